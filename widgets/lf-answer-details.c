/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-answer-details.h"

#include "widgets/lf-flow.h"
#include "widgets/lf-style.h"

/**
 * LfAnswerDetails:
 *
 * What stands behind an answer: how sure, on what evidence, from where.
 * `changed` is emitted once a field has been left, not for each key.
 */
struct _LfAnswerDetails
{
  GtkWidget parent_instance;

  GtkToggleButton *low;
  GtkToggleButton *medium;
  GtkToggleButton *high;
  GtkTextView     *note;
  GtkEntry        *source;

  gboolean         showing;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfAnswerDetails, lf_answer_details, GTK_TYPE_WIDGET)

static GtkToggleButton *
confidence_button (LfAnswerDetails *self,
                   LfConfidence     confidence)
{
  switch (confidence)
    {
    case LF_CONFIDENCE_LOW:
      return self->low;
    case LF_CONFIDENCE_MEDIUM:
      return self->medium;
    case LF_CONFIDENCE_HIGH:
      return self->high;
    case LF_CONFIDENCE_NONE:
    default:
      return NULL;
    }
}

static void
select_confidence (LfAnswerDetails *self,
                   GtkToggleButton *chosen)
{
  GtkToggleButton *const all[] = { self->low, self->medium, self->high };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    gtk_toggle_button_set_active (all[i], all[i] == chosen);
}

/* At most one is down; pressing the one that is down takes the answer
 * back. Toggle buttons of one GTK group could not do that. */
static void
confidence_toggled_cb (GtkToggleButton *button,
                       LfAnswerDetails *self)
{
  if (self->showing)
    return;
  self->showing = TRUE;
  select_confidence (self,
                     gtk_toggle_button_get_active (button) ? button : NULL);
  self->showing = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
text_left_cb (LfAnswerDetails *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
lf_answer_details_dispose (GObject *object)
{
  lf_style_dispose_children (GTK_WIDGET (object), LF_TYPE_ANSWER_DETAILS);
  G_OBJECT_CLASS (lf_answer_details_parent_class)->dispose (object);
}

static void
lf_answer_details_class_init (LfAnswerDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lf_answer_details_dispose;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LF_TYPE_FLOW);
  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/landfall/Landfall/ui/lf-answer-details.ui");
  gtk_widget_class_bind_template_child (widget_class, LfAnswerDetails, low);
  gtk_widget_class_bind_template_child (widget_class, LfAnswerDetails,
                                        medium);
  gtk_widget_class_bind_template_child (widget_class, LfAnswerDetails, high);
  gtk_widget_class_bind_template_child (widget_class, LfAnswerDetails, note);
  gtk_widget_class_bind_template_child (widget_class, LfAnswerDetails,
                                        source);
  gtk_widget_class_bind_template_callback (widget_class,
                                           confidence_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_left_cb);
  gtk_widget_class_set_css_name (widget_class, "answer-details");
}

static void
lf_answer_details_init (LfAnswerDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lf_answer_details_new:
 *
 * Returns: (transfer floating): empty fields
 */
GtkWidget *
lf_answer_details_new (void)
{
  return g_object_new (LF_TYPE_ANSWER_DETAILS, NULL);
}

/**
 * lf_answer_details_show:
 * @self: the fields
 * @rating: the answer whose details they are to show
 *
 * A field that shows the same already is left alone, with its cursor.
 */
void
lf_answer_details_show (LfAnswerDetails *self,
                        const LfRating  *rating)
{
  g_autofree char *note = NULL;
  g_autofree char *source = NULL;

  g_return_if_fail (LF_IS_ANSWER_DETAILS (self));

  self->showing = TRUE;
  select_confidence (self, confidence_button (self, rating->confidence));
  note = lf_answer_details_dup_note (self);
  if (g_strcmp0 (note, rating->note) != 0)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note),
                              rating->note != NULL ? rating->note : "", -1);
  source = lf_answer_details_dup_source (self);
  if (g_strcmp0 (source, rating->source) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->source),
                           rating->source != NULL ? rating->source : "");
  self->showing = FALSE;
}

/**
 * lf_answer_details_get_confidence:
 * @self: the fields
 *
 * Returns: the chosen confidence
 */
LfConfidence
lf_answer_details_get_confidence (LfAnswerDetails *self)
{
  g_return_val_if_fail (LF_IS_ANSWER_DETAILS (self), LF_CONFIDENCE_NONE);

  for (int i = LF_CONFIDENCE_LOW; i <= LF_CONFIDENCE_HIGH; i++)
    if (gtk_toggle_button_get_active (confidence_button (self,
                                                         (LfConfidence) i)))
      return (LfConfidence) i;
  return LF_CONFIDENCE_NONE;
}

static char *
text_or_null (char *text)
{
  g_strstrip (text);
  if (*text != '\0')
    return text;
  g_free (text);
  return NULL;
}

/**
 * lf_answer_details_dup_note:
 * @self: the fields
 *
 * Returns: (transfer full) (nullable): the evidence, %NULL for none
 */
char *
lf_answer_details_dup_note (LfAnswerDetails *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (LF_IS_ANSWER_DETAILS (self), NULL);

  buffer = gtk_text_view_get_buffer (self->note);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return text_or_null (gtk_text_buffer_get_text (buffer, &start, &end,
                                                 FALSE));
}

/**
 * lf_answer_details_dup_source:
 * @self: the fields
 *
 * Returns: (transfer full) (nullable): the source, %NULL for none
 */
char *
lf_answer_details_dup_source (LfAnswerDetails *self)
{
  g_return_val_if_fail (LF_IS_ANSWER_DETAILS (self), NULL);

  return text_or_null
    (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->source))));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-line-layout.h"
#include "widgets/lf-question-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/lf-anchor-text.h"
#include "widgets/lf-answer-details.h"
#include "widgets/lf-answer-row.h"
#include "widgets/lf-style.h"

/**
 * LfQuestionCard:
 *
 * One question of the catalogue with its answers (an #LfAnswerRow), the
 * meaning of the chosen one, evidence, confidence and source behind a
 * disclosure, and why the question is asked.
 *
 * The card shows an answer and reports a wish to change it; it never changes
 * anything itself. Signals:
 *
 * - `answered` (const LfRating *): the person wants this answer
 * - `advance` (int, gboolean): the person wants the next (1) or previous (−1)
 *   card, and whether because the same key answered this one
 *
 * # CSS nodes
 *
 * `question-card.card`, with the class `answered` once there is an answer.
 */
struct _LfQuestionCard
{
  GtkWidget parent_instance;

  GtkLabel        *question;
  GtkMenuButton   *why_button;
  GtkLabel        *why_help;
  GtkLabel        *why_source;
  AdwBin          *answers;
  GtkLabel        *anchor;
  GtkToggleButton *details_button;
  GtkImage        *details_arrow;
  GtkLabel        *details_label;
  GtkLabel        *source;
  GtkRevealer     *details;

  const LfItem    *item;
  char            *source_text;

  LfAnswerRow     *row;
};

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_SOURCE,
  N_PROPS
};

enum
{
  ANSWERED,
  ADVANCE,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfQuestionCard, lf_question_card, GTK_TYPE_WIDGET)

static void
show_anchor (LfQuestionCard *self,
             const LfRating *rating)
{
  g_autofree char *text = NULL;
  gboolean dim = TRUE;

  switch (rating->state)
    {
    case LF_RATING_UNKNOWN:
      text = g_strdup (_("Nobody knows yet. It counts as a gap, "
                         "not as zero."));
      break;
    case LF_RATING_NOT_APPLICABLE:
      text = g_strdup (_("Left out of every sum."));
      break;
    case LF_RATING_RATED:
      if (rating->kind == LF_ANSWER_SCALE)
        {
          text = lf_anchor_text (self->item, rating->value);
          dim = FALSE;
        }
      break;
    case LF_RATING_UNRATED:
    default:
      if (self->item->kind == LF_ITEM_RATING)
        text = lf_anchor_overview (self->item);
      break;
    }
  gtk_label_set_text (self->anchor, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->anchor),
                          text != NULL && *text != '\0');
  if (dim)
    gtk_widget_add_css_class (GTK_WIDGET (self->anchor), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->anchor), "dim-label");
}

static const char *
confidence_text (LfConfidence confidence)
{
  switch (confidence)
    {
    case LF_CONFIDENCE_LOW:
      return _("Not sure");
    case LF_CONFIDENCE_MEDIUM:
      return _("Fairly sure");
    case LF_CONFIDENCE_HIGH:
      return _("Sure");
    case LF_CONFIDENCE_NONE:
    default:
      return NULL;
    }
}

/* The disclosure's label shows what is behind it, so that a note is seen
 * without opening every card. */
static void
show_details (LfQuestionCard *self,
              const LfRating *rating)
{
  const char *sure = confidence_text (rating->confidence);
  g_autofree char *note = NULL;
  g_autofree char *text = NULL;
  GtkWidget *fields = gtk_revealer_get_child (self->details);

  if (rating->note != NULL)
    {
      note = g_strdup (rating->note);
      g_strdelimit (note, "\n", ' ');
    }
  if (note != NULL && sure != NULL)
    /* Translators: how sure the person is, then the evidence. */
    text = g_strdup_printf (_("%s: %s"), sure, note);
  else if (note != NULL || sure != NULL)
    text = g_strdup (note != NULL ? note : sure);
  gtk_label_set_text (self->details_label,
                      text != NULL ? text : _("Note and confidence"));
  if (fields != NULL)
    lf_answer_details_show (LF_ANSWER_DETAILS (fields), rating);
}

static void
show_rating (LfQuestionCard *self)
{
  const LfRating *rating = lf_answer_row_get_rating (self->row);

  show_anchor (self, rating);
  show_details (self, rating);
  if (rating->state == LF_RATING_UNRATED)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "answered");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "answered");
}

static void
details_changed_cb (LfQuestionCard  *self,
                    LfAnswerDetails *fields)
{
  g_autofree char *note = lf_answer_details_dup_note (fields);
  g_autofree char *source = lf_answer_details_dup_source (fields);
  const LfRating *shown = lf_answer_row_get_rating (self->row);
  LfRating wanted = *shown;

  wanted.confidence = lf_answer_details_get_confidence (fields);
  wanted.note = note;
  wanted.source = source;
  if (wanted.confidence != shown->confidence ||
      g_strcmp0 (note, shown->note) != 0 ||
      g_strcmp0 (source, shown->source) != 0)
    g_signal_emit (self, signals[ANSWERED], 0, &wanted);
}

/* The fields are made when they are first wanted: a checklist shows a dozen
 * cards and few of them are ever opened. */
static void
details_toggled_cb (LfQuestionCard *self)
{
  gboolean open = gtk_toggle_button_get_active (self->details_button);

  if (open && gtk_revealer_get_child (self->details) == NULL)
    {
      GtkWidget *fields = lf_answer_details_new ();

      gtk_revealer_set_child (self->details, fields);
      lf_answer_details_show (LF_ANSWER_DETAILS (fields),
                              lf_answer_row_get_rating (self->row));
      g_signal_connect_object (fields, "changed",
                               G_CALLBACK (details_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_revealer_set_reveal_child (self->details, open);
  gtk_image_set_from_icon_name (self->details_arrow,
                                open ? "pan-down-symbolic"
                                     : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->details_button),
                               GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static void
answered_cb (LfQuestionCard *self,
             const LfRating *wanted)
{
  g_signal_emit (self, signals[ANSWERED], 0, wanted);
}

static void
advance_cb (LfQuestionCard *self,
            int             by,
            gboolean        answered)
{
  g_signal_emit (self, signals[ADVANCE], 0, by, answered);
}

static gboolean
key_pressed_cb (LfQuestionCard  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  return lf_answer_row_press (self->row, keyval, state);
}

static void
lf_question_card_constructed (GObject *object)
{
  LfQuestionCard *self = LF_QUESTION_CARD (object);
  const LfItem *item = self->item;
  gboolean has_source = self->source_text != NULL &&
                        *self->source_text != '\0';

  G_OBJECT_CLASS (lf_question_card_parent_class)->constructed (object);
  g_return_if_fail (item != NULL);

  gtk_label_set_text (self->question, item->question);
  gtk_label_set_text (self->why_help, item->help != NULL ? item->help : "");
  gtk_widget_set_visible (GTK_WIDGET (self->why_help), item->help != NULL);
  gtk_label_set_text (self->why_source, has_source ? self->source_text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->why_source), has_source);
  gtk_label_set_text (self->source, has_source ? self->source_text : "");
  lf_style_set_tooltip (GTK_WIDGET (self->source), self->source_text);
  gtk_widget_set_visible (GTK_WIDGET (self->why_button),
                          item->help != NULL || has_source);

  self->row = LF_ANSWER_ROW (lf_answer_row_new (item));
  adw_bin_set_child (self->answers, GTK_WIDGET (self->row));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->question, NULL, -1);
  g_signal_connect_object (self->row, "answered", G_CALLBACK (answered_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->row, "advance", G_CALLBACK (advance_cb),
                           self, G_CONNECT_SWAPPED);
  show_rating (self);
}

static void
lf_question_card_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LfQuestionCard *self = LF_QUESTION_CARD (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_pointer (value, (gpointer) self->item);
      break;
    case PROP_SOURCE:
      g_value_set_string (value, self->source_text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_question_card_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LfQuestionCard *self = LF_QUESTION_CARD (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      self->item = g_value_get_pointer (value);
      break;
    case PROP_SOURCE:
      self->source_text = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Focus arriving from outside lands on the chosen answer. */
static gboolean
lf_question_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LF_QUESTION_CARD (widget)->row));
}

static void
lf_question_card_dispose (GObject *object)
{
  lf_style_dispose_children (GTK_WIDGET (object), LF_TYPE_QUESTION_CARD);
  G_OBJECT_CLASS (lf_question_card_parent_class)->dispose (object);
}

static void
lf_question_card_finalize (GObject *object)
{
  LfQuestionCard *self = LF_QUESTION_CARD (object);

  g_free (self->source_text);
  G_OBJECT_CLASS (lf_question_card_parent_class)->finalize (object);
}

static void
install_signals (LfQuestionCardClass *klass)
{
  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[ADVANCE] =
    g_signal_new ("advance", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT,
                  G_TYPE_BOOLEAN);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/landfall/Landfall/ui/lf-question-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LfQuestionCard,
                                        question);
  gtk_widget_class_bind_template_child (widget_class, LfQuestionCard,
                                        why_button);
  gtk_widget_class_bind_template_child (widget_class, LfQuestionCard,
                                        why_help);
  gtk_widget_class_bind_template_child (widget_class, LfQuestionCard,
                                        why_source);
  gtk_widget_class_bind_template_child (widget_class, LfQuestionCard,
                                        answers);
  gtk_widget_class_bind_template_child (widget_class, LfQuestionCard, anchor);
  gtk_widget_class_bind_template_child (widget_class, LfQuestionCard,
                                        details_button);
  gtk_widget_class_bind_template_child (widget_class, LfQuestionCard,
                                        details_arrow);
  gtk_widget_class_bind_template_child (widget_class, LfQuestionCard,
                                        details_label);
  gtk_widget_class_bind_template_child (widget_class, LfQuestionCard, source);
  gtk_widget_class_bind_template_child (widget_class, LfQuestionCard,
                                        details);
  gtk_widget_class_bind_template_callback (widget_class, details_toggled_cb);
}

static void
lf_question_card_class_init (LfQuestionCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lf_question_card_constructed;
  object_class->get_property = lf_question_card_get_property;
  object_class->set_property = lf_question_card_set_property;
  object_class->dispose = lf_question_card_dispose;
  object_class->finalize = lf_question_card_finalize;
  widget_class->grab_focus = lf_question_card_grab_focus;

  /**
   * LfQuestionCard:item:
   *
   * The #LfItem, which must outlive the card.
   */
  props[PROP_ITEM] =
    g_param_spec_pointer ("item", NULL, NULL,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                          G_PARAM_STATIC_STRINGS);
  /**
   * LfQuestionCard:source:
   *
   * Where the question comes from, in one line.
   */
  props[PROP_SOURCE] =
    g_param_spec_string ("source", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  install_signals (klass);

  gtk_widget_class_set_css_name (widget_class, "question-card");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
lf_question_card_init (LfQuestionCard *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  lf_line_layout_use (GTK_BOX (gtk_widget_get_parent
                                 (GTK_WIDGET (self->question))));
  lf_style_set_tooltip (GTK_WIDGET (self->why_button), _("Why We Ask"));
  /* In the bubble phase, so that a digit typed into the note stays there. */
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * lf_question_card_new:
 * @item: the question; must outlive the card
 * @source: (nullable): where it comes from, in one line
 *
 * Returns: (transfer floating): a card that shows no answer yet
 */
GtkWidget *
lf_question_card_new (const LfItem *item,
                      const char   *source)
{
  g_return_val_if_fail (item != NULL, NULL);

  return g_object_new (LF_TYPE_QUESTION_CARD, "item", item, "source", source,
                       NULL);
}

/**
 * lf_question_card_get_item:
 * @self: a card
 *
 * Returns: (transfer none): the question
 */
const LfItem *
lf_question_card_get_item (LfQuestionCard *self)
{
  g_return_val_if_fail (LF_IS_QUESTION_CARD (self), NULL);

  return self->item;
}

/**
 * lf_question_card_set_rating:
 * @self: a card
 * @rating: the answer to show; copied
 */
void
lf_question_card_set_rating (LfQuestionCard *self,
                             const LfRating *rating)
{
  g_return_if_fail (LF_IS_QUESTION_CARD (self));
  g_return_if_fail (rating != NULL);

  if (lf_answer_row_set_rating (self->row, rating))
    show_rating (self);
}

/**
 * lf_question_card_is_answered:
 * @self: a card
 *
 * Returns: whether the question has any answer, "don't know" included
 */
gboolean
lf_question_card_is_answered (LfQuestionCard *self)
{
  g_return_val_if_fail (LF_IS_QUESTION_CARD (self), FALSE);

  return lf_answer_row_get_rating (self->row)->state != LF_RATING_UNRATED;
}

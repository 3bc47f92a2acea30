/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-explanation-view.h"

#include <glib/gi18n.h>

#include "widgets/lf-chunks.h"
#include "widgets/lf-label.h"

/* Deeper parts are folded away at first, and so are many of a kind. */
#define OPEN_DEPTH 1
#define OPEN_SIBLINGS 5

/* As many parts as are made before they are drawn; of a hundred criteria the
 * others follow. */
#define PARTS_AT_ONCE 6

/**
 * LfExplanationView:
 *
 * A number that explains itself, as a tree of texts. What is folded away is
 * made when it is unfolded.
 */
struct _LfExplanationView
{
  AdwBin parent_instance;

  LfExplanation *explanation;
  GtkWidget     *parts;
  LfChunks       chunks;
};

G_DEFINE_FINAL_TYPE (LfExplanationView, lf_explanation_view, ADW_TYPE_BIN)

static GtkWidget *make_part (const LfExplanation *self,
                             int                  depth,
                             gboolean             fold);

static void
add_text (GtkWidget  *box,
          const char *text,
          const char *css_class)
{
  GtkWidget *label;

  if (text == NULL || *text == '\0')
    return;
  label = lf_label_new (text, css_class);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
make_head (const LfExplanation *self,
           int                  depth)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (self->label);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  if (depth == 0)
    gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  if (self->value != NULL)
    {
      GtkWidget *value = gtk_label_new (self->value);

      gtk_widget_add_css_class (value, "numeric");
      if (depth <= 1)
        gtk_widget_add_css_class (value, "heading");
      gtk_widget_set_valign (value, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), value);
    }
  return box;
}

static gboolean
has_more (const LfExplanation *self)
{
  return self->formula != NULL || self->because != NULL ||
         self->evidence != NULL || self->rater != NULL ||
         self->source != NULL || self->children->len > 0;
}

/* What stands below the head, but for the parts. */
static void
add_reasons (GtkWidget           *box,
             const LfExplanation *self)
{
  add_text (box, self->because, NULL);
  add_text (box, self->formula, "numeric");
  if (self->evidence != NULL)
    {
      g_autofree char *text = NULL;

      /* Translators: what the person wrote as evidence. */
      text = g_strdup_printf (_("Evidence: %s"), self->evidence);
      add_text (box, text, NULL);
    }
  if (self->rater != NULL)
    {
      g_autofree char *text = NULL;

      /* Translators: who gave the answer. */
      text = g_strdup_printf (_("Rated by %s"), self->rater);
      add_text (box, text, "dim-label");
    }
  add_text (box, self->source, "source");
}

static void
add_part (GtkWidget           *box,
          const LfExplanation *self,
          int                  depth,
          guint                index)
{
  gtk_box_append (GTK_BOX (box),
                  make_part (self->children->pdata[index], depth + 1,
                             depth >= OPEN_DEPTH ||
                             self->children->len > OPEN_SIBLINGS));
}

static void
fill_body (GtkWidget           *box,
           const LfExplanation *self,
           int                  depth)
{
  add_reasons (box, self);
  for (guint i = 0; i < self->children->len; i++)
    add_part (box, self, depth, i);
}

static void
unfolded_cb (GtkExpander *expander,
             GParamSpec  *pspec,
             gpointer     data)
{
  GtkWidget *body = gtk_expander_get_child (expander);

  if (gtk_expander_get_expanded (expander) &&
      gtk_widget_get_first_child (body) == NULL)
    fill_body (body, data,
               GPOINTER_TO_INT (g_object_get_data (G_OBJECT (expander),
                                                   "depth")));
}

static GtkWidget *
make_part (const LfExplanation *self,
           int                  depth,
           gboolean             fold)
{
  GtkWidget *box, *body;

  if (!has_more (self))
    return make_head (self, depth);
  body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  if (fold)
    {
      GtkWidget *expander = gtk_expander_new (NULL);

      gtk_expander_set_label_widget (GTK_EXPANDER (expander),
                                     make_head (self, depth));
      gtk_widget_set_margin_start (body, 18);
      gtk_expander_set_child (GTK_EXPANDER (expander), body);
      g_object_set_data (G_OBJECT (expander), "depth",
                         GINT_TO_POINTER (depth));
      g_signal_connect (expander, "notify::expanded",
                        G_CALLBACK (unfolded_cb), (gpointer) self);
      return expander;
    }
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (box), make_head (self, depth));
  gtk_widget_set_margin_start (body, 12);
  fill_body (body, self, depth);
  gtk_box_append (GTK_BOX (box), body);
  return box;
}

static void
add_part_cb (guint    index,
             gpointer data)
{
  LfExplanationView *self = data;

  add_part (self->parts, self->explanation, 0, index);
}

static void
lf_explanation_view_dispose (GObject *object)
{
  LfExplanationView *self = LF_EXPLANATION_VIEW (object);

  lf_chunks_stop (&self->chunks);
  G_OBJECT_CLASS (lf_explanation_view_parent_class)->dispose (object);
}

static void
lf_explanation_view_finalize (GObject *object)
{
  lf_explanation_free (LF_EXPLANATION_VIEW (object)->explanation);
  G_OBJECT_CLASS (lf_explanation_view_parent_class)->finalize (object);
}

static void
lf_explanation_view_class_init (LfExplanationViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_explanation_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lf_explanation_view_finalize;
}

static void
lf_explanation_view_init (LfExplanationView *self)
{
}

/**
 * lf_explanation_view_new:
 * @explanation: (transfer full): an explanation
 *
 * Returns: (transfer floating): a widget that shows it, its deeper parts
 *   folded away
 */
GtkWidget *
lf_explanation_view_new (LfExplanation *explanation)
{
  LfExplanationView *self = g_object_new (LF_TYPE_EXPLANATION_VIEW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->explanation = explanation;
  self->parts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (box), make_head (explanation, 0));
  add_reasons (box, explanation);
  gtk_box_append (GTK_BOX (box), self->parts);
  gtk_widget_set_visible (self->parts, explanation->children->len > 0);
  gtk_widget_add_css_class (box, "explanation");
  adw_bin_set_child (ADW_BIN (self), box);
  lf_chunks_start (&self->chunks, explanation->children->len, PARTS_AT_ONCE,
                   add_part_cb, self);
  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-said-about.h"

#include <glib/gi18n.h>

#include "models/assessment/lf-interview.h"
#include "widgets/lf-label.h"

/**
 * LfSaidAbout:
 *
 * What was said in the interviews that helps to rate a question, behind a
 * disclosure below its card. Not shown where nothing was said.
 */
struct _LfSaidAbout
{
  AdwBin parent_instance;

  LfSession    *session;
  LfCatalogue  *catalogue; /* whose question it is */
  const LfItem *item;
  GtkExpander  *expander;
  GtkBox       *quotes;
};

G_DEFINE_FINAL_TYPE (LfSaidAbout, lf_said_about, ADW_TYPE_BIN)

static void
lf_said_about_dispose (GObject *object)
{
  g_clear_object (&LF_SAID_ABOUT (object)->session);
  g_clear_object (&LF_SAID_ABOUT (object)->catalogue);
  G_OBJECT_CLASS (lf_said_about_parent_class)->dispose (object);
}

static void
lf_said_about_class_init (LfSaidAboutClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_said_about_dispose;
}

static void
lf_said_about_init (LfSaidAbout *self)
{
  self->expander = GTK_EXPANDER (gtk_expander_new (NULL));
  self->quotes = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_margin_top (GTK_WIDGET (self->quotes), 6);
  gtk_widget_set_margin_start (GTK_WIDGET (self->expander), 12);
  gtk_expander_set_child (self->expander, GTK_WIDGET (self->quotes));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->expander));
}

/**
 * lf_said_about_new:
 * @session: where answers stand
 * @item: a question that is rated
 *
 * Returns: (transfer floating): what was said about it
 */
GtkWidget *
lf_said_about_new (LfSession    *session,
                   const LfItem *item)
{
  LfSaidAbout *self = g_object_new (LF_TYPE_SAID_ABOUT, NULL);

  g_set_object (&self->session, session);
  g_set_object (&self->catalogue, lf_session_get_catalogue (session));
  self->item = item;
  lf_said_about_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * lf_said_about_refresh:
 * @self: what was said
 *
 * Shows the answers as they stand in the session.
 */
void
lf_said_about_refresh (LfSaidAbout *self)
{
  g_autoptr (GArray) answers = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (LF_IS_SAID_ABOUT (self));

  answers = lf_interview_said_about (self->catalogue,
                                     lf_session_get_snapshot (self->session),
                                     self->item);
  gtk_widget_set_visible (GTK_WIDGET (self), answers->len > 0);
  lf_box_clear (self->quotes);
  label = g_strdup_printf (ngettext ("Said in the interviews: %u answer",
                                     "Said in the interviews: %u answers",
                                     answers->len), answers->len);
  gtk_expander_set_label (self->expander, label);
  for (guint a = 0; a < answers->len; a++)
    {
      const LfInterviewAnswer *answer =
        &g_array_index (answers, LfInterviewAnswer, a);
      g_autofree char *quote = NULL;

      if (answer->participant != NULL)
        /* Translators: what somebody said, and who. */
        quote = g_strdup_printf (_("“%s” (%s)"), answer->text,
                                 answer->participant);
      else
        /* Translators: what somebody said. */
        quote = g_strdup_printf (_("“%s”"), answer->text);
      gtk_box_append (self->quotes,
                      lf_label_new (answer->question->question, "caption"));
      gtk_box_append (self->quotes, lf_label_new (quote, NULL));
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-ask-panel.h"

#include <glib/gi18n.h>

#include "models/lf-number.h"
#include "widgets/lf-label.h"
#include "widgets/lf-list-box.h"
#include "widgets/lf-text-row.h"

/* As many open questions as a person takes on. */
#define N_QUESTIONS 12

/* A chance that would print as 0 %. */
#define LEAST_CHANCE 0.005

/**
 * LfAskPanel:
 *
 * What to ask next: the open questions of a ranking whose answers are likely
 * to change its leader.
 */
struct _LfAskPanel
{
  AdwBin parent_instance;

  GtkWidget  *text;
  GtkListBox *questions;
};

G_DEFINE_FINAL_TYPE (LfAskPanel, lf_ask_panel, ADW_TYPE_BIN)

static GtkWidget *
make_question (const LfProductResult *product,
               const LfAskRanking    *ask)
{
  g_autofree char *share = lf_number_percent (ask->chance, 0);
  g_autofree char *chance = NULL;
  g_autofree char *title = NULL;

  /* Translators: a criterion and a market. */
  title = g_strdup_printf (_("%s in %s"),
                           product->ranking.criteria[ask->criterion].name,
                           product->markets[ask->market].name);
  /* Translators: a chance in percent. */
  chance = g_strdup_printf (_("Changes the leader with a chance of %s"),
                            share);
  return lf_text_row_new (title, chance);
}

/**
 * lf_ask_panel_show:
 * @self: a panel
 * @product: the numbers of the product
 * @robustness: (nullable): how firm its ranking is; %NULL while that is
 *   being worked out
 *
 * Shows the questions that are likely to change the leader, most likely
 * first.
 */
void
lf_ask_panel_show (LfAskPanel            *self,
                   const LfProductResult *product,
                   const LfRobustness    *robustness)
{
  guint n = 0;

  lf_list_box_cut (self->questions, 0);
  for (guint q = 0; robustness != NULL && q < robustness->n_ask_ranking &&
                    n < N_QUESTIONS; q++)
    if (robustness->ask_ranking[q].chance >= LEAST_CHANCE)
      {
        gtk_list_box_append (self->questions,
                             make_question (product,
                                            &robustness->ask_ranking[q]));
        n++;
      }
  gtk_widget_set_visible (GTK_WIDGET (self->questions), n > 0);
  if (robustness == NULL)
    lf_label_set (self->text, _("Working it out…"));
  else if (n > 0)
    lf_label_set (self->text,
                  _("Which open question is most worth answering:"));
  else if (robustness->n_ask_ranking > 0)
    lf_label_set (self->text,
                  _("No single open question is likely to change the "
                    "leader."));
  else
    lf_label_set (self->text,
                  _("Every question on pull, barriers and indicators has an "
                    "answer."));
}

static void
lf_ask_panel_class_init (LfAskPanelClass *klass)
{
}

static void
lf_ask_panel_init (LfAskPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->text = lf_label_new (NULL, NULL);
  self->questions = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->questions, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->questions), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->questions),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What to ask next"), -1);
  gtk_box_append (GTK_BOX (box), self->text);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->questions));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * lf_ask_panel_new:
 *
 * Returns: (transfer floating): an empty panel
 */
GtkWidget *
lf_ask_panel_new (void)
{
  return g_object_new (LF_TYPE_ASK_PANEL, NULL);
}

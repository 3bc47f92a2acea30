/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-rivals-panel.h"

#include <glib/gi18n.h>

#include "models/results/lf-robustness-contenders.h"
#include "widgets/draw/lf-robustness-charts.h"
#include "widgets/lf-chart-view.h"
#include "widgets/lf-label.h"
#include "widgets/lf-list-box.h"
#include "widgets/lf-text-row.h"
#include "widgets/lf-wide-scroller.h"

/* As many markets whose case is told. */
#define N_CASES 6

/**
 * LfRivalsPanel:
 *
 * Which markets could lead instead: what would have to matter more for each
 * of them, and how often one is ahead of another when weights and uncertain
 * ratings are drawn.
 */
struct _LfRivalsPanel
{
  AdwBin parent_instance;

  GtkWidget   *cases_text;
  GtkListBox  *cases;
  GtkWidget   *pairs_text;
  LfChartView *pairs;
};

G_DEFINE_FINAL_TYPE (LfRivalsPanel, lf_rivals_panel, ADW_TYPE_BIN)

static void
show_cases (LfRivalsPanel      *self,
            LfResults          *results,
            guint               product,
            const LfRobustness *robustness)
{
  const LfProductResult *numbers = lf_results_get_product (results, product);
  guint chosen[N_CASES];
  guint n = lf_robustness_contenders (robustness, N_CASES, chosen);

  lf_list_box_cut (self->cases, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = lf_robustness_say_case (robustness, results,
                                                      product, chosen[i]);

      gtk_list_box_append (
        self->cases,
        lf_text_row_new (numbers->markets[robustness->markets[chosen[i]]].name,
                         text));
    }
}

static void
show_pairs (LfRivalsPanel      *self,
            LfResults          *results,
            guint               product,
            const LfRobustness *robustness)
{
  g_autoptr (LfChart) chart =
    lf_robustness_pairs_chart (results, product, robustness);

  lf_chart_view_set_chart (self->pairs, chart);
}

/**
 * lf_rivals_panel_show:
 * @self: a panel
 * @results: the numbers
 * @product: index of the product
 * @robustness: (nullable): how firm its ranking is; %NULL while that is
 *   being worked out
 *
 * Shows the markets that come first most often.
 */
void
lf_rivals_panel_show (LfRivalsPanel      *self,
                      LfResults          *results,
                      guint               product,
                      const LfRobustness *robustness)
{
  gboolean drawn = robustness != NULL && robustness->smaa != NULL;
  gboolean several = drawn && robustness->n_markets > 1;

  gtk_widget_set_visible (GTK_WIDGET (self->cases), several);
  gtk_widget_set_visible (GTK_WIDGET (self->pairs), several);
  lf_label_set (self->pairs_text, !several ? NULL :
                _("In how many of a hundred draws the market of a row is ahead "
                  "of that of a column:"));
  lf_label_set (self->cases_text,
                robustness == NULL ? _("Working it out…")
                : several ? _("What would have to matter for each to lead, "
                              "when weights and uncertain ratings are drawn at "
                              "random:")
                          : _("It takes two ranked markets to compare "
                              "them."));
  if (!several)
    return;
  show_cases (self, results, product, robustness);
  show_pairs (self, results, product, robustness);
}

static void
lf_rivals_panel_class_init (LfRivalsPanelClass *klass)
{
}

static void
lf_rivals_panel_init (LfRivalsPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->cases_text = lf_label_new (NULL, NULL);
  self->cases = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->cases, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->cases), "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->cases),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->cases_text, NULL, -1);
  self->pairs_text = lf_label_new (NULL, NULL);
  self->pairs = LF_CHART_VIEW (lf_chart_view_new ());
  gtk_box_append (GTK_BOX (box), self->cases_text);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->cases));
  gtk_box_append (GTK_BOX (box), self->pairs_text);
  gtk_box_append (GTK_BOX (box),
                  lf_wide_scroller_new (GTK_WIDGET (self->pairs)));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * lf_rivals_panel_new:
 *
 * Returns: (transfer floating): an empty panel
 */
GtkWidget *
lf_rivals_panel_new (void)
{
  return g_object_new (LF_TYPE_RIVALS_PANEL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-robustness-charts.h"

#include <glib/gi18n-lib.h>

#include "widgets/draw/lf-rank-acceptability.h"
#include "widgets/draw/lf-tornado.h"
#include "widgets/draw/lf-weight-stability.h"

/* As many strips and bars as a person reads. */
#define MAX_ROWS 12

/**
 * lf_robustness_ranks_chart:
 * @results: the numbers
 * @product: a product's index
 * @robustness: how firm its ranking is
 *
 * Returns: (transfer full): the share of draws in which each market takes
 *   each rank
 */
LfChart *
lf_robustness_ranks_chart (LfResults          *results,
                           guint               product,
                           const LfRobustness *robustness)
{
  const LfProductResult *numbers = lf_results_get_product (results, product);
  g_autofree const char **names = g_new0 (const char *,
                                          robustness->n_markets + 1);
  LfRankAcceptability chart = {
    .n_alternatives = robustness->n_markets,
    .alternatives = names,
    .shares = robustness->smaa->acceptability,
    .draws = robustness->smaa->draws,
  };

  for (guint m = 0; m < robustness->n_markets; m++)
    names[m] = numbers->markets[robustness->markets[m]].name;
  return lf_rank_acceptability_chart (&chart);
}

static int
compare_weights (gconstpointer a,
                 gconstpointer b)
{
  const LfWeightStability *const *left = a;
  const LfWeightStability *const *right = b;

  return ((*left)->weight < (*right)->weight) -
         ((*left)->weight > (*right)->weight);
}

/**
 * lf_robustness_weights_chart:
 * @results: the numbers
 * @product: a product's index
 * @robustness: how firm its ranking is
 *
 * Returns: (transfer full) (nullable): how far each weight may move before
 *   another market leads, the heaviest first; %NULL for fewer than two
 *   ranked markets
 */
LfChart *
lf_robustness_weights_chart (LfResults          *results,
                             guint               product,
                             const LfRobustness *robustness)
{
  const LfProductResult *numbers = lf_results_get_product (results, product);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  LfWeightStrip strips[MAX_ROWS];
  LfWeightStrips chart = { .strips = strips };

  if (robustness->n_weights == 0)
    return NULL;
  for (guint w = 0; w < robustness->n_weights; w++)
    g_ptr_array_add (order, &robustness->weights[w]);
  qsort (order->pdata, order->len, sizeof (gpointer), compare_weights);
  for (guint w = 0; w < MIN (order->len, MAX_ROWS); w++)
    {
      const LfWeightStability *weight = g_ptr_array_index (order, w);

      strips[chart.n_strips++] = (LfWeightStrip) {
        .label = numbers->ranking.criteria[weight->criterion].name,
        .weight = weight->weight,
        .low = weight->first.low,
        .high = weight->first.high,
        .all_low = weight->ranking.low,
        .all_high = weight->ranking.high,
      };
    }
  chart.leader = numbers->markets[robustness->markets[0]].name;
  return lf_weight_stability_chart (&chart);
}

/**
 * lf_robustness_tornado_chart:
 * @results: the numbers
 * @product: a product's index
 * @robustness: how firm its ranking is
 *
 * Returns: (transfer full) (nullable): what each weight does to the leader's
 *   lead; %NULL for fewer than two ranked markets
 */
LfChart *
lf_robustness_tornado_chart (LfResults          *results,
                             guint               product,
                             const LfRobustness *robustness)
{
  const LfProductResult *numbers = lf_results_get_product (results, product);
  const LfRankingResult *ranking = &numbers->ranking;
  LfTornadoRow rows[MAX_ROWS];
  LfTornado chart = { .rows = rows, .decimals = 3,
                      .result_label = _("Lead over the next market") };

  if (robustness->tornado == NULL)
    return NULL;
  chart.base = robustness->lead;
  for (guint b = 0; b < MIN (robustness->n_weights, MAX_ROWS); b++)
    {
      const LfTornadoBar *bar = &robustness->tornado[b];

      rows[chart.n_rows++] = (LfTornadoRow) {
        .label = ranking->criteria[robustness->criteria[bar->criterion]].name,
        .low = bar->lead_low,
        .high = bar->lead_high,
        .flips = bar->lead_low < 0 || bar->lead_high < 0,
      };
    }
  return lf_tornado_chart (&chart);
}

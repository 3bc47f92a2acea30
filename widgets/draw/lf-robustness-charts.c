/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-robustness-charts.h"

#include <glib/gi18n-lib.h>

#include "models/results/lf-robustness-contenders.h"
#include "widgets/draw/lf-heat-map.h"
#include "widgets/draw/lf-rank-acceptability.h"
#include "widgets/draw/lf-tornado.h"
#include "widgets/draw/lf-weight-stability.h"

/* As many strips, bars and ranks as a person reads. */
#define MAX_ROWS 12

/* Of more ranks than these the later ones stand together, the last group
 * open at its end. */
static const guint last_ranks[] = { 1, 2, 3, 5, 10, 0 };

/* The shares of a market’s ranks, group by group. */
static void
sum_groups (const LfSmaaResult *smaa,
            guint               market,
            const guint        *last,
            guint               n_groups,
            double             *shares)
{
  guint rank = 0;

  for (guint g = 0; g < n_groups; g++)
    for (; rank < last[g]; rank++)
      shares[g] += smaa->acceptability[(gsize) market * smaa->n + rank];
}

/**
 * lf_robustness_ranks_chart:
 * @results: the numbers
 * @product: a product's index
 * @robustness: how firm its ranking is, with draws
 *
 * Returns: (transfer full): the share of draws in which each market takes
 *   each rank, for the %LF_ROBUSTNESS_RANKED that come first most often; of
 *   more than twelve ranks the later ones stand together
 */
LfChart *
lf_robustness_ranks_chart (LfResults          *results,
                           guint               product,
                           const LfRobustness *robustness)
{
  const LfProductResult *numbers = lf_results_get_product (results, product);
  guint chosen[LF_ROBUSTNESS_RANKED];
  guint n = lf_robustness_contenders (robustness, LF_ROBUSTNESS_RANKED,
                                      chosen);
  gboolean grouped = robustness->n_markets > MAX_ROWS;
  guint n_ranks = grouped ? G_N_ELEMENTS (last_ranks)
                          : robustness->n_markets;
  g_autofree const char **names = g_new0 (const char *, n + 1);
  g_autofree guint *last = g_new0 (guint, n_ranks + 1);
  g_autofree double *shares = g_new0 (double, (gsize) n * n_ranks + 1);
  LfRankAcceptability chart = {
    .n_alternatives = n,
    .alternatives = names,
    .n_ranks = n_ranks,
    .last_ranks = last,
    .shares = shares,
    .draws = robustness->smaa->draws,
  };

  for (guint r = 0; r < n_ranks; r++)
    last[r] = grouped ? last_ranks[r] : r + 1;
  if (grouped)
    last[n_ranks - 1] = robustness->n_markets;
  for (guint i = 0; i < n; i++)
    {
      names[i] = numbers->markets[robustness->markets[chosen[i]]].name;
      sum_groups (robustness->smaa, chosen[i], last, n_ranks,
                  &shares[(gsize) i * n_ranks]);
    }
  return lf_rank_acceptability_chart (&chart);
}

/**
 * lf_robustness_pairs_chart:
 * @results: the numbers
 * @product: a product's index
 * @robustness: how firm its ranking is, with draws
 *
 * Returns: (transfer full): the share of draws, in percent, in which the
 *   market of each row is ahead of that of each column, for the twelve that
 *   come first most often: pairwise winning indices
 */
LfChart *
lf_robustness_pairs_chart (LfResults          *results,
                           guint               product,
                           const LfRobustness *robustness)
{
  const LfProductResult *numbers = lf_results_get_product (results, product);
  const LfSmaaResult *smaa = robustness->smaa;
  guint chosen[MAX_ROWS];
  guint n = lf_robustness_contenders (robustness, MAX_ROWS, chosen);
  g_autofree const char **names = g_new0 (const char *, n + 1);
  g_autofree LfHeatCell *cells = g_new0 (LfHeatCell, (gsize) n * n + 1);
  LfHeatMap map = { .n_rows = n, .rows = names, .n_columns = n,
                    .columns = names, .cells = cells, .minimum = 0,
                    .maximum = 100, .diverging = TRUE };

  for (guint i = 0; i < n; i++)
    {
      names[i] = numbers->markets[robustness->markets[chosen[i]]].name;
      for (guint j = 0; j < n; j++)
        cells[(gsize) i * n + j].value = i == j
          ? LF_MISSING
          : smaa->pairwise[(gsize) chosen[i] * smaa->n + chosen[j]] * 100;
    }
  return lf_heat_map_chart (&map);
}

/* How far a weight may move before another market leads: more than the
 * whole where none ever does. */
static double
room_of (const LfWeightStability *weight)
{
  double room = 2;

  if (weight->first.low > 0)
    room = weight->weight - weight->first.low;
  if (weight->first.high < 1)
    room = MIN (room, weight->first.high - weight->weight);
  return room;
}

static int
compare_weights (gconstpointer a,
                 gconstpointer b)
{
  const LfWeightStability *left = *(const LfWeightStability *const *) a;
  const LfWeightStability *right = *(const LfWeightStability *const *) b;
  double one = room_of (left);
  double other = room_of (right);

  if (one != other)
    return one < other ? -1 : 1;
  if (left->weight != right->weight)
    return left->weight > right->weight ? -1 : 1;
  return left->criterion < right->criterion
           ? -1 : left->criterion > right->criterion;
}

/* Which of many weights are shown.
 *
 * Returns: (transfer full) (nullable): a sentence; NULL where all are */
static char *
say_weights_shown (guint n,
                   guint all)
{
  if (n == all)
    return NULL;
  return g_strdup_printf (
    /* Translators: how many weights are shown, and how many there are; the
     * room is how far one may move before another market leads. */
    g_dngettext (GETTEXT_PACKAGE,
                 "%1$u of %2$u weight is shown, the least room first.",
                 "%1$u of %2$u weights are shown, the least room first.",
                 all), n, all);
}

/**
 * lf_robustness_weights_chart:
 * @results: the numbers
 * @product: a product's index
 * @robustness: how firm its ranking is
 *
 * Returns: (transfer full) (nullable): how far each weight may move before
 *   another market leads, the one with the least room first, those that may
 *   be anything last; %NULL for fewer than two ranked markets
 */
LfChart *
lf_robustness_weights_chart (LfResults          *results,
                             guint               product,
                             const LfRobustness *robustness)
{
  const LfProductResult *numbers = lf_results_get_product (results, product);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autofree char *note = NULL;
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
  note = say_weights_shown (chart.n_strips, order->len);
  chart.note = note;
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
                      .result_label = _("Lead over the next market"),
                      .low_legend = _("Half the weight"),
                      .high_legend = _("Half as much weight again"),
                      .about_zero = TRUE };

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

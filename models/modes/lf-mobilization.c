/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/modes/lf-mobilization.h"

/**
 * lf_mobilization_judge:
 * @model: the model
 * @the_case: the answers
 * @arena: owns what is returned
 * @n_ways: (out): how many
 * @best: (out): index of the highest mean, or −1
 *
 * How to mobilize resources: sales and licensing, partnership, or investment
 * (Song 2025, Table 3-1, §4.2.2). An item may point to several. All are
 * told, since mixing is normal (§4.2.2.C).
 *
 * Returns: (array length=n_ways): the ways, in the content's order
 */
const LfMobilizationScore *
lf_mobilization_judge (const LfScoreModel *model,
                       const LfCase       *the_case,
                       LfArena            *arena,
                       guint              *n_ways,
                       int                *best)
{
  const LfMobilization *const *ways =
    lf_catalogue_mobilizations (lf_score_model_get_catalogue (model),
                                n_ways);
  LfMobilizationScore *scores = lf_arena_new_array (arena,
                                                    LfMobilizationScore,
                                                    *n_ways);

  *best = -1;
  for (guint w = 0; w < *n_ways; w++)
    {
      guint n = ways[w]->n_items;
      g_autofree LfReading *readings = g_new0 (LfReading, n + 1);
      g_autofree double *weights = g_new0 (double, n + 1);

      for (guint i = 0; i < n; i++)
        {
          int item = lf_score_model_find_item (model, ways[w]->items[i]);

          readings[i] = lf_case_get (model, the_case, ways[w]->items[i]);
          weights[i] = item >= 0
            ? lf_score_model_get_weight (model, (guint) item) : 0;
        }
      scores[w].way = ways[w];
      scores[w].mean = lf_mean_of (readings, weights, n);
      if (scores[w].mean.known &&
          (*best < 0 || scores[w].mean.mean > scores[*best].mean.mean))
        *best = (int) w;
    }
  return scores;
}

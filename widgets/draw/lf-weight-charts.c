/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Weights by one way, and by all ways side by side. */

#include "config.h"

#include "widgets/draw/lf-weight-charts.h"

#include <glib/gi18n-lib.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-bars.h"
#include "widgets/draw/lf-heat-map.h"

/**
 * lf_weight_trial_chart:
 * @study: a level of the tree of weights
 * @way: a way to weights
 *
 * Returns: (transfer full): the weights that the way leads to, in percent,
 *   with those in force as ticks
 */
LfChart *
lf_weight_trial_chart (const LfWeightStudy *study,
                       LfElicitation        way)
{
  const LfWeightTrial *trial = &study->trials[way];
  g_autofree LfBar *bars = g_new0 (LfBar, study->n + 1);
  g_autofree double *percent = g_new (double, study->n + 1);
  g_autofree double *in_force = g_new (double, study->n + 1);
  guint decimals = lf_number_share_decimals (trial->weights, study->n);
  LfBars chart = {
    .n_bars = trial->known ? study->n : 0, .bars = bars,
    .decimals = (int) decimals,
    .reference_label = study->level < 0
      /* Translators: a tick on a chart: the weight in percent. */
      ? C_("chart", "in force, in percent")
      /* Translators: a tick on a chart: the weight in percent. */
      : C_("chart", "in force, in percent of the group"),
    .empty = _("Answer above to see the weights here."),
  };

  lf_number_round_shares (trial->weights, study->n, decimals, percent);
  lf_number_round_shares (study->weights, study->n, decimals, in_force);
  for (guint k = 0; k < study->n; k++)
    bars[k] = (LfBar) {
      .label = study->names[k], .value = percent[k],
      .reference = in_force[k],
    };
  return lf_bars_chart (&chart);
}

/**
 * lf_weight_study_chart:
 * @study: a level of the tree of weights
 *
 * Returns: (transfer full): the weights by every way that gives any, in
 *   percent, the way in force framed
 */
LfChart *
lf_weight_study_chart (const LfWeightStudy *study)
{
  const char *columns[LF_N_ELICITATIONS];
  LfElicitation ways[LF_N_ELICITATIONS];
  g_autofree LfHeatCell *cells = NULL;
  g_autofree double *percent = g_new (double, study->n + 1);
  guint decimals = 1;
  LfHeatMap map = {
    .n_rows = study->n, .rows = study->names, .columns = columns,
    /* Translators: what a frame around a number means. */
    .marked_label = C_("chart", "in force"),
  };
  double greatest = 0;

  for (guint way = 0; way < LF_N_ELICITATIONS; way++)
    if (study->trials[way].known)
      {
        ways[map.n_columns] = way;
        columns[map.n_columns++] = lf_elicitation_title (way);
        decimals = MAX (decimals, lf_number_share_decimals (
                                    study->trials[way].weights, study->n));
      }
  cells = g_new0 (LfHeatCell, (gsize) study->n * map.n_columns + 1);
  for (guint c = 0; c < map.n_columns; c++)
    {
      lf_number_round_shares (study->trials[ways[c]].weights, study->n,
                              decimals, percent);
      for (guint k = 0; k < study->n; k++)
        {
          LfHeatCell *cell = &cells[k * map.n_columns + c];

          cell->value = percent[k];
          cell->marked = ways[c] == study->method;
          greatest = MAX (greatest, cell->value);
        }
    }
  map.decimals = (int) decimals;
  map.cells = cells;
  map.maximum = MAX (greatest, 1);
  return lf_heat_map_chart (&map);
}

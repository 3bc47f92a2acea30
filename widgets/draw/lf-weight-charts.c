/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Weights by one way, and by all ways side by side. */

#include "config.h"

#include "widgets/draw/lf-weight-charts.h"

#include <glib/gi18n-lib.h>

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
  LfBars chart = {
    .n_bars = trial->known ? study->n : 0, .bars = bars, .decimals = 1,
    /* Translators: a tick on a chart: the weight in percent. */
    .reference_label = C_("chart", "in force, in percent"),
    .empty = _("Answer above to see the weights here."),
  };

  for (guint k = 0; k < study->n; k++)
    bars[k] = (LfBar) {
      .label = study->names[k], .value = trial->weights[k] * 100,
      .reference = study->weights[k] * 100,
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
  LfHeatMap map = {
    .n_rows = study->n, .rows = study->names, .columns = columns,
    .decimals = 1,
    /* Translators: what a frame around a number means. */
    .marked_label = C_("chart", "in force"),
  };
  double greatest = 0;

  for (guint way = 0; way < LF_N_ELICITATIONS; way++)
    if (study->trials[way].known)
      {
        ways[map.n_columns] = way;
        columns[map.n_columns++] = lf_elicitation_title (way);
      }
  cells = g_new0 (LfHeatCell, (gsize) study->n * map.n_columns + 1);
  for (guint k = 0; k < study->n; k++)
    for (guint c = 0; c < map.n_columns; c++)
      {
        LfHeatCell *cell = &cells[k * map.n_columns + c];

        cell->value = study->trials[ways[c]].weights[k] * 100;
        cell->marked = ways[c] == study->method;
        greatest = MAX (greatest, cell->value);
      }
  map.cells = cells;
  map.maximum = MAX (greatest, 1);
  return lf_heat_map_chart (&map);
}

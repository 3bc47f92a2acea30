/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The entry modes: all of them in all markets, the parts of one, and the
 * staged plan. */

#include "config.h"

#include "widgets/draw/lf-result-charts-private.h"

#include <glib/gi18n-lib.h>

#include "widgets/draw/lf-bars.h"
#include "widgets/draw/lf-heat-map.h"
#include "widgets/draw/lf-stage-road.h"

static const char *
closed_gate (const LfModeResult *mode)
{
  for (guint g = 0; g < LF_N_GATES; g++)
    if (mode->gates[g].state == LF_GATE_CLOSED)
      return mode->gates[g].sentence;
  return NULL;
}

LfChart *
lf_result_chart_modes (LfResults             *results,
                       const LfProductResult *product,
                       const LfMarketResult  *market)
{
  guint n_modes;
  const LfMode *const *modes =
    lf_catalogue_modes (lf_results_get_catalogue (results), &n_modes);
  g_autofree const char **rows = g_new0 (const char *, n_modes + 1);
  g_autofree const char **columns = g_new0 (const char *,
                                            product->n_markets + 1);
  g_autofree LfHeatCell *cells = g_new0 (LfHeatCell,
                                         n_modes * product->n_markets + 1);
  LfHeatMap chart = { .n_rows = n_modes, .rows = rows,
                      .n_columns = product->n_markets, .columns = columns,
                      .cells = cells, .maximum = 4, .decimals = 2,
                      .gated_label = _("not feasible now"),
                      .marked_label = _("lead, or as good") };

  if (product->n_markets == 0)
    return NULL;
  for (guint i = 0; i < n_modes; i++)
    rows[i] = modes[i]->label;
  for (guint m = 0; m < product->n_markets; m++)
    {
      const LfMarketResult *shown =
        &product->markets[product->ranking.order[m]];

      columns[m] = shown->name;
      for (guint i = 0; i < n_modes; i++)
        {
          /* Totals that too few answers carry are not shown. */
          const LfModeResult *mode = shown->modes.sufficient
            ? lf_results_find_mode (&shown->modes, modes[i]->id) : NULL;
          LfHeatCell *cell = &cells[i * product->n_markets + m];

          cell->value = mode != NULL ? mode->total : LF_MISSING;
          cell->gated = mode != NULL && !mode->feasible;
          cell->marked = mode != NULL && mode->equal;
          cell->detail = mode != NULL ? closed_gate (mode) : NULL;
        }
    }
  return lf_heat_map_chart (&chart);
}

/* ── The staged plan of one market ───────────────────────────────────── */

LfChart *
lf_result_chart_path (LfResults             *results,
                      const LfProductResult *product,
                      const LfMarketResult  *market)
{
  const LfPathResult *path = &market->path;
  g_autoptr (GPtrArray) memory = g_ptr_array_new_with_free_func (g_free);
  g_autofree LfRoadStage *stages = g_new0 (LfRoadStage, path->n_steps + 1);
  LfStageRoad road = { .n_stages = path->n_steps, .stages = stages };

  if (path->n_steps == 0)
    return NULL;
  for (guint s = 0; s < path->n_steps; s++)
    {
      const LfPathStep *step = &path->steps[s];

      stages[s].title = step->mode->name;
      /* The first stage is today's; its mode says it all. */
      stages[s].text = step->months_high > 0 ? step->sentence : NULL;
      if (step->gates != NULL && step->gates[0] != NULL)
        {
          char *gates = g_strjoinv ("\n", (char **) step->gates);

          g_ptr_array_add (memory, gates);
          stages[s].gate = gates;
        }
      if (step->evidence != NULL && step->evidence[0] != NULL)
        {
          char *evidence = g_strjoinv ("\n", (char **) step->evidence);

          g_ptr_array_add (memory, evidence);
          stages[s].evidence = evidence;
        }
      if (step->months_high > 0)
        {
          char *duration = lf_path_step_duration (step);

          g_ptr_array_add (memory, duration);
          stages[s].duration = duration;
        }
    }
  return lf_stage_road_chart (&road);
}

/**
 * lf_mode_parts_chart:
 * @mode: a mode in a market
 *
 * Returns: (transfer full): the components of its total as bars
 */
LfChart *
lf_mode_parts_chart (const LfModeResult *mode)
{
  const char *labels[LF_N_PARTS] = {
    [LF_PART_OLI] = C_("part of a mode's total", "OLI rule"),
    [LF_PART_POSITION] = C_("part of a mode's total", "Position"),
    [LF_PART_ASSETS] = C_("part of a mode's total", "Assets"),
    [LF_PART_CONDITIONS] = C_("part of a mode's total", "Conditions"),
    [LF_PART_FACTORS] = C_("part of a mode's total", "Factors"),
    [LF_PART_PRIORITIES] = C_("part of a mode's total", "Priorities"),
  };
  LfBar bars[LF_N_PARTS] = { 0 };
  LfBars chart = { .bars = bars, .maximum = 4, .decimals = 2 };

  for (guint p = 0; p < LF_N_PARTS; p++)
    {
      if (p == LF_PART_PRIORITIES && !mode->has_priorities)
        continue;
      bars[chart.n_bars].label = labels[p];
      bars[chart.n_bars].value = mode->known[p] ? mode->parts[p]
                                                : LF_MISSING;
      bars[chart.n_bars].reference = LF_MISSING;
      chart.n_bars++;
    }
  return lf_bars_chart (&chart);
}

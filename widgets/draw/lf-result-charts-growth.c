/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The own firm among the 33 published born globals. */

#include "config.h"

#include "widgets/draw/lf-result-charts-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "widgets/draw/lf-growth-scatter.h"

#define N_GROUPS 3

static double
own_value (const LfGrowthResult *growth,
           LfMeasure             measure)
{
  return growth->measures[measure].known ? growth->measures[measure].value
                                         : LF_MISSING;
}

static void
fill_groups (LfCatalogue *catalogue,
             const char **groups)
{
  static const char *const ids[N_GROUPS] = { "grp-1", "grp-2", "grp-3" };
  guint n;
  const LfDimension *const *dimensions = lf_catalogue_dimensions (catalogue,
                                                                  &n);

  for (guint g = 0; g < N_GROUPS; g++)
    {
      groups[g] = ids[g];
      for (guint d = 0; d < n; d++)
        if (strcmp (dimensions[d]->group, ids[g]) == 0)
          groups[g] = dimensions[d]->title;
    }
}

/**
 * lf_result_chart_growth:
 * @results: the numbers
 * @product: the product
 * @market: (nullable): the market
 *
 * Returns: (transfer full): the firms by speed of spread and sales
 *   intensity, each in the group whose dimension comes first for it; the
 *   own firm where it has an entry abroad
 */
LfChart *
lf_result_chart_growth (LfResults             *results,
                        const LfProductResult *product,
                        const LfMarketResult  *market)
{
  const LfGrowthResult *growth = lf_results_get_growth (results);
  const char *name = lf_snapshot_get_field (lf_results_get_snapshot (results),
                                            "firm");
  guint n;
  const LfBornGlobal *firms = lf_born_globals_get (&n);
  g_autofree LfGrowthFirm *points = g_new0 (LfGrowthFirm, n + 1);
  const char *groups[N_GROUPS + 1];
  LfGrowthScatter scatter = {
    .n_firms = n, .firms = points, .n_groups = N_GROUPS + 1, .groups = groups,
    .x_title = _("Speed of spread, countries a year"),
    .y_title = _("Sales intensity, %"), .decimals = 1,
    .own_x = own_value (growth, LF_MEASURE_SPREAD),
    .own_y = own_value (growth, LF_MEASURE_INTENSITY),
  };

  fill_groups (lf_results_get_catalogue (results), groups);
  /* Six firms whose group the paper does not say. */
  groups[N_GROUPS] = C_("group of firms", "not stated");
  for (guint i = 0; i < n; i++)
    points[i] = (LfGrowthFirm) {
      .label = firms[i].label,
      .x = firms[i].printed[LF_MEASURE_SPREAD],
      .y = firms[i].printed[LF_MEASURE_INTENSITY],
      .group = firms[i].group > 0 ? firms[i].group - 1 : N_GROUPS,
      .detail = firms[i].sector,
    };
  if (growth->has_entries)
    scatter.own_label = name != NULL && *name != '\0'
                          ? name : C_("chart series", "The firm");
  return lf_growth_scatter_chart (&scatter);
}

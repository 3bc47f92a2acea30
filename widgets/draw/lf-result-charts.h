/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/results/lf-results.h"
#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * SECTION: the charts that show results.
 *
 * From numbers to a chart in one place, so that a page, the report and
 * `landfall-cli chart` show the same picture of the same numbers.
 */

/**
 * LfResultChartKind:
 * @id: its name on the command line and in reports
 * @summary: what it shows (translatable)
 * @needs_market: whether it is of one market
 */
typedef struct
{
  const char *id;
  const char *summary;
  gboolean    needs_market;
} LfResultChartKind;

const LfResultChartKind *lf_result_chart_kinds (guint      *n_kinds);
const LfResultChartKind *lf_result_chart_find  (const char *id);
LfChart                 *lf_result_chart_new   (LfResults  *results,
                                                guint       product,
                                                const char *kind,
                                                const char *market)
                                                G_GNUC_WARN_UNUSED_RESULT;

LfChart                 *lf_mode_parts_chart   (const LfModeResult *mode)
                                                G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

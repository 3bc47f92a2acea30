/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-value-function.h"
#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfValuePlot:
 * @function: what figures are worth
 * @low: the least figure to show
 * @high: the greatest, above @low
 * @axis: (nullable): what the figures are, such as a unit
 * @n_markets: how many markets are shown on the curve
 * @names: (array length=n_markets): their names
 * @figures: (array length=n_markets): their figures, or %LF_MISSING
 * @lows: (array length=n_markets) (nullable): where a figure is an interval,
 *   its low end; else %LF_MISSING
 * @highs: (array length=n_markets) (nullable): its high end
 *
 * A criterion’s value function, with its points as handles and the markets
 * where they stand. A line between two ends has no handles: its ends are
 * those of the scale. All memory is the caller's.
 */
typedef struct
{
  LfValueFunction    function;
  double             low;
  double             high;
  const char        *axis;
  guint              n_markets;
  const char *const *names;
  const double      *figures;
  const double      *lows;
  const double      *highs;
} LfValuePlot;

LfChart *lf_value_plot_chart  (const LfValuePlot *plot)
                               G_GNUC_WARN_UNUSED_RESULT;
int      lf_value_plot_handle (const LfChart     *chart,
                               const LfTheme     *theme,
                               double             width,
                               double             height,
                               double             x,
                               double             y);
int      lf_value_plot_of_mark (const LfChart    *chart,
                               int               mark);
void     lf_value_plot_locate (const LfChart     *chart,
                               const LfTheme     *theme,
                               double             width,
                               double             height,
                               double             x,
                               double             y,
                               double            *figure,
                               double            *value);

G_END_DECLS

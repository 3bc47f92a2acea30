/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-radar-bars.h"

#include "widgets/draw/lf-bars.h"

static LfBar
make_bar (const LfRadar *radar,
          guint          axis,
          guint          series)
{
  const double *values = radar->series[series].values;
  gboolean many = radar->n_series > 1;

  return (LfBar) {
    .heading = many && series == 0 ? radar->axes[axis] : NULL,
    .label = many ? radar->series[series].label : radar->axes[axis],
    .detail = radar->details != NULL ? radar->details[axis] : NULL,
    .value = values != NULL ? values[axis] : LF_MISSING,
    .reference = radar->required != NULL ? radar->required[axis] : LF_MISSING,
    .series = series,
  };
}

/**
 * lf_radar_bars_chart:
 * @radar: a radar of one or two axes; copied
 *
 * Makes what a radar of fewer than three axes becomes: one bar per axis and
 * series, the axes as headings.
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_radar_bars_chart (const LfRadar *radar)
{
  guint n_series = MIN (radar->n_series, LF_RADAR_MAX_SERIES);
  g_autofree LfBar *rows = g_new0 (LfBar, radar->n_axes * n_series + 1);
  guint n = 0;

  for (guint a = 0; a < radar->n_axes; a++)
    for (guint s = 0; s < n_series; s++)
      rows[n++] = make_bar (radar, a, s);
  return lf_bars_chart (&(LfBars) {
    .n_bars = n,
    .bars = rows,
    .maximum = radar->maximum,
    .decimals = radar->decimals,
    .reference_label = radar->required_label,
  });
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LF_RADAR_MAX_AXES:
 *
 * The most axes a radar shows; a caller with more leaves some out.
 */
#define LF_RADAR_MAX_AXES 24

/**
 * LF_RADAR_CLEAR_SERIES:
 *
 * The most series that one can follow at a glance; beyond it a page hints at
 * the dots.
 */
#define LF_RADAR_CLEAR_SERIES 4

/**
 * LF_RADAR_MAX_SERIES:
 *
 * The most series that can be told apart.
 */
#define LF_RADAR_MAX_SERIES LF_THEME_SERIES

/**
 * LfRadarSeries:
 * @label: its name, such as a market's
 * @values: (array length=n_axes): one value per axis on the chart's scale,
 *   or %LF_MISSING
 *
 * One shape on a radar.
 */
typedef struct
{
  const char   *label;
  const double *values;
} LfRadarSeries;

/**
 * LfRadar:
 * @n_axes: how many axes; 3…%LF_RADAR_MAX_AXES, fewer become bars
 * @axes: (array length=n_axes): their names
 * @details: (array length=n_axes) (nullable): what each axis is made of,
 *   for the tooltip
 * @n_series: how many series, 0…%LF_RADAR_MAX_SERIES
 * @series: (array length=n_series): the series
 * @required: (array length=n_axes) (nullable): the level needed on each
 *   axis, or %LF_MISSING where there is none
 * @required_label: (nullable): what needs it, such as “needed for a joint
 *   venture”
 * @minimum: the scale's low end, usually 0
 * @maximum: the scale's high end, usually 4; above @minimum
 * @decimals: digits after the decimal mark in values
 * @note: (nullable): what else one has to know of it, a whole sentence
 *
 * Profiles over a few dimensions: a radar, or the same as a dot plot
 * (lf_dot_plot_chart()). All memory is the caller's.
 */
typedef struct
{
  guint                n_axes;
  const char *const   *axes;
  const char *const   *details;
  guint                n_series;
  const LfRadarSeries *series;
  const double        *required;
  const char          *required_label;
  double               minimum;
  double               maximum;
  int                  decimals;
  const char          *note;
} LfRadar;

LfChart       *lf_radar_chart          (const LfRadar *radar)
                                        G_GNUC_WARN_UNUSED_RESULT;
const LfRadar *lf_radar_chart_get_data (const LfChart *chart);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfScatterPoint:
 * @label: its name
 * @x: across, or %LF_MISSING
 * @y: up, or %LF_MISSING; a point lacking either is not drawn
 * @detail: (nullable): more for the tooltip
 * @series: which style it takes
 * @quiet: whether it is background, drawn small and without its name
 * @accented: whether it is the one that matters
 *
 * One point.
 */
typedef struct
{
  const char *label;
  double      x;
  double      y;
  const char *detail;
  guint       series;
  gboolean    quiet;
  gboolean    accented;
} LfScatterPoint;

/**
 * LfScatterQuarter:
 * @LF_SCATTER_UPPER_LEFT: little x, much y
 * @LF_SCATTER_UPPER_RIGHT: much of both
 * @LF_SCATTER_LOWER_LEFT: little of both
 * @LF_SCATTER_LOWER_RIGHT: much x, little y
 *
 * A quarter of the plane.
 */
typedef enum
{
  LF_SCATTER_UPPER_LEFT,
  LF_SCATTER_UPPER_RIGHT,
  LF_SCATTER_LOWER_LEFT,
  LF_SCATTER_LOWER_RIGHT,
} LfScatterQuarter;

#define LF_N_SCATTER_QUARTERS (LF_SCATTER_LOWER_RIGHT + 1)

/**
 * LfScatter:
 * @n_points: how many points
 * @points: (array length=n_points): the points
 * @x_title: what x measures
 * @y_title: what y measures
 * @x_low: the scale's left end; where @x_low equals @x_high the data decide
 * @x_high: the scale's right end
 * @y_low: the scale's lower end, likewise
 * @y_high: the scale's upper end
 * @x_split: where the plane is cut, or %LF_MISSING
 * @y_split: where the plane is cut, or %LF_MISSING
 * @quarters: (nullable): what the quarters mean
 * @n_series: how many series there are to name, 0 for no legend
 * @series: (array length=n_series) (nullable): their names
 * @decimals: digits after the decimal mark in values
 *
 * Points in a plane: what the market matrix and the growth scatter have in
 * common.
 */
typedef struct
{
  guint                 n_points;
  const LfScatterPoint *points;
  const char           *x_title;
  const char           *y_title;
  double                x_low;
  double                x_high;
  double                y_low;
  double                y_high;
  double                x_split;
  double                y_split;
  const char           *quarters[LF_N_SCATTER_QUARTERS];
  guint                 n_series;
  const char *const    *series;
  int                   decimals;
} LfScatter;

/* The functions of an LfChartClass whose own struct begins with an
 * LfScatter. */
void lf_scatter_take     (gpointer        data,
                          LfArena        *arena);
void lf_scatter_measure  (gconstpointer   data,
                          const LfTheme  *theme,
                          double          width,
                          LfSize         *minimum,
                          LfSize         *natural);
void lf_scatter_build    (gconstpointer   data,
                          LfScene        *scene);
void lf_scatter_tabulate (gconstpointer   data,
                          LfChartTable   *table);

G_END_DECLS

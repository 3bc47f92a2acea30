/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfHeatCell:
 * @value: what stands in it, or %LF_MISSING
 * @gated: whether a gate closes it: hatched
 * @marked: whether it is one of the chosen: framed
 * @detail: (nullable): more for the tooltip, such as why it is closed and
 *   what would open it
 *
 * One cell.
 */
typedef struct
{
  double      value;
  gboolean    gated;
  gboolean    marked;
  const char *detail;
} LfHeatCell;

/**
 * LfHeatMap:
 * @n_rows: how many rows
 * @rows: (array length=n_rows): their names
 * @n_columns: how many columns
 * @columns: (array length=n_columns): their names
 * @cells: (array length=n_rows*n_columns): row by row
 * @minimum: the scale's low end, usually 0
 * @maximum: the scale's high end, usually 4; above @minimum
 * @diverging: whether the scale's middle is neutral, as between −1 and 1
 * @ranks: whether the values are ranks, from 1, the best and strongest in
 *   colour
 * @decimals: digits after the decimal mark in values
 * @gated_label: (nullable): what hatching means, for the legend
 * @marked_label: (nullable): what a frame means, for the legend
 *
 * A table with its values as colours, such as markets × modes. All memory
 * is the caller's.
 */
typedef struct
{
  guint              n_rows;
  const char *const *rows;
  guint              n_columns;
  const char *const *columns;
  const LfHeatCell  *cells;
  double             minimum;
  double             maximum;
  gboolean           diverging;
  gboolean           ranks;
  int                decimals;
  const char        *gated_label;
  const char        *marked_label;
} LfHeatMap;

LfChart *lf_heat_map_chart (const LfHeatMap *map) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

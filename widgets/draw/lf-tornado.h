/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfTornadoRow:
 * @label: what is moved
 * @low: the result at the low end of its range
 * @high: the result at the high end
 * @low_label: (nullable): the low end itself, such as “10 %”
 * @high_label: (nullable): the high end itself
 * @flips: whether the choice changes within the range
 * @detail: (nullable): more for the tooltip, such as where it changes
 *
 * One input. Rows without two finite results are left out.
 */
typedef struct
{
  const char *label;
  double      low;
  double      high;
  const char *low_label;
  const char *high_label;
  gboolean    flips;
  const char *detail;
} LfTornadoRow;

/**
 * LfTornado:
 * @n_rows: how many inputs
 * @rows: (array length=n_rows): in any order; drawn by size of effect
 * @base: the result with every input at its base
 * @result_label: (nullable): what the result is, for the axis
 * @low_legend: (nullable): what the low end of an input is, for the legend
 * @high_legend: (nullable): what the high end is
 * @about_zero: whether the choice changes where the result is 0, which is
 *   then shown wherever it is near
 * @decimals: digits after the decimal mark in results
 *
 * What each input does to a result, the largest effect first. All memory is
 * the caller's.
 */
typedef struct
{
  guint               n_rows;
  const LfTornadoRow *rows;
  double              base;
  const char         *result_label;
  const char         *low_legend;
  const char         *high_legend;
  gboolean            about_zero;
  int                 decimals;
} LfTornado;

LfChart *lf_tornado_chart (const LfTornado *tornado)
                           G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

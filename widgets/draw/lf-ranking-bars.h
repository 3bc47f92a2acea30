/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfRankingRow:
 * @label: the alternative, such as a market
 * @parts: (array length=n_parts) (nullable): what each part adds to the
 *   total; %LF_MISSING adds nothing
 * @total: the score, shown at the bar's end, or %LF_MISSING
 * @rank: its rank, from 1; 0 when it has none
 * @note: (nullable): a remark under the name, such as the coverage
 * @reason: (nullable): why it has no rank
 *
 * One alternative.
 */
typedef struct
{
  const char   *label;
  const double *parts;
  double        total;
  guint         rank;
  const char   *note;
  const char   *reason;
} LfRankingRow;

/**
 * LfRankingBars:
 * @n_parts: how many parts a total is made of; 0 for plain bars
 * @parts: (array length=n_parts) (nullable): their names. With more than
 *   eight, the seven that set the alternatives farthest apart stay and the
 *   rest become one.
 * @n_rows: how many alternatives
 * @rows: (array length=n_rows): in rank order, those without a rank last
 * @maximum: the scale's end, or 0 to take the greatest total
 * @decimals: digits after the decimal mark in totals and parts
 *
 * Totals as stacked bars in rank order. All memory is the caller's.
 */
typedef struct
{
  guint               n_parts;
  const char *const  *parts;
  guint               n_rows;
  const LfRankingRow *rows;
  double              maximum;
  int                 decimals;
} LfRankingBars;

LfChart *lf_ranking_bars_chart (const LfRankingBars *ranking)
                                G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfWeightStrip:
 * @label: the criterion
 * @weight: its weight, 0…1
 * @low: the least weight at which the first rank holds, 0…1
 * @high: the greatest
 * @all_low: the least weight at which the whole ranking holds, or
 *   %LF_MISSING not to show it
 * @all_high: the greatest
 * @rival_low: (nullable): who leads under @low
 * @rival_high: (nullable): who leads over @high
 *
 * One criterion. A strip without a finite weight is drawn empty.
 */
typedef struct
{
  const char *label;
  double      weight;
  double      low;
  double      high;
  double      all_low;
  double      all_high;
  const char *rival_low;
  const char *rival_high;
} LfWeightStrip;

/**
 * LfWeightStrips:
 * @n_strips: how many criteria
 * @strips: (array length=n_strips): from top to bottom
 * @leader: (nullable): who leads now
 * @note: (nullable): what else one has to know of it, a whole sentence;
 *   drawn under the legend
 *
 * How far each weight can move before another leads. All memory is the
 * caller's.
 */
typedef struct
{
  guint                n_strips;
  const LfWeightStrip *strips;
  const char          *leader;
  const char          *note;
} LfWeightStrips;

LfChart *lf_weight_stability_chart (const LfWeightStrips *stability)
                                    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

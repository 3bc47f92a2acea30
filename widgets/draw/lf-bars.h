/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfBar:
 * @heading: (nullable): a heading to put above this bar
 * @label: what it is of
 * @detail: (nullable): more for the tooltip, whole sentences
 * @note: (nullable): a word or two beside the value, such as a coverage
 * @value: how long, or %LF_MISSING
 * @reference: a level to compare with, drawn as a tick across the bar, or
 *   %LF_MISSING
 * @series: which style it takes
 *
 * One bar.
 */
typedef struct
{
  const char *heading;
  const char *label;
  const char *detail;
  const char *note;
  double      value;
  double      reference;
  guint       series;
} LfBar;

/**
 * LfBars:
 * @n_bars: how many
 * @bars: (array length=n_bars): from top to bottom
 * @maximum: the scale's end, or 0 to take the greatest value; bars start
 *   at zero
 * @decimals: digits after the decimal mark in values
 * @reference_label: (nullable): what the references are, such as “needed”
 * @empty: (nullable): what to say when there is no bar
 *
 * Horizontal bars with their names and values, such as a push profile. All
 * memory is the caller's.
 */
typedef struct
{
  guint        n_bars;
  const LfBar *bars;
  double       maximum;
  int          decimals;
  const char  *reference_label;
  const char  *empty;
} LfBars;

LfChart *lf_bars_chart (const LfBars *bars) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

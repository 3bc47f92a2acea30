/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LF_STRATEGY_MAP_NONE:
 *
 * The strategy of a point where none has a value.
 */
#define LF_STRATEGY_MAP_NONE G_MAXUINT

/**
 * LfStrategyMap:
 * @n_x: number of columns, at least 2
 * @n_y: number of rows, at least 2
 * @x: (array length=n_x): the variable to the right, ascending
 * @y: (array length=n_y): the variable upwards, ascending
 * @strategy: (array length=n_x*n_y): which strategy is the best, row by
 *   row; %LF_STRATEGY_MAP_NONE: none
 * @value: (array length=n_x*n_y): what it is worth there
 * @n_strategies: how many there are, up to %LF_THEME_SERIES
 * @labels: (array length=n_strategies): their names
 * @x_label: the variable to the right, with its unit
 * @y_label: the variable upwards, with its unit
 * @x_now: where it stands; %LF_MISSING: nowhere
 * @y_now: where the other one stands
 * @decimals: digits after the decimal mark of the values
 * @unit: (nullable): of the values
 * @summary: (nullable): what the map says, in whole sentences
 *
 * Two-way sensitivity: which strategy is the best where two variables move
 * together (Clemen & Reilly 2014, Making Hard Decisions, ch. 5). All memory
 * is the caller's.
 */
typedef struct
{
  guint              n_x;
  guint              n_y;
  const double      *x;
  const double      *y;
  const guint       *strategy;
  const double      *value;
  guint              n_strategies;
  const char *const *labels;
  const char        *x_label;
  const char        *y_label;
  double             x_now;
  double             y_now;
  int                decimals;
  const char        *unit;
  const char        *summary;
} LfStrategyMap;

LfChart *lf_strategy_map_chart (const LfStrategyMap *map)
                                G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

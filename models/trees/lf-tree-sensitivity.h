/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/trees/lf-tree-eval.h"

G_BEGIN_DECLS

/**
 * LfTreeSwing:
 * @variable: index of the variable
 * @low: low end of its range
 * @high: high end
 * @value_low: what the tree is worth at the low end, with the strategy that
 *   is best there; NaN when it has no value
 * @value_high: likewise at the high end
 * @swing: by how much the value moves: the largest difference between the
 *   values at the low end, as it stands, and at the high end
 * @n_flips: how often the best strategy changes inside the range
 * @flips: (array length=n_flips): where, ascending
 * @has_gaps: somewhere inside the range the tree has no value
 *
 * What one variable does to a tree.
 */
typedef struct
{
  guint    variable;
  double   low;
  double   high;
  double   value_low;
  double   value_high;
  double   swing;
  guint    n_flips;
  double  *flips;
  gboolean has_gaps;
} LfTreeSwing;

/**
 * LfTreeCurve:
 * @n: number of points
 * @x: (array length=n): values of the variable, ascending
 * @value: (array length=n): the best value there; NaN: none
 * @n_options: number of edges of the first decision
 * @option: (array length=n*n_options): what each of them is worth there,
 *   point by point
 *
 * The value of a tree, and of its first decision's alternatives, over the
 * range of a variable.
 */
typedef struct
{
  guint   n;
  double *x;
  double *value;
  guint   n_options;
  double *option;
} LfTreeCurve;

/**
 * LF_TREE_MAP_POINTS:
 *
 * How many points of each variable a map for people looks at.
 */
#define LF_TREE_MAP_POINTS 41

/**
 * LfTreeMap:
 * @variable_x: the variable from left to right
 * @variable_y: the variable from bottom to top
 * @n_x: number of columns
 * @n_y: number of rows
 * @x: (array length=n_x): its values
 * @y: (array length=n_y): its values
 * @value: (array length=n_x*n_y): the best value, row by row; NaN: none
 * @strategy: (array length=n_x*n_y): which of the strategies is the best;
 *   %LF_TREE_NONE: none
 * @n_strategies: number of different strategies, the one that is the best
 *   over most of the map first
 * @share: (array length=n_strategies): over which share of the points
 *
 * Which strategy is the best where two variables move together.
 */
typedef struct
{
  guint    variable_x;
  guint    variable_y;
  guint    n_x;
  guint    n_y;
  double  *x;
  double  *y;
  double  *value;
  guint   *strategy;
  guint    n_strategies;
  double  *share;
  /*< private >*/
  GArray **choices;
  GPtrArray *runs;
} LfTreeMap;

LfTreeSwing        *lf_tree_swing_new         (const LfTreeEval  *eval,
                                               guint              variable)
                                               G_GNUC_WARN_UNUSED_RESULT;
void                lf_tree_swing_free        (LfTreeSwing       *self);
GPtrArray          *lf_tree_list_swings       (const LfTreeEval  *eval)
                                               G_GNUC_WARN_UNUSED_RESULT;
void                lf_tree_sort_swings       (GPtrArray         *swings);

LfTreeCurve        *lf_tree_curve_new         (const LfTreeEval  *eval,
                                               guint              variable,
                                               guint              n)
                                               G_GNUC_WARN_UNUSED_RESULT;
void                lf_tree_curve_free        (LfTreeCurve       *self);

LfTreeMap          *lf_tree_map_new           (const LfTreeEval  *eval,
                                               guint              variable_x,
                                               guint              variable_y,
                                               guint              n_x,
                                               guint              n_y)
                                               G_GNUC_WARN_UNUSED_RESULT;
void                lf_tree_map_free          (LfTreeMap         *self);
guint               lf_tree_map_get_n_choices (const LfTreeMap   *self,
                                               guint              strategy);
const LfTreeChoice *lf_tree_map_get_choice    (const LfTreeMap   *self,
                                               guint              strategy,
                                               guint              index);
gboolean            lf_tree_map_choose        (GPtrArray         *swings,
                                               guint             *variable_x,
                                               guint             *variable_y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTreeSwing, lf_tree_swing_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTreeCurve, lf_tree_curve_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTreeMap, lf_tree_map_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/trees/lf-tree-issue.h"
#include "models/trees/lf-tree.h"

G_BEGIN_DECLS

/**
 * LfTreeNodeResult:
 * @has_value: whether there are values; if not, an issue says why
 * @value: what lies before the node, as it stands: without what the path
 *   to it has brought; for a certainty equivalent, its own
 * @cumulated: @value and the payoffs of the path to it, its own edge
 *   included, as many textbooks print it
 * @payoff: payoff of its edge, discounted
 * @probability: probability of its edge below a chance node, else 1; NaN
 *   when it has none
 * @reach: chance of coming here when the best strategy is followed (of
 *   equals, the first)
 * @is_optimal: its edge is a best choice of the decision before it; TRUE
 *   for the root and below chance nodes
 * @is_tied: another edge of that decision is as good
 * @is_followed: a best strategy can come here
 *
 * What a node comes to. Values are discounted to now.
 */
typedef struct
{
  gboolean has_value;
  double   value;
  double   cumulated;
  double   payoff;
  double   probability;
  double   reach;
  gboolean is_optimal;
  gboolean is_tied;
  gboolean is_followed;
} LfTreeNodeResult;

/**
 * LfTreeChoice:
 * @node: the decision
 * @n_path: number of edges from the root to it
 * @path: (array length=n_path): those edges, each by the node it leads to
 * @n_choose: number of best edges; more than one when tied
 * @choose: (array length=n_choose): those edges, by the node they lead to
 *
 * What the best strategy does at a decision that it can come to.
 */
typedef struct
{
  guint        node;
  guint        n_path;
  const guint *path;
  guint        n_choose;
  const guint *choose;
} LfTreeChoice;

/**
 * LfTreeEval:
 *
 * A tree rolled back: values, best strategy, what is wrong. Immutable and
 * atomically reference-counted, so that workers can analyse it further.
 */
typedef struct _LfTreeEval LfTreeEval;

LfTreeEval             *lf_tree_evaluate                (LfTree           *tree)
                                                         G_GNUC_WARN_UNUSED_RESULT;
LfTreeEval             *lf_tree_eval_ref                (LfTreeEval       *self);
void                    lf_tree_eval_unref              (LfTreeEval       *self);

LfTree                 *lf_tree_eval_get_tree           (const LfTreeEval *self);
const LfTreeIssues     *lf_tree_eval_get_issues         (const LfTreeEval *self);
gboolean                lf_tree_eval_get_value          (const LfTreeEval *self,
                                                         double           *value);
gboolean                lf_tree_eval_get_expected_value (const LfTreeEval *self,
                                                         double           *value);
double                  lf_tree_eval_get_rate           (const LfTreeEval *self);
double                  lf_tree_eval_get_risk_tolerance (const LfTreeEval *self);
double                  lf_tree_eval_get_n_paths        (const LfTreeEval *self);
const LfTreeNodeResult *lf_tree_eval_get_node           (const LfTreeEval *self,
                                                         guint             node);
gboolean                lf_tree_eval_get_year           (const LfTreeEval *self,
                                                         guint             node,
                                                         double           *year);
gboolean                lf_tree_eval_get_variable       (const LfTreeEval *self,
                                                         guint             index,
                                                         double           *value);
gboolean                lf_tree_eval_get_range          (const LfTreeEval *self,
                                                         guint             index,
                                                         double           *low,
                                                         double           *high);
guint                   lf_tree_eval_get_n_choices      (const LfTreeEval *self);
const LfTreeChoice     *lf_tree_eval_get_choice         (const LfTreeEval *self,
                                                         guint             index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTreeEval, lf_tree_eval_unref)

G_END_DECLS

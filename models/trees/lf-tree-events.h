/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/trees/lf-tree-eval.h"

G_BEGIN_DECLS

/**
 * LfTreeEvent:
 * @name: what it is called
 * @n_outcomes: how many outcomes it has
 * @outcomes: (array length=n_outcomes): what they are called
 * @probabilities: (array length=n_outcomes): theirs; where they differ
 *   between branches, those of the first
 * @n_nodes: how many chance nodes show it
 * @nodes: (array length=n_nodes): those nodes
 * @has_value: whether knowing it beforehand has a value
 * @value: the expected value of perfect information about it, ≥ 0, in the
 *   unit of the payoffs
 * @why_not: (nullable): without a value, the reason; a sentence
 * @why_zero: (nullable): with a value of 0, the reason; a sentence
 *
 * Something uncertain: chance nodes of the same name and the same outcomes,
 * or those that were given the same event.
 */
typedef struct
{
  char    *name;
  guint    n_outcomes;
  char   **outcomes;
  double  *probabilities;
  guint    n_nodes;
  guint   *nodes;
  gboolean has_value;
  double   value;
  char    *why_not;
  char    *why_zero;
} LfTreeEvent;

/**
 * LfTreeTest:
 * @value: the expected value of sample information: what the test is worth,
 *   ≥ 0; more than it costs, and it should be done
 * @p_positive: chance that it says yes
 * @if_positive: chance of the outcome when it says yes (the predictive
 *   value); NaN when it never does
 * @if_negative: chance of the outcome when it says no; NaN when it never
 *   does
 * @value_positive: what the tree is worth after a yes
 * @value_negative: what the tree is worth after a no
 *
 * What a test that is not perfect would tell.
 */
typedef struct
{
  double value;
  double p_positive;
  double if_positive;
  double if_negative;
  double value_positive;
  double value_negative;
} LfTreeTest;

/**
 * LfTreeEvents:
 *
 * The events of a tree and what it is worth to know them.
 */
typedef struct _LfTreeEvents LfTreeEvents;

LfTreeEvents      *lf_tree_events_new       (LfTreeEval         *eval,
                                             guint64             seed)
                                             G_GNUC_WARN_UNUSED_RESULT;
void               lf_tree_events_free      (LfTreeEvents       *self);
guint              lf_tree_events_get_n     (const LfTreeEvents *self);
const LfTreeEvent *lf_tree_events_get       (const LfTreeEvents *self,
                                             guint               index);
guint              lf_tree_events_find      (const LfTreeEvents *self,
                                             const char         *name);
double             lf_tree_events_get_total (const LfTreeEvents *self,
                                             gboolean           *is_exact);
gboolean           lf_tree_events_test      (const LfTreeEvents *self,
                                             guint               index,
                                             guint               outcome,
                                             double              sensitivity,
                                             double              specificity,
                                             LfTreeTest         *test,
                                             GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTreeEvents, lf_tree_events_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* For the files of this folder only. */

#include "models/trees/lf-tree-cone.h"
#include "models/trees/lf-tree-eval-private.h"

G_BEGIN_DECLS

/*
 * LfTreeProbe:
 *
 * A rolled-back tree whose variables can be set to other values, at the
 * cost of what depends on them alone.
 */
typedef struct _LfTreeProbe LfTreeProbe;

LfTreeProbe       *lf_tree_probe_new       (const LfTreeEval  *eval,
                                            const guint       *variables,
                                            guint              n_variables);
void               lf_tree_probe_free      (LfTreeProbe       *self);
gboolean           lf_tree_probe_set       (LfTreeProbe       *self,
                                            const double      *values);
const LfTreeState *lf_tree_probe_get_state (const LfTreeProbe *self);
double             lf_tree_probe_get_value (const LfTreeProbe *self);
guint              lf_tree_probe_get_cost  (const LfTreeProbe *self);

/*
 * LfTreePlan:
 *
 * For every edge below a decision whether it is a best one: all strategies
 * that are optimal in a state.
 */
typedef guint8 LfTreePlan;

LfTreePlan *lf_tree_plan_new     (const LfTreeState *state);
gboolean    lf_tree_plan_agrees  (const LfTreeNet   *net,
                                  const LfTreePlan  *a,
                                  const LfTreePlan  *b,
                                  guint             *edge_a,
                                  guint             *edge_b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTreeProbe, lf_tree_probe_free)

G_END_DECLS

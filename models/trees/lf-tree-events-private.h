/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* For the files of this folder only. */

#include "models/trees/lf-tree-cone.h"
#include "models/trees/lf-tree-eval-private.h"
#include "models/trees/lf-tree-events.h"

G_BEGIN_DECLS

/*
 * LfTreeGroup:
 * @event: what is told of it
 * @nodes: (element-type guint): the nodes of the net that show it
 * @slots: (element-type guint): for each of their edges, in order, the
 *   outcome
 * @same_outcomes: whether all nodes have the same outcomes
 * @cone: those nodes and what lies above; made when first needed
 *
 * An event with what is needed to set its probabilities.
 */
typedef struct
{
  LfTreeEvent event;
  GArray     *nodes;
  GArray     *slots;
  gboolean    same_outcomes;
  LfTreeCone *cone;
} LfTreeGroup;

GPtrArray *lf_tree_find_groups       (const LfTreeEval  *eval);
void       lf_tree_group_set         (const LfTreeGroup *self,
                                      LfTreeState       *state,
                                      const double      *probabilities);
void       lf_tree_group_fix         (const LfTreeGroup *self,
                                      LfTreeState       *state,
                                      guint              outcome);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* For the files of this folder only. */

#include "models/trees/lf-tree-state.h"

G_BEGIN_DECLS

/*
 * LfTreeCone:
 * @nodes: in the order in which they have to be rolled back
 *
 * Some nodes of a net and all that lie between them and the root: what has
 * to be rolled back again when something changes at them.
 */
typedef struct
{
  guint  n_nodes;
  guint *nodes;
} LfTreeCone;

LfTreeCone *lf_tree_cone_new       (const LfTreeNet  *net,
                                    const guint      *nodes,
                                    guint             n_nodes);
void        lf_tree_cone_free      (LfTreeCone       *self);
void        lf_tree_cone_roll_back (const LfTreeCone *self,
                                    LfTreeState      *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTreeCone, lf_tree_cone_free)

G_END_DECLS

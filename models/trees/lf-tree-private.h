/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/trees/lf-tree.h"

G_BEGIN_DECLS

/* For lf-tree.c and lf-tree-builder.c only: a tree, which its builder fills
 * and nobody changes afterwards. The texts of all its members stand in
 * @texts. */
struct _LfTree
{
  gint            ref_count;
  GStringChunk   *texts;
  LfTreeInfo      info;
  LfTreeVariable *variables;
  guint           n_variables;
  GHashTable     *variable_index;       /* name → index + 1 */
  LfTreeNode     *nodes;                /* in preorder */
  guint           n_nodes;
  GHashTable     *node_index;           /* id → index + 1 */
  guint          *children;
};

/* The index that a table holds for an id; LF_TREE_NONE without one. */
static inline guint
lf_tree_look_up (GHashTable *index,
                 const char *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (index, id)) - 1;
}

G_END_DECLS

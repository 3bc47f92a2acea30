/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LF_TYPE_TREE_ITEM (lf_tree_item_get_type ())
G_DECLARE_FINAL_TYPE (LfTreeItem, lf_tree_item, LF, TREE_ITEM, GtkWidget)

/**
 * LfTreeItemState:
 * @name: what the node is called
 * @description: what is known of it
 * @level: its depth, from 1
 * @position: its place among its siblings, from 1
 * @n_siblings: how many they are, itself included
 * @has_children: whether anything follows it
 * @folded: whether that is folded away
 *
 * What a screen reader is told of a node.
 */
typedef struct
{
  const char *name;
  const char *description;
  guint       level;
  guint       position;
  guint       n_siblings;
  gboolean    has_children;
  gboolean    folded;
} LfTreeItemState;

GtkWidget *lf_tree_item_new       (void);
void       lf_tree_item_set_state (LfTreeItem            *self,
                                   const LfTreeItemState *state);

G_END_DECLS

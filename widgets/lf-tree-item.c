/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-tree-item.h"

/**
 * LfTreeItem:
 *
 * The node of a drawn tree that has the keyboard's focus, for assistive
 * technology: nothing to see, but with a role, a name and a place in the
 * tree.
 *
 * # CSS nodes
 *
 * `treeitem`
 */
struct _LfTreeItem
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (LfTreeItem, lf_tree_item, GTK_TYPE_WIDGET)

static void
lf_tree_item_class_init (LfTreeItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "treeitem");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_TREE_ITEM);
}

static void
lf_tree_item_init (LfTreeItem *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * lf_tree_item_new:
 *
 * Returns: (transfer floating): an item that is no node yet
 */
GtkWidget *
lf_tree_item_new (void)
{
  return g_object_new (LF_TYPE_TREE_ITEM, NULL);
}

/**
 * lf_tree_item_set_state:
 * @self: an item
 * @state: the node that it stands for
 */
void
lf_tree_item_set_state (LfTreeItem            *self,
                        const LfTreeItemState *state)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  gtk_accessible_update_property (accessible,
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, state->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  state->description,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  (int) state->level, -1);
  gtk_accessible_update_relation (accessible,
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                  (int) state->position,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                  (int) state->n_siblings, -1);
  if (state->has_children)
    gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_EXPANDED,
                                 !state->folded, -1);
  else
    gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_EXPANDED);
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_SELECTED,
                               TRUE, -1);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* A path in a message names no more edges than these. */
#define MAX_PATH_STEPS 12

/**
 * lf_tree_ref:
 * @self: a tree
 *
 * Returns: (transfer full): @self
 */
LfTree *
lf_tree_ref (LfTree *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

/**
 * lf_tree_unref:
 * @self: (transfer full) (nullable): a tree
 */
void
lf_tree_unref (LfTree *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_hash_table_unref (self->variable_index);
  g_hash_table_unref (self->node_index);
  g_string_chunk_free (self->texts);
  g_free (self->variables);
  g_free (self->nodes);
  g_free (self->children);
  g_free (self);
}

/**
 * lf_tree_get_info:
 * @self: a tree
 *
 * Returns: (transfer none): what belongs to the tree as a whole
 */
const LfTreeInfo *
lf_tree_get_info (const LfTree *self)
{
  return &self->info;
}

/**
 * lf_tree_get_n_variables:
 * @self: a tree
 *
 * Returns: how many variables there are
 */
guint
lf_tree_get_n_variables (const LfTree *self)
{
  return self->n_variables;
}

/**
 * lf_tree_get_variable:
 * @self: a tree
 * @index: less than lf_tree_get_n_variables()
 *
 * Returns: (transfer none): a variable, in their order
 */
const LfTreeVariable *
lf_tree_get_variable (const LfTree *self,
                      guint         index)
{
  g_return_val_if_fail (index < self->n_variables, NULL);

  return &self->variables[index];
}

/**
 * lf_tree_find_variable:
 * @self: a tree
 * @name: a name
 *
 * Returns: the index of the variable, or %LF_TREE_NONE
 */
guint
lf_tree_find_variable (const LfTree *self,
                       const char   *name)
{
  return lf_tree_look_up (self->variable_index, name);
}

/**
 * lf_tree_get_n_nodes:
 * @self: a tree
 *
 * Returns: how many nodes there are
 */
guint
lf_tree_get_n_nodes (const LfTree *self)
{
  return self->n_nodes;
}

/**
 * lf_tree_get_node:
 * @self: a tree
 * @index: less than lf_tree_get_n_nodes()
 *
 * Returns: (transfer none): a node
 */
const LfTreeNode *
lf_tree_get_node (const LfTree *self,
                  guint         index)
{
  g_return_val_if_fail (index < self->n_nodes, NULL);

  return &self->nodes[index];
}

/**
 * lf_tree_find_node:
 * @self: a tree
 * @id: an id
 *
 * Returns: the index of the node, or %LF_TREE_NONE
 */
guint
lf_tree_find_node (const LfTree *self,
                   const char   *id)
{
  return lf_tree_look_up (self->node_index, id);
}

/**
 * lf_tree_get_child:
 * @self: a tree
 * @index: a node
 * @position: less than its number of children
 *
 * Returns: the index of the child
 */
guint
lf_tree_get_child (const LfTree *self,
                   guint         index,
                   guint         position)
{
  return self->children[self->nodes[index].first_child + position];
}

/**
 * lf_tree_get_subtree_end:
 * @self: a tree
 * @index: a node
 *
 * Returns: the index behind the last node of the subtree that begins at
 *   @index
 */
guint
lf_tree_get_subtree_end (const LfTree *self,
                         guint         index)
{
  guint last = index;

  g_return_val_if_fail (index < self->n_nodes, index);

  while (self->nodes[last].n_children > 0)
    last = lf_tree_get_child (self, last, self->nodes[last].n_children - 1);
  return last + 1;
}

/**
 * lf_tree_dup_path:
 * @self: a tree
 * @index: a node
 *
 * Names the way from the root to a node by the names of its edges, for
 * messages: "go on › good market". An edge without a name is named by its
 * place ("2"). Of a very long way, the middle is left out.
 *
 * Returns: (transfer full): the path
 */
char *
lf_tree_dup_path (const LfTree *self,
                  guint         index)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);
  GString *path = g_string_new (NULL);

  g_return_val_if_fail (index < self->n_nodes, NULL);

  for (guint i = index; self->nodes[i].parent != LF_TREE_NONE;
       i = self->nodes[i].parent)
    g_ptr_array_add (steps,
                     *self->nodes[i].edge != '\0'
                     ? g_strdup (self->nodes[i].edge)
                     : g_strdup_printf ("%u", self->nodes[i].position + 1));
  for (guint i = steps->len; i > 0; i--)
    {
      gboolean gap = steps->len > MAX_PATH_STEPS &&
                     i == steps->len - MAX_PATH_STEPS / 2;

      if (path->len > 0)
        g_string_append (path, " › ");
      g_string_append (path, gap ? "…" : g_ptr_array_index (steps, i - 1));
      if (gap)
        i = MAX_PATH_STEPS / 2 + 1;
    }
  if (path->len == 0)
    g_string_append (path, _("root"));
  return g_string_free (path, FALSE);
}

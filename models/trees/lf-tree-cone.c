/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-cone.h"

static int
compare_indices (gconstpointer a,
                 gconstpointer b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return (left > right) - (left < right);
}

/**
 * lf_tree_cone_new:
 * @net: a net
 * @nodes: (array length=n_nodes): nodes of it
 * @n_nodes: how many
 *
 * Returns: (transfer full): the cone above @nodes, themselves included
 */
LfTreeCone *
lf_tree_cone_new (const LfTreeNet *net,
                  const guint     *nodes,
                  guint            n_nodes)
{
  LfTreeCone *self = g_new0 (LfTreeCone, 1);
  g_autofree guint8 *seen = g_new0 (guint8, net->n_nodes + 1);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_nodes; i++)
    if (!seen[nodes[i]])
      {
        seen[nodes[i]] = TRUE;
        g_array_append_val (list, nodes[i]);
      }
  for (guint i = 0; i < list->len; i++)
    {
      guint node = g_array_index (list, guint, i);

      for (guint u = net->first_up[node]; u < net->first_up[node + 1]; u++)
        {
          guint parent = net->edge_parent[net->up[u]];

          if (seen[parent])
            continue;
          seen[parent] = TRUE;
          g_array_append_val (list, parent);
        }
    }
  g_array_sort (list, compare_indices);
  self->n_nodes = list->len;
  self->nodes = (guint *) (void *) g_array_free (list, FALSE);
  return self;
}

/**
 * lf_tree_cone_free:
 * @self: (transfer full) (nullable): a cone
 */
void
lf_tree_cone_free (LfTreeCone *self)
{
  if (self == NULL)
    return;
  g_free (self->nodes);
  g_free (self);
}

/**
 * lf_tree_cone_roll_back:
 * @self: a cone
 * @state: a state that is rolled back but for what changed at the cone's
 *   tips
 *
 * Rolls back the nodes of the cone.
 */
void
lf_tree_cone_roll_back (const LfTreeCone *self,
                        LfTreeState      *state)
{
  for (guint i = 0; i < self->n_nodes; i++)
    lf_tree_state_update_node (state, self->nodes[i]);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-events-private.h"

#include <glib/gi18n.h>
#include <string.h>

static void
group_free (gpointer data)
{
  LfTreeGroup *self = data;

  g_free (self->event.name);
  g_strfreev (self->event.outcomes);
  g_free (self->event.probabilities);
  g_free (self->event.nodes);
  g_free (self->event.why_not);
  g_free (self->event.why_zero);
  g_array_unref (self->nodes);
  g_array_unref (self->slots);
  lf_tree_cone_free (self->cone);
  g_free (self);
}

static const LfTreeNode *
node_of (const LfTreeEval *eval,
         guint             node)
{
  return lf_tree_get_node (eval->tree, eval->net->source[node]);
}

/* The names of a chance node's outcomes; one without a name, or with the
 * name of another, goes by its place. */
static char **
dup_outcomes (const LfTreeEval *eval,
              guint             node)
{
  const LfTreeNet *net = eval->net;
  guint first = net->first_edge[node];
  guint degree = net->first_edge[node + 1] - first;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  char **names = g_new0 (char *, degree + 1);

  for (guint i = 0; i < degree; i++)
    {
      const char *edge =
        lf_tree_get_node (eval->tree, net->edge_source[first + i])->edge;

      if (*edge != '\0' && g_hash_table_add (seen, (gpointer) edge))
        names[i] = g_strdup (edge);
      else
        names[i] = g_strdup_printf ("%s#%u", edge, i + 1);
    }
  return names;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Nodes with the same key show the same event. */
static char *
dup_key (const LfTreeEval *eval,
         guint             node,
         char            **outcomes)
{
  const LfTreeNode *source = node_of (eval, node);
  g_autofree char **sorted = NULL;
  g_autofree char *list = NULL;
  guint n = g_strv_length (outcomes);

  if (*source->event != '\0')
    return g_strconcat ("event\x1f", source->event, NULL);
  if (*source->name == '\0')
    return g_strdup_printf ("node\x1f%u", eval->net->source[node]);
  sorted = g_memdup2 (outcomes, (n + 1) * sizeof (char *));
  qsort (sorted, n, sizeof (char *), compare_names);
  list = g_strjoinv ("\x1f", sorted);
  return g_strconcat ("name\x1f", source->name, "\x1f", list, NULL);
}

static char *
dup_event_name (const LfTreeEval *eval,
                guint             node)
{
  const LfTreeNode *source = node_of (eval, node);

  if (*source->event != '\0')
    return g_strdup (source->event);
  if (*source->name != '\0')
    return g_strdup (source->name);
  return lf_tree_dup_path (eval->tree, eval->net->source[node]);
}

static guint
find_outcome (const LfTreeGroup *self,
              const char        *name)
{
  for (guint i = 0; i < self->event.n_outcomes; i++)
    if (strcmp (self->event.outcomes[i], name) == 0)
      return i;
  return LF_TREE_NONE;
}

static LfTreeGroup *
group_new (const LfTreeEval *eval,
           guint             node,
           char            **outcomes)
{
  LfTreeGroup *self = g_new0 (LfTreeGroup, 1);
  guint first = eval->net->first_edge[node];

  self->event.name = dup_event_name (eval, node);
  self->event.outcomes = g_strdupv (outcomes);
  self->event.n_outcomes = g_strv_length (outcomes);
  self->event.probabilities = g_new (double, self->event.n_outcomes + 1);
  for (guint i = 0; i < self->event.n_outcomes; i++)
    self->event.probabilities[i] = eval->state->p[first + i];
  self->nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->slots = g_array_new (FALSE, FALSE, sizeof (guint));
  self->same_outcomes = TRUE;
  return self;
}

static void
group_add (LfTreeGroup *self,
           guint        node,
           char       **outcomes)
{
  guint n = g_strv_length (outcomes);

  g_array_append_val (self->nodes, node);
  if (n != self->event.n_outcomes)
    self->same_outcomes = FALSE;
  for (guint i = 0; i < n; i++)
    {
      guint slot = find_outcome (self, outcomes[i]);

      if (slot == LF_TREE_NONE)
        self->same_outcomes = FALSE;
      g_array_append_val (self->slots, slot);
    }
}

/* The sources of an event's nodes, each once, in preorder. */
static void
list_sources (LfTreeGroup      *self,
              const LfTreeEval *eval)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  self->event.nodes = g_new (guint, self->nodes->len + 1);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      guint node = g_array_index (self->nodes, guint, i);
      guint source = eval->net->source[node];

      if (g_hash_table_add (seen, GUINT_TO_POINTER (source)))
        self->event.nodes[self->event.n_nodes++] = source;
    }
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const LfTreeGroup *left = *(LfTreeGroup *const *) a;
  const LfTreeGroup *right = *(LfTreeGroup *const *) b;

  return (left->event.nodes[0] > right->event.nodes[0]) -
         (left->event.nodes[0] < right->event.nodes[0]);
}

static int
compare_sources (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const guint *source = data;
  guint left = source[*(const guint *) a];
  guint right = source[*(const guint *) b];

  return (left > right) - (left < right);
}

/* The chance nodes of the net in the order of the tree. */
static GArray *
list_chances (const LfTreeNet *net)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint k = 0; k < net->n_nodes; k++)
    if (net->kind[k] == LF_NET_CHANCE)
      g_array_append_val (list, k);
  g_array_sort_with_data (list, compare_sources, net->source);
  return list;
}

/**
 * lf_tree_find_groups:
 * @eval: a tree with a value
 *
 * Puts chance nodes together that show one event.
 *
 * Returns: (transfer full) (element-type LfTreeGroup): the events, in the
 *   order of their first nodes
 */
GPtrArray *
lf_tree_find_groups (const LfTreeEval *eval)
{
  g_autoptr (GHashTable) by_key =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) chances = list_chances (eval->net);
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);

  for (guint i = 0; i < chances->len; i++)
    {
      guint node = g_array_index (chances, guint, i);
      g_auto (GStrv) outcomes = dup_outcomes (eval, node);
      g_autofree char *key = dup_key (eval, node, outcomes);
      LfTreeGroup *group = g_hash_table_lookup (by_key, key);

      if (group == NULL)
        {
          group = group_new (eval, node, outcomes);
          g_ptr_array_add (groups, group);
          g_hash_table_insert (by_key, g_steal_pointer (&key), group);
        }
      group_add (group, node, outcomes);
    }
  for (guint i = 0; i < groups->len; i++)
    list_sources (g_ptr_array_index (groups, i), eval);
  g_ptr_array_sort (groups, compare_groups);
  return groups;
}

/**
 * lf_tree_group_set:
 * @self: an event whose nodes have the same outcomes
 * @state: a state
 * @probabilities: (array): of its outcomes
 *
 * Gives the event other probabilities, in all its nodes.
 */
void
lf_tree_group_set (const LfTreeGroup *self,
                   LfTreeState       *state,
                   const double      *probabilities)
{
  const LfTreeNet *net = state->net;
  guint slot = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      guint node = g_array_index (self->nodes, guint, i);

      for (guint e = net->first_edge[node]; e < net->first_edge[node + 1]; e++)
        state->p[e] = probabilities[g_array_index (self->slots, guint,
                                                   slot++)];
    }
}

/**
 * lf_tree_group_fix:
 * @self: an event whose nodes have the same outcomes
 * @state: a state
 * @outcome: one of its outcomes
 *
 * Makes an outcome certain.
 */
void
lf_tree_group_fix (const LfTreeGroup *self,
                   LfTreeState       *state,
                   guint              outcome)
{
  const LfTreeNet *net = state->net;
  guint slot = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      guint node = g_array_index (self->nodes, guint, i);

      for (guint e = net->first_edge[node]; e < net->first_edge[node + 1]; e++)
        state->p[e] = g_array_index (self->slots, guint, slot++) == outcome;
    }
}

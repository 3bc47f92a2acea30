/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a tree of nodes and variables given in any order, or says why they
 * make none. */

#include "config.h"

#include "models/trees/lf-tree-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/lf-error.h"
#include "models/trees/lf-formula.h"

struct _LfTreeBuilder
{
  GStringChunk *texts;
  LfTreeInfo    info;
  GArray       *variables;
  GArray       *nodes;
};

/* What lf_tree_builder_end() works with, by place in the builder's list. */
typedef struct
{
  LfTreeNode *nodes;
  guint       n_nodes;
  GHashTable *index;            /* id → place + 1 */
  guint      *first;            /* n_nodes + 1 starts in children */
  guint      *children;
  guint       root;
} Links;

static const char *
keep (GStringChunk *texts,
      const char   *text)
{
  if (text == NULL || *text == '\0')
    return "";
  return g_string_chunk_insert (texts, text);
}

static void
keep_info (GStringChunk     *texts,
           LfTreeInfo       *info)
{
  info->name = keep (texts, info->name);
  info->rate = keep (texts, info->rate);
  info->risk_tolerance = keep (texts, info->risk_tolerance);
  info->unit = keep (texts, info->unit);
  info->template_id = keep (texts, info->template_id);
  info->note = keep (texts, info->note);
}

/**
 * lf_tree_builder_new:
 *
 * Returns: (transfer full): an empty builder
 */
LfTreeBuilder *
lf_tree_builder_new (void)
{
  LfTreeBuilder *self = g_new0 (LfTreeBuilder, 1);

  self->texts = g_string_chunk_new (4096);
  self->variables = g_array_new (FALSE, FALSE, sizeof (LfTreeVariable));
  self->nodes = g_array_new (FALSE, FALSE, sizeof (LfTreeNode));
  keep_info (self->texts, &self->info);
  return self;
}

/**
 * lf_tree_builder_new_from:
 * @tree: a tree
 *
 * Returns: (transfer full): a builder that holds what @tree holds
 */
LfTreeBuilder *
lf_tree_builder_new_from (const LfTree *tree)
{
  LfTreeBuilder *self = lf_tree_builder_new ();

  lf_tree_builder_set_info (self, &tree->info);
  for (guint i = 0; i < tree->n_variables; i++)
    lf_tree_builder_add_variable (self, &tree->variables[i]);
  for (guint i = 0; i < tree->n_nodes; i++)
    lf_tree_builder_add_node (self, &tree->nodes[i]);
  return self;
}

/**
 * lf_tree_builder_free:
 * @self: (transfer full) (nullable): a builder
 */
void
lf_tree_builder_free (LfTreeBuilder *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_array_unref (self->variables);
  g_array_unref (self->nodes);
  g_free (self);
}

/**
 * lf_tree_builder_set_info:
 * @self: a builder
 * @info: what belongs to the tree as a whole; copied
 */
void
lf_tree_builder_set_info (LfTreeBuilder    *self,
                          const LfTreeInfo *info)
{
  self->info = *info;
  keep_info (self->texts, &self->info);
}

/**
 * lf_tree_builder_add_variable:
 * @self: a builder
 * @variable: a variable; copied
 */
void
lf_tree_builder_add_variable (LfTreeBuilder        *self,
                              const LfTreeVariable *variable)
{
  LfTreeVariable copy = *variable;

  copy.name = keep (self->texts, copy.name);
  copy.value = keep (self->texts, copy.value);
  copy.low = keep (self->texts, copy.low);
  copy.high = keep (self->texts, copy.high);
  copy.unit = keep (self->texts, copy.unit);
  copy.source = keep (self->texts, copy.source);
  copy.note = keep (self->texts, copy.note);
  g_array_append_val (self->variables, copy);
}

/**
 * lf_tree_builder_add_node:
 * @self: a builder
 * @node: a node with the edge that leads to it; copied
 */
void
lf_tree_builder_add_node (LfTreeBuilder    *self,
                          const LfTreeNode *node)
{
  LfTreeNode copy = *node;

  copy.id = keep (self->texts, copy.id);
  copy.parent_id = keep (self->texts, copy.parent_id);
  copy.name = keep (self->texts, copy.name);
  copy.event = keep (self->texts, copy.event);
  copy.value = keep (self->texts, copy.value);
  copy.same_as = keep (self->texts, copy.same_as);
  copy.edge = keep (self->texts, copy.edge);
  copy.probability = keep (self->texts, copy.probability);
  copy.payoff = keep (self->texts, copy.payoff);
  copy.year = keep (self->texts, copy.year);
  copy.market = keep (self->texts, copy.market);
  copy.mode = keep (self->texts, copy.mode);
  copy.note = keep (self->texts, copy.note);
  copy.source = keep (self->texts, copy.source);
  g_array_append_val (self->nodes, copy);
}

static int
compare_variables (gconstpointer a,
                   gconstpointer b,
                   gpointer      data)
{
  const LfTreeVariable *left = a;
  const LfTreeVariable *right = b;

  return (left->order > right->order) - (left->order < right->order);
}

static gboolean
take_variables (LfTreeBuilder  *builder,
                LfTree         *self,
                GError        **error)
{
  self->n_variables = builder->variables->len;
  self->variables = g_memdup2 (builder->variables->data,
                               self->n_variables * sizeof (LfTreeVariable));
  if (self->n_variables > 0)
    g_qsort_with_data (self->variables, (int) self->n_variables,
                       sizeof (LfTreeVariable), compare_variables, NULL);
  for (guint i = 0; i < self->n_variables; i++)
    {
      const char *name = self->variables[i].name;

      if (!lf_formula_is_name (name))
        {
          g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                       _("“%s” cannot name a variable: letters, digits and "
                         "underscores are expected, no digit first, and "
                         "none of min, max, if, npv"), name);
          return FALSE;
        }
      if (!g_hash_table_insert (self->variable_index, (gpointer) name,
                                GUINT_TO_POINTER (i + 1)))
        {
          g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                       _("there are two variables “%s”"), name);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
index_nodes (Links   *links,
             GError **error)
{
  for (guint i = 0; i < links->n_nodes; i++)
    {
      const char *id = links->nodes[i].id;

      if (*id == '\0')
        {
          g_set_error_literal (error, LF_ERROR, LF_ERROR_INVALID,
                               _("a node of the tree has no id"));
          return FALSE;
        }
      if (!g_hash_table_insert (links->index, (gpointer) id,
                                GUINT_TO_POINTER (i + 1)))
        {
          g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                       _("two nodes of the tree have the id “%s”"), id);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
find_parents (Links   *links,
              GError **error)
{
  links->root = LF_TREE_NONE;
  for (guint i = 0; i < links->n_nodes; i++)
    {
      LfTreeNode *node = &links->nodes[i];

      node->parent = LF_TREE_NONE;
      if (*node->parent_id != '\0')
        {
          node->parent = lf_tree_look_up (links->index, node->parent_id);
          if (node->parent != LF_TREE_NONE)
            {
              links->first[node->parent + 1]++;
              continue;
            }
          g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                       _("the node “%s” hangs on “%s”, which is not in the "
                         "tree"), node->id, node->parent_id);
          return FALSE;
        }
      if (links->root != LF_TREE_NONE)
        {
          g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                       _("both “%s” and “%s” are the root of the tree"),
                       links->nodes[links->root].id, node->id);
          return FALSE;
        }
      links->root = i;
    }
  return TRUE;
}

static int
compare_siblings (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const LfTreeNode *nodes = data;
  int left = nodes[*(const guint *) a].order;
  int right = nodes[*(const guint *) b].order;

  return (left > right) - (left < right);
}

/* Lists the children of every node, each list in its order. */
static void
list_children (Links *links)
{
  g_autofree guint *next = g_new (guint, links->n_nodes + 1);

  for (guint i = 0; i < links->n_nodes; i++)
    links->first[i + 1] += links->first[i];
  memcpy (next, links->first, (links->n_nodes + 1) * sizeof (guint));
  for (guint i = 0; i < links->n_nodes; i++)
    if (links->nodes[i].parent != LF_TREE_NONE)
      links->children[next[links->nodes[i].parent]++] = i;
  for (guint i = 0; i < links->n_nodes; i++)
    if (links->first[i + 1] - links->first[i] > 1)
      g_qsort_with_data (links->children + links->first[i],
                         (int) (links->first[i + 1] - links->first[i]),
                         sizeof (guint), compare_siblings, links->nodes);
}

/* Numbers the nodes in preorder; @order gets the place of each number. */
static guint
walk (const Links *links,
      guint       *order)
{
  g_autofree guint *stack = g_new (guint, links->n_nodes + 1);
  guint height = 0;
  guint count = 0;

  if (links->root != LF_TREE_NONE)
    stack[height++] = links->root;
  while (height > 0)
    {
      guint place = stack[--height];

      order[count++] = place;
      for (guint c = links->first[place + 1]; c > links->first[place]; c--)
        stack[height++] = links->children[c - 1];
    }
  return count;
}

/* Copies the nodes in preorder and turns places into indices. */
static void
number_nodes (const Links *links,
              const guint *order,
              LfTree      *self)
{
  g_autofree guint *rank = g_new (guint, links->n_nodes + 1);

  for (guint i = 0; i < links->n_nodes; i++)
    rank[order[i]] = i;
  for (guint i = 0; i < links->n_nodes; i++)
    {
      guint place = order[i];
      LfTreeNode *node = &self->nodes[i];

      *node = links->nodes[place];
      node->depth = 0;
      node->position = 0;
      if (node->parent != LF_TREE_NONE)
        {
          node->parent = rank[node->parent];
          node->depth = self->nodes[node->parent].depth + 1;
        }
      node->first_child = links->first[place];
      node->n_children = links->first[place + 1] - links->first[place];
      node->target = LF_TREE_NONE;
      g_hash_table_insert (self->node_index, (gpointer) node->id,
                           GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < links->n_nodes; i++)
    self->children[i] = rank[links->children[i]];
  for (guint i = 0; i < links->n_nodes; i++)
    for (guint c = 0; c < self->nodes[i].n_children; c++)
      self->nodes[lf_tree_get_child (self, i, c)].position = c;
}

static gboolean
find_targets (LfTree  *self,
              GError **error)
{
  for (guint i = 0; i < self->n_nodes; i++)
    {
      LfTreeNode *node = &self->nodes[i];

      if (node->kind != LF_TREE_REFERENCE)
        continue;
      node->target = lf_tree_look_up (self->node_index, node->same_as);
      if (node->target == LF_TREE_NONE)
        {
          g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                       _("the node “%s” stands for “%s”, which is not in "
                         "the tree"), node->id, node->same_as);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
take_nodes (LfTreeBuilder  *builder,
            LfTree         *self,
            GError        **error)
{
  g_autoptr (GHashTable) index = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = builder->nodes->len;
  g_autofree guint *first = g_new0 (guint, n + 1);
  g_autofree guint *children = g_new0 (guint, n + 1);
  g_autofree guint *order = g_new (guint, n + 1);
  Links links = {
    (LfTreeNode *) (void *) builder->nodes->data, n, index, first, children,
    LF_TREE_NONE
  };

  if (n > LF_TREE_MAX_NODES)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_LIMIT,
                   _("the tree has more than %d nodes"), LF_TREE_MAX_NODES);
      return FALSE;
    }
  if (!index_nodes (&links, error) || !find_parents (&links, error))
    return FALSE;
  list_children (&links);
  if (walk (&links, order) < n)
    {
      g_set_error_literal (error, LF_ERROR, LF_ERROR_INVALID,
                           _("some nodes of the tree hang on one another in "
                             "a circle, not on the root"));
      return FALSE;
    }

  self->n_nodes = n;
  self->nodes = g_new0 (LfTreeNode, n + 1);
  self->children = g_new0 (guint, n + 1);
  number_nodes (&links, order, self);
  return find_targets (self, error);
}

/**
 * lf_tree_builder_end:
 * @self: a builder; empty afterwards
 * @error: return location
 *
 * Makes the tree. Fails where the nodes make no tree: an id twice, a
 * parent or target that is missing, two roots, a circle; or where a
 * variable's name is wrong or given twice. A tree without nodes is a tree.
 *
 * Returns: (transfer full): the tree, or %NULL with @error set to
 *   %LF_ERROR_INVALID or %LF_ERROR_LIMIT
 */
LfTree *
lf_tree_builder_end (LfTreeBuilder  *self,
                     GError        **error)
{
  g_autoptr (LfTree) tree = g_new0 (LfTree, 1);

  tree->ref_count = 1;
  tree->variable_index = g_hash_table_new (g_str_hash, g_str_equal);
  tree->node_index = g_hash_table_new (g_str_hash, g_str_equal);
  tree->info = self->info;
  tree->texts = g_steal_pointer (&self->texts);
  self->texts = g_string_chunk_new (4096);

  if (!take_variables (self, tree, error) || !take_nodes (self, tree, error))
    g_clear_pointer (&tree, lf_tree_unref);

  memset (&self->info, 0, sizeof self->info);
  keep_info (self->texts, &self->info);
  g_array_set_size (self->variables, 0);
  g_array_set_size (self->nodes, 0);
  return g_steal_pointer (&tree);
}

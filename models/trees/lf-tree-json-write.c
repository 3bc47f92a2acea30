/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-file.h"

#include <glib/gi18n.h>

#include "models/lf-error.h"
#include "models/lf-json.h"
#include "models/lf-number.h"

static const char *const kind_names[] = { "terminal", "chance", "decision" };

/* Numbers are written as numbers, formulas as texts. */
static void
put (LfJson     *json,
     const char *member,
     const char *text)
{
  double number;

  if (*text == '\0')
    return;
  if (lf_number_parse (text, &number))
    lf_json_number (json, member, number);
  else
    lf_json_string (json, member, text);
}

static void
put_text (LfJson     *json,
          const char *member,
          const char *text)
{
  if (*text != '\0')
    lf_json_string (json, member, text);
}

static void
put_variable (LfJson               *json,
              const LfTreeVariable *variable)
{
  gboolean bare = *variable->low == '\0' && *variable->high == '\0' &&
                  *variable->unit == '\0' && *variable->source == '\0' &&
                  *variable->note == '\0' && !variable->own;

  if (bare && *variable->value != '\0')
    {
      put (json, variable->name, variable->value);
      return;
    }
  lf_json_begin_object (json, variable->name);
  put (json, "value", variable->value);
  put (json, "low", variable->low);
  put (json, "high", variable->high);
  put_text (json, "unit", variable->unit);
  put_text (json, "source", variable->source);
  put_text (json, "note", variable->note);
  if (variable->own)
    lf_json_boolean (json, "own", TRUE);
  lf_json_end (json);
}

static void
put_info (LfJson       *json,
          const LfTree *tree)
{
  const LfTreeInfo *info = lf_tree_get_info (tree);

  put_text (json, "title", info->name);
  if (info->objective == LF_TREE_MINIMISE)
    put_text (json, "objective", "min");
  put (json, "rate", info->rate);
  put (json, "risk_tolerance", info->risk_tolerance);
  put_text (json, "unit", info->unit);
  put_text (json, "note", info->note);
  if (lf_tree_get_n_variables (tree) == 0)
    return;
  lf_json_begin_object (json, "variables");
  for (guint i = 0; i < lf_tree_get_n_variables (tree); i++)
    put_variable (json, lf_tree_get_variable (tree, i));
  lf_json_end (json);
}

/* The members of a node up to its children; whether there are any. */
static gboolean
begin_node (LfJson           *json,
            const LfTreeNode *node,
            gboolean          is_target)
{
  if (is_target)
    put_text (json, "id", node->id);
  if (node->kind == LF_TREE_REFERENCE)
    put_text (json, "same_as", node->same_as);
  else
    put_text (json, "type", kind_names[node->kind]);
  put_text (json, "name", node->name);
  put_text (json, "event", node->event);
  if (node->kind == LF_TREE_TERMINAL)
    put (json, "payoff", node->value);
  if (node->parent != LF_TREE_NONE)
    {
      put_text (json, "note", node->note);
      put_text (json, "source", node->source);
    }
  if (node->n_children == 0)
    return FALSE;
  lf_json_begin_array (json, "children");
  return TRUE;
}

static void
begin_edge (LfJson           *json,
            const LfTreeNode *node)
{
  lf_json_begin_object (json, NULL);
  put_text (json, "name", node->edge);
  put (json, "p", node->probability);
  put (json, "payoff", node->payoff);
  put (json, "year", node->year);
  lf_json_begin_object (json, "node");
}

static guint8 *
find_targets (const LfTree *tree)
{
  guint8 *is_target = g_new0 (guint8, lf_tree_get_n_nodes (tree) + 1);

  for (guint i = 0; i < lf_tree_get_n_nodes (tree); i++)
    if (lf_tree_get_node (tree, i)->kind == LF_TREE_REFERENCE)
      is_target[lf_tree_get_node (tree, i)->target] = TRUE;
  return is_target;
}

static gboolean
check_depth (const LfTree  *tree,
             GError       **error)
{
  for (guint i = 0; i < lf_tree_get_n_nodes (tree); i++)
    if (lf_tree_get_node (tree, i)->depth > LF_TREE_FILE_MAX_DEPTH)
      {
        g_set_error (error, LF_ERROR, LF_ERROR_LIMIT,
                     _("the tree is more than %d edges deep, which a file "
                       "cannot hold"), LF_TREE_FILE_MAX_DEPTH);
        return FALSE;
      }
  return TRUE;
}

/* Nodes come in preorder: before each, those that it does not belong to
 * are closed. */
static void
put_nodes (LfJson       *json,
           const LfTree *tree)
{
  g_autofree guint8 *is_target = find_targets (tree);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (gboolean));
  guint n = lf_tree_get_n_nodes (tree);

  for (guint i = 0; i <= n; i++)
    {
      const LfTreeNode *node = i < n ? lf_tree_get_node (tree, i) : NULL;
      guint depth = node != NULL ? node->depth : 0;
      gboolean listed;

      while (open->len > depth)
        {
          if (g_array_index (open, gboolean, open->len - 1))
            lf_json_end (json);
          g_array_set_size (open, open->len - 1);
          if (open->len > 0)
            {
              lf_json_end (json);
              lf_json_end (json);
            }
        }
      if (node == NULL)
        return;
      if (node->parent != LF_TREE_NONE)
        begin_edge (json, node);
      listed = begin_node (json, node, is_target[i]);
      g_array_append_val (open, listed);
    }
}

/**
 * lf_tree_to_json:
 * @tree: a tree with at least one node
 * @error: return location
 *
 * Writes @tree as a plain tree. Reading it back gives the same tree, except
 * for the ids of nodes that nothing refers to, and the markets and modes
 * that nodes are about.
 *
 * Returns: (transfer full): the text, or %NULL with @error set when the tree
 *   is too deep for a file
 */
char *
lf_tree_to_json (const LfTree  *tree,
                 GError       **error)
{
  g_autoptr (LfJson) json = lf_json_new ();

  g_return_val_if_fail (lf_tree_get_n_nodes (tree) > 0, NULL);

  if (!check_depth (tree, error))
    return NULL;
  lf_json_begin_object (json, NULL);
  put_info (json, tree);
  put_nodes (json, tree);
  lf_json_end (json);
  return lf_json_to_text (json);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-silver-private.h"

#include <glib/gi18n.h>
#include <string.h>

/*
 * Diagrams of SilverDecisions (https://silverdecisions.pl), as its versions
 * 0.5 to 1.2 write them: a "rule", the "trees" (on top or in "data"), each
 * node with "type", "name", "code", "childEdges"; each edge with "name",
 * "probability", "payoff" (a text, or two for two criteria), "childNode".
 * Formulas are math.js expressions, "code" holds assignments. Values that
 * the program had worked out stand in "computed".
 */

static gboolean read_node (LfTreeReader        *self,
                           JsonObject          *object,
                           JsonObject          *edge,
                           const char          *parent,
                           const char          *probability,
                           const LfSilverNames *names);

static JsonArray *
get_array (JsonObject *object,
           const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node)
         ? json_node_get_array (node) : NULL;
}

/**
 * lf_tree_is_silver:
 * @root: a file's object
 *
 * Returns: whether it is a diagram of SilverDecisions
 */
gboolean
lf_tree_is_silver (JsonObject *root)
{
  return json_object_has_member (root, "SilverDecisions");
}

/* Where several branches take the rest they share it: that is said by a
 * formula of the others. */
static char *
share_rest (const GPtrArray *texts)
{
  GString *formula = g_string_new ("(1");
  guint n_rest = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);

      if (strcmp (text, LF_TREE_REST) == 0)
        n_rest++;
      else if (*text != '\0')
        g_string_append_printf (formula, " - (%s)", text);
    }
  if (n_rest < 2)
    {
      g_string_free (formula, TRUE);
      return g_strdup (LF_TREE_REST);
    }
  g_string_append_printf (formula, ") / %u", n_rest);
  return g_string_free (formula, FALSE);
}

static gboolean
read_probabilities (LfTreeReader        *self,
                    JsonArray           *edges,
                    const LfSilverNames *names,
                    GPtrArray           *texts)
{
  g_autofree char *rest = NULL;

  for (guint i = 0; i < json_array_get_length (edges); i++)
    {
      JsonNode *edge = json_array_get_element (edges, i);
      char *text = NULL;

      if (!JSON_NODE_HOLDS_OBJECT (edge))
        return lf_tree_reader_fail (self, NULL,
                                    _("“childEdges” must be a list of "
                                      "objects"));
      if (!lf_silver_read_formula (self, json_node_get_object (edge),
                                   "probability", names, &text))
        {
          g_free (text);
          return FALSE;
        }
      g_ptr_array_add (texts, text);
    }
  rest = share_rest (texts);
  for (guint i = 0; i < texts->len; i++)
    if (strcmp (g_ptr_array_index (texts, i), LF_TREE_REST) == 0)
      {
        g_free (g_ptr_array_index (texts, i));
        g_ptr_array_index (texts, i) = g_strdup (rest);
      }
  return TRUE;
}

static gboolean
read_edges (LfTreeReader        *self,
            JsonObject          *object,
            const char          *id,
            gboolean             is_chance,
            const LfSilverNames *names)
{
  g_autoptr (GPtrArray) probabilities = g_ptr_array_new_with_free_func (g_free);
  JsonArray *edges = get_array (object, "childEdges");

  if (edges == NULL)
    return TRUE;
  if (!read_probabilities (self, edges, names, probabilities))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (edges); i++)
    {
      JsonObject *edge = json_array_get_object_element (edges, i);
      JsonObject *child = lf_silver_get_object (edge, "childNode");
      const char *name = lf_silver_get_string (edge, "name");
      gboolean done;

      g_ptr_array_add (self->path, *name != '\0'
                                   ? g_strdup (name)
                                   : g_strdup_printf ("%u", i + 1));
      done = child != NULL
             ? read_node (self, child, edge, id,
                          is_chance ? g_ptr_array_index (probabilities, i)
                                    : "", names)
             : lf_tree_reader_fail (self, edge,
                                    _("a branch without “childNode”"));
      g_ptr_array_set_size (self->path, (int) self->path->len - 1);
      if (!done)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_node (LfTreeReader        *self,
           JsonObject          *object,
           JsonObject          *edge,
           const char          *parent,
           const char          *probability,
           const LfSilverNames *names)
{
  const char *type = lf_silver_get_string (object, "type");
  g_autofree char *id = g_strdup_printf ("n%u", self->lines->len + 1);
  g_autofree char *payoff = NULL;
  g_autoptr (GHashTable) below = NULL;
  LfSilverNames own = *names;
  LfTreeNode node = { .id = id, .parent_id = parent };

  if (strcmp (type, "decision") == 0)
    node.kind = LF_TREE_DECISION;
  else if (strcmp (type, "chance") == 0)
    node.kind = LF_TREE_CHANCE;
  else if (strcmp (type, "terminal") == 0)
    node.kind = LF_TREE_TERMINAL;
  else
    return lf_tree_reader_fail (self, object,
                                _("the type of the node is “%s”; “decision”, "
                                  "“chance” or “terminal” was expected"),
                                type);
  if (*lf_silver_get_string (object, "code") != '\0')
    {
      below = lf_silver_new_scope (names->scope);
      own.scope = below;
      lf_silver_read_code (self, object, TRUE, &own);
    }
  node.name = lf_silver_get_string (object, "name");
  if (edge != NULL)
    {
      if (!lf_silver_read_formula (self, edge, "payoff", names, &payoff))
        return FALSE;
      node.edge = lf_silver_get_string (edge, "name");
      node.payoff = payoff;
      node.probability = probability;
    }
  lf_tree_reader_add (self, edge != NULL ? edge : object, &node);
  return read_edges (self, object, id, node.kind == LF_TREE_CHANCE, &own);
}

static void
read_info (LfTreeReader *self,
           JsonObject   *root)
{
  const char *rule = lf_silver_get_string (root, "rule");
  JsonObject *format = lf_silver_get_object (root, "format");
  JsonObject *payoff = format != NULL
                       ? lf_silver_get_object (
                           format, json_object_has_member (format, "payoff1")
                                   ? "payoff1" : "payoff")
                       : NULL;
  LfTreeInfo info = {
    .name = lf_silver_get_string (root, "title"),
    .note = lf_silver_get_string (root, "description"),
    .unit = payoff != NULL &&
            strcmp (lf_silver_get_string (payoff, "style"), "currency") == 0
            ? lf_silver_get_string (payoff, "currency") : "",
  };

  if (strcmp (rule, "expected-value-minimization") == 0)
    info.objective = LF_TREE_MINIMISE;
  else if (strcmp (rule, "expected-value-maximization") != 0)
    {
      if (g_str_has_prefix (rule, "mini-") || g_str_has_prefix (rule, "min-"))
        info.objective = LF_TREE_MINIMISE;
      lf_tree_reader_note (self, _("The rule “%s” was left out: the tree is "
                                   "rolled back by expected value."), rule);
    }
  lf_tree_builder_set_info (self->builder, &info);
}

/* Which of the trees in the file: by its number from 1. */
static JsonObject *
choose_tree (LfTreeReader *self,
             JsonObject   *root,
             JsonArray    *trees,
             const char   *id)
{
  guint n = trees != NULL ? json_array_get_length (trees) : 0;
  guint64 number = 1;
  JsonNode *node;

  if (n == 0)
    {
      lf_tree_reader_fail (self, root, _("the diagram holds no tree"));
      return NULL;
    }
  if (id != NULL && (!g_ascii_string_to_unsigned (id, 10, 1, n, &number,
                                                  NULL)))
    {
      lf_tree_reader_fail (self, root,
                           _("there is no tree “%s”; the number of one from "
                             "1 to %u was expected"), id, n);
      return NULL;
    }
  if (n > 1)
    lf_tree_reader_note (self, _("Tree %u of the %u in the diagram was "
                                 "read."), (guint) number, n);
  node = json_array_get_element (trees, (guint) number - 1);
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  lf_tree_reader_fail (self, root, _("the diagram holds no tree"));
  return NULL;
}

/**
 * lf_tree_read_silver:
 * @self: a reader
 * @root: the file's object
 * @id: (nullable): the number of the tree, from 1
 *
 * Reads a diagram of SilverDecisions: expected value, one criterion,
 * arithmetic. What cannot be carried over is noted.
 *
 * Returns: %FALSE with the reader's error set when it is none
 */
gboolean
lf_tree_read_silver (LfTreeReader *self,
                     JsonObject   *root,
                     const char   *id)
{
  g_autoptr (GHashTable) defined = lf_silver_new_scope (NULL);
  g_autoptr (GHashTable) scope = lf_silver_new_scope (NULL);
  LfSilverNames names = { defined, scope };
  JsonObject *data = lf_silver_get_object (root, "data");
  JsonObject *top = data != NULL ? data : root;
  JsonArray *texts = get_array (top, "texts");
  JsonObject *tree = choose_tree (self, root, get_array (top, "trees"), id);

  if (tree == NULL)
    return FALSE;
  read_info (self, root);
  lf_silver_read_code (self, top, FALSE, &names);
  if (texts != NULL && json_array_get_length (texts) > 0)
    lf_tree_reader_note (self, _("The free texts beside the tree were left "
                                 "out."));
  return read_node (self, tree, NULL, NULL, "", &names);
}

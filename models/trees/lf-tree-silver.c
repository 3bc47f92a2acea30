/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-file-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/lf-number.h"
#include "models/trees/lf-formula-private.h"

/*
 * Diagrams of SilverDecisions (https://silverdecisions.pl), as its versions
 * 0.5 to 1.2 write them: a "rule", the "trees" (on top or in "data"), each
 * node with "type", "name", "code", "childEdges"; each edge with "name",
 * "probability", "payoff" (a text, or two for two criteria), "childNode".
 * Formulas are math.js expressions, "code" holds assignments. Values that
 * the program had worked out stand in "computed".
 */

/* Names are set for a whole diagram or below a node. In our tree every
 * variable is one of the whole tree: a scope says which of them a name of
 * the file means. */
typedef struct
{
  GHashTable *defined;          /* variable → its text */
  GHashTable *scope;            /* name in the file → variable */
} Names;

static gboolean read_node (LfTreeReader *self,
                           JsonObject   *object,
                           JsonObject   *edge,
                           const char   *parent,
                           const char   *probability,
                           const Names  *names);

static JsonObject *
get_object (JsonObject *object,
            const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node)
         ? json_node_get_object (node) : NULL;
}

static JsonArray *
get_array (JsonObject *object,
           const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node)
         ? json_node_get_array (node) : NULL;
}

static const char *
get_string (JsonObject *object,
            const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_STRING
         ? json_node_get_string (node) : "";
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

/* What a program has worked out: "12", "1/3" or "1165 891810/1849771". */
static gboolean
parse_computed (const char *text,
                double     *value)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 2);
  double whole = 0;
  double above;
  double below;
  char *slash;

  if (words[0] == NULL)
    return FALSE;
  if (words[1] == NULL && lf_number_parse (words[0], value))
    return TRUE;
  if (words[1] != NULL && !lf_number_parse (words[0], &whole))
    return FALSE;
  slash = strchr (words[words[1] != NULL ? 1 : 0], '/');
  if (slash == NULL)
    return FALSE;
  *slash = '\0';
  if (!lf_number_parse (words[words[1] != NULL ? 1 : 0], &above) ||
      !lf_number_parse (slash + 1, &below) || below == 0)
    return FALSE;
  *value = whole + (*words[0] == '-' && words[1] != NULL ? -1 : 1) *
                   above / below;
  return isfinite (*value);
}

/* The value that the file gives an edge for @member, if any. */
static char *
dup_computed (JsonObject *edge,
              const char *member)
{
  JsonObject *computed = get_object (edge, "computed");
  JsonNode *node = computed != NULL
                   ? json_object_get_member (computed, member) : NULL;
  char buffer[LF_NUMBER_BUFFER];
  double value;

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node) &&
      json_array_get_length (json_node_get_array (node)) > 0)
    node = json_array_get_element (json_node_get_array (node), 0);
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      if (!parse_computed (json_node_get_string (node), &value))
        return NULL;
    }
  else
    {
      value = json_node_get_double (node);
    }
  return isfinite (value) ? g_strdup (lf_number_format (value, buffer)) : NULL;
}

/* A comment runs from # to the end of the line. */
static char *
without_comment (const char *text)
{
  const char *comment = strchr (text, '#');

  return g_strstrip (comment != NULL
                     ? g_strndup (text, (gsize) (comment - text))
                     : g_strdup (text));
}

/* A formula of the file in our names, or NULL where ours cannot say it. */
static char *
translate (const char  *text,
           const Names *names)
{
  g_autoptr (LfFormula) formula = lf_formula_parse (text, NULL);
  g_autoptr (GString) result = g_string_new (NULL);
  const char *done = text;
  LfLexer lexer;
  LfToken token;

  if (formula == NULL)
    return NULL;
  for (guint i = 0; i < lf_formula_get_n_names (formula); i++)
    if (!g_hash_table_contains (names->scope,
                                lf_formula_get_name (formula, i)))
      return NULL;
  lf_lexer_init (&lexer, text);
  for (lf_lexer_next (&lexer, &token);
       token.kind != LF_TOKEN_END;
       lf_lexer_next (&lexer, &token))
    {
      g_autofree char *name = g_strndup (token.start, token.length);
      const char *variable = g_hash_table_lookup (names->scope, name);

      if (token.kind != LF_TOKEN_NAME || variable == NULL)
        continue;
      g_string_append_len (result, done, token.start - done);
      g_string_append (result, variable);
      done = token.start + token.length;
    }
  g_string_append (result, done);
  return g_string_free (g_steal_pointer (&result), FALSE);
}

static gboolean
is_zero (JsonNode *node)
{
  double value = 1;

  if (!JSON_NODE_HOLDS_VALUE (node))
    return FALSE;
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return json_node_get_double (node) == 0;
  return lf_number_parse (json_node_get_string (node), &value) && value == 0;
}

/* A text of an edge that our formulas can say, or its computed value. */
static gboolean
read_formula (LfTreeReader *self,
              JsonObject   *edge,
              const char   *member,
              const Names  *names,
              char        **text)
{
  JsonNode *node = json_object_get_member (edge, member);
  g_autofree char *raw = NULL;
  g_autofree char *plain = NULL;
  char *computed;

  *text = NULL;
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autoptr (JsonObject) first = json_object_new ();
      JsonArray *array = json_node_get_array (node);

      if (json_array_get_length (array) > 1 &&
          !is_zero (json_array_get_element (array, 1)))
        lf_tree_reader_note (self, _("The payoffs of the second criterion "
                                     "were left out: one criterion is "
                                     "computed here."));
      if (json_array_get_length (array) > 0)
        json_object_set_member (first, member,
                                json_node_copy (json_array_get_element (array,
                                                                        0)));
      if (!lf_tree_reader_text (self, first, member, &raw))
        return FALSE;
    }
  else if (!lf_tree_reader_text (self, edge, member, &raw))
    {
      return FALSE;
    }

  if (strcmp (g_strstrip (raw), LF_TREE_REST) == 0)
    {
      *text = g_strdup (LF_TREE_REST);
      return TRUE;
    }
  plain = without_comment (raw);
  *text = *plain == '\0' ? g_strdup ("") : translate (plain, names);
  if (*text != NULL)
    return TRUE;
  computed = dup_computed (edge, member);
  if (computed == NULL)
    return lf_tree_reader_fail (self, edge,
                                _("the formula “%s” uses what is not known "
                                  "here, and the file holds no value for "
                                  "it"), raw);
  lf_tree_reader_note (self, _("The formula “%s” was replaced by the value "
                               "that the file holds for it."), raw);
  *text = computed;
  return TRUE;
}

/* Makes a variable of an assignment; one that another part of the diagram
 * sets otherwise gets a name of its own. */
static void
add_variable (LfTreeReader *self,
              const char   *name,
              const char   *value,
              const Names  *names)
{
  g_autofree char *unique = g_strdup (name);
  LfTreeVariable variable = {
    .value = value,
    .order = (int) g_hash_table_size (names->defined),
  };

  for (guint i = 2; g_hash_table_contains (names->defined, unique); i++)
    {
      if (strcmp (g_hash_table_lookup (names->defined, unique), value) == 0)
        {
          g_hash_table_replace (names->scope, g_strdup (name),
                                g_steal_pointer (&unique));
          return;
        }
      g_free (unique);
      unique = g_strdup_printf ("%s_%u", name, i);
    }
  variable.name = unique;
  lf_tree_builder_add_variable (self->builder, &variable);
  g_hash_table_insert (names->defined, g_strdup (unique), g_strdup (value));
  g_hash_table_replace (names->scope, g_strdup (name),
                        g_steal_pointer (&unique));
}

/* An assignment that our formulas cannot say: the value that the file has
 * worked out for the name. */
static char *
dup_from_scope (JsonObject *scope,
                const char *name)
{
  JsonNode *node = scope != NULL ? json_object_get_member (scope, name) : NULL;
  char buffer[LF_NUMBER_BUFFER];
  double value;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    value = json_node_get_double (node);
  else if (!parse_computed (json_node_get_string (node), &value))
    return NULL;
  return isfinite (value) ? g_strdup (lf_number_format (value, buffer)) : NULL;
}

static void
read_assignment (LfTreeReader *self,
                 JsonObject   *scope,
                 const char   *line,
                 gboolean      at_node,
                 const Names  *names)
{
  const char *equals = strchr (line, '=');
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autofree char *value = NULL;

  if (equals != NULL)
    name = g_strstrip (g_strndup (line, (gsize) (equals - line)));
  if (name != NULL && equals[1] != '=' && lf_formula_is_name (name))
    {
      text = g_strstrip (g_strdup (equals + 1));
      value = translate (text, names);
      if (value == NULL)
        {
          value = dup_from_scope (scope, name);
          if (value != NULL)
            lf_tree_reader_note (self, _("The line “%s” was replaced by the "
                                         "value that the file holds for "
                                         "it."), line);
        }
    }
  if (value == NULL)
    {
      lf_tree_reader_note (self, _("The line “%s” was left out."), line);
      return;
    }
  if (at_node)
    lf_tree_reader_note (self, _("“%s” is set at a node; here it is a "
                                 "variable of the whole tree."), name);
  add_variable (self, name, value, names);
}

static void
read_code (LfTreeReader *self,
           JsonObject   *object,
           gboolean      at_node,
           const Names  *names)
{
  g_auto (GStrv) lines = g_strsplit_set (get_string (object, "code"), "\n;",
                                         -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = without_comment (lines[i]);

      if (*line != '\0')
        read_assignment (self, get_object (object, "expressionScope"), line,
                         at_node, names);
    }
}

static GHashTable *
new_scope (GHashTable *from)
{
  GHashTable *scope = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             g_free);
  GHashTableIter iter;
  gpointer name;
  gpointer variable;

  if (from == NULL)
    return scope;
  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &name, &variable))
    g_hash_table_insert (scope, g_strdup (name), g_strdup (variable));
  return scope;
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
read_probabilities (LfTreeReader *self,
                    JsonArray    *edges,
                    const Names  *names,
                    GPtrArray    *texts)
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
      if (!read_formula (self, json_node_get_object (edge), "probability",
                         names, &text))
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
read_edges (LfTreeReader *self,
            JsonObject   *object,
            const char   *id,
            gboolean      is_chance,
            const Names  *names)
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
      JsonObject *child = get_object (edge, "childNode");
      const char *name = get_string (edge, "name");
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
read_node (LfTreeReader *self,
           JsonObject   *object,
           JsonObject   *edge,
           const char   *parent,
           const char   *probability,
           const Names  *names)
{
  const char *type = get_string (object, "type");
  g_autofree char *id = g_strdup_printf ("n%u", self->lines->len + 1);
  g_autofree char *payoff = NULL;
  g_autoptr (GHashTable) below = NULL;
  Names own = *names;
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
  if (*get_string (object, "code") != '\0')
    {
      below = new_scope (names->scope);
      own.scope = below;
      read_code (self, object, TRUE, &own);
    }
  node.name = get_string (object, "name");
  if (edge != NULL)
    {
      if (!read_formula (self, edge, "payoff", names, &payoff))
        return FALSE;
      node.edge = get_string (edge, "name");
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
  const char *rule = get_string (root, "rule");
  JsonObject *format = get_object (root, "format");
  JsonObject *payoff = format != NULL
                       ? get_object (format,
                                     json_object_has_member (format, "payoff1")
                                     ? "payoff1" : "payoff")
                       : NULL;
  LfTreeInfo info = {
    .name = get_string (root, "title"),
    .note = get_string (root, "description"),
    .unit = payoff != NULL &&
            strcmp (get_string (payoff, "style"), "currency") == 0
            ? get_string (payoff, "currency") : "",
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
  g_autoptr (GHashTable) defined = new_scope (NULL);
  g_autoptr (GHashTable) scope = new_scope (NULL);
  Names names = { defined, scope };
  JsonObject *data = get_object (root, "data");
  JsonObject *top = data != NULL ? data : root;
  JsonArray *texts = get_array (top, "texts");
  JsonObject *tree = choose_tree (self, root, get_array (top, "trees"), id);

  if (tree == NULL)
    return FALSE;
  read_info (self, root);
  read_code (self, top, FALSE, &names);
  if (texts != NULL && json_array_get_length (texts) > 0)
    lf_tree_reader_note (self, _("The free texts beside the tree were left "
                                 "out."));
  return read_node (self, tree, NULL, NULL, "", &names);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names and formulas of a diagram of SilverDecisions, said in ours. */

#include "config.h"

#include "models/trees/lf-tree-silver-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/lf-number.h"
#include "models/trees/lf-formula-private.h"

/**
 * lf_silver_get_object:
 * @object: an object of the file
 * @member: a member's name
 *
 * Returns: (transfer none) (nullable): the object that the member is
 */
JsonObject *
lf_silver_get_object (JsonObject *object,
                      const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node)
         ? json_node_get_object (node) : NULL;
}

/**
 * lf_silver_get_string:
 * @object: an object of the file
 * @member: a member's name
 *
 * Returns: (transfer none): the text that the member is; "" where it is none
 */
const char *
lf_silver_get_string (JsonObject *object,
                      const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_STRING
         ? json_node_get_string (node) : "";
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
  JsonObject *computed = lf_silver_get_object (edge, "computed");
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
translate (const char          *text,
           const LfSilverNames *names)
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

/**
 * lf_silver_read_formula:
 * @self: a reader
 * @edge: an edge of the file
 * @member: the edge's member
 * @names: the names that hold there
 * @text: (out) (transfer full): what our formulas can say
 *
 * Reads a text of an edge that our formulas can say, or its computed value,
 * which is noted.
 *
 * Returns: %FALSE with the reader's error set where there is neither
 */
gboolean
lf_silver_read_formula (LfTreeReader         *self,
                        JsonObject           *edge,
                        const char           *member,
                        const LfSilverNames  *names,
                        char                **text)
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
add_variable (LfTreeReader        *self,
              const char          *name,
              const char          *value,
              const LfSilverNames *names)
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
read_assignment (LfTreeReader        *self,
                 JsonObject          *scope,
                 const char          *line,
                 gboolean             at_node,
                 const LfSilverNames *names)
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

/**
 * lf_silver_read_code:
 * @self: a reader
 * @object: a diagram or a node of the file
 * @at_node: whether it is a node
 * @names: the names that hold there, to which new ones are added
 *
 * Makes variables of the assignments in "code". What cannot be carried over
 * is noted.
 */
void
lf_silver_read_code (LfTreeReader        *self,
                     JsonObject          *object,
                     gboolean             at_node,
                     const LfSilverNames *names)
{
  g_auto (GStrv) lines =
    g_strsplit_set (lf_silver_get_string (object, "code"), "\n;", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = without_comment (lines[i]);

      if (*line != '\0')
        read_assignment (self,
                         lf_silver_get_object (object, "expressionScope"),
                         line, at_node, names);
    }
}

/**
 * lf_silver_new_scope:
 * @from: (nullable): another scope
 *
 * Returns: (transfer full): a scope with the names of @from
 */
GHashTable *
lf_silver_new_scope (GHashTable *from)
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

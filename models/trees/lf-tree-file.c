/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-file-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/lf-error.h"
#include "models/lf-number.h"

/* A tree's edge is an object in an array in an object. */
#define MAX_NESTING (3 * LF_TREE_FILE_MAX_DEPTH + 8)

/* The parser recurses: measures how deep before it is let loose. Returns
 * the line where the text goes too deep, or 0. */
static int
find_too_deep (const char *text,
               gsize       length)
{
  gboolean quoted = FALSE;
  guint depth = 0;
  int line = 1;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '\n')
        line++;
      else if (quoted && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        quoted = !quoted;
      else if (!quoted && (text[i] == '{' || text[i] == '['))
        depth++;
      else if (!quoted && (text[i] == '}' || text[i] == ']'))
        depth -= depth > 0 ? 1 : 0;
      if (depth > MAX_NESTING)
        return line;
    }
  return 0;
}

typedef struct
{
  GArray     *open;             /* lines of the objects being read */
  GHashTable *line_of;
} LineMap;

static void
object_start_cb (JsonParser *parser,
                 gpointer    data)
{
  LineMap *map = data;
  int line = (int) json_parser_get_current_line (parser);

  g_array_append_val (map->open, line);
}

static void
object_end_cb (JsonParser *parser,
               JsonObject *object,
               gpointer    data)
{
  LineMap *map = data;
  int line;

  if (map->open->len == 0)
    return;
  line = g_array_index (map->open, int, map->open->len - 1);
  g_array_set_size (map->open, map->open->len - 1);
  g_hash_table_insert (map->line_of, object, GINT_TO_POINTER (line));
}

/* json-glib's message begins with the place, "<data>:LINE:COLUMN: ". */
static const char *
split_message (const char *message,
               int        *line)
{
  static const char prefix[] = "<data>:";
  const char *colon = strstr (message, ": ");

  *line = 0;
  if (!g_str_has_prefix (message, prefix) || colon == NULL)
    return message;
  *line = (int) g_ascii_strtoll (message + strlen (prefix), NULL, 10);
  return colon + 2;
}

static JsonNode *
parse (const char  *name,
       GBytes      *bytes,
       GHashTable  *line_of,
       GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GError) local = NULL;
  LineMap map = { open, line_of };
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  int deep = find_too_deep (text, length);

  if (text == NULL)
    text = "";
  if (deep > 0)
    {
      lf_error_set_at (error, LF_ERROR_LIMIT, name, deep,
                       _("the file is nested too deep; a tree in a file may "
                         "be %d edges deep"), LF_TREE_FILE_MAX_DEPTH);
      return NULL;
    }
  g_signal_connect (parser, "object-start", G_CALLBACK (object_start_cb),
                    &map);
  g_signal_connect (parser, "object-end", G_CALLBACK (object_end_cb), &map);
  if (!json_parser_load_from_data (parser, text, (gssize) length, &local))
    {
      int line;
      const char *message = split_message (local->message, &line);

      lf_error_set_at (error, LF_ERROR_SYNTAX, name, line,
                       _("not well-formed JSON: %s"), message);
      return NULL;
    }
  if (json_parser_get_root (parser) == NULL ||
      !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      lf_error_set_at (error, LF_ERROR_INVALID, name, 1,
                       _("a JSON object with a tree was expected"));
      return NULL;
    }
  return json_parser_steal_root (parser);
}

/**
 * lf_tree_reader_fail:
 * @self: a reader
 * @where: (nullable): the object that is wrong
 * @format: what is wrong
 *
 * Sets the reader's error, with the line and the path of edge names.
 *
 * Returns: %FALSE
 */
gboolean
lf_tree_reader_fail (LfTreeReader *self,
                     JsonObject   *where,
                     const char   *format,
                     ...)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autofree char *message = NULL;
  int line = 0;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  if (where != NULL)
    line = GPOINTER_TO_INT (g_hash_table_lookup (self->line_of, where));
  for (guint i = 0; i < self->path->len; i++)
    g_string_append_printf (path, "%s%s", i > 0 ? " › " : "",
                            (char *) g_ptr_array_index (self->path, i));
  if (path->len > 0)
    lf_error_set_at (self->error, LF_ERROR_INVALID, self->name, line,
                     /* Translators: a path of edge names, a message */
                     _("at “%s”: %s"), path->str, message);
  else
    lf_error_set_at (self->error, LF_ERROR_INVALID, self->name, line, "%s",
                     message);
  return FALSE;
}

/**
 * lf_tree_reader_note:
 * @self: a reader
 * @format: what could not be carried over
 *
 * Adds a note, unless it is there already.
 */
void
lf_tree_reader_note (LfTreeReader *self,
                     const char   *format,
                     ...)
{
  char *note;
  va_list args;

  va_start (args, format);
  note = g_strdup_vprintf (format, args);
  va_end (args);
  if (g_ptr_array_find_with_equal_func (self->notes, note, g_str_equal, NULL))
    g_free (note);
  else
    g_ptr_array_add (self->notes, note);
}

/**
 * lf_tree_reader_text:
 * @self: a reader
 * @object: an object
 * @member: a name
 * @text: (out): the member as text, numbers included; empty when absent
 *
 * Reads a text, number or formula.
 *
 * Returns: %FALSE with the reader's error set when it is something else
 */
gboolean
lf_tree_reader_text (LfTreeReader  *self,
                     JsonObject    *object,
                     const char    *member,
                     char         **text)
{
  JsonNode *node = json_object_get_member (object, member);
  char buffer[LF_NUMBER_BUFFER];

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    {
      *text = g_strdup ("");
      return TRUE;
    }
  if (JSON_NODE_HOLDS_VALUE (node))
    {
      GType type = json_node_get_value_type (node);

      if (type == G_TYPE_STRING)
        {
          *text = g_strdup (json_node_get_string (node));
          return TRUE;
        }
      if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
        {
          *text = g_strdup (lf_number_format (json_node_get_double (node),
                                              buffer));
          return TRUE;
        }
    }
  *text = NULL;
  return lf_tree_reader_fail (self, object,
                              _("a number or a text was expected as “%s”"),
                              member);
}

/**
 * lf_tree_reader_add:
 * @self: a reader
 * @where: the object that describes the edge, or the root
 * @node: a node; given an id if it has none, and its place
 *
 * Adds a node to the tree.
 */
void
lf_tree_reader_add (LfTreeReader *self,
                    JsonObject   *where,
                    LfTreeNode   *node)
{
  int line = GPOINTER_TO_INT (g_hash_table_lookup (self->line_of, where));

  node->order = (int) self->lines->len;
  g_array_append_val (self->lines, line);
  lf_tree_builder_add_node (self->builder, node);
}

/**
 * lf_tree_file_sniff:
 * @bytes: the content of a file
 *
 * Returns: whether it is to be taken for JSON rather than XML, right or
 *   wrong: its first sign is not “<”
 */
gboolean
lf_tree_file_sniff (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  gsize i = 0;

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    i = 3;
  while (i < length && g_ascii_isspace (text[i]))
    i++;
  return i >= length || text[i] != '<';
}

static GBytes *
without_mark (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    return g_bytes_new_from_bytes (bytes, 3, length - 3);
  return g_bytes_ref (bytes);
}

static LfTree *
end_tree (LfTreeReader *self)
{
  g_autoptr (GError) local = NULL;
  LfTree *tree = lf_tree_builder_end (self->builder, &local);

  if (tree == NULL)
    g_set_error (self->error, local->domain, local->code, "%s: %s",
                 self->name, local->message);
  return tree;
}

/**
 * lf_tree_file_read:
 * @name: the file's name, for messages
 * @bytes: its content
 * @id: (nullable): for a file with several trees, which: its number from 1
 * @error: return location
 *
 * Reads a plain tree or a SilverDecisions diagram. Formulas and
 * probabilities are not checked here: that is lf_tree_evaluate()'s.
 *
 * Returns: (transfer full): what was read, or %NULL with @error set to
 *   "FILE:LINE: …"
 */
LfTreeFile *
lf_tree_file_read (const char  *name,
                   GBytes      *bytes,
                   const char  *id,
                   GError     **error)
{
  g_autoptr (GHashTable) line_of = g_hash_table_new (NULL, NULL);
  g_autoptr (GBytes) plain = without_mark (bytes);
  g_autoptr (JsonNode) root = parse (name, plain, line_of, error);
  g_autoptr (LfTreeBuilder) builder = lf_tree_builder_new ();
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) path = g_ptr_array_new_with_free_func (g_free);
  LfTreeReader reader = { name, line_of, builder, lines, notes, path, error };
  LfTreeFile *self;
  LfTree *tree;
  gboolean silver;

  if (root == NULL)
    return NULL;
  silver = lf_tree_is_silver (json_node_get_object (root));
  if (silver
      ? !lf_tree_read_silver (&reader, json_node_get_object (root), id)
      : !lf_tree_read_plain (&reader, json_node_get_object (root)))
    return NULL;
  tree = end_tree (&reader);
  if (tree == NULL)
    return NULL;

  self = g_new0 (LfTreeFile, 1);
  self->format = silver ? LF_TREE_FORMAT_SILVER : LF_TREE_FORMAT_PLAIN;
  self->tree = tree;
  self->n_lines = lines->len;
  self->lines = (int *) (void *) g_array_free (g_steal_pointer (&lines),
                                               FALSE);
  self->notes = g_steal_pointer (&notes);
  return self;
}

/**
 * lf_tree_file_free:
 * @self: (transfer full) (nullable): a tree read from a file
 */
void
lf_tree_file_free (LfTreeFile *self)
{
  if (self == NULL)
    return;
  lf_tree_unref (self->tree);
  g_free (self->lines);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * lf_tree_file_set_error:
 * @self: a tree read from a file
 * @name: the file's name
 * @issues: what is wrong with the tree, at least one error among them
 * @error: return location
 *
 * Reports all errors, a line each, as "FILE:LINE: …".
 */
void
lf_tree_file_set_error (const LfTreeFile    *self,
                        const char          *name,
                        const LfTreeIssues  *issues,
                        GError             **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int code = LF_ERROR_INVALID;

  for (guint i = 0; i < lf_tree_issues_get_n (issues); i++)
    {
      const LfTreeIssue *issue = lf_tree_issues_get (issues, i);
      g_autofree char *what = NULL;

      if (!issue->is_error)
        continue;
      what = lf_tree_issue_describe (issue, self->tree);
      if (text->len == 0)
        code = issue->code;
      else
        g_string_append_c (text, '\n');
      if (issue->node < self->n_lines && self->lines[issue->node] > 0)
        g_string_append_printf (text, "%s:%d: %s", name,
                                self->lines[issue->node], what);
      else
        g_string_append_printf (text, "%s: %s", name, what);
    }
  g_set_error_literal (error, LF_ERROR, code, text->str);
}

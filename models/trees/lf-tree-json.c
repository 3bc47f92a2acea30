/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-file-private.h"

#include <glib/gi18n.h>
#include <string.h>

/*
 * Plain trees: {"type", "name", "children": [{"name", "p", "payoff",
 * "year", "node"}]}. Beyond what cli.md promises: "id" names a node and
 * {"same_as": ID} uses it again; a variable may have "unit", "source",
 * "note" and "own", the root "title", "unit" and "note", nodes and edges
 * "note" and "source".
 */

static gboolean read_node (LfTreeReader *self,
                           JsonObject   *object,
                           JsonObject   *edge,
                           const char   *parent);

/* Notes members that nothing reads, so that a misspelling is noticed. */
static void
note_unknown (LfTreeReader      *self,
              JsonObject        *object,
              const char *const *known)
{
  g_autoptr (GList) members = json_object_get_members (object);
  int line = GPOINTER_TO_INT (g_hash_table_lookup (self->line_of, object));

  for (GList *l = members; l != NULL; l = l->next)
    if (!g_strv_contains (known, l->data))
      lf_tree_reader_note (self, _("line %d: “%s” is not known here and was "
                                   "left out of account"),
                           line, (char *) l->data);
}

static gboolean
read_variable (LfTreeReader *self,
               JsonObject   *variables,
               const char   *name,
               int           order)
{
  static const char *const known[] = {
    "value", "low", "high", "unit", "source", "note", "own", NULL
  };
  JsonNode *member = json_object_get_member (variables, name);
  g_autofree char *value = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *source = NULL;
  g_autofree char *note = NULL;
  LfTreeVariable variable = { .name = name, .order = order };

  if (JSON_NODE_HOLDS_OBJECT (member))
    {
      JsonObject *object = json_node_get_object (member);

      note_unknown (self, object, known);
      if (!lf_tree_reader_text (self, object, "value", &value) ||
          !lf_tree_reader_text (self, object, "low", &low) ||
          !lf_tree_reader_text (self, object, "high", &high) ||
          !lf_tree_reader_text (self, object, "unit", &unit) ||
          !lf_tree_reader_text (self, object, "source", &source) ||
          !lf_tree_reader_text (self, object, "note", &note))
        return FALSE;
      variable.own = json_object_get_boolean_member_with_default (object,
                                                                  "own",
                                                                  FALSE);
    }
  else if (!lf_tree_reader_text (self, variables, name, &value))
    {
      return FALSE;
    }
  variable.value = value;
  variable.low = low;
  variable.high = high;
  variable.unit = unit;
  variable.source = source;
  variable.note = note;
  lf_tree_builder_add_variable (self->builder, &variable);
  return TRUE;
}

static gboolean
read_variables (LfTreeReader *self,
                JsonObject   *root)
{
  JsonNode *member = json_object_get_member (root, "variables");
  g_autoptr (GList) names = NULL;
  int order = 0;

  if (member == NULL || JSON_NODE_HOLDS_NULL (member))
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (member))
    return lf_tree_reader_fail (self, root,
                                _("“variables” must be an object of names "
                                  "and values"));
  names = json_object_get_members (json_node_get_object (member));
  for (GList *l = names; l != NULL; l = l->next)
    if (!read_variable (self, json_node_get_object (member), l->data,
                        order++))
      return FALSE;
  return TRUE;
}

static gboolean
read_info (LfTreeReader *self,
           JsonObject   *root)
{
  g_autofree char *title = NULL;
  g_autofree char *objective = NULL;
  g_autofree char *rate = NULL;
  g_autofree char *tolerance = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *note = NULL;
  LfTreeInfo info = { .objective = LF_TREE_MAXIMISE };

  if (!lf_tree_reader_text (self, root, "title", &title) ||
      !lf_tree_reader_text (self, root, "objective", &objective) ||
      !lf_tree_reader_text (self, root, "rate", &rate) ||
      !lf_tree_reader_text (self, root, "risk_tolerance", &tolerance) ||
      !lf_tree_reader_text (self, root, "unit", &unit) ||
      !lf_tree_reader_text (self, root, "note", &note))
    return FALSE;
  if (strcmp (objective, "min") == 0)
    info.objective = LF_TREE_MINIMISE;
  else if (*objective != '\0' && strcmp (objective, "max") != 0)
    return lf_tree_reader_fail (self, root,
                                _("the objective is “%s”; “max” or “min” was "
                                  "expected"), objective);
  info.name = title;
  info.rate = rate;
  info.risk_tolerance = tolerance;
  info.unit = unit;
  info.note = note;
  lf_tree_builder_set_info (self->builder, &info);
  return TRUE;
}

static gboolean
read_edge (LfTreeReader *self,
           JsonObject   *edge,
           const char   *parent)
{
  static const char *const known[] = {
    "name", "p", "payoff", "year", "node", "note", "source", NULL
  };
  JsonNode *member = json_object_get_member (edge, "node");
  const char *name = json_object_get_string_member_with_default (edge, "name",
                                                                 NULL);
  gboolean done;

  g_ptr_array_add (self->path,
                   name != NULL && *name != '\0' ? g_strdup (name)
                                                 : g_strdup ("?"));
  note_unknown (self, edge, known);
  if (member == NULL || !JSON_NODE_HOLDS_OBJECT (member))
    done = lf_tree_reader_fail (self, edge,
                                _("a branch needs a “node”: an object with "
                                  "a type"));
  else
    done = read_node (self, json_node_get_object (member), edge, parent);
  g_ptr_array_set_size (self->path, (int) self->path->len - 1);
  return done;
}

static gboolean
read_children (LfTreeReader *self,
               JsonObject   *object,
               const char   *id)
{
  JsonNode *member = json_object_get_member (object, "children");
  JsonArray *children;

  if (member == NULL || JSON_NODE_HOLDS_NULL (member))
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (member))
    return lf_tree_reader_fail (self, object,
                                _("“children” must be a list of branches"));
  children = json_node_get_array (member);
  for (guint i = 0; i < json_array_get_length (children); i++)
    {
      JsonNode *child = json_array_get_element (children, i);

      if (!JSON_NODE_HOLDS_OBJECT (child))
        return lf_tree_reader_fail (self, object,
                                    _("branch %u is no object with a “node”"),
                                    i + 1);
      if (!read_edge (self, json_node_get_object (child), id))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_kind (LfTreeReader *self,
           JsonObject   *object,
           LfTreeNode   *node)
{
  static const char *const names[] = { "terminal", "chance", "decision" };
  g_autofree char *type = NULL;

  if (!lf_tree_reader_text (self, object, "type", &type))
    return FALSE;
  if (*node->same_as != '\0')
    {
      node->kind = LF_TREE_REFERENCE;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (type, names[i]) == 0)
      {
        node->kind = (LfTreeKind) i;
        return TRUE;
      }
  if (*type == '\0')
    return lf_tree_reader_fail (self, object,
                                _("a node needs a “type”: “decision”, "
                                  "“chance” or “terminal”"));
  return lf_tree_reader_fail (self, object,
                              _("the type of the node is “%s”; “decision”, "
                                "“chance” or “terminal” was expected"),
                              type);
}

/* The texts of a node and of the edge to it, freed together. */
typedef struct
{
  char *id;
  char *name;
  char *event;
  char *value;
  char *same_as;
  char *note;
  char *source;
  char *edge;
  char *probability;
  char *payoff;
  char *year;
  char *edge_note;
  char *edge_source;
} Texts;

static void
clear_texts (Texts *texts)
{
  g_free (texts->id);
  g_free (texts->name);
  g_free (texts->event);
  g_free (texts->value);
  g_free (texts->same_as);
  g_free (texts->note);
  g_free (texts->source);
  g_free (texts->edge);
  g_free (texts->probability);
  g_free (texts->payoff);
  g_free (texts->year);
  g_free (texts->edge_note);
  g_free (texts->edge_source);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Texts, clear_texts)

static gboolean
read_texts (LfTreeReader *self,
            JsonObject   *object,
            JsonObject   *edge,
            Texts        *texts)
{
  return lf_tree_reader_text (self, object, "id", &texts->id) &&
         lf_tree_reader_text (self, object, "name", &texts->name) &&
         lf_tree_reader_text (self, object, "event", &texts->event) &&
         lf_tree_reader_text (self, object, "payoff", &texts->value) &&
         lf_tree_reader_text (self, object, "same_as", &texts->same_as) &&
         lf_tree_reader_text (self, object, "note", &texts->note) &&
         lf_tree_reader_text (self, object, "source", &texts->source) &&
         (edge == NULL ||
          (lf_tree_reader_text (self, edge, "name", &texts->edge) &&
           lf_tree_reader_text (self, edge, "p", &texts->probability) &&
           lf_tree_reader_text (self, edge, "payoff", &texts->payoff) &&
           lf_tree_reader_text (self, edge, "year", &texts->year) &&
           lf_tree_reader_text (self, edge, "note", &texts->edge_note) &&
           lf_tree_reader_text (self, edge, "source", &texts->edge_source)));
}

static const char *
first_of (const char *a,
          const char *b)
{
  return a != NULL && *a != '\0' ? a : b;
}

static gboolean
read_node (LfTreeReader *self,
           JsonObject   *object,
           JsonObject   *edge,
           const char   *parent)
{
  static const char *const known[] = {
    "type", "name", "id", "event", "payoff", "same_as", "children", "note",
    "source", NULL
  };
  g_auto (Texts) texts = { NULL, };
  LfTreeNode node = { .parent_id = parent };

  if (edge != NULL)
    note_unknown (self, object, known);
  if (!read_texts (self, object, edge, &texts))
    return FALSE;
  if (*texts.id == '\0')
    {
      g_free (texts.id);
      texts.id = g_strdup_printf ("n%u", self->lines->len + 1);
    }
  node.id = texts.id;
  node.name = texts.name;
  node.event = texts.event;
  node.value = texts.value;
  node.same_as = texts.same_as;
  node.edge = texts.edge;
  node.probability = texts.probability;
  node.payoff = texts.payoff;
  node.year = texts.year;
  node.note = first_of (texts.note, texts.edge_note);
  node.source = first_of (texts.source, texts.edge_source);
  if (!read_kind (self, object, &node))
    return FALSE;
  if (node.kind != LF_TREE_TERMINAL && *texts.value != '\0')
    return lf_tree_reader_fail (self, object,
                                _("only an end has a payoff of its own; that "
                                  "of a branch stands beside its “node”"));
  lf_tree_reader_add (self, edge != NULL ? edge : object, &node);
  return read_children (self, object, node.id);
}

/**
 * lf_tree_read_plain:
 * @self: a reader
 * @root: the file's object
 *
 * Reads a plain tree.
 *
 * Returns: %FALSE with the reader's error set when it is none
 */
gboolean
lf_tree_read_plain (LfTreeReader *self,
                    JsonObject   *root)
{
  static const char *const known[] = {
    "type", "name", "id", "event", "payoff", "same_as", "children", "note",
    "source", "title", "objective", "rate", "risk_tolerance", "unit",
    "variables", NULL
  };

  note_unknown (self, root, known);
  return read_info (self, root) && read_variables (self, root) &&
         read_node (self, root, NULL, NULL);
}

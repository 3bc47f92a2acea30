/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-template.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/lf-error.h"
#include "models/lf-xml.h"

#define FOLDER "/org/landfall/Landfall/content/trees/"
#define SCHEMA "/org/landfall/Landfall/content/schemas/tree.rng"

/* In the order in which they are offered. */
static const char *const ids[] = {
  "biotech-deal", "licence-or-own", "platform-entry", "staged-entry"
};

static void
choice_free (gpointer data)
{
  LfTreeTemplateChoice *self = data;

  g_free (self->label);
  g_free (self->source);
  g_free (self);
}

static void
template_free (gpointer data)
{
  LfTreeTemplate *self = data;

  g_ptr_array_unref (self->choices);
  g_free (self->id);
  g_free (self->title);
  g_free (self->summary);
  g_free (self);
}

/* A text in the user's language; the context is the template's id. */
static char *
translate (const char *id,
           const char *text)
{
  if (text == NULL || *text == '\0')
    return g_strdup ("");
  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, id, text));
}

static char *
child_text (const xmlNode *node,
            const char    *element,
            const char    *id)
{
  g_autofree char *text = lf_xml_child_text (node, element);

  return id != NULL ? translate (id, text) : g_strdup (text != NULL ? text
                                                                    : "");
}

static char *
named (const xmlNode *node,
       const char    *attribute,
       const char    *id)
{
  g_autofree char *text = lf_xml_attr (node, attribute);

  return translate (id, text);
}

static LfXmlDoc *
parse (GBytes      *bytes,
       const char  *name,
       GError     **error)
{
  g_autoptr (LfXmlDoc) doc = lf_xml_parse (bytes, name, error);
  g_autoptr (LfXmlSchema) schema = NULL;

  if (doc == NULL)
    return NULL;
  schema = lf_xml_schema_new_for_resource (SCHEMA, error);
  if (schema == NULL || !lf_xml_schema_validate (schema, doc, name, error))
    return NULL;
  return g_steal_pointer (&doc);
}

static GBytes *
get_bytes (const char  *id,
           GError     **error)
{
  g_autofree char *path = g_strconcat (FOLDER, id, ".xml", NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

static GPtrArray *
list_choices (const xmlNode *root,
              const char    *id)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (choice_free);

  for (const xmlNode *variable = lf_xml_child (root, "variable");
       variable != NULL; variable = lf_xml_next (variable, "variable"))
    for (const xmlNode *node = lf_xml_child (variable, "choice");
         node != NULL; node = lf_xml_next (node, "choice"))
      {
        LfTreeTemplateChoice *choice = g_new0 (LfTreeTemplateChoice, 1);

        choice->label = child_text (node, "label", id);
        choice->source = child_text (node, "source", NULL);
        g_ptr_array_add (list, choice);
      }
  return list;
}

/**
 * lf_tree_template_list:
 *
 * Returns: (transfer full) (element-type LfTreeTemplate): the templates, the
 *   one to start with first
 */
GPtrArray *
lf_tree_template_list (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (template_free);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GBytes) bytes = get_bytes (ids[i], NULL);
      g_autoptr (LfXmlDoc) doc = NULL;
      LfTreeTemplate *self;

      if (bytes != NULL)
        doc = lf_xml_parse (bytes, ids[i], NULL);
      if (doc == NULL)
        continue;
      self = g_new0 (LfTreeTemplate, 1);
      self->id = g_strdup (ids[i]);
      self->title = child_text (xmlDocGetRootElement (doc), "title", ids[i]);
      self->summary = child_text (xmlDocGetRootElement (doc), "summary",
                                  ids[i]);
      self->choices = list_choices (xmlDocGetRootElement (doc), ids[i]);
      g_ptr_array_add (list, self);
    }
  return list;
}

static void
read_info (LfTreeBuilder *builder,
           const xmlNode *root,
           const char    *id)
{
  g_autofree char *title = child_text (root, "title", id);
  g_autofree char *note = child_text (root, "note", id);
  g_autofree char *rate = lf_xml_attr (root, "rate");
  g_autofree char *tolerance = lf_xml_attr (root, "risk-tolerance");
  g_autofree char *unit = named (root, "unit", id);
  LfTreeInfo info = {
    .name = title,
    .objective = lf_xml_attr_is (root, "objective", "min")
                 ? LF_TREE_MINIMISE : LF_TREE_MAXIMISE,
    .rate = rate,
    .risk_tolerance = tolerance,
    .unit = unit,
    .template_id = id,
    .note = note,
  };

  lf_tree_builder_set_info (builder, &info);
}

/* The choice that was made, if it is one of this variable; @left counts the
 * choices on the way to it down. */
static const xmlNode *
find_choice (const xmlNode *node,
             guint         *left)
{
  for (const xmlNode *choice = lf_xml_child (node, "choice"); choice != NULL;
       choice = lf_xml_next (choice, "choice"))
    if (*left != LF_TREE_NO_CHOICE && (*left)-- == 0)
      return choice;
  return NULL;
}

static void
read_variable (LfTreeBuilder *builder,
               const xmlNode *node,
               const char    *id,
               int            order,
               guint         *left)
{
  const xmlNode *choice = find_choice (node, left);
  g_autofree char *name = lf_xml_attr (node, "name");
  g_autofree char *value = lf_xml_attr (choice != NULL ? choice : node,
                                        "value");
  g_autofree char *low = lf_xml_attr (node, "low");
  g_autofree char *high = lf_xml_attr (node, "high");
  g_autofree char *unit = named (node, "unit", id);
  g_autofree char *label = child_text (node, "label", id);
  g_autofree char *source = child_text (choice != NULL ? choice : node,
                                        "source", NULL);
  LfTreeVariable variable = {
    .name = name,
    .value = value,
    .low = low,
    .high = high,
    .unit = unit,
    .note = label,
    .source = source,
    .order = order,
  };

  lf_tree_builder_add_variable (builder, &variable);
}

typedef struct
{
  LfTreeBuilder *builder;
  const char    *id;
  guint          count;
} Reader;

static const xmlNode *
find_node (const xmlNode *parent)
{
  static const char *const names[] = { "decision", "chance", "end", "same" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const xmlNode *node = lf_xml_child (parent, names[i]);

      if (node != NULL)
        return node;
    }
  return NULL;
}

/* The parser bounds the depth. */
static void
read_node (Reader        *self,
           const xmlNode *node,
           const xmlNode *branch,
           const char    *parent)
{
  g_autofree char *own_id = lf_xml_attr (node, "id");
  g_autofree char *id = own_id != NULL
                        ? g_strdup (own_id)
                        : g_strdup_printf ("n%u", self->count + 1);
  g_autofree char *name = named (node, "name", self->id);
  g_autofree char *event = named (node, "event", self->id);
  g_autofree char *value = lf_xml_is (node, "end")
                           ? lf_xml_attr (node, "payoff") : NULL;
  g_autofree char *as = lf_xml_attr (node, "as");
  g_autofree char *edge = branch != NULL ? named (branch, "name", self->id)
                                         : NULL;
  g_autofree char *p = branch != NULL ? lf_xml_attr (branch, "p") : NULL;
  g_autofree char *payoff = branch != NULL ? lf_xml_attr (branch, "payoff")
                                           : NULL;
  g_autofree char *year = branch != NULL ? lf_xml_attr (branch, "year")
                                         : NULL;
  g_autofree char *mode = branch != NULL ? lf_xml_attr (branch, "mode")
                                         : NULL;
  LfTreeNode item = {
    .id = id,
    .parent_id = parent,
    .order = (int) self->count++,
    .kind = lf_xml_is (node, "decision") ? LF_TREE_DECISION
            : lf_xml_is (node, "chance") ? LF_TREE_CHANCE
            : lf_xml_is (node, "same")   ? LF_TREE_REFERENCE
                                         : LF_TREE_TERMINAL,
    .name = name,
    .event = event,
    .value = value,
    .same_as = as,
    .edge = edge,
    .probability = p,
    .payoff = payoff,
    .year = year,
    .mode = mode,
  };

  lf_tree_builder_add_node (self->builder, &item);
  for (const xmlNode *child = lf_xml_child (node, "branch"); child != NULL;
       child = lf_xml_next (child, "branch"))
    read_node (self, find_node (child), child, id);
}

/**
 * lf_tree_template_read:
 * @bytes: an XML file of a template
 * @name: its name, for messages
 * @choice: which of its choices was made, counted through all variables;
 *   %LF_TREE_NO_CHOICE for the template's own values
 * @error: return location
 *
 * Reads a template; its texts are translated.
 *
 * Returns: (transfer full): the tree, or %NULL with @error set
 */
LfTree *
lf_tree_template_read (GBytes      *bytes,
                       const char  *name,
                       guint        choice,
                       GError     **error)
{
  g_autoptr (LfXmlDoc) doc = parse (bytes, name, error);
  g_autoptr (LfTreeBuilder) builder = NULL;
  g_autofree char *id = NULL;
  Reader reader;
  const xmlNode *root;
  int order = 0;

  if (doc == NULL)
    return NULL;
  root = xmlDocGetRootElement (doc);
  id = lf_xml_attr (root, "id");
  builder = lf_tree_builder_new ();
  read_info (builder, root, id);
  for (const xmlNode *node = lf_xml_child (root, "variable"); node != NULL;
       node = lf_xml_next (node, "variable"))
    read_variable (builder, node, id, order++, &choice);
  reader = (Reader) { builder, id, 0 };
  read_node (&reader, find_node (root), NULL, NULL);
  return lf_tree_builder_end (builder, error);
}

/**
 * lf_tree_template_load:
 * @id: a template's id
 * @choice: which of its choices was made; %LF_TREE_NO_CHOICE for none
 * @error: return location
 *
 * Returns: (transfer full): the tree with the value and the source of the
 *   choice, in the user's language, or %NULL with @error set when there is
 *   no such template
 */
LfTree *
lf_tree_template_load (const char  *id,
                       guint        choice,
                       GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids) && bytes == NULL; i++)
    if (strcmp (ids[i], id) == 0)
      {
        bytes = get_bytes (id, error);
        if (bytes == NULL)
          return NULL;
      }
  if (bytes == NULL)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_NOT_FOUND,
                   _("there is no template “%s”"), id);
      return NULL;
    }
  return lf_tree_template_read (bytes, id, choice, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-record.h"

#include <string.h>

/* The names of kinds and objectives in records. */
static const char *const kind_names[] = {
  "terminal", "chance", "decision", "reference"
};
static const char *const objective_names[] = { "max", "min" };

static const char *
get_text (GVariant   *record,
          const char *field)
{
  const char *text = "";

  if (record != NULL)
    g_variant_lookup (record, field, "&s", &text);
  return text;
}

static int
get_order (GVariant *record)
{
  gint32 order = 0;

  if (record != NULL)
    g_variant_lookup (record, "order", "i", &order);
  return order;
}

static guint
find_name (const char *const *names,
           guint              n_names,
           const char        *text)
{
  for (guint i = 0; i < n_names; i++)
    if (strcmp (names[i], text) == 0)
      return i;
  return 0;
}

static void
read_info (LfTreeBuilder *builder,
           GVariant      *record)
{
  LfTreeInfo info = {
    .name = get_text (record, "name"),
    .objective = (LfTreeObjective)
      find_name (objective_names, G_N_ELEMENTS (objective_names),
                 get_text (record, "objective")),
    .rate = get_text (record, "rate"),
    .risk_tolerance = get_text (record, "risk-tolerance"),
    .unit = get_text (record, "unit"),
    .template_id = get_text (record, "template"),
    .note = get_text (record, "note"),
  };

  lf_tree_builder_set_info (builder, &info);
}

static void
read_variable (LfTreeBuilder      *builder,
               const LfTreeRecord *record)
{
  gboolean own = FALSE;
  LfTreeVariable variable = {
    .name = record->key,
    .value = get_text (record->value, "value"),
    .low = get_text (record->value, "low"),
    .high = get_text (record->value, "high"),
    .unit = get_text (record->value, "unit"),
    .source = get_text (record->value, "source"),
    .note = get_text (record->value, "note"),
    .order = get_order (record->value),
  };

  if (record->value != NULL)
    g_variant_lookup (record->value, "own", "b", &own);
  variable.own = own;
  lf_tree_builder_add_variable (builder, &variable);
}

/* Where the texts of a node's record belong. */
static const struct
{
  const char *field;
  gsize       offset;
} node_texts[] = {
  { "parent", G_STRUCT_OFFSET (LfTreeNode, parent_id) },
  { "name", G_STRUCT_OFFSET (LfTreeNode, name) },
  { "event", G_STRUCT_OFFSET (LfTreeNode, event) },
  { "value", G_STRUCT_OFFSET (LfTreeNode, value) },
  { "same-as", G_STRUCT_OFFSET (LfTreeNode, same_as) },
  { "edge", G_STRUCT_OFFSET (LfTreeNode, edge) },
  { "p", G_STRUCT_OFFSET (LfTreeNode, probability) },
  { "payoff", G_STRUCT_OFFSET (LfTreeNode, payoff) },
  { "year", G_STRUCT_OFFSET (LfTreeNode, year) },
  { "market", G_STRUCT_OFFSET (LfTreeNode, market) },
  { "mode", G_STRUCT_OFFSET (LfTreeNode, mode) },
  { "note", G_STRUCT_OFFSET (LfTreeNode, note) },
  { "source", G_STRUCT_OFFSET (LfTreeNode, source) },
};

static void
take_field (LfTreeNode *node,
            const char *field,
            GVariant   *value)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT32))
    {
      if (strcmp (field, "order") == 0)
        node->order = g_variant_get_int32 (value);
      return;
    }
  if (!g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return;
  if (strcmp (field, "kind") == 0)
    node->kind = (LfTreeKind) find_name (kind_names,
                                         G_N_ELEMENTS (kind_names),
                                         g_variant_get_string (value, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (node_texts); i++)
    if (strcmp (node_texts[i].field, field) == 0)
      G_STRUCT_MEMBER (const char *, node, node_texts[i].offset) =
        g_variant_get_string (value, NULL);
}

/* A tree has hundreds of nodes and is read anew after each edit: the record
 * is walked once, since to look up each field would walk it each time. The
 * texts belong to the record. */
static void
read_node (LfTreeBuilder      *builder,
           const LfTreeRecord *record)
{
  LfTreeNode node = { .id = record->key };
  GVariantIter iter;
  const char *field;
  GVariant *value;

  if (record->value != NULL)
    {
      g_variant_iter_init (&iter, record->value);
      while (g_variant_iter_next (&iter, "{&sv}", &field, &value))
        {
          take_field (&node, field, value);
          g_variant_unref (value);
        }
    }
  if (node.same_as != NULL && *node.same_as != '\0')
    node.kind = LF_TREE_REFERENCE;
  lf_tree_builder_add_node (builder, &node);
}

/**
 * lf_tree_new_from_records:
 * @info: (nullable): the tree's own fields, `a{sv}`: `name`, `objective`
 *   ("max", "min"), `rate`, `risk-tolerance`, `unit`, `template`, `note`
 * @variables: (array length=n_variables): fields `value`, `low`, `high`,
 *   `unit`, `source`, `note` (all `s`), `own` (`b`), `order` (`i`)
 * @n_variables: how many
 * @nodes: (array length=n_nodes): fields `parent`, `kind` ("terminal",
 *   "chance", "decision"), `same-as`, `name`, `event`, `value`, `edge`, `p`,
 *   `payoff`, `year`, `market`, `mode`, `note`, `source` (all `s`), `order`
 *   (`i`)
 * @n_nodes: how many
 * @error: return location
 *
 * Makes a tree of the records that an assessment holds. A node with a
 * `same-as` is a reference whatever its kind.
 *
 * Returns: (transfer full): the tree, or %NULL with @error set as
 *   lf_tree_builder_end() does
 */
LfTree *
lf_tree_new_from_records (GVariant            *info,
                          const LfTreeRecord  *variables,
                          guint                n_variables,
                          const LfTreeRecord  *nodes,
                          guint                n_nodes,
                          GError             **error)
{
  g_autoptr (LfTreeBuilder) builder = lf_tree_builder_new ();

  read_info (builder, info);
  for (guint i = 0; i < n_variables; i++)
    read_variable (builder, &variables[i]);
  for (guint i = 0; i < n_nodes; i++)
    read_node (builder, &nodes[i]);
  return lf_tree_builder_end (builder, error);
}

static void
put_text (GVariantDict *dict,
          const char   *field,
          const char   *text)
{
  if (text != NULL && *text != '\0')
    g_variant_dict_insert (dict, field, "s", text);
}

/**
 * lf_tree_info_to_record:
 * @info: what belongs to a tree as a whole
 *
 * Returns: (transfer floating): its record; what is empty is left out
 */
GVariant *
lf_tree_info_to_record (const LfTreeInfo *info)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  put_text (&dict, "name", info->name);
  if (info->objective != LF_TREE_MAXIMISE)
    put_text (&dict, "objective", objective_names[info->objective]);
  put_text (&dict, "rate", info->rate);
  put_text (&dict, "risk-tolerance", info->risk_tolerance);
  put_text (&dict, "unit", info->unit);
  put_text (&dict, "template", info->template_id);
  put_text (&dict, "note", info->note);
  return g_variant_dict_end (&dict);
}

/**
 * lf_tree_variable_to_record:
 * @variable: a variable
 *
 * Returns: (transfer floating): its record, to be kept under its name; what
 *   is empty is left out
 */
GVariant *
lf_tree_variable_to_record (const LfTreeVariable *variable)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  put_text (&dict, "value", variable->value);
  put_text (&dict, "low", variable->low);
  put_text (&dict, "high", variable->high);
  put_text (&dict, "unit", variable->unit);
  put_text (&dict, "source", variable->source);
  put_text (&dict, "note", variable->note);
  if (variable->own)
    g_variant_dict_insert (&dict, "own", "b", TRUE);
  g_variant_dict_insert (&dict, "order", "i", variable->order);
  return g_variant_dict_end (&dict);
}

/**
 * lf_tree_node_to_record:
 * @node: a node
 *
 * Returns: (transfer floating): its record, to be kept under its id; what
 *   is empty is left out
 */
GVariant *
lf_tree_node_to_record (const LfTreeNode *node)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  put_text (&dict, "parent", node->parent_id);
  if (node->kind == LF_TREE_REFERENCE)
    put_text (&dict, "same-as", node->same_as);
  else if (node->kind != LF_TREE_TERMINAL)
    put_text (&dict, "kind", kind_names[node->kind]);
  put_text (&dict, "name", node->name);
  put_text (&dict, "event", node->event);
  put_text (&dict, "value", node->value);
  put_text (&dict, "edge", node->edge);
  put_text (&dict, "p", node->probability);
  put_text (&dict, "payoff", node->payoff);
  put_text (&dict, "year", node->year);
  put_text (&dict, "market", node->market);
  put_text (&dict, "mode", node->mode);
  put_text (&dict, "note", node->note);
  put_text (&dict, "source", node->source);
  g_variant_dict_insert (&dict, "order", "i", node->order);
  return g_variant_dict_end (&dict);
}

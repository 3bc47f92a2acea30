/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-document.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-edits.h"
#include "models/lf-error.h"
#include "models/trees/lf-formula.h"
#include "models/trees/lf-tree-record.h"

/**
 * lf_edit_new_add_tree:
 * @base: what stands before
 * @tree: a tree: a template, one that was imported, or an empty one
 * @id: (out) (optional): the new tree's id
 * @error: return location
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_add_tree (LfSnapshot    *base,
                      const LfTree  *tree,
                      char         **id,
                      GError       **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  LfEditBuilder *builder = lf_edit_builder_new (base, "%s",
                                                _("Add decision tree"));

  lf_tree_put (builder, uuid, tree);
  if (id != NULL)
    *id = g_steal_pointer (&uuid);
  return lf_edit_builder_end (builder, error);
}

/* The nodes below @parent, in their order. */
static GPtrArray *
list_children (LfEditBuilder *builder,
               const char    *tree,
               const char    *parent)
{
  GPtrArray *all = lf_edit_builder_list (builder, LF_RECORD_TREE_NODE);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (strcmp (lf_record_get_key (all->pdata[i])[0], tree) == 0 &&
        strcmp (lf_record_get_text (all->pdata[i], "parent"), parent) == 0)
      g_ptr_array_add (list, all->pdata[i]);
  return list;
}

/* Nodes have their order in the tree as a whole: a node comes just before
 * the sibling whose place it takes. */
static void
move_to_place (LfEditBuilder *builder,
               const char    *tree,
               const char    *node,
               const char    *parent,
               int            place)
{
  g_autoptr (GPtrArray) siblings = list_children (builder, tree, parent);
  GPtrArray *all = lf_edit_builder_list (builder, LF_RECORD_TREE_NODE);
  int before = -1;
  int rank = 0;

  for (guint i = 0; i < siblings->len; i++)
    if (strcmp (lf_record_get_key (siblings->pdata[i])[1], node) == 0)
      {
        g_ptr_array_remove_index (siblings, i);
        break;
      }
  if (place >= 0 && (guint) place < siblings->len)
    for (guint i = 0; i < all->len; i++)
      {
        const char *const *key = lf_record_get_key (all->pdata[i]);

        if (all->pdata[i] == siblings->pdata[place])
          before = rank;
        if (strcmp (key[0], tree) == 0 && strcmp (key[1], node) != 0)
          rank++;
      }
  lf_edit_builder_move (builder, LF_RECORD_TREE_NODE, LF_KEY (tree, node),
                        before);
}

/* Whether a branch of a node, other than @node, takes the rest. */
static gboolean
has_rest (LfEditBuilder *builder,
          const char    *tree,
          const char    *parent,
          const char    *node)
{
  g_autoptr (GPtrArray) siblings = list_children (builder, tree, parent);

  for (guint i = 0; i < siblings->len; i++)
    if (strcmp (lf_record_get_key (siblings->pdata[i])[1], node) != 0 &&
        strcmp (lf_record_get_text (siblings->pdata[i], "p"),
                LF_TREE_REST) == 0)
      return TRUE;
  return FALSE;
}

/* Only the branches of a chance node have a probability: one that comes
 * from elsewhere loses its own, or takes the rest if nobody does. */
static void
fit_probability (LfEditBuilder *builder,
                 const char    *tree,
                 const char    *node,
                 const char    *parent)
{
  LfRecord *above = lf_edit_builder_peek (builder, LF_RECORD_TREE_NODE,
                                          LF_KEY (tree, parent));
  LfRecord *record = lf_edit_builder_peek (builder, LF_RECORD_TREE_NODE,
                                           LF_KEY (tree, node));

  if (above == NULL || record == NULL)
    return;
  if (strcmp (lf_record_get_text (above, "kind"), "chance") != 0)
    lf_edit_builder_set (builder, LF_RECORD_TREE_NODE, LF_KEY (tree, node),
                         "p", NULL);
  else if (*lf_record_get_text (record, "p") == '\0' &&
           !has_rest (builder, tree, parent, node))
    lf_edit_builder_set (builder, LF_RECORD_TREE_NODE, LF_KEY (tree, node),
                         "p", g_variant_new_string (LF_TREE_REST));
}

/* What gets a branch is no end: it becomes a chance node. */
static void
open_parent (LfEditBuilder *builder,
             const char    *tree,
             const char    *parent)
{
  LfRecord *above = lf_edit_builder_peek (builder, LF_RECORD_TREE_NODE,
                                          LF_KEY (tree, parent));
  const char *kind;

  if (above == NULL)
    return;
  kind = lf_record_get_text (above, "kind");
  if (strcmp (kind, "chance") == 0 || strcmp (kind, "decision") == 0)
    return;
  lf_edit_builder_set (builder, LF_RECORD_TREE_NODE, LF_KEY (tree, parent),
                       "kind", g_variant_new_string ("chance"));
  lf_edit_builder_set (builder, LF_RECORD_TREE_NODE, LF_KEY (tree, parent),
                       "value", NULL);
}

/* Whether @node is @other or comes before it. */
static gboolean
leads_to (LfEditBuilder *builder,
          const char    *tree,
          const char    *node,
          const char    *other)
{
  guint most = lf_edit_builder_list (builder, LF_RECORD_TREE_NODE)->len;

  for (guint steps = 0; steps <= most && *other != '\0'; steps++)
    {
      LfRecord *record;

      if (strcmp (node, other) == 0)
        return TRUE;
      record = lf_edit_builder_peek (builder, LF_RECORD_TREE_NODE,
                                     LF_KEY (tree, other));
      if (record == NULL)
        return FALSE;
      other = lf_record_get_text (record, "parent");
    }
  return FALSE;
}

/* Adds @node, whose id is its own, below @parent. */
static LfEdit *
add_node (LfEditBuilder *builder,
          const char    *tree,
          LfTreeNode    *node,
          const char    *parent,
          int            place,
          GError       **error)
{
  node->parent_id = parent;
  node->order = G_MAXINT;
  if (parent != NULL)
    open_parent (builder, tree, parent);
  lf_edit_builder_put (builder, LF_RECORD_TREE_NODE, LF_KEY (tree, node->id),
                       lf_tree_node_to_record (node));
  if (parent != NULL)
    fit_probability (builder, tree, node->id, parent);
  move_to_place (builder, tree, node->id, parent != NULL ? parent : "",
                 place);
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_add_tree_node:
 * @base: what stands before
 * @tree: a tree's id
 * @parent: (nullable): the node that it shall hang on; %NULL for the root
 * @place: its place among its siblings, from 0; -1 for the last
 * @kind: what it is; not a reference
 * @id: (out) (optional): its id
 * @error: return location
 *
 * Adds a node. Below a chance node whose branches do not yet have one that
 * takes the rest, it takes the rest; an end that gets a child becomes a
 * chance node.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_add_tree_node (LfSnapshot  *base,
                           const char  *tree,
                           const char  *parent,
                           int          place,
                           LfTreeKind   kind,
                           char       **id,
                           GError     **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  LfEditBuilder *builder = lf_edit_builder_new (base, "%s", _("Add node"));
  LfTreeNode node = { .id = uuid, .kind = kind };
  LfEdit *edit = add_node (builder, tree, &node, parent, place, error);

  if (id != NULL)
    *id = g_steal_pointer (&uuid);
  return edit;
}

/**
 * lf_edit_new_refer_tree_node:
 * @base: what stands before
 * @tree: a tree's id
 * @target: the node that it shall stand for, with all that follows it
 * @parent: the node that it shall hang on
 * @place: its place among its siblings, from 0; -1 for the last
 * @id: (out) (optional): its id
 * @error: return location
 *
 * Adds a branch that goes on as another one does.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_refer_tree_node (LfSnapshot  *base,
                             const char  *tree,
                             const char  *target,
                             const char  *parent,
                             int          place,
                             char       **id,
                             GError     **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  LfEditBuilder *builder = lf_edit_builder_new (base, "%s",
                                                _("Go on as elsewhere"));
  LfTreeNode node = { .id = uuid, .kind = LF_TREE_REFERENCE,
                      .same_as = target };
  LfEdit *edit;

  if (leads_to (builder, tree, target, parent))
    {
      lf_edit_builder_free (builder);
      g_set_error_literal (error, LF_ERROR, LF_ERROR_INVALID,
                           _("a branch cannot go on as one that it is part "
                             "of"));
      return NULL;
    }
  edit = add_node (builder, tree, &node, parent, place, error);
  if (id != NULL)
    *id = g_steal_pointer (&uuid);
  return edit;
}

/**
 * lf_edit_new_set_tree_node_kind:
 * @base: what stands before
 * @tree: a tree's id
 * @node: a node's id
 * @kind: what it shall be; not a reference
 * @error: return location
 *
 * Makes another kind of node of one. Branches of what is no event any more
 * lose their probabilities; of a new event the last one takes the rest.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set to
 *   %LF_ERROR_INVALID when something follows what shall be an end
 */
LfEdit *
lf_edit_new_set_tree_node_kind (LfSnapshot  *base,
                                const char  *tree,
                                const char  *node,
                                LfTreeKind   kind,
                                GError     **error)
{
  static const char *const names[] = { "", "chance", "decision" };
  LfEditBuilder *builder = lf_edit_builder_new (base, "%s",
                                                _("Change kind of node"));
  g_autoptr (GPtrArray) children = list_children (builder, tree, node);

  if (kind == LF_TREE_TERMINAL && children->len > 0)
    {
      lf_edit_builder_free (builder);
      g_set_error_literal (error, LF_ERROR, LF_ERROR_INVALID,
                           _("branches follow this node; delete them first "
                             "to make it an end"));
      return NULL;
    }
  lf_edit_builder_set (builder, LF_RECORD_TREE_NODE, LF_KEY (tree, node),
                       "kind", kind != LF_TREE_TERMINAL
                               ? g_variant_new_string (names[kind]) : NULL);
  lf_edit_builder_set (builder, LF_RECORD_TREE_NODE, LF_KEY (tree, node),
                       "same-as", NULL);
  if (kind != LF_TREE_TERMINAL)
    lf_edit_builder_set (builder, LF_RECORD_TREE_NODE, LF_KEY (tree, node),
                         "value", NULL);
  for (guint i = children->len; i > 0; i--)
    fit_probability (builder, tree,
                     lf_record_get_key (children->pdata[i - 1])[1], node);
  return lf_edit_builder_end (builder, error);
}

static const char *
node_label (const char *field)
{
  if (strcmp (field, "p") == 0)
    return _("Change probability");
  if (strcmp (field, "payoff") == 0 || strcmp (field, "value") == 0)
    return _("Change payoff");
  if (strcmp (field, "year") == 0)
    return _("Change date");
  if (strcmp (field, "kind") == 0)
    return _("Change kind of node");
  if (strcmp (field, "edge") == 0 || strcmp (field, "name") == 0)
    return _("Rename branch");
  return _("Change node");
}

/**
 * lf_edit_new_set_tree_node:
 * @base: what stands before
 * @tree: a tree's id
 * @node: a node's id
 * @field: a field of its record, such as `p` or `payoff`
 * @text: (nullable): what it shall be; %NULL or empty for nothing
 * @error: return location
 *
 * Changes a text of a node.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_set_tree_node (LfSnapshot  *base,
                           const char  *tree,
                           const char  *node,
                           const char  *field,
                           const char  *text,
                           GError     **error)
{
  LfEditBuilder *builder = lf_edit_builder_new (base, "%s",
                                                node_label (field));

  lf_edit_builder_set (builder, LF_RECORD_TREE_NODE, LF_KEY (tree, node),
                       field, text != NULL && *text != '\0'
                              ? g_variant_new_string (text) : NULL);
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_remove_tree_node:
 * @base: what stands before
 * @tree: a tree's id
 * @node: a node's id
 * @error: return location
 *
 * Removes a node with all that follows it. What stood for a node in it
 * becomes an end.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_remove_tree_node (LfSnapshot  *base,
                              const char  *tree,
                              const char  *node,
                              GError     **error)
{
  LfEditBuilder *builder = lf_edit_builder_new (base, "%s",
                                                _("Delete branch"));

  lf_edit_builder_remove_with_dependants (builder, LF_RECORD_TREE_NODE,
                                          LF_KEY (tree, node));
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_move_tree_node:
 * @base: what stands before
 * @tree: a tree's id
 * @node: a node's id; not the root's
 * @parent: the node that it shall hang on, its own or another
 * @place: its place among its siblings there, from 0; -1 for the last
 * @error: return location
 *
 * Moves a node with all that follows it.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set to
 *   %LF_ERROR_INVALID when @parent belongs to what is moved
 */
LfEdit *
lf_edit_new_move_tree_node (LfSnapshot  *base,
                            const char  *tree,
                            const char  *node,
                            const char  *parent,
                            int          place,
                            GError     **error)
{
  g_autoptr (LfEditBuilder) builder = lf_edit_builder_new (base, "%s",
                                                           _("Move branch"));

  if (leads_to (builder, tree, node, parent))
    {
      g_set_error_literal (error, LF_ERROR, LF_ERROR_INVALID,
                           _("a branch cannot be moved into itself"));
      return NULL;
    }
  lf_edit_builder_set (builder, LF_RECORD_TREE_NODE, LF_KEY (tree, node),
                       "parent", g_variant_new_string (parent));
  open_parent (builder, tree, parent);
  fit_probability (builder, tree, node, parent);
  move_to_place (builder, tree, node, parent, place);
  return lf_edit_builder_end (g_steal_pointer (&builder), error);
}

/* Variables that the pasted formulas use and the tree lacks come along. */
static void
paste_variables (LfEditBuilder *builder,
                 const char    *tree,
                 const LfTree  *from)
{
  for (guint i = 0; i < lf_tree_get_n_variables (from); i++)
    {
      LfTreeVariable variable = *lf_tree_get_variable (from, i);

      variable.order = G_MAXINT;
      if (lf_id_is_valid (variable.name) &&
          lf_edit_builder_peek (builder, LF_RECORD_TREE_VARIABLE,
                                LF_KEY (tree, variable.name)) == NULL)
        lf_edit_builder_add (builder, LF_RECORD_TREE_VARIABLE,
                             LF_KEY (tree, variable.name),
                             lf_tree_variable_to_record (&variable));
    }
}

/**
 * lf_edit_new_paste_tree_nodes:
 * @base: what stands before
 * @tree: a tree's id
 * @from: a tree that was copied from, this one or another
 * @node: index of the node in @from where the copy begins
 * @parent: the node that the copy shall hang on
 * @place: its place among its siblings, from 0; -1 for the last
 * @id: (out) (optional): the id of the copy's first node
 * @error: return location
 *
 * Pastes a copy of a subtree, with new ids, and the variables that are not
 * there yet. References within the copy lead to the copy.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_paste_tree_nodes (LfSnapshot    *base,
                              const char    *tree,
                              const LfTree  *from,
                              guint          node,
                              const char    *parent,
                              int            place,
                              char         **id,
                              GError       **error)
{
  LfEditBuilder *builder = lf_edit_builder_new (base, "%s",
                                                _("Paste branch"));
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal,
                                                      NULL, g_free);
  guint end = lf_tree_get_subtree_end (from, node);
  const char *first;

  for (guint i = node; i < end; i++)
    g_hash_table_insert (ids, (gpointer) lf_tree_get_node (from, i)->id,
                         g_uuid_string_random ());
  paste_variables (builder, tree, from);
  for (guint i = node; i < end; i++)
    {
      LfTreeNode copy = *lf_tree_get_node (from, i);
      const char *target = g_hash_table_lookup (ids, copy.same_as);

      copy.id = g_hash_table_lookup (ids, copy.id);
      copy.parent_id = i == node ? parent
                                 : g_hash_table_lookup (ids, copy.parent_id);
      if (target != NULL)
        copy.same_as = target;
      if (lf_edit_builder_peek (builder, LF_RECORD_MARKET,
                                LF_KEY (copy.market)) == NULL)
        copy.market = "";
      copy.order = G_MAXINT - (int) (end - i);
      lf_edit_builder_put (builder, LF_RECORD_TREE_NODE,
                           LF_KEY (tree, copy.id),
                           lf_tree_node_to_record (&copy));
    }
  first = g_hash_table_lookup (ids, lf_tree_get_node (from, node)->id);
  open_parent (builder, tree, parent);
  fit_probability (builder, tree, first, parent);
  move_to_place (builder, tree, first, parent, place);
  if (id != NULL)
    *id = g_strdup (first);
  return lf_edit_builder_end (builder, error);
}

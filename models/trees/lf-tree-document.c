/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-document.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/lf-error.h"
#include "models/trees/lf-formula.h"
#include "models/trees/lf-tree-record.h"

/* The records of a kind that belong to a tree. Their values live as long as
 * the snapshot. */
static GArray *
list_records (LfSnapshot   *snapshot,
              LfRecordKind  kind,
              const char   *tree)
{
  GPtrArray *all = lf_snapshot_list (snapshot, kind);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (LfTreeRecord));

  for (guint i = 0; i < all->len; i++)
    {
      const char *const *key = lf_record_get_key (all->pdata[i]);
      LfTreeRecord record = { key[1], lf_record_get_value (all->pdata[i]) };

      if (strcmp (key[0], tree) == 0)
        g_array_append_val (list, record);
    }
  return list;
}

/**
 * lf_tree_new_from_snapshot:
 * @snapshot: an assessment's state
 * @tree: the id of a tree in it
 * @error: return location
 *
 * Returns: (transfer full): the tree, or %NULL with @error set
 */
LfTree *
lf_tree_new_from_snapshot (LfSnapshot  *snapshot,
                           const char  *tree,
                           GError     **error)
{
  LfRecord *info = lf_snapshot_get (snapshot, LF_RECORD_TREE, LF_KEY (tree));
  g_autoptr (GArray) variables = NULL;
  g_autoptr (GArray) nodes = NULL;

  if (info == NULL)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_NOT_FOUND,
                   _("there is no decision tree “%s”"), tree);
      return NULL;
    }
  variables = list_records (snapshot, LF_RECORD_TREE_VARIABLE, tree);
  nodes = list_records (snapshot, LF_RECORD_TREE_NODE, tree);
  return lf_tree_new_from_records (lf_record_get_value (info),
                                   (LfTreeRecord *) (void *) variables->data,
                                   variables->len,
                                   (LfTreeRecord *) (void *) nodes->data,
                                   nodes->len, error);
}

/**
 * lf_tree_find_in_snapshot:
 * @snapshot: an assessment's state
 * @wanted: (nullable): the id, the name or the number (from 1) of a tree;
 *   %NULL for the first
 * @error: return location
 *
 * Returns: (transfer full): the tree's id, or %NULL with @error set when
 *   there is none such
 */
char *
lf_tree_find_in_snapshot (LfSnapshot  *snapshot,
                          const char  *wanted,
                          GError     **error)
{
  GPtrArray *all = lf_snapshot_list (snapshot, LF_RECORD_TREE);
  guint64 number;

  if (all->len == 0)
    {
      g_set_error_literal (error, LF_ERROR, LF_ERROR_NOT_FOUND,
                           _("the assessment holds no decision tree"));
      return NULL;
    }
  if (wanted == NULL)
    return g_strdup (lf_record_get_id (all->pdata[0]));
  for (guint i = 0; i < all->len; i++)
    if (strcmp (lf_record_get_id (all->pdata[i]), wanted) == 0 ||
        strcmp (lf_record_get_text (all->pdata[i], "name"), wanted) == 0)
      return g_strdup (lf_record_get_id (all->pdata[i]));
  if (g_ascii_string_to_unsigned (wanted, 10, 1, all->len, &number, NULL))
    return g_strdup (lf_record_get_id (all->pdata[number - 1]));
  g_set_error (error, LF_ERROR, LF_ERROR_NOT_FOUND,
               _("there is no decision tree “%s”"), wanted);
  return NULL;
}

/* Names that an assessment cannot keep as keys, such as those in other
 * scripts, are replaced: old → new. */
static GHashTable *
plan_names (const LfTree *tree)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                             g_free);
  guint count = 0;

  for (guint i = 0; i < lf_tree_get_n_variables (tree); i++)
    {
      const char *name = lf_tree_get_variable (tree, i)->name;
      g_autofree char *other = NULL;

      if (lf_id_is_valid (name))
        continue;
      do
        {
          g_free (other);
          other = g_strdup_printf ("v%u", ++count);
        }
      while (lf_tree_find_variable (tree, other) != LF_TREE_NONE);
      g_hash_table_insert (names, (gpointer) name, g_steal_pointer (&other));
    }
  return names;
}

/* A formula with the new names; kept until @texts goes. */
static const char *
rename_all (GHashTable   *names,
            const char   *text,
            GStringChunk *texts)
{
  g_autofree char *result = NULL;
  GHashTableIter iter;
  gpointer from;
  gpointer to;

  if (g_hash_table_size (names) == 0 || *text == '\0')
    return text;
  result = g_strdup (text);
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &from, &to))
    {
      char *next = lf_formula_replace_name (result, from, to);

      g_free (result);
      result = next;
    }
  return g_string_chunk_insert (texts, result);
}

static void
put_variable (LfEditBuilder        *builder,
              const char           *id,
              const LfTreeVariable *variable,
              GHashTable           *names,
              GStringChunk         *texts,
              int                   order)
{
  LfTreeVariable copy = *variable;
  const char *name = g_hash_table_lookup (names, variable->name);

  if (name != NULL)
    {
      /* What it was called is not lost. */
      if (*copy.note == '\0')
        copy.note = copy.name;
      copy.name = name;
    }
  copy.value = rename_all (names, copy.value, texts);
  copy.low = rename_all (names, copy.low, texts);
  copy.high = rename_all (names, copy.high, texts);
  copy.order = order;
  lf_edit_builder_put (builder, LF_RECORD_TREE_VARIABLE,
                       LF_KEY (id, copy.name),
                       lf_tree_variable_to_record (&copy));
}

static void
put_node (LfEditBuilder    *builder,
          const char       *id,
          const LfTreeNode *node,
          GHashTable       *names,
          GStringChunk     *texts,
          int               order)
{
  LfTreeNode copy = *node;

  copy.payoff = rename_all (names, copy.payoff, texts);
  copy.probability = rename_all (names, copy.probability, texts);
  copy.year = rename_all (names, copy.year, texts);
  copy.value = rename_all (names, copy.value, texts);
  copy.order = order;
  lf_edit_builder_put (builder, LF_RECORD_TREE_NODE, LF_KEY (id, copy.id),
                       lf_tree_node_to_record (&copy));
}

/**
 * lf_tree_put:
 * @builder: an edit in the making
 * @id: the new tree's id, a UUID
 * @tree: a tree
 *
 * Adds a tree to an assessment. Variables whose names cannot be kept get
 * others, in the formulas too; a market that the assessment does not have is
 * forgotten.
 */
void
lf_tree_put (LfEditBuilder *builder,
             const char    *id,
             const LfTree  *tree)
{
  g_autoptr (GHashTable) names = plan_names (tree);
  GStringChunk *texts = g_string_chunk_new (4096);
  LfTreeInfo info = *lf_tree_get_info (tree);
  GVariantDict dict;
  g_autoptr (GVariant) record = NULL;

  if (*info.name == '\0')
    info.name = _("Decision tree");
  info.rate = rename_all (names, info.rate, texts);
  info.risk_tolerance = rename_all (names, info.risk_tolerance, texts);
  record = g_variant_ref_sink (lf_tree_info_to_record (&info));
  g_variant_dict_init (&dict, record);
  g_variant_dict_insert (&dict, "order", "i",
                         (int) lf_edit_builder_list (builder,
                                                     LF_RECORD_TREE)->len);
  lf_edit_builder_put (builder, LF_RECORD_TREE, LF_KEY (id),
                       g_variant_dict_end (&dict));
  for (guint i = 0; i < lf_tree_get_n_variables (tree); i++)
    put_variable (builder, id, lf_tree_get_variable (tree, i), names, texts,
                  (int) i);
  for (guint i = 0; i < lf_tree_get_n_nodes (tree); i++)
    {
      LfTreeNode node = *lf_tree_get_node (tree, i);

      if (*node.market != '\0' &&
          lf_edit_builder_peek (builder, LF_RECORD_MARKET,
                                LF_KEY (node.market)) == NULL)
        node.market = "";
      put_node (builder, id, &node, names, texts, (int) i);
    }
  g_string_chunk_free (texts);
}

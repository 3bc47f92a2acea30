/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits of a tree's variables and of a tree as a whole. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-edits.h"
#include "models/lf-error.h"
#include "models/trees/lf-formula.h"
#include "models/trees/lf-tree-document.h"
#include "models/trees/lf-tree-record.h"

/**
 * lf_edit_new_set_tree_variable:
 * @base: what stands before
 * @tree: a tree's id
 * @name: a variable; made when it is not there yet
 * @field: a field of its record, such as `value` or `low`
 * @text: (nullable): what it shall be; %NULL or empty for nothing
 * @error: return location
 *
 * Changes a text of a variable. When its value is changed, it is the
 * user's own from then on.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_set_tree_variable (LfSnapshot  *base,
                               const char  *tree,
                               const char  *name,
                               const char  *field,
                               const char  *text,
                               GError     **error)
{
  /* Translators: undo label; %s is the name of a variable */
  LfEditBuilder *builder = lf_edit_builder_new (base, _("Change %s"), name);
  gboolean empty = text == NULL || *text == '\0';

  if (lf_edit_builder_peek (builder, LF_RECORD_TREE_VARIABLE,
                            LF_KEY (tree, name)) == NULL)
    {
      LfTreeVariable variable = { .name = name, .value = "0", .own = TRUE };

      lf_edit_builder_add (builder, LF_RECORD_TREE_VARIABLE,
                           LF_KEY (tree, name),
                           lf_tree_variable_to_record (&variable));
    }
  lf_edit_builder_set (builder, LF_RECORD_TREE_VARIABLE, LF_KEY (tree, name),
                       field, empty ? NULL : g_variant_new_string (text));
  if (strcmp (field, "value") == 0)
    lf_edit_builder_set (builder, LF_RECORD_TREE_VARIABLE,
                         LF_KEY (tree, name), "own",
                         g_variant_new_boolean (TRUE));
  return lf_edit_builder_end (builder, error);
}

/* Renames a variable in the formulas among the fields of a record. */
static void
rename_in_record (LfEditBuilder     *builder,
                  LfRecord          *record,
                  const char *const *fields,
                  const char        *from,
                  const char        *to)
{
  for (guint i = 0; fields[i] != NULL; i++)
    {
      const char *before = lf_record_get_text (record, fields[i]);
      g_autofree char *after = lf_formula_replace_name (before, from, to);

      if (strcmp (before, after) != 0)
        lf_edit_builder_set (builder, lf_record_get_kind (record),
                             lf_record_get_key (record), fields[i],
                             g_variant_new_string (after));
    }
}

static void
rename_in_kind (LfEditBuilder     *builder,
                LfRecordKind       kind,
                const char        *tree,
                const char *const *fields,
                const char        *from,
                const char        *to)
{
  GPtrArray *all = lf_snapshot_list (lf_edit_builder_get_base (builder),
                                     kind);

  for (guint i = 0; i < all->len; i++)
    {
      const char *const *key = lf_record_get_key (all->pdata[i]);
      LfRecord *record = lf_edit_builder_peek (builder, kind, key);

      if (record != NULL && strcmp (key[0], tree) == 0)
        rename_in_record (builder, record, fields, from, to);
    }
}

static void
move_variable (LfEditBuilder *builder,
               const char    *tree,
               const char    *from,
               const char    *to)
{
  LfRecord *record = lf_edit_builder_peek (builder, LF_RECORD_TREE_VARIABLE,
                                           LF_KEY (tree, from));
  g_autoptr (GVariant) value = g_variant_ref (lf_record_get_value (record));

  lf_edit_builder_remove (builder, LF_RECORD_TREE_VARIABLE,
                          LF_KEY (tree, from));
  lf_edit_builder_put (builder, LF_RECORD_TREE_VARIABLE, LF_KEY (tree, to),
                       value);
}

/**
 * lf_edit_new_rename_tree_variable:
 * @base: what stands before
 * @tree: a tree's id
 * @from: a variable
 * @to: its new name
 * @error: return location
 *
 * Renames a variable, in all formulas of the tree too.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set to
 *   %LF_ERROR_INVALID when @to cannot be a name or is taken
 */
LfEdit *
lf_edit_new_rename_tree_variable (LfSnapshot  *base,
                                  const char  *tree,
                                  const char  *from,
                                  const char  *to,
                                  GError     **error)
{
  static const char *const info_fields[] = { "rate", "risk-tolerance",
                                             "map-x", "map-y", NULL };
  static const char *const variable_fields[] = { "value", "low", "high",
                                                 NULL };
  static const char *const node_fields[] = { "p", "payoff", "value", "year",
                                             NULL };
  g_autoptr (LfEditBuilder) builder =
    /* Translators: undo label; two names of a variable */
    lf_edit_builder_new (base, _("Rename %s to %s"), from, to);
  LfRecord *info = lf_edit_builder_peek (builder, LF_RECORD_TREE,
                                         LF_KEY (tree));

  if (!lf_formula_is_name (to) || !lf_id_is_valid (to))
    {
      g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                   _("“%s” cannot name a variable: letters a to z, digits "
                     "and underscores are expected, a letter first"), to);
      return NULL;
    }
  if (lf_edit_builder_peek (builder, LF_RECORD_TREE_VARIABLE,
                            LF_KEY (tree, to)) != NULL ||
      lf_edit_builder_peek (builder, LF_RECORD_TREE_VARIABLE,
                            LF_KEY (tree, from)) == NULL)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                   _("there is a variable “%s” already, or none “%s”"), to,
                   from);
      return NULL;
    }
  if (info != NULL)
    rename_in_record (builder, info, info_fields, from, to);
  rename_in_kind (builder, LF_RECORD_TREE_VARIABLE, tree, variable_fields,
                  from, to);
  rename_in_kind (builder, LF_RECORD_TREE_NODE, tree, node_fields, from, to);
  move_variable (builder, tree, from, to);
  return lf_edit_builder_end (g_steal_pointer (&builder), error);
}

/**
 * lf_edit_new_remove_tree_variable:
 * @base: what stands before
 * @tree: a tree's id
 * @name: a variable
 * @error: return location
 *
 * Removes a variable. Formulas that still use it say so at their nodes.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_remove_tree_variable (LfSnapshot  *base,
                                  const char  *tree,
                                  const char  *name,
                                  GError     **error)
{
  /* Translators: undo label; %s is the name of a variable */
  LfEditBuilder *builder = lf_edit_builder_new (base, _("Delete %s"), name);

  lf_edit_builder_remove (builder, LF_RECORD_TREE_VARIABLE,
                          LF_KEY (tree, name));
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_set_tree:
 * @base: what stands before
 * @tree: a tree's id
 * @field: a field of its record: `name`, `objective`, `rate`,
 *   `risk-tolerance`, `unit` or `note`
 * @text: (nullable): what it shall be; %NULL or empty for nothing
 * @error: return location
 *
 * Changes what belongs to a tree as a whole.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_set_tree (LfSnapshot  *base,
                      const char  *tree,
                      const char  *field,
                      const char  *text,
                      GError     **error)
{
  LfEditBuilder *builder =
    lf_edit_builder_new (base, "%s",
                         strcmp (field, "name") == 0 ? _("Rename tree")
                                                     : _("Change tree"));

  lf_edit_builder_set (builder, LF_RECORD_TREE, LF_KEY (tree), field,
                       text != NULL && *text != '\0'
                       ? g_variant_new_string (text) : NULL);
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_set_tree_map:
 * @base: what stands before
 * @tree: a tree's id
 * @variable_x: (nullable): the variable to the right; %NULL for no map
 * @variable_y: (nullable): the variable upwards
 * @error: return location
 *
 * Puts a map of the best strategies over two variables into the report, or
 * takes it out again.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_set_tree_map (LfSnapshot  *base,
                          const char  *tree,
                          const char  *variable_x,
                          const char  *variable_y,
                          GError     **error)
{
  gboolean wanted = variable_x != NULL && variable_y != NULL;
  LfEditBuilder *builder =
    lf_edit_builder_new (base, "%s",
                         wanted ? _("Strategy map into report")
                                : _("Strategy map out of report"));

  lf_edit_builder_set (builder, LF_RECORD_TREE, LF_KEY (tree), "map-x",
                       wanted ? g_variant_new_string (variable_x) : NULL);
  lf_edit_builder_set (builder, LF_RECORD_TREE, LF_KEY (tree), "map-y",
                       wanted ? g_variant_new_string (variable_y) : NULL);
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_remove_tree:
 * @base: what stands before
 * @tree: a tree's id
 * @error: return location
 *
 * Removes a tree with its nodes and variables.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_remove_tree (LfSnapshot  *base,
                         const char  *tree,
                         GError     **error)
{
  LfEditBuilder *builder = lf_edit_builder_new (base, "%s",
                                                _("Delete decision tree"));

  lf_edit_builder_remove_with_dependants (builder, LF_RECORD_TREE,
                                          LF_KEY (tree));
  return lf_edit_builder_end (builder, error);
}

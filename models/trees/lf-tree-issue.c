/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-issue.h"

#include <glib/gi18n.h>

struct _LfTreeIssues
{
  GArray  *list;
  guint    n_errors;
};

static void
clear_issue (gpointer data)
{
  g_free (((LfTreeIssue *) data)->message);
}

/**
 * lf_tree_issues_new:
 *
 * Returns: (transfer full): an empty list
 */
LfTreeIssues *
lf_tree_issues_new (void)
{
  LfTreeIssues *self = g_new0 (LfTreeIssues, 1);

  self->list = g_array_new (FALSE, FALSE, sizeof (LfTreeIssue));
  g_array_set_clear_func (self->list, clear_issue);
  return self;
}

/**
 * lf_tree_issues_free:
 * @self: (transfer full) (nullable): a list
 */
void
lf_tree_issues_free (LfTreeIssues *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->list);
  g_free (self);
}

/**
 * lf_tree_issues_add:
 * @self: a list
 * @is_error: an error, or a warning
 * @code: an %LF_ERROR code
 * @node: the node, or %LF_TREE_NONE
 * @variable: the variable, or %LF_TREE_NONE
 * @field: where
 * @format: what is wrong
 *
 * Adds an issue.
 */
void
lf_tree_issues_add (LfTreeIssues *self,
                    gboolean      is_error,
                    int           code,
                    guint         node,
                    guint         variable,
                    LfTreeField   field,
                    const char   *format,
                    ...)
{
  LfTreeIssue issue = { is_error, code, node, variable, field, NULL };
  va_list args;

  self->n_errors += is_error ? 1 : 0;
  if ((is_error ? self->n_errors : self->list->len) > LF_TREE_MAX_ISSUES)
    return;
  va_start (args, format);
  issue.message = g_strdup_vprintf (format, args);
  va_end (args);
  g_array_append_val (self->list, issue);
}

/**
 * lf_tree_issues_get_n:
 * @self: a list
 *
 * Returns: how many issues are kept
 */
guint
lf_tree_issues_get_n (const LfTreeIssues *self)
{
  return self->list->len;
}

/**
 * lf_tree_issues_get:
 * @self: a list
 * @index: less than lf_tree_issues_get_n()
 *
 * Returns: (transfer none): an issue
 */
const LfTreeIssue *
lf_tree_issues_get (const LfTreeIssues *self,
                    guint               index)
{
  g_return_val_if_fail (index < self->list->len, NULL);

  return &g_array_index (self->list, LfTreeIssue, index);
}

/**
 * lf_tree_issues_has_errors:
 * @self: a list
 *
 * Returns: whether one of them is an error
 */
gboolean
lf_tree_issues_has_errors (const LfTreeIssues *self)
{
  return self->n_errors > 0;
}

/* The field as a message names it, or NULL. */
static const char *
field_name (LfTreeField field)
{
  switch (field)
    {
    case LF_TREE_FIELD_PROBABILITY:
      return C_("tree field", "probability");
    case LF_TREE_FIELD_PAYOFF:
      return C_("tree field", "payoff");
    case LF_TREE_FIELD_YEAR:
      return C_("tree field", "year");
    case LF_TREE_FIELD_VALUE:
      return C_("tree field", "value");
    case LF_TREE_FIELD_LOW:
      return C_("tree field", "low end");
    case LF_TREE_FIELD_HIGH:
      return C_("tree field", "high end");
    case LF_TREE_FIELD_RATE:
      return C_("tree field", "discount rate");
    case LF_TREE_FIELD_RISK_TOLERANCE:
      return C_("tree field", "risk tolerance");
    case LF_TREE_FIELD_NONE:
    default:
      return NULL;
    }
}

/**
 * lf_tree_issue_describe:
 * @issue: an issue
 * @tree: the tree that it was found in
 *
 * Says where the issue lies and what it is, on one line.
 *
 * Returns: (transfer full): the text
 */
char *
lf_tree_issue_describe (const LfTreeIssue *issue,
                        const LfTree      *tree)
{
  const char *field = field_name (issue->field);

  if (issue->node != LF_TREE_NONE)
    {
      g_autofree char *path = lf_tree_dup_path (tree, issue->node);

      if (field != NULL)
        /* Translators: a node's path, the name of a field, a message */
        return g_strdup_printf (_("at “%s”, %s: %s"), path, field,
                                issue->message);
      /* Translators: a node's path, a message */
      return g_strdup_printf (_("at “%s”: %s"), path, issue->message);
    }
  if (issue->variable != LF_TREE_NONE)
    {
      const char *name = lf_tree_get_variable (tree, issue->variable)->name;

      if (field != NULL)
        /* Translators: a variable, the name of a field, a message */
        return g_strdup_printf (_("variable “%s”, %s: %s"), name, field,
                                issue->message);
      /* Translators: a variable, a message */
      return g_strdup_printf (_("variable “%s”: %s"), name, issue->message);
    }
  if (field != NULL)
    /* Translators: the name of a field, a message */
    return g_strdup_printf (_("%s: %s"), field, issue->message);
  return g_strdup (issue->message);
}

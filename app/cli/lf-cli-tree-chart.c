/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/cli/lf-cli-tree.h"
#include "models/lf-error.h"
#include "widgets/draw/lf-tree-charts.h"

/* For a risk profile of a tree too large to be worked out exactly. */
#define SEED 1

static const struct {
  const char *kind;
  const char *summary;
} kinds[] = {
  { "tree", N_("A decision tree") },
  { "tree-tornado", N_("What each variable does to a decision tree") },
  { "tree-map", N_("Its best strategies where two variables move") },
  { "tree-risk", N_("The results of its first alternatives, with chances") },
};

/**
 * lf_cli_tree_has_kind:
 * @kind: a kind of chart
 *
 * Returns: whether it is one of a decision tree
 */
gboolean
lf_cli_tree_has_kind (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].kind, kind) == 0)
      return TRUE;
  return FALSE;
}

/**
 * lf_cli_tree_print_kinds:
 *
 * Prints the kinds of chart of a decision tree to standard error, a line
 * each.
 */
void
lf_cli_tree_print_kinds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_printerr ("  %-12s %s\n", kinds[i].kind, _(kinds[i].summary));
}

static LfChart *
map_chart (const LfTreeEval  *eval,
           const char        *path,
           const char        *variables,
           GError           **error)
{
  g_autoptr (GPtrArray) swings = NULL;
  g_autoptr (LfTreeMap) map = NULL;
  guint x;
  guint y;

  if (variables != NULL)
    map = lf_cli_tree_make_map (eval, variables, error);
  else
    {
      swings = lf_tree_list_swings (eval);
      if (lf_tree_map_choose (swings, &x, &y))
        map = lf_tree_map_new (eval, x, y, LF_TREE_MAP_POINTS,
                               LF_TREE_MAP_POINTS);
      else
        lf_error_set_at (error, LF_ERROR_NOT_FOUND, path, 0,
                         _("a map needs two variables of the tree with a "
                           "range"));
    }
  return map != NULL ? lf_tree_chart_map (eval, map) : NULL;
}

/**
 * lf_cli_tree_chart:
 * @kind: `tree`, `tree-tornado`, `tree-map` or `tree-risk`
 * @path: a plain tree, a SilverDecisions diagram or an assessment, or `-`
 * @id: (nullable): which tree in it
 * @map: (nullable): two variables for `tree-map`, `X,Y`; %NULL for those
 *   that change the strategy or matter most
 * @error: return location
 *
 * Makes a chart of a decision tree.
 *
 * Returns: (transfer full): the chart, or %NULL with @error set
 */
LfChart *
lf_cli_tree_chart (const char  *kind,
                   const char  *path,
                   const char  *id,
                   const char  *map,
                   GError     **error)
{
  g_autoptr (LfTreeEval) eval = lf_cli_tree_read (path, id, NULL, error);
  g_autoptr (GPtrArray) swings = NULL;
  LfTreeChartOptions options = { .reach = TRUE, .aligned = TRUE };

  if (eval == NULL)
    return NULL;
  if (strcmp (kind, "tree") == 0)
    return lf_tree_chart_new (eval, &options, NULL);
  if (strcmp (kind, "tree-risk") == 0)
    return lf_tree_chart_profile (eval, SEED);
  if (strcmp (kind, "tree-map") == 0)
    return map_chart (eval, path, map, error);
  swings = lf_tree_list_swings (eval);
  if (swings->len == 0)
    {
      lf_error_set_at (error, LF_ERROR_NOT_FOUND, path, 0,
                       _("no variable of the tree has a range"));
      return NULL;
    }
  return lf_tree_chart_tornado (eval, swings);
}

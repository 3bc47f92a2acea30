/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-tree-charts.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "models/lf-arena.h"
#include "models/lf-number.h"
#include "models/trees/lf-tree-profile.h"
#include "models/trees/lf-tree-words.h"
#include "widgets/draw/lf-draw-text.h"
#include "widgets/draw/lf-risk-profile.h"
#include "widgets/draw/lf-strategy-map.h"
#include "widgets/draw/lf-tornado.h"
#include "widgets/draw/lf-tree-draw.h"

static const LfTreeInfo *
get_info (const LfTreeEval *eval)
{
  return lf_tree_get_info (lf_tree_eval_get_tree (eval));
}

/* The first error at each node, by its index. */
static GPtrArray *
describe_issues (const LfTreeEval *eval)
{
  const LfTreeIssues *issues = lf_tree_eval_get_issues (eval);
  guint n = lf_tree_get_n_nodes (lf_tree_eval_get_tree (eval));
  GPtrArray *list = g_ptr_array_new ();

  g_ptr_array_set_size (list, (int) n);
  for (guint i = 0; i < lf_tree_issues_get_n (issues); i++)
    {
      const LfTreeIssue *issue = lf_tree_issues_get (issues, i);

      if (issue->node < n && g_ptr_array_index (list, issue->node) == NULL)
        g_ptr_array_index (list, issue->node) = issue->message;
    }
  return list;
}

/* A reference shows what it stands for, unless it has a name of its own. */
static const char *
node_name (const LfTree     *tree,
           const LfTreeNode *node,
           LfArena          *arena)
{
  const LfTreeNode *target;
  const char *name;

  if (node->kind != LF_TREE_REFERENCE || *node->name != '\0')
    return node->name;
  target = lf_tree_get_node (tree, node->target);
  name = *target->name != '\0' ? target->name : target->edge;
  /* Translators: a branch of a decision tree that goes on like another one,
   * which is named */
  return lf_arena_printf (arena, _("as “%s”"), name);
}

static LfTreeDrawNode
draw_node (const LfTreeEval         *eval,
           const LfTreeChartOptions *options,
           guint                     i,
           LfArena                  *arena)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);
  const LfTreeNode *node = lf_tree_get_node (tree, i);
  const LfTreeNodeResult *result = lf_tree_eval_get_node (eval, i);
  LfTreeKind above = node->parent != LF_TREE_NONE
                     ? lf_tree_get_node (tree, node->parent)->kind
                     : LF_TREE_TERMINAL;
  gboolean end = node->kind == LF_TREE_TERMINAL;
  double year;

  return (LfTreeDrawNode) {
    .kind = node->kind,
    .name = node_name (tree, node, arena),
    .edge = node->edge,
    .probability = above == LF_TREE_CHANCE ? result->probability
                                           : LF_MISSING,
    .payoff = result->payoff,
    .year = lf_tree_eval_get_year (eval, i, &year) ? year : LF_MISSING,
    .value = !result->has_value              ? LF_MISSING
             : options->cumulated || end     ? result->cumulated
                                             : result->value,
    .reach = options->reach && end && result->is_followed ? result->reach
                                                          : LF_MISSING,
    .is_followed = result->is_followed,
    .is_rejected = above == LF_TREE_DECISION && result->has_value &&
                   !result->is_optimal,
  };
}

/**
 * lf_tree_chart_note:
 * @eval: a rolled-back tree
 * @options: how it is drawn
 *
 * Returns: (transfer full): what one has to know to read the numbers of the
 *   drawing: their unit, the rate, what they include; whole sentences
 */
char *
lf_tree_chart_note (const LfTreeEval         *eval,
                    const LfTreeChartOptions *options)
{
  const LfTreeInfo *info = get_info (eval);
  double rate = lf_tree_eval_get_rate (eval);
  double tolerance = lf_tree_eval_get_risk_tolerance (eval);
  GString *text = g_string_new (NULL);

  if (*info->unit != '\0')
    /* Translators: a unit, such as “million USD” */
    lf_text_append (text, _("Payoffs and values in %s."), info->unit);
  if (rate > 0)
    {
      g_autofree char *percent = lf_number_percent (rate, 1);

      /* Translators: a percentage */
      lf_text_append (text, _("Discounted at %s a year."), percent);
    }
  if (isfinite (tolerance))
    {
      g_autofree char *number =
        lf_number_text (tolerance, lf_tree_say_decimals (eval));

      /* Translators: a number */
      lf_text_append (text,
                      _("Values are certainty equivalents with a risk "
                        "tolerance of %s."), number);
    }
  if (options->cumulated)
    lf_text_append (text, "%s", _("Values include what the path to the node "
                                  "has brought."));
  else
    lf_text_append (text, "%s", _("Values of ends include what the path to "
                                  "them has brought."));
  return g_string_free (text, FALSE);
}

/* Lists the nodes that are shown, and by node its place in that list. */
static GArray *
list_shown (const LfTree             *tree,
            const LfTreeChartOptions *options,
            guint                    *place)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i = options->root;
  guint n = i < lf_tree_get_n_nodes (tree) ? lf_tree_get_subtree_end (tree, i)
                                           : i;

  while (i < n)
    {
      const LfTreeNode *node = lf_tree_get_node (tree, i);

      place[i] = shown->len;
      g_array_append_val (shown, i);
      i = options->folded != NULL && node->n_children > 0 &&
          g_hash_table_contains (options->folded, node->id)
          ? lf_tree_get_subtree_end (tree, i) : i + 1;
    }
  return shown;
}

/**
 * lf_tree_chart_new:
 * @eval: a rolled-back tree
 * @options: how to draw it
 * @nodes: (out) (optional) (element-type guint): by mark of the chart, the
 *   index of its node in the tree
 *
 * Returns: (transfer full): the drawing of the tree
 */
LfChart *
lf_tree_chart_new (const LfTreeEval          *eval,
                   const LfTreeChartOptions  *options,
                   GArray                   **nodes)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);
  guint n = lf_tree_get_n_nodes (tree);
  guint end = n > 0 ? lf_tree_get_subtree_end (tree, options->root) : 0;
  g_autoptr (LfArena) arena = lf_arena_new ();
  g_autofree guint *place = g_new (guint, n + 1);
  g_autoptr (GArray) shown = list_shown (tree, options, place);
  g_autoptr (GPtrArray) issues = describe_issues (eval);
  g_autofree LfTreeDrawNode *list = g_new0 (LfTreeDrawNode, shown->len + 1);
  g_autofree char *note = options->bare ? NULL
                                        : lf_tree_chart_note (eval, options);
  LfTreeDraw draw = {
    .n_nodes = shown->len,
    .nodes = list,
    .unit = get_info (eval)->unit,
    .aligned = options->aligned,
    .decimals = lf_tree_say_decimals (eval),
    .footnote = note,
  };

  for (guint k = 0; k < shown->len; k++)
    {
      guint i = g_array_index (shown, guint, k);
      const LfTreeNode *node = lf_tree_get_node (tree, i);
      guint next = k + 1 < shown->len ? g_array_index (shown, guint, k + 1)
                                      : end;

      list[k] = draw_node (eval, options, i, arena);
      list[k].parent = k > 0 ? place[node->parent] : LF_TREE_NONE;
      /* A branch drawn by itself has no edge that could tell it. */
      if (k == 0 && *list[k].name == '\0')
        list[k].name = node->edge;
      list[k].n_hidden = next - i - 1;
      list[k].issue = g_ptr_array_index (issues, i);
    }
  if (nodes != NULL)
    *nodes = g_steal_pointer (&shown);
  return lf_tree_draw_chart (&draw);
}

/* Where the strategy changes, as a sentence for the tooltip; or empty. */
static const char *
flip_text (const LfTreeSwing *swing,
           LfArena           *arena)
{
  GString *list = g_string_new (NULL);

  if (swing->n_flips == 0)
    return lf_arena_take (arena, g_string_free (list, FALSE));
  for (guint i = 0; i < swing->n_flips; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "; " : "",
                            lf_arena_take (arena, lf_number_short
                                                    (swing->flips[i])));
  return lf_arena_printf (arena,
                          /* Translators: one or several numbers */
                          _("The best strategy changes at %s."),
                          lf_arena_take (arena,
                                         g_string_free (list, FALSE)));
}

/* One end of a range. The unit of the results stands at the axis. */
static const char *
end_text (double                value,
          const LfTreeVariable *variable,
          const LfTreeEval     *eval,
          LfArena              *arena)
{
  gboolean same = strcmp (variable->unit, get_info (eval)->unit) == 0;

  return lf_arena_take (arena,
                        lf_number_with_unit (lf_number_short (value),
                                             same ? NULL : variable->unit));
}

/**
 * lf_tree_chart_tornado:
 * @eval: a rolled-back tree with a value
 * @swings: (element-type LfTreeSwing): lf_tree_list_swings()
 *
 * Returns: (transfer full) (nullable): the tornado; %NULL when the tree has
 *   no value
 */
LfChart *
lf_tree_chart_tornado (const LfTreeEval *eval,
                       GPtrArray        *swings)
{
  g_autoptr (LfArena) arena = lf_arena_new ();
  g_autofree LfTornadoRow *rows = g_new0 (LfTornadoRow, swings->len + 1);
  LfTornado tornado = {
    .n_rows = swings->len,
    .rows = rows,
    .result_label = get_info (eval)->unit,
    .decimals = lf_tree_say_decimals (eval),
  };

  if (!lf_tree_eval_get_value (eval, &tornado.base))
    return NULL;
  for (guint i = 0; i < swings->len; i++)
    {
      const LfTreeSwing *swing = g_ptr_array_index (swings, i);
      const LfTreeVariable *variable =
        lf_tree_get_variable (lf_tree_eval_get_tree (eval), swing->variable);

      rows[i] = (LfTornadoRow) {
        .label = *variable->note != '\0' ? variable->note : variable->name,
        .low = swing->value_low,
        .high = swing->value_high,
        .low_label = end_text (swing->low, variable, eval, arena),
        .high_label = end_text (swing->high, variable, eval, arena),
        .flips = swing->n_flips > 0,
        .detail = flip_text (swing, arena),
      };
    }
  return lf_tornado_chart (&tornado);
}

/* A variable with its unit. */
static const char *
axis_title (const LfTreeEval *eval,
            guint             index,
            LfArena          *arena)
{
  const LfTreeVariable *variable =
    lf_tree_get_variable (lf_tree_eval_get_tree (eval), index);
  const char *name = lf_arena_take (arena, lf_tree_say_variable (variable));

  if (*variable->unit == '\0')
    return name;
  /* Translators: a variable; its unit */
  return lf_arena_printf (arena, _("%s (%s)"), name, variable->unit);
}

/* The names of a map's strategies. Those that no colour is left for share
 * the last one. */
static guint
name_strategies (const LfTreeEval  *eval,
                 const LfTreeMap   *map,
                 const char       **labels,
                 LfArena           *arena)
{
  guint n = MIN (map->n_strategies, LF_THEME_SERIES);

  for (guint s = 0; s < n; s++)
    labels[s] = lf_arena_take (arena, lf_tree_say_strategy (eval, map, s));
  if (map->n_strategies > n)
    labels[n - 1] = _("Another strategy");
  return n;
}

/**
 * lf_tree_chart_map:
 * @eval: a rolled-back tree
 * @map: a map of its strategies
 *
 * Returns: (transfer full): the map as a chart
 */
LfChart *
lf_tree_chart_map (const LfTreeEval *eval,
                   const LfTreeMap  *map)
{
  g_autoptr (LfArena) arena = lf_arena_new ();
  gsize n_cells = (gsize) map->n_x * map->n_y;
  g_autofree guint *strategy = g_new (guint, n_cells);
  g_autofree char *summary = lf_tree_say_map (eval, map);
  const char *labels[LF_THEME_SERIES];
  LfStrategyMap chart = {
    .n_x = map->n_x, .n_y = map->n_y, .x = map->x, .y = map->y,
    .strategy = strategy, .value = map->value, .labels = labels,
    .n_strategies = name_strategies (eval, map, labels, arena),
    .x_label = axis_title (eval, map->variable_x, arena),
    .y_label = axis_title (eval, map->variable_y, arena),
    .decimals = lf_tree_say_decimals (eval),
    .unit = get_info (eval)->unit,
    .summary = summary,
  };

  for (gsize i = 0; i < n_cells; i++)
    strategy[i] = map->strategy[i] == LF_TREE_NONE
                  ? LF_STRATEGY_MAP_NONE
                  : MIN (map->strategy[i], chart.n_strategies - 1);
  if (!lf_tree_eval_get_variable (eval, map->variable_x, &chart.x_now))
    chart.x_now = LF_MISSING;
  if (!lf_tree_eval_get_variable (eval, map->variable_y, &chart.y_now))
    chart.y_now = LF_MISSING;
  return lf_strategy_map_chart (&chart);
}

static void
take_profile (const LfTreeProfile *profile,
              const char          *label,
              LfArena             *arena,
              LfRiskStrategy      *strategy)
{
  double *values = lf_arena_new_array (arena, double, profile->n_outcomes);
  double *shares = lf_arena_new_array (arena, double, profile->n_outcomes);

  for (guint i = 0; i < profile->n_outcomes; i++)
    {
      values[i] = profile->outcomes[i].value;
      shares[i] = profile->outcomes[i].probability;
    }
  *strategy = (LfRiskStrategy) { label, profile->n_outcomes, values, shares };
}

/**
 * lf_tree_chart_profile:
 * @eval: a rolled-back tree
 * @seed: for profiles that have to be simulated
 *
 * Draws the cumulative risk profiles of the first decision's alternatives,
 * each followed up as well as can be; where the tree begins with chance, of
 * the best strategy.
 *
 * Returns: (transfer full) (nullable): the chart; %NULL when the tree has no
 *   value
 */
LfChart *
lf_tree_chart_profile (const LfTreeEval *eval,
                       guint64           seed)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);
  g_autoptr (LfArena) arena = lf_arena_new ();
  LfRiskStrategy strategies[LF_THEME_SERIES];
  LfRiskProfile chart = {
    .strategies = strategies,
    .value_label = get_info (eval)->unit,
    .decimals = lf_tree_say_decimals (eval),
  };
  const LfTreeNode *root;
  double value;
  guint n;

  if (!lf_tree_eval_get_value (eval, &value))
    return NULL;
  root = lf_tree_get_node (tree, 0);
  n = root->kind == LF_TREE_DECISION ? MIN (root->n_children, LF_THEME_SERIES)
                                     : 1;
  for (guint i = 0; i < n; i++)
    {
      guint first = root->kind == LF_TREE_DECISION
                    ? lf_tree_get_child (tree, 0, i) : LF_TREE_NONE;
      g_autoptr (LfTreeProfile) profile = lf_tree_profile_new (eval, first,
                                                               seed);

      take_profile (profile,
                    first != LF_TREE_NONE
                    ? lf_tree_get_node (tree, first)->edge
                    : _("Best strategy"), arena, &strategies[i]);
    }
  chart.n_strategies = n;
  return lf_risk_profile_chart (&chart);
}

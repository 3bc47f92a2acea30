/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "app/cli/lf-cli-output.h"
#include "app/cli/lf-cli-tree-private.h"

static void
add_edge (LfJson       *b,
          const LfTree *tree,
          guint         node)
{
  g_autofree char *name = lf_cli_tree_dup_edge (tree, node);

  lf_json_string (b, NULL, name);
}

static void
add_edges (LfJson       *b,
           const char   *member,
           const LfTree *tree,
           const guint  *nodes,
           guint         n)
{
  lf_json_begin_array (b, member);
  for (guint i = 0; i < n; i++)
    add_edge (b, tree, nodes[i]);
  lf_json_end (b);
}

static void
add_choice (LfJson             *b,
            const LfTree       *tree,
            const LfTreeChoice *choice)
{
  lf_json_begin_object (b, NULL);
  add_edges (b, "path", tree, choice->path, choice->n_path);
  add_edges (b, "choose", tree, choice->choose, choice->n_choose);
  lf_json_end (b);
}

static void
add_strategy (LfJson           *b,
              const LfTreeEval *eval)
{
  lf_json_begin_array (b, "strategy");
  for (guint i = 0; i < lf_tree_eval_get_n_choices (eval); i++)
    add_choice (b, lf_tree_eval_get_tree (eval),
                lf_tree_eval_get_choice (eval, i));
  lf_json_end (b);
}

static void
add_evpi (LfJson                *b,
          const LfCliTreeReport *report)
{
  gboolean is_exact;

  lf_json_begin_object (b, "evpi");
  lf_json_number (b, "total",
                  lf_tree_events_get_total (report->events, &is_exact));
  lf_json_boolean (b, "exact", is_exact);
  lf_json_begin_array (b, "by_event");
  for (guint i = 0; i < lf_tree_events_get_n (report->events); i++)
    {
      const LfTreeEvent *event = lf_tree_events_get (report->events, i);

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "event", event->name);
      lf_json_number (b, "value",
                      event->has_value ? event->value : NAN);
      lf_json_string (b, "why_not", event->why_not);
      lf_json_string (b, "why_zero", event->why_zero);
      lf_json_end (b);
    }
  lf_json_end (b);
  lf_json_end (b);
}

static void
add_profile (LfJson                *b,
             const LfCliTreeReport *report)
{
  const LfTreeProfile *profile = report->profile;
  LfTreeObjective objective =
    lf_tree_get_info (lf_tree_eval_get_tree (report->eval))->objective;

  lf_json_begin_array (b, "risk_profile");
  for (guint i = 0; i < profile->n_outcomes; i++)
    {
      lf_json_begin_object (b, NULL);
      lf_json_number (b, "value", profile->outcomes[i].value);
      lf_json_number (b, "probability", profile->outcomes[i].probability);
      lf_json_end (b);
    }
  lf_json_end (b);
  lf_json_begin_object (b, "risk");
  lf_json_boolean (b, "exact", profile->is_exact);
  lf_json_number (b, "mean", profile->mean);
  lf_json_number (b, "standard_deviation", profile->deviation);
  lf_json_number (b, "chance_of_loss",
                  objective == LF_TREE_MAXIMISE
                  ? lf_tree_profile_get_below (profile, 0) : NAN);
  lf_json_number (b, "value_at_risk_95",
                  lf_tree_profile_get_risk (profile, objective, 0.95));
  lf_json_end (b);
}

static void
add_sensitivity (LfJson                *b,
                 const LfCliTreeReport *report)
{
  const LfTree *tree = lf_tree_eval_get_tree (report->eval);

  lf_json_begin_array (b, "sensitivity");
  for (guint i = 0; i < report->swings->len; i++)
    {
      const LfTreeSwing *swing = g_ptr_array_index (report->swings, i);

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "variable",
                      lf_tree_get_variable (tree, swing->variable)->name);
      lf_json_number (b, "low", swing->low);
      lf_json_number (b, "high", swing->high);
      lf_json_number (b, "value_low", swing->value_low);
      lf_json_number (b, "value_high", swing->value_high);
      lf_json_numbers (b, "flips", swing->flips, swing->n_flips);
      lf_json_number (b, "swing", swing->swing);
      lf_json_end (b);
    }
  lf_json_end (b);
}

static void
add_ends (LfJson           *b,
          const LfTreeEval *eval)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);

  lf_json_begin_array (b, "ends");
  for (guint i = 0; i < lf_tree_get_n_nodes (tree); i++)
    {
      const LfTreeNodeResult *result = lf_tree_eval_get_node (eval, i);
      g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));

      if (lf_tree_get_node (tree, i)->kind != LF_TREE_TERMINAL ||
          result->reach <= 0)
        continue;
      for (guint k = i; lf_tree_get_node (tree, k)->parent != LF_TREE_NONE;
           k = lf_tree_get_node (tree, k)->parent)
        g_array_prepend_val (path, k);
      lf_json_begin_object (b, NULL);
      add_edges (b, "path", tree, (guint *) (void *) path->data, path->len);
      lf_json_number (b, "value", result->cumulated);
      lf_json_number (b, "probability", result->reach);
      lf_json_end (b);
    }
  lf_json_end (b);
}

static void
add_map (LfJson                *b,
         const LfCliTreeReport *report)
{
  const LfTreeMap *map = report->map;
  const LfTree *tree = lf_tree_eval_get_tree (report->eval);

  if (map == NULL)
    return;
  lf_json_begin_object (b, "map");
  lf_json_string (b, "x_variable",
                  lf_tree_get_variable (tree, map->variable_x)->name);
  lf_json_string (b, "y_variable",
                  lf_tree_get_variable (tree, map->variable_y)->name);
  lf_json_numbers (b, "x", map->x, map->n_x);
  lf_json_numbers (b, "y", map->y, map->n_y);
  lf_json_begin_array (b, "strategies");
  for (guint s = 0; s < map->n_strategies; s++)
    {
      lf_json_begin_array (b, NULL);
      for (guint i = 0; i < lf_tree_map_get_n_choices (map, s); i++)
        add_choice (b, tree, lf_tree_map_get_choice (map, s, i));
      lf_json_end (b);
    }
  lf_json_end (b);
  lf_json_begin_array (b, "best");
  for (guint j = 0; j < map->n_y; j++)
    {
      lf_json_begin_array (b, NULL);
      for (guint i = 0; i < map->n_x; i++)
        {
          guint strategy = map->strategy[(gsize) j * map->n_x + i];

          lf_json_number (b, NULL,
                          strategy != LF_TREE_NONE ? strategy : NAN);
        }
      lf_json_end (b);
    }
  lf_json_end (b);
  lf_json_end (b);
}

static void
add_test (LfJson                *b,
          const LfCliTreeReport *report)
{
  const LfCliTreeTest *test = &report->test;
  const LfTreeEvent *event;

  if (test->event == LF_TREE_NONE)
    return;
  event = lf_tree_events_get (report->events, test->event);
  lf_json_begin_object (b, "evsi");
  lf_json_string (b, "event", event->name);
  lf_json_string (b, "outcome", event->outcomes[test->outcome]);
  lf_json_number (b, "sensitivity", test->sensitivity);
  lf_json_number (b, "specificity", test->specificity);
  lf_json_number (b, "value", test->result.value);
  lf_json_number (b, "p_positive", test->result.p_positive);
  lf_json_number (b, "if_positive", test->result.if_positive);
  lf_json_number (b, "if_negative", test->result.if_negative);
  lf_json_number (b, "value_positive", test->result.value_positive);
  lf_json_number (b, "value_negative", test->result.value_negative);
  lf_json_end (b);
}

static void
add_warnings (LfJson           *b,
              const LfTreeEval *eval)
{
  const LfTreeIssues *issues = lf_tree_eval_get_issues (eval);

  lf_json_begin_array (b, "warnings");
  for (guint i = 0; i < lf_tree_issues_get_n (issues); i++)
    {
      g_autofree char *text =
        lf_tree_issue_describe (lf_tree_issues_get (issues, i),
                                lf_tree_eval_get_tree (eval));

      lf_json_string (b, NULL, text);
    }
  lf_json_end (b);
}

/* Prints the report as JSON, with the keys of the man page. */
void
lf_cli_tree_print_json (const LfCliTreeReport *report)
{
  g_autoptr (LfJson) b = lf_json_new ();
  const LfTreeInfo *info =
    lf_tree_get_info (lf_tree_eval_get_tree (report->eval));
  double value = NAN;
  double expected = NAN;

  lf_tree_eval_get_value (report->eval, &value);
  lf_tree_eval_get_expected_value (report->eval, &expected);
  lf_json_begin_object (b, NULL);
  lf_json_string (b, "objective", info->objective == LF_TREE_MINIMISE
                                  ? "min" : "max");
  lf_json_number (b, "value", value);
  lf_json_number (b, "expected_value", expected);
  lf_json_number (b, "risk_tolerance",
                  lf_tree_eval_get_risk_tolerance (report->eval));
  lf_json_number (b, "rate", lf_tree_eval_get_rate (report->eval));
  add_strategy (b, report->eval);
  add_evpi (b, report);
  add_profile (b, report);
  add_sensitivity (b, report);
  add_ends (b, report->eval);
  add_map (b, report);
  add_test (b, report);
  add_warnings (b, report->eval);
  lf_json_end (b);
  lf_cli_json_print (b);
}

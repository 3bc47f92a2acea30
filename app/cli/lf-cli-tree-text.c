/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/cli/lf-cli-table.h"
#include "app/cli/lf-cli-tree-private.h"
#include "models/lf-number.h"
#include "models/trees/lf-tree-words.h"

/* Decimals that show five digits of the largest number around. */
static guint
find_decimals (const LfCliTreeReport *report)
{
  double size = 0;

  for (guint i = 0; i < report->profile->n_outcomes; i++)
    size = fmax (size, fabs (report->profile->outcomes[i].value));
  if (size <= 0)
    return 2;
  return (guint) CLAMP (4 - floor (log10 (size)), 0, 6);
}

static char *
join_edges (const LfTree *tree,
            const guint  *nodes,
            guint         n,
            const char   *separator)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = lf_cli_tree_dup_edge (tree, nodes[i]);
      g_autofree char *printable = lf_cli_printable (name);

      g_string_append_printf (text, "%s%s", i > 0 ? separator : "",
                              printable);
    }
  return g_string_free (text, FALSE);
}

static void
print_value (const LfCliTreeReport *report,
             guint                  decimals)
{
  const LfTreeInfo *info =
    lf_tree_get_info (lf_tree_eval_get_tree (report->eval));
  double tolerance = lf_tree_eval_get_risk_tolerance (report->eval);
  g_autofree char *unit = lf_cli_printable (info->unit);
  g_autofree char *caution = NULL;
  double value;
  double expected;

  if (!lf_tree_eval_get_value (report->eval, &value) ||
      !lf_tree_eval_get_expected_value (report->eval, &expected))
    return;
  if (isinf (tolerance))
    g_print (info->objective == LF_TREE_MINIMISE
             /* Translators: digits, a number, a unit (may be empty) */
             ? _("Expected cost: %.*f %s\n")
             /* Translators: digits, a number, a unit (may be empty) */
             : _("Expected value: %.*f %s\n"), (int) decimals, value, unit);
  else
    /* Translators: digits and a number, thrice; a unit (may be empty) */
    g_print (_("Certainty equivalent: %.*f (expected value %.*f, risk "
               "tolerance %.*f) %s\n"),
             (int) decimals, value, (int) decimals, expected, (int) decimals,
             tolerance, unit);
  caution = lf_tree_say_caution (report->eval);
  if (caution != NULL)
    g_print ("%s\n", caution);
}

static gboolean
is_chosen (const LfTreeChoice *choice,
           guint               node)
{
  for (guint i = 0; i < choice->n_choose; i++)
    if (choice->choose[i] == node)
      return TRUE;
  return FALSE;
}

/* A decision: its best edges, then the others in the file's order, each with
 * what it is worth from there on. */
static void
add_choice (LfCliTable         *table,
            const LfTreeEval   *eval,
            const LfTreeChoice *choice,
            guint               decimals)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);
  guint n = lf_tree_get_node (tree, choice->node)->n_children;
  g_autofree char *path = join_edges (tree, choice->path, choice->n_path,
                                      " › ");

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      {
        guint child = lf_tree_get_child (tree, choice->node, i);
        const LfTreeNodeResult *result = lf_tree_eval_get_node (eval, child);
        g_autofree char *edge = NULL;

        if (is_chosen (choice, child) != (pass == 0))
          continue;
        edge = join_edges (tree, &child, 1, "");
        lf_cli_table_text (table, choice->n_path > 0 ? path : "–");
        lf_cli_table_text (table, edge);
        lf_cli_table_number (table, result->payoff + result->value, decimals);
        lf_cli_table_text (table, pass == 0 ? _("best") : "");
      }
}

static void
print_strategy (const LfCliTreeReport *report,
                guint                  decimals)
{
  g_autoptr (LfCliTable) table = lf_cli_table_new (4);

  if (lf_tree_eval_get_n_choices (report->eval) == 0)
    return;
  lf_cli_table_text (table, _("After"));
  lf_cli_table_text (table, _("Choice"));
  lf_cli_table_text (table, _("Worth"));
  lf_cli_table_text (table, "");
  for (guint i = 0; i < lf_tree_eval_get_n_choices (report->eval); i++)
    add_choice (table, report->eval,
                lf_tree_eval_get_choice (report->eval, i), decimals);
  g_print ("\n");
  lf_cli_table_print (table);
}

static void
print_information (const LfCliTreeReport *report,
                   guint                  decimals)
{
  g_autoptr (LfCliTable) table = lf_cli_table_new (3);
  double total = lf_tree_events_get_total (report->events, NULL);
  guint n = lf_tree_events_get_n (report->events);

  if (n == 0)
    return;
  lf_cli_table_text (table, _("Event"));
  lf_cli_table_text (table, _("Worth knowing"));
  lf_cli_table_text (table, "");
  for (guint i = 0; i < n; i++)
    {
      const LfTreeEvent *event = lf_tree_events_get (report->events, i);

      lf_cli_table_text (table, event->name);
      if (event->has_value)
        lf_cli_table_number (table, event->value, decimals);
      else
        lf_cli_table_text (table, "–");
      lf_cli_table_text (table, event->has_value ? event->why_zero
                                                 : event->why_not);
    }
  lf_cli_table_text (table, _("All that can be known"));
  lf_cli_table_number (table, total, decimals);
  lf_cli_table_text (table, NULL);
  g_print ("\n");
  lf_cli_table_print (table);
}

static char *
join_flips (const LfTreeSwing *swing)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < swing->n_flips; i++)
    g_string_append_printf (text, "%s%.6g", i > 0 ? "; " : "",
                            swing->flips[i]);
  return g_string_free (text, FALSE);
}

static void
print_sensitivity (const LfCliTreeReport *report,
                   guint                  decimals)
{
  const LfTree *tree = lf_tree_eval_get_tree (report->eval);
  g_autoptr (LfCliTable) table = lf_cli_table_new (6);
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (report->swings, NULL,
                                                   NULL);

  if (report->swings->len == 0)
    return;
  g_ptr_array_set_free_func (sorted, NULL);
  lf_tree_sort_swings (sorted);
  lf_cli_table_text (table, _("Variable"));
  lf_cli_table_text (table, _("From"));
  lf_cli_table_text (table, _("To"));
  lf_cli_table_text (table, _("Value from"));
  lf_cli_table_text (table, _("Value to"));
  lf_cli_table_text (table, _("Strategy changes at"));
  for (guint i = 0; i < sorted->len; i++)
    {
      const LfTreeSwing *swing = g_ptr_array_index (sorted, i);
      g_autofree char *flips = join_flips (swing);

      lf_cli_table_text (table,
                         lf_tree_get_variable (tree, swing->variable)->name);
      lf_cli_table_number (table, swing->low, 4);
      lf_cli_table_number (table, swing->high, 4);
      if (isnan (swing->value_low))
        lf_cli_table_text (table, "–");
      else
        lf_cli_table_number (table, swing->value_low, decimals);
      if (isnan (swing->value_high))
        lf_cli_table_text (table, "–");
      else
        lf_cli_table_number (table, swing->value_high, decimals);
      lf_cli_table_text (table, flips);
    }
  g_print ("\n");
  lf_cli_table_print (table);
}

/* How many outcomes a table for people lists. */
#define MAX_ROWS 20

static void
print_profile (const LfCliTreeReport *report,
               guint                  decimals)
{
  const LfTreeProfile *profile = report->profile;
  LfTreeObjective objective =
    lf_tree_get_info (lf_tree_eval_get_tree (report->eval))->objective;
  g_autoptr (LfCliTable) table = lf_cli_table_new (3);
  g_autofree char *loss =
    lf_number_percent (lf_tree_profile_get_below (profile, 0), 1);
  double sum = 0;

  g_print ("\n");
  /* Translators: digits and a number, twice */
  g_print (_("Mean %.*f, standard deviation %.*f.\n"),
           (int) decimals, profile->mean, (int) decimals, profile->deviation);
  if (objective == LF_TREE_MAXIMISE)
    /* Translators: a percentage; digits and a number */
    g_print (_("Chance of a loss: %s. With 95 %% certainty the result is at "
               "least %.*f.\n"), loss, (int) decimals,
             -lf_tree_profile_get_risk (profile, objective, 0.95));
  else
    g_print (_("With 95 %% certainty the cost is at most %.*f.\n"),
             (int) decimals,
             lf_tree_profile_get_risk (profile, objective, 0.95));
  if (!profile->is_exact)
    g_print (g_dngettext (GETTEXT_PACKAGE,
                          "The profile was simulated with %u draw.\n",
                          "The profile was simulated with %u draws.\n",
                          profile->n_draws),
             profile->n_draws);
  if (profile->n_outcomes > MAX_ROWS)
    return;
  lf_cli_table_text (table, _("Result"));
  lf_cli_table_text (table, C_("table head", "Chance"));
  lf_cli_table_text (table, _("This or less"));
  for (guint i = 0; i < profile->n_outcomes; i++)
    {
      sum += profile->outcomes[i].probability;
      lf_cli_table_number (table, profile->outcomes[i].value, decimals);
      lf_cli_table_number (table, profile->outcomes[i].probability, 4);
      lf_cli_table_number (table, MIN (sum, 1), 4);
    }
  lf_cli_table_print (table);
}

static void
print_test (const LfCliTreeReport *report,
            guint                  decimals)
{
  const LfCliTreeTest *test = &report->test;
  const LfTreeEvent *event;

  if (test->event == LF_TREE_NONE)
    return;
  event = lf_tree_events_get (report->events, test->event);
  g_print ("\n");
  /* Translators: an outcome, an event, two shares, digits, a number */
  g_print (_("A test for “%s” of “%s” with sensitivity %g and specificity %g "
             "is worth %.*f.\n"),
           event->outcomes[test->outcome], event->name, test->sensitivity,
           test->specificity, (int) decimals, test->result.value);
}

static void
print_map (const LfCliTreeReport *report)
{
  const LfTreeMap *map = report->map;
  const LfTree *tree = lf_tree_eval_get_tree (report->eval);

  if (map == NULL)
    return;
  g_print ("\n");
  /* Translators: two variables */
  g_print (_("Best strategy, %s upwards and %s to the right:\n"),
           lf_tree_get_variable (tree, map->variable_y)->name,
           lf_tree_get_variable (tree, map->variable_x)->name);
  for (guint j = map->n_y; j > 0; j--)
    {
      for (guint i = 0; i < map->n_x; i++)
        {
          guint strategy = map->strategy[(gsize) (j - 1) * map->n_x + i];

          g_print ("%c", strategy == LF_TREE_NONE
                         ? ' ' : (char) ('A' + strategy % 26));
        }
      g_print ("\n");
    }
  for (guint s = 0; s < map->n_strategies; s++)
    {
      g_print ("%c:", (char) ('A' + s % 26));
      for (guint i = 0; i < lf_tree_map_get_n_choices (map, s); i++)
        {
          const LfTreeChoice *choice = lf_tree_map_get_choice (map, s, i);
          g_autofree char *path = join_edges (tree, choice->path,
                                              choice->n_path, " › ");
          g_autofree char *choose = join_edges (tree, choice->choose,
                                                choice->n_choose, _(" or "));

          g_print (choice->n_path > 0 ? " %s › %s;" : "%s %s;", path, choose);
        }
      g_print ("\n");
    }
}

/* Prints the report as tables for people. */
void
lf_cli_tree_print_text (const LfCliTreeReport *report)
{
  guint decimals = find_decimals (report);

  print_value (report, decimals);
  print_strategy (report, decimals);
  print_information (report, decimals);
  print_test (report, decimals);
  print_sensitivity (report, decimals);
  print_profile (report, decimals);
  print_map (report);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is found out about a tree beyond its value: where the best strategy
 * changes, and what knowing more is worth. */

#include "config.h"

#include <math.h>

#include "models/lf-error.h"
#include "models/trees/lf-tree-events.h"
#include "models/trees/lf-tree-sensitivity.h"
#include "tree-tools.h"

/* Flips: two in a curve, one that two samples would step over, one at a
 * jump, none where two branches always tie, none at the end of a range. */
static void
test_flips (void)
{
#define RISE(formula, low, high) \
  "{'type': 'decision', 'variables': {'x': {'value': 0.9, 'low': " low "," \
  " 'high': " high "}}, 'children': [" \
  " {'name': 'a', 'payoff': '" formula "', " END "}," \
  " {'name': 'b', 'payoff': 0, " END "}]}"
  static const struct {
    const char *text;
    guint       n;
    double      flips[2];
  } cases[] = {
    { RISE ("x - 0.3", "0", "1"), 1, { 0.3 } },
    { RISE ("(x - 0.25) * (x - 0.75)", "0", "1"), 2, { 0.25, 0.75 } },
    { RISE ("(x - 0.5)^2 - 0.000001", "0", "1"), 2, { 0.499, 0.501 } },
    { RISE ("if(x < 0.7, 5, -5)", "0", "1"), 1, { 0.7 } },
    { RISE ("x^3 - 2", "0", "2"), 1, { 1.2599210498948732 } },
    { RISE ("x", "0", "1"), 0, { 0 } },
    { RISE ("0 * x", "0", "1"), 0, { 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LfTreeEval) eval = tree_evaluate (cases[i].text);
      g_autoptr (LfTreeSwing) swing = lf_tree_swing_new (eval, 0);

      g_assert_cmpuint (swing->n_flips, ==, cases[i].n);
      for (guint k = 0; k < cases[i].n; k++)
        assert_near (swing->flips[k], cases[i].flips[k],
                     1e-12 * MAX (1, cases[i].flips[k]));
    }
}

/* A variable that others, the rate and the dates depend on; one whose end
 * makes no sense. */
static void
test_swing (void)
{
  g_autoptr (LfTreeEval) eval = tree_evaluate (
    "{'type': 'decision', 'rate': 'r', 'variables': {"
    "  'r': {'value': 0.1, 'low': 0, 'high': 0.2},"
    "  'base': {'value': 100, 'low': 50, 'high': '2 * base'},"
    "  'gain': 'base * 1.21',"
    "  'p': {'value': 0.5, 'low': 0.2, 'high': 1.5},"
    "  'fixed': 3},"
    " 'children': ["
    " {'name': 'go', 'payoff': 'fixed - 3', 'node': {'type': 'chance',"
    "   'children': ["
    "   {'name': 'yes', 'p': 'p', 'payoff': 'gain', 'year': 2, " END "},"
    "   {'name': 'no', 'p': '#', 'payoff': 'gain', 'year': 2, " END "}]}},"
    " {'name': 'stay', 'payoff': 90, " END "}]}");
  g_autoptr (GPtrArray) swings = lf_tree_list_swings (eval);
  const LfTreeSwing *rate = g_ptr_array_index (swings, 0);
  const LfTreeSwing *base = g_ptr_array_index (swings, 1);
  const LfTreeSwing *p = g_ptr_array_index (swings, 2);
  g_autoptr (LfTreeCurve) curve = lf_tree_curve_new (eval, 1, 5);

  g_assert_cmpuint (swings->len, ==, 3);
  assert_near (rate->value_low, 121, 1e-9);
  assert_near (rate->value_high, 90, 1e-9);
  g_assert_cmpuint (rate->n_flips, ==, 1);
  assert_near (rate->flips[0], sqrt (121.0 / 90) - 1, 1e-12);
  assert_near (base->high, 200, 0);
  assert_near (base->value_low, 90, 1e-9);
  assert_near (base->value_high, 200, 1e-9);
  assert_near (base->flips[0], 90, 1e-9);
  assert_near (base->swing, 110, 1e-9);
  g_assert_true (isnan (p->value_high));
  g_assert_true (p->has_gaps);
  assert_near (p->value_low, 100, 1e-9);
  lf_tree_sort_swings (swings);
  g_assert_true (g_ptr_array_index (swings, 0) == base);

  assert_near (curve->x[4], 200, 0);
  assert_near (curve->value[4], 200, 1e-9);
  g_assert_cmpuint (curve->n_options, ==, 2);
  assert_near (curve->option[4 * 2], 200, 1e-9);
  assert_near (curve->option[4 * 2 + 1], 90, 1e-9);
}

static void
test_map (void)
{
  g_autoptr (LfTreeEval) eval = tree_evaluate (
    "{'type': 'decision', 'variables': {"
    "  'x': {'value': 0.2, 'low': 0, 'high': 1},"
    "  'y': {'value': 0.5, 'low': 0, 'high': 1}}, 'children': ["
    " {'name': 'a', 'payoff': 'x', " END "},"
    " {'name': 'b', 'payoff': 'y', " END "},"
    " {'name': 'c', 'payoff': 0.45, " END "}]}");
  g_autoptr (LfTreeMap) map = lf_tree_map_new (eval, 0, 1, 11, 21);

  g_assert_cmpuint (map->n_strategies, ==, 3);
  for (guint j = 0; j < map->n_y; j++)
    for (guint i = 0; i < map->n_x; i++)
      {
        double best = fmax (0.45, fmax (map->x[i], map->y[j]));
        const LfTreeChoice *choice = lf_tree_map_get_choice (
          map, map->strategy[j * map->n_x + i], 0);
        const char *edge =
          lf_tree_get_node (lf_tree_eval_get_tree (eval),
                            choice->choose[0])->edge;

        assert_near (map->value[j * map->n_x + i], best, 1e-15);
        if (fabs (map->x[i] - map->y[j]) > 1e-9 &&
            fabs (best - 0.45) > 1e-9)
          g_assert_cmpstr (edge, ==, map->x[i] > map->y[j] ? "a" : "b");
      }
}

/* The strategy with the largest area comes first, and the shares are those
 * of the points. */
static void
test_map_shares (void)
{
  g_autoptr (LfTreeEval) eval = tree_evaluate (
    "{'type': 'decision', 'variables': {"
    "  'x': {'value': 0.2, 'low': 0, 'high': 1},"
    "  'y': {'value': 0.5, 'low': 0, 'high': 2},"
    "  'z': {'value': 0.5, 'low': 0.4, 'high': 0.6}}, 'children': ["
    " {'name': 'a', 'payoff': 'x + 100 * z - 50', " END "},"
    " {'name': 'b', 'payoff': 'y + 100 * z - 50', " END "}]}");
  g_autoptr (GPtrArray) swings = lf_tree_list_swings (eval);
  g_autoptr (LfTreeMap) map = lf_tree_map_new (eval, 0, 1, 11, 21);
  g_autofree guint *n = g_new0 (guint, map->n_strategies);
  guint x;
  guint y;

  /* The tie at the corner belongs to one side, and does not take both in. */
  g_assert_cmpuint (map->n_strategies, ==, 2);
  for (guint i = 0; i < map->n_x * map->n_y; i++)
    n[map->strategy[i]]++;
  for (guint s = 0; s < map->n_strategies; s++)
    {
      assert_near (map->share[s], n[s] / 231.0, 1e-12);
      g_assert_true (s == 0 || map->share[s] <= map->share[s - 1]);
    }
  /* z moves the value most and no strategy at all. */
  g_assert_true (lf_tree_map_choose (swings, &x, &y));
  g_assert_cmpuint (x, ==, 1);
  g_assert_cmpuint (y, ==, 0);
  g_ptr_array_set_size (swings, 1);
  g_assert_false (lf_tree_map_choose (swings, &x, &y));
}

/* Why an event has no value, and that of those that have one. */
static void
test_events (void)
{
#define MEAN(name, p, event) \
  "{'type': 'chance', 'name': '" name "', " event " 'children': [" \
  " {'name': 'up', 'p': " p ", 'payoff': 10, " END "}," \
  " {'name': 'down', 'p': '#', 'payoff': -10, " END "}]}"
  g_autoptr (LfTreeEval) eval = tree_evaluate (
    "{'type': 'decision', 'children': ["
    " {'name': 'a', 'node': " MEAN ("twin", "0.5", "") "},"
    " {'name': 'b', 'node': " MEAN ("other", "0.5", "'event': 'twin',") "},"
    " {'name': 'c', 'node': " MEAN ("odd", "0.3", "") "},"
    " {'name': 'd', 'node': " MEAN ("odd", "0.4", "") "},"
    " {'name': 'e', 'payoff': -1000, 'node': {'type': 'chance',"
    "   'name': 'again', 'children': ["
    "   {'name': 'up', 'p': 0.5, 'node': " MEAN ("again", "0.5", "") "},"
    "   {'name': 'down', 'p': 0.5, " END "}]}},"
    " {'name': 'f', " END "}]}");
  g_autoptr (LfTreeEvents) events = lf_tree_events_new (eval, 1);
  const LfTreeEvent *event;

  /* “twin” is named, “other” is given that event: not the same key. */
  g_assert_cmpuint (lf_tree_events_get_n (events), ==, 4);
  event = lf_tree_events_get (events, 0);
  g_assert_cmpstr (event->name, ==, "twin");
  g_assert_true (event->has_value);
  assert_near (event->value, 5, 1e-12);
  event = lf_tree_events_get (events, 2);
  g_assert_false (event->has_value);
  g_assert_true (g_str_has_prefix (event->why_not, "Its probabilities"));
  event = lf_tree_events_get (events, 3);
  g_assert_false (event->has_value);
  g_assert_true (g_str_has_prefix (event->why_not, "It occurs more than"));
  assert_near (lf_tree_events_get_total (events, NULL), 7.5, 1e-12);
}

static void
test_event_reasons (void)
{
  g_autoptr (LfTreeEval) eval = tree_evaluate (
    "{'type': 'chance', 'name': 'before', 'children': ["
    " {'name': 'x', 'p': 0.5, 'payoff': 3, 'node': {'type': 'decision',"
    "   'children': ["
    "   {'name': 'a', 'node': " MEAN ("one", "0.5", "'event': 'E',") "},"
    "   {'name': 'b', 'payoff': 20, " END "}]}},"
    " {'name': 'y', 'p': 0.5, 'node': {'type': 'chance', 'event': 'E',"
    "   'children': [{'name': 'left', 'p': 1, " END "}]}}]}");
  g_autoptr (LfTreeEvents) events = lf_tree_events_new (eval, 1);
  g_autoptr (LfTreeEval) sure = tree_evaluate (
    "{'type': 'decision', 'children': ["
    " {'name': 'a', 'node': " MEAN ("m", "0.5", "") "},"
    " {'name': 'b', 'payoff': 20, " END "}]}");
  g_autoptr (LfTreeEvents) useless = lf_tree_events_new (sure, 1);
  const LfTreeEvent *event;
  LfTreeTest test;
  g_autoptr (GError) error = NULL;

  event = lf_tree_events_get (events, 0);
  g_assert_true (event->has_value);
  assert_near (event->value, 0, 0);
  g_assert_cmpstr (event->why_zero, ==, "No decision comes before it.");
  event = lf_tree_events_get (events, 1);
  g_assert_true (g_str_has_prefix (event->why_not, "Its outcomes differ"));
  g_assert_false (lf_tree_events_test (events, 1, 0, 0.9, 0.9, &test,
                                       &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_NUMERIC);

  event = lf_tree_events_get (useless, 0);
  assert_near (event->value, 0, 0);
  g_assert_true (g_str_has_prefix (event->why_zero, "Whatever the outcome"));
  g_clear_error (&error);
  g_assert_false (lf_tree_events_test (useless, 0, 0, 1.1, 0.9, &test,
                                       &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
}

/* A perfect test is worth as much as perfect information; a coin nothing. */
static void
test_test_ends (void)
{
  g_autoptr (LfTreeEval) eval = tree_evaluate (
    "{'type': 'decision', 'children': ["
    " {'name': 'a', 'node': " MEAN ("m", "0.4", "") "},"
    " {'name': 'b', " END "}]}");
  g_autoptr (LfTreeEvents) events = lf_tree_events_new (eval, 1);
  LfTreeTest test;

  g_assert_true (lf_tree_events_test (events, 0, 0, 1, 1, &test, NULL));
  assert_near (test.value, 4, 1e-12);
  assert_near (lf_tree_events_get_total (events, NULL), 4, 1e-12);
  g_assert_true (lf_tree_events_test (events, 0, 0, 0.5, 0.5, &test, NULL));
  assert_near (test.value, 0, 0);
  g_assert_true (lf_tree_events_test (events, 0, 0, 1, 0, &test, NULL));
  assert_near (test.value, 0, 0);
  g_assert_true (isnan (test.if_negative));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree/flips", test_flips);
  g_test_add_func ("/tree/swing", test_swing);
  g_test_add_func ("/tree/map", test_map);
  g_test_add_func ("/tree/map-shares", test_map_shares);
  g_test_add_func ("/tree/events", test_events);
  g_test_add_func ("/tree/event-reasons", test_event_reasons);
  g_test_add_func ("/tree/test-ends", test_test_ends);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "models/lf-error.h"
#include "models/trees/lf-certainty.h"
#include "models/trees/lf-tree-events.h"
#include "models/trees/lf-tree-profile.h"
#include "models/trees/lf-tree-record.h"
#include "models/trees/lf-tree-sensitivity.h"
#include "tree-tools.h"

static LfTree *
build (const LfTreeNode *nodes,
       guint             n_nodes,
       GError          **error)
{
  g_autoptr (LfTreeBuilder) builder = lf_tree_builder_new ();

  for (guint i = 0; i < n_nodes; i++)
    lf_tree_builder_add_node (builder, &nodes[i]);
  return lf_tree_builder_end (builder, error);
}

/* Nodes may come in any order; the tree puts them in preorder. */
static void
test_order (void)
{
  static const LfTreeNode nodes[] = {
    { .id = "d", .parent_id = "b", .order = 7 },
    { .id = "b", .parent_id = "a", .order = 2, .kind = LF_TREE_CHANCE },
    { .id = "e", .parent_id = "b", .order = 5 },
    { .id = "a", .kind = LF_TREE_DECISION },
    { .id = "c", .parent_id = "a", .order = 1 },
  };
  static const char *const expected[] = { "a", "c", "b", "e", "d" };
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTree) tree = build (nodes, G_N_ELEMENTS (nodes), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lf_tree_get_n_nodes (tree), ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpstr (lf_tree_get_node (tree, i)->id, ==, expected[i]);
  g_assert_cmpuint (lf_tree_find_node (tree, "d"), ==, 4);
  g_assert_cmpuint (lf_tree_find_node (tree, "x"), ==, LF_TREE_NONE);
  g_assert_cmpuint (lf_tree_get_node (tree, 4)->depth, ==, 2);
  g_assert_cmpuint (lf_tree_get_node (tree, 4)->position, ==, 1);
  g_assert_cmpuint (lf_tree_get_child (tree, 0, 1), ==, 2);
  g_assert_cmpuint (lf_tree_get_subtree_end (tree, 0), ==, 5);
  g_assert_cmpuint (lf_tree_get_subtree_end (tree, 1), ==, 2);
  g_assert_cmpuint (lf_tree_get_subtree_end (tree, 2), ==, 5);
}

static void
test_shape_errors (void)
{
  static const struct {
    LfTreeNode  nodes[3];
    guint       n_nodes;
    const char *message;
  } cases[] = {
    { { { .id = "a" }, { .id = "b" } }, 2, "both “a” and “b” are the root" },
    { { { .id = "a" }, { .id = "a", .parent_id = "a" } }, 2,
      "two nodes of the tree have the id “a”" },
    { { { .id = "a" }, { .id = "b", .parent_id = "x" } }, 2,
      "the node “b” hangs on “x”" },
    { { { .id = "a" }, { .id = "b", .parent_id = "c" },
        { .id = "c", .parent_id = "b" } }, 3, "some nodes of the tree hang" },
    { { { .id = "a", .kind = LF_TREE_REFERENCE, .same_as = "z" } }, 1,
      "the node “a” stands for “z”" },
    { { { .name = "a" } }, 1, "a node of the tree has no id" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LfTree) tree = build (cases[i].nodes, cases[i].n_nodes,
                                       &error);

      g_assert_null (tree);
      g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
      if (!g_str_has_prefix (error->message, cases[i].message))
        g_error ("“%s”", error->message);
    }
}

static void
test_empty (void)
{
  g_autoptr (LfTree) tree = build (NULL, 0, NULL);
  g_autoptr (LfTreeEval) eval = lf_tree_evaluate (tree);
  g_autoptr (LfTreeEvents) events = lf_tree_events_new (eval, 1);
  double value;

  g_assert_false (lf_tree_eval_get_value (eval, &value));
  g_assert_cmpuint (lf_tree_eval_get_n_choices (eval), ==, 0);
  g_assert_cmpuint (lf_tree_events_get_n (events), ==, 0);
  g_assert_null (lf_tree_profile_new (eval, LF_TREE_NONE, 1));
}

/* A tree goes into records and comes back the same. */
static void
test_records (void)
{
  g_autoptr (LfTree) tree = tree_parse (
    "{'type': 'decision', 'name': 'root', 'objective': 'min', 'title': 'T',"
    " 'rate': 'r', 'risk_tolerance': 50, 'unit': 'M', 'note': 'N',"
    " 'variables': {'r': {'value': 0.1, 'low': 0, 'high': '2*r', 'unit': '%',"
    "   'source': 'S', 'note': 'V', 'own': true}, 'x': '3 + r'},"
    " 'children': ["
    " {'name': 'a', 'payoff': 'x', 'year': 2, 'node': {'type': 'chance',"
    "   'id': 'same', 'name': 'c', 'event': 'E', 'note': 'n', 'source': 's',"
    "   'children': ["
    "   {'name': 'yes', 'p': '#', 'node': {'type': 'terminal',"
    "     'payoff': 7}},"
    "   {'name': 'no', 'p': 0.25, " END "}]}},"
    " {'name': 'b', 'node': {'same_as': 'same'}}]}");
  guint n_variables = lf_tree_get_n_variables (tree);
  guint n = lf_tree_get_n_nodes (tree);
  g_autofree LfTreeRecord *variables = g_new (LfTreeRecord, n_variables);
  g_autofree LfTreeRecord *nodes = g_new (LfTreeRecord, n);
  g_autoptr (GVariant) info =
    g_variant_ref_sink (lf_tree_info_to_record (lf_tree_get_info (tree)));
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTree) copy = NULL;

  for (guint i = 0; i < n_variables; i++)
    {
      const LfTreeVariable *variable = lf_tree_get_variable (tree, i);

      variables[i].key = variable->name;
      variables[i].value =
        g_variant_ref_sink (lf_tree_variable_to_record (variable));
    }
  for (guint i = 0; i < n; i++)
    {
      nodes[i].key = lf_tree_get_node (tree, i)->id;
      nodes[i].value = g_variant_ref_sink (
        lf_tree_node_to_record (lf_tree_get_node (tree, i)));
    }
  copy = lf_tree_new_from_records (info, variables, n_variables, nodes, n,
                                   &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lf_tree_get_info (copy)->name, ==, "T");
  g_assert_cmpint (lf_tree_get_info (copy)->objective, ==, LF_TREE_MINIMISE);
  g_assert_cmpuint (lf_tree_get_n_nodes (copy), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GVariant) again = g_variant_ref_sink (
        lf_tree_node_to_record (lf_tree_get_node (copy, i)));

      g_assert_cmpstr (lf_tree_get_node (copy, i)->id, ==, nodes[i].key);
      g_assert_cmpvariant (again, nodes[i].value);
      g_variant_unref (nodes[i].value);
    }
  for (guint i = 0; i < n_variables; i++)
    {
      g_autoptr (GVariant) again = g_variant_ref_sink (
        lf_tree_variable_to_record (lf_tree_get_variable (copy, i)));

      g_assert_cmpvariant (again, variables[i].value);
      g_variant_unref (variables[i].value);
    }
}

/* Local and cumulated values, reach, ties and discounting. */
static void
test_results (void)
{
  g_autoptr (LfTreeEval) eval = tree_evaluate (
    "{'type': 'decision', 'rate': 0.1, 'children': ["
    " {'name': 'a', 'payoff': -100, 'node': {'type': 'chance', 'children': ["
    "   {'name': 'up', 'p': '3/4', 'payoff': 242, 'year': 2,"
    "    'node': {'type': 'terminal', 'payoff': 121}},"
    "   {'name': 'down', 'p': '#', 'year': 1, 'payoff': 11, " END "}]}},"
    " {'name': 'b', 'node': {'type': 'terminal', 'payoff': 127.5}},"
    " {'name': 'c', 'payoff': 5, " END "}]}");
  const LfTreeNodeResult *a = lf_tree_eval_get_node (eval, 1);
  const LfTreeNodeResult *up = lf_tree_eval_get_node (eval, 2);
  const LfTreeNodeResult *b = lf_tree_eval_get_node (eval, 4);
  const LfTreeNodeResult *c = lf_tree_eval_get_node (eval, 5);
  g_autofree char *strategy = tree_strategy (eval);

  /* up: 242/1.21 = 200 and 121/1.21 = 100 more; down: 10. */
  assert_near (up->payoff, 200, 1e-12);
  assert_near (up->value, 100, 1e-12);
  assert_near (up->cumulated, 200, 1e-12);
  assert_near (up->probability, 0.75, 1e-15);
  assert_near (up->reach, 0.75, 1e-15);
  assert_near (a->value, 227.5, 1e-12);
  assert_near (a->cumulated, 127.5, 1e-12);
  g_assert_true (a->is_optimal && a->is_tied && a->is_followed);
  g_assert_true (b->is_optimal && b->is_tied && b->is_followed);
  assert_near (b->reach, 0, 0);
  g_assert_true (!c->is_optimal && !c->is_tied && !c->is_followed);
  g_assert_cmpstr (strategy, ==, "a|b");
  assert_near (lf_tree_eval_get_n_paths (eval), 4, 0);
}

/* An edge without a date has that of the edge before it. */
static void
test_dates (void)
{
  static const char text[] =
    "{'type': 'chance', 'rate': '25%', 'children': ["
    " {'p': 1, 'payoff': 8, 'node': {'type': 'chance', 'children': ["
    "   {'p': 1, 'payoff': 5, 'year': '1/2 + 0.5', 'node':"
    "    {'type': 'chance', 'children': ["
    "     {'p': 1, 'payoff': 10, 'node': {'type': 'terminal',"
    "       'payoff': 20}}]}}]}}]}";

  assert_near (tree_value (text), 8 + 35 / 1.25, 1e-12);
}

typedef struct
{
  const char *text;
  const char *message;
} Complaint;

static void
assert_complaint (const Complaint *complaint,
                  gboolean         is_error)
{
  g_autoptr (LfTree) tree = tree_parse (complaint->text);
  g_autoptr (LfTreeEval) eval = lf_tree_evaluate (tree);
  const LfTreeIssues *issues = lf_tree_eval_get_issues (eval);
  g_autofree char *text = NULL;

  g_assert_cmpuint (lf_tree_issues_get_n (issues), >=, 1);
  g_assert_cmpint (lf_tree_issues_has_errors (issues), ==, is_error);
  text = lf_tree_issue_describe (lf_tree_issues_get (issues, 0), tree);
  if (!g_str_has_prefix (text, complaint->message))
    g_error ("“%s” does not begin with “%s”", text, complaint->message);
}

#define TWO(p, q) \
  "{'type': 'chance', 'children': [{'name': 'a', 'p': " p ", " END "}," \
  " {'name': 'b', 'p': " q ", " END "}]}"

static void
test_errors (void)
{
  static const Complaint errors[] = {
    { TWO ("0.5", "0.47"), "at “root”, probability: the probabilities sum to "
      "0.97, not to 1" },
    { TWO ("0.5", "0.5000001"), "at “root”, probability: the probabilities "
      "sum to 1.0000001" },
    { TWO ("-0.2", "'#'"), "at “a”, probability: -0.2 is not between" },
    { TWO ("1.2", "'#'"), "at “a”, probability: 1.2 is not between" },
    { TWO ("'#'", "'#'"), "at “b”, probability: only one branch can take" },
    { TWO ("null", "1"), "at “a”, probability: a branch of a chance node "
      "needs a probability" },
    { TWO ("'1/0'", "'#'"), "at “a”, probability: character 2: division by "
      "zero" },
    { TWO ("'q'", "'#'"), "at “a”, probability: there is no variable “q”" },
    { "{'type': 'decision', 'children': [{'name': 'a', 'p': 0.5, " END "}]}",
      "at “a”, probability: only the branches of a chance node" },
    { "{'type': 'decision'}", "at “root”: a decision needs at least one" },
    { "{'type': 'chance', 'children': []}",
      "at “root”: a chance node needs" },
    { "{'type': 'terminal', 'children': [{'name': 'a', " END "}]}",
      "at “root”: an end cannot have branches" },
    { "{'type': 'decision', 'children': [{'name': 'a', 'payoff': '1 +', "
      END "}]}", "at “a”, payoff: character 4: the formula ends" },
    { "{'type': 'terminal', 'payoff': 'x', 'variables': {'x': 'y',"
      " 'y': '2 * z', 'z': 'x + 1'}}",
      "variable “z”, value: the variable is defined in a circle, by way of "
      "“x”" },
    { "{'type': 'terminal', 'payoff': 'x', 'variables': {'x': 'x'}}",
      "variable “x”, value: the variable is defined by itself" },
    { "{'type': 'terminal', 'payoff': '1 + x',"
      " 'variables': {'x': '1 / (2 - 2)'}}",
      "variable “x”, value: character 3: division by zero" },
    { "{'type': 'decision', 'rate': -1, 'children': [{'year': 1, " END "}]}",
      "discount rate: the rate must be more than −100 %" },
    { "{'type': 'terminal', 'risk_tolerance': 0}",
      "risk tolerance: the risk tolerance must be more than 0" },
    { "{'type': 'decision', 'rate': 0.1, 'children': [{'name': 'a',"
      " 'year': -1, " END "}]}", "at “a”, year: years are counted from now" },
    { "{'type': 'chance', 'children': [{'name': 'a', 'p': 1,"
      " 'payoff': 1e308, 'node': {'type': 'terminal', 'payoff': 1e308}}]}",
      "at “root”: the values are too large" },
    { "{'type': 'decision', 'id': 'r', 'children': [{'name': 'a',"
      " 'node': {'same_as': 'r'}}]}",
      "at “a”: the node stands for one that it belongs to itself" },
    { "{'type': 'decision', 'children': [{'name': 'a', 'node': {'id': 'x',"
      " 'same_as': 'y'}}, {'name': 'b', 'node': {'id': 'y',"
      " 'same_as': 'x'}}]}", "at “a”: the node stands for itself" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    assert_complaint (&errors[i], TRUE);
}

static void
test_warnings (void)
{
  static const Complaint warnings[] = {
    { "{'type': 'chance', 'rate': 0.4, 'children': [{'p': 1, 'year': 1, "
      END "}]}",
      "discount rate: a rate of 40 % usually contains the risk of failure" },
    { "{'type': 'decision', 'children': [{'name': 'a', 'year': 2, " END "}]}",
      "at “a”, year: the date has no effect" },
    { "{'type': 'decision', 'rate': 0.1, 'children': [{'name': 'a',"
      " 'year': 2, 'node': {'type': 'decision', 'children': [{'name': 'b',"
      " 'year': 1, " END "}]}}]}",
      "at “a › b”, year: the date lies before that" },
    { "{'type': 'decision', 'rate': 0.1, 'children': [{'name': 'a',"
      " 'year': 2027, " END "}]}",
      "at “a”, year: 2027 looks like a calendar year" },
    { "{'type': 'decision', 'children': [{'name': 'a', " END "},"
      " {'name': 'a', " END "}]}",
      "at “a”: another branch of the same node has this name" },
    { "{'type': 'terminal', 'variables': {'x': 1}}",
      "variable “x”: no formula uses it" },
    { "{'type': 'terminal', 'payoff': 'x', 'variables':"
      " {'x': {'value': 1, 'low': 3, 'high': 2}}}",
      "variable “x”, low end: the low end lies above" },
    { "{'type': 'terminal', 'payoff': 'x', 'variables':"
      " {'x': {'value': 1, 'low': 2, 'high': 3}}}",
      "variable “x”, value: the value lies outside" },
    { "{'type': 'terminal', 'payoff': 'x', 'variables':"
      " {'x': {'value': 1, 'low': 0}}}",
      "variable “x”, high end: a range needs both ends" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (warnings); i++)
    assert_complaint (&warnings[i], FALSE);
}

/* What is wrong in one branch leaves the others their values. */
static void
test_partial (void)
{
  g_autoptr (LfTree) tree = tree_parse (
    "{'type': 'decision', 'children': ["
    " {'name': 'good', 'payoff': 3, 'node': {'type': 'terminal',"
    "   'payoff': 4}},"
    " {'name': 'bad', 'payoff': 2, 'node': " TWO ("0.5", "0.4") "}]}");
  g_autoptr (LfTreeEval) eval = lf_tree_evaluate (tree);
  double value;

  g_assert_false (lf_tree_eval_get_value (eval, &value));
  g_assert_true (lf_tree_eval_get_node (eval, 1)->has_value);
  assert_near (lf_tree_eval_get_node (eval, 1)->cumulated, 7, 0);
  g_assert_false (lf_tree_eval_get_node (eval, 2)->has_value);
  g_assert_true (lf_tree_eval_get_node (eval, 3)->has_value);
  assert_near (lf_tree_eval_get_node (eval, 3)->cumulated, 2, 0);
  g_assert_cmpuint (lf_tree_eval_get_n_choices (eval), ==, 0);
  g_assert_null (lf_tree_swing_new (eval, 0));
}

/* −R ln Σ p exp (−x/R) against long double, over 24 powers of ten of R. */
static void
test_certainty (void)
{
  static const double values[] = { -50, 0, 30, 120 };
  static const double p[] = { 0.1, 0.4, 0.3, 0.2 };
  double last = -INFINITY;

  for (double r = 1e-6; r < 1e18; r *= 10)
    {
      double equivalent = lf_certainty_equivalent (values, p, 4, r);
      double mirrored;
      double minus[4];
      long double sum = 0;

      for (guint i = 0; i < 4; i++)
        {
          sum += (long double) p[i] *
                 expm1l (-((long double) values[i] + 50) / r);
          minus[i] = -values[i];
        }
      assert_near (equivalent, (double) (-50 - r * log1pl (sum)), 1e-10);
      g_assert_cmpfloat (equivalent, >=, last);
      last = equivalent;
      mirrored = lf_certainty_equivalent (minus, p, 4, -r);
      assert_near (mirrored, -equivalent, 1e-10);
    }
  assert_near (last, 28, 1e-9);
  assert_near (lf_certainty_equivalent (values, p, 4, INFINITY), 28, 1e-12);
  assert_near (lf_certainty_equivalent (values, p, 4, 1e-300), -50, 1e-9);
  assert_near (lf_certainty_equivalent (values, p, 4, 1e300), 28, 1e-9);
}

/* The value of a subtree used twice is that of two copies, and the events
 * in it are one. */
static void
test_reference (void)
{
#define MARKET \
  "{'type': 'chance', 'id': 'm', 'name': 'market', 'children': [" \
  " {'name': 'good', 'p': 0.6, 'payoff': 100, " END "}," \
  " {'name': 'bad', 'p': '#', 'payoff': -40, " END "}]}"
  g_autoptr (LfTreeEval) shared = tree_evaluate (
    "{'type': 'decision', 'children': ["
    " {'name': 'big', 'payoff': -10, 'node': " MARKET "},"
    " {'name': 'small', 'payoff': -9, 'node': {'same_as': 'm'}},"
    " {'name': 'none', " END "}]}");
  g_autoptr (LfTreeEvents) events = lf_tree_events_new (shared, 1);
  g_autoptr (LfTreeProfile) profile = lf_tree_profile_new (shared,
                                                           LF_TREE_NONE, 1);
  double value;

  g_assert_true (lf_tree_eval_get_value (shared, &value));
  assert_near (value, 35, 1e-12);
  assert_near (lf_tree_eval_get_node (shared, 4)->value, 44, 1e-12);
  assert_near (lf_tree_eval_get_node (shared, 4)->cumulated, 35, 1e-12);
  assert_near (lf_tree_eval_get_node (shared, 4)->reach, 1, 0);
  assert_near (lf_tree_eval_get_node (shared, 2)->reach, 0.6, 1e-15);
  assert_near (lf_tree_eval_get_n_paths (shared), 5, 0);
  g_assert_cmpuint (lf_tree_events_get_n (events), ==, 1);
  assert_near (lf_tree_events_get_total (events, NULL), 0.6 * 91 - 35, 1e-9);
  g_assert_cmpuint (profile->n_outcomes, ==, 2);
  assert_near (profile->outcomes[0].value, -49, 1e-12);
}

/* A ladder of references has 2^40 paths and is rolled back all the same;
 * dates keep the copies apart where they differ. */
static void
test_ladder (void)
{
  g_autoptr (LfTreeBuilder) builder = lf_tree_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTree) tree = NULL;
  g_autoptr (LfTreeEval) eval = NULL;
  g_autoptr (LfTreeProfile) profile = NULL;
  double value;
  guint n = 40;

  for (guint i = 0; i <= n; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);
      g_autofree char *parent = g_strdup_printf ("a%u", i - 1);
      g_autofree char *twin = g_strdup_printf ("b%u", i);
      LfTreeNode node = {
        .id = id, .parent_id = i > 0 ? parent : "", .probability = "0.5",
        .payoff = "1", .order = 1,
        .kind = i < n ? LF_TREE_CHANCE : LF_TREE_TERMINAL,
      };
      LfTreeNode copy = {
        .id = twin, .parent_id = parent, .probability = "#", .order = 2,
        .kind = LF_TREE_REFERENCE, .same_as = id,
      };

      lf_tree_builder_add_node (builder, &node);
      if (i > 0)
        lf_tree_builder_add_node (builder, &copy);
    }
  tree = lf_tree_builder_end (builder, &error);
  g_assert_no_error (error);
  eval = lf_tree_evaluate (tree);
  g_assert_true (lf_tree_eval_get_value (eval, &value));
  assert_near (value, n / 2.0, 1e-9);
  assert_near (lf_tree_eval_get_n_paths (eval), exp2 (n), 0);

  profile = lf_tree_profile_new (eval, LF_TREE_NONE, 3);
  g_assert_false (profile->is_exact);
  assert_near (profile->mean, n / 2.0, 0.05);
  assert_near (profile->deviation, sqrt (n / 4.0), 0.05);
}

/* A chain of 100,000 nodes. */
static void
test_deep (void)
{
  g_autoptr (LfTreeBuilder) builder = lf_tree_builder_new ();
  g_autoptr (LfTree) tree = NULL;
  g_autoptr (LfTreeEval) eval = NULL;
  g_autoptr (LfTreeEvents) events = NULL;
  g_autoptr (LfTreeProfile) profile = NULL;
  g_autofree char *path = NULL;
  double value;
  guint n = 100000;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);
      g_autofree char *parent = g_strdup_printf ("n%u", i - 1);
      LfTreeNode node = {
        .id = id, .parent_id = i > 0 ? parent : "", .payoff = "1",
        .edge = id,
        .kind = i + 1 < n ? LF_TREE_DECISION : LF_TREE_TERMINAL,
      };

      lf_tree_builder_add_node (builder, &node);
    }
  tree = lf_tree_builder_end (builder, NULL);
  g_assert_nonnull (tree);
  eval = lf_tree_evaluate (tree);
  g_assert_true (lf_tree_eval_get_value (eval, &value));
  assert_near (value, n - 1, 1e-9);
  profile = lf_tree_profile_new (eval, LF_TREE_NONE, 1);
  g_assert_cmpuint (profile->n_outcomes, ==, 1);
  events = lf_tree_events_new (eval, 1);
  g_assert_cmpuint (lf_tree_events_get_n (events), ==, 0);
  g_assert_cmpuint (lf_tree_eval_get_n_choices (eval), <=, 10000);
  path = lf_tree_dup_path (tree, n - 1);
  g_assert_cmpuint (strlen (path), <, 200);
  g_assert_nonnull (strstr (path, " › … › "));
}

static void
test_profile (void)
{
  g_autoptr (LfTreeEval) eval = tree_evaluate (
    "{'type': 'decision', 'children': ["
    " {'name': 'risky', 'node': {'type': 'chance', 'children': ["
    "   {'name': 'a', 'p': 0.1, 'payoff': -50, " END "},"
    "   {'name': 'b', 'p': 0.2, 'payoff': 0.1, 'node': {'type': 'chance',"
    "     'children': [{'p': 0.5, 'payoff': 0.2, " END "},"
    "     {'p': 0.5, 'payoff': 9.9, " END "}]}},"
    "   {'name': 'c', 'p': 0.3, 'payoff': 0.3, " END "},"
    "   {'name': 'd', 'p': 0.4, 'payoff': 100, " END "},"
    "   {'name': 'e', 'p': 0, 'payoff': 1000, " END "}]}},"
    " {'name': 'safe', 'payoff': 0.3, " END "}]}");
  g_autoptr (LfTreeProfile) best = lf_tree_profile_new (eval, LF_TREE_NONE,
                                                        1);
  g_autoptr (LfTreeProfile) safe = lf_tree_profile_new (eval, 9, 1);

  /* 0.1 + 0.2 and 0.3 are one end value. */
  g_assert_cmpuint (best->n_outcomes, ==, 4);
  assert_near (best->outcomes[1].value, 0.3, 1e-15);
  assert_near (best->outcomes[1].probability, 0.4, 1e-15);
  assert_near (best->mean, 0.1 * -50 + 0.4 * 0.3 + 0.1 * 10 + 40, 1e-12);
  assert_near (lf_tree_profile_get_below (best, 0), 0.1, 1e-15);
  assert_near (lf_tree_profile_get_below (best, 0.3), 0.1, 1e-15);
  assert_near (lf_tree_profile_get_below (best, 1e9), 1, 1e-15);
  assert_near (lf_tree_profile_get_quantile (best, 0.1), -50, 0);
  assert_near (lf_tree_profile_get_quantile (best, 0.11), 0.3, 1e-12);
  assert_near (lf_tree_profile_get_quantile (best, 1), 100, 0);
  assert_near (lf_tree_profile_get_risk (best, LF_TREE_MAXIMISE, 0.95), 50,
               0);
  assert_near (lf_tree_profile_get_risk (best, LF_TREE_MINIMISE, 0.95), 100,
               0);
  g_assert_cmpuint (safe->n_outcomes, ==, 1);
  assert_near (safe->mean, 0.3, 1e-15);
  g_assert_false (lf_tree_profile_dominates (best, safe, LF_TREE_MAXIMISE));
  g_assert_false (lf_tree_profile_dominates (safe, best, LF_TREE_MAXIMISE));
}

static void
test_dominance (void)
{
#define GAMBLE(low, high) \
  "{'type': 'chance', 'children': [{'p': 0.5, 'payoff': " low ", " END "}," \
  " {'p': 0.5, 'payoff': " high ", " END "}]}"
  g_autoptr (LfTreeEval) low = tree_evaluate (GAMBLE ("1", "5"));
  g_autoptr (LfTreeEval) high = tree_evaluate (GAMBLE ("2", "5"));
  g_autoptr (LfTreeProfile) a = lf_tree_profile_new (low, LF_TREE_NONE, 1);
  g_autoptr (LfTreeProfile) b = lf_tree_profile_new (high, LF_TREE_NONE, 1);

  g_assert_true (lf_tree_profile_dominates (b, a, LF_TREE_MAXIMISE));
  g_assert_false (lf_tree_profile_dominates (a, b, LF_TREE_MAXIMISE));
  g_assert_true (lf_tree_profile_dominates (a, b, LF_TREE_MINIMISE));
  g_assert_false (lf_tree_profile_dominates (a, a, LF_TREE_MAXIMISE));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree/order", test_order);
  g_test_add_func ("/tree/shape-errors", test_shape_errors);
  g_test_add_func ("/tree/empty", test_empty);
  g_test_add_func ("/tree/records", test_records);
  g_test_add_func ("/tree/results", test_results);
  g_test_add_func ("/tree/dates", test_dates);
  g_test_add_func ("/tree/errors", test_errors);
  g_test_add_func ("/tree/warnings", test_warnings);
  g_test_add_func ("/tree/partial", test_partial);
  g_test_add_func ("/tree/certainty", test_certainty);
  g_test_add_func ("/tree/reference", test_reference);
  g_test_add_func ("/tree/ladder", test_ladder);
  g_test_add_func ("/tree/deep", test_deep);
  g_test_add_func ("/tree/profile", test_profile);
  g_test_add_func ("/tree/dominance", test_dominance);
  return g_test_run ();
}

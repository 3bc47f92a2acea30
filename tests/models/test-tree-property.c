/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random trees, worked out a second time by brute force. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "models/trees/lf-tree-events.h"
#include "models/trees/lf-tree-file.h"
#include "models/trees/lf-tree-profile.h"
#include "models/trees/lf-tree-sensitivity.h"
#include "tree-tools.h"

#define MAX_STRATEGIES 200000

/* The tree once more, as naively as possible: numbers by node, and for
 * every decision the child that a strategy takes. */
typedef struct
{
  const LfTree *tree;
  double       *payoff;
  double       *p;
  guint        *choice;
  double        tolerance;      /* infinite: expected value */
} Naive;

static Naive *
naive_new (const LfTree *tree,
           double        tolerance)
{
  Naive *self = g_new0 (Naive, 1);
  guint n = lf_tree_get_n_nodes (tree);

  self->tree = tree;
  self->tolerance = tolerance;
  self->payoff = g_new0 (double, n);
  self->p = g_new0 (double, n);
  self->choice = g_new0 (guint, n);
  for (guint i = 0; i < n; i++)
    {
      const LfTreeNode *node = lf_tree_get_node (tree, i);

      self->payoff[i] = g_ascii_strtod (node->payoff, NULL) +
                        (node->kind == LF_TREE_TERMINAL
                         ? g_ascii_strtod (node->value, NULL) : 0);
      self->p[i] = g_ascii_strtod (node->probability, NULL);
    }
  /* The root's own edge counts for nothing. */
  if (lf_tree_get_node (tree, 0)->kind != LF_TREE_TERMINAL)
    self->payoff[0] = 0;
  else
    self->payoff[0] = g_ascii_strtod (lf_tree_get_node (tree, 0)->value,
                                      NULL);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (lf_tree_get_node (tree, i)->probability, "#"))
      {
        guint parent = lf_tree_get_node (tree, i)->parent;

        self->p[i] = 1;
        for (guint c = 0; c < lf_tree_get_node (tree, parent)->n_children; c++)
          if (lf_tree_get_child (tree, parent, c) != i)
            self->p[i] -= self->p[lf_tree_get_child (tree, parent, c)];
      }
  return self;
}

static void
naive_free (Naive *self)
{
  g_free (self->payoff);
  g_free (self->p);
  g_free (self->choice);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Naive, naive_free)

/* Sum over all paths of probability × (total, or exp (−total/R)). */
static double
sum_paths (const Naive *self,
           guint        index,
           double       before,
           double       p)
{
  const LfTreeNode *node = lf_tree_get_node (self->tree, index);
  double total = before + self->payoff[index];
  double sum = 0;

  if (node->kind == LF_TREE_TERMINAL)
    return p * (isinf (self->tolerance) ? total
                                        : exp (-total / self->tolerance));
  if (node->kind == LF_TREE_DECISION)
    return sum_paths (self,
                      lf_tree_get_child (self->tree, index,
                                         self->choice[index]), total, p);
  for (guint c = 0; c < node->n_children; c++)
    {
      guint child = lf_tree_get_child (self->tree, index, c);

      sum += sum_paths (self, child, total, p * self->p[child]);
    }
  return sum;
}

static double
worth (const Naive *self)
{
  double sum = sum_paths (self, 0, 0, 1);

  return isinf (self->tolerance) ? sum : -self->tolerance * log (sum);
}

static double
count_strategies (const Naive *self)
{
  double product = 1;

  for (guint i = 0; i < lf_tree_get_n_nodes (self->tree); i++)
    if (lf_tree_get_node (self->tree, i)->kind == LF_TREE_DECISION)
      product *= lf_tree_get_node (self->tree, i)->n_children;
  return product;
}

/* The best of all strategies, every one tried. */
static double
best_strategy (Naive    *self,
               gboolean  minimise)
{
  double best = minimise ? INFINITY : -INFINITY;
  guint n = lf_tree_get_n_nodes (self->tree);

  while (TRUE)
    {
      guint i;

      best = minimise ? fmin (best, worth (self)) : fmax (best, worth (self));
      for (i = 0; i < n; i++)
        {
          const LfTreeNode *node = lf_tree_get_node (self->tree, i);

          if (node->kind != LF_TREE_DECISION)
            continue;
          self->choice[i] = (self->choice[i] + 1) % node->n_children;
          if (self->choice[i] > 0)
            break;
        }
      if (i == n)
        return best;
    }
}

static LfTree *
with_settings (const LfTree    *tree,
               LfTreeObjective  objective,
               const char      *tolerance)
{
  g_autoptr (LfTreeBuilder) builder = lf_tree_builder_new_from (tree);
  LfTreeInfo info = *lf_tree_get_info (tree);

  info.objective = objective;
  info.risk_tolerance = tolerance;
  lf_tree_builder_set_info (builder, &info);
  return lf_tree_builder_end (builder, NULL);
}

static double
roll_back (const LfTree    *tree,
           LfTreeObjective  objective,
           const char      *tolerance)
{
  g_autoptr (LfTree) set = with_settings (tree, objective, tolerance);
  g_autoptr (LfTreeEval) eval = lf_tree_evaluate (set);
  g_autoptr (LfTreeProfile) profile = lf_tree_profile_new (eval,
                                                           LF_TREE_NONE, 1);
  double value = NAN;
  double expected = NAN;
  double ends = 0;

  g_assert_true (lf_tree_eval_get_value (eval, &value));
  g_assert_true (lf_tree_eval_get_expected_value (eval, &expected));
  assert_near (profile->mean, expected, 1e-9);
  for (guint i = 0; i < lf_tree_get_n_nodes (set); i++)
    if (lf_tree_get_node (set, i)->kind == LF_TREE_TERMINAL)
      ends += lf_tree_eval_get_node (eval, i)->reach *
              lf_tree_eval_get_node (eval, i)->cumulated;
  assert_near (ends, expected, 1e-9);
  return value;
}

static void
test_strategies (void)
{
  LfRandom random;
  guint most = 0;

  lf_random_init (&random, 20240612);
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (LfTree) tree = tree_random (&random, 1 + round % 12);
      g_autoptr (Naive) neutral = naive_new (tree, INFINITY);
      g_autoptr (Naive) averse = naive_new (tree, 15);
      g_autoptr (Naive) costs = naive_new (tree, -15);
      guint decisions = 0;

      if (count_strategies (neutral) > MAX_STRATEGIES)
        continue;
      for (guint i = 0; i < lf_tree_get_n_nodes (tree); i++)
        if (lf_tree_get_node (tree, i)->kind == LF_TREE_DECISION)
          decisions++;
      most = MAX (most, decisions);
      assert_near (roll_back (tree, LF_TREE_MAXIMISE, ""),
                   best_strategy (neutral, FALSE), 1e-9);
      assert_near (roll_back (tree, LF_TREE_MINIMISE, ""),
                   best_strategy (neutral, TRUE), 1e-9);
      if (count_strategies (neutral) > 5000)
        continue;
      assert_near (roll_back (tree, LF_TREE_MAXIMISE, "15"),
                   best_strategy (averse, FALSE), 1e-9);
      assert_near (roll_back (tree, LF_TREE_MINIMISE, "15"),
                   best_strategy (costs, TRUE), 1e-9);
    }
  g_assert_cmpuint (most, ==, 12);
}

/* The value with every chance node known: all joint outcomes, each with the
 * best path through what is then certain. */
static double
best_path (const Naive *self,
           const guint *outcome,
           guint        index)
{
  const LfTreeNode *node = lf_tree_get_node (self->tree, index);
  double best = -INFINITY;

  if (node->kind == LF_TREE_TERMINAL)
    return self->payoff[index];
  if (node->kind == LF_TREE_CHANCE)
    return self->payoff[index] +
           best_path (self, outcome,
                      lf_tree_get_child (self->tree, index, outcome[index]));
  for (guint c = 0; c < node->n_children; c++)
    best = fmax (best, best_path (self, outcome,
                                  lf_tree_get_child (self->tree, index, c)));
  return self->payoff[index] + best;
}

static double
clairvoyance (const Naive *self)
{
  guint n = lf_tree_get_n_nodes (self->tree);
  g_autofree guint *outcome = g_new0 (guint, n);
  double sum = 0;

  while (TRUE)
    {
      double p = 1;
      guint i;

      for (i = 0; i < n; i++)
        if (lf_tree_get_node (self->tree, i)->kind == LF_TREE_CHANCE)
          p *= self->p[lf_tree_get_child (self->tree, i, outcome[i])];
      sum += p * best_path (self, outcome, 0);
      for (i = 0; i < n; i++)
        {
          const LfTreeNode *node = lf_tree_get_node (self->tree, i);

          if (node->kind != LF_TREE_CHANCE)
            continue;
          outcome[i] = (outcome[i] + 1) % node->n_children;
          if (outcome[i] > 0)
            break;
        }
      if (i == n)
        return sum;
    }
}

static guint
count_joint (const LfTree *tree)
{
  guint product = 1;

  for (guint i = 0; i < lf_tree_get_n_nodes (tree) && product < 100000; i++)
    if (lf_tree_get_node (tree, i)->kind == LF_TREE_CHANCE)
      product *= lf_tree_get_node (tree, i)->n_children;
  return product;
}

static void
test_information (void)
{
  LfRandom random;
  guint checked = 0;

  lf_random_init (&random, 99);
  for (guint round = 0; round < 600; round++)
    {
      g_autoptr (LfTree) tree = tree_random (&random, 4);
      g_autoptr (LfTreeEval) eval = NULL;
      g_autoptr (LfTreeEvents) events = NULL;
      g_autoptr (Naive) naive = NULL;
      double value;
      double most = 0;
      double total;

      if (count_joint (tree) > 3000)
        continue;
      checked++;
      eval = lf_tree_evaluate (tree);
      events = lf_tree_events_new (eval, 1);
      naive = naive_new (tree, INFINITY);
      g_assert_true (lf_tree_eval_get_value (eval, &value));
      total = lf_tree_events_get_total (events, NULL);
      assert_near (total, clairvoyance (naive) - value, 1e-9);
      for (guint i = 0; i < lf_tree_events_get_n (events); i++)
        {
          const LfTreeEvent *event = lf_tree_events_get (events, i);
          LfTreeTest test;

          g_assert_true (event->has_value);
          most = fmax (most, event->value);
          g_assert_true (lf_tree_events_test (events, i, 0, 0.8, 0.7, &test,
                                              NULL));
          g_assert_cmpfloat (test.value, >=, 0);
          g_assert_cmpfloat (test.value, <=, event->value + 1e-9);
        }
      g_assert_cmpfloat (total, >=, most - 1e-9);
    }
  g_assert_cmpuint (checked, >, 100);
}

/* A tree in which the payoff of one edge is a variable: the flips that are
 * found are where a fine scan sees the strategy change, and no others. */
static LfTree *
with_variable (const LfTree *tree,
               LfRandom     *random)
{
  g_autoptr (LfTreeBuilder) builder = lf_tree_builder_new ();
  guint n = lf_tree_get_n_nodes (tree);
  LfTreeVariable x = { .name = "x", .value = "0", .low = "-30",
                       .high = "30" };

  lf_tree_builder_add_variable (builder, &x);
  for (guint i = 0; i < n; i++)
    {
      LfTreeNode node = *lf_tree_get_node (tree, i);

      if (lf_random_int (random, 3) == 0)
        node.payoff = lf_random_int (random, 2) == 0 ? "x" : "x * x / 30";
      lf_tree_builder_add_node (builder, &node);
    }
  return lf_tree_builder_end (builder, NULL);
}

static double
value_at (const LfTree *tree,
          double        x)
{
  g_autoptr (LfTreeBuilder) builder = lf_tree_builder_new ();
  g_autoptr (LfTree) set = NULL;
  g_autoptr (LfTreeEval) eval = NULL;
  g_autofree char *text = g_strdup_printf ("%.17g", x);
  LfTreeVariable variable = { .name = "x", .value = text };
  double value = NAN;

  lf_tree_builder_add_variable (builder, &variable);
  for (guint i = 0; i < lf_tree_get_n_nodes (tree); i++)
    lf_tree_builder_add_node (builder, lf_tree_get_node (tree, i));
  set = lf_tree_builder_end (builder, NULL);
  eval = lf_tree_evaluate (set);
  g_assert_true (lf_tree_eval_get_value (eval, &value));
  return value;
}

static void
test_sensitivity (void)
{
  LfRandom random;
  guint flips = 0;

  lf_random_init (&random, 4711);
  for (guint round = 0; round < 150; round++)
    {
      g_autoptr (LfTree) plain = tree_random (&random, 5);
      g_autoptr (LfTree) tree = with_variable (plain, &random);
      g_autoptr (LfTreeEval) eval = lf_tree_evaluate (tree);
      g_autoptr (LfTreeSwing) swing = lf_tree_swing_new (eval, 0);
      g_autoptr (LfTreeCurve) curve = lf_tree_curve_new (eval, 0, 13);

      assert_near (swing->value_low, value_at (tree, -30), 1e-9);
      assert_near (swing->value_high, value_at (tree, 30), 1e-9);
      for (guint i = 0; i < curve->n; i++)
        assert_near (curve->value[i], value_at (tree, curve->x[i]), 1e-9);
      /* At a flip the value bends, but does not jump. */
      for (guint i = 0; i < swing->n_flips; i++)
        assert_near (value_at (tree, swing->flips[i] - 1e-7),
                     value_at (tree, swing->flips[i] + 1e-7), 1e-4);
      flips += swing->n_flips;
    }
  g_assert_cmpuint (flips, >, 50);
}

/* Written and read again, a tree is worth the same and has the same
 * strategy, in either format. */
static void
test_formats (void)
{
  LfRandom random;

  lf_random_init (&random, 5);
  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (LfTree) tree = tree_random (&random, 6);
      g_autoptr (LfTreeEval) eval = lf_tree_evaluate (tree);
      g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GError) error = NULL;
      g_autofree char *strategy = tree_strategy (eval);
      char *texts[2];

      if (lf_tree_get_n_nodes (tree) == 1)
        continue;
      texts[0] = lf_tree_to_json (tree, &error);
      texts[1] = lf_tree_to_silver (tree, notes, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < 2; i++)
        {
          g_autoptr (GBytes) bytes = g_bytes_new_take (texts[i],
                                                       strlen (texts[i]));
          g_autoptr (LfTreeFile) file = lf_tree_file_read ("t", bytes, NULL,
                                                           &error);
          g_autoptr (LfTreeEval) again = NULL;
          g_autofree char *same = NULL;
          double a;
          double b;

          g_assert_no_error (error);
          g_assert_cmpint (file->format, ==, i);
          again = lf_tree_evaluate (file->tree);
          same = tree_strategy (again);
          g_assert_cmpstr (strategy, ==, same);
          g_assert_true (lf_tree_eval_get_value (eval, &a));
          g_assert_true (lf_tree_eval_get_value (again, &b));
          assert_near (a, b, 1e-9);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree/property/strategies", test_strategies);
  g_test_add_func ("/tree/property/information", test_information);
  g_test_add_func ("/tree/property/sensitivity", test_sensitivity);
  g_test_add_func ("/tree/property/formats", test_formats);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "lf-test-table.h"
#include "models/scoring/lf-smaa.h"
#include "models/scoring/lf-weights.h"

/* Rows and columns sum to 1, pairs to 1, central weights to 1. */
static void
assert_sums (const LfSmaaResult *r)
{
  for (gsize i = 0; i < r->n; i++)
    {
      double row = 0;
      double column = 0;
      double weights = 0;

      for (gsize k = 0; k < r->n; k++)
        {
          row += r->acceptability[i * r->n + k];
          column += r->acceptability[k * r->n + i];
          g_assert_cmpfloat_with_epsilon (r->pairwise[i * r->n + k] +
                                            r->pairwise[k * r->n + i],
                                          1, 1e-15);
        }
      g_assert_cmpfloat_with_epsilon (row, 1, 1e-12);
      g_assert_cmpfloat_with_epsilon (column, 1, 1e-12);
      g_assert_cmpfloat (r->pairwise[i * r->n + i], ==, 0.5);
      for (gsize j = 0; j < r->m; j++)
        {
          g_assert_true (isfinite (r->central_weights[i * r->m + j]));
          weights += r->central_weights[i * r->m + j];
        }
      g_assert_cmpfloat_with_epsilon (weights, r->ever_first[i] ? 1 : 0,
                                      1e-12);
      g_assert_true (r->confidence[i] >= 0 && r->confidence[i] <= 1);
      g_assert_true (r->ever_first[i] == (r->acceptability[i * r->n] > 0));
    }
}

static LfSmaaResult *
run_with (const LfDecisionTable *table,
          const LfSmaaOptions   *options)
{
  g_autoptr (GError) error = NULL;
  LfSmaaResult *result = lf_smaa_run (table, options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
  assert_sums (result);
  return result;
}

static LfSmaaResult *
run (const LfDecisionTable *table,
     guint64                draws)
{
  LfSmaaOptions options;

  lf_smaa_options_init (&options);
  options.draws = draws;
  return run_with (table, &options);
}

/* With weights uniform on the simplex, Σ w·d is positive with the
 * probability Σ over dᵢ > 0 of dᵢ^(m−1) / Π (dᵢ − dⱼ) (Weisberg 1971, Annals
 * of Mathematical Statistics 42:704–709): what the pairwise winning index
 * of two alternatives with the differences d estimates. */
static void
test_exact_wins (void)
{
  const guint m = 5;
  LfRandom random;

  lf_random_init (&random, 41);
  for (guint round = 0; round < 8; round++)
    {
      g_autoptr (LfDecisionTable) table = lf_decision_table_new (2, m);
      g_autoptr (LfSmaaResult) result = NULL;
      double d[5];
      double exact = 0;

      for (guint j = 0; j < m; j++)
        {
          table->values[j] = lf_random_double (&random);
          table->values[m + j] = lf_random_double (&random);
          table->criteria[j].low = 0;
          table->criteria[j].high = 1;
          d[j] = table->values[j] - table->values[m + j];
        }
      for (guint j = 0; j < m; j++)
        {
          double term = pow (d[j], m - 1);

          for (guint k = 0; k < m; k++)
            if (k != j)
              term /= d[j] - d[k];
          exact += d[j] > 0 ? term : 0;
        }
      result = run (table, 200000);
      /* Four standard errors. */
      g_assert_cmpfloat_with_epsilon (result->pairwise[1], exact,
                                      4 * sqrt (0.25 / 200000));
      g_assert_cmpfloat (result->pairwise[1], ==, result->acceptability[0]);
    }
}

/* Two criteria, of which the first has the weight w, uniform on 0–1: A is
 * first for w above 0.6, C for w below 0.4 and B between; the central weights
 * are the middles of these, and each is first there for certain. */
static void
test_two_criteria (void)
{
  static const double ranks[] = {
    0.4, 0.1, 0.5, 0, 0.2, 0.8, 0, 0, 0.4, 0.1, 0.5, 0, 0, 0, 0, 1,
  };
  static const double central[] = { 0.8, 0.2, 0.5, 0.5, 0.2, 0.8, 0, 0 };
  static const double confidence[] = { 1, 1, 1, 0 };
  g_autoptr (LfDecisionTable) table = lf_test_table_parse (
    ",X,Y\nA,1,0\nB,0.6,0.6\nC,0,1\nD,0,0\n");
  g_autoptr (LfSmaaResult) result = run (table, 400000);

  lf_test_assert_near (result->acceptability, ranks, 16, 0.0032);
  lf_test_assert_near (result->central_weights, central, 8, 0.002);
  lf_test_assert_near (result->confidence, confidence, 4, 0);
}

/* Lahdelma & Salminen 2001, Operations Research 49:444–454, define the
 * confidence factor by the cells alone: a cell uniform on 0–1 against 0.3
 * in one criterion is higher with probability 0.7, whatever the weights. */
static void
test_confidence (void)
{
  g_autoptr (LfDecisionTable) table = lf_test_table_parse (
    ",X\nlow,0\nhigh,1\nA,0..1\nB,0.3\n");
  g_autoptr (LfDecisionTable) normal = lf_test_table_parse (
    ",X\nlow,0\nhigh,1\nA,0.5~0.1\nB,0.4\n");
  g_autoptr (LfDecisionTable) missing = lf_test_table_parse (
    ",X\nlow,-2\nhigh,2\nA,\nB,1\n");
  g_autoptr (LfSmaaResult) a = run (table, 200000);
  g_autoptr (LfSmaaResult) b = run (normal, 200000);
  g_autoptr (LfSmaaResult) c = run (missing, 200000);
  const double error = 4 * sqrt (0.25 / 200000);

  g_assert_cmpfloat_with_epsilon (a->confidence[0], 0.7, error);
  g_assert_cmpfloat_with_epsilon (a->confidence[1], 0.3, error);
  g_assert_cmpfloat_with_epsilon (a->acceptability[0], 0.7, error);
  g_assert_cmpfloat_with_epsilon (b->confidence[0], 0.8413, error);
  g_assert_cmpfloat_with_epsilon (c->confidence[0], 0.25, error);
}

/* The mean of weights in a given order are the rank-order centroids: with
 * one alternative that is always first, they are its central weights. */
static void
test_ordinal (void)
{
  g_autoptr (LfDecisionTable) table = lf_test_table_parse (
    ",X,Y,Z,W\norder,3,1,4,2\nA,1,1,1,1\n");
  g_autoptr (LfDecisionTable) partial = lf_test_table_parse (
    ",X,Y,Z,W\norder,2,1,2,\nA,1,1,1,1\n");
  g_autoptr (LfSmaaResult) full = NULL;
  g_autoptr (LfSmaaResult) weak = NULL;
  LfSmaaOptions options;
  double roc[4];
  double three[3];

  lf_smaa_options_init (&options);
  options.weights = LF_SMAA_WEIGHTS_ORDINAL;
  options.draws = 200000;
  full = run_with (table, &options);
  lf_weights_by_rank (LF_WEIGHTS_ROC, 4, roc);
  g_assert_cmpfloat_with_epsilon (full->central_weights[1], roc[0], 0.002);
  g_assert_cmpfloat_with_epsilon (full->central_weights[3], roc[1], 0.002);
  g_assert_cmpfloat_with_epsilon (full->central_weights[0], roc[2], 0.002);
  g_assert_cmpfloat_with_epsilon (full->central_weights[2], roc[3], 0.002);

  /* W stands apart: a quarter on average. The others share three quarters
   * as the centroids of three, two of them in no order. */
  weak = run_with (partial, &options);
  lf_weights_by_rank (LF_WEIGHTS_ROC, 3, three);
  g_assert_cmpfloat_with_epsilon (weak->central_weights[3], 0.25, 0.002);
  g_assert_cmpfloat_with_epsilon (weak->central_weights[1],
                                  0.75 * three[0], 0.002);
  g_assert_cmpfloat_with_epsilon (weak->central_weights[0],
                                  0.75 * 0.5 * (three[1] + three[2]), 0.002);
  g_assert_cmpfloat_with_epsilon (weak->central_weights[2],
                                  weak->central_weights[0], 0.003);
}

static void
test_around (void)
{
  g_autoptr (LfDecisionTable) table = lf_test_table_parse (
    ",X,Y,Z\nweight,0.6,0.4,0\nA,1,1,1\n");
  g_autoptr (LfDecisionTable) pair = lf_test_table_parse (
    ",X,Y\nweight,0.6,0.4\nA,1,0\nB,0,1\n");
  g_autoptr (LfSmaaResult) around = NULL;
  g_autoptr (LfSmaaResult) close = NULL;
  g_autoptr (LfSmaaResult) fixed = NULL;
  LfSmaaOptions options;

  lf_smaa_options_init (&options);
  options.weights = LF_SMAA_WEIGHTS_DIRICHLET;
  options.concentration = 10;
  around = run_with (table, &options);
  g_assert_cmpfloat_with_epsilon (around->central_weights[0], 0.6, 0.003);
  g_assert_cmpfloat_with_epsilon (around->central_weights[1], 0.4, 0.003);
  g_assert_cmpfloat (around->central_weights[2], ==, 0);

  options.concentration = 1e6;
  close = run_with (pair, &options);
  g_assert_cmpfloat (close->acceptability[0], ==, 1);
  options.weights = LF_SMAA_WEIGHTS_FIXED;
  fixed = run_with (pair, &options);
  g_assert_cmpfloat (fixed->acceptability[0], ==, 1);
  g_assert_cmpfloat_with_epsilon (fixed->central_weights[0], 0.6, 1e-12);
}

/* Twins share their ranks evenly; so do seventeen, whose share of a rank is
 * no whole number of parts. */
static void
test_ties (void)
{
  g_autoptr (LfDecisionTable) twins = lf_test_table_parse (
    ",X,Y\nA,1,2\nB,1,2\nC,0,0\n");
  g_autoptr (LfDecisionTable) many = lf_decision_table_new (17, 2);
  g_autoptr (LfDecisionTable) one = lf_test_table_parse (",X\nA,3\n");
  g_autoptr (LfSmaaResult) a = run (twins, 1000);
  g_autoptr (LfSmaaResult) b = run (many, 1000);
  g_autoptr (LfSmaaResult) c = run (one, 10);

  g_assert_cmpfloat (a->acceptability[0], ==, 0.5);
  g_assert_cmpfloat (a->acceptability[1], ==, 0.5);
  g_assert_cmpfloat (a->acceptability[3], ==, 0.5);
  g_assert_cmpfloat (a->pairwise[1], ==, 0.5);
  g_assert_cmpfloat (a->confidence[0], ==, 0.5);
  g_assert_cmpfloat_with_epsilon (b->acceptability[0], 1.0 / 17, 1e-5);
  g_assert_cmpfloat (c->acceptability[0], ==, 1);
  g_assert_cmpfloat (c->confidence[0], ==, 1);
}

static void
assert_same (const double *a,
             const double *b,
             gsize         n)
{
  for (gsize k = 0; k < n; k++)
    g_assert_cmpfloat (a[k], ==, b[k]);
}

/* Nowhere better and somewhere worse: never above, so never first, and not in
 * the first k places more often than the other. */
static void
test_dominance (void)
{
  static const LfSmaaWeights modes[] = {
    LF_SMAA_WEIGHTS_UNIFORM, LF_SMAA_WEIGHTS_ORDINAL,
    LF_SMAA_WEIGHTS_DIRICHLET, LF_SMAA_WEIGHTS_FIXED,
  };
  const gsize n = 5;
  LfRandom random;
  LfSmaaOptions options;

  lf_random_init (&random, 45);
  lf_smaa_options_init (&options);
  options.draws = 2000;
  options.concentration = 5;
  for (guint round = 0; round < 24; round++)
    {
      g_autoptr (LfDecisionTable) table = lf_test_table_random (&random, n,
                                                                4);
      g_autoptr (LfSmaaResult) result = NULL;
      double above = 0;
      double below = 0;

      for (guint j = 0; j < 4; j++)
        {
          table->criteria[j].order = j + 1;
          table->values[(n - 1) * 4 + j] =
            table->values[j] +
            (table->criteria[j].direction == LF_DIRECTION_MAX ? -1 : 1) *
              lf_random_uniform (&random, 0, 10);
        }
      options.weights = modes[round % G_N_ELEMENTS (modes)];
      result = run_with (table, &options);
      g_assert_cmpfloat (result->pairwise[n - 1], ==, 1);
      g_assert_cmpfloat (result->pairwise[(n - 1) * n], ==, 0);
      g_assert_false (result->ever_first[n - 1]);
      for (gsize r = 0; r < n; r++)
        {
          above += result->acceptability[r];
          below += result->acceptability[(n - 1) * n + r];
          g_assert_cmpfloat (above, >=, below - 1e-12);
        }
    }
}

/* In other units, by powers of two so that no digit is lost, and with
 * another zero where that is exact too: the same to the last digit. */
static void
test_scale (void)
{
  LfRandom random;

  lf_random_init (&random, 46);
  for (guint round = 0; round < 10; round++)
    {
      g_autoptr (LfDecisionTable) table = lf_test_table_random (&random, 6,
                                                                4);
      g_autoptr (LfDecisionTable) scaled = lf_test_table_copy (table, 4);
      g_autoptr (LfSmaaResult) a = NULL;
      g_autoptr (LfSmaaResult) b = NULL;

      for (guint j = 0; j < 4; j++)
        {
          int power = (int) lf_random_int (&random, 40) - 20;

          for (guint i = 0; i < 6; i++)
            scaled->values[i * 4 + j] = ldexp (table->values[i * 4 + j],
                                               power);
        }
      a = run (table, 3000);
      b = run (scaled, 3000);
      assert_same (b->acceptability, a->acceptability, 36);
      assert_same (b->pairwise, a->pairwise, 36);
      assert_same (b->central_weights, a->central_weights, 24);
      assert_same (b->confidence, a->confidence, 6);
    }
}

/* A criterion on which all are alike takes part of the weight; what is left
 * is uniform as before (Devroye 1986, “Non-Uniform Random Variate
 * Generation”, section V.2), so that no index changes but by chance. With
 * fixed weights none changes at all. */
static void
test_constant_criterion (void)
{
  const double error = 4 * sqrt (2 * 0.25 / 30000);
  LfRandom random;
  LfSmaaOptions options;

  lf_random_init (&random, 47);
  lf_smaa_options_init (&options);
  options.draws = 30000;
  for (guint round = 0; round < 6; round++)
    {
      g_autoptr (LfDecisionTable) table = lf_test_table_random (&random, 5,
                                                                3);
      g_autoptr (LfDecisionTable) more = lf_test_table_copy (table, 4);
      g_autoptr (LfSmaaResult) a = NULL;
      g_autoptr (LfSmaaResult) b = NULL;

      for (guint j = 0; j < 3; j++)
        more->criteria[j].weight *= 0.75;
      more->criteria[3].weight = 0.25;
      for (guint i = 0; i < 5; i++)
        more->values[i * 4 + 3] = 42;
      options.weights = round % 2 == 0 ? LF_SMAA_WEIGHTS_UNIFORM
                                       : LF_SMAA_WEIGHTS_FIXED;
      a = run_with (table, &options);
      b = run_with (more, &options);
      lf_test_assert_near (b->acceptability, a->acceptability, 25,
                           round % 2 == 0 ? error : 0);
      lf_test_assert_near (b->pairwise, a->pairwise, 25,
                           round % 2 == 0 ? error : 0);
    }
}

/* Any number of threads and any order of their work: the same bits. */
static void
test_threads (void)
{
  LfRandom random;
  g_autoptr (LfDecisionTable) table = NULL;
  g_autoptr (LfSmaaResult) first = NULL;
  LfSmaaOptions options;

  lf_random_init (&random, 42);
  table = lf_test_table_random (&random, 9, 6);
  for (guint u = 0; u < 9; u++)
    {
      LfUncertainCell cell = { u, u % 6, (LfCellKind) (u % 4), 20, 30 };

      g_array_append_val (table->uncertain, cell);
    }
  lf_smaa_options_init (&options);
  options.draws = 12345;
  for (guint threads = 1; threads <= 9; threads += 2)
    {
      g_autoptr (LfSmaaResult) result = NULL;

      options.n_threads = threads;
      result = run_with (table, &options);
      if (first == NULL)
        {
          first = g_steal_pointer (&result);
          continue;
        }
      assert_same (result->acceptability, first->acceptability, 81);
      assert_same (result->pairwise, first->pairwise, 81);
      assert_same (result->central_weights, first->central_weights, 54);
      assert_same (result->confidence, first->confidence, 9);
    }
  options.seed = 2;
  g_clear_pointer (&first, lf_smaa_result_free);
}

static void
test_small_runs (void)
{
  LfRandom random;
  g_autoptr (LfDecisionTable) table = NULL;

  lf_random_init (&random, 43);
  table = lf_test_table_random (&random, 4, 3);
  for (guint64 draws = 1; draws < 200; draws += 33)
    {
      g_autoptr (LfSmaaResult) result = run (table, draws);

      g_assert_cmpuint (result->draws, ==, draws);
    }
}

static void
test_refused (void)
{
  g_autoptr (LfDecisionTable) unknown = lf_test_table_parse (",X\nA,\nB,\n");
  g_autoptr (LfDecisionTable) many = lf_decision_table_new (2001, 1);
  g_autoptr (LfDecisionTable) good = lf_test_table_parse (",X\nA,1\nB,2\n");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  LfSmaaOptions options;
  g_autoptr (GError) a = NULL;
  g_autoptr (GError) b = NULL;
  g_autoptr (GError) c = NULL;
  g_autoptr (GError) d = NULL;

  lf_smaa_options_init (&options);
  g_assert_null (lf_smaa_run (unknown, &options, &a));
  g_assert_error (a, LF_ERROR, LF_ERROR_INVALID);
  g_assert_null (lf_smaa_run (many, &options, &b));
  g_assert_error (b, LF_ERROR, LF_ERROR_LIMIT);
  options.weights = LF_SMAA_WEIGHTS_DIRICHLET;
  options.concentration = 0;
  g_assert_null (lf_smaa_run (good, &options, &c));
  g_assert_error (c, LF_ERROR, LF_ERROR_INVALID);
  lf_smaa_options_init (&options);
  options.cancellable = cancellable;
  g_cancellable_cancel (cancellable);
  g_assert_null (lf_smaa_run (good, &options, &d));
  g_assert_error (d, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Tables as a hostile or clumsy hand would write them: an error, or indices
 * that add up and scores that are numbers. */
static void
test_mutations (void)
{
  static const char good[] =
    ",A,B,C\ndirection,max,min,max\nweight,1,2,3\nlow,0,,\nhigh,9,,\n"
    "preference,linear,gaussian,level\nq,1,,1\np,2,,3\ns,,2,\n"
    "order,1,2,\nX,1..2,3~1,\nY,4,5,6e3\nZ,-1e308,7,1e308\n";
  static const char *const bits[] = {
    "0", "-", "1e308", "-1e308", "1e-320", ",", "\n", "..", "~", "\"", "x",
    "min", "9", "",
  };
  LfRandom random;
  LfSmaaOptions options;
  guint parsed = 0;

  lf_random_init (&random, 44);
  lf_smaa_options_init (&options);
  options.draws = 70;
  options.n_threads = 1;
  for (guint round = 0; round < 4000; round++)
    {
      g_autoptr (GString) text = g_string_new (good);
      g_autoptr (LfDecisionTable) table = NULL;
      g_autoptr (LfSmaaResult) result = NULL;
      guint changes = 1 + (guint) lf_random_int (&random, 4);

      for (guint k = 0; k < changes; k++)
        {
          gssize at = (gssize) lf_random_int (&random, text->len);
          gssize length = (gssize) lf_random_int (&random, 3);

          g_string_erase (text, at, MIN (length, (gssize) text->len - at));
          g_string_insert (text, at,
                           bits[lf_random_int (&random,
                                               G_N_ELEMENTS (bits))]);
        }
      table = lf_decision_table_parse ("t.csv", text->str, text->len, NULL);
      if (table == NULL)
        continue;
      parsed++;
      result = lf_smaa_run (table, &options, NULL);
      if (result != NULL)
        assert_sums (result);
      g_array_set_size (table->uncertain, 0);
      for (guint k = 0; k < LF_N_METHODS; k++)
        {
          LfMcdaOptions method;
          g_autoptr (LfMcda) mcda = NULL;
          g_autoptr (LfMcdaResult) scores = NULL;

          lf_mcda_options_init (&method, k);
          mcda = lf_mcda_new (table, &method, NULL);
          if (mcda == NULL)
            continue;
          scores = lf_mcda_result_new (mcda);
          if (!lf_mcda_solve (mcda, NULL, scores, NULL))
            continue;
          for (guint i = 0; i < table->n_alternatives; i++)
            g_assert_true (isfinite (scores->score[i]) &&
                           scores->rank[i] >= 1 &&
                           scores->rank[i] <= table->n_alternatives);
        }
    }
  g_assert_cmpuint (parsed, >, 200);
}

static void
test_progress (void)
{
  g_autoptr (LfDecisionTable) table = lf_test_table_parse (
    ",X\nA,1..2\nB,2\n");
  gint progress = 0;
  LfSmaaOptions options;
  g_autoptr (LfSmaaResult) result = NULL;

  lf_smaa_options_init (&options);
  options.progress = &progress;
  options.draws = 1000;
  result = run_with (table, &options);
  g_assert_cmpint (progress, ==, 1000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/smaa/exact-wins", test_exact_wins);
  g_test_add_func ("/smaa/two-criteria", test_two_criteria);
  g_test_add_func ("/smaa/confidence", test_confidence);
  g_test_add_func ("/smaa/ordinal", test_ordinal);
  g_test_add_func ("/smaa/around", test_around);
  g_test_add_func ("/smaa/ties", test_ties);
  g_test_add_func ("/smaa/dominance", test_dominance);
  g_test_add_func ("/smaa/scale", test_scale);
  g_test_add_func ("/smaa/constant-criterion", test_constant_criterion);
  g_test_add_func ("/smaa/threads", test_threads);
  g_test_add_func ("/smaa/small-runs", test_small_runs);
  g_test_add_func ("/smaa/refused", test_refused);
  g_test_add_func ("/smaa/mutations", test_mutations);
  g_test_add_func ("/smaa/progress", test_progress);
  return g_test_run ();
}

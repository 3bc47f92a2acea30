/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "lf-test-table.h"
#include "models/scoring/lf-weights.h"

static double
sum_of (const double *weights,
        guint         n)
{
  double sum = 0;

  for (guint k = 0; k < n; k++)
    sum += weights[k];
  return sum;
}

/* Barron & Barrett 1996, Management Science 42:1515–1523: the weights of
 * four criteria; rank-sum and reciprocal as in Stillwell, Seaver & Edwards
 * 1981. */
static void
test_by_rank (void)
{
  static const double expected[LF_N_WEIGHTS_RULES][4] = {
    { 0.25, 0.25, 0.25, 0.25 },
    { 0.5208, 0.2708, 0.1458, 0.0625 },
    { 0.4, 0.3, 0.2, 0.1 },
    { 0.48, 0.24, 0.16, 0.12 },
  };
  static const double one = 1;

  for (guint k = 0; k < LF_N_WEIGHTS_RULES; k++)
    {
      g_autofree double *many = g_new (double, 1000);
      double weights[4];
      LfWeightsRule back;

      lf_weights_by_rank (k, 4, weights);
      lf_test_assert_near (weights, expected[k], 4, 5e-5);
      lf_weights_by_rank (k, 1, weights);
      lf_test_assert_near (weights, &one, 1, 0);
      lf_weights_by_rank (k, 1000, many);
      g_assert_cmpfloat_with_epsilon (sum_of (many, 1000), 1, 1e-13);
      for (guint i = 1; i < 1000; i++)
        g_assert_cmpfloat (many[i], <=, many[i - 1]);
      g_assert_true (lf_weights_rule_from_name (lf_weights_rule_to_name (k),
                                                &back));
      g_assert_cmpint (back, ==, k);
    }
}

static void
test_by_order (void)
{
  static const guint order[] = { 2, 1, 2, 4 };
  static const guint wrong[] = { 1, 0 };
  g_autoptr (GError) error = NULL;
  double weights[4];
  double by_rank[4];

  lf_weights_by_rank (LF_WEIGHTS_ROC, 4, by_rank);
  g_assert_true (lf_weights_by_order (LF_WEIGHTS_ROC, order, 4, weights,
                                      &error));
  g_assert_cmpfloat (weights[1], ==, by_rank[0]);
  g_assert_cmpfloat (weights[0], ==, 0.5 * (by_rank[1] + by_rank[2]));
  g_assert_cmpfloat (weights[2], ==, weights[0]);
  g_assert_cmpfloat (weights[3], ==, by_rank[3]);
  g_assert_false (lf_weights_by_order (LF_WEIGHTS_ROC, wrong, 2, weights,
                                       &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
}

static void
test_points (void)
{
  static const double points[] = { 50, 0, 150 };
  static const double huge[] = { 1e308, 1e308, 1e308 };
  static const double zeros[] = { 0, 0 };
  static const double negative[] = { 1, -1 };
  static const double swings[] = { 100, 60, 40 };
  static const double no_best[] = { 90, 60, 40 };
  static const double too_much[] = { 100, 140 };
  double weights[3];

  g_assert_true (lf_weights_normalise (points, 3, weights, NULL));
  g_assert_cmpfloat (weights[0], ==, 0.25);
  g_assert_cmpfloat (weights[1], ==, 0);
  g_assert_true (lf_weights_normalise (huge, 3, weights, NULL));
  g_assert_cmpfloat_with_epsilon (weights[2], 1.0 / 3, 1e-15);
  g_assert_false (lf_weights_normalise (zeros, 2, weights, NULL));
  g_assert_false (lf_weights_normalise (negative, 2, weights, NULL));
  g_assert_true (lf_weights_by_swing (swings, 3, weights, NULL));
  g_assert_cmpfloat (weights[0], ==, 0.5);
  g_assert_false (lf_weights_by_swing (no_best, 3, weights, NULL));
  g_assert_false (lf_weights_by_swing (too_much, 2, weights, NULL));
}

static void
test_move (void)
{
  static const double weights[] = { 0.5, 0.3, 0.2 };
  static const double alone[] = { 1, 0, 0 };
  double out[3];

  lf_weights_move (weights, 3, 0, 0.2, out);
  g_assert_cmpfloat (out[0], ==, 0.2);
  g_assert_cmpfloat_with_epsilon (out[1], 0.48, 1e-15);
  g_assert_cmpfloat_with_epsilon (out[2], 0.32, 1e-15);
  lf_weights_move (weights, 3, 0, 1, out);
  g_assert_cmpfloat (out[1] + out[2], ==, 0);
  lf_weights_move (alone, 3, 0, 0.5, out);
  g_assert_cmpfloat (out[1], ==, 0.25);
  g_assert_cmpfloat (out[2], ==, 0.25);
  lf_weights_move (alone, 1, 0, 0.5, out);
  g_assert_cmpfloat (out[0], ==, 1);
}

/* Whatever is answered, weights sum to 1 and none is negative. */
static void
assert_weights (const double *weights,
                guint         n)
{
  for (guint k = 0; k < n; k++)
    g_assert_true (weights[k] >= 0 && weights[k] <= 1);
  g_assert_cmpfloat_with_epsilon (sum_of (weights, n), 1, 1e-13);
}

static void
test_sums (void)
{
  LfRandom random;

  lf_random_init (&random, 51);
  for (guint round = 0; round < 200; round++)
    {
      guint n = 1 + (guint) lf_random_int (&random, 30);
      g_autofree double *points = g_new (double, n);
      g_autofree double *weights = g_new (double, n);
      g_autofree guint *order = g_new (guint, n);
      g_autoptr (LfDecisionTable) table = lf_test_table_random (&random, 5,
                                                                n);

      for (guint k = 0; k < n; k++)
        {
          points[k] = lf_random_int (&random, 3) == 0
                        ? 0 : lf_random_uniform (&random, 0, 100);
          order[k] = 1 + (guint) lf_random_int (&random, n);
        }
      points[lf_random_int (&random, n)] = 100;
      for (guint rule = 0; rule < LF_N_WEIGHTS_RULES; rule++)
        {
          lf_weights_by_rank (rule, n, weights);
          assert_weights (weights, n);
          g_assert_true (lf_weights_by_order (rule, order, n, weights,
                                              NULL));
          assert_weights (weights, n);
        }
      g_assert_true (lf_weights_by_swing (points, n, weights, NULL));
      assert_weights (weights, n);
      g_assert_true (lf_weights_normalise (points, n, weights, NULL));
      assert_weights (weights, n);
      lf_weights_move (weights, n, (guint) lf_random_int (&random, n),
                       lf_random_double (&random), weights);
      assert_weights (weights, n);
      g_assert_true (lf_weights_by_entropy (table, weights, NULL));
      assert_weights (weights, n);
      g_assert_true (lf_weights_by_critic (table, weights, NULL));
      assert_weights (weights, n);
    }
}

/* Weights from data do not depend on units. Entropy divides by sums and needs
 * a true zero; CRITIC looks at differences and at directions. */
static void
test_scale (void)
{
  LfRandom random;

  lf_random_init (&random, 52);
  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (LfDecisionTable) table = lf_test_table_random (&random, 6,
                                                                4);
      g_autoptr (LfDecisionTable) scaled = lf_test_table_copy (table, 4);
      double a[4];
      double b[4];

      for (guint j = 0; j < 4; j++)
        {
          double factor = lf_random_uniform (&random, 0.001, 1000);

          for (guint i = 0; i < 6; i++)
            scaled->values[i * 4 + j] *= factor;
        }
      g_assert_true (lf_weights_by_entropy (table, a, NULL));
      g_assert_true (lf_weights_by_entropy (scaled, b, NULL));
      lf_test_assert_near (b, a, 4, 1e-12);
      for (guint i = 0; i < 6; i++)
        scaled->values[i * 4 + 1] -= 1e4;
      g_assert_true (lf_weights_by_critic (table, a, NULL));
      g_assert_true (lf_weights_by_critic (scaled, b, NULL));
      lf_test_assert_near (b, a, 4, 1e-9);
      for (guint i = 0; i < 6; i++)
        scaled->values[i * 4 + 2] *= -1;
      scaled->criteria[2].direction =
        table->criteria[2].direction == LF_DIRECTION_MAX ? LF_DIRECTION_MIN
                                                         : LF_DIRECTION_MAX;
      g_assert_true (lf_weights_by_critic (scaled, b, NULL));
      lf_test_assert_near (b, a, 4, 1e-9);
    }
}

/* Diakoulaki, Mavrotas & Papayannakis 1995, Computers & Operations Research
 * 22:763–770: the pharmaceutical firms. The weights to eight digits are
 * those that scikit-criteria's tests hold this example to. */
static void
test_critic (void)
{
  static const double expected[] = { 0.20222554, 0.48090173, 0.31687273 };
  g_autoptr (LfDecisionTable) table = lf_test_table_parse (
    ",Profitability,Market share,Productivity\n"
    "A,61,1.08,4.33\nB,20.7,0.26,4.34\nC,16.3,1.98,2.53\nD,9.0,3.29,1.65\n"
    "E,5.4,2.77,2.33\nF,4.0,4.12,1.21\nG,-6.1,3.52,2.10\n"
    "H,-34.6,3.31,0.98\n");
  g_autoptr (GError) error = NULL;
  double weights[3];

  g_assert_true (lf_weights_by_critic (table, weights, &error));
  g_assert_no_error (error);
  lf_test_assert_near (weights, expected, 3, 5e-9);
}

/* Hwang & Yoon 1981, section 3.1.3: the entropy weights of the fighter
 * aircraft. The book divides divergences that are rounded to four digits,
 * the least of them 0.0011, so its weights hold to within 0.002. */
static void
test_entropy (void)
{
  static const double expected[] = {
    0.0649, 0.2055, 0.0133, 0.0829, 0.3570, 0.2764,
  };
  g_autoptr (LfDecisionTable) table = lf_test_table_parse (
    ",Speed,Range,Payload,Cost,Reliability,Manoeuvrability\n"
    "direction,max,max,max,min,max,max\n"
    "A1,2.0,1500,20000,5.5,5,9\n"
    "A2,2.5,2700,18000,6.5,3,5\n"
    "A3,1.8,2000,21000,4.5,7,7\n"
    "A4,2.2,1800,20000,5.0,5,5\n");
  g_autoptr (GError) error = NULL;
  double weights[6];

  g_assert_true (lf_weights_by_entropy (table, weights, &error));
  g_assert_no_error (error);
  lf_test_assert_near (weights, expected, 6, 0.002);
}

/* A constant column has no weight and changes no other; copies share. */
static void
test_objective_edges (void)
{
  static const char *const alike[] = { ",X\nA,1\n", ",X,Y\nA,1,2\nB,1,2\n",
                                       ",X\nA,1\nB,\n" };
  static const char lines[] = { '2', '1', '3' };
  g_autoptr (LfDecisionTable) constant = lf_test_table_parse (
    ",X,C,Y,Z\nA,1,0,3,1\nB,2,0,1,5\nC,4,0,2,2\n");
  g_autoptr (LfDecisionTable) without = lf_test_table_parse (
    ",X,Y,Z\nA,1,3,1\nB,2,1,5\nC,4,2,2\n");
  g_autoptr (LfDecisionTable) copies = lf_test_table_parse (
    ",X,Y\ndirection,max,min\nA,1,-10\nB,2,-20\nC,4,-40\n");
  g_autoptr (LfDecisionTable) negative = lf_test_table_parse (
    ",X\nA,1\nB,-1\n");
  g_autoptr (LfDecisionTable) huge = lf_test_table_parse (
    ",X,Y\nA,1e308,1\nB,1.5e308,0\n");
  g_autoptr (LfDecisionTable) tiny = lf_test_table_parse (
    ",X,Y\nA,0,1\nB,5e-324,2\nC,0,4\n");
  g_autoptr (LfDecisionTable) plain = lf_test_table_parse (
    ",X,Y\nA,0,1\nB,1,2\nC,0,4\n");
  double with[4];
  double less[3];

  for (guint k = 0; k < 2; k++)
    {
      g_assert_true (k == 0 ? lf_weights_by_critic (constant, with, NULL)
                            : lf_weights_by_entropy (constant, with, NULL));
      g_assert_true (k == 0 ? lf_weights_by_critic (without, less, NULL)
                            : lf_weights_by_entropy (without, less, NULL));
      g_assert_cmpfloat (with[1], ==, 0);
      g_assert_cmpfloat (with[0], ==, less[0]);
      g_assert_cmpfloat (with[2], ==, less[1]);
      g_assert_cmpfloat (with[3], ==, less[2]);
      g_assert_cmpfloat_with_epsilon (sum_of (less, 3), 1, 1e-15);
    }
  g_assert_true (lf_weights_by_critic (copies, with, NULL));
  g_assert_cmpfloat (with[0], ==, 0.5);
  g_assert_true (lf_weights_by_critic (negative, with, NULL));
  g_assert_cmpfloat (with[0], ==, 1);
  g_assert_true (lf_weights_by_entropy (huge, with, NULL));
  g_assert_true (isfinite (with[0]) && isfinite (with[1]));
  g_assert_true (lf_weights_by_critic (tiny, with, NULL));
  g_assert_true (lf_weights_by_critic (plain, less, NULL));
  lf_test_assert_near (with, less, 2, 1e-15);
  g_assert_false (lf_weights_by_entropy (negative, with, NULL));
  for (guint k = 0; k < G_N_ELEMENTS (alike); k++)
    {
      g_autoptr (LfDecisionTable) table = lf_test_table_parse (alike[k]);
      g_autoptr (GError) a = NULL;
      g_autoptr (GError) b = NULL;

      g_assert_false (lf_weights_by_entropy (table, with, &a));
      g_assert_false (lf_weights_by_critic (table, with, &b));
      g_assert_true (a != NULL && b != NULL);
      g_assert_true (g_str_has_prefix (a->message, "t.csv:"));
      g_assert_cmpint (a->message[strlen ("t.csv:")], ==, lines[k]);
      g_assert_cmpint (b->message[strlen ("t.csv:")], ==, lines[k]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/weights/by-rank", test_by_rank);
  g_test_add_func ("/weights/by-order", test_by_order);
  g_test_add_func ("/weights/points", test_points);
  g_test_add_func ("/weights/move", test_move);
  g_test_add_func ("/weights/sums", test_sums);
  g_test_add_func ("/weights/scale", test_scale);
  g_test_add_func ("/weights/critic", test_critic);
  g_test_add_func ("/weights/entropy", test_entropy);
  g_test_add_func ("/weights/objective-edges", test_objective_edges);
  return g_test_run ();
}

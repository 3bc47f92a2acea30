/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "lf-test-table.h"
#include "models/scoring/lf-ahp.h"

static LfPairwise *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  LfPairwise *pairwise = lf_pairwise_parse ("t.csv", text, strlen (text),
                                            &error);

  g_assert_no_error (error);
  g_assert_nonnull (pairwise);
  return pairwise;
}

static LfAhpResult *
solve (const LfPairwise *pairwise,
       LfPrioritisation  prioritisation,
       LfRandomIndex     random_index)
{
  LfAhpOptions options = { prioritisation, random_index };
  g_autoptr (GError) error = NULL;
  LfAhpResult *result = lf_ahp_solve (pairwise, &options, &error);
  double sum = 0;

  g_assert_no_error (error);
  g_assert_nonnull (result);
  for (guint i = 0; i < result->n; i++)
    sum += result->weights[i];
  g_assert_cmpfloat_with_epsilon (sum, 1, 1e-14);
  return result;
}

static LfAhpResult *
solve_text (const char *text)
{
  g_autoptr (LfPairwise) pairwise = parse (text);

  return solve (pairwise, LF_PRIORITISATION_EIGENVECTOR,
                LF_RANDOM_INDEX_SAATY_1980);
}

/* Saaty 1990, “How to make a decision”, European Journal of Operational
 * Research 48:9–26: choosing a house. The judgement in place (3, 7) is the
 * most inconsistent; without it Saaty 2003, the same journal 145:85–91,
 * finds λmax 8.811 and the ratio 0.102 / 0.223. */
static void
test_house (void)
{
  static const double expected[] = {
    0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333,
  };
  static const double mended[] = {
    0.174, 0.062, 0.102, 0.019, 0.034, 0.041, 0.223, 0.345,
  };
  g_autoptr (LfPairwise) house = parse (
    ",Size,Transport,Neighbourhood,Age,Yard,Modern,Condition,Financing\n"
    "Size,1,5,3,7,6,6,1/3,1/4\n"
    "Transport,,1,1/3,5,3,3,1/5,1/7\n"
    "Neighbourhood,,,1,6,3,4,6,1/5\n"
    "Age,,,,1,1/3,1/4,1/7,1/8\n"
    "Yard,,,,,1,1/2,1/5,1/6\n"
    "Modern,,,,,,1,1/5,1/6\n"
    "Condition,,,,,,,1,1/2\n"
    "Financing,,,,,,,,1\n");
  g_autoptr (LfAhpResult) result = solve (house,
                                          LF_PRIORITISATION_EIGENVECTOR,
                                          LF_RANDOM_INDEX_SAATY_1980);
  g_autoptr (LfAhpResult) without = NULL;

  lf_test_assert_near (result->weights, expected, 8, 5.1e-4);
  g_assert_cmpfloat_with_epsilon (result->lambda_max, 9.669, 5e-4);
  g_assert_cmpfloat_with_epsilon (result->ci, 0.238, 5e-4);
  g_assert_cmpfloat_with_epsilon (result->cr, 0.169, 5e-4);
  g_assert_true (result->has_worst);
  g_assert_cmpuint (result->worst_row, ==, 2);
  g_assert_cmpuint (result->worst_column, ==, 6);
  g_assert_cmpfloat (result->worst_is, ==, 6);
  g_assert_cmpfloat_with_epsilon (result->worst_suggested, 0.102 / 0.223,
                                  0.002);

  lf_pairwise_set (house, 2, 6, 0);
  without = solve (house, LF_PRIORITISATION_EIGENVECTOR,
                   LF_RANDOM_INDEX_SAATY_1980);
  lf_test_assert_near (without->weights, mended, 8, 5.1e-4);
  g_assert_cmpfloat_with_epsilon (without->lambda_max, 8.811, 5e-4);
  g_assert_cmpuint (without->n_missing, ==, 1);
}

/* Saaty 1980, section 1.5: choosing a school; the weights to two digits. */
static void
test_school (void)
{
  static const double expected[] = { 0.32, 0.14, 0.03, 0.13, 0.24, 0.14 };
  g_autoptr (LfAhpResult) result = solve_text (
    "1,4,3,1,3,4\n1/4,1,7,3,1/5,1\n1/3,1/7,1,1/5,1/5,1/6\n"
    "1,1/3,5,1,1,1/3\n1/3,5,5,1,1,3\n1/4,1,6,3,1/3,1\n");

  lf_test_assert_near (result->weights, expected, 6, 0.0051);
}

/* Saaty 2008, International Journal of Services Sciences 1:83–98: drinks
 * in the United States, with the random indices of 2005. */
static void
test_drinks (void)
{
  static const double expected[] = {
    0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327,
  };
  g_autoptr (LfPairwise) drinks = parse (
    ",Coffee,Wine,Tea,Beer,Sodas,Milk,Water\n"
    "Coffee,1,9,5,2,1,1,1/2\n"
    "Wine,,1,1/3,1/9,1/9,1/9,1/9\n"
    "Tea,,,1,1/3,1/4,1/3,1/9\n"
    "Beer,,,,1,1/2,1,1/3\n"
    "Sodas,,,,,1,2,1/2\n"
    "Milk,,,,,,1,1/3\n"
    "Water,,,,,,,1\n");
  g_autoptr (LfAhpResult) saaty = solve (drinks,
                                         LF_PRIORITISATION_EIGENVECTOR,
                                         LF_RANDOM_INDEX_SAATY_2005);
  g_autoptr (LfAhpResult) dodd = solve (drinks,
                                        LF_PRIORITISATION_EIGENVECTOR,
                                        LF_RANDOM_INDEX_DONEGAN_DODD);

  lf_test_assert_near (saaty->weights, expected, 7, 5.1e-4);
  g_assert_cmpfloat_with_epsilon (saaty->cr, 0.022, 5e-4);
  g_assert_cmpfloat_with_epsilon (dodd->cr, 0.0235, 5e-5);
}

/* Harker 1987, Mathematical Modelling 9:353–360: with one judgement of
 * three missing the others decide, 4 : 2 : 1. The second matrix is example 1
 * of Bozóki, Fülöp & Rónyai 2010, Mathematical and Computer Modelling
 * 52:318–333; its least-squares solution was worked out from the normal
 * equations. */
static void
test_incomplete (void)
{
  static const double expected[] = { 4.0 / 7, 2.0 / 7, 1.0 / 7 };
  static const double harker[] = { 0.373579, 0.392123, 0.098177, 0.136122 };
  static const double squares[] = { 0.374183, 0.391633, 0.098841, 0.135343 };
  g_autoptr (LfPairwise) three = parse (
    ",A,B,C\nA,1,2,\nB,1/2,1,2\nC,,1/2,1\n");
  g_autoptr (LfPairwise) four = parse (
    ",A,B,C,D\nA,1,1,5,2\nB,,1,3,4\nC,,,1,\nD,,,,1\n");

  for (guint k = 0; k < 2; k++)
    {
      g_autoptr (LfAhpResult) a = solve (three, k,
                                         LF_RANDOM_INDEX_SAATY_1980);
      g_autoptr (LfAhpResult) b = solve (four, k,
                                         LF_RANDOM_INDEX_SAATY_1980);

      lf_test_assert_near (a->weights, expected, 3, 1e-14);
      g_assert_cmpfloat (a->lambda_max, ==, 3);
      g_assert_cmpfloat (a->ci, ==, 0);
      g_assert_false (a->has_worst);
      g_assert_cmpuint (a->n_missing, ==, 1);
      lf_test_assert_near (b->weights, k == 0 ? harker : squares, 4, 1e-6);
    }
}

/* Random judgements from the scale of 1 to 9. */
static LfPairwise *
random_matrix (LfRandom *random,
               guint     n)
{
  LfPairwise *pairwise = lf_pairwise_new (n);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        double judgement = 1.0 + (double) lf_random_int (random, 9);

        lf_pairwise_set (pairwise, i, j, lf_random_int (random, 2) == 0
                                           ? judgement
                                           : 1 / judgement);
      }
  return pairwise;
}

/* What defines each of them: Aw = λw, and the rows' geometric means. */
static void
test_definitions (void)
{
  LfRandom random;

  lf_random_init (&random, 21);
  for (guint round = 0; round < 60; round++)
    {
      guint n = 2 + (guint) lf_random_int (&random, 9);
      g_autoptr (LfPairwise) a = random_matrix (&random, n);
      g_autoptr (LfAhpResult) vector = solve (a, 0, 0);
      g_autoptr (LfAhpResult) means = solve (a, 1, 0);

      double first = 1;

      g_assert_cmpfloat (vector->lambda_max, >=, n);
      g_assert_true (vector->has_cr);
      for (guint i = 0; i < n; i++)
        {
          double sum = 0;
          double product = 1;

          for (guint j = 0; j < n; j++)
            {
              sum += a->judgements[i * n + j] * vector->weights[j];
              product *= a->judgements[i * n + j];
            }
          g_assert_cmpfloat_with_epsilon (
            sum / (vector->lambda_max * vector->weights[i]), 1, 1e-12);
          if (i == 0)
            first = product;
          g_assert_cmpfloat_with_epsilon (
            means->weights[i] / means->weights[0],
            pow (product / first, 1.0 / n),
            1e-12 * means->weights[i] / means->weights[0]);
        }
    }
}

/* Ratios of given weights are consistent, and both find those weights, also
 * with judgements missing as long as a chain holds. */
static void
test_consistent (void)
{
  LfRandom random;

  lf_random_init (&random, 22);
  for (guint round = 0; round < 60; round++)
    {
      guint n = 3 + (guint) lf_random_int (&random, 10);
      g_autoptr (LfPairwise) a = lf_pairwise_new (n);
      g_autofree double *w = g_new (double, n);

      lf_random_simplex (&random, w, n);
      for (guint i = 0; i < n; i++)
        w[i] = (w[i] + 0.02) / (1 + 0.02 * n);
      for (guint i = 0; i < n; i++)
        for (guint j = i + 1; j < n; j++)
          if (j == i + 1 || lf_random_int (&random, 2) == 0)
            lf_pairwise_set (a, i, j, w[i] / w[j]);
      for (guint k = 0; k < 2; k++)
        {
          g_autoptr (LfAhpResult) result = solve (a, k, 0);

          lf_test_assert_near (result->weights, w, n, 1e-11);
          g_assert_cmpfloat_with_epsilon (result->ci, 0, 1e-11);
          g_assert_false (result->has_worst);
        }
    }
}

/* One judgement is spoilt in a consistent matrix of four or more: it is
 * found, and mended to what it was. */
static void
test_mending (void)
{
  LfRandom random;

  lf_random_init (&random, 23);
  for (guint round = 0; round < 60; round++)
    {
      guint n = 4 + (guint) lf_random_int (&random, 5);
      g_autoptr (LfPairwise) a = lf_pairwise_new (n);
      g_autoptr (LfAhpResult) result = NULL;
      guint row = (guint) lf_random_int (&random, n - 1);
      guint column = row + 1 + (guint) lf_random_int (&random, n - 1 - row);
      double was = 0;

      for (guint i = 0; i < n; i++)
        for (guint j = i + 1; j < n; j++)
          lf_pairwise_set (a, i, j, (i + 1.0) / (j + 1.0));
      was = a->judgements[row * n + column];
      lf_pairwise_set (a, row, column, was * 5);
      result = solve (a, round % 2, 0);
      g_assert_true (result->has_worst);
      g_assert_cmpuint (result->worst_row, ==, row);
      g_assert_cmpuint (result->worst_column, ==, column);
      g_assert_cmpfloat_with_epsilon (result->worst_suggested, was, 1e-10);
    }
}

static void
test_sizes (void)
{
  g_autoptr (LfAhpResult) one = solve_text (",A\nA,1\n");
  g_autoptr (LfAhpResult) two = solve_text (",A,B\nA,1,4\nB,,1\n");
  g_autoptr (LfPairwise) many = lf_pairwise_new (40);
  g_autoptr (LfAhpResult) chain = NULL;

  g_assert_cmpfloat (one->weights[0], ==, 1);
  g_assert_cmpfloat (one->lambda_max, ==, 1);
  g_assert_cmpfloat (one->ci, ==, 0);
  g_assert_cmpfloat (one->cr, ==, 0);
  g_assert_cmpfloat_with_epsilon (two->weights[0], 0.8, 1e-15);
  g_assert_cmpfloat (two->cr, ==, 0);
  g_assert_false (two->has_worst);

  for (guint i = 0; i + 1 < 40; i++)
    lf_pairwise_set (many, i, i + 1, 1.1);
  chain = solve (many, 0, 0);
  g_assert_false (chain->has_cr);
  g_assert_cmpuint (chain->n_missing, ==, 741);
  g_assert_cmpfloat_with_epsilon (chain->weights[0] / chain->weights[39],
                                  pow (1.1, 39), 1e-8);
}

static void
test_layouts (void)
{
  g_autoptr (LfPairwise) bare = parse ("1,2\n0.5,1\n");
  g_autoptr (LfPairwise) above = parse ("A,B\n1,2\n1/2,1\n");
  g_autoptr (LfPairwise) both = parse ("x,A,B,,\nA,,2\nB,,\n");
  g_autoptr (LfPairwise) commas = parse (";A;B\nA;1;2,5\nB;1/2,5;\n");
  g_autoptr (LfPairwise) printed = parse (",A,B\nA,1,7\nB,0.14,1\n");
  /* The first judgement, or the names, look like a diagonal. */
  g_autoptr (LfPairwise) equal = parse ("A,B,C\n1,1,3\n1,1,3\n1/3,1/3,1\n");
  g_autoptr (LfPairwise) numbered = parse ("1,2,3\n1,2,5\n,1,4\n,,1\n");
  g_autoptr (LfPairwise) framed = parse (",1,2\n1,1,1\n2,1,1\n");

  g_assert_cmpstr (bare->names[1], ==, "2");
  g_assert_cmpstr (above->names[1], ==, "B");
  g_assert_cmpuint (both->n, ==, 2);
  g_assert_cmpfloat (both->judgements[2], ==, 0.5);
  g_assert_cmpfloat (commas->judgements[1], ==, 2.5);
  g_assert_cmpfloat (commas->judgements[2], ==, 0.4);
  g_assert_cmpfloat (printed->judgements[2], ==, 0.14);
  g_assert_cmpuint (equal->n, ==, 3);
  g_assert_cmpstr (equal->names[0], ==, "A");
  g_assert_cmpfloat (equal->judgements[5], ==, 3);
  g_assert_cmpuint (numbered->n, ==, 3);
  g_assert_cmpstr (numbered->names[2], ==, "3");
  g_assert_cmpfloat (numbered->judgements[2], ==, 5);
  g_assert_cmpuint (framed->n, ==, 2);
  g_assert_cmpstr (framed->names[0], ==, "1");
}

static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    const char *start;
  } cases[] = {
    { "", "t.csv:1: " },
    { ",A,B\nA,1,2\n", "t.csv:2: " },
    { ",A,B\nB,1,2\nA,,1\n", "t.csv:2: column 1: " },
    { ",A,B\nA,2,2\nB,,1\n", "t.csv:2: column 2: " },
    { ",A,B\nA,1,-2\nB,,1\n", "t.csv:2: column 3: " },
    { ",A,B\nA,1,0\nB,,1\n", "t.csv:2: column 3: " },
    { ",A,B\nA,1,x\nB,,1\n", "t.csv:2: column 3: " },
    { ",A,B\nA,1,1/0\nB,,1\n", "t.csv:2: column 3: " },
    { ",A,B\nA,1,3\nB,1/2,1\n", "t.csv:3: column 2: " },
    { ",A,B\nA,1,3,4\nB,,1\n", "t.csv:2: column 4: " },
    { ",A,B\nA,1,1e300\nB,,1\n", "t.csv:2: column 3: " },
    { ",A,\"\",B\nA,1,3,1\nx,,1,1\nB,,,1\n", "t.csv:1: column 3: " },
  };
  g_autoptr (LfPairwise) apart = parse (
    ",A,B,C,D\nA,1,2,,\nB,,1,,\nC,,,1,3\nD,,,,1\n");
  LfAhpOptions options = { 0, 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (LfAhpResult) result = NULL;

  for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
    {
      g_autoptr (GError) local = NULL;
      g_autoptr (LfPairwise) pairwise = lf_pairwise_parse (
        "t.csv", cases[k].text, strlen (cases[k].text), &local);

      g_assert_null (pairwise);
      g_assert_nonnull (local);
      if (!g_str_has_prefix (local->message, cases[k].start))
        g_error ("case %u: “%s” does not begin with “%s”", k,
                 local->message, cases[k].start);
    }
  result = lf_ahp_solve (apart, &options, &error);
  g_assert_null (result);
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“C”"));
  g_assert_true (g_str_has_prefix (error->message, "t.csv:4: "));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ahp/house", test_house);
  g_test_add_func ("/ahp/school", test_school);
  g_test_add_func ("/ahp/drinks", test_drinks);
  g_test_add_func ("/ahp/incomplete", test_incomplete);
  g_test_add_func ("/ahp/definitions", test_definitions);
  g_test_add_func ("/ahp/consistent", test_consistent);
  g_test_add_func ("/ahp/mending", test_mending);
  g_test_add_func ("/ahp/sizes", test_sizes);
  g_test_add_func ("/ahp/layouts", test_layouts);
  g_test_add_func ("/ahp/errors", test_errors);
  return g_test_run ();
}

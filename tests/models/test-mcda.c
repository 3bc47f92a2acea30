/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "lf-test-table.h"
#include "models/scoring/lf-method-words.h"
#include "models/scoring/lf-ranking.h"

/* Hwang & Yoon 1981, “Multiple Attribute Decision Making”, section 3.5: the
 * fighter aircraft. Distances to four digits, closeness to three. */
static void
test_topsis (void)
{
  static const double d_plus[] = { 0.0545, 0.1197, 0.0580, 0.1009 };
  static const double d_minus[] = { 0.0983, 0.0439, 0.0920, 0.0458 };
  static const double closeness[] = { 0.643, 0.268, 0.613, 0.312 };
  g_autoptr (LfDecisionTable) table = lf_test_table_parse (
    ",Speed,Range,Payload,Cost,Reliability,Manoeuvrability\n"
    "direction,max,max,max,min,max,max\n"
    "weight,0.2,0.1,0.1,0.1,0.2,0.3\n"
    "A1,2.0,1500,20000,5.5,5,9\n"
    "A2,2.5,2700,18000,6.5,3,5\n"
    "A3,1.8,2000,21000,4.5,7,7\n"
    "A4,2.2,1800,20000,5.0,5,5\n");
  g_autoptr (LfMcdaResult) result = lf_test_solve (table, LF_METHOD_TOPSIS);

  lf_test_assert_near (result->d_plus, d_plus, 4, 1e-4);
  lf_test_assert_near (result->d_minus, d_minus, 4, 1e-4);
  lf_test_assert_near (result->score, closeness, 4, 6e-4);
  g_assert_cmpuint (result->rank[0], ==, 1);
  g_assert_cmpuint (result->rank[1], ==, 4);
  g_assert_cmpuint (result->rank[2], ==, 2);
  g_assert_cmpuint (result->rank[3], ==, 3);
}

/* Triantaphyllou 2000, “Multi-Criteria Decision Making Methods”, examples
 * 2-1 and 2-2: the weighted sum of plain numbers, and the ratios of the
 * weighted products, which no normalisation by column changes. */
static void
test_sum_and_product (void)
{
  static const double sums[] = { 21.5, 22, 22 };
  g_autoptr (LfDecisionTable) table = lf_test_table_parse (
    ",C1,C2,C3,C4\n"
    "weight,0.20,0.15,0.40,0.25\n"
    "A1,25,20,15,30\n"
    "A2,10,30,20,30\n"
    "A3,30,10,30,10\n");
  g_autoptr (LfMcdaResult) sum = NULL;
  g_autoptr (LfMcdaResult) product = NULL;
  g_autoptr (LfMcdaResult) other = NULL;
  LfMcdaOptions options;

  lf_mcda_options_init (&options, LF_METHOD_SAW);
  options.normalisation = LF_NORMALISATION_NONE;
  sum = lf_test_solve_with (table, &options);
  lf_test_assert_near (sum->score, sums, 3, 1e-12);
  g_assert_cmpuint (sum->rank[0], ==, 3);
  g_assert_cmpuint (sum->rank[1], ==, 1);
  g_assert_cmpuint (sum->rank[2], ==, 1);

  product = lf_test_solve (table, LF_METHOD_WPM);
  g_assert_cmpfloat_with_epsilon (product->score[0] / product->score[1],
                                  1.007, 5e-4);
  g_assert_cmpfloat_with_epsilon (product->score[0] / product->score[2],
                                  1.067, 5e-4);
  g_assert_cmpfloat_with_epsilon (product->score[1] / product->score[2],
                                  1.059, 5e-4);

  lf_mcda_options_init (&options, LF_METHOD_WPM);
  options.normalisation = LF_NORMALISATION_SUM;
  other = lf_test_solve_with (table, &options);
  g_assert_cmpfloat_with_epsilon (other->score[0] / other->score[1],
                                  product->score[0] / product->score[1],
                                  1e-14);
}

/* Brans, Vincke & Mareschal 1986, “How to select and how to rank projects:
 * the PROMETHEE method”, European Journal of Operational Research
 * 24:228–238: the power stations, one preference function of each type. The
 * paper prints flows as sums over the others, from preferences cut to three
 * digits. */
static void
test_promethee (void)
{
  static const double sums[] = {
    -0.728, 0.085, -0.447, -0.102, 1.466, -0.274,
  };
  static const double plus[] = {
    0.2199, 0.3963, 0.2466, 0.3293, 0.4547, 0.3001,
  };
  static const guint rank[] = { 6, 2, 5, 3, 1, 4 };
  g_autoptr (LfDecisionTable) table = lf_test_table_parse (
    ",Manpower,Power,Construction,Maintenance,Villages,Security\n"
    "direction,min,max,min,min,min,max\n"
    "preference,u-shape,v-shape,linear,level,usual,gaussian\n"
    "q,10,,50,10,,\n"
    "p,,30,500,60,,\n"
    "s,,,,,,5\n"
    "Italy,80,90,600,54,8,5\n"
    "Belgium,65,58,200,97,1,1\n"
    "Germany,83,60,400,72,4,7\n"
    "Sweden,40,80,1000,75,7,10\n"
    "Austria,52,72,600,20,3,8\n"
    "France,94,96,700,36,5,6\n");
  g_autoptr (LfMcdaResult) result = lf_test_solve (table,
                                                   LF_METHOD_PROMETHEE2);
  double total = 0;

  for (guint i = 0; i < 6; i++)
    {
      g_assert_cmpfloat_with_epsilon (result->score[i] * 5, sums[i], 0.0021);
      g_assert_cmpuint (result->rank[i], ==, rank[i]);
      g_assert_cmpfloat_with_epsilon (
        result->phi_plus[i] - result->phi_minus[i], result->score[i], 1e-15);
      total += result->score[i];
    }
  lf_test_assert_near (result->phi_plus, plus, 6, 5e-5);
  g_assert_cmpfloat_with_epsilon (total, 0, 1e-14);
}

/* Opricovic & Tzeng 2004, European Journal of Operational Research 156,
 * section 4: the mountain climber who weighs risk against altitude. */
static void
test_vikor (void)
{
  static const double s[] = { 0.5, 0.375, 0.5 };
  static const double r[] = { 0.5, 0.25, 0.5 };
  static const double q[] = { 1, 0, 1 };
  g_autoptr (LfDecisionTable) table = lf_test_table_parse (
    ",Risk,Altitude\ndirection,min,max\n"
    "A1,1,3000\nA2,2,3750\nA3,5,4500\n");
  g_autoptr (LfMcdaResult) result = lf_test_solve (table, LF_METHOD_VIKOR);

  lf_test_assert_near (result->s, s, 3, 1e-15);
  lf_test_assert_near (result->r, r, 3, 1e-15);
  lf_test_assert_near (result->score, q, 3, 1e-15);
  g_assert_cmpuint (result->rank[1], ==, 1);
  g_assert_cmpuint (result->rank[0], ==, 2);
  g_assert_cmpuint (result->rank[2], ==, 2);
  g_assert_true (result->c1 && result->c2);
  g_assert_true (result->compromise[1]);
  g_assert_false (result->compromise[0] || result->compromise[2]);
}

/* Opricovic & Tzeng 2007, “Extended VIKOR method in comparison with
 * outranking methods”, the same journal 178:514–529, section 5: hydropower
 * on the Drina, equal weights. S, R and Q to three digits. */
static void
test_vikor_hydropower (void)
{
  static const double s[] = { 0.692, 0.700, 0.290, 0.423, 0.280, 0.346 };
  static const double r[] = { 0.125, 0.125, 0.121, 0.125, 0.067, 0.125 };
  static const double q[] = { 0.991, 1.000, 0.473, 0.670, 0.000, 0.578 };
  static const guint rank[] = { 5, 6, 2, 4, 1, 3 };
  g_autoptr (LfDecisionTable) table = lf_test_table_parse (
    ",Profit,Costs,Energy,Peak,Homes,Reservoirs,Villages,Environment\n"
    "direction,max,min,max,max,min,min,min,max\n"
    "A1,4184.3,2914.0,407.2,251.0,195,244,15,2.41\n"
    "A2,5211.9,3630.0,501.7,308.3,282,346,21,1.41\n"
    "A3,5021.3,3920.5,504.0,278.6,12,56,3,4.42\n"
    "A4,5566.1,3957.9,559.5,335.3,167,268,16,3.36\n"
    "A5,5060.5,3293.5,514.1,284.2,69,90,7,4.04\n"
    "A6,4317.9,2925.9,432.8,239.3,12,55,3,4.36\n");
  g_autoptr (LfMcdaResult) result = lf_test_solve (table, LF_METHOD_VIKOR);

  lf_test_assert_near (result->s, s, 6, 5.1e-4);
  lf_test_assert_near (result->r, r, 6, 5.1e-4);
  lf_test_assert_near (result->score, q, 6, 5.1e-4);
  for (guint i = 0; i < 6; i++)
    {
      g_assert_cmpuint (result->rank[i], ==, rank[i]);
      g_assert_cmpint (result->compromise[i], ==, i == 4);
    }
  g_assert_true (result->c1 && result->c2);
}

/* The compromise set by hand: Q is 0, x and 1 with DQ = 1/2. */
static void
test_vikor_sets (void)
{
  /* S and R of B lie close to A's: no acceptable advantage. */
  g_autoptr (LfDecisionTable) close = lf_test_table_parse (
    ",X,Y\nA,10,5\nB,9,5.5\nC,0,0\n");
  g_autoptr (LfMcdaResult) result = lf_test_solve (close, LF_METHOD_VIKOR);
  g_autoptr (LfDecisionTable) one = lf_test_table_parse (",X\nA,1\n");
  g_autoptr (LfMcdaResult) alone = lf_test_solve (one, LF_METHOD_VIKOR);
  g_autoptr (LfDecisionTable) parted = lf_test_table_parse (
    ",W,X,Y,Z\nA,2,3,1,2\nB,1,1,2,2\nC,2,0,4,4\nD,2,1,5,1\nE,0,3,0,5\n");
  g_autoptr (LfMcdaResult) split = lf_test_solve (parted, LF_METHOD_VIKOR);

  g_assert_false (result->c1);
  g_assert_true (result->compromise[0] && result->compromise[1]);
  g_assert_false (result->compromise[2]);

  g_assert_cmpfloat (alone->score[0], ==, 0);
  g_assert_true (alone->c1 && alone->c2 && alone->compromise[0]);

  /* A is far enough ahead, but B has the least R and C the least S: these
   * tie for the second place, and A goes with both. */
  g_assert_true (split->c1);
  g_assert_false (split->c2);
  g_assert_cmpuint (split->rank[0], ==, 1);
  g_assert_cmpuint (split->rank[1], ==, 2);
  g_assert_cmpuint (split->rank[2], ==, 2);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (split->compromise[i], ==, i < 3);
}

/* Every normalisation of one column, by hand. */
static void
test_normalisations (void)
{
  static const double expected[LF_N_NORMALISATIONS][6] = {
    /* max: 2, 4, 6 and min: 2, 4, 6 (low 0, high 10) */
    { 0, 1, 0.5, 0.5, 1, 0 },
    { 0.2, 0.8, 0.4, 0.6, 0.6, 0.4 },
    { 1.0 / 3, 1, 2.0 / 3, 0.5, 1, 1.0 / 3 },
    { 1.0 / 6, 6.0 / 11, 1.0 / 3, 3.0 / 11, 0.5, 2.0 / 11 },
    { 0.2672612419124244, 0.7327387580875756, 0.5345224838248488,
      0.4654775161751512, 0.8017837257372732, 0.1982162742627268 },
    { 2, -2, 4, -4, 6, -6 },
  };
  g_autoptr (LfDecisionTable) table = lf_test_table_parse (
    ",X,Y\ndirection,max,min\nlow,0,0\nhigh,10,10\nA,2,2\nB,4,4\nC,6,6\n");

  for (guint k = 0; k < LF_N_NORMALISATIONS; k++)
    {
      g_autoptr (GError) error = NULL;
      double out[6];
      LfNormalisation back;

      g_assert_true (lf_normalise (table, k, out, &error));
      g_assert_no_error (error);
      lf_test_assert_near (out, expected[k], 6, 1e-15);
      g_assert_true (lf_normalisation_from_name (
        lf_normalisation_to_name (k), &back));
      g_assert_cmpint (back, ==, k);
    }
}

static void
assert_refused (const char     *text,
                LfMethod        method,
                LfNormalisation normalisation,
                const char     *part)
{
  g_autoptr (LfDecisionTable) table = lf_test_table_parse (text);
  g_autoptr (LfMcda) mcda = NULL;
  g_autoptr (GError) error = NULL;
  LfMcdaOptions options = { method, normalisation, 0.5 };

  mcda = lf_mcda_new (table, &options, &error);
  g_assert_null (mcda);
  g_assert_nonnull (error);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” does not hold “%s”", error->message, part);
}

static void
test_refused (void)
{
  assert_refused (",X,Y\nA,1,2\nB,0,3\n", LF_METHOD_WPM,
                  LF_NORMALISATION_MAX, "t.csv:3: column 2 (“B”, “X”)");
  assert_refused (",X\ndirection,min\nA,1\nB,-1\n", LF_METHOD_SAW,
                  LF_NORMALISATION_MAX, "t.csv:4: column 2");
  assert_refused (",X\nA,-1\nB,-2\n", LF_METHOD_SAW, LF_NORMALISATION_MAX,
                  "t.csv:1: column 2: the normalisation “max”");
  assert_refused (",X,Y\nA,2,-1\nB,3,1\n", LF_METHOD_SAW,
                  LF_NORMALISATION_SUM,
                  "t.csv:1: column 3: the normalisation “sum”");
  assert_refused (",X\nA,1\nB,2\n", LF_METHOD_SAW, LF_NORMALISATION_FIXED,
                  "t.csv:1: column 2: “X” has no fixed scale");
  assert_refused (",X,Y\nA,1,2\nB,3,\n", LF_METHOD_TOPSIS,
                  LF_NORMALISATION_VECTOR, "t.csv:3: column 3");
  assert_refused (",X,Y\nA,1,2\nB,1..2,\n", LF_METHOD_VIKOR,
                  LF_NORMALISATION_NONE, "t.csv:3: column 2");
  assert_refused (",X\npreference,v-shape\nA,1\nB,2\n", LF_METHOD_PROMETHEE2,
                  LF_NORMALISATION_NONE, "t.csv:2: column 2: ");
  assert_refused (",X,Y\nq,0,3\np,0,2\npreference,usual,linear\nA,1,2\n"
                  "B,2,3\n",
                  LF_METHOD_PROMETHEE2, LF_NORMALISATION_NONE,
                  "t.csv:4: column 3: ");
  assert_refused (",X\npreference,gaussian\nA,1\nB,2\n",
                  LF_METHOD_PROMETHEE2, LF_NORMALISATION_NONE,
                  "t.csv:2: column 2: ");
}

/* One alternative, identical ones, constant columns, zeros, huge numbers:
 * a finite score and a sensible rank from each method that takes them. */
static void
test_edges (void)
{
  static const char *const tables[] = {
    ",X,Y\nA,1,2\n",
    ",X,Y\nA,1,2\nB,1,2\nC,1,2\n",
    ",X,Y\nA,0,0\nB,0,0\n",
    ",X,Y\ndirection,min,min\nA,0,5\nB,0,5\n",
    ",X,Y\nA,-1e308,1\nB,1e308,2\nC,0,3\n",
    ",X,Y\nA,1e-320,1\nB,2e-320,2\n",
    ",X,Y\nA,1.7e308,1\nB,1.6e308,2\nC,1.7e308,3\n",
    ",X,Y\nweight,1,0\nA,1,9\nB,2,8\n",
    ",X,Y\nweight,1e308,1e308\nA,1,9\nB,2,8\n",
  };
  static const LfMethod methods[] = {
    LF_METHOD_SAW, LF_METHOD_TOPSIS, LF_METHOD_PROMETHEE2, LF_METHOD_VIKOR,
  };

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (guint k = 0; k < G_N_ELEMENTS (methods); k++)
      {
        g_autoptr (LfDecisionTable) table = lf_test_table_parse (tables[t]);
        g_autoptr (LfMcdaResult) result = lf_test_solve (table, methods[k]);

        for (guint i = 0; t < 4 && i < table->n_alternatives; i++)
          g_assert_cmpuint (result->rank[i], ==, 1);
      }
}

/* The methods on one table with 500 criteria. */
static void
test_wide (void)
{
  LfRandom random;
  g_autoptr (LfDecisionTable) table = NULL;

  lf_random_init (&random, 11);
  table = lf_test_table_random (&random, 12, 500);
  for (guint k = 0; k < LF_N_METHODS; k++)
    {
      g_autoptr (LfMcdaResult) result = lf_test_solve (table, k);

      g_assert_cmpuint (result->rank[result->order[0]], ==, 1);
    }
}

static void
test_ranking (void)
{
  static const double scores[] = { 3, 5, 3 + 1e-13, 1, 5e9, 5e9 + 1e-4 };
  static const double two[] = { 1, 2, 3, 4 };
  static const double three[] = { 2, 1, 4, 3 };
  guint order[6];
  guint ranks[6];
  guint a[4];
  guint b[4];
  double middle[6];

  lf_ranking_competition (scores, 6, LF_RANKING_HIGH_FIRST, order, ranks);
  g_assert_cmpuint (ranks[5], ==, 1);
  g_assert_cmpuint (ranks[4], ==, 1);
  g_assert_cmpuint (ranks[1], ==, 3);
  g_assert_cmpuint (ranks[0], ==, 4);
  g_assert_cmpuint (ranks[2], ==, 4);
  g_assert_cmpuint (ranks[3], ==, 6);
  lf_ranking_middle (scores, 6, LF_RANKING_LOW_FIRST, middle);
  g_assert_cmpfloat (middle[3], ==, 1);
  g_assert_cmpfloat (middle[0], ==, 2.5);
  g_assert_cmpfloat (middle[2], ==, 2.5);
  g_assert_cmpfloat (middle[4], ==, 5.5);

  /* Four of six pairs in the same order. */
  lf_ranking_competition (two, 4, LF_RANKING_LOW_FIRST, order, a);
  lf_ranking_competition (three, 4, LF_RANKING_LOW_FIRST, order, b);
  g_assert_cmpfloat_with_epsilon (lf_ranking_kendall_tau (a, b, 4),
                                  1.0 / 3, 1e-15);
  g_assert_cmpfloat (lf_ranking_kendall_tau (a, a, 4), ==, 1);
  /* Kendall 1945: with a tied pair in one ranking, 5 / √(6 · 5). */
  b[0] = b[1] = 1;
  b[2] = 3;
  b[3] = 4;
  g_assert_cmpfloat_with_epsilon (lf_ranking_kendall_tau (a, b, 4),
                                  5 / sqrt (30), 1e-15);
  b[2] = b[3] = 1;
  g_assert_cmpfloat (lf_ranking_kendall_tau (a, b, 4), ==, 0);
  g_assert_cmpfloat (lf_ranking_kendall_tau (b, b, 4), ==, 1);
}

/* What τ is to mean for a decision, by the pairs that it is made of. */
static void
test_method_words (void)
{
  static guint orders[][4] = {
    { 1, 2, 3, 4 }, { 1, 2, 3, 4 }, { 4, 3, 2, 1 }, { 3, 1, 4, 2 },
    { 1, 2, 4, 3 },
  };
  static const struct
  {
    LfMethod method;
    const char *expected;
  } rows[] = {
    { LF_METHOD_WPM, "the same order as by the additive model (τ = 1.00)" },
    { LF_METHOD_TOPSIS,
      "the reverse of the order by the additive model (τ = −1.00)" },
    { LF_METHOD_PROMETHEE2,
      "no more like the additive model than chance: 3 pairs of markets in the "
      "same order, as many in the opposite one (τ = 0.00)" },
    { LF_METHOD_VIKOR, "5 of 6 pairs of markets are in the same order as by "
                       "the additive model (τ = 0.67)" },
  };
  LfMethodComparison methods = { .n_markets = 4 };
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint k = 0; k < LF_N_METHODS; k++)
    {
      methods.methods[k] = (LfMethodRanking){
        .method = k, .known = TRUE, .ranks = orders[k],
      };
      methods.pairs_known[LF_METHOD_SAW][k] = TRUE;
      lf_ranking_compare (orders[LF_METHOD_SAW], orders[k], 4,
                          &methods.pairs[LF_METHOD_SAW][k]);
    }
  text = lf_method_comparison_say (&methods);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 2 + G_N_ELEMENTS (rows));
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *expected =
        g_strdup_printf ("%s: %s", lf_method_title (rows[r].method),
                         rows[r].expected);

      g_assert_cmpstr (lines[1 + rows[r].method - LF_METHOD_WPM], ==,
                       expected);
    }
  g_assert_true (g_str_has_prefix (lines[1 + G_N_ELEMENTS (rows)],
                                   "Kendall’s τ goes from −1"));
}

/* Many scores take another way; it leads to the same place. */
static void
test_many_scores (void)
{
  LfRandom random;

  lf_random_init (&random, 15);
  for (guint round = 0; round < 40; round++)
    {
      guint n = 490 + (guint) lf_random_int (&random, 600);
      g_autofree double *scores = g_new (double, n);
      g_autofree guint *order = g_new (guint, n);
      double spread = round % 4 == 0 ? 1e300 : round % 4 == 1 ? 1e-300 : 1;

      for (guint i = 0; i < n; i++)
        scores[i] = spread * (round % 3 == 0 ? lf_random_normal (&random)
                              : round % 3 == 1
                                ? -(double) lf_random_int (&random, 5)
                                : lf_random_gamma (&random, 0.05));
      for (guint sense = 0; sense < 2; sense++)
        {
          lf_ranking_order (scores, n, sense, order);
          for (guint k = 1; k < n; k++)
            {
              double a = scores[order[k - 1]];
              double b = scores[order[k]];

              g_assert_true (a == b ? order[k - 1] < order[k]
                             : sense == LF_RANKING_LOW_FIRST ? a < b
                                                             : a > b);
            }
        }
    }
}

/* Found again: what is worth a value is worth it. */
static void
test_value_function_found (void)
{
  LfValueFunction forms[] = {
    { .kind = LF_VALUE_LINEAR, .worst = 10, .best = 2 },
    { .kind = LF_VALUE_EXPONENTIAL, .worst = 0, .best = 80,
      .curvature = 3 },
    { .kind = LF_VALUE_EXPONENTIAL, .worst = 5, .best = 1,
      .curvature = -2 },
    { .kind = LF_VALUE_EXPONENTIAL, .worst = 0, .best = 1 },
    { .kind = LF_VALUE_PIECEWISE, .n_points = 3, .x = { 0, 1, 4 },
      .value = { 0, 0.7, 1 } },
  };
  LfValueFunction peak = {
    .kind = LF_VALUE_PIECEWISE, .n_points = 4, .x = { 0, 2, 3, 5 },
    .value = { 0, 1, 1, 0 },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (forms); k++)
    for (int v = 0; v <= 20; v++)
      g_assert_cmpfloat_with_epsilon (
        lf_value_function_apply (
          &forms[k], lf_value_function_find (&forms[k], v / 20.0, 0)),
        v / 20.0, 1e-12);
  /* The nearest of several, and no step where there is none. */
  g_assert_cmpfloat (lf_value_function_find (&peak, 0.5, 0), ==, 1);
  g_assert_cmpfloat (lf_value_function_find (&peak, 0.5, 5), ==, 4);
  g_assert_cmpfloat (lf_value_function_find (&peak, 1, 2.5), ==, 2.5);
  g_assert_cmpfloat (lf_value_function_find (&peak, 2, 3), ==, 3);
  g_assert_cmpfloat (lf_value_function_find (&forms[1], 1.5, 7), ==, 7);
}

static void
test_value_functions (void)
{
  LfValueFunction f;
  LfValueFunction bent = {
    .kind = LF_VALUE_PIECEWISE,
    .n_points = 3,
    .x = { 0, 1, 4 },
    .value = { 0, 0.5, 1 },
  };
  g_autoptr (GError) error = NULL;

  lf_value_function_init_linear (&f, 10, 0);
  g_assert_cmpfloat (lf_value_function_apply (&f, 10), ==, 0);
  g_assert_cmpfloat (lf_value_function_apply (&f, 0), ==, 1);
  g_assert_cmpfloat (lf_value_function_apply (&f, 12), ==, -0.2);
  lf_value_function_init_linear (&f, 3, 3);
  g_assert_cmpfloat (lf_value_function_apply (&f, 7), ==, 1);
  lf_value_function_init_linear (&f, -1e308, 1e308);
  g_assert_cmpfloat (lf_value_function_apply (&f, 0), ==, 0.5);
  lf_value_function_init_linear (&f, 0, 5e-324);
  g_assert_true (isfinite (lf_value_function_apply (&f, 1e308)));

  lf_value_function_init_linear (&f, 0, 1);
  f.kind = LF_VALUE_EXPONENTIAL;
  g_assert_cmpfloat (lf_value_function_apply (&f, 0.3), ==, 0.3);
  f.curvature = 2;
  g_assert_cmpfloat_with_epsilon (lf_value_function_apply (&f, 0.5),
                                  (1 - exp (-1)) / (1 - exp (-2)), 1e-15);
  g_assert_cmpfloat (lf_value_function_apply (&f, 3), ==, 1);
  g_assert_true (lf_value_function_check (&f, &error));
  f.curvature = NAN;
  g_assert_false (lf_value_function_check (&f, NULL));

  g_assert_true (lf_value_function_check (&bent, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (lf_value_function_apply (&bent, -5), ==, 0);
  g_assert_cmpfloat (lf_value_function_apply (&bent, 0.5), ==, 0.25);
  g_assert_cmpfloat (lf_value_function_apply (&bent, 2.5), ==, 0.75);
  g_assert_cmpfloat (lf_value_function_apply (&bent, 9), ==, 1);
  bent.x[1] = 5e-324;
  g_assert_cmpfloat (lf_value_function_apply (&bent, 0), ==, 0);
  g_assert_cmpfloat (lf_value_function_apply (&bent, 5e-324), ==, 0.5);
  bent.x[0] = -1.5e308;
  bent.x[1] = 1.5e308;
  bent.x[2] = 1.6e308;
  g_assert_cmpfloat (lf_value_function_apply (&bent, 0), ==, 0.25);
  bent.x[0] = 0;
  bent.x[2] = 4;
  bent.x[1] = 4;
  g_assert_false (lf_value_function_check (&bent, &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mcda/topsis", test_topsis);
  g_test_add_func ("/mcda/sum-and-product", test_sum_and_product);
  g_test_add_func ("/mcda/promethee", test_promethee);
  g_test_add_func ("/mcda/vikor", test_vikor);
  g_test_add_func ("/mcda/vikor-hydropower", test_vikor_hydropower);
  g_test_add_func ("/mcda/vikor-sets", test_vikor_sets);
  g_test_add_func ("/mcda/normalisations", test_normalisations);
  g_test_add_func ("/mcda/refused", test_refused);
  g_test_add_func ("/mcda/edges", test_edges);
  g_test_add_func ("/mcda/wide", test_wide);
  g_test_add_func ("/mcda/ranking", test_ranking);
  g_test_add_func ("/mcda/method-words", test_method_words);
  g_test_add_func ("/mcda/many-scores", test_many_scores);
  g_test_add_func ("/mcda/value-functions", test_value_functions);
  g_test_add_func ("/mcda/value-function-found", test_value_function_found);
  return g_test_run ();
}

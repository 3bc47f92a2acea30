/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "lf-test-table.h"
#include "models/results/lf-robustness.h"
#include "models/scoring/lf-ask-next.h"
#include "models/scoring/lf-break-even.h"
#include "models/scoring/lf-ranking.h"
#include "models/scoring/lf-stability.h"
#include "models/scoring/lf-tornado.h"
#include "models/scoring/lf-weights.h"

#define N 6
#define M 5

typedef struct
{
  double values[N * M];
  double weights[M];
  double scores[N];
  guint order[N];
  guint ranks[N];
  LfAdditive model;
} Case;

static void
draw_case (Case     *c,
           LfRandom *random)
{
  for (guint k = 0; k < N * M; k++)
    c->values[k] = lf_random_double (random);
  lf_random_simplex (random, c->weights, M);
  c->model = (LfAdditive) { N, M, c->values, c->weights };
  lf_additive_scores (&c->model, c->scores);
  lf_ranking_competition (c->scores, N, LF_RANKING_HIGH_FIRST, c->order,
                          c->ranks);
}

/* The ranking with one weight moved. */
static void
rank_with (const Case *c,
           guint       criterion,
           double      weight,
           guint      *order)
{
  double weights[M];
  double scores[N];
  LfAdditive moved = c->model;

  lf_weights_move (c->weights, M, criterion, weight, weights);
  moved.weights = weights;
  lf_additive_scores (&moved, scores);
  lf_ranking_order (scores, N, LF_RANKING_HIGH_FIRST, order);
}

static gboolean
same_order (const guint *a,
            const guint *b,
            guint        n)
{
  for (guint k = 0; k < n; k++)
    if (a[k] != b[k])
      return FALSE;
  return TRUE;
}

/* Just inside its ends the first (or all) keep their places, just outside
 * they do not; an end at 0 or 1 is the end of what weights can be. */
static void
assert_ends (const Case       *c,
             guint             criterion,
             const LfInterval *interval,
             guint             n_places)
{
  const double step = 1e-9;
  guint order[N];

  g_assert_cmpfloat (interval->low, >=, 0);
  g_assert_cmpfloat (interval->high, <=, 1);
  g_assert_cmpfloat (interval->low, <=, c->weights[criterion]);
  g_assert_cmpfloat (interval->high, >=, c->weights[criterion]);

  rank_with (c, criterion, MIN (interval->low + step, interval->high),
             order);
  g_assert_true (same_order (order, c->order, n_places));
  rank_with (c, criterion, MAX (interval->high - step, interval->low),
             order);
  g_assert_true (same_order (order, c->order, n_places));
  if (interval->low > step)
    {
      rank_with (c, criterion, interval->low - step, order);
      g_assert_false (same_order (order, c->order, n_places));
    }
  if (interval->high < 1 - step)
    {
      rank_with (c, criterion, interval->high + step, order);
      g_assert_false (same_order (order, c->order, n_places));
    }
}

static void
test_stability_ends (void)
{
  LfRandom random;

  lf_random_init (&random, 31);
  for (guint round = 0; round < 300; round++)
    {
      Case c;
      LfInterval first[M];
      LfInterval all[M];

      draw_case (&c, &random);
      lf_stability_find (&c.model, c.order[0], first, all);
      for (guint j = 0; j < M; j++)
        {
          assert_ends (&c, j, &first[j], 1);
          assert_ends (&c, j, &all[j], N);
          g_assert_cmpfloat (all[j].low, >=, first[j].low);
          g_assert_cmpfloat (all[j].high, <=, first[j].high);
        }
    }
}

/* On a grid scores tie, some weights are 0, and one may have all the weight:
 * the ends are where another has more than the leader. */
static void
test_stability_grid (void)
{
  const double step = 1e-9;
  LfRandom random;
  guint flips = 0;
  guint ties = 0;

  lf_random_init (&random, 33);
  for (guint round = 0; round < 400; round++)
    {
      Case c;
      LfInterval first[M];
      double sum = 0;

      for (guint k = 0; k < N * M; k++)
        c.values[k] = (double) lf_random_int (&random, 5) / 4;
      for (guint j = 0; j < M; j++)
        sum += c.weights[j] = (double) lf_random_int (&random, 3);
      for (guint j = 0; j < M; j++)
        c.weights[j] = sum > 0 ? c.weights[j] / sum : j == 0;
      c.model = (LfAdditive) { N, M, c.values, c.weights };
      lf_additive_scores (&c.model, c.scores);
      lf_ranking_competition (c.scores, N, LF_RANKING_HIGH_FIRST, c.order,
                              c.ranks);
      ties += c.ranks[c.order[1]] == 1;
      lf_stability_find (&c.model, c.order[0], first, NULL);
      for (guint j = 0; j < M; j++)
        for (guint side = 0; side < 2; side++)
          {
            double end = side == 0 ? first[j].low : first[j].high;
            double outside = end + (side == 0 ? -step : step);
            double weights[M];
            double scores[N];
            LfAdditive moved = c.model;

            moved.weights = weights;
            lf_weights_move (c.weights, M, j, end, weights);
            lf_additive_scores (&moved, scores);
            g_assert_cmpfloat (lf_additive_lead (scores, N, c.order[0]), >=,
                               -1e-12);
            if (outside < 0 || outside > 1)
              continue;
            lf_weights_move (c.weights, M, j, outside, weights);
            lf_additive_scores (&moved, scores);
            g_assert_cmpfloat (lf_additive_lead (scores, N, c.order[0]), <,
                               0);
            flips++;
          }
    }
  g_assert_cmpuint (flips, >, 300);
  g_assert_cmpuint (ties, >, 30);
}

/* Who is best at everything stays first whatever the weights; and the weight
 * of a criterion on which all are alike may be anything. */
static void
test_stability_whole (void)
{
  LfRandom random;

  lf_random_init (&random, 34);
  for (guint round = 0; round < 100; round++)
    {
      Case c;
      LfInterval first[M];
      LfInterval all[M];

      draw_case (&c, &random);
      for (guint i = 0; i < N; i++)
        c.values[i * M + 2] = 0.5;
      lf_additive_scores (&c.model, c.scores);
      lf_ranking_order (c.scores, N, LF_RANKING_HIGH_FIRST, c.order);
      lf_stability_find (&c.model, c.order[0], first, all);
      g_assert_cmpfloat (first[2].low, ==, 0);
      g_assert_cmpfloat_with_epsilon (first[2].high, 1, 1e-12);
      g_assert_cmpfloat (all[2].low, ==, 0);
      g_assert_cmpfloat_with_epsilon (all[2].high, 1, 1e-12);

      for (guint j = 0; j < M; j++)
        c.values[3 * M + j] = 1;
      lf_stability_find (&c.model, 3, first, NULL);
      for (guint j = 0; j < M; j++)
        {
          g_assert_cmpfloat (first[j].low, ==, 0);
          g_assert_cmpfloat (first[j].high, >=, 1 - 1e-12);
        }
    }
}

/* By hand: A leads B by 0.5·w − 0.3·(1 − w), which is 0 at w = 0.375. */
static void
test_stability_by_hand (void)
{
  static const double values[] = { 1, 0.2, 0.5, 0.5, 0.5, 0.5 };
  static const double weights[] = { 0.6, 0.4 };
  static const double even[] = { 0.375, 0.625 };
  static const double alone[] = { 1, 0 };
  LfAdditive two = { 2, 2, values, weights };
  LfAdditive twins = { 2, 2, values + 2, weights };
  LfAdditive tied = { 2, 2, values, even };
  LfAdditive all_weight = { 2, 2, values, alone };
  static const double single = 1;
  LfAdditive one = { 2, 1, values, &single };
  LfInterval first[2];
  LfInterval all[2];

  lf_stability_find (&two, 0, first, NULL);
  g_assert_cmpfloat_with_epsilon (first[0].low, 0.375, 1e-15);
  g_assert_cmpfloat (first[0].high, ==, 1);
  g_assert_cmpfloat (first[1].low, ==, 0);
  g_assert_cmpfloat_with_epsilon (first[1].high, 0.625, 1e-15);

  /* Twins tie whatever the weights. */
  lf_stability_find (&twins, 1, first, all);
  g_assert_cmpfloat (all[0].low, ==, 0);
  g_assert_cmpfloat (all[0].high, ==, 1);
  g_assert_cmpfloat (first[0].high - first[0].low, ==, 1);

  /* Others that tie part at once. */
  lf_stability_find (&tied, 0, first, all);
  g_assert_cmpfloat (all[0].low, ==, 0.375);
  g_assert_cmpfloat (all[0].high, ==, 0.375);
  g_assert_cmpfloat (first[0].low, ==, 0.375);
  g_assert_cmpfloat (first[0].high, ==, 1);
  lf_stability_find (&tied, 1, first, NULL);
  g_assert_cmpfloat (first[0].low, ==, 0);
  g_assert_cmpfloat (first[0].high, ==, 0.375);

  /* A criterion that has all the weight, and one that is alone. */
  lf_stability_find (&all_weight, 0, first, NULL);
  g_assert_cmpfloat_with_epsilon (first[0].low, 0.375, 1e-15);
  lf_stability_find (&one, 0, first, all);
  g_assert_cmpfloat (first[0].low, ==, 0);
  g_assert_cmpfloat (all[0].high, ==, 1);
}

static void
test_tornado (void)
{
  static const double values[] = { 1, 0.2, 0.5, 0.5 };
  static const double weights[] = { 0.6, 0.4 };
  static const LfInterval ends[] = { { 0.4, 0.8 }, { 0.3, 0.5 } };
  LfAdditive model = { 2, 2, values, weights };
  LfTornadoBar bars[2];
  double scores[2];

  lf_additive_scores (&model, scores);
  g_assert_cmpfloat_with_epsilon (lf_additive_lead (scores, 2, 0), 0.18,
                                  1e-15);
  lf_tornado_of_weights (&model, 0, ends, bars);
  g_assert_cmpuint (bars[0].criterion, ==, 0);
  g_assert_cmpfloat_with_epsilon (bars[0].lead_low, 0.02, 1e-15);
  g_assert_cmpfloat_with_epsilon (bars[0].lead_high, 0.34, 1e-15);
  g_assert_cmpuint (bars[1].criterion, ==, 1);
  g_assert_cmpfloat_with_epsilon (bars[1].lead_low, 0.26, 1e-15);
  g_assert_cmpfloat_with_epsilon (bars[1].lead_high, 0.1, 1e-15);

  /* The leader's own values to 0.4–0.8 and 0.3–0.5. */
  lf_tornado_of_values (&model, 0, 0, ends, bars);
  g_assert_cmpuint (bars[0].criterion, ==, 0);
  g_assert_cmpfloat_with_epsilon (bars[0].lead_low, -0.18, 1e-15);
  g_assert_cmpfloat_with_epsilon (bars[0].lead_high, 0.06, 1e-15);
  g_assert_cmpfloat (bars[1].low, ==, 0.3);
  g_assert_cmpfloat_with_epsilon (bars[1].lead_low, 0.22, 1e-15);
  g_assert_cmpfloat_with_epsilon (bars[1].lead_high, 0.3, 1e-15);
}

/* The changes bring the two level, lie inside the scale, and no smaller
 * random change of the same kind does it. */
static void
test_break_even (void)
{
  LfRandom random;

  lf_random_init (&random, 32);
  for (guint round = 0; round < 200; round++)
    {
      Case c;
      double values[N * M];
      LfAdditive changed;
      double scores[N];
      double distance;
      double sum = 0;
      g_autoptr (GArray) changes = NULL;

      draw_case (&c, &random);
      changes = lf_break_even (&c.model, c.order[0], c.order[1], NULL,
                               &distance);
      g_assert_nonnull (changes);
      for (guint k = 0; k < N * M; k++)
        values[k] = c.values[k];
      for (guint k = 0; k < changes->len; k++)
        {
          const LfBreakEvenStep *change = &g_array_index (changes, LfBreakEvenStep, k);

          g_assert_true (change->to >= 0 && change->to <= 1);
          values[change->alternative * M + change->criterion] = change->to;
          sum += fabs (change->to - change->from);
        }
      changed = c.model;
      changed.values = values;
      lf_additive_scores (&changed, scores);
      g_assert_cmpfloat_with_epsilon (scores[c.order[0]],
                                      scores[c.order[1]], 1e-12);
      g_assert_cmpfloat_with_epsilon (sum, distance, 1e-15);

      for (guint t = 0; t < 20; t++)
        {
          double gain = 0;
          double spent = 0;

          for (guint j = 0; j < M; j++)
            {
              double down = lf_random_double (&random) *
                            c.values[c.order[0] * M + j];
              double up = lf_random_double (&random) *
                          (1 - c.values[c.order[1] * M + j]);

              gain += c.weights[j] * (down + up);
              spent += down + up;
            }
          if (gain >= c.scores[c.order[0]] - c.scores[c.order[1]])
            g_assert_cmpfloat (spent, >=, distance - 1e-12);
        }
    }
}

static void
test_break_even_by_hand (void)
{
  static const double values[] = { 1, 1, 0.5, 0.5 };
  static const double weights[] = { 0.75, 0.25 };
  static const LfInterval tight[] = { { 0.9, 0.6 }, { 0.9, 0.6 } };
  LfAdditive model = { 2, 2, values, weights };
  double distance;
  g_autoptr (GArray) changes = lf_break_even (&model, 0, 1, NULL, &distance);
  g_autoptr (GArray) none = lf_break_even (&model, 1, 0, NULL, &distance);
  g_autoptr (GArray) never = lf_break_even (&model, 0, 1, tight, &distance);

  /* A gap of 0.5 is closed by 2/3 on the first criterion. */
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (g_array_index (changes, LfBreakEvenStep, 0).to,
                                  1.0 / 3, 1e-15);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (never);
}

/* Why the draws put another market first is said where they do, and only
 * there. */
static void
test_say_draws (void)
{
  guint markets[] = { 2, 0 };
  double shares[] = { 0.45, 0.55, 0.53, 0.47 };
  LfSmaaResult smaa = { .n = 2, .acceptability = shares };
  LfRobustness robustness = { .markets = markets, .n_markets = 2,
                              .smaa = &smaa };
  g_autofree char *why = lf_robustness_say_draws (&robustness, 2, "Germany");

  g_assert_cmpstr (why, ==, "The draws vary the weights; with the weights in "
                            "force Germany is ahead.");
  g_assert_null (lf_robustness_say_draws (&robustness, 0, "Japan"));
  shares[0] = 0.53;
  g_assert_null (lf_robustness_say_draws (&robustness, 2, "Germany"));
}

/* A: 0.5, B: 0.2 + what is unknown × 0.5 on a scale of 0 to 1: it overtakes
 * when the answer is above 0.6. */
static void
test_ask_next (void)
{
  g_autoptr (LfDecisionTable) table = lf_test_table_parse (
    ",X,Y\nlow,0,0\nhigh,1,1\nA,0.5,0.5\nB,0.4,\nC,0,0..0.2\nD,0.1,0.4~0.1\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = NULL;
  const LfAskNext *ask;

  g_assert_true (lf_decision_table_fill_missing (table, &error));
  found = lf_ask_next_find (table, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 3);
  ask = &g_array_index (found, LfAskNext, 0);
  g_assert_cmpuint (ask[0].cell, ==, 0);
  g_assert_cmpfloat_with_epsilon (ask[0].chance, 0.4, 0.0021);
  /* D needs 0.9 where it has 0.4 ± 0.1: five standard deviations. */
  g_assert_cmpfloat (ask[1].chance, ==, 0);
  g_assert_cmpfloat (ask[2].chance, ==, 0);
}

/* The leader's own unknown cell counts as well. */
static void
test_ask_next_leader (void)
{
  g_autoptr (LfDecisionTable) table = lf_test_table_parse (
    ",X\nlow,0\nhigh,1\nA,\nB,0.3\n");
  g_autoptr (LfDecisionTable) normal = lf_test_table_parse (
    ",X\nlow,0\nhigh,1\nA,0.5~0.1\nB,0.4\n");
  g_autoptr (LfDecisionTable) one = lf_test_table_parse (",X\nlow,0\nhigh,1\n"
                                                         "A,\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) a = NULL;
  g_autoptr (GArray) b = NULL;
  g_autoptr (GArray) c = NULL;

  g_assert_true (lf_decision_table_fill_missing (table, &error));
  g_assert_true (lf_decision_table_fill_missing (one, &error));
  a = lf_ask_next_find (table, NULL, &error);
  b = lf_ask_next_find (normal, NULL, &error);
  c = lf_ask_next_find (one, NULL, &error);
  g_assert_cmpfloat_with_epsilon (g_array_index (a, LfAskNext, 0).chance,
                                  0.3, 0.0021);
  /* Φ(−1) */
  g_assert_cmpfloat_with_epsilon (g_array_index (b, LfAskNext, 0).chance,
                                  0.1587, 0.0021);
  g_assert_cmpfloat (g_array_index (c, LfAskNext, 0).chance, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/robustness/stability-ends", test_stability_ends);
  g_test_add_func ("/robustness/say-draws", test_say_draws);
  g_test_add_func ("/robustness/stability-grid", test_stability_grid);
  g_test_add_func ("/robustness/stability-whole", test_stability_whole);
  g_test_add_func ("/robustness/stability-by-hand", test_stability_by_hand);
  g_test_add_func ("/robustness/tornado", test_tornado);
  g_test_add_func ("/robustness/break-even", test_break_even);
  g_test_add_func ("/robustness/break-even-by-hand",
                   test_break_even_by_hand);
  g_test_add_func ("/robustness/ask-next", test_ask_next);
  g_test_add_func ("/robustness/ask-next-leader", test_ask_next_leader);
  return g_test_run ();
}

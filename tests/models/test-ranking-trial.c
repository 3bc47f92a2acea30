/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Trials of weights against the results themselves. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "models/assessment/lf-edits-weights.h"
#include "models/results/lf-ranking-trial.h"
#include "models/scoring/lf-weights.h"
#include "ranking-fixture.h"

#define near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-12)

/* With the weights in force a trial says what the results say. */
static void
test_trial_same (Fixture      *f,
                 gconstpointer data)
{
  const LfProductResult *product;
  g_autoptr (LfRankingTrial) trial = NULL;
  const LfMethodComparison *methods;
  gboolean known;

  ranking_rate_all (f);
  product = ranking_score (f);
  trial = lf_ranking_trial_new (f->results, 0);
  for (guint m = 0; m < 3; m++)
    {
      g_assert_cmpfloat (lf_ranking_trial_get_ranks (trial)[m].score, ==,
                         product->markets[m].rank.score);
      g_assert_cmpuint (lf_ranking_trial_get_ranks (trial)[m].rank, ==,
                        product->markets[m].rank.rank);
    }
  near (lf_ranking_trial_agreement (trial, &known), 1);
  g_assert_true (known);
  methods = lf_ranking_trial_get_methods (trial);
  g_assert_cmpuint (methods->n_markets, ==, 3);
  for (guint k = 0; k < LF_N_METHODS; k++)
    {
      g_assert_true (methods->methods[k].known);
      near (methods->pairs[k][k].tau, 1);
      for (guint l = 0; l < LF_N_METHODS; l++)
        near (methods->pairs[k][l].tau, methods->pairs[l][k].tau);
    }
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (methods->methods[LF_METHOD_SAW].scores[i], ==,
                       product->markets[methods->markets[i]].rank.additive);
}

/* Weights have no say in who is screened out, nor in the reason: it is told
 * once. */
static void
test_trial_screens (Fixture      *f,
                    gconstpointer data)
{
  const LfProductResult *product;
  g_autoptr (LfRankingTrial) trial = NULL;
  guint n = 0;

  ranking_rate_all (f);
  product = ranking_score (f);
  for (guint k = 0; k < 5; k++)
    golden_document_put (f->document, LF_RECORD_THRESHOLD,
                         LF_KEY (product->ranking.criteria[k].id),
                         "at-least", g_variant_new_double (3));
  product = ranking_score (f);
  trial = lf_ranking_trial_new (f->results, 0);
  lf_ranking_trial_move (trial, 1, 0.5);
  for (guint m = 0; m < 3; m++)
    {
      const LfMarketRank *rank = &lf_ranking_trial_get_ranks (trial)[m];

      n += rank->n_screens;
      g_assert_cmpuint (rank->n_screens, ==,
                        product->markets[m].rank.n_screens);
      g_assert_true (rank->screens == product->markets[m].rank.screens);
      g_assert_cmpint (rank->status, ==, rank->n_screens > 0
                                           ? LF_MARKET_SCREENED_OUT
                                           : LF_MARKET_RANKED);
    }
  g_assert_cmpuint (n, >, 0);
}

/* Asking for another method gives what the comparison says of it. */
static void
test_trial_methods (Fixture      *f,
                    gconstpointer data)
{
  g_autoptr (LfRankingTrial) trial = NULL;
  const LfMethodComparison *methods;

  ranking_rate_all (f);
  ranking_score (f);
  trial = lf_ranking_trial_new (f->results, 0);
  methods = lf_ranking_trial_get_methods (trial);
  for (guint k = 0; k < LF_N_METHODS; k++)
    {
      LfResultsOptions options = { .method = lf_method_to_name (k) };
      g_autoptr (LfResults) results = lf_results_new_with (
        f->catalogue, ranking_snapshot (f), NULL, &options);

      for (guint i = 0; i < methods->n_markets; i++)
        {
          const LfMarketRank *rank =
            &lf_results_get_market (results, 0, methods->markets[i])->rank;

          near (rank->score, methods->methods[k].scores[i]);
          g_assert_cmpuint (rank->rank, ==, methods->methods[k].ranks[i]);
        }
      g_assert_null (lf_results_get_product (results, 0)->ranking.note);
    }
}

/* The first rank holds up to the very ends of each stability interval and
 * not beyond; a slider finds the same. */
static void
test_trial_interval (Fixture      *f,
                     gconstpointer data)
{
  g_autoptr (LfRankingTrial) trial = NULL;
  g_autofree LfWeightStability *weights = NULL;
  const LfRobustness *exact;
  guint n, flips = 0;
  int leader;

  ranking_rate_all (f);
  ranking_score (f);
  trial = lf_ranking_trial_new (f->results, 0);
  leader = lf_ranking_trial_get_leader (trial);
  exact = lf_ranking_trial_get_exact (trial);
  n = exact->n_weights;
  g_assert_cmpuint (n, >, 20);
  weights = g_memdup2 (exact->weights, n * sizeof *weights);
  for (guint w = 0; w < n; w++)
    {
      const LfInterval *range = &weights[w].first;

      lf_ranking_trial_move (trial, weights[w].criterion,
                             MIN (range->high - 1e-9, 1.0));
      g_assert_cmpint (lf_ranking_trial_get_leader (trial), ==, leader);
      if (range->high < 1)
        {
          lf_ranking_trial_move (trial, weights[w].criterion,
                                 range->high + 1e-9);
          g_assert_cmpint (lf_ranking_trial_get_leader (trial), !=, leader);
          flips++;
        }
      if (range->low > 0)
        {
          lf_ranking_trial_move (trial, weights[w].criterion,
                                 range->low - 1e-9);
          g_assert_cmpint (lf_ranking_trial_get_leader (trial), !=, leader);
          flips++;
        }
    }
  g_assert_cmpuint (flips, >, 3);
}

/* A slider that is let go leaves the weights that it showed. */
static void
test_slider_edit (Fixture      *f,
                  gconstpointer data)
{
  static const char *const groups[] = { "pull", "barriers", "distance",
                                        "indicators" };
  static const char *const settings[] = { "group-pull", "group-barriers",
                                          "group-distance",
                                          "group-indicators" };
  const LfProductResult *product;
  g_autoptr (LfRankingTrial) trial = NULL;
  g_autofree const char **ids = NULL;
  g_autofree guint *group_of = NULL;
  g_autofree double *wanted = NULL;
  GError *error = NULL;
  guint n;

  ranking_rate_all (f);
  product = ranking_score (f);
  n = product->ranking.n_criteria;
  ids = g_new0 (const char *, n);
  group_of = g_new0 (guint, n);
  trial = lf_ranking_trial_new (f->results, 0);
  lf_ranking_trial_move (trial, 2, 0.3);
  wanted = g_memdup2 (lf_ranking_trial_get_weights (trial),
                      n * sizeof *wanted);
  for (guint k = 0; k < n; k++)
    {
      ids[k] = product->ranking.criteria[k].id;
      group_of[k] = product->ranking.criteria[k].group;
    }
  ranking_apply (f,
                 lf_edit_new_move_weight (
                   ranking_snapshot (f), "", "x", groups, settings, 4, ids,
                   group_of, wanted, n, &error),
                 error);
  product = ranking_score (f);
  near (wanted[2], 0.3);
  for (guint k = 0; k < n; k++)
    near (product->ranking.criteria[k].weight, wanted[k]);
}

/* A market that is nowhere worse and somewhere better is never below, by
 * any method and any weights. */
static void
test_dominated (Fixture      *f,
                gconstpointer data)
{
  static const char *const lists[] = { "pull", "bar" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (LfRankingTrial) trial = NULL;
  g_autofree double *weights = NULL;
  const LfProductResult *product;

  ranking_rate_all (f);
  for (guint l = 0; l < 2; l++)
    {
      const LfList *list = lf_catalogue_list (f->catalogue, lists[l]);

      for (guint i = 0; i < list->n_items; i++)
        {
          double base = (i * 3 % 7) / 2.0;

          golden_document_rate (f->document, list->items[i]->id, NULL,
                                f->markets[0], l == 0 ? base + 0.5 : base);
          golden_document_rate (f->document, list->items[i]->id, NULL,
                                f->markets[1], l == 0 ? base : base + 0.5);
        }
    }
  product = ranking_score (f);
  trial = lf_ranking_trial_new (f->results, 0);
  weights = g_new (double, product->ranking.n_criteria);
  for (guint round = 0; round < 40; round++)
    {
      const LfMethodComparison *methods;
      double sum = 0;

      for (guint k = 0; k < product->ranking.n_criteria; k++)
        sum += weights[k] = product->ranking.criteria[k].weight > 0
          ? g_rand_double (rand) : 0;
      for (guint k = 0; k < product->ranking.n_criteria; k++)
        weights[k] /= sum;
      lf_ranking_trial_set_weights (trial, weights);
      methods = lf_ranking_trial_get_methods (trial);
      for (guint m = 0; m < LF_N_METHODS; m++)
        {
          g_assert_true (methods->methods[m].known);
          g_assert_cmpuint (methods->methods[m].ranks[0], <=,
                            methods->methods[m].ranks[1]);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ranking_add ("/trial/same", 3, test_trial_same);
  ranking_add ("/trial/screens", 3, test_trial_screens);
  ranking_add ("/trial/methods", 3, test_trial_methods);
  ranking_add ("/trial/interval", 3, test_trial_interval);
  ranking_add ("/trial/slider-edit", 3, test_slider_edit);
  ranking_add ("/trial/dominated", 3, test_dominated);
  return g_test_run ();
}

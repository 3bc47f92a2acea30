/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a ranking says at the edges: hardly an answer, and figures that no
 * formula likes. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "models/assessment/lf-edits-weights.h"
#include "models/assessment/lf-edits.h"
#include "models/results/lf-ranking-trial.h"
#include "ranking-fixture.h"

#define near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-12)

static void
assert_finite (Fixture *f)
{
  const LfProductResult *product = ranking_score (f);
  g_autoptr (LfRankingTrial) trial = lf_ranking_trial_new (f->results, 0);
  const LfMethodComparison *methods = lf_ranking_trial_get_methods (trial);
  const LfRobustness *exact = lf_ranking_trial_get_exact (trial);

  for (guint m = 0; m < product->n_markets; m++)
    {
      const LfMarketRank *rank = &product->markets[m].rank;

      g_assert_true (isfinite (rank->score));
      g_assert_true (isfinite (rank->low) && isfinite (rank->high));
      g_assert_cmpfloat (rank->low, <=, rank->high);
    }
  for (guint k = 0; k < LF_N_METHODS; k++)
    {
      g_assert_true (methods->methods[k].known ||
                     methods->methods[k].note != NULL);
      for (guint i = 0; i < methods->n_markets; i++)
        g_assert_true (isfinite (methods->methods[k].scores[i]));
      for (guint l = 0; l < LF_N_METHODS; l++)
        g_assert_true (isfinite (methods->pairs[k][l].tau));
    }
  for (guint w = 0; exact != NULL && w < exact->n_weights; w++)
    {
      g_assert_true (isfinite (exact->weights[w].first.low));
      g_assert_true (isfinite (exact->weights[w].first.high));
    }
  g_assert_nonnull (product->ranking.verdict);
  for (int level = LF_WEIGHT_LEVEL_TOP; level < (int) LF_N_CRITERION_GROUPS;
       level++)
    {
      g_autoptr (LfWeightStudy) s = lf_weight_study_new (f->results, 0,
                                                         level);

      for (guint way = 0; s->n > 0 && way < LF_N_ELICITATIONS; way++)
        for (guint k = 0; k < s->n; k++)
          g_assert_true (isfinite (s->trials[way].weights[k]));
    }
}

static void
test_one_alternative (Fixture      *f,
                      gconstpointer data)
{
  ranking_rate_all (f);
  assert_finite (f);
  g_assert_cmpuint (
    lf_results_get_market (f->results, 0, 0)->rank.rank, ==, 1);
  g_assert_cmpint (lf_results_get_product (f->results, 0)->ranking
                   .verdict_kind, ==, LF_VERDICT_ALONE);
}

static void
test_identical (Fixture      *f,
                gconstpointer data)
{
  guint n_warnings;

  for (guint m = 0; m < 3; m++)
    {
      golden_document_rate_list (f->document, "pull", f->markets[m], 2.5);
      golden_document_rate_list (f->document, "bar", f->markets[m], 2.5);
    }
  assert_finite (f);
  for (guint m = 0; m < 3; m++)
    g_assert_cmpuint (
      lf_results_get_market (f->results, 0, m)->rank.rank, ==, 1);
  g_assert_cmpint (lf_results_get_product (f->results, 0)->ranking
                   .verdict_kind, ==, LF_VERDICT_CLOSE);
  /* All alike on everything: said once or twice, then counted. */
  n_warnings = g_strv_length (
    (char **) lf_results_get_product (f->results, 0)->ranking.warnings);
  g_assert_cmpuint (n_warnings, >=, 1);
  g_assert_cmpuint (n_warnings, <=, 4);
}

static void
test_zero_weights (Fixture      *f,
                   gconstpointer data)
{
  ranking_rate_all (f);
  ranking_set_share (f, "group-pull", 0);
  ranking_set_share (f, "group-barriers", 0);
  assert_finite (f);
  for (guint m = 0; m < 3; m++)
    g_assert_cmpint (lf_results_get_market (f->results, 0, m)->rank.status,
                     ==, LF_MARKET_NOT_ENOUGH_KNOWN);
}

static gboolean
warns (Fixture    *f,
       const char *part)
{
  const char *const *warnings =
    lf_results_get_product (f->results, 0)->ranking.warnings;

  for (guint w = 0; warnings[w] != NULL; w++)
    if (strstr (warnings[w], part) != NULL)
      return TRUE;
  return FALSE;
}

/* A criterion that nobody has rated changes no score: its weight goes to
 * the others of its group, as that of one that does not apply. But then the
 * score may still change, and the other methods say what they do. */
static void
test_unrated_criterion (Fixture      *f,
                        gconstpointer data)
{
  double before[3];

  ranking_rate_all (f);
  ranking_score (f);
  g_assert_false (warns (f, "middle of its scale"));
  for (guint m = 0; m < 3; m++)
    golden_document_state (f->document, "pull-capital", f->markets[m],
                           LF_RATING_NOT_APPLICABLE);
  ranking_score (f);
  for (guint m = 0; m < 3; m++)
    {
      before[m] = lf_results_get_market (f->results, 0, m)->rank.score;
      golden_document_state (f->document, "pull-capital", f->markets[m],
                             LF_RATING_UNRATED);
    }
  assert_finite (f);
  for (guint m = 0; m < 3; m++)
    {
      const LfMarketRank *rank = &lf_results_get_market (f->results, 0,
                                                         m)->rank;

      near (rank->score, before[m]);
      g_assert_true (warns (f, "middle of its scale"));
      g_assert_false (warns (f, "alike on “Capital”"));
      g_assert_cmpfloat (rank->coverage, <, 1);
      g_assert_cmpfloat (rank->low, <, rank->score);
      g_assert_cmpfloat (rank->high, >, rank->score);
    }
}

/* What is missing of an indicator is an interval, and not zero. */
static void
test_missing_indicator (Fixture      *f,
                        gconstpointer data)
{
  g_autofree char *id = ranking_add_indicator (f, "Patients");
  const LfMarketRank *rank;

  ranking_rate_all (f);
  ranking_set_indicator (f, id, 0, 100);
  ranking_set_indicator (f, id, 1, 300);
  ranking_set_share (f, "group-indicators", 0.5);
  assert_finite (f);
  rank = &lf_results_get_market (f->results, 0, 2)->rank;
  near (rank->high - rank->low, 0.5 / 1.5);
  g_assert_cmpfloat (rank->score, >, rank->low);
  g_assert_cmpfloat (rank->score, <, rank->high);
  rank = &lf_results_get_market (f->results, 0, 0)->rank;
  near (rank->high, rank->low);
  near (rank->score, rank->low);
}

/* Neither is what is given as an interval exact: the range of the score goes
 * from end to end of it. */
static void
test_interval_range (Fixture      *f,
                     gconstpointer data)
{
  g_autofree char *id = ranking_add_indicator (f, "Patients");
  const double low = 50, high = 100;
  const LfMarketRank *rank;
  GError *error = NULL;

  ranking_rate_all (f);
  ranking_set_indicator (f, id, 0, 0);
  ranking_set_indicator (f, id, 1, 100);
  ranking_apply (f, lf_edit_new_set_indicator (ranking_snapshot (f), id,
                                               f->markets[2], "", id, NULL,
                                               &low, &high, &error), error);
  ranking_set_share (f, "group-indicators", 0.5);
  assert_finite (f);
  rank = &lf_results_get_market (f->results, 0, 2)->rank;
  near (rank->coverage, 1);
  near (rank->high - rank->low, 0.5 / 1.5 * 0.5);
  near (rank->score, 0.5 * (rank->low + rank->high));
  rank = &lf_results_get_market (f->results, 0, 1)->rank;
  near (rank->high, rank->low);
}

static void
test_extreme_values (Fixture      *f,
                     gconstpointer data)
{
  static const double figures[][3] = {
    { -1e300, 0, 1e300 }, { -3, -2, -1 }, { 5, 5, 5 }, { 0, 0, 0 },
    { 1e-300, 2e-300, 3e-300 },
  };

  ranking_rate_all (f);
  ranking_set_share (f, "group-indicators", 0.5);
  for (guint k = 0; k < G_N_ELEMENTS (figures); k++)
    {
      g_autofree char *name = g_strdup_printf ("Figure %u", k);
      g_autofree char *id = ranking_add_indicator (f, name);

      for (guint m = 0; m < 3; m++)
        ranking_set_indicator (f, id, m, figures[k][m]);
      assert_finite (f);
    }
}

/* Intervals whose ends have no sum, and standard deviations beyond all
 * numbers: what is between is a number all the same, drawn or not. */
static void
test_extreme_intervals (Fixture      *f,
                        gconstpointer data)
{
  static const double ends[3][2] = {
    { 1.6e308, 1.7e308 }, { -1.7e308, -1.6e308 }, { -1.7e308, 1.7e308 },
  };
  g_autofree char *interval = ranking_add_indicator (f, "Interval");
  g_autofree char *spread = ranking_add_indicator (f, "Spread");
  g_autoptr (LfRobustness) r = NULL;
  LfSmaaOptions options;
  GError *error = NULL;

  ranking_rate_all (f);
  ranking_set_share (f, "group-indicators", 0.5);
  for (guint m = 0; m < 3; m++)
    {
      golden_document_put (f->document, LF_RECORD_INDICATOR_VALUE,
                           LF_KEY (interval, f->markets[m], ""), "low",
                           g_variant_new_double (ends[m][0]));
      golden_document_put (f->document, LF_RECORD_INDICATOR_VALUE,
                           LF_KEY (interval, f->markets[m], ""), "high",
                           g_variant_new_double (ends[m][1]));
      ranking_set_indicator (f, spread, m, ends[m][0]);
      golden_document_put (f->document, LF_RECORD_INDICATOR_VALUE,
                           LF_KEY (spread, f->markets[m], ""), "sd",
                           g_variant_new_double (1.7e308));
    }
  assert_finite (f);
  lf_robustness_options_init (&options, f->results);
  options.draws = 500;
  r = lf_robustness_run (f->results, 0, &options, &error);
  g_assert_no_error (error);
  for (guint t = 0; t < r->n_turns; t++)
    g_assert_true (isfinite (r->turns[t].from) && isfinite (r->turns[t].to));
  g_assert_cmpuint (r->n_weights, >, 0);
  for (guint w = 0; w < r->n_weights; w++)
    {
      const LfTornadoBar *bar = &r->figures[w];

      g_assert_true (isfinite (bar->low) && isfinite (bar->high));
      g_assert_true (isfinite (bar->lead_low) && isfinite (bar->lead_high));
    }
}

static void
test_many_criteria (Fixture      *f,
                    gconstpointer data)
{
  LfEditBuilder *builder = lf_edit_builder_new (ranking_snapshot (f), "many");
  GError *error = NULL;

  for (guint k = 0; k < 500; k++)
    {
      g_autofree char *id = g_strdup_printf ("figure-%u", k);

      lf_edit_builder_set (builder, LF_RECORD_INDICATOR, LF_KEY (id), "name",
                           g_variant_new_string (id));
      for (guint m = 0; m < 3; m++)
        lf_edit_builder_set (builder, LF_RECORD_INDICATOR_VALUE,
                             LF_KEY (id, f->markets[m], ""), "value",
                             g_variant_new_double ((k * (m + 1)) % 17));
    }
  ranking_apply (f, lf_edit_builder_end (builder, &error), error);
  ranking_set_share (f, "group-pull", 0);
  ranking_set_share (f, "group-barriers", 0);
  ranking_set_share (f, "group-indicators", 1);
  assert_finite (f);
  g_assert_cmpuint (lf_results_get_product (f->results, 0)->ranking.n_ranked,
                    ==, 3);
}

/* One criterion decides alone. */
static void
test_one_criterion (Fixture      *f,
                    gconstpointer data)
{
  g_autofree char *id = ranking_add_indicator (f, "Patients");

  for (guint m = 0; m < 3; m++)
    ranking_set_indicator (f, id, m, 10.0 * m);
  ranking_set_share (f, "group-pull", 0);
  ranking_set_share (f, "group-barriers", 0);
  ranking_set_share (f, "group-indicators", 1);
  assert_finite (f);
  g_assert_cmpuint (lf_results_get_market (f->results, 0, 2)->rank.rank, ==,
                    1);
  near (lf_results_get_market (f->results, 0, 2)->rank.score, 1);
  near (lf_results_get_market (f->results, 0, 0)->rank.score, 0);
}

/* Indicators without ends of their own are warned of; with them, adding a
 * market leaves the others as they are. */
static void
test_open_scale (Fixture      *f,
                 gconstpointer data)
{
  g_autofree char *id = ranking_add_indicator (f, "Patients");
  const LfProductResult *product;
  g_autofree char *warnings = NULL;
  GError *error = NULL;
  double before;

  ranking_rate_all (f);
  for (guint m = 0; m < 2; m++)
    ranking_set_indicator (f, id, m, 10.0 + m);
  ranking_set_share (f, "group-indicators", 0.5);
  product = ranking_score (f);
  warnings = g_strjoinv ("\n", (char **) product->ranking.warnings);
  g_assert_nonnull (strstr (warnings, "ends of its own"));
  ranking_apply (f,
                 lf_edit_new_scale_value (
                   ranking_snapshot (f), id, "Patients", 0, 100, 0, &error),
                 error);
  product = ranking_score (f);
  g_clear_pointer (&warnings, g_free);
  warnings = g_strjoinv ("\n", (char **) product->ranking.warnings);
  g_assert_null (strstr (warnings, "ends of its own"));
  before = product->markets[0].rank.score;
  ranking_set_indicator (f, id, 2, 90);
  product = ranking_score (f);
  g_assert_cmpfloat (product->markets[0].rank.score, ==, before);
}

/* One of many is named, and the others are counted. */
static void
test_open_scales (Fixture      *f,
                  gconstpointer data)
{
  static const char *const names[] = { "Patients", "Doctors", "Beds" };
  guint n_named = 0;

  ranking_rate_all (f);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = ranking_add_indicator (f, names[i]);

      for (guint m = 0; m < 2; m++)
        ranking_set_indicator (f, id, m, 10.0 + m * (i + 1));
    }
  ranking_set_share (f, "group-indicators", 0.5);
  ranking_score (f);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *named = g_strdup_printf ("scale of “%s”", names[i]);

      n_named += warns (f, named) ? 1 : 0;
    }
  g_assert_cmpuint (n_named, ==, 1);
  g_assert_true (warns (f, "The scales of 2 other indicators do so, too."));
}

/* The scale of an indicator reaches over an interval from end to end. */
static void
test_interval_scale (Fixture      *f,
                     gconstpointer data)
{
  const double low = 30, high = 40;
  g_autofree char *id = ranking_add_indicator (f, "Sales");
  const LfRankingResult *ranking;
  GError *error = NULL;

  ranking_apply (f,
                 lf_edit_new_set_indicator (ranking_snapshot (f), id,
                                            f->markets[0], "", "Sales", NULL,
                                            &low, &high, &error),
                 error);
  ranking = &ranking_score (f)->ranking;
  g_assert_cmpfloat (ranking->criteria[ranking->n_criteria - 1].low, ==, 30);
  g_assert_cmpfloat (ranking->criteria[ranking->n_criteria - 1].high, ==, 40);
}

/* Draws of a figure with bounds beside it reach as far as those, and so does
 * the scale on which they are valued. */
static void
test_bounds_scale (Fixture      *f,
                   gconstpointer data)
{
  const double value = 34, low = 30, high = 40;
  g_autofree char *id = ranking_add_indicator (f, "Sales");
  const LfRankingResult *ranking;
  GError *error = NULL;

  ranking_apply (f,
                 lf_edit_new_set_indicator (ranking_snapshot (f), id,
                                            f->markets[0], "", "Sales",
                                            &value, &low, &high, &error),
                 error);
  ranking = &ranking_score (f)->ranking;
  g_assert_cmpfloat (ranking->criteria[ranking->n_criteria - 1].low, ==, 30);
  g_assert_cmpfloat (ranking->criteria[ranking->n_criteria - 1].high, ==, 40);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ranking_add ("/edge/one-alternative", 1, test_one_alternative);
  ranking_add ("/edge/identical", 3, test_identical);
  ranking_add ("/edge/zero-weights", 3, test_zero_weights);
  ranking_add ("/edge/unrated-criterion", 3, test_unrated_criterion);
  ranking_add ("/edge/missing-indicator", 3, test_missing_indicator);
  ranking_add ("/edge/interval-range", 3, test_interval_range);
  ranking_add ("/edge/extreme-values", 3, test_extreme_values);
  ranking_add ("/edge/extreme-intervals", 3, test_extreme_intervals);
  ranking_add ("/edge/many-criteria", 3, test_many_criteria);
  ranking_add ("/edge/one-criterion", 3, test_one_criterion);
  ranking_add ("/edge/open-scale", 3, test_open_scale);
  ranking_add ("/edge/open-scales", 3, test_open_scales);
  ranking_add ("/edge/interval-scale", 1, test_interval_scale);
  ranking_add ("/edge/bounds-scale", 1, test_bounds_scale);
  return g_test_run ();
}

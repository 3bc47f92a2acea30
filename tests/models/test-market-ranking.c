/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The market ranking: shares of groups, missing answers, thresholds,
 * weights, strengths; all from documents. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "golden-document.h"
#include "models/assessment/lf-edits.h"
#include "models/results/lf-robustness.h"

#define near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-12)

typedef struct
{
  LfCatalogue    *catalogue;
  GoldenDocument *document;
  char           *a;
  char           *b;
  LfResults      *results;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  GError *error = NULL;

  f->catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  f->document = golden_document_new (f->catalogue);
  f->a = golden_document_market (f->document, "Arcadia");
  f->b = golden_document_market (f->document, "Borduria");
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_clear_pointer (&f->results, lf_results_unref);
  golden_document_free (f->document);
  g_object_unref (f->catalogue);
  g_free (f->a);
  g_free (f->b);
}

/* Rates every item of a list alike in a market. */
static void
rate_list (Fixture    *f,
           const char *list,
           const char *market,
           double      value)
{
  golden_document_rate_list (f->document, list, market, value);
}

static const LfRankingResult *
rank (Fixture *f)
{
  g_clear_pointer (&f->results, lf_results_unref);
  f->results = lf_results_new (
    f->catalogue, lf_assessment_get_snapshot (f->document->assessment),
    NULL);
  return &lf_results_get_product (f->results, 0)->ranking;
}

static const LfMarketRank *
rank_of (Fixture *f,
         guint    market)
{
  return &lf_results_get_market (f->results, 0, market)->rank;
}

static void
set_number (Fixture    *f,
            const char *setting,
            double      value)
{
  golden_document_put (f->document, LF_RECORD_SETTING, LF_KEY (setting, ""),
                       "number", g_variant_new_double (value));
}

static double
sum_of (const LfRankingResult *ranking,
        const LfMarketRank    *r,
        double                *weight)
{
  double sum = 0;

  *weight = 0;
  for (guint k = 0; k < ranking->n_criteria; k++)
    {
      sum += r->contributions[k].contribution;
      *weight += r->contributions[k].weight;
      near (r->contributions[k].contribution,
            r->contributions[k].weight * r->contributions[k].value);
    }
  return sum;
}

/* 0.6 × pull + 0.4 × (1 − barriers), each as a share of its scale. */
static void
test_groups (Fixture      *f,
             gconstpointer data)
{
  const LfRankingResult *ranking;
  double weight;

  rate_list (f, "pull", f->a, 3);
  rate_list (f, "bar", f->a, 1);
  rate_list (f, "pull", f->b, 2);
  rate_list (f, "bar", f->b, 4);
  ranking = rank (f);
  near (rank_of (f, 0)->score, 0.6 * 0.75 + 0.4 * 0.75);
  near (rank_of (f, 1)->score, 0.6 * 0.5 + 0.4 * 0);
  g_assert_cmpuint (rank_of (f, 0)->rank, ==, 1);
  g_assert_cmpuint (rank_of (f, 1)->rank, ==, 2);
  near (sum_of (ranking, rank_of (f, 0), &weight), rank_of (f, 0)->score);
  near (weight, 1);
  near (rank_of (f, 0)->coverage, 1);
  g_assert_nonnull (strstr (ranking->verdict, "Arcadia leads Borduria"));
}

/* What is missing leaves the sum: the groups keep their shares, and no
 * missing answer counts as zero. */
static void
test_missing (Fixture      *f,
              gconstpointer data)
{
  const LfRankingResult *ranking;
  double weight, group[LF_N_CRITERION_GROUPS] = { 0 };

  rate_list (f, "pull", f->a, 3);
  rate_list (f, "bar", f->a, 1);
  golden_document_state (f->document, "pull-capital", f->a,
                         LF_RATING_UNKNOWN);
  golden_document_state (f->document, "pull-affinity", f->a,
                         LF_RATING_UNRATED);
  golden_document_state (f->document, "bar-geopolitics", f->a,
                         LF_RATING_NOT_APPLICABLE);
  ranking = rank (f);
  near (rank_of (f, 0)->score, 0.75);
  near (sum_of (ranking, rank_of (f, 0), &weight), 0.75);
  near (weight, 1);
  for (guint k = 0; k < ranking->n_criteria; k++)
    group[ranking->criteria[k].group] +=
      rank_of (f, 0)->contributions[k].weight;
  near (group[LF_GROUP_PULL], 0.6);
  near (group[LF_GROUP_BARRIERS], 0.4);
  g_assert_cmpfloat (rank_of (f, 0)->coverage, <, 1);
  g_assert_cmpfloat (rank_of (f, 0)->coverage, >, 0.85);
}

/* A group of which nothing is known leaves its share to the other. */
static void
test_missing_group (Fixture      *f,
                    gconstpointer data)
{
  rate_list (f, "pull", f->a, 3);
  rank (f);
  near (rank_of (f, 0)->score, 0.75);
  near (rank_of (f, 0)->coverage, 0.6);
  g_assert_cmpint (rank_of (f, 0)->status, ==, LF_MARKET_RANKED);
  g_assert_cmpint (rank_of (f, 1)->status, ==, LF_MARKET_NOT_ENOUGH_KNOWN);
  g_assert_cmpuint (rank_of (f, 1)->rank, ==, 0);
  g_assert_false (rank_of (f, 1)->known);
}

/* Under half of the weight known: no rank; exactly half: a rank. */
static void
test_coverage (Fixture      *f,
               gconstpointer data)
{
  const LfRankingResult *ranking;

  set_number (f, "group-pull", 0.5);
  set_number (f, "group-barriers", 0.5);
  rate_list (f, "pull", f->a, 3);
  rate_list (f, "pull", f->b, 4);
  golden_document_state (f->document, "pull-capital", f->b,
                         LF_RATING_UNKNOWN);
  ranking = rank (f);
  near (rank_of (f, 0)->coverage, 0.5);
  g_assert_cmpuint (rank_of (f, 0)->rank, ==, 1);
  g_assert_cmpuint (rank_of (f, 1)->rank, ==, 0);
  g_assert_cmpint (rank_of (f, 1)->status, ==, LF_MARKET_NOT_ENOUGH_KNOWN);
  g_assert_cmpuint (ranking->n_ranked, ==, 1);
  g_assert_cmpuint (ranking->order[1], ==, 1);
  g_assert_nonnull (strstr (ranking->verdict, "Borduria"));
  /* A document may ask for less. */
  set_number (f, "min-coverage", 0.4);
  rank (f);
  g_assert_cmpuint (rank_of (f, 1)->rank, ==, 1);
}

/* A threshold acts exactly at its limit; who is under it stays visible. */
static void
test_screening (Fixture      *f,
                gconstpointer data)
{
  const LfRankingResult *ranking;

  rate_list (f, "pull", f->a, 4);
  rate_list (f, "bar", f->a, 2);
  rate_list (f, "pull", f->b, 2);
  rate_list (f, "bar", f->b, 3);
  golden_document_put (f->document, LF_RECORD_THRESHOLD,
                       LF_KEY ("bar-geopolitics"), "at-most",
                       g_variant_new_double (2));
  ranking = rank (f);
  g_assert_cmpuint (rank_of (f, 0)->n_screens, ==, 0);
  g_assert_cmpint (rank_of (f, 1)->status, ==, LF_MARKET_SCREENED_OUT);
  g_assert_cmpuint (rank_of (f, 1)->n_screens, ==, 1);
  g_assert_nonnull (rank_of (f, 1)->screens[0].sentence);
  g_assert_cmpfloat (rank_of (f, 1)->score, >, 0);
  g_assert_cmpuint (ranking->n_ranked, ==, 1);
  golden_document_put (f->document, LF_RECORD_THRESHOLD,
                       LF_KEY ("bar-geopolitics"), "at-most",
                       g_variant_new_double (3));
  rank (f);
  g_assert_cmpint (rank_of (f, 1)->status, ==, LF_MARKET_RANKED);

  /* A pull of 2 is on the limit, and just under the next one. */
  golden_document_put (f->document, LF_RECORD_THRESHOLD,
                       LF_KEY ("pull-capital"), "at-least",
                       g_variant_new_double (2));
  rank (f);
  g_assert_cmpint (rank_of (f, 1)->status, ==, LF_MARKET_RANKED);
  golden_document_put (f->document, LF_RECORD_THRESHOLD,
                       LF_KEY ("pull-capital"), "at-least",
                       g_variant_new_double (2.5));
  rank (f);
  g_assert_cmpint (rank_of (f, 1)->status, ==, LF_MARKET_SCREENED_OUT);
  g_assert_true (rank_of (f, 1)->screens[0].at_least);
  g_assert_cmpint (rank_of (f, 0)->status, ==, LF_MARKET_RANKED);
}

/* The reason names the figures as they were entered, with their unit: both
 * ends of an interval, whose middle decides. */
static void
test_screening_figures (Fixture      *f,
                        gconstpointer data)
{
  rate_list (f, "pull", f->a, 4);
  rate_list (f, "pull", f->b, 2);
  rate_list (f, "bar", f->a, 2);
  rate_list (f, "bar", f->b, 2);
  golden_document_put (f->document, LF_RECORD_INDICATOR, LF_KEY ("gdp"),
                       "name", g_variant_new_string ("GDP"));
  golden_document_put (f->document, LF_RECORD_INDICATOR, LF_KEY ("gdp"),
                       "unit", g_variant_new_string ("bn"));
  golden_document_put (f->document, LF_RECORD_THRESHOLD, LF_KEY ("gdp"),
                       "at-least", g_variant_new_double (50));
  golden_document_put (f->document, LF_RECORD_INDICATOR_VALUE,
                       LF_KEY ("gdp", f->a, ""), "value",
                       g_variant_new_double (49.5));
  golden_document_put (f->document, LF_RECORD_INDICATOR_VALUE,
                       LF_KEY ("gdp", f->b, ""), "low",
                       g_variant_new_double (30));
  golden_document_put (f->document, LF_RECORD_INDICATOR_VALUE,
                       LF_KEY ("gdp", f->b, ""), "high",
                       g_variant_new_double (60));
  rank (f);
  g_assert_cmpuint (rank_of (f, 0)->n_screens, ==, 1);
  g_assert_cmpstr (rank_of (f, 0)->screens[0].sentence, ==,
                   "“GDP” stands at 49.5 bn, under the threshold of 50 bn.");
  g_assert_cmpuint (rank_of (f, 1)->n_screens, ==, 1);
  g_assert_cmpstr (rank_of (f, 1)->screens[0].sentence, ==,
                   "“GDP” lies between 30 bn and 60 bn; the middle, 45 bn, "
                   "is under the threshold of 50 bn.");
}

/* Intervals with the same middle are not alike: nobody can say so. */
static void
test_spread_not_alike (Fixture      *f,
                       gconstpointer data)
{
  const LfRankingResult *ranking;

  rate_list (f, "pull", f->a, 4);
  rate_list (f, "pull", f->b, 2);
  rate_list (f, "bar", f->a, 2);
  rate_list (f, "bar", f->b, 3);
  golden_document_put (f->document, LF_RECORD_SETTING,
                       LF_KEY ("group-indicators", ""), "number",
                       g_variant_new_double (1));
  golden_document_put (f->document, LF_RECORD_INDICATOR, LF_KEY ("gdp"),
                       "name", g_variant_new_string ("GDP"));
  for (guint m = 0; m < 2; m++)
    {
      const char *market = m == 0 ? f->a : f->b;

      golden_document_put (f->document, LF_RECORD_INDICATOR_VALUE,
                           LF_KEY ("gdp", market, ""), "low",
                           g_variant_new_double (m == 0 ? 40 : 10));
      golden_document_put (f->document, LF_RECORD_INDICATOR_VALUE,
                           LF_KEY ("gdp", market, ""), "high",
                           g_variant_new_double (m == 0 ? 50 : 80));
    }
  rank (f);
  ranking = &lf_results_get_product (f->results, 0)->ranking;
  for (guint w = 0; ranking->warnings[w] != NULL; w++)
    g_assert_null (strstr (ranking->warnings[w], "alike on “GDP”"));
}

static const LfCriterionResult *
find (const LfRankingResult *ranking,
      const char            *id)
{
  for (guint k = 0; k < ranking->n_criteria; k++)
    if (strcmp (ranking->criteria[k].id, id) == 0)
      return &ranking->criteria[k];
  return NULL;
}

/* A firm pushed out by low margins looks first at what a market pays: the
 * strength is 3, so a push of 4 doubles the weight. */
static void
test_derived (Fixture      *f,
              gconstpointer data)
{
  const LfRankingResult *ranking;

  golden_document_rate (f->document, "push-low-margin", NULL, NULL, 4);
  ranking = rank (f);
  near (find (ranking, "pull-price-margin")->derived /
          find (ranking, "pull-ip-protection")->derived, 2);
  near (find (ranking, "pull-market-share")->derived /
          find (ranking, "pull-ip-protection")->derived, 4.0 / 3);
  g_assert_cmpstr (find (ranking, "pull-price-margin")->cause->id, ==,
                   "push-low-margin");
  near (find (ranking, "pull-price-margin")->weight,
        0.6 * find (ranking, "pull-price-margin")->derived);
  near (find (ranking, "pull-price-margin")->base,
        find (ranking, "pull-ip-protection")->base);
  /* Barriers weigh alike. */
  near (find (ranking, "bar-geopolitics")->weight, 0.4 / 15);
}

static void
put_text (Fixture    *f,
          const char *setting,
          const char *text)
{
  golden_document_put (f->document, LF_RECORD_SETTING, LF_KEY (setting, ""),
                       "text", g_variant_new_string (text));
}

/* Base, equal, and weights that an elicitation left in the document. */
static void
test_weights (Fixture      *f,
              gconstpointer data)
{
  const LfRankingResult *ranking;

  golden_document_rate (f->document, "push-low-margin", NULL, NULL, 4);
  put_text (f, "weights-method", "base");
  ranking = rank (f);
  near (find (ranking, "pull-price-margin")->weight,
        find (ranking, "pull-ip-protection")->weight);
  put_text (f, "weights-method", "direct");
  golden_document_put (f->document, LF_RECORD_WEIGHT,
                       LF_KEY ("pull-price-margin"), "value",
                       g_variant_new_double (30));
  golden_document_put (f->document, LF_RECORD_WEIGHT,
                       LF_KEY ("pull-capital"), "value",
                       g_variant_new_double (10));
  ranking = rank (f);
  near (find (ranking, "pull-price-margin")->weight, 0.45);
  near (find (ranking, "pull-capital")->weight, 0.15);
  near (find (ranking, "pull-ip-protection")->weight, 0);
  /* Barriers were not touched and keep their base weights. */
  near (find (ranking, "bar-geopolitics")->weight, 0.4 / 15);
}

/* Distance and indicators weigh nothing until they are given weight; then
 * the others keep their proportions. */
static void
test_further_groups (Fixture      *f,
                     gconstpointer data)
{
  const LfRankingResult *ranking;

  ranking = rank (f);
  near (find (ranking, "dist-cultural")->weight, 0);
  set_number (f, "group-distance", 1);
  ranking = rank (f);
  near (find (ranking, "dist-cultural")->weight, 0.5 / 4);
  near (find (ranking, "bar-geopolitics")->weight, 0.2 / 15);
  /* Cultural distance would now count twice. */
  g_assert_nonnull (ranking->warnings[0]);
}

/* An indicator is worth its place between the data's ends; a curve that
 * somebody drew is followed. */
static void
test_indicator (Fixture      *f,
                gconstpointer data)
{
  const LfRankingResult *ranking;
  g_autofree char *c = golden_document_market (f->document, "Cagliostro");
  const char *const markets[] = { f->a, f->b, c };
  const double values[] = { 10, 20, 14 };

  golden_document_put (f->document, LF_RECORD_INDICATOR, LF_KEY ("gdp"),
                       "name", g_variant_new_string ("GDP"));
  for (guint m = 0; m < 3; m++)
    golden_document_put (f->document, LF_RECORD_INDICATOR_VALUE,
                         LF_KEY ("gdp", markets[m], ""), "value",
                         g_variant_new_double (values[m]));
  set_number (f, "group-indicators", 1);
  set_number (f, "group-pull", 0);
  set_number (f, "group-barriers", 0);
  ranking = rank (f);
  near (find (ranking, "gdp")->weight, 1);
  near (rank_of (f, 0)->score, 0);
  near (rank_of (f, 1)->score, 1);
  near (rank_of (f, 2)->score, 0.4);
  golden_document_put (f->document, LF_RECORD_VALUE_FUNCTION,
                       LF_KEY ("gdp"), "low", g_variant_new_double (0));
  golden_document_put (f->document, LF_RECORD_VALUE_FUNCTION,
                       LF_KEY ("gdp"), "high", g_variant_new_double (40));
  rank (f);
  near (rank_of (f, 1)->score, 0.5);
}

/* The three largest deviations from the markets' mean, weighted. */
static void
test_strengths (Fixture      *f,
                gconstpointer data)
{
  const LfRankingResult *ranking;

  rate_list (f, "pull", f->a, 2);
  rate_list (f, "bar", f->a, 2);
  rate_list (f, "pull", f->b, 2);
  rate_list (f, "bar", f->b, 2);
  golden_document_rate (f->document, "pull-capital", NULL, f->a, 4);
  golden_document_rate (f->document, "pull-talent", NULL, f->a, 3);
  golden_document_rate (f->document, "bar-geopolitics", NULL, f->a, 4);
  ranking = rank (f);
  g_assert_cmpuint (rank_of (f, 0)->n_strengths, ==, 2);
  g_assert_cmpstr (ranking->criteria[rank_of (f, 0)->strengths[0]].id, ==,
                   "pull-capital");
  g_assert_cmpstr (ranking->criteria[rank_of (f, 0)->strengths[1]].id, ==,
                   "pull-talent");
  g_assert_cmpuint (rank_of (f, 0)->n_weaknesses, ==, 1);
  g_assert_cmpstr (ranking->criteria[rank_of (f, 0)->weaknesses[0]].id, ==,
                   "bar-geopolitics");
  near (rank_of (f, 0)->contributions[rank_of (f, 0)->strengths[0]]
          .deviation,
        find (ranking, "pull-capital")->weight * 0.25);
}

/* A criterion on which one market alone is rated is no difference. */
static void
test_one_sided (Fixture      *f,
                gconstpointer data)
{
  rate_list (f, "pull", f->a, 2);
  rate_list (f, "bar", f->a, 2);
  rate_list (f, "pull", f->b, 2);
  rate_list (f, "bar", f->b, 2);
  golden_document_rate (f->document, "pull-capital", NULL, f->a, 4);
  golden_document_state (f->document, "pull-capital", f->b,
                         LF_RATING_UNRATED);
  rank (f);
  for (guint m = 0; m < 2; m++)
    for (guint s = 0; s < rank_of (f, m)->n_strengths; s++)
      g_assert_cmpstr (
        lf_results_get_product (f->results, 0)
          ->ranking.criteria[rank_of (f, m)->strengths[s]].id, !=,
        "pull-capital");
}

/* Quadrants change exactly at pull 2.5 and barriers 2; a barrier of 4 is a
 * possible veto. */
static void
test_quadrants (Fixture      *f,
                gconstpointer data)
{
  static const struct { double pull, bar; const char *outcome; } rows[] = {
    { 2.5, 1.5, "mkt-go" }, { 2.5, 2, "mkt-partner" },
    { 2, 1.5, "mkt-test" }, { 2, 2, "mkt-wait" },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      const LfMarketResult *market;

      rate_list (f, "pull", f->a, rows[r].pull);
      rate_list (f, "bar", f->a, rows[r].bar);
      rank (f);
      market = lf_results_get_market (f->results, 0, 0);
      g_assert_cmpstr (market->quadrant->outcome, ==, rows[r].outcome);
      g_assert_cmpuint (market->n_vetoes, ==, 0);
    }
  golden_document_rate (f->document, "bar-geopolitics", NULL, f->a, 4);
  rank (f);
  g_assert_cmpuint (lf_results_get_market (f->results, 0, 0)->n_vetoes, ==,
                    1);
}

/* The push bands: below 1.5 weak, above 2.5 strong. */
static void
test_push_bands (Fixture      *f,
                 gconstpointer data)
{
  static const struct { double push; const char *band; } rows[] = {
    { 1, "weak" }, { 1.5, "moderate" }, { 2.5, "moderate" },
    { 3, "strong" },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      rate_list (f, "push", NULL, rows[r].push);
      rank (f);
      g_assert_cmpstr (
        lf_results_get_product (f->results, 0)->push.band->outcome, ==,
        rows[r].band);
    }
}

/* With answers given and weights fixed in spread, the leader leads; what is
 * not known widens the result; the question that matters comes first. */
static void
test_robustness (Fixture      *f,
                 gconstpointer data)
{
  LfSmaaOptions options;
  g_autoptr (GError) error = NULL;
  g_autoptr (LfRobustness) robustness = NULL;

  rate_list (f, "pull", f->a, 3);
  rate_list (f, "bar", f->a, 2);
  rate_list (f, "pull", f->b, 3);
  rate_list (f, "bar", f->b, 2);
  golden_document_rate (f->document, "pull-capital", NULL, f->b, 2.5);
  golden_document_state (f->document, "pull-talent", f->b,
                         LF_RATING_UNKNOWN);
  rank (f);
  lf_robustness_options_init (&options, f->results);
  options.draws = 4000;
  robustness = lf_robustness_run (f->results, 0, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (robustness->n_markets, ==, 2);
  near (robustness->smaa->acceptability[0] +
          robustness->smaa->acceptability[1], 1);
  g_assert_cmpuint (robustness->n_ask_ranking, ==, 1);
  g_assert_cmpuint (robustness->ask_ranking[0].market, ==, 1);
  g_assert_cmpfloat (robustness->ask_ranking[0].chance, >, 0);
  g_assert_cmpfloat (robustness->ask_ranking[0].chance, <, 0.3);
  g_assert_true (robustness->can_turn);
  g_assert_cmpuint (robustness->n_turns, ==, 1);
  g_assert_cmpuint (robustness->n_ask_modes, >, 0);
}

static void
test_robustness_of_nothing (Fixture      *f,
                            gconstpointer data)
{
  g_autoptr (GoldenDocument) empty = golden_document_new (f->catalogue);
  g_autoptr (LfResults) results = lf_results_new (
    f->catalogue, lf_assessment_get_snapshot (empty->assessment), NULL);
  g_autoptr (GError) error = NULL;
  LfSmaaOptions options;

  lf_robustness_options_init (&options, results);
  g_assert_null (lf_robustness_run (results, 0, &options, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (lf_results_get_product (results, 0)->n_markets, ==, 0);
  g_assert_nonnull (lf_results_get_product (results, 0)->ranking.verdict);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add(path, func) \
  g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  add ("/ranking/groups", test_groups);
  add ("/ranking/missing", test_missing);
  add ("/ranking/missing-group", test_missing_group);
  add ("/ranking/coverage", test_coverage);
  add ("/ranking/screening", test_screening);
  add ("/ranking/screening-figures", test_screening_figures);
  add ("/ranking/spread-not-alike", test_spread_not_alike);
  add ("/ranking/derived", test_derived);
  add ("/ranking/weights", test_weights);
  add ("/ranking/further-groups", test_further_groups);
  add ("/ranking/indicator", test_indicator);
  add ("/ranking/strengths", test_strengths);
  add ("/ranking/one-sided", test_one_sided);
  add ("/ranking/quadrants", test_quadrants);
  add ("/ranking/push-bands", test_push_bands);
  add ("/robustness/questions", test_robustness);
  add ("/robustness/nothing", test_robustness_of_nothing);
  return g_test_run ();
}

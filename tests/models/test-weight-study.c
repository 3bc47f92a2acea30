/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From raw answers in a document to weights, by every way; trials of
 * weights against the results themselves; the edge cases of the ranking. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "golden-document.h"
#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-edits-weights.h"
#include "models/assessment/lf-edits.h"
#include "models/results/lf-ranking-trial.h"
#include "models/results/lf-weight-study.h"
#include "models/scoring/lf-weights.h"

#define near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-12)

typedef struct
{
  LfCatalogue    *catalogue;
  GoldenDocument *document;
  char           *markets[3];
  LfResults      *results;
} Fixture;

static const char *const names[] = { "Arcadia", "Borduria", "Cascadia" };

static LfSnapshot *
snapshot_of (Fixture *f)
{
  return lf_assessment_get_snapshot (f->document->assessment);
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  GError *error = NULL;
  guint n = GPOINTER_TO_UINT (data);

  f->catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  f->document = golden_document_new (f->catalogue);
  for (guint m = 0; m < n; m++)
    f->markets[m] = golden_document_market (f->document, names[m]);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_clear_pointer (&f->results, lf_results_unref);
  golden_document_free (f->document);
  g_object_unref (f->catalogue);
  for (guint m = 0; m < 3; m++)
    g_free (f->markets[m]);
}

static void
apply (Fixture *f,
       LfEdit  *edit,
       GError  *error)
{
  g_assert_no_error (error);
  lf_assessment_apply (f->document->assessment, edit, &error);
  g_assert_no_error (error);
  lf_edit_unref (edit);
}

static void
answer (Fixture    *f,
        const char *answers,
        const char *group,
        const char *criterion,
        const char *over,
        double      value)
{
  GError *error = NULL;

  apply (f, lf_edit_new_answer_weight (snapshot_of (f), answers, group,
                                       criterion, over, criterion, value,
                                       &error), error);
}

/* Ratings that differ from market to market and from item to item. */
static void
rate_all (Fixture    *f,
          const char *list,
          guint       market)
{
  const LfList *l = lf_catalogue_list (f->catalogue, list);

  for (guint i = 0; i < l->n_items; i++)
    golden_document_rate (f->document, l->items[i]->id, NULL,
                          f->markets[market],
                          ((i * 7 + market * 5 + i * market) % 9) / 2.0);
}

static void
rate_everything (Fixture *f)
{
  for (guint m = 0; m < 3 && f->markets[m] != NULL; m++)
    {
      rate_all (f, "pull", m);
      rate_all (f, "bar", m);
    }
}

static const LfProductResult *
score (Fixture *f)
{
  g_clear_pointer (&f->results, lf_results_unref);
  f->results = lf_results_new (f->catalogue, snapshot_of (f), NULL);
  return lf_results_get_product (f->results, 0);
}

static LfWeightStudy *
study (Fixture *f,
       int      level)
{
  score (f);
  return lf_weight_study_new (f->results, 0, level);
}

static char *
add_indicator (Fixture    *f,
               const char *name)
{
  GError *error = NULL;
  char *id = NULL;

  apply (f, lf_edit_new_add_indicator (snapshot_of (f), name, &id, &error),
         error);
  return id;
}

static void
set_indicator (Fixture    *f,
               const char *indicator,
               guint       market,
               double      value)
{
  GError *error = NULL;

  apply (f, lf_edit_new_set_indicator (snapshot_of (f), indicator,
                                       f->markets[market], "", indicator,
                                       &value, NULL, NULL, &error), error);
}

static void
set_share (Fixture    *f,
           const char *setting,
           double      share)
{
  golden_document_put (f->document, LF_RECORD_SETTING, LF_KEY (setting, ""),
                       "number", g_variant_new_double (share));
}

/* Every way, with and without answers: what is known sums to 1. */
static void
test_sums (Fixture      *f,
           gconstpointer data)
{
  rate_everything (f);
  answer (f, "direct", "pull", "pull-capital", "", 30);
  answer (f, "rank", "pull", "pull-talent", "", 1);
  answer (f, "swing", "pull", "pull-talent", "", 100);
  for (int level = LF_WEIGHT_LEVEL_TOP; level <= LF_GROUP_DISTANCE; level++)
    {
      g_autoptr (LfWeightStudy) s = study (f, level);
      double total = 0;

      for (guint k = 0; k < s->n; k++)
        total += s->weights[k];
      near (total, 1);
      for (guint way = 0; way < LF_N_ELICITATIONS; way++)
        {
          double sum = 0;

          for (guint k = 0; k < s->n; k++)
            {
              g_assert_cmpfloat (s->trials[way].weights[k], >=, 0);
              sum += s->trials[way].weights[k];
            }
          near (sum, s->trials[way].known ? 1 : 0);
        }
      g_assert_true (s->trials[LF_ELICITATION_EQUAL].known);
      g_assert_cmpint (s->trials[LF_ELICITATION_DIRECT].known, ==,
                       level == LF_GROUP_PULL);
    }
}

/* The groups against one another, by each kind of answer. */
static void
test_top (Fixture      *f,
          gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (LfWeightStudy) s = NULL;
  double roc[3];

  rate_everything (f);
  answer (f, "direct", "", "pull", "", 60);
  answer (f, "direct", "", "barriers", "", 20);
  apply (f, lf_edit_new_rank_criteria (
              snapshot_of (f), "",
              (const char *const[]) { "barriers", "pull", "distance" }, 3,
              &error), error);
  answer (f, "swing", "", "pull", "", 100);
  answer (f, "swing", "", "barriers", "", 50);
  answer (f, "swing", "", "distance", "", 50);
  answer (f, "pairwise", "", "pull", "barriers", 3);
  answer (f, "pairwise", "", "distance", "barriers", 1);
  s = study (f, LF_WEIGHT_LEVEL_TOP);
  g_assert_cmpuint (s->n, ==, 3);
  near (s->weights[0], 0.6);
  near (s->weights[1], 0.4);
  near (s->trials[LF_ELICITATION_DIRECT].weights[0], 0.75);
  near (s->trials[LF_ELICITATION_DIRECT].weights[2], 0);
  lf_weights_by_rank (LF_WEIGHTS_ROC, 3, roc);
  near (s->trials[LF_ELICITATION_ROC].weights[1], roc[0]);
  near (s->trials[LF_ELICITATION_ROC].weights[0], roc[1]);
  near (s->trials[LF_ELICITATION_SWING].weights[0], 0.5);
  /* Two judgements of three are enough: 3 : 1 : 1 (Harker 1987). */
  g_assert_cmpuint (s->trials[LF_ELICITATION_PAIRWISE].n_given, ==, 2);
  near (s->trials[LF_ELICITATION_PAIRWISE].weights[0], 0.6);
  near (s->trials[LF_ELICITATION_PAIRWISE].weights[1], 0.2);
  near (s->trials[LF_ELICITATION_PAIRWISE].weights[2], 0.2);
  g_assert_false (s->trials[LF_ELICITATION_ENTROPY].known);
}

/* A judgement that contradicts the others is named, with what would mend
 * it; once mended the judgements are consistent. */
static void
test_consistency (Fixture      *f,
                  gconstpointer data)
{
  g_autoptr (LfWeightStudy) s = NULL;
  const LfWeightTrial *trial;
  double mended;

  answer (f, "pairwise", "", "pull", "barriers", 2);
  answer (f, "pairwise", "", "barriers", "distance", 2);
  answer (f, "pairwise", "", "pull", "distance", 1.0 / 7);
  s = study (f, LF_WEIGHT_LEVEL_TOP);
  trial = &s->trials[LF_ELICITATION_PAIRWISE];
  g_assert_true (trial->known);
  g_assert_true (trial->has_cr);
  g_assert_cmpfloat (trial->cr, >, 0.1);
  g_assert_false (trial->consistent);
  g_assert_true (trial->has_worst);
  g_assert_nonnull (strstr (trial->note, "contradict"));
  mended = trial->worst_suggested;
  answer (f, "pairwise", "", s->ids[trial->worst_row],
          s->ids[trial->worst_column], mended);
  g_clear_pointer (&s, lf_weight_study_free);
  s = study (f, LF_WEIGHT_LEVEL_TOP);
  g_assert_true (s->trials[LF_ELICITATION_PAIRWISE].consistent);
}

/* What a study foretells is what taking the weights does, in every group
 * and by every way; taking one group leaves the others alone. */
static void
test_take (Fixture      *f,
           gconstpointer data)
{
  rate_everything (f);
  answer (f, "direct", "pull", "pull-capital", "", 30);
  answer (f, "direct", "pull", "pull-talent", "", 10);
  answer (f, "swing", "barriers", "bar-geopolitics", "", 100);
  answer (f, "rank", "barriers", "bar-geopolitics", "", 1);
  for (int level = LF_GROUP_PULL; level <= LF_GROUP_BARRIERS; level++)
    for (guint way = 0; way < LF_N_ELICITATIONS; way++)
      {
        g_autoptr (LfWeightStudy) before = study (f, level);
        g_autoptr (LfWeightStudy) other = study (f, 1 - level);
        g_autoptr (LfWeightStudy) after = NULL;
        g_autoptr (LfWeightStudy) untouched = NULL;
        const LfProductResult *product;
        GError *error = NULL;

        if (!before->trials[way].known)
          continue;
        apply (f, lf_edit_new_take_weights (
                    snapshot_of (f), "", before->group, lf_elicitation_id (way),
                    lf_elicitation_title (way), &error), error);
        after = study (f, level);
        g_assert_cmpuint (after->method, ==, way);
        for (guint k = 0; k < after->n; k++)
          near (after->weights[k], before->trials[way].weights[k]);
        untouched = study (f, 1 - level);
        for (guint k = 0; k < other->n; k++)
          near (untouched->weights[k], other->weights[k]);
        product = lf_results_get_product (f->results, 0);
        g_assert_cmpstr (before->outcomes[way].leader, ==,
                         product->markets[product->ranking.order[0]].name);
      }
}

/* Taking a way for all groups ends those of single groups. */
static void
test_take_all (Fixture      *f,
               gconstpointer data)
{
  GError *error = NULL;
  const LfProductResult *product;

  rate_everything (f);
  apply (f, lf_edit_new_take_weights (snapshot_of (f), "", "pull", "equal",
                                      "Equal", &error), error);
  product = score (f);
  g_assert_cmpstr (product->ranking.weights_method, ==, "mixed");
  apply (f, lf_edit_new_take_weights (snapshot_of (f), "", "", "critic", "CRITIC",
                                      &error), error);
  product = score (f);
  g_assert_cmpstr (product->ranking.weights_method, ==, "critic");
  g_assert_nonnull (strstr (product->ranking.basis, "CRITIC"));
  g_assert_nonnull (strstr (product->ranking.basis, "fixed scales"));
}

/* Raw answers, value functions, thresholds and indicators are still there
 * after the file has been written and read, and give the same scores. */
static void
test_round_trip (Fixture      *f,
                 gconstpointer data)
{
  GError *error = NULL;
  const LfValuePoint points[] = { { 0, 0 }, { 1, 0.7 }, { 4, 1 } };
  const double limit = 0.5, low = 5, high = 20;
  g_autofree char *indicator = add_indicator (f, "Patients");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LfAssessment) read = NULL;
  g_autoptr (LfResults) again = NULL;
  g_autoptr (LfWeightStudy) one = NULL;
  g_autoptr (LfWeightStudy) two = NULL;
  const LfProductResult *product;

  rate_everything (f);
  answer (f, "pairwise", "pull", "pull-capital", "pull-talent", 5);
  answer (f, "rank", "barriers", "bar-geopolitics", "", 2);
  apply (f, lf_edit_new_shape_value (snapshot_of (f), "pull-capital",
                                     "Capital", points, 3, &error), error);
  apply (f, lf_edit_new_set_threshold (snapshot_of (f), "pull-talent",
                                       "Talent", "at-least", &limit, &error),
         error);
  apply (f, lf_edit_new_set_indicator (snapshot_of (f), indicator,
                                       f->markets[0], "", "Patients", NULL,
                                       &low, &high, &error), error);
  set_indicator (f, indicator, 1, 30);
  set_share (f, "group-indicators", 0.2);
  product = score (f);
  bytes = lf_assessment_to_xml (snapshot_of (f));
  read = lf_assessment_new_from_xml (bytes, "memory", &error);
  g_assert_no_error (error);
  again = lf_results_new (f->catalogue, lf_assessment_get_snapshot (read),
                          NULL);
  for (guint m = 0; m < product->n_markets; m++)
    g_assert_cmpfloat (product->markets[m].rank.score, ==,
                       lf_results_get_market (again, 0, m)->rank.score);
  one = lf_weight_study_new (f->results, 0, LF_GROUP_PULL);
  two = lf_weight_study_new (again, 0, LF_GROUP_PULL);
  g_assert_cmpuint (one->trials[LF_ELICITATION_PAIRWISE].n_given, ==, 1);
  g_assert_cmpuint (two->trials[LF_ELICITATION_PAIRWISE].n_given, ==, 1);
}

/* A pair is kept once, whichever way round it was said last. */
static void
test_pair_once (Fixture      *f,
                gconstpointer data)
{
  g_autoptr (LfWeightStudy) s = NULL;

  answer (f, "pairwise", "", "pull", "barriers", 3);
  answer (f, "pairwise", "", "barriers", "pull", 5);
  s = study (f, LF_WEIGHT_LEVEL_TOP);
  g_assert_cmpuint (s->trials[LF_ELICITATION_PAIRWISE].n_given, ==, 1);
  near (s->answers->pairwise->judgements[0 * s->n + 1], 1.0 / 5);
  answer (f, "pairwise", "", "pull", "barriers", -1);
  g_clear_pointer (&s, lf_weight_study_free);
  s = study (f, LF_WEIGHT_LEVEL_TOP);
  g_assert_cmpuint (s->trials[LF_ELICITATION_PAIRWISE].n_given, ==, 0);
}

/* With the weights in force a trial says what the results say. */
static void
test_trial_same (Fixture      *f,
                 gconstpointer data)
{
  const LfProductResult *product;
  g_autoptr (LfRankingTrial) trial = NULL;
  const LfMethodComparison *methods;
  gboolean known;

  rate_everything (f);
  product = score (f);
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
      near (methods->tau[k][k], 1);
      for (guint l = 0; l < LF_N_METHODS; l++)
        near (methods->tau[k][l], methods->tau[l][k]);
    }
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (methods->methods[LF_METHOD_SAW].scores[i], ==,
                       product->markets[methods->markets[i]].rank.additive);
}

/* Asking for another method gives what the comparison says of it. */
static void
test_trial_methods (Fixture      *f,
                    gconstpointer data)
{
  g_autoptr (LfRankingTrial) trial = NULL;
  const LfMethodComparison *methods;

  rate_everything (f);
  score (f);
  trial = lf_ranking_trial_new (f->results, 0);
  methods = lf_ranking_trial_get_methods (trial);
  for (guint k = 0; k < LF_N_METHODS; k++)
    {
      LfResultsOptions options = { .method = lf_method_to_name (k) };
      g_autoptr (LfResults) results = lf_results_new_with (
        f->catalogue, snapshot_of (f), NULL, &options);

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

  rate_everything (f);
  score (f);
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

  rate_everything (f);
  product = score (f);
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
  apply (f, lf_edit_new_move_weight (snapshot_of (f), "", "x", groups, settings,
                                     4, ids, group_of, wanted, n, &error),
         error);
  product = score (f);
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

  rate_everything (f);
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
  product = score (f);
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

/* One half step of one rating apart: nobody has won. */
static void
test_tiny_margin (Fixture      *f,
                  gconstpointer data)
{
  const LfProductResult *product;
  LfSmaaOptions options;
  g_autoptr (LfRobustness) robustness = NULL;
  GError *error = NULL;

  rate_all (f, "pull", 0);
  rate_all (f, "bar", 0);
  for (guint l = 0; l < 2; l++)
    {
      const LfList *list = lf_catalogue_list (f->catalogue,
                                              l == 0 ? "pull" : "bar");

      for (guint i = 0; i < list->n_items; i++)
        golden_document_rate (f->document, list->items[i]->id, NULL,
                              f->markets[1], ((i * 7) % 9) / 2.0);
    }
  golden_document_rate (f->document, "pull-capital", NULL, f->markets[0], 3);
  golden_document_rate (f->document, "pull-capital", NULL, f->markets[1], 2);
  product = score (f);
  g_assert_cmpfloat (product->markets[0].rank.score -
                       product->markets[1].rank.score, <, 0.02);
  g_assert_cmpint (product->ranking.verdict_kind, ==, LF_VERDICT_CLOSE);
  g_assert_nonnull (strstr (product->ranking.verdict, "no clear winner"));
  g_assert_nonnull (strstr (product->ranking.verdict, "level if"));
  lf_robustness_options_init (&options, f->results);
  options.draws = 2000;
  robustness = lf_robustness_run (f->results, 0, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpint (robustness->verdict_kind, ==, LF_VERDICT_CLOSE);
  g_assert_nonnull (strstr (robustness->verdict, "no clear winner"));
}

/* Far ahead everywhere: a clear winner; hardly anything rated: not enough
 * known, and what to ask next. */
static void
test_verdicts (Fixture      *f,
               gconstpointer data)
{
  LfSmaaOptions options;
  g_autoptr (LfRobustness) clear = NULL;
  g_autoptr (LfRobustness) unknown = NULL;
  GError *error = NULL;

  for (guint l = 0; l < 2; l++)
    {
      const LfList *list = lf_catalogue_list (f->catalogue,
                                              l == 0 ? "pull" : "bar");

      for (guint i = 0; i < list->n_items; i++)
        for (guint m = 0; m < 2; m++)
          golden_document_rate (f->document, list->items[i]->id, NULL,
                                f->markets[m], (l == 0) == (m == 0) ? 4 : 1);
    }
  score (f);
  lf_robustness_options_init (&options, f->results);
  options.draws = 2000;
  clear = lf_robustness_run (f->results, 0, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpint (clear->verdict_kind, ==, LF_VERDICT_CLEAR);
  g_assert_nonnull (strstr (clear->verdict, "Clear winner: Arcadia"));
  for (guint l = 0; l < 2; l++)
    {
      const LfList *list = lf_catalogue_list (f->catalogue,
                                              l == 0 ? "pull" : "bar");

      for (guint i = 0; i < list->n_items; i++)
        for (guint m = 0; m < 2; m++)
          golden_document_state (f->document, list->items[i]->id,
                                 f->markets[m], LF_RATING_UNKNOWN);
    }
  score (f);
  unknown = lf_robustness_run (f->results, 0, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpint (unknown->verdict_kind, ==, LF_VERDICT_UNKNOWN);
  g_assert_nonnull (strstr (unknown->verdict, "Not enough is known"));
}

static void
assert_finite (Fixture *f)
{
  const LfProductResult *product = score (f);
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
        g_assert_true (isfinite (methods->tau[k][l]));
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
  rate_everything (f);
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
  for (guint l = 0; l < 2; l++)
    {
      const LfList *list = lf_catalogue_list (f->catalogue,
                                              l == 0 ? "pull" : "bar");

      for (guint i = 0; i < list->n_items; i++)
        for (guint m = 0; m < 3; m++)
          golden_document_rate (f->document, list->items[i]->id, NULL,
                                f->markets[m], 2.5);
    }
  assert_finite (f);
  for (guint m = 0; m < 3; m++)
    g_assert_cmpuint (
      lf_results_get_market (f->results, 0, m)->rank.rank, ==, 1);
  g_assert_cmpint (lf_results_get_product (f->results, 0)->ranking
                     .verdict_kind, ==, LF_VERDICT_CLOSE);
  /* All alike on everything: said once or twice, then counted. */
  g_assert_cmpuint (g_strv_length (
    (char **) lf_results_get_product (f->results, 0)->ranking.warnings), <=,
    4);
}

static void
test_zero_weights (Fixture      *f,
                   gconstpointer data)
{
  rate_everything (f);
  set_share (f, "group-pull", 0);
  set_share (f, "group-barriers", 0);
  assert_finite (f);
  for (guint m = 0; m < 3; m++)
    g_assert_cmpint (lf_results_get_market (f->results, 0, m)->rank.status,
                     ==, LF_MARKET_NOT_ENOUGH_KNOWN);
}

/* A criterion that nobody has rated changes no score; its weight goes to
 * the others of its group. */
static void
test_unrated_criterion (Fixture      *f,
                        gconstpointer data)
{
  double before[3];

  rate_everything (f);
  for (guint m = 0; m < 3; m++)
    golden_document_state (f->document, "pull-capital", f->markets[m],
                           LF_RATING_UNRATED);
  score (f);
  for (guint m = 0; m < 3; m++)
    before[m] = lf_results_get_market (f->results, 0, m)->rank.score;
  assert_finite (f);
  for (guint m = 0; m < 3; m++)
    {
      const LfMarketRank *rank = &lf_results_get_market (f->results, 0,
                                                         m)->rank;

      near (rank->score, before[m]);
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
  g_autofree char *id = add_indicator (f, "Patients");
  const LfMarketRank *rank;

  rate_everything (f);
  set_indicator (f, id, 0, 100);
  set_indicator (f, id, 1, 300);
  set_share (f, "group-indicators", 0.5);
  assert_finite (f);
  rank = &lf_results_get_market (f->results, 0, 2)->rank;
  near (rank->high - rank->low, 0.5 / 1.5);
  g_assert_cmpfloat (rank->score, >, rank->low);
  g_assert_cmpfloat (rank->score, <, rank->high);
  rank = &lf_results_get_market (f->results, 0, 0)->rank;
  near (rank->high, rank->low);
  near (rank->score, rank->low);
}

static void
test_extreme_values (Fixture      *f,
                     gconstpointer data)
{
  static const double figures[][3] = {
    { -1e300, 0, 1e300 }, { -3, -2, -1 }, { 5, 5, 5 }, { 0, 0, 0 },
    { 1e-300, 2e-300, 3e-300 },
  };

  rate_everything (f);
  set_share (f, "group-indicators", 0.5);
  for (guint k = 0; k < G_N_ELEMENTS (figures); k++)
    {
      g_autofree char *name = g_strdup_printf ("Figure %u", k);
      g_autofree char *id = add_indicator (f, name);

      for (guint m = 0; m < 3; m++)
        set_indicator (f, id, m, figures[k][m]);
      assert_finite (f);
    }
}

static void
test_many_criteria (Fixture      *f,
                    gconstpointer data)
{
  LfEditBuilder *builder = lf_edit_builder_new (snapshot_of (f), "many");
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
  apply (f, lf_edit_builder_end (builder, &error), error);
  set_share (f, "group-pull", 0);
  set_share (f, "group-barriers", 0);
  set_share (f, "group-indicators", 1);
  assert_finite (f);
  g_assert_cmpuint (lf_results_get_product (f->results, 0)->ranking.n_ranked,
                    ==, 3);
}

/* One criterion decides alone. */
static void
test_one_criterion (Fixture      *f,
                    gconstpointer data)
{
  g_autofree char *id = add_indicator (f, "Patients");

  for (guint m = 0; m < 3; m++)
    set_indicator (f, id, m, 10.0 * m);
  set_share (f, "group-pull", 0);
  set_share (f, "group-barriers", 0);
  set_share (f, "group-indicators", 1);
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
  g_autofree char *id = add_indicator (f, "Patients");
  const LfProductResult *product;
  g_autofree char *warnings = NULL;
  GError *error = NULL;
  double before;

  rate_everything (f);
  for (guint m = 0; m < 2; m++)
    set_indicator (f, id, m, 10.0 + m);
  set_share (f, "group-indicators", 0.5);
  product = score (f);
  warnings = g_strjoinv ("\n", (char **) product->ranking.warnings);
  g_assert_nonnull (strstr (warnings, "ends of its own"));
  apply (f, lf_edit_new_scale_value (snapshot_of (f), id, "Patients", 0, 100,
                                     0, &error), error);
  product = score (f);
  g_clear_pointer (&warnings, g_free);
  warnings = g_strjoinv ("\n", (char **) product->ranking.warnings);
  g_assert_null (strstr (warnings, "ends of its own"));
  before = product->markets[0].rank.score;
  set_indicator (f, id, 2, 90);
  product = score (f);
  g_assert_cmpfloat (product->markets[0].rank.score, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add(path, n, func) \
  g_test_add (path, Fixture, GUINT_TO_POINTER (n), set_up, func, tear_down)
  add ("/weights/sum-to-one", 3, test_sums);
  add ("/weights/top", 3, test_top);
  add ("/weights/consistency", 0, test_consistency);
  add ("/weights/take", 3, test_take);
  add ("/weights/take-all", 3, test_take_all);
  add ("/weights/round-trip", 3, test_round_trip);
  add ("/weights/pair-once", 0, test_pair_once);
  add ("/trial/same", 3, test_trial_same);
  add ("/trial/methods", 3, test_trial_methods);
  add ("/trial/interval", 3, test_trial_interval);
  add ("/trial/slider-edit", 3, test_slider_edit);
  add ("/trial/dominated", 3, test_dominated);
  add ("/verdict/tiny-margin", 2, test_tiny_margin);
  add ("/verdict/kinds", 2, test_verdicts);
  add ("/edge/one-alternative", 1, test_one_alternative);
  add ("/edge/identical", 3, test_identical);
  add ("/edge/zero-weights", 3, test_zero_weights);
  add ("/edge/unrated-criterion", 3, test_unrated_criterion);
  add ("/edge/missing-indicator", 3, test_missing_indicator);
  add ("/edge/extreme-values", 3, test_extreme_values);
  add ("/edge/many-criteria", 3, test_many_criteria);
  add ("/edge/one-criterion", 3, test_one_criterion);
  add ("/edge/open-scale", 3, test_open_scale);
  return g_test_run ();
}

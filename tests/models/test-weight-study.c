/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From raw answers in a document to weights, by every way. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-edit-builder.h"
#include "models/assessment/lf-edits-scenarios.h"
#include "models/assessment/lf-edits-weights.h"
#include "models/assessment/lf-edits.h"
#include "models/results/lf-ranking-trial.h"
#include "models/results/lf-weight-words.h"
#include "models/scoring/lf-weights.h"
#include "ranking-fixture.h"

#define near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-12)

/* Every way, with and without answers: what is known sums to 1. */
static void
test_sums (Fixture      *f,
           gconstpointer data)
{
  ranking_rate_all (f);
  ranking_answer (f, "direct", "pull", "pull-capital", "", 30);
  ranking_answer (f, "rank", "pull", "pull-talent", "", 1);
  ranking_answer (f, "swing", "pull", "pull-talent", "", 100);
  for (int level = LF_WEIGHT_LEVEL_TOP; level <= LF_GROUP_DISTANCE; level++)
    {
      g_autoptr (LfWeightStudy) s = ranking_study (f, level);
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

/* A level says of what its percentages are; distance counts nothing yet. */
static void
test_whole (Fixture      *f,
            gconstpointer data)
{
  static const struct
  {
    int level;
    const char *expected;
    const char *share;
  } rows[] = {
    { LF_WEIGHT_LEVEL_TOP, "Percentages are of everything that counts.",
      "Weight: 25 % of everything" },
    { LF_GROUP_PULL, "Percentages are of the group “Pull”, which is 60.0 % of "
                     "everything that counts.",
      "Weight: 25 % of the group" },
    { LF_GROUP_DISTANCE, "Percentages are of the group “Distance”, which "
                         "itself counts nothing now: what is weighed here "
                         "changes no ranking until the group gets a weight. "
                         "Choose “Groups” at “What is weighed” to give it "
                         "one.",
      "Weight: 25 % of the group" },
  };

  ranking_rate_all (f);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (LfWeightStudy) s = ranking_study (f, rows[r].level);
      g_autofree char *whole = lf_weight_study_say_whole (s);
      g_autofree char *share = lf_weight_study_say_share (s, "25 %");

      g_assert_cmpstr (whole, ==, rows[r].expected);
      g_assert_cmpstr (share, ==, rows[r].share);
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

  ranking_rate_all (f);
  ranking_answer (f, "direct", "", "pull", "", 60);
  ranking_answer (f, "direct", "", "barriers", "", 20);
  ranking_apply (f,
                 lf_edit_new_rank_criteria (
                   ranking_snapshot (f), "", "",
                   (const char *const[]) { "barriers", "pull", "distance" },
                   3, &error),
                 error);
  ranking_answer (f, "swing", "", "pull", "", 100);
  ranking_answer (f, "swing", "", "barriers", "", 50);
  ranking_answer (f, "swing", "", "distance", "", 50);
  ranking_answer (f, "pairwise", "", "pull", "barriers", 3);
  ranking_answer (f, "pairwise", "", "distance", "barriers", 1);
  s = ranking_study (f, LF_WEIGHT_LEVEL_TOP);
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

  ranking_answer (f, "pairwise", "", "pull", "barriers", 2);
  ranking_answer (f, "pairwise", "", "barriers", "distance", 2);
  ranking_answer (f, "pairwise", "", "pull", "distance", 1.0 / 7);
  s = ranking_study (f, LF_WEIGHT_LEVEL_TOP);
  trial = &s->trials[LF_ELICITATION_PAIRWISE];
  g_assert_true (trial->known);
  g_assert_true (trial->has_cr);
  g_assert_cmpfloat (trial->cr, >, 0.1);
  g_assert_false (trial->consistent);
  g_assert_true (trial->has_worst);
  g_assert_nonnull (strstr (trial->note, "contradict"));
  mended = trial->worst_suggested;
  ranking_answer (f, "pairwise", "", s->ids[trial->worst_row],
                  s->ids[trial->worst_column], mended);
  g_clear_pointer (&s, lf_weight_study_free);
  s = ranking_study (f, LF_WEIGHT_LEVEL_TOP);
  g_assert_true (s->trials[LF_ELICITATION_PAIRWISE].consistent);
}

/* Where no push lifts a weight, the weights are called what they are. */
static void
test_no_push (Fixture      *f,
              gconstpointer data)
{
  const LfList *push = lf_catalogue_list (f->catalogue, "push");

  ranking_rate_all (f);
  g_assert_nonnull (strstr (ranking_score (f)->ranking.basis,
                            "base weights, as no push is rated"));
  for (guint i = 0; i < push->n_items; i++)
    golden_document_rate (f->document, push->items[i]->id, NULL, NULL, 3);
  g_assert_nonnull (strstr (ranking_score (f)->ranking.basis,
                            "weights derived from push"));
}

/* What too few judgements leave apart is named. */
static void
test_apart (Fixture      *f,
            gconstpointer data)
{
  g_autoptr (LfWeightStudy) s = NULL;
  const LfWeightTrial *trial;

  ranking_answer (f, "pairwise", "", "pull", "barriers", 2);
  s = ranking_study (f, LF_WEIGHT_LEVEL_TOP);
  trial = &s->trials[LF_ELICITATION_PAIRWISE];
  g_assert_false (trial->known);
  g_assert_cmpstr (trial->note, ==, "Too few pairs are judged: nothing "
                   "connects “Pull” with “Distance” yet.");
}

/* The lead that is promised is the one that is there once the way is
 * taken: by then it is the lead in force.
 *
 * Returns: whether a lead was promised */
static gboolean
check_lead (const LfWeightOutcome *promised,
            const LfProductResult *product,
            const LfWeightOutcome *kept)
{
  const guint *order = product->ranking.order;

  if (!promised->lead_known)
    return FALSE;
  near (promised->lead, fabs (product->markets[order[0]].rank.score -
                              product->markets[order[1]].rank.score));
  g_assert_true (kept->lead_known);
  near (kept->lead_now, promised->lead);
  near (kept->lead, promised->lead);
  return TRUE;
}

/* What a study foretells is what taking the weights does, in every group
 * and by every way; taking one group leaves the others alone. */
static void
test_take (Fixture      *f,
           gconstpointer data)
{
  guint n_leads = 0;

  ranking_rate_all (f);
  ranking_answer (f, "direct", "pull", "pull-capital", "", 30);
  ranking_answer (f, "direct", "pull", "pull-talent", "", 10);
  ranking_answer (f, "swing", "barriers", "bar-geopolitics", "", 100);
  ranking_answer (f, "rank", "barriers", "bar-geopolitics", "", 1);
  for (int level = LF_GROUP_PULL; level <= LF_GROUP_BARRIERS; level++)
    for (guint way = 0; way < LF_N_ELICITATIONS; way++)
      {
        g_autoptr (LfWeightStudy) before = ranking_study (f, level);
        g_autoptr (LfWeightStudy) other = ranking_study (f, 1 - level);
        g_autoptr (LfWeightStudy) after = NULL;
        g_autoptr (LfWeightStudy) untouched = NULL;
        const LfProductResult *product;
        GError *error = NULL;

        if (!before->trials[way].known)
          continue;
        ranking_apply (f,
                       lf_edit_new_take_weights (
                          ranking_snapshot (f), "", before->group,
                         lf_elicitation_id (way), lf_elicitation_title (way),
                         &error),
                       error);
        after = ranking_study (f, level);
        g_assert_cmpuint (after->method, ==, way);
        for (guint k = 0; k < after->n; k++)
          near (after->weights[k], before->trials[way].weights[k]);
        untouched = ranking_study (f, 1 - level);
        for (guint k = 0; k < other->n; k++)
          near (untouched->weights[k], other->weights[k]);
        product = lf_results_get_product (f->results, 0);
        g_assert_cmpstr (before->outcomes[way].leader, ==,
                         product->markets[product->ranking.order[0]].name);
        n_leads += check_lead (&before->outcomes[way], product,
                               &after->outcomes[way]);
      }
  g_assert_cmpuint (n_leads, >, 0);
}

/* Taking a way for all groups ends those of single groups. */
static void
test_take_all (Fixture      *f,
               gconstpointer data)
{
  GError *error = NULL;
  const LfProductResult *product;

  ranking_rate_all (f);
  ranking_apply (f,
                 lf_edit_new_take_weights (
                   ranking_snapshot (f), "", "pull", "equal", "Equal", &error),
                 error);
  product = ranking_score (f);
  g_assert_cmpstr (product->ranking.weights_method, ==, "mixed");
  ranking_apply (f,
                 lf_edit_new_take_weights (
                   ranking_snapshot (f), "", "", "critic", "CRITIC", &error),
                 error);
  product = ranking_score (f);
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
  g_autofree char *indicator = ranking_add_indicator (f, "Patients");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LfAssessment) read = NULL;
  g_autoptr (LfResults) again = NULL;
  g_autoptr (LfWeightStudy) one = NULL;
  g_autoptr (LfWeightStudy) two = NULL;
  const LfProductResult *product;

  ranking_rate_all (f);
  ranking_answer (f, "pairwise", "pull", "pull-capital", "pull-talent", 5);
  ranking_answer (f, "rank", "barriers", "bar-geopolitics", "", 2);
  ranking_apply (f,
                 lf_edit_new_shape_value (
                   ranking_snapshot (f), "pull-capital", "Capital", points, 3,
                   &error),
                 error);
  ranking_apply (f,
                 lf_edit_new_set_threshold (
                   ranking_snapshot (f), "pull-talent", "Talent", "at-least",
                   &limit, &error),
                 error);
  ranking_apply (f,
                 lf_edit_new_set_indicator (
                   ranking_snapshot (f), indicator, f->markets[0], "",
                   "Patients", NULL, &low, &high, &error),
                 error);
  ranking_set_indicator (f, indicator, 1, 30);
  ranking_set_share (f, "group-indicators", 0.2);
  product = ranking_score (f);
  bytes = lf_assessment_to_xml (ranking_snapshot (f));
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

  ranking_answer (f, "pairwise", "", "pull", "barriers", 3);
  ranking_answer (f, "pairwise", "", "barriers", "pull", 5);
  s = ranking_study (f, LF_WEIGHT_LEVEL_TOP);
  g_assert_cmpuint (s->trials[LF_ELICITATION_PAIRWISE].n_given, ==, 1);
  near (s->answers->pairwise->judgements[0 * s->n + 1], 1.0 / 5);
  ranking_answer (f, "pairwise", "", "pull", "barriers", -1);
  g_clear_pointer (&s, lf_weight_study_free);
  s = ranking_study (f, LF_WEIGHT_LEVEL_TOP);
  g_assert_cmpuint (s->trials[LF_ELICITATION_PAIRWISE].n_given, ==, 0);
}

/* A figure changed in a scenario is as uncertain as its base says, and one
 * cleared there is its base's again. */
static void
test_indicator_scenario (Fixture      *f,
                         gconstpointer data)
{
  GError *error = NULL;
  const double changed = 12;
  g_autofree char *indicator = ranking_add_indicator (f, "Patients");
  g_autofree char *scenario = NULL;
  const LfRecord *record;

  ranking_set_indicator (f, indicator, 0, 10);
  golden_document_put (f->document, LF_RECORD_INDICATOR_VALUE,
                       LF_KEY (indicator, f->markets[0], ""), "sd",
                       g_variant_new_double (3));
  ranking_apply (f,
                 lf_edit_new_duplicate_scenario (ranking_snapshot (f), NULL,
                                                 "High tariff", &scenario,
                                                 &error),
                 error);
  ranking_apply (f,
                 lf_edit_new_set_indicator (
                   ranking_snapshot (f), indicator, f->markets[0], scenario,
                   "Patients", &changed, NULL, NULL, &error),
                 error);
  record = lf_snapshot_get_indicator_value (
    ranking_snapshot (f), indicator, f->markets[0], scenario);
  g_assert_cmpfloat (lf_record_get_number (record, "value", 0), ==, 12);
  g_assert_cmpfloat (lf_record_get_number (record, "sd", 0), ==, 3);

  golden_document_put (f->document, LF_RECORD_INDICATOR_VALUE,
                       LF_KEY (indicator, f->markets[0], scenario), "note",
                       g_variant_new_string ("By the tariff"));
  ranking_apply (f,
                 lf_edit_new_set_indicator (
                   ranking_snapshot (f), indicator, f->markets[0], scenario,
                   "Patients", NULL, NULL, NULL, &error),
                 error);
  record = lf_snapshot_get_indicator_value (
    ranking_snapshot (f), indicator, f->markets[0], scenario);
  g_assert_nonnull (record);
  g_assert_cmpfloat (lf_record_get_number (record, "value", 0), ==, 10);
}

static double
first_weight (Fixture    *f,
              const char *scenario)
{
  g_autoptr (LfResults) results =
    lf_results_new (f->catalogue, ranking_snapshot (f), scenario);

  return lf_results_get_product (results, 0)->ranking.criteria[0].weight;
}

/* What is answered or moved in a scenario changes no other. */
static void
test_scenario (Fixture      *f,
               gconstpointer data)
{
  GError *error = NULL;
  g_autofree char *scenario = NULL;
  const char *first, *second;
  g_autoptr (LfRankingTrial) trial = NULL;
  g_autoptr (LfResults) results = NULL;
  double before;

  ranking_rate_all (f);
  first = ranking_score (f)->ranking.criteria[0].id;
  second = ranking_score (f)->ranking.criteria[1].id;
  ranking_answer (f, "direct", "pull", first, "", 60);
  ranking_answer (f, "direct", "pull", second, "", 40);
  ranking_apply (f,
                 lf_edit_new_take_weights (ranking_snapshot (f), "", "pull",
                                           "direct", "Points", &error),
                 error);
  before = first_weight (f, NULL);
  near (before, 0.6 * 0.6);
  ranking_apply (f,
                 lf_edit_new_duplicate_scenario (ranking_snapshot (f), NULL,
                                                 "Bold", &scenario, &error),
                 error);
  near (first_weight (f, scenario), before);

  /* One answer differs; the other is the base’s. */
  ranking_apply (f,
                 lf_edit_new_answer_weight (
                   ranking_snapshot (f), scenario, "direct", "pull", first,
                   "", "First", 10, &error),
                 error);
  near (first_weight (f, scenario), 0.6 * 10 / 50);
  near (first_weight (f, NULL), before);

  /* So with a slider. */
  results = lf_results_new (f->catalogue, ranking_snapshot (f), scenario);
  trial = lf_ranking_trial_new (results, 0);
  lf_ranking_trial_move (trial, 0, 0.5);
  ranking_apply (f,
                 lf_ranking_trial_take (trial, ranking_snapshot (f), "First",
                                        &error),
                 error);
  near (first_weight (f, scenario), 0.5);
  near (first_weight (f, NULL), before);

  /* A change of the base leaves the scenario’s own answers alone. */
  ranking_answer (f, "direct", "pull", first, "", 0);
  near (first_weight (f, NULL), 0);
  near (first_weight (f, scenario), 0.5);
}

static char *
add_scenario (Fixture    *f,
              const char *from,
              const char *name)
{
  GError *error = NULL;
  char *id = NULL;

  ranking_apply (f,
                 lf_edit_new_duplicate_scenario (ranking_snapshot (f), from,
                                                 name, &id, &error),
                 error);
  return id;
}

static void
answer_in (Fixture    *f,
           const char *scenario,
           const char *answers,
           const char *group,
           const char *criterion,
           const char *over,
           double      value)
{
  GError *error = NULL;

  ranking_apply (f,
                 lf_edit_new_answer_weight (ranking_snapshot (f), scenario,
                                            answers, group, criterion, over,
                                            "x", value, &error),
                 error);
}

static guint
count_answers (Fixture    *f,
               const char *answers,
               const char *group,
               const char *scenario)
{
  g_autoptr (GPtrArray) found =
    lf_snapshot_list_weight_answers (ranking_snapshot (f), answers, group,
                                     scenario);

  return found->len;
}

/* A scenario that goes leaves its weights to those built on it where they
 * have none of their own, and never in part. */
static void
test_scenario_removed (Fixture      *f,
                       gconstpointer data)
{
  GError *error = NULL;
  g_autofree char *below = add_scenario (f, NULL, "Below");
  g_autofree char *above = add_scenario (f, NULL, "Above");
  const char *first, *second;
  LfEditBuilder *builder;
  double before;

  ranking_rate_all (f);
  first = ranking_score (f)->ranking.criteria[0].id;
  second = ranking_score (f)->ranking.criteria[1].id;
  ranking_apply (f,
                 lf_edit_new_take_weights (ranking_snapshot (f), "", "pull",
                                           "direct", "Points", &error),
                 error);
  answer_in (f, below, "direct", "pull", second, "", 70);
  answer_in (f, below, "pairwise", "", "pull", "barriers", 3);
  answer_in (f, below, "rank", "pull", first, "", 1);
  answer_in (f, below, "rank", "pull", second, "", 2);
  answer_in (f, above, "direct", "pull", first, "", 30);
  answer_in (f, above, "pairwise", "", "barriers", "pull", 5);
  builder = lf_edit_builder_new (ranking_snapshot (f), "%s", "Build on");
  lf_edit_builder_set (builder, LF_RECORD_SCENARIO, LF_KEY (above), "base",
                       g_variant_new_string (below));
  ranking_apply (f, lf_edit_builder_end (builder, &error), error);
  before = first_weight (f, above);
  near (before, 0.6);

  ranking_apply (f,
                 lf_edit_new_remove_scenario (ranking_snapshot (f), below,
                                              &error),
                 error);
  near (first_weight (f, above), before);
  g_assert_cmpuint (count_answers (f, "direct", "pull", above), ==, 1);
  g_assert_cmpuint (count_answers (f, "pairwise", "", above), ==, 1);
  g_assert_cmpuint (count_answers (f, "rank", "pull", above), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ranking_add ("/weights/sum-to-one", 3, test_sums);
  ranking_add ("/weights/whole", 3, test_whole);
  ranking_add ("/weights/top", 3, test_top);
  ranking_add ("/weights/consistency", 0, test_consistency);
  ranking_add ("/weights/no-push", 2, test_no_push);
  ranking_add ("/weights/apart", 0, test_apart);
  ranking_add ("/weights/take", 3, test_take);
  ranking_add ("/weights/take-all", 3, test_take_all);
  ranking_add ("/weights/round-trip", 3, test_round_trip);
  ranking_add ("/weights/pair-once", 0, test_pair_once);
  ranking_add ("/weights/indicator-scenario", 1, test_indicator_scenario);
  ranking_add ("/weights/scenario", 2, test_scenario);
  ranking_add ("/weights/scenario-removed", 2, test_scenario_removed);
  return g_test_run ();
}

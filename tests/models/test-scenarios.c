/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scenarios: duplicated, changed, compared, taken away, and nothing lost. */

#include "config.h"

#include <string.h>

#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-edits-scenarios.h"
#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-sample.h"
#include "models/results/lf-comparison.h"

typedef struct
{
  LfCatalogue  *catalogue;
  LfAssessment *assessment;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer sample)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = lf_sample_load (lf_sample_find (sample), &error);

  g_assert_no_error (error);
  f->catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  f->assessment = lf_assessment_new_from_xml (bytes, sample, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *f,
           gconstpointer sample)
{
  g_object_unref (f->catalogue);
  g_object_unref (f->assessment);
}

static void
apply (Fixture *f,
       LfEdit  *edit,
       GError  *error)
{
  g_autoptr (LfEdit) owned = edit;
  g_autoptr (GError) failed = error;

  g_assert_no_error (failed);
  lf_assessment_apply (f->assessment, owned, &failed);
  g_assert_no_error (failed);
}

static char *
duplicate (Fixture    *f,
           const char *scenario,
           const char *name)
{
  GError *error = NULL;
  char *id = NULL;

  apply (f, lf_edit_new_duplicate_scenario (
              lf_assessment_get_snapshot (f->assessment), scenario, name,
              &id, &error), error);
  g_assert_nonnull (id);
  return id;
}

static void
rate (Fixture    *f,
      const char *item,
      const char *market,
      const char *scenario,
      double      value)
{
  const LfRatingKey key = { .item = item, .subject = market,
                            .scenario = scenario };
  LfRating rating = LF_RATING_INIT;
  GError *error = NULL;

  rating.state = LF_RATING_RATED;
  rating.kind = LF_ANSWER_SCALE;
  rating.value = value;
  apply (f, lf_edit_new_rate (lf_assessment_get_snapshot (f->assessment),
                              item, &key, &rating, &error), error);
}

static double
answer (Fixture    *f,
        const char *item,
        const char *market,
        const char *scenario)
{
  LfAnswer found;

  g_assert_true (lf_snapshot_get_answer (
    lf_assessment_get_snapshot (f->assessment),
    &(LfRatingKey) { .item = item, .subject = market, .scenario = scenario },
    &found));
  return found.value;
}

static LfComparisonResult *
compare (Fixture    *f,
         const char *one,
         const char *other)
{
  LfSnapshot *snapshot = lf_assessment_get_snapshot (f->assessment);
  g_autoptr (LfResults) left = lf_results_new (f->catalogue, snapshot, one);
  g_autoptr (LfResults) right = lf_results_new (f->catalogue, snapshot,
                                                other);

  return lf_comparison_new (left, right, 0);
}

/* A duplicate is the same, and only what is then changed is told, the
 * weightiest first. */
static void
test_compare (Fixture      *f,
              gconstpointer data)
{
  g_autofree char *id = duplicate (f, NULL, "Accelerated approval granted");
  g_autoptr (LfComparisonResult) same = compare (f, "", id);
  g_autoptr (LfComparisonResult) other = NULL;
  const LfDifference *rows;
  guint n, n_differ = 0;
  gboolean over = FALSE;

  rows = lf_comparison_get_rows (same, &n);
  g_assert_cmpuint (n, >, 5);
  for (guint i = 0; i < n; i++)
    g_assert_false (rows[i].differs);

  rate (f, "i-capacity-to-own", NULL, id, 0);
  rate (f, "pull-market-share", "US", id, 0);
  other = compare (f, "", id);
  rows = lf_comparison_get_rows (other, &n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_false (over && rows[i].differs);
      over |= !rows[i].differs;
      n_differ += rows[i].differs;
    }
  g_assert_cmpuint (n_differ, >=, 4);
  g_assert_cmpint (rows[0].kind, ==, LF_DIFFERENCE_VERDICT);
  g_assert_cmpuint (lf_comparison_count (other, LF_DIFFERENCE_ANSWER), ==, 2);
  /* Without the capacity to own, equity is out of the OLI rule's reach. */
  g_assert_nonnull (strstr (lf_comparison_get_sentence (other),
                            "Accelerated approval granted"));
  g_assert_nonnull (strstr (lf_comparison_get_sentence (other),
                            "Own sales organisation"));
  g_assert_cmpfloat (answer (f, "pull-market-share", "US", NULL), ==, 4);
}

/* The duplicate of a scenario begins with its answers and then stands on
 * its own. */
static void
test_duplicate (Fixture      *f,
                gconstpointer data)
{
  g_autofree char *first = duplicate (f, NULL, "First");
  g_autofree char *second = NULL;

  rate (f, "pull-market-share", "US", first, 1);
  second = duplicate (f, first, "Second");
  g_assert_cmpfloat (answer (f, "pull-market-share", "US", second), ==, 1);
  rate (f, "pull-market-share", "US", first, 2);
  g_assert_cmpfloat (answer (f, "pull-market-share", "US", second), ==, 1);
  rate (f, "pull-market-share", "US", second, 3);
  g_assert_cmpfloat (answer (f, "pull-market-share", "US", first), ==, 2);
  g_assert_cmpfloat (answer (f, "pull-market-share", "US", NULL), ==, 4);
}

/* Scenarios that build on one that goes keep every answer, and undo brings
 * the file back to the byte. */
static void
test_remove (Fixture      *f,
             gconstpointer data)
{
  g_autofree char *below = duplicate (f, NULL, "Below");
  g_autofree char *above = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  GError *error = NULL;

  apply (f, lf_edit_new_add_scenario (
              lf_assessment_get_snapshot (f->assessment), below, "Above",
              &above, &error), error);
  rate (f, "pull-market-share", "US", below, 1);
  rate (f, "i-capacity-to-own", NULL, below, 0);
  rate (f, "i-capacity-to-own", NULL, above, 2);
  before = lf_assessment_to_xml (lf_assessment_get_snapshot (f->assessment));

  apply (f, lf_edit_new_remove_scenario (
              lf_assessment_get_snapshot (f->assessment), below, &error),
         error);
  g_assert_cmpuint (lf_snapshot_list (
    lf_assessment_get_snapshot (f->assessment), LF_RECORD_SCENARIO)->len, ==,
    1);
  g_assert_cmpfloat (answer (f, "pull-market-share", "US", above), ==, 1);
  g_assert_cmpfloat (answer (f, "i-capacity-to-own", NULL, above), ==, 2);
  g_assert_true (lf_assessment_undo (f->assessment));
  after = lf_assessment_to_xml (lf_assessment_get_snapshot (f->assessment));
  g_assert_true (g_bytes_equal (before, after));
}

/* A gate's figure holds in a scenario and in those that build on it. */
static void
test_gates (Fixture      *f,
            gconstpointer data)
{
  g_autofree char *below = duplicate (f, NULL, "Below");
  g_autofree char *above = NULL;
  GError *error = NULL;
  LfSnapshot *snapshot;
  LfEditBuilder *builder;
  g_autoptr (LfResults) results = NULL;
  g_autoptr (LfResults) plain = NULL;

  apply (f, lf_edit_new_add_scenario (
              lf_assessment_get_snapshot (f->assessment), below, "Above",
              &above, &error), error);
  builder = lf_edit_builder_new (lf_assessment_get_snapshot (f->assessment),
                                 "Limit");
  lf_edit_builder_set (builder, LF_RECORD_GATE,
                       LF_KEY ("foreign-equity-limit", "US", "", below),
                       "value", g_variant_new_double (49));
  apply (f, lf_edit_builder_end (builder, &error), error);
  snapshot = lf_assessment_get_snapshot (f->assessment);
  results = lf_results_new (f->catalogue, snapshot, above);
  g_assert_cmpint (lf_results_find_mode (
    &lf_results_get_market (results, 0, 0)->modes,
    "wos-sales")->gates[LF_GATE_EQUITY].state, ==, LF_GATE_CLOSED);
  plain = lf_results_new (f->catalogue, snapshot, NULL);
  g_assert_cmpint (lf_results_find_mode (
    &lf_results_get_market (plain, 0, 0)->modes,
    "wos-sales")->gates[LF_GATE_EQUITY].state, ==, LF_GATE_OFF);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) \
  g_test_add ("/scenarios/" path, Fixture, "case-b-us", set_up, func, tear_down)
  ADD ("compare", test_compare);
  ADD ("duplicate", test_duplicate);
  ADD ("remove", test_remove);
  ADD ("gates", test_gates);
#undef ADD
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Memory grows as what is entered does: twice the markets, twice the bytes.
 * Counted from the allocator, not from the clock. */

#include "config.h"

#include <malloc.h>

#include "models/assessment/lf-assessment.h"
#include "models/assessment/lf-edits.h"
#include "models/results/lf-ranking-trial.h"
#include "models/results/lf-results.h"

static gsize
bytes_in_use (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

static void
rate (LfEditBuilder *builder,
      const LfList  *list,
      const char    *market,
      guint          m)
{
  for (guint i = 0; i < list->n_items; i++)
    {
      LfRating rating = LF_RATING_INIT;

      rating.state = LF_RATING_RATED;
      rating.kind = LF_ANSWER_SCALE;
      rating.value = ((i * 7 + m * 5 + i * m) % 9) / 2.0;
      lf_edit_builder_rate (builder,
                            &(LfRatingKey) { .item = list->items[i]->id,
                                             .subject = market },
                            &rating);
    }
}

static LfAssessment *
fill (LfCatalogue *catalogue,
      guint        n)
{
  static const char *const lists[] = { "pull", "bar" };
  LfAssessment *assessment = lf_assessment_new ();
  LfEditBuilder *builder;
  g_autoptr (LfEdit) edit = NULL;
  GError *error = NULL;

  lf_assessment_set_catalogue (assessment, catalogue);
  builder = lf_edit_builder_new (lf_assessment_get_snapshot (assessment),
                                 "fill");
  for (guint m = 0; m < n; m++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", m);

      lf_edit_builder_set (builder, LF_RECORD_MARKET, LF_KEY (id), "name",
                           g_variant_new_string (id));
      for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
        rate (builder, lf_catalogue_list (catalogue, lists[l]), id, m);
    }
  edit = lf_edit_builder_end (builder, &error);
  g_assert_no_error (error);
  lf_assessment_apply (assessment, edit, &error);
  g_assert_no_error (error);
  return assessment;
}

/* What a document of so many markets takes with everything that follows
 * from it and that takes no draws. */
static gsize
measure (LfCatalogue *catalogue,
         guint        n)
{
  gsize before = bytes_in_use (), after;
  g_autoptr (LfAssessment) assessment = fill (catalogue, n);
  LfResults *results = lf_results_new (
    catalogue, lf_assessment_get_snapshot (assessment), NULL);
  LfRankingTrial *trial = lf_ranking_trial_new (results, 0);

  g_assert_cmpuint (lf_results_get_product (results, 0)->n_markets, ==, n);
  g_assert_cmpuint (lf_ranking_trial_get_methods (trial)->n_markets, ==, n);
  g_assert_nonnull (lf_ranking_trial_get_exact (trial));
  after = bytes_in_use ();
  lf_ranking_trial_free (trial);
  lf_results_unref (results);
  return after - before;
}

static void
test_linear (void)
{
  GError *error = NULL;
  g_autoptr (LfCatalogue) catalogue = lf_catalogue_new_default (&error);
  double least, some, many, slope, next;

  g_assert_no_error (error);
  if (bytes_in_use () == 0)
    {
      g_test_skip ("this allocator does not count");
      return;
    }
  /* What is made once and kept is made now. */
  measure (catalogue, 50);
  least = (double) measure (catalogue, 50);
  some = (double) measure (catalogue, 100);
  many = (double) measure (catalogue, 200);
  slope = (some - least) / 50;
  next = (many - some) / 100;
  g_test_message ("%.0f, %.0f and %.0f KiB: %.1f and %.1f KiB a market",
                  least / 1024, some / 1024, many / 1024, slope / 1024,
                  next / 1024);
  g_assert_cmpfloat (slope, >, 0);
  g_assert_cmpfloat (next, <, 1.15 * slope);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/memory/linear", test_linear);
  return g_test_run ();
}

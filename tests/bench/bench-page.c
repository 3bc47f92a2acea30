/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "models/assessment/lf-assessment.h"
#include "models/assessment/lf-edits.h"
#include "models/lf-random.h"
#include "models/results/lf-ranking-trial.h"
#include "models/results/lf-weight-study.h"

/*
 * Speed of what the ranking page shows, from real documents. Prints one line
 * for each measurement, “NAME MEDIAN P99” in microseconds of processor time
 * of this thread, for bench.py to read.
 */

typedef struct
{
  LfCatalogue    *catalogue;
  LfAssessment   *assessment;
  LfResults      *results;
  LfRankingTrial *trial;
  guint           n_criteria;
  guint           moves;
} Page;

typedef void (*Step) (Page *page);

static volatile double sink;

static int
compare_times (const void *a,
               const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double
now (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return (double) t.tv_sec * 1e6 + (double) t.tv_nsec / 1e3;
}

static void
measure (const char *name,
         guint       n_markets,
         guint       repeats,
         Step        step,
         Page       *page)
{
  g_autofree double *times = g_new (double, repeats);

  step (page);
  for (guint k = 0; k < repeats; k++)
    {
      double start = now ();

      step (page);
      times[k] = now () - start;
    }
  qsort (times, repeats, sizeof *times, compare_times);
  printf ("%s-%ux%u %.3f %.3f\n", name, n_markets, page->n_criteria,
          times[repeats / 2], times[repeats - 1 - repeats / 100]);
  fflush (stdout);
}

static void
rate (LfEditBuilder *builder,
      LfCatalogue   *catalogue,
      const char    *list,
      const char    *market,
      LfRandom      *random)
{
  const LfList *l = lf_catalogue_list (catalogue, list);

  for (guint i = 0; i < l->n_items; i++)
    {
      LfRating rating = LF_RATING_INIT;

      rating.state = LF_RATING_RATED;
      rating.kind = LF_ANSWER_SCALE;
      rating.value = (double) (guint) lf_random_uniform (random, 0, 8.99) / 2;
      lf_edit_builder_rate (builder,
                            &(LfRatingKey) { .item = l->items[i]->id,
                                             .subject = market },
                            &rating);
    }
}

static void
add_indicators (LfEditBuilder *builder,
                guint          n,
                const char   **markets,
                guint          n_markets,
                LfRandom      *random)
{
  for (guint k = 0; k < n; k++)
    {
      g_autofree char *id = g_strdup_printf ("figure-%u", k);

      lf_edit_builder_set (builder, LF_RECORD_INDICATOR, LF_KEY (id), "name",
                           g_variant_new_string (id));
      for (guint m = 0; m < n_markets; m++)
        lf_edit_builder_set (builder, LF_RECORD_INDICATOR_VALUE,
                             LF_KEY (id, markets[m], ""), "value",
                             g_variant_new_double (
                               lf_random_uniform (random, 1, 1000)));
    }
  lf_edit_builder_set (builder, LF_RECORD_SETTING,
                       LF_KEY ("group-indicators", ""), "number",
                       g_variant_new_double (0.3));
  lf_edit_builder_set (builder, LF_RECORD_SETTING,
                       LF_KEY ("group-distance", ""), "number",
                       g_variant_new_double (0.1));
}

/* A document of so many markets and criteria, all of them with weight. */
static void
page_init (Page  *page,
           guint  n_markets,
           guint  n_criteria)
{
  static const char *const lists[] = { "pull", "bar", "dist" };
  g_autofree const char **markets = g_new0 (const char *, n_markets);
  LfEditBuilder *builder;
  LfRandom random;
  guint asked = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit = NULL;

  *page = (Page) { .n_criteria = n_criteria };
  lf_random_init (&random, 5);
  page->catalogue = lf_catalogue_new_default (&error);
  if (page->catalogue == NULL)
    g_error ("%s", error->message);
  page->assessment = lf_assessment_new ();
  lf_assessment_set_catalogue (page->assessment, page->catalogue);
  builder = lf_edit_builder_new (
    lf_assessment_get_snapshot (page->assessment), "fill");
  for (guint m = 0; m < n_markets; m++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", m);

      lf_edit_builder_set (builder, LF_RECORD_MARKET, LF_KEY (id), "name",
                           g_variant_new_string (id));
      markets[m] = g_intern_string (id);
      for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
        rate (builder, page->catalogue, lists[l], id, &random);
    }
  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    asked += lf_catalogue_list (page->catalogue, lists[l])->n_items;
  add_indicators (builder, n_criteria - asked, markets, n_markets, &random);
  edit = lf_edit_builder_end (builder, &error);
  if (edit == NULL || !lf_assessment_apply (page->assessment, edit, &error))
    g_error ("%s", error->message);
}

static void
work_out (Page *page)
{
  g_clear_pointer (&page->trial, lf_ranking_trial_free);
  g_clear_pointer (&page->results, lf_results_unref);
  page->results = lf_results_new (
    page->catalogue, lf_assessment_get_snapshot (page->assessment), NULL);
  sink = lf_results_get_product (page->results, 0)->ranking.n_ranked;
}

/* Everything that the page shows and that needs no draws. */
static void
show (LfRankingTrial *trial)
{
  sink = lf_ranking_trial_get_ranks (trial)[0].score;
  sink = lf_ranking_trial_get_methods (trial)->tau[0][1];
  sink = lf_ranking_trial_get_exact (trial)->turn_distance;
}

static void
move_slider (Page *page)
{
  if (page->trial == NULL)
    page->trial = lf_ranking_trial_new (page->results, 0);
  page->moves++;
  lf_ranking_trial_move (page->trial, page->moves % page->n_criteria,
                         (page->moves % 97 + 1) / 99.0);
  show (page->trial);
}

static void
open_page (Page *page)
{
  g_clear_pointer (&page->trial, lf_ranking_trial_free);
  page->trial = lf_ranking_trial_new (page->results, 0);
  show (page->trial);
}

static void
study (Page *page)
{
  lf_weight_study_free (lf_weight_study_new (page->results, 0,
                                             LF_GROUP_PULL));
}

static void
measure_page (guint n_markets,
              guint n_criteria)
{
  Page page;

  page_init (&page, n_markets, n_criteria);
  measure ("results", n_markets, 12, work_out, &page);
  measure ("open", n_markets, 20, open_page, &page);
  measure ("move", n_markets, 500, move_slider, &page);
  measure ("study", n_markets, 50, study, &page);
  lf_ranking_trial_free (page.trial);
  lf_results_unref (page.results);
  g_object_unref (page.assessment);
  g_object_unref (page.catalogue);
}

int
main (void)
{
  measure_page (50, 60);
  measure_page (250, 100);
  return 0;
}

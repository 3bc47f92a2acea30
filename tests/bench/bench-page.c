/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "lf-bench-document.h"
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

/* A document of so many markets and criteria, all of them with weight. */
static void
page_init (Page  *page,
           guint  n_markets,
           guint  n_criteria)
{
  g_autoptr (GError) error = NULL;

  *page = (Page) { .n_criteria = n_criteria };
  page->catalogue = lf_catalogue_new_default (&error);
  if (page->catalogue == NULL)
    g_error ("%s", error->message);
  page->assessment = lf_assessment_new ();
  lf_assessment_set_catalogue (page->assessment, page->catalogue);
  lf_bench_document_fill (page->assessment, page->catalogue, n_markets,
                          n_criteria);
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
  sink = lf_ranking_trial_get_methods (trial)->pairs[0][1].tau;
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
  lf_bench_document_screen (page.assessment, 20);
  work_out (&page);
  measure ("screened", n_markets, 500, move_slider, &page);
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

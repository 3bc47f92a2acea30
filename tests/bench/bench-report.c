/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the report of the largest sample takes from its ratings to the
 * bytes of its PDF, in parts, and whether a report of 40 pages is written
 * within a second. It is processor time, of all threads together, so that a
 * busy machine gives the same answer; a person waits no longer than that.
 * Exits 1 where it takes longer. */

#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "models/assessment/lf-template.h"
#include "models/report/lf-report-build.h"
#include "widgets/draw/lf-report-figures.h"
#include "widgets/draw/lf-report-pdf.h"

#define SAMPLE "demo-four-markets"
#define ROUNDS 11
#define MOST_MS 1000.0
#define PAGES 40

enum
{
  RESULTS,
  TEXT,
  PAGING,
  PDF,
  N_PARTS
};

static const char *const part_names[N_PARTS] = {
  "results", "text, with its draws", "pages, with their charts", "PDF",
};

static int
compare_doubles (const void *a,
                 const void *b)
{
  double l = *(const double *) a;
  double r = *(const double *) b;

  return l < r ? -1 : l > r;
}

static double
processor_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static double
since (double *start)
{
  double now = processor_ms ();
  double ms = now - *start;

  *start = now;
  return ms;
}

/* Returns the number of pages, 0 where the PDF could not be written. */
static guint
run_once (LfCatalogue *catalogue,
          LfSnapshot  *snapshot,
          double       parts[N_PARTS])
{
  double start = processor_ms ();
  g_autoptr (LfResults) results = lf_results_new (catalogue, snapshot, NULL);
  LfReportOptions options = { .language = "en", .date = 1795305600,
                              .fingerprint = "0123456789abcdef" };
  LfFigurePainter painter;
  LfPageSetup setup;
  LfReport *report;
  g_autoptr (LfReportPages) pages = NULL;
  g_autoptr (GBytes) pdf = NULL;

  lf_results_get_product (results, 0);
  parts[RESULTS] = since (&start);
  report = lf_report_build (results, &options);
  parts[TEXT] = since (&start);
  painter = lf_report_figures_painter (lf_report_figures_new (results,
                                                                 report));
  lf_page_setup_init (&setup, "a4");
  pages = lf_report_pages_new (report, &setup, &painter);
  parts[PAGING] = since (&start);
  pdf = lf_report_pages_to_pdf (pages, NULL, NULL);
  parts[PDF] = since (&start);
  return pdf != NULL ? lf_report_pages_count (pages) : 0;
}

static double
median (double rounds[ROUNDS])
{
  qsort (rounds, ROUNDS, sizeof (double), compare_doubles);
  return rounds[ROUNDS / 2];
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfCatalogue) catalogue = lf_catalogue_new_default (&error);
  g_autoptr (LfDocument) document = NULL;
  LfSnapshot *snapshot;
  double times[N_PARTS + 1][ROUNDS];
  guint n_pages = 0;
  double whole;

  setlocale (LC_ALL, "");
  if (catalogue != NULL)
    document = lf_template_open (SAMPLE, catalogue, &error);
  if (document == NULL)
    {
      fprintf (stderr, "bench-report: %s\n", error->message);
      return 1;
    }
  snapshot = lf_assessment_get_snapshot (lf_document_get_assessment (document));
  for (guint r = 0; r < ROUNDS; r++)
    {
      double parts[N_PARTS];

      n_pages = run_once (catalogue, snapshot, parts);
      times[N_PARTS][r] = 0;
      for (guint p = 0; p < N_PARTS; p++)
        {
          times[p][r] = parts[p];
          times[N_PARTS][r] += parts[p];
        }
    }
  for (guint p = 0; p < N_PARTS; p++)
    printf ("%-26s %7.1f ms\n", part_names[p], median (times[p]));
  whole = median (times[N_PARTS]);
  printf ("%-26s %7.1f ms for %u pages\n", "the whole report", whole, n_pages);
  if (n_pages < PAGES || whole > MOST_MS)
    {
      printf ("TOO SLOW, or too short: %d pages within %.0f ms are the goal\n",
              PAGES, MOST_MS);
      return 1;
    }
  return 0;
}

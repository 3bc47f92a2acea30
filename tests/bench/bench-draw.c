/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long each chart takes at typical size, laid out anew (a change, a
 * resize) and from its kept layout (hover, focus), and whether 10,000
 * redraws make memory grow. Exits 1 where a promise is broken: 4 ms for a
 * typical chart laid out and drawn, 16 ms for what a window shows of one with
 * 250 markets and 100 criteria, no growth beyond one MiB. */

#include "config.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "lf-bench-document.h"
#include "widgets/draw/lf-chart.h"
#include "widgets/draw/lf-gallery.h"
#include "widgets/draw/lf-result-charts.h"

#define N_MARKETS 250
#define N_CRITERIA 100
#define WINDOW_WIDTH 1024
#define WINDOW_HEIGHT 680
#define ROUNDS 50
#define REDRAWS 10000
#define MOST_MS 4.0
#define MOST_LARGE_MS 16.0
#define MOST_GROWTH_KIB 1024.0

/* What is measured: a typical chart of the gallery, or one of a document. */
typedef struct
{
  const char *name;
  guint       index; /* in the gallery */
  LfChart    *chart; /* (nullable): of a document */
  double      most;  /* what it may take, in milliseconds */
} Kind;

static int
compare_doubles (const void *a,
                 const void *b)
{
  double l = *(const double *) a;
  double r = *(const double *) b;

  return l < r ? -1 : l > r;
}

/* Processor time of this thread, in milliseconds. */
static double
now (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return (double) t.tv_sec * 1e3 + (double) t.tv_nsec / 1e6;
}

static double
resident_kib (void)
{
  g_autofree char *text = NULL;
  long size, resident;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL) ||
      sscanf (text, "%ld %ld", &size, &resident) != 2)
    return 0.0;
  return (double) resident * (double) sysconf (_SC_PAGESIZE) / 1024.0;
}

static void
draw_once (cairo_t       *cr,
           LfChart       *chart,
           const LfTheme *theme,
           const LfRect  *area,
           int            hover)
{
  lf_rgba_set (cr, &theme->background);
  cairo_paint (cr);
  lf_chart_draw (chart, cr, area, theme, hover, -1);
}

static LfChart *
get_chart (const Kind *kind)
{
  return kind->chart != NULL
           ? lf_chart_ref (kind->chart)
           : lf_gallery_chart (kind->index, LF_GALLERY_TYPICAL);
}

/* The median over rounds, in milliseconds. With @fresh each round has a
 * chart of the gallery made anew, and one of a document laid out anew. */
static double
measure (const Kind    *kind,
         cairo_t       *cr,
         const LfTheme *theme,
         const LfRect  *area,
         gboolean       fresh)
{
  double times[ROUNDS];
  g_autoptr (LfChart) chart = get_chart (kind);
  LfRect place = *area;

  draw_once (cr, chart, theme, area, -1);
  for (guint i = 0; i < ROUNDS; i++)
    {
      double from = now ();

      if (fresh)
        {
          lf_chart_unref (chart);
          chart = get_chart (kind);
          place.width = area->width + (kind->chart != NULL ? i % 2 : 0);
        }
      draw_once (cr, chart, theme, &place, -1);
      times[i] = now () - from;
    }
  qsort (times, ROUNDS, sizeof *times, compare_doubles);
  return times[ROUNDS / 2];
}

static gboolean
bench_kind (const Kind *kind)
{
  g_autoptr (LfChart) chart = get_chart (kind);
  cairo_surface_t *surface;
  LfRect area = { 0 };
  double fresh, kept;
  LfTheme theme;
  LfSize size;
  cairo_t *cr;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  lf_chart_measure (chart, &theme, 0.0, NULL, &size);
  area.width = ceil (size.width);
  area.height = ceil (size.height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                        MIN ((int) area.width, WINDOW_WIDTH),
                                        MIN ((int) area.height,
                                             WINDOW_HEIGHT));
  cr = cairo_create (surface);
  fresh = measure (kind, cr, &theme, &area, TRUE);
  kept = measure (kind, cr, &theme, &area, FALSE);
  printf ("%-14s %4.0f × %-4.0f  new %6.2f ms  again %6.2f ms%s\n",
          kind->name, area.width, area.height, fresh, kept,
          fresh > kind->most ? "  TOO SLOW" : "");
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return fresh <= kind->most;
}

static gboolean
bench_typical (void)
{
  gboolean good = TRUE;

  for (guint k = 0; k < lf_gallery_n_kinds (); k++)
    good &= bench_kind (&(Kind) { .name = lf_gallery_kind (k), .index = k,
                                  .most = MOST_MS });
  return good;
}

/* The charts of the largest document: as much of each as a window shows. Their
 * texts are set already, as in a chart that changes. */
static gboolean
bench_large (void)
{
  static const char *const draws[] = { "ranks", "weights", "tornado", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (LfCatalogue) catalogue = lf_catalogue_new_default (&error);
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfResults) results = NULL;
  const LfResultChartKind *kinds;
  gboolean good = TRUE;
  guint n;

  if (catalogue == NULL)
    g_error ("%s", error->message);
  lf_assessment_set_catalogue (assessment, catalogue);
  lf_bench_document_fill (assessment, catalogue, N_MARKETS, N_CRITERIA);
  results = lf_results_new (catalogue, lf_assessment_get_snapshot (assessment),
                            NULL);
  kinds = lf_result_chart_kinds (&n);
  for (guint k = 0; k < n; k++)
    {
      g_autoptr (LfChart) chart = NULL;

      /* These show a bounded number of markets and weights, and would have
       * the bench draw for seconds. */
      if (g_strv_contains (draws, kinds[k].id))
        continue;
      chart = lf_result_chart_new (results, 0, kinds[k].id, NULL);
      if (chart != NULL)
        good &= bench_kind (&(Kind) { .name = kinds[k].id, .chart = chart,
                                      .most = MOST_LARGE_MS });
    }
  return good;
}

/* Redraws all kinds in turn, new and kept, hovered and not, in two sizes. */
static gboolean
bench_memory (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         800, 600);
  cairo_t *cr = cairo_create (surface);
  guint kinds = lf_gallery_n_kinds ();
  g_autofree LfChart **charts = g_new (LfChart *, kinds);
  double before = 0.0, growth;
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  for (guint k = 0; k < kinds; k++)
    charts[k] = lf_gallery_chart (k, LF_GALLERY_TYPICAL);
  for (guint i = 0; i < REDRAWS + REDRAWS / 10; i++)
    {
      guint k = i % kinds;
      LfRect area = { 0, 0, i / kinds % 8 == 0 ? 640 : 720, 480 };

      if (i == REDRAWS / 10)
        before = resident_kib ();
      draw_once (cr, charts[k], &theme, &area, (int) (i / kinds) % 5 - 1);
    }
  growth = resident_kib () - before;
  printf ("%d redraws: memory grew by %.0f KiB%s\n", REDRAWS, growth,
          growth > MOST_GROWTH_KIB ? "  TOO MUCH" : "");
  for (guint k = 0; k < kinds; k++)
    lf_chart_unref (charts[k]);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return growth <= MOST_GROWTH_KIB;
}

int
main (void)
{
  gboolean good;

  setlocale (LC_ALL, "");
  good = bench_typical ();
  printf ("\n%u markets × %u criteria, as much as a window shows\n", N_MARKETS, N_CRITERIA);
  good &= bench_large ();
  putchar ('\n');
  good &= bench_memory ();
  return good ? 0 : 1;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long each chart takes at typical size, laid out anew (a change, a
 * resize) and from its kept layout (hover, focus), and whether 10,000
 * redraws make memory grow. Exits 1 where a promise is broken: 4 ms for a
 * chart laid out and drawn, no growth beyond one MiB. */

#include "config.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "widgets/draw/lf-chart.h"
#include "widgets/draw/lf-gallery.h"

#define ROUNDS 200
#define REDRAWS 10000
#define MOST_MS 4.0
#define MOST_GROWTH_KIB 1024.0

static int
compare_doubles (const void *a,
                 const void *b)
{
  double l = *(const double *) a;
  double r = *(const double *) b;

  return l < r ? -1 : l > r;
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

/* The median over rounds, in milliseconds. With @fresh each round has a
 * chart made anew. */
static double
measure (guint          kind,
         cairo_t       *cr,
         const LfTheme *theme,
         const LfRect  *area,
         gboolean       fresh)
{
  double times[ROUNDS];
  g_autoptr (LfChart) chart = lf_gallery_chart (kind, LF_GALLERY_TYPICAL);

  draw_once (cr, chart, theme, area, -1);
  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 from = g_get_monotonic_time ();

      if (fresh)
        {
          lf_chart_unref (chart);
          chart = lf_gallery_chart (kind, LF_GALLERY_TYPICAL);
        }
      draw_once (cr, chart, theme, area, -1);
      times[i] = (double) (g_get_monotonic_time () - from) / 1000.0;
    }
  qsort (times, ROUNDS, sizeof *times, compare_doubles);
  return times[ROUNDS / 2];
}

static gboolean
bench_kind (guint kind)
{
  g_autoptr (LfChart) chart = lf_gallery_chart (kind, LF_GALLERY_TYPICAL);
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
                                        (int) area.width,
                                        (int) area.height);
  cr = cairo_create (surface);
  fresh = measure (kind, cr, &theme, &area, TRUE);
  kept = measure (kind, cr, &theme, &area, FALSE);
  printf ("%-14s %4.0f × %-4.0f  new %6.2f ms  again %6.2f ms%s\n",
          lf_gallery_kind (kind), area.width, area.height, fresh, kept,
          fresh > MOST_MS ? "  TOO SLOW" : "");
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return fresh <= MOST_MS;
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
  gboolean good = TRUE;

  setlocale (LC_ALL, "");
  for (guint k = 0; k < lf_gallery_n_kinds (); k++)
    good &= bench_kind (k);
  good &= bench_memory ();
  return good ? 0 : 1;
}

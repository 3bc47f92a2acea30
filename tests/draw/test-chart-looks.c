/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How charts look, in every palette and at every scale: contrast, sharp
 * edges, mirroring, what stands for them elsewhere, and how they change. */

#include "config.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "lf-draw-test.h"
#include "widgets/draw/lf-bars.h"
#include "widgets/draw/lf-draw-surface.h"
#include "widgets/draw/lf-gallery.h"
#include "widgets/draw/lf-scene-private.h"

static const LfScene *
natural_scene (LfChart       *chart,
               const LfTheme *theme)
{
  LfSize size;

  lf_chart_measure (chart, theme, 0.0, NULL, &size);
  return lf_chart_get_scene (chart, theme, size.width, size.height);
}

/* The better contrast of what a shape paints with what it stands on. */
static double
shape_contrast (const LfScene *scene,
                const LfShape *shape)
{
  const LfRgba *ground = &scene->theme.background;
  double best = 1.0;

  if (shape->kind == LF_SHAPE_TEXT)
    /* A number of 4.5:1 tells as much as a mark of 3:1. */
    return lf_rgba_contrast (&shape->paint.fill, &shape->on) / 4.5 * 3.0;
  if (shape->paint.fill.a > 0.9)
    best = MAX (best, lf_rgba_contrast (&shape->paint.fill, ground));
  if (shape->paint.stroke.a > 0.9 && shape->paint.width > 0.0)
    best = MAX (best, lf_rgba_contrast (&shape->paint.stroke, ground));
  if (shape->paint.hatch != LF_HATCH_NONE)
    best = MAX (best, lf_rgba_contrast (&shape->paint.hatch_line, ground));
  return best;
}

/* A part of nothing leaves nothing in a stacked bar. */
static gboolean
is_empty_part (guint   kind,
               LfRect *mark,
               double  best)
{
  return best <= 1.0 && mark->width < 12.0 &&
         strcmp (lf_gallery_kind (kind), "ranking") == 0;
}

/* On a map marks are points of areas, which are larger than they are. */
static gboolean
is_seen_at (guint         kind,
            const LfRect *box,
            const LfRect *mark)
{
  if (strcmp (lf_gallery_kind (kind), "strategy-map") == 0)
    return box->x < mark->x + mark->width && mark->x < box->x + box->width &&
           box->y < mark->y + mark->height && mark->y < box->y + box->height;
  return lf_rect_inside (box, mark, 0.0);
}

/* Every mark holds something that stands out by 3:1. */
static void
test_mark_contrast (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);

  for (guint p = 0; p < LF_N_PALETTES; p++)
    for (guint s = 0; s < LF_N_GALLERY_SIZES; s++)
      {
        g_autoptr (LfChart) chart = lf_gallery_chart (kind,
                                                      (LfGallerySize) s);
        const LfScene *scene;
        LfTheme theme;

        lf_theme_init (&theme, (LfPalette) p);
        scene = natural_scene (chart, &theme);
        for (guint m = 0; m < lf_scene_n_marks (scene); m++)
          {
            LfRect mark = lf_scene_mark_bounds (scene, m);
            double best = 1.0;

            mark = lf_rect_grow (&mark, 3.0);
            for (guint i = 0; i < scene->shapes->len; i++)
              {
                const LfShape *shape = &g_array_index (scene->shapes,
                                                       LfShape, i);
                LfRect box = shape->bounds;

                box = (LfRect) { box.x * scene->zoom, box.y * scene->zoom,
                                 box.width * scene->zoom,
                                 box.height * scene->zoom };
                if (is_seen_at (kind, &box, &mark))
                  best = MAX (best, shape_contrast (scene, shape));
              }
            if (best < 3.0 && !is_empty_part (kind, &mark, best))
              g_error ("%s %s %s: mark %u (“%s”) has a contrast of %.2f",
                       lf_gallery_kind (kind),
                       lf_gallery_size_name ((LfGallerySize) s),
                       lf_palette_name ((LfPalette) p), m,
                       lf_scene_mark_label (scene, m), best);
          }
      }
}

/* In a right-to-left script a chart is either the mirror image or the same;
 * its marks say the same in the same order. */
static void
test_mirrors_whole (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  g_autoptr (LfChart) chart = lf_gallery_chart (kind, LF_GALLERY_TYPICAL);
  g_autoptr (LfChart) other = lf_gallery_chart (kind, LF_GALLERY_TYPICAL);
  const LfScene *plain, *rtl;
  guint mirrored = 0, same = 0, n;
  double width;
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  plain = natural_scene (chart, &theme);
  theme.rtl = TRUE;
  rtl = natural_scene (other, &theme);
  width = lf_scene_get_size (plain).width;
  n = lf_scene_n_marks (plain);
  lf_assert_near (lf_scene_get_size (rtl).width, width, 0.5);
  g_assert_cmpuint (lf_scene_n_marks (rtl), ==, n);
  for (guint m = 0; m < n; m++)
    {
      LfPoint a = lf_scene_mark_centre (plain, m);
      LfPoint b = lf_scene_mark_centre (rtl, m);

      g_assert_cmpstr (lf_scene_mark_label (plain, m), ==,
                       lf_scene_mark_label (rtl, m));
      mirrored += fabs (a.x - (width - b.x)) < 1.5;
      same += fabs (a.x - b.x) < 1.5;
    }
  g_assert_true (mirrored == n || same == n);
}

/* Every chart can be had as a table, as tab-separated text, and as a file
 * of each format. */
static void
test_equivalents (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  static const char *const magic[] = {
    [LF_SURFACE_SVG] = "<?xml", [LF_SURFACE_PDF] = "%PDF-",
    [LF_SURFACE_PNG] = "\x89PNG",
  };
  g_autoptr (LfChart) chart = lf_gallery_chart (kind, LF_GALLERY_TYPICAL);
  g_autoptr (LfChartTable) table = lf_chart_to_table (chart);
  g_autofree char *tsv = lf_chart_table_to_tsv (table);
  g_autofree char *words = lf_chart_describe (chart);
  g_auto (GStrv) lines = g_strsplit (tsv, "\n", -1);
  guint rows = lf_chart_table_n_rows (table);
  LfTheme theme;

  g_assert_cmpstr (lf_chart_get_title (chart), !=, "");
  g_assert_cmpuint (rows, >, 0);
  for (guint r = 0; r <= rows; r++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[r], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==,
                        lf_chart_table_n_columns (table));
    }
  lf_theme_init (&theme, LF_PALETTE_PRINT);
  for (int f = LF_SURFACE_SVG; f <= LF_SURFACE_PNG; f++)
    {
      LfSurfaceOptions options = {
        .format = (LfSurfaceFormat) f, .width = 480.0, .scale = 2.0,
        .background = &theme.background, .description = words,
      };
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = lf_chart_render (chart, &theme, &options,
                                                  &error);

      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
      g_assert_true (memcmp (g_bytes_get_data (bytes, NULL), magic[f],
                             strlen (magic[f])) == 0);
    }
}

static void
paint (LfChart         *chart,
       const LfTheme   *theme,
       cairo_surface_t *surface,
       double           scale,
       const LfRect    *area)
{
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  lf_rgba_set (cr, &theme->background);
  cairo_paint (cr);
  lf_chart_draw (chart, cr, area, theme, -1, -1);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

static LfRgba
pixel_at (cairo_surface_t *surface,
          int              x,
          int              y)
{
  const guchar *row = cairo_image_surface_get_data (surface) +
                      (gsize) y * (gsize)
                        cairo_image_surface_get_stride (surface);
  guint32 pixel;

  memcpy (&pixel, row + 4 * (gsize) x, sizeof pixel);
  return lf_rgba_hex (pixel & 0xffffff);
}

/* The edges of bars fall between pixels at whole and broken scales: across a
 * bar there is nothing but its own colours and the background's. */
static void
test_sharp_bars (void)
{
  static const double scales[] = { 1.0, 1.25, 1.5, 1.75, 2.0, 3.0 };
  const LfBar bars[] = {
    { .label = "one", .value = 3.3, .reference = LF_MISSING },
    { .label = "two", .value = 1.7, .reference = LF_MISSING },
  };
  g_autoptr (LfChart) chart = lf_bars_chart (
    &(LfBars) { .n_bars = 2, .bars = bars, .maximum = 4.0, .decimals = 1 });
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  for (guint s = 0; s < G_N_ELEMENTS (scales); s++)
    {
      double scale = scales[s];
      LfRect area = { 0.37, 0.61, 420.0, 120.0 };
      int width = (int) ceil (430.0 * scale);
      int height = (int) ceil (130.0 * scale);
      cairo_surface_t *surface =
        cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);

      paint (chart, &theme, surface, scale, &area);
      for (guint m = 0; m < 2; m++)
        {
          LfRect mark = lf_chart_mark_rect (chart, &area, &theme, m);
          int x = (int) ((mark.x + mark.width / 4.0) * scale);
          int y = (int) ((mark.y + mark.height / 2.0) * scale);
          int top = (int) ((mark.y - 4.0) * scale);
          int foot = (int) ((mark.y + mark.height + 4.0) * scale);
          int end = (int) ((mark.x + mark.width) * scale);

          for (int k = 0; k < 2; k++)
            for (int i = k == 0 ? top : end - 3;
                 i <= (k == 0 ? foot : end + 3); i++)
              {
                LfRgba c = k == 0 ? pixel_at (surface, x, i)
                                  : pixel_at (surface, i, y);

                if (!lf_rgba_near (&c, &theme.background) &&
                    !lf_rgba_near (&c, &theme.series[0].fill) &&
                    !lf_rgba_near (&c, &theme.series[0].line))
                  g_error ("×%g: the %s of bar %u is blurred", scale,
                           k == 0 ? "side" : "end", m);
              }
        }
      cairo_surface_destroy (surface);
    }
}

/* At twice the scale there is twice the detail, not larger pixels. */
static void
test_sharp_curves (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  g_autoptr (LfChart) chart = lf_gallery_chart (kind, LF_GALLERY_TYPICAL);
  cairo_surface_t *surface;
  LfRect area = { 0 };
  guint finer = 0;
  LfTheme theme;
  LfSize size;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  lf_chart_measure (chart, &theme, 0.0, NULL, &size);
  area.width = ceil (size.width);
  area.height = ceil (size.height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        2 * (int) area.width,
                                        2 * (int) area.height);
  paint (chart, &theme, surface, 2.0, &area);
  for (int y = 0; y < 2 * (int) area.height; y += 2)
    for (int x = 0; x < 2 * (int) area.width; x += 2)
      {
        LfRgba a = pixel_at (surface, x, y);
        LfRgba b = pixel_at (surface, x + 1, y);
        LfRgba c = pixel_at (surface, x, y + 1);

        finer += !lf_rgba_near (&a, &b) || !lf_rgba_near (&a, &c);
      }
  g_assert_cmpuint (finer, >, 200);
  cairo_surface_destroy (surface);
}

/* While marks move, every text is the new one, where it will stay; at the
 * end all is as in the new chart. */
static void
test_change (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  static const double steps[] = { 0.0, 0.5, 1.0 };
  g_autoptr (LfChart) before = lf_gallery_chart (kind, LF_GALLERY_TYPICAL);
  g_autoptr (LfChart) after = lf_gallery_chart_again (kind,
                                                      LF_GALLERY_TYPICAL, 3);
  const LfScene *from, *to;
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  from = natural_scene (before, &theme);
  to = natural_scene (after, &theme);
  for (guint k = 0; k < G_N_ELEMENTS (steps); k++)
    {
      g_autoptr (LfScene) between = lf_scene_blend (from, 1.0, to, steps[k]);

      g_assert_cmpuint (between->shapes->len, ==, to->shapes->len);
      for (guint i = 0; i < to->shapes->len; i++)
        {
          const LfShape *a = &g_array_index (between->shapes, LfShape, i);
          const LfShape *b = &g_array_index (to->shapes, LfShape, i);

          g_assert_true (a->layout == b->layout);
          if (b->kind != LF_SHAPE_TEXT && steps[k] < 1.0)
            continue;
          lf_assert_near (a->bounds.x, b->bounds.x, 1e-9);
          lf_assert_near (a->bounds.y, b->bounds.y, 1e-9);
          lf_assert_near (a->bounds.width, b->bounds.width, 1e-9);
          lf_assert_near (a->bounds.height, b->bounds.height, 1e-9);
        }
    }
}

#define STRIP 37

/* What is drawn strip by strip is the same picture. */
static void
test_strips (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  g_autoptr (LfDrawing) whole =
    lf_drawing_new (lf_gallery_chart (kind, LF_GALLERY_TYPICAL),
                    LF_PALETTE_LIGHT, -1, -1);
  int width = cairo_image_surface_get_width (whole->surface);
  int height = cairo_image_surface_get_height (whole->surface);
  cairo_surface_t *strips =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  int stride = cairo_image_surface_get_stride (strips);
  const guchar *a, *b;

  for (int y = 0; y < height; y += STRIP)
    {
      cairo_t *cr = cairo_create (strips);

      cairo_rectangle (cr, 0, y, width, STRIP);
      cairo_clip (cr);
      lf_rgba_set (cr, &whole->theme.background);
      cairo_paint (cr);
      lf_chart_draw (whole->chart, cr, &whole->area, &whole->theme, -1, -1);
      cairo_destroy (cr);
    }
  cairo_surface_flush (strips);
  a = cairo_image_surface_get_data (whole->surface);
  b = cairo_image_surface_get_data (strips);
  g_assert_cmpint (cairo_image_surface_get_stride (whole->surface), ==,
                   stride);
  for (int i = 0; i < height * stride; i++)
    if (ABS (a[i] - b[i]) > 1)
      g_error ("%s: another picture at %d, %d", lf_gallery_kind (kind),
               i % stride / 4, i / stride);
  cairo_surface_destroy (strips);
}

/* A bar that shrinks from 4 to 1 begins at 4, though “1.0” stands beside it
 * already. */
static void
test_bar_moves (void)
{
  LfBar bar = { .label = "one", .value = 4.0, .reference = LF_MISSING };
  LfBars bars = { .n_bars = 1, .bars = &bar, .maximum = 4.0, .decimals = 1 };
  g_autoptr (LfChart) four = lf_bars_chart (&bars);
  g_autoptr (LfDrawing) d = NULL;
  LfRect full;

  bar.value = 1.0;
  d = lf_drawing_new (lf_bars_chart (&bars), LF_PALETTE_LIGHT, -1, -1);
  full = lf_chart_mark_rect (four, &d->area, &d->theme, 0);
  for (int end = 0; end < 2; end++)
    {
      cairo_t *cr = cairo_create (d->surface);
      LfRgba pixel;

      lf_rgba_set (cr, &d->theme.background);
      cairo_paint (cr);
      lf_chart_draw_change (four, d->chart, cr, &d->area, &d->theme, end, -1,
                            -1);
      cairo_destroy (cr);
      pixel = lf_drawing_pixel (d, full.x + full.width * 0.8,
                                full.y + full.height / 2.0);
      g_assert_true (lf_rgba_near (&pixel, end == 0
                                             ? &d->theme.series[0].fill
                                             : &d->theme.background));
    }
  g_assert_true (lf_drawing_has_text (d, "1.0", NULL));
  g_assert_false (lf_drawing_has_text (d, "4.0", NULL));
}

/* A chart grows while its marks move: the one from which they come stays as
 * it was drawn, and is not laid out for room that it never had. */
static void
test_change_of_size (void)
{
  LfBar bar[] = { { .label = "one", .value = 4.0, .reference = LF_MISSING },
                  { .label = "two", .value = 1.0, .reference = LF_MISSING } };
  LfBars bars = { .n_bars = 1, .bars = bar, .maximum = 4.0 };
  g_autoptr (LfChart) one = lf_bars_chart (&bars);
  g_autoptr (LfDrawing) d = NULL;
  LfScene *before;
  LfSize small;
  cairo_t *cr;

  bars.n_bars = 2;
  d = lf_drawing_new (lf_bars_chart (&bars), LF_PALETTE_LIGHT, -1, -1);
  lf_chart_measure (one, &d->theme, 0.0, NULL, &small);
  g_assert_cmpfloat (small.height, <, d->area.height);
  before = (LfScene *) lf_chart_get_scene (one, &d->theme, small.width,
                                           small.height);
  lf_scene_mark_rect (before, &d->area, 0, g_strdup ("a layout’s own mark"));
  cr = cairo_create (d->surface);
  lf_chart_draw_change (one, d->chart, cr, &d->area, &d->theme, 0.5, -1, -1);
  cairo_destroy (cr);
  g_assert_cmpuint (lf_chart_mark_count (one), ==, 2);
}

/* What was drawn smaller than it is laid out starts where it stood on screen,
 * not where its layout has it. */
static void
test_change_from_shrunk (void)
{
  LfBar bar = { .label = "one", .value = 4.0, .reference = LF_MISSING };
  LfBars bars = { .n_bars = 1, .bars = &bar, .maximum = 4.0 };
  g_autoptr (LfChart) four = lf_bars_chart (&bars);
  g_autoptr (LfDrawing) d = NULL;
  LfSize least;
  LfRect area, shown;
  LfRgba pixel;
  cairo_t *cr;

  bar.value = 1.0;
  d = lf_drawing_new (lf_bars_chart (&bars), LF_PALETTE_LIGHT, -1, -1);
  lf_chart_measure (four, &d->theme, 0.0, &least, NULL);
  area = (LfRect) { d->area.x, d->area.y, least.width / 2, least.height / 2 };
  shown = lf_chart_mark_rect (four, &area, &d->theme, 0);
  cr = cairo_create (d->surface);
  lf_rgba_set (cr, &d->theme.background);
  cairo_paint (cr);
  lf_chart_draw_change (four, d->chart, cr, &d->area, &d->theme, 0, -1, -1);
  cairo_destroy (cr);
  pixel = lf_drawing_pixel (d, shown.x + shown.width * 0.9,
                            shown.y + shown.height / 2.0);
  g_assert_true (lf_rgba_near (&pixel, &d->theme.series[0].fill));
  pixel = lf_drawing_pixel (d, 2 * (shown.x + shown.width * 0.9),
                            2 * (shown.y + shown.height / 2.0));
  g_assert_false (lf_rgba_near (&pixel, &d->theme.series[0].fill));
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

#define REDRAWS 10000

/* The address sanitizer keeps freed memory for a while. */
#ifdef __SANITIZE_ADDRESS__
#define KEEPS_FREED TRUE
#else
#define KEEPS_FREED FALSE
#endif

/* Drawing again takes no memory, whether the layout is kept or, at each
 * eighth round, made anew. */
static void
test_no_growth (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 320,
                                                         240);
  cairo_t *cr = cairo_create (surface);
  guint kinds = lf_gallery_n_kinds ();
  g_autoptr (GPtrArray) charts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_chart_unref);
  double before = 0.0;
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  for (guint k = 0; k < kinds; k++)
    g_ptr_array_add (charts, lf_gallery_chart (k, LF_GALLERY_SMALL));
  for (guint i = 0; i < REDRAWS + REDRAWS / 10; i++)
    {
      LfRect area = { 0, 0, i / kinds % 8 == 0 ? 640 : 720, 480 };

      if (i == REDRAWS / 10)
        before = resident_kib ();
      lf_chart_draw (g_ptr_array_index (charts, i % kinds), cr, &area, &theme,
                     (int) (i / kinds) % 5 - 1, -1);
    }
  if (KEEPS_FREED)
    g_test_skip ("the sanitizer keeps freed memory");
  else
    g_assert_cmpfloat (resident_kib () - before, <, 1024.0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char   *name;
    GTestDataFunc run;
  } tests[] = {
    { "mark-contrast", test_mark_contrast },
    { "mirrors-whole", test_mirrors_whole },
    { "equivalents", test_equivalents },
    { "sharp-curves", test_sharp_curves },
    { "change", test_change },
    { "strips", test_strips },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint k = 0; k < lf_gallery_n_kinds (); k++)
    for (guint t = 0; t < G_N_ELEMENTS (tests); t++)
      {
        g_autofree char *path = g_strdup_printf ("/draw/looks/%s/%s",
                                                 lf_gallery_kind (k),
                                                 tests[t].name);

        g_test_add_data_func (path, GUINT_TO_POINTER (k), tests[t].run);
      }
  g_test_add_func ("/draw/looks/sharp-bars", test_sharp_bars);
  g_test_add_func ("/draw/looks/bar-moves", test_bar_moves);
  g_test_add_func ("/draw/looks/change-of-size", test_change_of_size);
  g_test_add_func ("/draw/looks/change-from-shrunk", test_change_from_shrunk);
  g_test_add_func ("/draw/looks/no-growth", test_no_growth);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must hold for every chart, whatever its data. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "widgets/draw/lf-draw-surface.h"
#include "widgets/draw/lf-gallery.h"

/* For each of the kinds: 8,000 in all. */
#define RANDOM_SETS 500

static void
assert_no_nan (const char *where,
               const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  if (strstr (lower, "nan") != NULL && strstr (lower, "finan") == NULL)
    g_error ("%s: “%s” holds a number that is none", where, text);
  if (g_regex_match_simple ("(^|[ (:])-?inf($|[ ).,:])", lower, 0, 0))
    g_error ("%s: “%s” holds an infinite number", where, text);
}

/* Texts lie in the drawing, do not touch one another, and can be read. */
static void
check_texts (const LfScene *scene,
             const char    *where)
{
  LfSize size = lf_scene_get_size (scene);
  LfRect whole = { 0.0, 0.0, size.width, size.height };
  guint n = lf_scene_n_texts (scene);
  g_autofree LfSceneText *texts = g_new (LfSceneText, n + 1);

  for (guint i = 0; i < n; i++)
    {
      lf_scene_get_text (scene, i, &texts[i]);
      assert_no_nan (where, texts[i].text);
      if (!lf_rect_inside (&texts[i].box, &whole, 1.0))
        g_error ("%s: “%s” sticks out: %g %g %g %g of %g %g", where,
                 texts[i].text, texts[i].box.x, texts[i].box.y,
                 texts[i].box.width, texts[i].box.height, size.width,
                 size.height);
      if (lf_rgba_contrast (&texts[i].colour, &texts[i].on) < 4.5)
        g_error ("%s: “%s” has a contrast of %g", where, texts[i].text,
                 lf_rgba_contrast (&texts[i].colour, &texts[i].on));
      for (guint j = 0; j < i; j++)
        if (lf_rect_overlaps (&texts[i].box, &texts[j].box, -0.75))
          g_error ("%s: “%s” overlaps “%s”", where, texts[i].text,
                   texts[j].text);
    }
}

/* Every mark can be pointed at: the middle of a mark is that mark, unless
 * another has the very same middle. */
static void
check_marks (LfChart       *chart,
             const LfScene *scene,
             const char    *where)
{
  LfSize size = lf_scene_get_size (scene);
  LfRect whole = { 0.0, 0.0, size.width, size.height };
  guint n = lf_scene_n_marks (scene);

  for (guint i = 0; i < n; i++)
    {
      LfPoint c = lf_scene_mark_centre (scene, i);
      LfRect bounds = lf_scene_mark_bounds (scene, i);
      int picked = lf_scene_pick (scene, c.x, c.y);
      const char *label = lf_scene_mark_label (scene, i);

      g_assert_nonnull (label);
      g_assert_cmpstr (label, !=, "");
      assert_no_nan (where, label);
      if (!lf_rect_inside (&bounds, &whole, 8.0))
        g_error ("%s: mark %u (“%s”) sticks out", where, i, label);
      g_assert_cmpint (picked, >=, 0);
      if (picked != (int) i)
        {
          LfPoint other = lf_scene_mark_centre (scene, (guint) picked);

          if (hypot (other.x - c.x, other.y - c.y) > 0.5)
            g_error ("%s: the middle of mark %u is mark %d", where, i,
                     picked);
        }
    }
  g_assert_cmpuint (lf_chart_mark_count (chart), ==, n);
}

static void
check_words (LfChart    *chart,
             const char *where)
{
  g_autofree char *sentence = lf_chart_describe (chart);
  g_autoptr (LfChartTable) table = lf_chart_to_table (chart);
  g_autofree char *tsv = lf_chart_table_to_tsv (table);
  g_auto (GStrv) lines = g_strsplit (tsv, "\n", -1);

  g_assert_cmpstr (sentence, !=, "");
  assert_no_nan (where, sentence);
  assert_no_nan (where, tsv);
  g_assert_cmpuint (lf_chart_table_n_columns (table), >, 0);
  g_assert_cmpuint (g_strv_length (lines), ==,
                    lf_chart_table_n_rows (table) + 2);
}

static void
check_chart (LfChart       *chart,
             const LfTheme *theme,
             double         width,
             const char    *where)
{
  const LfScene *scene;
  LfSize minimum, natural;

  lf_chart_measure (chart, theme, width, &minimum, &natural);
  g_assert_cmpfloat (minimum.width, >, 0.0);
  g_assert_cmpfloat (natural.height, >=, minimum.height);
  scene = lf_chart_get_scene (chart, theme, natural.width, natural.height);
  check_texts (scene, where);
  check_marks (chart, scene, where);
  check_words (chart, where);
}

static void
test_gallery (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  static const double scales[] = { 1.0, 2.0 };

  for (guint s = 0; s < LF_N_GALLERY_SIZES; s++)
    for (guint p = 0; p < LF_N_PALETTES; p++)
      for (guint t = 0; t < G_N_ELEMENTS (scales); t++)
        for (int rtl = 0; rtl < 2; rtl++)
          {
            g_autoptr (LfChart) chart = lf_gallery_chart (kind,
                                                          (LfGallerySize) s);
            g_autofree char *where = g_strdup_printf (
                "%s %s %s ×%g%s", lf_gallery_kind (kind),
                lf_gallery_size_name ((LfGallerySize) s),
                lf_palette_name ((LfPalette) p), scales[t],
                rtl ? " rtl" : "");
            LfTheme theme;

            lf_theme_init (&theme, (LfPalette) p);
            theme.text_scale = scales[t];
            theme.rtl = rtl;
            check_chart (chart, &theme, 0.0, where);
          }
}

static void
test_random (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  for (guint32 seed = 0; seed < RANDOM_SETS; seed++)
    {
      g_autoptr (LfChart) chart = lf_gallery_random (kind, seed);
      g_autofree char *where = g_strdup_printf ("%s seed %u",
                                                lf_gallery_kind (kind), seed);
      LfSize minimum;

      lf_chart_measure (chart, &theme, 0.0, &minimum, NULL);
      check_chart (chart, &theme, minimum.width * (1.0 + seed % 7 * 0.35),
                   where);
    }
}

/* Marks are the same in every size and look: a focus stays where it was. */
static void
test_stable_marks (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);

  for (guint s = 0; s < LF_N_GALLERY_SIZES; s++)
    {
      g_autoptr (LfChart) a = lf_gallery_chart (kind, (LfGallerySize) s);
      g_autoptr (LfChart) b = lf_gallery_chart (kind, (LfGallerySize) s);
      LfTheme light, large;
      LfSize size;
      guint n;

      lf_theme_init (&light, LF_PALETTE_LIGHT);
      lf_theme_init (&large, LF_PALETTE_HIGH_CONTRAST_DARK);
      large.text_scale = 1.5;
      large.rtl = TRUE;
      lf_chart_measure (b, &large, 2000.0, NULL, &size);
      lf_chart_get_scene (b, &large, size.width, size.height);
      n = lf_chart_mark_count (a);
      g_assert_cmpuint (n, ==, lf_chart_mark_count (b));
      for (guint i = 0; i < n; i++)
        g_assert_cmpstr (lf_chart_mark_label (a, i), ==,
                         lf_chart_mark_label (b, i));
      g_assert_true (lf_theme_equal (&light, &light));
    }
}

/* Drawing into too little room, even none, ends well. */
static void
test_no_room (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  static const LfSize sizes[] = { { 0, 0 }, { 1, 1 }, { 40, 400 },
                                  { 400, 30 }, { 90, 90 } };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 400,
                                                         400);
  cairo_t *cr = cairo_create (surface);
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_DARK);
  for (guint s = 0; s < LF_N_GALLERY_SIZES; s++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        g_autoptr (LfChart) chart = lf_gallery_chart (kind,
                                                      (LfGallerySize) s);
        LfRect area = { 3.0, 4.0, sizes[i].width, sizes[i].height };

        lf_chart_draw (chart, cr, &area, &theme, 0, 1);
        g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Where there is some room but too little, the chart shrinks: nothing is
 * cut off, and pointing still finds what is drawn. */
static void
test_shrinks (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  LfRect area = { 5.0, 7.0, 200.0, 110.0 };
  LfRect slack = lf_rect_grow (&area, 4.0);
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  for (guint s = 0; s < LF_N_GALLERY_SIZES; s++)
    {
      g_autoptr (LfChart) chart = lf_gallery_chart (kind, (LfGallerySize) s);
      const LfScene *scene = lf_chart_get_scene (chart, &theme, area.width,
                                                 area.height);
      LfSize size = lf_scene_get_size (scene);
      LfSize minimum;

      lf_chart_measure (chart, &theme, size.width, &minimum, NULL);
      g_assert_cmpfloat (size.width, >=, minimum.width - 1.0);
      g_assert_cmpfloat (size.height, >=, minimum.height - 1.0);
      for (guint i = 0; i < lf_chart_mark_count (chart); i++)
        {
          LfRect box = lf_chart_mark_rect (chart, &area, &theme, i);
          LfPoint c = lf_rect_centre (&box);
          int picked = lf_chart_pick (chart, &area, &theme, c.x, c.y);
          LfPoint other;

          if (!lf_rect_inside (&box, &slack, 0.0))
            g_error ("%s: mark %u is cut off", lf_gallery_kind (kind), i);
          g_assert_cmpint (picked, >=, 0);
          box = lf_chart_mark_rect (chart, &area, &theme, (guint) picked);
          other = lf_rect_centre (&box);
          g_assert_cmpfloat (hypot (other.x - c.x, other.y - c.y), <, 0.5);
        }
    }
}

/* Arrow keys reach every mark or stop at an edge; they never leave. */
static void
test_neighbours (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  g_autoptr (LfChart) chart = lf_gallery_chart (kind, LF_GALLERY_TYPICAL);
  LfRect area = { 0 };
  LfTheme theme;
  LfSize size;
  guint n = lf_chart_mark_count (chart);

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  lf_chart_measure (chart, &theme, 0.0, NULL, &size);
  area.width = size.width;
  area.height = size.height;
  g_assert_cmpint (lf_chart_neighbour (chart, &area, &theme, -1,
                                       LF_ARROW_DOWN), ==, 0);
  for (guint i = 0; i < n; i++)
    for (int d = LF_ARROW_LEFT; d <= LF_ARROW_DOWN; d++)
      {
        int next = lf_chart_neighbour (chart, &area, &theme, (int) i,
                                       (LfArrow) d);
        LfRect from = lf_chart_mark_rect (chart, &area, &theme, i);
        LfRect to;

        g_assert_cmpint (next, >=, 0);
        g_assert_cmpint (next, <, (int) n);
        to = lf_chart_mark_rect (chart, &area, &theme, (guint) next);
        if (next != (int) i && d == LF_ARROW_RIGHT)
          g_assert_cmpfloat (lf_rect_centre (&to).x, >,
                             lf_rect_centre (&from).x);
        if (next != (int) i && d == LF_ARROW_UP)
          g_assert_cmpfloat (lf_rect_centre (&to).y, <,
                             lf_rect_centre (&from).y);
      }
}

/* Every mark leaves ink where it says it is. */
static void
test_ink (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  g_autoptr (LfChart) chart = lf_gallery_chart (kind, LF_GALLERY_TYPICAL);
  cairo_surface_t *surface;
  LfRect area = { 0 };
  const guchar *pixels;
  LfTheme theme;
  LfSize size;
  cairo_t *cr;
  int stride;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  lf_chart_measure (chart, &theme, 0.0, NULL, &size);
  area.width = ceil (size.width);
  area.height = ceil (size.height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) area.width,
                                        (int) area.height);
  cr = cairo_create (surface);
  lf_chart_draw (chart, cr, &area, &theme, -1, -1);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  for (guint i = 0; i < lf_chart_mark_count (chart); i++)
    {
      LfRect box = lf_chart_mark_rect (chart, &area, &theme, i);
      guint ink = 0;

      for (int y = (int) box.y; y < (int) ceil (box.y + box.height); y++)
        for (int x = (int) box.x; x < (int) ceil (box.x + box.width); x++)
          if (x >= 0 && y >= 0 && x < (int) area.width &&
              y < (int) area.height)
            ink += pixels[y * stride + x] > 0;
      if (ink == 0)
        g_error ("%s: mark %u (“%s”) has no ink", lf_gallery_kind (kind), i,
                 lf_chart_mark_label (chart, i));
    }
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
    { "gallery", test_gallery },
    { "random", test_random },
    { "stable-marks", test_stable_marks },
    { "no-room", test_no_room },
    { "shrinks", test_shrinks },
    { "neighbours", test_neighbours },
    { "ink", test_ink },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint k = 0; k < lf_gallery_n_kinds (); k++)
    for (guint t = 0; t < G_N_ELEMENTS (tests); t++)
      {
        g_autofree char *path = g_strdup_printf ("/draw/charts/%s/%s",
                                                 lf_gallery_kind (k),
                                                 tests[t].name);

        g_test_add_data_func (path, GUINT_TO_POINTER (k), tests[t].run);
      }
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A radar and the dots that stand for it, to the pixel. */

#include "config.h"

#include <math.h>

#include "lf-draw-test.h"
#include "widgets/draw/lf-dot-plot.h"
#include "widgets/draw/lf-radar-key.h"
#include "widgets/draw/lf-radar-labels.h"
#include "widgets/draw/lf-radar.h"

static const char *const axes[] = { "Up", "Right", "Down", "Left" };

static LfRadar
make_radar (LfRadarSeries *series,
            guint          n_series)
{
  return (LfRadar) {
    .n_axes = 4,
    .axes = axes,
    .n_series = n_series,
    .series = series,
    .maximum = 4.0,
    .decimals = 1,
  };
}

/* Values 0, 2 and 4 on one axis lie on a line, evenly; axis 0 points up,
 * the others follow clockwise. */
static void
test_radar_points (void)
{
  const double low[] = { 0, 0, 0, 0 }, middle[] = { 2, 2, 2, 2 };
  const double high[] = { 4, 4, 4, 4 };
  LfRadarSeries series[] = { { "low", low }, { "middle", middle },
                             { "high", high } };
  LfRadar radar = make_radar (series, 3);
  g_autoptr (LfDrawing) d = lf_drawing_new (lf_radar_chart (&radar),
                                            LF_PALETTE_LIGHT, -1, -1);
  LfPoint up = lf_drawing_centre (d, 8), right = lf_drawing_centre (d, 9);
  LfPoint down = lf_drawing_centre (d, 10), left = lf_drawing_centre (d, 11);
  LfPoint centre = { (left.x + right.x) / 2.0, (up.y + down.y) / 2.0 };

  g_assert_cmpuint (lf_chart_mark_count (d->chart), ==, 12);
  lf_assert_near (up.x, centre.x, 1e-6);
  lf_assert_near (right.y, centre.y, 1e-6);
  g_assert_cmpfloat (up.y, <, down.y);
  g_assert_cmpfloat (right.x, >, left.x);
  for (guint a = 0; a < 4; a++)
    {
      LfPoint p0 = lf_drawing_centre (d, a);
      LfPoint p2 = lf_drawing_centre (d, 4 + a);
      LfPoint p4 = lf_drawing_centre (d, 8 + a);
      double r0 = hypot (p0.x - centre.x, p0.y - centre.y);
      double r2 = hypot (p2.x - centre.x, p2.y - centre.y);
      double r4 = hypot (p4.x - centre.x, p4.y - centre.y);

      lf_assert_near (r2, (r0 + r4) / 2.0, 1e-6);
      g_assert_cmpfloat (r0, >, 0.0);
      lf_assert_near (r4, right.x - centre.x, 1e-6);
    }
}

/* The marker's colour is found where the mark is. */
static void
test_radar_pixels (void)
{
  const double values[] = { 4, 3, 1.5, 2.5 };
  LfRadarSeries series[] = { { "one", values } };
  LfRadar radar = make_radar (series, 1);

  for (guint p = 0; p < LF_N_PALETTES; p++)
    {
      g_autoptr (LfDrawing) d = lf_drawing_new (lf_radar_chart (&radar),
                                                (LfPalette) p, -1, -1);

      for (guint a = 0; a < 4; a++)
        {
          LfPoint at = lf_drawing_centre (d, a);
          LfRgba pixel = lf_drawing_pixel (d, at.x, at.y);

          g_assert_true (lf_rgba_near (&pixel, &d->theme.series[0].line));
        }
    }
}

/* A missing value leaves no mark, and says so in words. */
static void
test_radar_missing (void)
{
  const double values[] = { 4, LF_MISSING, INFINITY, 2.5 };
  LfRadarSeries series[] = { { "Brazil", values } };
  LfRadar radar = make_radar (series, 1);
  g_autoptr (LfChart) chart = lf_radar_chart (&radar);
  g_autofree char *sentence = lf_chart_describe (chart);

  g_assert_cmpuint (lf_chart_mark_count (chart), ==, 2);
  g_assert_cmpstr (sentence, ==,
                   "Brazil averages 3.2 of 4; highest on Up (4.0), lowest on "
                   "Left (2.5). 2 values are not known.");
}

static void
test_radar_words (void)
{
  const double a[] = { 4, 3, 2, 3 }, b[] = { 1, 2, 3, 2 };
  const double need[] = { 2, 2, 2.5, LF_MISSING };
  LfRadarSeries series[] = { { "Germany", a }, { "Japan", b } };
  LfRadar radar = make_radar (series, 2);
  g_autoptr (LfChart) chart = NULL;
  g_autofree char *sentence = NULL;

  radar.required = need;
  radar.required_label = "Needed";
  chart = lf_radar_chart (&radar);
  sentence = lf_chart_describe (chart);
  g_assert_cmpstr (sentence, ==,
                   "On average Germany stands highest with 3.0, before Japan "
                   "with 2.0. The widest gap: Japan lies 1.0 under the level "
                   "needed on Up.");
  g_assert_cmpstr (lf_chart_mark_label (chart, 0), ==,
                   "Germany, Up: 4.0 of 4\nNeeded: 2.0");
  g_assert_cmpstr (lf_chart_mark_label (chart, 2), ==,
                   "Germany, Down: 2.0 of 4\nNeeded: 2.5, so 0.5 is missing");
  g_assert_cmpstr (lf_chart_mark_label (chart, 3), ==,
                   "Germany, Left: 3.0 of 4");
}

/* In however little room: every line of a name ends between words, and
 * where no radar is left between the names, numbers stand for them. */
static void
test_radar_whole_words (void)
{
  static const char *const names[] = {
    "Ownership", "Location: demand", "Location: site", "Internalization",
    "Networks",
  };
  guint n = G_N_ELEMENTS (names), keyed = 0, named = 0;
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  for (double width = 120.0; width < 700.0; width += 20.0)
    {
      LfRect area = { 0.0, 0.0, width, 300.0 };
      LfRadarFrame frame = { 0 };

      if (lf_radar_key_wanted (&theme, names, n, width))
        {
          keyed++;
          continue;
        }
      named++;
      lf_radar_frame_fit (&frame, &theme, &area, names, n);
      g_assert_cmpuint (frame.every, ==, 1);
      g_assert_cmpfloat (frame.radius, >, 2.0 * lf_theme_em (&theme));
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (PangoLayout) layout =
            lf_text_layout (&theme, &frame.style, names[i]);

          for (int l = 0; l < pango_layout_get_line_count (layout); l++)
            {
              int start =
                pango_layout_get_line_readonly (layout, l)->start_index;

              g_assert_true (start == 0 || names[i][start - 1] == ' ');
            }
        }
    }
  g_assert_cmpuint (keyed, >, 0);
  g_assert_cmpuint (named, >, 10);
}

/* Fewer than three axes become bars; the dot plot takes any number. */
static void
test_radar_becomes_bars (void)
{
  const double values[] = { 4, 3, 1, 2 };
  LfRadarSeries series[] = { { "one", values } };
  LfRadar radar = make_radar (series, 1);

  for (guint n = 0; n <= 4; n++)
    {
      g_autoptr (LfChart) chart = NULL;
      g_autoptr (LfChart) dots = NULL;

      radar.n_axes = n;
      chart = lf_radar_chart (&radar);
      dots = lf_dot_plot_chart (&radar);
      g_assert_cmpstr (lf_chart_get_kind (chart), ==, n < 3 ? "bars"
                                                            : "radar");
      g_assert_cmpuint (lf_chart_mark_count (chart), ==, n);
      g_assert_cmpuint (lf_chart_mark_count (dots), ==, n);
    }
}

/* Dots: x grows evenly with the value, rows fall from high to low. */
static void
test_dot_plot (void)
{
  const double values[] = { 1, 4, 0, 2 };
  LfRadarSeries series[] = { { "one", values } };
  LfRadar radar = make_radar (series, 1);
  g_autoptr (LfDrawing) d = lf_drawing_new (lf_dot_plot_chart (&radar),
                                            LF_PALETTE_LIGHT, -1, -1);
  LfPoint v4 = lf_drawing_centre (d, 0), v2 = lf_drawing_centre (d, 1);
  LfPoint v1 = lf_drawing_centre (d, 2), v0 = lf_drawing_centre (d, 3);

  g_assert_true (g_str_has_prefix (lf_chart_mark_label (d->chart, 0),
                                   "one, Right: 4.0"));
  lf_assert_near (v2.x - v0.x, (v4.x - v0.x) / 2.0, 1e-6);
  lf_assert_near (v1.x - v0.x, (v4.x - v0.x) / 4.0, 1e-6);
  g_assert_cmpfloat (v4.y, <, v2.y);
  g_assert_cmpfloat (v2.y, <, v1.y);
  g_assert_cmpfloat (v1.y, <, v0.y);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/geometry/radar-points", test_radar_points);
  g_test_add_func ("/draw/geometry/radar-pixels", test_radar_pixels);
  g_test_add_func ("/draw/geometry/radar-missing", test_radar_missing);
  g_test_add_func ("/draw/geometry/radar-words", test_radar_words);
  g_test_add_func ("/draw/geometry/radar-whole-words",
                   test_radar_whole_words);
  g_test_add_func ("/draw/geometry/radar-becomes-bars",
                   test_radar_becomes_bars);
  g_test_add_func ("/draw/geometry/dot-plot", test_dot_plot);
  return g_test_run ();
}

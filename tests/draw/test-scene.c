/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "widgets/draw/lf-axis.h"
#include "widgets/draw/lf-scene.h"
#include "widgets/draw/lf-stack.h"

static LfScene *
make_scene (void)
{
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  return lf_scene_new (&theme, 200.0, 100.0);
}

static void
test_pick (void)
{
  g_autoptr (LfScene) scene = make_scene ();
  const LfPoint triangle[] = { { 150, 20 }, { 190, 60 }, { 110, 60 } };
  LfRect large = { 10, 10, 80, 80 };

  lf_scene_mark_rect (scene, &large, 0, g_strdup ("large"));
  lf_scene_mark_circle (scene, 30.0, 30.0, 5.0, 0, g_strdup ("small"));
  lf_scene_mark_poly (scene, triangle, 3, 0, g_strdup ("triangle"));
  g_assert_cmpuint (lf_scene_n_marks (scene), ==, 3);
  /* The small one on the large one can be reached. */
  g_assert_cmpint (lf_scene_pick (scene, 30.0, 30.0), ==, 1);
  g_assert_cmpint (lf_scene_pick (scene, 50.0, 50.0), ==, 0);
  /* A near miss is a hit, a far one is not. */
  g_assert_cmpint (lf_scene_pick (scene, 94.0, 50.0), ==, 0);
  g_assert_cmpint (lf_scene_pick (scene, 99.0, 50.0), ==, -1);
  /* A polygon's corners count, not its bounds. */
  g_assert_cmpint (lf_scene_pick (scene, 150.0, 40.0), ==, 2);
  g_assert_cmpint (lf_scene_pick (scene, 115.0, 25.0), ==, -1);
  g_assert_cmpstr (lf_scene_mark_label (scene, 2), ==, "triangle");
}

static void
test_labels_keep_clear (void)
{
  g_autoptr (LfScene) scene = make_scene ();
  LfLabel label = { .text = "Germany", .x = 100.0, .y = 50.0, .hx = 0.5,
                    .vy = 0.5 };
  LfRect wall = { 0, 0, 40, 100 };

  g_assert_true (lf_scene_try_label (scene, &label, 0.0));
  g_assert_false (lf_scene_try_label (scene, &label, 0.0));
  label.y = 95.0; /* sticks out below */
  g_assert_false (lf_scene_try_label (scene, &label, 0.0));
  label.y = 80.0;
  g_assert_true (lf_scene_try_label (scene, &label, 0.0));
  lf_scene_obstacle (scene, &wall);
  label.x = 45.0;
  label.y = 20.0;
  g_assert_false (lf_scene_try_label (scene, &label, 0.0));
  g_assert_cmpuint (lf_scene_n_texts (scene), ==, 2);
}

static void
test_vertical_text (void)
{
  g_autoptr (LfScene) scene = make_scene ();
  LfLabel label = { .text = "Germany", .x = 100.0, .y = 90.0, .vy = 1.0 };
  LfRect flat = lf_scene_label_box (scene, &label);
  LfRect upright;

  label.vertical = TRUE;
  upright = lf_scene_label_box (scene, &label);
  g_assert_cmpfloat (upright.width, ==, flat.height);
  g_assert_cmpfloat (upright.height, ==, flat.width);
  g_assert_cmpfloat (upright.y + upright.height, ==, 90.0);
}

static void
test_mirror (void)
{
  g_autoptr (LfScene) scene = make_scene ();
  LfRect box = { 10, 20, 30, 40 };
  const LfPoint shape[] = { { 100, 0 }, { 120, 0 }, { 120, 50 } };
  LfLabel label = { .text = "Japan", .x = 0.0, .y = 0.0 };
  LfRect text = lf_scene_label (scene, &label);
  LfSceneText found;

  lf_scene_mark_rect (scene, &box, 0, g_strdup ("box"));
  lf_scene_mark_poly (scene, shape, 3, 0, g_strdup ("shape"));
  lf_scene_mirror (scene);
  g_assert_cmpfloat (lf_scene_mark_bounds (scene, 0).x, ==, 160.0);
  g_assert_cmpint (lf_scene_pick (scene, 175.0, 40.0), ==, 0);
  g_assert_cmpint (lf_scene_pick (scene, 85.0, 10.0), ==, 1);
  lf_scene_get_text (scene, 0, &found);
  g_assert_cmpfloat_with_epsilon (found.box.x + text.width, 200.0, 1e-9);
  g_assert_cmpstr (found.text, ==, "Japan");
}

/* Sums the ink of a drawing of one shape. */
static guint
count_ink (LfScene *scene,
           int      hover,
           int      focus)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 200,
                                                         100);
  cairo_t *cr = cairo_create (surface);
  const guchar *data;
  guint ink = 0;
  int stride;

  lf_scene_draw (scene, cr, hover, focus);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  for (int y = 0; y < 100; y++)
    for (int x = 0; x < 200; x++)
      ink += data[y * stride + x];
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return ink;
}

/* Pointing at one series quiets the others; focus is drawn around a mark. */
static void
test_hover_and_focus (void)
{
  g_autoptr (LfScene) scene = make_scene ();
  LfRect a = { 10, 10, 50, 50 }, b = { 100, 10, 50, 50 };
  LfRgba black = LF_RGB (0x000000);
  LfPaint paint = lf_paint_fill (&black);
  guint plain;

  paint.group = 1;
  lf_scene_rect (scene, &a, &paint);
  paint.group = 2;
  lf_scene_rect (scene, &b, &paint);
  lf_scene_mark_rect (scene, &a, 1, g_strdup ("a"));
  lf_scene_mark_rect (scene, &b, 2, g_strdup ("b"));
  plain = count_ink (scene, -1, -1);
  g_assert_cmpuint (plain, ==, 2 * 2500 * 255);
  g_assert_cmpuint (count_ink (scene, 0, -1), <, plain);
  g_assert_cmpuint (count_ink (scene, -1, 1), >, count_ink (scene, 1, -1));
  /* Numbers of no mark are ignored. */
  g_assert_cmpuint (count_ink (scene, 7, 9), ==, plain);
}

/* Every marker, dash and hatch paints something of its own. */
static void
test_patterns_differ (void)
{
  guint markers[LF_THEME_SERIES], hatches[LF_THEME_SERIES];
  guint dashes[LF_THEME_SERIES];
  LfRgba black = LF_RGB (0x000000);
  LfRect box = { 20, 20, 100, 60 };

  for (guint i = 0; i < LF_THEME_SERIES; i++)
    {
      g_autoptr (LfScene) marker = make_scene ();
      g_autoptr (LfScene) hatch = make_scene ();
      g_autoptr (LfScene) dash = make_scene ();
      LfPaint filled = lf_paint_fill (&black);
      LfPaint hatched = { .hatch = (LfHatch) i, .hatch_line = black };
      LfPaint dashed = { .stroke = black, .width = 3.0, .dash = (LfDash) i };

      lf_scene_marker (marker, (LfMarker) i, 100.0, 50.0, 20.0, &filled);
      lf_scene_rect (hatch, &box, &hatched);
      lf_scene_line (dash, 0.0, 50.5, 200.0, 50.5, &dashed);
      markers[i] = count_ink (marker, -1, -1);
      hatches[i] = count_ink (hatch, -1, -1);
      dashes[i] = count_ink (dash, -1, -1);
      g_assert_cmpuint (markers[i], >, 0);
      g_assert_cmpuint (dashes[i], >, 0);
      if (i != LF_HATCH_NONE)
        g_assert_cmpuint (hatches[i], >, 0);
      for (guint j = 0; j < i; j++)
        {
          g_assert_cmpuint (dashes[i], !=, dashes[j]);
          /* Triangles, and plus and cross, are turned copies. */
          if (i != LF_MARKER_TRIANGLE_DOWN && i != LF_MARKER_CROSS &&
              i != LF_MARKER_DIAMOND)
            g_assert_cmpuint (markers[i], !=, markers[j]);
        }
    }
}

/* No hatch leaves its shape. */
static void
test_hatch_stays_inside (void)
{
  LfRgba black = LF_RGB (0x000000);
  LfRect box = { 20, 20, 100, 60 };

  for (guint i = 1; i < LF_THEME_SERIES; i++)
    {
      g_autoptr (LfScene) scene = make_scene ();
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8,
                                                             200, 100);
      cairo_t *cr = cairo_create (surface);
      LfPaint paint = { .hatch = (LfHatch) i, .hatch_line = black };
      const guchar *data;
      int stride;

      lf_scene_rect (scene, &box, &paint);
      lf_scene_draw (scene, cr, -1, -1);
      cairo_surface_flush (surface);
      data = cairo_image_surface_get_data (surface);
      stride = cairo_image_surface_get_stride (surface);
      for (int y = 0; y < 100; y++)
        for (int x = 0; x < 200; x++)
          if (!lf_rect_contains (&box, x + 0.5, y + 0.5))
            g_assert_cmpint (data[y * stride + x], ==, 0);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
test_ticks (void)
{
  LfScale scale = { 0.0, 4.0, 0.0, 400.0 };
  LfScale small = { -0.013, 0.041, 100.0, 0.0 };
  LfTicks ticks;
  double low = 0.03, high = 0.97;

  lf_scale_ticks (&scale, 90.0, &ticks);
  g_assert_cmpuint (ticks.n, ==, 5);
  g_assert_cmpfloat (ticks.at[3], ==, 3.0);
  g_assert_cmpint (ticks.decimals, ==, 0);
  g_assert_cmpfloat (lf_scale_at (&scale, 1.5), ==, 150.0);
  lf_scale_ticks (&small, 20.0, &ticks);
  g_assert_cmpint (ticks.decimals, ==, 2);
  g_assert_cmpfloat_with_epsilon (ticks.at[1], 0.02, 1e-12);
  for (guint i = 1; i < ticks.n; i++)
    g_assert_cmpfloat (fabs (lf_scale_at (&small, ticks.at[i]) -
                             lf_scale_at (&small, ticks.at[i - 1])), >=,
                       20.0 - 1e-6);
  lf_scale_widen (&low, &high);
  g_assert_cmpfloat (low, ==, 0.0);
  g_assert_cmpfloat (high, ==, 1.0);
  low = high = 5.0;
  lf_scale_widen (&low, &high);
  g_assert_cmpfloat (low, <, 5.0);
  g_assert_cmpfloat (high, >, 5.0);
}

/* Intervals end up apart, in order, inside, and where nothing pushes them
 * they stay. */
static void
test_stack (void)
{
  GRand *rand = g_rand_new_with_seed (3);
  double still[] = { 10.0, 50.0 }, lengths[] = { 20.0, 20.0 };
  double tight[] = { 10.0, 12.0 };

  g_assert_true (lf_stack_spread (still, lengths, 2, 0.0, 100.0, 1.0));
  g_assert_cmpfloat (still[0], ==, 10.0);
  g_assert_cmpfloat (still[1], ==, 50.0);
  g_assert_false (lf_stack_spread (tight, lengths, 2, 0.0, 30.0, 0.0));
  g_assert_cmpfloat (tight[1], ==, 12.0);
  g_assert_true (lf_stack_spread (tight, lengths, 2, 0.0, 100.0, 0.0));
  /* Both move by the same: 11 is the mean of 10 and 12 − 20 … + 20. */
  g_assert_cmpfloat_with_epsilon (tight[1] - tight[0], 20.0, 1e-9);

  for (int round = 0; round < 200; round++)
    {
      double starts[12], sizes[12];
      guint n = (guint) g_rand_int_range (rand, 1, 13);

      for (guint i = 0; i < n; i++)
        {
          starts[i] = g_rand_double_range (rand, -50.0, 400.0);
          sizes[i] = g_rand_double_range (rand, 1.0, 20.0);
        }
      g_assert_true (lf_stack_spread (starts, sizes, n, 0.0, 300.0, 2.0));
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpfloat (starts[i], >=, -1e-9);
          g_assert_cmpfloat (starts[i] + sizes[i], <=, 300.0 + 1e-9);
          if (i > 0)
            g_assert_cmpfloat (starts[i], >=, starts[i - 1] + sizes[i - 1] +
                                                  2.0 - 1e-9);
        }
    }
  g_rand_free (rand);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/scene/pick", test_pick);
  g_test_add_func ("/draw/scene/labels-keep-clear", test_labels_keep_clear);
  g_test_add_func ("/draw/scene/vertical-text", test_vertical_text);
  g_test_add_func ("/draw/scene/mirror", test_mirror);
  g_test_add_func ("/draw/scene/hover-and-focus", test_hover_and_focus);
  g_test_add_func ("/draw/scene/patterns-differ", test_patterns_differ);
  g_test_add_func ("/draw/scene/hatch-stays-inside",
                   test_hatch_stays_inside);
  g_test_add_func ("/draw/scene/ticks", test_ticks);
  g_test_add_func ("/draw/scene/stack", test_stack);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "widgets/draw/lf-theme.h"

/* The surfaces that charts stand on in each style: the view, the window and
 * cards of libadwaita 1.2, or paper. */
static const struct
{
  LfPalette palette;
  guint32   grounds[3];
} surfaces[] = {
  { LF_PALETTE_LIGHT, { 0xffffff, 0xfafafa, 0xf6f5f4 } },
  { LF_PALETTE_DARK, { 0x242424, 0x1e1e1e, 0x363636 } },
  { LF_PALETTE_HIGH_CONTRAST, { 0xffffff, 0xfafafa, 0xffffff } },
  { LF_PALETTE_HIGH_CONTRAST_DARK, { 0x000000, 0x1e1e1e, 0x242424 } },
  { LF_PALETTE_PRINT, { 0xffffff, 0xffffff, 0xffffff } },
};

static void
assert_contrast (const char   *what,
                 const LfRgba *colour,
                 const LfRgba *on,
                 double        least)
{
  double ratio = lf_rgba_contrast (colour, on);

  if (ratio < least)
    g_error ("%s: contrast %.2f, needed %.2f", what, ratio, least);
}

/* WCAG's own reference points. */
static void
test_contrast_formula (void)
{
  LfRgba black = LF_RGB (0x000000), white = LF_RGB (0xffffff);
  LfRgba grey = LF_RGB (0x767676);

  g_assert_cmpfloat_with_epsilon (lf_rgba_contrast (&black, &white), 21.0,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (lf_rgba_contrast (&white, &white), 1.0,
                                  1e-9);
  /* The well-known lightest grey that passes 4.5:1 on white. */
  g_assert_cmpfloat_with_epsilon (lf_rgba_contrast (&grey, &white), 4.54,
                                  0.005);
}

static void
test_text_and_marks (void)
{
  for (guint s = 0; s < G_N_ELEMENTS (surfaces); s++)
    for (guint g = 0; g < G_N_ELEMENTS (surfaces[s].grounds); g++)
      {
        LfRgba ground = lf_rgba_hex (surfaces[s].grounds[g]);
        LfTheme t;

        lf_theme_init (&t, surfaces[s].palette);
        assert_contrast ("text", &t.text, &ground, 4.5);
        assert_contrast ("dim text", &t.dim_text, &ground, 4.5);
        assert_contrast ("axis", &t.axis, &ground, 3.0);
        assert_contrast ("accent", &t.accent, &ground, 3.0);
        assert_contrast ("good", &t.good, &ground, 3.0);
        assert_contrast ("warn", &t.warn, &ground, 3.0);
        assert_contrast ("bad", &t.bad, &ground, 3.0);
        for (guint i = 0; i < LF_THEME_SERIES; i++)
          assert_contrast ("series", &t.series[i].line, &ground, 3.0);
      }
}

static void
test_text_on_fills (void)
{
  for (guint p = 0; p < LF_N_PALETTES; p++)
    {
      LfTheme t;

      lf_theme_init (&t, (LfPalette) p);
      assert_contrast ("text on soft", &t.text, &t.soft, 4.5);
      assert_contrast ("dim text on soft", &t.dim_text, &t.soft, 4.5);
      assert_contrast ("text on accent", &t.text, &t.accent_soft, 4.5);
      for (guint i = 0; i < LF_THEME_SERIES; i++)
        assert_contrast ("text on series", &t.series[i].on_fill,
                         &t.series[i].fill, 4.5);
      for (int i = -100; i <= 100; i++)
        {
          LfRgba sequential = lf_theme_sequential (&t, i / 100.0);
          LfRgba diverging = lf_theme_diverging (&t, i / 100.0);
          LfRgba on = lf_rgba_text_on (&sequential);

          assert_contrast ("text on sequential", &on, &sequential, 4.5);
          on = lf_rgba_text_on (&diverging);
          assert_contrast ("text on diverging", &on, &diverging, 4.5);
        }
    }
}

/* Series differ by dash, marker and hatch, so that colour is never alone,
 * and in the colour palettes by colour too. */
static void
test_series_differ (void)
{
  for (guint p = 0; p < LF_N_PALETTES; p++)
    {
      LfTheme t;

      lf_theme_init (&t, (LfPalette) p);
      for (guint i = 0; i < LF_THEME_SERIES; i++)
        for (guint j = 0; j < i; j++)
          {
            const LfSeriesStyle *a = &t.series[i], *b = &t.series[j];

            g_assert_cmpint (a->dash, !=, b->dash);
            g_assert_cmpint (a->marker, !=, b->marker);
            g_assert_cmpint (a->hatch, !=, b->hatch);
            if (p != LF_PALETTE_PRINT)
              g_assert_cmpfloat (fabs (a->line.r - b->line.r) +
                                     fabs (a->line.g - b->line.g) +
                                     fabs (a->line.b - b->line.b), >, 0.2);
          }
    }
}

static double
lightness (const LfRgba *colour)
{
  double y = lf_rgba_luminance (colour);

  /* CIE 1976 L*. */
  return y > 0.008856 ? 116.0 * cbrt (y) - 16.0 : 903.3 * y;
}

static void
test_print_is_grey (void)
{
  LfTheme t;

  lf_theme_init (&t, LF_PALETTE_PRINT);
  for (guint i = 0; i < LF_THEME_SERIES; i++)
    {
      const LfRgba *fill = &t.series[i].fill;

      g_assert_cmpfloat (fill->r, ==, fill->g);
      g_assert_cmpfloat (fill->g, ==, fill->b);
      if (i > 0)
        g_assert_cmpfloat (fabs (lightness (fill) -
                                 lightness (&t.series[i - 1].fill)), >=,
                           20.0);
    }
}

/* More is darker on light ground and lighter on dark ground, all the way. */
static void
test_scales_are_monotone (void)
{
  for (guint p = 0; p < LF_N_PALETTES; p++)
    {
      LfTheme t;
      double sign;

      lf_theme_init (&t, (LfPalette) p);
      sign = lf_rgba_luminance (&t.background) > 0.5 ? -1.0 : 1.0;
      for (int i = 1; i <= 50; i++)
        {
          LfRgba less = lf_theme_sequential (&t, (i - 1) / 50.0);
          LfRgba more = lf_theme_sequential (&t, i / 50.0);

          g_assert_cmpfloat (sign * (lf_rgba_luminance (&more) -
                                     lf_rgba_luminance (&less)), >, 0.0);
        }
    }
}

static void
test_reach (void)
{
  LfRgba yellow = LF_RGB (0xf0e442), blue = LF_RGB (0x0072b2);
  LfRgba white = LF_RGB (0xffffff), black = LF_RGB (0x000000);
  LfRgba reached = lf_rgba_reach (&yellow, &white, 3.0);

  g_assert_cmpfloat (lf_rgba_contrast (&yellow, &white), <, 1.5);
  g_assert_cmpfloat (lf_rgba_contrast (&reached, &white), >=, 3.0);
  g_assert_cmpfloat (lf_rgba_contrast (&reached, &white), <, 3.2);
  reached = lf_rgba_reach (&yellow, &black, 3.0);
  g_assert_cmpfloat (reached.g, ==, yellow.g);
  reached = lf_rgba_reach (&blue, &white, 3.0);
  g_assert_cmpfloat (reached.b, ==, blue.b);
}

static void
test_equality (void)
{
  LfTheme a, b;

  lf_theme_init (&a, LF_PALETTE_DARK);
  lf_theme_init (&b, LF_PALETTE_DARK);
  g_assert_true (lf_theme_equal (&a, &b));
  lf_theme_set_font (&b, "Serif", 0.0);
  g_assert_false (lf_theme_equal (&a, &b));
  lf_theme_set_font (&b, "Sans", 0.0);
  g_assert_true (lf_theme_equal (&a, &b));
  b.text_scale = 2.0;
  g_assert_false (lf_theme_equal (&a, &b));
  g_assert_cmpfloat (lf_theme_em (&b), ==, 2.0 * lf_theme_em (&a));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/theme/contrast-formula", test_contrast_formula);
  g_test_add_func ("/draw/theme/text-and-marks", test_text_and_marks);
  g_test_add_func ("/draw/theme/text-on-fills", test_text_on_fills);
  g_test_add_func ("/draw/theme/series-differ", test_series_differ);
  g_test_add_func ("/draw/theme/print-is-grey", test_print_is_grey);
  g_test_add_func ("/draw/theme/scales-are-monotone",
                   test_scales_are_monotone);
  g_test_add_func ("/draw/theme/reach", test_reach);
  g_test_add_func ("/draw/theme/equality", test_equality);
  return g_test_run ();
}

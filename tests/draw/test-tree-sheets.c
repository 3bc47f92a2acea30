/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "lf-draw-test.h"
#include "models/trees/lf-tree-eval.h"
#include "models/trees/lf-tree-template.h"
#include "widgets/draw/lf-tree-charts.h"
#include "widgets/draw/lf-tree-sheets.h"

static LfChart *
new_chart (const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTree) tree =
    lf_tree_template_load (id, LF_TREE_NO_CHOICE, &error);
  g_autoptr (LfTreeEval) eval = NULL;
  LfTreeChartOptions options = { FALSE, };

  g_assert_no_error (error);
  eval = lf_tree_evaluate (tree);
  return lf_tree_chart_new (eval, &options, NULL);
}

/* Every sign stands whole on a sheet, whichever way the script runs. */
static void
test_whole (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  g_autoptr (LfChart) chart = new_chart ("biotech-deal");
  g_autoptr (LfTreeSheets) sheets = NULL;
  LfPageSetup setup;
  LfTheme theme;
  LfSize size;
  LfRect area = { 0, 0, 0, 0 };

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  theme.rtl = rtl;
  lf_page_setup_init (&setup, NULL);
  sheets = lf_tree_sheets_new (chart, &theme, &setup, FALSE, "Tree");
  g_assert_cmpuint (lf_tree_sheets_count (sheets), >, 3);
  g_assert_cmpfloat (lf_tree_sheets_get_zoom (sheets), ==, 1);
  lf_chart_measure (chart, &theme, 0, NULL, &size);
  area.width = size.width;
  area.height = size.height;
  for (guint i = 0; i < lf_chart_mark_count (chart); i++)
    {
      LfRect mark = lf_chart_mark_rect (chart, &area, &theme, i);
      gboolean found = FALSE;

      for (guint s = 0; s < lf_tree_sheets_count (sheets) && !found; s++)
        {
          LfRect part = lf_tree_sheets_get_part (sheets, s);

          found = lf_rect_inside (&mark, &part, 0.01);
        }
      g_assert_true (found);
    }
  /* The root stands on one of the first column’s sheets. */
  {
    LfRect part = lf_tree_sheets_get_part (sheets, 0);
    LfRect root = lf_chart_mark_rect (chart, &area, &theme, 0);

    g_assert_cmpfloat (root.x, >=, part.x);
    g_assert_cmpfloat (root.x + root.width, <=, part.x + part.width);
  }
}

/* Neighbours share the strip that is glued. */
static void
test_overlap (void)
{
  g_autoptr (LfChart) chart = new_chart ("biotech-deal");
  g_autoptr (LfTreeSheets) sheets = NULL;
  LfPageSetup setup;
  LfTheme theme;
  LfRect first;
  LfRect second;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  lf_page_setup_init (&setup, NULL);
  sheets = lf_tree_sheets_new (chart, &theme, &setup, FALSE, "Tree");
  first = lf_tree_sheets_get_part (sheets, 0);
  second = lf_tree_sheets_get_part (sheets, 1);
  lf_assert_near (first.x + first.width - second.x, LF_TREE_SHEETS_OVERLAP,
                  1e-9);
}

static guint
count_ink (cairo_surface_t *surface)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  guint ink = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      ink += data[y * stride + 4 * x + 3] > 0;
  return ink;
}

/* Scaled to one sheet all of it is there, and every sheet has ink. */
static void
test_one (void)
{
  g_autoptr (LfChart) chart = new_chart ("biotech-deal");
  LfPageSetup setup;
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  lf_page_setup_init (&setup, NULL);
  for (guint one = 0; one < 2; one++)
    {
      g_autoptr (LfTreeSheets) sheets =
        lf_tree_sheets_new (chart, &theme, &setup, one, "Tree");

      if (one)
        {
          g_assert_cmpuint (lf_tree_sheets_count (sheets), ==, 1);
          g_assert_cmpfloat (lf_tree_sheets_get_zoom (sheets), <, 1);
        }
      for (guint s = 0; s < lf_tree_sheets_count (sheets); s++)
        {
          cairo_surface_t *surface = cairo_image_surface_create (
            CAIRO_FORMAT_ARGB32, (int) setup.width, (int) setup.height);
          cairo_t *cr = cairo_create (surface);

          lf_tree_sheets_draw (sheets, s, cr);
          cairo_destroy (cr);
          cairo_surface_flush (surface);
          g_assert_cmpuint (count_ink (surface), >, 100);
          cairo_surface_destroy (surface);
        }
    }
}

/* What fits stays as large as it is, on one sheet either way. */
static void
test_small (void)
{
  g_autoptr (LfChart) chart = new_chart ("licence-or-own");
  LfPageSetup setup = { 4000, 4000, 28, 28, 28, 28 };
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  for (guint one = 0; one < 2; one++)
    {
      g_autoptr (LfTreeSheets) sheets =
        lf_tree_sheets_new (chart, &theme, &setup, one, "Tree");

      g_assert_cmpuint (lf_tree_sheets_count (sheets), ==, 1);
      g_assert_cmpfloat (lf_tree_sheets_get_zoom (sheets), ==, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/tree-sheets/whole", GINT_TO_POINTER (0),
                        test_whole);
  g_test_add_data_func ("/tree-sheets/mirrored", GINT_TO_POINTER (1),
                        test_whole);
  g_test_add_func ("/tree-sheets/overlap", test_overlap);
  g_test_add_func ("/tree-sheets/one", test_one);
  g_test_add_func ("/tree-sheets/small", test_small);
  return g_test_run ();
}

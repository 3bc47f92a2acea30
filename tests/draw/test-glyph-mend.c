/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "widgets/draw/lf-draw-text.h"
#include "widgets/draw/lf-type.h"

#define SIDE 48

/* How many pixels of the page poppler inks. */
static guint
ink (const char *pdf)
{
  const char *argv[] = { "pdftoppm", "-gray", "-r", "72", pdf, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) renderer =
    g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                       G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);
  g_autoptr (GBytes) image = NULL;
  const guint8 *pixels;
  gsize size;
  guint dark = 0;

  g_assert_no_error (error);
  g_subprocess_communicate (renderer, NULL, NULL, &image, NULL, &error);
  g_assert_no_error (error);
  pixels = g_bytes_get_data (image, &size);
  g_assert_cmpuint (size, >, SIDE * SIDE);
  pixels += size - SIDE * SIDE;
  for (guint i = 0; i < SIDE * SIDE; i++)
    dark += pixels[i] < 128 ? 1 : 0;
  return dark;
}

/* A page with one text, set as on the report's pages or as in a chart. */
static guint
ink_of (const char *text,
        gboolean    chart)
{
  g_autofree char *folder = g_dir_make_tmp ("landfall-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "page.pdf", NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);
  guint dark;

  if (chart)
    {
      const LfTextStyle style = { .size = LF_TEXT_NORMAL };
      g_autoptr (PangoLayout) layout = NULL;
      LfTheme theme;

      lf_theme_init (&theme, LF_PALETTE_LIGHT);
      lf_theme_set_font (&theme, "Noto Sans CJK SC", 24);
      layout = lf_text_layout (&theme, &style, text);
      lf_text_draw (cr, layout, 4, 4);
    }
  else
    {
      LfType *type = lf_type_new ("zh-CN", FALSE);
      g_autoptr (PangoLayout) layout =
        lf_type_layout (type, text, LF_STYLE_BODY, LF_COLUMN_START, -1);

      lf_type_draw (cr, layout, 0, 1, 4, 4);
      g_clear_object (&layout);
      lf_type_free (type);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  dark = ink (path);
  g_remove (path);
  g_rmdir (folder);
  return dark;
}

static void
test_report (void)
{
  g_assert_cmpuint (ink_of ("好", FALSE), >, 10);
  g_assert_cmpuint (ink_of ("如", FALSE), >, 10);
}

static void
test_chart (void)
{
  g_assert_cmpuint (ink_of ("好", TRUE), >, 40);
  g_assert_cmpuint (ink_of ("如", TRUE), >, 40);
}

/* Other text, and the text itself, stay as they are. */
static void
test_text (void)
{
  LfType *type = lf_type_new ("zh-CN", FALSE);
  g_autoptr (PangoLayout) with =
    lf_type_layout (type, "如何进入，如果", LF_STYLE_BODY, LF_COLUMN_START, -1);
  g_autoptr (PangoLayout) without =
    lf_type_layout (type, "Market entry", LF_STYLE_BODY, LF_COLUMN_START, -1);

  g_assert_cmpstr (pango_layout_get_text (with), ==, "如何进入，如果");
  g_assert_null (pango_layout_get_attributes (without));
  g_clear_object (&with);
  g_clear_object (&without);
  lf_type_free (type);
}

static int
width_of (const char *text)
{
  LfType *type = lf_type_new ("zh-CN", FALSE);
  g_autoptr (PangoLayout) layout =
    lf_type_layout (type, text, LF_STYLE_BODY, LF_COLUMN_START, -1);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  g_clear_object (&layout);
  lf_type_free (type);
  return width / PANGO_SCALE;
}

/* Quotes are as wide as a Chinese sign of 10 points, apostrophes narrow. */
static void
test_apostrophe (void)
{
  g_assert_cmpint (width_of ("“市场”"), ==, 40);
  g_assert_cmpint (width_of ("firm’s") - width_of ("firms"), <, 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/glyph-mend/report", test_report);
  g_test_add_func ("/glyph-mend/chart", test_chart);
  g_test_add_func ("/glyph-mend/text", test_text);
  g_test_add_func ("/glyph-mend/apostrophe", test_apostrophe);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "models/lf-error.h"
#include "widgets/draw/lf-draw-surface.h"
#include "widgets/draw/lf-gallery.h"

static GBytes *
render_kind (guint           kind,
             LfSurfaceFormat format)
{
  g_autoptr (LfChart) chart = lf_gallery_chart (kind, LF_GALLERY_TYPICAL);
  g_autoptr (GError) error = NULL;
  LfTheme theme;
  LfSurfaceOptions options = {
    .format = format,
    .width = 480.0,
    .height = 360.0,
    .scale = 2.0,
    .background = &theme.background,
    .title = "A & B <radar>",
  };
  GBytes *bytes;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  bytes = lf_chart_render (chart, &theme, &options, &error);
  g_assert_no_error (error);
  return bytes;
}

static GBytes *
render (LfSurfaceFormat format)
{
  return render_kind (0, format);
}

static const char *
find (GBytes     *bytes,
      const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, text, strlen (text));
}

static void
test_formats (void)
{
  g_autoptr (GBytes) svg = render (LF_SURFACE_SVG);
  g_autoptr (GBytes) pdf = render (LF_SURFACE_PDF);
  g_autoptr (GBytes) png = render (LF_SURFACE_PNG);
  const guchar *head = g_bytes_get_data (png, NULL);

  g_assert_nonnull (find (svg, "width=\"480px\""));
  g_assert_nonnull (find (svg, "<title>A &amp; B &lt;radar&gt;</title>"));
  g_assert_nonnull (find (svg, "<desc>"));
  g_assert_null (find (svg, "<image"));
  g_assert_true (find (pdf, "%PDF-1.") == g_bytes_get_data (pdf, NULL));
  g_assert_nonnull (find (pdf, "%%EOF"));
  /* The PNG's header holds width and height: 480×2, 360×2. */
  g_assert_cmpint (head[18] << 8 | head[19], ==, 960);
  g_assert_cmpint (head[22] << 8 | head[23], ==, 720);
}

/* The ids of an SVG, in the order in which they are defined. */
static GPtrArray *
collect (GBytes     *svg,
         const char *pattern)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  gsize size;
  const char *data = g_bytes_get_data (svg, &size);

  g_regex_match_full (regex, data, (gssize) size, 0, 0, &match, NULL);
  while (g_match_info_matches (match))
    {
      g_ptr_array_add (found, g_match_info_fetch (match, 1));
      g_match_info_next (match, NULL);
    }
  return found;
}

/* Two pictures in one page do not share an id, and each finds its own. */
static void
test_svg_ids (void)
{
  g_autoptr (GBytes) one = render_kind (0, LF_SURFACE_SVG);
  g_autoptr (GBytes) two = render_kind (3, LF_SURFACE_SVG);
  g_autoptr (GBytes) again = render_kind (0, LF_SURFACE_SVG);
  g_autoptr (GPtrArray) ids = collect (one, " id=\"([^\"]+)\"");
  g_autoptr (GPtrArray) others = collect (two, " id=\"([^\"]+)\"");
  g_autoptr (GPtrArray) uses = collect (one, "(?:href=\"#|url\\(#)([^\")]+)");

  g_assert_true (g_bytes_equal (one, again));
  g_assert_cmpuint (ids->len, >, 10);
  g_assert_cmpuint (others->len, >, 10);
  g_assert_cmpuint (uses->len, >, 10);
  for (guint i = 0; i < ids->len; i++)
    g_assert_false (g_ptr_array_find_with_equal_func (
        others, g_ptr_array_index (ids, i), g_str_equal, NULL));
  for (guint i = 0; i < uses->len; i++)
    g_assert_true (g_ptr_array_find_with_equal_func (
        ids, g_ptr_array_index (uses, i), g_str_equal, NULL));
}

/* The same chart gives the same PDF and the same pixels, to the byte. */
static void
test_deterministic (void)
{
  g_autoptr (GBytes) pdf_a = render (LF_SURFACE_PDF);
  g_autoptr (GBytes) png_a = render (LF_SURFACE_PNG);
  g_autoptr (GBytes) pdf_b = NULL;
  g_autoptr (GBytes) png_b = NULL;

  g_usleep (1100 * 1000);
  pdf_b = render (LF_SURFACE_PDF);
  png_b = render (LF_SURFACE_PNG);
  g_assert_true (g_bytes_equal (pdf_a, pdf_b));
  g_assert_true (g_bytes_equal (png_a, png_b));
}

static void
test_path_endings (void)
{
  g_autoptr (GError) error = NULL;
  LfSurfaceFormat format;

  g_assert_true (lf_surface_format_from_path ("a.SVG", &format, NULL));
  g_assert_cmpint (format, ==, LF_SURFACE_SVG);
  g_assert_true (lf_surface_format_from_path ("x.y/b.pdf", &format, NULL));
  g_assert_cmpint (format, ==, LF_SURFACE_PDF);
  g_assert_true (lf_surface_format_from_path ("c.png", &format, NULL));
  g_assert_cmpint (format, ==, LF_SURFACE_PNG);
  g_assert_false (lf_surface_format_from_path ("d.jpeg", &format, &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_UNSUPPORTED);
  g_assert_true (g_str_has_prefix (error->message, "d.jpeg: "));
}

static void
test_errors (void)
{
  static const LfSize sizes[] = { { 0.5, 100.0 }, { 100.0, -3.0 },
                                  { 20000.0, 10.0 }, { 9000.0, 10.0 } };
  g_autoptr (LfChart) chart = lf_gallery_chart (0, LF_GALLERY_SMALL);
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      LfSurfaceOptions options = { .format = LF_SURFACE_PNG,
                                   .width = sizes[i].width,
                                   .height = sizes[i].height, .scale = 2.0 };
      GBytes *bytes;

      if (options.height < 0.0)
        continue;
      bytes = lf_chart_render (chart, &theme, &options, &error);
      g_assert_null (bytes);
      g_assert_error (error, LF_ERROR, LF_ERROR_LIMIT);
    }
}

/* A file that cannot be written is an error, and what stood there stays. */
static void
test_save (void)
{
  g_autoptr (LfChart) chart = lf_gallery_chart (0, LF_GALLERY_SMALL);
  g_autofree char *folder = g_dir_make_tmp ("landfall-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "chart.svg", NULL);
  g_autofree char *lost = g_build_filename (folder, "no", "chart.svg", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  LfSurfaceOptions options = { .format = LF_SURFACE_SVG };
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  g_assert_true (lf_chart_save (chart, &theme, &options, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "<desc>"));
  g_assert_false (lf_chart_save (chart, &theme, &options, lost, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, !=, "");
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_table (void)
{
  g_autoptr (LfChartTable) table = lf_chart_table_new ();
  g_autofree char *tsv = NULL;

  lf_chart_table_add_column (table, "Market", FALSE);
  lf_chart_table_add_column (table, "Score", TRUE);
  lf_chart_table_add (table, "United\tStates\n");
  lf_chart_table_add_number (table, 0.714, 2);
  lf_chart_table_add (table, NULL);
  lf_chart_table_add_number (table, LF_MISSING, 2);
  g_assert_cmpuint (lf_chart_table_n_rows (table), ==, 2);
  g_assert_true (lf_chart_table_is_numeric (table, 1));
  g_assert_cmpstr (lf_chart_table_get_cell (table, 0, 1), ==, "0.71");
  tsv = lf_chart_table_to_tsv (table);
  g_assert_cmpstr (tsv, ==,
                   "Market\tScore\nUnited States \t0.71\n\t–\n");

  /* As a spreadsheet reads numbers, not as people do. */
  lf_chart_table_add (table, "Loss");
  lf_chart_table_add_number (table, -1234567.25, 2);
  g_assert_cmpstr (lf_chart_table_get_cell (table, 2, 1), ==,
                   "\u22121234567.25");
  g_free (tsv);
  tsv = lf_chart_table_to_tsv (table);
  g_assert_true (g_str_has_suffix (tsv, "Loss\t-1234567.25\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/surface/formats", test_formats);
  g_test_add_func ("/draw/surface/svg-ids", test_svg_ids);
  g_test_add_func ("/draw/surface/deterministic", test_deterministic);
  g_test_add_func ("/draw/surface/path-endings", test_path_endings);
  g_test_add_func ("/draw/surface/errors", test_errors);
  g_test_add_func ("/draw/surface/save", test_save);
  g_test_add_func ("/draw/surface/table", test_table);
  return g_test_run ();
}

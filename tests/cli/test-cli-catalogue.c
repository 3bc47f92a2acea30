/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands with a consultant's own catalogue in the data folder. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "lf-test-cli.h"

#define ASSESSMENT \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<assessment version=\"1.0\">\n" \
  "  <markets><market id=\"DK\" code=\"DK\" name=\"Denmark\"/></markets>\n" \
  "  <ratings subject=\"DK\">\n" \
  "    <rating item=\"wind-resource\" value=\"4\"/>\n" \
  "    <rating item=\"wind-local-content\" value=\"3\"/>\n" \
  "  </ratings>\n" \
  "</assessment>\n"

static char *catalogue;

static void
install (void)
{
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "models",
                                                 "data", "wind-turbine.xml",
                                                 NULL);
  g_autofree char *folder = g_path_get_dirname (catalogue);
  g_autofree char *xml = NULL;
  GError *error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_get_contents (from, &xml, NULL, &error);
  g_assert_no_error (error);
  g_file_set_contents (catalogue, xml, -1, &error);
  g_assert_no_error (error);
}

static JsonObject *
first_market (JsonObject *score)
{
  return json_array_get_object_element
    (json_object_get_array_member (score, "markets"), 0);
}

static gboolean
has_mode (JsonObject *market,
          const char *id)
{
  JsonArray *modes = json_object_get_array_member (market, "modes");

  for (guint i = 0; i < json_array_get_length (modes); i++)
    if (strcmp (json_object_get_string_member
                  (json_array_get_object_element (modes, i), "id"), id) == 0)
      return TRUE;
  return FALSE;
}

static void
test_score (void)
{
  g_autoptr (JsonObject) without = lf_test_cli_json (ASSESSMENT, "score", "-",
                                                     NULL);
  g_autoptr (JsonObject) with = NULL;
  JsonObject *means;

  g_assert_false (has_mode (first_market (without),
                            "build-operate-transfer"));
  install ();
  with = lf_test_cli_json (ASSESSMENT, "score", "-", NULL);
  g_assert_true (has_mode (first_market (with), "build-operate-transfer"));
  means = json_object_get_object_member (first_market (with), "means");
  g_assert_cmpfloat
    (json_object_get_double_member
       (json_object_get_object_member (means, "wind-site"), "mean"), ==, 4);
  g_assert_cmpfloat (json_object_get_double_member (first_market (with),
                                                    "barriers"), ==, 3);
  g_remove (catalogue);
}

static void
test_report (void)
{
  g_autoptr (LfTestRun) run = NULL;
  g_autofree char *out = g_build_filename (g_get_user_data_dir (),
                                           "report.html", NULL);
  g_autofree char *html = NULL;
  g_autoptr (GError) error = NULL;

  install ();
  run = lf_test_cli (ASSESSMENT, "report", "-", "-o", out, NULL);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  g_file_get_contents (out, &html, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (html, "Local content rule"));
  g_remove (out);
  g_remove (catalogue);
}

/* Ratings of own questions are known only with the catalogue there. */
static void
test_check (void)
{
  static const char *const arguments[] = { "check", "-", NULL };
  g_autoptr (LfTestRun) good = NULL;
  g_autoptr (LfTestRun) itself = NULL;

  lf_test_cli_fails (ASSESSMENT, 1, "-:", arguments);
  install ();
  good = lf_test_cli (ASSESSMENT, "check", "-", NULL);
  g_assert_cmpstr (good->err, ==, "");
  g_assert_cmpint (good->status, ==, 0);
  itself = lf_test_cli (NULL, "check", catalogue, NULL);
  g_assert_cmpstr (itself->err, ==, "");
  g_assert_cmpint (itself->status, ==, 0);
  g_remove (catalogue);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *home = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *parent = NULL;
  int status;

  home = g_dir_make_tmp ("landfall-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  catalogue = g_build_filename (home, "landfall", "catalogue",
                                "wind-turbine.xml", NULL);
  g_test_add_func ("/cli/catalogue/score", test_score);
  g_test_add_func ("/cli/catalogue/report", test_report);
  g_test_add_func ("/cli/catalogue/check", test_check);
  status = g_test_run ();
  folder = g_path_get_dirname (catalogue);
  parent = g_path_get_dirname (folder);
  g_rmdir (folder);
  g_rmdir (parent);
  g_rmdir (home);
  g_free (catalogue);
  return status;
}

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
  g_autofree char *from = g_build_filename (g_getenv ("LANDFALL_SOURCE"), "resources",
                      "examples", "wind-turbine.xml", NULL);
  g_autofree char *folder = g_path_get_dirname (catalogue);
  g_autofree char *xml = NULL;
  GError *error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_get_contents (from, &xml, NULL, &error);
  g_assert_no_error (error);
  g_file_set_contents (catalogue, xml, -1, &error);
  g_assert_no_error (error);
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
  static const char *const score[] = { "score", "-", NULL };
  g_autoptr (JsonObject) with = NULL;
  JsonObject *means;

  lf_test_cli_fails (ASSESSMENT, 1, "-:5: the catalogue has no item", score);
  install ();
  with = lf_test_cli_json (ASSESSMENT, "score", "-", NULL);
  g_assert_true (has_mode (lf_test_first_market (with),
                           "build-operate-transfer"));
  means = json_object_get_object_member (lf_test_first_market (with), "means");
  g_assert_cmpfloat
    (json_object_get_double_member
       (json_object_get_object_member (means, "wind-site"), "mean"), ==, 4);
  g_assert_cmpfloat (json_object_get_double_member (lf_test_first_market (with),
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

/* Checks all files of a folder of resources that end so.
 *
 * Returns: how many */
static guint
check_folder (const char *name,
              const char *ending)
{
  g_autofree char *folder = g_build_filename (g_getenv ("LANDFALL_SOURCE"),
                                              "resources", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *file;
  guint n = 0;

  g_assert_no_error (error);
  while ((file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autoptr (LfTestRun) run = NULL;

      if (!g_str_has_suffix (file, ending))
        continue;
      run = lf_test_cli (NULL, "check", path, NULL);
      g_assert_cmpstr (run->err, ==, "");
      g_assert_cmpstr (run->out, ==, "");
      g_assert_cmpint (run->status, ==, 0);
      n++;
    }
  return n;
}

/* All that comes with the program is clean: catalogues, samples, examples. */
static void
test_check_content (void)
{
  g_assert_cmpuint (check_folder ("catalogue", ".xml"), >=, 16);
  g_assert_cmpuint (check_folder ("samples", ".landfall"), >=, 8);
  g_assert_cmpuint (check_folder ("examples", ".xml"), >=, 1);
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (const char *c = text; *c != '\0'; c++)
    n += *c == '\n';
  return n;
}

/* Each fault of a catalogue is told with its line, all of them at once. */
static void
test_check_broken (void)
{
  static const char text[] =
    "<catalogue version=\"1\">\n"
    "<override>\n"
    "<item id=\"absent\" weight=\"2\"/>\n"
    "<mode id=\"nowhere\"/>\n"
    "</override>\n"
    "<links push=\"push-low-margin\">\n"
    "<link pull=\"pull-nothing\" strength=\"1\"/>\n"
    "</links>\n"
    "</catalogue>\n";
  static const char *const expected[] = {
    "-:3: <item> overrides “absent”", "-:4: <mode> overrides “nowhere”",
    "-:7: <link> names “pull-nothing”",
  };
  g_autoptr (LfTestRun) run = lf_test_cli (text, "check", "-", NULL);
  g_autoptr (LfTestRun) wrong = lf_test_cli ("<catalogue version=\"1\">\n"
                                             "<framework/>\n</catalogue>",
                                             "check", "-", NULL);

  g_assert_cmpint (run->status, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (run->err, expected[i]) == NULL)
      g_error ("“%s” is not in:\n%s", expected[i], run->err);
  g_assert_cmpuint (count_lines (run->err), ==, G_N_ELEMENTS (expected));
  g_assert_cmpint (wrong->status, ==, 1);
  g_assert_nonnull (strstr (wrong->err, "-:2: "));
}

/* Each of many faults has a line of its own, in JSON an entry of its own;
 * those past the twentieth are counted. */
static void
test_check_many (void)
{
  g_autoptr (GString) text =
    g_string_new ("<catalogue version=\"1\">\n<override>\n");
  g_autoptr (LfTestRun) run = NULL;
  g_autoptr (LfTestRun) json = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *file;

  for (guint i = 0; i < 23; i++)
    g_string_append (text, "<item id=\"absent\" weight=\"2\"/>\n");
  g_string_append (text, "</override>\n</catalogue>\n");
  run = lf_test_cli (text->str, "check", "-", NULL);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpuint (count_lines (run->err), ==, 21);
  g_assert_nonnull (strstr (run->err, "\n-:22: "));
  g_assert_true (g_str_has_suffix (run->err, "\nand 3 more\n"));
  json = lf_test_cli (text->str, "check", "--json", "-", NULL);
  root = json_from_string (json->out, &error);
  g_assert_no_error (error);
  file = json_array_get_object_element (json_node_get_array (root), 0);
  g_assert_cmpuint (json_array_get_length (
                      json_object_get_array_member (file, "problems")),
                    ==, 21);
}

/* Answers outlive the catalogue that asked for them: the file keeps them, a
 * table of ratings and the report show them. */
static void
test_orphans (void)
{
  g_autoptr (LfTestRun) table = lf_test_cli (ASSESSMENT, "export", "ratings",
                                             "-", NULL);
  g_autofree char *out = g_build_filename (g_get_user_data_dir (),
                                           "orphans.html", NULL);
  g_autofree char *html = NULL;
  g_autoptr (LfTestRun) run = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (strstr (table->out, "DK,wind-resource,4,,"));
  run = lf_test_cli (ASSESSMENT, "report", "-", "-o", out, NULL);
  g_assert_cmpint (run->status, ==, 0);
  g_file_get_contents (out, &html, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (html, "Answers whose question is no longer "
                            "there"));
  g_assert_nonnull (strstr (html, "wind-local-content"));
  g_remove (out);
}

static char *
pdf_text (const char *path)
{
  const char *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  char *text = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH,
                               NULL, NULL, &text, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  return text;
}

/* The consultant's way: the shipped example goes into an assessment, its
 * five questions are answered from a spreadsheet, its mode is scored, and
 * the report prints both. No code is touched. */
static void
test_consultant (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (),
                                            "wind.landfall", NULL);
  g_autofree char *table = g_build_filename (g_get_user_data_dir (),
                                             "wind.csv", NULL);
  g_autofree char *pdf = g_build_filename (g_get_user_data_dir (),
                                           "wind.pdf", NULL);
  g_autofree char *text = NULL;
  g_autoptr (LfTestRun) new = lf_test_cli (NULL, "new", "-o", path, NULL);
  g_autoptr (LfTestRun) in = NULL;
  g_autoptr (LfTestRun) rate = NULL;
  g_autoptr (LfTestRun) check = NULL;
  g_autoptr (LfTestRun) report = NULL;
  g_autoptr (JsonObject) score = NULL;

  install ();
  in = lf_test_cli (NULL, "import", "catalogue", catalogue, "--into", path,
                    NULL);
  g_assert_cmpstr (in->err, ==, "");
  g_assert_cmpint (in->status, ==, 0);
  /* From here on the assessment carries what it asks. */
  g_remove (catalogue);
  g_assert_true (g_file_set_contents (table,
                                      "subject,item,rating\n"
                                      "DK,wind-resource,4\n"
                                      "DK,wind-grid,2\n"
                                      "DK,wind-ports,3\n"
                                      "DK,wind-tariff,1\n"
                                      "DK,wind-local-content,3\n", -1,
                                      NULL));
  rate = lf_test_cli (NULL, "import", "ratings", table, "--into", path, NULL);
  g_assert_cmpstr (rate->err, ==, "");
  g_assert_cmpstr (rate->out, ==, "5 ratings imported\n");
  check = lf_test_cli (NULL, "check", path, NULL);
  g_assert_cmpstr (check->err, ==, "");
  g_assert_cmpint (check->status, ==, 0);
  score = lf_test_cli_json (NULL, "score", path, NULL);
  g_assert_true (has_mode (lf_test_first_market (score),
                           "build-operate-transfer"));
  report = lf_test_cli (NULL, "report", path, "-o", pdf, NULL);
  g_assert_cmpstr (report->err, ==, "");
  g_assert_cmpint (report->status, ==, 0);
  text = pdf_text (pdf);
  g_assert_nonnull (strstr (text, "Build–operate–transfer"));
  g_assert_nonnull (strstr (text, "Wind resource"));
  g_assert_nonnull (strstr (text, "Grid connection"));
  g_assert_nonnull (strstr (text, "Ports and roads"));
  g_assert_nonnull (strstr (text, "Long-term tariff"));
  g_assert_nonnull (strstr (text, "Local content rule"));
  g_remove (pdf);
  g_remove (table);
  g_remove (path);
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
  g_test_add_func ("/cli/catalogue/check-content", test_check_content);
  g_test_add_func ("/cli/catalogue/check-broken", test_check_broken);
  g_test_add_func ("/cli/catalogue/check-many", test_check_many);
  g_test_add_func ("/cli/catalogue/orphans", test_orphans);
  g_test_add_func ("/cli/catalogue/consultant", test_consultant);
  status = g_test_run ();
  folder = g_path_get_dirname (catalogue);
  parent = g_path_get_dirname (folder);
  g_rmdir (folder);
  g_rmdir (parent);
  g_rmdir (home);
  g_free (catalogue);
  return status;
}

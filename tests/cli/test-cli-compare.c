/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `landfall-cli compare`, and scenarios by name. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "lf-test-cli.h"

typedef struct
{
  char *folder;
  char *path;
  char *table;
} Fixture;

/* A worked case with one scenario, in which the firm cannot own. */
static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTestRun) made = NULL;
  g_autoptr (LfTestRun) rated = NULL;

  f->folder = g_dir_make_tmp ("landfall-XXXXXX", &error);
  g_assert_no_error (error);
  f->path = g_build_filename (f->folder, "case.landfall", NULL);
  f->table = g_build_filename (f->folder, "ratings.csv", NULL);
  g_file_set_contents (f->table,
                       "subject,item,rating,confidence,note,scenario\n"
                       ",i-capacity-to-own,0,,,Funding fails\n", -1, &error);
  g_assert_no_error (error);
  made = lf_test_cli (NULL, "new", "--template", "case-b-us", "-o", f->path,
                      NULL);
  g_assert_cmpint (made->status, ==, 0);
  rated = lf_test_cli (NULL, "import", "ratings", f->table, "--into", f->path,
                       NULL);
  g_assert_cmpint (rated->status, ==, 0);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_unlink (f->path);
  g_unlink (f->table);
  g_rmdir (f->folder);
  g_free (f->path);
  g_free (f->table);
  g_free (f->folder);
}

/* Differences first, the verdict before what it rests on; the assessment
 * itself stays what it was. */
static void
test_compare (Fixture      *f,
              gconstpointer data)
{
  g_autoptr (JsonObject) json = lf_test_cli_json (NULL, "compare", f->path,
                                                  NULL);
  JsonObject *scenario = json_array_get_object_element (
    json_object_get_array_member (json, "scenarios"), 0);
  JsonArray *rows = json_object_get_array_member (scenario, "rows");
  JsonObject *first = json_array_get_object_element (rows, 0);
  gboolean over = FALSE;
  guint n_answers = 0;

  g_assert_cmpstr (json_object_get_string_member (json, "with"), ==, "");
  g_assert_cmpstr (json_object_get_string_member (scenario, "name"), ==,
                   "Funding fails");
  g_assert_cmpstr (json_object_get_string_member (first, "kind"), ==,
                   "verdict");
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      gboolean differs = json_object_get_boolean_member (row, "differs");

      g_assert_false (over && differs);
      over |= !differs;
      n_answers += strcmp (json_object_get_string_member (row, "kind"),
                           "answer") == 0;
    }
  g_assert_true (over);
  g_assert_cmpuint (n_answers, ==, 1);
}

static double
lead_total (JsonObject *score)
{
  JsonObject *market = json_array_get_object_element (
    json_object_get_array_member (score, "markets"), 0);

  return json_object_get_double_member (json_array_get_object_element (
    json_object_get_array_member (market, "modes"), 0), "total");
}

/* A scenario goes by its name as well as by its id. */
static void
test_by_name (Fixture      *f,
              gconstpointer data)
{
  g_autoptr (JsonObject) base = lf_test_cli_json (NULL, "score", f->path,
                                                  NULL);
  g_autoptr (JsonObject) what_if =
    lf_test_cli_json (NULL, "score", "--scenario", "Funding fails", f->path,
                      NULL);
  g_autoptr (LfTestRun) text =
    lf_test_cli (NULL, "compare", "--scenario", "Funding fails", f->path,
                 NULL);
  const char *unknown[] = { "compare", "--scenario", "Moon", f->path, NULL };

  g_assert_cmpfloat_with_epsilon (lead_total (base), 3.35, 0.005);
  g_assert_cmpfloat (lead_total (what_if), <, lead_total (base));
  g_assert_cmpint (text->status, ==, 0);
  g_assert_nonnull (strstr (text->out, "Under “Funding fails”"));
  g_assert_nonnull (strstr (text->out, "Capacity to own"));
  lf_test_cli_fails (NULL, 1, f->path, unknown);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli/compare/json", Fixture, NULL, set_up, test_compare,
              tear_down);
  g_test_add ("/cli/compare/by-name", Fixture, NULL, set_up, test_by_name,
              tear_down);
  return g_test_run ();
}

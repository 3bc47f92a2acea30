/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "lf-test-cli.h"
#include "models/assessment/lf-assessment-file.h"
#include "models/trees/lf-tree-document.h"
#include "models/trees/lf-tree-file.h"

/* The commands tree and chart tree. */

#define END "\"node\": {\"type\": \"terminal\"}"

/* Hillier & Lieberman's Goferbroke Co., the land as it stands. */
static const char land[] =
  "{\"type\": \"decision\", \"variables\": {"
  "   \"p\": {\"value\": 0.25, \"low\": 0.15, \"high\": 0.35},"
  "   \"price\": {\"value\": 90, \"low\": 50, \"high\": 150}},\n"
  " \"children\": [\n"
  " {\"name\": \"drill\", \"payoff\": -100, \"node\":"
  "  {\"type\": \"chance\", \"name\": \"Land\", \"children\": [\n"
  "   {\"name\": \"oil\", \"p\": \"p\", \"payoff\": 800, " END "},\n"
  "   {\"name\": \"dry\", \"p\": \"#\", " END "}]}},\n"
  " {\"name\": \"sell\", \"payoff\": \"price\", " END "}]}";

static JsonObject *
element (JsonObject *object,
         const char *member,
         guint       index)
{
  JsonArray *array = json_object_get_array_member (object, member);

  g_assert_cmpuint (index, <, json_array_get_length (array));
  return json_array_get_object_element (array, index);
}

static void
assert_words (JsonObject *object,
              const char *member,
              const char *expected)
{
  JsonArray *array = json_object_get_array_member (object, member);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ">" : "",
                            json_array_get_string_element (array, i));
  g_assert_cmpstr (words->str, ==, expected);
}

static void
test_json (void)
{
  g_autoptr (JsonObject) o = lf_test_cli_json (land, "tree", "-", NULL);
  JsonObject *evpi = json_object_get_object_member (o, "evpi");
  JsonObject *event = element (evpi, "by_event", 0);
  JsonObject *chance = element (o, "sensitivity", 0);
  JsonArray *flips = json_object_get_array_member (chance, "flips");

  g_assert_cmpstr (json_object_get_string_member (o, "objective"), ==, "max");
  g_assert_cmpfloat (json_object_get_double_member (o, "value"), ==, 100);
  g_assert_cmpuint (json_array_get_length (
                      json_object_get_array_member (o, "strategy")), ==, 1);
  assert_words (element (o, "strategy", 0), "path", "");
  assert_words (element (o, "strategy", 0), "choose", "drill");
  g_assert_cmpfloat (json_object_get_double_member (evpi, "total"), ==,
                     142.5);
  g_assert_cmpstr (json_object_get_string_member (event, "event"), ==,
                   "Land");
  g_assert_cmpfloat (json_object_get_double_member (event, "value"), ==,
                     142.5);
  g_assert_true (json_object_get_null_member (event, "why_not"));
  g_assert_cmpfloat (lf_test_number (o, "risk_profile", 0, "value"), ==,
                     -100);
  g_assert_cmpfloat (lf_test_number (o, "risk_profile", 0, "probability"),
                     ==, 0.75);
  g_assert_cmpfloat (lf_test_number (o, "risk_profile", 1, "value"), ==, 700);

  /* 800 p − 100 = 90. */
  g_assert_cmpstr (json_object_get_string_member (chance, "variable"), ==,
                   "p");
  g_assert_cmpfloat (json_object_get_double_member (chance, "value_low"), ==,
                     90);
  g_assert_cmpfloat_with_epsilon (
    json_object_get_double_member (chance, "value_high"), 180, 1e-12);
  g_assert_cmpuint (json_array_get_length (flips), ==, 1);
  g_assert_cmpfloat (json_array_get_double_element (flips, 0), ==, 0.2375);
}

/* Ties are told as ties; the profile follows the first. */
static void
test_ties (void)
{
  g_autoptr (JsonObject) o = lf_test_cli_json (
    "{\"type\": \"decision\", \"objective\": \"min\", \"children\": ["
    "{\"name\": \"a\", \"payoff\": 3, " END "},"
    "{\"name\": \"b\", \"node\": {\"type\": \"chance\", \"children\": ["
    "  {\"name\": \"x\", \"p\": 0.1, \"payoff\": 12, " END "},"
    "  {\"name\": \"y\", \"p\": \"9/10\", \"payoff\": 2, " END "}]}},"
    "{\"name\": \"c\", \"payoff\": 3.1, " END "}]}", "tree", "-", NULL);

  assert_words (element (o, "strategy", 0), "choose", "a>b");
  g_assert_cmpuint (json_array_get_length (
                      json_object_get_array_member (o, "risk_profile")), ==,
                    1);
  g_assert_cmpfloat (lf_test_number (o, "risk_profile", 0, "value"), ==, 3);
}

static void
test_options (void)
{
  g_autoptr (JsonObject) o = lf_test_cli_json (
    land, "tree", "-", "--test", "Land=oil", "--sensitivity", "0.6",
    "--specificity", "0.8", "--map", "p,price", NULL);
  JsonObject *test = json_object_get_object_member (o, "evsi");
  JsonObject *map = json_object_get_object_member (o, "map");

  g_assert_cmpfloat_with_epsilon (
    json_object_get_double_member (test, "value"), 53, 1e-9);
  g_assert_cmpuint (json_array_get_length (
                      json_object_get_array_member (map, "strategies")), ==,
                    2);
  g_assert_cmpuint (json_array_get_length (
                      json_object_get_array_member (map, "best")), ==, 41);
}

static void
test_text (void)
{
  g_autoptr (LfTestRun) run = lf_test_cli (land, "tree", "-", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_nonnull (strstr (run->out, "Expected value: 100.00"));
  g_assert_nonnull (strstr (run->out, "drill"));
  g_assert_nonnull (strstr (run->out, "142.50"));
  g_assert_nonnull (strstr (run->out, "0.2375"));
}

static void
test_failures (void)
{
  static const char *const plain[] = { "tree", "-", NULL };
  static const char *const map[] = { "tree", "-", "--map", "p,q", NULL };
  static const char *const test[] = { "tree", "-", "--test", "Land", NULL };
  static const char *const outcome[] = { "tree", "-", "--test", "Land=gas",
                                         NULL };
  static const char *const format[] = { "tree", "-", "--convert", "odd",
                                        NULL };
  static const char *const none[] = { "tree", NULL };
  static const char *const chart[] = { "chart", "tree", "-", NULL };

  lf_test_cli_fails ("{\"type\": \"chance\", \"children\": [\n"
                     "{\"name\": \"a\", \"p\": 0.5, " END "},\n"
                     "{\"name\": \"b\", \"p\": 0.47, " END "}]}", 1,
                     "-:1: at “root”, probability: the probabilities sum to "
                     "0.97, not to 1", plain);
  lf_test_cli_fails ("{\"type\": \"decision\", \"children\": [\n"
                     "{\"name\": \"a\",\n \"payoff\": \"1/0\", " END "}]}", 1,
                     "-:2: at “a”, payoff: character 2: division by zero",
                     plain);
  lf_test_cli_fails ("{\"type\": \"decision\",\n \"children\": [}", 1,
                     "-:2: not well-formed JSON", plain);
  lf_test_cli_fails ("", 1, "-:1: a JSON object", plain);
  lf_test_cli_fails ("<odd/>", 1, "-:1: ", plain);
  lf_test_cli_fails (land, 1, "--map: there is no variable “q”", map);
  lf_test_cli_fails (land, 1, "--test: EVENT=OUTCOME", test);
  lf_test_cli_fails (land, 1, "“Land” has no such outcome", outcome);
  lf_test_cli_fails (land, 2, "landfall-cli tree: ", format);
  lf_test_cli_fails (land, 2, "landfall-cli tree: ", none);
  lf_test_cli_fails (land, 2, "landfall-cli chart: ", chart);
}

static void
test_convert (void)
{
  g_autoptr (LfTestRun) silver = lf_test_cli (land, "tree", "-", "--convert",
                                              "silver", NULL);
  g_autoptr (LfTestRun) back = NULL;
  g_autoptr (LfTestRun) plain = NULL;

  g_assert_cmpint (silver->status, ==, 0);
  g_assert_cmpstr (silver->err, ==,
                   "Note: The ranges of variables were left out.\n");
  back = lf_test_cli (silver->out, "tree", "-", NULL);
  g_assert_cmpint (back->status, ==, 0);
  g_assert_nonnull (strstr (back->out, "Expected value: 100.00"));

  plain = lf_test_cli (land, "tree", "-", "--convert", "plain", NULL);
  g_assert_cmpint (plain->status, ==, 0);
  g_assert_nonnull (strstr (plain->out, "\"p\": \"#\""));
}

/* The tree of an assessment, by its name, its number or its id. */
static void
test_assessment (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lf-tree-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.landfall", NULL);
  g_autofree char *picture = g_build_filename (folder, "a.svg", NULL);
  g_autoptr (GBytes) json = g_bytes_new_static (land, strlen (land));
  g_autoptr (LfTreeFile) file = lf_tree_file_read ("t", json, NULL, NULL);
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LfEdit) edit = NULL;
  g_autofree char *id = NULL;
  const char *names[] = { NULL, "Decision tree", "1" };

  edit = lf_edit_new_add_tree (lf_assessment_get_snapshot (assessment),
                               file->tree, &id, NULL);
  g_assert_true (lf_assessment_apply (assessment, edit, NULL));
  bytes = lf_assessment_to_xml (lf_assessment_get_snapshot (assessment));
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes),
                                      NULL));
  names[0] = id;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (JsonObject) o = lf_test_cli_json (NULL, "tree", path, "--id",
                                                   names[i], NULL);

      g_assert_cmpfloat (json_object_get_double_member (o, "value"), ==, 100);
    }
  {
    g_autoptr (LfTestRun) missing = lf_test_cli (NULL, "tree", path, "--id",
                                                 "7", NULL);
    g_autoptr (LfTestRun) chart = lf_test_cli (NULL, "chart", "tree", path,
                                               "-o", picture, NULL);
    g_autofree char *svg = NULL;

    g_assert_cmpint (missing->status, ==, 1);
    g_assert_nonnull (strstr (missing->err, "there is no decision tree “7”"));
    g_assert_cmpint (chart->status, ==, 0);
    g_assert_true (g_file_get_contents (picture, &svg, NULL, NULL));
    g_assert_nonnull (strstr (svg, "<svg"));
  }
  g_unlink (path);
  g_unlink (picture);
  g_rmdir (folder);
}

/* The map as a picture: over the variables that were asked for, or else over
 * those that say most; told when there are none. */
static void
test_map_chart (void)
{
  g_autofree char *folder = g_dir_make_tmp ("landfall-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "map.svg", NULL);
  const char *const odd[] = { "chart", "tree-map", "-", "-o", path, "--map",
                              "p,q", NULL };
  g_autoptr (LfTestRun) none = NULL;
  g_autofree char *svg = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LfTestRun) run = lf_test_cli (land, "chart", "tree-map", "-",
                                               "-o", path,
                                               i > 0 ? "--map" : NULL,
                                               "p,price", NULL);

      g_assert_cmpint (run->status, ==, 0);
      g_clear_pointer (&svg, g_free);
      g_assert_true (g_file_get_contents (path, &svg, NULL, NULL));
      g_assert_nonnull (strstr (svg, "<svg"));
      /* Its description, for those who cannot see it. */
      g_assert_nonnull (strstr (svg, "The best strategy depends on where"));
    }
  lf_test_cli_fails (land, 1, "--map: there is no variable “q”", odd);
  none = lf_test_cli ("{\"type\": \"decision\", \"children\": ["
                      "{\"name\": \"a\", " END "}]}", "chart", "tree-map",
                      "-", "-o", path, NULL);
  g_assert_cmpint (none->status, ==, 1);
  g_assert_nonnull (strstr (none->err, "a map needs two variables"));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_templates (void)
{
  g_autoptr (LfTestRun) list = lf_test_cli (NULL, "tree", "--list", NULL);
  g_autoptr (LfTestRun) missing = lf_test_cli (NULL, "tree", "--template",
                                               "nothing", NULL);
  g_autoptr (LfTestRun) both = lf_test_cli (land, "tree", "--template",
                                            "staged-entry", "-", NULL);
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (list->status, ==, 0);
  g_assert_cmpint (missing->status, ==, 1);
  g_assert_nonnull (strstr (missing->err, "nothing"));
  g_assert_cmpint (both->status, ==, 2);
  lines = g_strsplit (list->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (guint i = 0; lines[i + 1] != NULL; i++)
    {
      g_autofree char *id = g_strndup (lines[i], strcspn (lines[i], " "));
      g_autoptr (JsonObject) o = lf_test_cli_json (NULL, "tree", "--template",
                                                   id, NULL);
      g_autoptr (LfTestRun) plain = lf_test_cli (NULL, "tree", "--template",
                                                 id, "--convert", "plain",
                                                 NULL);
      g_autoptr (JsonObject) again = lf_test_cli_json (plain->out, "tree",
                                                       "-", NULL);

      g_assert_cmpfloat (json_object_get_double_member (o, "value"), ==,
                         json_object_get_double_member (again, "value"));
      g_assert_false (json_object_has_member (o, "warnings") &&
                      json_array_get_length (
                        json_object_get_array_member (o, "warnings")) > 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/tree/json", test_json);
  g_test_add_func ("/cli/tree/ties", test_ties);
  g_test_add_func ("/cli/tree/options", test_options);
  g_test_add_func ("/cli/tree/text", test_text);
  g_test_add_func ("/cli/tree/failures", test_failures);
  g_test_add_func ("/cli/tree/convert", test_convert);
  g_test_add_func ("/cli/tree/assessment", test_assessment);
  g_test_add_func ("/cli/tree/map-chart", test_map_chart);
  g_test_add_func ("/cli/tree/templates", test_templates);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <json-glib/json-glib.h>
#include <math.h>

#include "app/cli/lf-cli-output.h"
#include "models/lf-json.h"

static void
test_json (void)
{
  static const double numbers[] = { 0.1, -2, 1e-7, 1.0 / 3 };
  g_autoptr (LfJson) b = lf_json_new ();
  g_autoptr (JsonNode) parsed = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  lf_json_begin_object (b, NULL);
  lf_json_string (b, "name", "“a”\\\"\n\x01");
  lf_json_string (b, "none", NULL);
  lf_json_number (b, "nan", NAN);
  lf_json_int (b, "int", 3);
  lf_json_boolean (b, "yes", TRUE);
  lf_json_numbers (b, "numbers", numbers, G_N_ELEMENTS (numbers));
  lf_json_begin_array (b, "list");
  lf_json_begin_object (b, NULL);
  lf_json_end (b);
  lf_json_end (b);
  lf_json_end (b);
  text = lf_json_to_text (b);
  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"name\": \"“a”\\\\\\\"\\n\\u0001\",\n"
                   "  \"none\": null,\n"
                   "  \"nan\": null,\n"
                   "  \"int\": 3,\n"
                   "  \"yes\": true,\n"
                   "  \"numbers\": [0.1, -2, 1e-07, 0.3333333333333333],\n"
                   "  \"list\": [\n"
                   "    {}\n"
                   "  ]\n"
                   "}\n");

  parsed = json_from_string (text, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (
    json_object_get_string_member (json_node_get_object (parsed), "name"), ==,
    "“a”\\\"\n\x01");
}

/* Plain values of an array stand on one line, objects and arrays each on
 * their own, and what follows them where it belongs. */
static void
test_json_layout (void)
{
  static const double numbers[] = { 1, 2 };
  g_autoptr (LfJson) b = lf_json_new ();
  g_autofree char *text = NULL;

  lf_json_begin_array (b, NULL);
  lf_json_numbers (b, NULL, numbers, 2);
  lf_json_numbers (b, NULL, numbers, 0);
  lf_json_begin_object (b, NULL);
  lf_json_known (b, "a", FALSE, 1);
  lf_json_begin_object (b, "b");
  lf_json_end (b);
  lf_json_int (b, "c", -1);
  lf_json_end (b);
  lf_json_begin_object (b, NULL);
  lf_json_end (b);
  lf_json_string (b, NULL, "after");
  lf_json_end (b);
  text = lf_json_to_text (b);
  g_assert_cmpstr (text, ==,
                   "[\n"
                   "  [1, 2],\n"
                   "  [],\n"
                   "  {\n"
                   "    \"a\": null,\n"
                   "    \"b\": {},\n"
                   "    \"c\": -1\n"
                   "  },\n"
                   "  {}, \"after\"\n"
                   "]\n");
}

static void
test_json_plain (void)
{
  g_autoptr (LfJson) b = lf_json_new ();
  g_autoptr (LfJson) alone = lf_json_new ();
  g_autofree char *text = NULL;
  g_autofree char *one = NULL;

  lf_json_begin_array (b, NULL);
  lf_json_string (b, NULL, NULL);
  lf_json_number (b, NULL, NAN);
  lf_json_known (b, NULL, TRUE, 0.5);
  lf_json_boolean (b, NULL, FALSE);
  lf_json_string (b, NULL, "");
  lf_json_end (b);
  text = lf_json_to_text (b);
  g_assert_cmpstr (text, ==, "[null, null, 0.5, false, \"\"]\n");

  lf_json_int (alone, NULL, 7);
  one = lf_json_to_text (alone);
  g_assert_cmpstr (one, ==, "7\n");
}

/* A document that is still open is no JSON yet. */
static void
test_json_open (void)
{
  g_autoptr (LfJson) b = lf_json_new ();

  lf_json_begin_object (b, NULL);
  g_test_expect_message ("landfall-models", G_LOG_LEVEL_CRITICAL,
                         "*failed*");
  g_assert_null (lf_json_to_text (b));
  g_test_assert_expected_messages ();
}

static void
test_table (void)
{
  g_autoptr (LfCliTable) table = lf_cli_table_new (3);
  g_autofree char *text = NULL;

  lf_cli_table_text (table, "Market");
  lf_cli_table_text (table, "Score");
  lf_cli_table_text (table, "Note");
  lf_cli_table_text (table, "日本");
  lf_cli_table_number (table, 0.5, 4);
  lf_cli_table_text (table, NULL);
  lf_cli_table_text (table, "Türkiye\x1b[2J");
  lf_cli_table_number (table, -1e-9, 4);
  lf_cli_table_text (table, "a\nb");
  text = lf_cli_table_to_text (table);
  g_assert_cmpstr (text, ==,
                   "Market        Score  Note\n"
                   "日本         0.5000\n"
                   "Türkiye\xef\xbf\xbd[2J  -1e-09  a b\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/output/json", test_json);
  g_test_add_func ("/output/json-layout", test_json_layout);
  g_test_add_func ("/output/json-plain", test_json_plain);
  g_test_add_func ("/output/json-open", test_json_open);
  g_test_add_func ("/output/table", test_table);
  return g_test_run ();
}

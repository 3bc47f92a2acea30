/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "lf-test-cli.h"

#define TABLE                                                                \
  ",Cost,Quality,Speed\n"                                                    \
  "direction,min,max,max\n"                                                  \
  "weight,0.5,0.3,0.2\n"                                                     \
  "Alpha,120,3,4\n"                                                          \
  "Beta,90,2,5\n"

static void
test_keys (void)
{
  g_autoptr (JsonObject) o = lf_test_cli_json (TABLE, "mcda", "-",
                                               "--method", "saw", NULL);
  JsonObject *parameters = json_object_get_object_member (o, "parameters");
  JsonObject *alpha = json_array_get_object_element (
    json_object_get_array_member (o, "alternatives"), 0);

  g_assert_cmpstr (json_object_get_string_member (o, "method"), ==, "saw");
  g_assert_cmpstr (json_object_get_string_member (parameters,
                                                  "normalisation"),
                   ==, "minmax");
  g_assert_cmpfloat (lf_test_number (o, "criteria", 0, "weight"), ==, 0.5);
  g_assert_cmpstr (json_object_get_string_member (alpha, "name"), ==,
                   "Alpha");
  g_assert_cmpfloat (lf_test_number (o, "alternatives", 0, "score"), ==,
                     0.3);
  g_assert_cmpfloat (lf_test_number (o, "alternatives", 0, "rank"), ==, 2);
  g_assert_cmpfloat (lf_test_number (o, "alternatives", 1, "rank"), ==, 1);
}

static void
test_method_keys (void)
{
  static const struct
  {
    const char *method;
    const char *score;
    const char *first;
    const char *second;
  } methods[] = {
    { "saw", "score", "score", "rank" },
    { "wpm", "score", "score", "rank" },
    { "topsis", "closeness", "d_plus", "d_minus" },
    { "promethee2", "phi", "phi_plus", "phi_minus" },
    { "vikor", "q", "s", "r" },
  };

  for (guint k = 0; k < G_N_ELEMENTS (methods); k++)
    {
      g_autoptr (JsonObject) o = lf_test_cli_json (
        TABLE, "mcda", "-", "--method", methods[k].method, NULL);

      for (guint i = 0; i < 2; i++)
        {
          g_assert_cmpfloat (
            lf_test_number (o, "alternatives", i, methods[k].score), ==,
            lf_test_number (o, "alternatives", i, "score"));
          g_assert_true (isfinite (
            lf_test_number (o, "alternatives", i, methods[k].first)));
          g_assert_true (isfinite (
            lf_test_number (o, "alternatives", i, methods[k].second)));
        }
    }
}

/* Every variant that is named, on numbers that suit them all. */
static void
test_variants (void)
{
  static const struct
  {
    const char *method;
    const char *normalisation;
    double alpha;
  } variants[] = {
    { "saw", "minmax", 0.3 },
    { "saw", "fixed", 0.5 * 0.4 + 0.3 * 0.75 + 0.2 * 0.75 },
    { "saw", "max", 0.5 * 0.75 + 0.3 + 0.2 * 0.8 },
    { "saw", "sum", 0.5 * 3.0 / 7 + 0.3 * 0.6 + 0.2 * 4.0 / 9 },
    { "saw", "vector", 0.5 * 0.2 + 0.3 * 0.8320502943378437 +
                         0.2 * 0.6246950475544243 },
    { "saw", "none", -0.5 * 120 + 0.3 * 3 + 0.2 * 4 },
    { "wpm", "max", 0.828225559790924 },
    { "wpm", "sum", 0.4775517917397894 },
  };

  for (guint k = 0; k < G_N_ELEMENTS (variants); k++)
    {
      g_autoptr (JsonObject) o = lf_test_cli_json (
        ",Cost,Quality,Speed\ndirection,min,max,max\nweight,0.5,0.3,0.2\n"
        "low,0,0,1\nhigh,200,4,5\nAlpha,120,3,4\nBeta,90,2,5\n",
        "mcda", "-", "--method", variants[k].method, "--normalisation",
        variants[k].normalisation, NULL);

      g_assert_cmpfloat_with_epsilon (
        lf_test_number (o, "alternatives", 0, "score"), variants[k].alpha,
        1e-14 * 120);
      if (strcmp (variants[k].normalisation, "fixed") == 0)
        {
          g_assert_cmpfloat (lf_test_number (o, "criteria", 2, "low"), ==, 1);
          g_assert_cmpfloat (lf_test_number (o, "criteria", 2, "high"), ==,
                             5);
        }
    }
}

/* What is decided for what is odd: an error with its place, or a number. */
static void
test_odd_tables (void)
{
  static const struct
  {
    const char *text;
    const char *start;
  } cases[] = {
    { ",A,B\nX,1,\nY,2,3\n", "-:2: column 3 (“X”, “B”): " },
    { ",A,B\nX,1,2\nY,1..2,3\n", "-:3: column 2 (“Y”, “A”): " },
    { ",A,B\nX,1,2\nY,1~2,3\n", "-:3: column 2 (“Y”, “A”): " },
    { ",A,B\nX,1,two\n", "-:2: column 3: “two” is not a number" },
    { ",A,B\nweight,0,0\nX,1,2\n", "-:2: the weights sum to 0" },
    { ",A,B\nweight,1,-1\nX,1,2\n", "-:2: column 3: “-1” is negative" },
    { ",A,B\n", "-:1: the table has no alternatives" },
    { "", "-:1: a header row" },
    { "\xff\n", "-:1: the text is not valid UTF-8" },
  };
  static const char *const saw[] = { "mcda", "-", "--method", "saw", NULL };
  g_autoptr (JsonObject) constant = NULL;
  g_autoptr (JsonObject) one = NULL;

  for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
    lf_test_cli_fails (cases[k].text, 1, cases[k].start, saw);

  constant = lf_test_cli_json (",A,B\nX,1,7\nY,3,7\n", "mcda", "-",
                               "--method", "saw", NULL);
  g_assert_cmpfloat (lf_test_number (constant, "alternatives", 0, "score"),
                     ==, 0.5);
  g_assert_cmpfloat (lf_test_number (constant, "alternatives", 1, "score"),
                     ==, 1);
  one = lf_test_cli_json (",A,B\nX,1,7\n", "mcda", "-", "--method", "topsis",
                          NULL);
  g_assert_cmpfloat (lf_test_number (one, "alternatives", 0, "closeness"),
                     ==, 1);
}

static void
test_usage (void)
{
  static const char *const bad[][7] = {
    { "mcda", NULL },
    { "mcda", "-", NULL },
    { "mcda", "--method", "saw", NULL },
    { "mcda", "-", "--method", "magic", NULL },
    { "mcda", "a", "b", "--method", "saw", NULL },
    { "mcda", "-", "--method", "saw", "--normalisation", "odd", NULL },
    { "mcda", "-", "--method", "wpm", "--normalisation", "minmax", NULL },
    { "mcda", "-", "--method", "vikor", "--normalisation", "max", NULL },
    { "mcda", "-", "--method", "vikor", "--v", "2", NULL },
    { "mcda", "-", "--method", "saw", "--v", "0.5", NULL },
    { "mcda", "-", "--method", "saw", "--unknown", NULL },
    { "mcda", "-", "--method", "topsis", "--normalisation", "none", NULL },
  };
  static const char *const missing[] = { "mcda", "/nonexistent.csv",
                                         "--method", "saw", NULL };
  g_autoptr (LfTestRun) help = lf_test_cli (NULL, "mcda", "--help", NULL);

  for (guint k = 0; k < G_N_ELEMENTS (bad); k++)
    lf_test_cli_fails (TABLE, 2, "landfall-cli mcda: ", bad[k]);
  lf_test_cli_fails (NULL, 1, "/nonexistent.csv: ", missing);
  g_assert_cmpint (help->status, ==, 0);
  g_assert_nonnull (strstr (help->out, "--normalisation"));
}

/* People get a table, best first, and notes on standard error. */
static void
test_text (void)
{
  static const char *const scales[][2] = {
    { "saw", "minmax" }, { "wpm", "max" }, { "topsis", "vector" },
    { "promethee2", "none" }, { "vikor", "minmax" },
  };
  g_autoptr (LfTestRun) run = lf_test_cli (TABLE, "mcda", "-", "--method",
                                           "saw", NULL);
  const char *beta;
  const char *alpha;

  g_assert_cmpint (run->status, ==, 0);
  beta = strstr (run->out, "Beta");
  alpha = strstr (run->out, "Alpha");
  g_assert_true (beta != NULL && alpha != NULL && beta < alpha);
  for (guint k = 0; k < G_N_ELEMENTS (scales); k++)
    {
      g_autoptr (LfTestRun) other = lf_test_cli (
        TABLE, "mcda", "-", "--method", scales[k][0], NULL);
      g_autofree char *line = g_strdup_printf ("Normalisation: %s\n",
                                               scales[k][1]);

      g_assert_nonnull (strstr (other->out, line));
    }
  g_assert_true (g_str_has_prefix (run->err, "Note: "));
}

/* A name from a hostile file does not steer the terminal. */
static void
test_escapes (void)
{
  g_autoptr (LfTestRun) good = lf_test_cli (",A\n\x1b[2Jbad,1\n", "mcda",
                                            "-", "--method", "vikor", NULL);
  g_autoptr (LfTestRun) bad = lf_test_cli (",A\nX,\x1b[2J\n", "mcda", "-",
                                           "--method", "saw", NULL);
  g_autoptr (LfTestRun) note = lf_test_cli (",\x1b[2J\nX,1\nY,1\n", "mcda",
                                            "-", "--method", "saw", NULL);

  g_assert_cmpint (good->status, ==, 0);
  g_assert_null (strchr (good->out, '\x1b'));
  g_assert_cmpint (bad->status, ==, 1);
  g_assert_null (strchr (bad->err, '\x1b'));
  g_assert_nonnull (strstr (note->err, "All alternatives are alike"));
  g_assert_null (strchr (note->err, '\x1b'));
}

static void
test_vikor_set (void)
{
  g_autoptr (JsonObject) o = lf_test_cli_json (
    ",Risk,Altitude\ndirection,min,max\nA1,1,3000\nA2,2,3750\nA3,5,4500\n",
    "mcda", "-", "--method", "vikor", "--v", "0.5", NULL);
  JsonArray *set = json_object_get_array_member (o, "compromise");

  g_assert_cmpuint (json_array_get_length (set), ==, 1);
  g_assert_cmpstr (json_array_get_string_element (set, 0), ==, "A2");
  g_assert_true (json_object_get_boolean_member (o, "c1"));
  g_assert_true (json_object_get_boolean_member (o, "c2"));
}

/* Who takes one kind of file for another is told which command reads it. */
static void
test_wrong_file (void)
{
  static const char *const mcda[] = { "mcda", "-", "-m", "saw", NULL };
  static const char *const score[] = { "score", "-", NULL };

  lf_test_cli_fails ("<?xml version='1.0'?>\n<a/>\n", 1,
                     "-:1: this is XML, as an assessment is", mcda);
  lf_test_cli_fails (",A\nX,1\n", 1, "-:1: this is not an assessment; ",
                     score);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-mcda/keys", test_keys);
  g_test_add_func ("/cli-mcda/method-keys", test_method_keys);
  g_test_add_func ("/cli-mcda/variants", test_variants);
  g_test_add_func ("/cli-mcda/odd-tables", test_odd_tables);
  g_test_add_func ("/cli-mcda/usage", test_usage);
  g_test_add_func ("/cli-mcda/text", test_text);
  g_test_add_func ("/cli-mcda/escapes", test_escapes);
  g_test_add_func ("/cli-mcda/vikor-set", test_vikor_set);
  g_test_add_func ("/cli-mcda/wrong-file", test_wrong_file);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "lf-test-cli.h"

/* The commands ahp, weights, smaa and agree. */

static void
test_ahp (void)
{
  g_autoptr (JsonObject) o = lf_test_cli_json (
    ",A,B,C\nA,1,3,5\nB,1/3,1,4\nC,1/5,1/4,1\n", "ahp", "-", NULL);
  g_autoptr (JsonObject) means = lf_test_cli_json (
    ",A,B,C\nA,1,3,5\nB,,1,4\nC,,,1\n", "ahp", "-", "--prioritisation",
    "geometric-mean", "--ri", "alonso-lamata", NULL);
  JsonObject *worst = json_object_get_object_member (o, "worst");
  double lambda = json_object_get_double_member (o, "lambda_max");
  double ci = json_object_get_double_member (o, "ci");

  /* Three criteria: λ = 1 + a + 1/a with a³ = the circle of judgements. */
  double a = cbrt (3.0 * 4 / 5);

  g_assert_cmpfloat_with_epsilon (lambda, 1 + a + 1 / a, 1e-12);
  g_assert_cmpfloat_with_epsilon (ci, (lambda - 3) / 2, 1e-12);
  g_assert_cmpfloat (json_object_get_double_member (o, "ri"), ==, 0.58);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (o, "cr"),
                                  ci / 0.58, 1e-12);
  g_assert_cmpstr (json_object_get_string_member (worst, "row"), ==, "A");
  g_assert_cmpstr (json_object_get_string_member (worst, "column"), ==, "B");
  g_assert_cmpfloat (json_object_get_double_member (worst, "is"), ==, 3);
  g_assert_cmpfloat_with_epsilon (
    json_object_get_double_member (worst, "suggested"), 1.25, 1e-12);

  g_assert_cmpfloat (json_object_get_double_member (means, "ri"), ==,
                     0.5245);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat_with_epsilon (
      lf_test_number (means, "criteria", i, "weight"),
      lf_test_number (o, "criteria", i, "weight"), 1e-12);
}

/* Judgements that contradict one another are told, with the one to look at,
 * and so is one that Saaty’s scale does not have; 0.11 is his 1/9. */
static void
test_ahp_warnings (void)
{
  static const char circle[] = ",A,B,C\nA,1,9,1/9\nB,,1,9\nC,,,1\n";
  g_autoptr (JsonObject) json = lf_test_cli_json (circle, "ahp", "-", NULL);
  g_autoptr (LfTestRun) text = lf_test_cli (circle, "ahp", "-", NULL);
  g_autoptr (LfTestRun) beyond = lf_test_cli (",A,B\nA,1,20\nB,,1\n", "ahp",
                                              "-", NULL);
  g_autoptr (LfTestRun) good = lf_test_cli (",A,B\nA,1,0.11\nB,,1\n", "ahp",
                                            "-", NULL);

  g_assert_cmpuint (json_array_get_length (
    json_object_get_array_member (json, "warnings")), ==, 1);
  g_assert_cmpint (text->status, ==, 0);
  g_assert_nonnull (strstr (text->err, "contradict one another"));
  g_assert_nonnull (strstr (text->err, "look first at “"));
  g_assert_nonnull (strstr (beyond->err, "“A” against “B” is 20"));
  g_assert_cmpstr (good->err, ==, "");
}

static void
test_ahp_edges (void)
{
  static const char *const ahp[] = { "ahp", "-", NULL };
  static const char *const odd[][5] = {
    { "ahp", NULL },
    { "ahp", "-", "--ri", "odd", NULL },
    { "ahp", "-", "--prioritisation", "odd", NULL },
  };
  g_autoptr (JsonObject) one = lf_test_cli_json (",A\nA,1\n", "ahp", "-",
                                                 NULL);
  g_autoptr (LfTestRun) text = lf_test_cli (
    ",A,B,C\nA,1,3,\nB,,1,4\nC,,,1\n", "ahp", "-", NULL);

  g_assert_true (json_object_get_null_member (one, "worst"));
  g_assert_cmpfloat (json_object_get_double_member (one, "cr"), ==, 0);
  g_assert_cmpint (text->status, ==, 0);
  lf_test_cli_fails (",A,B\nA,1,x\nB,,1\n", 1, "-:2: column 3: ", ahp);
  lf_test_cli_fails (",A,B,C\nA,1,2,\nB,,1,\nC,,,1\n", 1, "-:4: ", ahp);
  for (guint k = 0; k < G_N_ELEMENTS (odd); k++)
    lf_test_cli_fails ("1\n", 2, "landfall-cli ahp: ", odd[k]);
}

static void
test_weights (void)
{
  static const struct
  {
    const char *method;
    double first;
  } rules[] = {
    { "roc", 25.0 / 48 },
    { "rank-sum", 0.4 },
    { "reciprocal", 0.48 },
    { "equal", 0.25 },
  };
  static const char *const bad[][4] = {
    { "weights", NULL },
    { "weights", "roc", NULL },
    { "weights", "roc", "0", NULL },
    { "weights", "roc", "-3", NULL },
    { "weights", "roc", "x", NULL },
    { "weights", "odd", "3", NULL },
  };
  static const char *const entropy[] = { "weights", "entropy", "-", NULL };
  g_autoptr (JsonObject) critic = NULL;
  g_autoptr (LfTestRun) text = lf_test_cli (",A,B\nX,1,2\nY,3,4\n",
                                            "weights", "entropy", "-", NULL);

  for (guint k = 0; k < G_N_ELEMENTS (rules); k++)
    {
      g_autoptr (JsonObject) o = lf_test_cli_json (
        NULL, "weights", rules[k].method, "4", NULL);
      JsonObject *last = json_array_get_object_element (
        json_object_get_array_member (o, "criteria"), 3);

      g_assert_cmpstr (json_object_get_string_member (o, "method"), ==,
                       rules[k].method);
      g_assert_cmpfloat_with_epsilon (
        lf_test_number (o, "criteria", 0, "weight"), rules[k].first, 1e-15);
      g_assert_cmpstr (json_object_get_string_member (last, "name"), ==,
                       "4");
    }
  critic = lf_test_cli_json (",A,B,C\ndirection,max,min,max\nX,1,5,7\n"
                             "Y,2,9,7\nZ,4,1,7\n",
                             "weights", "critic", "-", NULL);
  g_assert_cmpfloat (lf_test_number (critic, "criteria", 2, "weight"), ==,
                     0);
  g_assert_cmpstr (json_object_get_string_member (critic, "normalisation"),
                   ==, "minmax");
  g_assert_nonnull (strstr (text->out, "Normalisation: sum"));
  for (guint k = 0; k < G_N_ELEMENTS (bad); k++)
    lf_test_cli_fails (NULL, 2, "landfall-cli weights: ", bad[k]);
  lf_test_cli_fails (",A\nX,-1\nY,1\n", 1, "-:2: column 2 ", entropy);
  lf_test_cli_fails (",A\nX,1\n", 1, "-:2: ", entropy);
}

static void
test_smaa (void)
{
  g_autoptr (JsonObject) o = lf_test_cli_json (
    ",A,B\nX,1,0\nY,0.6,0.6\nZ,0,1\nD,0,0\n", "smaa", "-", "--draws",
    "20000", "--seed", "7", NULL);
  g_autoptr (LfTestRun) one = lf_test_cli (
    ",A,B\nX,1..2,0\nY,0.6~0.1,\nZ,0,1\n", "smaa", "-", "--threads", "1",
    "--draws", "3000", "--json", NULL);
  g_autoptr (LfTestRun) three = lf_test_cli (
    ",A,B\nX,1..2,0\nY,0.6~0.1,\nZ,0,1\n", "smaa", "-", "--threads", "3",
    "--draws", "3000", "--json", NULL);
  JsonArray *list = json_object_get_array_member (o, "alternatives");
  JsonObject *x = json_array_get_object_element (list, 0);
  JsonObject *d = json_array_get_object_element (list, 3);

  g_assert_cmpint (json_object_get_int_member (o, "draws"), ==, 20000);
  g_assert_cmpint (json_object_get_int_member (o, "seed"), ==, 7);
  g_assert_cmpfloat_with_epsilon (
    json_array_get_double_element (
      json_object_get_array_member (x, "acceptability"), 0), 0.4, 0.015);
  g_assert_cmpfloat_with_epsilon (
    json_array_get_double_element (
      json_object_get_array_member (x, "central_weights"), 0), 0.8, 0.01);
  g_assert_cmpfloat (json_object_get_double_member (x, "confidence"), ==, 1);
  g_assert_true (json_object_get_null_member (d, "central_weights"));
  g_assert_true (json_object_get_null_member (d, "confidence"));
  g_assert_cmpstr (one->out, ==, three->out);
  g_assert_cmpint (one->status, ==, 0);
}

/* The digits that a seed gives, on every machine and with any compiler. They
 * change only where the way of drawing does. */
static void
test_smaa_digits (void)
{
  static const char *const expected[] = {
    "\"acceptability\": [0.104, 0.28, 0.331, 0.285]",
    "\"central_weights\": [0.10765216483373623, 0.3955738044299306, "
    "0.4967740307363332]",
    "\"confidence\": 0.596",
    "\"pairwise\": [0.5, 0.456, 0.374, 0.373]",
    "\"central_weights\": [0.1878270936703686, 0.17330602226278144, "
    "0.6388668840668499]",
    "\"central_weights\": [0.5164237354702287, 0.18096049300175662, "
    "0.3026157715280148]",
    "\"acceptability\": [0.308, 0.284, 0.123, 0.285]",
  };
  g_autoptr (LfTestRun) run = lf_test_cli (
    ",A,B,C\ndirection,max,min,max\nX,1,5,2..3\nY,2,7~1,3\nZ,4,6,\nW,3,4,1\n",
    "smaa", "-", "--draws", "1000", "--json", NULL);

  for (guint k = 0; k < G_N_ELEMENTS (expected); k++)
    if (strstr (run->out, expected[k]) == NULL)
      g_error ("no %s in %s", expected[k], run->out);
}

/* The scales that values rest on stand beside the weights, and whoever lets
 * the alternatives make them is warned. */
static void
test_smaa_scales (void)
{
  static const char open[] = ",A,B\nlow,0,\nhigh,4,\nX,1,0..3\nY,2,\nZ,3,7\n";
  g_autoptr (JsonObject) o = lf_test_cli_json (open, "smaa", "-", "--draws",
                                               "200", NULL);
  g_autoptr (JsonObject) fixed = lf_test_cli_json (
    ",A\nlow,0\nhigh,4\nX,1\nY,2\n", "smaa", "-", "--draws", "200", NULL);
  g_autoptr (LfTestRun) text = lf_test_cli (open, "smaa", "-", "--draws",
                                            "200", NULL);

  g_assert_cmpstr (json_object_get_string_member (o, "normalisation"), ==,
                   "minmax");
  g_assert_cmpfloat (lf_test_number (o, "criteria", 0, "high"), ==, 4);
  g_assert_cmpfloat (lf_test_number (o, "criteria", 1, "low"), ==, 0);
  g_assert_cmpfloat (lf_test_number (o, "criteria", 1, "high"), ==, 7);
  g_assert_cmpuint (json_array_get_length (
    json_object_get_array_member (o, "warnings")), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (fixed, "normalisation"),
                   ==, "fixed");
  g_assert_cmpuint (json_array_get_length (
    json_object_get_array_member (fixed, "warnings")), ==, 0);
  g_assert_nonnull (strstr (text->out, "Normalisation: minmax"));
  g_assert_nonnull (strstr (text->out, "Stands above, %"));
  g_assert_nonnull (strstr (text->out, "Confidence: how often"));
  g_assert_null (strstr (text->out, "Weight"));
  g_assert_nonnull (strstr (text->err, "Note: The scales depend"));
}

static void
test_smaa_weights (void)
{
  static const char *const around[] = { "-1", "0", "x", "inf" };
  static const char *const bad[][5] = {
    { "smaa", NULL },
    { "smaa", "-", "--draws", "0", NULL },
    { "smaa", "-", "--draws", "x", NULL },
    { "smaa", "-", "--seed", "-1", NULL },
  };
  static const char *const smaa[] = { "smaa", "-", NULL };
  g_autoptr (JsonObject) ordinal = lf_test_cli_json (
    ",A,B\norder,1,2\nX,1,0\nY,0,1\n", "smaa", "-", NULL);
  g_autoptr (JsonObject) near = lf_test_cli_json (
    ",A,B\nweight,1,3\norder,1,2\nX,1,0\nY,0,1\n", "smaa", "-", "--around",
    "1000", NULL);
  JsonObject *x = json_array_get_object_element (
    json_object_get_array_member (ordinal, "alternatives"), 0);
  JsonObject *y = json_array_get_object_element (
    json_object_get_array_member (near, "alternatives"), 1);

  g_assert_cmpfloat (
    json_array_get_double_element (
      json_object_get_array_member (x, "acceptability"), 0), ==, 1);
  g_assert_cmpfloat (
    json_array_get_double_element (
      json_object_get_array_member (y, "acceptability"), 0), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (near, "weights"), ==,
                   "dirichlet");
  for (guint k = 0; k < G_N_ELEMENTS (around); k++)
    {
      const char *const arguments[] = { "smaa", "-", "--around", around[k],
                                        NULL };

      lf_test_cli_fails (",A\nX,1\n", 2, "landfall-cli smaa: ", arguments);
    }
  for (guint k = 0; k < G_N_ELEMENTS (bad); k++)
    lf_test_cli_fails (",A\nX,1\n", 2, "landfall-cli smaa: ", bad[k]);
  lf_test_cli_fails (",A\nX,\nY,\n", 1, "-:1: column 2: ", smaa);
}

static void
test_agree (void)
{
  static const char *const agree[] = { "agree", "-", NULL };
  static const char *const bad[][4] = {
    { "agree", NULL },
    { "agree", "a", "b", NULL },
  };
  g_autoptr (JsonObject) o = lf_test_cli_json (
    ",a,b,c,d,e,f\nX,1,6,3,2,5,4\nY,1,5,6,4,2,3\nZ,6,3,2,5,4,1\n", "agree",
    "-", NULL);
  g_autoptr (LfTestRun) text = lf_test_cli (
    ",a,b\nX,1,2\nY,1,2\n", "agree", "-", NULL);

  g_assert_cmpint (json_object_get_int_member (o, "raters"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (o, "objects"), ==, 6);
  g_assert_cmpint (json_object_get_int_member (o, "df"), ==, 5);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (o, "w"),
                                  17.0 / 105, 1e-15);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (o, "chi2"),
                                  17.0 / 7, 1e-14);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (o, "p"),
                                  0.7872, 5e-5);
  g_assert_cmpint (text->status, ==, 0);
  g_assert_nonnull (strstr (text->out, "1.0000"));
  lf_test_cli_fails (",a,b\nX,1,\nY,1,2\n", 1, "-:2: column 3: ", agree);
  lf_test_cli_fails (",a,b\nX,1,2\n", 1, "-:2: ", agree);
  for (guint k = 0; k < G_N_ELEMENTS (bad); k++)
    lf_test_cli_fails (NULL, 2, "landfall-cli agree: ", bad[k]);
}

static void
test_weights_warnings (void)
{
  static const char table[] = ",A,B\nX,1,2\nY,2,1\nweight,3,1\n";
  g_autoptr (LfTestRun) text = lf_test_cli (table, "weights", "entropy", "-",
                                            NULL);
  g_autoptr (JsonObject) o = lf_test_cli_json (table, "weights", "entropy",
                                               "-", NULL);

  g_assert_cmpint (text->status, ==, 0);
  g_assert_nonnull (strstr (text->err, "Read as alternatives: “weight” "));
  g_assert_cmpuint (json_array_get_length (
    json_object_get_array_member (o, "warnings")), ==, 1);
}

/* Scores in place of ranks, and who is asked twice, are told. */
static void
test_agree_warnings (void)
{
  static const char scores[] = ",a,b,c\nX,80,70,10\nY,1,2,3\nX,3,2,1\n";
  g_autoptr (JsonObject) o = lf_test_cli_json (scores, "agree", "-", NULL);
  g_autoptr (LfTestRun) text = lf_test_cli (scores, "agree", "-", NULL);
  g_autoptr (LfTestRun) ranks = lf_test_cli (
    ",a,b,c\nX,1,2.5,2.5\nY,1,2,2\n", "agree", "-", NULL);

  g_assert_cmpuint (json_array_get_length (
    json_object_get_array_member (o, "warnings")), ==, 2);
  g_assert_cmpint (text->status, ==, 0);
  g_assert_nonnull (strstr (text->err, "Line 2: 80 is no rank of 3 "));
  g_assert_nonnull (strstr (text->err, "Line 4: “X” is the rater of line 2"));
  g_assert_cmpstr (ranks->err, ==, "");
}

/* What cannot be written is no success. */
static void
test_full_disk (void)
{
  g_autofree char *command = NULL;
  g_autofree char *message = NULL;
  g_autofree char *quoted = g_shell_quote (g_getenv ("LANDFALL_CLI"));
  g_autoptr (GError) error = NULL;
  const char *argv[] = { "/bin/sh", "-c", NULL, NULL };
  int status;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  command = g_strdup_printf ("%s weights roc 3 > /dev/full", quoted);
  argv[2] = command;
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL,
                &message, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_spawn_check_wait_status (status, NULL), ==, FALSE);
  g_assert_true (g_str_has_prefix (message, "landfall-cli: "));
}

/* Help shows a table that the command reads. */
static void
test_help (void)
{
  static const char *const commands[][3] = {
    { "ahp" }, { "smaa" }, { "agree" }, { "weights", "entropy" },
    { "mcda", "--method", "saw" },
  };

  for (guint k = 0; k < G_N_ELEMENTS (commands); k++)
    {
      const char *const *c = commands[k];
      g_autoptr (LfTestRun) help = lf_test_cli (NULL, c[0], "--help", NULL);
      g_autoptr (LfTestRun) run = NULL;
      g_autofree char *table = NULL;
      const char *start, *end;

      g_assert_cmpint (help->status, ==, 0);
      g_assert_nonnull (strstr (help->out, "--json"));
      g_assert_nonnull (strstr (help->out, c[0]));
      g_assert_nonnull (strstr (help->out, "man landfall-cli"));
      start = strstr (help->out, ":\n\n  ");
      g_assert_nonnull (start);
      end = strstr (start + 3, "\n\n");
      g_assert_nonnull (end);
      table = g_strndup (start + 3, (gsize) (end - start) - 3);
      run = c[1] == NULL ? lf_test_cli (table, c[0], "-", NULL)
            : c[2] == NULL ? lf_test_cli (table, c[0], c[1], "-", NULL)
            : lf_test_cli (table, c[0], c[1], c[2], "-", NULL);
      g_assert_cmpint (run->status, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-decisions/ahp", test_ahp);
  g_test_add_func ("/cli-decisions/ahp-edges", test_ahp_edges);
  g_test_add_func ("/cli-decisions/ahp-warnings", test_ahp_warnings);
  g_test_add_func ("/cli-decisions/weights", test_weights);
  g_test_add_func ("/cli-decisions/smaa", test_smaa);
  g_test_add_func ("/cli-decisions/smaa-digits", test_smaa_digits);
  g_test_add_func ("/cli-decisions/smaa-scales", test_smaa_scales);
  g_test_add_func ("/cli-decisions/smaa-weights", test_smaa_weights);
  g_test_add_func ("/cli-decisions/agree", test_agree);
  g_test_add_func ("/cli-decisions/weights-warnings", test_weights_warnings);
  g_test_add_func ("/cli-decisions/agree-warnings", test_agree_warnings);
  g_test_add_func ("/cli-decisions/full-disk", test_full_disk);
  g_test_add_func ("/cli-decisions/help", test_help);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `landfall-cli robust` on the sample files. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "lf-test-cli.h"

/* Ranks add up, the seed fixes the digits whatever the number of threads,
 * and each interval holds the weight that it is about. */
static void
test_robust (void)
{
  g_autofree char *path = lf_test_sample ("case-alibaba");
  g_autoptr (LfTestRun) one = lf_test_cli (NULL, "robust", path, "--json",
                                           "--draws", "3000", "--threads",
                                           "1", NULL);
  g_autoptr (LfTestRun) four = lf_test_cli (NULL, "robust", path, "--json",
                                            "--draws", "3000", "--threads",
                                            "4", NULL);
  g_autoptr (JsonObject) robust =
    lf_test_cli_json (NULL, "robust", path, "--draws", "3000",
                      NULL);
  JsonArray *markets = json_object_get_array_member (robust, "markets");
  JsonArray *stability = json_object_get_array_member (robust, "stability");
  guint n = json_array_get_length (markets);
  g_autofree double *ranks = g_new0 (double, n);

  g_assert_cmpstr (one->out, ==, four->out);
  for (guint i = 0; i < n; i++)
    {
      JsonArray *shares = json_object_get_array_member (
        json_array_get_object_element (markets, i), "acceptability");
      double sum = 0;

      for (guint r = 0; r < n; r++)
        {
          sum += json_array_get_double_element (shares, r);
          ranks[r] += json_array_get_double_element (shares, r);
        }
      g_assert_cmpfloat_with_epsilon (sum, 1, 1e-9);
    }
  for (guint r = 0; r < n; r++)
    g_assert_cmpfloat_with_epsilon (ranks[r], 1, 1e-9);
  g_assert_cmpuint (json_array_get_length (stability), >, 0);
  for (guint k = 0; k < json_array_get_length (stability); k++)
    {
      JsonObject *s = json_array_get_object_element (stability, k);
      JsonObject *first = json_object_get_object_member (s, "first");
      double weight = json_object_get_double_member (s, "weight");

      g_assert_cmpfloat (json_object_get_double_member (first, "low"), <=,
                         weight + 1e-12);
      g_assert_cmpfloat (json_object_get_double_member (first, "high"), >=,
                         weight - 1e-12);
    }
}

/* An indicator may be called like an item of the content: the weights of both
 * are told. */
static void
test_robust_names (void)
{
  g_autoptr (JsonObject) robust = lf_test_cli_json (
    "<assessment version=\"1.0\"><decision/>"
    "<settings><setting name=\"group-indicators\" number=\"1\"/></settings>"
    "<markets><market id=\"A\" name=\"A\"/><market id=\"B\" name=\"B\"/>"
    "</markets><indicators><indicator id=\"pull-capital\" name=\"GDP\"/>"
    "</indicators><indicator-values indicator=\"pull-capital\">"
    "<indicator-value market=\"A\" value=\"2\"/>"
    "<indicator-value market=\"B\" value=\"1\"/>"
    "</indicator-values></assessment>",
    "robust", "-", "--draws", "500", NULL);
  JsonObject *weights = json_object_get_object_member (
    json_array_get_object_element (
      json_object_get_array_member (robust, "markets"), 0),
    "central_weights");
  g_autoptr (GList) members = json_object_get_members (weights);
  double sum = 0;

  for (GList *m = members; m != NULL; m = m->next)
    sum += json_object_get_double_member (weights, m->data);
  g_assert_cmpfloat_with_epsilon (sum, 1, 1e-9);
  g_assert_true (json_object_has_member (weights, "pull-capital"));
  g_assert_true (json_object_has_member (weights,
                                         "indicators/pull-capital"));
}

/* What stands beside weights: what they are used on. The tornado has a bar for
 * each weight, and none leaves the range of plausible weights. */
static void
test_robust_basis (void)
{
  g_autofree char *path = lf_test_sample ("demo-four-markets");
  g_autoptr (JsonObject) robust =
    lf_test_cli_json (NULL, "robust", path, "--draws", "500", NULL);
  g_autoptr (LfTestRun) text = lf_test_cli (NULL, "robust", path, "--draws",
                                            "500", NULL);
  const char *basis = json_object_get_string_member (robust, "basis");
  JsonArray *stability = json_object_get_array_member (robust, "stability");
  JsonArray *tornado = json_object_get_array_member (robust, "tornado");
  double lead = json_object_get_double_member (robust, "lead");
  double width = G_MAXDOUBLE;

  g_assert_cmpstr (basis, ==, "Additive model, fixed scales, weights derived "
                              "from push.");
  g_assert_nonnull (strstr (text->out, basis));
  g_assert_nonnull (strstr (text->out, "weights: uniform"));
  /* Germany leads by the weights in force, and seldomer than Japan. */
  g_assert_nonnull (strstr (text->out, "is only 0.010 ahead of Japan. "));
  g_assert_nonnull (strstr (text->out, "But Japan comes first in more of the "
                                       "draws"));
  g_assert_nonnull (strstr (text->out, "Stands above, %"));
  g_assert_nonnull (strstr (text->out, "First with these weights"));
  g_assert_cmpuint (json_array_get_length (tornado), ==,
                    json_array_get_length (stability));
  for (guint k = 0; k < json_array_get_length (tornado); k++)
    {
      JsonObject *bar = json_array_get_object_element (tornado, k);
      double low = json_object_get_double_member (bar, "lead_low");
      double high = json_object_get_double_member (bar, "lead_high");

      g_assert_cmpfloat (fabs (high - low), <=, width);
      width = fabs (high - low);
      g_assert_true (MIN (low, high) <= lead + 1e-12 &&
                     MAX (low, high) >= lead - 1e-12);
      g_assert_cmpfloat_with_epsilon (
        json_object_get_double_member (bar, "high"),
        3 * json_object_get_double_member (bar, "low"), 1e-12);
    }
}

/* Each figure of the leader between the ends of its confidence: the lead
 * moves by the weight of what that is of the scale. */
static void
test_robust_figures (void)
{
  g_autofree char *path = lf_test_sample ("demo-four-markets");
  g_autoptr (JsonObject) robust =
    lf_test_cli_json (NULL, "robust", path, "--draws", "500", NULL);
  JsonArray *figures = json_object_get_array_member (robust,
                                                     "tornado_figures");
  double lead = json_object_get_double_member (robust, "lead");
  guint n = json_array_get_length (figures);
  guint n_moved = 0;

  g_assert_cmpuint (n, ==, json_array_get_length (
    json_object_get_array_member (robust, "stability")));
  for (guint k = 0; k < n; k++)
    {
      JsonObject *bar = json_array_get_object_element (figures, k);
      const char *id = json_object_get_string_member (bar, "id");
      double low = json_object_get_double_member (bar, "low");
      double high = json_object_get_double_member (bar, "high");
      double lead_low = json_object_get_double_member (bar, "lead_low");
      double lead_high = json_object_get_double_member (bar, "lead_high");
      double weight = 0;

      for (guint s = 0; s < n; s++)
        {
          JsonObject *other = json_array_get_object_element (
            json_object_get_array_member (robust, "stability"), s);

          if (strcmp (json_object_get_string_member (other, "id"), id) == 0)
            weight = json_object_get_double_member (other, "weight");
        }
      g_assert_true (low >= 0 && low <= high && high <= 4);
      g_assert_cmpfloat_with_epsilon (
        lead_high - lead_low,
        (g_str_has_prefix (id, "bar-") ? -1 : 1) * weight * (high - low) / 4,
        1e-12);
      g_assert_true (MIN (lead_low, lead_high) <= lead + 1e-12);
      n_moved += low < high;
    }
  g_assert_cmpuint (n_moved, >, 10);
}

/* A sample with further settings. */
static char *
sample_with (const char *id,
             const char *settings)
{
  g_autofree char *path = lf_test_sample (id);
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  parts = g_strsplit (text, "<settings>", 2);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  return g_strconcat (parts[0], "<settings>", settings, parts[1], NULL);
}

/* Without any weight there is no ranking to test, and the message says so. */
static void
test_robust_no_weight (void)
{
  static const char *const robust[] = { "robust", "-", NULL };
  g_autofree char *text = sample_with (
    "demo-four-markets", "<setting name=\"group-barriers\" number=\"0\"/>"
                         "<setting name=\"group-pull\" number=\"0\"/>");

  lf_test_cli_fails (text, 1, "-: no criterion has a weight", robust);
}

static void
test_robust_spread (void)
{
  g_autofree char *path = lf_test_sample ("case-alibaba");
  g_autoptr (JsonObject) robust =
    lf_test_cli_json (NULL, "robust", path, "--draws", "2000",
                      "--spread", "100", NULL);

  g_assert_cmpstr (json_object_get_string_member (robust, "weights"), ==,
                   "dirichlet");
  g_assert_cmpfloat (json_object_get_double_member (robust, "spread"), ==,
                     100);
}

/* Only weights in the order of those in force are drawn: each criterion’s
 * central weight is at least that of the next in the order. */
static void
test_robust_ordinal (void)
{
  static const char *const both[] = {
    "robust", "x.landfall", "--ordinal", "--spread", "3", NULL
  };
  g_autofree char *path = lf_test_sample ("demo-four-markets");
  g_autoptr (JsonObject) score = lf_test_cli_json (NULL, "score", path, NULL);
  g_autoptr (JsonObject) robust =
    lf_test_cli_json (NULL, "robust", path, "--draws", "2000", "--ordinal",
                      NULL);
  g_autoptr (JsonObject) free =
    lf_test_cli_json (NULL, "robust", path, "--draws", "2000", "--spread",
                      "0", NULL);
  JsonArray *parts = json_object_get_array_member (
    lf_test_first_market (score), "contributions");
  guint broken = 0;

  g_assert_cmpstr (json_object_get_string_member (robust, "weights"), ==,
                   "ordinal");
  for (guint r = 0; r < 2; r++)
    {
      JsonObject *central = json_object_get_object_member (
        lf_test_first_market (r == 0 ? robust : free), "central_weights");

      for (guint i = 0; i < json_array_get_length (parts); i++)
        for (guint j = 0; j < json_array_get_length (parts); j++)
          {
            JsonObject *a = json_array_get_object_element (parts, i);
            JsonObject *b = json_array_get_object_element (parts, j);
            const char *a_id = json_object_get_string_member (a, "id");
            const char *b_id = json_object_get_string_member (b, "id");

            if (json_object_get_double_member (b, "weight") <= 0 ||
                json_object_get_double_member (a, "weight") <
                  json_object_get_double_member (b, "weight") + 1e-9 ||
                json_object_get_double_member (central, a_id) >=
                  json_object_get_double_member (central, b_id))
              continue;
            g_assert_cmpuint (r, ==, 1);
            broken++;
          }
    }
  /* Weights that are drawn freely keep to no order. */
  g_assert_cmpuint (broken, >, 0);
  lf_test_cli_fails (NULL, 2, "landfall-cli robust: --ordinal and --spread",
                     both);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/robust/json", test_robust);
  g_test_add_func ("/robust/names", test_robust_names);
  g_test_add_func ("/robust/basis", test_robust_basis);
  g_test_add_func ("/robust/figures", test_robust_figures);
  g_test_add_func ("/robust/no-weight", test_robust_no_weight);
  g_test_add_func ("/robust/spread", test_robust_spread);
  g_test_add_func ("/robust/ordinal", test_robust_ordinal);
  return g_test_run ();
}

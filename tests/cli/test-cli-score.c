/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `landfall-cli score` and `robust` on the sample files. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "lf-test-cli.h"

static char *
sample (const char *id)
{
  g_autofree char *name = g_strconcat (id, ".landfall", NULL);

  return g_build_filename (g_getenv ("LANDFALL_SOURCE"), "resources",
                           "samples", name, NULL);
}

static JsonObject *
first_market (JsonObject *score)
{
  return json_array_get_object_element (
    json_object_get_array_member (score, "markets"), 0);
}

/* The keys that scripts rely on, with the published figures. */
static void
test_json (void)
{
  g_autofree char *path = sample ("case-b-us");
  g_autoptr (JsonObject) score = lf_test_cli_json (NULL, "score", path, NULL);
  JsonObject *market = first_market (score);
  JsonObject *oli = json_object_get_object_member (market, "oli");
  JsonObject *hurdles = json_object_get_object_member (market, "hurdles");
  JsonArray *modes = json_object_get_array_member (market, "modes");
  JsonObject *lead = json_array_get_object_element (modes, 0);
  JsonObject *parts = json_object_get_object_member (lead, "parts");
  JsonObject *means = json_object_get_object_member (score, "means");

  g_assert_cmpstr (json_object_get_string_member (score, "firm"), !=, "");
  g_assert_cmpfloat_with_epsilon (
    json_object_get_double_member (
      json_object_get_object_member (score, "push"), "score"), 2.325, 1e-9);
  g_assert_cmpfloat (json_object_get_double_member (
    json_object_get_object_member (means, "oli-o"), "mean"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (market, "rank"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (market, "quadrant"), ==,
                   "mkt-partner");
  g_assert_cmpuint (json_array_get_length (
    json_object_get_array_member (market, "vetoes")), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (oli, "rule"), ==,
                   "rule-oli");
  g_assert_cmpuint (json_array_get_length (
    json_object_get_array_member (oli, "equity_split")), ==, 2);
  g_assert_cmpfloat (json_object_get_double_member (hurdles, "infra"), ==,
                     3.5);
  g_assert_cmpstr (json_object_get_string_member (hurdles, "verdict"), ==,
                   "staged");
  g_assert_cmpuint (json_array_get_length (modes), ==, 13);
  g_assert_cmpstr (json_object_get_string_member (lead, "id"), ==,
                   "wos-sales");
  g_assert_cmpfloat_with_epsilon (
    json_object_get_double_member (lead, "total"), 3.35, 0.005);
  g_assert_cmpfloat (json_object_get_double_member (parts, "assets"), ==, 3);
  g_assert_true (json_object_get_null_member (parts, "priorities"));
  g_assert_true (json_object_get_boolean_member (lead, "equal"));
  g_assert_true (json_object_get_boolean_member (lead, "feasible"));
  g_assert_cmpfloat_with_epsilon (
    json_object_get_double_member (lead, "stability_pm1"), 0.49, 0.03);
  g_assert_cmpfloat (json_object_get_double_member (lead,
                                                    "stability_equal_pm1"),
                     >, 0.95);
  g_assert_cmpstr (json_object_get_string_member (market, "companion"), ==,
                   "alliance");
  g_assert_true (json_object_has_member (score, "three_c"));
}

/* The parts of each market's score sum to it, and their weights to 1. */
static void
test_contributions (void)
{
  g_autofree char *path = sample ("case-alibaba");
  g_autoptr (JsonObject) score = lf_test_cli_json (NULL, "score", path, NULL);
  JsonArray *markets = json_object_get_array_member (score, "markets");
  double last = G_MAXDOUBLE;

  g_assert_cmpuint (json_array_get_length (markets), >=, 2);
  for (guint i = 0; i < json_array_get_length (markets); i++)
    {
      JsonObject *market = json_array_get_object_element (markets, i);
      JsonArray *parts = json_object_get_array_member (market,
                                                       "contributions");
      double sum = 0, weight = 0;
      double total = json_object_get_double_member (market, "score");

      for (guint k = 0; k < json_array_get_length (parts); k++)
        {
          JsonObject *part = json_array_get_object_element (parts, k);

          sum += json_object_get_double_member (part, "contribution");
          weight += json_object_get_double_member (part, "weight");
        }
      g_assert_cmpfloat_with_epsilon (sum, total, 1e-12);
      g_assert_cmpfloat_with_epsilon (weight, 1, 1e-12);
      g_assert_cmpfloat (total, <=, last);
      last = total;
    }
}

static void
test_same_digits (void)
{
  g_autofree char *path = sample ("case-d-us");
  g_autoptr (LfTestRun) one = lf_test_cli (NULL, "score", path, "--json",
                                           NULL);
  g_autoptr (LfTestRun) two = lf_test_cli (NULL, "score", path, "--json",
                                           NULL);
  g_autoptr (LfTestRun) other = lf_test_cli (NULL, "score", path, "--json",
                                             "--seed", "77", NULL);

  g_assert_cmpint (one->status, ==, 0);
  g_assert_cmpstr (one->out, ==, two->out);
  g_assert_cmpstr (one->out, !=, other->out);
}

static void
test_text (void)
{
  g_autofree char *path = sample ("case-d-us");
  g_autoptr (LfTestRun) run = lf_test_cli (NULL, "score", path, "--explain",
                                           NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_nonnull (strstr (run->out, "Licence-out"));
  g_assert_nonnull (strstr (run->out, "3.33"));
  g_assert_nonnull (strstr (run->out, "0.10 × 4.00"));
  lf_test_all_finite (run->out);
}

static void
test_methods (void)
{
  static const char *const methods[] = { "saw", "topsis", "promethee2",
                                         "vikor" };
  g_autofree char *path = sample ("case-alibaba");

  for (guint m = 0; m < G_N_ELEMENTS (methods); m++)
    {
      g_autoptr (JsonObject) score =
        lf_test_cli_json (NULL, "score", path, "--method",
                          methods[m], NULL);

      g_assert_cmpstr (json_object_get_string_member (score, "method"), ==,
                       methods[m]);
      g_assert_cmpint (json_object_get_int_member (first_market (score),
                                                   "rank"), ==, 1);
    }
}

static void
test_weights (void)
{
  g_autofree char *path = sample ("case-d-us");
  g_autoptr (JsonObject) derived =
    lf_test_cli_json (NULL, "score", path, NULL);
  g_autoptr (JsonObject) equal =
    lf_test_cli_json (NULL, "score", path, "--weights", "equal",
                      NULL);

  g_assert_cmpfloat (
    json_object_get_double_member (first_market (derived), "score"), !=,
    json_object_get_double_member (first_market (equal), "score"));
}

static void
test_wrong (void)
{
  g_autofree char *path = sample ("case-d-us");
  g_autoptr (LfTestRun) method = lf_test_cli (NULL, "score", path,
                                              "--method", "magic", NULL);
  g_autoptr (LfTestRun) nothing = lf_test_cli (NULL, "score", NULL);
  g_autoptr (LfTestRun) text = lf_test_cli ("hello", "score", "-", NULL);
  g_autoptr (LfTestRun) scenario = lf_test_cli (NULL, "score", path,
                                                "--scenario", "none", NULL);
  g_autoptr (LfTestRun) draws = lf_test_cli (NULL, "robust", path,
                                             "--draws", "0", NULL);
  g_autoptr (LfTestRun) spread = lf_test_cli (NULL, "robust", path,
                                              "--spread", "wide", NULL);

  g_assert_cmpint (method->status, ==, 2);
  g_assert_nonnull (strstr (method->err, "magic"));
  g_assert_cmpint (nothing->status, ==, 2);
  g_assert_cmpint (text->status, ==, 1);
  g_assert_cmpint (scenario->status, ==, 1);
  g_assert_cmpint (draws->status, ==, 2);
  g_assert_cmpint (spread->status, ==, 2);
}

/* Ranks add up, the seed fixes the digits whatever the number of threads,
 * and each interval holds the weight that it is about. */
static void
test_robust (void)
{
  g_autofree char *path = sample ("case-alibaba");
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

/* What stands beside weights: what they are used on. The tornado has a bar for
 * each weight, and none leaves the range of plausible weights. */
static void
test_robust_basis (void)
{
  g_autofree char *path = sample ("demo-four-markets");
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
  g_autofree char *path = sample ("demo-four-markets");
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
  g_autofree char *path = sample (id);
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

/* Weights that nobody has given are not told as if somebody had; and a
 * variant that a method does not have is refused. */
static void
test_ranking_told (void)
{
  static const char *const bad[][7] = {
    { "score", "x", "--method", "wpm", "--normalisation", "minmax", NULL },
    { "score", "x", "--method", "vikor", "--normalisation", "fixed", NULL },
    { "score", "x", "--method", "promethee2", "--normalisation", "sum",
      NULL },
  };
  g_autofree char *path = sample ("demo-four-markets");
  g_autoptr (JsonObject) pairs = lf_test_cli_json (
    NULL, "score", path, "--weights", "pairwise", NULL);
  g_autoptr (JsonObject) base = lf_test_cli_json (
    NULL, "score", path, "--weights", "base", NULL);
  g_autoptr (JsonObject) product = lf_test_cli_json (
    NULL, "score", path, "--method", "wpm", "--normalisation", "fixed", NULL);
  g_autoptr (JsonObject) vikor = lf_test_cli_json (
    NULL, "score", path, "--method", "vikor", NULL);
  JsonObject *told = json_object_get_object_member (pairs, "ranking");
  JsonArray *warnings = json_object_get_array_member (told, "warnings");

  g_assert_cmpstr (json_object_get_string_member (told, "weights"), ==,
                   "base");
  g_assert_nonnull (strstr (json_object_get_string_member (told, "basis"),
                            "base weights of the checklist"));
  g_assert_nonnull (strstr (json_array_get_string_element (warnings, 0),
                            "“Pairwise comparison” gives no weights"));
  g_assert_cmpfloat (
    json_object_get_double_member (first_market (pairs), "score"), ==,
    json_object_get_double_member (first_market (base), "score"));
  g_assert_null (strstr (json_object_get_string_member (product, "verdict"),
                         "by 0.00;"));
  g_assert_cmpstr (json_object_get_string_member (
    json_object_get_object_member (vikor, "ranking"), "normalisation"), ==,
                   "minmax");
  for (guint k = 0; k < G_N_ELEMENTS (bad); k++)
    lf_test_cli_fails (NULL, 2, "landfall-cli score: the method", bad[k]);
}

/* Who wins when all are asked, and who decides it. */
static void
test_group (void)
{
  g_autofree char *path = sample ("demo-four-markets");
  g_autoptr (JsonObject) score = lf_test_cli_json (NULL, "score", path, NULL);
  g_autoptr (LfTestRun) text = lf_test_cli (NULL, "score", path, NULL);
  JsonObject *group = json_object_get_object_member (
    json_object_get_object_member (score, "ranking"), "group");
  JsonArray *people = json_object_get_array_member (group, "participants");
  const char *winner = json_object_get_string_member (group, "winner");
  guint turns = 0;

  g_assert_cmpstr (winner, ==, "DE");
  g_assert_cmpuint (json_array_get_length (people), ==, 4);
  for (guint p = 0; p < 4; p++)
    turns += strcmp (json_object_get_string_member (
                       json_array_get_object_element (people, p),
                       "winner_without"), winner) != 0;
  g_assert_cmpuint (turns, ==, 1);
  g_assert_nonnull (strstr (text->out,
                            "Without Lee Ji-woo, Japan would come first."));
}

static void
test_robust_spread (void)
{
  g_autofree char *path = sample ("case-alibaba");
  g_autoptr (JsonObject) robust =
    lf_test_cli_json (NULL, "robust", path, "--draws", "2000",
                      "--spread", "100", NULL);

  g_assert_cmpstr (json_object_get_string_member (robust, "weights"), ==,
                   "dirichlet");
  g_assert_cmpfloat (json_object_get_double_member (robust, "spread"), ==,
                     100);
}

/* A firm with several products is scored per product, the first one's
 * markets standing at the top too. */
static void
test_products (void)
{
  static const char *const leads[] = { "wos-sales", "rd-contract" };
  static const double totals[] = { 3.35, 3.16 };
  g_autofree char *path = sample ("case-b");
  g_autoptr (JsonObject) score = lf_test_cli_json (NULL, "score", path, NULL);
  JsonArray *products = json_object_get_array_member (score, "products");

  g_assert_cmpuint (json_array_get_length (products), ==, 2);
  for (guint p = 0; p < G_N_ELEMENTS (leads); p++)
    {
      JsonObject *product = json_array_get_object_element (products, p);
      JsonObject *lead = json_array_get_object_element (
        json_object_get_array_member (first_market (product), "modes"), 0);

      g_assert_cmpstr (json_object_get_string_member (lead, "id"), ==,
                       leads[p]);
      g_assert_cmpfloat_with_epsilon (
        json_object_get_double_member (lead, "total"), totals[p], 0.005);
    }
  g_assert_cmpstr (json_object_get_string_member (
    json_array_get_object_element (
      json_object_get_array_member (first_market (score), "modes"), 0), "id"),
    ==, "wos-sales");
}

/* The test that a missing advantage calls for, the gate that stands nearest,
 * candidates, and what the totals rest on. */
static void
test_more_keys (void)
{
  g_autofree char *path = sample ("demo-four-markets");
  g_autoptr (JsonObject) score = lf_test_cli_json (NULL, "score", path, NULL);
  JsonObject *market = first_market (score);
  JsonObject *oli = json_object_get_object_member (market, "oli");
  JsonObject *basis = json_object_get_object_member (market, "modes_basis");
  JsonArray *modes = json_object_get_array_member (market, "modes");
  JsonArray *partners = json_object_get_array_member (score, "partners");
  JsonArray *vrio = json_object_get_array_member (score, "vrio");
  JsonObject *gate = NULL;

  g_assert_true (json_object_get_boolean_member (oli, "known"));
  g_assert_true (json_object_get_null_member (oli, "unanswered"));
  g_assert_false (json_object_get_boolean_member (
    json_object_get_object_member (oli, "springboard"), "asked"));
  g_assert_true (json_object_get_boolean_member (basis, "sufficient"));
  g_assert_cmpint (json_object_get_int_member (basis, "rated"), <=,
                   json_object_get_int_member (basis, "asked"));
  for (guint m = 0; m < json_array_get_length (modes) && gate == NULL; m++)
    {
      JsonObject *mode = json_array_get_object_element (modes, m);

      g_assert_true (json_object_has_member (mode, "nearest_gate"));
      if (!json_object_get_null_member (mode, "nearest_gate"))
        gate = json_object_get_object_member (mode, "nearest_gate");
    }
  g_assert_nonnull (gate);
  g_assert_nonnull (json_object_get_string_member (gate, "text"));
  g_assert_cmpuint (json_array_get_length (partners), >, 1);
  g_assert_cmpint (json_object_get_int_member (
    json_array_get_object_element (partners, 0), "rank"), ==, 1);
  g_assert_cmpuint (json_array_get_length (vrio), >, 0);
  g_assert_nonnull (json_object_get_string_member (
    json_array_get_object_element (vrio, 0), "outcome"));
  g_assert_cmpuint (json_array_get_length (
    json_object_get_array_member (score, "deal_trees")), ==, 1);
}

/* One answer given: enough for a market to be listed, and for nothing that
 * rests on a lead mode. */
static JsonObject *
score_one_answer (void)
{
  return lf_test_cli_json (
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    "<assessment version=\"1.0\">"
    "<decision><field name=\"firm\">A firm</field></decision>"
    "<markets><market id=\"US\" code=\"US\" name=\"United States\"/></markets>"
    "<ratings><rating item=\"asset-kind\" choice=\"knowledge\"/></ratings>"
    "</assessment>", "score", "-", NULL);
}

/* What the text calls unknown is no lead in JSON either. */
static void
test_no_lead (void)
{
  g_autoptr (JsonObject) score = score_one_answer ();
  JsonObject *market = first_market (score);
  JsonObject *three_c = json_object_get_object_member (score, "three_c");
  JsonObject *pillar = json_object_get_object_member (three_c, "capital");
  JsonArray *modes = json_object_get_array_member (market, "modes");

  g_assert_false (json_object_get_boolean_member (
    json_object_get_object_member (market, "modes_basis"), "sufficient"));
  g_assert_true (json_object_get_null_member (three_c, "mode"));
  g_assert_true (json_object_get_null_member (pillar, "need"));
  g_assert_true (json_object_get_null_member (pillar, "gap"));
  g_assert_cmpuint (json_array_get_length (
    json_object_get_array_member (pillar, "actions")), ==, 0);
  g_assert_true (json_object_get_null_member (market, "best_feasible"));
  g_assert_cmpuint (json_array_get_length (modes), >, 0);
  for (guint m = 0; m < json_array_get_length (modes); m++)
    {
      JsonObject *mode = json_array_get_object_element (modes, m);

      g_assert_false (json_object_get_boolean_member (mode, "lead"));
      g_assert_false (json_object_get_boolean_member (mode, "equal"));
      g_assert_true (json_object_get_null_member (mode, "stability_equal"));
    }
}

/* Nobody agrees with a lead that is not known, nor disagrees; and a rule set
 * that waits for an answer says so. */
static void
test_not_known (void)
{
  g_autofree char *path = sample ("case-b-us");
  g_autoptr (JsonObject) rated = lf_test_cli_json (NULL, "score", path, NULL);
  g_autoptr (JsonObject) open = score_one_answer ();
  JsonObject *const scores[] = { rated, open };

  for (guint s = 0; s < G_N_ELEMENTS (scores); s++)
    {
      JsonObject *market = first_market (scores[s]);
      JsonObject *theory = json_object_get_object_member (market, "theory");
      JsonArray *views = json_object_get_array_member (theory, "views");
      JsonArray *others = json_object_get_array_member (
        json_object_get_object_member (market, "oli"), "alternatives");
      gboolean known = scores[s] == rated;

      g_assert_cmpint (json_object_get_null_member (theory, "agreement"), ==,
                       !known);
      g_assert_cmpuint (json_array_get_length (views), >, 0);
      for (guint v = 0; v < json_array_get_length (views); v++)
        g_assert_cmpint (json_object_get_null_member (
          json_array_get_object_element (views, v), "agrees"), ==, !known);
      g_assert_cmpuint (json_array_get_length (others), >, 0);
      for (guint r = 0; r < json_array_get_length (others); r++)
        g_assert_cmpint (json_object_get_boolean_member (
          json_array_get_object_element (others, r), "known"), ==, known);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score/json", test_json);
  g_test_add_func ("/score/more-keys", test_more_keys);
  g_test_add_func ("/score/no-lead", test_no_lead);
  g_test_add_func ("/score/not-known", test_not_known);
  g_test_add_func ("/score/contributions", test_contributions);
  g_test_add_func ("/score/same-digits", test_same_digits);
  g_test_add_func ("/score/text", test_text);
  g_test_add_func ("/score/methods", test_methods);
  g_test_add_func ("/score/weights", test_weights);
  g_test_add_func ("/score/products", test_products);
  g_test_add_func ("/score/wrong", test_wrong);
  g_test_add_func ("/robust/json", test_robust);
  g_test_add_func ("/robust/basis", test_robust_basis);
  g_test_add_func ("/robust/figures", test_robust_figures);
  g_test_add_func ("/robust/no-weight", test_robust_no_weight);
  g_test_add_func ("/robust/spread", test_robust_spread);
  g_test_add_func ("/score/ranking-told", test_ranking_told);
  g_test_add_func ("/score/group", test_group);
  return g_test_run ();
}

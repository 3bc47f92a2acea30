/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `landfall-cli score` on the sample files. */

#include "config.h"

#include <string.h>

#include "lf-test-cli.h"

/* The keys that scripts rely on, with the published figures. */
static void
test_json (void)
{
  g_autofree char *path = lf_test_sample ("case-b-us");
  g_autoptr (JsonObject) score = lf_test_cli_json (NULL, "score", path, NULL);
  JsonObject *market = lf_test_first_market (score);
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
  g_autofree char *path = lf_test_sample ("case-alibaba");
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
  g_autofree char *path = lf_test_sample ("case-d-us");
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
  g_autofree char *path = lf_test_sample ("case-d-us");
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
  g_autofree char *path = lf_test_sample ("case-alibaba");

  for (guint m = 0; m < G_N_ELEMENTS (methods); m++)
    {
      g_autoptr (JsonObject) score =
        lf_test_cli_json (NULL, "score", path, "--method",
                          methods[m], NULL);

      g_assert_cmpstr (json_object_get_string_member (score, "method"), ==,
                       methods[m]);
      g_assert_cmpint (json_object_get_int_member (lf_test_first_market (score),
                                                   "rank"), ==, 1);
    }
}

static void
test_weights (void)
{
  g_autofree char *path = lf_test_sample ("case-d-us");
  g_autoptr (JsonObject) derived =
    lf_test_cli_json (NULL, "score", path, NULL);
  g_autoptr (JsonObject) equal =
    lf_test_cli_json (NULL, "score", path, "--weights", "equal",
                      NULL);

  g_assert_cmpfloat (
    json_object_get_double_member (lf_test_first_market (derived), "score"), !=,
    json_object_get_double_member (lf_test_first_market (equal), "score"));
}

static void
test_wrong (void)
{
  g_autofree char *path = lf_test_sample ("case-d-us");
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
  g_autofree char *path = lf_test_sample ("demo-four-markets");
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
    json_object_get_double_member (lf_test_first_market (pairs), "score"), ==,
    json_object_get_double_member (lf_test_first_market (base), "score"));
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
  g_autofree char *path = lf_test_sample ("demo-four-markets");
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
  /* All but one order alike, and yet one voice decides. */
  g_assert_nonnull (strstr (text->out, "3 of 4 put Germany first"));
  g_assert_nonnull (strstr (text->out,
                            "Germany is only 0.005 of 1 ahead of Japan."));
  g_assert_nonnull (strstr (text->out, "Kendall’s W = 0.93"));
}

/* A firm with several products is scored per product, the first one's
 * markets standing at the top too. */
static void
test_products (void)
{
  static const char *const leads[] = { "wos-sales", "rd-contract" };
  static const double totals[] = { 3.35, 3.16 };
  g_autofree char *path = lf_test_sample ("case-b");
  g_autoptr (JsonObject) score = lf_test_cli_json (NULL, "score", path, NULL);
  JsonArray *products = json_object_get_array_member (score, "products");

  g_assert_cmpuint (json_array_get_length (products), ==, 2);
  for (guint p = 0; p < G_N_ELEMENTS (leads); p++)
    {
      JsonObject *product = json_array_get_object_element (products, p);
      JsonObject *lead = json_array_get_object_element (
        json_object_get_array_member (lf_test_first_market (product),
                                      "modes"), 0);

      g_assert_cmpstr (json_object_get_string_member (lead, "id"), ==,
                       leads[p]);
      g_assert_cmpfloat_with_epsilon (
        json_object_get_double_member (lead, "total"), totals[p], 0.005);
    }
  g_assert_cmpstr (json_object_get_string_member (
    json_array_get_object_element (
      json_object_get_array_member (lf_test_first_market (score), "modes"),
      0), "id"), ==, "wos-sales");
}

/* The test that a missing advantage calls for, the gate that stands nearest,
 * candidates, and what the totals rest on. */
static void
test_more_keys (void)
{
  g_autofree char *path = lf_test_sample ("demo-four-markets");
  g_autoptr (JsonObject) score = lf_test_cli_json (NULL, "score", path, NULL);
  JsonObject *market = lf_test_first_market (score);
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
  JsonObject *market = lf_test_first_market (score);
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
  g_autofree char *path = lf_test_sample ("case-b-us");
  g_autoptr (JsonObject) rated = lf_test_cli_json (NULL, "score", path, NULL);
  g_autoptr (JsonObject) open = score_one_answer ();
  JsonObject *const scores[] = { rated, open };

  for (guint s = 0; s < G_N_ELEMENTS (scores); s++)
    {
      JsonObject *market = lf_test_first_market (scores[s]);
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
  g_test_add_func ("/score/ranking-told", test_ranking_told);
  g_test_add_func ("/score/group", test_group);
  return g_test_run ();
}

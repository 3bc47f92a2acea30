/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a document to results: the worked cases to the printed digits, and
 * what must hold for any document. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "golden-document.h"
#include "models/results/lf-results.h"

#define printed(a, b) g_assert_cmpfloat_with_epsilon (a, b, 0.005)
#define near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-12)

static LfCatalogue *catalogue;

/* O, Lm, Ls, I, N, push, pull, barriers; quadrant; equal choices; stability
 * of the lead in percent. */
static const struct
{
  double      means[5];
  double      push;
  double      pull;
  double      barriers;
  const char *quadrant;
  const char *equal[2];
  double      stability;
} expected[] = {
  { { 3.00, 2.67, 3.80, 3.29, 3.43 }, 2.33, 3.00, 2.50, "mkt-partner",
    { "wos-sales", "wos-greenfield" }, 49 },
  { { 2.44, 2.67, 3.80, 1.40, 3.17 }, 2.75, 3.20, 3.09, "mkt-partner",
    { "licence-out", "rd-contract" }, 97 },
  { { 3.22, 3.00, 1.33, 3.00, 3.20 }, 2.13, 3.33, 2.00, "mkt-partner",
    { "export-platform", NULL }, 57 },
  { { 3.33, 3.50, 3.00, 3.17, 3.40 }, 2.46, 3.44, 1.67, "mkt-go",
    { "wos-acquisition", NULL }, 100 },
  { { -1 }, 0, 0, 0, NULL, { "rd-contract", "licence-out" }, 45 },
};

static void
check_means (const LfMarketResult *market,
             guint                 i)
{
  static const char *const lists[] = { "oli-o", "oli-lm", "oli-ls", "oli-i",
                                       "oli-n" };

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      const LfDimensionMean *mean =
        lf_results_find_mean (market->means, market->n_means, lists[l]);

      g_assert_nonnull (mean);
      printed (mean->mean.mean, expected[i].means[l]);
      g_assert_cmpfloat (mean->mean.coverage, <=, 1);
    }
  /* 2.125 and 2.325 stand half way between two printed digits. */
  g_assert_cmpfloat_with_epsilon (market->push.score.score, expected[i].push,
                                  0.0051);
  printed (market->pull.mean, expected[i].pull);
  printed (market->barriers.mean, expected[i].barriers);
  printed (market->net, market->pull.mean - market->barriers.mean);
  g_assert_cmpstr (market->quadrant->outcome, ==, expected[i].quadrant);
}

/* The worse end of a barrier is 0, and no figure is ever −0. */
static void
check_zeros (const LfMarketResult *market,
             guint                 n)
{
  for (guint k = 0; k < n; k++)
    {
      g_assert_false (signbit (market->rank.contributions[k].value) &&
                      market->rank.contributions[k].value == 0);
      g_assert_false (signbit (market->rank.contributions[k].contribution) &&
                      market->rank.contributions[k].contribution == 0);
    }
}

/* Under 70 % it says “close call” and names the rival; one equal choice and
 * several take their own forms. */
static void
check_words (const LfMarketResult *market,
             const LfStability    *stability)
{
  const LfModesResult *modes = &market->modes;
  guint n_equal = 0;

  g_assert_cmpint (stability->close_call, ==, stability->lead[0] < 0.7);
  g_assert_cmpint (strstr (stability->sentence, "Close call") != NULL, ==,
                   stability->close_call);
  if (stability->close_call && stability->rival >= 0)
    g_assert_nonnull (strstr (stability->sentence,
                              modes->modes[stability->rival].mode->name));
  for (guint m = 1; m < modes->n_modes; m++)
    n_equal += modes->modes[m].equal;
  g_assert_nonnull (strstr (market->verdict,
                            n_equal == 0 ? "ahead of"
                            : n_equal == 1 ? "comes so near that it is an "
                                             "equal choice"
                                           : "come so near that they are "
                                             "equal choices"));
}

static void
test_golden (void)
{
  for (guint i = 0; i < n_golden_cases; i++)
    {
      g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
      g_autofree char *id = golden_document_market (document, "There");
      g_autoptr (LfResults) results = NULL;
      const LfMarketResult *market;
      const LfStability *stability;

      golden_document_fill (document, &golden_cases[i], NULL, id, FALSE);
      results = golden_document_results (document);
      market = lf_results_get_market (results, 0, 0);
      if (expected[i].means[0] >= 0)
        check_means (market, i);
      for (guint m = 0; m < market->modes.n_modes; m++)
        {
          const LfModeResult *mode = &market->modes.modes[m];

          g_assert_cmpint (mode->equal, ==,
                           m < 2 && expected[i].equal[m] != NULL);
          if (mode->equal)
            g_assert_cmpstr (mode->mode->id, ==, expected[i].equal[m]);
        }
      g_assert_cmpstr (market->modes.companion->id, ==, "alliance");
      stability = lf_results_get_stability (results, 0, 0, NULL, NULL);
      g_assert_cmpfloat_with_epsilon (100 * stability->lead_pm1[0],
                                      expected[i].stability, 3);
      g_assert_cmpfloat (stability->equal_pm1, >=, stability->lead_pm1[0]);
      check_zeros (market,
                   lf_results_get_product (results, 0)->ranking.n_criteria);
      check_words (market, stability);
      g_test_message ("%s: %.3f %.3f equal %.3f %.3f: %s %s",
                      golden_cases[i].id, stability->lead_pm1[0],
                      stability->lead[0], stability->equal_pm1,
                      stability->equal, market->verdict,
                      stability->sentence);
    }
}

static void
assert_same_market (LfResults *a,
                    guint      ma,
                    LfResults *b,
                    guint      mb)
{
  const LfMarketResult *one = lf_results_get_market (a, 0, ma);
  const LfMarketResult *two = lf_results_get_market (b, 0, mb);
  const LfStability *s1 = lf_results_get_stability (a, 0, ma, NULL, NULL);
  const LfStability *s2 = lf_results_get_stability (b, 0, mb, NULL, NULL);

  g_assert_cmpfloat (one->rank.score, ==, two->rank.score);
  g_assert_cmpfloat (one->net, ==, two->net);
  g_assert_cmpstr (one->oli.rule->id, ==, two->oli.rule->id);
  g_assert_cmpstr (one->hurdles.verdict, ==, two->hurdles.verdict);
  for (guint m = 0; m < one->modes.n_modes; m++)
    {
      g_assert_true (one->modes.modes[m].mode == two->modes.modes[m].mode);
      g_assert_cmpfloat (one->modes.modes[m].total, ==,
                         two->modes.modes[m].total);
      g_assert_cmpfloat (s1->lead[m], ==, s2->lead[m]);
      g_assert_cmpfloat (s1->lead_pm1[m], ==, s2->lead_pm1[m]);
    }
}

/* No rule for any one case: other names and ids, entered in another order,
 * give the very same numbers. */
static void
test_names_and_order (void)
{
  for (guint i = 0; i < n_golden_cases; i++)
    {
      g_autoptr (GoldenDocument) a = golden_document_new (catalogue);
      g_autoptr (GoldenDocument) b = golden_document_new (catalogue);
      g_autofree char *market_a = golden_document_market (a, "United States");
      g_autofree char *other = golden_document_market (b, "Nowhere");
      g_autofree char *market_b = golden_document_market (b, "Zembla");
      g_autoptr (LfResults) ra = NULL;
      g_autoptr (LfResults) rb = NULL;

      golden_document_fill (a, &golden_cases[i], NULL, market_a, FALSE);
      golden_document_fill (b, &golden_cases[i], NULL, market_b, TRUE);
      ra = golden_document_results (a);
      rb = golden_document_results (b);
      assert_same_market (ra, 0, rb, 1);
    }
}

/* Every number explains itself: a label, a figure, what it rests on; the
 * parts of a total are its components. */
static void
check_tree (const LfExplanation *tree)
{
  g_assert_nonnull (tree->label);
  g_assert_cmpstr (tree->label, !=, "");
  g_assert_true (tree->value != NULL || tree->because != NULL ||
                 tree->source != NULL);
  for (guint i = 0; i < tree->children->len; i++)
    check_tree (tree->children->pdata[i]);
}

static void
take_tree (LfExplanation *tree,
           guint          least_children)
{
  g_autofree char *text = NULL;

  g_assert_nonnull (tree);
  check_tree (tree);
  g_assert_cmpuint (tree->children->len, >=, least_children);
  text = lf_explanation_to_text (tree);
  g_assert_null (strstr (text, "(null)"));
  g_assert_false (g_regex_match_simple ("\\b-?(nan|inf)\\b", text, 0, 0));
  lf_explanation_free (tree);
}

static void
test_explanations (void)
{
  for (guint i = 0; i < n_golden_cases; i++)
    {
      g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
      g_autofree char *id = golden_document_market (document, "There");
      g_autoptr (LfResults) r = NULL;
      const LfMarketResult *market;

      golden_document_fill (document, &golden_cases[i], NULL, id, FALSE);
      r = golden_document_results (document);
      market = lf_results_get_market (r, 0, 0);
      take_tree (lf_results_explain_mean (r, 0, 0, "oli-o"), 10);
      take_tree (lf_results_explain_push (r, 0, -1), 2);
      take_tree (lf_results_explain_net (r, 0, 0), 2);
      take_tree (lf_results_explain_score (r, 0, 0), 10);
      take_tree (lf_results_explain_weight (r, 0, "pull-price-margin"), 0);
      take_tree (lf_results_explain_oli (r, 0, 0), 3);
      take_tree (lf_results_explain_hurdles (r, 0, 0), 4);
      take_tree (lf_results_explain_stability (r, 0, 0), 1);
      take_tree (lf_results_explain_pillar (r, 0, LF_GROUPING_PRINTED,
                                            LF_PILLAR_CAPITAL), 3);
      for (guint m = 0; m < market->modes.n_modes; m++)
        take_tree (lf_results_explain_mode (
          r, 0, 0, market->modes.modes[m].mode->id), 5);
      g_assert_null (lf_results_explain_mode (r, 0, 0, "no-such-mode"));
      g_assert_null (lf_results_explain_mean (r, 0, -1, "no-such-list"));
      g_assert_null (lf_results_explain_weight (r, 0, "no-such"));
    }
}

/* A document in which nothing is answered: no rank, no recommendation, and
 * nothing that is not a number. */
static void
test_nothing (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *id = golden_document_market (document, "There");
  g_autoptr (LfResults) results = golden_document_results (document);
  const LfMarketResult *market = lf_results_get_market (results, 0, 0);
  const LfStability *stability =
    lf_results_get_stability (results, 0, 0, NULL, NULL);
  double sum = 0;

  g_assert_false (market->pull.known);
  g_assert_null (market->quadrant);
  g_assert_cmpuint (market->rank.rank, ==, 0);
  g_assert_false (market->modes.sufficient);
  g_assert_nonnull (strstr (market->verdict, "Not enough is known"));
  g_assert_null (stability->sentence);
  g_assert_null (market->path.sentence);
  g_assert_cmpuint (market->path.n_steps, ==, 0);
  g_assert_null (market->hurdles.verdict);
  g_assert_null (market->modes.companion);
  for (guint v = 0; v < market->theory.n_views; v++)
    g_assert_true (isfinite (market->theory.views[v].strength));
  for (guint m = 0; m < stability->n_modes; m++)
    {
      g_assert_true (isfinite (market->modes.modes[m].total));
      sum += stability->lead[m];
    }
  near (sum, 1);
  take_tree (lf_results_explain_score (results, 0, 0), 0);
  take_tree (lf_results_explain_net (results, 0, 0), 2);
  take_tree (lf_results_explain_push (results, 0, 0), 2);
}

/* Products are scored apart: what is asked per product goes before what is
 * asked of the firm. */
static void
test_products (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *id = golden_document_market (document, "There");
  g_autofree char *first = golden_document_product (document, "One");
  g_autofree char *second = golden_document_product (document, "Two");
  g_autoptr (LfResults) results = NULL;
  const LfMarketResult *one, *two;

  golden_document_fill (document, &golden_cases[0], first, id, FALSE);
  golden_document_fill (document, &golden_cases[4], second, id, FALSE);
  results = golden_document_results (document);
  g_assert_cmpuint (lf_results_get_n_products (results), ==, 2);
  g_assert_cmpint (lf_results_find_product (results, second), ==, 1);
  g_assert_cmpint (lf_results_find_product (results, "none"), ==, -1);
  one = lf_results_get_market (results, 0, 0);
  two = lf_results_get_market (results, 1, 0);
  g_assert_cmpstr (one->oli.rule->id, ==, "rule-oli");
  g_assert_cmpstr (two->oli.rule->id, ==, "rule-ols");
}

static gpointer
ask_in_thread (gpointer data)
{
  LfResults *results = data;
  const LfStability *stability =
    lf_results_get_stability (results, 0, 0, NULL, NULL);

  g_assert_cmpuint (lf_results_get_product (results, 0)->n_markets, ==, 1);
  lf_results_unref (results);
  return (gpointer) stability;
}

/* Several threads ask at once and read the same numbers. */
static void
test_threads (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *id = golden_document_market (document, "There");
  g_autoptr (LfResults) results = NULL;
  GThread *threads[4];
  gpointer first = NULL;

  golden_document_fill (document, &golden_cases[0], NULL, id, FALSE);
  results = golden_document_results (document);
  for (guint t = 0; t < G_N_ELEMENTS (threads); t++)
    threads[t] = g_thread_new ("ask", ask_in_thread,
                               lf_results_ref (results));
  for (guint t = 0; t < G_N_ELEMENTS (threads); t++)
    {
      gpointer stability = g_thread_join (threads[t]);

      g_assert_nonnull (stability);
      if (first == NULL)
        first = stability;
      g_assert_true (stability == first);
    }
}

static void
test_cancel (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *id = golden_document_market (document, "There");
  g_autoptr (LfResults) results = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  golden_document_fill (document, &golden_cases[0], NULL, id, FALSE);
  results = golden_document_results (document);
  g_assert_null (lf_results_peek_stability (results, 0, 0));
  g_cancellable_cancel (cancellable);
  g_assert_null (lf_results_get_stability (results, 0, 0, cancellable,
                                           &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (lf_results_peek_stability (results, 0, 0));
  g_assert_nonnull (lf_results_get_stability (results, 0, 0, NULL, NULL));
  g_assert_nonnull (lf_results_peek_stability (results, 0, 0));
}

/* What the document sets otherwise counts: a threshold, a component's
 * weight, a mode left out, the rule set, priorities, gates. */
static void
test_settings (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *id = golden_document_market (document, "There");
  g_autoptr (LfResults) results = NULL;
  const LfMarketResult *market;
  const LfModeResult *sales;

  golden_document_fill (document, &golden_cases[0], NULL, id, FALSE);
  golden_document_put (document, LF_RECORD_PARAMETER,
                       LF_KEY ("oli-i-present"), "value",
                       g_variant_new_double (3.5));
  golden_document_put (document, LF_RECORD_MODE, LF_KEY ("wos-greenfield"),
                       "off", g_variant_new_boolean (TRUE));
  golden_document_put (document, LF_RECORD_SETTING,
                       LF_KEY ("priority-control", ""), "number",
                       g_variant_new_double (1));
  golden_document_put (document, LF_RECORD_SETTING,
                       LF_KEY ("funds-available", ""), "number",
                       g_variant_new_double (50));
  golden_document_put (document, LF_RECORD_GATE,
                       LF_KEY ("funds-needed", "", "wos-sales", ""), "value",
                       g_variant_new_double (80));
  golden_document_put (document, LF_RECORD_GATE,
                       LF_KEY ("foreign-equity-limit", id, "", ""), "value",
                       g_variant_new_double (49));
  results = golden_document_results (document);
  market = lf_results_get_market (results, 0, 0);
  g_assert_cmpstr (market->oli.rule->id, ==, "rule-ols");
  g_assert_null (lf_results_find_mode (&market->modes, "wos-greenfield"));
  g_assert_cmpuint (market->modes.n_modes, ==, 12);
  sales = lf_results_find_mode (&market->modes, "wos-sales");
  g_assert_true (sales->has_priorities);
  g_assert_cmpfloat (sales->parts[LF_PART_PRIORITIES], ==, 4);
  near (market->modes.weights[LF_PART_PRIORITIES], 0.2);
  g_assert_false (sales->feasible);
  g_assert_cmpint (sales->gates[LF_GATE_FUNDS].state, ==, LF_GATE_CLOSED);
  g_assert_cmpint (sales->gates[LF_GATE_EQUITY].state, ==, LF_GATE_CLOSED);
  g_assert_cmpint (lf_results_find_mode (&market->modes, "jv-minority")
                     ->gates[LF_GATE_EQUITY].state, ==, LF_GATE_OPEN);
  g_assert_cmpint (lf_results_find_mode (&market->modes, "licence-out")
                     ->gates[LF_GATE_FUNDS].state, ==, LF_GATE_OFF);
}

int
main (int    argc,
      char **argv)
{
  GError *error = NULL;

  g_test_init (&argc, &argv, NULL);
  catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/results/golden", test_golden);
  g_test_add_func ("/results/names-and-order", test_names_and_order);
  g_test_add_func ("/results/explanations", test_explanations);
  g_test_add_func ("/results/nothing", test_nothing);
  g_test_add_func ("/results/products", test_products);
  g_test_add_func ("/results/threads", test_threads);
  g_test_add_func ("/results/cancel", test_cancel);
  g_test_add_func ("/results/settings", test_settings);
  return g_test_run ();
}

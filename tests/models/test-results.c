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

static LfResults *
results_of (GoldenDocument *document)
{
  return lf_results_new (catalogue,
                         lf_assessment_get_snapshot (document->assessment),
                         NULL);
}

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
      results = results_of (document);
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
      ra = results_of (a);
      rb = results_of (b);
      assert_same_market (ra, 0, rb, 1);
    }
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
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What may be called a winner: by lead, draws, methods and what is known, and
 * that nothing that tells of it says otherwise. */

#include "config.h"

#include <string.h>

#include "models/lf-number.h"
#include "models/report/lf-report-context.h"
#include "ranking-fixture.h"

/* One half step of one rating apart: nobody has won. */
static void
test_tiny_margin (Fixture      *f,
                  gconstpointer data)
{
  const LfProductResult *product;
  LfSmaaOptions options;
  g_autoptr (LfRobustness) robustness = NULL;
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;
  g_autofree char *turn = NULL;
  GError *error = NULL;

  ranking_rate_list (f, "pull", 0);
  ranking_rate_list (f, "bar", 0);
  for (guint l = 0; l < 2; l++)
    {
      const LfList *list = lf_catalogue_list (f->catalogue,
                                              l == 0 ? "pull" : "bar");

      for (guint i = 0; i < list->n_items; i++)
        golden_document_rate (f->document, list->items[i]->id, NULL,
                              f->markets[1], ((i * 7) % 9) / 2.0);
    }
  golden_document_rate (f->document, "pull-capital", NULL, f->markets[0], 3);
  golden_document_rate (f->document, "pull-capital", NULL, f->markets[1], 2);
  product = ranking_score (f);
  g_assert_cmpfloat (product->markets[0].rank.score -
                     product->markets[1].rank.score, <, 0.02);
  g_assert_cmpint (product->ranking.verdict_kind, ==, LF_VERDICT_CLOSE);
  g_assert_nonnull (strstr (product->ranking.verdict, "no clear winner"));
  lf_robustness_options_init (&options, f->results);
  options.draws = 2000;
  robustness = lf_robustness_run (f->results, 0, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpint (robustness->verdict_kind, ==, LF_VERDICT_CLOSE);
  g_assert_nonnull (strstr (robustness->verdict, "no clear winner"));
  /* What tips it is the change that is listed as the smallest. */
  g_assert_cmpuint (robustness->n_turns, ==, 1);
  then = lf_number_text (robustness->turns[0].to, 2);
  now = lf_number_text (robustness->turns[0].from, 2);
  turn = g_strdup_printf (
    "are level if %s stands at %s instead of %s on “%s”",
    product->markets[robustness->turns[0].market].name, then, now,
    product->ranking.criteria[robustness->turns[0].criterion].name);
  g_assert_nonnull (strstr (robustness->verdict, turn));
}

/* Whoever leads by the weights in force: that another comes first in more of
 * the draws is part of the verdict, with both shares. */
static void
test_doubt (Fixture      *f,
            gconstpointer data)
{
  LfSmaaOptions options;
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint n_doubts = 0, n_none = 0;

  for (guint round = 0; round < 24; round++)
    {
      g_autoptr (LfRobustness) r = NULL;
      const double *shares;
      gsize n, rival = 1;
      g_autofree char *more = NULL;
      g_autofree char *less = NULL;
      GError *error = NULL;

      for (guint m = 0; m < 3; m++)
        for (guint l = 0; l < 2; l++)
          {
            const LfList *list =
              lf_catalogue_list (f->catalogue, l == 0 ? "pull" : "bar");

            for (guint i = 0; i < list->n_items; i++)
              golden_document_rate (f->document, list->items[i]->id, NULL,
                                    f->markets[m],
                                    g_rand_int_range (rand, 0, 9) / 2.0);
          }
      ranking_score (f);
      lf_robustness_options_init (&options, f->results);
      options.draws = 500;
      r = lf_robustness_run (f->results, 0, &options, &error);
      g_assert_no_error (error);
      shares = r->smaa->acceptability;
      n = r->n_markets;
      for (gsize i = 2; i < n; i++)
        rival = shares[i * n] > shares[rival * n] ? i : rival;
      if (shares[rival * n] <= shares[0])
        {
          g_assert_null (r->doubt);
          n_none++;
          continue;
        }
      n_doubts++;
      more = lf_number_percent (shares[rival * n], 0);
      less = lf_number_percent (shares[0], 0);
      g_assert_nonnull (strstr (r->doubt, "comes first in more of the draws"));
      g_assert_nonnull (strstr (r->doubt, more));
      g_assert_nonnull (strstr (r->verdict, more));
      g_assert_nonnull (strstr (r->verdict, less));
    }
  g_assert_cmpuint (n_doubts, >, 0);
  g_assert_cmpuint (n_none, >, 0);
}

/* Of many markets without a rank some are named, and the others counted. */
static void
test_many_unknown (Fixture      *f,
                   gconstpointer data)
{
  static const char *const more[] = { "E1", "E2", "E3", "E4", "E5" };
  const LfProductResult *product;

  for (guint m = 0; m < G_N_ELEMENTS (more); m++)
    {
      if (m == G_N_ELEMENTS (more) - 1)
        {
          product = ranking_score (f);
          g_assert_nonnull (strstr (product->ranking.verdict,
                                    ", E2, E3, E4 to rank."));
        }
      g_free (golden_document_market (f->document, more[m]));
    }
  product = ranking_score (f);
  g_assert_nonnull (strstr (product->ranking.verdict,
                            ", E3 and 2 others to rank."));
}

/* Far ahead everywhere: a clear winner; hardly anything rated: not enough
 * known, and what to ask next. */
static void
test_verdicts (Fixture      *f,
               gconstpointer data)
{
  LfSmaaOptions options;
  g_autoptr (LfRobustness) clear = NULL;
  g_autoptr (LfRobustness) unknown = NULL;
  GError *error = NULL;

  for (guint m = 0; m < 2; m++)
    {
      golden_document_rate_list (f->document, "pull", f->markets[m],
                                 m == 0 ? 4 : 1);
      golden_document_rate_list (f->document, "bar", f->markets[m],
                                 m == 0 ? 1 : 4);
    }
  ranking_score (f);
  lf_robustness_options_init (&options, f->results);
  options.draws = 2000;
  clear = lf_robustness_run (f->results, 0, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpint (clear->verdict_kind, ==, LF_VERDICT_CLEAR);
  g_assert_nonnull (strstr (clear->verdict, "Clear winner: Arcadia"));
  for (guint l = 0; l < 2; l++)
    {
      const LfList *list = lf_catalogue_list (f->catalogue,
                                              l == 0 ? "pull" : "bar");

      for (guint i = 0; i < list->n_items; i++)
        for (guint m = 0; m < 2; m++)
          golden_document_state (f->document, list->items[i]->id,
                                 f->markets[m], LF_RATING_UNKNOWN);
    }
  ranking_score (f);
  unknown = lf_robustness_run (f->results, 0, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpint (unknown->verdict_kind, ==, LF_VERDICT_UNKNOWN);
  g_assert_nonnull (strstr (unknown->verdict, "Not enough is known"));
}

/* Rates a market on all criteria, or on the first of each list. */
static void
rate_first (Fixture *f,
            guint    market,
            guint    most,
            GRand   *rand)
{
  for (guint l = 0; l < 2; l++)
    {
      const LfList *list = lf_catalogue_list (f->catalogue,
                                              l == 0 ? "pull" : "bar");

      for (guint i = 0; i < MIN (list->n_items, most); i++)
        golden_document_rate (f->document, list->items[i]->id, NULL,
                              f->markets[market],
                              g_rand_int_range (rand, 0, 9) / 2.0);
    }
}

/* A close call is between markets that have a rank: where the strongest rival
 * has none, too little is known. */
static void
test_rival_without_rank (Fixture      *f,
                         gconstpointer data)
{
  LfSmaaOptions options;
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  guint n_rivals = 0, n_close = 0;

  for (guint round = 0; round < 16; round++)
    {
      g_autoptr (LfRobustness) r = NULL;
      const LfProductResult *product;
      const double *first;
      g_autofree char *text = NULL;
      g_autofree char *percent = NULL;
      gsize n;
      GError *error = NULL;

      rate_first (f, 0, G_MAXUINT, rand);
      rate_first (f, 1, G_MAXUINT, rand);
      rate_first (f, 2, 4, rand);
      product = ranking_score (f);
      g_assert_cmpuint (product->ranking.n_ranked, ==, 2);
      lf_robustness_options_init (&options, f->results);
      options.draws = 500;
      r = lf_robustness_run (f->results, 0, &options, &error);
      g_assert_no_error (error);
      n = r->n_markets;
      first = r->smaa->acceptability;
      if (r->lead >= LF_CLOSE_LEAD && first[0] < 0.7 &&
          first[2 * n] > first[n])
        {
          g_assert_cmpint (r->verdict_kind, ==, LF_VERDICT_UNKNOWN);
          g_assert_cmpint (r->verdict_reason, ==, LF_VERDICT_REASON_RIVAL);
          percent = lf_number_percent (first[2 * n], 0);
          text = g_strdup_printf (
            "of the draws, and Cascadia, which has no rank yet, in %s.",
            percent);
          g_assert_nonnull (strstr (r->verdict, text));
          n_rivals += first[2 * n] < 0.3;
        }
      if (r->verdict_kind != LF_VERDICT_CLOSE)
        continue;
      n_close++;
      for (guint k = 0; k < 2; k++)
        g_assert_cmpuint (product->markets[r->rivals[k]].rank.rank, >, 0);
    }
  g_assert_cmpuint (n_rivals, >, 0);
  g_assert_cmpuint (n_close, >, 0);
}

/* The market besides the leader of the draws that comes first most often. */
static guint
rival_in_draws (const LfRobustness *r)
{
  guint rival = 1;

  for (guint i = 2; i < r->n_markets; i++)
    if (r->smaa->acceptability[i * r->n_markets] >
        r->smaa->acceptability[rival * r->n_markets])
      rival = i;
  return r->markets[rival];
}

/* Where there is no clear winner, the report names the two markets that the
 * verdict is about, and argues the way into both. Returns whether that was
 * checked, and the ranking in force puts others first. */
static gboolean
check_report (Fixture            *f,
              const LfRobustness *r)
{
  LfReportContext context = {
    .results = f->results, .robustness = r,
    .numbers = lf_results_get_product (f->results, 0),
  };
  const LfMarketResult *markets = context.numbers->markets;
  const guint *order = context.numbers->ranking.order;
  g_autofree char *text = lf_report_recommendation (&context);
  guint pair[2] = { r->markets[0], r->markets[1] };
  g_autofree char *said = NULL;

  if (r->verdict_kind != LF_VERDICT_CLOSE ||
      r->verdict_reason == LF_VERDICT_REASON_TIE)
    return FALSE;
  if (r->verdict_reason == LF_VERDICT_REASON_DRAWS)
    pair[1] = rival_in_draws (r);
  else if (r->verdict_reason == LF_VERDICT_REASON_METHODS)
    pair[1] = r->dissents[0].market;
  said = g_strdup_printf (
    r->verdict_reason == LF_VERDICT_REASON_METHODS
    ? "model %s comes first, but another method of ranking puts %s there."
    : "no clear winner: %s and %s lie too close together",
    markets[pair[0]].name, markets[pair[1]].name);
  g_assert_nonnull (strstr (text, said));
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *way = lf_report_way_in (&markets[pair[i]]);

      g_assert_nonnull (way);
      g_assert_nonnull (strstr (text, way));
      g_assert_nonnull (strstr (r->verdict, markets[pair[i]].name));
    }
  return order[0] != pair[0] || order[1] != pair[1];
}

/* Over many documents, whatever method ranks: nobody is called a clear winner
 * whom the draws, the lead or another method contradict, and another winner
 * is named in the sentence. */
static void
test_clear_is_clear (Fixture      *f,
                     gconstpointer data)
{
  LfSmaaOptions options;
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);
  guint n_clear = 0, n_contradicted = 0, n_elsewhere = 0;
  guint elsewhere[LF_VERDICT_REASON_METHODS + 1] = { 0 };

  for (guint m = 0; m < 3; m++)
    golden_document_fill (f->document, &golden_cases[0], NULL, f->markets[m],
                          FALSE);
  for (guint round = 0; round < 35; round++)
    {
      /* Ratings without rhyme or reason are seldom firm. */
      double limit = round < 25 ? 0.4 : 0.9;
      LfMethod method = (LfMethod) (round % LF_N_METHODS);
      g_autoptr (LfRobustness) r = NULL;
      const LfProductResult *product;
      GError *error = NULL;
      gboolean firm;

      golden_document_put (f->document, LF_RECORD_SETTING,
                           LF_KEY ("ranking-method", ""), "text",
                           g_variant_new_string (lf_method_to_name (method)));
      for (guint l = 0; l < 2; l++)
        {
          const LfList *list = lf_catalogue_list (f->catalogue,
                                                  l == 0 ? "pull" : "bar");

          for (guint i = 0; i < list->n_items; i++)
            for (guint m = 0; m < 3; m++)
              golden_document_rate (f->document, list->items[i]->id, NULL,
                                    f->markets[m],
                                    g_rand_int_range (rand, 0, 9) / 2.0);
        }
      ranking_set_share (f, "close-call", limit);
      product = ranking_score (f);
      g_assert_cmpint (product->ranking.verdict_kind, !=, LF_VERDICT_CLEAR);
      lf_robustness_options_init (&options, f->results);
      options.draws = 1000;
      r = lf_robustness_run (f->results, 0, &options, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (product->ranking.method, ==,
                       lf_method_to_name (method));
      firm = r->smaa->acceptability[0] >= limit && r->lead >= LF_CLOSE_LEAD &&
             product->markets[product->ranking.order[1]].rank.rank > 1;
      elsewhere[r->verdict_reason] += check_report (f, r);
      n_elsewhere += r->verdict_reason == LF_VERDICT_REASON_METHODS &&
                     product->ranking.order[0] == r->dissents[0].market;
      g_assert_cmpint (r->verdict_kind == LF_VERDICT_CLEAR, ==,
                       firm && r->n_dissents == 0);
      n_clear += r->verdict_kind == LF_VERDICT_CLEAR;
      if (r->n_dissents == 0 || r->verdict_kind != LF_VERDICT_CLOSE)
        continue;
      n_contradicted += firm;
      for (guint d = 0; d < r->n_dissents; d++)
        {
          const char *name = product->markets[r->dissents[d].market].name;
          g_autofree char *said = g_strdup_printf ("%s first.", name);

          g_assert_cmpuint (r->dissents[d].market, !=, r->markets[0]);
          g_assert_nonnull (strstr (r->verdict, said));
        }
    }
  g_assert_cmpuint (n_clear, >, 0);
  g_assert_cmpuint (n_contradicted, >, 0);
  g_assert_cmpuint (n_elsewhere, >, 0);
  g_assert_cmpuint (elsewhere[LF_VERDICT_REASON_DRAWS], >, 0);
  g_assert_cmpuint (elsewhere[LF_VERDICT_REASON_LEAD], >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ranking_add ("/verdict/tiny-margin", 2, test_tiny_margin);
  ranking_add ("/verdict/doubt", 3, test_doubt);
  ranking_add ("/verdict/many-unknown", 1, test_many_unknown);
  ranking_add ("/verdict/kinds", 2, test_verdicts);
  ranking_add ("/verdict/rival-without-rank", 3, test_rival_without_rank);
  ranking_add ("/verdict/clear-is-clear", 3, test_clear_is_clear);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/report/lf-report-context.h"

/* The first lines of a plan; all of it stands in the 3C section. */
#define N_ACTIONS 4

static char *
mode_names (const LfMarketResult *market)
{
  GString *names = g_string_new (NULL);

  for (guint m = 0; m < market->modes.n_modes; m++)
    if (market->modes.modes[m].equal)
      g_string_append_printf (names, "%s%s", names->len > 0 ? " / " : "",
                              market->modes.modes[m].mode->name);
  return g_string_free (names, FALSE);
}

static void
write_table (const LfReportContext *context)
{
  const char *titles[] = { _("Rank"), _("Market"), _("Score"), _("Known"),
                           _("Pull"), _("Barriers"), _("Lead mode") };
  LfReportTable *table = lf_report_table_new (7, titles, "esseees");
  const LfRankingResult *ranking = &context->numbers->ranking;
  guint n = MIN (ranking->n_markets, 8);

  table->aligns[2] = LF_COLUMN_END;
  for (guint i = 0; i < n; i++)
    {
      const LfMarketResult *market = lf_report_market (context, i);
      g_autofree char *rank = market->rank.rank > 0
                                ? g_strdup_printf ("%u", market->rank.rank)
                                : g_strdup ("–");
      g_autofree char *score = market->rank.known
                                 ? lf_report_number (market->rank.score, 3)
                                 : g_strdup ("–");
      g_autofree char *known = lf_report_percent (market->rank.coverage);
      g_autofree char *pull = lf_report_mean (market->pull);
      g_autofree char *barriers = lf_report_mean (market->barriers);
      g_autofree char *modes = mode_names (market);

      lf_report_table_add_row (table, rank, market->name, score, known, pull,
                               barriers, modes, NULL)->strong = i == 0;
    }
  lf_report_add_table (context->report, _("The markets and how to enter them"),
                       table);
}

static void
write_entry (const LfReportContext *context,
             const LfMarketResult  *market)
{
  /* Translators: a market, and how to enter it, in whole sentences. */
  g_autofree char *text = g_strdup_printf (_("%s: %s"), market->name,
                                           market->verdict);

  lf_report_add_paragraph (context->report, text);
}

static void
write_stability (const LfReportContext *context,
                 const LfMarketResult  *market)
{
  guint index = context->numbers->ranking.order[0];
  const LfStability *stability =
    lf_results_get_stability (context->results, context->product, index, NULL,
                              NULL);

  if (stability != NULL && stability->sentence != NULL)
    lf_report_add_paragraph (context->report, stability->sentence);
}

static void
write_risks (const LfReportContext *context,
             const LfMarketResult  *market)
{
  LfBlock *bullets;

  if (market->n_vetoes == 0 && market->rank.n_weaknesses == 0)
    return;
  bullets = lf_report_add (context->report, LF_BLOCK_BULLETS,
                           _("What speaks against the leading market:"));
  for (guint v = 0; v < market->n_vetoes; v++)
    {
      /* Translators: %s is a question about a barrier, rated 4 of 4. */
      g_autofree char *text =
        g_strdup_printf (_("Possible veto, rated 4 of 4: %s"),
                         market->vetoes[v]->question);

      lf_block_add_item (bullets, text);
    }
  for (guint w = 0; w < market->rank.n_weaknesses; w++)
    {
      guint c = market->rank.weaknesses[w];
      const LfCriterionResult *criterion = &context->numbers->ranking.criteria[c];
      g_autofree char *loss =
        lf_report_number (-market->rank.contributions[c].deviation, 3);
      /* Translators: a criterion, and how much score the leading market
       * loses on it against the mean of the markets. */
      g_autofree char *text =
        g_strdup_printf (_("%s: %s of score less than the markets’ mean"),
                         criterion->name, loss);

      lf_block_add_item (bullets, text);
    }
}

static void
write_actions (const LfReportContext *context,
               const LfMarketResult  *market)
{
  const LfModeResult *lead = lf_report_lead (market);
  const LfNextAction *actions;
  LfBlock *bullets;
  guint n = 0;

  if (lead == NULL)
    return;
  actions = lf_results_get_actions (context->results, context->product,
                                    context->numbers->ranking.order[0],
                                    lead->mode->id, &n);
  if (n == 0)
    return;
  bullets = lf_report_add (context->report, LF_BLOCK_BULLETS,
                           _("What to do next:"));
  for (guint a = 0; a < MIN (n, N_ACTIONS); a++)
    lf_block_add_item (bullets, actions[a].text);
}

/**
 * lf_report_write_summary:
 * @context: the report
 *
 * The page that stands alone: recommendation, ranking, risks, dissent, next
 * steps, and how far to trust it.
 */
void
lf_report_write_summary (const LfReportContext *context)
{
  const LfMarketResult *market;

  lf_report_add (context->report, LF_BLOCK_PAGE_BREAK, NULL);
  lf_report_heading (context, 1, "summary", _("Summary"));
  if (context->numbers->n_markets == 0)
    {
      lf_report_add_paragraph (
        context->report,
        _("No market has been added yet, so there is nothing to recommend."));
      return;
    }
  market = lf_report_market (context, 0);
  lf_report_add_callout (context->report, LF_TONE_GOOD,
                         context->numbers->ranking.verdict);
  write_entry (context, market);
  write_table (context);
  write_stability (context, market);
  write_risks (context, market);
  if (market->theory.sentence != NULL)
    lf_report_add_paragraph (context->report, market->theory.sentence);
  write_actions (context, market);
  lf_report_add_paragraph (
    context->report,
    _("A shortlist, not an oracle: tested on historical entries of firms from "
      "emerging and small open economies, the firm’s own choice was among the "
      "first three modes in about four of five cases, and the first one was "
      "right in a little over half."));
}

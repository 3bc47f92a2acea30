/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/lf-number.h"
#include "models/report/lf-report-context.h"
#include "models/results/lf-robustness-contenders.h"

/* The questions that are worth the most; the program lists all. */
#define N_QUESTIONS 6

/* Less is not worth the asking: it would print as 0 %. */
#define LEAST_CHANCE 0.005

/* As many markets as stand beside each other on a page. */
#define N_BESIDE 6

static const char *
market_name (const LfReportContext *context,
             guint                  i)
{
  return context->numbers->markets[context->robustness->markets[i]].name;
}

static LfReportTable *
ranks_table (const LfReportContext *context,
             const LfRobustness    *robustness)
{
  guint n = robustness->n_markets;
  guint shown = MIN (n, N_BESIDE);
  g_autofree const char **titles = g_new0 (const char *, shown + 1);
  g_autofree char *aligns = g_strnfill (shown + 1, 'e');
  g_autoptr (GPtrArray) memory = g_ptr_array_new_with_free_func (g_free);
  LfReportTable *table;

  aligns[0] = 's';
  titles[0] = _("Market");
  for (guint r = 0; r < shown; r++)
    {
      char *title = g_strdup_printf (_("Rank %u"), r + 1);

      g_ptr_array_add (memory, title);
      titles[r + 1] = title;
    }
  table = lf_report_table_new (shown + 1, titles, aligns);
  for (guint m = 0; m < n; m++)
    {
      g_auto (GStrv) cells = g_new0 (char *, shown + 2);

      cells[0] = g_strdup (market_name (context, m));
      for (guint r = 0; r < shown; r++)
        cells[r + 1] =
          lf_number_percent (robustness->smaa->acceptability[m * n + r], 0);
      lf_report_table_add_rowv (table, (const char *const *) cells);
    }
  return table;
}

/* In what share of the draws each market stands above each other one. */
static LfReportTable *
pairwise_table (const LfReportContext *context,
                const LfRobustness    *robustness)
{
  gsize n = robustness->n_markets;
  guint shown = MIN (robustness->n_markets, N_BESIDE);
  g_autofree const char **titles = g_new0 (const char *, shown + 1);
  g_autofree char *aligns = g_strnfill (shown + 1, 'e');
  LfReportTable *table;

  aligns[0] = 's';
  titles[0] = _("Market");
  for (guint k = 0; k < shown; k++)
    titles[k + 1] = market_name (context, k);
  table = lf_report_table_new (shown + 1, titles, aligns);
  for (guint i = 0; i < shown; i++)
    {
      g_auto (GStrv) cells = g_new0 (char *, shown + 2);

      cells[0] = g_strdup (market_name (context, i));
      for (guint k = 0; k < shown; k++)
        cells[k + 1] = k == i
                         ? g_strdup ("–")
                         : lf_number_percent (robustness->smaa->pairwise[
                             i * n + k], 0);
      lf_report_table_add_rowv (table, (const char *const *) cells);
    }
  return table;
}

/* What would have to count more for each market to come first, and how sure
 * it would be to. */
static void
write_cases (const LfReportContext *context,
             const LfRobustness    *robustness)
{
  LfBlock *bullets = lf_report_add (
    context->report, LF_BLOCK_BULLETS,
    _("What would have to matter for each to lead, when weights and uncertain "
      "ratings are drawn at random:"));
  guint chosen[N_BESIDE];
  guint n = lf_robustness_contenders (robustness, N_BESIDE, chosen);

  for (guint c = 0; c < n; c++)
    {
      g_autofree char *words = lf_robustness_say_case (
        robustness, context->results, context->product, chosen[c]);
      /* Translators: a market, and sentences about it. */
      g_autofree char *item = g_strdup_printf (
        _("%1$s: %2$s"), market_name (context, chosen[c]), words);

      lf_block_add_item (bullets, item);
    }
}

static LfReportTable *
weights_table (const LfReportContext *context,
               const LfRobustness    *robustness)
{
  const char *titles[] = { _("Criterion"), _("Weight"),
                           _("First rank holds from"), _("to") };
  LfReportTable *table = lf_report_table_new (4, titles, "seee");

  for (guint w = 0; w < robustness->n_weights; w++)
    {
      const LfWeightStability *weight = &robustness->weights[w];
      g_autofree char *now = lf_number_percent (weight->weight, 1);
      g_autofree char *low = lf_number_percent (weight->first.low, 1);
      g_autofree char *high = lf_number_percent (weight->first.high, 1);

      lf_report_table_add_row (
        table, context->numbers->ranking.criteria[weight->criterion].name, now,
        low, high, NULL);
    }
  return table;
}

static void
write_verdict (const LfReportContext *context)
{
  g_autofree char *firmness = lf_report_firmness (context);

  lf_report_add_callout (context->report,
                         lf_report_verdict (context) == LF_VERDICT_CLEAR
                           ? LF_TONE_GOOD : LF_TONE_WARNING,
                         context->robustness->verdict);
  if (firmness != NULL)
    lf_report_add_paragraph (context->report, firmness);
}

static void
write_turns (const LfReportContext *context,
             const LfRobustness    *robustness)
{
  LfBlock *bullets;

  if (robustness->n_turns == 0)
    return;
  bullets = lf_report_add (context->report, LF_BLOCK_BULLETS,
                           _("The smallest change, by its share of the scales, "
                             "that would bring the second market level with "
                             "the first:"));
  for (guint t = 0; t < robustness->n_turns; t++)
    {
      const LfTurn *turn = &robustness->turns[t];
      g_autofree char *from = lf_number_text (turn->from, 2);
      g_autofree char *to = lf_number_text (turn->to, 2);
      /* Translators: a market, a criterion, what its rating would have to
       * be, and what it is now. */
      g_autofree char *text = g_strdup_printf (
        _("%1$s would stand at %3$s instead of %4$s on “%2$s”."),
        context->numbers->markets[turn->market].name,
        context->numbers->ranking.criteria[turn->criterion].name, to, from);

      lf_block_add_item (bullets, text);
    }
}

static void
add_question (const LfReportContext *context,
              LfBlock               *bullets,
              const LfAskRanking    *ask)
{
  g_autofree char *chance = lf_number_percent (ask->chance, 0);
  /* Translators: a market, a criterion, and a chance in percent. */
  g_autofree char *text = g_strdup_printf (
    _("“%2$s” for %1$s: with a chance of %3$s"), context->numbers->markets[ask->market].name,
    context->numbers->ranking.criteria[ask->criterion].name, chance);

  lf_block_add_item (bullets, text);
}

static void
write_questions (const LfReportContext *context,
                 const LfRobustness    *robustness)
{
  LfBlock *bullets;

  if (robustness->n_ask_ranking == 0)
    return;
  /* They come by their chance, the greatest first. */
  if (robustness->ask_ranking[0].chance < LEAST_CHANCE)
    {
      lf_report_add_paragraph (
        context->report,
        _("No single question that is still open is likely to change the first "
          "rank."));
      return;
    }
  bullets = lf_report_add (context->report, LF_BLOCK_BULLETS,
                           _("What to find out next, and the chance that the "
                             "answer changes the first rank:"));
  for (guint q = 0; q < MIN (robustness->n_ask_ranking, N_QUESTIONS); q++)
    {
      const LfAskRanking *ask = &robustness->ask_ranking[q];

      if (ask->chance < LEAST_CHANCE)
        break;
      add_question (context, bullets, ask);
    }
}

/**
 * lf_report_write_robustness:
 * @context: the report
 *
 * How firm the ranking is: over weights and uncertain ratings, for each
 * weight alone, and what would turn it.
 */
void
lf_report_write_robustness (const LfReportContext *context)
{
  const LfRobustness *robustness = context->robustness;
  g_autofree char *ranks_id = lf_report_id (context, "figure-ranks", NULL);
  g_autofree char *tornado_id = lf_report_id (context, "figure-tornado", NULL);
  g_autofree char *weights_id = lf_report_id (context, "figure-weights", NULL);

  lf_report_section_break (context);
  lf_report_heading (context, 1, "robustness", _("How firm the ranking is"));
  if (context->numbers->n_markets > LF_REPORT_MOST_DRAWN)
    {
      /* Translators: %u is a number of markets. */
      g_autofree char *text = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "The ranking is tested for up to %u market; screen some out "
                  "first.",
                  "The ranking is tested for up to %u markets; screen some out "
                  "first.", LF_REPORT_MOST_DRAWN), LF_REPORT_MOST_DRAWN);

      lf_report_add_paragraph (context->report, text);
      return;
    }
  if (robustness == NULL)
    {
      lf_report_add_paragraph (context->report,
                               _("It takes two markets to test a ranking."));
      return;
    }
  write_verdict (context);
  if (robustness->basis != NULL)
    lf_report_add_paragraph (context->report, robustness->basis);
  lf_report_add_figure (context->report, ranks_id, "ranks", NULL,
                        _("How often each market takes each rank"),
                        _("Bars of one length, cut by rank; the numbers "
                          "follow."), ranks_table (context, robustness));
  if (robustness->n_markets > 1)
    {
      lf_report_add_table (context->report,
                           _("In what share of the draws the market of the "
                             "row is better than that of the column"),
                           pairwise_table (context, robustness));
      write_cases (context, robustness);
    }
  write_turns (context, robustness);
  write_questions (context, robustness);
  lf_report_add_figure (context->report, tornado_id, "tornado", NULL,
                        _("What half as much or half again of each weight does "
                          "to the leader’s lead"),
                        _("Bars from the lead at the low end of a weight to "
                          "the lead at its high end, the widest first."), NULL);
  if (robustness->n_weights > 0)
    lf_report_add_figure (context->report, weights_id, "weights", NULL,
                          _("How far each weight may move, the others keeping "
                            "their proportions, before another market leads"),
                          _("Strips from the least to the greatest weight at "
                            "which the first rank holds; the numbers follow."),
                          weights_table (context, robustness));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/report/lf-report-context.h"

static void
add_names (const LfReportContext *context,
           const guint           *criteria,
           guint                  n,
           GString               *text)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            context->numbers->ranking.criteria[criteria[i]].name);
}

static void
write_order (const LfReportContext *context)
{
  const char *titles[] = { _("Rank"), _("Market"), _("Score"), _("Known"),
                           _("Strong on"), _("Weak on") };
  LfReportTable *table = lf_report_table_new (6, titles, "eseess");
  const LfRankingResult *ranking = &context->numbers->ranking;
  g_autofree char *id = lf_report_id (context, "figure-ranking", NULL);

  for (guint i = 0; i < ranking->n_markets; i++)
    {
      const LfMarketResult *market = lf_report_market (context, i);
      const LfMarketRank *rank = &market->rank;
      g_autofree char *place = rank->rank > 0
                                 ? g_strdup_printf ("%u", rank->rank)
                                 : g_strdup ("–");
      g_autofree char *score = rank->known ? lf_report_number (rank->score, 3)
                                           : g_strdup ("–");
      g_autofree char *known = lf_report_percent (rank->coverage);
      g_autoptr (GString) strong = g_string_new (NULL);
      g_autoptr (GString) weak = g_string_new (NULL);

      add_names (context, rank->strengths, rank->n_strengths, strong);
      add_names (context, rank->weaknesses, rank->n_weaknesses, weak);
      lf_report_table_add_row (table, place, market->name, score, known,
                               strong->str, weak->str, NULL)->strong = i == 0;
    }
  lf_report_add_figure (context->report, id, "ranking", NULL,
                        _("What makes up each market’s score"),
                        ranking->verdict, table);
}

static void
write_left_out (const LfReportContext *context)
{
  const LfRankingResult *ranking = &context->numbers->ranking;
  LfBlock *bullets = NULL;

  for (guint i = 0; i < ranking->n_markets; i++)
    {
      const LfMarketResult *market = lf_report_market (context, i);
      g_autofree char *text = NULL;

      if (market->rank.status == LF_MARKET_RANKED)
        continue;
      if (bullets == NULL)
        bullets = lf_report_add (context->report, LF_BLOCK_BULLETS,
                                 _("Not in the ranking, and why:"));
      if (market->rank.status == LF_MARKET_SCREENED_OUT &&
          market->rank.n_screens > 0)
        /* Translators: a market, and the sentence that says why it is
         * screened out. */
        text = g_strdup_printf (_("%s: %s"), market->name,
                                market->rank.screens[0].sentence);
      else
        {
          g_autofree char *known = lf_report_percent (market->rank.coverage);

          /* Translators: a market, and the share of its criteria known. */
          text = g_strdup_printf (_("%s: not enough is known (%s of what "
                                    "applies)."), market->name, known);
        }
      lf_block_add_item (bullets, text);
    }
}

static const char *
group_name (LfCriterionGroup group)
{
  switch (group)
    {
    case LF_GROUP_PULL:
      return _("Pull: more is better");
    case LF_GROUP_BARRIERS:
      return _("Barriers: less is better");
    case LF_GROUP_DISTANCE:
      return _("Distance: less is better");
    case LF_GROUP_INDICATORS:
      return _("Indicators");
    case LF_N_CRITERION_GROUPS:
    default:
      g_assert_not_reached ();
    }
}

static void
write_criteria (const LfReportContext *context)
{
  const char *titles[] = { _("Criterion"), _("Base weight"),
                           _("Derived weight"), _("Weight in force"),
                           _("Scale") };
  LfReportTable *table = lf_report_table_new (5, titles, "seees");
  const LfRankingResult *ranking = &context->numbers->ranking;
  int group = -1;

  for (guint c = 0; c < ranking->n_criteria; c++)
    {
      const LfCriterionResult *criterion = &ranking->criteria[c];
      g_autofree char *base = lf_report_number (criterion->base, 4);
      g_autofree char *derived = lf_report_number (criterion->derived, 4);
      g_autofree char *weight = lf_report_number (criterion->weight, 4);
      g_autofree char *low = lf_report_number (criterion->low, 0);
      g_autofree char *high = lf_report_number (criterion->high, 0);
      /* Translators: the ends of a scale, and its unit (may be empty). */
      g_autofree char *scale =
        g_strdup_printf (_("%s to %s %s"), low, high,
                         criterion->unit != NULL ? criterion->unit : "");

      /* A group that nobody gave weight yet says nothing. */
      if (criterion->weight <= 0 && criterion->group != LF_GROUP_PULL &&
          criterion->group != LF_GROUP_BARRIERS)
        continue;
      if ((int) criterion->group != group)
        {
          group = (int) criterion->group;
          lf_report_table_add_span (table, group_name (criterion->group));
        }
      lf_report_table_add_row (table, criterion->name, base, derived, weight,
                               g_strstrip (scale), NULL);
    }
  lf_report_add_table (context->report, _("Criteria, weights and scales"),
                       table);
}

/**
 * lf_report_write_ranking:
 * @context: the report
 *
 * The ranking with what makes it up, and by which weights and scales.
 */
void
lf_report_write_ranking (const LfReportContext *context)
{
  const LfRankingResult *ranking = &context->numbers->ranking;

  lf_report_add (context->report, LF_BLOCK_PAGE_BREAK, NULL);
  lf_report_heading (context, 1, "ranking", _("Market ranking"));
  if (context->numbers->n_markets == 0)
    {
      lf_report_add_paragraph (context->report,
                               _("No market has been added yet."));
      return;
    }
  lf_report_add_callout (context->report, LF_TONE_PLAIN, ranking->verdict);
  for (guint w = 0; ranking->warnings != NULL && ranking->warnings[w] != NULL;
       w++)
    lf_report_add_callout (context->report, LF_TONE_WARNING,
                           ranking->warnings[w]);
  write_order (context);
  write_left_out (context);
  lf_report_add_paragraph (
    context->report,
    _("Doing nothing is an option too: it scores nothing here, because the "
      "ranking compares markets with one another and not with staying at "
      "home. What staying costs stands under “Why go abroad”."));
  lf_report_heading (context, 2, "criteria", _("How the score is made"));
  lf_report_add_paragraph (
    context->report,
    _("Each rating is turned into a value from 0 to 1 on a fixed scale, so "
      "that adding a market never reorders the others; a barrier counts the "
      "other way round. The score is the weighted sum of the values. What is "
      "not known leaves the sum, and the weights of its group are spread over "
      "the rest."));
  write_criteria (context);
}

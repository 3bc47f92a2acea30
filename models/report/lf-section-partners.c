/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/lf-i18n.h"
#include "models/report/lf-report-context.h"

static char *
criteria_names (const LfRankingResult *ranking,
                const guint           *criteria,
                guint                  n)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    lf_i18n_add_to_list (names, lf_i18n_clause_gap (),
                         ranking->criteria[criteria[i]].name);
  return g_string_free (names, FALSE);
}

static const char *
standing (const LfMarketRank *rank)
{
  switch (rank->status)
    {
    case LF_MARKET_SCREENED_OUT:
      return rank->screens[0].sentence;
    case LF_MARKET_NOT_ENOUGH_KNOWN:
      return _("not enough known to rank");
    case LF_MARKET_RANKED:
    default:
      return "";
    }
}

/**
 * lf_report_lack_partners:
 * @context: the report
 *
 * Returns: (transfer none) (nullable): why the section says nothing, a whole
 *   sentence, or %NULL where it says something
 */
const char *
lf_report_lack_partners (const LfReportContext *context)
{
  const LfDiagnoses *diagnoses =
    lf_results_get_diagnoses (context->results, context->product);

  return diagnoses->n_partners == 0
           ? _("No candidate has been named under Partners.") : NULL;
}

/**
 * lf_report_write_partners:
 * @context: the report
 *
 * Candidates for a partnership, ranked as the markets are. Left out where
 * nobody is named.
 */
void
lf_report_write_partners (const LfReportContext *context)
{
  const LfDiagnoses *diagnoses =
    lf_results_get_diagnoses (context->results, context->product);
  const LfRankingResult *ranking = &diagnoses->partner_ranking;
  const char *titles[] = { _("Place"), _("Candidate"), _("Score, 0–4"),
                           _("Strong in"), _("Weak in"), _("Remark") };
  LfReportTable *table;
  g_autofree char *id = NULL;

  if (lf_report_lack_partners (context) != NULL)
    return;
  lf_report_section_break (context);
  lf_report_heading (context, 1, "partners", _("Partners"));
  lf_report_add_paragraph (context->report, ranking->verdict);
  if (diagnoses->partner_remarks != NULL)
    lf_report_add_callout (context->report, LF_TONE_WARNING,
                           diagnoses->partner_remarks);
  table = lf_report_table_new (6, titles, "esesss");
  for (guint i = 0; i < diagnoses->n_partners; i++)
    {
      guint index = ranking->order[i];
      const LfMarketRank *rank = &diagnoses->partner_ranks[index];
      const LfCandidateScore *score = &diagnoses->partners[index];
      g_autofree char *place = rank->rank > 0
        ? g_strdup_printf ("%u", rank->rank) : g_strdup ("–");
      g_autofree char *mean = lf_report_mean (score->score);
      g_autofree char *strong = criteria_names (ranking, rank->strengths,
                                                rank->n_strengths);
      g_autofree char *weak = criteria_names (ranking, rank->weaknesses,
                                              rank->n_weaknesses);
      LfReportRow *row = lf_report_table_add_row (table, place, score->name,
                                                  mean, strong, weak,
                                                  standing (rank), NULL);

      row->strong = rank->rank == 1;
    }
  id = lf_report_id (context, "figure-partners", NULL);
  lf_report_add_figure (context->report, id, "partners", NULL,
                        _("What makes up each candidate’s score"),
                        ranking->verdict, table);
}

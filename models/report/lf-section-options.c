/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/lf-i18n.h"
#include "models/lf-number.h"
#include "models/report/lf-report-context.h"

/* A brake rated at least so high speaks for staying at home. */
#define HIGH_RATING 2.5

static char *
outcome (const LfMarketResult *market)
{
  const LfModeResult *lead = lf_modes_result_lead (&market->modes);
  g_autofree char *known = lf_number_percent (market->rank.coverage, 0);

  if (market->rank.status == LF_MARKET_SCREENED_OUT)
    return g_strdup (market->rank.n_screens > 0
                       ? market->rank.screens[0].sentence
                       : _("Screened out."));
  if (market->rank.rank == 0)
    /* Translators: %s is a share in percent. */
    return g_strdup_printf (_("Not ranked: only %s of what applies is "
                              "known."), known);
  if (lead == NULL)
    /* Translators: a market's place in the ranking. */
    return g_strdup_printf (_("Place %u."), market->rank.rank);
  /* Translators: a market's place in the ranking, and an entry mode. */
  return g_strdup_printf (_("Place %1$u; best entered by “%2$s”."),
                          market->rank.rank, lead->mode->name);
}

static char *
criteria_names (const LfReportContext *context,
                const guint           *criteria,
                guint                  n)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    lf_i18n_add_to_list (names, lf_i18n_clause_gap (),
                         context->numbers->ranking.criteria[criteria[i]].name);
  return g_string_free (names, FALSE);
}

/* A barrier is not told of twice. */
static gboolean
is_veto (const LfMarketResult    *market,
         const LfCriterionResult *criterion)
{
  for (guint v = 0; v < market->n_vetoes; v++)
    if (market->vetoes[v] == criterion->item)
      return TRUE;
  return FALSE;
}

static char *
against_market (const LfReportContext *context,
                const LfMarketResult  *market)
{
  GString *names = g_string_new (NULL);

  for (guint v = 0; v < market->n_vetoes; v++)
    {
      /* Translators: %s is a barrier rated 4 of 4. */
      g_autofree char *veto = g_strdup_printf (_("possible veto: %s"),
                                               market->vetoes[v]->label);

      lf_i18n_add_to_list (names, lf_i18n_clause_gap (), veto);
    }
  for (guint i = 0; i < market->rank.n_weaknesses; i++)
    {
      const LfCriterionResult *criterion =
        &context->numbers->ranking.criteria[market->rank.weaknesses[i]];

      if (!is_veto (market, criterion))
        lf_i18n_add_to_list (names, lf_i18n_clause_gap (), criterion->name);
    }
  return g_string_free (names, FALSE);
}

/* What holds the firm at home. */
static char *
for_nothing (const LfReportContext *context)
{
  const LfList *list = lf_catalogue_list (context->catalogue, "push-brakes");
  GString *names = g_string_new (NULL);

  for (guint i = 0; list != NULL && i < list->n_items; i++)
    {
      const LfRatingKey key = { list->items[i]->id, context->numbers->id, NULL,
                                NULL,
                                lf_results_get_scenario (context->results) };
      LfAnswer answer;

      if (lf_snapshot_get_answer (context->snapshot, &key, &answer) &&
          answer.state == LF_RATING_RATED && answer.kind == LF_ANSWER_SCALE &&
          answer.value >= HIGH_RATING)
        lf_i18n_add_to_list (names, lf_i18n_clause_gap (),
                             list->items[i]->label);
    }
  if (names->len == 0)
    g_string_append (names, _("nothing to be raised, nobody to be tied up"));
  return g_string_free (names, FALSE);
}

static char *
against_nothing (const LfReportContext *context)
{
  const LfPushResult *push = &context->numbers->push;
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < push->n_strongest; i++)
    lf_i18n_add_to_list (names, lf_i18n_clause_gap (),
                         push->strongest[i].item->label);
  if (names->len == 0)
    g_string_append (names, _("no push factor has been rated"));
  return g_string_free (names, FALSE);
}

/**
 * lf_report_do_nothing:
 * @context: the report
 *
 * Returns: (transfer full): what staying at home comes to
 */
char *
lf_report_do_nothing (const LfReportContext *context)
{
  const LfPushResult *push = &context->numbers->push;
  g_autofree char *score = NULL;

  if (!push->score.known)
    return g_strdup (_("Not scored: nobody has said yet what pushes the firm "
                       "out of its home market."));
  score = lf_number_text (push->score.score, 2);
  if (push->band == NULL || push->band->text == NULL)
    /* Translators: a number from 0 to 4. */
    return g_strdup_printf (_("Not scored. The push out of the home market "
                              "stands at %s of 4."), score);
  /* Translators: a number from 0 to 4, and a word for it like “moderate”. */
  return g_strdup_printf (_("Not scored. The push out of the home market "
                            "stands at %1$s of 4: %2$s."), score,
                          push->band->text);
}

static LfReportTable *
options_table (const LfReportContext *context)
{
  const char *titles[] = { _("Option"), _("What became of it"),
                           _("Speaks for it"), _("Speaks against it") };
  LfReportTable *table = lf_report_table_new (4, titles, "ssss");
  g_autofree char *nothing = lf_report_do_nothing (context);
  g_autofree char *pro = for_nothing (context);
  g_autofree char *con = against_nothing (context);

  for (guint i = 0; i < context->numbers->n_markets; i++)
    {
      const LfMarketResult *market = lf_report_market (context, i);
      g_autofree char *became = outcome (market);
      g_autofree char *strong = criteria_names (context,
                                                market->rank.strengths,
                                                market->rank.n_strengths);
      g_autofree char *weak = against_market (context, market);

      lf_report_table_add_row (table, market->name, became, strong, weak,
                               NULL);
    }
  lf_report_table_add_row (table, _("Do nothing: stay at home"), nothing, pro,
                           con, NULL);
  return table;
}

/* Modes that the manager has taken out before anything was valued. */
static void
write_left_out_modes (const LfReportContext *context)
{
  GPtrArray *records = lf_snapshot_list (context->snapshot, LF_RECORD_MODE);
  const char *titles[] = { _("Entry mode"), _("Why it is left out") };
  g_autoptr (LfReportTable) table = lf_report_table_new (2, titles, "ss");

  for (guint i = 0; i < records->len; i++)
    {
      LfRecord *record = g_ptr_array_index (records, i);
      const LfMode *mode = lf_catalogue_mode (context->catalogue,
                                              lf_record_get_key (record)[0]);
      const char *note = lf_record_get_text (record, "note");

      if (mode != NULL && lf_record_get_yes (record, "off"))
        lf_report_table_add_row (table, mode->name,
                                 note != NULL ? note
                                              : _("no reason was noted"),
                                 NULL);
    }
  if (table->rows->len > 0)
    lf_report_add_table (context->report,
                         _("Entry modes taken out before they were valued"),
                         g_steal_pointer (&table));
}

/**
 * lf_report_write_options:
 * @context: the report
 *
 * Every option that was on the table, what became of it and why; doing
 * nothing is one of them.
 */
void
lf_report_write_options (const LfReportContext *context)
{
  lf_report_section_break (context);
  lf_report_heading (context, 1, "options", _("Options considered"));
  lf_report_add_paragraph (
    context->report,
    _("Markets are scored against one another. Staying at home is an option "
      "too; it cannot be scored on the markets’ criteria, so that what speaks "
      "for and against it stands beside them."));
  lf_report_add_paragraph (
    context->report,
    _("What speaks for a market is where it is better than the average of the "
      "markets; another may be better still."));
  lf_report_add_table (context->report, _("The options, and what became of "
                                          "them"), options_table (context));
  write_left_out_modes (context);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/lf-i18n.h"
#include "models/lf-number.h"
#include "models/report/lf-report-context.h"

static char *
veto_names (const LfMarketResult *market)
{
  GString *names = g_string_new (NULL);

  for (guint v = 0; v < market->n_vetoes; v++)
    lf_i18n_add_to_list (names, lf_i18n_clause_gap (),
                         market->vetoes[v]->label);
  return g_string_free (names, FALSE);
}

static void
write_matrix (const LfReportContext *context)
{
  const char *titles[] = { _("Market"), _("Pull"), _("Barriers"), _("Net"),
                           _("What follows"), _("Possible vetoes") };
  LfReportTable *table = lf_report_table_new (6, titles, "seeess");
  g_autofree char *id = lf_report_id (context, "figure-matrix", NULL);

  for (guint i = 0; i < context->numbers->n_markets; i++)
    {
      const LfMarketResult *market = lf_report_market (context, i);
      g_autofree char *pull = lf_report_mean (market->pull);
      g_autofree char *barriers = lf_report_mean (market->barriers);
      g_autofree char *net = market->pull.known && market->barriers.known
                               ? lf_number_text (market->net, 2)
                               : g_strdup ("–");
      g_autofree char *vetoes = veto_names (market);

      lf_report_table_add_row (table, market->name, pull, barriers, net,
                               market->quadrant != NULL
                                 ? market->quadrant->text : "",
                               vetoes, NULL);
    }
  table->aligns[4] = LF_COLUMN_START;
  lf_report_add_figure (context->report, id, "matrix", NULL,
                        _("Pull of each market against its barriers"),
                        _("Markets further right pull more strongly; markets "
                          "further up have higher barriers."), table);
}

static void
write_scores (const LfReportContext *context,
              const char            *list_id)
{
  const LfList *list = lf_catalogue_list (context->catalogue, list_id);
  guint n = context->numbers->n_markets;
  g_autofree const char **titles = g_new0 (const char *, n + 1);
  g_autofree char *aligns = g_strnfill (n + 1, 'e');
  LfReportTable *table;

  if (list == NULL)
    return;
  aligns[0] = 's';
  titles[0] = _("Rated 0–4");
  for (guint m = 0; m < n; m++)
    titles[m + 1] = lf_report_market (context, m)->name;
  table = lf_report_table_new (n + 1, titles, aligns);
  for (guint i = 0; i < list->n_items; i++)
    {
      g_auto (GStrv) cells = g_new0 (char *, n + 2);
      gboolean any = FALSE;

      cells[0] = g_strdup (list->items[i]->label);
      for (guint m = 0; m < n; m++)
        {
          cells[m + 1] = lf_report_answer (
            context, list->items[i], lf_report_market (context, m)->id, NULL);
          any = any || cells[m + 1] != NULL;
          if (cells[m + 1] == NULL)
            cells[m + 1] = g_strdup ("–");
        }
      if (any)
        lf_report_table_add_rowv (table, (const char *const *) cells);
    }
  if (table->rows->len > 0)
    lf_report_add_table (context->report, list->title, table);
  else
    lf_report_table_free (table);
}

/**
 * lf_report_write_where:
 * @context: the report
 *
 * The candidate markets: what pulls, what bars, and the quick reading of the
 * two.
 */
void
lf_report_write_where (const LfReportContext *context)
{
  lf_report_section_break (context);
  lf_report_heading (context, 1, "where", _("The markets"));
  if (context->numbers->n_markets == 0)
    {
      lf_report_add_paragraph (context->report,
                               _("No market has been added yet."));
      return;
    }
  lf_report_add_paragraph (
    context->report,
    _("Pull and barriers are means of what was rated for each market, from 0 "
      "to 4. This is the quick reading; the ranking in the next section weighs "
      "each factor."));
  write_matrix (context);
  write_scores (context, "pull");
  write_scores (context, "bar");
}

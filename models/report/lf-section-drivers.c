/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/lf-number.h"
#include "models/report/lf-report-context.h"

/* What follows for the two, first what differs. */
static void
add_outcomes (LfReportTable *table,
              GArray        *rows)
{
  lf_report_table_add_span (table, _("What follows"));
  for (guint i = 0; i < rows->len; i++)
    {
      const LfOutcomeComparison *row =
        &g_array_index (rows, LfOutcomeComparison, i);
      LfReportRow *added =
        lf_report_table_add_row (table, row->label, row->one, row->other,
                                 row->differs ? _("differs") : _("same"),
                                 NULL);

      added->strong = row->differs;
    }
}

static guint
add_ratings (LfReportTable *table,
             GArray        *rows)
{
  const LfList *list = NULL;
  guint different = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const LfComparison *row = &g_array_index (rows, LfComparison, i);
      g_autofree char *one = lf_number_text (row->one, 1);
      g_autofree char *other = lf_number_text (row->other, 1);
      LfReportRow *added;

      if (row->item->list != list)
        lf_report_table_add_span (table, row->item->list->title);
      list = row->item->list;
      added = lf_report_table_add_row (table, row->item->label, one, other,
                                       row->differs ? _("differs")
                                                    : _("same"), NULL);
      added->strong = row->differs;
      different += row->differs;
    }
  return different;
}

/**
 * lf_report_lack_drivers:
 * @context: the report
 *
 * Returns: (transfer none) (nullable): why the section says nothing, a whole
 *   sentence, or %NULL where it says something
 */
const char *
lf_report_lack_drivers (const LfReportContext *context)
{
  g_autoptr (GArray) ratings = NULL;

  if (context->numbers->n_markets < 2)
    return _("It takes two markets to set side by side.");
  ratings =
    lf_results_compare_markets (context->results, context->product,
                                context->numbers->ranking.order[0],
                                context->numbers->ranking.order[1]);
  return ratings->len == 0
           ? _("No driver has been rated in both leading markets.") : NULL;
}

/**
 * lf_report_write_drivers:
 * @context: the report
 *
 * The drivers of the two leading markets side by side: the same, or
 * different (Wang 2018, §3.5). Left out where no driver is rated in both.
 */
void
lf_report_write_drivers (const LfReportContext *context)
{
  g_autoptr (GArray) ratings = NULL;
  g_autoptr (GArray) outcomes = NULL;
  guint one, other, different;
  LfReportTable *table;
  g_autofree char *text = NULL;
  g_autofree char *id = NULL;

  if (lf_report_lack_drivers (context) != NULL)
    return;
  one = context->numbers->ranking.order[0];
  other = context->numbers->ranking.order[1];
  ratings = lf_results_compare_markets (context->results, context->product,
                                        one, other);
  outcomes = lf_results_compare_outcomes (context->results, context->product,
                                          one, other);
  {
    const char *titles[] = { _("Rated 0–4"),
                             context->numbers->markets[one].name,
                             context->numbers->markets[other].name,
                             _("Compared") };

    table = lf_report_table_new (4, titles, "ssss");
  }
  lf_report_section_break (context);
  lf_report_heading (context, 1, "drivers", _("Two markets side by side"));
  add_outcomes (table, outcomes);
  different = add_ratings (table, ratings);
  /* Translators: how many ratings differ; then two markets. */
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
    "%u of %u driver or strategy differs by a step or more between %s and "
    "%s.",
    "%u of %u drivers and strategies differ by a step or more between %s and "
    "%s.", ratings->len), different, ratings->len,
    context->numbers->markets[one].name,
    context->numbers->markets[other].name);
  lf_report_add_paragraph (context->report, text);
  id = lf_report_id (context, "figure-drivers", NULL);
  lf_report_add_figure (context->report, id, "drivers", NULL,
                        _("What is the same in the leading markets, and "
                          "what differs"), text, table);
}

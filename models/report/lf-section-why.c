/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/report/lf-report-context.h"

/* A list of the firm's ratings as a table: question, rating, evidence. */
static LfReportTable *
list_table (const LfReportContext *context,
            const LfList          *list)
{
  const char *titles[] = { _("What was asked"), _("Rating"), _("Evidence") };
  LfReportTable *table = lf_report_table_new (3, titles, "ses");

  for (guint i = 0; i < list->n_items; i++)
    {
      const LfRating *rating = NULL;
      g_autofree char *answer = lf_report_answer (context, list->items[i], NULL,
                                                  &rating);

      if (answer == NULL)
        continue;
      lf_report_table_add_row (table, list->items[i]->question, answer,
                               rating != NULL && rating->note != NULL
                                 ? rating->note : "", NULL);
    }
  return table;
}

static void
write_list (const LfReportContext *context,
            const char            *id)
{
  const LfList *list = lf_catalogue_list (context->catalogue, id);
  g_autoptr (LfReportTable) table = NULL;

  if (list == NULL)
    return;
  table = list_table (context, list);
  if (table->rows->len > 0)
    lf_report_add_table (context->report, list->title,
                         g_steal_pointer (&table));
}

/* The dominant motive, and where it does not fit the leading market. */
static void
write_motives (const LfReportContext *context)
{
  const LfMotiveResult *motives =
    &lf_results_get_diagnoses (context->results, context->product)->motives;
  g_autoptr (GPtrArray) warnings = NULL;

  if (motives->dominant < 0)
    return;
  lf_report_heading (context, 2, "motives", _("Motives"));
  lf_report_add_paragraph (context->report, motives->sentence);
  if (context->numbers->n_markets > 0)
    warnings = lf_results_check_motives (context->results, context->product,
                                         context->numbers->ranking.order[0]);
  for (guint w = 0; warnings != NULL && w < warnings->len; w++)
    lf_report_add_callout (context->report, LF_TONE_WARNING,
                           ((const LfRule *) warnings->pdata[w])->text);
  for (guint g = 0; g < motives->n_groups; g++)
    write_list (context, motives->groups[g].list->id);
}

/**
 * lf_report_write_why:
 * @context: the report
 *
 * Why the firm goes: what pushes it out of its home market and what holds
 * it back.
 */
void
lf_report_write_why (const LfReportContext *context)
{
  const LfPushResult *push = &context->numbers->push;

  lf_report_section_break (context);
  lf_report_heading (context, 1, "why", _("Why go abroad"));
  if (!push->score.known)
    {
      lf_report_add_paragraph (context->report,
                               _("No push factor has been rated yet."));
      write_motives (context);
      return;
    }
  lf_report_add_paragraph (context->report, push->sentence);
  lf_report_add_figure (context->report, "figure-push", "push", NULL,
                        _("What pushes the firm out of its home market"),
                        push->sentence, NULL);
  write_list (context, "push");
  write_list (context, "push-brakes");
  write_motives (context);
}

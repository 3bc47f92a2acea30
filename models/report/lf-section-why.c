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

  lf_report_add (context->report, LF_BLOCK_PAGE_BREAK, NULL);
  lf_report_heading (context, 1, "why", _("Why go abroad"));
  if (!push->score.known)
    {
      lf_report_add_paragraph (context->report,
                               _("No push factor has been rated yet."));
      return;
    }
  lf_report_add_paragraph (context->report, push->sentence);
  lf_report_add_figure (context->report, "figure-push", "push", NULL,
                        _("What pushes the firm out of its home market"),
                        push->sentence, NULL);
  write_list (context, "push");
  write_list (context, "push-brakes");
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Blank sheets for a workshop on paper: the questions of the walk, with
 * circles to mark and room to write. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/assessment/lf-walk.h"
#include "models/report/lf-report-context.h"

#define CIRCLE "○"
#define N_RATINGS 5
#define N_COLUMNS 9

/* The question, and what its ends mean; a choice lists its answers. */
static char *
question_text (const LfItem *item)
{
  GString *text = g_string_new (item->question);

  for (guint c = 0; c < item->n_choices; c++)
    g_string_append_printf (text, "\n" CIRCLE " %s", item->choices[c].text);
  if (item->kind == LF_ITEM_RATING)
    for (guint a = 0; a < N_RATINGS; a++)
      if (item->anchors[a] != NULL)
        {
          /* Translators: a rating from 0 to 4, and what it means. */
          g_autofree char *anchor = g_strdup_printf (_("%1$u = %2$s"), a,
                                                     item->anchors[a]);

          g_string_append_printf (text, "\n%s", anchor);
        }
  if (item->kind == LF_ITEM_FACTOR)
    {
      /* Translators: an answer to be marked on paper. */
      g_autofree char *answers = g_strdup_printf (_("%1$s yes   %1$s no"),
                                                  CIRCLE);

      g_string_append_printf (text, "\n%s", answers);
    }
  return g_string_free (text, FALSE);
}

static void
add_item (LfReportTable *table,
          const LfItem  *item)
{
  g_autofree char *question = question_text (item);
  const char *mark = item->kind == LF_ITEM_RATING ? CIRCLE : "";

  lf_report_table_add_row (table, question, mark, mark, mark, mark, mark,
                           CIRCLE, CIRCLE, "", NULL);
}

static void
write_list (const LfReportContext *context,
            const LfList          *list,
            LfScope                scope)
{
  const char *titles[N_COLUMNS] = {
    _("Question"), "0", "1", "2", "3", "4",
    /* Translators: the head of a narrow column: “don’t know”. */
    C_("questionnaire", "?"),
    /* Translators: the head of a narrow column: “not applicable”. */
    C_("questionnaire", "NA"),
    _("What you rest it on, where that stands, and how sure you are"),
  };
  g_autoptr (LfReportTable) table = lf_report_table_new (N_COLUMNS, titles,
                                                         "scccccccw");

  for (guint i = 0; i < list->n_items; i++)
    if (list->items[i]->scope == scope &&
        list->items[i]->kind != LF_ITEM_TEXT)
      add_item (table, list->items[i]);
  if (table->rows->len > 0)
    lf_report_add_table (context->report, list->title,
                         g_steal_pointer (&table));
}

static gboolean
has_items (const LfFramework *framework,
           LfScope            scope)
{
  for (guint l = 0; l < framework->n_lists; l++)
    for (guint i = 0; i < framework->lists[l]->n_items; i++)
      if (framework->lists[l]->items[i]->scope == scope &&
          framework->lists[l]->items[i]->kind != LF_ITEM_TEXT)
        return TRUE;
  return FALSE;
}

/* All that is asked about the firm, or about one market. */
static void
write_scope (const LfReportContext *context,
             LfScope                scope,
             const char            *id,
             const char            *title)
{
  guint n;
  const LfFramework *const *frameworks =
    lf_catalogue_frameworks (context->catalogue, &n);

  lf_report_add (context->report, LF_BLOCK_PAGE_BREAK, NULL);
  lf_report_add_heading (context->report, 1, id, title);
  for (guint f = 0; f < n; f++)
    {
      g_autofree char *anchor = g_strdup_printf ("%s-%s", id,
                                                 frameworks[f]->id);

      if (!lf_walk_has (context->snapshot, frameworks[f]) ||
          !has_items (frameworks[f], scope))
        continue;
      lf_report_add_heading (context->report, 2, anchor, frameworks[f]->title);
      for (guint l = 0; l < frameworks[f]->n_lists; l++)
        write_list (context, frameworks[f]->lists[l], scope);
    }
}

/**
 * lf_report_write_questionnaire:
 * @context: the report
 *
 * Blank sheets: what is asked about the firm once, what is asked about a
 * market once for each of them, or once for a market without a name.
 */
void
lf_report_write_questionnaire (const LfReportContext *context)
{
  LfReport *report = context->report;
  const LfProductResult *numbers = context->numbers;
  const char *question = lf_snapshot_get_field (context->snapshot, "question");

  lf_report_add (report, LF_BLOCK_TITLE, report->title);
  lf_report_add (report, LF_BLOCK_SUBTITLE,
                 _("Questionnaire for a workshop on paper"));
  if (question != NULL && *question != '\0')
    lf_report_add_callout (report, LF_TONE_PLAIN, question);
  lf_report_add_paragraph (
    report,
    _("Mark one circle for each question, from 0 to 4. Where you do not know, "
      "mark the question mark: that is an answer too, and better than a "
      "guess. Where a question makes no sense, mark “NA”. Write beside it "
      "what you rest your answer on, where that stands, and how sure you "
      "are."));
  lf_report_add (report, LF_BLOCK_PARAGRAPH, _("Name, role and date:"));
  lf_report_add (report, LF_BLOCK_ANSWER_LINES, NULL)->count = 2;
  lf_report_add_heading (report, 3, "contents", _("Contents"));
  lf_report_add (report, LF_BLOCK_CONTENTS, NULL);

  write_scope (context, LF_SCOPE_FIRM, "firm", _("About the firm"));
  for (guint m = 0; m < numbers->n_markets; m++)
    {
      g_autofree char *id = g_strdup_printf ("market-%s",
                                             numbers->markets[m].id);
      /* Translators: %s is a market. */
      g_autofree char *title = g_strdup_printf (_("About %s"),
                                                numbers->markets[m].name);

      write_scope (context, LF_SCOPE_MARKET, id, title);
    }
  if (numbers->n_markets == 0)
    write_scope (context, LF_SCOPE_MARKET, "market", _("About the market: "
                                                       "____________"));
}

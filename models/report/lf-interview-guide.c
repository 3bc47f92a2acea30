/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The interview guide on paper: blank, or with its answers, and the code
 * book. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "models/assessment/lf-interview.h"
#include "models/lf-i18n.h"
#include "models/report/lf-report-context.h"

/* Lines to write on below an open question: about a third of a page. */
#define ANSWER_LINES 6

/* Who answers, on lines of its own. */
static void
write_who (const LfReportContext *context)
{
  lf_report_add_paragraph (context->report,
                           _("Name or a number that you choose, role, and "
                             "date:"));
  lf_report_add (context->report, LF_BLOCK_ANSWER_LINES, NULL)->count = 2;
}

static void
write_answers (const LfReportContext *context,
               const LfItem          *question)
{
  g_autoptr (GArray) answers = lf_interview_answers (context->catalogue,
                                                     context->snapshot,
                                                     question);

  if (answers->len == 0)
    lf_report_add_paragraph (context->report, _("Not answered."));
  for (guint a = 0; a < answers->len; a++)
    {
      const LfInterviewAnswer *answer =
        &g_array_index (answers, LfInterviewAnswer, a);
      g_autofree char *text = NULL;

      if (answer->participant != NULL)
        /* Translators: who said something, and what. */
        text = g_strdup_printf (_("%s: “%s”"), answer->participant,
                                answer->text);
      else
        /* Translators: what somebody said. */
        text = g_strdup_printf (_("“%s”"), answer->text);
      lf_report_add_paragraph (context->report, text);
    }
}

/* “Helps to rate: Motives; Speed of spread.” */
static void
write_feeds (const LfReportContext *context,
             const LfItem          *question)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < question->n_feeds; i++)
    {
      LfInterviewTarget target;

      if (lf_interview_find_target (context->catalogue, question->feeds[i],
                                    &target))
        lf_i18n_add_to_list (names, lf_i18n_clause_gap (), target.label);
    }
  if (names->len == 0)
    return;
  /* Translators: %s is a list of questions, semicolons between them. */
  text = g_strdup_printf (_("Helps to rate: %s."), names->str);
  lf_report_add_paragraph (context->report, text);
}

static void
write_question (const LfReportContext *context,
                const LfItem          *question,
                gboolean               filled)
{
  g_autofree char *number = lf_interview_number (question);
  g_autofree char *heading = NULL;

  /* Translators: a question’s number and the question. */
  heading = g_strdup_printf (_("%s. %s"), number, question->question);
  lf_report_add_heading (context->report, 3, question->id, heading);
  if (question->probes != NULL)
    lf_report_add_paragraph (context->report, question->probes);
  if (filled)
    {
      write_answers (context, question);
      write_feeds (context, question);
    }
  else
    lf_report_add (context->report, LF_BLOCK_ANSWER_LINES, NULL)->count =
      ANSWER_LINES;
}

/* How the guide is to be used: what the content says as advice. */
static void
write_rules (const LfReportContext *context,
             const LfFramework     *framework)
{
  if (framework->intro != NULL)
    lf_report_add_paragraph (context->report, framework->intro);
  for (guint i = 0; i < framework->n_notes; i++)
    if (g_strcmp0 (framework->notes[i].kind, "advice") == 0)
      lf_report_add_callout (context->report, LF_TONE_PLAIN,
                             framework->notes[i].text);
}

static const char *
cell (const LfTable *table,
      const LfRow   *row,
      const char    *column)
{
  for (guint c = 0; c < table->n_columns; c++)
    if (strcmp (table->columns[c], column) == 0)
      return row->cells[c] != NULL ? row->cells[c] : "";
  return "";
}

/* The code book: what answers are tagged with, and how many are. */
static void
write_code_book (const LfReportContext *context)
{
  const LfTable *book = lf_catalogue_table (context->catalogue, "code-book");
  const char *titles[] = { _("Code"), _("Theme"), _("Answers") };
  LfReportTable *table;

  if (book == NULL)
    return;
  table = lf_report_table_new (3, titles, "sse");
  for (guint r = 0; r < book->n_rows; r++)
    {
      const LfRow *row = &book->rows[r];
      g_autoptr (GArray) tagged = lf_interview_tagged (context->catalogue,
                                                       context->snapshot,
                                                       row->id);
      const char *theme = cell (book, row, "theme");
      const char *subtheme = cell (book, row, "subtheme");
      g_autofree char *where = *subtheme != '\0'
        ? g_strdup_printf ("%s: %s", theme, subtheme) : g_strdup (theme);
      g_autofree char *count = tagged->len > 0
        ? g_strdup_printf ("%u", tagged->len) : g_strdup ("–");

      lf_report_table_add_row (table, cell (book, row, "code"), where, count,
                               NULL);
    }
  lf_report_add (context->report, LF_BLOCK_PAGE_BREAK, NULL);
  lf_report_add_heading (context->report, 1, "code-book", book->title);
  lf_report_add_table (context->report, book->intro, table);
}

static gboolean
is_open (const LfList *list)
{
  for (guint i = 0; i < list->n_items; i++)
    if (list->items[i]->kind == LF_ITEM_TEXT)
      return TRUE;
  return FALSE;
}

static void
write_framework (const LfReportContext *context,
                 const LfFramework     *framework,
                 gboolean               filled)
{
  write_rules (context, framework);
  if (!filled)
    write_who (context);
  for (guint l = 0; l < framework->n_lists; l++)
    {
      const LfList *list = framework->lists[l];

      if (!is_open (list))
        continue;
      lf_report_add_heading (context->report, 1, list->id, list->title);
      for (guint i = 0; i < list->n_items; i++)
        if (list->items[i]->kind == LF_ITEM_TEXT)
          write_question (context, list->items[i], filled);
    }
}

/**
 * lf_report_write_interview_guide:
 * @context: the report
 *
 * The interview guide for a workshop (Song 2025, Appendix 1), blank with
 * lines to write on, or with what was answered; then the code book.
 */
void
lf_report_write_interview_guide (const LfReportContext *context)
{
  gboolean filled = context->options->kind == LF_REPORT_ANSWERS;
  guint n;
  const LfFramework *const *frameworks =
    lf_catalogue_frameworks (context->catalogue, &n);

  lf_report_add (context->report, LF_BLOCK_TITLE, context->report->title);
  lf_report_add (context->report, LF_BLOCK_SUBTITLE,
                 filled ? _("What was said in the interviews")
                        : _("Questions for interviews"));
  for (guint f = 0; f < n; f++)
    if (frameworks[f]->step == LF_STEP_INTERVIEWS)
      write_framework (context, frameworks[f], filled);
  write_code_book (context);
}

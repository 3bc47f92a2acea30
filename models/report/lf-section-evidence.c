/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "models/assessment/lf-problems.h"
#include "models/assessment/lf-ratings-columns.h"
#include "models/report/lf-report-context.h"

#define SUBJECT_COLUMN 1
#define CONFIDENCE_COLUMN 3

/* The annex begins a page, unless that would leave one almost empty: if
 * more of it than this is still free, in percent. */
#define ROOM_FOR_ANNEX 60

/* A source of usual length becomes a footnote to what was found; one alone
 * is all the evidence there is. */
static gboolean
is_footnote (const LfRating *rating)
{
  return rating->source != NULL && rating->note != NULL &&
         *rating->note != '\0' &&
         strlen (rating->source) <= LF_REPORT_NOTE_MOST;
}

/* What was found, and where, as far as no footnote says that. */
static char *
evidence_text (const LfRating *rating)
{
  const char *note = rating != NULL ? rating->note : NULL;
  const char *source = rating != NULL && !is_footnote (rating)
                         ? rating->source : NULL;

  if (note != NULL && source != NULL)
    /* Translators: what was found, and where. */
    return g_strdup_printf (_("%s [%s]"), note, source);
  return g_strdup (note != NULL ? note : source != NULL ? source : "");
}

static const char *
confidence_name (const LfRating *rating)
{
  if (rating == NULL)
    return "";
  switch (rating->confidence)
    {
    case LF_CONFIDENCE_LOW:
      return C_("confidence", "low");
    case LF_CONFIDENCE_MEDIUM:
      return C_("confidence", "medium");
    case LF_CONFIDENCE_HIGH:
      return C_("confidence", "high");
    case LF_CONFIDENCE_NONE:
    default:
      return "";
    }
}

static void
add_item (const LfReportContext *context,
          LfReportTable         *table,
          const LfItem          *item,
          const char            *subject,
          const char            *name)
{
  const LfRating *rating = NULL;
  g_autofree char *answer = lf_report_answer (context, item, subject, &rating);
  g_autofree char *evidence = NULL;
  LfReportRow *row;

  if (answer == NULL)
    return;
  evidence = evidence_text (rating);
  row = lf_report_table_add_row (table, item->label, name, answer,
                                 confidence_name (rating), evidence, NULL);
  if (rating != NULL && is_footnote (rating))
    lf_report_row_set_note (row, rating->source);
  /* Words are read from where they begin, numbers compared at their end. */
  if (item->n_choices > 0)
    table->aligns[2] = LF_COLUMN_START;
}

static LfReportTable *
new_table (void)
{
  const char *titles[] = { _("Item"), C_("rated for", "For"), _("Answer"),
                           _("Confidence"), _("Evidence") };

  return lf_report_table_new (5, titles, "ssess");
}

static LfReportTable *
framework_table (const LfReportContext *context,
                 const LfFramework     *framework)
{
  LfReportTable *table = new_table ();

  for (guint l = 0; l < framework->n_lists; l++)
    {
      const LfList *list = framework->lists[l];
      guint before = table->rows->len;

      lf_report_table_add_span (table, list->title);
      for (guint i = 0; i < list->n_items; i++)
        {
          const LfItem *item = list->items[i];

          if (item->scope == LF_SCOPE_FIRM)
            add_item (context, table, item, NULL, _("the firm"));
          else if (item->scope == LF_SCOPE_MARKET)
            for (guint m = 0; m < context->numbers->n_markets; m++)
              add_item (context, table, item, context->numbers->markets[m].id,
                        context->numbers->markets[m].name);
        }
      if (table->rows->len == before + 1)
        g_ptr_array_remove_index (table->rows, before);
    }
  return table;
}

/* Whether a column says the same in every row. */
static gboolean
says_only (const LfReportTable *table,
           guint                column,
           const char          *text)
{
  for (guint r = 0; r < table->rows->len; r++)
    {
      const LfReportRow *row = g_ptr_array_index (table->rows, r);

      if (!row->span && !g_str_equal (row->cells[column], text))
        return FALSE;
    }
  return TRUE;
}

/* Room for the evidence: where no rating has a confidence, and where all of
 * them are the firm's own. */
static void
drop_idle_columns (LfReportTable *table)
{
  if (says_only (table, CONFIDENCE_COLUMN, ""))
    lf_report_table_drop_column (table, CONFIDENCE_COLUMN);
  if (says_only (table, SUBJECT_COLUMN, _("the firm")))
    lf_report_table_drop_column (table, SUBJECT_COLUMN);
}

/* Adds a table under a heading, unless nothing stands in it. */
static void
add_table (const LfReportContext *context,
           const char            *anchor,
           const char            *title,
           LfReportTable         *table,
           gboolean              *begun)
{
  if (table->rows->len == 0)
    {
      lf_report_table_free (table);
      return;
    }
  drop_idle_columns (table);
  if (!*begun)
    {
      lf_report_add (context->report, LF_BLOCK_PAGE_BREAK, NULL)->count =
        ROOM_FOR_ANNEX;
      lf_report_heading (context, 1, "evidence",
                         _("Annex: every rating with its evidence"));
      *begun = TRUE;
    }
  lf_report_heading (context, 2, anchor, title);
  lf_report_add_table (context->report,
                       _("The answers, and what they rest on"), table);
}

static void
write_framework (const LfReportContext *context,
                 const LfFramework     *framework,
                 gboolean              *begun)
{
  g_autofree char *anchor = g_strconcat ("evidence-", framework->id, NULL);

  add_table (context, anchor, framework->title,
             framework_table (context, framework), begun);
}

static gboolean
is_orphan (const LfReportContext *context,
           const LfRecord        *rating)
{
  return lf_catalogue_item (context->catalogue,
                            lf_record_get_part (rating, "item")) == NULL;
}

static gboolean
has_orphans (const LfReportContext *context)
{
  GPtrArray *ratings = lf_snapshot_list (context->snapshot, LF_RECORD_RATING);

  for (guint i = 0; i < ratings->len; i++)
    if (is_orphan (context, ratings->pdata[i]))
      return TRUE;
  return FALSE;
}

/* Answers to questions of a catalogue that does not come with the assessment
 * any more: they count for nothing and are kept. */
static void
write_orphans (const LfReportContext *context,
               gboolean              *begun)
{
  LfReportTable *table = new_table ();
  GPtrArray *ratings = lf_snapshot_list (context->snapshot, LF_RECORD_RATING);

  for (guint i = 0; i < ratings->len; i++)
    {
      const LfRecord *record = ratings->pdata[i];
      const LfRating *rating = lf_record_get_rating (record);
      const char *item = lf_record_get_part (record, "item");
      const char *name = lf_rating_get_subject_name (context->snapshot,
                                                     record);
      g_autofree char *answer = NULL;
      g_autofree char *evidence = NULL;
      LfReportRow *row;

      if (!is_orphan (context, record))
        continue;
      answer = lf_rating_to_cell (rating);
      evidence = evidence_text (rating);
      row = lf_report_table_add_row (table, item,
                                     *name != '\0' ? name : _("the firm"),
                                     answer, confidence_name (rating),
                                     evidence, NULL);
      if (is_footnote (rating))
        lf_report_row_set_note (row, rating->source);
    }
  add_table (context, "evidence-orphans",
             _("Answers whose question is no longer there"), table, begun);
}

static gboolean
is_answered (const LfReportContext *context,
             const LfItem          *item)
{
  g_autofree char *answer = NULL;

  if (item->scope == LF_SCOPE_FIRM)
    {
      answer = lf_report_answer (context, item, NULL, NULL);
      return answer != NULL;
    }
  if (item->scope == LF_SCOPE_MARKET)
    for (guint m = 0; m < context->numbers->n_markets; m++)
      {
        g_free (answer);
        answer = lf_report_answer (context, item,
                                   context->numbers->markets[m].id, NULL);
        if (answer != NULL)
          return TRUE;
      }
  return FALSE;
}

/**
 * lf_report_lack_evidence:
 * @context: the report
 *
 * Returns: (transfer none) (nullable): why the section says nothing, a whole
 *   sentence, or %NULL where it says something
 */
const char *
lf_report_lack_evidence (const LfReportContext *context)
{
  guint n;
  const LfItem *const *items = lf_catalogue_items (context->catalogue, &n);

  for (guint i = 0; i < n; i++)
    if (is_answered (context, items[i]))
      return NULL;
  if (has_orphans (context))
    return NULL;
  return _("No question has been answered yet.");
}

/**
 * lf_report_write_evidence:
 * @context: the report
 *
 * Every answer, with its confidence, evidence and source. Nothing where
 * nobody has answered yet.
 */
void
lf_report_write_evidence (const LfReportContext *context)
{
  guint n;
  const LfFramework *const *frameworks =
    lf_catalogue_frameworks (context->catalogue, &n);
  gboolean begun = FALSE;

  for (guint f = 0; f < n; f++)
    write_framework (context, frameworks[f], &begun);
  /* They belong to no product, and are told once. */
  if (context->product == 0)
    write_orphans (context, &begun);
}

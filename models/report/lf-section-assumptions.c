/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/report/lf-report-context.h"

typedef struct
{
  const LfReportContext *context;
  LfReportTable *unknown;
  LfReportTable *doubtful;
  LfReportTable *inapplicable;
} Lists;

static void
look_at (Lists        *lists,
         const LfItem *item,
         const char   *subject,
         const char   *name)
{
  const LfRatingKey key = { item->id, lists->context->numbers->id, subject,
                            NULL,
                            lf_results_get_scenario (lists->context->results) };
  LfAnswer answer;
  const char *note;

  lf_snapshot_get_answer (lists->context->snapshot, &key, &answer);
  note = answer.rating != NULL && answer.rating->note != NULL
           ? answer.rating->note : "";
  if (answer.state == LF_RATING_UNKNOWN)
    lf_report_table_add_row (lists->unknown, item->question, name, note, NULL);
  else if (answer.state == LF_RATING_NOT_APPLICABLE)
    lf_report_table_add_row (lists->inapplicable, item->question, name, note,
                             NULL);
  else if (answer.state == LF_RATING_RATED &&
           answer.confidence == LF_CONFIDENCE_LOW)
    {
      g_autofree char *value = lf_report_answer (lists->context, item, subject,
                                                 NULL);

      lf_report_table_add_row (lists->doubtful, item->question, name, value,
                               note, NULL);
    }
}

static void
add_or_free (const LfReportContext *context,
             LfReportTable         *table,
             const char            *caption)
{
  if (table->rows->len > 0)
    lf_report_add_table (context->report, caption, table);
  else
    lf_report_table_free (table);
}

/* What people have stated of one kind, with who answers for it and when it
 * is looked at again. */
static void
write_statements (const LfReportContext *context,
                  const char            *kind,
                  const char            *head,
                  const char            *caption)
{
  GPtrArray *statements = lf_snapshot_list (context->snapshot,
                                            LF_RECORD_STATEMENT);
  const char *titles[] = { head, _("Owner"), _("Look again by"),
                           _("Source") };
  LfReportTable *table = lf_report_table_new (4, titles, "ssss");

  for (guint i = 0; i < statements->len; i++)
    {
      LfRecord *statement = g_ptr_array_index (statements, i);
      g_autofree char *due =
        lf_report_date (lf_record_get_text (statement, "due"));

      if (g_str_equal (lf_report_statement_kind (statement), kind))
        lf_report_table_add_row (table, lf_record_get_text (statement, "text"),
                                 lf_record_get_text (statement, "owner"), due,
                                 lf_record_get_text (statement, "source"),
                                 NULL);
    }
  add_or_free (context, table, caption);
}

/**
 * lf_report_statement_kind:
 * @statement: a statement
 *
 * Returns: `assumption`, `unknown` or `dissent`
 */
const char *
lf_report_statement_kind (LfRecord *statement)
{
  const char *kind = lf_record_get_text (statement, "kind");

  return kind != NULL && *kind != '\0' ? kind : "assumption";
}

/**
 * lf_report_dissent:
 * @statement: a statement
 *
 * Returns: (transfer full) (nullable): a dissent as a quotation with who
 *   said it, or %NULL where it is none
 */
char *
lf_report_dissent (LfRecord *statement)
{
  const char *owner = lf_record_get_text (statement, "owner");
  const char *text = lf_record_get_text (statement, "text");

  if (!g_str_equal (lf_report_statement_kind (statement), "dissent"))
    return NULL;
  if (owner != NULL && *owner != '\0')
    /* Translators: what somebody said, in that person's words, and who. */
    return g_strdup_printf (_("“%1$s” (%2$s)"), text, owner);
  /* Translators: what somebody said, in that person's words. */
  return g_strdup_printf (_("“%s”"), text);
}

/* In the dissenters' own words. */
static void
write_dissent (const LfReportContext *context)
{
  GPtrArray *statements = lf_snapshot_list (context->snapshot,
                                            LF_RECORD_STATEMENT);
  LfBlock *bullets = NULL;

  for (guint i = 0; i < statements->len; i++)
    {
      g_autofree char *text =
        lf_report_dissent (g_ptr_array_index (statements, i));

      if (text == NULL)
        continue;
      if (bullets == NULL)
        {
          lf_report_heading (context, 2, "dissent", _("Dissent"));
          bullets = lf_report_add (context->report, LF_BLOCK_BULLETS,
                                   _("In the words of those who dissent:"));
        }
      lf_block_add_item (bullets, text);
    }
}

/**
 * lf_report_write_assumptions:
 * @context: the report
 *
 * What the decision rests on, what nobody knows, what was rated with little
 * confidence, and who dissents.
 */
void
lf_report_write_assumptions (const LfReportContext *context)
{
  const char *unknown[] = { _("Nobody knows"), C_("rated for", "For"),
                            _("Remark") };
  const char *doubtful[] = { _("Rated with little confidence"),
                             C_("rated for", "For"), _("Rating"),
                             _("Evidence") };
  const char *inapplicable[] = { _("Does not apply"),
                                 C_("rated for", "For"), _("Remark") };
  Lists lists = { context, lf_report_table_new (3, unknown, "sss"),
                  lf_report_table_new (4, doubtful, "sses"),
                  lf_report_table_new (3, inapplicable, "sss") };
  guint n_items;
  const LfItem *const *items = lf_catalogue_items (context->catalogue,
                                                   &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i]->scope == LF_SCOPE_FIRM)
        look_at (&lists, items[i], NULL, _("the firm"));
      else if (items[i]->scope == LF_SCOPE_MARKET)
        for (guint m = 0; m < context->numbers->n_markets; m++)
          look_at (&lists, items[i], context->numbers->markets[m].id,
                   context->numbers->markets[m].name);
    }

  lf_report_section_break (context);
  lf_report_heading (context, 1, "assumptions", _("Assumptions and unknowns"));
  lf_report_add_paragraph (
    context->report,
    _("What is not known is never counted as zero: it leaves the means, "
      "lowers the share of what is known, and is drawn from the whole scale "
      "where robustness is tested."));
  if (lists.unknown->rows->len == 0 && lists.doubtful->rows->len == 0)
    lf_report_add_paragraph (
      context->report,
      _("No question has been answered with “don’t know”, and no rating is "
        "marked as uncertain."));
  write_statements (context, "assumption", _("Assumption"),
                    _("What the decision rests on"));
  write_statements (context, "unknown", _("Unknown"),
                    _("What must still be found out"));
  add_or_free (context, lists.unknown, _("What nobody knows yet"));
  add_or_free (context, lists.doubtful, _("What was rated with little "
                                          "confidence"));
  add_or_free (context, lists.inapplicable, _("What does not apply, and is "
                                              "left out"));
  write_dissent (context);
}

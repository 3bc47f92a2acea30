/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/lf-number.h"
#include "models/report/lf-report-context.h"

/* What is needed, what is met, and what that rests on. */
static void
write_gaps (const LfReportContext *context,
            const LfDiagnoses     *diagnoses)
{
  const char *titles[] = { _("Resource"), _("Needed"), C_("need", "Met"),
                           _("Gap"), _("Evidence") };
  LfReportTable *table;
  g_autofree char *id = NULL;

  if (diagnoses->n_gaps == 0)
    return;
  table = lf_report_table_new (5, titles, "seees");
  for (guint i = 0; i < diagnoses->n_gaps; i++)
    {
      const LfItemFigure *gap = &diagnoses->gaps[i];
      const LfRating *rating = NULL;
      g_autofree char *answer = lf_report_answer (context, gap->item, NULL,
                                                  &rating);
      double level = answer != NULL && rating != NULL ? rating->value : 0.0;
      g_autofree char *met = lf_number_text (level, 1);
      g_autofree char *needed = lf_number_text (gap->value + level, 1);
      g_autofree char *value = lf_number_text (gap->value, 1);
      LfReportRow *row =
        lf_report_table_add_row (table, gap->item->label, needed, met, value,
                                 rating != NULL && rating->note != NULL
                                   ? rating->note : "", NULL);

      row->strong = gap->value > 0;
    }
  id = lf_report_id (context, "figure-resources", NULL);
  lf_report_add_figure (context->report, id, "resources", NULL,
                        _("Needs for resources and how far they are met"),
                        diagnoses->resources_sentence, table);
}

/* What each of the best resources is worth (VRIO). */
static void
write_worth (const LfReportContext *context,
             const LfDiagnoses     *diagnoses)
{
  const char *titles[] = { _("Resource"), _("Mean, 0–4"),
                           _("What it is worth") };
  LfReportTable *table;

  if (diagnoses->n_resources == 0)
    return;
  table = lf_report_table_new (3, titles, "ses");
  for (guint i = 0; i < diagnoses->n_resources; i++)
    {
      const LfCandidateScore *score = &diagnoses->resources[i];
      g_autofree char *mean = lf_report_mean (score->score);

      lf_report_table_add_row (table, score->name, mean,
                               score->label != NULL ? score->label->text
                                                    : _("not yet known"),
                               NULL);
    }
  lf_report_add_table (context->report,
                       _("The firm’s best resources by value, rarity, "
                         "inimitability and organization"), table);
}

static void
write_ways (const LfReportContext *context,
            const LfDiagnoses     *diagnoses)
{
  const char *titles[] = { _("Way of mobilizing"), _("Mean, 0–4"),
                           _("What it brings"), _("When") };
  LfReportTable *table;

  if (diagnoses->best_way < 0)
    return;
  table = lf_report_table_new (4, titles, "sess");
  for (guint w = 0; w < diagnoses->n_ways; w++)
    {
      const LfMobilizationScore *score = &diagnoses->ways[w];
      g_autofree char *mean = lf_report_mean (score->mean);
      LfReportRow *row =
        lf_report_table_add_row (table, score->way->title, mean,
                                 score->way->brings, score->way->when, NULL);

      row->strong = (int) w == diagnoses->best_way;
    }
  lf_report_add_table (context->report,
                       _("Ways of mobilizing resources; mixing them is "
                         "normal"), table);
}

/**
 * lf_report_lack_resources:
 * @context: the report
 *
 * Returns: (transfer none) (nullable): why the section says nothing, a whole
 *   sentence, or %NULL where it says something
 */
const char *
lf_report_lack_resources (const LfReportContext *context)
{
  const LfDiagnoses *diagnoses =
    lf_results_get_diagnoses (context->results, context->product);

  return diagnoses->n_gaps == 0 && diagnoses->n_resources == 0
           ? _("Nothing has been rated under Resources.") : NULL;
}

/**
 * lf_report_write_resources:
 * @context: the report
 *
 * Which resources going abroad needs, what the best ones are worth, and how
 * to mobilize what is missing. Left out where nothing is said of them.
 */
void
lf_report_write_resources (const LfReportContext *context)
{
  const LfDiagnoses *diagnoses =
    lf_results_get_diagnoses (context->results, context->product);

  if (lf_report_lack_resources (context) != NULL)
    return;
  lf_report_section_break (context);
  lf_report_heading (context, 1, "resources", _("Resources"));
  lf_report_add_paragraph (context->report, diagnoses->resources_sentence);
  if (diagnoses->resources_remarks != NULL)
    lf_report_add_paragraph (context->report, diagnoses->resources_remarks);
  write_gaps (context, diagnoses);
  write_worth (context, diagnoses);
  write_ways (context, diagnoses);
}

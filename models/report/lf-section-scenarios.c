/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "models/report/lf-report-context.h"
#include "models/results/lf-comparison.h"

static void
add_rows (LfReportTable            *table,
          const LfComparisonResult *comparison,
          LfDifferenceKind          kind,
          const char               *heading)
{
  guint n;
  const LfDifference *rows = lf_comparison_get_rows (comparison, &n);
  gboolean headed = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (rows[i].kind != kind || !rows[i].differs)
        continue;
      if (!headed)
        lf_report_table_add_span (table, heading);
      headed = TRUE;
      lf_report_table_add_row (table, rows[i].place != NULL ? rows[i].place
                                                            : "",
                               rows[i].label, rows[i].one, rows[i].other,
                               NULL);
    }
}

static void
write_scenario (const LfReportContext *context,
                LfRecord              *scenario)
{
  const char *id = lf_record_get_id (scenario);
  const char *name = lf_record_get_text (scenario, "name");
  const char *note = lf_record_get_text (scenario, "note");
  g_autoptr (LfResults) other =
    lf_results_new (context->catalogue, context->snapshot, id);
  g_autoptr (LfComparisonResult) comparison =
    lf_comparison_new (context->results, other, context->product);
  const char *titles[] = {
    _("Market"), _("What"),
    lf_scenario_name (context->snapshot,
                      lf_results_get_scenario (context->results)), name,
  };
  LfReportTable *table;
  g_autofree char *anchor = g_strconcat ("scenario-", id, NULL);
  /* Translators: a table's caption; %s is a scenario. */
  g_autofree char *caption = g_strdup_printf (_("What “%s” changes"), name);

  lf_report_heading (context, 2, anchor, name);
  if (note != NULL && *note != '\0')
    lf_report_add_paragraph (context->report, note);
  lf_report_add_callout (context->report, LF_TONE_PLAIN,
                         lf_comparison_get_sentence (comparison));
  table = lf_report_table_new (4, titles, "ssss");
  add_rows (table, comparison, LF_DIFFERENCE_VERDICT,
            _("What is recommended"));
  add_rows (table, comparison, LF_DIFFERENCE_FIGURE,
            _("The figures behind it"));
  add_rows (table, comparison, LF_DIFFERENCE_ANSWER,
            _("The answers that differ"));
  if (table->rows->len > 0)
    {
      lf_report_add_table (context->report, caption, table);
      return;
    }
  lf_report_table_free (table);
  lf_report_add_paragraph (context->report,
                           _("It does not differ from the assessment yet."));
}

/**
 * lf_report_lack_scenarios:
 * @context: the report
 *
 * Returns: (transfer none) (nullable): why the section says nothing, a whole
 *   sentence, or %NULL where it says something
 */
const char *
lf_report_lack_scenarios (const LfReportContext *context)
{
  GPtrArray *scenarios = lf_snapshot_list (context->snapshot,
                                           LF_RECORD_SCENARIO);

  for (guint i = 0; i < scenarios->len; i++)
    if (strcmp (lf_record_get_id (scenarios->pdata[i]),
                lf_results_get_scenario (context->results)) != 0)
      return NULL;
  return _("There is no scenario to compare with.");
}

/**
 * lf_report_write_scenarios:
 * @context: the report
 *
 * What would hold if some answers were different: each scenario beside the
 * assessment itself. Nothing where there is none.
 */
void
lf_report_write_scenarios (const LfReportContext *context)
{
  GPtrArray *scenarios = lf_snapshot_list (context->snapshot,
                                           LF_RECORD_SCENARIO);

  if (lf_report_lack_scenarios (context) != NULL)
    return;
  lf_report_heading (context, 1, "scenarios", _("What if: scenarios"));
  for (guint i = 0; i < scenarios->len; i++)
    if (strcmp (lf_record_get_id (scenarios->pdata[i]),
                lf_results_get_scenario (context->results)) != 0)
      write_scenario (context, scenarios->pdata[i]);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/report/lf-report-context.h"

/* The nearest of the single answers that would change the outcome. */
#define N_FLIPS 3

/* The radar shows so many markets, and the table has its numbers. */
#define MOST_DRAWN 8

static guint
n_drawn (const LfReportContext *context)
{
  return MIN (context->numbers->n_markets, MOST_DRAWN);
}

static void
add_mean (const LfReportContext *context,
          LfReportTable         *table,
          const char            *id)
{
  const LfProductResult *product = context->numbers;
  guint n = n_drawn (context);
  const LfList *list = lf_catalogue_list (context->catalogue, id);
  g_auto (GStrv) cells = g_new0 (char *, n + 2);

  if (list == NULL)
    return;
  cells[0] = g_strdup (list->title);
  for (guint m = 0; m < n; m++)
    {
      const LfMarketResult *market = lf_report_market (context, m);
      const LfDimensionMean *mean =
        lf_results_find_mean (market->means, market->n_means, id);

      cells[m + 1] = mean != NULL ? lf_report_mean (mean->mean)
                                  : g_strdup ("–");
    }
  if (n == 0)
    {
      const LfDimensionMean *mean =
        lf_results_find_mean (product->means, product->n_means, id);
      g_autofree char *value = mean != NULL ? lf_report_mean (mean->mean)
                                            : g_strdup ("–");

      lf_report_table_add_row (table, list->title, value, NULL);
      return;
    }
  lf_report_table_add_rowv (table, (const char *const *) cells);
}

static LfReportTable *
means_table (const LfReportContext *context)
{
  static const char *const ids[] = { "oli-o", "oli-lm", "oli-ls", "oli-i",
                                     "oli-n" };
  guint n = MAX (n_drawn (context), 1);
  g_autofree const char **titles = g_new0 (const char *, n + 1);
  g_autofree char *aligns = g_strnfill (n + 1, 'e');
  LfReportTable *table;

  aligns[0] = 's';
  titles[0] = _("Dimension, 0–4");
  for (guint m = 0; m < n; m++)
    titles[m + 1] = m < n_drawn (context)
                      ? lf_report_market (context, m)->name : _("The firm");
  table = lf_report_table_new (n + 1, titles, aligns);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    add_mean (context, table, ids[i]);
  return table;
}

/* How near the outcome is to being another one. */
static void
write_changes (const LfOliResult *oli,
               LfBlock           *bullets)
{
  if (!lf_oli_reading_is_known (&oli->readings[0]))
    {
      if (oli->stand_in != NULL)
        lf_block_add_item (bullets, oli->stand_in);
      return;
    }
  for (guint a = 0; a < oli->n_alternatives; a++)
    lf_block_add_item (bullets, oli->alternatives[a].sentence);
  for (guint f = 0; f < MIN (oli->n_flips, N_FLIPS); f++)
    lf_block_add_item (bullets, oli->flips[f].sentence);
  if (oli->n_alternatives == 0 && oli->n_flips == 0)
    lf_block_add_item (bullets,
                       _("No single answer would change the outcome."));
}

static void
write_tests (const LfReportContext *context,
             const LfMarketResult  *market)
{
  const LfOliResult *oli = &market->oli;
  g_autofree char *id = lf_report_id (context, "figure-oli", market->id);
  /* Translators: a figure's caption; %s is a market. */
  g_autofree char *caption = g_strdup_printf (_("The OLI rule for %s"),
                                              market->name);
  LfBlock *bullets;

  lf_report_add_figure (context->report, id, "oli", market->id, caption,
                        oli->sentence, NULL);
  bullets = lf_report_add (context->report, LF_BLOCK_BULLETS, oli->sentence);
  for (guint t = 0; t < LF_N_OLI_TESTS; t++)
    if (oli->tests[t].sentence != NULL)
      lf_block_add_item (bullets, oli->tests[t].sentence);
  write_changes (oli, bullets);
  if (oli->insufficient && !oli->open.is_open)
    lf_block_add_item (bullets, _("Insufficient evidence: fewer than half of "
                                  "the questions behind a test have been "
                                  "answered."));
  if (oli->springboard.sentence != NULL)
    lf_report_add_callout (context->report, LF_TONE_WARNING,
                           oli->springboard.sentence);
}

static void
write_rule_sets (const LfReportContext *context)
{
  guint n = lf_report_n_argued (context);
  const LfOliResult *first = &lf_report_market (context, 0)->oli;
  g_autofree const char **titles = g_new0 (const char *, n + 1);
  g_autofree char *aligns = g_strnfill (n + 1, 's');
  LfReportTable *table;

  titles[0] = _("Rule set");
  for (guint m = 0; m < n; m++)
    titles[m + 1] = lf_report_market (context, m)->name;
  table = lf_report_table_new (n + 1, titles, aligns);
  for (guint r = 0; r < first->n_readings; r++)
    {
      g_autofree const char **cells = g_new0 (const char *, n + 2);

      cells[0] = first->readings[r].rule_set->title;
      for (guint m = 0; m < n; m++)
        {
          const LfOliResult *oli = &lf_report_market (context, m)->oli;

          cells[m + 1] = r < oli->n_readings
                           ? lf_oli_reading_name (&oli->readings[r]) : "";
        }
      lf_report_table_add_rowv (table, cells)->strong =
        first->readings[r].in_force;
    }
  lf_report_add_table (context->report,
                       _("The rule sets side by side; the one in force is "
                         "bold"), table);
}

/**
 * lf_report_write_advantages:
 * @context: the report
 *
 * Ownership, location and internalization advantages, and the class of
 * entry mode that follows from them.
 */
void
lf_report_write_advantages (const LfReportContext *context)
{
  guint n = lf_report_n_argued (context);
  g_autofree char *id = lf_report_id (context, "figure-radar", NULL);
  const char *limit = NULL;

  lf_report_section_break (context);
  lf_report_heading (context, 1, "advantages", _("Advantages"));
  lf_report_add_paragraph (
    context->report,
    _("Dunning’s eclectic paradigm asks what the firm owns that others lack, "
      "what a place offers, and what is gained by doing it inside the firm. "
      "Each dimension is the mean of what has been rated, from 0 to 4."));
  lf_report_add_figure (context->report, id, "radar", NULL,
                        _("Ownership, location, internalization and network"),
                        _("A radar of the five dimensions, one line for each "
                          "market; the numbers follow."),
                        means_table (context));
  for (guint m = 0; m < n; m++)
    {
      const LfMarketResult *market = lf_report_market (context, m);
      g_autofree char *anchor = g_strconcat ("oli-", market->id, NULL);

      lf_report_heading (context, 2, anchor, market->name);
      write_tests (context, market);
      limit = market->oli.limit;
    }
  if (n == 0)
    return;
  lf_report_heading (context, 2, "oli-limits", _("How far OLI carries"));
  if (limit != NULL)
    lf_report_add_callout (context->report, LF_TONE_PLAIN, limit);
  write_rule_sets (context);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/report/lf-report-context.h"

/**
 * lf_report_write_sources:
 * @context: the report
 *
 * The bibliography of the content, and what is doubtful about it.
 */
void
lf_report_write_sources (const LfReportContext *context)
{
  guint n;
  const LfReference *const *references =
    lf_catalogue_references (context->catalogue, &n);
  LfBlock *bullets;

  lf_report_heading (context, 1, "sources", _("Sources"));
  lf_report_add_paragraph (
    context->report,
    _("The questions, rules and factors come from these documents. "
      "Authorities that a document reports are cited as it reports them. What "
      "is marked as judgement in the program is the analyst’s own, and can be "
      "changed."));
  bullets = lf_report_add (context->report, LF_BLOCK_BULLETS, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *entry = NULL;

      /* Translators: a bibliography entry: authors, year, title. */
      entry = g_strdup_printf (_("%s (%s): %s"), references[i]->authors,
                               references[i]->year, references[i]->title);
      lf_block_add_item (bullets, entry);
    }
}

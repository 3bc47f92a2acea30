/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/lf-i18n.h"
#include "models/report/lf-report-context.h"

/* An authority that is known only through one of the documents. */
static gboolean
is_reported (const LfReference *reference)
{
  return g_strcmp0 (reference->kind, "reported") == 0 ||
         reference->title == NULL || reference->authors == NULL;
}

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
  g_autoptr (GString) reported = g_string_new (NULL);
  LfBlock *bullets;

  lf_report_add_heading (context->report, 1, "sources", _("Sources"));
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

      if (is_reported (references[i]))
        {
          lf_i18n_add_to_list (reported, lf_i18n_clause_gap (),
                               references[i]->cite);
          continue;
        }
      /* Translators: a bibliography entry: authors, year, title. */
      entry = g_strdup_printf (_("%s (%s): %s"), references[i]->authors,
                               references[i]->year, references[i]->title);
      lf_block_add_item (bullets, entry);
    }
  if (reported->len > 0)
    {
      /* Translators: %s is a list of authorities: “Dunning 1998; Root 1994”. */
      g_autofree char *text =
        g_strdup_printf (_("Authorities cited as these documents report them; "
                           "the originals were not checked: %s."),
                         reported->str);

      lf_report_add_paragraph (context->report, text);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/assessment/lf-market.h"
#include "models/lf-country.h"
#include "models/lf-i18n.h"
#include "models/report/lf-report-context.h"

/* As many as a cover has room for. */
#define N_NAMED 8

static void
add_field (const LfReportContext *context,
           LfBlock               *facts,
           const char            *label,
           const char            *field)
{
  const char *text = lf_snapshot_get_field (context->snapshot, field);
  g_autofree char *date = g_str_equal (field, "decide-by")
                            ? lf_report_date (text) : NULL;

  lf_block_add_fact (facts, label, date != NULL ? date : text);
}

static void
add_home (const LfReportContext *context,
          LfBlock               *facts)
{
  const char *home = lf_snapshot_get_field (context->snapshot, "home");
  const LfCountry *country = lf_country_find (home);

  lf_block_add_fact (facts, _("Home country"),
                     country != NULL ? country->name : home);
}

/* The first few by name; the sections name them all. */
static char *
list_names (const LfReportContext *context,
            LfRecordKind           kind)
{
  GPtrArray *records = lf_snapshot_list (context->snapshot, kind);
  GString *names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    {
      const char *name =
        lf_market_get_name (g_ptr_array_index (records, i));

      if (name == NULL || *name == '\0')
        continue;
      if (n++ < N_NAMED)
        lf_i18n_add_to_list (names, lf_i18n_clause_gap (), name);
    }
  lf_i18n_add_others (names, n > N_NAMED ? n - N_NAMED : 0);
  return g_string_free (names, FALSE);
}

/* One for each product, with its name where there are several. */
static void
write_recommendations (const LfReportContext *context)
{
  guint n = lf_results_get_n_products (context->results);

  for (guint p = 0; p < n; p++)
    {
      LfReportContext product = *context;
      g_autofree char *text = NULL;
      g_autofree char *named = NULL;

      lf_report_turn_to_product (&product, p);
      text = lf_report_recommendation (&product);
      if (n > 1)
        /* Translators: a product, and what is recommended for it, whole
         * sentences. */
        named = g_strdup_printf (_("%s: %s"), product.numbers->name, text);
      lf_report_add_callout (context->report, LF_TONE_PLAIN,
                             named != NULL ? named : text);
    }
}

/**
 * lf_report_write_cover:
 * @context: the report
 *
 * The cover: what is asked, by whom, from which file; then the contents.
 */
void
lf_report_write_cover (const LfReportContext *context)
{
  LfReport *report = context->report;
  const char *firm = lf_snapshot_get_field (context->snapshot, "firm");
  g_autofree char *day = lf_report_day (context->options->date);
  g_autofree char *products = list_names (context, LF_RECORD_PRODUCT);
  g_autofree char *markets = list_names (context, LF_RECORD_MARKET);
  g_autofree char *people = list_names (context, LF_RECORD_PARTICIPANT);
  LfBlock *facts;

  lf_report_add (report, LF_BLOCK_TITLE, report->title);
  if (firm != NULL && *firm != '\0')
    lf_report_add (report, LF_BLOCK_SUBTITLE, firm);
  if (context->numbers->n_markets > 0)
    write_recommendations (context);
  if (report->status != NULL)
    lf_report_add_callout (
      report, LF_TONE_WARNING,
      context->numbers->n_markets == 0
        ? _("This report is preliminary: no market has been added yet.")
        /* xgettext:no-c-format */
        : _("This report is preliminary: less than 60 % of what applies to the "
            "leading markets has been answered. Treat the order as a reason to "
            "find out more, not as a decision."));

  facts = lf_report_add (report, LF_BLOCK_FACTS, NULL);
  add_field (context, facts, _("Decision asked"), "question");
  add_field (context, facts, _("Decide by"), "decide-by");
  add_home (context, facts);
  lf_block_add_fact (facts, _("Products"), products);
  lf_block_add_fact (facts, _("Markets compared"), markets);
  add_field (context, facts, _("Who decides"), "owner");
  lf_block_add_fact (facts, _("Rated by"), people);
  add_field (context, facts, _("Version"), "version");
  add_field (context, facts, _("Status"), "status");
  add_field (context, facts, _("Confidentiality"), "confidentiality");
  lf_block_add_fact (facts, _("Date of this report"), day);
  lf_block_add_fact (facts, _("Fingerprint of the file"),
                     context->options->fingerprint);
  {
    /* Translators: the content's version, for example “1.0”. */
    g_autofree char *content =
      g_strdup_printf (_("Landfall %s with its catalogue, version %s"),
                       PACKAGE_VERSION,
                       lf_catalogue_get_version (context->catalogue));

    lf_block_add_fact (facts, _("Made with"), content);
  }
  lf_report_add_heading (report, 3, "contents", _("Contents"));
  lf_report_add (report, LF_BLOCK_CONTENTS, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/report/lf-report-context.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "models/lf-i18n.h"
#include "models/lf-number.h"

/**
 * lf_report_date:
 * @date: (nullable): a day as YYYY-MM-DD
 *
 * Returns: (transfer full): the day, as people write it; what is no such day
 *   comes back as it is
 */
char *
lf_report_date (const char *date)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *full = NULL;

  if (date == NULL)
    return g_strdup ("");
  full = g_strconcat (date, "T00:00:00", NULL);
  time = g_date_time_new_from_iso8601 (full, utc);
  return time != NULL ? lf_report_day (g_date_time_to_unix (time))
                      : g_strdup (date);
}

/**
 * lf_report_day:
 * @date: Unix time
 *
 * Returns: (transfer full): the day, as people write it
 */
char *
lf_report_day (gint64 date)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (date);

  /* Translators: a day, as strftime writes it: “22 November 2026”. */
  return time != NULL ? g_date_time_format (time, _("%-d %B %Y"))
                      : g_strdup ("");
}

/**
 * lf_report_mean:
 * @mean: a mean
 *
 * Returns: (transfer full): with two digits, or a dash where nothing is
 *   known
 */
char *
lf_report_mean (LfMean mean)
{
  return mean.known ? lf_number_text (mean.mean, 2) : g_strdup ("–");
}

/**
 * lf_report_sources_of:
 * @context: the report
 * @sources: (array length=n_sources): references
 * @n_sources: how many
 *
 * Returns: (transfer full) (nullable): them as one line, or %NULL for none
 */
char *
lf_report_sources_of (const LfReportContext *context,
                      const LfSource        *sources,
                      guint                  n_sources)
{
  if (n_sources == 0)
    return NULL;
  return lf_catalogue_format_sources (context->catalogue, sources, n_sources);
}

static char *
choice_texts (const LfItem      *item,
              const char *const *choices)
{
  GString *text = g_string_new (NULL);

  for (guint c = 0; choices != NULL && choices[c] != NULL; c++)
    for (guint i = 0; i < item->n_choices; i++)
      if (g_str_equal (item->choices[i].id, choices[c]))
        lf_i18n_add_to_list (text, lf_i18n_clause_gap (),
                             item->choices[i].text);
  return g_string_free (text, FALSE);
}

/**
 * lf_report_answer:
 * @context: the report
 * @item: a question
 * @subject: (nullable): the market, where it is asked for one
 * @rating: (out) (optional) (nullable): the rating, where it is one alone
 *
 * Returns: (transfer full) (nullable): the answer as people read it, or
 *   %NULL where nobody has answered
 */
char *
lf_report_answer (const LfReportContext *context,
                  const LfItem          *item,
                  const char            *subject,
                  const LfRating       **rating)
{
  const LfRatingKey key = { item->id, context->numbers->id, subject, NULL,
                            lf_results_get_scenario (context->results) };
  LfAnswer answer;

  if (rating != NULL)
    *rating = NULL;
  lf_snapshot_get_answer (context->snapshot, &key, &answer);
  if (answer.state == LF_RATING_UNRATED)
    return NULL;
  if (rating != NULL)
    *rating = answer.rating;
  if (answer.state == LF_RATING_UNKNOWN)
    return g_strdup (_("not known"));
  if (answer.state == LF_RATING_NOT_APPLICABLE)
    return g_strdup (_("does not apply"));

  switch (answer.kind)
    {
    case LF_ANSWER_SCALE:
      return lf_number_text (answer.value,
                             answer.value == floor (answer.value) ? 0 : 1);
    case LF_ANSWER_YES_NO:
      return g_strdup (answer.yes ? C_("answer", "yes") : C_("answer", "no"));
    case LF_ANSWER_CHOICE:
      return answer.rating != NULL
               ? choice_texts (item, answer.rating->choices) : NULL;
    case LF_ANSWER_NONE:
    default:
      return NULL;
    }
}

/**
 * lf_report_id:
 * @context: the report
 * @id: an anchor
 * @subject: (nullable): what it is about
 *
 * Returns: (transfer full): an anchor that is unique among products and
 *   subjects
 */
char *
lf_report_id (const LfReportContext *context,
              const char            *id,
              const char            *subject)
{
  return g_strconcat (context->prefix, id, subject != NULL ? "-" : "",
                      subject != NULL ? subject : "", NULL);
}

/**
 * lf_report_turn_to_product:
 * @context: the report
 * @product: index of a product
 *
 * What is written from now on is about that product.
 */
void
lf_report_turn_to_product (LfReportContext *context,
                           guint            product)
{
  LfRobustness *robustness = context->tested != NULL
                               ? g_ptr_array_index (context->tested, product)
                               : NULL;

  context->product = product;
  context->numbers = lf_results_get_product (context->results, product);
  context->robustness = robustness != NULL && robustness->n_markets > 1
                          ? robustness : NULL;
}

/**
 * lf_report_heading:
 * @context: the report
 * @level: 1 to 3
 * @id: anchor
 * @title: heading
 *
 * Adds a heading; that of a section which is written for each of several
 * products says which one it is about.
 */
void
lf_report_heading (const LfReportContext *context,
                   guint                  level,
                   const char            *id,
                   const char            *title)
{
  g_autofree char *anchor = lf_report_id (context, id, NULL);
  g_autofree char *named = NULL;

  if (level == 1 && context->per_product && context->numbers != NULL &&
      lf_results_get_n_products (context->results) > 1)
    /* Translators: a section's title and the product that it is about. */
    named = g_strdup_printf (_("%s: %s"), title, context->numbers->name);
  lf_report_add_heading (context->report, level, anchor,
                         named != NULL ? named : title);
}

/**
 * lf_report_market:
 * @context: the report
 * @place: place in the order of the ranking, from 0
 *
 * Returns: (transfer none): the market
 */
const LfMarketResult *
lf_report_market (const LfReportContext *context,
                  guint                  place)
{
  return &context->numbers->markets[context->numbers->ranking.order[place]];
}

/**
 * lf_report_n_argued:
 * @context: the report
 *
 * Returns: how many markets are argued one by one: the first of the ranking
 */
guint
lf_report_n_argued (const LfReportContext *context)
{
  guint ranked = context->numbers->ranking.n_ranked;

  /* A single market of which too little is known for a rank is argued all
   * the same: there is nothing else to report on. */
  if (ranked == 0)
    ranked = MIN (1, context->numbers->n_markets);
  return MIN (ranked, LF_REPORT_TOP);
}

/**
 * lf_report_coverage:
 * @context: the report
 *
 * Returns: how much is known of the markets that are argued, 0–1; the
 *   lowest of them
 */
double
lf_report_coverage (const LfReportContext *context)
{
  double coverage = 1;
  guint n = lf_report_n_argued (context);

  for (guint i = 0; i < n; i++)
    coverage = MIN (coverage, lf_report_market (context, i)->rank.coverage);
  return n > 0 ? coverage : 0;
}

/* A section that finds so much of the page still free begins on it. */
#define ROOM_FOR_SECTION 32

/**
 * lf_report_section_break:
 * @context: the report
 *
 * A new section: on the page where the last one ended if that is not yet
 * full, else on the next.
 */
void
lf_report_section_break (const LfReportContext *context)
{
  lf_report_add (context->report, LF_BLOCK_PAGE_BREAK, NULL)->count =
    ROOM_FOR_SECTION;
}

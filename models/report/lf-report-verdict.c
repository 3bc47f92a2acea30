/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The recommendation in whole sentences, and how firm it is. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/lf-i18n.h"
#include "models/lf-number.h"
#include "models/report/lf-report-context.h"

static int
place_in_draws (const LfReportContext *context,
                guint                  market)
{
  const LfRobustness *robustness = context->robustness;

  for (guint i = 0; robustness != NULL && i < robustness->n_markets; i++)
    if (robustness->markets[i] == market)
      return (int) i;
  return -1;
}

/**
 * lf_report_first_share:
 * @context: the report
 * @place: a place in the order of the ranking, from 0
 *
 * Returns: the share of draws in which that market comes first, 0–1, or
 *   less than 0 where nothing was drawn
 */
double
lf_report_first_share (const LfReportContext *context,
                       guint                  place)
{
  guint market = context->numbers->ranking.order[place];
  int index = place_in_draws (context, market);

  return index < 0 ? -1
                   : context->robustness->smaa->acceptability
                       [(guint) index * context->robustness->n_markets];
}

/**
 * lf_report_verdict:
 * @context: the report
 *
 * Returns: whether there is a clear winner: from the draws where the ranking
 *   was tested, else from its lead alone
 */
LfVerdictKind
lf_report_verdict (const LfReportContext *context)
{
  return context->robustness != NULL
           ? context->robustness->verdict_kind
           : context->numbers->ranking.verdict_kind;
}

/**
 * lf_report_is_close:
 * @context: the report
 *
 * Returns: whether two markets are ranked and neither is a clear winner
 */
gboolean
lf_report_is_close (const LfReportContext *context)
{
  return context->numbers->ranking.n_ranked > 1 &&
         lf_report_verdict (context) == LF_VERDICT_CLOSE;
}

static void
append (GString *text,
        char    *sentence)
{
  g_string_append_printf (text, "%s%s",
                          text->len > 0 ? lf_i18n_sentence_gap () : "",
                          sentence);
  g_free (sentence);
}

/**
 * lf_report_way_in:
 * @market: a market
 *
 * Returns: (transfer full) (nullable): the best way into it as a sentence, or
 *   %NULL where no mode was valued or too little is known to name one
 */
char *
lf_report_way_in (const LfMarketResult *market)
{
  const LfModesResult *modes = &market->modes;

  if (lf_modes_result_lead (&market->modes) == NULL)
    return NULL;
  if (modes->modes[0].feasible)
    /* Translators: a market, and an entry mode. */
    return g_strdup_printf (_("%1$s: the best way in is “%2$s”."),
                            market->name, modes->modes[0].mode->name);
  if (modes->best_feasible < 0)
    /* Translators: %s is a market. */
    return g_strdup_printf (_("%s: no way in is open yet, since a gate "
                              "stands before every entry mode."),
                            market->name);
  /* Translators: a market, and two entry modes. */
  return g_strdup_printf (
    _("%1$s: the best way in that is open now is “%2$s”; “%3$s” would be "
      "better once its gates are open."), market->name,
    modes->modes[modes->best_feasible].mode->name, modes->modes[0].mode->name);
}

/* The markets between which there is no clear winner: as the test found
 * them, which need not be the first two by the method in force. */
static void
find_rivals (const LfReportContext *context,
             const LfMarketResult  *rivals[2])
{
  for (guint i = 0; i < 2; i++)
    rivals[i] = context->robustness != NULL
      ? &context->numbers->markets[context->robustness->rivals[i]]
      : lf_report_market (context, i);
}

static char *
say_close (const LfReportContext *context)
{
  const LfMarketResult *rivals[2];

  find_rivals (context, rivals);
  if (context->robustness != NULL &&
      context->robustness->verdict_reason == LF_VERDICT_REASON_METHODS)
    /* Translators: two markets. */
    return g_strdup_printf (
      _("There is no clear winner: by the additive model %1$s comes first, "
        "but another method of ranking puts %2$s there."), rivals[0]->name,
      rivals[1]->name);
  /* Translators: two markets. */
  return g_strdup_printf (
    _("There is no clear winner: %1$s and %2$s lie too close together to "
      "choose between them by these ratings alone."), rivals[0]->name,
    rivals[1]->name);
}

static gboolean
all_screened_out (const LfReportContext *context)
{
  for (guint m = 0; m < context->numbers->n_markets; m++)
    if (context->numbers->markets[m].rank.status != LF_MARKET_SCREENED_OUT)
      return FALSE;
  return TRUE;
}

static char *
which_market (const LfReportContext *context)
{
  const char *first = lf_report_market (context, 0)->name;

  if (context->numbers->ranking.n_ranked == 0)
    return g_strdup (all_screened_out (context)
                       ? _("Every market is screened out.")
                       : _("Too little is known to rank the markets."));
  if (context->numbers->n_markets == 1)
    return g_strdup (_("Only one market was considered, so it was compared "
                       "with no other."));
  if (context->numbers->ranking.n_ranked == 1)
    /* Translators: %s is a market. */
    return g_strdup_printf (_("Only one market is left in the ranking: %s."),
                            first);
  if (lf_report_is_close (context))
    return say_close (context);
  if (lf_report_verdict (context) == LF_VERDICT_UNKNOWN)
    /* Translators: %s is a market. */
    return g_strdup_printf (_("%s comes first, but not enough is known yet to "
                              "call it the winner."), first);
  if (lf_report_verdict (context) == LF_VERDICT_LEADS)
    /* Translators: %s is a market. */
    return g_strdup_printf (_("%s comes first; how firmly was not tested."),
                            first);
  /* Translators: %s is a market. */
  return g_strdup_printf (_("The market to enter first: %s."), first);
}

/**
 * lf_report_recommendation:
 * @context: the report
 *
 * Returns: (transfer full): what to do, in one to three sentences
 */
char *
lf_report_recommendation (const LfReportContext *context)
{
  GString *text = g_string_new (NULL);
  const LfMarketResult *argued[2];
  guint n;

  if (context->numbers->n_markets == 0)
    {
      g_string_append (text, _("No market has been added yet, so there is "
                               "nothing to recommend."));
      return g_string_free (text, FALSE);
    }
  append (text, which_market (context));
  n = lf_report_is_close (context) ? 2 : lf_report_n_argued (context) > 0;
  argued[0] = lf_report_market (context, 0);
  if (n == 2)
    find_rivals (context, argued);
  for (guint m = 0; m < n; m++)
    {
      char *way = lf_report_way_in (argued[m]);

      if (way != NULL)
        append (text, way);
    }
  return g_string_free (text, FALSE);
}

/**
 * lf_report_firmness:
 * @context: the report
 *
 * Returns: (transfer full) (nullable): how often the first two come first,
 *   as a sentence, and why where the draws put another first than the
 *   weights in force do; %NULL where nothing was drawn
 */
char *
lf_report_firmness (const LfReportContext *context)
{
  g_autofree char *draws = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  GString *text;
  char *why;
  double share;

  if (context->numbers->ranking.n_ranked < 2)
    return NULL;
  share = lf_report_first_share (context, 0);
  if (share < 0)
    return NULL;
  draws = lf_number_count (context->robustness->smaa->draws);
  first = lf_number_percent (share, 0);
  second = lf_number_percent (MAX (lf_report_first_share (context, 1), 0), 0);
  text = g_string_new (NULL);
  /* Translators: a number of draws; a market and a share in percent; another
   * market and its share. */
  append (text, g_strdup_printf (
    _("In %1$s draws of the weights and of what is uncertain or unknown, %2$s "
      "comes first in %3$s and %4$s in %5$s."), draws,
    lf_report_market (context, 0)->name, first,
    lf_report_market (context, 1)->name, second));
  why = lf_robustness_say_draws (context->robustness,
                                 context->numbers->ranking.order[0],
                                 lf_report_market (context, 0)->name);
  if (why != NULL)
    append (text, why);
  return g_string_free (text, FALSE);
}

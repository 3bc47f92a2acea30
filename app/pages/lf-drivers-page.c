/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-drivers-page.h"

#include <glib/gi18n.h>

#include "app/lf-content-table.h"
#include "app/lf-market-comparison.h"
#include "models/assessment/lf-walk.h"

/**
 * LfDriversPage:
 *
 * What drives the firm abroad, from inside and from outside, which strategy
 * fits each market, and two markets side by side.
 */
struct _LfDriversPage
{
  LfQuestionPage parent_instance;

  LfMarketComparison *comparison;
  LfChartPane        *chart;
};

G_DEFINE_FINAL_TYPE (LfDriversPage, lf_drivers_page, LF_TYPE_QUESTION_PAGE)

static LfExplanation *
explain_host (gpointer data)
{
  LfSession *session = lf_page_get_session (data);
  int market = lf_session_get_market_index (session);

  return lf_results_explain_mean (lf_session_get_results (session),
                                  lf_session_get_product_index (session),
                                  market,
                                  market >= 0 ? "drv-host" : "drv-internal");
}

static void
lf_drivers_page_add_chapters (LfQuestionPage *page,
                              LfQuestionBook *book)
{
  LfDriversPage *self = LF_DRIVERS_PAGE (page);
  LfSession *session = lf_page_get_session (LF_PAGE (page));
  LfCatalogue *catalogue = lf_session_get_catalogue (session);
  guint n;
  const LfFramework *const *frameworks = lf_catalogue_frameworks (catalogue,
                                                                  &n);

  self->comparison =
    LF_MARKET_COMPARISON (lf_market_comparison_new (session));
  lf_question_book_add_page (book, _("Side by Side"), LF_SCOPE_FIRM,
                             GTK_WIDGET (self->comparison));
  for (guint i = 0; i < n; i++)
    {
      if (frameworks[i]->step != LF_STEP_DRIVERS ||
          !lf_walk_has (lf_session_get_snapshot (session), frameworks[i]))
        continue;
      for (guint l = 0; l < frameworks[i]->n_lists; l++)
        if (frameworks[i]->lists[l]->scope != LF_SCOPE_CANDIDATE)
          lf_question_book_add_list (book, frameworks[i]->lists[l]);
      lf_content_table_add (book, catalogue, frameworks[i],
                            _("From the Source"));
    }
}

/* “Russia: host drivers 3.14, the firm’s own 3.43.” */
static char *
say_means (LfSession *session)
{
  const LfMarketResult *market = lf_session_get_market_result (session);
  const LfDimensionMean *own, *host;

  if (market == NULL)
    return g_strdup (_("Add a market to see what drives the firm there."));
  own = lf_results_find_mean (market->means, market->n_means,
                              "drv-internal");
  host = lf_results_find_mean (market->means, market->n_means, "drv-host");
  if (own == NULL || host == NULL || !own->mean.known || !host->mean.known)
    /* Translators: %s is a market. */
    return g_strdup_printf (_("%s: rate the firm’s own drivers and those of "
                              "the market."), market->name);
  /* Translators: %1$s is a market; means from 0 to 4. */
  return g_strdup_printf (_("%1$s: the market’s drivers stand at %2$.2f, the "
                            "firm’s own at %3$.2f."), market->name,
                          host->mean.mean, own->mean.mean);
}

static void
lf_drivers_page_refresh (LfPage *page)
{
  LfDriversPage *self = LF_DRIVERS_PAGE (page);
  LfSession *session = lf_page_get_session (page);
  g_autofree char *sentence = say_means (session);
  g_autoptr (LfChart) chart =
    lf_session_make_chart (session, "drivers",
                           lf_session_get_market (session));

  LF_PAGE_CLASS (lf_drivers_page_parent_class)->refresh (page);
  lf_market_comparison_refresh (self->comparison);
  lf_chart_pane_set_chart (self->chart, chart);
  lf_explain_button_set_label
    (lf_question_page_get_verdict (LF_QUESTION_PAGE (self)), sentence);
}

static void
lf_drivers_page_class_init (LfDriversPageClass *klass)
{
  LF_PAGE_CLASS (klass)->refresh = lf_drivers_page_refresh;
  LF_QUESTION_PAGE_CLASS (klass)->add_chapters = lf_drivers_page_add_chapters;
}

static void
lf_drivers_page_init (LfDriversPage *self)
{
  LfQuestionPage *page = LF_QUESTION_PAGE (self);

  lf_question_page_set_titles
    (page, _("What drives the firm there?"),
     _("Drivers inside the firm, at home and in each market, and the "
       "strategy that fits. Two markets side by side show what is the same "
       "and what differs."));
  self->chart = lf_question_page_add_chart (page, _("Drivers and "
                                                    "strategies"));
  lf_explain_button_set_explain (lf_question_page_get_verdict (page),
                                 explain_host, self, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the person looks at, the same on all pages: a product, a market, a
 * scenario. None of it is in the document. */

#include "config.h"

#include "app/lf-session.h"

#include <string.h>

#include "app/lf-session-private.h"
#include "widgets/draw/lf-result-charts.h"

/**
 * lf_session_get_n_products:
 * @self: a session
 *
 * Returns: how many products the assessment names
 */
guint
lf_session_get_n_products (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), 0);

  return lf_snapshot_list (lf_session_get_snapshot (self),
                           LF_RECORD_PRODUCT)->len;
}

/**
 * lf_session_get_product_id:
 * @self: a session
 *
 * The product that is looked at and that answers are for, the same on all
 * pages.
 *
 * Returns: (transfer none) (nullable): its id; %NULL while no product has
 *   been chosen, or while there are not several: then answers are for all
 *   products, and the results are those of the first one
 */
const char *
lf_session_get_product_id (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), NULL);

  if (self->product == NULL || lf_session_get_n_products (self) < 2 ||
      lf_snapshot_get (lf_session_get_snapshot (self), LF_RECORD_PRODUCT,
                       LF_KEY (self->product)) == NULL)
    return NULL;
  return self->product;
}

/**
 * lf_session_get_product_index:
 * @self: a session
 *
 * Returns: index of the product that is looked at among the results'
 *   products; 0 while none has been chosen
 */
guint
lf_session_get_product_index (LfSession *self)
{
  const char *product = lf_session_get_product_id (self);
  int index = product != NULL
    ? lf_results_find_product (lf_session_get_results (self), product) : 0;

  return index > 0 ? (guint) index : 0;
}

/**
 * lf_session_set_product:
 * @self: a session
 * @product: (nullable): a product's id; %NULL for all products
 *
 * Looks at another product, on all pages.
 */
void
lf_session_set_product (LfSession  *self,
                        const char *product)
{
  char *id;

  g_return_if_fail (LF_IS_SESSION (self));

  if (g_strcmp0 (product, self->product) == 0)
    return;
  id = g_strdup (product);
  lf_session_tell_leaving (self);
  g_free (self->product);
  self->product = id;
  lf_session_queue_results (self);
}

/**
 * lf_session_get_product:
 * @self: a session
 *
 * Returns: (transfer none): the results of the product that is looked at;
 *   valid until the next edit
 */
const LfProductResult *
lf_session_get_product (LfSession *self)
{
  return lf_results_get_product (lf_session_get_results (self),
                                 lf_session_get_product_index (self));
}

/**
 * lf_session_is_current_trial:
 * @self: a session
 * @trial: (nullable): weights that are tried
 *
 * Between an edit and a page's refresh, and while a page is not seen, what it
 * tries is of older results, and its indices are none of the session's.
 *
 * Returns: whether there is a trial, and it is of the results and the product
 *   as they are: see lf_ranking_trial_is_of()
 */
gboolean
lf_session_is_current_trial (LfSession            *self,
                             const LfRankingTrial *trial)
{
  return trial != NULL &&
         lf_ranking_trial_is_of (trial, lf_session_get_results (self),
                                 lf_session_get_product_index (self));
}

static gboolean
has_market (LfSession  *self,
            const char *market)
{
  return market != NULL &&
         lf_snapshot_get (lf_session_get_snapshot (self), LF_RECORD_MARKET,
                          LF_KEY (market)) != NULL;
}

/**
 * lf_session_get_market:
 * @self: a session
 *
 * The market that is looked at, the same on all pages: the one chosen last,
 * or else the one that leads.
 *
 * Returns: (transfer none) (nullable): its id, or %NULL while there is no
 *   market; valid until the next edit
 */
const char *
lf_session_get_market (LfSession *self)
{
  const LfProductResult *product;

  g_return_val_if_fail (LF_IS_SESSION (self), NULL);

  if (has_market (self, self->market))
    return self->market;
  product = lf_session_get_product (self);
  return product->n_markets > 0
           ? product->markets[product->ranking.order[0]].id : NULL;
}

/**
 * lf_session_get_market_index:
 * @self: a session
 *
 * Returns: index of the market that is looked at, among the results'
 *   markets; −1 while there is none
 */
int
lf_session_get_market_index (LfSession *self)
{
  const char *market = lf_session_get_market (self);

  if (market == NULL)
    return -1;
  return lf_results_find_market (lf_session_get_results (self), market);
}

/**
 * lf_session_get_market_result:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the results of the market that is
 *   looked at; %NULL while there is none; valid until the next edit
 */
const LfMarketResult *
lf_session_get_market_result (LfSession *self)
{
  int market = lf_session_get_market_index (self);

  if (market < 0)
    return NULL;
  return lf_results_get_market (lf_session_get_results (self),
                                lf_session_get_product_index (self),
                                (guint) market);
}

/**
 * lf_session_set_market:
 * @self: a session
 * @market: a market's id
 *
 * Looks at another market, on all pages.
 */
void
lf_session_set_market (LfSession  *self,
                       const char *market)
{
  g_return_if_fail (LF_IS_SESSION (self));

  if (g_strcmp0 (market, self->market) == 0)
    return;
  g_free (self->market);
  self->market = g_strdup (market);
  lf_session_queue_results (self);
}

/**
 * lf_session_get_scenario:
 * @self: a session
 *
 * The scenario that is looked at, and in which ratings, gates and
 * priorities are changed. One that is taken away is left for the assessment
 * itself, and looked at again when it comes back.
 *
 * Returns: (transfer none): its id; "" for the assessment itself
 */
const char *
lf_session_get_scenario (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), "");

  return self->scenario != NULL &&
         lf_snapshot_get (lf_session_get_snapshot (self), LF_RECORD_SCENARIO,
                          LF_KEY (self->scenario)) != NULL
           ? self->scenario : "";
}

/**
 * lf_session_set_scenario:
 * @self: a session
 * @scenario: a scenario's id; "" for the assessment itself
 *
 * Looks at another scenario, on all pages.
 */
void
lf_session_set_scenario (LfSession  *self,
                         const char *scenario)
{
  char *id;

  g_return_if_fail (LF_IS_SESSION (self));
  g_return_if_fail (scenario != NULL);

  if (strcmp (lf_session_get_scenario (self), scenario) == 0)
    return;
  id = g_strdup (scenario);
  lf_session_tell_leaving (self);
  g_free (self->scenario);
  self->scenario = id;
  g_clear_pointer (&self->results, lf_results_unref);
  lf_session_queue_results (self);
}

/**
 * lf_session_make_chart:
 * @self: a session
 * @kind: id of a kind of lf_result_chart_kinds()
 * @market: (nullable): a market's id, for charts of one market
 *
 * Returns: (transfer full) (nullable): a chart of the product that is looked
 *   at; %NULL where the market does not exist, or there is nothing to draw
 */
LfChart *
lf_session_make_chart (LfSession  *self,
                       const char *kind,
                       const char *market)
{
  return lf_result_chart_new (lf_session_get_results (self),
                              lf_session_get_product_index (self), kind,
                              market);
}

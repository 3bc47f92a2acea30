/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-market-ranking-input.h"
#include "models/scoring/lf-ranking.h"

G_BEGIN_DECLS

/**
 * LfMethodRanking:
 * @method: which method
 * @known: whether it gives a ranking here
 * @note: (nullable): why it gives none
 * @normalisation: (nullable): how it makes criteria comparable; %NULL for
 *   a method that compares figures pair by pair, or where ratings are taken
 *   by their values
 * @scores: (array): its score of each market of the comparison; less is
 *   better for VIKOR only
 * @ranks: (array): competition ranks, 1 the best
 *
 * The same markets and weights, ranked by one method.
 */
typedef struct
{
  LfMethod    method;
  gboolean    known;
  const char *note;
  const char *normalisation;
  double     *scores;
  guint      *ranks;
} LfMethodRanking;

/**
 * LfMethodComparison:
 * @n_markets: how many markets are ranked
 * @markets: (array length=n_markets): their indices, in the document’s
 *   order: that of all scores and ranks
 * @order: (array length=n_markets): their indices, best first by the method
 *   in force
 * @methods: by #LfMethod
 * @pairs: how far the methods’ ranks agree, pair by pair of markets and by
 *   Kendall’s τ-b; all 0 where either of them gives no ranking
 * @pairs_known: whether that says anything: both methods rank, and there are
 *   two markets or more
 * @same_first: whether all methods that give a ranking put the same market
 *   first
 *
 * What other methods make of the same figures.
 */
typedef struct
{
  guint           n_markets;
  const guint    *markets;
  const guint    *order;
  LfMethodRanking methods[LF_N_METHODS];
  LfRankingPairs  pairs[LF_N_METHODS][LF_N_METHODS];
  gboolean        pairs_known[LF_N_METHODS][LF_N_METHODS];
  gboolean        same_first;
} LfMethodComparison;

/**
 * LfMarketMethods:
 *
 * A market ranking made ready for every method: what does not depend on the
 * weights is worked out when a method is first asked for, and then kept.
 */
typedef struct _LfMarketMethods LfMarketMethods;

const char      *lf_method_title            (LfMethod               method);
guint            lf_market_methods_list_ranked
                                            (const LfRankingInput  *input,
                                             const LfMarketRank    *ranks,
                                             guint                 *markets);
LfMarketMethods *lf_market_methods_new      (const LfRankingInput  *input,
                                             const guint           *markets,
                                             guint                  n_markets)
                                             G_GNUC_WARN_UNUSED_RESULT;
void             lf_market_methods_free     (LfMarketMethods       *self);
gboolean         lf_market_methods_fits     (const LfMarketMethods *self,
                                             const LfRankingInput  *input,
                                             const guint           *markets,
                                             guint                  n_markets);
gboolean         lf_market_methods_score    (LfMarketMethods       *self,
                                             const LfRankingInput  *input,
                                             LfMethod               method,
                                             double                *scores,
                                             GError               **error);
const char      *lf_market_methods_scale    (const LfMarketMethods *self,
                                             LfMethod               method);
void             lf_market_methods_compare  (LfMarketMethods       *self,
                                             const LfRankingInput  *input,
                                             const LfMarketRank    *ranks,
                                             LfArena               *arena,
                                             LfMethodComparison    *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfMarketMethods, lf_market_methods_free)

G_END_DECLS

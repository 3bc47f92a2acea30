/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/results/lf-results.h"
#include "models/scoring/lf-additive.h"
#include "models/scoring/lf-mcda.h"
#include "models/scoring/lf-smaa.h"
#include "models/scoring/lf-tornado.h"

G_BEGIN_DECLS

/**
 * LfWeightStability:
 * @criterion: index into #LfRankingResult.criteria
 * @weight: its weight in force
 * @first: the range of its weight over which the first market stays first
 * @ranking: the range over which no two markets change places
 */
typedef struct
{
  guint      criterion;
  double     weight;
  LfInterval first;
  LfInterval ranking;
} LfWeightStability;

/**
 * LfAskRanking:
 * @market: index of a market
 * @criterion: index into #LfRankingResult.criteria
 * @chance: the chance that the answer changes the first rank
 *
 * A question that nobody has answered yet.
 */
typedef struct
{
  guint  market;
  guint  criterion;
  double chance;
} LfAskRanking;

/**
 * LfAskMode:
 * @market: index of a market
 * @item: the item
 * @chance: the chance that the answer changes the lead mode
 */
typedef struct
{
  guint         market;
  const LfItem *item;
  double        chance;
} LfAskMode;

/**
 * LfTurn:
 * @market: whose figure changes
 * @criterion: index into #LfRankingResult.criteria
 * @from: the performance now
 * @to: what it would have to be
 *
 * One change of those that together bring the second level with the first.
 */
typedef struct
{
  guint  market;
  guint  criterion;
  double from;
  double to;
} LfTurn;

/**
 * LfDissent:
 * @method: a method
 * @market: index of the market that it puts first
 *
 * A method that does not put the leader first.
 */
typedef struct
{
  LfMethod method;
  guint    market;
} LfDissent;

/**
 * LfRobustness:
 * @markets: (array length=n_markets): indices of the markets taken in:
 *   all but those screened out
 * @n_markets: how many
 * @criteria: (array length=n_criteria): indices of the criteria with weight
 * @n_criteria: how many
 * @smaa: (nullable): rank acceptabilities, central weights, confidence
 *   factors, in the order of @markets and @criteria; %NULL where nothing
 *   was drawn
 * @weights: (array length=n_criteria): weight stability; empty for fewer
 *   than two ranked markets
 * @n_weights: how many
 * @lead: the leader’s additive score less that of the next
 * @tornado: (array length=n_weights): the leader's lead while each weight
 *   moves between half and one and a half times itself, the widest first;
 *   criteria are indices into @criteria
 * @figures: (array length=n_weights) (nullable): the same while each figure
 *   of the leader moves between its plausible ends, which are its low and
 *   high: for a rating its half-width up and down, for an indicator its
 *   interval or two standard deviations, for what is missing the whole
 *   scale; %NULL where nothing was drawn
 * @ask_ranking: (array length=n_ask_ranking): questions on the ranking, the
 *   greatest chance first
 * @n_ask_ranking: how many
 * @ask_modes: (array length=n_ask_modes): questions on the lead modes
 * @n_ask_modes: how many
 * @turns: (array length=n_turns): the smallest change of figures that
 *   brings the second level with the first; empty where there is no second
 * @n_turns: how many
 * @turn_distance: its size, as a sum of changes of value, 0–1 each: on a
 *   straight line, shares of the scales
 * @can_turn: whether it can be done within the scales
 * @dissents: (array length=n_dissents): the methods that name another
 *   winner than the additive model, which is the one that is tested
 * @n_dissents: how many
 * @basis: (nullable): what is tested, and its scales and weights, in a
 *   sentence; %NULL where nothing was drawn
 * @verdict_kind: the verdict in a word
 * @verdict_reason: what keeps the leader from being a clear winner
 * @rivals: where there is no clear winner (%LF_VERDICT_CLOSE), indices of
 *   the two markets that it is between
 * @doubt: (nullable): that another market comes first in more of the draws
 *   than the leader, as a sentence that follows one on the leader; %NULL
 *   where none does
 * @verdict: the verdict in plain words: a clear winner, a close call and
 *   what tips it, or not enough known
 *
 * How firm the ranking of one product's markets is.
 */
typedef struct
{
  guint             *markets;
  guint              n_markets;
  guint             *criteria;
  guint              n_criteria;
  LfSmaaResult      *smaa;
  LfWeightStability *weights;
  guint              n_weights;
  double             lead;
  LfTornadoBar      *tornado;
  LfTornadoBar      *figures;
  LfAskRanking      *ask_ranking;
  guint              n_ask_ranking;
  LfAskMode         *ask_modes;
  guint              n_ask_modes;
  LfTurn            *turns;
  guint              n_turns;
  double             turn_distance;
  gboolean           can_turn;
  LfDissent          dissents[LF_N_METHODS];
  guint              n_dissents;
  char              *basis;
  LfVerdictKind      verdict_kind;
  LfVerdictReason    verdict_reason;
  guint              rivals[2];
  char              *doubt;
  char              *verdict;
} LfRobustness;

void          lf_robustness_options_init (LfSmaaOptions       *options,
                                          LfResults           *results);
LfRobustness *lf_robustness_run          (LfResults           *results,
                                          guint                product,
                                          const LfSmaaOptions *options,
                                          GError             **error)
                                          G_GNUC_WARN_UNUSED_RESULT;
char         *lf_robustness_say_draws    (const LfRobustness  *self,
                                          guint                leader,
                                          const char          *name);
void          lf_robustness_free         (LfRobustness        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfRobustness, lf_robustness_free)

G_END_DECLS

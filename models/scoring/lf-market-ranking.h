/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/scoring/lf-score-model.h"
#include "models/scoring/lf-verdict.h"

G_BEGIN_DECLS

/**
 * LfCriterionGroup:
 *
 * The groups of the criteria tree.
 */
typedef enum
{
  LF_GROUP_PULL,
  LF_GROUP_BARRIERS,
  LF_GROUP_DISTANCE,
  LF_GROUP_INDICATORS,
  LF_N_CRITERION_GROUPS,
} LfCriterionGroup;

/**
 * LfCriterionResult:
 * @id: id of the item or the indicator
 * @name: its name
 * @item: (nullable): the item
 * @group: its group
 * @maximise: whether more is better
 * @base: base weight inside its group, summing to 1 there
 * @derived: derived weight inside its group (pull only; else the base)
 * @weight: weight in force over the whole tree; the leaves sum to 1
 * @cause: (nullable): the push factor that lifts the derived weight
 * @unit: (nullable): unit of an indicator
 * @low: performance that is worth 0 (or 1 where less is better)
 * @high: performance that is worth 1 (or 0 where less is better)
 */
typedef struct
{
  const char      *id;
  const char      *name;
  const LfItem    *item;
  LfCriterionGroup group;
  gboolean         maximise;
  double           base;
  double           derived;
  double           weight;
  const LfItem    *cause;
  const char      *unit;
  double           low;
  double           high;
} LfCriterionResult;

/**
 * LfContribution:
 * @known: whether the market has a figure here
 * @performance: the rating 0–4 or the indicator's value
 * @value: what it is worth, 0–1
 * @weight: its weight in this market's sum: renormalised inside the group
 *   over what is known
 * @contribution: weight × value; the contributions sum to the score
 * @deviation: weight × (value − mean value of the markets); 0 where no
 *   other market is known here
 *
 * One criterion in one market, at the criterion's index.
 */
typedef struct
{
  gboolean known;
  double   performance;
  double   value;
  double   weight;
  double   contribution;
  double   deviation;
} LfContribution;

/**
 * LfMarketStatus:
 * @LF_MARKET_RANKED: it has a rank
 * @LF_MARKET_NOT_ENOUGH_KNOWN: coverage too low: unranked
 * @LF_MARKET_SCREENED_OUT: under a threshold that acts: below the line
 */
typedef enum
{
  LF_MARKET_RANKED,
  LF_MARKET_NOT_ENOUGH_KNOWN,
  LF_MARKET_SCREENED_OUT,
} LfMarketStatus;

/**
 * LfScreen:
 * @criterion: index of the criterion
 * @performance: what the market shows
 * @limit: the threshold
 * @at_least: the market should have shown @limit or more; else or less
 * @sentence: the reason
 */
typedef struct
{
  guint       criterion;
  double      performance;
  double      limit;
  gboolean    at_least;
  const char *sentence;
} LfScreen;

/**
 * LfMarketRank:
 * @status: whether it is ranked
 * @rank: competition rank from 1, or 0
 * @score: what the method in force says: for the additive model
 *   @additive; 0 unless @known
 * @additive: Σ contributions, 0–1
 * @low: the additive score if everything that is missing, or given as an
 *   interval, were at its worst
 * @high: the additive score if all of that were at its best
 * @known: whether any criterion is known
 * @coverage: weight of what is known of what applies, 0–1
 * @contributions: (array): one per criterion of the ranking
 * @strengths: (array length=n_strengths): criteria with the largest
 *   positive deviations, largest first
 * @n_strengths: three at most
 * @weaknesses: (array length=n_weaknesses): the same for negative ones
 * @n_weaknesses: three at most
 * @screens: (array length=n_screens): why it is screened out
 * @n_screens: how many
 */
typedef struct
{
  LfMarketStatus        status;
  guint                 rank;
  double                score;
  double                additive;
  double                low;
  double                high;
  gboolean              known;
  double                coverage;
  const LfContribution *contributions;
  guint                 strengths[3];
  guint                 n_strengths;
  guint                 weaknesses[3];
  guint                 n_weaknesses;
  const LfScreen       *screens;
  guint                 n_screens;
} LfMarketRank;

/**
 * LfRankingResult:
 * @criteria: (array length=n_criteria): in the tree's order
 * @n_criteria: how many
 * @order: (array length=n_markets): market indices: ranked ones by rank,
 *   then the screened out, then those of which not enough is known
 * @n_markets: how many
 * @n_ranked: how many have a rank
 * @method: the method in force, such as `saw`
 * @normalisation: (nullable): how it makes criteria comparable, such as
 *   `fixed`; %NULL for a method that compares figures pair by pair
 * @weights_method: where the weights come from, a value of the setting
 *   `weights-method`
 * @note: (nullable): why another method than the chosen one is shown
 * @basis: method, scales and weights in a sentence, to stand wherever
 *   scores or weights are shown
 * @verdict_kind: the verdict in a word, from the lead alone; never
 *   %LF_VERDICT_CLEAR
 * @verdict: “Germany leads. …”
 * @warnings: (array zero-terminated=1): sentences: double counting, a
 *   missing group
 * @remarks: (array zero-terminated=1): sentences about what may be chance,
 *   and nothing to act on
 */
typedef struct
{
  const LfCriterionResult *criteria;
  guint                    n_criteria;
  const guint             *order;
  guint                    n_markets;
  guint                    n_ranked;
  const char              *method;
  const char              *normalisation;
  const char              *weights_method;
  const char              *note;
  const char              *basis;
  LfVerdictKind            verdict_kind;
  const char              *verdict;
  const char *const       *warnings;
  const char *const       *remarks;
} LfRankingResult;

const char *lf_criterion_group_id   (LfCriterionGroup group);
const char *lf_criterion_group_list (LfCriterionGroup group);
const char *lf_criterion_group_name (LfCriterionGroup group);

G_END_DECLS

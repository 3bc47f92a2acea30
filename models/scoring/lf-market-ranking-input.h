/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the market ranking is made of, and the functions that make it. Kept
 * apart from its results, which drawings include. */

#pragma once

#include "models/scoring/lf-market-ranking.h"
#include "models/scoring/lf-mcda.h"
#include "models/scoring/lf-reading.h"
#include "models/scoring/lf-value-function.h"

G_BEGIN_DECLS

/**
 * LfScreenLimit:
 * @at_least: the performance under which a market is screened out;
 *   missing for none
 * @at_most: the performance over which it is; missing for none
 */
typedef struct
{
  LfReading at_least;
  LfReading at_most;
} LfScreenLimit;

/**
 * LfMarketScreens:
 * @screens: (array length=n_screens): why a market is screened out
 * @n_screens: how many
 *
 * The thresholds that one market does not meet.
 */
typedef struct
{
  const LfScreen *screens;
  guint           n_screens;
} LfMarketScreens;

/**
 * LfPerformance:
 * @reading: the figure that counts
 * @is_middle: whether that is only the middle between @a and @b
 * @doubt: how the figure is spread: that of a rating always
 *   %LF_CELL_TRIANGULAR, of which nothing counts where @reading is not known;
 *   that of an indicator %LF_CELL_MISSING where it is exact, or not known at
 *   all
 * @a: first parameter of @doubt
 * @b: second parameter of @doubt
 *
 * What a market shows on a criterion.
 */
typedef struct
{
  LfReading  reading;
  gboolean   is_middle;
  LfCellKind doubt;
  double     a;
  double     b;
} LfPerformance;

/**
 * LfRankingInput:
 * @criteria: (array length=n_criteria): the criteria with their weights in
 *   force
 * @functions: (array length=n_criteria): performance to value, 0–1
 * @n_criteria: how many
 * @names: (array length=n_markets): the markets' names
 * @performances: (array): market i on criterion k at i × n_criteria + k
 * @screens: (array length=n_markets) (nullable): which thresholds screen
 *   @performances out; %NULL for none
 * @n_markets: how many
 * @min_coverage: a market under this coverage is not ranked
 * @weights_method: where the weights come from, a value of the setting
 *   `weights-method`
 * @options: method, v, and the normalisation that is wished, which stands
 *   where the method knows it; the additive model with `fixed` is
 *   Landfall's own, which renormalises inside groups
 *
 * What a ranking is made of.
 */
typedef struct
{
  const LfCriterionResult *criteria;
  const LfValueFunction   *functions;
  guint                    n_criteria;
  const char *const       *names;
  const LfPerformance     *performances;
  const LfMarketScreens   *screens;
  guint                    n_markets;
  double                   min_coverage;
  const char              *weights_method;
  LfMcdaOptions            options;
} LfRankingInput;

void        lf_market_ranking_screen  (LfRankingInput        *input,
                                       const LfScreenLimit   *limits,
                                       LfArena               *arena);
void        lf_market_ranking_judge   (const LfRankingInput  *input,
                                       LfArena               *arena,
                                       LfMarketRank          *ranks,
                                       LfRankingResult       *result);
LfDecisionTable *
            lf_market_ranking_table   (const LfRankingInput  *input,
                                       const guint           *markets,
                                       guint                  n_markets)
                                       G_GNUC_WARN_UNUSED_RESULT;
const char *lf_market_ranking_basis   (LfMethod               method,
                                       const char            *normalisation,
                                       const char            *weights_method,
                                       const LfCriterionResult *criteria,
                                       guint                  n_criteria,
                                       LfArena               *arena);
void        lf_market_ranking_say     (const LfRankingInput  *input,
                                       const LfMarketRank    *ranks,
                                       LfRankingResult       *result,
                                       LfArena               *arena);

G_END_DECLS

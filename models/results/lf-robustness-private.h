/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files on robustness share. Nobody else includes this but the
 * trial of weights. */

#pragma once

#include "models/results/lf-results-private.h"
#include "models/results/lf-robustness.h"

G_BEGIN_DECLS

/**
 * LfRobustWork:
 * @results: the results
 * @product: index of the product
 * @state: the answers
 * @input: the figures and the weights to test
 * @ranks: the markets’ places by them
 * @ranking: the ranking by them
 * @out: what is found
 * @values: (owned) (array): markets × criteria of @out, 0–1, stand-ins for
 *   what is missing included
 * @weights: (owned) (array): of the criteria of @out, summing to 1
 *
 * What the steps hand on to each other.
 */
typedef struct
{
  LfResults             *results;
  guint                  product;
  const LfProductState  *state;
  const LfRankingInput  *input;
  const LfMarketRank    *ranks;
  const LfRankingResult *ranking;
  LfRobustness          *out;
  double                *values;
  double                *weights;
} LfRobustWork;

gboolean      lf_robust_work_begin         (LfRobustWork          *work);
void          lf_robust_work_end           (LfRobustWork          *work);
const LfPerformance *
              lf_robust_work_cell          (const LfRobustWork    *work,
                                            guint                  market,
                                            guint                  criterion);
const LfCriterionResult *
              lf_robust_work_criterion     (const LfRobustWork    *work,
                                            guint                  criterion);
double        lf_robust_figure             (const LfRobustWork    *work,
                                            guint                  market,
                                            guint                  criterion);
void          lf_robust_find_exact         (LfRobustWork          *work);
void          lf_robust_find_mode_questions (LfRobustWork         *work);
void          lf_robust_find_dissents      (LfRobustWork          *work);
void          lf_robust_say                (LfRobustWork          *work);
LfRobustness *lf_robustness_find_exact     (LfResults             *results,
                                            guint                  product,
                                            const LfRankingInput  *input,
                                            const LfMarketRank    *ranks,
                                            const LfRankingResult *ranking)
                                            G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

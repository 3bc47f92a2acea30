/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-edit.h"
#include "models/results/lf-results.h"
#include "models/results/lf-robustness.h"
#include "models/scoring/lf-market-methods.h"

G_BEGIN_DECLS

/**
 * LfRankingTrial:
 *
 * A product’s market ranking under weights that are only being tried, while
 * a slider moves for example: everything that follows from the weights
 * without drawing random numbers. What does not depend on them is worked
 * out once.
 */
typedef struct _LfRankingTrial LfRankingTrial;

LfRankingTrial *lf_ranking_trial_new         (LfResults            *results,
                                              guint                 product)
                                              G_GNUC_WARN_UNUSED_RESULT;
void            lf_ranking_trial_free        (LfRankingTrial       *self);
gboolean        lf_ranking_trial_is_of       (const LfRankingTrial *self,
                                              LfResults            *results,
                                              guint                 product);
void            lf_ranking_trial_set_weights (LfRankingTrial       *self,
                                              const double         *weights);
void            lf_ranking_trial_move        (LfRankingTrial       *self,
                                              guint                 criterion,
                                              double                weight);
void            lf_ranking_trial_move_group  (LfRankingTrial       *self,
                                              LfCriterionGroup      group,
                                              double                share);
double          lf_ranking_trial_get_share   (const LfRankingTrial *self,
                                              LfCriterionGroup      group);
LfEdit         *lf_ranking_trial_take        (LfRankingTrial       *self,
                                              LfSnapshot           *base,
                                              const char           *name,
                                              GError              **error)
                                              G_GNUC_WARN_UNUSED_RESULT;
const double   *lf_ranking_trial_get_weights (const LfRankingTrial *self);
const LfRankingResult *
                lf_ranking_trial_get_ranking (LfRankingTrial       *self);
const LfMarketRank *
                lf_ranking_trial_get_ranks   (LfRankingTrial       *self);
const LfMethodComparison *
                lf_ranking_trial_get_methods (LfRankingTrial       *self);
const LfRobustness *
                lf_ranking_trial_get_exact   (LfRankingTrial       *self);
int             lf_ranking_trial_get_leader  (LfRankingTrial       *self);
double          lf_ranking_trial_agreement   (LfRankingTrial       *self,
                                              gboolean             *known);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfRankingTrial, lf_ranking_trial_free)

G_END_DECLS

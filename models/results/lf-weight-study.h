/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/results/lf-results.h"
#include "models/scoring/lf-elicitation.h"

G_BEGIN_DECLS

/**
 * LF_WEIGHT_LEVEL_TOP:
 *
 * The level at which the groups of criteria are weighed against one
 * another; the other levels are an #LfCriterionGroup each.
 */
#define LF_WEIGHT_LEVEL_TOP (-1)

/**
 * LfWeightOutcome:
 * @leader: (nullable): the market that would come first
 * @tau_known: whether two markets or more are ranked by both
 * @tau: Kendall’s τ-b with the ranking in force
 * @moved: how many markets would change their rank
 * @lead_known: whether two markets or more are ranked and none would change
 *   its rank
 * @lead: how far the score of the first would be ahead of the next
 * @lead_now: how far it is ahead with the weights in force
 *
 * What the ranking would be if the weights of a trial were taken at its
 * level, those of all other levels staying as they are.
 */
typedef struct
{
  const char *leader;
  gboolean    tau_known;
  double      tau;
  guint       moved;
  gboolean    lead_known;
  double      lead;
  double      lead_now;
} LfWeightOutcome;

/**
 * LfWeightStudy:
 * @level: a group, or %LF_WEIGHT_LEVEL_TOP
 * @group: the group’s id, or "" for the top
 * @n: how many criteria or groups are weighed there
 * @ids: (array length=n): their ids
 * @names: (array length=n): their names
 * @weights: (array length=n): their weights in force, summing to 1
 * @settings: (array length=n) (nullable): at the top, the setting that
 *   holds each share
 * @share: what the level counts in the whole, 0–1; 1 for the top
 * @method: the way in force; %LF_N_ELICITATIONS at the top
 * @answers: the raw answers
 * @trials: what each way leads to
 * @outcomes: what each would change
 *
 * One level of the tree of weights, by every way side by side.
 */
typedef struct
{
  int               level;
  const char       *group;
  guint             n;
  const char      **ids;
  const char      **names;
  double           *weights;
  const char      **settings;
  double            share;
  LfElicitation     method;
  LfWeightAnswers  *answers;
  LfWeightTrial     trials[LF_N_ELICITATIONS];
  LfWeightOutcome   outcomes[LF_N_ELICITATIONS];

  /*< private >*/
  LfArena          *arena;
} LfWeightStudy;

LfWeightStudy *lf_weight_study_new  (LfResults     *results,
                                     guint          product,
                                     int            level)
                                     G_GNUC_WARN_UNUSED_RESULT;
void           lf_weight_study_free (LfWeightStudy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfWeightStudy, lf_weight_study_free)

G_END_DECLS

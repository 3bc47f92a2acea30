/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/trees/lf-tree-eval.h"

G_BEGIN_DECLS

/**
 * LF_TREE_EXACT_PATHS:
 *
 * Risk profiles of up to so many paths are worked out exactly.
 */
#define LF_TREE_EXACT_PATHS 1000000

/**
 * LF_TREE_PROFILE_DRAWS:
 *
 * How many paths are drawn where there are more.
 */
#define LF_TREE_PROFILE_DRAWS 200000

/**
 * LfTreeOutcome:
 * @value: an end value, discounted
 * @probability: of it
 */
typedef struct
{
  double value;
  double probability;
} LfTreeOutcome;

/**
 * LfTreeProfile:
 * @n_outcomes: how many different end values
 * @outcomes: (array length=n_outcomes): ascending in value; their
 *   probabilities sum to 1
 * @is_exact: all paths were followed; otherwise @n_draws were drawn
 * @n_draws: number of draws of a simulation
 * @mean: expected value
 * @deviation: standard deviation
 *
 * The distribution of what a strategy brings.
 */
typedef struct
{
  guint          n_outcomes;
  LfTreeOutcome *outcomes;
  gboolean       is_exact;
  guint          n_draws;
  double         mean;
  double         deviation;
} LfTreeProfile;

LfTreeProfile *lf_tree_profile_new           (const LfTreeEval     *eval,
                                              guint                 first,
                                              guint64               seed)
                                              G_GNUC_WARN_UNUSED_RESULT;
void           lf_tree_profile_free          (LfTreeProfile        *self);
double         lf_tree_profile_get_below     (const LfTreeProfile  *self,
                                              double                value);
double         lf_tree_profile_get_quantile  (const LfTreeProfile  *self,
                                              double                share);
double         lf_tree_profile_get_risk      (const LfTreeProfile  *self,
                                              LfTreeObjective       objective,
                                              double                level);
gboolean       lf_tree_profile_dominates     (const LfTreeProfile  *self,
                                              const LfTreeProfile  *other,
                                              LfTreeObjective       objective);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTreeProfile, lf_tree_profile_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-decision-table.h"

G_BEGIN_DECLS

/**
 * LfWeightsRule:
 * @LF_WEIGHTS_EQUAL: 1/n
 * @LF_WEIGHTS_ROC: rank-order centroid, (1/n)·Σ_{j=k..n} 1/j (Barron &
 *   Barrett 1996, Management Science 42:1515–1523)
 * @LF_WEIGHTS_RANK_SUM: 2 (n + 1 − k) / (n (n + 1)) (Stillwell, Seaver &
 *   Edwards 1981, Organizational Behavior and Human Performance 28:62–77)
 * @LF_WEIGHTS_RECIPROCAL: (1/k) / Σ 1/j (the same)
 *
 * Weights of n criteria from nothing but their order of importance, the
 * k-th of them being the k-th most important.
 */
typedef enum
{
  LF_WEIGHTS_EQUAL,
  LF_WEIGHTS_ROC,
  LF_WEIGHTS_RANK_SUM,
  LF_WEIGHTS_RECIPROCAL,
} LfWeightsRule;

#define LF_N_WEIGHTS_RULES (LF_WEIGHTS_RECIPROCAL + 1)

const char *lf_weights_rule_to_name   (LfWeightsRule          self);
gboolean    lf_weights_rule_from_name (const char            *name,
                                       LfWeightsRule         *self);
void        lf_weights_by_rank        (LfWeightsRule          rule,
                                       guint                  n,
                                       double                *weights);
gboolean    lf_weights_by_order       (LfWeightsRule          rule,
                                       const guint           *order,
                                       guint                  n,
                                       double                *weights,
                                       GError               **error);
gboolean    lf_weights_normalise      (const double          *points,
                                       guint                  n,
                                       double                *weights,
                                       GError               **error);
gboolean    lf_weights_by_swing       (const double          *swings,
                                       guint                  n,
                                       double                *weights,
                                       GError               **error);
void        lf_weights_move           (const double          *weights,
                                       guint                  n,
                                       guint                  moved,
                                       double                 weight,
                                       double                *out);
gboolean    lf_weights_by_entropy     (const LfDecisionTable *table,
                                       double                *weights,
                                       GError               **error);
gboolean    lf_weights_by_critic      (const LfDecisionTable *table,
                                       double                *weights,
                                       GError               **error);

G_END_DECLS

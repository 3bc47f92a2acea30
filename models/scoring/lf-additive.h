/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LfAdditive:
 * @n: number of alternatives
 * @m: number of criteria
 * @values: n × m values, row by row: 0 the worse and 1 the better end of
 *   each criterion's scale
 * @weights: m weights ≥ 0 that sum to 1
 *
 * An additive model, Σ weight·value. Nothing is owned: the arrays are the
 * caller's.
 */
typedef struct
{
  guint n;
  guint m;
  const double *values;
  const double *weights;
} LfAdditive;

/**
 * LfInterval:
 * @low: the lower end
 * @high: the upper end
 */
typedef struct
{
  double low;
  double high;
} LfInterval;

void   lf_additive_scores        (const LfAdditive *self,
                                  double           *scores);
double lf_additive_lead          (const double     *scores,
                                  guint             n,
                                  guint             leader);
double lf_additive_score_without (const LfAdditive *self,
                                  const double     *scores,
                                  guint             criterion,
                                  guint             alternative);

G_END_DECLS

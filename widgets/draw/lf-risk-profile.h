/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfRiskStrategy:
 * @label: its name
 * @n_values: how many distinct results
 * @values: (array length=n_values): the results, ascending
 * @probabilities: (array length=n_values): the probability of each; they
 *   sum to 1
 *
 * The results of one strategy. Values that are not finite and
 * probabilities that are not positive are left out.
 */
typedef struct
{
  const char   *label;
  guint         n_values;
  const double *values;
  const double *probabilities;
} LfRiskStrategy;

/**
 * LfRiskProfile:
 * @n_strategies: how many, up to %LF_THEME_SERIES
 * @strategies: (array length=n_strategies): the strategies
 * @value_label: (nullable): what a result is, for the axis, such as “net
 *   present value, million USD”
 * @decimals: digits after the decimal mark in results
 *
 * Cumulative risk profiles: the chance of a result or less, one line of
 * steps per strategy. All memory is the caller's.
 */
typedef struct
{
  guint                 n_strategies;
  const LfRiskStrategy *strategies;
  const char           *value_label;
  int                   decimals;
} LfRiskProfile;

LfChart *lf_risk_profile_chart (const LfRiskProfile *profile)
                                G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

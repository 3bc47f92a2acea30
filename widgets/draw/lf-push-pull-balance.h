/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfBalanceMarket:
 * @label: its name
 * @pull: pull score, 0…4, or %LF_MISSING
 * @barriers: barrier score, 0…4, or %LF_MISSING
 * @detail: (nullable): more for the tooltip
 *
 * One market.
 */
typedef struct
{
  const char *label;
  double      pull;
  double      barriers;
  const char *detail;
} LfBalanceMarket;

/**
 * LfPushPullBalance:
 * @push: the firm's push score, 0…4, or %LF_MISSING
 * @push_detail: (nullable): more for its tooltip
 * @n_markets: how many
 * @markets: (array length=n_markets): from top to bottom
 *
 * What drives the firm abroad against what stands in its way: push from
 * home over all markets, each market's pull to one side and its barriers to
 * the other, and what remains. All memory is the caller's.
 */
typedef struct
{
  double                 push;
  const char            *push_detail;
  guint                  n_markets;
  const LfBalanceMarket *markets;
} LfPushPullBalance;

LfChart *lf_push_pull_balance_chart (const LfPushPullBalance *balance)
                                     G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfMatrixMarket:
 * @label: its name
 * @pull: pull score, 0…4, or %LF_MISSING
 * @barriers: barrier score, 0…4, or %LF_MISSING
 * @detail: (nullable): more for the tooltip, such as a possible veto
 *
 * One market.
 */
typedef struct
{
  const char *label;
  double      pull;
  double      barriers;
  const char *detail;
} LfMatrixMarket;

/**
 * LfMarketMatrix:
 * @n_markets: how many
 * @markets: (array length=n_markets): the markets
 * @pull_split: from where on pull is high, usually 2.5
 * @barrier_split: from where on barriers are high, usually 2
 * @go: (nullable): what high pull and low barriers mean
 * @partner: (nullable): what high pull and high barriers mean
 * @test: (nullable): what low pull and low barriers mean
 * @wait: (nullable): what low pull and high barriers mean
 *
 * Pull against barriers. All memory is the caller's.
 */
typedef struct
{
  guint                 n_markets;
  const LfMatrixMarket *markets;
  double                pull_split;
  double                barrier_split;
  const char           *go;
  const char           *partner;
  const char           *test;
  const char           *wait;
} LfMarketMatrix;

LfChart *lf_market_matrix_chart (const LfMarketMatrix *matrix)
                                 G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

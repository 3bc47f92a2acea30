/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfRankAcceptability:
 * @n_alternatives: how many alternatives
 * @alternatives: (array length=n_alternatives): their names, best first
 * @n_ranks: how many ranks, or groups of ranks
 * @last_ranks: (nullable) (array length=n_ranks): the last rank of each
 *   group, which begins after that of the one before; %NULL where each is of
 *   one rank
 * @shares: (array length=n_alternatives*n_ranks): of each alternative the
 *   share of draws in which it takes a rank of the first group, the second,
 *   …; 0…1, alternative by alternative
 * @draws: how many draws there were, or 0 not to say
 *
 * Rank acceptability indices (Lahdelma & Salminen 2001, SMAA-2) as bars of
 * one length, cut by rank. All memory is the caller's.
 */
typedef struct
{
  guint              n_alternatives;
  const char *const *alternatives;
  guint              n_ranks;
  const guint       *last_ranks;
  const double      *shares;
  guint              draws;
} LfRankAcceptability;

LfChart *lf_rank_acceptability_chart (const LfRankAcceptability *ranks)
                                      G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

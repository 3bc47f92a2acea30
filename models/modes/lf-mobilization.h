/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/scoring/lf-score-model.h"

G_BEGIN_DECLS

/**
 * LfMobilizationScore:
 * @way: the way of mobilizing resources
 * @mean: mean of the selector items that point to it, 0–4
 */
typedef struct
{
  const LfMobilization *way;
  LfMean                mean;
} LfMobilizationScore;

const LfMobilizationScore *
lf_mobilization_judge (const LfScoreModel *model,
                       const LfCase       *the_case,
                       LfArena            *arena,
                       guint              *n_ways,
                       int                *best);

G_END_DECLS

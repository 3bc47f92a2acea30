/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/scoring/lf-figures.h"

G_BEGIN_DECLS

/**
 * LfCandidateScore:
 * @id: the candidate's id
 * @name: its name
 * @score: weighted mean of the scorecard without its gates, 0–4
 * @gate: (nullable): the item whose gate blocks the recommendation
 * @rank: place among those that are known and not blocked, from 1; 0 for
 *   the others
 * @label: (nullable): for a resource, the rule that says what it is worth
 *
 * A partner on the scorecard, or a resource on the VRIO questions.
 */
typedef struct
{
  const char   *id;
  const char   *name;
  LfMean        score;
  const LfItem *gate;
  guint         rank;
  const LfRule *label;
} LfCandidateScore;

void lf_candidate_judge (const LfScoreModel *model,
                         const LfCase       *the_case,
                         const char         *list,
                         LfCandidateScore   *result);
void lf_candidates_rank (LfCandidateScore   *candidates,
                         guint               n);

G_END_DECLS

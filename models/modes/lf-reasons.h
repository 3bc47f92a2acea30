/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/modes/lf-mode-score.h"
#include "models/modes/lf-oli.h"

G_BEGIN_DECLS

/**
 * LfReason:
 * @part: the component that it stands in
 * @effect: what it adds to the total: against a neutral 2, for the
 *   position against the mean of the modes
 * @sentence: the reason, whole
 * @item: (nullable): the answer that it rests on
 * @source: (nullable): where the content takes it from, for a person
 */
typedef struct
{
  LfModePart    part;
  double        effect;
  const char   *sentence;
  const LfItem *item;
  const char   *source;
} LfReason;

/* How many reasons are given on either side. */
#define LF_N_REASONS 3

/**
 * LfReasonInput:
 * @model: the score model
 * @modes: the modes
 * @the_case: the answers
 * @oli: the OLI rule's outcome
 * @scores: (array): the modes' scores
 */
typedef struct
{
  const LfScoreModel *model;
  const LfModeModel  *modes;
  const LfCase       *the_case;
  const LfOliResult  *oli;
  const LfModeScore  *scores;
} LfReasonInput;

void lf_reasons_find (const LfReasonInput *input,
                      guint                mode,
                      LfArena             *arena,
                      LfReason             reasons_for[LF_N_REASONS],
                      guint               *n_for,
                      LfReason             reasons_against[LF_N_REASONS],
                      guint               *n_against);

G_END_DECLS

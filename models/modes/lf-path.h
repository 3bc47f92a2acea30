/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/modes/lf-gates.h"
#include "models/modes/lf-mode-score.h"
#include "models/modes/lf-oli.h"

G_BEGIN_DECLS

/**
 * LfPathStep:
 * @mode: the mode of this stage
 * @total: its total under the ratings of this stage
 * @gates: (array zero-terminated=1): what must be passed to get here;
 *   empty for the first stage
 * @evidence: (array zero-terminated=1): what shows that it is passed
 * @months_low: rough duration of getting here, months; 0 for the first
 * @months_high: the same, upper end
 * @sentence: the stage in a sentence
 */
typedef struct
{
  const LfMode      *mode;
  double             total;
  const char *const *gates;
  const char *const *evidence;
  guint              months_low;
  guint              months_high;
  const char        *sentence;
} LfPathStep;

/**
 * LfPathResult:
 * @steps: (array length=n_steps): from the best feasible mode today
 * @n_steps: one where nothing better waits; 0 where no mode is feasible or
 *   too little is known for a plan
 * @sentence: (nullable): the plan in a sentence; %NULL where too little is
 *   known for one
 */
typedef struct
{
  const LfPathStep *steps;
  guint             n_steps;
  const char       *sentence;
} LfPathResult;

/**
 * LfPathInput:
 * @model: the score model
 * @oli: the OLI rules
 * @modes: the modes
 * @the_case: the answers of today
 * @scores: (array): the modes' scores of today
 * @feasible: (array): whether each is feasible today
 * @gates: (array): #LF_N_GATES gates for each mode
 * @three_c: where the firm stands in the 3C toolkit
 */
typedef struct
{
  const LfScoreModel   *model;
  const LfOliModel     *oli;
  const LfModeModel    *modes;
  const LfCase         *the_case;
  const LfModeScore    *scores;
  const gboolean       *feasible;
  const LfGate         *gates;
  const LfThreeCResult *three_c;
} LfPathInput;

void  lf_path_find          (const LfPathInput *input,
                             LfArena           *arena,
                             LfPathResult      *result);
char *lf_path_step_duration (const LfPathStep  *step)
                             G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

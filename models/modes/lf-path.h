/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/modes/lf-mode-score.h"

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
 * @n_steps: one where nothing better waits; 0 where no mode is feasible
 * @sentence: the plan in a sentence
 */
typedef struct
{
  const LfPathStep *steps;
  guint             n_steps;
  const char       *sentence;
} LfPathResult;

G_END_DECLS

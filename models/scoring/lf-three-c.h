/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/scoring/lf-figures.h"

G_BEGIN_DECLS

/**
 * LfPracticeResult:
 * @practice: the practice
 * @pillar: where the grouping in force puts it
 * @mean: its mean, 0–4; of its items, or the rating of the practice as a
 *   whole where no item is rated
 * @whole: whether @mean is the rating of the practice as a whole
 * @importance: weight among the practices of its pillar
 * @word: (nullable): the report word: build, develop, close gaps, maintain
 * @action: (nullable): what to do next at this level
 */
typedef struct
{
  const LfPractice *practice;
  LfPillar          pillar;
  LfMean            mean;
  gboolean          whole;
  double            importance;
  const LfRule     *word;
  const char       *action;
} LfPracticeResult;

/**
 * LfPillarResult:
 * @pillar: which C
 * @mean: the mean of its practices
 * @word: (nullable): the report word
 */
typedef struct
{
  LfPillar      pillar;
  LfMean        mean;
  const LfRule *word;
} LfPillarResult;

/**
 * LfThreeCResult:
 * @practices: (array length=n_practices): in the content's order
 * @n_practices: how many
 * @pillars: the three Cs
 * @overall: the mean of the three
 * @weakest: the pillar with the lowest mean, or −1
 * @warnings: (array zero-terminated=1): sentences; “Do not file …”
 */
typedef struct
{
  const LfPracticeResult *practices;
  guint                   n_practices;
  LfPillarResult          pillars[LF_N_PILLARS];
  LfMean                  overall;
  int                     weakest;
  const char *const      *warnings;
} LfThreeCResult;

/**
 * LfGrouping:
 * @LF_GROUPING_RECOMMENDED: the practices where they belong
 * @LF_GROUPING_PRINTED: the practices where the source prints them
 */
typedef enum
{
  LF_GROUPING_RECOMMENDED,
  LF_GROUPING_PRINTED,
} LfGrouping;

#define LF_N_GROUPINGS (LF_GROUPING_PRINTED + 1)

/**
 * LfPillarNeed:
 * @pillar: which C
 * @need: the level that the mode needs, 0–4
 * @mean: where the firm stands
 * @gap: need − mean, floored at 0; 0 unless the pillar is rated
 */
typedef struct
{
  LfPillar pillar;
  double   need;
  LfMean   mean;
  double   gap;
} LfPillarNeed;

/**
 * LfNextAction:
 * @practice: index into #LfThreeCResult.practices
 * @gap: what the practice lacks to the level that its pillar needs
 * @importance: weight among the practices of its pillar
 * @priority: gap × importance; the list is ordered by it
 * @text: what to do next
 */
typedef struct
{
  guint       practice;
  double      gap;
  double      importance;
  double      priority;
  const char *text;
} LfNextAction;

void lf_three_c_judge   (const LfScoreModel   *model,
                         const LfCase         *the_case,
                         LfGrouping            grouping,
                         LfArena              *arena,
                         LfThreeCResult       *result);
void lf_three_c_needs   (const LfThreeCResult *three_c,
                         const LfMode         *mode,
                         LfPillarNeed          needs[LF_N_PILLARS]);
const LfNextAction *
     lf_three_c_actions (const LfThreeCResult *three_c,
                         const LfMode         *mode,
                         LfArena              *arena,
                         guint                *n_actions);
const char *
     lf_pillar_id       (LfPillar              pillar);
const char *
     lf_pillar_name     (LfPillar              pillar);

G_END_DECLS

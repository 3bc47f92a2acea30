/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/scoring/lf-score-model.h"

G_BEGIN_DECLS

/**
 * LfSpringboard:
 * @asked: an ownership advantage is missing, so that the test is called for
 * @mean: what the questions on the springboard path say
 * @present: the mean reaches the level at which a path counts as taken
 * @threshold: that level
 * @sentence: (nullable): what follows; %NULL unless @asked
 *
 * Whether to go abroad to obtain an advantage instead of using one.
 */
typedef struct
{
  gboolean    asked;
  LfMean      mean;
  gboolean    present;
  double      threshold;
  const char *sentence;
} LfSpringboard;

void lf_springboard_judge (const LfScoreModel *model,
                           const LfCase       *the_case,
                           gboolean            has_advantage,
                           LfArena            *arena,
                           LfSpringboard      *result);

G_END_DECLS

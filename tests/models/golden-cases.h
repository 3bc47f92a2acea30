/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-score-model.h"

typedef struct
{
  const char *item;
  double      value;
} GoldenRating;

typedef struct
{
  const char         *id;
  const GoldenRating *ratings;
  const char *const  *asset_kind;
  const char *const  *missing;
} GoldenCase;

extern const GoldenCase golden_cases[];
extern const guint n_golden_cases;

LfCase *golden_case_fill (const LfScoreModel *model,
                          const GoldenCase   *golden);
void    golden_rate      (const LfScoreModel *model,
                          LfCase             *the_case,
                          const char         *item,
                          double              value);

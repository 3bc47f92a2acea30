/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/scoring/lf-score-model.h"

G_BEGIN_DECLS

/**
 * LfCapabilityScore:
 * @capability: the capability
 * @mean: mean of its codes, 0–4
 * @gap: how far it lies under the level that counts as present; 0 where it
 *   is not known or above
 */
typedef struct
{
  const LfCapability *capability;
  LfMean              mean;
  double              gap;
} LfCapabilityScore;

/**
 * LfFunctionScore:
 * @known: whether one of its capabilities is rated
 * @score: 0–4
 * @substitutes: the best capability counts, not the mean
 */
typedef struct
{
  gboolean known;
  double   score;
  gboolean substitutes;
} LfFunctionScore;

/**
 * LfDimensionScore:
 * @dimension: the dimension of growth
 * @capabilities: (array length=n_capabilities): in the content's order
 * @n_capabilities: how many
 * @functions: by #LfCapabilityFunction
 * @score: mean of its functions, as they are known
 * @weakest: the weakest known function, or −1; a dimension is only as strong
 *   as that
 */
typedef struct
{
  const LfDimension       *dimension;
  const LfCapabilityScore *capabilities;
  guint                    n_capabilities;
  LfFunctionScore          functions[LF_N_FUNCTIONS];
  LfMean                   score;
  int                      weakest;
} LfDimensionScore;

const LfDimensionScore *
            lf_capabilities_judge (const LfScoreModel  *model,
                                   const LfCase        *the_case,
                                   LfArena             *arena,
                                   guint               *n_dimensions);
const char *lf_function_name      (LfCapabilityFunction function);

G_END_DECLS

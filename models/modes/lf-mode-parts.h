/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

/**
 * LfModePart:
 *
 * The components of a mode's total, each 0–4.
 */
typedef enum
{
  LF_PART_OLI,
  LF_PART_POSITION,
  LF_PART_ASSETS,
  LF_PART_CONDITIONS,
  LF_PART_FACTORS,
  LF_PART_PRIORITIES,
  LF_N_PARTS,
} LfModePart;

/**
 * LfPriorities:
 * @weights: what the manager weighs, by attribute, ≥ 0
 * @share: of the total once any is set, 0–1
 * @set: whether any is
 *
 * What a manager may weigh, one for each attribute of the modes. For
 * commitment, risk and leakage less is better.
 */
typedef struct
{
  double   weights[LF_N_ATTRIBUTES];
  double   share;
  gboolean set;
} LfPriorities;

/**
 * LfModeNumbers:
 * @oli_match: OLI component where the mode's class is the outcome
 * @oli_near: where one of the two classes is contractual, or the mode is a
 *   hybrid
 * @oli_far: otherwise
 * @oli_none: where the rule has no outcome
 * @position_commitment: parts of the position component, ≥ 0
 * @position_presence: the same
 * @position_control: the same
 * @factor_base: factors component without any factor
 * @factor_reach: how far factors can move it
 * @factor_half: sum of signs that moves it half way, > 0
 *
 * The numbers of the mode score that a user may change.
 */
typedef struct
{
  double oli_match;
  double oli_near;
  double oli_far;
  double oli_none;
  double position_commitment;
  double position_presence;
  double position_control;
  double factor_base;
  double factor_reach;
  double factor_half;
} LfModeNumbers;

const char  *lf_mode_class_id          (LfModeClass         mode_class);
int          lf_mode_class_find        (const char         *id);
double       lf_mode_factor_part       (const LfModeNumbers *numbers,
                                        double              sum);
double       lf_mode_oli_part          (const LfModeNumbers *numbers,
                                        const LfMode       *mode,
                                        int                 outcome);
double       lf_mode_position_part     (const LfModeNumbers *numbers,
                                        const LfMode       *mode,
                                        double              capacity,
                                        double              presence,
                                        double              control);
const LfAssetCase *lf_mode_assets_case (const LfMode       *mode,
                                        const char         *asset_kind,
                                        const char *const  *missing);
double       lf_mode_assets_part       (const LfAssetCase  *assets,
                                        const double       *inputs);
double       lf_mode_conditions_part   (const LfMode       *mode,
                                        const double       *inputs);
double       lf_mode_priorities_part   (const LfMode       *mode,
                                        const LfPriorities *priorities);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-score-model.h"

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
 * LfPriority:
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

#define LF_MODE_NUMBERS_DEFAULT \
  ((LfModeNumbers) { 4, 2, 0.5, 2, 3, 2, 1, 2, 2, 2 })

/**
 * LfModeScore:
 * @parts: the components, 0–4; priorities 0 unless they are set
 * @total: Σ weight × part
 */
typedef struct
{
  double parts[LF_N_PARTS];
  double total;
} LfModeScore;

/**
 * LfModeModel:
 *
 * The modes' table with every name resolved, ready to be scored often and
 * from any thread.
 */
typedef struct _LfModeModel LfModeModel;

LfModeModel *lf_mode_model_new         (const LfScoreModel *model,
                                        const LfPriorities *priorities)
                                        G_GNUC_WARN_UNUSED_RESULT;
void         lf_mode_model_free        (LfModeModel        *self);
guint        lf_mode_model_get_n_modes (const LfModeModel  *self);
const LfMode *
             lf_mode_model_get_mode    (const LfModeModel  *self,
                                        guint               mode);
guint        lf_mode_model_get_n_inputs (const LfModeModel *self);
double       lf_mode_model_get_weight  (const LfModeModel  *self,
                                        LfModePart          part);
const LfModeNumbers *
             lf_mode_model_get_numbers (const LfModeModel  *self);
void         lf_mode_model_collect_items (const LfModeModel *self,
                                        gboolean           *uses);
void         lf_mode_model_inputs      (const LfModeModel  *self,
                                        const LfReading    *readings,
                                        double             *inputs,
                                        gboolean           *known);
double       lf_mode_model_sign        (const LfModeModel  *self,
                                        guint               factor,
                                        guint               mode);
double       lf_mode_model_factor_sum  (const LfModeModel  *self,
                                        const LfReading    *readings,
                                        guint               mode);
const char  *lf_mode_class_id          (LfModeClass         mode_class);
double       lf_mode_factor_part       (const LfModeNumbers *numbers,
                                        double              sum);
double       lf_mode_oli_part          (const LfModeNumbers *numbers,
                                        const LfMode       *mode,
                                        const char         *outcome);
double       lf_mode_position_part     (const LfModeNumbers *numbers,
                                        const LfMode       *mode,
                                        double              capacity,
                                        double              presence,
                                        double              control);
double       lf_mode_assets_part       (const LfMode       *mode,
                                        const char         *asset_kind,
                                        const char *const  *missing,
                                        const double       *inputs);
double       lf_mode_conditions_part   (const LfMode       *mode,
                                        const double       *inputs);
double       lf_mode_priorities_part   (const LfMode       *mode,
                                        const LfPriorities *priorities);
void         lf_mode_model_factor_parts (const LfModeModel *self,
                                        const LfReading    *readings,
                                        double             *parts);
void         lf_mode_model_score       (const LfModeModel  *self,
                                        const LfCase       *the_case,
                                        const char         *outcome,
                                        const double       *factor_parts,
                                        double             *inputs,
                                        LfModeScore        *scores);
guint        lf_mode_model_find_lead   (const LfModeModel  *self,
                                        const LfModeScore  *scores);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfModeModel, lf_mode_model_free)

G_END_DECLS

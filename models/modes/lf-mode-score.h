/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/modes/lf-mode-parts.h"
#include "models/scoring/lf-score-model.h"

G_BEGIN_DECLS

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
void         lf_mode_model_factor_parts (const LfModeModel *self,
                                        const LfReading    *readings,
                                        double             *parts);
void         lf_mode_model_asset_cases (const LfModeModel  *self,
                                        const LfCase       *the_case,
                                        const LfAssetCase **assets);
void         lf_mode_model_score       (const LfModeModel  *self,
                                        const LfCase       *the_case,
                                        const char         *outcome,
                                        const double       *factor_parts,
                                        const LfAssetCase *const *assets,
                                        double             *inputs,
                                        LfModeScore        *scores);
guint        lf_mode_model_find_lead   (const LfModeModel  *self,
                                        const LfModeScore  *scores);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfModeModel, lf_mode_model_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/results/lf-weight-study.h"

G_BEGIN_DECLS

char *lf_weight_study_say_whole   (const LfWeightStudy *study)
                                   G_GNUC_WARN_UNUSED_RESULT;
char *lf_weight_study_say_share   (const LfWeightStudy *study,
                                   const char          *percent)
                                   G_GNUC_WARN_UNUSED_RESULT;
char *lf_weight_study_say_outcome (const LfWeightStudy *study,
                                   LfElicitation        way)
                                   G_GNUC_WARN_UNUSED_RESULT;
char *lf_weight_study_say_take    (const LfWeightStudy *study,
                                   LfElicitation        way)
                                   G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

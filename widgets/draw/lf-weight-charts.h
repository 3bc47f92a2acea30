/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/results/lf-weight-study.h"
#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

LfChart *lf_weight_trial_chart (const LfWeightStudy *study,
                                LfElicitation        way)
                                G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_weight_study_chart (const LfWeightStudy *study)
                                G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

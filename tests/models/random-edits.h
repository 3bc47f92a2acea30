/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-assessment.h"

LfEdit *random_edit  (LfAssessment *assessment,
                      GRand        *rand);
guint   random_edits (LfAssessment *assessment,
                      GRand        *rand,
                      guint         n);

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-assessment.h"
#include "models/assessment/lf-record-table.h"

G_BEGIN_DECLS

LfAssessment *lf_assessment_new_from_tables (const LfRecordTables *tables)
                                             G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

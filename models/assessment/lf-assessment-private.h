/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-assessment.h"
#include "models/assessment/lf-record-table.h"

G_BEGIN_DECLS

LfAssessment *lf_assessment_new_from_tables (const LfRecordTables *tables)
                                             G_GNUC_WARN_UNUSED_RESULT;
void          lf_assessment_take_lines      (LfAssessment         *self,
                                             GHashTable           *lines);
int           lf_assessment_get_line        (LfAssessment         *self,
                                             LfRecord             *record);

G_END_DECLS

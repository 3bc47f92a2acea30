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

gboolean      lf_assessment_check_from      (const LfRecordTables *tables,
                                             LfEdit               *edit,
                                             GError              **error);
gboolean      lf_assessment_check_to        (const LfRecordTables *tables,
                                             LfCatalogue          *catalogue,
                                             LfEdit               *edit,
                                             GError              **error);
LfEdit       *lf_assessment_note_catalogue  (LfAssessment         *self,
                                             LfCatalogue          *catalogue,
                                             LfEdit               *edit)
                                             G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

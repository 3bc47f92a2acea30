/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-assessment.h"
#include "models/assessment/lf-record-table.h"
#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

/**
 * LfProblem:
 * @record: what is wrong
 * @line: where it stood in the file that was read, or 0
 * @message: what is wrong, for a person
 *
 * Something that an assessment holds but that no catalogue knows: it is
 * kept and counts nowhere. An error for `landfall-cli check`, a warning in
 * the window.
 */
typedef struct
{
  LfRecord *record;
  int       line;
  char     *message;
} LfProblem;

void       lf_problem_free             (LfProblem            *self);
gboolean   lf_check_against_catalogue  (const LfRecordTables *tables,
                                        LfCatalogue          *catalogue,
                                        const LfRecord       *record,
                                        GError              **error);
const char *
           lf_rating_get_subject_name  (LfSnapshot           *snapshot,
                                        const LfRecord       *rating);
char      *lf_problem_describe         (const LfProblem      *self,
                                        LfSnapshot           *snapshot)
                                        G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lf_assessment_get_problems  (LfAssessment         *self,
                                        LfCatalogue          *catalogue)
                                        G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfProblem, lf_problem_free)

G_END_DECLS

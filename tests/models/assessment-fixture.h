/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits and answers of an assessment, by names that are short because they
 * stand in every line of its tests. */

#pragma once

#include "models/assessment/lf-assessment.h"

/* Applies an edit, (transfer full), which has to go. */
void    apply      (LfAssessment *assessment,
                    LfEdit       *edit);

/* Returns: (transfer full): the id of the market that was added */
char   *add_market (LfAssessment *assessment,
                    const char   *code,
                    const char   *name);

void    rate       (LfAssessment *assessment,
                    LfRatingKey   key,
                    double        value);

/* Returns: the answer that counts there; −1 where there is none */
double  answer     (LfAssessment *assessment,
                    LfRatingKey   key);

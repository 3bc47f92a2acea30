/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-random.h"
#include "models/scoring/lf-mcda.h"

G_BEGIN_DECLS

LfDecisionTable *lf_test_table_parse  (const char            *text);
LfDecisionTable *lf_test_table_random (LfRandom              *random,
                                       guint                  n_alternatives,
                                       guint                  n_criteria);
LfDecisionTable *lf_test_table_copy   (const LfDecisionTable *table,
                                       guint                  n_criteria);
LfMcdaResult    *lf_test_solve        (const LfDecisionTable *table,
                                       LfMethod               method);
LfMcdaResult    *lf_test_solve_with   (const LfDecisionTable *table,
                                       const LfMcdaOptions   *options);
void             lf_test_assert_near  (const double          *actual,
                                       const double          *expected,
                                       guint                  n,
                                       double                 tolerance);

G_END_DECLS

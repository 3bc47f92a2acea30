/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-assessment.h"
#include "models/report/lf-report-build.h"
#include "widgets/draw/lf-report-pages.h"

G_BEGIN_DECLS

/* The catalogue that is shipped, while the tests run. */
extern LfCatalogue *report_catalogue;

int            report_run_tests  (void);

/* Applies @edit, which is freed. */
void           report_apply      (LfAssessment *assessment,
                                  LfEdit       *edit);

/* Every rated question of a scope answered, with notes as given. */
void           report_rate_all   (LfAssessment *assessment,
                                  LfScope       scope,
                                  guint         salt,
                                  const char   *subject,
                                  const char   *note);

/* Adds a market, and answers its questions where there is a note. */
void           report_add_market (LfAssessment *assessment,
                                  const char   *name,
                                  guint         salt,
                                  const char   *note);

/* The pages of a report, set in type. */
LfReportPages *report_set        (LfAssessment *assessment,
                                  const char   *paper,
                                  gboolean      rtl);
LfReportPages *report_set_kind   (LfAssessment *assessment,
                                  LfReportKind  kind,
                                  const char   *paper,
                                  gboolean      rtl);

G_END_DECLS

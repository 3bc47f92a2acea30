/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-assessment.h"
#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

void lf_bench_document_fill       (LfAssessment *assessment,
                                   LfCatalogue  *catalogue,
                                   guint         n_markets,
                                   guint         n_criteria);
void lf_bench_document_screen     (LfAssessment *assessment,
                                   guint         n_thresholds);
void lf_bench_document_add_people (LfAssessment *assessment,
                                   LfCatalogue  *catalogue,
                                   guint         n_people,
                                   guint         n_markets);

G_END_DECLS

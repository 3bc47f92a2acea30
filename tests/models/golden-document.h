/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "golden-cases.h"
#include "models/assessment/lf-assessment.h"
#include "models/results/lf-results.h"

/* A document under construction, for tests. */
typedef struct
{
  LfCatalogue  *catalogue;
  LfAssessment *assessment;
} GoldenDocument;

GoldenDocument *golden_document_new      (LfCatalogue      *catalogue);
void            golden_document_free     (GoldenDocument   *self);
char           *golden_document_market   (GoldenDocument   *self,
                                          const char       *name);
char           *golden_document_product  (GoldenDocument   *self,
                                          const char       *name);
void            golden_document_rate     (GoldenDocument   *self,
                                          const char       *item,
                                          const char       *product,
                                          const char       *market,
                                          double            value);
void            golden_document_state    (GoldenDocument   *self,
                                          const char       *item,
                                          const char       *market,
                                          LfRatingState     state);
void            golden_document_put      (GoldenDocument   *self,
                                          LfRecordKind      kind,
                                          const char *const *key,
                                          const char       *field,
                                          GVariant         *value);
void            golden_document_fill     (GoldenDocument   *self,
                                          const GoldenCase *golden,
                                          const char       *product,
                                          const char       *market,
                                          gboolean          backwards);

void            golden_document_rate_list (GoldenDocument  *self,
                                          const char       *list,
                                          const char       *subject,
                                          double            value);
LfResults      *golden_document_results  (GoldenDocument   *self)
                                          G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoldenDocument, golden_document_free)

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files that explain results share. */

#pragma once

#include "models/results/lf-results-private.h"

G_BEGIN_DECLS

const LfCase  *lf_explain_case    (LfResults     *self,
                                   guint          product,
                                   int            market);
LfExplanation *lf_explain_about   (LfResults     *self,
                                   guint          product,
                                   const char    *subject,
                                   const LfCase  *the_case,
                                   guint          index);
char          *lf_explain_answer  (LfResults     *self,
                                   guint          product,
                                   int            market,
                                   guint          index,
                                   LfAnswer      *answer)
                                   G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_explain_item    (LfResults     *self,
                                   guint          product,
                                   int            market,
                                   guint          index);
LfExplanation *lf_explain_figure  (const char    *label,
                                   double         value,
                                   const char    *formula,
                                   ...) G_GNUC_PRINTF (3, 4);
void           lf_explain_because (LfExplanation *self,
                                   const char    *sentence);
void           lf_explain_sources (LfResults      *self,
                                   LfExplanation  *explanation,
                                   const LfSource *sources,
                                   guint           n_sources);
char          *lf_explain_mean_formula (LfResults    *self,
                                   const LfCase   *the_case,
                                   const guint    *items,
                                   guint           n);
LfExplanation *lf_explain_mean    (LfResults      *self,
                                   guint           product,
                                   int             market,
                                   const char     *list);

G_END_DECLS

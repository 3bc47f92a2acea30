/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-assessment.h"
#include "models/assessment/lf-ratings-csv.h"
#include "models/assessment/lf-ratings-preview.h"

G_BEGIN_DECLS

/* The columns that a table of ratings has at least, and usually. */
#define HEAD "subject,item,rating,confidence,note"

/* The catalogue that is shipped. */
LfCatalogue    *csv_catalogue (void);

/* Imports @text as r.csv: how many ratings it has. */
guint           csv_import    (LfAssessment   *a,
                               const char     *text,
                               LfImportFlags   flags,
                               GPtrArray     **problems,
                               GError        **error);

const LfRating *csv_rating    (LfAssessment   *a,
                               const char     *item,
                               const char     *subject);

/* What an import of @text, which has one rating, would change. */
LfRatingChange *csv_preview   (LfAssessment   *a,
                               const char     *text);

G_END_DECLS

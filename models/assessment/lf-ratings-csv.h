/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ratings as a spreadsheet: CSV with the columns subject, item, rating,
 * confidence, note and, where needed, product, participant, scenario,
 * source. */

#pragma once

#include "models/assessment/lf-edit-builder.h"
#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

/**
 * LfImportFlags:
 * @LF_IMPORT_DEFAULT: nothing is imported unless every row is right
 * @LF_IMPORT_SKIP_BAD: wrong rows are left out
 *
 * What to do about wrong rows.
 */
typedef enum
{
  LF_IMPORT_DEFAULT  = 0,
  LF_IMPORT_SKIP_BAD = 1 << 0,
} LfImportFlags;

LfEdit *lf_ratings_import (LfSnapshot     *base,
                           LfCatalogue    *catalogue,
                           const char     *file,
                           const char     *data,
                           gsize           length,
                           LfImportFlags   flags,
                           guint          *n_imported,
                           GPtrArray     **problems,
                           GError        **error)
                           G_GNUC_WARN_UNUSED_RESULT;
char   *lf_ratings_export (LfSnapshot     *snapshot)
                           G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

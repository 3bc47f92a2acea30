/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-edit-builder.h"
#include "models/assessment/lf-rating.h"

G_BEGIN_DECLS

/**
 * LfRatingsColumn:
 *
 * The columns of a table of ratings, in the order in which they are
 * written.
 */
typedef enum
{
  LF_RATINGS_SUBJECT,
  LF_RATINGS_ITEM,
  LF_RATINGS_RATING,
  LF_RATINGS_CONFIDENCE,
  LF_RATINGS_NOTE,
  LF_RATINGS_PRODUCT,
  LF_RATINGS_PARTICIPANT,
  LF_RATINGS_SCENARIO,
  LF_RATINGS_SOURCE,
  LF_RATINGS_AGREED,
  LF_RATINGS_N_COLUMNS
} LfRatingsColumn;

/* The first three must be there; the next two are as a rule. */
#define LF_RATINGS_N_REQUIRED 3
#define LF_RATINGS_N_USUAL 5

extern const char *const lf_ratings_columns[LF_RATINGS_N_COLUMNS];

char    *lf_ratings_name_to_id
                           (LfEditBuilder  *builder,
                            LfRecordKind    kind,
                            const char     *name)
                            G_GNUC_WARN_UNUSED_RESULT;
char    *lf_rating_to_cell (const LfRating *rating)
                            G_GNUC_WARN_UNUSED_RESULT;
char    *lf_cell_guard     (const char     *text)
                            G_GNUC_WARN_UNUSED_RESULT;
const char *
         lf_cell_unguard   (const char     *cell);

G_END_DECLS

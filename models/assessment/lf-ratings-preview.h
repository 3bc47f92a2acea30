/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-edit.h"
#include "models/assessment/lf-snapshot.h"
#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

/**
 * LfRatingChange:
 * @what: what is rated, or the kind of thing that is added
 * @where: for what: market, product, person, scenario; "" for the firm
 * @from: (nullable): what stands there, %NULL for nothing
 * @to: (nullable): what will stand there, %NULL for nothing
 * @rating: whether it is a rating; else a market, a product … that is new
 *
 * One line of what an edit of ratings does.
 */
typedef struct
{
  char    *what;
  char    *where;
  char    *from;
  char    *to;
  gboolean rating;
} LfRatingChange;

void       lf_rating_change_free (LfRatingChange *self);
GPtrArray *lf_ratings_preview    (LfEdit         *edit,
                                  LfSnapshot     *base,
                                  LfCatalogue    *catalogue)
                                  G_GNUC_WARN_UNUSED_RESULT;
char      *lf_ratings_sum_up     (GPtrArray      *changes)
                                  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/lf-chunks.h"
#include "widgets/lf-rating-grid.h"
#include "widgets/lf-scrolling.h"

G_BEGIN_DECLS

/**
 * LfRatingMake:
 * @column: a column that is not made
 * @user_data: what was given
 *
 * Makes the cells and the head of a column, or leaves it as it is where they
 * cannot be made yet.
 */
typedef void (*LfRatingMake) (guint    column,
                              gpointer user_data);

/**
 * LfRatingSight:
 *
 * What of a grid of ratings is in sight. Its columns are made when they come
 * there, a few of them ahead, and of many out of the cells of those that have
 * left; a cell that got the focus is kept in sight until all around it has its
 * place.
 */
typedef struct
{
  /*< private >*/
  LfRatingGrid *grid;
  LfScrolling  *scrolling;
  LfRatingMake  make;
  gpointer      user_data;
  LfChunks      making;
  guint         first;     /* of the columns that are to be made */
  guint         last;
  guint         kept;      /* one more than the column that had the focus */
  gboolean      placing;   /* whether widgets are given their places */
  gboolean      unsettled; /* whether a cell that got the focus may move */
  double        across;    /* where it was scrolled to, unless by a person */
  double        along;
} LfRatingSight;

void     lf_rating_sight_init     (LfRatingSight *self,
                                   LfRatingGrid  *grid,
                                   LfScrolling   *scrolling,
                                   LfRatingMake   make,
                                   gpointer       user_data);
void     lf_rating_sight_stop     (LfRatingSight *self);
gboolean lf_rating_sight_ensure   (LfRatingSight *self,
                                   guint          column);
gboolean lf_rating_sight_reuse    (LfRatingSight *self,
                                   guint          column);
void     lf_rating_sight_fill     (LfRatingSight *self);
void     lf_rating_sight_scroll   (LfRatingSight *self);
void     lf_rating_sight_allocate (LfRatingSight *self,
                                   int            width,
                                   int            height);
void     lf_rating_sight_focus    (LfRatingSight *self,
                                   guint          row,
                                   guint          column);

G_END_DECLS

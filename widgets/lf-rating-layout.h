/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/lf-rating-grid.h"

G_BEGIN_DECLS

/* Where the heads and cells of a grid of ratings stand: heads stay in view,
 * and cells scroll under them. All lengths are in logical pixels, all places
 * as from left to right; in the other direction they are mirrored when
 * widgets are placed and drawn. */

int  lf_rating_layout_head_width    (LfRatingGrid  *grid,
                                     int            available);
int  lf_rating_layout_head_height   (LfRatingGrid  *grid);
void lf_rating_layout_measure_cells (LfRatingGrid  *grid,
                                     int            rows_head,
                                     int           *width,
                                     int           *height);
void lf_rating_layout_allocate      (LfRatingGrid  *grid,
                                     int            width,
                                     int            height,
                                     GtkAdjustment *hadjustment,
                                     GtkAdjustment *vadjustment);
void lf_rating_layout_snapshot      (LfRatingGrid  *grid,
                                     GtkSnapshot   *snapshot);
void lf_rating_layout_cell_area     (LfRatingGrid  *grid,
                                     guint          row,
                                     guint          column,
                                     GdkRectangle  *area);
void lf_rating_layout_find_seen     (LfRatingGrid  *grid,
                                     double         from,
                                     double         to,
                                     guint         *first,
                                     guint         *last);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "models/assessment/lf-rating.h"
#include "models/catalogue/lf-content.h"
#include "widgets/draw/lf-theme.h"

G_BEGIN_DECLS

#define LF_TYPE_RATING_CELL (lf_rating_cell_get_type ())
G_DECLARE_FINAL_TYPE (LfRatingCell, lf_rating_cell, LF, RATING_CELL,
                      GtkWidget)

GtkWidget    *lf_rating_cell_new         (const LfItem   *item,
                                          const LfTheme  *theme);

const LfItem *lf_rating_cell_get_item    (LfRatingCell   *self);
void          lf_rating_cell_set_subject (LfRatingCell   *self,
                                          const char     *name);
void          lf_rating_cell_set_rating  (LfRatingCell   *self,
                                          const LfRating *rating);

G_END_DECLS

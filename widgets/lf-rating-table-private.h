/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the table of ratings share: the table itself, what its
 * cells are made of, and how the keys walk over them. */

#pragma once

#include "widgets/draw/lf-theme.h"
#include "widgets/lf-rating-grid.h"
#include "widgets/lf-rating-sight.h"
#include "widgets/lf-rating-table.h"
#include "widgets/lf-scrolling.h"

G_BEGIN_DECLS

struct _LfRatingTable
{
  GtkWidget parent_instance;

  LfTheme        theme;
  LfRatingGrid   grid;
  LfScrolling    scrolling;
  LfRatingSight  sight;

  LfRatingHead   head;
  LfRatingFill   fill;
  gpointer       user_data;
};

void     lf_rating_table_make_column (guint             column,
                                      gpointer          data);
gboolean lf_rating_table_move_focus  (LfRatingTable    *self,
                                      GtkWidget        *cell,
                                      GtkDirectionType  direction);
void     lf_rating_table_walk        (LfRatingTable    *self,
                                      int               by,
                                      GtkWidget        *cell);

G_END_DECLS

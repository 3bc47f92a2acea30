/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "widgets/lf-explain-button.h"
#include "widgets/lf-rating-cell.h"

G_BEGIN_DECLS

/**
 * LfRatingHead:
 * @column: a column
 * @user_data: what was given
 *
 * Returns: (transfer floating) (nullable): what stands above the column; %NULL
 *   where the column cannot be shown before lf_rating_table_refresh() is
 *   called again
 */
typedef GtkWidget *(*LfRatingHead) (guint    column,
                                    gpointer user_data);

/**
 * LfRatingFill:
 * @column: a column whose cells are made
 * @user_data: what was given
 *
 * Shows the answers of a column, by lf_rating_table_set_rating() and
 * lf_rating_table_get_summary().
 */
typedef void (*LfRatingFill) (guint    column,
                              gpointer user_data);

#define LF_TYPE_RATING_TABLE (lf_rating_table_get_type ())
G_DECLARE_FINAL_TYPE (LfRatingTable, lf_rating_table, LF, RATING_TABLE,
                      GtkWidget)

GtkWidget       *lf_rating_table_new           (void);

void             lf_rating_table_add_heading   (LfRatingTable  *self,
                                                const char     *title);
void             lf_rating_table_add_item      (LfRatingTable  *self,
                                                const LfItem   *item);
void             lf_rating_table_set_corner    (LfRatingTable  *self,
                                                GtkWidget      *child);
gboolean         lf_rating_table_has_columns   (LfRatingTable  *self,
                                                GPtrArray      *ids);
void             lf_rating_table_clear_columns (LfRatingTable  *self);
void             lf_rating_table_clear_rows    (LfRatingTable  *self);
void             lf_rating_table_add_column    (LfRatingTable  *self,
                                                const char     *id,
                                                const char     *name);
void             lf_rating_table_set_filler    (LfRatingTable  *self,
                                                LfRatingHead    head,
                                                LfRatingFill    fill,
                                                gpointer        user_data);
void             lf_rating_table_refresh       (LfRatingTable  *self);
guint            lf_rating_table_get_n_rows    (LfRatingTable  *self);
const LfItem    *lf_rating_table_get_item      (LfRatingTable  *self,
                                                guint           row);
void             lf_rating_table_set_rating    (LfRatingTable  *self,
                                                guint           row,
                                                guint           column,
                                                const LfRating *rating);
LfExplainButton *lf_rating_table_get_summary   (LfRatingTable  *self,
                                                guint           row,
                                                guint           column);
gboolean         lf_rating_table_focus_cell    (LfRatingTable  *self,
                                                const char     *item,
                                                const char     *column);
void             lf_rating_table_advance       (LfRatingTable  *self,
                                                const char     *item,
                                                const char     *column,
                                                int             by);

G_END_DECLS

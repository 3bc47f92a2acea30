/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "models/catalogue/lf-content.h"

G_BEGIN_DECLS

/**
 * LfRatingRow:
 * @item: the criterion; %NULL for a heading
 * @head: what stands in front of the row
 * @height: as laid out last
 *
 * A row of a table of ratings.
 */
typedef struct
{
  const LfItem *item;
  GtkWidget    *head;
  int           height;
} LfRatingRow;

/**
 * LfRatingColumn:
 * @id: its id
 * @name: its name
 * @head: (nullable): what stands above the column; %NULL while it is not
 *   made
 * @cells: (element-type GtkWidget): a cell for each row; none while they are
 *   not made
 * @width: as laid out last
 *
 * A column of a table of ratings.
 */
typedef struct
{
  char      *id;
  char      *name;
  GtkWidget *head;
  GPtrArray *cells;
  int        width;
} LfRatingColumn;

/**
 * LfRatingGrid:
 * @table: the parent of all the widgets
 * @rows: (element-type LfRatingRow): from top to bottom
 * @columns: (element-type LfRatingColumn): from start to end
 * @corner: (nullable): what stands above the row heads
 * @usual: the width of columns that are not made; 0 before any was
 *
 * The widgets of a table of ratings by row and column: heads, and cells that
 * are made column by column.
 */
typedef struct
{
  GtkWidget *table;
  GPtrArray *rows;
  GPtrArray *columns;
  GtkWidget *corner;
  int        usual;
} LfRatingGrid;

/**
 * lf_rating_grid_row:
 * @grid: a grid
 * @row: one of its rows, from 0
 *
 * Returns: (transfer none): the row
 */
static inline LfRatingRow *
lf_rating_grid_row (LfRatingGrid *grid,
                    guint         row)
{
  return grid->rows->pdata[row];
}

/**
 * lf_rating_grid_column:
 * @grid: a grid
 * @column: one of its columns, from 0
 *
 * Returns: (transfer none): the column
 */
static inline LfRatingColumn *
lf_rating_grid_column (LfRatingGrid *grid,
                       guint         column)
{
  return grid->columns->pdata[column];
}

void     lf_rating_grid_init          (LfRatingGrid  *grid,
                                       GtkWidget     *table);
void     lf_rating_grid_empty         (LfRatingGrid  *grid);
void     lf_rating_grid_free_arrays   (LfRatingGrid  *grid);
void     lf_rating_grid_add_row       (LfRatingGrid  *grid,
                                       const LfItem  *item,
                                       const char    *text);
void     lf_rating_grid_add_column    (LfRatingGrid  *grid,
                                       const char    *id,
                                       const char    *name);
void     lf_rating_grid_clear_columns (LfRatingGrid  *grid);
gboolean lf_rating_grid_is_made       (LfRatingGrid  *grid,
                                       guint          column);
void     lf_rating_grid_put_cell      (LfRatingGrid  *grid,
                                       guint          column,
                                       GtkWidget     *cell);
void     lf_rating_grid_put_head      (LfRatingGrid  *grid,
                                       guint          column,
                                       GtkWidget     *head);
void     lf_rating_grid_hand_over     (LfRatingGrid  *grid,
                                       guint          from,
                                       guint          to);
gboolean lf_rating_grid_is_wide       (LfRatingGrid  *grid);
int      lf_rating_grid_usual         (LfRatingGrid  *grid);
void     lf_rating_grid_set_corner    (LfRatingGrid  *grid,
                                       GtkWidget     *corner);
gboolean lf_rating_grid_has_columns   (LfRatingGrid  *grid,
                                       GPtrArray     *ids);
gboolean lf_rating_grid_find_cell     (LfRatingGrid  *grid,
                                       GtkWidget     *cell,
                                       guint         *row,
                                       guint         *column);
gboolean lf_rating_grid_find_at       (LfRatingGrid  *grid,
                                       const char    *item,
                                       const char    *column_id,
                                       guint         *row,
                                       guint         *column);
int      lf_rating_grid_next_row      (LfRatingGrid  *grid,
                                       int            from,
                                       int            by);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-rating-layout.h"

/* What lies between two cells. */
#define GAP 2

/* How much of the table's width the row heads may take. */
#define HEAD_SHARE 0.45

static int
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         gboolean        natural)
{
  int minimum_size, natural_size;

  if (widget == NULL)
    return 0;
  gtk_widget_measure (widget, orientation, for_size, &minimum_size,
                      &natural_size, NULL, NULL);
  return natural ? natural_size : minimum_size;
}

/**
 * lf_rating_layout_head_width:
 * @grid: a grid
 * @available: the width of the table, or −1 for the least
 *
 * The row heads are as wide as they like, up to a share of the table.
 *
 * Returns: their width
 */
int
lf_rating_layout_head_width (LfRatingGrid *grid,
                             int           available)
{
  int least = measure (grid->corner, GTK_ORIENTATION_HORIZONTAL, -1, FALSE);
  int wish = least;

  for (guint i = 0; i < grid->rows->len; i++)
    {
      const LfRatingRow *row = lf_rating_grid_row (grid, i);

      least = MAX (least, measure (row->head, GTK_ORIENTATION_HORIZONTAL, -1,
                                   FALSE));
      wish = MAX (wish, measure (row->head, GTK_ORIENTATION_HORIZONTAL, -1,
                                 TRUE));
    }
  if (available < 0)
    return least;
  return MAX (least, MIN (wish, (int) (available * HEAD_SHARE)));
}

/**
 * lf_rating_layout_head_height:
 * @grid: a grid
 *
 * Returns: the height of the column heads
 */
int
lf_rating_layout_head_height (LfRatingGrid *grid)
{
  int height = measure (grid->corner, GTK_ORIENTATION_VERTICAL, -1, TRUE);

  for (guint i = 0; i < grid->columns->len; i++)
    {
      const LfRatingColumn *column = lf_rating_grid_column (grid, i);

      height = MAX (height, measure (column->head, GTK_ORIENTATION_VERTICAL,
                                     -1, TRUE));
    }
  return height;
}

/* Every column as wide as it likes, or all as wide as the widest of those
 * that were made first. */
static void
measure_columns (LfRatingGrid *grid)
{
  gboolean wide = lf_rating_grid_is_wide (grid);
  int widest = 0;

  for (guint j = 0; j < grid->columns->len; j++)
    {
      LfRatingColumn *column = lf_rating_grid_column (grid, j);

      if (column->head == NULL || (wide && grid->usual > 0))
        continue;
      column->width = measure (column->head, GTK_ORIENTATION_HORIZONTAL, -1,
                               TRUE);
      for (guint i = 0; i < grid->rows->len; i++)
        column->width = MAX (column->width,
                             measure (column->cells->pdata[i],
                                      GTK_ORIENTATION_HORIZONTAL, -1, TRUE));
      widest = MAX (widest, column->width);
    }
  if (!wide || grid->usual == 0)
    grid->usual = widest;
  for (guint j = 0; j < grid->columns->len; j++)
    if (wide || lf_rating_grid_column (grid, j)->head == NULL)
      lf_rating_grid_column (grid, j)->width = lf_rating_grid_usual (grid);
}

/**
 * lf_rating_layout_measure_cells:
 * @grid: a grid
 * @rows_head: the width of the row heads
 * @width: (out): of all cells
 * @height: (out): of all cells
 *
 * Measures rows and columns.
 */
void
lf_rating_layout_measure_cells (LfRatingGrid *grid,
                                int           rows_head,
                                int          *width,
                                int          *height)
{
  *width = 0;
  *height = 0;
  for (guint i = 0; i < grid->rows->len; i++)
    {
      LfRatingRow *row = lf_rating_grid_row (grid, i);

      row->height = measure (row->head, GTK_ORIENTATION_VERTICAL, rows_head,
                             TRUE);
      for (guint j = 0; j < grid->columns->len; j++)
        {
          const LfRatingColumn *column = lf_rating_grid_column (grid, j);

          if (column->head != NULL)
            row->height = MAX (row->height,
                               measure (column->cells->pdata[i],
                                        GTK_ORIENTATION_VERTICAL, -1, TRUE));
        }
      *height += row->height + GAP;
    }
  measure_columns (grid);
  for (guint j = 0; j < grid->columns->len; j++)
    *width += lf_rating_grid_column (grid, j)->width + GAP;
}

static void
place (LfRatingGrid *grid,
       GtkWidget    *child,
       int           x,
       int           y,
       int           width,
       int           height)
{
  if (gtk_widget_get_direction (grid->table) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (grid->table) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height },
                            -1);
}

static void
configure (GtkAdjustment *adjustment,
           double         size,
           double         page)
{
  double value = gtk_adjustment_get_value (adjustment);

  gtk_adjustment_configure (adjustment, CLAMP (value, 0, MAX (0, size - page)),
                            0, MAX (size, page), 32, page * 0.9, page);
}

static void
place_column (LfRatingGrid         *grid,
              const LfRatingColumn *column,
              int                   x,
              int                   y,
              int                   columns_head)
{
  place (grid, column->head, x, 0, column->width, columns_head);
  for (guint i = 0; i < grid->rows->len; i++)
    {
      int height = lf_rating_grid_row (grid, i)->height;

      place (grid, column->cells->pdata[i], x, y, column->width, height);
      y += height + GAP;
    }
}

/**
 * lf_rating_layout_allocate:
 * @grid: a grid
 * @width: the room to be had
 * @height: the room to be had
 * @hadjustment: how far the cells are scrolled; brought up to date
 * @vadjustment: how far the cells are scrolled; brought up to date
 *
 * Places all widgets.
 */
void
lf_rating_layout_allocate (LfRatingGrid  *grid,
                           int            width,
                           int            height,
                           GtkAdjustment *hadjustment,
                           GtkAdjustment *vadjustment)
{
  int rows_head = lf_rating_layout_head_width (grid, width);
  int columns_head = lf_rating_layout_head_height (grid);
  int cells_width, cells_height, x, top, y;

  lf_rating_layout_measure_cells (grid, rows_head, &cells_width,
                                  &cells_height);
  configure (hadjustment, cells_width, MAX (1, width - rows_head));
  configure (vadjustment, cells_height, MAX (1, height - columns_head));

  if (grid->corner != NULL)
    place (grid, grid->corner, 0, 0, rows_head, columns_head);
  x = rows_head - (int) gtk_adjustment_get_value (hadjustment);
  y = top = columns_head - (int) gtk_adjustment_get_value (vadjustment);
  for (guint i = 0; i < grid->rows->len; i++)
    {
      const LfRatingRow *row = lf_rating_grid_row (grid, i);

      place (grid, row->head, 0, y, rows_head, row->height);
      y += row->height + GAP;
    }
  for (guint j = 0; j < grid->columns->len; j++)
    {
      const LfRatingColumn *column = lf_rating_grid_column (grid, j);

      if (column->head != NULL)
        place_column (grid, column, x, top, columns_head);
      x += column->width + GAP;
    }
}

static void
snapshot_clipped (LfRatingGrid *grid,
                  GtkSnapshot  *snapshot,
                  int           x,
                  int           y,
                  int           width,
                  int           height)
{
  if (gtk_widget_get_direction (grid->table) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (grid->table) - x - width;
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (x, y, MAX (0, width),
                                               MAX (0, height)));
}

/**
 * lf_rating_layout_snapshot:
 * @grid: a grid
 * @snapshot: where to draw
 *
 * Draws all widgets. The cells end where the heads begin.
 */
void
lf_rating_layout_snapshot (LfRatingGrid *grid,
                           GtkSnapshot  *snapshot)
{
  GtkWidget *widget = grid->table;
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int rows_head = lf_rating_layout_head_width (grid, width);
  int columns_head = lf_rating_layout_head_height (grid);

  snapshot_clipped (grid, snapshot, rows_head, columns_head,
                    width - rows_head, height - columns_head);
  for (guint j = 0; j < grid->columns->len; j++)
    {
      const LfRatingColumn *column = lf_rating_grid_column (grid, j);

      for (guint i = 0; i < column->cells->len; i++)
        gtk_widget_snapshot_child (widget, column->cells->pdata[i], snapshot);
    }
  gtk_snapshot_pop (snapshot);

  snapshot_clipped (grid, snapshot, 0, columns_head, rows_head,
                    height - columns_head);
  for (guint i = 0; i < grid->rows->len; i++)
    gtk_widget_snapshot_child (widget, lf_rating_grid_row (grid, i)->head,
                               snapshot);
  gtk_snapshot_pop (snapshot);

  snapshot_clipped (grid, snapshot, rows_head, 0, width - rows_head,
                    columns_head);
  for (guint j = 0; j < grid->columns->len; j++)
    {
      const LfRatingColumn *column = lf_rating_grid_column (grid, j);

      if (column->head != NULL)
        gtk_widget_snapshot_child (widget, column->head, snapshot);
    }
  gtk_snapshot_pop (snapshot);
  if (grid->corner != NULL)
    gtk_widget_snapshot_child (widget, grid->corner, snapshot);
}

/**
 * lf_rating_layout_cell_area:
 * @grid: a grid that has been measured
 * @row: a row
 * @column: a column
 * @area: (out): where the cell stands among the cells
 */
void
lf_rating_layout_cell_area (LfRatingGrid *grid,
                            guint         row,
                            guint         column,
                            GdkRectangle *area)
{
  *area = (GdkRectangle) {
    .width = lf_rating_grid_column (grid, column)->width,
    .height = lf_rating_grid_row (grid, row)->height,
  };
  for (guint i = 0; i < row; i++)
    area->y += lf_rating_grid_row (grid, i)->height + GAP;
  for (guint j = 0; j < column; j++)
    area->x += lf_rating_grid_column (grid, j)->width + GAP;
}

/**
 * lf_rating_layout_find_seen:
 * @grid: a grid that has been measured
 * @from: where the sight begins among the cells
 * @to: where it ends
 * @first: (out): the first column in sight
 * @last: (out): the last; there is at least one column
 *
 * Finds the columns in sight.
 */
void
lf_rating_layout_find_seen (LfRatingGrid *grid,
                            double        from,
                            double        to,
                            guint        *first,
                            guint        *last)
{
  double x = 0;
  guint j = 0;

  while (j + 1 < grid->columns->len &&
         x + lf_rating_grid_column (grid, j)->width + GAP <= from)
    x += lf_rating_grid_column (grid, j++)->width + GAP;
  *first = j;
  while (j + 1 < grid->columns->len &&
         x + lf_rating_grid_column (grid, j)->width + GAP < to)
    x += lf_rating_grid_column (grid, j++)->width + GAP;
  *last = j;
}

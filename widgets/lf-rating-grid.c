/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-rating-grid.h"

#include <string.h>

#include "widgets/lf-style.h"

#define GAP 2
#define HEAD_SHARE 0.45

/* Up to so many columns are all made, each as wide as it likes; of more only
 * those in sight, all of one width, so that none moves when another is
 * made. */
#define FEW 12

/* The width of a column, while none is made that could be measured. */
#define WIDTH 96

static LfRatingColumn *
column_at (LfRatingGrid *grid,
           guint         index)
{
  return grid->columns->pdata[index];
}

static void
column_unmake (LfRatingColumn *column)
{
  for (guint i = 0; i < column->cells->len; i++)
    gtk_widget_unparent (column->cells->pdata[i]);
  g_ptr_array_set_size (column->cells, 0);
  g_clear_pointer (&column->head, gtk_widget_unparent);
}

static void
column_free (LfRatingColumn *column)
{
  column_unmake (column);
  g_ptr_array_unref (column->cells);
  g_free (column->id);
  g_free (column->name);
  g_free (column);
}

static void
row_free (LfRatingRow *row)
{
  gtk_widget_unparent (row->head);
  g_free (row);
}

/**
 * lf_rating_grid_init:
 * @grid: (out caller-allocates): a grid
 * @table: the parent of all that it will hold
 *
 * Sets an empty grid up.
 */
void
lf_rating_grid_init (LfRatingGrid *grid,
                     GtkWidget    *table)
{
  grid->table = table;
  grid->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  grid->columns =
    g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
}

/**
 * lf_rating_grid_empty:
 * @grid: a grid
 *
 * Lets go of all widgets.
 */
void
lf_rating_grid_empty (LfRatingGrid *grid)
{
  lf_rating_grid_clear_columns (grid);
  g_ptr_array_set_size (grid->rows, 0);
  g_clear_pointer (&grid->corner, gtk_widget_unparent);
}

/**
 * lf_rating_grid_free_arrays:
 * @grid: an empty grid
 *
 * Frees what is left of it.
 */
void
lf_rating_grid_free_arrays (LfRatingGrid *grid)
{
  g_ptr_array_unref (grid->columns);
  g_ptr_array_unref (grid->rows);
}

/* Of siblings in one place GTK gives the pointer to the last one: cells come
 * before the heads under which they are scrolled. */
static void
put_under (LfRatingGrid *grid,
           GtkWidget    *child,
           GtkWidget    *over)
{
  gtk_widget_insert_before (child, grid->table, over);
}

/**
 * lf_rating_grid_add_row:
 * @grid: a grid without columns
 * @item: (nullable): a question, which must outlive the grid; %NULL for a
 *   heading
 * @text: what stands in front of the row
 *
 * Adds a row.
 */
void
lf_rating_grid_add_row (LfRatingGrid *grid,
                        const LfItem *item,
                        const char   *text)
{
  LfRatingRow *row = g_new0 (LfRatingRow, 1);

  g_assert (grid->columns->len == 0);
  row->item = item;
  row->head = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (row->head), 0);
  gtk_label_set_wrap (GTK_LABEL (row->head), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (row->head), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (row->head, item != NULL ? "rowhead" : "heading");
  if (item != NULL)
    lf_style_set_tooltip (row->head, item->question);
  put_under (grid, row->head, grid->corner);
  g_ptr_array_add (grid->rows, row);
}

/**
 * lf_rating_grid_set_corner:
 * @grid: a grid
 * @corner: (transfer floating): what stands above the row heads
 *
 * Puts a widget over all others.
 */
void
lf_rating_grid_set_corner (LfRatingGrid *grid,
                           GtkWidget    *corner)
{
  g_clear_pointer (&grid->corner, gtk_widget_unparent);
  grid->corner = corner;
  gtk_widget_set_parent (corner, grid->table);
}

/**
 * lf_rating_grid_add_column:
 * @grid: a grid with its rows
 * @id: the column’s id
 * @name: its name
 *
 * Adds a column at the end whose head and cells are not made yet.
 */
void
lf_rating_grid_add_column (LfRatingGrid *grid,
                           const char   *id,
                           const char   *name)
{
  LfRatingColumn *column = g_new0 (LfRatingColumn, 1);

  column->id = g_strdup (id);
  column->name = g_strdup (name);
  column->cells = g_ptr_array_new ();
  column->width = grid->usual > 0 ? grid->usual : WIDTH;
  g_ptr_array_add (grid->columns, column);
}

/**
 * lf_rating_grid_clear_columns:
 * @grid: a grid
 *
 * Removes all columns.
 */
void
lf_rating_grid_clear_columns (LfRatingGrid *grid)
{
  g_ptr_array_set_size (grid->columns, 0);
  grid->usual = 0;
}

/**
 * lf_rating_grid_is_made:
 * @grid: a grid
 * @column: a column
 *
 * Returns: whether the column has its head and its cells
 */
gboolean
lf_rating_grid_is_made (LfRatingGrid *grid,
                        guint         column)
{
  return column_at (grid, column)->head != NULL;
}

/**
 * lf_rating_grid_put_cell:
 * @grid: a grid
 * @column: a column that is not made
 * @cell: (transfer floating): the cell of its next row
 *
 * Makes a column, cell by cell from the top.
 */
void
lf_rating_grid_put_cell (LfRatingGrid *grid,
                         guint         column,
                         GtkWidget    *cell)
{
  const LfRatingRow *first = grid->rows->pdata[0];

  g_ptr_array_add (column_at (grid, column)->cells, cell);
  put_under (grid, cell, first->head);
}

/**
 * lf_rating_grid_put_head:
 * @grid: a grid
 * @column: a column that has all its cells
 * @head: (transfer floating): what stands above it
 *
 * Ends the making of a column.
 */
void
lf_rating_grid_put_head (LfRatingGrid *grid,
                         guint         column,
                         GtkWidget    *head)
{
  column_at (grid, column)->head = head;
  put_under (grid, head, grid->corner);
}

/**
 * lf_rating_grid_unmake:
 * @grid: a grid
 * @column: a column
 *
 * Lets go of its head and its cells.
 */
void
lf_rating_grid_unmake (LfRatingGrid *grid,
                       guint         column)
{
  column_unmake (column_at (grid, column));
}

/**
 * lf_rating_grid_is_wide:
 * @grid: a grid
 *
 * Returns: whether there are so many columns that only those in sight are
 *   made
 */
gboolean
lf_rating_grid_is_wide (LfRatingGrid *grid)
{
  return grid->columns->len > FEW;
}

/**
 * lf_rating_grid_find_seen:
 * @grid: a grid that has been measured
 * @from: where the sight begins among the cells
 * @to: where it ends
 * @first: (out): the first column in sight
 * @last: (out): the last; there is at least one column
 *
 * Finds the columns in sight.
 */
void
lf_rating_grid_find_seen (LfRatingGrid *grid,
                          double        from,
                          double        to,
                          guint        *first,
                          guint        *last)
{
  double x = 0;
  guint j = 0;

  while (j + 1 < grid->columns->len &&
         x + column_at (grid, j)->width + GAP <= from)
    x += column_at (grid, j++)->width + GAP;
  *first = j;
  while (j + 1 < grid->columns->len &&
         x + column_at (grid, j)->width + GAP < to)
    x += column_at (grid, j++)->width + GAP;
  *last = j;
}

/**
 * lf_rating_grid_has_columns:
 * @grid: a grid
 * @ids: (element-type utf8): ids and names, one after the other
 *
 * Returns: whether the columns are these already
 */
gboolean
lf_rating_grid_has_columns (LfRatingGrid *grid,
                            GPtrArray    *ids)
{
  if (grid->columns->len * 2 != ids->len)
    return FALSE;
  for (guint j = 0; j < grid->columns->len; j++)
    {
      const LfRatingColumn *column = grid->columns->pdata[j];

      if (strcmp (column->id, ids->pdata[2 * j]) != 0 ||
          strcmp (column->name, ids->pdata[2 * j + 1]) != 0)
        return FALSE;
    }
  return TRUE;
}

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
 * lf_rating_grid_head_width:
 * @grid: a grid
 * @available: the width of the table, or −1 for the least
 *
 * The row heads are as wide as they like, up to a share of the table.
 *
 * Returns: their width
 */
int
lf_rating_grid_head_width (LfRatingGrid *grid,
            int            available)
{
  int least = measure (grid->corner, GTK_ORIENTATION_HORIZONTAL, -1, FALSE);
  int wish = least;

  for (guint i = 0; i < grid->rows->len; i++)
    {
      const LfRatingRow *row = grid->rows->pdata[i];

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
 * lf_rating_grid_head_height:
 * @grid: a grid
 *
 * Returns: the height of the column heads
 */
int
lf_rating_grid_head_height (LfRatingGrid *grid)
{
  int height = measure (grid->corner, GTK_ORIENTATION_VERTICAL, -1, TRUE);

  for (guint i = 0; i < grid->columns->len; i++)
    {
      const LfRatingColumn *column = grid->columns->pdata[i];

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
      LfRatingColumn *column = column_at (grid, j);

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
    if (wide || column_at (grid, j)->head == NULL)
      column_at (grid, j)->width = grid->usual > 0 ? grid->usual : WIDTH;
}

/**
 * lf_rating_grid_measure_cells:
 * @grid: a grid
 * @rows_head: the width of the row heads
 * @width: (out): of all cells
 * @height: (out): of all cells
 *
 * Measures rows and columns.
 */
void
lf_rating_grid_measure_cells (LfRatingGrid *grid,
               int            rows_head,
               int           *width,
               int           *height)
{
  *width = 0;
  *height = 0;
  for (guint i = 0; i < grid->rows->len; i++)
    {
      LfRatingRow *row = grid->rows->pdata[i];

      row->height = measure (row->head, GTK_ORIENTATION_VERTICAL, rows_head,
                             TRUE);
      for (guint j = 0; j < grid->columns->len; j++)
        if (lf_rating_grid_is_made (grid, j))
          row->height = MAX (row->height,
                             measure (column_at (grid, j)->cells->pdata[i],
                                      GTK_ORIENTATION_VERTICAL, -1, TRUE));
      *height += row->height + GAP;
    }
  measure_columns (grid);
  for (guint j = 0; j < grid->columns->len; j++)
    *width += column_at (grid, j)->width + GAP;
}

static void
place (LfRatingGrid *grid,
       GtkWidget     *child,
       int            x,
       int            y,
       int            width,
       int            height)
{
  if (gtk_widget_get_direction (grid->table) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (grid->table) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height },
                            -1);
}

static void
configure (GtkAdjustment *adjustment,
           double         value,
           double         size,
           double         page)
{
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, MAX (0, size - page)),
                            0, MAX (size, page), 32, page * 0.9, page);
}

/**
 * lf_rating_grid_allocate:
 * @grid: a grid
 * @width: the room to be had
 * @height: the room to be had
 * @hadjustment: how far the cells are scrolled; brought up to date
 * @vadjustment: how far the cells are scrolled; brought up to date
 *
 * Places all widgets.
 */
void
lf_rating_grid_allocate (LfRatingGrid  *grid,
                         int            width,
                         int            height,
                         GtkAdjustment *hadjustment,
                         GtkAdjustment *vadjustment)
{
  int rows_head = lf_rating_grid_head_width (grid, width);
  int columns_head = lf_rating_grid_head_height (grid);
  int cells_width, cells_height, x, y;

  lf_rating_grid_measure_cells (grid, rows_head, &cells_width, &cells_height);
  configure (hadjustment,
             gtk_adjustment_get_value (hadjustment), cells_width,
             MAX (1, width - rows_head));
  configure (vadjustment,
             gtk_adjustment_get_value (vadjustment), cells_height,
             MAX (1, height - columns_head));

  if (grid->corner != NULL)
    place (grid, grid->corner, 0, 0, rows_head, columns_head);
  y = columns_head - (int) gtk_adjustment_get_value (vadjustment);
  for (guint i = 0; i < grid->rows->len; i++)
    {
      const LfRatingRow *row = grid->rows->pdata[i];

      place (grid, row->head, 0, y, rows_head, row->height);
      x = rows_head - (int) gtk_adjustment_get_value (hadjustment);
      for (guint j = 0; j < grid->columns->len; j++)
        {
          const LfRatingColumn *column = grid->columns->pdata[j];

          if (column->head != NULL)
            place (grid, column->cells->pdata[i], x, y, column->width,
                   row->height);
          x += column->width + GAP;
        }
      y += row->height + GAP;
    }
  x = rows_head - (int) gtk_adjustment_get_value (hadjustment);
  for (guint j = 0; j < grid->columns->len; j++)
    {
      const LfRatingColumn *column = grid->columns->pdata[j];

      if (column->head != NULL)
        place (grid, column->head, x, 0, column->width, columns_head);
      x += column->width + GAP;
    }
}

static void
snapshot_clipped (LfRatingGrid *grid,
                  GtkSnapshot   *snapshot,
                  int            x,
                  int            y,
                  int            width,
                  int            height)
{
  if (gtk_widget_get_direction (grid->table) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (grid->table) - x - width;
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (x, y, MAX (0, width),
                                               MAX (0, height)));
}

/**
 * lf_rating_grid_snapshot:
 * @grid: a grid
 * @snapshot: where to draw
 *
 * Draws all widgets. The cells end where the heads begin.
 */
void
lf_rating_grid_snapshot (LfRatingGrid *grid,
                         GtkSnapshot  *snapshot)
{
  GtkWidget *widget = grid->table;
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int rows_head = lf_rating_grid_head_width (grid, width);
  int columns_head = lf_rating_grid_head_height (grid);

  snapshot_clipped (grid, snapshot, rows_head, columns_head,
                    width - rows_head, height - columns_head);
  for (guint j = 0; j < grid->columns->len; j++)
    {
      const LfRatingColumn *column = grid->columns->pdata[j];

      for (guint i = 0; i < column->cells->len; i++)
        gtk_widget_snapshot_child (widget, column->cells->pdata[i], snapshot);
    }
  gtk_snapshot_pop (snapshot);

  snapshot_clipped (grid, snapshot, 0, columns_head, rows_head,
                    height - columns_head);
  for (guint i = 0; i < grid->rows->len; i++)
    {
      const LfRatingRow *row = grid->rows->pdata[i];

      gtk_widget_snapshot_child (widget, row->head, snapshot);
    }
  gtk_snapshot_pop (snapshot);

  snapshot_clipped (grid, snapshot, rows_head, 0, width - rows_head,
                    columns_head);
  for (guint j = 0; j < grid->columns->len; j++)
    {
      const LfRatingColumn *column = grid->columns->pdata[j];

      if (column->head != NULL)
        gtk_widget_snapshot_child (widget, column->head, snapshot);
    }
  gtk_snapshot_pop (snapshot);
  if (grid->corner != NULL)
    gtk_widget_snapshot_child (widget, grid->corner, snapshot);
}

/**
 * lf_rating_grid_cell_area:
 * @grid: a grid that has been measured
 * @row: a row
 * @column: a column
 * @area: (out): where the cell stands among the cells
 */
void
lf_rating_grid_cell_area (LfRatingGrid *grid,
                          guint         row,
                          guint         column,
                          GdkRectangle *area)
{
  *area = (GdkRectangle) {
    .width = ((LfRatingColumn *) grid->columns->pdata[column])->width,
    .height = ((LfRatingRow *) grid->rows->pdata[row])->height,
  };
  for (guint i = 0; i < row; i++)
    area->y += ((LfRatingRow *) grid->rows->pdata[i])->height + GAP;
  for (guint j = 0; j < column; j++)
    area->x += ((LfRatingColumn *) grid->columns->pdata[j])->width + GAP;
}

/**
 * lf_rating_grid_find_cell:
 * @grid: a grid
 * @cell: a widget
 * @row: (out): its row
 * @column: (out): its column
 *
 * Returns: whether the widget is a cell
 */
gboolean
lf_rating_grid_find_cell (LfRatingGrid *grid,
           GtkWidget     *cell,
           guint         *row,
           guint         *column)
{
  for (*column = 0; *column < grid->columns->len; (*column)++)
    {
      const LfRatingColumn *c = grid->columns->pdata[*column];

      if (g_ptr_array_find (c->cells, cell, row))
        return TRUE;
    }
  return FALSE;
}

/**
 * lf_rating_grid_find_at:
 * @grid: a grid
 * @item: (nullable): an item's id; %NULL for the first
 * @column_id: (nullable): a column's id; %NULL for the first
 * @row: (out): its row
 * @column: (out): its column
 *
 * Returns: whether there is such a cell
 */
gboolean
lf_rating_grid_find_at (LfRatingGrid *grid,
         const char    *item,
         const char    *column_id,
         guint         *row,
         guint         *column)
{
  for (*column = 0; *column < grid->columns->len; (*column)++)
    {
      const LfRatingColumn *c = grid->columns->pdata[*column];

      if (column_id != NULL && strcmp (c->id, column_id) != 0)
        continue;
      for (*row = 0; *row < grid->rows->len; (*row)++)
        {
          const LfRatingRow *r = grid->rows->pdata[*row];

          if (r->item != NULL &&
              (item == NULL || strcmp (r->item->id, item) == 0))
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * lf_rating_grid_next_row:
 * @grid: a grid
 * @from: a row
 * @by: 1 for downwards, −1 for upwards
 *
 * Returns: the next row in that direction that holds an item; one
 *   beyond the rows where there is none
 */
int
lf_rating_grid_next_row (LfRatingGrid *grid,
          int            from,
          int            by)
{
  int row = from + by;

  while (row >= 0 && row < (int) grid->rows->len &&
         ((LfRatingRow *) grid->rows->pdata[row])->item == NULL)
    row += by;
  return row;
}

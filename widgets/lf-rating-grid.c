/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-rating-grid.h"

#include <string.h>

#include "widgets/lf-style.h"

/* Up to so many columns are all made, each as wide as it likes; of more only
 * those in sight, all of one width, so that none moves when another is
 * made. */
#define FEW 12

/* The width of a column, while none is made that could be measured. */
#define WIDTH 96

static void
column_free (LfRatingColumn *column)
{
  for (guint i = 0; i < column->cells->len; i++)
    gtk_widget_unparent (column->cells->pdata[i]);
  g_ptr_array_unref (column->cells);
  g_clear_pointer (&column->head, gtk_widget_unparent);
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
 * before the heads under which they are scrolled. Of each new one it tells
 * assistive technology by counting those before it; where columns come and go
 * in no order, the newest comes first. */
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
  column->width = lf_rating_grid_usual (grid);
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
  return lf_rating_grid_column (grid, column)->head != NULL;
}

/**
 * lf_rating_grid_put_cell:
 * @grid: a grid
 * @column: a column that is not made
 * @cell: (transfer floating): the cell of the row above those that it has
 *
 * Makes a column, cell by cell from the bottom.
 */
void
lf_rating_grid_put_cell (LfRatingGrid *grid,
                         guint         column,
                         GtkWidget    *cell)
{
  GPtrArray *cells = lf_rating_grid_column (grid, column)->cells;

  put_under (grid, cell,
             cells->len > 0 ? cells->pdata[0]
             : lf_rating_grid_is_wide (grid)
               ? gtk_widget_get_first_child (grid->table)
               : lf_rating_grid_row (grid, 0)->head);
  g_ptr_array_insert (cells, 0, cell);
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
  lf_rating_grid_column (grid, column)->head = head;
  put_under (grid, head, grid->corner);
}

/**
 * lf_rating_grid_hand_over:
 * @grid: a grid
 * @from: a column that is made
 * @to: a column that is not made
 *
 * Gives the cells of one column to another, which lacks a head then; the one
 * that had them is not made any more.
 */
void
lf_rating_grid_hand_over (LfRatingGrid *grid,
                          guint         from,
                          guint         to)
{
  LfRatingColumn *giver = lf_rating_grid_column (grid, from);
  LfRatingColumn *taker = lf_rating_grid_column (grid, to);
  GPtrArray *none = taker->cells;

  taker->cells = giver->cells;
  giver->cells = none;
  g_clear_pointer (&giver->head, gtk_widget_unparent);
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
 * lf_rating_grid_usual:
 * @grid: a grid
 *
 * Returns: the width of a column that is not made
 */
int
lf_rating_grid_usual (LfRatingGrid *grid)
{
  return grid->usual > 0 ? grid->usual : WIDTH;
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
      const LfRatingColumn *column = lf_rating_grid_column (grid, j);

      if (strcmp (column->id, ids->pdata[2 * j]) != 0 ||
          strcmp (column->name, ids->pdata[2 * j + 1]) != 0)
        return FALSE;
    }
  return TRUE;
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
                          GtkWidget    *cell,
                          guint        *row,
                          guint        *column)
{
  for (*column = 0; *column < grid->columns->len; (*column)++)
    {
      const LfRatingColumn *c = lf_rating_grid_column (grid, *column);

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
                        const char   *item,
                        const char   *column_id,
                        guint        *row,
                        guint        *column)
{
  for (*column = 0; *column < grid->columns->len; (*column)++)
    {
      const LfRatingColumn *c = lf_rating_grid_column (grid, *column);

      if (column_id != NULL && strcmp (c->id, column_id) != 0)
        continue;
      for (*row = 0; *row < grid->rows->len; (*row)++)
        {
          const LfRatingRow *r = lf_rating_grid_row (grid, *row);

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
                         int           from,
                         int           by)
{
  int row = from + by;

  while (row >= 0 && row < (int) grid->rows->len &&
         lf_rating_grid_row (grid, (guint) row)->item == NULL)
    row += by;
  return row;
}

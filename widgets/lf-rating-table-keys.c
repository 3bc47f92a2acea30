/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the keys walk over the cells of a table of ratings. */

#include "config.h"

#include "widgets/lf-rating-table-private.h"

static gboolean
focus_at (LfRatingTable *self,
          int            row,
          int            column)
{
  if (row < 0 || row >= (int) self->grid.rows->len || column < 0 ||
      column >= (int) self->grid.columns->len)
    return FALSE;
  if (!lf_rating_sight_ensure (&self->sight, (guint) column))
    return FALSE;
  return gtk_widget_grab_focus (
    lf_rating_grid_column (&self->grid, (guint) column)->cells->pdata[row]);
}

static void
move (LfRatingTable *self,
      GtkWidget     *cell,
      int            down,
      int            right)
{
  guint row, column;

  if (!lf_rating_grid_find_cell (&self->grid, cell, &row, &column))
    return;
  focus_at (self,
            down != 0
              ? lf_rating_grid_next_row (&self->grid, (int) row, down)
              : (int) row,
            (int) column + right);
}

static void
advance_from (LfRatingTable *self,
              guint          row,
              guint          column,
              int            by)
{
  int next = lf_rating_grid_next_row (&self->grid, (int) row, by);

  if (!focus_at (self, next, (int) column) && by > 0)
    g_signal_emit_by_name (self, "column-done",
                           lf_rating_grid_column (&self->grid, column)->id);
}

/* Moves the focus from a cell to the one beside it, above it or below it,
 * where there is one; past the first and the last it stays.
 *
 * Returns: whether it stays in the table */
gboolean
lf_rating_table_move_focus (LfRatingTable    *self,
                            GtkWidget        *cell,
                            GtkDirectionType  direction)
{
  gboolean rtl =
    gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (direction)
    {
    case GTK_DIR_UP:
      move (self, cell, -1, 0);
      return TRUE;
    case GTK_DIR_DOWN:
      move (self, cell, 1, 0);
      return TRUE;
    case GTK_DIR_LEFT:
      move (self, cell, 0, rtl ? 1 : -1);
      return TRUE;
    case GTK_DIR_RIGHT:
      move (self, cell, 0, rtl ? -1 : 1);
      return TRUE;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}

/* Does what the signal “advance” of a cell asks for. */
void
lf_rating_table_walk (LfRatingTable *self,
                      int            by,
                      GtkWidget     *cell)
{
  guint row, column;

  if (lf_rating_grid_find_cell (&self->grid, cell, &row, &column))
    advance_from (self, row, column, by);
}

/**
 * lf_rating_table_focus_cell:
 * @self: a table
 * @item: (nullable): an item's id; %NULL for the first
 * @column: (nullable): a column's id; %NULL for the first
 *
 * Focuses a cell.
 *
 * Returns: whether there is such a cell
 */
gboolean
lf_rating_table_focus_cell (LfRatingTable *self,
                            const char    *item,
                            const char    *column)
{
  guint row, at;

  g_return_val_if_fail (LF_IS_RATING_TABLE (self), FALSE);

  return lf_rating_grid_find_at (&self->grid, item, column, &row, &at) &&
         focus_at (self, (int) row, (int) at);
}

/**
 * lf_rating_table_advance:
 * @self: a table
 * @item: an item's id
 * @column: a column's id
 * @by: 1 for the next cell, −1 for the one before
 *
 * Focuses the cell after or before a cell; after the last one of a column
 * `column-done` tells where to go on.
 */
void
lf_rating_table_advance (LfRatingTable *self,
                         const char    *item,
                         const char    *column,
                         int            by)
{
  guint row, at;

  g_return_if_fail (LF_IS_RATING_TABLE (self));

  if (lf_rating_grid_find_at (&self->grid, item, column, &row, &at))
    advance_from (self, row, at, by);
}

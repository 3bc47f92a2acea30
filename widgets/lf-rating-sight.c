/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-rating-sight.h"

#include "widgets/lf-rating-layout.h"

/* How many columns are made before they are drawn: a column takes about a
 * millisecond. */
#define COLUMNS_AT_ONCE 5

/* Of many columns so many before and after those in sight are made, so that
 * a step aside finds them. */
#define AHEAD 2

static void
find_seen (LfRatingSight *self,
           guint         *first,
           guint         *last)
{
  double from = gtk_adjustment_get_value (self->scrolling->hadjustment);

  lf_rating_layout_find_seen (self->grid, from,
                              from + gtk_adjustment_get_page_size
                                       (self->scrolling->hadjustment),
                              first, last);
}

/* The columns in sight and the next ones, or all where they are few. At either
 * end there are as many as elsewhere, so that one is left behind for each that
 * comes. */
static void
find_wanted (LfRatingSight *self,
             guint         *first,
             guint         *last)
{
  guint n = self->grid->columns->len;

  find_seen (self, first, last);
  if (lf_rating_grid_is_wide (self->grid))
    n = MIN (*last - *first + 1 + 2 * AHEAD, n);
  *first = MIN (*first - MIN (*first, AHEAD), self->grid->columns->len - n);
  *last = *first + n - 1;
}

static gboolean
has_focus_inside (LfRatingSight *self,
                  guint          column)
{
  const LfRatingColumn *c = lf_rating_grid_column (self->grid, column);
  GtkWidget *focus = gtk_widget_get_focus_child (self->grid->table);

  return focus != NULL &&
         (focus == c->head || g_ptr_array_find (c->cells, focus, NULL));
}

static void
make_nth (guint    index,
          gpointer data)
{
  LfRatingSight *self = data;

  lf_rating_sight_ensure (self, self->first + index);
}

/* Makes what is in sight and near it; while places are being given nothing at
 * once. */
static void
make_seen (LfRatingSight *self,
           guint          at_once)
{
  if (self->grid->columns->len == 0)
    return;
  find_wanted (self, &self->first, &self->last);
  lf_chunks_start (&self->making, self->last - self->first + 1, at_once,
                   make_nth, self);
}

/* Whether all that is in sight is made. */
static gboolean
is_complete (LfRatingSight *self)
{
  guint first, last;

  if (self->grid->columns->len == 0)
    return TRUE;
  find_wanted (self, &first, &last);
  for (guint j = first; j <= last; j++)
    if (!lf_rating_grid_is_made (self->grid, j))
      return FALSE;
  return TRUE;
}

/* Scrolls as little as it takes to have a cell in sight. */
static void
scroll_to (LfRatingSight *self,
           guint          row,
           guint          column)
{
  GdkRectangle cell;

  lf_rating_layout_cell_area (self->grid, row, column, &cell);
  gtk_adjustment_clamp_page (self->scrolling->vadjustment, cell.y,
                             cell.y + cell.height);
  gtk_adjustment_clamp_page (self->scrolling->hadjustment, cell.x,
                             cell.x + cell.width);
}

static void
keep_place (LfRatingSight *self)
{
  self->across = gtk_adjustment_get_value (self->scrolling->hadjustment);
  self->along = gtk_adjustment_get_value (self->scrolling->vadjustment);
}

static gboolean
is_in_place (LfRatingSight *self)
{
  return gtk_adjustment_get_value (self->scrolling->hadjustment) ==
           self->across &&
         gtk_adjustment_get_value (self->scrolling->vadjustment) ==
           self->along;
}

static void
place (LfRatingSight *self,
       int            width,
       int            height)
{
  self->placing = TRUE;
  lf_rating_layout_allocate (self->grid, width, height,
                             self->scrolling->hadjustment,
                             self->scrolling->vadjustment);
  self->placing = FALSE;
}

/* A cell that gets the focus before the table has its place, or while columns
 * are still being made, moves when they are. */
static void
follow_focus (LfRatingSight *self,
              int            width,
              int            height)
{
  GtkWidget *focus = gtk_widget_get_focus_child (self->grid->table);
  guint row, column;

  if (focus == NULL ||
      !lf_rating_grid_find_cell (self->grid, focus, &row, &column))
    return;
  /* What is scrolled to is made soon; see lf_rating_sight_scroll(). */
  self->placing = TRUE;
  scroll_to (self, row, column);
  place (self, width, height);
  keep_place (self);
}

/**
 * lf_rating_sight_init:
 * @self: (out caller-allocates): to set up
 * @grid: the rows and columns; must outlast @self
 * @scrolling: how far the cells are scrolled; must outlast @self
 * @make: (scope notified): makes columns
 * @user_data: for @make
 *
 * Begins with an empty grid.
 */
void
lf_rating_sight_init (LfRatingSight *self,
                      LfRatingGrid  *grid,
                      LfScrolling   *scrolling,
                      LfRatingMake   make,
                      gpointer       user_data)
{
  *self = (LfRatingSight) {
    .grid = grid, .scrolling = scrolling, .make = make, .user_data = user_data
  };
}

/**
 * lf_rating_sight_stop:
 * @self: what is in sight
 *
 * Makes no more columns; to be called before any of the grid goes away.
 */
void
lf_rating_sight_stop (LfRatingSight *self)
{
  self->kept = 0;
  lf_chunks_stop (&self->making);
}

/**
 * lf_rating_sight_ensure:
 * @self: what is in sight
 * @column: a column, in sight or not
 *
 * Makes a column, if it is not made.
 *
 * Returns: whether it is made now
 */
gboolean
lf_rating_sight_ensure (LfRatingSight *self,
                        guint          column)
{
  if (!lf_rating_grid_is_made (self->grid, column))
    self->make (column, self->user_data);
  return lf_rating_grid_is_made (self->grid, column);
}

/**
 * lf_rating_sight_reuse:
 * @self: what is in sight
 * @column: a column that is not made
 *
 * Gives it the cells of one that is neither in sight nor near it, if there is
 * one that nobody may come back to: to make cells takes many times as long as to fill them.
 *
 * Returns: whether it has cells now
 */
gboolean
lf_rating_sight_reuse (LfRatingSight *self,
                       guint          column)
{
  guint first, last;

  if (!lf_rating_grid_is_wide (self->grid))
    return FALSE;
  find_wanted (self, &first, &last);
  for (guint j = 0; j < self->grid->columns->len; j++)
    if ((j < first || j > last) && lf_rating_grid_is_made (self->grid, j) &&
        j + 1 != self->kept && !has_focus_inside (self, j))
      {
        lf_rating_grid_hand_over (self->grid, j, column);
        return TRUE;
      }
  return FALSE;
}

/**
 * lf_rating_sight_fill:
 * @self: what is in sight
 *
 * Makes the first columns in sight now, and the others soon.
 */
void
lf_rating_sight_fill (LfRatingSight *self)
{
  make_seen (self, COLUMNS_AT_ONCE);
}

/**
 * lf_rating_sight_scroll:
 * @self: what is in sight
 *
 * Makes now what has been scrolled into sight: the frames of a table that is
 * scrolled on and on leave no time for what can wait.
 */
void
lf_rating_sight_scroll (LfRatingSight *self)
{
  guint first, last;

  /* No widget may come or go while places are given. */
  if (self->placing || self->grid->columns->len == 0)
    return;
  find_seen (self, &first, &last);
  for (guint j = first; j <= last; j++)
    lf_rating_sight_ensure (self, j);
}

/**
 * lf_rating_sight_allocate:
 * @self: what is in sight
 * @width: the room to be had
 * @height: the room to be had
 *
 * Places all widgets, and has made soon what comes into sight with that.
 */
void
lf_rating_sight_allocate (LfRatingSight *self,
                          int            width,
                          int            height)
{
  /* Who has scrolled meanwhile wants to see something else. */
  self->unsettled = self->unsettled && is_in_place (self);
  place (self, width, height);
  if (self->unsettled)
    follow_focus (self, width, height);
  self->unsettled = self->unsettled && !is_complete (self);
  if (!is_complete (self))
    make_seen (self, 0);
}

/**
 * lf_rating_sight_focus:
 * @self: what is in sight
 * @row: a row
 * @column: a column
 *
 * Has the cell that got the focus in sight, from now on until all is made.
 */
void
lf_rating_sight_focus (LfRatingSight *self,
                       guint          row,
                       guint          column)
{
  self->kept = column + 1;
  scroll_to (self, row, column);
  keep_place (self);
  self->unsettled = gtk_widget_get_width (self->grid->table) == 0 ||
                    !is_complete (self);
}

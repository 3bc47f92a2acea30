/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-rating-table-private.h"

#include <adwaita.h>

#include "widgets/lf-chart-theme.h"
#include "widgets/lf-rating-layout.h"

/**
 * LfRatingTable:
 *
 * Markets as columns, criteria as rows in groups. The heads of rows and
 * columns stay in view while the cells scroll under them. The arrow keys
 * walk over the cells; Tab leaves them. Of many columns only those in sight
 * have widgets. Signals:
 *
 * - `answered` (LfItem *, const char *column, const LfRating *): the person
 *   wants this answer
 * - `cell-focused` (LfItem *, const char *column): a cell has the focus
 * - `column-done` (const char *column): the person goes on past the last cell
 *   of a column
 *
 * # CSS nodes
 *
 * `ratingtable` with `rowhead`, `columnhead` and `ratingcell` inside.
 */

G_DEFINE_FINAL_TYPE_WITH_CODE (LfRatingTable, lf_rating_table,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE,
                                                      NULL))

static void
lf_rating_table_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  LfRatingTable *self = LF_RATING_TABLE (widget);
  int rows_head = lf_rating_layout_head_width (&self->grid, -1);
  int columns_head = lf_rating_layout_head_height (&self->grid);
  int width, height;

  lf_rating_layout_measure_cells (&self->grid, rows_head, &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = rows_head;
      *natural = rows_head + width;
    }
  else
    {
      *minimum = columns_head;
      *natural = columns_head + height;
    }
}

static void
lf_rating_table_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  lf_rating_sight_allocate (&LF_RATING_TABLE (widget)->sight, width, height);
}

static void
scrolled_cb (gpointer table)
{
  lf_rating_sight_scroll (&LF_RATING_TABLE (table)->sight);
  gtk_widget_queue_allocate (table);
}

static void
lf_rating_table_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  lf_rating_layout_snapshot (&LF_RATING_TABLE (widget)->grid, snapshot);
}

static gboolean
lf_rating_table_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  GtkWidget *inside = gtk_widget_get_focus_child (widget);

  if (inside == NULL || !LF_IS_RATING_CELL (inside))
    return GTK_WIDGET_CLASS (lf_rating_table_parent_class)->focus (widget,
                                                                   direction);
  return lf_rating_table_move_focus (LF_RATING_TABLE (widget), inside,
                                     direction);
}

static void
update_theme (LfRatingTable *self)
{
  lf_chart_theme_init (&self->theme, GTK_WIDGET (self));
  for (guint j = 0; j < self->grid.columns->len; j++)
    {
      const LfRatingColumn *column = lf_rating_grid_column (&self->grid, j);

      for (guint i = 0; i < column->cells->len; i++)
        gtk_widget_queue_draw (column->cells->pdata[i]);
    }
}

static void
lf_rating_table_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lf_rating_table_parent_class)->css_changed (widget,
                                                                change);
  LF_RATING_TABLE (widget)->grid.usual = 0;
  update_theme (LF_RATING_TABLE (widget));
}

static void
lf_rating_table_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  lf_scrolling_get_property (&LF_RATING_TABLE (object)->scrolling, object,
                             prop_id, value, pspec);
}

static void
lf_rating_table_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  lf_scrolling_set_property (&LF_RATING_TABLE (object)->scrolling, object,
                             prop_id, value, pspec);
}

static void
lf_rating_table_dispose (GObject *object)
{
  LfRatingTable *self = LF_RATING_TABLE (object);

  lf_rating_sight_stop (&self->sight);
  lf_rating_grid_empty (&self->grid);
  lf_scrolling_clear (&self->scrolling);
  G_OBJECT_CLASS (lf_rating_table_parent_class)->dispose (object);
}

static void
lf_rating_table_finalize (GObject *object)
{
  lf_rating_grid_free_arrays (&LF_RATING_TABLE (object)->grid);
  G_OBJECT_CLASS (lf_rating_table_parent_class)->finalize (object);
}

static void
lf_rating_table_class_init (LfRatingTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lf_rating_table_get_property;
  object_class->set_property = lf_rating_table_set_property;
  object_class->dispose = lf_rating_table_dispose;
  object_class->finalize = lf_rating_table_finalize;
  widget_class->measure = lf_rating_table_measure;
  widget_class->size_allocate = lf_rating_table_size_allocate;
  widget_class->snapshot = lf_rating_table_snapshot;
  widget_class->focus = lf_rating_table_focus;
  widget_class->css_changed = lf_rating_table_css_changed;

  lf_scrolling_install (object_class);

  g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_POINTER,
                G_TYPE_STRING, G_TYPE_POINTER);
  g_signal_new ("cell-focused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER,
                G_TYPE_STRING);
  g_signal_new ("column-done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "ratingtable");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GRID);
}

static void
lf_rating_table_init (LfRatingTable *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  lf_rating_grid_init (&self->grid, GTK_WIDGET (self));
  lf_rating_sight_init (&self->sight, &self->grid, &self->scrolling,
                        lf_rating_table_make_column, self);
  lf_scrolling_init (&self->scrolling, GTK_WIDGET (self), scrolled_cb);
  lf_chart_theme_init (&self->theme, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (update_theme),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast",
                           G_CALLBACK (update_theme), self,
                           G_CONNECT_SWAPPED);
}

/**
 * lf_rating_table_new:
 *
 * Returns: (transfer floating): an empty table
 */
GtkWidget *
lf_rating_table_new (void)
{
  return g_object_new (LF_TYPE_RATING_TABLE, NULL);
}

/**
 * lf_rating_table_add_heading:
 * @self: a table without columns
 * @title: the heading of the rows that follow
 *
 * Adds a row whose cells sum up the rows under it.
 */
void
lf_rating_table_add_heading (LfRatingTable *self,
                             const char    *title)
{
  g_return_if_fail (LF_IS_RATING_TABLE (self));

  lf_rating_grid_add_row (&self->grid, NULL, title);
}

/**
 * lf_rating_table_add_item:
 * @self: a table without columns
 * @item: a question; must outlive the table
 *
 * Adds a row.
 */
void
lf_rating_table_add_item (LfRatingTable *self,
                          const LfItem  *item)
{
  g_return_if_fail (LF_IS_RATING_TABLE (self));

  lf_rating_grid_add_row (&self->grid, item, item->label);
}

/**
 * lf_rating_table_set_corner:
 * @self: a table
 * @child: (transfer floating): what stands above the row heads
 */
void
lf_rating_table_set_corner (LfRatingTable *self,
                            GtkWidget     *child)
{
  g_return_if_fail (LF_IS_RATING_TABLE (self));

  lf_rating_grid_set_corner (&self->grid, child);
}

/**
 * lf_rating_table_has_columns:
 * @self: a table
 * @ids: (element-type utf8): ids and names, one after the other
 *
 * Returns: whether the columns are these already
 */
gboolean
lf_rating_table_has_columns (LfRatingTable *self,
                             GPtrArray     *ids)
{
  g_return_val_if_fail (LF_IS_RATING_TABLE (self), FALSE);

  return lf_rating_grid_has_columns (&self->grid, ids);
}

/**
 * lf_rating_table_clear_columns:
 * @self: a table
 *
 * Removes all columns.
 */
void
lf_rating_table_clear_columns (LfRatingTable *self)
{
  g_return_if_fail (LF_IS_RATING_TABLE (self));

  lf_rating_sight_stop (&self->sight);
  lf_rating_grid_clear_columns (&self->grid);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * lf_rating_table_clear_rows:
 * @self: a table
 *
 * Removes all rows, and with their cells all columns.
 */
void
lf_rating_table_clear_rows (LfRatingTable *self)
{
  g_return_if_fail (LF_IS_RATING_TABLE (self));

  lf_rating_table_clear_columns (self);
  g_ptr_array_set_size (self->grid.rows, 0);
}

/**
 * lf_rating_table_add_column:
 * @self: a table with its rows
 * @id: the column's id
 * @name: its name, for those who do not see the head
 *
 * Adds a column at the end; call lf_rating_table_refresh() after the last.
 */
void
lf_rating_table_add_column (LfRatingTable *self,
                            const char    *id,
                            const char    *name)
{
  g_return_if_fail (LF_IS_RATING_TABLE (self));

  lf_rating_grid_add_column (&self->grid, id, name);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * lf_rating_table_set_filler:
 * @self: a table
 * @head: makes heads of columns
 * @fill: shows the answers of a column
 * @user_data: for these; must outlive the table
 *
 * Tells what columns are made of, once they come into sight.
 */
void
lf_rating_table_set_filler (LfRatingTable *self,
                            LfRatingHead   head,
                            LfRatingFill   fill,
                            gpointer       user_data)
{
  g_return_if_fail (LF_IS_RATING_TABLE (self));

  self->head = head;
  self->fill = fill;
  self->user_data = user_data;
}

/**
 * lf_rating_table_refresh:
 * @self: a table that knows its filler
 *
 * Has the answers shown anew.
 */
void
lf_rating_table_refresh (LfRatingTable *self)
{
  g_return_if_fail (LF_IS_RATING_TABLE (self));
  g_return_if_fail (self->fill != NULL);

  for (guint j = 0; j < self->grid.columns->len; j++)
    if (lf_rating_grid_is_made (&self->grid, j))
      self->fill (j, self->user_data);
  lf_rating_sight_fill (&self->sight);
}

/**
 * lf_rating_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has, headings included
 */
guint
lf_rating_table_get_n_rows (LfRatingTable *self)
{
  g_return_val_if_fail (LF_IS_RATING_TABLE (self), 0);

  return self->grid.rows->len;
}

/**
 * lf_rating_table_get_item:
 * @self: a table
 * @row: a row
 *
 * Returns: (transfer none) (nullable): its question; %NULL for a heading
 */
const LfItem *
lf_rating_table_get_item (LfRatingTable *self,
                          guint          row)
{
  g_return_val_if_fail (LF_IS_RATING_TABLE (self), NULL);
  g_return_val_if_fail (row < self->grid.rows->len, NULL);

  return lf_rating_grid_row (&self->grid, row)->item;
}

/**
 * lf_rating_table_set_rating:
 * @self: a table
 * @row: a row with a question
 * @column: a column that is being filled
 * @rating: (nullable): the answer to show there
 */
void
lf_rating_table_set_rating (LfRatingTable  *self,
                            guint           row,
                            guint           column,
                            const LfRating *rating)
{
  const LfRatingColumn *c;

  g_return_if_fail (LF_IS_RATING_TABLE (self));
  g_return_if_fail (row < self->grid.rows->len &&
                    column < self->grid.columns->len);

  c = lf_rating_grid_column (&self->grid, column);
  lf_rating_cell_set_rating (c->cells->pdata[row], rating);
}

/**
 * lf_rating_table_get_summary:
 * @self: a table
 * @row: a heading's row
 * @column: a column that is being filled
 *
 * Returns: (transfer none): the cell that sums up the rows under the
 *   heading
 */
LfExplainButton *
lf_rating_table_get_summary (LfRatingTable *self,
                             guint          row,
                             guint          column)
{
  const LfRatingColumn *c;

  g_return_val_if_fail (LF_IS_RATING_TABLE (self), NULL);
  g_return_val_if_fail (row < self->grid.rows->len &&
                        column < self->grid.columns->len, NULL);

  c = lf_rating_grid_column (&self->grid, column);
  return LF_EXPLAIN_BUTTON (c->cells->pdata[row]);
}

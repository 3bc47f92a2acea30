/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-rating-table.h"

#include <adwaita.h>
#include <string.h>

#include "widgets/lf-chart-theme.h"
#include "widgets/lf-style.h"

#define GAP 2
#define HEAD_SHARE 0.45

/**
 * LfRatingTable:
 *
 * Markets as columns, criteria as rows in groups. The heads of rows and
 * columns stay in view while the cells scroll under them. The arrow keys
 * walk over the cells; Tab leaves them. Signals:
 *
 * - `answered` (LfItem *, const char *column, const LfRating *): the person
 *   wants this answer
 * - `cell-focused` (LfItem *, const char *column): a cell has the focus
 *
 * # CSS nodes
 *
 * `ratingtable` with `rowhead`, `columnhead` and `ratingcell` inside.
 */
struct _LfRatingTable
{
  GtkWidget parent_instance;

  LfTheme        theme;
  GPtrArray     *rows;
  GPtrArray     *columns;
  GtkWidget     *corner;

  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  guint          hscroll_policy : 1;
  guint          vscroll_policy : 1;
};

/* A criterion, or a heading where there is no item. */
typedef struct
{
  const LfItem *item;
  GtkWidget    *head;
  int           height;
} Row;

typedef struct
{
  char      *id;
  char      *name;
  GtkWidget *head;
  GPtrArray *cells;
  int        width;
} Column;

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  ANSWERED,
  CELL_FOCUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (LfRatingTable, lf_rating_table,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE,
                                                      NULL))

static void
column_free (Column *column)
{
  for (guint i = 0; i < column->cells->len; i++)
    gtk_widget_unparent (column->cells->pdata[i]);
  gtk_widget_unparent (column->head);
  g_ptr_array_unref (column->cells);
  g_free (column->id);
  g_free (column->name);
  g_free (column);
}

static void
row_free (Row *row)
{
  gtk_widget_unparent (row->head);
  g_free (row);
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

/* The row heads are as wide as they like, up to a share of the table. */
static int
head_width (LfRatingTable *self,
            int            available)
{
  int least = measure (self->corner, GTK_ORIENTATION_HORIZONTAL, -1, FALSE);
  int wish = least;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];

      least = MAX (least, measure (row->head, GTK_ORIENTATION_HORIZONTAL, -1,
                                   FALSE));
      wish = MAX (wish, measure (row->head, GTK_ORIENTATION_HORIZONTAL, -1,
                                 TRUE));
    }
  if (available < 0)
    return least;
  return MAX (least, MIN (wish, (int) (available * HEAD_SHARE)));
}

static int
head_height (LfRatingTable *self)
{
  int height = measure (self->corner, GTK_ORIENTATION_VERTICAL, -1, TRUE);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = self->columns->pdata[i];

      height = MAX (height, measure (column->head, GTK_ORIENTATION_VERTICAL,
                                     -1, TRUE));
    }
  return height;
}

/* Measures rows and columns; gives the size of the cells altogether. */
static void
measure_cells (LfRatingTable *self,
               int            rows_head,
               int           *width,
               int           *height)
{
  *width = 0;
  *height = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = self->rows->pdata[i];

      row->height = measure (row->head, GTK_ORIENTATION_VERTICAL, rows_head,
                             TRUE);
      for (guint j = 0; j < self->columns->len; j++)
        {
          const Column *column = self->columns->pdata[j];

          row->height = MAX (row->height,
                             measure (column->cells->pdata[i],
                                      GTK_ORIENTATION_VERTICAL, -1, TRUE));
        }
      *height += row->height + GAP;
    }
  for (guint j = 0; j < self->columns->len; j++)
    {
      Column *column = self->columns->pdata[j];

      column->width = measure (column->head, GTK_ORIENTATION_HORIZONTAL, -1,
                               TRUE);
      for (guint i = 0; i < self->rows->len; i++)
        column->width = MAX (column->width,
                             measure (column->cells->pdata[i],
                                      GTK_ORIENTATION_HORIZONTAL, -1, TRUE));
      *width += column->width + GAP;
    }
}

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
  int rows_head = head_width (self, -1);
  int columns_head = head_height (self);
  int width, height;

  measure_cells (self, rows_head, &width, &height);
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
place (LfRatingTable *self,
       GtkWidget     *child,
       int            x,
       int            y,
       int            width,
       int            height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
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

static void
lf_rating_table_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  LfRatingTable *self = LF_RATING_TABLE (widget);
  int rows_head = head_width (self, width);
  int columns_head = head_height (self);
  int cells_width, cells_height, x, y;

  measure_cells (self, rows_head, &cells_width, &cells_height);
  configure (self->hadjustment,
             gtk_adjustment_get_value (self->hadjustment), cells_width,
             MAX (1, width - rows_head));
  configure (self->vadjustment,
             gtk_adjustment_get_value (self->vadjustment), cells_height,
             MAX (1, height - columns_head));

  if (self->corner != NULL)
    place (self, self->corner, 0, 0, rows_head, columns_head);
  y = columns_head - (int) gtk_adjustment_get_value (self->vadjustment);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];

      place (self, row->head, 0, y, rows_head, row->height);
      x = rows_head - (int) gtk_adjustment_get_value (self->hadjustment);
      for (guint j = 0; j < self->columns->len; j++)
        {
          const Column *column = self->columns->pdata[j];

          place (self, column->cells->pdata[i], x, y, column->width,
                 row->height);
          x += column->width + GAP;
        }
      y += row->height + GAP;
    }
  x = rows_head - (int) gtk_adjustment_get_value (self->hadjustment);
  for (guint j = 0; j < self->columns->len; j++)
    {
      const Column *column = self->columns->pdata[j];

      place (self, column->head, x, 0, column->width, columns_head);
      x += column->width + GAP;
    }
}

static void
snapshot_clipped (LfRatingTable *self,
                  GtkSnapshot   *snapshot,
                  int            x,
                  int            y,
                  int            width,
                  int            height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (x, y, MAX (0, width),
                                               MAX (0, height)));
}

/* The cells end where the heads begin. */
static void
lf_rating_table_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  LfRatingTable *self = LF_RATING_TABLE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int rows_head = head_width (self, width);
  int columns_head = head_height (self);

  snapshot_clipped (self, snapshot, rows_head, columns_head,
                    width - rows_head, height - columns_head);
  for (guint j = 0; j < self->columns->len; j++)
    {
      const Column *column = self->columns->pdata[j];

      for (guint i = 0; i < column->cells->len; i++)
        gtk_widget_snapshot_child (widget, column->cells->pdata[i], snapshot);
    }
  gtk_snapshot_pop (snapshot);

  snapshot_clipped (self, snapshot, 0, columns_head, rows_head,
                    height - columns_head);
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_snapshot_child (widget, ((Row *) self->rows->pdata[i])->head,
                               snapshot);
  gtk_snapshot_pop (snapshot);

  snapshot_clipped (self, snapshot, rows_head, 0, width - rows_head,
                    columns_head);
  for (guint j = 0; j < self->columns->len; j++)
    gtk_widget_snapshot_child (widget,
                               ((Column *) self->columns->pdata[j])->head,
                               snapshot);
  gtk_snapshot_pop (snapshot);
  if (self->corner != NULL)
    gtk_widget_snapshot_child (widget, self->corner, snapshot);
}

/* Scrolls as little as it takes to have a cell in sight. */
static void
scroll_to (LfRatingTable *self,
           guint          at_row,
           guint          at_column)
{
  int x = 0, y = 0;

  for (guint i = 0; i < at_row; i++)
    y += ((Row *) self->rows->pdata[i])->height + GAP;
  for (guint j = 0; j < at_column; j++)
    x += ((Column *) self->columns->pdata[j])->width + GAP;
  gtk_adjustment_clamp_page (self->vadjustment, y,
                             y + ((Row *) self->rows->pdata[at_row])->height);
  gtk_adjustment_clamp_page (self->hadjustment, x,
                             x + ((Column *)
                                  self->columns->pdata[at_column])->width);
}

static gboolean
find_cell (LfRatingTable *self,
           GtkWidget     *cell,
           guint         *row,
           guint         *column)
{
  for (*column = 0; *column < self->columns->len; (*column)++)
    {
      const Column *c = self->columns->pdata[*column];

      if (g_ptr_array_find (c->cells, cell, row))
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_at (LfRatingTable *self,
         const char    *item,
         const char    *column_id,
         guint         *row,
         guint         *column)
{
  for (*column = 0; *column < self->columns->len; (*column)++)
    {
      const Column *c = self->columns->pdata[*column];

      if (column_id != NULL && strcmp (c->id, column_id) != 0)
        continue;
      for (*row = 0; *row < self->rows->len; (*row)++)
        {
          const Row *r = self->rows->pdata[*row];

          if (r->item != NULL &&
              (item == NULL || strcmp (r->item->id, item) == 0))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
focus_at (LfRatingTable *self,
          int            row,
          int            column)
{
  const Column *c;

  if (row < 0 || row >= (int) self->rows->len || column < 0 ||
      column >= (int) self->columns->len)
    return FALSE;
  c = self->columns->pdata[column];
  return gtk_widget_grab_focus (c->cells->pdata[row]);
}

/* The next row in a direction that holds an item. */
static int
next_row (LfRatingTable *self,
          int            from,
          int            by)
{
  int row = from + by;

  while (row >= 0 && row < (int) self->rows->len &&
         ((Row *) self->rows->pdata[row])->item == NULL)
    row += by;
  return row;
}

static gboolean
move (LfRatingTable *self,
      GtkWidget     *cell,
      int            down,
      int            right)
{
  guint row, column;

  if (!find_cell (self, cell, &row, &column))
    return FALSE;
  return focus_at (self, down != 0 ? next_row (self, (int) row, down)
                                   : (int) row, (int) column + right);
}

/* Past the last row the walk goes on at the top of the next market. */
static void
advance_from (LfRatingTable *self,
              guint          row,
              guint          column,
              int            by)
{
  if (!focus_at (self, next_row (self, (int) row, by), (int) column) && by > 0)
    focus_at (self, next_row (self, -1, 1), (int) column + 1);
}

static void
advance_cb (LfRatingTable *self,
            int            by,
            GtkWidget     *cell)
{
  guint row, column;

  if (find_cell (self, cell, &row, &column))
    advance_from (self, row, column, by);
}

static void
answered_cb (LfRatingTable  *self,
             const LfRating *rating,
             GtkWidget      *cell)
{
  guint row, column;

  if (find_cell (self, cell, &row, &column))
    g_signal_emit (self, signals[ANSWERED], 0,
                   ((Row *) self->rows->pdata[row])->item,
                   ((Column *) self->columns->pdata[column])->id, rating);
}

static void
cell_focus_cb (LfRatingTable *self,
               GParamSpec    *pspec,
               GtkWidget     *cell)
{
  guint row, column;

  if (!gtk_widget_has_focus (cell) ||
      !find_cell (self, cell, &row, &column))
    return;
  scroll_to (self, row, column);
  g_signal_emit (self, signals[CELL_FOCUSED], 0,
                 ((Row *) self->rows->pdata[row])->item,
                 ((Column *) self->columns->pdata[column])->id);
}

static gboolean
lf_rating_table_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  LfRatingTable *self = LF_RATING_TABLE (widget);
  GtkWidget *inside = gtk_widget_get_focus_child (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (inside == NULL || !LF_IS_RATING_CELL (inside))
    return GTK_WIDGET_CLASS (lf_rating_table_parent_class)->focus (widget,
                                                                   direction);
  switch (direction)
    {
    case GTK_DIR_UP:
      move (self, inside, -1, 0);
      return TRUE;
    case GTK_DIR_DOWN:
      move (self, inside, 1, 0);
      return TRUE;
    case GTK_DIR_LEFT:
      move (self, inside, 0, rtl ? 1 : -1);
      return TRUE;
    case GTK_DIR_RIGHT:
      move (self, inside, 0, rtl ? -1 : 1);
      return TRUE;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}

static void
update_theme (LfRatingTable *self)
{
  lf_chart_theme_init (&self->theme, GTK_WIDGET (self));
  for (guint j = 0; j < self->columns->len; j++)
    {
      const Column *column = self->columns->pdata[j];

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
  update_theme (LF_RATING_TABLE (widget));
}

static void
set_adjustment (LfRatingTable  *self,
                GtkAdjustment **slot,
                GtkAdjustment  *adjustment)
{
  if (adjustment != NULL && adjustment == *slot)
    return;
  if (*slot != NULL)
    g_signal_handlers_disconnect_by_func (*slot, gtk_widget_queue_allocate,
                                          self);
  g_clear_object (slot);
  *slot = g_object_ref_sink (adjustment != NULL
                               ? adjustment
                               : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (*slot, "value-changed",
                           G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
lf_rating_table_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LfRatingTable *self = LF_RATING_TABLE (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_rating_table_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LfRatingTable *self = LF_RATING_TABLE (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_rating_table_dispose (GObject *object)
{
  LfRatingTable *self = LF_RATING_TABLE (object);

  g_ptr_array_set_size (self->columns, 0);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->corner, gtk_widget_unparent);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);
  G_OBJECT_CLASS (lf_rating_table_parent_class)->dispose (object);
}

static void
lf_rating_table_finalize (GObject *object)
{
  g_ptr_array_unref (LF_RATING_TABLE (object)->columns);
  g_ptr_array_unref (LF_RATING_TABLE (object)->rows);
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

  g_object_class_override_property (object_class, PROP_HADJUSTMENT,
                                    "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT,
                                    "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY,
                                    "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY,
                                    "vscroll-policy");

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_POINTER,
                  G_TYPE_STRING, G_TYPE_POINTER);
  signals[CELL_FOCUSED] =
    g_signal_new ("cell-focused", G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_POINTER, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "ratingtable");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GRID);
}

static void
lf_rating_table_init (LfRatingTable *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  self->columns =
    g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);
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

static void
add_row (LfRatingTable *self,
         const LfItem  *item,
         const char    *text)
{
  Row *row = g_new0 (Row, 1);

  g_assert (self->columns->len == 0);
  row->item = item;
  row->head = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (row->head), 0);
  gtk_label_set_wrap (GTK_LABEL (row->head), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (row->head), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (row->head, item != NULL ? "rowhead" : "heading");
  if (item != NULL)
    gtk_widget_set_tooltip_text (row->head, item->question);
  gtk_widget_set_parent (row->head, GTK_WIDGET (self));
  g_ptr_array_add (self->rows, row);
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

  add_row (self, NULL, title);
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

  add_row (self, item, item->label);
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

  g_clear_pointer (&self->corner, gtk_widget_unparent);
  self->corner = child;
  gtk_widget_insert_after (child, GTK_WIDGET (self), NULL);
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

  if (self->columns->len * 2 != ids->len)
    return FALSE;
  for (guint j = 0; j < self->columns->len; j++)
    {
      const Column *column = self->columns->pdata[j];

      if (strcmp (column->id, ids->pdata[2 * j]) != 0 ||
          strcmp (column->name, ids->pdata[2 * j + 1]) != 0)
        return FALSE;
    }
  return TRUE;
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

  g_ptr_array_set_size (self->columns, 0);
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
  g_ptr_array_set_size (self->rows, 0);
}

static GtkWidget *
make_cell (LfRatingTable *self,
           const LfItem  *item,
           const char    *name)
{
  GtkWidget *cell = lf_rating_cell_new (item, &self->theme);

  lf_rating_cell_set_subject (LF_RATING_CELL (cell), name);
  g_signal_connect_object (cell, "answered", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "advance", G_CALLBACK (advance_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "notify::has-focus",
                           G_CALLBACK (cell_focus_cb), self,
                           G_CONNECT_SWAPPED);
  return cell;
}

/**
 * lf_rating_table_add_column:
 * @self: a table with its rows
 * @id: the column's id
 * @name: its name, for those who do not see the head
 * @head: (transfer floating): its head
 *
 * Adds a column of empty cells at the end.
 */
void
lf_rating_table_add_column (LfRatingTable *self,
                            const char    *id,
                            const char    *name,
                            GtkWidget     *head)
{
  Column *column;

  g_return_if_fail (LF_IS_RATING_TABLE (self));

  column = g_new0 (Column, 1);
  column->id = g_strdup (id);
  column->name = g_strdup (name);
  column->head = head;
  column->cells = g_ptr_array_new ();
  gtk_widget_set_parent (head, GTK_WIDGET (self));
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];
      GtkWidget *cell = row->item != NULL ? make_cell (self, row->item, name)
                                          : lf_explain_button_new ();

      if (row->item == NULL)
        {
          gtk_widget_set_halign (cell, GTK_ALIGN_CENTER);
          gtk_widget_set_valign (cell, GTK_ALIGN_END);
        }
      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      g_ptr_array_add (column->cells, cell);
    }
  g_ptr_array_add (self->columns, column);
  gtk_widget_queue_resize (GTK_WIDGET (self));
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

  return self->rows->len;
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
  g_return_val_if_fail (row < self->rows->len, NULL);

  return ((Row *) self->rows->pdata[row])->item;
}

/**
 * lf_rating_table_set_rating:
 * @self: a table
 * @row: a row with a question
 * @column: a column
 * @rating: (nullable): the answer to show there
 */
void
lf_rating_table_set_rating (LfRatingTable  *self,
                            guint           row,
                            guint           column,
                            const LfRating *rating)
{
  const Column *c;

  g_return_if_fail (LF_IS_RATING_TABLE (self));
  g_return_if_fail (row < self->rows->len && column < self->columns->len);

  c = self->columns->pdata[column];
  lf_rating_cell_set_rating (c->cells->pdata[row], rating);
}

/**
 * lf_rating_table_get_summary:
 * @self: a table
 * @row: a heading's row
 * @column: a column
 *
 * Returns: (transfer none): the cell that sums up the rows under the
 *   heading
 */
LfExplainButton *
lf_rating_table_get_summary (LfRatingTable *self,
                             guint          row,
                             guint          column)
{
  const Column *c;

  g_return_val_if_fail (LF_IS_RATING_TABLE (self), NULL);
  g_return_val_if_fail (row < self->rows->len &&
                        column < self->columns->len, NULL);

  c = self->columns->pdata[column];
  return LF_EXPLAIN_BUTTON (c->cells->pdata[row]);
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

  return find_at (self, item, column, &row, &at) &&
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
 * the first of the next.
 */
void
lf_rating_table_advance (LfRatingTable *self,
                         const char    *item,
                         const char    *column,
                         int            by)
{
  guint row, at;

  g_return_if_fail (LF_IS_RATING_TABLE (self));

  if (find_at (self, item, column, &row, &at))
    advance_from (self, row, at, by);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-type-table-private.h"

/**
 * lf_type_cell_style:
 * @row: a row
 * @column: one of its columns
 * @plain: of a table without head and rules
 *
 * Returns: the style of the cell's text
 */
LfTypeStyle
lf_type_cell_style (const LfReportRow *row,
                    guint              column,
                    gboolean           plain)
{
  if (plain)
    return column == 0 ? LF_STYLE_CELL_HEAD : LF_STYLE_CELL;
  return row->strong || row->span ? LF_STYLE_CELL_STRONG : LF_STYLE_CELL;
}

static void
lf_type_row_free (LfTypeRow *self)
{
  for (guint c = 0; c < self->n_cells; c++)
    g_clear_object (&self->cells[c]);
  g_free (self->cells);
  g_free (self->first);
  g_free (self->last);
  g_free (self);
}

/**
 * lf_type_table_free:
 * @self: (transfer full): a set table
 */
void
lf_type_table_free (LfTypeTable *self)
{
  if (self == NULL)
    return;
  if (self->head != NULL)
    for (guint c = 0; c < self->n_columns; c++)
      g_clear_object (&self->head[c]);
  g_free (self->head);
  g_free (self->columns);
  g_free (self->widths);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static double
piece_height (LfTypeRow *row)
{
  double height = 0;

  for (guint c = 0; c < row->n_cells; c++)
    if (row->cells[c] != NULL)
      height = MAX (height, lf_type_height (row->cells[c], row->first[c],
                                            row->last[c]));
  return height + 2 * LF_CELL_PAD_Y;
}

static LfTypeRow *
piece_new (guint n_cells)
{
  LfTypeRow *row = g_new0 (LfTypeRow, 1);

  row->n_cells = n_cells;
  row->cells = g_new0 (PangoLayout *, n_cells);
  row->first = g_new0 (guint, n_cells);
  row->last = g_new0 (guint, n_cells);
  return row;
}

/* Takes from each cell as many lines as fit @max_height; what is left
 * becomes the next piece. */
static LfTypeRow *
cut_row (LfTypeRow *row,
         double     max_height)
{
  LfTypeRow *rest = piece_new (row->n_cells);

  rest->strong = row->strong;
  rest->span = row->span;
  rest->continued = TRUE;
  for (guint c = 0; c < row->n_cells; c++)
    {
      guint last;

      if (row->cells[c] == NULL)
        continue;
      last = row->first[c] + 1;
      while (last < row->last[c] &&
             lf_type_height (row->cells[c], row->first[c], last + 1) <=
               max_height - 2 * LF_CELL_PAD_Y)
        last++;
      last = MIN (last, row->last[c]);
      rest->cells[c] = g_object_ref (row->cells[c]);
      rest->first[c] = last;
      rest->last[c] = row->last[c];
      row->last[c] = last;
    }
  row->height = piece_height (row);
  rest->height = piece_height (rest);
  return rest;
}

static void
set_row (LfTypeTable       *self,
         LfType            *type,
         const LfReportRow *source,
         double             max_height)
{
  LfTypeRow *row = piece_new (source->span ? 1 : self->n_columns);

  row->strong = source->strong;
  row->span = source->span;
  for (guint i = 0; i < row->n_cells; i++)
    {
      guint c = self->columns[i];
      double width = source->span ? lf_type_table_width (self)
                                  : self->widths[i];

      row->cells[i] = lf_type_layout (
        type, source->cells[c], lf_type_cell_style (source, c, self->plain),
        source->span ? LF_COLUMN_START : self->source->aligns[c],
        width - 2 * LF_CELL_PAD_X);
      row->last[i] = (guint) pango_layout_get_line_count (row->cells[i]);
    }
  row->height = piece_height (row);
  g_ptr_array_add (self->rows, row);
  while (row->height > max_height - self->head_height)
    {
      LfTypeRow *rest = cut_row (row, max_height - self->head_height);

      if (rest->height <= 2 * LF_CELL_PAD_Y)
        {
          lf_type_row_free (rest);
          break;
        }
      g_ptr_array_add (self->rows, rest);
      row = rest;
    }
}

static LfTypeTable *
set_part (LfType              *type,
          const LfReportTable *source,
          const LfTypeDemand        *demands,
          GArray              *part,
          double               width,
          double               max_height,
          gboolean             plain)
{
  LfTypeTable *self = g_new0 (LfTypeTable, 1);

  self->source = source;
  self->plain = plain;
  self->n_columns = part->len;
  self->columns = g_memdup2 (part->data, part->len * sizeof (guint));
  self->widths = g_new0 (double, part->len);
  self->rows =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_type_row_free);
  lf_type_columns_share (self, demands, width);

  if (!plain)
    {
      self->head = g_new0 (PangoLayout *, self->n_columns);
      for (guint i = 0; i < self->n_columns; i++)
        {
          guint c = self->columns[i];

          self->head[i] = lf_type_layout (type, source->titles[c],
                                          LF_STYLE_CELL_HEAD,
                                          source->aligns[c],
                                          self->widths[i] - 2 * LF_CELL_PAD_X);
          self->head_height =
            MAX (self->head_height,
                 lf_type_height (self->head[i], 0, G_MAXUINT) +
                   2 * LF_CELL_PAD_Y);
        }
    }
  for (guint r = 0; r < source->rows->len; r++)
    set_row (self, type, g_ptr_array_index (source->rows, r), max_height);
  return self;
}

/**
 * lf_type_table_set:
 * @type: a typesetter
 * @source: the table; must outlive the result
 * @width: width to fill, in points
 * @max_height: the tallest that a row with its head may be, in points
 * @plain: without head and rules
 *
 * Sets a table. One that is too wide even with its columns at their least
 * becomes several, each beginning with the first column.
 *
 * Returns: (transfer full) (element-type LfTypeTable): the parts, ≥ 1
 */
GPtrArray *
lf_type_table_set (LfType              *type,
                   const LfReportTable *source,
                   double               width,
                   double               max_height,
                   gboolean             plain)
{
  g_autofree LfTypeDemand *demands = lf_type_columns_measure (type, source,
                                                              plain);
  g_autoptr (GPtrArray) parts =
    lf_type_columns_split (demands, source->n_columns, width);
  GPtrArray *tables =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_type_table_free);

  for (guint p = 0; p < parts->len; p++)
    g_ptr_array_add (tables, set_part (type, source, demands,
                                       g_ptr_array_index (parts, p), width,
                                       max_height, plain));
  return tables;
}

/**
 * lf_type_table_width:
 * @self: a set table
 *
 * Returns: its width in points
 */
double
lf_type_table_width (const LfTypeTable *self)
{
  double width = 0;

  for (guint i = 0; i < self->n_columns; i++)
    width += self->widths[i];
  return width;
}

static double
column_x (const LfTypeTable *self,
          guint              column,
          gboolean           rtl)
{
  double x = 0;

  for (guint i = 0; i < column; i++)
    x += self->widths[i];
  return rtl ? lf_type_table_width (self) - x - self->widths[column] : x;
}

static void
draw_cell (PangoLayout *layout,
           guint        first,
           guint        last,
           double       x,
           double       y,
           gpointer     user_data)
{
  cairo_t *cr = user_data;

  cairo_tag_begin (cr, "TD", NULL);
  lf_type_draw (cr, layout, first, last, x, y);
  cairo_tag_end (cr, "TD");
}

/**
 * lf_type_table_each_cell:
 * @self: a set table
 * @row: one of its rows
 * @x: left edge of the table
 * @y: top edge of the row
 * @rtl: whether columns run from right to left
 * @func: (scope call): called for each cell with the place of its text
 * @user_data: for @func
 */
void
lf_type_table_each_cell (const LfTypeTable *self,
                         const LfTypeRow   *row,
                         double             x,
                         double             y,
                         gboolean           rtl,
                         LfTypeCellFunc     func,
                         gpointer           user_data)
{
  for (guint i = 0; i < row->n_cells; i++)
    func (row->cells[i], row->first[i], row->last[i],
          x + LF_CELL_PAD_X + (row->span ? 0 : column_x (self, i, rtl)),
          y + LF_CELL_PAD_Y,
          user_data);
}

static void
draw_rule (cairo_t *cr,
           double   x,
           double   y,
           double   width,
           double   weight)
{
  lf_type_set_ink (cr, LF_INK_RULE);
  cairo_set_line_width (cr, weight);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + width, y);
  cairo_stroke (cr);
}

/**
 * lf_type_table_draw_head:
 * @self: a set table
 * @cr: where to
 * @x: left edge
 * @y: top edge
 * @rtl: whether columns run from right to left
 */
void
lf_type_table_draw_head (const LfTypeTable *self,
                         cairo_t           *cr,
                         double             x,
                         double             y,
                         gboolean           rtl)
{
  if (self->head == NULL)
    return;
  lf_type_set_ink (cr, lf_type_style_ink (LF_STYLE_CELL_HEAD));
  cairo_tag_begin (cr, "TR", NULL);
  for (guint i = 0; i < self->n_columns; i++)
    {
      double height = lf_type_height (self->head[i], 0, G_MAXUINT);

      cairo_tag_begin (cr, "TH", NULL);
      lf_type_draw (cr, self->head[i], 0, G_MAXUINT,
                    x + LF_CELL_PAD_X + column_x (self, i, rtl),
                    y + self->head_height - LF_CELL_PAD_Y - height);
      cairo_tag_end (cr, "TH");
    }
  cairo_tag_end (cr, "TR");
  draw_rule (cr, x, y + self->head_height, lf_type_table_width (self), 1.0);
}

/**
 * lf_type_table_draw_row:
 * @self: a set table
 * @row: one of its rows
 * @cr: where to
 * @x: left edge of the table
 * @y: top edge of the row
 * @rtl: whether columns run from right to left
 */
void
lf_type_table_draw_row (const LfTypeTable *self,
                        const LfTypeRow   *row,
                        cairo_t           *cr,
                        double             x,
                        double             y,
                        gboolean           rtl)
{
  double width = lf_type_table_width (self);

  if (row->span && !self->plain)
    {
      lf_type_set_ink (cr, LF_INK_SHADE);
      cairo_rectangle (cr, x, y, width, row->height);
      cairo_fill (cr);
    }
  lf_type_set_ink (cr, LF_INK_TEXT);
  cairo_tag_begin (cr, "TR", NULL);
  lf_type_table_each_cell (self, row, x, y, rtl, draw_cell, cr);
  cairo_tag_end (cr, "TR");
  if (!self->plain)
    draw_rule (cr, x, y + row->height, width, 0.5);
}

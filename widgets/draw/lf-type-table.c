/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-type-table.h"

#define PAD_X 5.0
#define PAD_Y 3.0

/* A word wider than this may be broken: better than a table of one column
 * to a page because of one long address. */
#define MAX_WORD 150.0
#define SHORT_HEAD 42.0

typedef struct
{
  double natural;
  double least;
  double head; /* of the head in one line */
} Demand;

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

static LfTypeStyle
cell_style (const LfReportRow *row,
            guint              column,
            gboolean           plain)
{
  if (plain)
    return column == 0 ? LF_STYLE_CELL_HEAD : LF_STYLE_CELL;
  return row->strong || row->span ? LF_STYLE_CELL_STRONG : LF_STYLE_CELL;
}

/* Where a script may break a line between any two signs, a short head stays
 * whole all the same. */
static double
head_word (const char *title,
           double      word,
           double      natural)
{
  for (const char *p = title; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iswide (g_utf8_get_char (p)))
      return MAX (word, MIN (natural, SHORT_HEAD));
  return word;
}

/* A head may wrap, unless it is short; its words may not be cut. */
static double
head_natural (double word,
              double natural)
{
  return natural <= SHORT_HEAD ? natural : MAX (word, natural * 0.6);
}

/* What a cell wants. Names and marks come again in row after row and are
 * measured once: @measured has a Demand for each text of one style. */
static const Demand *
measure_cell (LfType      *type,
              GHashTable  *measured,
              const char  *text,
              LfTypeStyle  style)
{
  Demand *demand = g_hash_table_lookup (measured, text);

  if (demand == NULL)
    {
      demand = g_new0 (Demand, 1);
      demand->natural = lf_type_natural (type, text, style, &demand->least);
      g_hash_table_insert (measured, (gpointer) text, demand);
    }
  return demand;
}

static Demand *
measure_columns (LfType              *type,
                 const LfReportTable *source,
                 gboolean             plain)
{
  Demand *demands = g_new0 (Demand, source->n_columns);
  GHashTable *measured[LF_N_STYLES] = { NULL };

  for (guint c = 0; c < source->n_columns; c++)
    {
      Demand *d = &demands[c];
      double word = 0;

      if (!plain)
        {
          d->natural = lf_type_natural (type, source->titles[c],
                                        LF_STYLE_CELL_HEAD, &word);
          word = head_word (source->titles[c], word, d->natural);
          d->head = d->natural + 2 * PAD_X + 0.5;
          d->natural = head_natural (word, d->natural);
          d->least = word;
        }
      for (guint r = 0; r < source->rows->len; r++)
        {
          const LfReportRow *row = g_ptr_array_index (source->rows, r);
          LfTypeStyle style = cell_style (row, c, plain);
          const Demand *cell;

          if (row->span)
            continue;
          if (measured[style] == NULL)
            measured[style] = g_hash_table_new_full (g_str_hash, g_str_equal,
                                                     NULL, g_free);
          cell = measure_cell (type, measured[style], row->cells[c], style);
          d->natural = MAX (d->natural, cell->natural);
          d->least = MAX (d->least, cell->least);
        }
      d->least = MIN (d->least, MAX_WORD) + 2 * PAD_X;
      d->natural = MAX (d->natural + 2 * PAD_X + 0.5, d->least);
    }
  for (guint s = 0; s < LF_N_STYLES; s++)
    g_clear_pointer (&measured[s], g_hash_table_unref);
  return demands;
}

/* Splits the columns into parts that fit @width; the first column, which
 * names the row, stands in every part. */
static GPtrArray *
split_columns (const Demand *demands,
               guint         n_columns,
               double        width)
{
  GPtrArray *parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  GArray *part = g_array_new (FALSE, FALSE, sizeof (guint));
  double used = 0;

  for (guint c = 0; c < n_columns; c++)
    {
      if (part->len > (c == 0 ? 0 : 1) && used + demands[c].least > width)
        {
          guint first = 0;

          g_ptr_array_add (parts, part);
          part = g_array_new (FALSE, FALSE, sizeof (guint));
          g_array_append_val (part, first);
          used = demands[0].least;
        }
      g_array_append_val (part, c);
      used += demands[c].least;
    }
  g_ptr_array_add (parts, part);
  return parts;
}

/* A column that wants no more than this share of the line gets all that it
 * wants before the long texts share the rest: a name in two lines beside a
 * half-empty column looks like a mistake. */
#define SMALL_SHARE 0.24

/* Whether a column gets what it wants, or shares with others. */
static gboolean
is_small (const Demand *demand,
          double        width)
{
  return demand->natural <= width * SMALL_SHARE;
}

/* Whether the long texts still have their least when the small columns have
 * all they want. */
static gboolean
small_fit (LfTypeTable  *self,
           const Demand *demands,
           double        width)
{
  double needed = 0;
  gboolean any_long = FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const Demand *d = &demands[self->columns[i]];
      gboolean small = is_small (d, width);

      needed += small ? d->natural : MAX (d->least, width * SMALL_SHARE);
      any_long = any_long || !small;
    }
  return any_long && needed <= width;
}

/* A column of numbers takes so much of what nobody needs, in points, before
 * the columns of text do: a name and its number should not be far apart. */
#define NUMBER_ROOM 68.0

static gboolean
is_text (const LfTypeTable *self,
         guint              column)
{
  return self->source->aligns[self->columns[column]] == LF_COLUMN_START;
}

/* What a column of numbers would like beyond what it needs. The first
 * column stands at the edge and has no other to come near to. */
static double
number_wants (const LfTypeTable *self,
              const Demand      *demands,
              guint              column)
{
  double room = MAX (NUMBER_ROOM, demands[self->columns[column]].head);

  return column == 0 ? 0 : MAX (room - self->widths[column], 0);
}

/* Shares out what is left of the line when every column has what it wants:
 * of a plain table to the last column, else to numbers until they have
 * their room, and then to the text. */
static void
share_rest (LfTypeTable  *self,
            const Demand *demands,
            double        rest)
{
  double wanted = 0;
  double text = 0;
  double all = 0;

  if (self->plain)
    {
      self->widths[self->n_columns - 1] += rest;
      return;
    }
  for (guint i = 0; i < self->n_columns; i++)
    {
      all += self->widths[i];
      if (is_text (self, i))
        text += self->widths[i];
      else
        wanted += number_wants (self, demands, i);
    }
  if (text > 0 && wanted > 0)
    {
      double share = MIN (rest / wanted, 1.0);

      for (guint i = 0; i < self->n_columns; i++)
        if (!is_text (self, i))
          self->widths[i] += share * number_wants (self, demands, i);
      rest -= share * wanted;
    }
  for (guint i = 0; i < self->n_columns; i++)
    if (text <= 0)
      self->widths[i] += rest * self->widths[i] / all;
    else if (is_text (self, i))
      self->widths[i] += rest * self->widths[i] / text;
}

/* The usual way to share a line among columns (as in HTML's automatic table
 * layout): everyone gets the least, then the rest in proportion to what is
 * still wanted. */
static void
share_width (LfTypeTable  *self,
             const Demand *demands,
             double        width)
{
  gboolean favour_small = small_fit (self, demands, width);
  double least = 0;
  double natural = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const Demand *d = &demands[self->columns[i]];

      least += favour_small && is_small (d, width) ? d->natural : d->least;
      natural += d->natural;
    }

  for (guint i = 0; i < self->n_columns; i++)
    {
      const Demand *d = &demands[self->columns[i]];
      double own = favour_small && is_small (d, width) ? d->natural : d->least;

      if (least >= width)
        self->widths[i] = own * width / least;
      else if (natural > width)
        self->widths[i] = own + (d->natural - own) * (width - least) /
                                  (natural - least);
      else
        self->widths[i] = d->natural;
    }
  if (natural < width)
    share_rest (self, demands, width - natural);
}

static double
piece_height (LfTypeRow *row)
{
  double height = 0;

  for (guint c = 0; c < row->n_cells; c++)
    if (row->cells[c] != NULL)
      height = MAX (height, lf_type_height (row->cells[c], row->first[c],
                                            row->last[c]));
  return height + 2 * PAD_Y;
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
               max_height - 2 * PAD_Y)
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
        type, source->cells[c], cell_style (source, c, self->plain),
        source->span ? LF_COLUMN_START : self->source->aligns[c],
        width - 2 * PAD_X);
      row->last[i] = (guint) pango_layout_get_line_count (row->cells[i]);
    }
  row->height = piece_height (row);
  g_ptr_array_add (self->rows, row);
  while (row->height > max_height - self->head_height)
    {
      LfTypeRow *rest = cut_row (row, max_height - self->head_height);

      if (rest->height <= 2 * PAD_Y)
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
          const Demand        *demands,
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
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_type_row_free);
  share_width (self, demands, width);

  if (!plain)
    {
      self->head = g_new0 (PangoLayout *, self->n_columns);
      for (guint i = 0; i < self->n_columns; i++)
        {
          guint c = self->columns[i];

          self->head[i] = lf_type_layout (type, source->titles[c],
                                          LF_STYLE_CELL_HEAD,
                                          source->aligns[c],
                                          self->widths[i] - 2 * PAD_X);
          self->head_height =
            MAX (self->head_height,
                 lf_type_height (self->head[i], 0, G_MAXUINT) + 2 * PAD_Y);
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
  g_autofree Demand *demands = measure_columns (type, source, plain);
  g_autoptr (GPtrArray) parts =
    split_columns (demands, source->n_columns, width);
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
          x + PAD_X + (row->span ? 0 : column_x (self, i, rtl)), y + PAD_Y,
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
                    x + PAD_X + column_x (self, i, rtl),
                    y + self->head_height - PAD_Y - height);
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

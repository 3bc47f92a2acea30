/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How wide the columns of a table are. */

#include "config.h"

#include "widgets/draw/lf-type-table-private.h"

/* A word wider than this may be broken: better than a table of one column
 * to a page because of one long address. */
#define MAX_WORD 150.0
#define SHORT_HEAD 42.0

/* For writing by hand. */
#define HAND_ROOM 150.0

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
 * measured once: @measured has a LfTypeDemand for each text of one style. */
static const LfTypeDemand *
measure_cell (LfType      *type,
              GHashTable  *measured,
              const char  *text,
              LfTypeStyle  style)
{
  LfTypeDemand *demand = g_hash_table_lookup (measured, text);

  if (demand == NULL)
    {
      demand = g_new0 (LfTypeDemand, 1);
      demand->natural = lf_type_natural (type, text, style, &demand->least);
      g_hash_table_insert (measured, (gpointer) text, demand);
    }
  return demand;
}

/**
 * lf_type_columns_measure:
 * @type: a typesetter
 * @source: a table
 * @plain: without head
 *
 * Returns: (transfer full): what each column wants
 */
LfTypeDemand *
lf_type_columns_measure (LfType              *type,
                         const LfReportTable *source,
                         gboolean             plain)
{
  LfTypeDemand *demands = g_new0 (LfTypeDemand, source->n_columns);
  GHashTable *measured[LF_N_STYLES] = { NULL };

  for (guint c = 0; c < source->n_columns; c++)
    {
      LfTypeDemand *d = &demands[c];
      double word = 0;

      if (!plain)
        {
          d->natural = lf_type_natural (type, source->titles[c],
                                        LF_STYLE_CELL_HEAD, &word);
          word = head_word (source->titles[c], word, d->natural);
          d->head = d->natural + 2 * LF_CELL_PAD_X + 0.5;
          d->natural = head_natural (word, d->natural);
          d->least = word;
        }
      for (guint r = 0; r < source->rows->len; r++)
        {
          const LfReportRow *row = g_ptr_array_index (source->rows, r);
          LfTypeStyle style = lf_type_cell_style (row, c, plain);
          const LfTypeDemand *cell;

          if (row->span)
            continue;
          if (measured[style] == NULL)
            measured[style] = g_hash_table_new_full (g_str_hash, g_str_equal,
                                                     NULL, g_free);
          cell = measure_cell (type, measured[style], row->cells[c], style);
          d->natural = MAX (d->natural, cell->natural);
          d->least = MAX (d->least, cell->least);
        }
      if (source->aligns[c] == LF_COLUMN_WRITE)
        d->least = HAND_ROOM;
      d->least = MIN (d->least, MAX_WORD) + 2 * LF_CELL_PAD_X;
      d->natural = MAX (d->natural + 2 * LF_CELL_PAD_X + 0.5, d->least);
    }
  for (guint s = 0; s < LF_N_STYLES; s++)
    g_clear_pointer (&measured[s], g_hash_table_unref);
  return demands;
}

/**
 * lf_type_columns_split:
 * @demands: what each column wants
 * @n_columns: how many there are
 * @width: of the line, in points
 *
 * Splits the columns into parts that fit the line; the first column, which
 * names the row, stands in every part.
 *
 * Returns: (transfer full) (element-type GArray): the columns of each part
 */
GPtrArray *
lf_type_columns_split (const LfTypeDemand *demands,
                       guint               n_columns,
                       double              width)
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
is_small (const LfTypeDemand *demand,
          double              width)
{
  return demand->natural <= width * SMALL_SHARE;
}

/* Whether the long texts still have their least when the small columns have
 * all they want. */
static gboolean
small_fit (LfTypeTable        *self,
           const LfTypeDemand *demands,
           double              width)
{
  double needed = 0;
  gboolean any_long = FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const LfTypeDemand *d = &demands[self->columns[i]];
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
  LfColumnAlign align = self->source->aligns[self->columns[column]];

  return align == LF_COLUMN_START || align == LF_COLUMN_WRITE;
}

/* What a column of numbers would like beyond what it needs. The first
 * column stands at the edge and has no other to come near to. */
static double
number_wants (const LfTypeTable  *self,
              const LfTypeDemand *demands,
              guint               column)
{
  double room = MAX (NUMBER_ROOM, demands[self->columns[column]].head);

  return column == 0 ? 0 : MAX (room - self->widths[column], 0);
}

/* Shares out what is left of the line when every column has what it wants:
 * of a plain table to the last column, else to numbers until they have
 * their room, and then to the text. */
static void
share_rest (LfTypeTable        *self,
            const LfTypeDemand *demands,
            double              rest)
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

/**
 * lf_type_columns_share:
 * @self: a table whose columns are known
 * @demands: what each column of its source wants
 * @width: of the line, in points
 *
 * Shares a line among columns, in the usual way (as in HTML's automatic
 * table layout): everyone gets the least, then the rest in proportion to
 * what is still wanted.
 */
void
lf_type_columns_share (LfTypeTable        *self,
                       const LfTypeDemand *demands,
                       double              width)
{
  gboolean favour_small = small_fit (self, demands, width);
  double least = 0;
  double natural = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const LfTypeDemand *d = &demands[self->columns[i]];

      least += favour_small && is_small (d, width) ? d->natural : d->least;
      natural += d->natural;
    }

  for (guint i = 0; i < self->n_columns; i++)
    {
      const LfTypeDemand *d = &demands[self->columns[i]];
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

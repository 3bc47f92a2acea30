/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-table.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>

#define GAP 2

typedef struct
{
  char *text;
  guint width;
  gboolean number;
} Cell;

struct _LfCliTable
{
  guint n_columns;
  GArray *cells;
};

static void
cell_clear (gpointer cell)
{
  g_free (((Cell *) cell)->text);
}

/**
 * lf_cli_table_new:
 * @n_columns: number of columns, at least 1
 *
 * Returns: (transfer full): an empty table
 */
LfCliTable *
lf_cli_table_new (guint n_columns)
{
  LfCliTable *self = g_new0 (LfCliTable, 1);

  self->n_columns = MAX (n_columns, 1);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, cell_clear);
  return self;
}

/**
 * lf_cli_table_free:
 * @self: (transfer full): a table
 */
void
lf_cli_table_free (LfCliTable *self)
{
  g_array_unref (self->cells);
  g_free (self);
}

/* The columns that a terminal needs for a text. */
static guint
text_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

/**
 * lf_cli_printable:
 * @text: a text that may come from a file
 *
 * Returns: (transfer full): the text on one line, without control
 *   characters, which must not reach a terminal
 */
char *
lf_cli_printable (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_ascii_isspace (*p))
        g_string_append_c (out, ' ');
      else
        g_string_append_unichar (out, g_unichar_iscntrl (c) ? 0xfffd : c);
    }
  return g_string_free (out, FALSE);
}

/**
 * lf_cli_print_notes:
 * @notes: (element-type utf8): sentences for a person
 *
 * Prints what to mind about a result to standard error.
 */
void
lf_cli_print_notes (GPtrArray *notes)
{
  for (guint k = 0; k < notes->len; k++)
    {
      g_autofree char *note = lf_cli_printable (notes->pdata[k]);

      /* Translators: %s is a whole sentence. */
      g_printerr (_("Note: %s\n"), note);
    }
}

static void
add_cell (LfCliTable *self,
          char       *text,
          gboolean    number)
{
  Cell cell = { text, text_width (text), number };

  g_array_append_val (self->cells, cell);
}

/**
 * lf_cli_table_text:
 * @self: a table
 * @text: (nullable): the next cell's text; %NULL leaves it empty
 */
void
lf_cli_table_text (LfCliTable *self,
                   const char *text)
{
  add_cell (self, lf_cli_printable (text != NULL ? text : ""), FALSE);
}

/**
 * lf_cli_table_number:
 * @self: a table
 * @value: the next cell's number
 * @decimals: digits after the point; what is too large or too small for
 *   them is written with an exponent
 */
void
lf_cli_table_number (LfCliTable *self,
                     double      value,
                     guint       decimals)
{
  char buffer[64];
  char format[16];
  gboolean plain = value == 0 || (fabs (value) < 1e9 &&
                                  fabs (value) >= pow (10, -(int) decimals));

  decimals = MIN (decimals, 17);
  g_snprintf (format, sizeof format, plain ? "%%.%uf" : "%%.%ug",
              plain ? decimals : MAX (decimals, 1));
  if (value == 0)
    value = 0;
  add_cell (self, g_strdup (g_ascii_formatd (buffer, sizeof buffer, format,
                                             value)), TRUE);
}

/**
 * lf_cli_table_int:
 * @self: a table
 * @value: the next cell's whole number
 */
void
lf_cli_table_int (LfCliTable *self,
                  gint64      value)
{
  add_cell (self, g_strdup_printf ("%" G_GINT64_FORMAT, value), TRUE);
}

static void
measure (const LfCliTable *self,
         guint            *widths,
         gboolean         *right)
{
  for (guint j = 0; j < self->n_columns; j++)
    {
      widths[j] = 0;
      right[j] = FALSE;
    }
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);
      guint j = i % self->n_columns;

      widths[j] = MAX (widths[j], cell->width);
      right[j] |= cell->number;
    }
}

/**
 * lf_cli_table_to_text:
 * @self: a table
 *
 * Returns: (transfer full): the table as lines of text
 */
char *
lf_cli_table_to_text (const LfCliTable *self)
{
  g_autofree guint *widths = g_new (guint, self->n_columns);
  g_autofree gboolean *right = g_new (gboolean, self->n_columns);
  GString *out = g_string_new (NULL);
  guint pending = 0;

  measure (self, widths, right);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);
      guint j = i % self->n_columns;
      guint fill = widths[j] - cell->width;

      /* Blanks are written once something follows them. */
      pending += right[j] ? fill : 0;
      if (cell->width > 0)
        {
          g_string_append_printf (out, "%*s%s", (int) pending, "",
                                  cell->text);
          pending = 0;
        }
      pending += (right[j] ? 0 : fill) + GAP;
      if (j + 1 == self->n_columns || i + 1 == self->cells->len)
        {
          g_string_append_c (out, '\n');
          pending = 0;
        }
    }
  return g_string_free (out, FALSE);
}

/**
 * lf_cli_table_print:
 * @self: a table
 *
 * Prints the table to standard output.
 */
void
lf_cli_table_print (const LfCliTable *self)
{
  g_autofree char *text = lf_cli_table_to_text (self);

  fputs (text, stdout);
}

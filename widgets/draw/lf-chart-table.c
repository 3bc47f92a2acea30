/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-chart-table.h"

#include <string.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-draw-text.h"

struct _LfChartTable
{
  GPtrArray *titles;  /* char* */
  GArray    *numeric; /* gboolean per column */
  GPtrArray *cells;   /* char*, row by row */
};

/**
 * lf_chart_table_new:
 *
 * Returns: (transfer full): a table without columns
 */
LfChartTable *
lf_chart_table_new (void)
{
  LfChartTable *table = g_new (LfChartTable, 1);

  table->titles = g_ptr_array_new_with_free_func (g_free);
  table->numeric = g_array_new (FALSE, FALSE, sizeof (gboolean));
  table->cells = g_ptr_array_new_with_free_func (g_free);
  return table;
}

/**
 * lf_chart_table_free:
 * @table: (transfer full): a table
 *
 * Frees it.
 */
void
lf_chart_table_free (LfChartTable *table)
{
  g_ptr_array_unref (table->titles);
  g_array_unref (table->numeric);
  g_ptr_array_unref (table->cells);
  g_free (table);
}

/**
 * lf_chart_table_add_column:
 * @table: a table without rows
 * @title: the column's title, for people
 * @numeric: whether it holds numbers, which are aligned at their end
 *
 * Adds a column at the end.
 */
void
lf_chart_table_add_column (LfChartTable *table,
                           const char   *title,
                           gboolean      numeric)
{
  g_return_if_fail (table->cells->len == 0);

  g_ptr_array_add (table->titles, g_strdup (title));
  g_array_append_val (table->numeric, numeric);
}

/**
 * lf_chart_table_add:
 * @table: a table with columns
 * @cell: (nullable): the next cell's text; %NULL for an empty one
 *
 * Fills the next cell, row by row.
 */
void
lf_chart_table_add (LfChartTable *table,
                    const char   *cell)
{
  g_return_if_fail (table->titles->len > 0);

  g_ptr_array_add (table->cells, g_strdup (cell != NULL ? cell : ""));
}

/**
 * lf_chart_table_add_number:
 * @table: a table with columns
 * @value: a number; “–” for one that is not finite
 * @decimals: digits after the decimal mark
 *
 * Fills the next cell with a number in the user's locale.
 */
void
lf_chart_table_add_number (LfChartTable *table,
                           double        value,
                           int           decimals)
{
  g_autofree char *text = lf_number_text (value, decimals);

  lf_chart_table_add (table, text);
}

/**
 * lf_chart_table_n_columns:
 * @table: a table
 *
 * Returns: how many columns
 */
guint
lf_chart_table_n_columns (const LfChartTable *table)
{
  return table->titles->len;
}

/**
 * lf_chart_table_n_rows:
 * @table: a table
 *
 * Returns: how many rows, the header not counted
 */
guint
lf_chart_table_n_rows (const LfChartTable *table)
{
  guint columns = table->titles->len;

  return columns > 0 ? (table->cells->len + columns - 1) / columns : 0;
}

/**
 * lf_chart_table_get_title:
 * @table: a table
 * @column: which column
 *
 * Returns: (transfer none): its title
 */
const char *
lf_chart_table_get_title (const LfChartTable *table,
                          guint               column)
{
  g_return_val_if_fail (column < table->titles->len, NULL);
  return g_ptr_array_index (table->titles, column);
}

/**
 * lf_chart_table_is_numeric:
 * @table: a table
 * @column: which column
 *
 * Returns: whether it holds numbers
 */
gboolean
lf_chart_table_is_numeric (const LfChartTable *table,
                           guint               column)
{
  g_return_val_if_fail (column < table->numeric->len, FALSE);
  return g_array_index (table->numeric, gboolean, column);
}

/**
 * lf_chart_table_get_cell:
 * @table: a table
 * @row: which row
 * @column: which column
 *
 * Returns: (transfer none): the cell's text
 */
const char *
lf_chart_table_get_cell (const LfChartTable *table,
                         guint               row,
                         guint               column)
{
  guint index = row * table->titles->len + column;

  g_return_val_if_fail (column < table->titles->len, NULL);
  return index < table->cells->len ? g_ptr_array_index (table->cells, index)
                                   : "";
}

static void
append_tsv (GString    *out,
            const char *cell,
            gboolean    last)
{
  /* A tab or a line break inside a cell would break the table apart. */
  for (const char *p = cell; *p != '\0'; p++)
    g_string_append_c (out, strchr ("\t\r\n", *p) != NULL ? ' ' : *p);
  g_string_append_c (out, last ? '\n' : '\t');
}

/* A spreadsheet reads digits in groups, and a minus that is no hyphen, as
 * words. */
static char *
plain_number (const char *cell)
{
  g_autoptr (GString) number = g_string_new (cell);

  g_string_replace (number, "\u2212", "-", 0);
  g_string_replace (number, "\u202f", "", 0);
  g_string_replace (number, "\u00a0", "", 0);
  return g_string_free (g_steal_pointer (&number), FALSE);
}

/**
 * lf_chart_table_to_tsv:
 * @table: a table
 *
 * Returns: (transfer full): the table as tab-separated text with a header
 *   row, ready to be pasted into a spreadsheet; its numbers have the
 *   locale's decimal mark
 */
char *
lf_chart_table_to_tsv (const LfChartTable *table)
{
  GString *out = g_string_new (NULL);
  guint columns = lf_chart_table_n_columns (table);

  for (guint c = 0; c < columns; c++)
    append_tsv (out, lf_chart_table_get_title (table, c), c + 1 == columns);
  for (guint r = 0; r < lf_chart_table_n_rows (table); r++)
    for (guint c = 0; c < columns; c++)
      {
        const char *cell = lf_chart_table_get_cell (table, r, c);
        g_autofree char *number = lf_chart_table_is_numeric (table, c)
                                    ? plain_number (cell) : NULL;

        append_tsv (out, number != NULL ? number : cell, c + 1 == columns);
      }
  return g_string_free (out, FALSE);
}

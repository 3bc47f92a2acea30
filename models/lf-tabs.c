/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spreadsheets put cells on the clipboard separated by tabs; a cell with a
 * tab, quote or line break in it stands in quotes, as in CSV. */

#include "config.h"

#include "models/lf-tabs.h"

#include <string.h>

#include "models/lf-csv.h"

/**
 * lf_tabs_found:
 * @data: a table
 * @length: its length in bytes
 *
 * Returns: whether the first line of @data has a tab in it, and so was
 *   copied from a spreadsheet
 */
gboolean
lf_tabs_found (const char *data,
               gsize       length)
{
  const char *end = memchr (data, '\n', length);

  return memchr (data, '\t', end != NULL ? (gsize) (end - data) :
                 length) != NULL;
}

/**
 * lf_tabs_to_csv:
 * @data: a table whose cells are separated by tabs
 * @length: its length in bytes
 *
 * Turns a copied table into CSV. Lines stay on their lines.
 *
 * Returns: (transfer full): the table, as CSV
 */
char *
lf_tabs_to_csv (const char *data,
                gsize       length)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      char c = data[i];

      if (c == '"' && (quoted || cell->len == 0))
        {
          /* A doubled quote inside quotes is one quote. */
          if (quoted && i + 1 < length && data[i + 1] == '"')
            {
              g_string_append_c (cell, '"');
              i++;
            }
          else
            quoted = !quoted;
        }
      else if (!quoted && (c == '\t' || c == '\n'))
        {
          lf_csv_append_field (out, cell->str);
          g_string_append_c (out, c == '\t' ? ',' : '\n');
          g_string_truncate (cell, 0);
        }
      else if (c != '\0' && (quoted || c != '\r'))
        {
          g_string_append_c (cell, c);
        }
    }
  if (cell->len > 0)
    lf_csv_append_field (out, cell->str);
  return g_string_free (out, FALSE);
}

static void
append_cell (GString    *out,
             const char *cell)
{
  if (strpbrk (cell, "\t\n\r\"") == NULL)
    {
      g_string_append (out, cell);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

/**
 * lf_tabs_from_csv:
 * @csv: a table that the program has written
 *
 * Turns CSV into what spreadsheets take from the clipboard, cell by cell.
 *
 * Returns: (transfer full): the table, with tabs between its cells
 */
char *
lf_tabs_from_csv (const char *csv)
{
  g_autoptr (LfCsv) table = lf_csv_parse ("-", csv, strlen (csv), NULL);
  GString *out = g_string_new (NULL);

  for (guint row = 0; table != NULL && row < lf_csv_get_n_rows (table); row++)
    {
      for (guint i = 0; i < lf_csv_get_n_cells (table, row); i++)
        {
          if (i > 0)
            g_string_append_c (out, '\t');
          append_cell (out, lf_csv_get (table, row, i));
        }
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

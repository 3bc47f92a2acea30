/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "models/lf-number.h"

/* A hostile file of commas alone would otherwise cost four bytes of index
 * for each of its own. */
#define MAX_CELLS 10000000u
#define MAX_BYTES (G_MAXUINT32 / 2)

typedef struct
{
  guint32 first_cell;
  guint32 line;
} Row;

struct _LfCsv
{
  char *file;
  GString *text;  /* every field, each ended by a NUL */
  GArray *cells;  /* guint32: where a field begins in text */
  GArray *rows;   /* Row */
  char separator;
};

typedef struct
{
  LfCsv *csv;
  const char *at;
  const char *end;
  guint32 line;
  char separator;
  GError **error;
} Reader;

/**
 * lf_csv_free:
 * @self: (transfer full) (nullable): a table
 */
void
lf_csv_free (LfCsv *self)
{
  if (self == NULL)
    return;
  g_free (self->file);
  g_string_free (self->text, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_free (self);
}

static guint32
line_of (const char *data,
         const char *at)
{
  guint32 line = 1;

  for (const char *p = data; p < at; p++)
    if (*p == '\n' || (*p == '\r' && p + 1 < at && p[1] != '\n'))
      line++;
  return line;
}

static gboolean
check_encoding (const char  *file,
                const char  *data,
                gsize        length,
                GError     **error)
{
  const char *bad;

  if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 ||
                      memcmp (data, "\xfe\xff", 2) == 0))
    {
      lf_error_set_at (error, LF_ERROR_SYNTAX, file, 1,
                       _("the text is in UTF-16; save it as UTF-8"));
      return FALSE;
    }
  /* A NUL stops the validation as well, so it is found here too. */
  if (!g_utf8_validate_len (data, length, &bad))
    {
      lf_error_set_at (error, LF_ERROR_SYNTAX, file, (int) line_of (data, bad),
                       _("the text is not valid UTF-8 (byte 0x%02x)"),
                       (unsigned char) *bad);
      return FALSE;
    }
  return TRUE;
}

static gboolean
at_lone_cr (const Reader *r)
{
  return *r->at == '\r' && (r->at + 1 == r->end || r->at[1] != '\n');
}

/* Passes one line end of any kind: LF, CR LF, CR. */
static void
skip_line_end (Reader *r)
{
  r->at += *r->at == '\n' || at_lone_cr (r) ? 1 : 2;
  r->line++;
}

static gboolean
at_field_end (const Reader *r)
{
  return r->at == r->end || *r->at == r->separator || *r->at == '\n' ||
         *r->at == '\r';
}

static gboolean
read_quoted (Reader *r)
{
  guint32 opened = r->line;

  r->at++;
  while (TRUE)
    {
      if (r->at == r->end)
        {
          lf_error_set_at (r->error, LF_ERROR_SYNTAX, r->csv->file,
                           (int) opened,
                           _("a quoted field is never closed"));
          return FALSE;
        }
      if (*r->at == '"')
        {
          r->at++;
          if (r->at == r->end || *r->at != '"')
            break;
        }
      else if (*r->at == '\n' || at_lone_cr (r))
        {
          r->line++;
        }
      g_string_append_c (r->csv->text, *r->at++);
    }
  if (!at_field_end (r))
    {
      lf_error_set_at (r->error, LF_ERROR_SYNTAX, r->csv->file, (int) r->line,
                       r->separator == ',' ?
                       _("a comma or the end of the line must follow a "
                         "closing quote; a quote inside a quoted field is "
                         "written twice") :
                       _("a semicolon or the end of the line must follow a "
                         "closing quote; a quote inside a quoted field is "
                         "written twice"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_plain (Reader *r)
{
  const char *begin = r->at;

  while (!at_field_end (r))
    {
      if (*r->at == '"')
        {
          lf_error_set_at (r->error, LF_ERROR_SYNTAX, r->csv->file,
                           (int) r->line,
                           _("a quote stands inside a field that does not "
                             "begin with one; put the whole field in quotes "
                             "and write the inner quote twice"));
          return FALSE;
        }
      r->at++;
    }
  g_string_append_len (r->csv->text, begin, r->at - begin);
  return TRUE;
}

/* One record. A blank line leaves no row behind. */
static gboolean
read_row (Reader *r)
{
  LfCsv *csv = r->csv;
  Row row = { csv->cells->len, r->line };
  gboolean blank = *r->at == '\n' || *r->at == '\r';

  if (!blank)
    {
      g_array_append_val (csv->rows, row);
      while (TRUE)
        {
          guint32 begin = (guint32) csv->text->len;

          if (csv->cells->len >= MAX_CELLS)
            {
              lf_error_set_at (r->error, LF_ERROR_LIMIT, csv->file,
                               (int) r->line,
                               _("the table has more than %u cells"),
                               MAX_CELLS);
              return FALSE;
            }
          g_array_append_val (csv->cells, begin);
          if (r->at < r->end && *r->at == '"' ? !read_quoted (r)
                                              : !read_plain (r))
            return FALSE;
          g_string_append_c (csv->text, '\0');
          if (r->at == r->end || *r->at != r->separator)
            break;
          r->at++;
        }
    }
  if (r->at < r->end)
    skip_line_end (r);
  return TRUE;
}

/**
 * lf_csv_parse:
 * @file: (nullable): the name that messages show
 * @data: (array length=length): the bytes
 * @length: how many
 * @error: return location
 *
 * Reads a whole table whose fields are divided by commas, as
 * lf_csv_parse_separated() does.
 *
 * Returns: (transfer full): the table, or %NULL with @error set
 */
LfCsv *
lf_csv_parse (const char  *file,
              const char  *data,
              gsize        length,
              GError     **error)
{
  return lf_csv_parse_separated (file, data, length, ',', error);
}

/* What divides the fields: a semicolon where the header has one and no
 * comma. */
static char
find_separator (const char *data,
                gsize       length)
{
  const char *end = length > 0 ? memchr (data, '\n', length) : NULL;
  gsize n = end != NULL ? (gsize) (end - data) : length;

  return n > 0 && memchr (data, ';', n) != NULL &&
         memchr (data, ',', n) == NULL ? ';' : ',';
}

/**
 * lf_csv_parse_any:
 * @file: (nullable): the name that messages show
 * @data: (array length=length): the bytes
 * @length: how many
 * @error: return location
 *
 * Reads a whole table as lf_csv_parse_separated() does, whose fields are
 * divided by semicolons where the header has some and no comma, else by
 * commas.
 *
 * Returns: (transfer full): the table, or %NULL with @error set
 */
LfCsv *
lf_csv_parse_any (const char  *file,
                  const char  *data,
                  gsize        length,
                  GError     **error)
{
  return lf_csv_parse_separated (file, data, length,
                                 find_separator (data, length), error);
}

/**
 * lf_csv_parse_separated:
 * @file: (nullable): the name that messages show
 * @data: (array length=length): the bytes
 * @length: how many
 * @separator: what divides fields: a comma, or the semicolon that
 *   spreadsheets write where the comma is the decimal sign
 * @error: return location
 *
 * Reads a whole table. The data may come from anywhere: wrong encoding, an
 * open quote, a stray quote and too many cells are errors with their line.
 *
 * Returns: (transfer full): the table, or %NULL with @error set
 */
LfCsv *
lf_csv_parse_separated (const char  *file,
                        const char  *data,
                        gsize        length,
                        char         separator,
                        GError     **error)
{
  g_autoptr (LfCsv) self = NULL;
  Reader r = { NULL, data, data + length, 1, separator, error };

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  if (length > MAX_BYTES)
    {
      lf_error_set_at (error, LF_ERROR_LIMIT, file, 0,
                       _("the table is too large"));
      return NULL;
    }
  if (length > 0 && !check_encoding (file, data, length, error))
    return NULL;
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    r.at += 3;

  self = g_new0 (LfCsv, 1);
  self->file = g_strdup (file);
  self->separator = separator;
  self->text = g_string_sized_new (length + 1);
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  r.csv = self;
  while (r.at < r.end)
    if (!read_row (&r))
      return NULL;
  return g_steal_pointer (&self);
}

/**
 * lf_csv_get_file:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): the name that messages show
 */
const char *
lf_csv_get_file (const LfCsv *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->file;
}

/**
 * lf_csv_get_n_rows:
 * @self: a table
 *
 * Returns: the number of rows, a header among them
 */
guint
lf_csv_get_n_rows (const LfCsv *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->rows->len;
}

/**
 * lf_csv_get_n_cells:
 * @self: a table
 * @row: a row, from 0
 *
 * Returns: the number of fields in that row, at least 1
 */
guint
lf_csv_get_n_cells (const LfCsv *self,
                    guint        row)
{
  guint next;

  g_return_val_if_fail (self != NULL && row < self->rows->len, 0);

  next = row + 1 < self->rows->len
           ? g_array_index (self->rows, Row, row + 1).first_cell
           : self->cells->len;
  return next - g_array_index (self->rows, Row, row).first_cell;
}

/**
 * lf_csv_get_line:
 * @self: a table
 * @row: a row, from 0
 *
 * Returns: the 1-based line of the file on which the row begins
 */
int
lf_csv_get_line (const LfCsv *self,
                 guint        row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, 0);
  return (int) g_array_index (self->rows, Row, row).line;
}

/**
 * lf_csv_get:
 * @self: a table
 * @row: a row, from 0
 * @column: a column, from 0
 *
 * Returns: (transfer none): the field as it stands in the file; "" where
 *   the row is shorter than that
 */
const char *
lf_csv_get (const LfCsv *self,
            guint        row,
            guint        column)
{
  guint32 cell;

  g_return_val_if_fail (self != NULL && row < self->rows->len, "");

  if (column >= lf_csv_get_n_cells (self, row))
    return "";
  cell = g_array_index (self->rows, Row, row).first_cell + column;
  return self->text->str + g_array_index (self->cells, guint32, cell);
}

/**
 * lf_csv_dup_stripped:
 * @self: a table
 * @row: a row, from 0
 * @column: a column, from 0
 *
 * Returns: (transfer full): the field without the blanks around it; "" where
 *   the row is shorter than that
 */
char *
lf_csv_dup_stripped (const LfCsv *self,
                     guint        row,
                     guint        column)
{
  return g_strstrip (g_strdup (lf_csv_get (self, row, column)));
}

/**
 * lf_csv_parse_number:
 * @self: a table
 * @text: a number that stands in it, blanks around it allowed
 * @value: (out): the number
 *
 * Parses a number as lf_number_parse() does. In a table divided by semicolons
 * a comma may stand for the point: there it divides nothing.
 *
 * Returns: whether it is one; @value is left alone otherwise
 */
gboolean
lf_csv_parse_number (const LfCsv *self,
                     const char  *text,
                     double      *value)
{
  g_autofree char *pointed = NULL;

  if (self->separator == ',' || strchr (text, ',') == NULL ||
      strchr (text, '.') != NULL)
    return lf_number_parse (text, value);
  pointed = g_strdelimit (g_strdup (text), ",", '.');
  return lf_number_parse (pointed, value);
}

/**
 * lf_csv_count_used:
 * @self: a table
 * @row: a row, from 0
 *
 * Counts the fields up to the last that holds more than blanks: a
 * spreadsheet ends its rows with separators for columns that were used once.
 *
 * Returns: their number; 0 for a row of blanks alone
 */
guint
lf_csv_count_used (const LfCsv *self,
                   guint        row)
{
  guint n = lf_csv_get_n_cells (self, row);

  while (n > 0)
    {
      const char *text = lf_csv_get (self, row, n - 1);

      if (text[strspn (text, " \t")] != '\0')
        break;
      n--;
    }
  return n;
}

/**
 * lf_csv_set_error:
 * @self: a table
 * @row: the row at fault, from 0
 * @column: the column at fault, from 0
 * @error: (out) (optional): return location
 * @code: what kind of error
 * @format: what is wrong and what was expected
 *
 * Sets @error as lf_error_set_cell() does.
 */
void
lf_csv_set_error (const LfCsv  *self,
                  guint         row,
                  guint         column,
                  GError      **error,
                  LfError       code,
                  const char   *format,
                  ...)
{
  va_list args;

  va_start (args, format);
  lf_error_set_cell (error, code, self->file, lf_csv_get_line (self, row),
                     column + 1, format, args);
  va_end (args);
}

/**
 * lf_csv_append_field:
 * @out: text to append to
 * @field: a field's text
 *
 * Appends one field, in quotes where RFC 4180 asks for them (and where the
 * field begins or ends in a blank, which some programs drop otherwise).
 */
void
lf_csv_append_field (GString    *out,
                     const char *field)
{
  gsize length = strlen (field);
  gboolean quote = strpbrk (field, "\",\r\n") != NULL;

  if (length > 0)
    quote |= g_ascii_isspace (field[0]) ||
             g_ascii_isspace (field[length - 1]);
  if (!quote)
    {
      g_string_append_len (out, field, (gssize) length);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *p = field; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

/**
 * lf_csv_append_row:
 * @out: text to append to
 * @fields: (array length=n_fields): the fields
 * @n_fields: how many, at least 1
 *
 * Appends one record and its line end. A record of one empty field is
 * written as "" so that it is not taken for a blank line.
 */
void
lf_csv_append_row (GString            *out,
                   const char * const *fields,
                   guint               n_fields)
{
  g_return_if_fail (n_fields > 0);

  if (n_fields == 1 && fields[0][0] == '\0')
    g_string_append (out, "\"\"");
  for (guint i = 0; i < n_fields; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      lf_csv_append_field (out, fields[i]);
    }
  g_string_append_c (out, '\n');
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-json.h"

#include <math.h>
#include <string.h>

#include "models/lf-number.h"

/* An object or array that is still open. */
typedef struct
{
  char     close;
  gboolean is_empty;
  gboolean has_lines;
} Level;

struct _LfJson
{
  GString *text;
  GArray  *levels;
};

/**
 * lf_json_new:
 *
 * Returns: (transfer full): an empty document
 */
LfJson *
lf_json_new (void)
{
  LfJson *self = g_new0 (LfJson, 1);

  self->text = g_string_new (NULL);
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  return self;
}

/**
 * lf_json_free:
 * @self: (transfer full): a document
 */
void
lf_json_free (LfJson *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->levels);
  g_free (self);
}

static void
start_line (LfJson *self)
{
  GString *text = self->text;
  gsize indent = 2 * (gsize) self->levels->len;

  g_string_append_c (text, '\n');
  g_string_set_size (text, text->len + indent);
  memset (text->str + text->len - indent, ' ', indent);
}

static gboolean
is_plain (char c)
{
  return (guchar) c >= 0x20 && c != '"' && c != '\\' && c != 0x7f;
}

/* RFC 8259, section 7. */
static void
append_string (LfJson     *self,
               const char *value)
{
  GString *text = self->text;

  g_string_append_c (text, '"');
  for (const char *p = value;; p++)
    {
      const char *start = p;

      while (is_plain (*p))
        p++;
      g_string_append_len (text, start, p - start);
      if (*p == '\0')
        break;
      if (*p == '\n')
        g_string_append (text, "\\n");
      else if (*p == '\t')
        g_string_append (text, "\\t");
      else if (*p == '"' || *p == '\\')
        g_string_append_printf (text, "\\%c", *p);
      else
        g_string_append_printf (text, "\\u%04x", (guint) *p);
    }
  g_string_append_c (text, '"');
}

/* What goes before a value. The values of an object stand on lines of their
 * own, and so do objects and arrays in an array; plain values in an array
 * stand on one line. */
static void
begin_value (LfJson     *self,
             const char *member,
             gboolean    plain)
{
  Level *level;

  if (self->levels->len == 0)
    {
      g_return_if_fail (member == NULL && self->text->len == 0);
      return;
    }
  level = &g_array_index (self->levels, Level, self->levels->len - 1);
  g_return_if_fail ((member != NULL) == (level->close == '}'));
  if (!level->is_empty)
    g_string_append_c (self->text, ',');
  if (member != NULL || !plain)
    {
      start_line (self);
      level->has_lines = TRUE;
    }
  else if (!level->is_empty)
    {
      g_string_append_c (self->text, ' ');
    }
  level->is_empty = FALSE;
  if (member != NULL)
    {
      append_string (self, member);
      g_string_append (self->text, ": ");
    }
}

static void
begin (LfJson     *self,
       const char *member,
       char        open,
       char        close)
{
  Level level = { close, TRUE, FALSE };

  begin_value (self, member, FALSE);
  g_string_append_c (self->text, open);
  g_array_append_val (self->levels, level);
}

/**
 * lf_json_begin_object:
 * @self: a document
 * @member: (nullable): the member's name
 *
 * Opens an object; lf_json_end() closes it.
 */
void
lf_json_begin_object (LfJson     *self,
                      const char *member)
{
  begin (self, member, '{', '}');
}

/**
 * lf_json_begin_array:
 * @self: a document
 * @member: (nullable): the member's name
 *
 * Opens an array, of plain values or of objects and arrays; lf_json_end()
 * closes it.
 */
void
lf_json_begin_array (LfJson     *self,
                     const char *member)
{
  begin (self, member, '[', ']');
}

/**
 * lf_json_end:
 * @self: a document
 *
 * Closes the object or array that was opened last.
 */
void
lf_json_end (LfJson *self)
{
  Level level;

  g_return_if_fail (self->levels->len > 0);

  level = g_array_index (self->levels, Level, self->levels->len - 1);
  g_array_set_size (self->levels, self->levels->len - 1);
  if (level.has_lines)
    start_line (self);
  g_string_append_c (self->text, level.close);
}

/**
 * lf_json_string:
 * @self: a document
 * @member: (nullable): the member's name
 * @value: (nullable): a text; %NULL is written as null
 */
void
lf_json_string (LfJson     *self,
                const char *member,
                const char *value)
{
  begin_value (self, member, TRUE);
  if (value != NULL)
    append_string (self, value);
  else
    g_string_append (self->text, "null");
}

/**
 * lf_json_number:
 * @self: a document
 * @member: (nullable): the member's name
 * @value: a number; what is not finite (there is none) is written as null
 */
void
lf_json_number (LfJson     *self,
                const char *member,
                double      value)
{
  char buffer[LF_NUMBER_BUFFER];

  begin_value (self, member, TRUE);
  g_string_append (self->text, isfinite (value) ?
                   lf_number_format (value, buffer) : "null");
}

/**
 * lf_json_known:
 * @self: a document
 * @member: (nullable): the member's name
 * @known: whether the number is known
 * @value: a number; what is not known is written as null
 */
void
lf_json_known (LfJson     *self,
               const char *member,
               gboolean    known,
               double      value)
{
  lf_json_number (self, member, known ? value : NAN);
}

/**
 * lf_json_int:
 * @self: a document
 * @member: (nullable): the member's name
 * @value: a whole number
 */
void
lf_json_int (LfJson     *self,
             const char *member,
             gint64      value)
{
  begin_value (self, member, TRUE);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

/**
 * lf_json_boolean:
 * @self: a document
 * @member: (nullable): the member's name
 * @value: true or false
 */
void
lf_json_boolean (LfJson     *self,
                 const char *member,
                 gboolean    value)
{
  begin_value (self, member, TRUE);
  g_string_append (self->text, value ? "true" : "false");
}

/**
 * lf_json_numbers:
 * @self: a document
 * @member: (nullable): the member's name
 * @values: (array length=n_values): numbers
 * @n_values: how many
 *
 * Adds a whole array of numbers.
 */
void
lf_json_numbers (LfJson       *self,
                 const char   *member,
                 const double *values,
                 guint         n_values)
{
  lf_json_begin_array (self, member);
  for (guint i = 0; i < n_values; i++)
    lf_json_number (self, NULL, values[i]);
  lf_json_end (self);
}

/**
 * lf_json_strings:
 * @self: a document
 * @member: (nullable): the member's name
 * @values: (element-type utf8): texts
 *
 * Adds an array of texts.
 */
void
lf_json_strings (LfJson     *self,
                 const char *member,
                 GPtrArray  *values)
{
  lf_json_begin_array (self, member);
  for (guint k = 0; k < values->len; k++)
    lf_json_string (self, NULL, values->pdata[k]);
  lf_json_end (self);
}

/**
 * lf_json_to_text:
 * @self: a document in which nothing is open any more
 *
 * Returns: (transfer full): the text, ended by a line end
 */
char *
lf_json_to_text (const LfJson *self)
{
  g_return_val_if_fail (self->levels->len == 0, NULL);

  return g_strconcat (self->text->str, "\n", NULL);
}

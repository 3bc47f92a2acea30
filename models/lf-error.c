/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "models/lf-error.h"

G_DEFINE_QUARK (lf-error-quark, lf_error)

/**
 * lf_error_set_at:
 * @error: (out) (optional): return location
 * @code: what kind of error
 * @file: (nullable): the name to show; `-` stands for standard input
 * @line: 1-based line, or 0 when no line applies
 * @format: what is wrong and what was expected, in one sentence
 *
 * Sets @error to "FILE:LINE: message", the one form in which Landfall
 * reports what is wrong in a file; in a text that is in no file, to
 * "line LINE: message".
 */
void
lf_error_set_at (GError     **error,
                 LfError      code,
                 const char  *file,
                 int          line,
                 const char  *format,
                 ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  if (file != NULL && line > 0)
    g_set_error (error, LF_ERROR, code, "%s:%d: %s", file, line, message);
  else if (file != NULL)
    g_set_error (error, LF_ERROR, code, "%s: %s", file, message);
  else if (line > 0)
    /* Translators: %d is a line of a text, counted from 1, and %s is what is
     * wrong there. */
    g_set_error (error, LF_ERROR, code, _("line %d: %s"), line, message);
  else
    g_set_error_literal (error, LF_ERROR, code, message);
}

/**
 * lf_error_set_cell:
 * @error: (out) (optional): return location
 * @code: what kind of error
 * @file: (nullable): the name to show
 * @line: 1-based line of the text, or 0 when no line applies
 * @column: 1-based column of the table
 * @format: what is wrong and what was expected, in one sentence
 * @args: what @format asks for
 *
 * Sets @error to "FILE:LINE: column N: message", as lf_error_set_at() does;
 * for a table that comes from no text at all, to the message alone.
 */
void
lf_error_set_cell (GError     **error,
                   LfError      code,
                   const char  *file,
                   int          line,
                   guint        column,
                   const char  *format,
                   va_list      args)
{
  g_autofree char *message = g_strdup_vprintf (format, args);

  if (file == NULL && line <= 0)
    g_set_error_literal (error, LF_ERROR, code, message);
  else
    /* Translators: %u is a column of a table, counted from 1, and %s is what
     * is wrong there. */
    lf_error_set_at (error, code, file, line, _("column %u: %s"), column,
                     message);
}

/* What keeps people from reading a file, in their words; NULL where the
 * system's own message serves as well. */
static const char *
unread_reason (const GError *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _("there is no such file");
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return _("this is a folder, and a file was expected");
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _("you are not permitted to read this file");
  return NULL;
}

/**
 * lf_error_set_unread:
 * @error: (out) (optional): return location
 * @file: the name to show
 * @cause: why GIO could not read it
 *
 * Sets @error to "FILE: message", with the domain and the code of @cause.
 */
void
lf_error_set_unread (GError       **error,
                     const char    *file,
                     const GError  *cause)
{
  const char *reason = unread_reason (cause);

  g_set_error (error, cause->domain, cause->code, "%s: %s", file,
               reason != NULL ? reason : cause->message);
}

/* The line of a message “FILE:LINE: …”; 0 where it tells none. */
static guint
line_of (const char *message,
         const char *file)
{
  if (!g_str_has_prefix (message, file) || message[strlen (file)] != ':')
    return 0;
  return (guint) g_ascii_strtoull (message + strlen (file) + 1, NULL, 10);
}

/**
 * lf_error_explain:
 * @error: why a document could not be read
 * @path: its file, as the message names it
 *
 * Says for somebody who knows nothing of XML what is the matter with the
 * file, where, and what was expected. The message of @error is the technical
 * side of it.
 *
 * Returns: (transfer full) (nullable): two sentences; %NULL where the message
 *   itself says it as plainly
 */
char *
lf_error_explain (const GError *error,
                  const char   *path)
{
  g_autofree char *name = g_path_get_basename (path);
  guint line = line_of (error->message, path);

  if (g_error_matches (error, LF_ERROR, LF_ERROR_SYNTAX))
    return g_strdup_printf (
      /* Translators: a file’s name, a line’s number. */
      _("“%s” is damaged or is no assessment: from line %u on it cannot be "
        "read. A complete file was expected, as Landfall saves it; it may "
        "have been cut off on its way, so ask for it again."),
      name, MAX (line, 1));
  if (g_error_matches (error, LF_ERROR, LF_ERROR_INVALID) && line > 0)
    return g_strdup_printf (
      /* Translators: a file’s name, a line’s number. */
      _("Line %2$u of “%1$s” is not what an assessment has there. A file was "
        "expected as Landfall saves it; it may have been changed by hand or "
        "come from another program."), name, line);
  if (g_error_matches (error, LF_ERROR, LF_ERROR_LIMIT))
    return g_strdup_printf (
      /* Translators: a file’s name. */
      _("“%s” is larger or more deeply nested than any assessment. A file "
        "was expected as Landfall saves it, of 64 MiB at most."), name);
  return NULL;
}

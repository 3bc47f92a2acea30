/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

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
 * reports what is wrong in a file.
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

  if (file == NULL)
    g_set_error_literal (error, LF_ERROR, code, message);
  else if (line > 0)
    g_set_error (error, LF_ERROR, code, "%s:%d: %s", file, line, message);
  else
    g_set_error (error, LF_ERROR, code, "%s: %s", file, message);
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

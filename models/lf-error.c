/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

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

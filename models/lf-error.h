/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LF_ERROR:
 *
 * The project's error domain. A message in it is for a person: what is
 * wrong, where (file and line, or the row and column), and what was
 * expected instead.
 */
#define LF_ERROR (lf_error_quark ())

/**
 * LfError:
 * @LF_ERROR_SYNTAX: the text is not well-formed (XML, CSV, JSON, a formula)
 * @LF_ERROR_INVALID: well-formed, but against the schema or out of range
 * @LF_ERROR_NOT_FOUND: an id that nothing defines
 * @LF_ERROR_LIMIT: larger or deeper than the program accepts
 * @LF_ERROR_CONFLICT: changed on disk by someone else since it was read
 * @LF_ERROR_UNSUPPORTED: a format or version that the program cannot read
 * @LF_ERROR_NUMERIC: no finite result exists (all weights zero, a cycle…)
 */
typedef enum
{
  LF_ERROR_SYNTAX,
  LF_ERROR_INVALID,
  LF_ERROR_NOT_FOUND,
  LF_ERROR_LIMIT,
  LF_ERROR_CONFLICT,
  LF_ERROR_UNSUPPORTED,
  LF_ERROR_NUMERIC,
} LfError;

GQuark lf_error_quark (void);

void   lf_error_set_at (GError     **error,
                        LfError      code,
                        const char  *file,
                        int          line,
                        const char  *format,
                        ...) G_GNUC_PRINTF (5, 6);
void   lf_error_set_cell (GError     **error,
                          LfError      code,
                          const char  *file,
                          int          line,
                          guint        column,
                          const char  *format,
                          va_list      args) G_GNUC_PRINTF (6, 0);
void   lf_error_set_unread (GError       **error,
                            const char    *file,
                            const GError  *cause);
char  *lf_error_explain (const GError *error,
                         const char   *path);

G_END_DECLS

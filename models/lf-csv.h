/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "models/lf-error.h"

G_BEGIN_DECLS

/**
 * LfCsv:
 *
 * A table of text as RFC 4180 describes it (Shafranovich 2005): fields
 * divided by commas, records by line ends, a field in double quotes when it
 * holds a comma, a quote (doubled) or a line end. UTF-8, with or without a
 * byte order mark. Rows may differ in length; blank lines are no rows.
 *
 * Rows and columns count from 0 in the calls and from 1 in messages.
 */
typedef struct _LfCsv LfCsv;

LfCsv      *lf_csv_parse      (const char  *file,
                               const char  *data,
                               gsize        length,
                               GError     **error) G_GNUC_WARN_UNUSED_RESULT;
LfCsv      *lf_csv_parse_any  (const char  *file,
                               const char  *data,
                               gsize        length,
                               GError     **error) G_GNUC_WARN_UNUSED_RESULT;
LfCsv      *lf_csv_parse_separated
                              (const char  *file,
                               const char  *data,
                               gsize        length,
                               char         separator,
                               GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void        lf_csv_free       (LfCsv       *self);
const char *lf_csv_get_file   (const LfCsv *self);
guint       lf_csv_get_n_rows (const LfCsv *self);
guint       lf_csv_get_n_cells (const LfCsv *self,
                                guint        row);
int         lf_csv_get_line   (const LfCsv *self,
                               guint        row);
const char *lf_csv_get        (const LfCsv *self,
                               guint        row,
                               guint        column);
char       *lf_csv_dup_stripped (const LfCsv *self,
                                 guint        row,
                                 guint        column);
gboolean    lf_csv_parse_number (const LfCsv *self,
                                 const char  *text,
                                 double      *value);
guint       lf_csv_count_used (const LfCsv *self,
                               guint        row);
void        lf_csv_set_error  (const LfCsv *self,
                               guint        row,
                               guint        column,
                               GError     **error,
                               LfError      code,
                               const char  *format,
                               ...) G_GNUC_PRINTF (6, 7);

void        lf_csv_append_field (GString    *out,
                                 const char *field);
void        lf_csv_append_row   (GString            *out,
                                 const char * const *fields,
                                 guint               n_fields);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfCsv, lf_csv_free)

G_END_DECLS

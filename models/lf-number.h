/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LF_NUMBER_BUFFER:
 *
 * Room enough for any number that lf_number_format() writes.
 */
#define LF_NUMBER_BUFFER 32

gboolean    lf_number_parse   (const char *text,
                               double     *value);
char        lf_number_mark    (void);
gboolean    lf_number_parse_typed
                              (const char *text,
                               char        mark,
                               double     *value);
const char *lf_number_format  (double      value,
                               char       *buffer);
const char *lf_number_format_typed
                              (double      value,
                               char        mark,
                               char       *buffer);
char       *lf_number_text    (double      value,
                               int         decimals);
char       *lf_number_signed  (double      value,
                               int         decimals);
char       *lf_number_percent (double      share,
                               int         decimals);
char       *lf_number_short   (double      value);
char       *lf_number_count   (guint64     count);
char       *lf_number_with_unit
                              (char       *number,
                               const char *unit);
guint       lf_number_share_decimals
                              (const double *shares,
                               guint         n);
void        lf_number_round_shares
                              (const double *shares,
                               guint         n,
                               guint         decimals,
                               double       *percent);

G_END_DECLS

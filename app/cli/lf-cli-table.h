/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LfCliTable:
 *
 * A table for a terminal. Cells are added from left to right, row after
 * row; the first row is the header. A column of numbers is set flush right.
 */
typedef struct _LfCliTable LfCliTable;

LfCliTable *lf_cli_table_new     (guint             n_columns);
void        lf_cli_table_free    (LfCliTable       *self);
void        lf_cli_table_text    (LfCliTable       *self,
                                  const char       *text);
void        lf_cli_table_number  (LfCliTable       *self,
                                  double            value,
                                  guint             decimals);
void        lf_cli_table_int     (LfCliTable       *self,
                                  gint64            value);
char       *lf_cli_table_to_text (const LfCliTable *self)
                                  G_GNUC_WARN_UNUSED_RESULT;
void        lf_cli_table_print   (const LfCliTable *self);

void        lf_cli_print_notes   (GPtrArray        *notes);
char       *lf_cli_printable     (const char       *text)
                                  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfCliTable, lf_cli_table_free)

G_END_DECLS

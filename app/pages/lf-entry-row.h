/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_ENTRY_ROW (lf_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (LfEntryRow, lf_entry_row, LF, ENTRY_ROW,
                      AdwExpanderRow)

GtkWidget  *lf_entry_row_new     (LfSession  *session,
                                  const char *id);
const char *lf_entry_row_get_id  (LfEntryRow *self);
void        lf_entry_row_refresh (LfEntryRow *self);

#define LF_ENTRY_FIRST_YEAR 1900
#define LF_ENTRY_LAST_YEAR  2100

G_END_DECLS

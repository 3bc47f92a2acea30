/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_FIELD_ROW (lf_field_row_get_type ())
G_DECLARE_FINAL_TYPE (LfFieldRow, lf_field_row, LF, FIELD_ROW, AdwEntryRow)

void lf_field_row_set_session (LfFieldRow *self,
                               LfSession  *session);
void lf_field_row_refresh     (LfFieldRow *self);

G_END_DECLS

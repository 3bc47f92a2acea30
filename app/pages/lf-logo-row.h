/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_LOGO_ROW (lf_logo_row_get_type ())
G_DECLARE_FINAL_TYPE (LfLogoRow, lf_logo_row, LF, LOGO_ROW, AdwActionRow)

void     lf_logo_row_set_session (LfLogoRow  *self,
                                  LfSession  *session);
void     lf_logo_row_refresh     (LfLogoRow  *self);
gboolean lf_logo_row_take        (LfLogoRow  *self,
                                  GBytes     *bytes,
                                  GError    **error);

G_END_DECLS

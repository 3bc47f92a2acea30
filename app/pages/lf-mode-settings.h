/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_MODE_SETTINGS (lf_mode_settings_get_type ())
G_DECLARE_FINAL_TYPE (LfModeSettings, lf_mode_settings, LF, MODE_SETTINGS,
                      AdwBin)

GtkWidget *lf_mode_settings_new     (LfSession      *session);
void       lf_mode_settings_refresh (LfModeSettings *self);

G_END_DECLS

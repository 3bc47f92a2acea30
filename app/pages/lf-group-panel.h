/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_GROUP_PANEL (lf_group_panel_get_type ())
G_DECLARE_FINAL_TYPE (LfGroupPanel, lf_group_panel, LF, GROUP_PANEL, AdwBin)

GtkWidget *lf_group_panel_new         (void);
void       lf_group_panel_set_session (LfGroupPanel *self,
                                       LfSession    *session);
void       lf_group_panel_refresh     (LfGroupPanel *self);

G_END_DECLS

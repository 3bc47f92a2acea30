/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_MODE_MAP (lf_mode_map_get_type ())
G_DECLARE_FINAL_TYPE (LfModeMap, lf_mode_map, LF, MODE_MAP, AdwBin)

GtkWidget *lf_mode_map_new     (LfSession         *session);
void       lf_mode_map_refresh (LfModeMap         *self,
                                const LfStability *stability);

void       lf_mode_map_set_stability (LfModeMap         *self,
                                      const LfStability *stability);

G_END_DECLS

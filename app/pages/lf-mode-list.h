/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

/**
 * LfModeList:
 *
 * The entry modes of the market that is looked at, best first. A row opens
 * to show the components, the reasons for and against, and closed gates.
 */
#define LF_TYPE_MODE_LIST (lf_mode_list_get_type ())
G_DECLARE_FINAL_TYPE (LfModeList, lf_mode_list, LF, MODE_LIST, AdwBin)

GtkWidget *lf_mode_list_new     (LfSession         *session);
void       lf_mode_list_refresh (LfModeList        *self,
                                 const LfStability *stability);

void       lf_mode_list_set_stability (LfModeList        *self,
                                       const LfStability *stability);

G_END_DECLS

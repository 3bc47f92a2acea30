/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

/**
 * LfThreeCLevels:
 *
 * The level of the three Cs that each entry mode needs in the market that is
 * looked at, and how much of it the firm lacks.
 */
#define LF_TYPE_THREE_C_LEVELS (lf_three_c_levels_get_type ())
G_DECLARE_FINAL_TYPE (LfThreeCLevels, lf_three_c_levels, LF, THREE_C_LEVELS,
                      AdwBin)

GtkWidget *lf_three_c_levels_new     (LfSession      *session);
void       lf_three_c_levels_refresh (LfThreeCLevels *self);

G_END_DECLS

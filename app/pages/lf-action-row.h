/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

/**
 * LfActionRow:
 *
 * One action of the plan: what, who, by when, how far, and the practice that
 * it is to raise. Emits `completed` (const char *: the practice’s id) when
 * its status becomes done.
 */
#define LF_TYPE_ACTION_ROW (lf_action_row_get_type ())
G_DECLARE_FINAL_TYPE (LfActionRow, lf_action_row, LF, ACTION_ROW,
                      AdwExpanderRow)

GtkWidget  *lf_action_row_new     (LfSession   *session,
                                   const char  *id);
const char *lf_action_row_get_id  (LfActionRow *self);
void        lf_action_row_refresh (LfActionRow *self);

G_END_DECLS

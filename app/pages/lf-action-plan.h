/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

/**
 * LfActionPlan:
 *
 * Who does what by when. Below the plan stand the next actions that the
 * toolkit suggests for the gaps of the lead mode, each with a button that
 * takes it over. Emits `completed` (const char *: a practice’s id) when an
 * action that is to raise a practice is done.
 */
#define LF_TYPE_ACTION_PLAN (lf_action_plan_get_type ())
G_DECLARE_FINAL_TYPE (LfActionPlan, lf_action_plan, LF, ACTION_PLAN, AdwBin)

GtkWidget *lf_action_plan_new     (LfSession    *session);
void       lf_action_plan_refresh (LfActionPlan *self);

G_END_DECLS

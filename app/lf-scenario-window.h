/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_SCENARIO_WINDOW (lf_scenario_window_get_type ())
G_DECLARE_FINAL_TYPE (LfScenarioWindow, lf_scenario_window, LF,
                      SCENARIO_WINDOW, AdwWindow)

GtkWidget *lf_scenario_window_new     (LfSession *session);
void       lf_scenario_window_present (GtkWidget *parent,
                                       LfSession *session);

G_END_DECLS

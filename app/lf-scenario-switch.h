/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_SCENARIO_SWITCH (lf_scenario_switch_get_type ())
G_DECLARE_FINAL_TYPE (LfScenarioSwitch, lf_scenario_switch, LF,
                      SCENARIO_SWITCH, AdwBin)

void lf_scenario_switch_set_session (LfScenarioSwitch *self,
                                     LfSession        *session);
void lf_scenario_switch_refresh     (LfScenarioSwitch *self,
                                     gboolean          narrow);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_SCENARIO_LIST (lf_scenario_list_get_type ())
G_DECLARE_FINAL_TYPE (LfScenarioList, lf_scenario_list, LF, SCENARIO_LIST,
                      AdwBin)

void lf_scenario_list_set_session (LfScenarioList *self,
                                   LfSession      *session);
void lf_scenario_list_refresh     (LfScenarioList *self);

G_END_DECLS

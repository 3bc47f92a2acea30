/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_FRAMEWORK_CHOICE (lf_framework_choice_get_type ())
G_DECLARE_FINAL_TYPE (LfFrameworkChoice, lf_framework_choice, LF,
                      FRAMEWORK_CHOICE, AdwBin)

void lf_framework_choice_set_session (LfFrameworkChoice *self,
                                      LfSession         *session);
void lf_framework_choice_refresh     (LfFrameworkChoice *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_SECTION_LIST (lf_section_list_get_type ())
G_DECLARE_FINAL_TYPE (LfSectionList, lf_section_list, LF, SECTION_LIST,
                      AdwPreferencesGroup)

void lf_section_list_set_session (LfSectionList *self,
                                  LfSession     *session);
void lf_section_list_refresh     (LfSectionList *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_COVER_LIST (lf_cover_list_get_type ())
G_DECLARE_FINAL_TYPE (LfCoverList, lf_cover_list, LF, COVER_LIST,
                      AdwPreferencesGroup)

void lf_cover_list_set_session (LfCoverList *self,
                                LfSession   *session);
void lf_cover_list_refresh     (LfCoverList *self);

G_END_DECLS

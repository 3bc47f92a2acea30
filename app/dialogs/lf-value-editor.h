/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_VALUE_EDITOR (lf_value_editor_get_type ())
G_DECLARE_FINAL_TYPE (LfValueEditor, lf_value_editor, LF, VALUE_EDITOR,
                      AdwPreferencesGroup)

GtkWidget *lf_value_editor_new     (LfSession     *session,
                                    const char    *criterion);
void       lf_value_editor_refresh (LfValueEditor *self);

G_END_DECLS

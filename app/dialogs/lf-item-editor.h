/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_ITEM_EDITOR (lf_item_editor_get_type ())
G_DECLARE_FINAL_TYPE (LfItemEditor, lf_item_editor, LF, ITEM_EDITOR,
                      AdwExpanderRow)

GtkWidget  *lf_item_editor_new     (LfSession    *session,
                                    const char   *item);
const char *lf_item_editor_get_id  (LfItemEditor *self);
void        lf_item_editor_refresh (LfItemEditor *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_SEARCH_POPOVER (lf_search_popover_get_type ())
G_DECLARE_FINAL_TYPE (LfSearchPopover, lf_search_popover, LF, SEARCH_POPOVER,
                      GtkPopover)

void lf_search_popover_set_session (LfSearchPopover *self,
                                    LfSession       *session);

G_END_DECLS

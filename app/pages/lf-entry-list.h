/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_ENTRY_LIST (lf_entry_list_get_type ())
G_DECLARE_FINAL_TYPE (LfEntryList, lf_entry_list, LF, ENTRY_LIST, AdwBin)

GtkWidget *lf_entry_list_new     (LfSession   *session);
void       lf_entry_list_refresh (LfEntryList *self);

G_END_DECLS

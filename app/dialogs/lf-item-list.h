/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_ITEM_LIST (lf_item_list_get_type ())
G_DECLARE_FINAL_TYPE (LfItemList, lf_item_list, LF, ITEM_LIST, AdwBin)

GtkWidget *lf_item_list_new       (LfSession  *session);
void       lf_item_list_show_list (LfItemList *self,
                                   const char *list);
void       lf_item_list_refresh   (LfItemList *self);
void       lf_item_list_focus_add (LfItemList *self);

G_END_DECLS

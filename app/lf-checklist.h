/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_CHECKLIST (lf_checklist_get_type ())
G_DECLARE_FINAL_TYPE (LfChecklist, lf_checklist, LF, CHECKLIST, AdwBin)

GtkWidget *lf_checklist_new           (LfSession    *session,
                                       const char   *subject);

void       lf_checklist_add_list      (LfChecklist  *self,
                                       const LfList *list,
                                       gboolean      with_title);
void       lf_checklist_add_practice  (LfChecklist  *self,
                                       const LfPractice *practice);
void       lf_checklist_add_item      (LfChecklist  *self,
                                       const LfItem *item);
void       lf_checklist_refresh       (LfChecklist  *self);
void       lf_checklist_focus_first   (LfChecklist  *self);
void       lf_checklist_focus_last    (LfChecklist  *self);
gboolean   lf_checklist_reveal        (LfChecklist  *self,
                                       const char   *item);

G_END_DECLS

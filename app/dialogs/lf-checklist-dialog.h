/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_CHECKLIST_DIALOG (lf_checklist_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LfChecklistDialog, lf_checklist_dialog, LF,
                      CHECKLIST_DIALOG, AdwWindow)

GtkWidget *lf_checklist_dialog_new     (LfSession  *session);
void       lf_checklist_dialog_present (GtkWindow  *parent,
                                        LfSession  *session,
                                        LfStep      step,
                                        const char *page);

G_END_DECLS

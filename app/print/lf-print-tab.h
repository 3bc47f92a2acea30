/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"
#include "models/report/lf-report-build.h"

G_BEGIN_DECLS

#define LF_TYPE_PRINT_TAB (lf_print_tab_get_type ())
G_DECLARE_FINAL_TYPE (LfPrintTab, lf_print_tab, LF, PRINT_TAB, AdwBin)

GtkWidget   *lf_print_tab_new      (LfSession  *session,
                                    LfReportKind kind);
LfReportKind lf_print_tab_get_kind (LfPrintTab *self);
gboolean     lf_print_tab_apply    (LfPrintTab *self,
                                    GError    **error);

G_END_DECLS

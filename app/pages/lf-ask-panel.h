/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "models/results/lf-results.h"
#include "models/results/lf-robustness.h"

G_BEGIN_DECLS

#define LF_TYPE_ASK_PANEL (lf_ask_panel_get_type ())
G_DECLARE_FINAL_TYPE (LfAskPanel, lf_ask_panel, LF, ASK_PANEL, AdwBin)

GtkWidget *lf_ask_panel_new  (void);
void       lf_ask_panel_show (LfAskPanel            *self,
                              const LfProductResult *product,
                              const LfRobustness    *robustness);

G_END_DECLS

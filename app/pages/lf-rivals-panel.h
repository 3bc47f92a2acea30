/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "models/results/lf-robustness.h"

G_BEGIN_DECLS

#define LF_TYPE_RIVALS_PANEL (lf_rivals_panel_get_type ())
G_DECLARE_FINAL_TYPE (LfRivalsPanel, lf_rivals_panel, LF, RIVALS_PANEL,
                      AdwBin)

GtkWidget *lf_rivals_panel_new  (void);
void       lf_rivals_panel_show (LfRivalsPanel      *self,
                                 LfResults          *results,
                                 guint               product,
                                 const LfRobustness *robustness);

G_END_DECLS

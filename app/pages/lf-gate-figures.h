/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_GATE_FIGURES (lf_gate_figures_get_type ())
G_DECLARE_FINAL_TYPE (LfGateFigures, lf_gate_figures, LF, GATE_FIGURES,
                      AdwBin)

GtkWidget *lf_gate_figures_new     (LfSession     *session);
void       lf_gate_figures_refresh (LfGateFigures *self);

G_END_DECLS

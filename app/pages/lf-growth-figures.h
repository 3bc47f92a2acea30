/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_GROWTH_FIGURES (lf_growth_figures_get_type ())
G_DECLARE_FINAL_TYPE (LfGrowthFigures, lf_growth_figures, LF, GROWTH_FIGURES,
                      AdwBin)

GtkWidget *lf_growth_figures_new     (LfSession       *session);
void       lf_growth_figures_refresh (LfGrowthFigures *self);

G_END_DECLS

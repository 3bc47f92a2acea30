/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-radar.h"

G_BEGIN_DECLS

gboolean           lf_radar_key_wanted  (const LfTheme     *theme,
                                         const char *const *axes,
                                         guint              n_axes,
                                         double             width);
const char *const *lf_radar_key_numbers (void);
double             lf_radar_key_height  (const LfTheme     *theme,
                                         const char *const *axes,
                                         guint              n_axes,
                                         double             width);
void               lf_radar_key_build   (LfScene           *scene,
                                         const char *const *axes,
                                         guint              n_axes,
                                         double             y,
                                         double             width);

G_END_DECLS

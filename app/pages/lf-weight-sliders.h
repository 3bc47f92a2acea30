/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "models/results/lf-ranking-trial.h"

G_BEGIN_DECLS

#define LF_TYPE_WEIGHT_SLIDERS (lf_weight_sliders_get_type ())
G_DECLARE_FINAL_TYPE (LfWeightSliders, lf_weight_sliders, LF, WEIGHT_SLIDERS,
                      AdwBin)

GtkWidget *lf_weight_sliders_new     (void);
void       lf_weight_sliders_show    (LfWeightSliders *self,
                                      LfRankingTrial  *trial);
gboolean   lf_weight_sliders_release (LfWeightSliders *self);
void       lf_weight_sliders_stop    (LfWeightSliders *self);
void       lf_weight_sliders_forget  (LfWeightSliders *self);

G_END_DECLS

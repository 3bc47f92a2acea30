/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"
#include "models/results/lf-weight-study.h"

G_BEGIN_DECLS

#define LF_TYPE_WEIGHT_POINTS (lf_weight_points_get_type ())
G_DECLARE_FINAL_TYPE (LfWeightPoints, lf_weight_points, LF, WEIGHT_POINTS,
                      AdwBin)

GtkWidget *lf_weight_points_new  (LfSession           *session);
void       lf_weight_points_show (LfWeightPoints      *self,
                                  const LfWeightStudy *study,
                                  LfElicitation        way);

G_END_DECLS

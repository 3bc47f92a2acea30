/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"
#include "models/results/lf-weight-study.h"

G_BEGIN_DECLS

#define LF_TYPE_WEIGHT_PAIRS (lf_weight_pairs_get_type ())
G_DECLARE_FINAL_TYPE (LfWeightPairs, lf_weight_pairs, LF, WEIGHT_PAIRS,
                      AdwBin)

GtkWidget *lf_weight_pairs_new  (LfSession           *session);
void       lf_weight_pairs_show (LfWeightPairs       *self,
                                 const LfWeightStudy *study);

G_END_DECLS

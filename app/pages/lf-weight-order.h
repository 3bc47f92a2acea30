/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"
#include "models/results/lf-weight-study.h"

G_BEGIN_DECLS

#define LF_TYPE_WEIGHT_ORDER (lf_weight_order_get_type ())
G_DECLARE_FINAL_TYPE (LfWeightOrder, lf_weight_order, LF, WEIGHT_ORDER,
                      AdwBin)

GtkWidget *lf_weight_order_new  (LfSession           *session);
void       lf_weight_order_show (LfWeightOrder       *self,
                                 const LfWeightStudy *study,
                                 LfElicitation        way);

G_END_DECLS

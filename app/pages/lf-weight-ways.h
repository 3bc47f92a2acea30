/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "models/results/lf-weight-study.h"

G_BEGIN_DECLS

GtkListBox *lf_weight_ways_new  (void);
void        lf_weight_ways_show (GtkListBox          *ways,
                                 const LfWeightStudy *study,
                                 LfElicitation        way);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-radar.h"

G_BEGIN_DECLS

LfChart       *lf_dot_plot_chart      (const LfRadar *radar)
                                       G_GNUC_WARN_UNUSED_RESULT;
LfChart       *lf_dot_plot_from_chart (LfChart       *chart)
                                       G_GNUC_WARN_UNUSED_RESULT;
const LfRadar *lf_dot_plot_get_data   (const LfChart *chart);

G_END_DECLS

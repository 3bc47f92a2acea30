/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "widgets/draw/lf-value-plot.h"

G_BEGIN_DECLS

#define LF_TYPE_VALUE_CURVE (lf_value_curve_get_type ())
G_DECLARE_FINAL_TYPE (LfValueCurve, lf_value_curve, LF, VALUE_CURVE, AdwBin)

GtkWidget *lf_value_curve_new      (void);
void       lf_value_curve_set_plot (LfValueCurve      *self,
                                    const LfValuePlot *plot);

G_END_DECLS

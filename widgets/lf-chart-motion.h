/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfChartMotion:
 *
 * The way of a chart's marks from their old places to their new ones. All
 * zero is a chart at rest.
 */
typedef struct
{
  /*< private >*/
  LfChart      *before;
  AdwAnimation *animation;
} LfChartMotion;

void     lf_chart_motion_start (LfChartMotion *motion,
                                GtkWidget     *widget,
                                LfChart       *from,
                                LfChart       *to);
void     lf_chart_motion_stop  (LfChartMotion *motion);
gboolean lf_chart_motion_is_on (LfChartMotion *motion);
void     lf_chart_motion_draw  (LfChartMotion *motion,
                                LfChart       *chart,
                                cairo_t       *cr,
                                const LfRect  *area,
                                const LfTheme *theme,
                                int            hover,
                                int            focus);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfChartView:
 *
 * Shows any chart, and adds what a drawing cannot do by itself: its marks
 * answer to the pointer and the keyboard, tell what they stand for in a
 * tooltip, and the chart can be copied, saved, or read as a table.
 *
 * Tab walks from mark to mark and then on; the arrow keys go to the
 * neighbour in their direction, and what the mark stands for is said beside
 * it; T shows the numbers as a table; the menu key or a click with the
 * secondary button opens the menu. A click, Enter or the space bar emits
 * `mark-activated` (int: the mark) for those who have more to tell about it.
 *
 * # CSS nodes
 *
 * `chart` with a `label.chart-bubble`
 */
#define LF_TYPE_CHART_VIEW (lf_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (LfChartView, lf_chart_view, LF, CHART_VIEW, GtkWidget)

GtkWidget *lf_chart_view_new          (void);
void       lf_chart_view_set_chart    (LfChartView   *self,
                                       LfChart       *chart);
LfChart   *lf_chart_view_get_chart    (LfChartView   *self);
void       lf_chart_view_set_title    (LfChartView   *self,
                                       const char    *title);
void       lf_chart_view_set_theme    (LfChartView   *self,
                                       const LfTheme *theme);
gboolean   lf_chart_view_is_moving    (LfChartView   *self);
int        lf_chart_view_get_mark     (LfChartView   *self);
void       lf_chart_view_set_selected (LfChartView   *self,
                                       int            mark);

G_END_DECLS

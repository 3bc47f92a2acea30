/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "widgets/lf-chart-view.h"

G_BEGIN_DECLS

#define LF_TYPE_CHART_PANE (lf_chart_pane_get_type ())
G_DECLARE_FINAL_TYPE (LfChartPane, lf_chart_pane, LF, CHART_PANE, GtkWidget)

/**
 * LfChartForm:
 * @LF_CHART_FORM_RADAR: as a radar
 * @LF_CHART_FORM_DOTS: as sorted dots
 * @LF_CHART_FORM_NUMBERS: as a table
 *
 * How a pane shows what a radar holds.
 */
typedef enum
{
  LF_CHART_FORM_RADAR,
  LF_CHART_FORM_DOTS,
  LF_CHART_FORM_NUMBERS,
} LfChartForm;

#define LF_N_CHART_FORMS (LF_CHART_FORM_NUMBERS + 1)

GtkWidget   *lf_chart_pane_new       (const char  *title);
void         lf_chart_pane_set_chart (LfChartPane *self,
                                      LfChart     *chart);
LfChartView *lf_chart_pane_get_view  (LfChartPane *self);
void         lf_chart_pane_set_form  (LfChartPane *self,
                                      LfChartForm  form);

G_END_DECLS

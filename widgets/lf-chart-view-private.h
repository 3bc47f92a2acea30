/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/lf-chart-motion.h"
#include "widgets/lf-chart-view.h"

G_BEGIN_DECLS

/**
 * LfChartView:
 * @chart: (nullable): what is shown
 * @theme: the looks, if @themed
 * @themed: @theme is that of the widget as it stands now
 * @fixed: @theme is the caller's and not the desktop's
 * @title: (nullable): what the chart is called in its table and files
 * @hover: the mark under the pointer; −1: none
 * @focus: the mark with the focus; −1: none
 * @selected: the mark that stays marked; −1: none
 * @by_key: the focus came to its mark by a key, so that the mark is told
 *   beside it
 * @bubble: what tells a mark
 * @menu: (nullable): the context menu, made when it is first asked for
 * @motion: the change from one chart to the next
 *
 * The parts of the view.
 */
struct _LfChartView
{
  GtkWidget parent_instance;

  LfChart *chart;
  LfTheme theme;
  gboolean themed;
  gboolean fixed;
  char *title;
  int hover;
  int focus;
  int selected;
  gboolean by_key;
  GtkWidget *bubble;
  GtkWidget *menu;
  LfChartMotion motion;
};

/* What the view shows, and where: lf_chart_view_pick() gives the mark at a
 * place in the widget, −1 for none. */
const LfTheme *lf_chart_view_get_theme       (LfChartView      *self);
LfRect         lf_chart_view_get_area        (LfChartView      *self);
int            lf_chart_view_n_marks         (LfChartView      *self);
int            lf_chart_view_pick            (LfChartView      *self,
                                              double            x,
                                              double            y);

/* What pointer and keyboard do. */
void           lf_chart_view_focus_mark      (LfChartView      *self,
                                              int               mark);
void           lf_chart_view_update_bubble   (LfChartView      *self);
void           lf_chart_view_activate        (LfChartView      *self);

/* Pointer, keyboard and menu. */
void           lf_chart_view_install_actions (GtkWidgetClass   *widget_class);
void           lf_chart_view_add_controllers (LfChartView      *self);
gboolean       lf_chart_view_focus           (GtkWidget        *widget,
                                              GtkDirectionType  direction);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/lf-chart-motion.h"
#include "widgets/lf-chart-view.h"

G_BEGIN_DECLS

struct _LfChartView
{
  GtkWidget parent_instance;

  LfChart *chart;
  LfTheme theme;
  gboolean themed; /* theme is that of the widget as it stands now */
  gboolean fixed;  /* theme is the caller's and not the desktop's */
  char *title;
  int hover;
  int focus;
  int selected;
  gboolean by_key; /* the focus came to its mark by a key */
  GtkWidget *bubble;
  GtkWidget *menu;
  LfChartMotion motion;
};

/* What the view shows, and where. */
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

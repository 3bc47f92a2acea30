/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void       lf_chart_menu_install_actions (GtkWidgetClass *view_class);
GtkWidget *lf_chart_menu_new             (GtkWidget      *view);
void       lf_chart_menu_popup           (GtkWidget      *menu,
                                          double          x,
                                          double          y);

G_END_DECLS

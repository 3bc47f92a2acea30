/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-chart-menu.h"

#include <glib/gi18n.h>

#include "widgets/lf-chart-export.h"
#include "widgets/lf-chart-table-window.h"
#include "widgets/lf-chart-view.h"

static void
table_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LfChart *chart = lf_chart_view_get_chart (LF_CHART_VIEW (widget));

  if (chart != NULL)
    lf_chart_table_window_present (widget, chart);
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LfChart *chart = lf_chart_view_get_chart (LF_CHART_VIEW (widget));

  if (chart == NULL)
    return;
  if (g_str_equal (name, "chart.copy-image"))
    lf_chart_export_copy_image (widget, chart);
  else if (g_str_equal (name, "chart.copy-data"))
    lf_chart_export_copy_data (widget, chart);
  else
    lf_chart_export_save (widget, chart);
}

/**
 * lf_chart_menu_install_actions:
 * @view_class: the class of #LfChartView
 *
 * Gives every view what its menu offers, and the keys for it.
 */
void
lf_chart_menu_install_actions (GtkWidgetClass *view_class)
{
  gtk_widget_class_install_action (view_class, "chart.table", NULL,
                                   table_action);
  gtk_widget_class_install_action (view_class, "chart.copy-image", NULL,
                                   export_action);
  gtk_widget_class_install_action (view_class, "chart.copy-data", NULL,
                                   export_action);
  gtk_widget_class_install_action (view_class, "chart.save", NULL,
                                   export_action);
}

/**
 * lf_chart_menu_new:
 * @view: the chart that it is for
 *
 * Returns: (transfer none): a menu, a child of @view, which unparents it
 */
GtkWidget *
lf_chart_menu_new (GtkWidget *view)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  g_menu_append (menu, _("Show as _Table"), "chart.table");
  g_menu_append (menu, _("_Copy Image"), "chart.copy-image");
  g_menu_append (menu, _("Copy _Data"), "chart.copy-data");
  g_menu_append (menu, _("_Save as SVG, PDF or PNG…"), "chart.save");
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, view);
  return popover;
}

/**
 * lf_chart_menu_popup:
 * @menu: a menu
 * @x: where, in its parent's coordinates
 * @y: where, in its parent's coordinates
 *
 * Opens it.
 */
void
lf_chart_menu_popup (GtkWidget *menu,
                     double     x,
                     double     y)
{
  const GdkRectangle place = { (int) x, (int) y, 1, 1 };

  gtk_popover_set_pointing_to (GTK_POPOVER (menu), &place);
  gtk_popover_popup (GTK_POPOVER (menu));
}

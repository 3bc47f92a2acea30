/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-chart-table-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static GtkWidget *
new_cell (const LfChartTable *table,
          const char         *text,
          guint               column,
          gboolean            head)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label),
                        lf_chart_table_is_numeric (table, column) ? 1.0 : 0.0);
  gtk_label_set_wrap (GTK_LABEL (label),
                      !lf_chart_table_is_numeric (table, column));
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  if (head)
    gtk_widget_add_css_class (label, "heading");
  else if (lf_chart_table_is_numeric (table, column))
    gtk_widget_add_css_class (label, "numeric");
  return label;
}

static GtkWidget *
new_grid (const LfChartTable *table)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 24);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_widget_set_margin_top (grid, 18);
  gtk_widget_set_margin_bottom (grid, 18);
  gtk_widget_set_margin_start (grid, 18);
  gtk_widget_set_margin_end (grid, 18);
  for (guint c = 0; c < lf_chart_table_n_columns (table); c++)
    {
      gtk_grid_attach (GTK_GRID (grid),
                       new_cell (table, lf_chart_table_get_title (table, c), c,
                                 TRUE), (int) c, 0, 1, 1);
      for (guint r = 0; r < lf_chart_table_n_rows (table); r++)
        gtk_grid_attach (GTK_GRID (grid),
                         new_cell (table, lf_chart_table_get_cell (table, r, c),
                                   c, FALSE), (int) c, (int) r + 1, 1, 1);
    }
  return grid;
}

static gboolean
close_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

/**
 * lf_chart_table_window_present:
 * @parent: a widget in the window that it belongs to
 * @chart: a chart
 *
 * Shows a chart's numbers as a table. Escape closes it.
 */
void
lf_chart_table_window_present (GtkWidget *parent,
                               LfChart   *chart)
{
  g_autoptr (LfChartTable) table = lf_chart_to_table (chart);
  g_autofree char *description = lf_chart_describe (chart);
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (description);
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, 18);
  gtk_widget_set_margin_end (label, 18);
  gtk_widget_set_margin_top (label, 12);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), new_grid (table));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (shortcuts),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (window, shortcuts);
  gtk_window_set_title (GTK_WINDOW (window), _("The Chart’s Numbers"));
  gtk_window_set_default_size (GTK_WINDOW (window), 560, 480);
  gtk_window_set_transient_for (GTK_WINDOW (window),
                                GTK_WINDOW (gtk_widget_get_root (parent)));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}

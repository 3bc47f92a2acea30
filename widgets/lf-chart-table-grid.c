/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-chart-table-grid.h"

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

/**
 * lf_chart_table_grid_new:
 * @table: a chart's numbers
 *
 * Returns: (transfer floating): a table of labels that can be selected and
 *   copied
 */
GtkWidget *
lf_chart_table_grid_new (const LfChartTable *table)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
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

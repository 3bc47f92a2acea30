/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-content-table.h"

#include <glib/gi18n.h>

#include "widgets/lf-label.h"
#include "widgets/lf-style.h"

static void
put (GtkGrid    *grid,
     const char *text,
     const char *css_class,
     guint       column,
     guint       row)
{
  GtkWidget *label = lf_label_new (text, css_class);

  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (grid, label, (int) column, (int) row, 1, 1);
}

/**
 * lf_content_table_new:
 * @catalogue: the content
 * @table: a table to read
 *
 * Returns: (transfer floating): the table with its title, how to read it,
 *   and where each row comes from as a tooltip
 */
GtkWidget *
lf_content_table_new (LfCatalogue   *catalogue,
                      const LfTable *table)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_box_append (GTK_BOX (box), lf_label_new (table->title, "title-4"));
  if (table->intro != NULL)
    gtk_box_append (GTK_BOX (box), lf_label_new (table->intro, "dim-label"));
  gtk_grid_set_row_spacing (grid, 9);
  gtk_grid_set_column_spacing (grid, 18);
  gtk_widget_add_css_class (GTK_WIDGET (grid), "content-table");
  for (guint c = 0; c < table->n_columns; c++)
    put (grid, table->headings[c], "heading", c, 0);
  for (guint r = 0; r < table->n_rows; r++)
    {
      g_autofree char *source =
        lf_catalogue_format_sources (catalogue, table->rows[r].sources,
                                     table->rows[r].n_sources);

      for (guint c = 0; c < table->n_columns; c++)
        {
          put (grid, table->rows[r].cells[c], NULL, c, r + 1);
          lf_style_set_tooltip (gtk_grid_get_child_at (grid, (int) c,
                                                       (int) r + 1),
                                source);
        }
    }
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (grid));
  return box;
}

/**
 * lf_content_table_add:
 * @book: a book
 * @catalogue: the content
 * @framework: a framework
 * @title: (nullable): the tab's text; %NULL for the table's own title
 *
 * Adds a chapter for each table of the framework.
 */
void
lf_content_table_add (LfQuestionBook    *book,
                      LfCatalogue       *catalogue,
                      const LfFramework *framework,
                      const char        *title)
{
  guint n;
  const LfTable *const *tables = lf_catalogue_tables (catalogue, &n);

  for (guint i = 0; i < n; i++)
    if (tables[i]->framework == framework)
      lf_question_book_add_page (book,
                                 title != NULL ? title : tables[i]->title,
                                 LF_SCOPE_FIRM,
                                 lf_content_table_new (catalogue,
                                                       tables[i]));
}

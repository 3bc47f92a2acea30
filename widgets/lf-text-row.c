/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-text-row.h"

#include "widgets/lf-label.h"

/* How wide the text at the end of a row may be, in characters. */
#define ASIDE_WIDTH 16

static GtkWidget *
add_text (GtkWidget  *column,
          const char *text,
          const char *css_class,
          double      yalign)
{
  GtkWidget *label = lf_label_new (text, css_class);

  gtk_widget_set_vexpand (label, TRUE);
  gtk_label_set_yalign (GTK_LABEL (label), (float) yalign);
  gtk_box_append (GTK_BOX (column), label);
  return label;
}

/**
 * lf_text_row_new:
 * @title: what the row is about
 * @subtitle: (nullable): what there is to say about it
 *
 * A row to be read, which shows its texts whole. It looks like an
 * #AdwActionRow, but costs what its texts cost: that one asks for the least
 * width at one height after the other, and each answer tries one line width
 * after the other, which for a few sentences takes a hundred milliseconds.
 * The grid here goes by widths alone, and so does a column of texts that
 * fills its place; one that stands in the middle would be asked again.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
lf_text_row_new (const char *title,
                 const char *subtitle)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *header = g_object_new (GTK_TYPE_GRID, "css-name", "box", NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label;

  gtk_widget_add_css_class (header, "header");
  gtk_widget_add_css_class (column, "title");
  gtk_widget_set_hexpand (column, TRUE);
  gtk_grid_attach (GTK_GRID (header), column, 0, 0, 1, 1);
  label = add_text (column, title, "title", subtitle != NULL ? 1 : 0.5);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  if (subtitle != NULL)
    {
      label = add_text (column, subtitle, "subtitle", 0);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                      GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                      label, NULL, -1);
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), header);
  return row;
}

static GtkWidget *
get_header (GtkWidget *row)
{
  return gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
}

/**
 * lf_text_row_set:
 * @row: a row of lf_text_row_new() with both texts
 * @title: what the row is about
 * @subtitle: what there is to say about it
 *
 * Shows other texts.
 */
void
lf_text_row_set (GtkWidget  *row,
                 const char *title,
                 const char *subtitle)
{
  GtkWidget *column = gtk_grid_get_child_at (GTK_GRID (get_header (row)), 0,
                                             0);
  GtkWidget *label = gtk_widget_get_first_child (column);

  lf_label_set (label, title);
  label = gtk_widget_get_next_sibling (label);
  lf_label_set (label, subtitle);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

/**
 * lf_text_row_add_ends:
 * @row: a row of lf_text_row_new()
 * @prefix: what stands before the texts
 * @suffix: what stands behind them
 *
 * Adds what is more than text.
 */
void
lf_text_row_add_ends (GtkWidget *row,
                      GtkWidget *prefix,
                      GtkWidget *suffix)
{
  GtkWidget *header = get_header (row);

  gtk_widget_set_valign (prefix, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  gtk_grid_attach (GTK_GRID (header), prefix, -1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (header), suffix, 1, 0, 1, 1);
}

/**
 * lf_text_row_add_aside:
 * @row: a row of lf_text_row_new()
 * @text: a few words
 * @css_class: a style class
 *
 * Adds what stands at the row's end, in a column of its own.
 *
 * Returns: (transfer none): its label
 */
GtkWidget *
lf_text_row_add_aside (GtkWidget  *row,
                       const char *text,
                       const char *css_class)
{
  GtkWidget *header = get_header (row);
  GtkWidget *label = lf_label_new (text, css_class);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD);
  gtk_label_set_max_width_chars (GTK_LABEL (label), ASIDE_WIDTH);
  gtk_label_set_width_chars (GTK_LABEL (label),
                             (int) MIN (g_utf8_strlen (text, -1),
                                        ASIDE_WIDTH));
  gtk_grid_attach (GTK_GRID (header), label, 1, 0, 1, 1);
  return label;
}

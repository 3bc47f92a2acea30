/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-text-row.h"

#include "widgets/lf-label.h"
#include "widgets/lf-line-layout.h"

/* How wide the text at the end of a row may be, in characters. */
#define ASIDE_WIDTH 16

static GtkWidget *
add_text (GtkWidget  *column,
          const char *text,
          const char *css_class)
{
  GtkWidget *label = lf_label_new (text, css_class);

  gtk_box_append (GTK_BOX (column), label);
  return label;
}

/**
 * lf_text_row_new:
 * @title: what the row is about
 * @subtitle: (nullable): what there is to say about it
 *
 * A row to be read, which shows its texts whole. It looks like an
 * #AdwActionRow, and is laid out by #LfLineLayout as one can be; but it is made
 * of half the widgets, and of labels that know how narrow they may be, in less
 * than half the time. Such rows come by the dozen.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
lf_text_row_new (const char *title,
                 const char *subtitle)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label;

  gtk_widget_add_css_class (header, "header");
  gtk_widget_add_css_class (column, "title");
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (header), column);
  lf_line_layout_use (GTK_BOX (header));
  label = add_text (column, title, "title");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  if (subtitle != NULL)
    {
      label = add_text (column, subtitle, "subtitle");
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

static GtkBox *
get_header (GtkWidget *row)
{
  return GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
}

static GtkWidget *
get_column (GtkWidget *row)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET
                                                   (get_header (row)));

  while (!gtk_widget_has_css_class (child, "title"))
    child = gtk_widget_get_next_sibling (child);
  return child;
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
  GtkWidget *label = gtk_widget_get_first_child (get_column (row));

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
  gtk_widget_set_valign (prefix, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  gtk_box_prepend (get_header (row), prefix);
  gtk_box_append (get_header (row), suffix);
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
  GtkWidget *label = lf_label_new (text, css_class);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD);
  gtk_label_set_max_width_chars (GTK_LABEL (label), ASIDE_WIDTH);
  gtk_label_set_width_chars (GTK_LABEL (label),
                             (int) MIN (g_utf8_strlen (text, -1),
                                        ASIDE_WIDTH));
  gtk_box_append (get_header (row), label);
  return label;
}

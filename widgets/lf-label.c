/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-label.h"

/* From so many letters on a text is never set narrower than so many letters.
 * A label without such a bound works its least width out by breaking its text
 * after each letter, which for two sentences takes two milliseconds, each time
 * that the text is another one. */
#define LONG_TEXT 40
#define LEAST_WIDTH 8

static void
bound_least_width (GtkWidget  *label,
                   const char *text)
{
  gboolean is_long = text != NULL && g_utf8_strlen (text, -1) >= LONG_TEXT;
  int width = gtk_label_get_width_chars (GTK_LABEL (label));

  /* A label with another bound keeps it. */
  if (width < 0 || width == LEAST_WIDTH)
    gtk_label_set_width_chars (GTK_LABEL (label), is_long ? LEAST_WIDTH : -1);
}

/**
 * lf_label_new:
 * @text: (nullable): its text
 * @css_class: (nullable): a style class
 *
 * Returns: (transfer floating): a label for running text: it wraps, and its
 *   lines begin where lines begin in the script
 */
GtkWidget *
lf_label_new (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  bound_least_width (label, text);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * lf_label_set:
 * @label: a label
 * @text: (nullable): its text; a label without text is not shown
 */
void
lf_label_set (GtkWidget  *label,
              const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  bound_least_width (label, text);
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

/**
 * lf_button_new_with_mnemonic:
 * @text: its text, an underscore before the access key
 *
 * GTK 4.8 itself would put the underscore into the accessible name.
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
lf_button_new_with_mnemonic (const char *text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new_with_mnemonic (text);

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  return button;
}

/**
 * lf_box_clear:
 * @box: a box
 *
 * Removes all children.
 */
void
lf_box_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

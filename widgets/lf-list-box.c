/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-list-box.h"

/**
 * lf_list_box_cut:
 * @list: a list
 * @n: how many rows it may keep
 *
 * Removes the rows after the first @n.
 */
void
lf_list_box_cut (GtkListBox *list,
                 guint       n)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, (int) n)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

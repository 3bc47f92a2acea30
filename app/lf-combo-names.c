/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-combo-names.h"

/* In letters: how wide a name is before it wraps. */
#define NAME_WIDTH 32

static GtkWidget *
check_of (GtkListItem *item)
{
  return gtk_widget_get_last_child (gtk_list_item_get_child (item));
}

static void
update_check (GtkListItem *item,
              GParamSpec  *pspec,
              AdwComboRow *row)
{
  gtk_widget_set_opacity (check_of (item),
                          adw_combo_row_get_selected (row) ==
                              gtk_list_item_get_position (item) ? 1 : 0);
}

static void
setup_cb (AdwComboRow *row,
          GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_WIDTH);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (check),
                               GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (AdwComboRow *row,
         GtkListItem *item)
{
  GtkWidget *label =
    gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkStringObject *name = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (label), gtk_string_object_get_string (name));
  update_check (item, NULL, row);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (update_check),
                           item, G_CONNECT_SWAPPED);
}

static void
unbind_cb (AdwComboRow *row,
           GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (row, update_check, item);
}

/**
 * lf_combo_names_show_whole:
 * @row: a row whose model is a #GtkStringList
 *
 * Shows the names to choose from whole, over several lines where they are
 * long, and the chosen one below the row's title. By itself the row cuts
 * them after some twenty letters.
 */
void
lf_combo_names_show_whole (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), row,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), row,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), row,
                           G_CONNECT_SWAPPED);
  adw_combo_row_set_list_factory (row, factory);
  adw_combo_row_set_use_subtitle (row, TRUE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-weight-ways.h"

#include <glib/gi18n.h>

#include "models/results/lf-weight-words.h"
#include "widgets/lf-line-layout.h"

static GtkWidget *
make_way (LfElicitation way)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *mark = gtk_label_new (C_("weights", "In force"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 lf_elicitation_title (way));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (mark, "accent");
  gtk_widget_add_css_class (mark, "heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  g_object_set_data (G_OBJECT (row), "mark", mark);
  lf_line_layout_use_below (row);
  return row;
}

static void
show_way (GtkWidget           *row,
          const LfWeightStudy *study,
          LfElicitation        way)
{
  g_autofree char *subtitle = lf_weight_study_say_outcome (study, way);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "mark"),
                          way == study->method);
  if (study->trials[way].known)
    gtk_widget_remove_css_class (row, "dim-label");
  else
    gtk_widget_add_css_class (row, "dim-label");
}

/**
 * lf_weight_ways_new:
 *
 * Returns: (transfer floating): a list for the ways to weights side by side,
 *   whose rows are in the order of #LfElicitation
 */
GtkListBox *
lf_weight_ways_new (void)
{
  GtkListBox *ways = GTK_LIST_BOX (gtk_list_box_new ());

  gtk_list_box_set_selection_mode (ways, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (ways), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (ways),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Ways to weights and what they change"),
                                  -1);
  return ways;
}

/**
 * lf_weight_ways_show:
 * @ways: the list
 * @study: a level
 * @way: a way, after all before it were shown once
 *
 * Shows what the way would change, and whether it is in force.
 */
void
lf_weight_ways_show (GtkListBox          *ways,
                     const LfWeightStudy *study,
                     LfElicitation        way)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (ways, (int) way);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (make_way (way));
      gtk_list_box_append (ways, GTK_WIDGET (row));
    }
  show_way (GTK_WIDGET (row), study, way);
}

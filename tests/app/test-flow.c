/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The arrow keys walk along a flow, whatever its rows, and not out of it. */

#include "config.h"

#include "lf-app-fixture.h"

#include <adwaita.h>
#include <stdlib.h>

#include "widgets/lf-flow.h"

#define N_TABS 4

/* Two rows of tabs, and a switch beside the first. */
static GtkWidget *
show (GtkTextDirection  direction,
      GtkWidget       **tabs)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *flow = lf_flow_new (0);

  gtk_widget_set_direction (flow, direction);
  gtk_widget_set_size_request (flow, 400, 200);
  gtk_box_append (GTK_BOX (line), gtk_button_new_with_label ("Before"));
  gtk_box_append (GTK_BOX (line), flow);
  gtk_box_append (GTK_BOX (line), gtk_button_new_with_label ("After"));
  for (guint i = 0; i < N_TABS; i++)
    {
      tabs[i] = gtk_toggle_button_new_with_label ("Tab");
      gtk_widget_set_size_request (tabs[i], 130, -1);
      lf_flow_append (LF_FLOW (flow), tabs[i]);
    }
  gtk_window_set_child (GTK_WINDOW (window), line);
  gtk_window_present (GTK_WINDOW (window));
  lf_app_fixture_wait (gtk_widget_get_width (tabs[N_TABS - 1]) > 0);
  return window;
}

static void
press (GtkWidget        *window,
       GtkDirectionType  direction)
{
  g_signal_emit_by_name (window, "move-focus", direction);
}

static void
test_arrows (gconstpointer data)
{
  GtkTextDirection reading = GPOINTER_TO_INT (data);
  gboolean rtl = reading == GTK_TEXT_DIR_RTL;
  GtkDirectionType onward = rtl ? GTK_DIR_LEFT : GTK_DIR_RIGHT;
  GtkDirectionType back = rtl ? GTK_DIR_RIGHT : GTK_DIR_LEFT;
  GtkWidget *tabs[N_TABS];
  GtkWidget *window = show (reading, tabs);

  gtk_widget_grab_focus (tabs[0]);
  for (guint i = 1; i < N_TABS; i++)
    {
      press (window, onward);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == tabs[i]);
    }
  press (window, onward);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                 tabs[N_TABS - 1]);
  gtk_widget_set_visible (tabs[1], FALSE);
  press (window, back);
  press (window, back);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == tabs[0]);
  press (window, back);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == tabs[0]);
  press (window, GTK_DIR_TAB_BACKWARD);
  g_assert_false (gtk_widget_is_ancestor
                    (gtk_window_get_focus (GTK_WINDOW (window)),
                     gtk_widget_get_parent (tabs[0])));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  if (lf_app_fixture_init (&argc, &argv) == NULL)
    return EXIT_SUCCESS;
  g_test_add_data_func ("/flow/arrows", GINT_TO_POINTER (GTK_TEXT_DIR_LTR),
                        test_arrows);
  g_test_add_data_func ("/flow/arrows-right-to-left",
                        GINT_TO_POINTER (GTK_TEXT_DIR_RTL), test_arrows);
  return lf_app_fixture_run ();
}

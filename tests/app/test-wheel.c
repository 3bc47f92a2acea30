/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The wheel over a number scrolls the page and leaves the number alone. */

#include "config.h"

#include "lf-app-fixture.h"

#include <stdlib.h>

#include "widgets/lf-wheel.h"

/* Turns the wheel over a widget by a step down, as GTK hands it to the
 * widget's controllers: one phase after the other until one takes it. */
static gboolean
turn (GtkWidget *widget)
{
  static const GtkPropagationPhase phases[] = {
    GTK_PHASE_CAPTURE, GTK_PHASE_TARGET, GTK_PHASE_BUBBLE,
  };
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint p = 0; p < G_N_ELEMENTS (phases); p++)
    for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
      {
        g_autoptr (GtkEventController) controller =
          g_list_model_get_item (controllers, i);
        gboolean taken = FALSE;

        if (!GTK_IS_EVENT_CONTROLLER_SCROLL (controller) ||
            gtk_event_controller_get_propagation_phase (controller) !=
              phases[p])
          continue;
        g_signal_emit_by_name (controller, "scroll", 0.0, 1.0, &taken);
        if (taken)
          return TRUE;
      }
  return FALSE;
}

static void
test_spin_button (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *spin = lf_wheel_spin_button_new (0, 100, 1);
  GtkWidget *plain = gtk_spin_button_new_with_range (0, 100, 1);
  GtkAdjustment *adjustment;

  gtk_widget_set_size_request (box, 100, 2000);
  gtk_box_append (GTK_BOX (box), spin);
  gtk_box_append (GTK_BOX (box), plain);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page), box);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 200);
  gtk_window_present (GTK_WINDOW (window));
  adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  lf_app_fixture_wait (gtk_adjustment_get_page_size (adjustment) > 0 &&
                       gtk_adjustment_get_upper (adjustment) >
                       gtk_adjustment_get_page_size (adjustment));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 50);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (plain), 50);

  /* One that is left as GTK makes it shows that the wheel would count. */
  turn (plain);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (plain)), !=,
                     50);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  g_assert_true (turn (spin));
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==,
                     50);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
type (GtkWidget  *spin,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (spin), text);
  gtk_spin_button_update (GTK_SPIN_BUTTON (spin));
}

/* What is typed beyond a limit is the limit; what is no number changes
 * nothing. */
static void
test_range (void)
{
  GtkWidget *spin = g_object_ref_sink (lf_wheel_spin_button_new (10, 100, 5));

  type (spin, "250");
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==,
                     100);
  type (spin, "-3");
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==,
                     10);
  type (spin, "30");
  type (spin, "");
  type (spin, "-");
  type (spin, "many");
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==,
                     30);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (spin)), ==, "30");
  g_object_unref (spin);
}

/* Tab goes from the number of a row to that of the next one. */
static void
test_rows (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *spins[2];

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      spins[i] = lf_wheel_spin_button_new (0, 100, 1);
      lf_wheel_add_to_row (ADW_ACTION_ROW (row), spins[i]);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_window_set_child (GTK_WINDOW (window), group);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (spins[0]);
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  g_assert_nonnull (gtk_widget_get_focus_child (spins[1]));
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD));
  g_assert_nonnull (gtk_widget_get_focus_child (spins[0]));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  if (lf_app_fixture_init (&argc, &argv) == NULL)
    return EXIT_SUCCESS;
  g_test_add_func ("/wheel/spin-button", test_spin_button);
  g_test_add_func ("/wheel/range", test_range);
  g_test_add_func ("/wheel/rows", test_rows);
  return lf_app_fixture_run ();
}

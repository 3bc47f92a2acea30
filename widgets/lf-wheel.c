/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-wheel.h"

#include <math.h>

/* As far as a scrolled window itself goes for one step of the wheel. */
static double
wheel_step (GtkAdjustment *adjustment)
{
  return pow (gtk_adjustment_get_page_size (adjustment), 2.0 / 3.0);
}

static gboolean
scroll_cb (GtkEventControllerScroll *scroll,
           double                    dx,
           double                    dy,
           GtkWidget                *widget)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget,
                                             GTK_TYPE_SCROLLED_WINDOW);
  GdkModifierType state =
    gtk_event_controller_get_current_event_state
      (GTK_EVENT_CONTROLLER (scroll));
  GtkAdjustment *adjustment;
  double step;

  if (page == NULL || dy == 0 || (state & GDK_SHIFT_MASK) != 0)
    return FALSE;
  adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  step = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL
           ? wheel_step (adjustment) : 1.0;
  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) + dy * step);
  return TRUE;
}

/**
 * lf_wheel_leave_to_page:
 * @widget: a widget on a page that scrolls
 *
 * Lets the wheel scroll the page where it would otherwise stop under the
 * pointer: over what scrolls sideways only, and over sliders and numbers,
 * which would change in passing.
 */
void
lf_wheel_leave_to_page (GtkWidget *widget)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), widget);
  gtk_widget_add_controller (widget, scroll);
}

/* The number that is written, or the limit that is next to it. An empty
 * field is no number: what was there is shown again. */
static int
input_cb (GtkSpinButton *spin,
          double        *value)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (spin));
  char *end = NULL;
  double low, high;

  *value = g_strtod (text, &end);
  if (end == text || *end != '\0' || isnan (*value))
    return GTK_INPUT_ERROR;
  gtk_spin_button_get_range (spin, &low, &high);
  *value = CLAMP (*value, low, high);
  return TRUE;
}

/**
 * lf_wheel_spin_button_new:
 * @low: the least number
 * @high: the greatest number
 * @step: how far an arrow goes
 *
 * A number out of the range that is typed becomes the limit next to it, and
 * an empty field keeps the number that it showed.
 *
 * Returns: (transfer floating): a spin button whose number the wheel does not
 *   change while it scrolls the page
 */
GtkWidget *
lf_wheel_spin_button_new (double low,
                          double high,
                          double step)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (low, high, step);

  gtk_spin_button_set_update_policy (GTK_SPIN_BUTTON (spin),
                                     GTK_UPDATE_IF_VALID);
  g_signal_connect (spin, "input", G_CALLBACK (input_cb), NULL);
  lf_wheel_leave_to_page (spin);
  return spin;
}

/**
 * lf_wheel_add_to_row:
 * @row: a row that holds nothing else to act on
 * @control: a number or a switch
 *
 * Puts a number or a switch at the end of a row. Tab goes from one to the
 * next, without a stop at the rows, where what is typed would be lost.
 */
void
lf_wheel_add_to_row (AdwActionRow *row,
                     GtkWidget    *control)
{
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (row, control);
  adw_action_row_set_activatable_widget (row, control);
  gtk_widget_set_focusable (GTK_WIDGET (row), FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-wide-scroller.h"

#include <math.h>

/* As far as a scrolled window itself goes for one step of the wheel. */
static double
wheel_step (GtkAdjustment *adjustment)
{
  return pow (gtk_adjustment_get_page_size (adjustment), 2.0 / 3.0);
}

/* What scrolls sideways only would swallow the wheel, and a page would stop
 * under the pointer wherever a chart stands. */
static gboolean
scroll_cb (GtkEventControllerScroll *scroll,
           double                    dx,
           double                    dy,
           GtkWidget                *scroller)
{
  GtkWidget *page = gtk_widget_get_ancestor (gtk_widget_get_parent (scroller),
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
 * lf_wide_scroller_new:
 * @child: (transfer floating): something that may be wider than its place
 *
 * Returns: (transfer floating): a scroller that goes sideways and leaves the
 *   wheel to the page around it
 */
GtkWidget *
lf_wide_scroller_new (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), scroller,
                           0);
  gtk_widget_add_controller (scroller, scroll);
  return scroller;
}

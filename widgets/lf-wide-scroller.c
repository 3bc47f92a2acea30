/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-wide-scroller.h"

#include <math.h>

/* What the page may give it at least, in pixels. */
#define LEAST 120

/**
 * LfWideScroller:
 *
 * Shows something that may be wider than its place and whose height depends
 * on its width, such as a chart: it scrolls sideways where it must, is as
 * high as what it holds, and leaves the wheel to the page around it.
 */
struct _LfWideScroller
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *child;
};

G_DEFINE_FINAL_TYPE (LfWideScroller, lf_wide_scroller, GTK_TYPE_WIDGET)

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
  GtkWidget *page = gtk_widget_get_ancestor (scroller,
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

static GtkSizeRequestMode
lf_wide_scroller_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lf_wide_scroller_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  LfWideScroller *self = LF_WIDE_SCROLLER (widget);
  int least, wanted;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least,
                      &wanted, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN (least, LEAST);
      *natural = wanted;
      return;
    }
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL,
                      for_size < 0 ? -1 : MAX (for_size, least), minimum,
                      natural, NULL, NULL);
}

static void
lf_wide_scroller_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  LfWideScroller *self = LF_WIDE_SCROLLER (widget);

  gtk_widget_size_allocate (self->scroller,
                            &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
lf_wide_scroller_dispose (GObject *object)
{
  g_clear_pointer (&LF_WIDE_SCROLLER (object)->scroller,
                   gtk_widget_unparent);
  G_OBJECT_CLASS (lf_wide_scroller_parent_class)->dispose (object);
}

static void
lf_wide_scroller_class_init (LfWideScrollerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_wide_scroller_dispose;
  widget_class->get_request_mode = lf_wide_scroller_get_request_mode;
  widget_class->measure = lf_wide_scroller_measure;
  widget_class->size_allocate = lf_wide_scroller_size_allocate;
}

static void
lf_wide_scroller_init (LfWideScroller *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * lf_wide_scroller_new:
 * @child: (transfer floating): something that may be wider than its place
 *
 * Returns: (transfer floating): a scroller for it
 */
GtkWidget *
lf_wide_scroller_new (GtkWidget *child)
{
  LfWideScroller *self = g_object_new (LF_TYPE_WIDE_SCROLLER, NULL);

  self->child = child;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), child);
  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-wide-scroller.h"

#include "widgets/lf-wheel.h"

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
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  lf_wheel_leave_to_page (GTK_WIDGET (self));
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

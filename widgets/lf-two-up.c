/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-two-up.h"

#include "widgets/lf-style.h"

/* From this width on (in logical pixels at a text scale of 1) there is room
 * for two, side by side. */
#define WIDE 680

#define SPACING 18

/**
 * LfTwoUp:
 *
 * Two widgets that belong together: side by side where there is room, one
 * above the other where there is not.
 */
struct _LfTwoUp
{
  GtkWidget parent_instance;

  GtkWidget *first;
  GtkWidget *second;
  double     share;
};

G_DEFINE_FINAL_TYPE (LfTwoUp, lf_two_up, GTK_TYPE_WIDGET)

static gboolean
is_wide (LfTwoUp *self,
         int      width)
{
  return width >= WIDE * lf_style_text_scale (GTK_WIDGET (self));
}

static int
first_width (LfTwoUp *self,
             int      width)
{
  return (int) ((width - SPACING) * self->share);
}

static void
measure (GtkWidget      *child,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural)
{
  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL,
                      NULL);
}

static GtkSizeRequestMode
lf_two_up_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lf_two_up_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  LfTwoUp *self = LF_TWO_UP (widget);
  gboolean vertical = orientation == GTK_ORIENTATION_VERTICAL;
  gboolean beside = vertical && for_size >= 0 && is_wide (self, for_size);
  int one = beside ? first_width (self, for_size) : vertical ? for_size : -1;
  int two = beside ? for_size - SPACING - one : vertical ? for_size : -1;
  int minimum_two, natural_two;

  measure (self->first, orientation, one, minimum, natural);
  measure (self->second, orientation, two, &minimum_two, &natural_two);
  if (vertical && !beside)
    {
      *minimum += SPACING + minimum_two;
      *natural += SPACING + natural_two;
      return;
    }
  *minimum = MAX (*minimum, minimum_two);
  *natural = vertical ? MAX (*natural, natural_two)
                      : *natural + SPACING + natural_two;
}

static void
place (GtkWidget *child,
       int        x,
       int        y,
       int        width,
       int        height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height },
                            -1);
}

static void
lf_two_up_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  LfTwoUp *self = LF_TWO_UP (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int one = first_width (self, width);
  int two = width - SPACING - one;
  int minimum, natural;

  if (is_wide (self, width))
    {
      place (self->first, rtl ? two + SPACING : 0, 0, one, height);
      place (self->second, rtl ? 0 : one + SPACING, 0, two, height);
      return;
    }
  measure (self->first, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural);
  natural = MIN (natural, MAX (height - SPACING, minimum));
  place (self->first, 0, 0, width, natural);
  place (self->second, 0, natural + SPACING, width,
         MAX (height - natural - SPACING, 0));
}

static void
lf_two_up_dispose (GObject *object)
{
  LfTwoUp *self = LF_TWO_UP (object);

  g_clear_pointer (&self->first, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);
  G_OBJECT_CLASS (lf_two_up_parent_class)->dispose (object);
}

static void
lf_two_up_class_init (LfTwoUpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_two_up_dispose;
  widget_class->get_request_mode = lf_two_up_get_request_mode;
  widget_class->measure = lf_two_up_measure;
  widget_class->size_allocate = lf_two_up_size_allocate;
}

static void
lf_two_up_init (LfTwoUp *self)
{
}

/**
 * lf_two_up_new:
 * @first: (transfer floating): what stands first
 * @second: (transfer floating): what stands beside or below it
 * @share: of the width that the first takes where they are side by side,
 *   0–1
 *
 * Returns: (transfer floating): the two
 */
GtkWidget *
lf_two_up_new (GtkWidget *first,
               GtkWidget *second,
               double     share)
{
  LfTwoUp *self = g_object_new (LF_TYPE_TWO_UP, NULL);

  self->share = share;
  self->first = first;
  self->second = second;
  gtk_widget_set_parent (first, GTK_WIDGET (self));
  gtk_widget_set_parent (second, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * lf_two_up_is_stacked:
 * @self: two widgets
 *
 * Returns: whether they stand one above the other now
 */
gboolean
lf_two_up_is_stacked (LfTwoUp *self)
{
  g_return_val_if_fail (LF_IS_TWO_UP (self), FALSE);

  return !is_wide (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

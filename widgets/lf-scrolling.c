/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-scrolling.h"

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

/**
 * lf_scrolling_install:
 * @object_class: a class that implements #GtkScrollable
 *
 * Gives the class the properties of the interface.
 */
void
lf_scrolling_install (GObjectClass *object_class)
{
  g_object_class_override_property (object_class, PROP_HADJUSTMENT,
                                    "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT,
                                    "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY,
                                    "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY,
                                    "vscroll-policy");
}

static void
set_adjustment (LfScrolling    *scrolling,
                GtkAdjustment **slot,
                GtkAdjustment  *adjustment)
{
  if (adjustment != NULL && adjustment == *slot)
    return;
  if (*slot != NULL)
    g_signal_handlers_disconnect_by_func (*slot, scrolling->scrolled,
                                          scrolling->widget);
  g_clear_object (slot);
  *slot = g_object_ref_sink (adjustment != NULL
                               ? adjustment
                               : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (*slot, "value-changed",
                           G_CALLBACK (scrolling->scrolled),
                           scrolling->widget, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (scrolling->widget);
}

/**
 * lf_scrolling_init:
 * @scrolling: (out caller-allocates): to set up
 * @widget: the widget that scrolls
 * @scrolled: called when it does; has to have it allocated anew
 *
 * Begins unscrolled.
 */
void
lf_scrolling_init (LfScrolling *scrolling,
                   GtkWidget   *widget,
                   void       (*scrolled) (gpointer widget))
{
  *scrolling = (LfScrolling) { .widget = widget, .scrolled = scrolled };
  set_adjustment (scrolling, &scrolling->hadjustment, NULL);
  set_adjustment (scrolling, &scrolling->vadjustment, NULL);
}

/**
 * lf_scrolling_clear:
 * @scrolling: what a widget that goes away keeps
 *
 * Lets go of the adjustments.
 */
void
lf_scrolling_clear (LfScrolling *scrolling)
{
  g_clear_object (&scrolling->hadjustment);
  g_clear_object (&scrolling->vadjustment);
}

/**
 * lf_scrolling_get_property:
 * @scrolling: what the widget keeps
 * @object: the widget
 * @prop_id: which property
 * @value: its value
 * @pspec: what it is
 *
 * Does what #GObjectClass.get_property has to.
 */
void
lf_scrolling_get_property (LfScrolling *scrolling,
                           GObject     *object,
                           guint        prop_id,
                           GValue      *value,
                           GParamSpec  *pspec)
{
  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, scrolling->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, scrolling->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, scrolling->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, scrolling->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/**
 * lf_scrolling_set_property:
 * @scrolling: what the widget keeps
 * @object: the widget
 * @prop_id: which property
 * @value: its value
 * @pspec: what it is
 *
 * Does what #GObjectClass.set_property has to.
 */
void
lf_scrolling_set_property (LfScrolling  *scrolling,
                           GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (scrolling, &scrolling->hadjustment,
                      g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (scrolling, &scrolling->vadjustment,
                      g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      scrolling->hscroll_policy = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      scrolling->vscroll_policy = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

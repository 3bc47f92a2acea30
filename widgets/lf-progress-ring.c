/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-progress-ring.h"

#include <glib/gi18n.h>
#include <math.h>

#include "widgets/lf-style.h"

/**
 * LfProgressRing:
 *
 * A small ring that fills clockwise from twelve o'clock; when it is full it
 * shows a check mark, so that done and nearly done differ without colour.
 *
 * # CSS nodes
 *
 * One node, `progress-ring`, with the class `full` when complete. The ring
 * is drawn in the node's colour.
 */
struct _LfProgressRing
{
  GtkWidget parent_instance;

  double fraction;
};

enum
{
  PROP_0,
  PROP_FRACTION,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LfProgressRing, lf_progress_ring, GTK_TYPE_WIDGET)

/* Logical pixels at a text scale of 1; the ring grows with the text. */
#define DIAMETER 14
#define LINE_WIDTH 2.0
#define TRACK_ALPHA 0.22

static void
draw_check (cairo_t *cr,
            double   radius)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, -0.45 * radius, 0.02 * radius);
  cairo_line_to (cr, -0.10 * radius, 0.38 * radius);
  cairo_line_to (cr, 0.48 * radius, -0.34 * radius);
  cairo_stroke (cr);
}

static void
lf_progress_ring_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  LfProgressRing *self = LF_PROGRESS_RING (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double radius = MIN (width, height) / 2.0 - LINE_WIDTH / 2;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GdkRGBA color;
  cairo_t *cr;

  if (self->fraction < 0 || radius <= 0)
    return;
  lf_style_get_color (widget, &color);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_set_line_width (cr, LINE_WIDTH);

  cairo_set_source_rgba (cr, color.red, color.green, color.blue,
                         color.alpha * TRACK_ALPHA);
  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  cairo_stroke (cr);

  gdk_cairo_set_source_rgba (cr, &color);
  if (self->fraction > 0)
    {
      cairo_arc (cr, 0, 0, radius, -G_PI / 2,
                 -G_PI / 2 + 2 * G_PI * self->fraction);
      cairo_stroke (cr);
    }
  if (self->fraction >= 1)
    draw_check (cr, radius);
  cairo_destroy (cr);
}

static void
lf_progress_ring_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = (int) ceil (DIAMETER * lf_style_text_scale (widget));
}

static void
lf_progress_ring_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LfProgressRing *self = LF_PROGRESS_RING (object);

  switch (prop_id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_progress_ring_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LfProgressRing *self = LF_PROGRESS_RING (object);

  switch (prop_id)
    {
    case PROP_FRACTION:
      lf_progress_ring_set_fraction (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_progress_ring_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lf_progress_ring_parent_class)->css_changed (widget,
                                                                 change);
  gtk_widget_queue_resize (widget);
}

static void
lf_progress_ring_class_init (LfProgressRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lf_progress_ring_get_property;
  object_class->set_property = lf_progress_ring_set_property;
  widget_class->snapshot = lf_progress_ring_snapshot;
  widget_class->measure = lf_progress_ring_measure;
  widget_class->css_changed = lf_progress_ring_css_changed;

  /**
   * LfProgressRing:fraction:
   *
   * How much is done, 0–1; negative where progress has no meaning, which
   * draws nothing.
   */
  props[PROP_FRACTION] =
    g_param_spec_double ("fraction", NULL, NULL, -1, 1, -1,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "progress-ring");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
}

static void
lf_progress_ring_init (LfProgressRing *self)
{
  self->fraction = -1;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * lf_progress_ring_new:
 *
 * Returns: (transfer floating): a ring that shows nothing yet
 */
GtkWidget *
lf_progress_ring_new (void)
{
  return g_object_new (LF_TYPE_PROGRESS_RING, NULL);
}

/**
 * lf_progress_ring_get_fraction:
 * @self: a ring
 *
 * Returns: how much is done, 0–1, or a negative number for none
 */
double
lf_progress_ring_get_fraction (LfProgressRing *self)
{
  g_return_val_if_fail (LF_IS_PROGRESS_RING (self), -1);

  return self->fraction;
}

/**
 * lf_progress_ring_set_fraction:
 * @self: a ring
 * @fraction: how much is done, 0–1; negative for no progress at all
 */
void
lf_progress_ring_set_fraction (LfProgressRing *self,
                               double          fraction)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LF_IS_PROGRESS_RING (self));

  fraction = fraction < 0 ? -1 : MIN (fraction, 1);
  if (fraction == self->fraction)
    return;
  self->fraction = fraction;

  if (fraction >= 1)
    gtk_widget_add_css_class (GTK_WIDGET (self), "full");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "full");
  if (fraction >= 0)
    {
      /* Translators: how much of a step is answered, in per cent. */
      text = g_strdup_printf (_("%d %% answered"),
                              (int) floor (fraction * 100));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                      GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                      GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 1.0,
                                      GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                      fraction,
                                      GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                      text, -1);
    }
  lf_style_set_tooltip (GTK_WIDGET (self), text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FRACTION]);
}

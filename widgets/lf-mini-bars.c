/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-mini-bars.h"

#include <glib/gi18n.h>
#include <math.h>

#include "widgets/lf-style.h"

/* Logical pixels at a text scale of 1. */
#define BAR_WIDTH 7
#define BAR_GAP 3
#define HEIGHT 26
#define TRACK_ALPHA 0.15

/**
 * LfMiniBars:
 *
 * A few numbers as small upright bars, to be compared from row to row; what
 * they are stands in the tooltip and in the accessible description.
 *
 * # CSS nodes
 *
 * `minibars`, drawn in the node's colour.
 */
struct _LfMiniBars
{
  GtkWidget parent_instance;

  double *values;
  guint   n;
  double  maximum;
};

G_DEFINE_FINAL_TYPE (LfMiniBars, lf_mini_bars, GTK_TYPE_WIDGET)

static void
lf_mini_bars_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  LfMiniBars *self = LF_MINI_BARS (widget);
  double scale = lf_style_text_scale (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA colour, track;

  lf_style_get_color (widget, &colour);
  track = colour;
  track.alpha *= TRACK_ALPHA;
  for (guint i = 0; i < self->n; i++)
    {
      double x = i * (BAR_WIDTH + BAR_GAP) * scale;
      double part = CLAMP (self->values[i] / self->maximum, 0, 1) * height;

      if (rtl)
        x = width - x - BAR_WIDTH * scale;
      gtk_snapshot_append_color (snapshot, &track,
                                 &GRAPHENE_RECT_INIT (x, 0, BAR_WIDTH * scale,
                                                      height));
      gtk_snapshot_append_color (snapshot, &colour,
                                 &GRAPHENE_RECT_INIT (x, height - part,
                                                      BAR_WIDTH * scale,
                                                      part));
    }
}

static void
lf_mini_bars_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  LfMiniBars *self = LF_MINI_BARS (widget);
  double size = orientation == GTK_ORIENTATION_VERTICAL
                  ? HEIGHT : self->n * (BAR_WIDTH + BAR_GAP);

  *minimum = *natural = (int) ceil (size * lf_style_text_scale (widget));
}

static void
lf_mini_bars_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lf_mini_bars_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

static void
lf_mini_bars_finalize (GObject *object)
{
  g_free (LF_MINI_BARS (object)->values);
  G_OBJECT_CLASS (lf_mini_bars_parent_class)->finalize (object);
}

static void
lf_mini_bars_class_init (LfMiniBarsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lf_mini_bars_finalize;
  widget_class->snapshot = lf_mini_bars_snapshot;
  widget_class->measure = lf_mini_bars_measure;
  widget_class->css_changed = lf_mini_bars_css_changed;

  gtk_widget_class_set_css_name (widget_class, "minibars");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lf_mini_bars_init (LfMiniBars *self)
{
  self->maximum = 1;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * lf_mini_bars_new:
 *
 * Returns: (transfer floating): bars that show nothing yet
 */
GtkWidget *
lf_mini_bars_new (void)
{
  return g_object_new (LF_TYPE_MINI_BARS, NULL);
}

/**
 * lf_mini_bars_set_values:
 * @self: bars
 * @labels: (array length=n): what each number is
 * @values: (array length=n): the numbers, 0 to @maximum
 * @n: how many
 * @maximum: the scale's end, above 0
 */
void
lf_mini_bars_set_values (LfMiniBars        *self,
                         const char *const *labels,
                         const double      *values,
                         guint              n,
                         double             maximum)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_if_fail (LF_IS_MINI_BARS (self));
  g_return_if_fail (maximum > 0);

  g_free (self->values);
  self->values = g_memdup2 (values, n * sizeof *values);
  self->n = n;
  self->maximum = maximum;
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      /* Translators: what a number is, and the number. */
      g_string_append_printf (text, _("%s: %.2f"), labels[i], values[i]);
    }
  lf_style_set_tooltip (GTK_WIDGET (self), text->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text->str,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

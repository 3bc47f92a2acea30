/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-value-curve.h"


#include "widgets/lf-chart-theme.h"
#include "widgets/lf-chart-view.h"

/* Points are kept apart by this share of the scale. */
#define APART 0.01

/**
 * LfValueCurve:
 *
 * A value function whose points can be dragged. Signal:
 *
 * - `dragged` (uint point, double figure, double value): a point was let go
 *   somewhere else
 */
struct _LfValueCurve
{
  AdwBin parent_instance;

  LfChartView *view;
  LfValuePlot  plot;
  GPtrArray   *names;
  GArray      *figures;
  char        *axis;
  int          handle;
  double       figure;
  double       value;
};

enum
{
  DRAGGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfValueCurve, lf_value_curve, ADW_TYPE_BIN)

static void
show (LfValueCurve *self)
{
  g_autoptr (LfChart) chart = lf_value_plot_chart (&self->plot);

  lf_chart_view_set_chart (self->view, chart);
}

/* A point stays between its neighbours. */
static void
put_handle (LfValueCurve *self)
{
  LfValueFunction *f = &self->plot.function;
  double gap = (self->plot.high - self->plot.low) * APART;
  guint h = (guint) self->handle;
  double least = h > 0 ? f->x[h - 1] + gap : self->plot.low;
  double most = h + 1 < f->n_points ? f->x[h + 1] - gap : self->plot.high;

  self->figure = CLAMP (self->figure, least, MAX (least, most));
  f->x[h] = self->figure;
  f->value[h] = self->value;
}

static gboolean
locate (LfValueCurve *self,
        double        x,
        double        y,
        gboolean      find)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  double width = gtk_widget_get_width (view);
  double height = gtk_widget_get_height (view);
  LfChart *chart = lf_chart_view_get_chart (self->view);
  LfTheme theme;

  if (chart == NULL)
    return FALSE;
  lf_chart_theme_init (&theme, view);
  if (find)
    self->handle = lf_value_plot_handle (chart, &theme, width, height, x, y);
  lf_value_plot_locate (chart, &theme, width, height, x, y, &self->figure,
                        &self->value);
  return self->handle >= 0;
}

static void
begin_cb (LfValueCurve   *self,
          double          x,
          double          y,
          GtkGestureDrag *drag)
{
  if (self->plot.function.kind != LF_VALUE_PIECEWISE ||
      !locate (self, x, y, TRUE))
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
  else
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
update_cb (LfValueCurve   *self,
           double          by_x,
           double          by_y,
           GtkGestureDrag *drag)
{
  double x, y;

  if (self->handle < 0 ||
      !gtk_gesture_drag_get_start_point (drag, &x, &y) ||
      !locate (self, x + by_x, y + by_y, FALSE))
    return;
  put_handle (self);
  show (self);
}

static void
end_cb (LfValueCurve   *self,
        double          by_x,
        double          by_y,
        GtkGestureDrag *drag)
{
  guint handle = (guint) self->handle;

  if (self->handle < 0)
    return;
  update_cb (self, by_x, by_y, drag);
  self->handle = -1;
  if (by_x != 0 || by_y != 0)
    g_signal_emit (self, signals[DRAGGED], 0, handle, self->figure,
                   self->value);
}

/**
 * lf_value_curve_set_plot:
 * @self: a curve
 * @plot: what to show; copied
 *
 * Shows a value function; not while one of its points is being dragged.
 */
void
lf_value_curve_set_plot (LfValueCurve      *self,
                         const LfValuePlot *plot)
{
  g_return_if_fail (LF_IS_VALUE_CURVE (self));

  if (self->handle >= 0)
    return;
  g_ptr_array_set_size (self->names, 0);
  g_array_set_size (self->figures, 0);
  for (guint m = 0; m < plot->n_markets; m++)
    g_ptr_array_add (self->names, g_strdup (plot->names[m]));
  g_array_append_vals (self->figures, plot->figures, plot->n_markets);
  g_free (self->axis);
  self->axis = g_strdup (plot->axis);
  self->plot = *plot;
  self->plot.names = (const char *const *) self->names->pdata;
  self->plot.figures = (const double *) (gpointer) self->figures->data;
  self->plot.axis = self->axis;
  show (self);
}

static void
lf_value_curve_dispose (GObject *object)
{
  LfValueCurve *self = LF_VALUE_CURVE (object);

  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->figures, g_array_unref);
  g_clear_pointer (&self->axis, g_free);
  G_OBJECT_CLASS (lf_value_curve_parent_class)->dispose (object);
}

static void
lf_value_curve_class_init (LfValueCurveClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_value_curve_dispose;

  signals[DRAGGED] =
    g_signal_new ("dragged", LF_TYPE_VALUE_CURVE, G_SIGNAL_RUN_LAST, 0, NULL,
                  NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_DOUBLE,
                  G_TYPE_DOUBLE);
}

static void
lf_value_curve_init (LfValueCurve *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->handle = -1;
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->figures = g_array_new (FALSE, FALSE, sizeof (double));
  self->view = LF_CHART_VIEW (lf_chart_view_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->view));
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (begin_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (end_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view),
                             GTK_EVENT_CONTROLLER (drag));
}

/**
 * lf_value_curve_new:
 *
 * Returns: (transfer floating): a curve, nothing to show yet
 */
GtkWidget *
lf_value_curve_new (void)
{
  return g_object_new (LF_TYPE_VALUE_CURVE, NULL);
}

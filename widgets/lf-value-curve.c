/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-value-curve.h"

#include <math.h>

#include "widgets/lf-chart-theme.h"
#include "widgets/lf-chart-view.h"

/* Points are kept apart by this share of the scale. */
#define APART 0.01

/* What an arrow key adds to a value; a figure it moves by a power of ten that
 * goes at least this often into the scale. With Shift both are less. */
#define VALUE_STEP 0.05
#define VALUE_STEP_SMALL 0.01
#define FIGURE_STEPS 40

/**
 * LfValueCurve:
 *
 * A value function whose points can be dragged, or moved with the arrow keys
 * while one has the focus: up and down its value, to the sides its figure;
 * with Shift by less. Signal:
 *
 * - `moved` (uint point, double figure, double value, boolean goes_on): a
 *   point was let go somewhere else, or moved by a key; @goes_on where the
 *   keys go on with the move that they began
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
  int          keyed;    /* the point that the keys moved last, or −1 */
  double       figure;
  double       value;
};

enum
{
  MOVED,
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
  self->keyed = -1;
  if (by_x != 0 || by_y != 0)
    g_signal_emit (self, signals[MOVED], 0, handle, self->figure,
                   self->value, FALSE);
}

/* By how many steps a key moves a point to the right and up. */
static gboolean
read_arrow (guint  keyval,
            int   *right,
            int   *up)
{
  *right = (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right) -
           (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left);
  *up = (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up) -
        (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down);
  return *right != 0 || *up != 0;
}

/* The keys of a point go on with the same move until another point is moved
 * or the function has become another one, by undo for example. */
static void
move_by_key (LfValueCurve *self,
             int           handle,
             int           right,
             int           up,
             gboolean      small)
{
  const LfValueFunction *f = &self->plot.function;
  double step = pow (10, floor (log10 ((self->plot.high - self->plot.low) /
                                       FIGURE_STEPS))) * (small ? 0.1 : 1);
  double value_step = small ? VALUE_STEP_SMALL : VALUE_STEP;
  double figure = f->x[handle], value = f->value[handle];
  gboolean goes_on = self->keyed == handle;

  self->figure = right == 0 ? figure
                            : round (figure / step + right) * step;
  self->value = CLAMP (value + up * value_step, 0, 1);
  self->handle = handle;
  put_handle (self);
  self->handle = -1;
  if (self->figure == figure && self->value == value)
    return;
  self->keyed = handle;
  show (self);
  g_signal_emit (self, signals[MOVED], 0, (guint) handle, self->figure,
                 self->value, goes_on);
}

/* Before the chart, whose arrow keys walk from mark to mark: to those of a
 * line that is moved Tab walks. */
static gboolean
key_cb (LfValueCurve    *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  LfChart *chart = lf_chart_view_get_chart (self->view);
  int right, up, handle;

  if (self->plot.function.kind != LF_VALUE_PIECEWISE || chart == NULL ||
      self->handle >= 0 || (held & ~GDK_SHIFT_MASK) != 0 ||
      !read_arrow (keyval, &right, &up))
    return GDK_EVENT_PROPAGATE;
  handle = lf_value_plot_of_mark (chart, lf_chart_view_get_mark (self->view));
  if (handle < 0)
    return GDK_EVENT_PROPAGATE;
  move_by_key (self, handle, right, up, (held & GDK_SHIFT_MASK) != 0);
  return GDK_EVENT_STOP;
}

/* Whether @other is what is shown already, to the digits that are kept. */
static gboolean
is_same (const LfValueFunction *one,
         const LfValueFunction *other)
{
  if (one->kind != other->kind || one->n_points != other->n_points)
    return FALSE;
  for (guint p = 0; p < one->n_points; p++)
    if (fabs (one->x[p] - other->x[p]) > 1e-9 * fabs (one->x[p]) + 1e-12 ||
        fabs (one->value[p] - other->value[p]) > 0.005)
      return FALSE;
  return TRUE;
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
  if (!is_same (&self->plot.function, &plot->function))
    self->keyed = -1;
  g_ptr_array_set_size (self->names, 0);
  g_array_set_size (self->figures, 0);
  for (guint m = 0; m < plot->n_markets; m++)
    g_ptr_array_add (self->names, g_strdup (plot->names[m]));
  g_array_append_vals (self->figures, plot->figures, plot->n_markets);
  if (plot->lows != NULL && plot->highs != NULL)
    {
      g_array_append_vals (self->figures, plot->lows, plot->n_markets);
      g_array_append_vals (self->figures, plot->highs, plot->n_markets);
    }
  g_free (self->axis);
  self->axis = g_strdup (plot->axis);
  self->plot = *plot;
  self->plot.names = (const char *const *) self->names->pdata;
  self->plot.figures = (const double *) (gpointer) self->figures->data;
  if (plot->lows != NULL && plot->highs != NULL)
    {
      self->plot.lows = self->plot.figures + plot->n_markets;
      self->plot.highs = self->plot.lows + plot->n_markets;
    }
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

  signals[MOVED] =
    g_signal_new ("moved", LF_TYPE_VALUE_CURVE, G_SIGNAL_RUN_LAST, 0, NULL,
                  NULL, NULL, G_TYPE_NONE, 4, G_TYPE_UINT, G_TYPE_DOUBLE,
                  G_TYPE_DOUBLE, G_TYPE_BOOLEAN);
}

static void
lf_value_curve_init (LfValueCurve *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->handle = -1;
  self->keyed = -1;
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
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-chart-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "widgets/lf-chart-bubble.h"
#include "widgets/lf-chart-theme.h"
#include "widgets/lf-chart-view-private.h"

/* How far a background of its own reaches beyond the chart. */
#define BLEED 8

enum
{
  MARK_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfChartView, lf_chart_view, GTK_TYPE_WIDGET)

const LfTheme *
lf_chart_view_get_theme (LfChartView *self)
{
  if (!self->themed)
    {
      lf_chart_theme_init (&self->theme, GTK_WIDGET (self));
      self->themed = TRUE;
    }
  return &self->theme;
}

LfRect
lf_chart_view_get_area (LfChartView *self)
{
  return (LfRect){ 0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                   gtk_widget_get_height (GTK_WIDGET (self)) };
}

/* The words of the mark that has the focus. */
static const char *
focus_label (LfChartView *self)
{
  return self->chart != NULL && self->focus >= 0
           ? lf_chart_mark_label (self->chart, (guint) self->focus) : NULL;
}

/* The name says what kind of chart it is, or what the page calls it. The
 * description says what the chart shows, and while a mark has the focus,
 * what that mark stands for. */
static void
update_accessible (LfChartView *self)
{
  g_autofree char *text = NULL;
  g_autofree char *full = NULL;
  const char *mark = focus_label (self);
  const char *name = self->title;

  if (name == NULL)
    name = self->chart != NULL ? lf_chart_get_title (self->chart)
                               : _("Chart");
  text = self->chart != NULL ? lf_chart_describe (self->chart)
                             : g_strdup ("");
  full = mark != NULL ? g_strdup_printf ("%s\n%s", mark, text)
                      : g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, full,
                                  -1);
}

/* Whether to show the focus: while a person walks by keyboard. GTK itself
 * forgets that with each key that leaves the focus on the same widget. */
static gboolean
shows_focus (LfChartView *self)
{
  return self->by_key && (gtk_widget_get_state_flags (GTK_WIDGET (self)) &
                          GTK_STATE_FLAG_FOCUSED) != 0;
}

/* A person who walks by keyboard sees what each mark stands for; one who
 * clicked has the pointer's tooltip. */
void
lf_chart_view_update_bubble (LfChartView *self)
{
  lf_chart_bubble_set_text (self->bubble, shows_focus (self)
                                            ? focus_label (self) : NULL);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lf_chart_view_focus_mark (LfChartView *self,
                int          mark)
{
  if (self->focus == mark)
    return;
  self->focus = mark;
  update_accessible (self);
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}

/* ── Geometry and drawing ────────────────────────────────────────────── */

static GtkSizeRequestMode
lf_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lf_chart_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  LfChartView *self = LF_CHART_VIEW (widget);
  LfSize least = { 0, 0 };
  LfSize wanted = { 0, 0 };

  if (self->chart != NULL)
    lf_chart_measure (self->chart, lf_chart_view_get_theme (self), for_size,
                      &least, &wanted);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) ceil (least.width);
      *natural = (int) ceil (wanted.width);
    }
  else
    {
      *minimum = (int) ceil (least.height);
      *natural = (int) ceil (wanted.height);
    }
  *natural = MAX (*minimum, *natural);
}

/* Looks of its own bring their background along, and some of it around. */
static void
add_background (LfChartView           *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *bounds)
{
  const LfRgba *c = &self->theme.background;
  GdkRGBA colour = { (float) c->r, (float) c->g, (float) c->b, 1.0f };
  graphene_rect_t around;

  graphene_rect_inset_r (bounds, -BLEED, -BLEED, &around);
  gtk_snapshot_append_color (snapshot, &colour, &around);
}

static void
draw (LfChartView  *self,
      cairo_t      *cr,
      const LfRect *area,
      int           focus)
{
  const LfTheme *theme = lf_chart_view_get_theme (self);

  lf_chart_motion_draw (&self->motion, self->chart, cr, area, theme,
                        self->hover, focus);
}

static void
lf_chart_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  LfChartView *self = LF_CHART_VIEW (widget);
  LfRect area = lf_chart_view_get_area (self);
  graphene_rect_t bounds =
    GRAPHENE_RECT_INIT (0, 0, (float) area.width, (float) area.height);
  cairo_t *cr;

  if (self->chart == NULL || area.width <= 0 || area.height <= 0)
    return;
  if (self->fixed)
    add_background (self, snapshot, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  draw (self, cr, &area, shows_focus (self) ? self->focus : self->selected);
  cairo_destroy (cr);
  gtk_widget_snapshot_child (widget, self->bubble, snapshot);
}

static void
lf_chart_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  LfChartView *self = LF_CHART_VIEW (widget);
  LfRect area = { 0, 0, width, height };
  LfRect mark;

  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  if (focus_label (self) == NULL)
    return;
  mark = lf_chart_mark_rect (self->chart, &area, lf_chart_view_get_theme (self),
                             (guint) self->focus);
  lf_chart_bubble_allocate (self->bubble, &mark, width, height);
}

static void
style_changed_cb (LfChartView *self)
{
  self->themed = self->fixed;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
lf_chart_view_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lf_chart_view_parent_class)->css_changed (widget, change);
  style_changed_cb (LF_CHART_VIEW (widget));
}

static void
lf_chart_view_direction_changed (GtkWidget        *widget,
                                 GtkTextDirection  previous)
{
  style_changed_cb (LF_CHART_VIEW (widget));
}

/* ── Marks ───────────────────────────────────────────────────────────── */

int
lf_chart_view_pick (LfChartView *self,
      double       x,
      double       y)
{
  LfRect area = lf_chart_view_get_area (self);

  return self->chart != NULL
           ? lf_chart_pick (self->chart, &area,
                            lf_chart_view_get_theme (self), x, y)
           : -1;
}

int
lf_chart_view_n_marks (LfChartView *self)
{
  return self->chart != NULL ? (int) lf_chart_mark_count (self->chart) : 0;
}

void
lf_chart_view_activate (LfChartView *self)
{
  if (self->focus >= 0)
    g_signal_emit (self, signals[MARK_ACTIVATED], 0, self->focus);
}

static gboolean
lf_chart_view_query_tooltip (GtkWidget  *widget,
                             int         x,
                             int         y,
                             gboolean    keyboard,
                             GtkTooltip *tooltip)
{
  LfChartView *self = LF_CHART_VIEW (widget);
  int mark = keyboard ? self->focus : lf_chart_view_pick (self, x, y);
  LfRect area = lf_chart_view_get_area (self);
  LfRect rect;
  GdkRectangle place;
  const char *label;

  if (self->chart == NULL || mark < 0)
    return FALSE;
  label = lf_chart_mark_label (self->chart, (guint) mark);
  if (label == NULL)
    return FALSE;
  rect = lf_chart_mark_rect (self->chart, &area, lf_chart_view_get_theme (self),
                             (guint) mark);
  place = (GdkRectangle){ (int) rect.x, (int) rect.y,
                          MAX (1, (int) ceil (rect.width)),
                          MAX (1, (int) ceil (rect.height)) };
  gtk_tooltip_set_text (tooltip, label);
  gtk_tooltip_set_tip_area (tooltip, &place);
  return TRUE;
}

static void
lf_chart_view_state_flags_changed (GtkWidget     *widget,
                                   GtkStateFlags  previous)
{
  GTK_WIDGET_CLASS (lf_chart_view_parent_class)->state_flags_changed
    (widget, previous);
  if (((gtk_widget_get_state_flags (widget) ^ previous) &
       GTK_STATE_FLAG_FOCUSED) != 0)
    lf_chart_view_update_bubble (LF_CHART_VIEW (widget));
}

/* ── Object ──────────────────────────────────────────────────────────── */

static void
lf_chart_view_dispose (GObject *object)
{
  LfChartView *self = LF_CHART_VIEW (object);

  lf_chart_motion_stop (&self->motion);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->bubble, gtk_widget_unparent);
  g_clear_pointer (&self->chart, lf_chart_unref);
  g_clear_pointer (&self->title, g_free);
  G_OBJECT_CLASS (lf_chart_view_parent_class)->dispose (object);
}

static void
lf_chart_view_class_init (LfChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lf_chart_view_dispose;
  widget_class->get_request_mode = lf_chart_view_get_request_mode;
  widget_class->measure = lf_chart_view_measure;
  widget_class->size_allocate = lf_chart_view_size_allocate;
  widget_class->snapshot = lf_chart_view_snapshot;
  widget_class->css_changed = lf_chart_view_css_changed;
  widget_class->direction_changed = lf_chart_view_direction_changed;
  widget_class->state_flags_changed = lf_chart_view_state_flags_changed;
  widget_class->query_tooltip = lf_chart_view_query_tooltip;
  widget_class->focus = lf_chart_view_focus;

  signals[MARK_ACTIVATED] =
    g_signal_new ("mark-activated", LF_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  lf_chart_view_install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lf_chart_view_init (LfChartView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->hover = -1;
  self->focus = -1;
  self->selected = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  lf_chart_view_add_controllers (self);
  g_signal_connect_object (style, "notify::dark",
                           G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast",
                           G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->bubble = lf_chart_bubble_new ();
  gtk_widget_set_parent (self->bubble, GTK_WIDGET (self));
  update_accessible (self);
}

/**
 * lf_chart_view_new:
 *
 * Returns: (transfer floating): a view without a chart
 */
GtkWidget *
lf_chart_view_new (void)
{
  return g_object_new (LF_TYPE_CHART_VIEW, NULL);
}

/**
 * lf_chart_view_set_chart:
 * @self: a view
 * @chart: (nullable): the chart to show
 *
 * Shows a chart. The focused mark stays where the new one has as many. Where
 * the chart is of the same kind as before and the desktop allows animations,
 * its marks move to their new places; its numbers are there at once.
 */
void
lf_chart_view_set_chart (LfChartView *self,
                         LfChart     *chart)
{
  LfChart *before = self->chart;

  if (before == chart)
    return;
  self->chart = chart != NULL ? lf_chart_ref (chart) : NULL;
  self->hover = -1;
  /* Marks are counted in a scene, which a chart that nobody sees need not
   * have. */
  if (self->focus >= 0 && self->focus >= lf_chart_view_n_marks (self))
    self->focus = -1;
  lf_chart_motion_start (&self->motion, GTK_WIDGET (self), before, chart);
  g_clear_pointer (&before, lf_chart_unref);
  update_accessible (self);
  lf_chart_view_update_bubble (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * lf_chart_view_set_title:
 * @self: a view
 * @title: (nullable): what the page calls the chart; %NULL for the name of
 *   its kind
 *
 * Names the chart for assistive technology.
 */
void
lf_chart_view_set_title (LfChartView *self,
                         const char  *title)
{
  g_free (self->title);
  self->title = g_strdup (title);
  update_accessible (self);
}

/**
 * lf_chart_view_set_theme:
 * @self: a view
 * @theme: (nullable): looks that do not follow the desktop; %NULL for the
 *   desktop's
 *
 * Shows the chart as it looks elsewhere: on paper, or in another style.
 */
void
lf_chart_view_set_theme (LfChartView   *self,
                         const LfTheme *theme)
{
  self->fixed = theme != NULL;
  if (theme != NULL)
    self->theme = *theme;
  style_changed_cb (self);
}

/**
 * lf_chart_view_is_moving:
 * @self: a view
 *
 * Returns: whether marks are still on their way to their new places
 */
gboolean
lf_chart_view_is_moving (LfChartView *self)
{
  return lf_chart_motion_is_on (&self->motion);
}

/**
 * lf_chart_view_get_chart:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the chart that it shows
 */
LfChart *
lf_chart_view_get_chart (LfChartView *self)
{
  return self->chart;
}

/**
 * lf_chart_view_get_mark:
 * @self: a view
 *
 * Returns: the mark that has the keyboard focus, or −1
 */
int
lf_chart_view_get_mark (LfChartView *self)
{
  return self->focus;
}

/**
 * lf_chart_view_set_selected:
 * @self: a view
 * @mark: a mark, or −1 for none
 *
 * Frames the mark that is told about elsewhere.
 */
void
lf_chart_view_set_selected (LfChartView *self,
                            int          mark)
{
  g_return_if_fail (LF_IS_CHART_VIEW (self));

  if (self->selected == mark)
    return;
  self->selected = mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

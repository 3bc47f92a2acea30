/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-tree-canvas.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "widgets/lf-chart-theme.h"
#include "widgets/lf-style.h"
#include "widgets/lf-tree-canvas-private.h"

/* The room around the tree, in logical pixels. */
#define MARGIN 18.0

#define LEAST_ZOOM 0.05
#define MOST_ZOOM 4.0

/* A tree that fits at no less than this is first seen as a whole, another
 * one at the zoom below, from its root on. */
#define READABLE_ZOOM 0.55
#define FIRST_ZOOM 0.8

/**
 * LfTreeCanvas:
 *
 * A decision tree to look at and to work on: it zooms and pans, shows the
 * way about when it is large, and lets one edit where one looks. It knows
 * the drawing only; what a change means is its owner's. Its keys activate
 * actions of the group `tree`, which an ancestor provides. Signals:
 *
 * - `edit` (int node, int part): a person wants to change this part
 *   (#LfTreePart); the owner calls lf_tree_canvas_open_entry()
 * - `entered` (const char *text, int end): what the entry has been left
 *   with, and how (#LfTreeEntryEnd)
 * - `moved` (int node, int parent, int place): a branch was drawn elsewhere;
 *   place −1 is the last
 *
 * # CSS nodes
 *
 * `treecanvas`, with a `treeitem` at the node that has the focus and a `box`
 * of the class `tree-entry` while something is edited.
 */

enum
{
  PROP_0,
  PROP_NODE,
  PROP_ZOOM,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

enum
{
  EDIT,
  ENTERED,
  MOVED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (LfTreeCanvas, lf_tree_canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE,
                                                      NULL))

/* ── Geometry ────────────────────────────────────────────────────────── */

const LfTheme *
lf_tree_canvas_get_theme (LfTreeCanvas *self)
{
  if (!self->themed)
    {
      lf_chart_theme_init (&self->theme, GTK_WIDGET (self));
      self->themed = TRUE;
    }
  return &self->theme;
}

LfTreePicture *
lf_tree_canvas_get_picture (LfTreeCanvas *self)
{
  if (self->picture == NULL && self->chart != NULL)
    self->picture = lf_tree_draw_lay_out (self->chart,
                                          lf_tree_canvas_get_theme (self));
  return self->picture;
}

static double
view_size (LfTreeCanvas *self,
           guint         axis)
{
  return axis == 0 ? gtk_widget_get_width (GTK_WIDGET (self))
                   : gtk_widget_get_height (GTK_WIDGET (self));
}

static double
picture_size (LfTreeCanvas *self,
              guint         axis)
{
  LfTreePicture *picture = lf_tree_canvas_get_picture (self);

  if (picture == NULL)
    return 0;
  return axis == 0 ? picture->size.width : picture->size.height;
}

/* How large the whole is, with the room around it. */
static double
content_size (LfTreeCanvas *self,
              guint         axis)
{
  return MAX (picture_size (self, axis) * self->zoom + 2 * MARGIN,
              view_size (self, axis));
}

/* Where the drawing begins, on an axis, when nothing is scrolled. */
static double
offset (LfTreeCanvas *self,
        guint         axis)
{
  return (content_size (self, axis) -
          picture_size (self, axis) * self->zoom) / 2;
}

static double
get_scroll (LfTreeCanvas *self,
            guint         axis)
{
  return self->adjustment[axis] != NULL
           ? gtk_adjustment_get_value (self->adjustment[axis]) : 0;
}

static void
set_scroll (LfTreeCanvas *self,
            guint         axis,
            double        value)
{
  double view = view_size (self, axis);
  double all = content_size (self, axis);

  if (self->adjustment[axis] == NULL)
    return;
  gtk_adjustment_configure (self->adjustment[axis],
                            CLAMP (value, 0, MAX (0, all - view)), 0, all,
                            view * 0.1, view * 0.9, view);
}

/* Where the drawing's corner is now. */
LfPoint
lf_tree_canvas_get_origin (LfTreeCanvas *self)
{
  return (LfPoint) { round (offset (self, 0) - get_scroll (self, 0)),
                     round (offset (self, 1) - get_scroll (self, 1)) };
}

LfPoint
lf_tree_canvas_to_picture (LfTreeCanvas *self,
                           double        x,
                           double        y)
{
  LfPoint origin = lf_tree_canvas_get_origin (self);

  return (LfPoint) { (x - origin.x) / self->zoom,
                     (y - origin.y) / self->zoom };
}

LfRect
lf_tree_canvas_from_picture (LfTreeCanvas *self,
                             const LfRect *rect)
{
  LfPoint origin = lf_tree_canvas_get_origin (self);

  return (LfRect) { origin.x + rect->x * self->zoom,
                    origin.y + rect->y * self->zoom,
                    rect->width * self->zoom, rect->height * self->zoom };
}

/* Who gives places cannot ask for others. */
static void
view_changed (LfTreeCanvas *self)
{
  if (!self->allocating)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Zooms so that what lies at a place of the widget stays there. */
void
lf_tree_canvas_zoom_at (LfTreeCanvas *self,
                        double        zoom,
                        double        x,
                        double        y)
{
  LfPoint at = lf_tree_canvas_to_picture (self, x, y);

  zoom = CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM);
  self->fit_wanted = FALSE;
  if (zoom == self->zoom)
    return;
  self->zoom = zoom;
  set_scroll (self, 0, offset (self, 0) + at.x * zoom - x);
  set_scroll (self, 1, offset (self, 1) + at.y * zoom - y);
  view_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
}

void
lf_tree_canvas_scroll_by (LfTreeCanvas *self,
                          double        dx,
                          double        dy)
{
  set_scroll (self, 0, get_scroll (self, 0) + dx);
  set_scroll (self, 1, get_scroll (self, 1) + dy);
}

static double
fitting_zoom (LfTreeCanvas *self)
{
  double wide = (view_size (self, 0) - 2 * MARGIN) / picture_size (self, 0);
  double high = (view_size (self, 1) - 2 * MARGIN) / picture_size (self, 1);

  return CLAMP (MIN (wide, high), LEAST_ZOOM, 1);
}

/* While places are given, others must not change theirs. */
static gboolean
notify_zoom (gpointer data)
{
  LfTreeCanvas *self = data;

  self->notify_idle = 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
  return G_SOURCE_REMOVE;
}

/* The first look at a tree: all of it, or its beginning. */
static void
fit_first (LfTreeCanvas *self)
{
  double zoom = fitting_zoom (self);

  self->fit_wanted = FALSE;
  self->zoom = zoom >= READABLE_ZOOM ? zoom : FIRST_ZOOM;
  if (zoom < READABLE_ZOOM && picture_size (self, 0) > 0)
    {
      LfRect root = lf_tree_picture_get_part (self->picture, 0,
                                              LF_TREE_PART_SYMBOL);

      set_scroll (self, 0, self->theme.rtl ? content_size (self, 0) : 0);
      set_scroll (self, 1, offset (self, 1) +
                           (root.y + root.height / 2) * self->zoom -
                           view_size (self, 1) / 2);
    }
  if (self->notify_idle == 0)
    self->notify_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_zoom,
                                         self, NULL);
}

/* ── Relatives ───────────────────────────────────────────────────────── */

static const LfTreeDraw *
get_draw (LfTreeCanvas *self)
{
  return self->chart != NULL ? lf_tree_draw_get_data (self->chart) : NULL;
}

static guint
count_nodes (LfTreeCanvas *self)
{
  const LfTreeDraw *draw = get_draw (self);

  return draw != NULL ? draw->n_nodes : 0;
}

int
lf_tree_canvas_get_child (LfTreeCanvas *self,
                          int           node,
                          guint         place)
{
  const LfTreeDraw *draw = get_draw (self);

  for (guint i = (guint) node + 1; draw != NULL && i < draw->n_nodes; i++)
    if (draw->nodes[i].parent == (guint) node && place-- == 0)
      return (int) i;
  return -1;
}

int
lf_tree_canvas_get_sibling (LfTreeCanvas *self,
                            int           node,
                            int           by)
{
  const LfTreeDraw *draw = get_draw (self);
  int last = draw != NULL ? (int) draw->n_nodes : 0;

  if (node <= 0 || node >= last)
    return -1;
  for (int i = node + by; i > 0 && i < last; i += by)
    if (draw->nodes[i].parent == draw->nodes[node].parent)
      return i;
  return -1;
}

/* ── The node with the focus ─────────────────────────────────────────── */

/* The first line names it, the others tell of it. */
static void
tell_item (LfTreeCanvas *self)
{
  const LfTreeDraw *draw = get_draw (self);
  const LfTreeDrawNode *node;
  g_auto (GStrv) lines = NULL;
  LfTreeItemState state = { .level = 1, .position = 1, .n_siblings = 1 };

  if (self->node < 0 || draw == NULL)
    return;
  node = &draw->nodes[self->node];
  lines = g_strsplit (lf_chart_mark_label (self->chart, (guint) self->node),
                      "\n", 2);
  state.name = lines[0] != NULL ? lines[0] : "";
  state.description = lines[0] != NULL && lines[1] != NULL ? lines[1] : "";
  state.folded = node->n_hidden > 0;
  state.has_children = state.folded ||
                       lf_tree_canvas_get_child (self, self->node, 0) >= 0;
  for (guint i = (guint) self->node; i > 0; i = draw->nodes[i].parent)
    state.level++;
  for (int i = self->node;
       (i = lf_tree_canvas_get_sibling (self, i, -1)) >= 0;)
    {
      state.position++;
      state.n_siblings++;
    }
  for (int i = self->node;
       (i = lf_tree_canvas_get_sibling (self, i, 1)) >= 0;)
    state.n_siblings++;
  lf_tree_item_set_state (LF_TREE_ITEM (self->items[self->item]), &state);
}

/* Another item takes the focus, so that a screen reader hears of it. */
static void
change_items (LfTreeCanvas *self)
{
  GtkWidget *before = self->items[self->item];
  gboolean focused = gtk_widget_has_focus (before);

  self->item = 1 - self->item;
  tell_item (self);
  gtk_widget_set_visible (self->items[self->item], TRUE);
  if (focused)
    gtk_widget_grab_focus (self->items[self->item]);
  gtk_widget_set_visible (before, FALSE);
}

static void
show_node (LfTreeCanvas *self)
{
  LfTreePicture *picture = lf_tree_canvas_get_picture (self);
  LfRect box;
  double size[2] = { view_size (self, 0), view_size (self, 1) };
  double low[2];
  double high[2];

  if (self->node < 0 || picture == NULL || size[0] < 1 || self->fit_wanted)
    return;
  box = lf_tree_picture_get_part (picture, (guint) self->node,
                                  LF_TREE_PART_NONE);
  box = lf_tree_canvas_from_picture (self, &box);
  low[0] = box.x;
  low[1] = box.y;
  high[0] = box.x + box.width;
  high[1] = box.y + box.height;
  for (guint axis = 0; axis < 2; axis++)
    {
      double by = 0;

      if (high[axis] > size[axis] - MARGIN)
        by = high[axis] - size[axis] + MARGIN;
      if (low[axis] - by < MARGIN)
        by = low[axis] - MARGIN;
      set_scroll (self, axis, get_scroll (self, axis) + by);
    }
}

/* Puts the focus on a node, as people do; −1 does nothing. */
void
lf_tree_canvas_focus_node (LfTreeCanvas *self,
                           int           node)
{
  if (node < 0 || (guint) node >= count_nodes (self))
    return;
  if (node != self->node)
    {
      self->node = node;
      change_items (self);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NODE]);
    }
  show_node (self);
  view_changed (self);
}

void
lf_tree_canvas_ask_edit (LfTreeCanvas *self,
                         int           node,
                         LfTreePart    part)
{
  if (node >= 0)
    g_signal_emit (self, signals[EDIT], 0, node, (int) part);
}

/* ── Drawing ─────────────────────────────────────────────────────────── */

static void
lf_tree_canvas_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 360;
}

static void
place_items (LfTreeCanvas *self)
{
  GtkAllocation place = { 0, 0, 1, 1 };
  LfTreePicture *picture = lf_tree_canvas_get_picture (self);

  if (self->node >= 0 && picture != NULL)
    {
      LfRect rect = lf_tree_picture_get_part (picture, (guint) self->node,
                                              LF_TREE_PART_SYMBOL);

      rect = lf_tree_canvas_from_picture (self, &rect);
      place = (GtkAllocation) { (int) rect.x, (int) rect.y,
                                MAX (1, (int) rect.width),
                                MAX (1, (int) rect.height) };
    }
  for (guint i = 0; i < 2; i++)
    if (gtk_widget_should_layout (self->items[i]))
      {
        gtk_widget_measure (self->items[i], GTK_ORIENTATION_HORIZONTAL, -1,
                            NULL, NULL, NULL, NULL);
        gtk_widget_size_allocate (self->items[i], &place, -1);
      }
}

static void
lf_tree_canvas_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  LfTreeCanvas *self = LF_TREE_CANVAS (widget);

  self->allocating = TRUE;
  if (self->fit_wanted && picture_size (self, 0) > 0 && width > 1)
    fit_first (self);
  for (guint axis = 0; axis < 2; axis++)
    set_scroll (self, axis, get_scroll (self, axis));
  /* What is looked at stays in view when something opens below it. */
  if (height < self->height)
    show_node (self);
  self->height = height;
  place_items (self);
  lf_tree_canvas_place_entry (self);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  self->allocating = FALSE;
}

/* The quiet field behind the node that is looked at. */
static void
draw_selection (LfTreeCanvas *self,
                cairo_t      *cr)
{
  LfRect box;

  if (self->node < 0)
    return;
  box = lf_tree_picture_get_part (self->picture, (guint) self->node,
                                  LF_TREE_PART_NONE);
  lf_rgba_set (cr, &self->theme.accent_soft);
  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  cairo_fill (cr);
}

static void
draw_drop (LfTreeCanvas *self,
           cairo_t      *cr)
{
  LfRect box;
  double line = 2 / self->zoom;

  if (self->drag != LF_TREE_DRAG_NODE || !self->drag_moves)
    return;
  lf_rgba_set (cr, &self->theme.accent);
  cairo_set_line_width (cr, line);
  if (self->drop.node >= 0)
    {
      double y;

      box = lf_tree_picture_get_part (self->picture, (guint) self->drop.node,
                                      LF_TREE_PART_NONE);
      y = self->drop.before < 0 ? box.y : box.y + box.height;
      if (self->drop.before == 0)
        cairo_rectangle (cr, box.x, box.y, box.width, box.height);
      else
        cairo_rectangle (cr, box.x, y - line / 2, box.width, line);
      cairo_stroke (cr);
    }
  /* What is moved goes with the pointer. */
  box = lf_tree_picture_get_part (self->picture, (guint) self->drag_node,
                                  LF_TREE_PART_NONE);
  cairo_set_dash (cr, (double[]) { 4 / self->zoom }, 1, 0);
  cairo_rectangle (cr,
                   box.x + (self->drag_at.x - self->drag_from.x) / self->zoom,
                   box.y + (self->drag_at.y - self->drag_from.y) / self->zoom,
                   box.width, box.height);
  cairo_stroke (cr);
}

static void
draw_tree (LfTreeCanvas *self,
           cairo_t      *cr)
{
  LfPoint origin = lf_tree_canvas_get_origin (self);
  LfRect area = { 0, 0, self->picture->size.width,
                  self->picture->size.height };
  GtkWidget *item = self->items[self->item];
  gboolean focused = gtk_widget_has_focus (item) &&
                     gtk_window_get_focus_visible
                       (GTK_WINDOW (gtk_widget_get_root (item)));

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, view_size (self, 0), view_size (self, 1));
  cairo_clip (cr);
  cairo_translate (cr, origin.x, origin.y);
  cairo_scale (cr, self->zoom, self->zoom);
  draw_selection (self, cr);
  lf_chart_draw (self->chart, cr, &area, &self->theme, self->hover,
                 focused ? self->node : -1);
  draw_drop (self, cr);
  cairo_restore (cr);
}

static void
lf_tree_canvas_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  LfTreeCanvas *self = LF_TREE_CANVAS (widget);
  graphene_rect_t bounds =
    GRAPHENE_RECT_INIT (0, 0, (float) view_size (self, 0),
                        (float) view_size (self, 1));
  cairo_t *cr;

  if (lf_tree_canvas_get_picture (self) == NULL ||
      bounds.size.width < 1 || bounds.size.height < 1)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  draw_tree (self, cr);
  lf_tree_canvas_draw_overview (self, cr);
  cairo_destroy (cr);
  gtk_widget_snapshot_child (widget, self->items[self->item], snapshot);
  if (self->editing)
    gtk_widget_snapshot_child (widget, self->entry_box, snapshot);
}

static void
forget_picture (LfTreeCanvas *self)
{
  g_clear_pointer (&self->picture, lf_tree_picture_free);
  g_clear_pointer (&self->overview, cairo_surface_destroy);
}

static void
style_changed_cb (LfTreeCanvas *self)
{
  self->themed = FALSE;
  forget_picture (self);
  view_changed (self);
}

static void
lf_tree_canvas_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lf_tree_canvas_parent_class)->css_changed (widget,
                                                               change);
  style_changed_cb (LF_TREE_CANVAS (widget));
}

static void
lf_tree_canvas_direction_changed (GtkWidget        *widget,
                                  GtkTextDirection  previous)
{
  style_changed_cb (LF_TREE_CANVAS (widget));
}

static gboolean
lf_tree_canvas_grab_focus (GtkWidget *widget)
{
  LfTreeCanvas *self = LF_TREE_CANVAS (widget);

  return gtk_widget_grab_focus (self->items[self->item]);
}

/* ── Object ──────────────────────────────────────────────────────────── */

static void
set_adjustment (LfTreeCanvas  *self,
                guint          axis,
                GtkAdjustment *adjustment)
{
  if (self->adjustment[axis] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustment[axis],
                                          view_changed, self);
  g_set_object (&self->adjustment[axis], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed",
                             G_CALLBACK (view_changed), self,
                             G_CONNECT_SWAPPED);
}

static void
lf_tree_canvas_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LfTreeCanvas *self = LF_TREE_CANVAS (object);

  switch (prop_id)
    {
    case PROP_NODE:
      g_value_set_int (value, self->node);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value,
                          self->adjustment[prop_id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policy[prop_id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_tree_canvas_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LfTreeCanvas *self = LF_TREE_CANVAS (object);

  switch (prop_id)
    {
    case PROP_NODE:
      lf_tree_canvas_focus_node (self, g_value_get_int (value));
      break;
    case PROP_ZOOM:
      lf_tree_canvas_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, prop_id - PROP_HADJUSTMENT,
                      g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policy[prop_id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_tree_canvas_dispose (GObject *object)
{
  LfTreeCanvas *self = LF_TREE_CANVAS (object);

  g_clear_handle_id (&self->notify_idle, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->entry_box, gtk_widget_unparent);
  for (guint i = 0; i < 2; i++)
    {
      g_clear_pointer (&self->items[i], gtk_widget_unparent);
      set_adjustment (self, i, NULL);
    }
  g_clear_object (&self->menu_model);
  forget_picture (self);
  g_clear_pointer (&self->chart, lf_chart_unref);
  G_OBJECT_CLASS (lf_tree_canvas_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                            G_PARAM_STATIC_STRINGS;

  props[PROP_NODE] = g_param_spec_int ("node", NULL, NULL, -1, G_MAXINT, -1,
                                       flags);
  props[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, LEAST_ZOOM,
                                          MOST_ZOOM, 1, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
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
lf_tree_canvas_class_init (LfTreeCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lf_tree_canvas_get_property;
  object_class->set_property = lf_tree_canvas_set_property;
  object_class->dispose = lf_tree_canvas_dispose;
  widget_class->measure = lf_tree_canvas_measure;
  widget_class->size_allocate = lf_tree_canvas_size_allocate;
  widget_class->snapshot = lf_tree_canvas_snapshot;
  widget_class->css_changed = lf_tree_canvas_css_changed;
  widget_class->direction_changed = lf_tree_canvas_direction_changed;
  widget_class->grab_focus = lf_tree_canvas_grab_focus;

  install_properties (object_class);
  signals[EDIT] = g_signal_new ("edit", LF_TYPE_TREE_CANVAS,
                                G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[ENTERED] = g_signal_new ("entered", LF_TYPE_TREE_CANVAS,
                                   G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
  signals[MOVED] = g_signal_new ("moved", LF_TYPE_TREE_CANVAS,
                                 G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_INT,
                                 G_TYPE_INT);
  lf_tree_canvas_bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "treecanvas");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_TREE);
}

static void
lf_tree_canvas_init (LfTreeCanvas *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkWidget *widget = GTK_WIDGET (self);

  self->zoom = 1;
  self->node = -1;
  self->hover = -1;
  self->drop.node = -1;
  for (guint i = 0; i < 2; i++)
    {
      self->items[i] = lf_tree_item_new ();
      gtk_widget_set_parent (self->items[i], widget);
      g_signal_connect_object (self->items[i], "notify::has-focus",
                               G_CALLBACK (gtk_widget_queue_draw), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_widget_set_visible (self->items[1], FALSE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (widget, TRUE);
  lf_tree_canvas_init_entry (self);
  lf_tree_canvas_init_input (self);
  g_signal_connect_object (style, "notify::dark",
                           G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast",
                           G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Decision tree"), -1);
}

/**
 * lf_tree_canvas_new:
 *
 * Returns: (transfer floating): a canvas without a tree
 */
GtkWidget *
lf_tree_canvas_new (void)
{
  return g_object_new (LF_TYPE_TREE_CANVAS, NULL);
}

/* Where the node that is looked at stands, to keep it there. */
static gboolean
find_anchor (LfTreeCanvas *self,
             int           node,
             LfPoint      *at)
{
  LfTreePicture *picture = lf_tree_canvas_get_picture (self);
  LfRect rect;

  if (picture == NULL || node < 0 || (guint) node >= picture->n_places)
    return FALSE;
  rect = lf_tree_picture_get_part (picture, (guint) node,
                                   LF_TREE_PART_SYMBOL);
  rect = lf_tree_canvas_from_picture (self, &rect);
  *at = lf_rect_centre (&rect);
  return TRUE;
}

/* What the tree says, and how to get out of it by keyboard. */
static void
tell_canvas (LfTreeCanvas *self)
{
  g_autofree char *text = NULL;
  g_autofree char *full = NULL;

  if (self->chart != NULL)
    text = lf_chart_describe (self->chart);
  full = g_strdup_printf ("%s\n%s", text != NULL ? text : "",
                          _("Arrows go from node to node, Tab adds a branch, "
                            "T shows the tree as a table, Ctrl+Tab leaves "
                            "it."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, full,
                                  -1);
}

/* Lets the scroll bars know of a change before places are given: to change
 * them while that goes on would leave the scrolled window without its own. */
static void
settle (LfTreeCanvas *self)
{
  if (lf_tree_canvas_get_picture (self) == NULL || view_size (self, 0) <= 1)
    return;
  if (self->fit_wanted)
    fit_first (self);
  for (guint axis = 0; axis < 2; axis++)
    set_scroll (self, axis, get_scroll (self, axis));
}

/**
 * lf_tree_canvas_set_chart:
 * @self: a canvas
 * @chart: (nullable): a tree, from lf_tree_draw_chart()
 * @node: the node of it that is looked at, or −1
 *
 * Shows a tree. The node that is looked at stays where it stands on the
 * screen; a tree that comes after none is shown from its beginning.
 */
void
lf_tree_canvas_set_chart (LfTreeCanvas *self,
                          LfChart      *chart,
                          int           node)
{
  LfPoint before;
  LfPoint after;
  gboolean anchored;

  g_return_if_fail (LF_IS_TREE_CANVAS (self));

  lf_tree_canvas_close_entry (self, FALSE);
  if (self->chart == NULL)
    self->fit_wanted = TRUE;
  anchored = !self->fit_wanted && find_anchor (self, self->node, &before);
  forget_picture (self);
  g_clear_pointer (&self->chart, lf_chart_unref);
  self->chart = chart != NULL ? lf_chart_ref (chart) : NULL;
  self->hover = -1;
  self->drag = LF_TREE_DRAG_NONE;
  self->node = node < (int) count_nodes (self) ? node : -1;
  settle (self);
  if (anchored && find_anchor (self, self->node, &after))
    lf_tree_canvas_scroll_by (self, after.x - before.x, after.y - before.y);
  tell_item (self);
  tell_canvas (self);
  view_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NODE]);
}

/**
 * lf_tree_canvas_get_chart:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): the tree that it shows
 */
LfChart *
lf_tree_canvas_get_chart (LfTreeCanvas *self)
{
  return self->chart;
}

/**
 * lf_tree_canvas_set_node:
 * @self: a canvas
 * @node: a node's index in the drawing
 *
 * Looks at a node and brings it into view.
 */
void
lf_tree_canvas_set_node (LfTreeCanvas *self,
                         int           node)
{
  g_return_if_fail (LF_IS_TREE_CANVAS (self));

  lf_tree_canvas_focus_node (self, node);
}

/**
 * lf_tree_canvas_get_node:
 * @self: a canvas
 *
 * Returns: index of the node that is looked at, or −1
 */
int
lf_tree_canvas_get_node (LfTreeCanvas *self)
{
  return self->node;
}

/**
 * lf_tree_canvas_get_zoom:
 * @self: a canvas
 *
 * Returns: how large the tree is drawn; 1 is its natural size
 */
double
lf_tree_canvas_get_zoom (LfTreeCanvas *self)
{
  return self->zoom;
}

/**
 * lf_tree_canvas_set_zoom:
 * @self: a canvas
 * @zoom: how large to draw the tree, 0.05…4
 *
 * Zooms about the node that is looked at where it is in view, else about
 * the middle.
 */
void
lf_tree_canvas_set_zoom (LfTreeCanvas *self,
                         double        zoom)
{
  LfPoint at;

  g_return_if_fail (LF_IS_TREE_CANVAS (self));

  if (!find_anchor (self, self->node, &at) || at.x < 0 || at.y < 0 ||
      at.x > view_size (self, 0) || at.y > view_size (self, 1))
    at = (LfPoint) { view_size (self, 0) / 2, view_size (self, 1) / 2 };
  lf_tree_canvas_zoom_at (self, zoom, at.x, at.y);
}

/**
 * lf_tree_canvas_zoom_by:
 * @self: a canvas
 * @factor: by how much; more than 1 is nearer
 *
 * Zooms in or out.
 */
void
lf_tree_canvas_zoom_by (LfTreeCanvas *self,
                        double        factor)
{
  lf_tree_canvas_set_zoom (self, self->zoom * factor);
}

/**
 * lf_tree_canvas_fit:
 * @self: a canvas
 *
 * Zooms so that the whole tree is seen, at its natural size at most.
 */
void
lf_tree_canvas_fit (LfTreeCanvas *self)
{
  g_return_if_fail (LF_IS_TREE_CANVAS (self));

  if (picture_size (self, 0) > 0)
    lf_tree_canvas_zoom_at (self, fitting_zoom (self), 0, 0);
}

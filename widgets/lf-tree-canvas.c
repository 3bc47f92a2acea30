/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-tree-canvas.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/lf-style.h"
#include "widgets/lf-tree-canvas-private.h"

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

/* ── The node with the focus ─────────────────────────────────────────── */

/* Puts the focus on a node, as people do; −1 does nothing. */
void
lf_tree_canvas_focus_node (LfTreeCanvas *self,
                           int           node)
{
  if (node < 0 || (guint) node >= lf_tree_canvas_count_nodes (self))
    return;
  if (node != self->node)
    {
      self->node = node;
      lf_tree_canvas_change_items (self);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NODE]);
    }
  lf_tree_canvas_show_node (self);
  lf_tree_canvas_view_changed (self);
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
lf_tree_canvas_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  LfTreeCanvas *self = LF_TREE_CANVAS (widget);

  self->allocating = TRUE;
  lf_tree_canvas_update_scroll (self);
  /* What is looked at stays in view when something opens below it. */
  if (height < self->height)
    lf_tree_canvas_show_node (self);
  self->height = height;
  lf_tree_canvas_place_items (self);
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
  cairo_rectangle (cr, 0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                   gtk_widget_get_height (GTK_WIDGET (self)));
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
    GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                        (float) gtk_widget_get_height (widget));
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
  lf_tree_canvas_view_changed (self);
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
                                          lf_tree_canvas_view_changed, self);
  g_set_object (&self->adjustment[axis], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed",
                             G_CALLBACK (lf_tree_canvas_view_changed), self,
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
  props[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL,
                                          LF_TREE_LEAST_ZOOM,
                                          LF_TREE_MOST_ZOOM, 1, flags);
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
  anchored = !self->fit_wanted &&
             lf_tree_canvas_find_anchor (self, self->node, &before);
  forget_picture (self);
  g_clear_pointer (&self->chart, lf_chart_unref);
  self->chart = chart != NULL ? lf_chart_ref (chart) : NULL;
  self->hover = -1;
  self->drag = LF_TREE_DRAG_NONE;
  self->node = node < (int) lf_tree_canvas_count_nodes (self) ? node : -1;
  lf_tree_canvas_settle (self);
  if (anchored && lf_tree_canvas_find_anchor (self, self->node, &after))
    lf_tree_canvas_scroll_by (self, after.x - before.x, after.y - before.y);
  lf_tree_canvas_tell_item (self);
  tell_canvas (self);
  lf_tree_canvas_view_changed (self);
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

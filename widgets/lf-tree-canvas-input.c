/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys, pointer, wheel and fingers on the canvas. */

#include "config.h"

#include <math.h>

#include "widgets/lf-tree-canvas-private.h"

/* Of a line of the wheel. */
#define WHEEL_STEP 60.0

#define ZOOM_STEP 1.25

/* ── Keys ────────────────────────────────────────────────────────────── */

/* The last key of an action is the one that menus tell. */
static const struct
{
  guint           key;
  GdkModifierType state;
  const char     *action;
  const char     *target;
} keys[] = {
  { GDK_KEY_KP_Enter, 0, "tree.add-sibling", NULL },
  { GDK_KEY_Return, 0, "tree.add-sibling", NULL },
  { GDK_KEY_KP_Insert, 0, "tree.add-child", NULL },
  { GDK_KEY_Insert, 0, "tree.add-child", NULL },
  { GDK_KEY_KP_Tab, 0, "tree.add-child", NULL },
  { GDK_KEY_Tab, 0, "tree.add-child", NULL },
  { GDK_KEY_BackSpace, 0, "tree.delete", NULL },
  { GDK_KEY_KP_Delete, 0, "tree.delete", NULL },
  { GDK_KEY_Delete, 0, "tree.delete", NULL },
  { GDK_KEY_x, GDK_CONTROL_MASK, "tree.cut", NULL },
  { GDK_KEY_c, GDK_CONTROL_MASK, "tree.copy", NULL },
  { GDK_KEY_v, GDK_CONTROL_MASK, "tree.paste", NULL },
  { GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "tree.paste-reference",
    NULL },
  { GDK_KEY_F2, 0, "tree.edit", "edge" },
  { GDK_KEY_b, 0, "tree.edit", "edge" },
  { GDK_KEY_n, 0, "tree.edit", "name" },
  { GDK_KEY_p, 0, "tree.edit", "p" },
  { GDK_KEY_v, 0, "tree.edit", "payoff" },
  { GDK_KEY_y, 0, "tree.edit", "year" },
  { GDK_KEY_d, 0, "tree.kind", "decision" },
  { GDK_KEY_c, 0, "tree.kind", "chance" },
  { GDK_KEY_e, 0, "tree.kind", "terminal" },
  { GDK_KEY_space, 0, "tree.fold", NULL },
  { GDK_KEY_t, 0, "tree.table", NULL },
  { GDK_KEY_plus, 0, "tree.zoom-in", NULL },
  { GDK_KEY_equal, 0, "tree.zoom-in", NULL },
  { GDK_KEY_KP_Add, 0, "tree.zoom-in", NULL },
  { GDK_KEY_minus, 0, "tree.zoom-out", NULL },
  { GDK_KEY_KP_Subtract, 0, "tree.zoom-out", NULL },
  { GDK_KEY_0, 0, "tree.fit", NULL },
  { GDK_KEY_KP_0, 0, "tree.fit", NULL },
  { GDK_KEY_1, 0, "tree.zoom-natural", NULL },
  { GDK_KEY_KP_1, 0, "tree.zoom-natural", NULL },
  { GDK_KEY_Up, GDK_ALT_MASK, "tree.move-up", NULL },
  { GDK_KEY_Down, GDK_ALT_MASK, "tree.move-down", NULL },
  { GDK_KEY_Menu, 0, "tree.menu", NULL },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "tree.menu", NULL },
};

static gboolean
tab_out (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (widget)),
                          GTK_DIR_TAB_FORWARD);
  return TRUE;
}

/* Tab adds a node, so Ctrl+Tab goes on, as it does in a text. */
void
lf_tree_canvas_bind_keys (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key,
                                         keys[i].state, keys[i].action,
                                         keys[i].target != NULL ? "s" : NULL,
                                         keys[i].target);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, GDK_CONTROL_MASK,
                                tab_out, NULL);
}

static int
parent_of (LfTreeCanvas *self)
{
  const LfTreeDraw *draw = lf_tree_draw_get_data (self->chart);

  return self->node > 0 ? (int) draw->nodes[self->node].parent : -1;
}

/* Into a folded branch: it opens first. */
static void
go_in (LfTreeCanvas *self)
{
  const LfTreeDraw *draw = lf_tree_draw_get_data (self->chart);

  if (draw->nodes[self->node].n_hidden > 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "tree.fold", NULL);
  else
    lf_tree_canvas_focus_node (self,
                               lf_tree_canvas_get_child (self, self->node,
                                                         0));
}

/* The node of the same depth that stands above or below. */
static void
go_across (LfTreeCanvas *self,
           int           by)
{
  const LfTreeDraw *draw = lf_tree_draw_get_data (self->chart);
  int sibling = lf_tree_canvas_get_sibling (self, self->node, by);
  g_autofree guint *depth = g_new0 (guint, draw->n_nodes);

  if (sibling >= 0)
    {
      lf_tree_canvas_focus_node (self, sibling);
      return;
    }
  for (guint i = 1; i < draw->n_nodes; i++)
    depth[i] = depth[draw->nodes[i].parent] + 1;
  for (int i = self->node + by; i >= 0 && (guint) i < draw->n_nodes; i += by)
    if (depth[i] == depth[self->node])
      {
        lf_tree_canvas_focus_node (self, i);
        return;
      }
}

static gboolean
pan_key (LfTreeCanvas *self,
         guint         keyval)
{
  double by = 3 * WHEEL_STEP;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      lf_tree_canvas_scroll_by (self, -by, 0);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      lf_tree_canvas_scroll_by (self, by, 0);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      lf_tree_canvas_scroll_by (self, 0, -by);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      lf_tree_canvas_scroll_by (self, 0, by);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
walk_key (LfTreeCanvas *self,
          guint         keyval)
{
  gboolean rtl = self->theme.rtl;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      if ((keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left) != rtl)
        lf_tree_canvas_focus_node (self, parent_of (self));
      else
        go_in (self);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      go_across (self, -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      go_across (self, 1);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      lf_tree_canvas_focus_node (self, 0);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      lf_tree_canvas_focus_node (self,
                                 (int) lf_tree_draw_get_data
                                         (self->chart)->n_nodes - 1);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_cb (LfTreeCanvas    *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  state &= gtk_accelerator_get_default_mod_mask ();
  if (self->editing || self->chart == NULL || self->node < 0)
    return FALSE;
  if (keyval == GDK_KEY_Escape && self->drag == LF_TREE_DRAG_NODE)
    {
      self->drag = LF_TREE_DRAG_NONE;
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return TRUE;
    }
  if (state == GDK_CONTROL_MASK)
    return pan_key (self, keyval);
  return state == 0 && walk_key (self, keyval);
}

/* ── Wheel, touchpad, fingers ────────────────────────────────────────── */

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           LfTreeCanvas             *self)
{
  GdkEvent *event =
    gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  GdkModifierType state =
    gtk_event_controller_get_current_event_state
      (GTK_EVENT_CONTROLLER (controller));
  GdkScrollDirection direction = gdk_scroll_event_get_direction (event);
  double step = direction == GDK_SCROLL_SMOOTH &&
                gdk_device_get_source (gdk_event_get_device (event)) !=
                  GDK_SOURCE_MOUSE ? 1 : WHEEL_STEP;

  if ((state & GDK_CONTROL_MASK) != 0)
    {
      lf_tree_canvas_zoom_at (self,
                              self->zoom * pow (ZOOM_STEP,
                                                -dy * step / WHEEL_STEP),
                              self->drag_at.x, self->drag_at.y);
      return TRUE;
    }
  if ((state & GDK_SHIFT_MASK) != 0)
    lf_tree_canvas_scroll_by (self, dy * step, dx * step);
  else
    lf_tree_canvas_scroll_by (self, dx * step, dy * step);
  return TRUE;
}

static void
pinch_begin_cb (LfTreeCanvas *self)
{
  self->pinch_zoom = self->zoom;
}

static void
pinch_cb (GtkGestureZoom *gesture,
          double          scale,
          LfTreeCanvas   *self)
{
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  lf_tree_canvas_zoom_at (self, self->pinch_zoom * scale, x, y);
}

/* ── Pointer ─────────────────────────────────────────────────────────── */

int
lf_tree_canvas_pick (LfTreeCanvas *self,
                     double        x,
                     double        y,
                     LfTreePart   *part)
{
  LfPoint at = lf_tree_canvas_to_picture (self, x, y);
  LfTreePicture *picture = lf_tree_canvas_get_picture (self);

  if (picture == NULL)
    return -1;
  return lf_tree_picture_pick (picture, at.x, at.y, part);
}

gboolean
lf_tree_canvas_in_overview (LfTreeCanvas *self,
                            double        x,
                            double        y)
{
  LfRect place;

  return lf_tree_canvas_has_overview (self, &place) &&
         lf_rect_contains (&place, x, y);
}

static void
set_hover (LfTreeCanvas *self,
           int           node)
{
  if (self->hover == node)
    return;
  self->hover = node;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (LfTreeCanvas *self,
           double        x,
           double        y)
{
  if (self->drag != LF_TREE_DRAG_NODE)
    self->drag_at = (LfPoint) { x, y };
  set_hover (self, lf_tree_canvas_in_overview (self, x, y)
                     ? -1 : lf_tree_canvas_pick (self, x, y, NULL));
}

static void
leave_cb (LfTreeCanvas *self)
{
  set_hover (self, -1);
}

static void
pressed_cb (LfTreeCanvas *self,
            int           n_press,
            double        x,
            double        y)
{
  LfTreePart part = LF_TREE_PART_NONE;
  int node;

  if (lf_tree_canvas_in_overview (self, x, y))
    return;
  lf_tree_canvas_close_entry (self, TRUE);
  node = lf_tree_canvas_pick (self, x, y, &part);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  lf_tree_canvas_focus_node (self, node);
  if (n_press == 2 && part == LF_TREE_PART_SYMBOL)
    gtk_widget_activate_action (GTK_WIDGET (self), "tree.fold", NULL);
  else if (n_press == 2)
    lf_tree_canvas_ask_edit (self, node, part);
}

static void
secondary_cb (LfTreeCanvas *self,
              int           n_press,
              double        x,
              double        y)
{
  pressed_cb (self, 1, x, y);
  lf_tree_canvas_popup (self);
}

static void
long_press_cb (LfTreeCanvas *self,
               double        x,
               double        y)
{
  secondary_cb (self, 1, x, y);
}

/* ── Menu and tooltip ────────────────────────────────────────────────── */

/**
 * lf_tree_canvas_set_menu:
 * @self: a canvas
 * @menu: (nullable): what its context menu holds
 */
void
lf_tree_canvas_set_menu (LfTreeCanvas *self,
                         GMenuModel   *menu)
{
  g_return_if_fail (LF_IS_TREE_CANVAS (self));

  g_set_object (&self->menu_model, menu);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}

/**
 * lf_tree_canvas_popup:
 * @self: a canvas
 *
 * Opens the context menu at the node that is looked at.
 */
void
lf_tree_canvas_popup (LfTreeCanvas *self)
{
  LfTreePicture *picture = lf_tree_canvas_get_picture (self);
  GdkRectangle place = { 0, 0, 1, 1 };
  LfRect rect;

  g_return_if_fail (LF_IS_TREE_CANVAS (self));

  if (self->menu_model == NULL || picture == NULL || self->node < 0)
    return;
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (self->menu_model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  rect = lf_tree_picture_get_part (picture, (guint) self->node,
                                   LF_TREE_PART_SYMBOL);
  rect = lf_tree_canvas_from_picture (self, &rect);
  place.x = (int) (rect.x + rect.width);
  place.y = (int) (rect.y + rect.height);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
query_tooltip_cb (LfTreeCanvas *self,
                  int           x,
                  int           y,
                  gboolean      keyboard,
                  GtkTooltip   *tooltip)
{
  LfTreePicture *picture = lf_tree_canvas_get_picture (self);
  int node = keyboard ? self->node : lf_tree_canvas_pick (self, x, y, NULL);
  g_autofree char *label = NULL;
  GdkRectangle place;
  LfRect rect;

  if (picture == NULL || node < 0 || self->editing ||
      self->drag != LF_TREE_DRAG_NONE ||
      (!keyboard && lf_tree_canvas_in_overview (self, x, y)))
    return FALSE;
  rect = lf_tree_picture_get_part (picture, (guint) node,
                                   LF_TREE_PART_NONE);
  rect = lf_tree_canvas_from_picture (self, &rect);
  place = (GdkRectangle) { (int) rect.x, (int) rect.y,
                           MAX (1, (int) rect.width),
                           MAX (1, (int) rect.height) };
  label = lf_tree_draw_label (self->chart, (guint) node);
  gtk_tooltip_set_text (tooltip, label);
  gtk_tooltip_set_tip_area (tooltip, &place);
  return TRUE;
}

/* ── Set-up ──────────────────────────────────────────────────────────── */

static void
add_click (LfTreeCanvas *self,
           guint         button,
           GCallback     callback)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), button);
  g_signal_connect_swapped (click, "pressed", callback, self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
lf_tree_canvas_init_input (LfTreeCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (
    GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (widget, key);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (widget, scroll);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb),
                            self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (long_press_cb),
                            self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));
  lf_tree_canvas_init_drag (self);
  add_click (self, GDK_BUTTON_PRIMARY, G_CALLBACK (pressed_cb));
  add_click (self, GDK_BUTTON_SECONDARY, G_CALLBACK (secondary_cb));
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb),
                    NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dragging on the canvas: the ground to pan, the overview to look elsewhere,
 * a node to move its branch. */

#include "config.h"

#include <math.h>

#include "widgets/lf-tree-canvas-private.h"

/* How far the pointer goes before a press becomes a drag. */
#define THRESHOLD 8.0

/* How near to the border a drag scrolls. */
#define BORDER 24.0

/* Whether a node belongs to the branch that is moved. */
static gboolean
is_moved (LfTreeCanvas *self,
          int           node)
{
  const LfTreeDraw *draw = lf_tree_draw_get_data (self->chart);

  for (guint i = (guint) node; i != LF_TREE_NONE;
       i = i > 0 ? draw->nodes[i].parent : LF_TREE_NONE)
    if (i == (guint) self->drag_node)
      return TRUE;
  return FALSE;
}

/* At which place among its siblings a node stands, the moved one left out. */
static int
place_of (LfTreeCanvas *self,
          int           node)
{
  int place = 0;

  for (int i = node; (i = lf_tree_canvas_get_sibling (self, i, -1)) >= 0;)
    place += i != self->drag_node;
  return place;
}

/* Over the upper part of a node: before it; the lower part: after it; in
 * the middle: on it. */
static void
find_drop (LfTreeCanvas *self,
           double        x,
           double        y)
{
  const LfTreeDraw *draw = lf_tree_draw_get_data (self->chart);
  LfPoint at = lf_tree_canvas_to_picture (self, x, y);
  int node = lf_tree_canvas_pick (self, x, y, NULL);
  LfRect box;
  double share;

  self->drop = (LfTreeDrop) { .node = -1 };
  if (node < 0 || is_moved (self, node))
    return;
  box = lf_tree_picture_get_part (self->picture, (guint) node,
                                  LF_TREE_PART_NONE);
  share = (at.y - box.y) / MAX (box.height, 1);
  self->drop = (LfTreeDrop) { node, node, -1, 0 };
  if (node == 0 || (share > 0.3 && share < 0.7))
    return;
  self->drop.before = share <= 0.3 ? -1 : 1;
  self->drop.parent = (int) draw->nodes[node].parent;
  self->drop.place = place_of (self, node) + (self->drop.before > 0);
}

static void
scroll_at_border (LfTreeCanvas *self,
                  double        x,
                  double        y)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double dx = x < BORDER ? -BORDER : x > width - BORDER ? BORDER : 0;
  double dy = y < BORDER ? -BORDER : y > height - BORDER ? BORDER : 0;

  if (dx != 0 || dy != 0)
    lf_tree_canvas_scroll_by (self, dx, dy);
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               LfTreeCanvas   *self)
{
  guint button =
    gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  int node = lf_tree_canvas_pick (self, x, y, NULL);

  self->drag_from = (LfPoint) { x, y };
  self->drag_at = self->drag_from;
  self->drag_moves = FALSE;
  self->drag_node = node;
  self->drop = (LfTreeDrop) { .node = -1 };
  for (guint i = 0; i < 2; i++)
    self->drag_scroll[i] =
      self->adjustment[i] != NULL
        ? gtk_adjustment_get_value (self->adjustment[i]) : 0;
  if (button == GDK_BUTTON_PRIMARY && lf_tree_canvas_in_overview (self, x, y))
    {
      self->drag = LF_TREE_DRAG_OVERVIEW;
      lf_tree_canvas_look_at (self, x, y);
    }
  else if (button == GDK_BUTTON_PRIMARY && node > 0)
    self->drag = LF_TREE_DRAG_NODE;
  else if (button != GDK_BUTTON_SECONDARY)
    self->drag = LF_TREE_DRAG_PAN;
}

static void
pan (LfTreeCanvas *self,
     double        dx,
     double        dy)
{
  double now[2] = { 0, 0 };

  for (guint i = 0; i < 2; i++)
    if (self->adjustment[i] != NULL)
      now[i] = gtk_adjustment_get_value (self->adjustment[i]);
  lf_tree_canvas_scroll_by (self, self->drag_scroll[0] - dx - now[0],
                            self->drag_scroll[1] - dy - now[1]);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                LfTreeCanvas   *self)
{
  double x = self->drag_from.x + dx;
  double y = self->drag_from.y + dy;

  self->drag_moves |= hypot (dx, dy) > THRESHOLD;
  if (!self->drag_moves || self->drag == LF_TREE_DRAG_NONE)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->drag == LF_TREE_DRAG_PAN)
    pan (self, dx, dy);
  else if (self->drag == LF_TREE_DRAG_OVERVIEW)
    lf_tree_canvas_look_at (self, x, y);
  else
    {
      scroll_at_border (self, x, y);
      self->drag_at = (LfPoint) { x, y };
      find_drop (self, x, y);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (LfTreeCanvas *self)
{
  LfTreeDrop drop = self->drop;
  gboolean moved = self->drag == LF_TREE_DRAG_NODE && self->drag_moves;

  self->drag = LF_TREE_DRAG_NONE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (moved && drop.node >= 0)
    g_signal_emit_by_name (self, "moved", self->drag_node, drop.parent,
                           drop.place);
}

static void
add_drag (LfTreeCanvas *self,
          guint         button)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), button);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/* Drags with the primary and the middle button. */
void
lf_tree_canvas_init_drag (LfTreeCanvas *self)
{
  add_drag (self, GDK_BUTTON_PRIMARY);
  add_drag (self, GDK_BUTTON_MIDDLE);
}

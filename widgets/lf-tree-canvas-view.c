/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the tree is seen, and how large: zoom, scrolling, and where a
 * place of the drawing lies on the canvas. */

#include "config.h"

#include <math.h>

#include "widgets/lf-chart-theme.h"
#include "widgets/lf-tree-canvas-private.h"

/* The room around the tree, in logical pixels. */
#define MARGIN 18.0

/* A tree that fits at no less than this is first seen as a whole, another
 * one at the zoom below, from its root on. */
#define READABLE_ZOOM 0.55
#define FIRST_ZOOM 0.8

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
void
lf_tree_canvas_view_changed (LfTreeCanvas *self)
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

  zoom = CLAMP (zoom, LF_TREE_LEAST_ZOOM, LF_TREE_MOST_ZOOM);
  self->fit_wanted = FALSE;
  if (zoom == self->zoom)
    return;
  self->zoom = zoom;
  set_scroll (self, 0, offset (self, 0) + at.x * zoom - x);
  set_scroll (self, 1, offset (self, 1) + at.y * zoom - y);
  lf_tree_canvas_view_changed (self);
  g_object_notify (G_OBJECT (self), "zoom");
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

  return CLAMP (MIN (wide, high), LF_TREE_LEAST_ZOOM, 1);
}

/* While places are given, others must not change theirs. */
static gboolean
notify_zoom (gpointer data)
{
  LfTreeCanvas *self = data;

  self->notify_idle = 0;
  g_object_notify (G_OBJECT (self), "zoom");
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

/* Where the node that is looked at stands, to keep it there. */
gboolean
lf_tree_canvas_find_anchor (LfTreeCanvas *self,
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

/* Brings the node that is looked at into view. */
void
lf_tree_canvas_show_node (LfTreeCanvas *self)
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

/* Makes the scroll bars those of the tree and the room that there is; a
 * tree that is new is fitted into it first. */
void
lf_tree_canvas_update_scroll (LfTreeCanvas *self)
{
  if (self->fit_wanted && picture_size (self, 0) > 0 &&
      view_size (self, 0) > 1)
    fit_first (self);
  for (guint axis = 0; axis < 2; axis++)
    set_scroll (self, axis, get_scroll (self, axis));
}

/* Lets the scroll bars know of a change before places are given: to change
 * them while that goes on would leave the scrolled window without its own. */
void
lf_tree_canvas_settle (LfTreeCanvas *self)
{
  if (lf_tree_canvas_get_picture (self) != NULL && view_size (self, 0) > 1)
    lf_tree_canvas_update_scroll (self);
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

  if (!lf_tree_canvas_find_anchor (self, self->node, &at) ||
      at.x < 0 || at.y < 0 ||
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

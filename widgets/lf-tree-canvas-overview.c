/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The small picture of a large tree, and where in it one is. */

#include "config.h"

#include <math.h>

#include "widgets/lf-tree-canvas-private.h"

/* In logical pixels: the most room that it takes, also as a share of the
 * canvas, its distance from the corner, and from what size of the canvas on
 * there is one. */
#define MOST_WIDTH 180.0
#define MOST_HEIGHT 130.0
#define SHARE 0.3
#define AWAY 12.0
#define LEAST_WIDTH 360
#define LEAST_HEIGHT 280

static double
overview_scale (LfTreeCanvas *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) * SHARE;
  double height = gtk_widget_get_height (GTK_WIDGET (self)) * SHARE;

  return MIN (MIN (MOST_WIDTH, width) / self->picture->size.width,
              MIN (MOST_HEIGHT, height) / self->picture->size.height);
}

/* Where it is; FALSE where there is none: all is seen, or no room for it. */
gboolean
lf_tree_canvas_has_overview (LfTreeCanvas *self,
                             LfRect       *place)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double scale;

  if (lf_tree_canvas_get_picture (self) == NULL || width < LEAST_WIDTH ||
      height < LEAST_HEIGHT)
    return FALSE;
  if (self->picture->size.width * self->zoom <= width &&
      self->picture->size.height * self->zoom <= height)
    return FALSE;
  scale = overview_scale (self);
  *place = (LfRect) { 0, 0, ceil (self->picture->size.width * scale),
                      ceil (self->picture->size.height * scale) };
  place->x = self->theme.rtl ? AWAY : width - place->width - AWAY;
  place->y = height - place->height - AWAY;
  return TRUE;
}

/* It is drawn once for each tree and size. */
static cairo_surface_t *
get_surface (LfTreeCanvas *self,
             const LfRect *place)
{
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int width = (int) place->width * factor;
  LfRect area = { 0, 0, self->picture->size.width,
                  self->picture->size.height };
  cairo_t *cr;

  if (self->overview != NULL &&
      cairo_image_surface_get_width (self->overview) == width)
    return self->overview;
  g_clear_pointer (&self->overview, cairo_surface_destroy);
  self->overview = cairo_image_surface_create (
    CAIRO_FORMAT_ARGB32, width, (int) place->height * factor);
  cairo_surface_set_device_scale (self->overview, factor, factor);
  cr = cairo_create (self->overview);
  cairo_scale (cr, overview_scale (self), overview_scale (self));
  lf_chart_draw (self->chart, cr, &area, &self->theme, -1, -1);
  cairo_destroy (cr);
  return self->overview;
}

/* The part of the tree that is seen, in the overview. */
static LfRect
seen_part (LfTreeCanvas *self,
           const LfRect *place)
{
  double scale = overview_scale (self);
  LfPoint from = lf_tree_canvas_to_picture (self, 0, 0);
  LfPoint to =
    lf_tree_canvas_to_picture (self, gtk_widget_get_width (GTK_WIDGET (self)),
                               gtk_widget_get_height (GTK_WIDGET (self)));
  double left = MAX (from.x * scale, 0);
  double top = MAX (from.y * scale, 0);

  return (LfRect) { place->x + left, place->y + top,
                    MAX (MIN (to.x * scale, place->width) - left, 0),
                    MAX (MIN (to.y * scale, place->height) - top, 0) };
}

void
lf_tree_canvas_draw_overview (LfTreeCanvas *self,
                              cairo_t      *cr)
{
  LfRect place;
  LfRect seen;

  if (!lf_tree_canvas_has_overview (self, &place))
    return;
  cairo_rectangle (cr, place.x - 4, place.y - 4, place.width + 8,
                   place.height + 8);
  lf_rgba_set (cr, &self->theme.background);
  cairo_fill_preserve (cr);
  lf_rgba_set (cr, &self->theme.axis);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_set_source_surface (cr, get_surface (self, &place), place.x, place.y);
  cairo_paint (cr);
  seen = seen_part (self, &place);
  lf_rgba_set (cr, &self->theme.accent);
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, seen.x, seen.y, seen.width, seen.height);
  cairo_stroke (cr);
}

/* Brings the place of the tree that lies at a place of the overview into the
 * middle. */
void
lf_tree_canvas_look_at (LfTreeCanvas *self,
                        double        x,
                        double        y)
{
  LfPoint origin = lf_tree_canvas_get_origin (self);
  LfRect place;
  double scale;

  if (!lf_tree_canvas_has_overview (self, &place))
    return;
  scale = overview_scale (self);
  lf_tree_canvas_scroll_by (
    self,
    origin.x + (x - place.x) / scale * self->zoom -
      gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
    origin.y + (y - place.y) / scale * self->zoom -
      gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

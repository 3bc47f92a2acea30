/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "widgets/draw/lf-grid.h"
#include "widgets/draw/lf-scene-private.h"

/* What the shapes of other series keep of their opacity while one series is
 * pointed at. */
#define QUIET 0.25

static void
path_rect (cairo_t      *cr,
           const LfRect *r,
           double        corner)
{
  corner = MIN (corner, MIN (r->width, r->height) / 2.0);
  if (corner <= 0.0)
    {
      cairo_rectangle (cr, r->x, r->y, r->width, r->height);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, r->x + r->width - corner, r->y + corner, corner, -G_PI_2,
             0.0);
  cairo_arc (cr, r->x + r->width - corner, r->y + r->height - corner, corner,
             0.0, G_PI_2);
  cairo_arc (cr, r->x + corner, r->y + r->height - corner, corner, G_PI_2,
             G_PI);
  cairo_arc (cr, r->x + corner, r->y + corner, corner, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
path_regular (cairo_t *cr,
              double   x,
              double   y,
              double   radius,
              int      corners,
              double   turn)
{
  for (int i = 0; i < corners; i++)
    {
      double angle = turn + 2.0 * G_PI * i / corners;

      cairo_line_to (cr, x + radius * cos (angle), y + radius * sin (angle));
    }
  cairo_close_path (cr);
}

static void
path_cross (cairo_t *cr,
            double   x,
            double   y,
            double   radius,
            double   turn)
{
  double arm = radius * 0.36;
  const LfPoint outline[] = {
    { arm, -radius }, { arm, -arm }, { radius, -arm }, { radius, arm },
    { arm, arm }, { arm, radius }, { -arm, radius }, { -arm, arm },
    { -radius, arm }, { -radius, -arm }, { -arm, -arm }, { -arm, -radius },
  };

  for (guint i = 0; i < G_N_ELEMENTS (outline); i++)
    cairo_line_to (cr,
                   x + outline[i].x * cos (turn) - outline[i].y * sin (turn),
                   y + outline[i].x * sin (turn) + outline[i].y * cos (turn));
  cairo_close_path (cr);
}

/* The shapes have about the same area, so that none looks more important. */
static void
path_marker (cairo_t      *cr,
             LfMarker      marker,
             const LfRect *bounds)
{
  LfPoint c = lf_rect_centre (bounds);
  double r = bounds->width / 2.0;

  switch (marker)
    {
    case LF_MARKER_CIRCLE:
      cairo_new_sub_path (cr);
      cairo_arc (cr, c.x, c.y, r * 0.92, 0.0, 2.0 * G_PI);
      cairo_close_path (cr);
      break;
    case LF_MARKER_SQUARE:
      path_regular (cr, c.x, c.y, r * 1.15, 4, G_PI_4);
      break;
    case LF_MARKER_TRIANGLE:
      path_regular (cr, c.x, c.y + r * 0.15, r * 1.2, 3, -G_PI_2);
      break;
    case LF_MARKER_DIAMOND:
      path_regular (cr, c.x, c.y, r * 1.15, 4, 0.0);
      break;
    case LF_MARKER_TRIANGLE_DOWN:
      path_regular (cr, c.x, c.y - r * 0.15, r * 1.2, 3, G_PI_2);
      break;
    case LF_MARKER_PLUS:
      path_cross (cr, c.x, c.y, r * 1.1, 0.0);
      break;
    case LF_MARKER_CROSS:
      path_cross (cr, c.x, c.y, r * 1.1, G_PI_4);
      break;
    case LF_MARKER_PENTAGON:
      path_regular (cr, c.x, c.y, r, 5, -G_PI_2);
      break;
    default:
      g_return_if_reached ();
    }
}

/* Lines that run along the pixels are set on them, so that they are sharp
 * at every scale. */
static void
path_poly (cairo_t       *cr,
           const LfScene *scene,
           const LfShape *shape,
           const LfGrid  *grid)
{
  const LfPoint *p = &g_array_index (scene->points, LfPoint,
                                     shape->first_point);
  gboolean straight = lf_grid_is_straight (p, shape->n_points);

  for (guint i = 0; i < shape->n_points; i++)
    {
      LfPoint at = straight ? lf_grid_point (grid, &p[i]) : p[i];

      cairo_line_to (cr, at.x, at.y);
    }
  if (shape->closed)
    cairo_close_path (cr);
}

static void
path_shape (cairo_t       *cr,
            const LfScene *scene,
            const LfShape *shape,
            const LfGrid  *grid)
{
  LfPoint c = lf_rect_centre (&shape->bounds);
  LfRect box;

  cairo_new_path (cr);
  switch (shape->kind)
    {
    case LF_SHAPE_RECT:
      box = lf_grid_rect (grid, &shape->bounds);
      path_rect (cr, &box, shape->paint.corner);
      break;
    case LF_SHAPE_CIRCLE:
      cairo_arc (cr, c.x, c.y, shape->bounds.width / 2.0, 0.0, 2.0 * G_PI);
      cairo_close_path (cr);
      break;
    case LF_SHAPE_POLY:
      path_poly (cr, scene, shape, grid);
      break;
    case LF_SHAPE_MARKER:
      path_marker (cr, shape->marker, &shape->bounds);
      break;
    case LF_SHAPE_TEXT:
      break;
    }
}

/* Parallel lines across a box, at a multiple of @step in the plane, so that
 * the hatches of neighbouring shapes meet. */
static void
hatch_lines (cairo_t      *cr,
             const LfRect *box,
             double        step,
             gboolean      falling)
{
  double sign = falling ? -1.0 : 1.0;
  double low = box->x + sign * box->y;
  double high = low;

  low = MIN (low, box->x + sign * (box->y + box->height));
  high = MAX (high, box->x + sign * (box->y + box->height)) + box->width;
  for (double c = ceil (low / step) * step; c <= high; c += step)
    {
      /* The points of the line x + sign·y = c at the box's top and foot. */
      cairo_move_to (cr, c - sign * box->y, box->y);
      cairo_line_to (cr, c - sign * (box->y + box->height),
                     box->y + box->height);
    }
  cairo_stroke (cr);
}

static void
hatch_straight (cairo_t      *cr,
                const LfRect *box,
                double        step,
                gboolean      vertical)
{
  double low = vertical ? box->x : box->y;
  double high = low + (vertical ? box->width : box->height);

  for (double c = ceil (low / step) * step; c <= high; c += step)
    if (vertical)
      {
        cairo_move_to (cr, c, box->y);
        cairo_line_to (cr, c, box->y + box->height);
      }
    else
      {
        cairo_move_to (cr, box->x, c);
        cairo_line_to (cr, box->x + box->width, c);
      }
  cairo_stroke (cr);
}

static void
hatch_dots (cairo_t      *cr,
            const LfRect *box,
            double        step)
{
  int row = 0;

  for (double y = ceil (box->y / step) * step; y <= box->y + box->height;
       y += step, row++)
    for (double x = ceil (box->x / step) * step + (row % 2) * step / 2.0;
         x <= box->x + box->width; x += step)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, step * 0.16, 0.0, 2.0 * G_PI);
      }
  cairo_fill (cr);
}

static void
paint_hatch (cairo_t       *cr,
             const LfScene *scene,
             const LfShape *shape)
{
  const LfPaint *paint = &shape->paint;
  double step = 0.5 * lf_theme_em (&scene->theme);

  cairo_save (cr);
  cairo_clip (cr);
  lf_rgba_set (cr, &paint->hatch_line);
  cairo_set_line_width (cr, step * 0.18);
  cairo_set_dash (cr, NULL, 0, 0.0);
  switch (paint->hatch)
    {
    case LF_HATCH_RISING:
      hatch_lines (cr, &shape->bounds, step * 1.2, FALSE);
      break;
    case LF_HATCH_FALLING:
      hatch_lines (cr, &shape->bounds, step * 1.2, TRUE);
      break;
    case LF_HATCH_CROSSED:
      hatch_lines (cr, &shape->bounds, step * 1.4, FALSE);
      hatch_lines (cr, &shape->bounds, step * 1.4, TRUE);
      break;
    case LF_HATCH_HORIZONTAL:
      hatch_straight (cr, &shape->bounds, step * 0.8, FALSE);
      break;
    case LF_HATCH_VERTICAL:
      hatch_straight (cr, &shape->bounds, step * 0.8, TRUE);
      break;
    case LF_HATCH_GRID:
      hatch_straight (cr, &shape->bounds, step, FALSE);
      hatch_straight (cr, &shape->bounds, step, TRUE);
      break;
    case LF_HATCH_DOTS:
      hatch_dots (cr, &shape->bounds, step * 0.8);
      break;
    case LF_HATCH_NONE:
      break;
    }
  cairo_restore (cr);
}

static void
paint_text (cairo_t       *cr,
            const LfShape *shape)
{
  const LfRect *box = &shape->bounds;

  lf_rgba_set (cr, &shape->paint.fill);
  if (!shape->vertical)
    {
      lf_text_draw (cr, shape->layout, box->x, box->y);
      return;
    }
  cairo_save (cr);
  cairo_translate (cr, box->x, box->y + box->height);
  cairo_rotate (cr, -G_PI_2);
  lf_text_draw (cr, shape->layout, 0.0, 0.0);
  cairo_restore (cr);
}

/* Whether all of its outline runs along the pixels. */
static gboolean
is_straight (const LfScene *scene,
             const LfShape *shape)
{
  return shape->kind == LF_SHAPE_RECT ||
         (shape->kind == LF_SHAPE_POLY &&
          lf_grid_is_straight (&g_array_index (scene->points, LfPoint,
                                               shape->first_point),
                               shape->n_points));
}

static void
paint_shape (cairo_t       *cr,
             const LfScene *scene,
             const LfShape *shape)
{
  const LfPaint *paint = &shape->paint;
  double width = paint->stroke.a > 0.0
                   ? paint->width * lf_theme_stroke (&scene->theme) : 0.0;
  LfGrid grid;

  if (shape->kind == LF_SHAPE_TEXT)
    {
      paint_text (cr, shape);
      return;
    }

  lf_grid_init (&grid, cr, width);
  path_shape (cr, scene, shape, &grid);
  if (paint->fill.a > 0.0)
    {
      lf_rgba_set (cr, &paint->fill);
      cairo_fill_preserve (cr);
    }
  if (paint->hatch != LF_HATCH_NONE)
    {
      paint_hatch (cr, scene, shape);
      path_shape (cr, scene, shape, &grid);
    }
  if (width > 0.0)
    {
      lf_rgba_set (cr, &paint->stroke);
      cairo_set_line_width (cr, is_straight (scene, shape) ? grid.width
                                                           : width);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      lf_dash_set (cr, paint->dash, width);
      cairo_stroke (cr);
    }
  cairo_new_path (cr);
}

/* The outline around the mark that has the focus or the pointer: a line of
 * the accent colour with the background's colour on both sides, so that it
 * shows on any fill. */
static void
paint_outline (cairo_t       *cr,
               const LfScene *scene,
               guint          index,
               gboolean       focus)
{
  const LfMark *mark = &g_array_index (scene->marks, LfMark, index);
  LfShape outline = mark->shape;
  double width = scene->theme.line_width * (focus ? 1.25 : 0.75) *
                 lf_theme_stroke (&scene->theme);
  LfGrid grid;

  if (outline.kind != LF_SHAPE_POLY)
    outline.bounds = lf_rect_grow (&outline.bounds, width);
  outline.paint = (LfPaint) { .corner = width * 2.0 };

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (cr, NULL, 0, 0.0);
  lf_grid_init (&grid, cr, width);
  path_shape (cr, scene, &outline, &grid);
  lf_rgba_set (cr, &scene->theme.background);
  cairo_set_line_width (cr, width * 2.4);
  cairo_stroke_preserve (cr);
  lf_rgba_set (cr, &scene->theme.accent);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

/* Paints the shapes from @first on that belong to one quiet series, as one
 * faint picture: were each painted faintly, what lies under another would
 * shine through. Returns how many they were. */
static guint
paint_quietly (cairo_t       *cr,
               const LfScene *scene,
               guint          first)
{
  const LfShape *shapes = &g_array_index (scene->shapes, LfShape, first);
  guint group = shapes[0].paint.group;
  LfRect bounds = shapes[0].bounds;
  guint n = 0;

  while (first + n < scene->shapes->len && shapes[n].paint.group == group)
    {
      LfRect grown = lf_rect_grow (&shapes[n].bounds,
                                   shapes[n].paint.width *
                                     lf_theme_stroke (&scene->theme) + 2.0);

      bounds = n == 0 ? grown : lf_rect_union (&bounds, &grown);
      n++;
    }
  cairo_save (cr);
  cairo_rectangle (cr, bounds.x, bounds.y, bounds.width, bounds.height);
  cairo_clip (cr);
  cairo_push_group (cr);
  for (guint i = 0; i < n; i++)
    paint_shape (cr, scene, &shapes[i]);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, QUIET);
  cairo_restore (cr);
  return n;
}

/* Where a drawing is looked at rather than kept, texts too small to be read
 * are left out. */
#define LEAST_DEVICE_TEXT 2.5

static gboolean
shows_text (cairo_t       *cr,
            const LfScene *scene)
{
  double x = 0.0;
  double y = scene->theme.font_size * scene->theme.text_scale;

  switch (cairo_surface_get_type (cairo_get_target (cr)))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
      return TRUE;
    default:
      cairo_user_to_device_distance (cr, &x, &y);
      return hypot (x, y) >= LEAST_DEVICE_TEXT;
    }
}

/* Whether a shape can leave a trace within @clip; lines and texts reach a
 * little beyond their bounds. */
static gboolean
is_visible (const LfScene *scene,
            const LfShape *shape,
            const LfRect  *clip)
{
  return lf_rect_overlaps (&shape->bounds, clip,
                           shape->paint.width + lf_theme_em (&scene->theme));
}

static LfRect
get_clip (cairo_t *cr)
{
  double x1, y1, x2, y2;

  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  return (LfRect) { x1, y1, x2 - x1, y2 - y1 };
}

/**
 * lf_scene_draw:
 * @scene: a scene
 * @cr: where to draw; the scene's origin is the context's
 * @hover: the mark under the pointer, or −1
 * @focus: the mark with the keyboard's focus, or −1
 *
 * Paints what of the scene lies in the context's clip.
 */
void
lf_scene_draw (const LfScene *scene,
               cairo_t       *cr,
               int            hover,
               int            focus)
{
  int n_marks = (int) scene->marks->len;
  int active = hover >= 0 ? hover : focus;
  guint group = 0;
  gboolean texts;
  LfRect clip;

  if (active >= 0 && active < n_marks)
    group = g_array_index (scene->marks, LfMark, active).group;

  cairo_save (cr);
  cairo_scale (cr, scene->zoom, scene->zoom);
  clip = get_clip (cr);
  texts = shows_text (cr, scene);
  for (guint i = 0; i < scene->shapes->len;)
    {
      const LfShape *s = &g_array_index (scene->shapes, LfShape, i);

      if (group != 0 && s->paint.group != 0 && s->paint.group != group)
        {
          i += paint_quietly (cr, scene, i);
        }
      else
        {
          if (is_visible (scene, s, &clip) &&
              (texts || s->kind != LF_SHAPE_TEXT))
            paint_shape (cr, scene, s);
          i++;
        }
    }
  if (focus >= 0 && focus < n_marks)
    paint_outline (cr, scene, (guint) focus, TRUE);
  if (hover >= 0 && hover < n_marks && hover != focus)
    paint_outline (cr, scene, (guint) hover, FALSE);
  cairo_restore (cr);
}

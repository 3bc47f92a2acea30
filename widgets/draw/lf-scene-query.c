/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "widgets/draw/lf-scene-private.h"

/* A finger or an unsteady hand may miss a mark by this much. */
#define PICK_SLACK 6.0

static gboolean
poly_contains (const LfScene *scene,
               const LfShape *shape,
               double         x,
               double         y)
{
  const LfPoint *p = &g_array_index (scene->points, LfPoint,
                                     shape->first_point);
  gboolean inside = FALSE;

  for (guint i = 0, j = shape->n_points - 1; i < shape->n_points; j = i++)
    if ((p[i].y > y) != (p[j].y > y) &&
        x < (p[j].x - p[i].x) * (y - p[i].y) / (p[j].y - p[i].y) + p[i].x)
      inside = !inside;
  return inside;
}

/* How far (x, y) is outside of a mark; negative inside. */
static double
mark_distance (const LfScene *scene,
               const LfMark  *mark,
               double         x,
               double         y)
{
  const LfRect *r = &mark->shape.bounds;
  LfPoint c = lf_rect_centre (r);
  double dx, dy;

  switch (mark->shape.kind)
    {
    case LF_SHAPE_CIRCLE:
      return hypot (x - c.x, y - c.y) - r->width / 2.0;
    case LF_SHAPE_POLY:
      if (poly_contains (scene, &mark->shape, x, y))
        return -1.0;
      return G_MAXDOUBLE;
    default:
      dx = fabs (x - c.x) - r->width / 2.0;
      dy = fabs (y - c.y) - r->height / 2.0;
      return dx > 0.0 && dy > 0.0 ? hypot (dx, dy) : MAX (dx, dy);
    }
}

/**
 * lf_scene_pick:
 * @scene: a scene
 * @x: a place
 * @y: a place
 *
 * Finds the mark under a place: of those that contain it (or miss it by no
 * more than a few units) the one whose middle is nearest, so that small
 * marks on large ones can be reached.
 *
 * Returns: the mark's number, or −1
 */
int
lf_scene_pick (const LfScene *scene,
               double         x,
               double         y)
{
  double best = G_MAXDOUBLE;
  double slack = PICK_SLACK / scene->zoom;
  gboolean best_inside = FALSE;
  int picked = -1;

  x /= scene->zoom;
  y /= scene->zoom;
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const LfMark *mark = &g_array_index (scene->marks, LfMark, i);
      double outside = mark_distance (scene, mark, x, y);
      LfPoint c = lf_rect_centre (&mark->shape.bounds);
      double to_centre = hypot (x - c.x, y - c.y);
      gboolean inside = outside <= 0.0;

      if (outside > slack)
        continue;
      if ((inside && !best_inside) ||
          (inside == best_inside && to_centre < best))
        {
          best = to_centre;
          best_inside = inside;
          picked = (int) i;
        }
    }
  return picked;
}

/**
 * lf_scene_n_marks:
 * @scene: a scene
 *
 * Returns: how many marks there are
 */
guint
lf_scene_n_marks (const LfScene *scene)
{
  return scene->marks->len;
}

static LfRect
zoomed (const LfScene *scene,
        const LfRect  *rect)
{
  return (LfRect) { rect->x * scene->zoom, rect->y * scene->zoom,
                    rect->width * scene->zoom, rect->height * scene->zoom };
}

/**
 * lf_scene_mark_bounds:
 * @scene: a scene
 * @mark: a mark's number
 *
 * Returns: the rectangle around it
 */
LfRect
lf_scene_mark_bounds (const LfScene *scene,
                      guint          mark)
{
  g_return_val_if_fail (mark < scene->marks->len, ((LfRect) { 0 }));
  return zoomed (scene,
                 &g_array_index (scene->marks, LfMark, mark).shape.bounds);
}

/**
 * lf_scene_mark_centre:
 * @scene: a scene
 * @mark: a mark's number
 *
 * Returns: its middle
 */
LfPoint
lf_scene_mark_centre (const LfScene *scene,
                      guint          mark)
{
  LfRect bounds = lf_scene_mark_bounds (scene, mark);

  return lf_rect_centre (&bounds);
}

/**
 * lf_scene_mark_label:
 * @scene: a scene
 * @mark: a mark's number
 *
 * Returns: (transfer none): what it says
 */
const char *
lf_scene_mark_label (const LfScene *scene,
                     guint          mark)
{
  g_return_val_if_fail (mark < scene->marks->len, NULL);
  return g_array_index (scene->marks, LfMark, mark).label;
}

static const LfShape *
find_text (const LfScene *scene,
           guint          index)
{
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const LfShape *s = &g_array_index (scene->shapes, LfShape, i);

      if (s->kind == LF_SHAPE_TEXT && index-- == 0)
        return s;
    }
  return NULL;
}

/**
 * lf_scene_n_texts:
 * @scene: a scene
 *
 * Returns: how many texts stand in it
 */
guint
lf_scene_n_texts (const LfScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < scene->shapes->len; i++)
    n += g_array_index (scene->shapes, LfShape, i).kind == LF_SHAPE_TEXT;
  return n;
}

/**
 * lf_scene_get_text:
 * @scene: a scene
 * @index: which text, from 0
 * @text: (out caller-allocates): the text; its strings are the scene's
 *
 * Reads a placed text back.
 */
void
lf_scene_get_text (const LfScene *scene,
                   guint          index,
                   LfSceneText   *text)
{
  const LfShape *shape = find_text (scene, index);

  g_return_if_fail (shape != NULL);

  text->text = pango_layout_get_text (shape->layout);
  text->box = zoomed (scene, &shape->bounds);
  text->colour = shape->paint.fill;
  text->on = shape->on;
  text->ellipsized = pango_layout_is_ellipsized (shape->layout);
}

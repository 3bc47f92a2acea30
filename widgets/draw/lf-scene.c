/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-scene.h"

#include "widgets/draw/lf-scene-private.h"

static void
shape_clear (gpointer data)
{
  LfShape *shape = data;

  g_clear_object (&shape->layout);
}

static void
mark_clear (gpointer data)
{
  LfMark *mark = data;

  g_clear_pointer (&mark->label, g_free);
}

/**
 * lf_scene_new:
 * @theme: copied
 * @width: of the drawing
 * @height: of the drawing
 *
 * Returns: (transfer full): an empty scene
 */
LfScene *
lf_scene_new (const LfTheme *theme,
              double         width,
              double         height)
{
  LfScene *scene = g_new0 (LfScene, 1);

  scene->theme = *theme;
  scene->size = (LfSize) { MAX (width, 0.0), MAX (height, 0.0) };
  scene->zoom = 1.0;
  scene->shapes = g_array_new (FALSE, FALSE, sizeof (LfShape));
  g_array_set_clear_func (scene->shapes, shape_clear);
  scene->points = g_array_new (FALSE, FALSE, sizeof (LfPoint));
  scene->marks = g_array_new (FALSE, FALSE, sizeof (LfMark));
  g_array_set_clear_func (scene->marks, mark_clear);
  scene->obstacles = g_array_new (FALSE, FALSE, sizeof (LfRect));
  return scene;
}

/**
 * lf_scene_free:
 * @scene: (transfer full): a scene
 *
 * Frees it.
 */
void
lf_scene_free (LfScene *scene)
{
  g_array_unref (scene->shapes);
  g_array_unref (scene->points);
  g_array_unref (scene->marks);
  g_array_unref (scene->obstacles);
  g_free (scene);
}

/**
 * lf_scene_get_theme:
 * @scene: a scene
 *
 * Returns: (transfer none): its theme
 */
const LfTheme *
lf_scene_get_theme (const LfScene *scene)
{
  return &scene->theme;
}

/**
 * lf_scene_get_size:
 * @scene: a scene
 *
 * Returns: how large the drawing is
 */
LfSize
lf_scene_get_size (const LfScene *scene)
{
  return scene->size;
}

/**
 * lf_scene_set_zoom:
 * @scene: an empty scene
 * @zoom: more than 0
 *
 * Makes all that is built appear @zoom times as large, texts and lines
 * included. For drawings whose natural size is not theirs to choose, such as
 * a large tree. Building goes on in its own units; all that is asked
 * afterwards is answered in those of the drawing.
 */
void
lf_scene_set_zoom (LfScene *scene,
                   double   zoom)
{
  g_return_if_fail (zoom > 0.0);

  scene->zoom = zoom;
}

/**
 * lf_scene_rect:
 * @scene: a scene
 * @rect: where
 * @paint: how
 *
 * Adds a rectangle.
 */
void
lf_scene_rect (LfScene       *scene,
               const LfRect  *rect,
               const LfPaint *paint)
{
  LfShape shape = { .kind = LF_SHAPE_RECT, .paint = *paint, .bounds = *rect };

  g_array_append_val (scene->shapes, shape);
}

static LfRect
square (double x,
        double y,
        double radius)
{
  return (LfRect) { x - radius, y - radius, 2.0 * radius, 2.0 * radius };
}

/**
 * lf_scene_circle:
 * @scene: a scene
 * @x: centre
 * @y: centre
 * @radius: radius
 * @paint: how
 *
 * Adds a circle.
 */
void
lf_scene_circle (LfScene       *scene,
                 double         x,
                 double         y,
                 double         radius,
                 const LfPaint *paint)
{
  LfShape shape = { .kind = LF_SHAPE_CIRCLE, .paint = *paint,
                    .bounds = square (x, y, radius) };

  g_array_append_val (scene->shapes, shape);
}

/**
 * lf_scene_line:
 * @scene: a scene
 * @x1: from
 * @y1: from
 * @x2: to
 * @y2: to
 * @paint: how; only the stroke counts
 *
 * Adds a straight line.
 */
void
lf_scene_line (LfScene       *scene,
               double         x1,
               double         y1,
               double         x2,
               double         y2,
               const LfPaint *paint)
{
  LfPoint ends[] = { { x1, y1 }, { x2, y2 } };

  lf_scene_poly (scene, ends, 2, FALSE, paint);
}

static LfShape
poly_shape (LfScene       *scene,
            const LfPoint *points,
            guint          n_points,
            gboolean       closed)
{
  LfShape shape = { .kind = LF_SHAPE_POLY, .n_points = n_points,
                    .closed = closed, .first_point = scene->points->len };
  double x1 = G_MAXDOUBLE, y1 = G_MAXDOUBLE;
  double x2 = -G_MAXDOUBLE, y2 = -G_MAXDOUBLE;

  for (guint i = 0; i < n_points; i++)
    {
      x1 = MIN (x1, points[i].x);
      y1 = MIN (y1, points[i].y);
      x2 = MAX (x2, points[i].x);
      y2 = MAX (y2, points[i].y);
    }
  if (n_points > 0)
    shape.bounds = (LfRect) { x1, y1, x2 - x1, y2 - y1 };
  g_array_append_vals (scene->points, points, n_points);
  return shape;
}

/**
 * lf_scene_poly:
 * @scene: a scene
 * @points: (array length=n_points): corners
 * @n_points: how many
 * @closed: whether the last is joined to the first
 * @paint: how
 *
 * Adds a polygon or a line with bends.
 */
void
lf_scene_poly (LfScene       *scene,
               const LfPoint *points,
               guint          n_points,
               gboolean       closed,
               const LfPaint *paint)
{
  LfShape shape;

  if (n_points == 0)
    return;
  shape = poly_shape (scene, points, n_points, closed);
  shape.paint = *paint;
  g_array_append_val (scene->shapes, shape);
}

/**
 * lf_scene_marker:
 * @scene: a scene
 * @marker: which shape
 * @x: centre
 * @y: centre
 * @radius: half of its size
 * @paint: how
 *
 * Adds a point's marker.
 */
void
lf_scene_marker (LfScene       *scene,
                 LfMarker       marker,
                 double         x,
                 double         y,
                 double         radius,
                 const LfPaint *paint)
{
  LfShape shape = { .kind = LF_SHAPE_MARKER, .paint = *paint,
                    .bounds = square (x, y, radius), .marker = marker };

  g_array_append_val (scene->shapes, shape);
}

static LfRect
label_box (const LfLabel *label,
           PangoLayout   *layout)
{
  LfRect extents = lf_text_extents (layout);
  double width = label->vertical ? extents.height : extents.width;
  double height = label->vertical ? extents.width : extents.height;

  return (LfRect) { label->x - width * label->hx,
                    label->y - height * label->vy, width, height };
}

/**
 * lf_scene_label_box:
 * @scene: a scene
 * @label: a text and its place
 *
 * Returns: the box that the text would take
 */
LfRect
lf_scene_label_box (LfScene       *scene,
                    const LfLabel *label)
{
  g_autoptr (PangoLayout) layout = lf_text_layout (&scene->theme,
                                                   &label->style,
                                                   label->text);

  return label_box (label, layout);
}

/**
 * lf_scene_label:
 * @scene: a scene
 * @label: a text and its place
 *
 * Adds a text, whatever else is there. An empty one adds nothing.
 *
 * Returns: the box that the text takes
 */
LfRect
lf_scene_label (LfScene       *scene,
                const LfLabel *label)
{
  LfShape shape = {
    .kind = LF_SHAPE_TEXT,
    .on = label->on != NULL ? *label->on : scene->theme.background,
  };

  if (label->text == NULL || *label->text == '\0')
    return (LfRect) { label->x, label->y, 0.0, 0.0 };
  shape.layout = lf_text_layout (&scene->theme, &label->style, label->text);
  shape.paint.fill = label->colour != NULL ? *label->colour
                                           : scene->theme.text;
  shape.paint.group = label->group;
  shape.vertical = label->vertical;
  shape.bounds = label_box (label, shape.layout);
  g_array_append_val (scene->shapes, shape);
  lf_scene_obstacle (scene, &shape.bounds);
  return shape.bounds;
}

/**
 * lf_scene_obstacle:
 * @scene: a scene
 * @rect: where no text that asks first may go
 *
 * Keeps a place free of texts placed by lf_scene_try_label().
 */
void
lf_scene_obstacle (LfScene      *scene,
                   const LfRect *rect)
{
  g_array_append_val (scene->obstacles, *rect);
}

/**
 * lf_scene_is_free:
 * @scene: a scene
 * @rect: a place
 * @margin: room to keep to others
 *
 * Returns: whether @rect lies in the drawing and meets neither a text nor
 *   an obstacle
 */
gboolean
lf_scene_is_free (const LfScene *scene,
                  const LfRect  *rect,
                  double         margin)
{
  LfRect whole = { 0.0, 0.0, scene->size.width / scene->zoom,
                   scene->size.height / scene->zoom };

  if (!lf_rect_inside (rect, &whole, 0.01))
    return FALSE;
  for (guint i = 0; i < scene->obstacles->len; i++)
    if (lf_rect_overlaps (rect,
                          &g_array_index (scene->obstacles, LfRect, i),
                          margin))
      return FALSE;
  return TRUE;
}

/**
 * lf_scene_try_label:
 * @scene: a scene
 * @label: a text and its place
 * @margin: room to keep to others
 *
 * Adds a text if its place is free; so labels thin out.
 *
 * Returns: whether it was added
 */
gboolean
lf_scene_try_label (LfScene       *scene,
                    const LfLabel *label,
                    double         margin)
{
  LfRect box = lf_scene_label_box (scene, label);

  if (!lf_scene_is_free (scene, &box, margin))
    return FALSE;
  lf_scene_label (scene, label);
  return TRUE;
}

/**
 * lf_scene_say:
 * @scene: a scene
 * @sentence: what is missing, and what to do about it
 *
 * Adds a sentence in the middle: what an empty chart shows.
 */
void
lf_scene_say (LfScene    *scene,
              const char *sentence)
{
  double em = lf_theme_em (&scene->theme);
  double width = MIN (scene->size.width - em, 28.0 * em);
  double line = lf_text_line_height (&scene->theme, LF_TEXT_NORMAL);

  lf_scene_label (scene, &(LfLabel) {
    .text = sentence,
    .style = { .align = LF_TEXT_MIDDLE, .width = MAX (width, em),
               .lines = MAX ((int) (scene->size.height / line), 1) },
    .colour = &scene->theme.dim_text,
    .x = scene->size.width / 2.0,
    .y = scene->size.height / 2.0,
    .hx = 0.5,
    .vy = 0.5,
  });
}

static guint
add_mark (LfScene *scene,
          LfShape  shape,
          guint    group,
          char    *label)
{
  LfMark mark = { .shape = shape, .group = group, .label = label };

  g_array_append_val (scene->marks, mark);
  return scene->marks->len - 1;
}

/**
 * lf_scene_mark_rect:
 * @scene: a scene
 * @rect: where
 * @group: number of its series, from 1; 0 for none
 * @label: (transfer full): what it says: what, value, from what
 *
 * Adds a rectangular mark.
 *
 * Returns: its number, from 0 in the order of the Tab key
 */
guint
lf_scene_mark_rect (LfScene      *scene,
                    const LfRect *rect,
                    guint         group,
                    char         *label)
{
  LfShape shape = { .kind = LF_SHAPE_RECT, .bounds = *rect };

  return add_mark (scene, shape, group, label);
}

/**
 * lf_scene_mark_circle:
 * @scene: a scene
 * @x: centre
 * @y: centre
 * @radius: radius
 * @group: number of its series, from 1; 0 for none
 * @label: (transfer full): what it says
 *
 * Adds a round mark.
 *
 * Returns: its number
 */
guint
lf_scene_mark_circle (LfScene *scene,
                      double   x,
                      double   y,
                      double   radius,
                      guint    group,
                      char    *label)
{
  LfShape shape = { .kind = LF_SHAPE_CIRCLE, .bounds = square (x, y, radius) };

  return add_mark (scene, shape, group, label);
}

/**
 * lf_scene_mark_poly:
 * @scene: a scene
 * @points: (array length=n_points): corners
 * @n_points: how many
 * @group: number of its series, from 1; 0 for none
 * @label: (transfer full): what it says
 *
 * Adds a mark with a convex outline.
 *
 * Returns: its number
 */
guint
lf_scene_mark_poly (LfScene       *scene,
                    const LfPoint *points,
                    guint          n_points,
                    guint          group,
                    char          *label)
{
  LfShape shape = poly_shape (scene, points, n_points, TRUE);

  return add_mark (scene, shape, group, label);
}

/**
 * lf_scene_mirror:
 * @scene: a scene, laid out left to right
 *
 * Turns the drawing around for scripts that run from right to left; texts
 * move but stay readable.
 */
void
lf_scene_mirror (LfScene *scene)
{
  double width = scene->size.width / scene->zoom;

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      LfRect *r = &g_array_index (scene->shapes, LfShape, i).bounds;

      r->x = width - r->x - r->width;
    }
  for (guint i = 0; i < scene->marks->len; i++)
    {
      LfRect *r = &g_array_index (scene->marks, LfMark, i).shape.bounds;

      r->x = width - r->x - r->width;
    }
  for (guint i = 0; i < scene->points->len; i++)
    {
      LfPoint *p = &g_array_index (scene->points, LfPoint, i);

      p->x = width - p->x;
    }
}

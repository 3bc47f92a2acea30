/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LfRect:
 * @x: left edge
 * @y: top edge
 * @width: width, ≥ 0
 * @height: height, ≥ 0
 *
 * A rectangle in drawing units: logical pixels on screen, points on paper.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} LfRect;

/**
 * LfPoint:
 * @x: to the right
 * @y: downwards
 *
 * A place, in drawing units.
 */
typedef struct
{
  double x;
  double y;
} LfPoint;

/**
 * LfSize:
 * @width: width, ≥ 0
 * @height: height, ≥ 0
 *
 * How much room something takes, in drawing units.
 */
typedef struct
{
  double width;
  double height;
} LfSize;

/**
 * lf_rect_overlaps:
 * @a: a rectangle
 * @b: another
 * @margin: the room that must be free between them; negative to allow as
 *   much overlap
 *
 * Asked of whole crowds, hence inline.
 *
 * Returns: whether they come closer than @margin
 */
static inline gboolean
lf_rect_overlaps (const LfRect *a,
                  const LfRect *b,
                  double        margin)
{
  return a->x < b->x + b->width + margin && b->x < a->x + a->width + margin &&
         a->y < b->y + b->height + margin && b->y < a->y + a->height + margin;
}

gboolean lf_rect_contains (const LfRect *rect,
                           double        x,
                           double        y);
gboolean lf_rect_inside   (const LfRect *inner,
                           const LfRect *outer,
                           double        slack);
LfRect   lf_rect_grow     (const LfRect *rect,
                           double        by);
LfRect   lf_rect_union    (const LfRect *a,
                           const LfRect *b);
LfPoint  lf_rect_centre   (const LfRect *rect);

G_END_DECLS

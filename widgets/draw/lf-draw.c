/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-draw.h"

/**
 * lf_rect_contains:
 * @rect: a rectangle
 * @x: a place
 * @y: a place
 *
 * Returns: whether the place is inside, left and top edge included
 */
gboolean
lf_rect_contains (const LfRect *rect,
                  double        x,
                  double        y)
{
  return x >= rect->x && x < rect->x + rect->width &&
         y >= rect->y && y < rect->y + rect->height;
}

/**
 * lf_rect_inside:
 * @inner: a rectangle
 * @outer: another
 * @slack: how far @inner may stick out
 *
 * Returns: whether @inner lies in @outer
 */
gboolean
lf_rect_inside (const LfRect *inner,
                const LfRect *outer,
                double        slack)
{
  return inner->x >= outer->x - slack && inner->y >= outer->y - slack &&
         inner->x + inner->width <= outer->x + outer->width + slack &&
         inner->y + inner->height <= outer->y + outer->height + slack;
}

/**
 * lf_rect_grow:
 * @rect: a rectangle
 * @by: how much to add on every side; negative to shrink, never below zero
 *
 * Returns: the grown rectangle
 */
LfRect
lf_rect_grow (const LfRect *rect,
              double        by)
{
  double dx = MAX (by, -rect->width / 2.0);
  double dy = MAX (by, -rect->height / 2.0);

  return (LfRect) { rect->x - dx, rect->y - dy, rect->width + 2.0 * dx,
                    rect->height + 2.0 * dy };
}

/**
 * lf_rect_union:
 * @a: a rectangle
 * @b: another
 *
 * Returns: the smallest rectangle that holds both
 */
LfRect
lf_rect_union (const LfRect *a,
               const LfRect *b)
{
  double x = MIN (a->x, b->x);
  double y = MIN (a->y, b->y);

  return (LfRect) { x, y, MAX (a->x + a->width, b->x + b->width) - x,
                    MAX (a->y + a->height, b->y + b->height) - y };
}

/**
 * lf_rect_centre:
 * @rect: a rectangle
 *
 * Returns: its middle
 */
LfPoint
lf_rect_centre (const LfRect *rect)
{
  return (LfPoint) { rect->x + rect->width / 2.0,
                     rect->y + rect->height / 2.0 };
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
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

gboolean lf_rect_contains (const LfRect *rect,
                           double        x,
                           double        y);

G_END_DECLS

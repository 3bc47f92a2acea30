/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "widgets/draw/lf-draw.h"

G_BEGIN_DECLS

/**
 * LfGrid:
 * @scale: device pixels per drawing unit; 0 where there are no pixels
 * @dx: where the drawing's origin lies on the device, in pixels
 * @dy: where the drawing's origin lies on the device, in pixels
 * @width: the width of the line to be drawn, in drawing units, rounded to
 *   whole pixels
 *
 * The device's pixels under a drawing, so that straight edges and lines can
 * be set on them. Files that have no pixels leave everything where it is.
 */
typedef struct
{
  double scale;
  double dx;
  double dy;
  double width;
} LfGrid;

void     lf_grid_init        (LfGrid        *grid,
                              cairo_t       *cr,
                              double         width);
LfPoint  lf_grid_point       (const LfGrid  *grid,
                              const LfPoint *point);
LfRect   lf_grid_rect        (const LfGrid  *grid,
                              const LfRect  *rect);
gboolean lf_grid_is_straight (const LfPoint *points,
                              guint          n_points);

G_END_DECLS

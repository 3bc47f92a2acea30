/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-grid.h"

#include <math.h>

/* Pictures and what will be shown on screen have pixels; a recording that a
 * screen plays back has those of the screen, or a whole number for each. */
static gboolean
has_pixels (cairo_t *cr)
{
  switch (cairo_surface_get_type (cairo_get_target (cr)))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
      return FALSE;
    default:
      return TRUE;
    }
}

/**
 * lf_grid_init:
 * @grid: (out): a grid
 * @cr: a context with its final transformation
 * @width: the width of the line to be drawn, or 0 for none
 *
 * Finds the pixels under a drawing. A turned or stretched one has none.
 */
void
lf_grid_init (LfGrid  *grid,
              cairo_t *cr,
              double   width)
{
  double sx = 1.0, sy = 1.0;
  cairo_matrix_t matrix;

  *grid = (LfGrid) { .width = width };
  cairo_get_matrix (cr, &matrix);
  if (!has_pixels (cr) || matrix.xy != 0.0 || matrix.yx != 0.0 ||
      matrix.xx != matrix.yy || !(matrix.xx > 0.0))
    return;
  cairo_surface_get_device_scale (cairo_get_target (cr), &sx, &sy);
  if (sx != sy)
    return;
  grid->scale = matrix.xx * sx;
  cairo_user_to_device (cr, &grid->dx, &grid->dy);
  grid->dx *= sx;
  grid->dy *= sy;
  if (width > 0.0)
    grid->width = MAX (round (width * grid->scale), 1.0) / grid->scale;
}

/* A coordinate moved to the next place where an edge of the line (or of the
 * area, where there is no line) falls between two pixels. */
static double
snap (const LfGrid *grid,
      double        value,
      double        origin)
{
  double half = fmod (round (grid->width * grid->scale), 2.0) / 2.0;
  double device = value * grid->scale + origin;

  return (floor (device - half + 0.5) + half - origin) / grid->scale;
}

/**
 * lf_grid_point:
 * @grid: a grid
 * @point: a point of a line
 *
 * Returns: the nearest point at which the line is sharp; less than one
 *   pixel away
 */
LfPoint
lf_grid_point (const LfGrid  *grid,
               const LfPoint *point)
{
  if (grid->scale <= 0.0)
    return *point;
  return (LfPoint) { snap (grid, point->x, grid->dx),
                     snap (grid, point->y, grid->dy) };
}

/* Both ends of a side; a side that would vanish stays as it was. */
static void
snap_side (const LfGrid *grid,
           double        origin,
           double       *from,
           double       *length)
{
  double low = snap (grid, *from, origin);
  double high = snap (grid, *from + *length, origin);

  if (*length > 0.0 && high <= low)
    return;
  *from = low;
  *length = high - low;
}

/**
 * lf_grid_rect:
 * @grid: a grid
 * @rect: a rectangle
 *
 * Returns: the nearest rectangle with sharp edges
 */
LfRect
lf_grid_rect (const LfGrid *grid,
              const LfRect *rect)
{
  LfRect box = *rect;

  if (grid->scale <= 0.0)
    return box;
  snap_side (grid, grid->dx, &box.x, &box.width);
  snap_side (grid, grid->dy, &box.y, &box.height);
  return box;
}

/**
 * lf_grid_is_straight:
 * @points: (array length=n_points): the corners of a line
 * @n_points: how many
 *
 * Returns: whether all of it runs up, down or across
 */
gboolean
lf_grid_is_straight (const LfPoint *points,
                     guint          n_points)
{
  for (guint i = 1; i < n_points; i++)
    if (fabs (points[i].x - points[i - 1].x) > 1e-6 &&
        fabs (points[i].y - points[i - 1].y) > 1e-6)
      return FALSE;
  return n_points > 1;
}

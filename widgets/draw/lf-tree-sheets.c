/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-tree-sheets.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "widgets/draw/lf-draw-text.h"

/* In points: the line under the drawing, and how long the marks are. */
#define FOOT 16.0
#define MARK 12.0

struct _LfTreeSheets
{
  LfChart    *chart;
  LfTheme     theme;
  LfPageSetup setup;
  char       *title;
  LfSize      size;
  LfSize      room;
  double      zoom;
  guint       columns;
  guint       rows;
};

/* How many sheets it takes to cover a length, each but the first bringing
 * less by the overlap. */
static guint
count_along (double length,
             double room)
{
  if (length <= room)
    return 1;
  return (guint) ceil ((length - LF_TREE_SHEETS_OVERLAP) /
                       (room - LF_TREE_SHEETS_OVERLAP) - 1e-9);
}

/**
 * lf_tree_sheets_new:
 * @chart: a tree, from lf_tree_draw_chart()
 * @theme: the looks, in points
 * @setup: the paper
 * @one: bring all of it on one sheet; otherwise its texts keep their size,
 *   and it takes as many sheets as it needs
 * @title: what the foot of every sheet says
 *
 * Returns: (transfer full): the sheets
 */
LfTreeSheets *
lf_tree_sheets_new (LfChart           *chart,
                    const LfTheme     *theme,
                    const LfPageSetup *setup,
                    gboolean           one,
                    const char        *title)
{
  LfTreeSheets *self = g_new0 (LfTreeSheets, 1);

  self->chart = lf_chart_ref (chart);
  self->theme = *theme;
  self->setup = *setup;
  self->title = g_strdup (title);
  lf_chart_measure (chart, theme, 0, NULL, &self->size);
  /* Paper that is all margin still gets its inch. */
  self->room.width = MAX (setup->width - setup->start - setup->end, 72);
  self->room.height = MAX (setup->height - setup->top - setup->bottom - FOOT,
                           72);
  self->zoom = 1;
  if (one)
    self->zoom = MIN (1, MIN (self->room.width / self->size.width,
                              self->room.height / self->size.height));
  self->columns = one ? 1 : count_along (self->size.width, self->room.width);
  self->rows = one ? 1 : count_along (self->size.height, self->room.height);
  return self;
}

/**
 * lf_tree_sheets_free:
 * @self: (transfer full) (nullable): sheets
 */
void
lf_tree_sheets_free (LfTreeSheets *self)
{
  if (self == NULL)
    return;
  lf_chart_unref (self->chart);
  g_free (self->title);
  g_free (self);
}

/**
 * lf_tree_sheets_count:
 * @self: sheets
 *
 * Returns: how many there are
 */
guint
lf_tree_sheets_count (const LfTreeSheets *self)
{
  return self->columns * self->rows;
}

/**
 * lf_tree_sheets_get_zoom:
 * @self: sheets
 *
 * Returns: the size of the drawing on them as a share of its natural one
 */
double
lf_tree_sheets_get_zoom (const LfTreeSheets *self)
{
  return self->zoom;
}

/* Where the script runs from right to left, the root stands on the right and
 * so does the first sheet. */
static void
locate (const LfTreeSheets *self,
        guint               sheet,
        guint              *column,
        guint              *row)
{
  *row = sheet / self->columns;
  *column = sheet % self->columns;
  if (self->theme.rtl)
    *column = self->columns - 1 - *column;
}

/**
 * lf_tree_sheets_get_part:
 * @self: sheets
 * @sheet: number of a sheet, from 0
 *
 * Returns: which part of the drawing at its natural size stands on it
 */
LfRect
lf_tree_sheets_get_part (const LfTreeSheets *self,
                         guint               sheet)
{
  guint column;
  guint row;
  double step_x = self->room.width - LF_TREE_SHEETS_OVERLAP;
  double step_y = self->room.height - LF_TREE_SHEETS_OVERLAP;

  g_return_val_if_fail (sheet < lf_tree_sheets_count (self),
                        ((LfRect) { 0 }));

  locate (self, sheet, &column, &row);
  return (LfRect) { column * step_x, row * step_y,
                    self->room.width / self->zoom,
                    self->room.height / self->zoom };
}

static void
line (cairo_t *cr,
      double   x1,
      double   y1,
      double   x2,
      double   y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

/* Where the next sheet comes to lie: a dashed line with a mark beyond the
 * drawing at each end. */
static void
draw_seam (LfTreeSheets *self,
           cairo_t      *cr,
           double        at,
           gboolean      upright)
{
  double length = upright ? self->room.height : self->room.width;

  cairo_set_dash (cr, (double[]) { 3, 3 }, 2, 0);
  if (upright)
    line (cr, at, 0, at, length);
  else
    line (cr, 0, at, length, at);
  cairo_set_dash (cr, NULL, 0, 0);
  if (upright)
    {
      line (cr, at, -MARK, at, 0);
      line (cr, at, length, at, length + MARK);
    }
  else
    {
      line (cr, -MARK, at, 0, at);
      line (cr, length, at, length + MARK, at);
    }
}

static void
draw_seams (LfTreeSheets *self,
            cairo_t      *cr,
            guint         column,
            guint         row)
{
  double far_x = self->room.width - LF_TREE_SHEETS_OVERLAP;
  double far_y = self->room.height - LF_TREE_SHEETS_OVERLAP;

  lf_rgba_set (cr, &self->theme.axis);
  cairo_set_line_width (cr, 0.5);
  if (column > 0)
    draw_seam (self, cr, LF_TREE_SHEETS_OVERLAP, TRUE);
  if (column + 1 < self->columns)
    draw_seam (self, cr, far_x, TRUE);
  if (row > 0)
    draw_seam (self, cr, LF_TREE_SHEETS_OVERLAP, FALSE);
  if (row + 1 < self->rows)
    draw_seam (self, cr, far_y, FALSE);
}

static void
draw_foot (LfTreeSheets *self,
           cairo_t      *cr,
           guint         sheet,
           guint         column,
           guint         row)
{
  LfTextStyle style = { .size = LF_TEXT_SMALL };
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;

  if (lf_tree_sheets_count (self) > 1)
    /* Translators: a tree’s name; sheet 3 of 6; row and column */
    text = g_strdup_printf (_("%s — sheet %u of %u: row %u, column %u"),
                            self->title, sheet + 1,
                            lf_tree_sheets_count (self), row + 1, column + 1);
  layout = lf_text_layout (&self->theme, &style,
                           text != NULL ? text : self->title);
  lf_rgba_set (cr, &self->theme.dim_text);
  lf_text_draw (cr, layout, 0, self->room.height + FOOT - 10);
}

/**
 * lf_tree_sheets_draw:
 * @self: sheets
 * @sheet: number of a sheet, from 0
 * @cr: a context in points, with the paper's corner as its origin
 *
 * Draws a sheet: its part of the tree, dashed lines where its neighbours
 * come to lie, and its place among them.
 */
void
lf_tree_sheets_draw (LfTreeSheets *self,
                     guint         sheet,
                     cairo_t      *cr)
{
  LfRect part = lf_tree_sheets_get_part (self, sheet);
  LfRect area = { 0, 0, self->size.width, self->size.height };
  guint column;
  guint row;

  locate (self, sheet, &column, &row);
  cairo_save (cr);
  cairo_translate (cr, self->theme.rtl ? self->setup.end : self->setup.start,
                   self->setup.top);
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, self->room.width, self->room.height);
  cairo_clip (cr);
  cairo_scale (cr, self->zoom, self->zoom);
  cairo_translate (cr, -part.x, -part.y);
  lf_chart_draw (self->chart, cr, &area, &self->theme, -1, -1);
  cairo_restore (cr);
  draw_seams (self, cr, column, row);
  draw_foot (self, cr, sheet, column, row);
  cairo_restore (cr);
}

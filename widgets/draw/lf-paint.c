/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How shapes are filled and outlined. */

#include "config.h"

#include "widgets/draw/lf-scene.h"

/**
 * lf_paint_series_fill:
 * @theme: a theme
 * @series: the series' number, from 0
 *
 * Returns: how to paint that series' bars and areas
 */
LfPaint
lf_paint_series_fill (const LfTheme *theme,
                      guint          series)
{
  const LfSeriesStyle *style = lf_theme_series (theme, series);

  return (LfPaint) {
    .fill = style->fill,
    .stroke = style->line,
    .width = 1.0,
    .hatch = style->hatch,
    .hatch_line = style->hatch_line,
    .group = series + 1,
    .moves = TRUE,
  };
}

/**
 * lf_paint_series_line:
 * @theme: a theme
 * @series: the series' number, from 0
 *
 * Returns: how to paint that series' lines
 */
LfPaint
lf_paint_series_line (const LfTheme *theme,
                      guint          series)
{
  const LfSeriesStyle *style = lf_theme_series (theme, series);

  return (LfPaint) {
    .stroke = style->line,
    .width = theme->line_width,
    .dash = style->dash,
    .group = series + 1,
    .moves = TRUE,
  };
}

/**
 * lf_paint_fill:
 * @colour: a colour
 *
 * Returns: a plain fill
 */
LfPaint
lf_paint_fill (const LfRgba *colour)
{
  return (LfPaint) { .fill = *colour };
}

/**
 * lf_paint_line:
 * @colour: a colour
 * @width: width of the line
 *
 * Returns: a plain line
 */
LfPaint
lf_paint_line (const LfRgba *colour,
               double        width)
{
  return (LfPaint) { .stroke = *colour, .width = width };
}

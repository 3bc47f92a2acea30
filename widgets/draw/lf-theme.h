/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-colour.h"

G_BEGIN_DECLS

/**
 * LF_THEME_SERIES:
 *
 * How many series a theme tells apart.
 */
#define LF_THEME_SERIES 8

/**
 * LfPalette:
 * @LF_PALETTE_LIGHT: on white; the one for colour files and colour print
 * @LF_PALETTE_DARK: on dark grey
 * @LF_PALETTE_HIGH_CONTRAST: black on white, thicker strokes
 * @LF_PALETTE_HIGH_CONTRAST_DARK: white on black, thicker strokes
 * @LF_PALETTE_PRINT: greys only; identity by dash, marker and hatch
 *
 * The sets of colours. Printing and export use @LF_PALETTE_LIGHT or
 * @LF_PALETTE_PRINT whatever the desktop's style is.
 */
typedef enum
{
  LF_PALETTE_LIGHT,
  LF_PALETTE_DARK,
  LF_PALETTE_HIGH_CONTRAST,
  LF_PALETTE_HIGH_CONTRAST_DARK,
  LF_PALETTE_PRINT,
} LfPalette;

#define LF_N_PALETTES (LF_PALETTE_PRINT + 1)

/**
 * LfDash:
 *
 * The dash patterns of lines, in units of the line's width.
 */
typedef enum
{
  LF_DASH_SOLID,
  LF_DASH_DASHED,
  LF_DASH_DOTTED,
  LF_DASH_DASH_DOT,
  LF_DASH_LONG,
  LF_DASH_LONG_SHORT,
  LF_DASH_SHORT,
  LF_DASH_DASH_DOT_DOT,
} LfDash;

/**
 * LfMarker:
 *
 * The shapes that mark a point.
 */
typedef enum
{
  LF_MARKER_CIRCLE,
  LF_MARKER_SQUARE,
  LF_MARKER_TRIANGLE,
  LF_MARKER_DIAMOND,
  LF_MARKER_TRIANGLE_DOWN,
  LF_MARKER_PLUS,
  LF_MARKER_CROSS,
  LF_MARKER_PENTAGON,
} LfMarker;

/**
 * LfHatch:
 *
 * The patterns that tell filled areas apart; drawn as lines, never as
 * bitmaps.
 */
typedef enum
{
  LF_HATCH_NONE,
  LF_HATCH_RISING,
  LF_HATCH_FALLING,
  LF_HATCH_CROSSED,
  LF_HATCH_HORIZONTAL,
  LF_HATCH_VERTICAL,
  LF_HATCH_GRID,
  LF_HATCH_DOTS,
} LfHatch;

/**
 * LfSeriesStyle:
 * @line: of lines, markers and outlines; ≥ 3:1 on the background
 * @fill: of bars and areas
 * @on_fill: of text on @fill; ≥ 4.5:1
 * @dash: of lines
 * @marker: of points
 * @hatch: on @fill
 * @hatch_line: colour of the hatch's lines
 *
 * What one series looks like. No two series share a dash or a marker.
 */
typedef struct
{
  LfRgba   line;
  LfRgba   fill;
  LfRgba   on_fill;
  LfDash   dash;
  LfMarker marker;
  LfHatch  hatch;
  LfRgba   hatch_line;
} LfSeriesStyle;

/**
 * LfTheme:
 * @palette: which set of colours this is
 * @background: what the chart stands on
 * @text: of text; ≥ 4.5:1 on @background
 * @dim_text: of axis numbers and remarks; ≥ 4.5:1
 * @grid: of grid lines, which carry no meaning of their own
 * @axis: of axes and outlines; ≥ 3:1
 * @accent: of focus, selection and the one thing that matters; ≥ 3:1
 * @accent_soft: a quiet fill for what is accented
 * @good: of what speaks for; ≥ 3:1
 * @warn: of what is borderline; ≥ 3:1
 * @bad: of what speaks against; ≥ 3:1
 * @soft: a quiet fill for bands and boxes; @text on it is ≥ 4.5:1
 * @series: the styles of series 0…7
 * @sequential: low, middle and high end of the scale of one direction
 * @diverging: against, neutral and for on the scale of two directions
 * @line_width: of a series' line, in drawing units
 * @font_family: family of all text
 * @font_size: of a normal label, in drawing units (logical pixels on
 *   screen, points on paper)
 * @text_scale: the desktop's text scaling factor, 1 on paper
 * @rtl: whether the script runs from right to left
 *
 * All that a drawing needs to know about looks. A plain value: set one up
 * with lf_theme_init(), then change what the desktop or the paper wants.
 */
typedef struct
{
  LfPalette     palette;
  LfRgba        background;
  LfRgba        text;
  LfRgba        dim_text;
  LfRgba        grid;
  LfRgba        axis;
  LfRgba        accent;
  LfRgba        accent_soft;
  LfRgba        good;
  LfRgba        warn;
  LfRgba        bad;
  LfRgba        soft;
  LfSeriesStyle series[LF_THEME_SERIES];
  LfRgba        sequential[3];
  LfRgba        diverging[3];
  double        line_width;
  char          font_family[64];
  double        font_size;
  double        text_scale;
  gboolean      rtl;
} LfTheme;

void                 lf_theme_init       (LfTheme       *theme,
                                          LfPalette      palette);
void                 lf_theme_set_font   (LfTheme       *theme,
                                          const char    *family,
                                          double         size);
gboolean             lf_theme_equal      (const LfTheme *a,
                                          const LfTheme *b);
const LfSeriesStyle *lf_theme_series     (const LfTheme *theme,
                                          guint          index);
LfRgba               lf_theme_sequential (const LfTheme *theme,
                                          double         t);
LfRgba               lf_theme_diverging  (const LfTheme *theme,
                                          double         t);
double               lf_theme_em         (const LfTheme *theme);
double               lf_theme_stroke     (const LfTheme *theme);
const char          *lf_palette_name     (LfPalette      palette);
void                 lf_dash_set         (cairo_t       *cr,
                                          LfDash         dash,
                                          double         line_width);

G_END_DECLS

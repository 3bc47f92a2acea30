/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "widgets/draw/lf-draw.h"
#include "widgets/draw/lf-theme.h"

G_BEGIN_DECLS

/**
 * LfTextSize:
 * @LF_TEXT_NORMAL: labels and numbers
 * @LF_TEXT_SMALL: axis numbers and remarks; 0.9 of the normal size, so that
 *   10 points give the 9 that print needs at least
 * @LF_TEXT_LARGE: the few words that matter; 1.2 of the normal size
 *
 * The three sizes of text in a drawing.
 */
typedef enum
{
  LF_TEXT_NORMAL,
  LF_TEXT_SMALL,
  LF_TEXT_LARGE,
} LfTextSize;

/**
 * LfTextAlign:
 * @LF_TEXT_START: lines begin at the reading direction's start
 * @LF_TEXT_MIDDLE: lines are centred
 * @LF_TEXT_END: lines end at the reading direction's end
 *
 * How the lines of one text stand to each other.
 */
typedef enum
{
  LF_TEXT_START,
  LF_TEXT_MIDDLE,
  LF_TEXT_END,
} LfTextAlign;

/**
 * LfTextStyle:
 * @size: which of the three sizes
 * @bold: whether bold
 * @align: how lines stand to each other
 * @width: where to wrap, in drawing units; 0 for one unbroken line
 * @lines: how many lines at most before “…”; 0 for as many as it takes.
 *   Only looked at with a @width.
 * @whole_words: whether a word wider than @width makes the text smaller, or
 *   is elided, instead of being parted; only looked at with @lines
 *
 * How to set a text. All zero means one line of normal text.
 */
typedef struct
{
  LfTextSize  size;
  gboolean    bold;
  LfTextAlign align;
  double      width;
  int         lines;
  gboolean    whole_words;
} LfTextStyle;

PangoLayout *lf_text_layout      (const LfTheme     *theme,
                                  const LfTextStyle *style,
                                  const char        *text)
                                  G_GNUC_WARN_UNUSED_RESULT;
LfRect       lf_text_extents     (PangoLayout       *layout);
void         lf_text_measure     (const LfTheme     *theme,
                                  const LfTextStyle *style,
                                  const char        *text,
                                  double            *width,
                                  double            *height);
void         lf_text_draw        (cairo_t           *cr,
                                  PangoLayout       *layout,
                                  double             x,
                                  double             y);
double       lf_text_line_height (const LfTheme     *theme,
                                  LfTextSize         size);
void         lf_text_forget      (void);

void         lf_text_append      (GString           *sentences,
                                  const char        *format,
                                  ...) G_GNUC_PRINTF (2, 3);
void         lf_text_append_line (GString           *lines,
                                  const char        *format,
                                  ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS

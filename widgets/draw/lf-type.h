/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "models/report/lf-report.h"

G_BEGIN_DECLS

/**
 * LfTypeStyle:
 *
 * The roles that text has on a printed page. A style is a size, a weight, an
 * ink and the space before and after; see lf-type.c for the table.
 */
typedef enum
{
  LF_STYLE_TITLE,
  LF_STYLE_SUBTITLE,
  LF_STYLE_HEADING_1,
  LF_STYLE_HEADING_2,
  LF_STYLE_HEADING_3,
  LF_STYLE_BODY,
  LF_STYLE_CALLOUT,
  LF_STYLE_CELL,
  LF_STYLE_CELL_STRONG,
  LF_STYLE_CELL_HEAD,
  LF_STYLE_CAPTION,
  LF_STYLE_NOTE,
  LF_STYLE_RUNNING,
  LF_N_STYLES,
} LfTypeStyle;

/**
 * LfInk:
 *
 * The few colours of a printed page. Each holds in greyscale.
 */
typedef enum
{
  LF_INK_TEXT,
  LF_INK_DIM,
  LF_INK_ACCENT,
  LF_INK_RULE,
  LF_INK_SHADE,
  LF_INK_GOOD,
  LF_INK_WARNING,
} LfInk;

/**
 * LfType:
 *
 * Sets text for paper: one Pango context at one unit per point, without
 * hinting, so that lines break the same on screen, printer and PDF.
 */
typedef struct _LfType LfType;

const char  *lf_type_family       (const char        *language);
LfType      *lf_type_new          (const char        *language,
                                   gboolean           rtl);
void         lf_type_free         (LfType            *self);
gboolean     lf_type_get_rtl      (const LfType      *self);
double       lf_type_space_before (LfTypeStyle        style);
double       lf_type_space_after  (LfTypeStyle        style);

void     lf_type_set_side       (LfType             *self,
                                 PangoLayout        *layout,
                                 gboolean            right);
PangoLayout *lf_type_layout       (LfType            *self,
                                   const char        *text,
                                   LfTypeStyle        style,
                                   LfColumnAlign      align,
                                   double             width)
                                   G_GNUC_WARN_UNUSED_RESULT;
double       lf_type_natural      (LfType            *self,
                                   const char        *text,
                                   LfTypeStyle        style,
                                   double            *longest_word);

double       lf_type_height       (PangoLayout       *layout,
                                   guint              first,
                                   guint              last);
void         lf_type_draw         (cairo_t           *cr,
                                   PangoLayout       *layout,
                                   guint              first,
                                   guint              last,
                                   double             x,
                                   double             y);
void         lf_type_extents      (PangoLayout       *layout,
                                   guint              first,
                                   guint              last,
                                   double            *x,
                                   double            *width);
void         lf_type_set_ink      (cairo_t           *cr,
                                   LfInk              ink);
LfInk        lf_type_style_ink    (LfTypeStyle        style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfType, lf_type_free)

G_END_DECLS

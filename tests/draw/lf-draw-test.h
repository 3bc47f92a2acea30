/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfDrawing:
 *
 * A chart drawn at its natural size, for looking at single pixels.
 */
typedef struct
{
  LfChart         *chart;
  LfTheme          theme;
  LfRect           area;
  cairo_surface_t *surface;
} LfDrawing;

LfDrawing *lf_drawing_new      (LfChart        *chart,
                                LfPalette       palette,
                                int             hover,
                                int             focus);
void       lf_drawing_free     (LfDrawing      *drawing);
LfRgba     lf_drawing_pixel    (LfDrawing      *drawing,
                                double          x,
                                double          y);
LfRect     lf_drawing_mark     (LfDrawing      *drawing,
                                guint           mark);
LfPoint    lf_drawing_centre   (LfDrawing      *drawing,
                                guint           mark);
int        lf_drawing_find     (LfDrawing      *drawing,
                                const char     *prefix);
gboolean   lf_drawing_has_text (LfDrawing      *drawing,
                                const char     *text,
                                LfRect         *box);
gboolean   lf_rgba_near        (const LfRgba   *a,
                                const LfRgba   *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfDrawing, lf_drawing_free)

#define lf_assert_near(a, b, by)                                              \
  G_STMT_START                                                                \
  {                                                                           \
    double a_ = (a), b_ = (b);                                                \
    if (!(ABS (a_ - b_) <= (by)))                                             \
      g_error ("%s:%d: %s is %.6g, expected %s, %.6g, within %g", __FILE__,   \
               __LINE__, #a, a_, #b, b_, (double) (by));                      \
  }                                                                           \
  G_STMT_END

G_END_DECLS

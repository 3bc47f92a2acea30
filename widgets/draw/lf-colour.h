/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * LfRgba:
 * @r: red, 0…1, sRGB
 * @g: green, 0…1, sRGB
 * @b: blue, 0…1, sRGB
 * @a: opacity, 0…1; 0 means “not painted”
 *
 * A colour.
 */
typedef struct
{
  double r;
  double g;
  double b;
  double a;
} LfRgba;

/**
 * LF_RGB:
 * @hex: a colour written 0xRRGGBB
 *
 * An opaque #LfRgba as an initialiser.
 */
#define LF_RGB(hex)                                                           \
  {                                                                           \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0,            \
    ((hex) & 0xff) / 255.0, 1.0                                               \
  }

LfRgba   lf_rgba_hex       (guint32        hex);
LfRgba   lf_rgba_mix       (const LfRgba  *from,
                            const LfRgba  *to,
                            double         t);
double   lf_rgba_luminance (const LfRgba  *colour);
double   lf_rgba_contrast  (const LfRgba  *a,
                            const LfRgba  *b);
LfRgba   lf_rgba_reach     (const LfRgba  *colour,
                            const LfRgba  *background,
                            double         ratio);
LfRgba   lf_rgba_text_on   (const LfRgba  *background);
void     lf_rgba_set       (cairo_t       *cr,
                            const LfRgba  *colour);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-colour.h"

#include <math.h>

/**
 * lf_rgba_hex:
 * @hex: a colour written 0xRRGGBB
 *
 * Returns: the opaque colour
 */
LfRgba
lf_rgba_hex (guint32 hex)
{
  return (LfRgba) LF_RGB (hex);
}

/**
 * lf_rgba_mix:
 * @from: the colour at @t = 0
 * @to: the colour at @t = 1
 * @t: how far to go, clamped to 0…1
 *
 * Returns: the colour between the two, straight in sRGB
 */
LfRgba
lf_rgba_mix (const LfRgba *from,
             const LfRgba *to,
             double        t)
{
  t = CLAMP (t, 0.0, 1.0);
  return (LfRgba) {
    from->r + (to->r - from->r) * t,
    from->g + (to->g - from->g) * t,
    from->b + (to->b - from->b) * t,
    from->a + (to->a - from->a) * t,
  };
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92
                            : pow ((channel + 0.055) / 1.055, 2.4);
}

/**
 * lf_rgba_luminance:
 * @colour: a colour; its opacity is not looked at
 *
 * Returns: the relative luminance, 0 (black) … 1 (white); WCAG 2.1,
 *   “relative luminance”, after IEC 61966-2-1 (sRGB)
 */
double
lf_rgba_luminance (const LfRgba *colour)
{
  return 0.2126 * linear (colour->r) + 0.7152 * linear (colour->g) +
         0.0722 * linear (colour->b);
}

/**
 * lf_rgba_contrast:
 * @a: a colour
 * @b: another
 *
 * Returns: the contrast ratio, 1…21; WCAG 2.1, “contrast ratio”
 */
double
lf_rgba_contrast (const LfRgba *a,
                  const LfRgba *b)
{
  double la = lf_rgba_luminance (a);
  double lb = lf_rgba_luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

/**
 * lf_rgba_reach:
 * @colour: the colour wanted
 * @background: what it will stand on
 * @ratio: the contrast it must have, 1…4.5
 *
 * Moves @colour towards black (on light ground) or white (on dark ground)
 * until it has the contrast asked for; one that has it is left alone.
 *
 * Returns: the colour to use
 */
LfRgba
lf_rgba_reach (const LfRgba *colour,
               const LfRgba *background,
               double        ratio)
{
  LfRgba pole = lf_rgba_text_on (background);
  LfRgba reached = *colour;

  for (int i = 1; i <= 100 && lf_rgba_contrast (&reached, background) < ratio;
       i++)
    reached = lf_rgba_mix (colour, &pole, i / 100.0);
  return reached;
}

/**
 * lf_rgba_text_on:
 * @background: a colour
 *
 * Black and white text have a contrast of at least 4.58 on one of the two
 * sides of any colour; this picks the better one.
 *
 * Returns: black or white
 */
LfRgba
lf_rgba_text_on (const LfRgba *background)
{
  LfRgba black = LF_RGB (0x000000);
  LfRgba white = LF_RGB (0xffffff);

  return lf_rgba_contrast (&white, background) >=
                 lf_rgba_contrast (&black, background)
             ? white
             : black;
}

/**
 * lf_rgba_set:
 * @cr: a context
 * @colour: the colour
 *
 * Makes @colour the source of @cr.
 */
void
lf_rgba_set (cairo_t      *cr,
             const LfRgba *colour)
{
  cairo_set_source_rgba (cr, colour->r, colour->g, colour->b,
                         colour->a);
}

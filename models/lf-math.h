/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

/*
 * Elementary functions whose digits do not depend on the machine.
 *
 * A C library may pick another log() or exp() for another processor, and
 * the last bit then differs. These use only operations that IEEE 754 rounds
 * exactly (+ − × ÷ √ and scaling by powers of two), so that the same file
 * and the same seed print the same digits everywhere.
 */

double lf_math_log       (double  x) G_GNUC_CONST;
double lf_math_exp       (double  x) G_GNUC_CONST;
double lf_math_pow       (double  base,
                          double  exponent) G_GNUC_CONST;
double lf_math_between   (double  low,
                          double  high,
                          double  share) G_GNUC_CONST;
void   lf_math_log_array (double *numbers,
                          gsize   n);

/**
 * lf_math_share:
 * @x: a finite number
 * @from: another
 * @to: a third, not @from
 *
 * Returns: how much of the way from @from to @to @x lies, (x − from) /
 *   (to − from), also where a difference would overflow
 */
static inline double
lf_math_share (double x,
               double from,
               double to)
{
  double width = to - from;

  /* Halves only where they are needed: those of the least numbers are 0. */
  if (isfinite (width) && isfinite (x - from))
    return (x - from) / width;
  return (x * 0.5 - from * 0.5) / (to * 0.5 - from * 0.5);
}

G_END_DECLS

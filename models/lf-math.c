/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-math.h"

#include <math.h>
#include <string.h>

#include "models/lf-processor.h"

/* ln 2 in two parts: the first has so few bits that a product with any
 * binary exponent is exact. */
#define LN2_HIGH 0x1.62e42feep-1
#define LN2_LOW 0x1.a39ef35793c76p-33
#define SQRT_HALF 0.70710678118654752440
#define EXP_TOO_LARGE 709.78271289338397
#define EXP_TOO_SMALL -745.2

/**
 * lf_math_log:
 * @x: a positive finite number
 *
 * Natural logarithm, right to within an ulp: with x = 2^k (1 + f) and
 * s = f / (2 + f), ln (1 + f) = 2 artanh s = 2 (s + s³/3 + s⁵/5 + …)
 * (Abramowitz & Stegun 1964, 4.1.27); |s| ≤ 0.172, so that the terms up to
 * s²³ are enough.
 *
 * Returns: ln @x; −∞ for 0 and a NaN below it, as log() does
 */
double
lf_math_log (double x)
{
  int k;
  double m;
  double f;
  double s;
  double z;
  double tail;
  double half_square;

  if (!(x > 0))
    return x == 0 ? -INFINITY : NAN;

  m = frexp (x, &k);
  if (m < SQRT_HALF)
    {
      m *= 2;
      k--;
    }
  f = m - 1;
  s = f / (2 + f);
  z = s * s;
  tail = 1.0 / 23;
  for (int odd = 21; odd >= 3; odd -= 2)
    tail = tail * z + 1.0 / odd;
  tail *= 2 * z;

  /* 2s = f − s·f, so ln (1 + f) = f − (f²/2 − s·(f²/2 + tail)): the large
   * term f is exact and only small ones are rounded. */
  half_square = 0.5 * f * f;
  return k * LN2_HIGH -
         ((half_square - (s * (half_square + tail) + k * LN2_LOW)) - f);
}

typedef double Doubles __attribute__ ((vector_size (16)));
typedef gint64 Ints __attribute__ ((vector_size (16)));

#define MANTISSA G_GINT64_CONSTANT (0x000fffffffffffff)
#define ONE G_GINT64_CONSTANT (0x3ff0000000000000)
/* The bits of 2⁵² and, with an exponent added to them, 2⁵² more than it. */
#define SHIFTER G_GINT64_CONSTANT (0x4330000000000000)

/* The steps of lf_math_log() for two numbers. */
static inline Doubles
log_of_two (Doubles x)
{
  Ints bits = (Ints) x;
  Doubles m = (Doubles) ((bits & MANTISSA) | ONE);
  Doubles k = (Doubles) ((bits >> 52) | SHIFTER) - (0x1p52 + 1023);
  Ints large = m > M_SQRT2;
  Doubles f;
  Doubles s;
  Doubles z;
  Doubles tail = { 1.0 / 23, 1.0 / 23 };
  Doubles half_square;

  m = (Doubles) (((Ints) (m * 0.5) & large) | ((Ints) m & ~large));
  k += (Doubles) ((Ints) (Doubles) { 1, 1 } & large);
  f = m - 1;
  s = f / (2 + f);
  z = s * s;
  for (int odd = 21; odd >= 3; odd -= 2)
    tail = tail * z + 1.0 / odd;
  tail *= 2 * z;
  half_square = 0.5 * f * f;
  return k * LN2_HIGH -
         ((half_square - (s * (half_square + tail) + k * LN2_LOW)) - f);
}

/**
 * lf_math_log_array:
 * @numbers: (array length=n) (inout): positive normal numbers, replaced by
 *   their logarithms
 * @n: how many
 *
 * Takes the logarithm of many numbers at once: the same digits as
 * lf_math_log(), in less time.
 */
LF_PROCESSOR_LOOPS void
lf_math_log_array (double *numbers,
                   gsize   n)
{
  gsize k;

  for (k = 0; k + 2 <= n; k += 2)
    {
      Doubles x;

      memcpy (&x, numbers + k, sizeof x);
      x = log_of_two (x);
      memcpy (numbers + k, &x, sizeof x);
    }
  for (; k < n; k++)
    numbers[k] = lf_math_log (numbers[k]);
}

/**
 * lf_math_exp:
 * @x: any finite number
 *
 * Exponential function, right to within an ulp: x = k ln 2 + r with
 * |r| ≤ ½ ln 2, and the power series of exp r up to r¹³ (Abramowitz & Stegun
 * 1964, 4.2.1).
 *
 * Returns: e to the @x; 0 where that is too small for a double and +∞ where
 *   it is too large
 */
double
lf_math_exp (double x)
{
  double k;
  double high;
  double low;
  double r;
  double sum = 0;

  if (x > EXP_TOO_LARGE)
    return INFINITY;
  if (x < EXP_TOO_SMALL)
    return 0;

  k = floor (x / (LN2_HIGH + LN2_LOW) + 0.5);
  high = x - k * LN2_HIGH;
  low = k * LN2_LOW;
  r = high - low;
  for (int n = 13; n >= 2; n--)
    sum = (sum + 1) * r / n;
  /* exp r = 1 + r + r·sum, the rounding of r brought back in. */
  return ldexp (1 + (high + (r * sum - low)), (int) k);
}

/**
 * lf_math_pow:
 * @base: a number ≥ 0
 * @exponent: any finite number
 *
 * Returns: @base to the @exponent, with 0⁰ = 1; the relative error grows
 *   with |@exponent · ln @base|
 */
double
lf_math_pow (double base,
             double exponent)
{
  if (exponent == 0 || base == 1)
    return 1;
  if (exponent == 1)
    return base;
  if (base == 0)
    return exponent > 0 ? 0 : INFINITY;
  return lf_math_exp (exponent * lf_math_log (base));
}

/**
 * lf_math_between:
 * @low: a finite number
 * @high: another
 * @share: from 0 to 1
 *
 * Returns: the number that lies that share of the way from @low to @high,
 *   also where their difference or their sum would overflow
 */
double
lf_math_between (double low,
                 double high,
                 double share)
{
  double width = high - low;

  return isfinite (width) ? low + share * width
                          : low * (1 - share) + high * share;
}

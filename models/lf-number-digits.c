/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-number-digits.h"

#include <math.h>

#include "models/lf-number.h"

#ifdef __SIZEOF_INT128__

/*
 * A double is m·2^−s with m < 2^53. Of a size from 10^−4 to below 10^15, s is
 * 3…66, and 17 digits leave p ≤ 20 of them behind the point: m·10^p < 2^120,
 * and D = m·10^p / 2^s, rounded, are its digits without an error. They read
 * back as the same number where they are off by less than half of the way to
 * the next double: |D·2^s − m·10^p| < 10^p / 2 (Steele & White 1990, How to
 * Print Floating-Point Numbers Accurately, section 2). Half of the way itself
 * cannot be met: 2^p divides the left side, as p < s, and not the right one.
 * Below a power of 2 the way is shorter, but powers of 2 of this size have 15
 * digits at most, and those are exact.
 */
__extension__ typedef unsigned __int128 Wide;

#define LEAST 1e-4
#define BEYOND 1e15
#define MANTISSA 53
#define FEWEST 15
#define MOST 17

static const guint64 powers[] = {
  1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000,
  10000000000,
};

typedef struct
{
  guint64 mantissa;
  int     shift;
  guint64 digits;
  guint   behind; /* how many of the digits stand behind the point */
} Number;

/* Digits with so many behind the point, and whether they read back. */
static gboolean
round_digits (Number *self,
              int     behind)
{
  Wide tens = powers[behind / 2] * (Wide) powers[behind - behind / 2];
  Wide exact = self->mantissa * tens;
  Wide half = (Wide) 1 << (self->shift - 1);
  Wide digits = (exact + half) >> self->shift;
  Wide rounded = digits << self->shift;

  /* A number in the middle takes the even one of its neighbours. */
  if (rounded - exact == half && rounded > exact && digits % 2 == 1)
    {
      digits--;
      rounded = digits << self->shift;
    }
  self->digits = (guint64) digits;
  self->behind = (guint) behind;
  return 2 * (rounded > exact ? rounded - exact : exact - rounded) < tens;
}

/* ⌊log10 size⌋ without an error: each of these doubles is the power itself or
 * the next number above it. */
static int
find_exponent (double size)
{
  static const double tens[] = {
    1e-3, 1e-2, 1e-1, 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10,
    1e11, 1e12, 1e13, 1e14,
  };
  guint k = 0;

  while (k < G_N_ELEMENTS (tens) && size >= tens[k])
    k++;
  return (int) k - 4;
}

static void
write_digits (const Number *self,
              gboolean      negative,
              char         *buffer)
{
  guint64 digits = self->digits;
  guint behind = self->behind;
  char reversed[LF_NUMBER_BUFFER];
  guint n = 0;

  for (; behind > 0 && digits % 10 == 0; behind--)
    digits /= 10;
  for (guint i = 0; i < behind; i++, digits /= 10)
    reversed[n++] = (char) ('0' + digits % 10);
  if (behind > 0)
    reversed[n++] = '.';
  do
    {
      reversed[n++] = (char) ('0' + digits % 10);
      digits /= 10;
    }
  while (digits > 0);
  if (negative)
    reversed[n++] = '-';
  while (n > 0)
    *buffer++ = reversed[--n];
  *buffer = '\0';
}

#endif

/**
 * lf_number_digits_write:
 * @value: a number
 * @buffer: (array fixed-size=32): room for the text
 *
 * Writes a number of a usual size, from 0.0001 to below 10^15, with the
 * fewest of 15, 16 and 17 significant digits that read back as the same
 * number: the text that printf() gives for %.15g, %.16g or %.17g, without
 * trying.
 *
 * Returns: whether @value is of that size, and the machine counts in 128
 *   bits; else nothing is written
 */
gboolean
lf_number_digits_write (double  value,
                        char   *buffer)
{
#ifdef __SIZEOF_INT128__
  double size = fabs (value);
  Number number;
  int exponent, n = FEWEST;

  if (!(size >= LEAST && size < BEYOND))
    return FALSE;
  number.mantissa = (guint64) ldexp (frexp (size, &exponent), MANTISSA);
  number.shift = MANTISSA - exponent;
  exponent = find_exponent (size);
  while (!round_digits (&number, n - 1 - exponent) && n < MOST)
    n++;
  write_digits (&number, value < 0, buffer);
  return TRUE;
#else
  return FALSE;
#endif
}

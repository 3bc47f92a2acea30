/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LfRandom:
 * @s: the state; not all zero
 *
 * The generator xoshiro256++ 1.0 (Blackman & Vigna 2021, “Scrambled linear
 * pseudorandom number generators”, ACM Transactions on Mathematical
 * Software 47:36): 256 bits of state, period 2²⁵⁶ − 1. A plain value: a
 * copy is a second generator that goes on alike. Not for secrets.
 *
 * The same seed gives the same numbers on every machine, for every
 * distribution below.
 */
typedef struct
{
  guint64 s[4];
} LfRandom;

void    lf_random_init       (LfRandom     *self,
                              guint64       seed);
void    lf_random_jump       (LfRandom     *self);
guint64 lf_random_int        (LfRandom     *self,
                              guint64       bound);
double  lf_random_uniform    (LfRandom     *self,
                              double        low,
                              double        high);
double  lf_random_triangular (LfRandom     *self,
                              double        mode,
                              double        half_width,
                              double        low,
                              double        high);
double  lf_random_triangular_at (double     u,
                              double        mode,
                              double        half_width,
                              double        low,
                              double        high) G_GNUC_CONST;
double  lf_random_normal     (LfRandom     *self);
double  lf_random_exponential (LfRandom    *self);
double  lf_random_gamma      (LfRandom     *self,
                              double        shape);
void    lf_random_simplex    (LfRandom     *self,
                              double       *weights,
                              guint         n);
void    lf_random_dirichlet  (LfRandom     *self,
                              const double *shapes,
                              double       *weights,
                              guint         n);

/**
 * lf_random_next:
 * @self: a generator
 *
 * Returns: 64 random bits
 */
static inline guint64
lf_random_next (LfRandom *self)
{
  guint64 *s = self->s;
  guint64 sum = s[0] + s[3];
  guint64 result = ((sum << 23) | (sum >> 41)) + s[0];
  guint64 t = s[1] << 17;

  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = (s[3] << 45) | (s[3] >> 19);
  return result;
}

/**
 * lf_random_double:
 * @self: a generator
 *
 * Returns: a number in [0, 1), one of the 2⁵³ multiples of 2⁻⁵³, each
 *   equally likely
 */
static inline double
lf_random_double (LfRandom *self)
{
  return (double) (lf_random_next (self) >> 11) * 0x1p-53;
}

G_END_DECLS

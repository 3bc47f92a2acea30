/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-random.h"

#include <math.h>

#include "models/lf-math.h"

/**
 * lf_random_init:
 * @self: (out caller-allocates): a generator
 * @seed: any number; near seeds give unrelated numbers
 *
 * Seeds a generator. The state is four steps of SplitMix64 (Steele, Lea &
 * Flood 2014, “Fast splittable pseudorandom number generators”, OOPSLA,
 * fig. 17, with the constants of Stafford's mix 13), as the authors of
 * xoshiro advise.
 */
void
lf_random_init (LfRandom *self,
                guint64   seed)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->s); i++)
    {
      guint64 z;

      seed += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      z = seed;
      z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
      z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
      self->s[i] = z ^ (z >> 31);
    }
}

/**
 * lf_random_jump:
 * @self: a generator
 *
 * Goes forward by 2¹²⁸ numbers at once. Generators a jump apart are
 * independent streams, one for each block of a parallel simulation. The
 * jump polynomial is the one published with the generator.
 */
void
lf_random_jump (LfRandom *self)
{
  static const guint64 polynomial[] = {
    G_GUINT64_CONSTANT (0x180ec6d33cfd0aba),
    G_GUINT64_CONSTANT (0xd5a61266f0c9392c),
    G_GUINT64_CONSTANT (0xa9582618e03fc9aa),
    G_GUINT64_CONSTANT (0x39abdc4529b1661c),
  };
  LfRandom sum = { { 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (polynomial); i++)
    for (guint bit = 0; bit < 64; bit++)
      {
        if ((polynomial[i] >> bit) & 1)
          for (guint k = 0; k < G_N_ELEMENTS (sum.s); k++)
            sum.s[k] ^= self->s[k];
        lf_random_next (self);
      }
  *self = sum;
}

/**
 * lf_random_int:
 * @self: a generator
 * @bound: a number ≥ 1
 *
 * Draws a whole number without bias: the few numbers that would make some
 * results likelier are thrown away.
 *
 * Returns: one of 0 … @bound − 1, each equally likely
 */
guint64
lf_random_int (LfRandom *self,
               guint64   bound)
{
  guint64 unfair;
  guint64 x;

  g_return_val_if_fail (bound > 0, 0);

  unfair = -bound % bound; /* 2⁶⁴ mod bound */
  do
    x = lf_random_next (self);
  while (x < unfair);
  return x % bound;
}

/**
 * lf_random_uniform:
 * @self: a generator
 * @low: least value
 * @high: greatest value, ≥ @low
 *
 * Returns: a number between the two, each equally likely; @low when they
 *   are equal
 */
double
lf_random_uniform (LfRandom *self,
                   double    low,
                   double    high)
{
  double u = lf_random_double (self);
  double x = low * (1 - u) + high * u;

  return CLAMP (x, low, high);
}

/* The triangular distribution's function, z standing for
 * (x − mode) / half-width. */
static double
triangular_cdf (double z)
{
  if (z <= -1)
    return 0;
  if (z >= 1)
    return 1;
  return z < 0 ? 0.5 * (1 + z) * (1 + z) : 1 - 0.5 * (1 - z) * (1 - z);
}

/**
 * lf_random_triangular_at:
 * @u: a probability, 0 to 1
 * @mode: the likeliest value
 * @half_width: distance from @mode to where the density reaches 0, ≥ 0
 * @low: least value possible
 * @high: greatest value possible, ≥ @low
 *
 * Computes the quantile of the symmetric triangular distribution around
 * @mode, truncated to [@low, @high] and renormalised: the mass outside is
 * spread over the inside and none of it heaps up at the ends. Where nothing
 * of the distribution lies inside, it is the end nearest to @mode.
 *
 * Returns: the value that a draw stays below with probability @u
 */
double
lf_random_triangular_at (double u,
                         double mode,
                         double half_width,
                         double low,
                         double high)
{
  double below;
  double within;
  double z;
  double x;

  if (!(half_width > 0))
    return CLAMP (mode, low, high);

  below = triangular_cdf ((low - mode) / half_width);
  within = triangular_cdf ((high - mode) / half_width) - below;
  if (!(within > 0))
    return CLAMP (mode, low, high);

  u = below + within * u;
  z = u < 0.5 ? sqrt (2 * u) - 1 : 1 - sqrt (2 * (1 - u));
  x = mode + half_width * z;
  return CLAMP (x, low, high);
}

/**
 * lf_random_triangular:
 * @self: a generator
 * @mode: the likeliest value
 * @half_width: distance from @mode to where the density reaches 0, ≥ 0
 * @low: least value possible
 * @high: greatest value possible, ≥ @low
 *
 * Draws from the distribution of lf_random_triangular_at(), by inversion:
 * one uniform number for each draw.
 *
 * Returns: a number in [@low, @high]
 */
double
lf_random_triangular (LfRandom *self,
                      double    mode,
                      double    half_width,
                      double    low,
                      double    high)
{
  return lf_random_triangular_at (lf_random_double (self), mode, half_width,
                                  low, high);
}

/**
 * lf_random_normal:
 * @self: a generator
 *
 * Draws by the polar method (Marsaglia & Bray 1964, SIAM Review 6:260); the
 * second number of each pair is not kept, so that a generator has no
 * hidden state.
 *
 * Returns: a number from the standard normal distribution
 */
double
lf_random_normal (LfRandom *self)
{
  double x;
  double y;
  double square;

  do
    {
      x = 2 * lf_random_double (self) - 1;
      y = 2 * lf_random_double (self) - 1;
      square = x * x + y * y;
    }
  while (square >= 1 || square == 0);
  return x * sqrt (-2 * lf_math_log (square) / square);
}

/**
 * lf_random_exponential:
 * @self: a generator
 *
 * Returns: a number ≥ 0 from the exponential distribution of mean 1
 */
double
lf_random_exponential (LfRandom *self)
{
  return -lf_math_log (1 - lf_random_double (self));
}

/* ln of a gamma variate. A small shape's variates are too small for a
 * double, their logarithms are not. */
static double
log_gamma_variate (LfRandom *self,
                   double    shape)
{
  double boost = 0;
  double d;
  double c;

  /* If X ~ Γ(a + 1) and U is uniform, X·U^(1/a) ~ Γ(a). */
  if (shape < 1)
    {
      boost = lf_math_log (1 - lf_random_double (self)) / shape;
      shape += 1;
    }
  d = shape - 1.0 / 3;
  c = 1 / sqrt (9 * d);
  while (TRUE)
    {
      double x = lf_random_normal (self);
      double u = 1 - lf_random_double (self);
      double t = 1 + c * x;
      double v = t * t * t;

      if (t <= 0)
        continue;
      if (lf_math_log (u) < 0.5 * x * x + d * (1 - v + lf_math_log (v)))
        return boost + lf_math_log (d) + lf_math_log (v);
    }
}

/**
 * lf_random_gamma:
 * @self: a generator
 * @shape: the shape parameter, > 0
 *
 * Draws by Marsaglia & Tsang 2000, “A simple method for generating gamma
 * variables”, ACM Transactions on Mathematical Software 26:363–372; section
 * 6 for shapes under 1.
 *
 * Returns: a number ≥ 0 from the gamma distribution of scale 1
 */
double
lf_random_gamma (LfRandom *self,
                 double    shape)
{
  g_return_val_if_fail (shape > 0, 0);
  return lf_math_exp (log_gamma_variate (self, shape));
}

/**
 * lf_random_simplex:
 * @self: a generator
 * @weights: (out caller-allocates) (array length=n): weights ≥ 0, sum 1
 * @n: how many, at least 1
 *
 * Draws weights uniformly from the simplex: exponential variates divided by
 * their sum (Devroye 1986, “Non-Uniform Random Variate Generation”, ch. V,
 * theorem 2.2).
 */
void
lf_random_simplex (LfRandom *self,
                   double   *weights,
                   guint     n)
{
  double sum = 0;

  g_return_if_fail (n > 0);

  for (guint i = 0; i < n; i++)
    {
      weights[i] = lf_random_exponential (self);
      sum += weights[i];
    }
  for (guint i = 0; i < n; i++)
    weights[i] = sum > 0 ? weights[i] / sum : 1.0 / n;
}

/**
 * lf_random_dirichlet:
 * @self: a generator
 * @shapes: (array length=n): parameters ≥ 0, at least one of them positive;
 *   mean wᵢ and concentration K are given as K·wᵢ
 * @weights: (out caller-allocates) (array length=n): weights ≥ 0, sum 1
 * @n: how many, at least 1
 *
 * Draws weights from the Dirichlet distribution: gamma variates divided by
 * their sum (Devroye 1986, ch. XI, theorem 4.1). A parameter 0 gives the
 * weight 0. Done in logarithms, so that small parameters never give 0/0.
 */
void
lf_random_dirichlet (LfRandom     *self,
                     const double *shapes,
                     double       *weights,
                     guint         n)
{
  double top = -INFINITY;
  double sum = 0;

  g_return_if_fail (n > 0);

  for (guint i = 0; i < n; i++)
    {
      weights[i] = shapes[i] > 0 ? log_gamma_variate (self, shapes[i])
                                 : -INFINITY;
      top = MAX (top, weights[i]);
    }
  g_return_if_fail (isfinite (top));

  for (guint i = 0; i < n; i++)
    {
      weights[i] = lf_math_exp (weights[i] - top);
      sum += weights[i];
    }
  for (guint i = 0; i < n; i++)
    weights[i] /= sum;
}

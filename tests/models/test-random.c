/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "models/lf-math.h"
#include "models/lf-random.h"

#define DRAWS 200000

/* Mean and variance of DRAWS numbers. */
typedef struct
{
  double sum;
  double squares;
  double min;
  double max;
  guint n;
} Moments;

static void
add (Moments *m,
     double   x)
{
  g_assert_true (isfinite (x));
  m->sum += x;
  m->squares += x * x;
  m->min = m->n == 0 ? x : MIN (m->min, x);
  m->max = m->n == 0 ? x : MAX (m->max, x);
  m->n++;
}

static double
mean (const Moments *m)
{
  return m->sum / m->n;
}

static double
variance (const Moments *m)
{
  return m->squares / m->n - mean (m) * mean (m);
}

/* The first numbers from the state {1, 2, 3, 4}, worked out from the
 * recurrence as published (Blackman & Vigna 2021, fig. 3): the first is
 * rotl (1 + 4, 23) + 1. */
static void
test_published (void)
{
  static const guint64 expected[] = {
    G_GUINT64_CONSTANT (41943041),
    G_GUINT64_CONSTANT (58720359),
    G_GUINT64_CONSTANT (3588806011781223),
    G_GUINT64_CONSTANT (3591011842654386),
    G_GUINT64_CONSTANT (9228616714210784205),
    G_GUINT64_CONSTANT (9973669472204895162),
    G_GUINT64_CONSTANT (14011001112246962877),
    G_GUINT64_CONSTANT (12406186145184390807),
    G_GUINT64_CONSTANT (15849039046786891736),
    G_GUINT64_CONSTANT (10450023813501588000),
  };
  LfRandom r = { { 1, 2, 3, 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (lf_random_next (&r), ==, expected[i]);
}

/* SplitMix64 from 0 (Vigna's reference program prints these). */
static void
test_seeding (void)
{
  LfRandom r;
  LfRandom again;
  LfRandom other;

  lf_random_init (&r, 0);
  g_assert_cmpuint (r.s[0], ==, G_GUINT64_CONSTANT (0xe220a8397b1dcdaf));
  g_assert_cmpuint (r.s[1], ==, G_GUINT64_CONSTANT (0x6e789e6aa1b965f4));
  g_assert_cmpuint (r.s[2], ==, G_GUINT64_CONSTANT (0x06c45d188009454f));
  g_assert_cmpuint (r.s[3], ==, G_GUINT64_CONSTANT (0xf88bb8a8724c81ec));

  lf_random_init (&again, 0);
  lf_random_init (&other, 1);
  g_assert_cmpuint (lf_random_next (&r), ==, lf_random_next (&again));
  g_assert_cmpuint (lf_random_next (&r), !=, lf_random_next (&other));
}

/* A jump is linear in the state: jumping commutes with stepping. */
static void
test_jump (void)
{
  LfRandom a;
  LfRandom b;
  LfRandom c;

  lf_random_init (&a, 7);
  b = a;
  c = a;
  lf_random_jump (&a);
  for (guint i = 0; i < 1000; i++)
    {
      lf_random_next (&a);
      lf_random_next (&b);
    }
  lf_random_jump (&b);
  for (guint i = 0; i < 100; i++)
    {
      guint64 x = lf_random_next (&a);

      g_assert_cmpuint (x, ==, lf_random_next (&b));
      g_assert_cmpuint (x, !=, lf_random_next (&c));
    }
}

static void
test_uniform (void)
{
  LfRandom r;
  Moments m = { 0 };
  guint counts[7] = { 0 };

  lf_random_init (&r, 1);
  for (guint i = 0; i < DRAWS; i++)
    add (&m, lf_random_double (&r));
  g_assert_true (m.min >= 0 && m.max < 1);
  g_assert_cmpfloat_with_epsilon (mean (&m), 0.5, 0.004);
  g_assert_cmpfloat_with_epsilon (variance (&m), 1.0 / 12, 0.002);

  for (guint i = 0; i < DRAWS; i++)
    counts[lf_random_int (&r, 7)]++;
  for (guint k = 0; k < 7; k++)
    g_assert_cmpfloat_with_epsilon (counts[k], DRAWS / 7.0, 900);
  g_assert_cmpuint (lf_random_int (&r, 1), ==, 0);

  for (guint i = 0; i < 1000; i++)
    {
      g_assert_true (isfinite (lf_random_uniform (&r, -1e308, 1e308)));
      g_assert_cmpfloat (lf_random_uniform (&r, 3, 3), ==, 3);
    }
}

/* Near 0 a plain triangle of half-width 1.5 around 0 would put half of its
 * mass below the scale: the mean of the half above is half-width / 3, and
 * nothing heaps up at the end. */
static void
test_triangular (void)
{
  LfRandom r;
  Moments whole = { 0 };
  Moments half = { 0 };
  guint at_end = 0;

  lf_random_init (&r, 2);
  for (guint i = 0; i < DRAWS; i++)
    {
      double x = lf_random_triangular (&r, 0, 1.5, 0, 4);

      add (&whole, lf_random_triangular (&r, 2, 1.5, 0, 4));
      add (&half, x);
      at_end += x == 0;
    }
  g_assert_cmpfloat_with_epsilon (mean (&whole), 2, 0.006);
  g_assert_cmpfloat_with_epsilon (variance (&whole), 1.5 * 1.5 / 6, 0.006);
  g_assert_true (whole.min >= 0.5 && whole.max <= 3.5);
  g_assert_cmpfloat_with_epsilon (mean (&half), 0.5, 0.006);
  g_assert_true (half.min >= 0 && half.max <= 1.5);
  g_assert_cmpuint (at_end, <=, 1);

  g_assert_cmpfloat (lf_random_triangular (&r, 3, 0, 0, 4), ==, 3);
  g_assert_cmpfloat (lf_random_triangular (&r, 9, 1, 0, 4), ==, 4);
}

static void
test_normal (void)
{
  LfRandom r;
  Moments m = { 0 };
  guint beyond = 0;

  lf_random_init (&r, 3);
  for (guint i = 0; i < DRAWS; i++)
    {
      double x = lf_random_normal (&r);

      add (&m, x);
      beyond += fabs (x) > 1.959963984540054;
    }
  g_assert_cmpfloat_with_epsilon (mean (&m), 0, 0.012);
  g_assert_cmpfloat_with_epsilon (variance (&m), 1, 0.02);
  g_assert_cmpfloat_with_epsilon (beyond / (double) DRAWS, 0.05, 0.003);
}

static void
test_gamma (void)
{
  static const double shapes[] = { 0.01, 0.5, 1, 2.5, 100 };
  LfRandom r;
  Moments e = { 0 };

  lf_random_init (&r, 4);
  for (guint k = 0; k < G_N_ELEMENTS (shapes); k++)
    {
      Moments m = { 0 };
      double a = shapes[k];

      for (guint i = 0; i < DRAWS; i++)
        add (&m, lf_random_gamma (&r, a));
      g_assert_true (m.min >= 0);
      g_assert_cmpfloat_with_epsilon (mean (&m), a,
                                      6 * sqrt (a / DRAWS));
      g_assert_cmpfloat_with_epsilon (variance (&m), a,
                                      6 * a * sqrt ((2 + 6 / a) / DRAWS));
    }
  for (guint i = 0; i < DRAWS; i++)
    add (&e, lf_random_exponential (&r));
  g_assert_cmpfloat_with_epsilon (mean (&e), 1, 0.012);
  g_assert_cmpfloat_with_epsilon (variance (&e), 1, 0.04);
}

/* Dirichlet: mean aᵢ/A, variance mean (1 − mean)/(A + 1); the uniform
 * simplex is the case of all aᵢ = 1. */
static void
test_weights (void)
{
  static const double shapes[] = { 0.5, 0, 2, 7.5 };
  LfRandom r;
  Moments d[4] = { { 0 } };
  Moments u[3] = { { 0 } };
  double w[4];

  lf_random_init (&r, 5);
  for (guint i = 0; i < DRAWS; i++)
    {
      lf_random_dirichlet (&r, shapes, w, 4);
      g_assert_cmpfloat_with_epsilon (w[0] + w[1] + w[2] + w[3], 1, 1e-12);
      for (guint k = 0; k < 4; k++)
        add (&d[k], w[k]);
      lf_random_simplex (&r, w, 3);
      g_assert_cmpfloat_with_epsilon (w[0] + w[1] + w[2], 1, 1e-12);
      for (guint k = 0; k < 3; k++)
        add (&u[k], w[k]);
    }
  for (guint k = 0; k < 4; k++)
    {
      double p = shapes[k] / 10;

      g_assert_cmpfloat_with_epsilon (mean (&d[k]), p, 0.004);
      g_assert_cmpfloat_with_epsilon (variance (&d[k]), p * (1 - p) / 11,
                                      0.001);
    }
  for (guint k = 0; k < 3; k++)
    {
      g_assert_cmpfloat_with_epsilon (mean (&u[k]), 1.0 / 3, 0.004);
      g_assert_cmpfloat_with_epsilon (variance (&u[k]), 1.0 / 18, 0.001);
    }
}

/* Parameters so small that every gamma variate is 0 as a double. */
static void
test_tiny_shapes (void)
{
  static const double shapes[] = { 1e-6, 1e-6, 2e-6 };
  LfRandom r;
  guint third = 0;

  lf_random_init (&r, 6);
  for (guint i = 0; i < 20000; i++)
    {
      double w[3];

      lf_random_dirichlet (&r, shapes, w, 3);
      g_assert_cmpfloat_with_epsilon (w[0] + w[1] + w[2], 1, 1e-12);
      third += w[2] > 0.5;
    }
  g_assert_cmpfloat_with_epsilon (third / 20000.0, 0.5, 0.02);
}

/* The functions against the C library's, which is right to an ulp too. */
static void
test_functions (void)
{
  LfRandom r;
  double many[1001];
  double logs[1001];

  lf_random_init (&r, 8);
  for (guint i = 0; i < DRAWS; i++)
    {
      double x = lf_random_uniform (&r, -700, 700);
      double y = exp (x);
      double z = lf_random_uniform (&r, 0.5, 2);

      g_assert_cmpfloat_with_epsilon (lf_math_exp (x) / y, 1, 1e-15);
      g_assert_true (fabs (lf_math_log (y) - log (y)) <=
                     4e-16 * fabs (log (y)));
      g_assert_true (fabs (lf_math_log (z) - log (z)) <=
                     4e-16 * fabs (log (z)));
    }
  for (guint i = 0; i < 1001; i++)
    many[i] = i == 0 ? 1 : exp (lf_random_uniform (&r, -700, 700));
  memcpy (logs, many, sizeof logs);
  lf_math_log_array (logs, 1001);
  for (guint i = 0; i < 1001; i++)
    g_assert_cmpfloat (logs[i], ==, lf_math_log (many[i]));

  g_assert_cmpfloat (lf_math_log (1), ==, 0);
  g_assert_cmpfloat (lf_math_exp (0), ==, 1);
  g_assert_cmpfloat (lf_math_exp (-1e9), ==, 0);
  g_assert_true (isinf (lf_math_log (0)) && isinf (lf_math_exp (1e9)));
  g_assert_true (isnan (lf_math_log (-1)));
  g_assert_cmpfloat_with_epsilon (lf_math_log (5e-324), log (5e-324), 1e-12);
  g_assert_cmpfloat (lf_math_pow (0, 0), ==, 1);
  g_assert_cmpfloat (lf_math_pow (0, 2), ==, 0);
  g_assert_cmpfloat (lf_math_pow (7.1, 1), ==, 7.1);
  g_assert_cmpfloat_with_epsilon (lf_math_pow (2, 0.5), sqrt (2), 1e-15);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random/published", test_published);
  g_test_add_func ("/random/seeding", test_seeding);
  g_test_add_func ("/random/jump", test_jump);
  g_test_add_func ("/random/uniform", test_uniform);
  g_test_add_func ("/random/triangular", test_triangular);
  g_test_add_func ("/random/normal", test_normal);
  g_test_add_func ("/random/gamma", test_gamma);
  g_test_add_func ("/random/weights", test_weights);
  g_test_add_func ("/random/tiny-shapes", test_tiny_shapes);
  g_test_add_func ("/random/functions", test_functions);
  return g_test_run ();
}

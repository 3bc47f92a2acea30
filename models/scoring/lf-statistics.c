/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-statistics.h"

#include <math.h>

#include "models/lf-math.h"

/**
 * lf_statistics_standardise:
 * @in: a column of finite numbers
 * @n: how many, at least 1
 * @stride: distance from one to the next
 * @out: (out caller-allocates) (array length=n): room
 *
 * Takes the mean from a column and divides by the Euclidean norm of what
 * is left, so that the correlation of two columns is the sum of their
 * products (Pearson 1896). Done on the numbers' shares of their range, so
 * that huge and tiny ones neither overflow nor vanish.
 *
 * Returns: whether the column varies; if not, @out is all 0
 */
gboolean
lf_statistics_standardise (const double *in,
                           guint         n,
                           gsize         stride,
                           double       *out)
{
  double least = in[0];
  double greatest = in[0];
  double mean = 0;
  double squares = 0;

  for (guint i = 1; i < n; i++)
    {
      least = MIN (least, in[i * stride]);
      greatest = MAX (greatest, in[i * stride]);
    }
  for (guint i = 0; i < n; i++)
    {
      out[i] = least == greatest
                 ? 0
                 : lf_math_share (in[i * stride], least, greatest);
      mean += out[i];
    }
  if (least == greatest)
    return FALSE;

  mean /= n;
  for (guint i = 0; i < n; i++)
    {
      out[i] -= mean;
      squares += out[i] * out[i];
    }
  squares = sqrt (squares);
  for (guint i = 0; i < n; i++)
    out[i] /= squares;
  return TRUE;
}

/**
 * lf_statistics_dot:
 * @a: (array length=n): numbers
 * @b: (array length=n): numbers
 * @n: how many
 *
 * Returns: Σ a·b; the correlation of two standardised columns
 */
double
lf_statistics_dot (const double *a,
                   const double *b,
                   guint         n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += a[i] * b[i];
  return sum;
}

/**
 * lf_statistics_correlation_p:
 * @r: a correlation, −1…1
 * @n: of how many pairs of figures, at least 3
 *
 * The density of the correlation of two unrelated Gaussian columns is
 * proportional to (1 − r²)^((n − 4)/2) (Fisher 1915, Biometrika 10:507–521);
 * with r = sin φ its tail is the integral of cos φ to the power of n − 3,
 * which is reduced by parts.
 *
 * Returns: the probability that it is larger than @r
 */
double
lf_statistics_correlation_p (double r,
                             guint  n)
{
  double cosine = sqrt (1 - r * r);
  guint k = n % 2 == 0 ? 1 : 0;
  double tail = k == 1 ? 1 - r : acos (r);
  double whole = k == 1 ? 2 : acos (-1);
  double power = k == 1 ? 1 : 1 / cosine; /* cos φ to the power of k − 1 */

  g_return_val_if_fail (fabs (r) < 1 && n >= 3, 1);

  for (; k + 2 <= n - 3; k += 2)
    {
      power *= cosine * cosine;
      tail = ((k + 1) * tail - power * r) / (k + 2);
      whole = (k + 1) * whole / (k + 2);
    }
  return CLAMP (tail / whole, 0, 1);
}

/* Γ(a, x) / Γ(a) for x < a + 1: one less the power series (Abramowitz &
 * Stegun 1964, 6.5.29). */
static double
upper_by_series (double a,
                 double x,
                 double front)
{
  double term = 1 / a;
  double sum = term;

  for (double k = a + 1; term > sum * 1e-17; k++)
    {
      term *= x / k;
      sum += term;
    }
  return 1 - front * sum;
}

/* The same for larger x: the continued fraction 6.5.31, evaluated from the
 * front (Lentz 1976, Applied Optics 15:668). */
static double
upper_by_fraction (double a,
                   double x,
                   double front)
{
  const double tiny = 1e-300;
  double b = x + 1 - a;
  double c = 1 / tiny;
  double d = 1 / b;
  double value = d;

  for (guint k = 1; k < 100000; k++)
    {
      double an = -(double) k * (k - a);
      double change;

      b += 2;
      d = an * d + b;
      d = 1 / (fabs (d) < tiny ? tiny : d);
      c = b + an / c;
      c = fabs (c) < tiny ? tiny : c;
      change = c * d;
      value *= change;
      if (fabs (change - 1) < 1e-16)
        break;
    }
  return front * value;
}

/**
 * lf_statistics_chi2_p:
 * @chi2: a value of the statistic, ≥ 0
 * @df: degrees of freedom, > 0
 *
 * Returns: the probability that a χ² variate is larger than @chi2: the
 *   regularised upper incomplete gamma function Q (df/2, χ²/2)
 */
double
lf_statistics_chi2_p (double chi2,
                      double df)
{
  double a = df / 2;
  double x = chi2 / 2;
  double front;
  double p;

  g_return_val_if_fail (df > 0, 1);

  if (!(x > 0))
    return 1;
  front = lf_math_exp (a * lf_math_log (x) - x - lgamma (a));
  p = x < a + 1 ? upper_by_series (a, x, front)
                : upper_by_fraction (a, x, front);
  return CLAMP (p, 0, 1);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-certainty.h"

#include <math.h>

#include "models/lf-math.h"

/* Below this spread, measured in risk tolerances, the series is better
 * than the logarithm of an exponential. */
#define SERIES_SPREAD 1e-5

/* exp x − 1 and ln (1 + x) without cancellation near 0, from functions that
 * are the same on every machine (Higham 2002, Accuracy and Stability of
 * Numerical Algorithms, sections 1.14.1 and problem 1.5, after Kahan). */
static double
exp_minus_1 (double x)
{
  double u = lf_math_exp (x);

  if (u == 1)
    return x;
  if (u - 1 == -1)
    return -1;
  return (u - 1) * x / lf_math_log (u);
}

static double
log_1_plus (double x)
{
  double u = 1 + x;

  return u == 1 ? x : lf_math_log (u) * x / (u - 1);
}

static double
expected (const double *values,
          const double *probabilities,
          guint         n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += probabilities[i] * values[i];
  return sum;
}

/**
 * lf_certainty_equivalent:
 * @values: (array length=n): finite values
 * @probabilities: (array length=n): their probabilities, summing to 1
 * @n: how many, at least 1
 * @risk_tolerance: the R of u(x) = 1 − exp (−x/R), in the unit of @values;
 *   a negative one for costs, of which less is better; infinite for the
 *   expected value
 *
 * The certainty equivalent under constant absolute risk aversion,
 * −R ln Σ p exp (−x/R) (Pratt 1964, Econometrica 32:122; Howard 1988,
 * Management Science 34:679). Worked out around the worst value m as
 * m − R ln Σ p exp (−(x−m)/R), or m − R ln (1 + Σ p (exp (−(x−m)/R) − 1))
 * where that cancels less, so that a tiny R does not overflow and a huge
 * one loses no digits; where the spread is very small against R, by the
 * first terms of its series, E − V/2R + K₃/6R².
 *
 * Returns: the certainty equivalent, between the least and the greatest of
 *   @values that have a probability; not finite where a value is not
 */
double
lf_certainty_equivalent (const double *values,
                         const double *probabilities,
                         guint         n,
                         double        risk_tolerance)
{
  double low = INFINITY;
  double high = -INFINITY;
  double worst;
  double spread;
  double sum = 0;

  if (isinf (risk_tolerance))
    return expected (values, probabilities, n);

  for (guint i = 0; i < n; i++)
    {
      if (isnan (values[i]) || isnan (probabilities[i]))
        return NAN;
      if (probabilities[i] <= 0)
        continue;
      low = MIN (low, values[i]);
      high = MAX (high, values[i]);
    }
  if (!(low < high))
    return low;

  spread = (high - low) / fabs (risk_tolerance);
  if (spread < SERIES_SPREAD)
    {
      double mean = expected (values, probabilities, n);
      double square = 0;
      double cube = 0;

      for (guint i = 0; i < n; i++)
        {
          double d = (values[i] - mean) / risk_tolerance;

          square += probabilities[i] * d * d;
          cube += probabilities[i] * d * d * d;
        }
      return mean - risk_tolerance * (square / 2 - cube / 6);
    }

  worst = risk_tolerance > 0 ? low : high;
  for (guint i = 0; i < n; i++)
    if (probabilities[i] > 0)
      sum += probabilities[i] *
             exp_minus_1 (-(values[i] - worst) / risk_tolerance);
  if (sum > -0.5)
    return CLAMP (worst - risk_tolerance * log_1_plus (sum), low, high);

  sum = 0;
  for (guint i = 0; i < n; i++)
    if (probabilities[i] > 0)
      sum += probabilities[i] *
             lf_math_exp (-(values[i] - worst) / risk_tolerance);
  return CLAMP (worst - risk_tolerance * lf_math_log (sum), low, high);
}

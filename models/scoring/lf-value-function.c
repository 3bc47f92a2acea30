/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-value-function.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-math.h"

/* Beyond this the curve is a step to the eye, and e^c soon overflows. */
#define MAX_CURVATURE 100.0

/* A line that goes on for ever is cut here, so that sums of values stay
 * finite. */
#define MAX_VALUE 1e100

/**
 * lf_value_function_init_linear:
 * @self: (out caller-allocates): a value function
 * @worst: where the value is 0
 * @best: where the value is 1
 */
void
lf_value_function_init_linear (LfValueFunction *self,
                               double           worst,
                               double           best)
{
  *self = (LfValueFunction) {
    .kind = LF_VALUE_LINEAR,
    .worst = worst,
    .best = best,
  };
}

static gboolean
check_points (const LfValueFunction  *self,
              GError                **error)
{
  if (self->n_points < 2 || self->n_points > LF_VALUE_MAX_POINTS)
    {
      lf_error_set_at (error, LF_ERROR_INVALID, NULL, 0,
                       _("a value function has 2 to %d points, not %u"),
                       LF_VALUE_MAX_POINTS, self->n_points);
      return FALSE;
    }
  for (guint i = 0; i < self->n_points; i++)
    if (!isfinite (self->x[i]) ||
        (i > 0 && !(self->x[i] > self->x[i - 1])) ||
        !(self->value[i] >= 0 && self->value[i] <= 1))
      {
        lf_error_set_at (error, LF_ERROR_INVALID, NULL, 0,
                         _("point %u of a value function must lie to the "
                           "right of the one before, with a value from 0 "
                           "to 1"),
                         i + 1);
        return FALSE;
      }
  return TRUE;
}

/**
 * lf_value_function_check:
 * @self: a value function from a file or a person
 * @error: return location
 *
 * Returns: whether lf_value_function_apply() gives a finite value for every
 *   finite number; %FALSE with @error set otherwise
 */
gboolean
lf_value_function_check (const LfValueFunction  *self,
                         GError                **error)
{
  if (self->kind == LF_VALUE_PIECEWISE)
    return check_points (self, error);

  if (!isfinite (self->worst) || !isfinite (self->best))
    {
      lf_error_set_at (error, LF_ERROR_INVALID, NULL, 0,
                       _("both ends of a value function must be numbers"));
      return FALSE;
    }
  if (self->kind == LF_VALUE_EXPONENTIAL &&
      !(fabs (self->curvature) <= MAX_CURVATURE))
    {
      lf_error_set_at (error, LF_ERROR_INVALID, NULL, 0,
                       _("the curvature of a value function must lie "
                         "between −%g and %g"),
                       MAX_CURVATURE, MAX_CURVATURE);
      return FALSE;
    }
  return TRUE;
}

static double
apply_points (const LfValueFunction *self,
              double                 x)
{
  guint i = 1;
  double t;

  if (x <= self->x[0])
    return self->value[0];
  while (i < self->n_points && x > self->x[i])
    i++;
  if (i == self->n_points)
    return self->value[i - 1];
  t = lf_math_share (x, self->x[i - 1], self->x[i]);
  return self->value[i - 1] + t * (self->value[i] - self->value[i - 1]);
}

/**
 * lf_value_function_apply:
 * @self: a value function
 * @x: a finite number on the criterion's scale
 *
 * Returns: its value: 0 at the worse end, 1 at the better one
 */
double
lf_value_function_apply (const LfValueFunction *self,
                         double                 x)
{
  double t;

  if (self->kind == LF_VALUE_PIECEWISE)
    return apply_points (self, x);
  if (self->worst == self->best)
    return 1;

  t = lf_math_share (x, self->worst, self->best);
  /* The worse end of a scale that runs downwards is 0, not −0. */
  if (self->kind == LF_VALUE_LINEAR)
    return CLAMP (t, -MAX_VALUE, MAX_VALUE) + 0.0;

  t = CLAMP (t, 0, 1);
  if (fabs (self->curvature) < 1e-9)
    return t;
  return (1 - lf_math_exp (-self->curvature * t)) /
         (1 - lf_math_exp (-self->curvature));
}

/**
 * lf_value_function_range:
 * @self: a function
 * @a: a performance, in the unit of its places
 * @b: another
 * @low: (out): the least value of those between @a and @b
 * @high: (out): the greatest
 *
 * Lines and curves rise or fall all the way, so that their extremes are at
 * the ends; those of lines between points may be at a point too.
 */
void
lf_value_function_range (const LfValueFunction *self,
                         double                 a,
                         double                 b,
                         double                *low,
                         double                *high)
{
  double from = lf_value_function_apply (self, a);
  double to = lf_value_function_apply (self, b);

  *low = MIN (from, to);
  *high = MAX (from, to);
  if (self->kind != LF_VALUE_PIECEWISE)
    return;
  for (guint i = 0; i < self->n_points; i++)
    if (self->x[i] > MIN (a, b) && self->x[i] < MAX (a, b))
      {
        *low = MIN (*low, self->value[i]);
        *high = MAX (*high, self->value[i]);
      }
}

/* The nearest place on the pieces, or @near where none has the value. */
static double
find_on_points (const LfValueFunction *self,
                double                 value,
                double                 near)
{
  double found = near, least = G_MAXDOUBLE;

  for (guint i = 1; i < self->n_points; i++)
    {
      double low = MIN (self->value[i - 1], self->value[i]);
      double high = MAX (self->value[i - 1], self->value[i]);
      double x;

      if (value < low || value > high)
        continue;
      x = low < high
        ? lf_math_between (self->x[i - 1], self->x[i],
                           lf_math_share (value, self->value[i - 1],
                                          self->value[i]))
        : CLAMP (near, self->x[i - 1], self->x[i]);
      if (fabs (x - near) < least)
        {
          least = fabs (x - near);
          found = x;
        }
    }
  return found;
}

/**
 * lf_value_function_find:
 * @self: a value function
 * @value: a value
 * @near: a number on the criterion's scale
 *
 * The inverse of lf_value_function_apply(): for the exponential form
 * t = −ln (1 − v·(1 − e^(−c))) / c.
 *
 * Returns: the number that is worth @value, the one nearest to @near where
 *   several are; @near where none is
 */
double
lf_value_function_find (const LfValueFunction *self,
                        double                 value,
                        double                 near)
{
  double t = value;

  if (self->kind == LF_VALUE_PIECEWISE)
    return find_on_points (self, value, near);
  if (self->worst == self->best)
    return near;
  if (self->kind == LF_VALUE_EXPONENTIAL)
    {
      if (value < 0 || value > 1)
        return near;
      if (fabs (self->curvature) >= 1e-9)
        t = CLAMP (-lf_math_log (1 - value *
                                 (1 - lf_math_exp (-self->curvature))) /
                     self->curvature, 0, 1);
    }
  return lf_math_between (self->worst, self->best, t);
}

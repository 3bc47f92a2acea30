/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "models/lf-error.h"

G_BEGIN_DECLS

#define LF_VALUE_MAX_POINTS 6

/**
 * LfValueKind:
 * @LF_VALUE_LINEAR: a straight line through (worst, 0) and (best, 1), which
 *   goes on beyond both
 * @LF_VALUE_EXPONENTIAL: a curve through the same two points, flat beyond
 *   them: (1 − e^(−c·t)) / (1 − e^(−c)) with t from 0 at worst to 1 at best
 *   (Kirkwood 1997, “Strategic Decision Making”, ch. 4); c > 0 rises fast
 *   at first, c < 0 late, c = 0 is the straight line
 * @LF_VALUE_PIECEWISE: straight lines between 2 to 6 points, flat beyond the
 *   first and the last
 */
typedef enum
{
  LF_VALUE_LINEAR,
  LF_VALUE_EXPONENTIAL,
  LF_VALUE_PIECEWISE,
} LfValueKind;

/**
 * LfValueFunction:
 * @kind: its form
 * @worst: where the value is 0 (linear, exponential), any unit
 * @best: where the value is 1 (linear, exponential); may be less than
 *   @worst, and is for a criterion that should be small. Where the two are
 *   equal everything is worth 1, as in a constant column.
 * @curvature: the c of the exponential form
 * @n_points: number of points (piecewise)
 * @x: the points' places, strictly ascending (piecewise)
 * @value: the points' values, 0 to 1 (piecewise)
 *
 * A single criterion's value function. A plain value, no memory of its own.
 */
typedef struct
{
  LfValueKind kind;
  double worst;
  double best;
  double curvature;
  guint n_points;
  double x[LF_VALUE_MAX_POINTS];
  double value[LF_VALUE_MAX_POINTS];
} LfValueFunction;

void     lf_value_function_init_linear (LfValueFunction       *self,
                                        double                 worst,
                                        double                 best);
gboolean lf_value_function_check       (const LfValueFunction *self,
                                        GError               **error);
double   lf_value_function_apply       (const LfValueFunction *self,
                                        double                 x);
void     lf_value_function_range       (const LfValueFunction *self,
                                        double                 a,
                                        double                 b,
                                        double                *low,
                                        double                *high);
double   lf_value_function_find        (const LfValueFunction *self,
                                        double                 value,
                                        double                 near);

G_END_DECLS

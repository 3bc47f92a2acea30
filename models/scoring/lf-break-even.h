/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-additive.h"

G_BEGIN_DECLS

/**
 * LfBreakEvenStep:
 * @alternative: whose value changes
 * @criterion: on which criterion
 * @from: the value
 * @to: the value that it would have to be
 */
typedef struct
{
  guint alternative;
  guint criterion;
  double from;
  double to;
} LfBreakEvenStep;

GArray *lf_break_even (const LfAdditive *self,
                       guint             first,
                       guint             second,
                       const LfInterval *ends,
                       double           *distance) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

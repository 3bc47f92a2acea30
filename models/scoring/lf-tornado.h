/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-additive.h"

G_BEGIN_DECLS

/**
 * LfTornadoBar:
 * @criterion: the criterion that is moved
 * @low: one end that it is moved to
 * @high: the other end
 * @lead_low: the leader's lead there: its score less the best of the others
 * @lead_high: its lead at the other end
 */
typedef struct
{
  guint criterion;
  double low;
  double high;
  double lead_low;
  double lead_high;
} LfTornadoBar;

void lf_tornado_of_weights (const LfAdditive *self,
                            guint             leader,
                            const LfInterval *ends,
                            LfTornadoBar     *bars);
void lf_tornado_of_values  (const LfAdditive *self,
                            guint             leader,
                            guint             moved,
                            const LfInterval *ends,
                            LfTornadoBar     *bars);

G_END_DECLS

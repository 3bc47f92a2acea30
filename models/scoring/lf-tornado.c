/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-tornado.h"

#include <math.h>

#include "models/scoring/lf-weights.h"

/* The widest bar first. */
static int
compare_bars (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const LfTornadoBar *x = a;
  const LfTornadoBar *y = b;
  double width_x = fabs (x->lead_high - x->lead_low);
  double width_y = fabs (y->lead_high - y->lead_low);

  if (width_x != width_y)
    return width_x > width_y ? -1 : 1;
  return x->criterion < y->criterion ? -1 : 1;
}

static void
sort_bars (LfTornadoBar *bars,
           guint         m)
{
  g_qsort_with_data (bars, (int) m, sizeof *bars, compare_bars, NULL);
}

/**
 * lf_tornado_of_weights:
 * @self: an additive model
 * @leader: the alternative whose lead is watched
 * @ends: m intervals: the plausible ends of each weight, within [0, 1]
 * @bars: (out caller-allocates): m bars, the widest first
 *
 * Moves each weight alone to its ends, the others keeping their
 * proportions, and sees what becomes of the lead.
 */
void
lf_tornado_of_weights (const LfAdditive *self,
                       guint             leader,
                       const LfInterval *ends,
                       LfTornadoBar     *bars)
{
  g_autofree double *weights = g_new (double, self->m);
  LfAdditive moved = *self;

  moved.weights = weights;
  for (guint j = 0; j < self->m; j++)
    {
      bars[j].criterion = j;
      bars[j].low = ends[j].low;
      bars[j].high = ends[j].high;
      lf_weights_move (self->weights, self->m, j, ends[j].low, weights);
      bars[j].lead_low = lf_additive_lead (&moved, leader);
      lf_weights_move (self->weights, self->m, j, ends[j].high, weights);
      bars[j].lead_high = lf_additive_lead (&moved, leader);
    }
  sort_bars (bars, self->m);
}

/**
 * lf_tornado_of_values:
 * @self: an additive model
 * @leader: the alternative whose lead is watched
 * @moved: the alternative whose values are moved: the leader or a rival
 * @ends: m intervals: the plausible ends of its value on each criterion
 * @bars: (out caller-allocates): m bars, the widest first
 *
 * Moves each value of one alternative alone to its ends and sees what
 * becomes of the lead.
 */
void
lf_tornado_of_values (const LfAdditive *self,
                      guint             leader,
                      guint             moved,
                      const LfInterval *ends,
                      LfTornadoBar     *bars)
{
  gsize size = (gsize) self->n * self->m;
  g_autofree double *values = g_memdup2 (self->values, size * sizeof (double));
  LfAdditive copy = *self;

  copy.values = values;
  for (guint j = 0; j < self->m; j++)
    {
      double *cell = &values[(gsize) moved * self->m + j];
      double was = *cell;

      bars[j].criterion = j;
      bars[j].low = ends[j].low;
      bars[j].high = ends[j].high;
      *cell = ends[j].low;
      bars[j].lead_low = lf_additive_lead (&copy, leader);
      *cell = ends[j].high;
      bars[j].lead_high = lf_additive_lead (&copy, leader);
      *cell = was;
    }
  sort_bars (bars, self->m);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-tornado.h"

#include <math.h>

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

/* The lead with one weight moved and the others in proportion. */
static double
lead_at (const LfAdditive *self,
         const double     *without,
         guint             criterion,
         double            weight,
         guint             leader,
         double           *moved)
{
  weight = self->m > 1 ? CLAMP (weight, 0, 1) : 1;
  for (guint i = 0; i < self->n; i++)
    moved[i] = weight * self->values[(gsize) i * self->m + criterion] +
               (1 - weight) * without[i];
  return lf_additive_lead (moved, self->n, leader);
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
  g_autofree double *scores = g_new (double, self->n);
  g_autofree double *without = g_new (double, self->n);
  g_autofree double *moved = g_new (double, self->n);

  lf_additive_scores (self, scores);
  for (guint j = 0; j < self->m; j++)
    {
      for (guint i = 0; i < self->n; i++)
        without[i] = lf_additive_score_without (self, scores, j, i);
      bars[j] = (LfTornadoBar) {
        .criterion = j,
        .low = ends[j].low,
        .high = ends[j].high,
        .lead_low = lead_at (self, without, j, ends[j].low, leader, moved),
        .lead_high = lead_at (self, without, j, ends[j].high, leader, moved),
      };
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
  g_autofree double *scores = g_new (double, self->n);
  const double *row = self->values + (gsize) moved * self->m;
  double was;

  lf_additive_scores (self, scores);
  was = scores[moved];
  for (guint j = 0; j < self->m; j++)
    {
      bars[j].criterion = j;
      bars[j].low = ends[j].low;
      bars[j].high = ends[j].high;
      scores[moved] = was + self->weights[j] * (ends[j].low - row[j]);
      bars[j].lead_low = lf_additive_lead (scores, self->n, leader);
      scores[moved] = was + self->weights[j] * (ends[j].high - row[j]);
      bars[j].lead_high = lf_additive_lead (scores, self->n, leader);
    }
  sort_bars (bars, self->m);
}

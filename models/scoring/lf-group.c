/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-group.h"

#include <math.h>

#include "models/scoring/lf-ranking.h"

/* On a scale of 0 to 4: ratings 3 or more apart are polarised, and so are
 * two camps with 1.5 between them of which the smaller holds a quarter. */
#define FAR_APART (3.0 / 4)
#define CAMP_GAP (1.5 / 4)
#define CAMP_SHARE 0.25

/* The value at which the weights below and above are equal; between two
 * values their mean. */
static double
get_median (const double *ratings,
            const double *weights,
            const guint  *order,
            guint         n,
            double        total)
{
  double below = 0;

  for (guint k = 0; k < n; k++)
    {
      double weight = weights != NULL ? weights[order[k]] : 1;

      below += weight;
      if (!(weight > 0))
        continue;
      if (lf_ranking_equal (below / total, 0.5))
        {
          guint next = k + 1;

          while (next < n && weights != NULL && !(weights[order[next]] > 0))
            next++;
          return next < n ? 0.5 * (ratings[order[k]] + ratings[order[next]])
                          : ratings[order[k]];
        }
      if (below / total > 0.5)
        return ratings[order[k]];
    }
  return ratings[order[n - 1]];
}

/* The widest gap that leaves enough of the group on either side. */
static gboolean
find_camps (const double *ratings,
            const guint  *order,
            guint         n,
            double        scale)
{
  for (guint k = 1; k < n; k++)
    if (ratings[order[k]] - ratings[order[k - 1]] >=
          CAMP_GAP * scale * (1 - LF_RANKING_TOLERANCE) &&
        MIN (k, n - k) >= CAMP_SHARE * n)
      return TRUE;
  return FALSE;
}

/**
 * lf_group_opinion_init:
 * @self: (out caller-allocates): an opinion
 * @ratings: (array length=n): the participants' ratings
 * @weights: (array length=n) (nullable): the participants' weights, ≥ 0;
 *   %NULL for equal ones
 * @n: how many
 * @scale: the length of the scale, 4 for ratings from 0 to 4
 *
 * Sums up what the participants say of one item. The standard deviation of
 * weighted ratings is √(Σ w (x − mean)² / (1 − Σ w²)) with weights that sum
 * to 1, which is the usual one where all are equal. Ratings are polarised
 * when they lie 3/4 of the scale or more apart, or fall into two camps:
 * 3/8 of the scale or more lies empty between them, and each holds at least
 * a quarter of the participants.
 */
void
lf_group_opinion_init (LfGroupOpinion *self,
                       const double   *ratings,
                       const double   *weights,
                       guint           n,
                       double          scale)
{
  g_autofree guint *order = g_new (guint, MAX (n, 1));
  double total = 0;
  double squares = 0;
  double spread = 0;

  *self = (LfGroupOpinion) { .n = n };
  for (guint k = 0; k < n; k++)
    total += weights != NULL ? weights[k] : 1;
  if (n == 0 || !(total > 0))
    return;

  lf_ranking_order (ratings, n, LF_RANKING_LOW_FIRST, order);
  self->least = ratings[order[0]];
  self->greatest = ratings[order[n - 1]];
  for (guint k = 0; k < n; k++)
    self->mean += (weights != NULL ? weights[k] : 1) / total * ratings[k];
  for (guint k = 0; k < n; k++)
    {
      double w = (weights != NULL ? weights[k] : 1) / total;

      spread += w * (ratings[k] - self->mean) * (ratings[k] - self->mean);
      squares += w * w;
    }
  self->sd = squares < 1 - LF_RANKING_TOLERANCE
               ? sqrt (spread / (1 - squares))
               : 0;
  self->median = get_median (ratings, weights, order, n, total);
  self->two_camps = find_camps (ratings, order, n, scale);
  self->polarised = self->two_camps ||
                    self->greatest - self->least >=
                      FAR_APART * scale * (1 - LF_RANKING_TOLERANCE);
}

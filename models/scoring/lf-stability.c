/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-stability.h"

#include <math.h>

#include "models/scoring/lf-ranking.h"

/* What the other criteria give together, at weights that sum to 1: the score
 * where the criterion's own weight is 0. */
static double
score_without (const LfAdditive *self,
               guint             criterion,
               guint             alternative)
{
  const double *row = self->values + (gsize) alternative * self->m;
  double others = 0;
  double sum = 0;
  double plain = 0;

  for (guint j = 0; j < self->m; j++)
    if (j != criterion)
      {
        others += self->weights[j];
        sum += self->weights[j] * row[j];
        plain += row[j];
      }
  if (self->m == 1)
    return row[criterion];
  return others > 0 ? sum / others : plain / (self->m - 1);
}

/* With the weight t of the criterion, the better one's lead over the other
 * is t·a + (1 − t)·b: a straight line, at least 0 up to its zero. */
static void
cut (LfInterval *interval,
     double      weight,
     double      a,
     double      b)
{
  double zero;

  if (lf_ranking_equal (a, b))
    {
      /* The lead does not depend on this weight. */
      return;
    }
  zero = b / (b - a);
  /* A tie at this very weight is broken by the least move of it to one
   * side: the zero is where we stand, and must not fall beside it. */
  if (fabs (zero - weight) <= LF_RANKING_TOLERANCE)
    zero = weight;
  if (a > b)
    interval->low = MAX (interval->low, MIN (zero, weight));
  else
    interval->high = MIN (interval->high, MAX (zero, weight));
}

/**
 * lf_stability_of_first:
 * @self: an additive model
 * @criterion: the criterion whose weight is moved
 * @leader: an alternative that is first, alone or together with others
 *
 * Finds the range of one weight, the others keeping their proportions,
 * over which the leader stays first (together with others at the ends).
 * Scores are linear in the weight, so each end is the zero of a straight
 * line (Mareschal 1988, “Weight stability intervals in multicriteria
 * decision aid”, European Journal of Operational Research 33:54–64).
 *
 * Returns: the interval, within [0, 1], around the weight as it is
 */
LfInterval
lf_stability_of_first (const LfAdditive *self,
                       guint             criterion,
                       guint             leader)
{
  LfInterval interval = { 0, 1 };
  double weight = self->weights[criterion];
  double own = self->values[(gsize) leader * self->m + criterion];
  double rest = score_without (self, criterion, leader);

  for (guint i = 0; i < self->n; i++)
    if (i != leader)
      cut (&interval, weight,
           own - self->values[(gsize) i * self->m + criterion],
           rest - score_without (self, criterion, i));
  return interval;
}

/**
 * lf_stability_of_ranking:
 * @self: an additive model
 * @criterion: the criterion whose weight is moved
 *
 * Finds the range of one weight, the others keeping their proportions,
 * over which no two alternatives change places. Alternatives that tie but
 * differ on the criterion part at the least move: the interval is then the
 * weight itself.
 *
 * Returns: the interval, within [0, 1], around the weight as it is
 */
LfInterval
lf_stability_of_ranking (const LfAdditive *self,
                         guint             criterion)
{
  LfInterval interval = { 0, 1 };
  double weight = self->weights[criterion];
  g_autofree double *scores = g_new (double, self->n);
  g_autofree double *without = g_new (double, self->n);
  g_autofree guint *order = g_new (guint, self->n);

  lf_additive_scores (self, scores);
  lf_ranking_order (scores, self->n, LF_RANKING_HIGH_FIRST, order);
  for (guint i = 0; i < self->n; i++)
    without[i] = score_without (self, criterion, i);

  /* If neighbours keep their order, all do. */
  for (guint k = 0; k + 1 < self->n; k++)
    {
      guint i = order[k];
      guint j = order[k + 1];
      double a = self->values[(gsize) i * self->m + criterion] -
                 self->values[(gsize) j * self->m + criterion];
      double b = without[i] - without[j];

      cut (&interval, weight, a, b);
      if (lf_ranking_equal (scores[i], scores[j]))
        cut (&interval, weight, -a, -b);
    }
  return interval;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-stability.h"

#include <math.h>

#include "models/scoring/lf-ranking.h"

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

/* What a pair of alternatives leaves of an interval: the one that is ahead
 * stays ahead. */
static void
cut_pair (const LfAdditive *self,
          LfInterval       *interval,
          const double     *without,
          guint             criterion,
          guint             ahead,
          guint             behind)
{
  const double *values = self->values + criterion;

  cut (interval, self->weights[criterion],
       values[(gsize) ahead * self->m] - values[(gsize) behind * self->m],
       without[ahead] - without[behind]);
}

static LfInterval
find_first (const LfAdditive *self,
            const double     *without,
            guint             criterion,
            guint             leader)
{
  LfInterval interval = { 0, 1 };

  for (guint i = 0; i < self->n; i++)
    if (i != leader)
      cut_pair (self, &interval, without, criterion, leader, i);
  return interval;
}

/* If neighbours keep their order, all do. Neighbours that tie have none that
 * they could keep unless they are alike. */
static LfInterval
find_ranking (const LfAdditive *self,
              const double     *scores,
              const guint      *order,
              const double     *without,
              guint             criterion)
{
  LfInterval interval = { 0, 1 };

  for (guint k = 0; k + 1 < self->n; k++)
    {
      guint i = order[k];
      guint j = order[k + 1];

      cut_pair (self, &interval, without, criterion, i, j);
      if (lf_ranking_equal (scores[i], scores[j]))
        cut_pair (self, &interval, without, criterion, j, i);
    }
  return interval;
}

/**
 * lf_stability_find:
 * @self: an additive model
 * @leader: an alternative that is first, alone or together with others
 * @of_first: (out caller-allocates) (nullable): m intervals: over which
 *   range of each weight the leader stays first
 * @of_ranking: (out caller-allocates) (nullable): m intervals: over which
 *   range of each weight no two alternatives change places
 *
 * Finds how far each single weight can go, the others keeping their
 * proportions, before the ranking changes. Scores are linear in the weight,
 * so each end is the zero of a straight line, exactly (Mareschal 1988,
 * “Weight stability intervals in multicriteria decision aid”, European
 * Journal of Operational Research 33:54–64). At an end the leader ties.
 *
 * All intervals lie within [0, 1] and hold the weight as it is. Alternatives
 * that tie now and differ on the criterion part at the least move: the
 * interval of the ranking is then the weight alone.
 */
void
lf_stability_find (const LfAdditive *self,
                   guint             leader,
                   LfInterval       *of_first,
                   LfInterval       *of_ranking)
{
  g_autofree double *scores = g_new (double, self->n);
  g_autofree double *without = g_new (double, self->n);
  g_autofree guint *order = g_new (guint, self->n);

  lf_additive_scores (self, scores);
  lf_ranking_order (scores, self->n, LF_RANKING_HIGH_FIRST, order);
  for (guint j = 0; j < self->m; j++)
    {
      for (guint i = 0; i < self->n; i++)
        without[i] = lf_additive_score_without (self, scores, j, i);
      if (of_first != NULL)
        of_first[j] = find_first (self, without, j, leader);
      if (of_ranking != NULL)
        of_ranking[j] = find_ranking (self, scores, order, without, j);
    }
}

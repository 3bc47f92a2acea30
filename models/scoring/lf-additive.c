/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-additive.h"

#include <math.h>

/**
 * lf_additive_scores:
 * @self: an additive model
 * @scores: (out caller-allocates): n scores
 */
void
lf_additive_scores (const LfAdditive *self,
                    double           *scores)
{
  for (guint i = 0; i < self->n; i++)
    {
      const double *row = self->values + (gsize) i * self->m;

      scores[i] = 0;
      for (guint j = 0; j < self->m; j++)
        scores[i] += self->weights[j] * row[j];
    }
}

/**
 * lf_additive_lead:
 * @scores: (array length=n): the alternatives' scores
 * @n: how many
 * @leader: an alternative
 *
 * Returns: its score less the best score of the others: negative once one of
 *   them has overtaken it, 0 where there is no other
 */
double
lf_additive_lead (const double *scores,
                  guint         n,
                  guint         leader)
{
  double best = -INFINITY;

  for (guint i = 0; i < n; i++)
    if (i != leader)
      best = MAX (best, scores[i]);
  return n > 1 ? scores[leader] - best : 0;
}

/**
 * lf_additive_score_without:
 * @self: an additive model
 * @scores: (array): its scores
 * @criterion: the criterion to leave out
 * @alternative: an alternative
 *
 * Computes what the other criteria give together at weights that sum to 1:
 * the score that the alternative has where the criterion's weight is 0 and
 * the others keep their proportions (equal ones where all of them are 0).
 * With the criterion's weight t its score is t·value + (1 − t)·this.
 *
 * Returns: that score; the value itself where there is no other criterion
 */
double
lf_additive_score_without (const LfAdditive *self,
                           const double     *scores,
                           guint             criterion,
                           guint             alternative)
{
  const double *row = self->values + (gsize) alternative * self->m;
  double weight = self->weights[criterion];
  double others = 0;
  double sum = 0;
  double plain = 0;

  if (self->m == 1)
    return row[criterion];
  /* The short way, unless the difference would have too few digits. */
  if (1 - weight > 0.01)
    return (scores[alternative] - weight * row[criterion]) / (1 - weight);

  for (guint j = 0; j < self->m; j++)
    if (j != criterion)
      {
        others += self->weights[j];
        sum += self->weights[j] * row[j];
        plain += row[j];
      }
  return others > 0 ? sum / others : plain / (self->m - 1);
}

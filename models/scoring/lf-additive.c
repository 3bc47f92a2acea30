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
 * @self: an additive model
 * @leader: an alternative
 *
 * Returns: its score less the best score of the others: negative once one of
 *   them has overtaken it, 0 where there is no other
 */
double
lf_additive_lead (const LfAdditive *self,
                  guint             leader)
{
  double best = -INFINITY;
  double own = 0;

  for (guint i = 0; i < self->n; i++)
    {
      const double *row = self->values + (gsize) i * self->m;
      double score = 0;

      for (guint j = 0; j < self->m; j++)
        score += self->weights[j] * row[j];
      if (i == leader)
        own = score;
      else
        best = MAX (best, score);
    }
  return self->n > 1 ? own - best : 0;
}

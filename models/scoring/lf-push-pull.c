/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-push-pull.h"

/**
 * lf_push_score:
 * @push: mean of the push items
 * @brakes: mean of the brakes
 * @brake_weight: what share of the brakes is taken off, ≥ 0
 *
 * Push less a share of what holds the firm at home, not below 0. The frame
 * (home push against host pull) is Jormanainen & Koveshnikov 2012 as read
 * by Song 2025 §2.1.2; the weight of the brakes is judgement.
 *
 * Returns: the score
 */
LfPushScore
lf_push_score (LfMean push,
               LfMean brakes,
               double brake_weight)
{
  LfPushScore self = { .push = push, .brakes = brakes };

  if (!push.known)
    return self;
  self.known = TRUE;
  self.score = push.mean - brake_weight * lf_mean_or (brakes, 0.0);
  self.score = MAX (self.score, 0.0);
  return self;
}

/**
 * lf_derived_weights:
 * @links: (array length=n_links): which pull relieves which push
 * @n_links: how many links
 * @push: (array length=n_push): the push ratings, 0–4
 * @n_push: how many push factors
 * @base: (array length=n_pull): the pull factors' base weights, ≥ 0
 * @weights: (out caller-allocates) (array length=n_pull): the derived
 *   weights, summing to 1 (all 0 when @base is)
 * @cause: (out caller-allocates) (array length=n_pull) (nullable): the push
 *   factor that lifts each weight, or −1
 * @n_pull: how many pull factors
 *
 * wₖ ∝ bₖ·(1 + maxᵢ Lᵢₖ·pᵢ / 3) with pᵢ the push rating / 4, 0 when it is
 * not rated: a firm that is pushed out by low margins looks first at what
 * a market pays. The pairing of pushes and pulls follows Song 2025 §4.1
 * and Wang 2018 §3.4–3.5; the form is judgement.
 */
void
lf_derived_weights (const LfPushPullLink *links,
                    gsize                 n_links,
                    const LfReading      *push,
                    gsize                 n_push,
                    const double         *base,
                    double               *weights,
                    int                  *cause,
                    gsize                 n_pull)
{
  double sum = 0;

  for (gsize k = 0; k < n_pull; k++)
    {
      double lift = 0;
      int best = -1;

      for (gsize l = 0; l < n_links; l++)
        {
          double relief;

          if (links[l].pull != k || links[l].push >= n_push)
            continue;
          relief = links[l].strength / LF_LINK_STRENGTH_MAX *
                   lf_reading_or (push[links[l].push], 0.0) / 4.0;
          if (relief > lift)
            {
              lift = relief;
              best = (int) links[l].push;
            }
        }
      weights[k] = base[k] * (1.0 + lift);
      sum += weights[k];
      if (cause != NULL)
        cause[k] = best;
    }
  for (gsize k = 0; k < n_pull; k++)
    weights[k] = sum > 0 ? weights[k] / sum : 0.0;
}

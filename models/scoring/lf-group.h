/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LfGroupOpinion:
 * @n: number of ratings
 * @mean: their weighted mean; 0 for none
 * @median: their weighted median; 0 for none
 * @sd: their standard deviation, by n − 1 where all weigh alike; 0 for
 *   fewer than two
 * @least: the least rating
 * @greatest: the greatest rating
 * @two_camps: whether they fall into two camps far from each other
 * @polarised: whether they fall into two camps or lie far apart
 *
 * What a group thinks of one item.
 */
typedef struct
{
  guint n;
  double mean;
  double median;
  double sd;
  double least;
  double greatest;
  gboolean two_camps;
  gboolean polarised;
} LfGroupOpinion;

void lf_group_opinion_init (LfGroupOpinion *self,
                            const double   *ratings,
                            const double   *weights,
                            guint           n,
                            double          scale);

G_END_DECLS

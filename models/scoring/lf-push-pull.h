/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-reading.h"

G_BEGIN_DECLS

/**
 * LfPushScore:
 * @push: the mean of the push items
 * @brakes: the mean of the brakes
 * @score: push − weight × brakes, not below 0; 0 unless @known
 * @known: whether any push item is rated
 */
typedef struct
{
  LfMean   push;
  LfMean   brakes;
  double   score;
  gboolean known;
} LfPushScore;

/**
 * LfPushPullLink:
 * @push: index of the push factor that is relieved
 * @pull: index of the pull factor that relieves it
 * @strength: 0–3
 */
typedef struct
{
  guint  push;
  guint  pull;
  double strength;
} LfPushPullLink;

/* The strength that counts as one whole relief. */
#define LF_LINK_STRENGTH_MAX 3.0

LfPushScore  lf_push_score           (LfMean                push,
                                      LfMean                brakes,
                                      double                brake_weight);
void         lf_derived_weights      (const LfPushPullLink *links,
                                      gsize                 n_links,
                                      const LfReading      *push,
                                      gsize                 n_push,
                                      const double         *base,
                                      double               *weights,
                                      int                  *cause,
                                      gsize                 n_pull);

G_END_DECLS

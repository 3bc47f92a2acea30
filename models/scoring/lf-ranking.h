/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LF_RANKING_TOLERANCE:
 *
 * Two scores that differ by no more than this, absolutely or relatively,
 * are equal: they come from the same numbers added in another order.
 */
#define LF_RANKING_TOLERANCE 1e-12

/**
 * LfRankingSense:
 * @LF_RANKING_HIGH_FIRST: the highest score has rank 1
 * @LF_RANKING_LOW_FIRST: the lowest score has rank 1
 */
typedef enum
{
  LF_RANKING_HIGH_FIRST,
  LF_RANKING_LOW_FIRST,
} LfRankingSense;

/**
 * LfRankingPairs:
 * @n: how many pairs of alternatives there are
 * @alike: how many of them both rankings put in the same order
 * @opposed: how many they put in opposite orders; either ties the rest
 * @tau: Kendall's τ-b, −1–1
 *
 * How far two rankings agree.
 */
typedef struct
{
  guint64 n;
  guint64 alike;
  guint64 opposed;
  double  tau;
} LfRankingPairs;

gboolean lf_ranking_equal       (double          a,
                                 double          b);
void     lf_ranking_order       (const double   *scores,
                                 guint           n,
                                 LfRankingSense  sense,
                                 guint          *order);
void     lf_ranking_competition (const double   *scores,
                                 guint           n,
                                 LfRankingSense  sense,
                                 guint          *order,
                                 guint          *ranks);
void     lf_ranking_middle      (const double   *scores,
                                 guint           n,
                                 LfRankingSense  sense,
                                 double         *ranks);
void     lf_ranking_compare     (const guint    *a,
                                 const guint    *b,
                                 guint           n,
                                 LfRankingPairs *pairs);
double   lf_ranking_kendall_tau (const guint    *a,
                                 const guint    *b,
                                 guint           n);

G_END_DECLS

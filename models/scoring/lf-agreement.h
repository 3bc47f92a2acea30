/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "models/lf-error.h"

G_BEGIN_DECLS

/**
 * LfRankings:
 * @n_raters: number of raters
 * @n_objects: number of objects that each of them ranked
 * @raters: (owned): the raters' names
 * @objects: (owned): the objects' names
 * @ranks: (owned): n_raters × n_objects ranks, row by row: 1 the best;
 *   objects that tie share the mean of their places, so that a row sums to
 *   n (n + 1) / 2
 * @file: (owned) (nullable): where the rankings were read from
 * @lines: (owned) (nullable): the line of each rater in @file
 * @warnings: (owned) (element-type utf8): sentences for a person on what was
 *   read but may have been meant otherwise
 *
 * Rankings of the same objects by several raters.
 */
typedef struct
{
  guint n_raters;
  guint n_objects;
  char **raters;
  char **objects;
  double *ranks;
  char *file;
  int *lines;
  GPtrArray *warnings;
} LfRankings;

/**
 * LfAgreement:
 * @n_raters: number of raters
 * @n_objects: number of objects
 * @w: Kendall's coefficient of concordance, 0 (none) to 1 (all alike),
 *   corrected for ties
 * @chi2: m (n − 1) W for m raters and n objects
 * @df: degrees of freedom, n − 1
 * @p: the chance of agreement as good as this among raters who rank at
 *   random: that a χ² variate is larger
 * @mean_ranks: (owned): each object's mean rank
 * @borda: (owned): each object's Borda count: the sum over raters of the
 *   number of objects ranked below it, ties counting half
 * @majority: (owned): n_objects × n_objects: the share of raters who rank
 *   object i above j, ties counting half
 * @condorcet: the object that a majority prefers to each other one; -1
 *   where there is none
 *
 * How far raters agree, and what they would choose together.
 */
typedef struct
{
  guint n_raters;
  guint n_objects;
  double w;
  double chi2;
  guint df;
  double p;
  double *mean_ranks;
  double *borda;
  double *majority;
  int condorcet;
} LfAgreement;

LfRankings  *lf_rankings_new          (guint              n_raters,
                                       guint              n_objects);
LfRankings  *lf_rankings_parse        (const char        *file,
                                       const char        *data,
                                       gsize              length,
                                       GError           **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
void         lf_rankings_free         (LfRankings        *self);
void         lf_rankings_set_scores   (LfRankings        *self,
                                       guint              rater,
                                       const double      *scores);

LfAgreement *lf_agreement_new         (const LfRankings  *rankings,
                                       const double      *weights,
                                       GError           **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
void         lf_agreement_free        (LfAgreement       *self);
void         lf_agreement_drop_one    (const double      *scores,
                                       const double      *weights,
                                       guint              n_raters,
                                       guint              n_objects,
                                       guint             *winner,
                                       guint             *winner_without);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfRankings, lf_rankings_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfAgreement, lf_agreement_free)

G_END_DECLS

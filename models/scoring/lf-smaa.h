/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "models/scoring/lf-decision-table.h"

G_BEGIN_DECLS

/**
 * LfSmaaWeights:
 * @LF_SMAA_WEIGHTS_UNIFORM: uniformly on the simplex: nothing is known
 * @LF_SMAA_WEIGHTS_ORDINAL: uniformly among those in the criteria's order of
 *   importance; criteria of the same order stand in none among themselves,
 *   those without one in none at all
 * @LF_SMAA_WEIGHTS_DIRICHLET: around the table's weights, the closer the
 *   greater the concentration; the mean is the weight itself
 * @LF_SMAA_WEIGHTS_FIXED: the table's weights: only cells are uncertain
 *
 * How weights are drawn.
 */
typedef enum
{
  LF_SMAA_WEIGHTS_UNIFORM,
  LF_SMAA_WEIGHTS_ORDINAL,
  LF_SMAA_WEIGHTS_DIRICHLET,
  LF_SMAA_WEIGHTS_FIXED,
} LfSmaaWeights;

/**
 * LfSmaaOptions:
 * @weights: how weights are drawn
 * @concentration: sum of the Dirichlet distribution's parameters, > 0; the
 *   standard deviation of a weight w is √(w (1 − w) / (1 + concentration))
 * @draws: number of draws, at least 1
 * @seed: seed of the random numbers
 * @n_threads: number of threads; 0 for one for each processor. The result
 *   is the same, to the last digit, for any number.
 * @cancellable: (nullable): stops the simulation
 * @progress: (nullable): set to 0 … 1000 while it goes on; to be read with
 *   g_atomic_int_get() from another thread
 */
typedef struct
{
  LfSmaaWeights weights;
  double concentration;
  guint64 draws;
  guint64 seed;
  guint n_threads;
  GCancellable *cancellable;
  gint *progress;
} LfSmaaOptions;

/**
 * LF_SMAA_MAX_ALTERNATIVES:
 *
 * The results are matrices of alternatives by alternatives.
 */
#define LF_SMAA_MAX_ALTERNATIVES 2000u

/**
 * LfSmaaResult:
 * @n: number of alternatives
 * @m: number of criteria
 * @draws: number of draws
 * @acceptability: (owned): n × n rank acceptability indices: the share of
 *   draws in which alternative i has rank r + 1 is
 *   acceptability[i * n + r]. Alternatives that tie share their ranks, so
 *   that each row and each column sums to 1.
 * @pairwise: (owned): n × n pairwise winning indices: the share of draws in
 *   which alternative i is above j is pairwise[i * n + j]; a tie counts
 *   half, the diagonal is ½
 * @ever_first: (owned): n flags: whether the alternative was first at all
 * @central_weights: (owned): n × m weights: the mean of those that made
 *   alternative i first; 0 where none did
 * @confidence: (owned): n confidence factors: how probable it is that
 *   alternative i is first with its central weights; 0 where it has none
 */
typedef struct
{
  guint n;
  guint m;
  guint64 draws;
  double *acceptability;
  double *pairwise;
  gboolean *ever_first;
  double *central_weights;
  double *confidence;
} LfSmaaResult;

const char   *lf_smaa_weights_to_name
                                   (LfSmaaWeights          self);
void          lf_smaa_options_init (LfSmaaOptions         *self);
LfSmaaResult *lf_smaa_run          (const LfDecisionTable *table,
                                    const LfSmaaOptions   *options,
                                    GError               **error)
                                    G_GNUC_WARN_UNUSED_RESULT;
void          lf_smaa_result_free  (LfSmaaResult          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfSmaaResult, lf_smaa_result_free)

G_END_DECLS

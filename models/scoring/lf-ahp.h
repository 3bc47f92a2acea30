/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-pairwise.h"

G_BEGIN_DECLS

/**
 * LfPrioritisation:
 * @LF_PRIORITISATION_EIGENVECTOR: the principal right eigenvector (Saaty
 *   1980, “The Analytic Hierarchy Process”)
 * @LF_PRIORITISATION_GEOMETRIC_MEAN: the rows' geometric means (Crawford &
 *   Williams 1985, Journal of Mathematical Psychology 29:387–405)
 */
typedef enum
{
  LF_PRIORITISATION_EIGENVECTOR,
  LF_PRIORITISATION_GEOMETRIC_MEAN,
} LfPrioritisation;

/**
 * LfRandomIndex:
 * @LF_RANDOM_INDEX_SAATY_1980: Saaty 1980, table on p. 21; n ≤ 15
 * @LF_RANDOM_INDEX_SAATY_2005: Saaty 2005, “Theory and Applications of the
 *   Analytic Network Process”, p. 31; n ≤ 15
 * @LF_RANDOM_INDEX_DONEGAN_DODD: Donegan & Dodd 1991, Mathematical and
 *   Computer Modelling 15:135–137; n ≤ 20
 * @LF_RANDOM_INDEX_ALONSO_LAMATA: Alonso & Lamata 2006, International
 *   Journal of Uncertainty, Fuzziness and Knowledge-Based Systems
 *   14:445–459; n ≤ 15
 *
 * The mean consistency index of random matrices, as counted by different
 * authors.
 */
typedef enum
{
  LF_RANDOM_INDEX_SAATY_1980,
  LF_RANDOM_INDEX_SAATY_2005,
  LF_RANDOM_INDEX_DONEGAN_DODD,
  LF_RANDOM_INDEX_ALONSO_LAMATA,
} LfRandomIndex;

#define LF_N_RANDOM_INDICES (LF_RANDOM_INDEX_ALONSO_LAMATA + 1)

/**
 * LfAhpOptions:
 * @prioritisation: how judgements become priorities
 * @random_index: which table the consistency ratio refers to
 */
typedef struct
{
  LfPrioritisation prioritisation;
  LfRandomIndex random_index;
} LfAhpOptions;

/**
 * LfAhpResult:
 * @n: number of criteria
 * @weights: (owned): the priority vector, sum 1
 * @n_missing: number of pairs that nobody judged
 * @lambda_max: principal eigenvalue, or its estimate (1/n)·Σ (Aw)ᵢ / wᵢ
 *   from geometric means
 * @ci: consistency index (λmax − n) / (n − 1); 0 for n = 1
 * @has_cr: whether the table of random indices goes as far as n
 * @ri: random index
 * @cr: consistency ratio CI / RI; 0 for n ≤ 2
 * @has_worst: whether any judgement contradicts the others
 * @worst_row: row of the most inconsistent judgement
 * @worst_column: its column, > @worst_row
 * @worst_is: the judgement
 * @worst_suggested: the value that all other judgements imply
 */
typedef struct
{
  guint n;
  double *weights;
  guint n_missing;
  double lambda_max;
  double ci;
  gboolean has_cr;
  double ri;
  double cr;
  gboolean has_worst;
  guint worst_row;
  guint worst_column;
  double worst_is;
  double worst_suggested;
} LfAhpResult;

/**
 * LF_CONSISTENT_RATIO:
 *
 * The ratio up to which judgements count as consistent (Saaty 1980).
 */
#define LF_CONSISTENT_RATIO 0.1

const char  *lf_random_index_to_name   (LfRandomIndex       self);
gboolean     lf_random_index_from_name (const char         *name,
                                        LfRandomIndex      *self);
gboolean     lf_random_index_get       (LfRandomIndex       self,
                                        guint               n,
                                        double             *ri);

LfAhpResult *lf_ahp_solve              (const LfPairwise   *pairwise,
                                        const LfAhpOptions *options,
                                        GError            **error)
                                        G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *lf_ahp_result_dup_warnings (const LfAhpResult *self,
                                        const LfPairwise  *pairwise)
                                        G_GNUC_WARN_UNUSED_RESULT;
void         lf_ahp_result_free        (LfAhpResult        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfAhpResult, lf_ahp_result_free)

G_END_DECLS

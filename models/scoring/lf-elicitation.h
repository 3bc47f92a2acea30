/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/scoring/lf-ahp.h"
#include "models/scoring/lf-decision-table.h"

G_BEGIN_DECLS

/**
 * LfElicitation:
 * @LF_ELICITATION_DERIVED: from what pushes the firm
 * @LF_ELICITATION_BASE: the checklist's own weights
 * @LF_ELICITATION_EQUAL: all alike
 * @LF_ELICITATION_DIRECT: points from 0 to 100
 * @LF_ELICITATION_ROC: order of importance, centroid
 * @LF_ELICITATION_RANK_SUM: order of importance, rank sum
 * @LF_ELICITATION_RECIPROCAL: order of importance, reciprocal
 * @LF_ELICITATION_SWING: what the step from worst to best is worth
 * @LF_ELICITATION_PAIRWISE: pairwise comparison
 * @LF_ELICITATION_ENTROPY: from the data, by entropy
 * @LF_ELICITATION_CRITIC: from the data, by contrast and conflict
 *
 * The ways to weights, in the order in which they are offered.
 */
typedef enum
{
  LF_ELICITATION_DERIVED,
  LF_ELICITATION_BASE,
  LF_ELICITATION_EQUAL,
  LF_ELICITATION_DIRECT,
  LF_ELICITATION_ROC,
  LF_ELICITATION_RANK_SUM,
  LF_ELICITATION_RECIPROCAL,
  LF_ELICITATION_SWING,
  LF_ELICITATION_PAIRWISE,
  LF_ELICITATION_ENTROPY,
  LF_ELICITATION_CRITIC,
  LF_N_ELICITATIONS,
} LfElicitation;

/**
 * LfWeightAnswers:
 * @n: how many criteria
 * @points: (array length=n): points from 0; negative where none were given
 * @ranks: (array length=n): ranks of importance from 1; 0 for none
 * @swings: (array length=n): 0 to 100; negative where none were given
 * @pairwise: the judgements given
 * @base: (array length=n): the checklist's weights
 * @derived: (array length=n) (nullable): weights derived from push
 * @table: (nullable): the criteria in the alternatives, for weights from
 *   data
 *
 * What weights can be worked out from. All memory is the caller's.
 */
typedef struct
{
  guint                  n;
  double                *points;
  guint                 *ranks;
  double                *swings;
  LfPairwise            *pairwise;
  const double          *base;
  const double          *derived;
  const LfDecisionTable *table;
} LfWeightAnswers;

/**
 * LfWeightTrial:
 * @method: which way
 * @known: whether it gives weights
 * @weights: (array length=n): they sum to 1; all 0 unless @known
 * @n_given: answers given
 * @n_asked: answers asked for; 0 where nobody is asked
 * @note: (nullable): why there are no weights, or how consistent they are
 * @has_cr: whether @cr says anything
 * @cr: consistency ratio of the pairwise judgements
 * @consistent: whether the ratio is 0.1 at most
 * @has_worst: whether a judgement contradicts the others
 * @worst_row: the row of the one that does so most
 * @worst_column: its column
 * @worst_is: what was said
 * @worst_suggested: what all other judgements imply
 *
 * The weights that one way leads to.
 */
typedef struct
{
  LfElicitation method;
  gboolean      known;
  double       *weights;
  guint         n_given;
  guint         n_asked;
  const char   *note;
  gboolean      has_cr;
  double        cr;
  gboolean      consistent;
  gboolean      has_worst;
  guint         worst_row;
  guint         worst_column;
  double        worst_is;
  double        worst_suggested;
} LfWeightTrial;

const char *lf_elicitation_id        (LfElicitation          self);
gboolean    lf_elicitation_from_id   (const char            *id,
                                      LfElicitation         *self);
const char *lf_elicitation_title     (LfElicitation          self);
const char *lf_elicitation_guide     (LfElicitation          self);
const char *lf_elicitation_answers   (LfElicitation          self);
LfWeightAnswers *
            lf_weight_answers_new    (guint                  n)
                                      G_GNUC_WARN_UNUSED_RESULT;
void        lf_weight_answers_free   (LfWeightAnswers       *self);
void        lf_elicitation_solve     (LfElicitation          self,
                                      const LfWeightAnswers *answers,
                                      LfArena               *arena,
                                      LfWeightTrial         *trial);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfWeightAnswers, lf_weight_answers_free)

G_END_DECLS

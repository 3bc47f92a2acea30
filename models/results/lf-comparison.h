/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/results/lf-results.h"

G_BEGIN_DECLS

/**
 * LfDifferenceKind:
 * @LF_DIFFERENCE_VERDICT: what is recommended: a rank, a mode, a rule's
 *   outcome
 * @LF_DIFFERENCE_FIGURE: a figure behind it
 * @LF_DIFFERENCE_ANSWER: an answer or a setting
 *
 * What sort of thing a row compares, the weightiest first.
 */
typedef enum
{
  LF_DIFFERENCE_VERDICT,
  LF_DIFFERENCE_FIGURE,
  LF_DIFFERENCE_ANSWER,
} LfDifferenceKind;

/**
 * LfDifference:
 * @kind: what sort of thing it is
 * @id: `leading-market`, `rank`, `score`, `lead-mode`, `lead-total`,
 *   `feasible-mode`, `oli`, `going-alone`, `closed-gates`, `compliance`…,
 *   a setting's id, or an item's
 * @market: (nullable): the market's id
 * @place: (nullable): the market's name
 * @label: what is compared, for a person
 * @one: what it is on the one side, for a person
 * @other: what it is on the other
 * @differs: the two are not the same
 *
 * One row of a comparison. An answer has a row only where it differs.
 */
typedef struct
{
  LfDifferenceKind kind;
  const char      *id;
  const char      *market;
  const char      *place;
  const char      *label;
  const char      *one;
  const char      *other;
  gboolean         differs;
} LfDifference;

/**
 * LfComparisonResult:
 *
 * Two scenarios side by side, differences first.
 */
typedef struct _LfComparisonResult LfComparisonResult;

LfComparisonResult *lf_comparison_new (LfResults *one,
                                       LfResults *other,
                                       guint      product)
                                       G_GNUC_WARN_UNUSED_RESULT;
void                lf_comparison_free (LfComparisonResult *self);
const LfDifference *lf_comparison_get_rows (const LfComparisonResult *self,
                                       guint     *n_rows);
guint               lf_comparison_count (const LfComparisonResult *self,
                                       LfDifferenceKind kind);
const char         *lf_comparison_get_sentence
                                      (const LfComparisonResult *self);

const char         *lf_scenario_name  (LfSnapshot *snapshot,
                                       const char *scenario);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfComparisonResult, lf_comparison_free)

G_END_DECLS

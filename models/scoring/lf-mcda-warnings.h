/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-mcda.h"

G_BEGIN_DECLS

/**
 * LfMcdaWarningKind:
 * @LF_MCDA_WARNING_MISPLACED: alternatives are called like rows that
 *   describe the criteria
 * @LF_MCDA_WARNING_SET_DEPENDENT: the normalisation chosen depends on the
 *   set: another alternative may reverse the ranking of these
 * @LF_MCDA_WARNING_SET_DEPENDENT_METHOD: the method itself does, whatever
 *   the normalisation
 * @LF_MCDA_WARNING_CONSTANT: all alternatives are alike on a criterion
 * @LF_MCDA_WARNING_NEAR_COPIES: two criteria say nearly the same, so that
 *   it counts twice
 * @LF_MCDA_WARNING_CHANCE_COPIES: so they do, but chance alone would make
 *   such a pair of so many criteria over so few alternatives: nothing to act
 *   on
 */
typedef enum
{
  LF_MCDA_WARNING_MISPLACED,
  LF_MCDA_WARNING_SET_DEPENDENT,
  LF_MCDA_WARNING_SET_DEPENDENT_METHOD,
  LF_MCDA_WARNING_CONSTANT,
  LF_MCDA_WARNING_NEAR_COPIES,
  LF_MCDA_WARNING_CHANCE_COPIES,
} LfMcdaWarningKind;

/**
 * LfMcdaWarning:
 * @kind: what to beware of
 * @criterion: the criterion (constant, near copies)
 * @other: the other one (near copies)
 * @correlation: how near, up to 1 (near copies)
 * @n: over how many alternatives (near copies)
 */
typedef struct
{
  LfMcdaWarningKind kind;
  guint criterion;
  guint other;
  double correlation;
  guint n;
} LfMcdaWarning;

/**
 * LF_MCDA_NEAR_COPY:
 *
 * Correlation from which two criteria are called near copies.
 */
#define LF_MCDA_NEAR_COPY 0.95

GArray *lf_mcda_warnings_find   (const LfDecisionTable *table,
                                 const LfMcdaOptions   *options,
                                 gboolean               weighted)
                                 G_GNUC_WARN_UNUSED_RESULT;
char   *lf_mcda_warning_to_text (const LfMcdaWarning   *self,
                                 const LfDecisionTable *table)
                                 G_GNUC_WARN_UNUSED_RESULT;
void    lf_mcda_warnings_say    (const LfDecisionTable *table,
                                 GArray                *found,
                                 guint                  n_named,
                                 GPtrArray             *texts);
void    lf_mcda_warnings_remark (const LfDecisionTable *table,
                                 GArray                *found,
                                 guint                  n_named,
                                 GPtrArray             *texts);

G_END_DECLS

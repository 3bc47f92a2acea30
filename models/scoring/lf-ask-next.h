/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-decision-table.h"

G_BEGIN_DECLS

/**
 * LF_ASK_NEXT_ANSWERS:
 *
 * How many equally likely answers stand for a distribution.
 */
#define LF_ASK_NEXT_ANSWERS 250u

/**
 * LfAskFirst:
 * @question: the caller's number of the question
 * @answer: what it turns out to be
 * @user_data: the caller's
 *
 * Returns: which alternative is first once the answer is known
 */
typedef guint (*LfAskFirst) (guint    question,
                             double   answer,
                             gpointer user_data);

/**
 * LfAskNext:
 * @cell: the uncertain cell, an index into the table's list of them
 * @chance: the chance that knowing it changes who is first, 0 to 1
 */
typedef struct
{
  guint cell;
  double chance;
} LfAskNext;

void    lf_ask_next_answers (const LfUncertainCell  *cell,
                             double                  low,
                             double                  high,
                             double                 *answers,
                             guint                   n_answers);
double  lf_ask_next_chance  (guint                   question,
                             const double           *answers,
                             guint                   n_answers,
                             guint                   first,
                             LfAskFirst              find_first,
                             gpointer                user_data);
GArray *lf_ask_next_find    (const LfDecisionTable  *table,
                             const double           *weights,
                             GError                **error)
                             G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

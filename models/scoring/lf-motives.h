/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/scoring/lf-figures.h"

G_BEGIN_DECLS

/**
 * LfListScore:
 * @list: the list
 * @mean: the mean of its items, 0–4
 */
typedef struct
{
  const LfList *list;
  LfMean        mean;
} LfListScore;

/**
 * LfMotiveResult:
 * @groups: (array length=n_groups): the groups of motives, in the content's
 *   order
 * @n_groups: how many
 * @dominant: index of the highest mean, or −1
 * @second: index of the next one, or −1
 * @mixed: the two are less than the content's lead apart
 * @sentence: what follows
 */
typedef struct
{
  const LfListScore *groups;
  guint              n_groups;
  int                dominant;
  int                second;
  gboolean           mixed;
  const char        *sentence;
} LfMotiveResult;

void          lf_motives_judge (const LfScoreModel   *model,
                                const LfCase         *the_case,
                                LfArena              *arena,
                                LfMotiveResult       *result);
const LfRule *const *
              lf_motives_check (const LfScoreModel   *model,
                                const LfCase         *the_case,
                                const LfMotiveResult *motives,
                                const double         *commitment,
                                LfArena              *arena,
                                guint                *n_warnings);
guint         lf_list_scores   (const LfScoreModel   *model,
                                const LfCase         *the_case,
                                const char           *group,
                                LfArena              *arena,
                                const LfListScore   **scores);
void          lf_two_highest   (const LfListScore    *scores,
                                guint                 n,
                                int                  *first,
                                int                  *second);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/scoring/lf-figures.h"

G_BEGIN_DECLS

/**
 * LfHurdleMean:
 * @id: `infra`, `payer`, `brand` or `geo`
 * @list: its list
 * @mean: the mean of its items
 */
typedef struct
{
  const char   *id;
  const LfList *list;
  LfMean        mean;
} LfHurdleMean;

#define LF_N_HURDLES 4

/**
 * LfHurdleResult:
 * @hurdles: the four hurdles
 * @n_hurdles: how many of them the content has
 * @rule: (nullable): the rule that decides; %NULL where too little is known
 * @verdict: (nullable): `partner`, `staged` or `solo`
 * @deciding: index of the hurdle that the verdict rests on, or −1
 * @distance: how far that hurdle lies from its bound
 * @reason: (nullable): what the verdict rests on, a sentence
 * @sentence: the verdict in a sentence
 */
typedef struct
{
  LfHurdleMean  hurdles[LF_N_HURDLES];
  guint         n_hurdles;
  const LfRule *rule;
  const char   *verdict;
  int           deciding;
  double        distance;
  const char   *reason;
  const char   *sentence;
} LfHurdleResult;

void lf_hurdles_judge (const LfScoreModel *model,
                       const LfCase       *the_case,
                       LfArena            *arena,
                       LfHurdleResult     *result);

G_END_DECLS

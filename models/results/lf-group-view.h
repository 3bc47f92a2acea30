/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/results/lf-results.h"
#include "models/scoring/lf-agreement.h"
#include "models/scoring/lf-group.h"

G_BEGIN_DECLS

/**
 * LfGroupItem:
 * @item: a question that two people or more have rated
 * @market: index of the market that it was asked about, or −1 for the firm
 * @opinion: what they think of it
 *
 * One question to a group.
 */
typedef struct
{
  const LfItem  *item;
  int            market;
  LfGroupOpinion opinion;
} LfGroupItem;

/**
 * LfGroupVoice:
 * @name: the participant’s name, or “Ballot 1” for one without a name
 * @weight: how much it counts, 0 or more
 * @scores: (array): its score of each market of the view, 0–1
 * @ranks: (array): its ranks of them, 1 the best, ties sharing the mean of
 *   their places
 * @without: which market of the view would come first without this voice
 * @turns: whether that is another one
 *
 * One participant’s own ranking.
 */
typedef struct
{
  const char   *name;
  double        weight;
  double       *scores;
  const double *ranks;
  guint         without;
  gboolean      turns;
} LfGroupVoice;

/**
 * LfGroupView:
 * @n_voices: how many participants rated anything
 * @voices: (array length=n_voices): in the document’s order
 * @n_markets: how many markets all of them say enough about
 * @markets: (array length=n_markets): their indices
 * @agreement: (nullable): Kendall’s W, Borda and Condorcet; %NULL for fewer
 *   than two voices or markets
 * @winner: which market of the view comes first by the voices’ mean score
 * @n_items: how many questions two people or more have rated
 * @items: (array length=n_items): by spread, the widest first
 * @n_polarised: how many of them are polarised
 * @median: whether the group’s answer is the median; else the mean
 * @sentence: (nullable): how far they agree and, in a line of its own, who
 *   decides the first place; %NULL where @agreement is
 * @statistic: (nullable): the number behind that, and what it means; %NULL
 *   where @agreement is
 *
 * What several people make of the same markets.
 */
typedef struct
{
  guint         n_voices;
  LfGroupVoice *voices;
  guint         n_markets;
  guint        *markets;
  LfAgreement  *agreement;
  guint         winner;
  guint         n_items;
  LfGroupItem  *items;
  guint         n_polarised;
  gboolean      median;
  const char   *sentence;
  const char   *statistic;

  /*< private >*/
  LfArena      *arena;
  LfRankings   *rankings;
} LfGroupView;

LfGroupView *lf_group_view_new  (LfResults   *results,
                                 guint        product)
                                 G_GNUC_WARN_UNUSED_RESULT;
void         lf_group_view_free (LfGroupView *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfGroupView, lf_group_view_free)

G_END_DECLS

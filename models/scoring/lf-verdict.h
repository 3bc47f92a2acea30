/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LfVerdictKind:
 * @LF_VERDICT_UNKNOWN: not enough is known to name a winner
 * @LF_VERDICT_ALONE: there is only one market to rank
 * @LF_VERDICT_CLOSE: there is no clear winner
 * @LF_VERDICT_LEADS: one market leads; how firmly was not tested
 * @LF_VERDICT_CLEAR: one market leads, and held out in every test
 *
 * How far a ranking can be trusted, in one word.
 */
typedef enum
{
  LF_VERDICT_UNKNOWN,
  LF_VERDICT_ALONE,
  LF_VERDICT_CLOSE,
  LF_VERDICT_LEADS,
  LF_VERDICT_CLEAR,
} LfVerdictKind;

/**
 * LfVerdictReason:
 * @LF_VERDICT_REASON_NONE: nothing speaks against the leader
 * @LF_VERDICT_REASON_UNRANKED: no market has a rank
 * @LF_VERDICT_REASON_TIE: two share the first place
 * @LF_VERDICT_REASON_LEAD: the lead is smaller than ratings can tell
 * @LF_VERDICT_REASON_DRAWS: the leader comes first in too few draws
 * @LF_VERDICT_REASON_RIVAL: it does, and a market that has no rank yet
 *   comes first too often; or all other markets have no rank yet
 * @LF_VERDICT_REASON_QUESTION: it does, and one open question alone changes
 *   the leader too often
 * @LF_VERDICT_REASON_COVERAGE: too little is known of the first or the
 *   second
 * @LF_VERDICT_REASON_METHODS: another method names another winner
 *
 * What keeps the leader of a ranking from being its clear winner.
 */
typedef enum
{
  LF_VERDICT_REASON_NONE,
  LF_VERDICT_REASON_UNRANKED,
  LF_VERDICT_REASON_TIE,
  LF_VERDICT_REASON_LEAD,
  LF_VERDICT_REASON_DRAWS,
  LF_VERDICT_REASON_RIVAL,
  LF_VERDICT_REASON_QUESTION,
  LF_VERDICT_REASON_COVERAGE,
  LF_VERDICT_REASON_METHODS,
} LfVerdictReason;

/**
 * LF_CLOSE_LEAD:
 *
 * A lead smaller than this, as a share of the additive model's scale, is no
 * lead: it is less than a half step of one rating in eight.
 */
#define LF_CLOSE_LEAD 0.02

/**
 * LfVerdictFacts:
 * @n_ranked: how many markets have a rank
 * @n_compared: how many do, or may yet turn out to lead
 * @tied: whether the first place is shared
 * @lead: what the first is ahead of the second in the additive model, as a
 *   share of its scale; %G_MAXDOUBLE where that says nothing
 * @first_share: the share of draws in which the leader comes first, 0–1;
 *   less than 0 where nothing was drawn
 * @limit: the share that is asked for: of the draws in which the leader
 *   comes first, and of what counts that is known of the first two
 * @rival_share: the greatest share of the draws in which a market without a
 *   rank comes first
 * @unranked_rival: whether it is such a market that comes first most often
 *   after the leader
 * @question_chance: the greatest chance that the answer to one open
 *   question changes the leader
 * @coverage: the lesser of what is known of the first and of the second,
 *   0–1 by weight
 * @n_dissents: how many methods do not put the leader first
 *
 * What a verdict on a ranking rests on.
 */
typedef struct
{
  guint    n_ranked;
  guint    n_compared;
  gboolean tied;
  double   lead;
  double   first_share;
  double   limit;
  double   rival_share;
  gboolean unranked_rival;
  double   question_chance;
  double   coverage;
  guint    n_dissents;
} LfVerdictFacts;

LfVerdictKind lf_verdict_judge   (const LfVerdictFacts *facts,
                                  LfVerdictReason      *reason);
const char   *lf_verdict_kind_id (LfVerdictKind         kind);

G_END_DECLS

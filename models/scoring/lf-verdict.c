/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one place that decides what a ranking may be called. */

#include "config.h"

#include "models/scoring/lf-verdict.h"

/* What speaks against a leader whose ranking was tested, the gravest
 * first. */
static LfVerdictReason
find_doubt (const LfVerdictFacts *facts)
{
  if (facts->first_share < facts->limit)
    {
      /* Does the doubt come from what nobody has looked at yet? */
      if (facts->unranked_rival ||
          (facts->rival_share > 0 &&
           facts->rival_share >= 1 - facts->limit))
        return LF_VERDICT_REASON_RIVAL;
      if (facts->question_chance > 0 &&
          facts->question_chance >= 1 - facts->limit)
        return LF_VERDICT_REASON_QUESTION;
      return LF_VERDICT_REASON_DRAWS;
    }
  if (facts->coverage < facts->limit)
    return LF_VERDICT_REASON_COVERAGE;
  if (facts->n_dissents > 0)
    return LF_VERDICT_REASON_METHODS;
  return LF_VERDICT_REASON_NONE;
}

/**
 * lf_verdict_judge:
 * @facts: what is known of a ranking
 * @reason: (out): what keeps the leader from being a clear winner
 *
 * Decides what a ranking may be called. A clear winner passes every one of
 * these tests; the first that fails gives the reason.
 *
 * 1. Its lead in the additive model is %LF_CLOSE_LEAD at least: an
 *    acceptable advantage, as VIKOR asks of a compromise solution (Opricovic
 *    & Tzeng 2004, European Journal of Operational Research 156:445–455,
 *    section 2, condition C1).
 * 2. Its first-rank acceptability, the share of draws of weights and of
 *    uncertain or unknown figures in which it comes first, is
 *    @facts.limit at least (Lahdelma & Salminen 2001, Operations Research
 *    49:444–454, section 3). Where it is not, and a market without a rank or
 *    one open question could account for it, or such a market is its
 *    strongest rival, not enough is known; else it is a close call.
 * 3. As large a share of what counts is known of it and of the second: draws
 *    stand in for what is missing, they do not replace it.
 * 4. Every method that ranks the markets puts it first: an acceptable
 *    stability, condition C2 of Opricovic & Tzeng, asked of methods instead
 *    of parts of one. Which method is used changes winners as often as
 *    weights do (Zanakis, Solomon, Wishart & Dublish 1998, European Journal
 *    of Operational Research 107:507–529, section 5).
 *
 * One ranked market beside others that may yet turn out to lead has passed
 * none of them: it was compared with nothing.
 *
 * Where nothing was drawn, only the first can be tested, and a market that
 * passes it leads, no more.
 *
 * Returns: the verdict in a word
 */
LfVerdictKind
lf_verdict_judge (const LfVerdictFacts *facts,
                  LfVerdictReason      *reason)
{
  *reason = LF_VERDICT_REASON_NONE;
  if (facts->n_ranked == 0)
    {
      *reason = LF_VERDICT_REASON_UNRANKED;
      return LF_VERDICT_UNKNOWN;
    }
  if (facts->n_compared == 1)
    return LF_VERDICT_ALONE;
  if (facts->n_ranked == 1)
    {
      *reason = LF_VERDICT_REASON_RIVAL;
      return LF_VERDICT_UNKNOWN;
    }
  if (facts->tied || facts->lead < LF_CLOSE_LEAD)
    {
      *reason = facts->tied ? LF_VERDICT_REASON_TIE : LF_VERDICT_REASON_LEAD;
      return LF_VERDICT_CLOSE;
    }
  if (facts->first_share < 0)
    return LF_VERDICT_LEADS;
  *reason = find_doubt (facts);
  switch (*reason)
    {
    case LF_VERDICT_REASON_NONE:
      return LF_VERDICT_CLEAR;
    case LF_VERDICT_REASON_DRAWS:
    case LF_VERDICT_REASON_METHODS:
      return LF_VERDICT_CLOSE;
    case LF_VERDICT_REASON_RIVAL:
    case LF_VERDICT_REASON_QUESTION:
    case LF_VERDICT_REASON_COVERAGE:
    case LF_VERDICT_REASON_UNRANKED:
    case LF_VERDICT_REASON_TIE:
    case LF_VERDICT_REASON_LEAD:
    default:
      return LF_VERDICT_UNKNOWN;
    }
}

/**
 * lf_verdict_kind_id:
 * @kind: a verdict in a word
 *
 * Returns: its name in machine-readable output
 */
const char *
lf_verdict_kind_id (LfVerdictKind kind)
{
  switch (kind)
    {
    case LF_VERDICT_CLEAR:
      return "clear";
    case LF_VERDICT_LEADS:
      return "leads";
    case LF_VERDICT_CLOSE:
      return "close";
    case LF_VERDICT_ALONE:
      return "alone";
    case LF_VERDICT_UNKNOWN:
    default:
      return "not-enough-known";
    }
}

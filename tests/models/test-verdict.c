/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a ranking may be called: every rule at its edge. */

#include "config.h"

#include "models/scoring/lf-verdict.h"

/* A ranking that nothing speaks against. */
static const LfVerdictFacts clear = {
  .n_ranked = 3, .n_compared = 3, .lead = 0.1, .first_share = 0.9,
  .limit = 0.7, .coverage = 1,
};

static void
assert_verdict (LfVerdictFacts  facts,
                LfVerdictKind   kind,
                LfVerdictReason reason)
{
  LfVerdictReason found;

  g_assert_cmpint (lf_verdict_judge (&facts, &found), ==, kind);
  g_assert_cmpint (found, ==, reason);
}

static void
test_clear (void)
{
  LfVerdictFacts facts = clear;

  assert_verdict (facts, LF_VERDICT_CLEAR, LF_VERDICT_REASON_NONE);
  facts.lead = LF_CLOSE_LEAD;
  facts.first_share = facts.coverage = facts.limit;
  assert_verdict (facts, LF_VERDICT_CLEAR, LF_VERDICT_REASON_NONE);
  facts.first_share = -1;
  assert_verdict (facts, LF_VERDICT_LEADS, LF_VERDICT_REASON_NONE);
}

static void
test_lead (void)
{
  LfVerdictFacts facts = clear;

  facts.lead = LF_CLOSE_LEAD - 1e-9;
  assert_verdict (facts, LF_VERDICT_CLOSE, LF_VERDICT_REASON_LEAD);
  facts.first_share = -1;
  assert_verdict (facts, LF_VERDICT_CLOSE, LF_VERDICT_REASON_LEAD);
  facts.lead = 0;
  facts.tied = TRUE;
  assert_verdict (facts, LF_VERDICT_CLOSE, LF_VERDICT_REASON_TIE);
}

static void
test_draws (void)
{
  LfVerdictFacts facts = clear;

  facts.first_share = facts.limit - 1e-9;
  assert_verdict (facts, LF_VERDICT_CLOSE, LF_VERDICT_REASON_DRAWS);
  facts.question_chance = 0.31;
  assert_verdict (facts, LF_VERDICT_UNKNOWN, LF_VERDICT_REASON_QUESTION);
  facts.rival_share = 0.31;
  assert_verdict (facts, LF_VERDICT_UNKNOWN, LF_VERDICT_REASON_RIVAL);
  /* Seldom first, and yet its strongest rival. */
  facts.question_chance = 0;
  facts.rival_share = 0.29;
  facts.unranked_rival = TRUE;
  assert_verdict (facts, LF_VERDICT_UNKNOWN, LF_VERDICT_REASON_RIVAL);
  /* An open question is no doubt where the draws hold. */
  facts.question_chance = 0.31;
  facts.first_share = facts.limit;
  assert_verdict (facts, LF_VERDICT_CLEAR, LF_VERDICT_REASON_NONE);
  /* Who asks for every draw still blames no rival and no question that is
   * not there. */
  facts = clear;
  facts.limit = 1;
  assert_verdict (facts, LF_VERDICT_CLOSE, LF_VERDICT_REASON_DRAWS);
  facts.question_chance = 0.01;
  assert_verdict (facts, LF_VERDICT_UNKNOWN, LF_VERDICT_REASON_QUESTION);
}

static void
test_coverage (void)
{
  LfVerdictFacts facts = clear;

  facts.coverage = facts.limit - 1e-9;
  assert_verdict (facts, LF_VERDICT_UNKNOWN, LF_VERDICT_REASON_COVERAGE);
}

/* However often the leader comes first, it is no clear winner where another
 * method names another. */
static void
test_methods (void)
{
  LfVerdictFacts facts = clear;

  facts.first_share = 1;
  facts.n_dissents = 1;
  assert_verdict (facts, LF_VERDICT_CLOSE, LF_VERDICT_REASON_METHODS);
}

static void
test_few (void)
{
  LfVerdictFacts facts = clear;

  facts.n_ranked = facts.n_compared = 1;
  assert_verdict (facts, LF_VERDICT_ALONE, LF_VERDICT_REASON_NONE);
  facts.n_ranked = 0;
  facts.n_compared = 4;
  assert_verdict (facts, LF_VERDICT_UNKNOWN, LF_VERDICT_REASON_UNRANKED);
  /* One has a rank, and of another too little is known: it may yet lead. */
  facts.n_ranked = 1;
  facts.lead = G_MAXDOUBLE;
  facts.first_share = 0.6;
  facts.rival_share = 0.4;
  assert_verdict (facts, LF_VERDICT_UNKNOWN, LF_VERDICT_REASON_RIVAL);
  /* Even a market that hardly ever does, and where nothing was drawn. */
  facts.first_share = 0.9;
  facts.rival_share = 0.1;
  assert_verdict (facts, LF_VERDICT_UNKNOWN, LF_VERDICT_REASON_RIVAL);
  facts.first_share = -1;
  assert_verdict (facts, LF_VERDICT_UNKNOWN, LF_VERDICT_REASON_RIVAL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verdict/clear", test_clear);
  g_test_add_func ("/verdict/lead", test_lead);
  g_test_add_func ("/verdict/draws", test_draws);
  g_test_add_func ("/verdict/coverage", test_coverage);
  g_test_add_func ("/verdict/methods", test_methods);
  g_test_add_func ("/verdict/few", test_few);
  return g_test_run ();
}

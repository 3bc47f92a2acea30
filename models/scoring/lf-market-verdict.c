/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-market-ranking-input.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/lf-i18n.h"
#include "models/lf-number.h"
#include "models/scoring/lf-market-methods.h"

/* A lead smaller than this has no reason. */
#define NEGLIGIBLE 1e-9

/* The criterion that gives the leader most of its lead. */
static int
main_reason (const LfRankingInput *input,
             const LfMarketRank   *leader,
             const LfMarketRank   *second)
{
  int best = -1;
  double most = NEGLIGIBLE;

  for (guint k = 0; k < input->n_criteria; k++)
    {
      double lead = leader->contributions[k].contribution -
                    second->contributions[k].contribution;

      if (!leader->contributions[k].known || !second->contributions[k].known)
        continue;
      if (lead > most)
        {
          most = lead;
          best = (int) k;
        }
    }
  return best;
}

/* Which of the two leads is below what the ratings can tell. */
static const char *
close_sentence (const LfRankingInput  *input,
                const LfMarketRank    *ranks,
                const LfRankingResult *result,
                LfArena               *arena)
{
  guint first = result->order[0], second = result->order[1];
  g_autofree char *lead =
    lf_number_text (ranks[first].additive - ranks[second].additive, 3);

  /* Translators: a market, a small number, and another market. */
  return lf_arena_printf (arena,
    _("There is no clear winner: %1$s is only %2$s ahead of %3$s."),
    input->names[first], lead, input->names[second]);
}

/* What can be told without draws. */
static LfVerdictKind
judge (const LfMarketRank    *ranks,
       const LfRankingResult *result,
       LfVerdictReason       *reason)
{
  LfVerdictFacts facts = {
    .n_ranked = result->n_ranked, .lead = G_MAXDOUBLE, .first_share = -1,
  };

  for (guint m = 0; m < result->n_markets; m++)
    facts.n_compared += ranks[m].status != LF_MARKET_SCREENED_OUT;
  if (result->n_ranked > 1)
    {
      const LfMarketRank *first = &ranks[result->order[0]];
      const LfMarketRank *second = &ranks[result->order[1]];

      facts.tied = second->rank == 1;
      /* Scores of other methods lie on scales of their own. */
      if (first->score == first->additive)
        facts.lead = first->additive - second->additive;
    }
  return lf_verdict_judge (&facts, reason);
}

/* Two digits, or as many as it takes to see that it is not nothing. */
static char *
lead_text (double lead)
{
  int decimals = 2;

  while (decimals < 9 && lead < 0.5 * pow (10, -decimals))
    decimals++;
  return lf_number_text (lead, decimals);
}

static const char *
lead_sentence (const LfRankingInput *input,
               const LfMarketRank   *ranks,
               LfRankingResult      *result,
               LfArena              *arena)
{
  guint first = result->order[0], second;
  LfVerdictReason reason;
  g_autofree char *amount = NULL;
  int mostly;

  result->verdict_kind = judge (ranks, result, &reason);
  if (result->n_ranked == 1)
    {
      amount = lf_number_text (ranks[first].score, 2);
      if (reason == LF_VERDICT_REASON_RIVAL)
        /* Translators: a market, and its score. */
        return lf_arena_printf (arena,
          _("%1$s scores %2$s; no other market has a rank yet to compare it "
            "with."), input->names[first], amount);
      /* Translators: a market, and its score. */
      return lf_arena_printf (arena,
        _("%1$s scores %2$s; there is no other market to compare it with."),
        input->names[first], amount);
    }
  second = result->order[1];
  if (reason == LF_VERDICT_REASON_TIE)
    /* Translators: two markets */
    return lf_arena_printf (arena, _("There is no clear winner: %s and %s "
                                     "share the first place."),
                            input->names[first], input->names[second]);
  if (reason == LF_VERDICT_REASON_LEAD)
    return close_sentence (input, ranks, result, arena);
  amount = lead_text (fabs (ranks[first].score - ranks[second].score));
  mostly = main_reason (input, &ranks[first], &ranks[second]);
  if (mostly < 0)
    /* Translators: two markets and a number. */
    return lf_arena_printf (arena, _("%1$s leads %2$s by %3$s."),
                            input->names[first], input->names[second],
                            amount);
  /* Translators: two markets, a number, and a criterion. */
  return lf_arena_printf (arena,
    _("%1$s leads %2$s by %3$s; the lead is mostly “%4$s”."),
    input->names[first], input->names[second], amount,
    input->criteria[mostly].name);
}

/* So many markets are named in a sentence, and one more where it would be the
 * only one that is not. */
#define N_NAMED 4

static const char *
names_with (const LfRankingInput *input,
            const LfMarketRank   *ranks,
            LfMarketStatus        status,
            LfArena              *arena,
            guint                *n_names)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0, named = 0, others;

  for (guint i = 0; i < input->n_markets; i++)
    n += ranks[i].status == status;
  *n_names = n;
  others = n > N_NAMED + 1 ? n - N_NAMED : 0;
  for (guint i = 0; i < input->n_markets && named < n - others; i++)
    if (ranks[i].status == status)
      {
        lf_i18n_add_to_list (names, lf_i18n_list_gap (), input->names[i]);
        named++;
      }
  if (others == 0)
    return lf_arena_strdup (arena, names->str);
  return lf_arena_printf (arena,
    /* Translators: markets with commas between them, and how many more. */
    g_dngettext (GETTEXT_PACKAGE, "%1$s and %2$u other",
                 "%1$s and %2$u others", others), names->str, others);
}

static const char *
say_verdict (const LfRankingInput *input,
             const LfMarketRank   *ranks,
             LfRankingResult      *result,
             LfArena              *arena)
{
  g_autoptr (GString) verdict = g_string_new (NULL);
  const char *names;
  guint n;

  result->verdict_kind = LF_VERDICT_UNKNOWN;
  if (input->n_markets == 0)
    return lf_arena_strdup (arena, _("No market is under consideration "
                                     "yet."));
  if (result->n_ranked > 0)
    g_string_append (verdict, lead_sentence (input, ranks, result, arena));
  names = names_with (input, ranks, LF_MARKET_SCREENED_OUT, arena, &n);
  if (n > 0)
    {
      if (verdict->len > 0)
        g_string_append (verdict, lf_i18n_sentence_gap ());
      /* Translators: %s is a market, or several with commas between them */
      g_string_append_printf (verdict, g_dngettext (GETTEXT_PACKAGE,
        "%s is screened out.", "%s are screened out.", n), names);
    }
  names = names_with (input, ranks, LF_MARKET_NOT_ENOUGH_KNOWN, arena, &n);
  if (n > 0)
    {
      if (verdict->len > 0)
        g_string_append (verdict, lf_i18n_sentence_gap ());
      /* Translators: %s is a market, or several with commas between them */
      g_string_append_printf (verdict,
                              _("Not enough is known of %s to rank."), names);
    }
  return lf_arena_strdup (arena, verdict->str);
}

/* What a weighting is called. */
static const char *
weights_title (const char *method)
{
  static const struct { const char *id, *title; } titles[] = {
    { "derived", N_("weights derived from push") },
    { "direct", N_("weights from points") },
    { "roc", N_("weights from rank order (centroid)") },
    { "rank-sum", N_("weights from rank order (rank sum)") },
    { "reciprocal", N_("weights from rank order (reciprocal)") },
    { "swing", N_("weights from swings") },
    { "pairwise", N_("weights from pairwise comparison") },
    { "equal", N_("equal weights") },
    { "entropy", N_("weights from the data (entropy)") },
    { "critic", N_("weights from the data (CRITIC)") },
    { "base", N_("base weights of the checklist") },
    { "mixed", N_("weights found in a way of its own for each group") },
  };

  for (gsize i = 0; method != NULL && i < G_N_ELEMENTS (titles); i++)
    if (strcmp (titles[i].id, method) == 0)
      return _(titles[i].title);
  return _("weights as set");
}

/* Weights derived from push are the base weights where no push lifts one. */
static gboolean
is_lifted (const LfCriterionResult *criteria,
           guint                    n_criteria)
{
  for (guint k = 0; k < n_criteria; k++)
    if (criteria[k].cause != NULL)
      return TRUE;
  return FALSE;
}

static const char *
scale_title (const char *normalisation)
{
  static const struct { const char *id, *title; } titles[] = {
    { "fixed", N_("fixed scales") },
    { "minmax", N_("scales from the worst to the best market") },
    { "max", N_("figures divided by the greatest") },
    { "sum", N_("figures divided by their sum") },
    { "vector", N_("figures divided by their length") },
    { "none", N_("figures as they are") },
  };

  for (gsize i = 0; normalisation != NULL && i < G_N_ELEMENTS (titles); i++)
    if (strcmp (titles[i].id, normalisation) == 0)
      return _(titles[i].title);
  return _("figures compared pair by pair");
}

/**
 * lf_market_ranking_basis:
 * @method: a method
 * @normalisation: (nullable): how it makes criteria comparable, such as
 *   `fixed`; %NULL where it compares figures pair by pair
 * @weights_method: (nullable): where the weights come from
 * @criteria: (array length=n_criteria): what is weighed
 * @n_criteria: how many
 * @arena: owns the text
 *
 * Returns: all three in a sentence, to stand wherever scores or weights are
 *   shown
 */
const char *
lf_market_ranking_basis (LfMethod                 method,
                         const char              *normalisation,
                         const char              *weights_method,
                         const LfCriterionResult *criteria,
                         guint                    n_criteria,
                         LfArena                 *arena)
{
  const char *weights =
    g_strcmp0 (weights_method, "derived") == 0 &&
    !is_lifted (criteria, n_criteria)
      ? _("base weights, as no push is rated that would change them")
      : weights_title (weights_method);

  /* Translators: what scores rest on: a method such as “Additive model”,
   * scales such as “fixed scales”, weights such as “equal weights”. */
  return lf_arena_printf (arena, _("%s, %s, %s."), lf_method_title (method),
                          scale_title (normalisation), weights);
}

/**
 * lf_market_ranking_say:
 * @input: what the ranking is made of
 * @ranks: the markets' places
 * @result: (inout): order, number ranked, method and scales; the verdict
 *   and what it rests on are filled in
 * @arena: owns the texts
 *
 * Says the ranking in a sentence or two, as lf_verdict_judge() judges it
 * without draws.
 */
void
lf_market_ranking_say (const LfRankingInput *input,
                       const LfMarketRank   *ranks,
                       LfRankingResult      *result,
                       LfArena              *arena)
{
  LfMethod method = LF_METHOD_SAW;

  lf_method_from_name (result->method, &method);
  result->weights_method = input->weights_method;
  result->verdict = say_verdict (input, ranks, result, arena);
  result->basis = lf_market_ranking_basis (method, result->normalisation,
                                           input->weights_method,
                                           input->criteria,
                                           input->n_criteria, arena);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Candidates for a partnership, ranked by the engine that ranks the
 * markets: the items of the scorecard are the criteria, and an item with a
 * gate is a screening threshold (Song 2025, §4.2.2.D and §5.1.2; weights
 * and the gate's limit are judgement). */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "models/lf-i18n.h"
#include "models/results/lf-results-private.h"

typedef struct
{
  LfResults         *self;
  const guint       *items;
  guint              n;
  LfCriterionResult *criteria;
  LfValueFunction   *functions;
  LfScreenLimit     *limits;
} Scorecard;

static void
fill_criteria (Scorecard *card)
{
  const LfScoreModel *model = card->self->model;
  double sum = 0;

  for (guint k = 0; k < card->n; k++)
    if (lf_score_model_get_item (model, card->items[k])->gate == NULL)
      sum += lf_score_model_get_weight (model, card->items[k]);
  for (guint k = 0; k < card->n; k++)
    {
      const LfItem *item = lf_score_model_get_item (model, card->items[k]);
      double weight = item->gate != NULL || sum <= 0
        ? 0.0 : lf_score_model_get_weight (model, card->items[k]) / sum;

      card->criteria[k] = (LfCriterionResult) {
        .id = item->id, .name = item->label, .item = item,
        .group = LF_GROUP_PULL, .maximise = TRUE, .base = weight,
        .derived = weight, .weight = weight, .low = 0, .high = LF_SCALE_MAX,
      };
      lf_value_function_init_linear (&card->functions[k], 0, LF_SCALE_MAX);
      if (item->gate != NULL)
        card->limits[k].at_least =
          LF_READING (lf_score_model_get_parameter (model, item->gate));
    }
}

static const LfPerformance *
read_candidates (const Scorecard        *card,
                 guint                   product,
                 const LfCandidateScore *partners,
                 guint                   n_partners)
{
  LfResults *self = card->self;
  LfPerformance *out = lf_arena_new_array (self->arena, LfPerformance,
                                           (gsize) n_partners * card->n);

  for (guint i = 0; i < n_partners; i++)
    {
      LfAnswers *answers =
        lf_results_read_candidate (self, self->states[product].id,
                                   partners[i].id);

      for (guint k = 0; k < card->n; k++)
        out[(gsize) i * card->n + k].reading =
          answers->the_case->readings[card->items[k]];
      lf_answers_free (answers);
    }
  return out;
}

/* “A leads B by 0.35 of 4; the lead is mostly its network.” */
static const char *
say_lead (LfResults              *self,
          const LfRankingResult  *ranking,
          const LfMarketRank     *ranks,
          const LfCandidateScore *partners)
{
  guint first, second;
  double most = 0;
  int reason = -1;

  if (ranking->n_ranked == 0)
    return lf_arena_strdup (self->arena,
                            _("No candidate can be recommended yet."));
  first = ranking->order[0];
  if (ranking->n_ranked == 1)
    /* Translators: %1$s is a candidate for a partnership. */
    return lf_arena_printf (self->arena,
                            _("%1$s scores %2$.2f of 4; there is no other "
                              "candidate to compare it with."),
                            partners[first].name,
                            partners[first].score.mean);
  second = ranking->order[1];
  if (ranks[second].rank == 1)
    /* Translators: two candidates for a partnership. */
    return lf_arena_printf (self->arena,
                            _("%s and %s share the first place."),
                            partners[first].name, partners[second].name);
  for (guint k = 0; k < ranking->n_criteria; k++)
    {
      double lead = ranks[first].contributions[k].contribution -
                    ranks[second].contributions[k].contribution;

      if (lead > most)
        {
          most = lead;
          reason = (int) k;
        }
    }
  if (reason < 0)
    /* Translators: two candidates for a partnership. */
    return lf_arena_printf (self->arena, _("%1$s leads %2$s by %3$.2f of 4."),
                            partners[first].name, partners[second].name,
                            partners[first].score.mean -
                            partners[second].score.mean);
  /* Translators: %1$s and %2$s are candidates, %4$s a criterion. */
  return lf_arena_printf (self->arena,
                          _("%1$s leads %2$s by %3$.2f of 4; the lead is "
                            "mostly “%4$s”."),
                          partners[first].name, partners[second].name,
                          partners[first].score.mean -
                          partners[second].score.mean,
                          ranking->criteria[reason].name);
}

static const char *
say_blocked (LfResults              *self,
             const LfMarketRank     *ranks,
             const LfCandidateScore *partners,
             guint                   n_partners)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_partners; i++)
    if (ranks[i].status == LF_MARKET_SCREENED_OUT)
      {
        /* Translators: %1$s is a candidate, %2$s a sentence on why. */
        g_autofree char *one = g_strdup_printf
          (_("%1$s is not recommended: %2$s"), partners[i].name,
           ranks[i].screens[0].sentence);

        g_string_append_printf (text, "%s%s",
                                text->len > 0 ? lf_i18n_sentence_gap () : "",
                                one);
      }
  return text->len > 0 ? lf_arena_strdup (self->arena, text->str) : NULL;
}

/* The other methods on the same scorecard, for those who ask whether the
 * order hangs on the method. */
static void
rank_by_methods (LfResults      *self,
                 LfRankingInput *input,
                 LfDiagnoses    *result)
{
  LfMethodPlaces *out = lf_arena_new_array (self->arena, LfMethodPlaces,
                                            LF_N_METHODS);

  for (guint m = 0; m < LF_N_METHODS; m++)
    {
      LfMarketRank *ranks = lf_arena_new_array (self->arena, LfMarketRank,
                                                input->n_markets);
      guint *places = lf_arena_new_array (self->arena, guint,
                                          input->n_markets);
      LfRankingResult ranking = { 0 };

      lf_mcda_options_init (&input->options, (LfMethod) m);
      if (m == LF_METHOD_SAW)
        input->options.normalisation = LF_NORMALISATION_FIXED;
      lf_market_ranking_judge (input, self->arena, ranks, &ranking);
      if (ranking.note != NULL)
        continue;
      for (guint i = 0; i < input->n_markets; i++)
        places[i] = ranks[i].rank;
      out[result->n_partner_methods++] = (LfMethodPlaces) {
        lf_method_to_name ((LfMethod) m), places,
      };
    }
  result->partner_methods = out;
}

/**
 * lf_results_rank_partners:
 * @self: results with answers
 * @product: index of a product
 * @partners: (inout) (array length=n_partners): candidates with their
 *   scores; places are filled in
 * @n_partners: how many
 * @result: (inout): gets the ranking
 *
 * Ranks the candidates as the markets are ranked: the additive value model
 * over what is known, a candidate of which too little is known unranked, one
 * under a gate below the line; and by every other method beside it.
 */
void
lf_results_rank_partners (LfResults        *self,
                          guint             product,
                          LfCandidateScore *partners,
                          guint             n_partners,
                          LfDiagnoses      *result)
{
  Scorecard card = { .self = self };
  const char **names = lf_arena_new_array (self->arena, const char *,
                                           n_partners);
  LfMarketRank *ranks = lf_arena_new_array (self->arena, LfMarketRank,
                                            n_partners);
  LfRankingInput input;

  card.items = lf_score_model_list_items (self->model, "ps", &card.n);
  card.criteria = lf_arena_new_array (self->arena, LfCriterionResult,
                                      card.n);
  card.functions = lf_arena_new_array (self->arena, LfValueFunction, card.n);
  card.limits = lf_arena_new_array (self->arena, LfScreenLimit, card.n);
  fill_criteria (&card);
  for (guint i = 0; i < n_partners; i++)
    names[i] = partners[i].name;
  input = (LfRankingInput) {
    .criteria = card.criteria, .functions = card.functions,
    .n_criteria = card.n, .names = names, .n_markets = n_partners,
    .performances = read_candidates (&card, product, partners, n_partners),
    .min_coverage = self->states[product].ranking.min_coverage,
  };
  lf_market_ranking_screen (&input, card.limits, self->arena);
  lf_mcda_options_init (&input.options, LF_METHOD_SAW);
  input.options.normalisation = LF_NORMALISATION_FIXED;
  result->partner_ranking = (LfRankingResult) {
    .criteria = card.criteria, .n_criteria = card.n,
  };
  result->partner_ranks = ranks;
  lf_market_ranking_judge (&input, self->arena, ranks,
                           &result->partner_ranking);
  rank_by_methods (self, &input, result);
  for (guint i = 0; i < n_partners; i++)
    partners[i].rank = ranks[i].rank;
  if (n_partners == 0)
    {
      result->partner_ranking.verdict =
        _("No candidate is under consideration yet.");
      return;
    }
  result->partner_ranking.verdict =
    say_lead (self, &result->partner_ranking, ranks, partners);
  result->partner_remarks = say_blocked (self, ranks, partners, n_partners);
}

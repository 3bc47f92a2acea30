/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How firm a ranking is, as JSON. */

#include "config.h"

#include "app/cli/lf-cli-robust.h"

#include <string.h>

#include "app/cli/lf-cli-output.h"

static void
put_interval (LfJson     *b,
              const char *member,
              LfInterval  interval)
{
  lf_json_begin_object (b, member);
  lf_json_number (b, "low", interval.low);
  lf_json_number (b, "high", interval.high);
  lf_json_end (b);
}

/* What to call a criterion among the others: by its id, unless an indicator
 * is called like an item of the content. */
static void
put_weight (LfJson            *b,
            const LfCliRobust *a,
            guint              criterion,
            double             weight)
{
  const LfCriterionResult *c = lf_cli_robust_criterion (a, criterion);
  g_autofree char *member = NULL;

  for (guint k = 0; c->item == NULL && k < a->product->ranking.n_criteria; k++)
    {
      const LfCriterionResult *other = lf_cli_robust_criterion (a, k);

      if (other->item != NULL && strcmp (other->id, c->id) == 0)
        member = g_strconcat (lf_criterion_group_id (c->group), "/", c->id,
                              NULL);
    }
  lf_json_number (b, member != NULL ? member : c->id, weight);
}

static void
put_central_weights (LfJson            *b,
                     const LfCliRobust *a,
                     guint              i)
{
  const LfRobustness *r = a->robustness;

  if (!r->smaa->ever_first[i])
    {
      lf_json_string (b, "central_weights", NULL);
      lf_json_string (b, "confidence", NULL);
      return;
    }
  lf_json_begin_object (b, "central_weights");
  for (guint j = 0; j < r->n_criteria; j++)
    put_weight (b, a, r->criteria[j],
                r->smaa->central_weights[(gsize) i * r->n_criteria + j]);
  lf_json_end (b);
  lf_json_number (b, "confidence", r->smaa->confidence[i]);
}

static void
put_markets (LfJson            *b,
             const LfCliRobust *a)
{
  const LfRobustness *r = a->robustness;
  gsize n = r->n_markets;

  lf_json_begin_array (b, "markets");
  for (guint i = 0; i < n; i++)
    {
      const LfMarketResult *market = &a->product->markets[r->markets[i]];

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "id", market->id);
      lf_json_string (b, "name", market->own_name);
      lf_cli_json_rank (b, market->rank.rank);
      lf_json_numbers (b, "acceptability",
                       r->smaa->acceptability + i * n, r->n_markets);
      put_central_weights (b, a, i);
      lf_json_numbers (b, "pairwise", r->smaa->pairwise + i * n,
                       r->n_markets);
      lf_json_end (b);
    }
  lf_json_end (b);
}

static void
put_stability (LfJson            *b,
               const LfCliRobust *a)
{
  const LfRobustness *r = a->robustness;

  lf_json_begin_array (b, "stability");
  for (guint w = 0; w < r->n_weights; w++)
    {
      const LfCriterionResult *criterion =
        lf_cli_robust_criterion (a, r->weights[w].criterion);

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "id", criterion->id);
      lf_json_number (b, "weight", r->weights[w].weight);
      put_interval (b, "first", r->weights[w].first);
      put_interval (b, "ranking", r->weights[w].ranking);
      lf_json_end (b);
    }
  lf_json_end (b);
}

/* What becomes of the lead between the plausible ends of each weight, or of
 * each figure of the leader. */
static void
put_tornado (LfJson             *b,
             const char         *member,
             const LfCliRobust  *a,
             const LfTornadoBar *bars)
{
  const LfRobustness *r = a->robustness;

  lf_json_begin_array (b, member);
  for (guint w = 0; w < r->n_weights; w++)
    {
      const LfTornadoBar *bar = &bars[w];
      const LfCriterionResult *criterion =
        lf_cli_robust_criterion (a, r->criteria[bar->criterion]);

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "id", criterion->id);
      lf_json_number (b, "low", bar->low);
      lf_json_number (b, "high", bar->high);
      lf_json_number (b, "lead_low", bar->lead_low);
      lf_json_number (b, "lead_high", bar->lead_high);
      lf_json_end (b);
    }
  lf_json_end (b);
}

static void
put_questions (LfJson            *b,
               const LfCliRobust *a)
{
  const LfRobustness *r = a->robustness;

  lf_json_begin_array (b, "ask_next");
  for (guint q = 0; q < r->n_ask_ranking; q++)
    {
      const LfAskRanking *ask = &r->ask_ranking[q];

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "market", a->product->markets[ask->market].id);
      lf_json_string (b, "item",
                      lf_cli_robust_criterion (a, ask->criterion)->id);
      lf_json_number (b, "chance", ask->chance);
      lf_json_end (b);
    }
  lf_json_end (b);
  lf_json_begin_array (b, "ask_next_modes");
  for (guint q = 0; q < r->n_ask_modes; q++)
    {
      const LfAskMode *ask = &r->ask_modes[q];

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "market", a->product->markets[ask->market].id);
      lf_json_string (b, "item", ask->item->id);
      lf_json_number (b, "chance", ask->chance);
      lf_json_end (b);
    }
  lf_json_end (b);
}

static void
put_break_even (LfJson            *b,
                const LfCliRobust *a)
{
  const LfRobustness *r = a->robustness;

  if (!r->can_turn)
    {
      lf_json_string (b, "break_even", NULL);
      return;
    }
  lf_json_begin_object (b, "break_even");
  lf_json_string (b, "rival",
                  a->product->markets[r->markets[1]].id);
  lf_json_number (b, "distance", r->turn_distance);
  lf_json_begin_array (b, "changes");
  for (guint t = 0; t < r->n_turns; t++)
    {
      const LfTurn *turn = &r->turns[t];

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "market", a->product->markets[turn->market].id);
      lf_json_string (b, "item",
                      lf_cli_robust_criterion (a, turn->criterion)->id);
      lf_json_number (b, "from", turn->from);
      lf_json_number (b, "to", turn->to);
      lf_json_end (b);
    }
  lf_json_end (b);
  lf_json_end (b);
}

/* The methods that name another winner. */
static void
put_dissents (LfJson            *b,
              const LfCliRobust *a)
{
  const LfRobustness *r = a->robustness;

  lf_json_begin_array (b, "dissents");
  for (guint d = 0; d < r->n_dissents; d++)
    {
      lf_json_begin_object (b, NULL);
      lf_json_string (b, "method",
                      lf_method_to_name (r->dissents[d].method));
      lf_json_string (b, "market",
                      a->product->markets[r->dissents[d].market].id);
      lf_json_end (b);
    }
  lf_json_end (b);
}

/**
 * lf_cli_robust_put:
 * @builder: a builder, inside an object
 * @answer: what came out for a product
 *
 * Adds the answer's members.
 */
void
lf_cli_robust_put (LfJson            *builder,
                   const LfCliRobust *answer)
{
  LfJson *b = builder;
  const LfCliRobust *a = answer;

  lf_json_string (b, "verdict_kind",
                  lf_verdict_kind_id (a->robustness->verdict_kind));
  lf_json_string (b, "verdict", a->robustness->verdict);
  lf_json_string (b, "basis", a->robustness->basis);
  put_dissents (b, a);
  put_markets (b, a);
  put_stability (b, a);
  lf_json_known (b, "lead", a->robustness->n_weights > 0,
                 a->robustness->lead);
  put_tornado (b, "tornado", a, a->robustness->tornado);
  put_tornado (b, "tornado_figures", a, a->robustness->figures);
  put_questions (b, a);
  put_break_even (b, a);
}

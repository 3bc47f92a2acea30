/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The scores of an assessment as JSON: unrounded numbers, stable keys,
 * markets by rank, modes best first. */

#include "config.h"

#include "app/cli/lf-cli-score.h"

#include "app/cli/lf-cli-output.h"
#include "models/results/lf-results-trees.h"

/**
 * lf_cli_put_mean:
 * @builder: where to write
 * @member: the member's name
 * @mean: a mean, which is written as null where it is not known
 */
void
lf_cli_put_mean (LfJson     *builder,
                 const char *member,
                 LfMean      mean)
{
  lf_json_known (builder, member, mean.known, mean.mean);
}

/**
 * lf_cli_put_covered_mean:
 * @builder: where to write
 * @mean: a mean
 *
 * Writes it as the members `mean` and `coverage`.
 */
void
lf_cli_put_covered_mean (LfJson *builder,
                         LfMean  mean)
{
  lf_cli_put_mean (builder, "mean", mean);
  lf_json_number (builder, "coverage", mean.coverage);
}

static void
put_means (LfJson                *b,
           const LfDimensionMean *means,
           guint                  n,
           gboolean               firm_only)
{
  lf_json_begin_object (b, "means");
  for (guint i = 0; i < n; i++)
    {
      if (firm_only && means[i].list->scope != LF_SCOPE_FIRM)
        continue;
      lf_json_begin_object (b, means[i].list->id);
      lf_cli_put_covered_mean (b, means[i].mean);
      lf_json_end (b);
    }
  lf_json_end (b);
}

static void
put_push (LfJson             *b,
          const LfPushResult *push)
{
  lf_json_begin_object (b, "push");
  lf_json_known (b, "score", push->score.known, push->score.score);
  lf_cli_put_mean (b, "mean", push->score.push);
  lf_cli_put_mean (b, "brakes", push->score.brakes);
  lf_json_number (b, "coverage", push->score.push.coverage);
  lf_json_string (b, "band",
                  push->band != NULL ? push->band->outcome : NULL);
  lf_json_end (b);
}

static void
put_contributions (LfJson                *b,
                   const LfRankingResult *ranking,
                   const LfMarketRank    *rank)
{
  lf_json_begin_array (b, "contributions");
  for (guint k = 0; k < ranking->n_criteria; k++)
    {
      const LfCriterionResult *criterion = &ranking->criteria[k];
      const LfContribution *c = &rank->contributions[k];

      if (criterion->weight <= 0)
        continue;
      lf_json_begin_object (b, NULL);
      lf_json_string (b, "id", criterion->id);
      lf_json_string (b, "group",
                      lf_criterion_group_id (criterion->group));
      lf_json_known (b, "performance", c->known, c->performance);
      lf_json_number (b, "weight", c->weight);
      lf_json_known (b, "value", c->known, c->value);
      lf_json_number (b, "contribution", c->contribution);
      lf_json_end (b);
    }
  lf_json_end (b);
}

static void
put_criteria_of (LfJson                *b,
                 const char            *member,
                 const LfRankingResult *ranking,
                 const guint           *criteria,
                 guint                  n)
{
  lf_json_begin_array (b, member);
  for (guint i = 0; i < n; i++)
    lf_json_string (b, NULL, ranking->criteria[criteria[i]].id);
  lf_json_end (b);
}

static const char *
status_id (LfMarketStatus status)
{
  switch (status)
    {
    case LF_MARKET_NOT_ENOUGH_KNOWN:
      return "not-enough-known";
    case LF_MARKET_SCREENED_OUT:
      return "screened-out";
    case LF_MARKET_RANKED:
    default:
      return "ranked";
    }
}

static void
put_rank (LfJson                *b,
          const LfRankingResult *ranking,
          const LfMarketResult  *market)
{
  const LfMarketRank *rank = &market->rank;

  lf_cli_json_rank (b, rank->rank);
  lf_json_string (b, "status", status_id (rank->status));
  lf_json_known (b, "score", rank->known, rank->score);
  lf_json_known (b, "score_low", rank->known, rank->low);
  lf_json_known (b, "score_high", rank->known, rank->high);
  lf_cli_put_mean (b, "pull", market->pull);
  lf_cli_put_mean (b, "barriers", market->barriers);
  lf_json_known (b, "net", market->pull.known && market->barriers.known,
                 market->net);
  lf_json_string (b, "quadrant", market->quadrant != NULL
                                 ? market->quadrant->outcome : NULL);
  lf_json_begin_array (b, "vetoes");
  for (guint v = 0; v < market->n_vetoes; v++)
    lf_json_string (b, NULL, market->vetoes[v]->id);
  lf_json_end (b);
  lf_json_begin_array (b, "screened_out");
  for (guint s = 0; s < rank->n_screens; s++)
    {
      const LfScreen *screen = &rank->screens[s];

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "id", ranking->criteria[screen->criterion].id);
      lf_json_number (b, "performance", screen->performance);
      lf_json_number (b, screen->at_least ? "at_least" : "at_most",
                      screen->limit);
      lf_json_end (b);
    }
  lf_json_end (b);
  lf_json_number (b, "coverage", rank->coverage);
  put_contributions (b, ranking, rank);
  put_criteria_of (b, "strengths", ranking, rank->strengths,
                   rank->n_strengths);
  put_criteria_of (b, "weaknesses", ranking, rank->weaknesses,
                   rank->n_weaknesses);
}

static void
put_hurdles (LfJson               *b,
             const LfHurdleResult *hurdles)
{
  lf_json_begin_object (b, "hurdles");
  for (guint h = 0; h < hurdles->n_hurdles; h++)
    lf_cli_put_mean (b, hurdles->hurdles[h].id, hurdles->hurdles[h].mean);
  lf_json_string (b, "verdict", hurdles->verdict);
  lf_json_string (b, "rule",
                  hurdles->rule != NULL ? hurdles->rule->id : NULL);
  lf_json_end (b);
}

static void
put_theory (LfJson               *b,
            const LfMarketResult *market)
{
  const LfTheoryResult *theory = &market->theory;
  gboolean has_lead = lf_modes_result_lead (&market->modes) != NULL;

  lf_json_begin_object (b, "theory");
  lf_json_known (b, "agreement", has_lead && theory->n_opinions > 0,
                 theory->agreement);
  lf_json_string (b, "dissent", theory->dissent >= 0
                  ? theory->views[theory->dissent].view->id : NULL);
  lf_json_string (b, "text", theory->sentence);
  lf_json_begin_array (b, "views");
  for (guint v = 0; v < theory->n_views; v++)
    {
      const LfViewResult *view = &theory->views[v];

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "id", view->view->id);
      lf_json_string (b, "favours", lf_view_class_id (view->favours));
      lf_json_string (b, "also", view->also != LF_VIEW_CANNOT_TELL
                                 ? lf_view_class_id (view->also) : NULL);
      lf_json_number (b, "strength", view->strength);
      if (has_lead)
        lf_json_boolean (b, "agrees", view->agrees);
      else
        lf_json_string (b, "agrees", NULL);
      lf_json_string (b, "because", view->because);
      lf_json_end (b);
    }
  lf_json_end (b);
  lf_json_end (b);
}

static void
put_path (LfJson             *b,
          const LfPathResult *path)
{
  lf_json_begin_array (b, "path");
  for (guint s = 0; s < path->n_steps; s++)
    {
      const LfPathStep *step = &path->steps[s];

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "mode", step->mode->id);
      lf_json_number (b, "total", step->total);
      lf_json_begin_array (b, "gates");
      for (guint g = 0; step->gates[g] != NULL; g++)
        lf_json_string (b, NULL, step->gates[g]);
      lf_json_end (b);
      lf_json_int (b, "months_low", step->months_low);
      lf_json_int (b, "months_high", step->months_high);
      lf_json_end (b);
    }
  lf_json_end (b);
}

static void
put_markets (LfJson    *b,
             LfResults *results,
             guint      product)
{
  const LfProductResult *p = lf_results_get_product (results, product);

  lf_json_begin_array (b, "markets");
  for (guint i = 0; i < p->n_markets; i++)
    {
      guint index = p->ranking.order[i];
      const LfMarketResult *market = &p->markets[index];
      const LfStability *stability =
        lf_results_get_stability (results, product, index, NULL, NULL);

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "id", market->id);
      lf_json_string (b, "name", market->own_name);
      lf_json_string (b, "code", market->code);
      put_rank (b, &p->ranking, market);
      put_means (b, market->means, market->n_means, FALSE);
      put_push (b, &market->push);
      lf_cli_put_oli (b, &market->oli);
      put_hurdles (b, &market->hurdles);
      lf_cli_put_modes (b, &market->modes, stability);
      put_theory (b, market);
      put_path (b, &market->path);
      lf_json_string (b, "verdict", market->verdict);
      lf_json_begin_array (b, "notes");
      for (guint n = 0; market->notes[n] != NULL; n++)
        lf_json_string (b, NULL, market->notes[n]);
      lf_json_end (b);
      lf_json_string (b, "stability_text", stability->sentence);
      lf_json_end (b);
    }
  lf_json_end (b);
}

static void
put_next_actions (LfJson               *b,
                  const LfThreeCResult *three_c,
                  const LfModeResult   *mode,
                  LfPillar              pillar)
{
  lf_json_begin_array (b, "actions");
  for (guint a = 0; mode != NULL && a < mode->n_actions; a++)
    {
      const LfNextAction *action = &mode->actions[a];
      const LfPracticeResult *practice =
        &three_c->practices[action->practice];

      if (practice->pillar != pillar)
        continue;
      lf_json_begin_object (b, NULL);
      lf_json_string (b, "practice", practice->practice->id);
      lf_json_number (b, "gap", action->gap);
      lf_json_number (b, "priority", action->priority);
      lf_json_string (b, "text", action->text);
      lf_json_end (b);
    }
  lf_json_end (b);
}

static void
put_practices (LfJson               *b,
               const LfThreeCResult *three_c)
{
  lf_json_begin_array (b, "practices");
  for (guint i = 0; i < three_c->n_practices; i++)
    {
      const LfPracticeResult *practice = &three_c->practices[i];

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "id", practice->practice->id);
      lf_json_string (b, "pillar", lf_pillar_id (practice->pillar));
      lf_cli_put_mean (b, "mean", practice->mean);
      lf_json_string (b, "word", practice->word != NULL
                                 ? practice->word->outcome : NULL);
      lf_json_end (b);
    }
  lf_json_end (b);
}

/* Needs and gaps are those of the lead mode in the first market. */
static void
put_three_c (LfJson                *b,
             const LfProductResult *p)
{
  const LfThreeCResult *three_c = &p->three_c[LF_GROUPING_RECOMMENDED];
  const LfModesResult *modes = p->n_markets > 0
    ? &p->markets[p->ranking.order[0]].modes : NULL;
  const LfModeResult *lead = modes != NULL ? lf_modes_result_lead (modes)
                                           : NULL;

  lf_json_begin_object (b, "three_c");
  for (guint i = 0; i < LF_N_PILLARS; i++)
    {
      const LfPillarResult *pillar = &three_c->pillars[i];

      lf_json_begin_object (b, lf_pillar_id ((LfPillar) i));
      lf_cli_put_covered_mean (b, pillar->mean);
      lf_json_known (b, "need", lead != NULL,
                     lead != NULL ? lead->needs[i].need : 0);
      lf_json_known (b, "gap", lead != NULL && pillar->mean.known,
                     lead != NULL ? lead->needs[i].gap : 0);
      lf_json_string (b, "word", pillar->word != NULL
                                 ? pillar->word->outcome : NULL);
      put_next_actions (b, three_c, lead, (LfPillar) i);
      lf_json_end (b);
    }
  lf_json_begin_object (b, "overall");
  lf_cli_put_covered_mean (b, three_c->overall);
  lf_json_end (b);
  lf_json_string (b, "mode", lead != NULL ? lead->mode->id : NULL);
  put_practices (b, three_c);
  lf_json_end (b);
}

/* What each deal tree says beside the totals of the modes. */
static void
put_trees (LfResults *results,
           LfJson    *b)
{
  guint n = lf_results_get_n_trees (results);

  lf_json_begin_array (b, "deal_trees");
  for (guint t = 0; t < n; t++)
    {
      g_autofree char *text = lf_results_say_tree (results, 0, t);

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "id", lf_results_get_tree (results, t)->id);
      lf_json_string (b, "name", lf_results_get_tree (results, t)->name);
      lf_json_string (b, "text", text);
      lf_json_end (b);
    }
  lf_json_end (b);
}

static void
put_products (LfJson    *b,
              LfResults *results)
{
  guint n = lf_results_get_n_products (results);

  if (lf_results_get_product (results, 0)->id == NULL)
    return;
  lf_json_begin_array (b, "products");
  for (guint p = 0; p < n; p++)
    {
      const LfProductResult *product = lf_results_get_product (results, p);

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "id", product->id);
      lf_json_string (b, "name", product->name);
      put_means (b, product->means, product->n_means, TRUE);
      put_markets (b, results, p);
      put_three_c (b, product);
      lf_cli_put_candidates (results, p, b);
      lf_cli_put_ranking (results, p, b);
      lf_json_end (b);
    }
  lf_json_end (b);
}

/**
 * lf_cli_score_json:
 * @results: results
 * @builder: where to write
 *
 * Writes the scores as one JSON object.
 */
void
lf_cli_score_json (LfResults *results,
                   LfJson    *builder)
{
  LfSnapshot *snapshot = lf_results_get_snapshot (results);
  const LfProductResult *first = lf_results_get_product (results, 0);

  lf_json_begin_object (builder, NULL);
  lf_json_string (builder, "firm",
                  lf_snapshot_get_field (snapshot, "firm"));
  lf_json_string (builder, "method", first->ranking.method);
  put_means (builder, first->means, first->n_means, TRUE);
  put_push (builder, &first->push);
  put_markets (builder, results, 0);
  lf_cli_put_ranking (results, 0, builder);
  put_three_c (builder, first);
  lf_cli_put_candidates (results, 0, builder);
  put_trees (results, builder);
  put_products (builder, results);
  lf_cli_put_growth (results, builder);
  lf_json_end (builder);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The scores of an assessment as JSON: unrounded numbers, stable keys,
 * markets by rank, modes best first. */

#include "config.h"

#include "app/cli/lf-cli-score.h"

#include "app/cli/lf-cli-output.h"

static void
put_mean (JsonBuilder *b,
          const char  *member,
          LfMean       mean)
{
  if (mean.known)
    lf_cli_json_number (b, member, mean.mean);
  else
    lf_cli_json_string (b, member, NULL);
}

static void
put_known (JsonBuilder *b,
           const char  *member,
           gboolean     known,
           double       value)
{
  if (known)
    lf_cli_json_number (b, member, value);
  else
    lf_cli_json_string (b, member, NULL);
}

static void
put_means (JsonBuilder           *b,
           const LfDimensionMean *means,
           guint                  n,
           gboolean               firm_only)
{
  lf_cli_json_begin_object (b, "means");
  for (guint i = 0; i < n; i++)
    {
      if (firm_only && means[i].list->scope != LF_SCOPE_FIRM)
        continue;
      lf_cli_json_begin_object (b, means[i].list->id);
      put_mean (b, "mean", means[i].mean);
      lf_cli_json_number (b, "coverage", means[i].mean.coverage);
      json_builder_end_object (b);
    }
  json_builder_end_object (b);
}

static void
put_push (JsonBuilder        *b,
          const LfPushResult *push)
{
  lf_cli_json_begin_object (b, "push");
  put_known (b, "score", push->score.known, push->score.score);
  put_mean (b, "mean", push->score.push);
  put_mean (b, "brakes", push->score.brakes);
  lf_cli_json_number (b, "coverage", push->score.push.coverage);
  lf_cli_json_string (b, "band",
                      push->band != NULL ? push->band->outcome : NULL);
  json_builder_end_object (b);
}

static void
put_contributions (JsonBuilder           *b,
                   const LfRankingResult *ranking,
                   const LfMarketRank    *rank)
{
  lf_cli_json_begin_array (b, "contributions");
  for (guint k = 0; k < ranking->n_criteria; k++)
    {
      const LfCriterionResult *criterion = &ranking->criteria[k];
      const LfContribution *c = &rank->contributions[k];

      if (criterion->weight <= 0)
        continue;
      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "id", criterion->id);
      lf_cli_json_string (b, "group",
                          lf_criterion_group_id (criterion->group));
      put_known (b, "performance", c->known, c->performance);
      lf_cli_json_number (b, "weight", c->weight);
      put_known (b, "value", c->known, c->value);
      lf_cli_json_number (b, "contribution", c->contribution);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
put_criteria_of (JsonBuilder           *b,
                 const char            *member,
                 const LfRankingResult *ranking,
                 const guint           *criteria,
                 guint                  n)
{
  lf_cli_json_begin_array (b, member);
  for (guint i = 0; i < n; i++)
    lf_cli_json_string (b, NULL, ranking->criteria[criteria[i]].id);
  json_builder_end_array (b);
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
put_rank (JsonBuilder           *b,
          const LfRankingResult *ranking,
          const LfMarketResult  *market)
{
  const LfMarketRank *rank = &market->rank;

  if (rank->rank > 0)
    lf_cli_json_int (b, "rank", rank->rank);
  else
    lf_cli_json_string (b, "rank", NULL);
  lf_cli_json_string (b, "status", status_id (rank->status));
  put_known (b, "score", rank->known, rank->score);
  put_known (b, "score_low", rank->known, rank->low);
  put_known (b, "score_high", rank->known, rank->high);
  put_mean (b, "pull", market->pull);
  put_mean (b, "barriers", market->barriers);
  put_known (b, "net", market->pull.known && market->barriers.known,
             market->net);
  lf_cli_json_string (b, "quadrant", market->quadrant != NULL
                                     ? market->quadrant->outcome : NULL);
  lf_cli_json_begin_array (b, "vetoes");
  for (guint v = 0; v < market->n_vetoes; v++)
    lf_cli_json_string (b, NULL, market->vetoes[v]->id);
  json_builder_end_array (b);
  lf_cli_json_begin_array (b, "screened_out");
  for (guint s = 0; s < rank->n_screens; s++)
    {
      const LfScreen *screen = &rank->screens[s];

      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "id", ranking->criteria[screen->criterion].id);
      lf_cli_json_number (b, "performance", screen->performance);
      lf_cli_json_number (b, screen->at_least ? "at_least" : "at_most",
                          screen->limit);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
  lf_cli_json_number (b, "coverage", rank->coverage);
  put_contributions (b, ranking, rank);
  put_criteria_of (b, "strengths", ranking, rank->strengths,
                   rank->n_strengths);
  put_criteria_of (b, "weaknesses", ranking, rank->weaknesses,
                   rank->n_weaknesses);
}

static void
put_test (JsonBuilder           *b,
          const char            *member,
          const LfOliTestResult *test)
{
  lf_cli_json_begin_object (b, member);
  lf_cli_json_number (b, "value", test->value);
  lf_cli_json_boolean (b, "known", test->known);
  lf_cli_json_number (b, "threshold", test->threshold);
  lf_cli_json_number (b, "distance", test->distance);
  lf_cli_json_boolean (b, "passed", test->passed);
  lf_cli_json_boolean (b, "gate_closed", test->gate_closed);
  lf_cli_json_boolean (b, "borderline", test->borderline);
  lf_cli_json_boolean (b, "sufficient", test->sufficient);
  lf_cli_json_string (b, "item", test->item != NULL ? test->item->id : NULL);
  json_builder_end_object (b);
}

static void
put_flips (JsonBuilder       *b,
           const LfOliResult *oli)
{
  lf_cli_json_begin_array (b, "borderline");
  for (guint a = 0; a < oli->n_alternatives; a++)
    {
      const LfOliAlternative *alternative = &oli->alternatives[a];

      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "test",
                          oli->tests[alternative->test].test->id);
      lf_cli_json_string (b, "rule", alternative->rule->id);
      lf_cli_json_string (b, "outcome", alternative->rule->outcome);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
  lf_cli_json_begin_array (b, "flips");
  for (guint f = 0; f < oli->n_flips; f++)
    {
      const LfOliFlip *flip = &oli->flips[f];

      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "item", flip->item->id);
      put_known (b, "from", flip->from.known, flip->from.value);
      lf_cli_json_number (b, "to", flip->to);
      lf_cli_json_string (b, "outcome", flip->rule->outcome);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

/* The question that has to be answered before the outcome is known. */
static void
put_open (JsonBuilder       *b,
          const LfOliResult *oli)
{
  const LfOliOpen *open = &oli->open;

  lf_cli_json_boolean (b, "known",
                       lf_oli_reading_is_known (&oli->readings[0]));
  lf_cli_json_string (b, "unanswered", open->test != NULL     ? open->test->id
                                       : open->choice != NULL ? open->choice->id
                                                              : NULL);
}

static void
put_springboard (JsonBuilder         *b,
                 const LfSpringboard *springboard)
{
  lf_cli_json_begin_object (b, "springboard");
  lf_cli_json_boolean (b, "asked", springboard->asked);
  put_mean (b, "mean", springboard->mean);
  lf_cli_json_number (b, "coverage", springboard->mean.coverage);
  lf_cli_json_number (b, "threshold", springboard->threshold);
  lf_cli_json_boolean (b, "passed", springboard->present);
  lf_cli_json_string (b, "text", springboard->sentence);
  json_builder_end_object (b);
}

static void
put_oli (JsonBuilder       *b,
         const LfOliResult *oli)
{
  static const char *const names[LF_N_OLI_TESTS] = { "o", "i", "l" };

  lf_cli_json_begin_object (b, "oli");
  lf_cli_json_string (b, "rule_set", oli->readings[0].rule_set->id);
  lf_cli_json_string (b, "rule", oli->rule != NULL ? oli->rule->id : NULL);
  lf_cli_json_string (b, "outcome", oli->outcome);
  lf_cli_json_boolean (b, "insufficient_evidence", oli->insufficient);
  put_open (b, oli);
  lf_cli_json_begin_object (b, "tests");
  for (guint t = 0; t < LF_N_OLI_TESTS; t++)
    put_test (b, names[t], &oli->tests[t]);
  json_builder_end_object (b);
  lf_cli_json_begin_array (b, "equity_split");
  for (guint e = 0; e < oli->n_equity; e++)
    lf_cli_json_string (b, NULL, oli->equity[e]->id);
  json_builder_end_array (b);
  lf_cli_json_begin_array (b, "alternatives");
  for (guint r = 1; r < oli->n_readings; r++)
    {
      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "rule_set", oli->readings[r].rule_set->id);
      lf_cli_json_string (b, "outcome", oli->readings[r].outcome);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
  put_flips (b, oli);
  lf_cli_json_string (b, "network", oli->network != NULL
                                    ? oli->network->outcome : NULL);
  put_springboard (b, &oli->springboard);
  lf_cli_json_string (b, "text", oli->sentence);
  json_builder_end_object (b);
}

static void
put_hurdles (JsonBuilder          *b,
             const LfHurdleResult *hurdles)
{
  lf_cli_json_begin_object (b, "hurdles");
  for (guint h = 0; h < hurdles->n_hurdles; h++)
    put_mean (b, hurdles->hurdles[h].id, hurdles->hurdles[h].mean);
  lf_cli_json_string (b, "verdict", hurdles->verdict);
  lf_cli_json_string (b, "rule",
                      hurdles->rule != NULL ? hurdles->rule->id : NULL);
  json_builder_end_object (b);
}

static void
put_parts (JsonBuilder        *b,
           const LfModeResult *mode)
{
  static const char *const names[LF_N_PARTS] = {
    "oli", "position", "assets", "conditions", "factors", "priorities",
  };

  lf_cli_json_begin_object (b, "parts");
  for (guint p = 0; p < LF_N_PARTS; p++)
    put_known (b, names[p], p != LF_PART_PRIORITIES || mode->has_priorities,
               mode->parts[p]);
  json_builder_end_object (b);
}

static void
put_gates (JsonBuilder        *b,
           const LfModeResult *mode)
{
  lf_cli_json_begin_array (b, "gates");
  for (guint g = 0; g < LF_N_GATES; g++)
    {
      const LfGate *gate = &mode->gates[g];

      if (gate->state == LF_GATE_OFF)
        continue;
      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "id", gate->id);
      lf_cli_json_boolean (b, "open", gate->state == LF_GATE_OPEN);
      lf_cli_json_number (b, "have", gate->have);
      lf_cli_json_number (b, "need", gate->need);
      lf_cli_json_string (b, "reason", gate->sentence);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

/* Of the closed gates, or where none is, of the open ones. */
static void
put_nearest_gate (JsonBuilder        *b,
                  const LfModeResult *mode)
{
  const LfGate *gate = lf_gates_nearest (mode->gates);

  if (gate == NULL)
    {
      lf_cli_json_string (b, "nearest_gate", NULL);
      return;
    }
  lf_cli_json_begin_object (b, "nearest_gate");
  lf_cli_json_string (b, "id", gate->id);
  lf_cli_json_boolean (b, "open", gate->state == LF_GATE_OPEN);
  lf_cli_json_number (b, "have", gate->have);
  lf_cli_json_number (b, "need", gate->need);
  lf_cli_json_string (b, "text", gate->sentence != NULL ? gate->sentence
                                                        : gate->spare);
  json_builder_end_object (b);
}

/* How much of what the totals rest on is answered. */
static void
put_basis (JsonBuilder         *b,
           const LfModesResult *modes)
{
  static const char *const names[LF_N_PARTS] = {
    "oli", "position", "assets", "conditions", "factors", "priorities",
  };

  lf_cli_json_begin_object (b, "modes_basis");
  lf_cli_json_boolean (b, "sufficient", modes->sufficient);
  lf_cli_json_int (b, "asked", modes->n_asked);
  lf_cli_json_int (b, "rated", modes->n_rated);
  lf_cli_json_begin_object (b, "parts_known");
  for (guint p = 0; modes->n_modes > 0 && p < LF_N_PARTS; p++)
    lf_cli_json_boolean (b, names[p], modes->modes[0].known[p]);
  json_builder_end_object (b);
  lf_cli_json_begin_array (b, "unanswered");
  for (guint i = 0; i < modes->n_unanswered; i++)
    lf_cli_json_string (b, NULL, modes->unanswered[i]->id);
  json_builder_end_array (b);
  lf_cli_json_string (b, "text", modes->basis);
  json_builder_end_object (b);
}

static void
put_reasons (JsonBuilder    *b,
             const char     *member,
             const LfReason *reasons,
             guint           n)
{
  lf_cli_json_begin_array (b, member);
  for (guint r = 0; r < n; r++)
    {
      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "text", reasons[r].sentence);
      lf_cli_json_number (b, "effect", reasons[r].effect);
      lf_cli_json_string (b, "item", reasons[r].item != NULL
                                     ? reasons[r].item->id : NULL);
      lf_cli_json_string (b, "source", reasons[r].source);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
put_modes (JsonBuilder         *b,
           const LfModesResult *modes,
           const LfStability   *stability)
{
  guint n_equal = 0;

  for (guint m = 0; m < modes->n_modes; m++)
    n_equal += modes->modes[m].equal;
  lf_cli_json_begin_array (b, "modes");
  for (guint m = 0; m < modes->n_modes; m++)
    {
      const LfModeResult *mode = &modes->modes[m];
      gboolean tied = mode->equal && n_equal > 1;

      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "id", mode->mode->id);
      lf_cli_json_string (b, "name", mode->mode->name);
      lf_cli_json_string (b, "class",
                          lf_mode_class_id (mode->mode->mode_class));
      lf_cli_json_int (b, "rank", mode->rank);
      lf_cli_json_number (b, "total", mode->total);
      put_parts (b, mode);
      lf_cli_json_boolean (b, "lead", mode->lead);
      lf_cli_json_boolean (b, "equal", mode->equal);
      lf_cli_json_boolean (b, "feasible", mode->feasible);
      put_gates (b, mode);
      put_nearest_gate (b, mode);
      lf_cli_json_number (b, "stability", stability->lead[m]);
      lf_cli_json_number (b, "stability_pm1", stability->lead_pm1[m]);
      put_known (b, "stability_equal", tied, stability->equal);
      put_known (b, "stability_equal_pm1", tied, stability->equal_pm1);
      put_reasons (b, "for", mode->reasons_for, mode->n_for);
      put_reasons (b, "against", mode->reasons_against, mode->n_against);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
  lf_cli_json_string (b, "companion", modes->companion != NULL
                                      ? modes->companion->id : NULL);
  lf_cli_json_string (b, "best_feasible", modes->best_feasible >= 0
                      ? modes->modes[modes->best_feasible].mode->id : NULL);
}

static void
put_theory (JsonBuilder          *b,
            const LfTheoryResult *theory)
{
  lf_cli_json_begin_object (b, "theory");
  put_known (b, "agreement", theory->n_opinions > 0, theory->agreement);
  lf_cli_json_string (b, "dissent", theory->dissent >= 0
                      ? theory->views[theory->dissent].view->id : NULL);
  lf_cli_json_string (b, "text", theory->sentence);
  lf_cli_json_begin_array (b, "views");
  for (guint v = 0; v < theory->n_views; v++)
    {
      const LfViewResult *view = &theory->views[v];

      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "id", view->view->id);
      lf_cli_json_string (b, "favours", lf_view_class_id (view->favours));
      lf_cli_json_string (b, "also", view->also != LF_VIEW_CANNOT_TELL
                                     ? lf_view_class_id (view->also) : NULL);
      lf_cli_json_number (b, "strength", view->strength);
      lf_cli_json_boolean (b, "agrees", view->agrees);
      lf_cli_json_string (b, "because", view->because);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
  json_builder_end_object (b);
}

static void
put_path (JsonBuilder        *b,
          const LfPathResult *path)
{
  lf_cli_json_begin_array (b, "path");
  for (guint s = 0; s < path->n_steps; s++)
    {
      const LfPathStep *step = &path->steps[s];

      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "mode", step->mode->id);
      lf_cli_json_number (b, "total", step->total);
      lf_cli_json_begin_array (b, "gates");
      for (guint g = 0; step->gates[g] != NULL; g++)
        lf_cli_json_string (b, NULL, step->gates[g]);
      json_builder_end_array (b);
      lf_cli_json_int (b, "months_low", step->months_low);
      lf_cli_json_int (b, "months_high", step->months_high);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
put_markets (JsonBuilder *b,
             LfResults   *results,
             guint        product)
{
  const LfProductResult *p = lf_results_get_product (results, product);

  lf_cli_json_begin_array (b, "markets");
  for (guint i = 0; i < p->n_markets; i++)
    {
      guint index = p->ranking.order[i];
      const LfMarketResult *market = &p->markets[index];
      const LfStability *stability =
        lf_results_get_stability (results, product, index, NULL, NULL);

      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "id", market->id);
      lf_cli_json_string (b, "name", market->own_name);
      lf_cli_json_string (b, "code", market->code);
      put_rank (b, &p->ranking, market);
      put_means (b, market->means, market->n_means, FALSE);
      put_push (b, &market->push);
      put_oli (b, &market->oli);
      put_hurdles (b, &market->hurdles);
      put_modes (b, &market->modes, stability);
      put_basis (b, &market->modes);
      put_theory (b, &market->theory);
      put_path (b, &market->path);
      lf_cli_json_string (b, "verdict", market->verdict);
      lf_cli_json_begin_array (b, "notes");
      for (guint n = 0; market->notes[n] != NULL; n++)
        lf_cli_json_string (b, NULL, market->notes[n]);
      json_builder_end_array (b);
      lf_cli_json_string (b, "stability_text", stability->sentence);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
put_next_actions (JsonBuilder          *b,
                  const LfThreeCResult *three_c,
                  const LfModeResult   *mode,
                  LfPillar              pillar)
{
  lf_cli_json_begin_array (b, "actions");
  for (guint a = 0; mode != NULL && a < mode->n_actions; a++)
    {
      const LfNextAction *action = &mode->actions[a];
      const LfPracticeResult *practice =
        &three_c->practices[action->practice];

      if (practice->pillar != pillar)
        continue;
      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "practice", practice->practice->id);
      lf_cli_json_number (b, "gap", action->gap);
      lf_cli_json_number (b, "priority", action->priority);
      lf_cli_json_string (b, "text", action->text);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
put_practices (JsonBuilder          *b,
               const LfThreeCResult *three_c)
{
  lf_cli_json_begin_array (b, "practices");
  for (guint i = 0; i < three_c->n_practices; i++)
    {
      const LfPracticeResult *practice = &three_c->practices[i];

      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "id", practice->practice->id);
      lf_cli_json_string (b, "pillar", lf_pillar_id (practice->pillar));
      put_mean (b, "mean", practice->mean);
      lf_cli_json_string (b, "word", practice->word != NULL
                                     ? practice->word->outcome : NULL);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

/* Needs and gaps are those of the lead mode in the first market. */
static void
put_three_c (JsonBuilder           *b,
             const LfProductResult *p)
{
  const LfThreeCResult *three_c = &p->three_c[LF_GROUPING_RECOMMENDED];
  const LfModesResult *modes = p->n_markets > 0
    ? &p->markets[p->ranking.order[0]].modes : NULL;
  const LfModeResult *lead = modes != NULL && modes->n_modes > 0
    ? &modes->modes[0] : NULL;

  lf_cli_json_begin_object (b, "three_c");
  for (guint i = 0; i < LF_N_PILLARS; i++)
    {
      const LfPillarResult *pillar = &three_c->pillars[i];

      lf_cli_json_begin_object (b, lf_pillar_id ((LfPillar) i));
      put_mean (b, "mean", pillar->mean);
      lf_cli_json_number (b, "coverage", pillar->mean.coverage);
      put_known (b, "need", lead != NULL,
                 lead != NULL ? lead->needs[i].need : 0);
      put_known (b, "gap", lead != NULL && pillar->mean.known,
                 lead != NULL ? lead->needs[i].gap : 0);
      lf_cli_json_string (b, "word", pillar->word != NULL
                                     ? pillar->word->outcome : NULL);
      put_next_actions (b, three_c, lead, (LfPillar) i);
      json_builder_end_object (b);
    }
  lf_cli_json_begin_object (b, "overall");
  put_mean (b, "mean", three_c->overall);
  lf_cli_json_number (b, "coverage", three_c->overall.coverage);
  json_builder_end_object (b);
  lf_cli_json_string (b, "mode", lead != NULL ? lead->mode->id : NULL);
  put_practices (b, three_c);
  json_builder_end_object (b);
}

/* What each deal tree says beside the totals of the modes. */
static void
put_trees (LfResults   *results,
           JsonBuilder *b)
{
  guint n = lf_results_get_n_trees (results);

  lf_cli_json_begin_array (b, "deal_trees");
  for (guint t = 0; t < n; t++)
    {
      g_autofree char *text = lf_results_say_tree (results, 0, t);

      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "id", lf_results_get_tree (results, t)->id);
      lf_cli_json_string (b, "name", lf_results_get_tree (results, t)->name);
      lf_cli_json_string (b, "text", text);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
put_products (JsonBuilder *b,
              LfResults   *results)
{
  guint n = lf_results_get_n_products (results);

  if (lf_results_get_product (results, 0)->id == NULL)
    return;
  lf_cli_json_begin_array (b, "products");
  for (guint p = 0; p < n; p++)
    {
      const LfProductResult *product = lf_results_get_product (results, p);

      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "id", product->id);
      lf_cli_json_string (b, "name", product->name);
      put_means (b, product->means, product->n_means, TRUE);
      put_markets (b, results, p);
      put_three_c (b, product);
      lf_cli_put_candidates (results, p, b);
      lf_cli_put_ranking (results, p, b);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

/**
 * lf_cli_score_json:
 * @results: results
 * @builder: where to write
 *
 * Writes the scores as one JSON object.
 */
void
lf_cli_score_json (LfResults   *results,
                   JsonBuilder *builder)
{
  LfSnapshot *snapshot = lf_results_get_snapshot (results);
  const LfProductResult *first = lf_results_get_product (results, 0);

  lf_cli_json_begin_object (builder, NULL);
  lf_cli_json_string (builder, "firm",
                      lf_snapshot_get_field (snapshot, "firm"));
  lf_cli_json_string (builder, "method", first->ranking.method);
  put_means (builder, first->means, first->n_means, TRUE);
  put_push (builder, &first->push);
  put_markets (builder, results, 0);
  lf_cli_put_ranking (results, 0, builder);
  put_three_c (builder, first);
  lf_cli_put_candidates (results, 0, builder);
  put_trees (results, builder);
  put_products (builder, results);
  lf_cli_put_growth (results, builder);
  json_builder_end_object (builder);
}

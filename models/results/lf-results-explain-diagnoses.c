/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The diagnoses explain themselves: motives, route, ways of mobilizing
 * resources, gaps, resources by VRIO, partners, and two markets side by
 * side. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "models/assessment/lf-market.h"
#include "models/lf-number.h"
#include "models/results/lf-results-explain-private.h"

static char *
mean_text (LfMean mean)
{
  return mean.known ? g_strdup_printf ("%.2f", mean.mean)
                    : g_strdup (_("not rated"));
}

/**
 * lf_results_explain_motives:
 * @self: results
 * @product: index of a product
 *
 * Returns: (transfer full): which group of motives is dominant, by how much,
 *   and what each comes to
 */
LfExplanation *
lf_results_explain_motives (LfResults *self,
                            guint      product)
{
  const LfMotiveResult *motives =
    &lf_results_get_diagnoses (self, product)->motives;
  LfExplanation *tree = lf_explanation_new (_("Dominant motive"));

  lf_explain_because (tree, motives->sentence);
  if (motives->dominant >= 0)
    tree->value = mean_text (motives->groups[motives->dominant].mean);
  if (motives->second >= 0)
    {
      double lead = motives->groups[motives->dominant].mean.mean -
                    motives->groups[motives->second].mean.mean;
      g_autofree char *text =
        g_strdup_printf (_("It leads the next group by %.2f; a lead under "
                           "%.2f counts as mixed (judgement)."), lead,
                         lf_score_model_get_parameter (self->model,
                                                       "motive-mixed"));

      lf_explain_because (tree, text);
    }
  for (guint g = 0; g < motives->n_groups; g++)
    lf_explanation_add (tree,
                        lf_explain_mean (self, product, -1,
                                         motives->groups[g].list->id));
  return tree;
}

static void
add_routes (LfResults          *self,
            guint               product,
            LfExplanation      *tree,
            const LfRouteScore *routes,
            guint               n_routes)
{
  for (guint i = 0; i < n_routes; i++)
    {
      LfExplanation *child = lf_explain_mean (self, product, -1,
                                              routes[i].path->list->id);

      lf_explain_because (child, routes[i].path->idea);
      lf_explain_sources (self, child, routes[i].path->sources,
                          routes[i].path->n_sources);
      lf_explanation_add (tree, child);
    }
}

/**
 * lf_results_explain_route:
 * @self: results
 * @product: index of a product
 *
 * Returns: (transfer full): what each path and each mechanism comes to, and
 *   the rule that names the route
 */
LfExplanation *
lf_results_explain_route (LfResults *self,
                          guint      product)
{
  const LfRouteResult *route =
    &lf_results_get_diagnoses (self, product)->route;
  LfExplanation *tree = lf_explanation_new (_("Route abroad"));
  LfExplanation *mechanisms = lf_explanation_new (_("Mechanisms"));
  g_autofree char *rule =
    g_strdup_printf (_("The highest path counts from %.2f on; another one "
                       "within %.2f of it is mixed with it (judgement)."),
                     lf_score_model_get_parameter (self->model,
                                                   "path-present"),
                     lf_score_model_get_parameter (self->model,
                                                   "path-mixed"));

  if (route->path >= 0)
    tree->value = mean_text (route->paths[route->path].mean);
  lf_explain_because (tree, route->sentence);
  lf_explain_because (tree, rule);
  add_routes (self, product, tree, route->paths, route->n_paths);
  lf_explain_because (mechanisms, _("They go with a path and are scored "
                                    "apart."));
  add_routes (self, product, mechanisms, route->mechanisms,
              route->n_mechanisms);
  lf_explanation_add (tree, mechanisms);
  return tree;
}

/**
 * lf_results_explain_way:
 * @self: results
 * @product: index of a product
 * @way: index of a way of mobilizing resources
 *
 * Returns: (transfer full): the answers that point to it
 */
LfExplanation *
lf_results_explain_way (LfResults *self,
                        guint      product,
                        guint      way)
{
  const LfDiagnoses *diagnoses = lf_results_get_diagnoses (self, product);
  const LfMobilizationScore *score;
  const LfCase *the_case;
  g_autofree guint *items = NULL;
  LfExplanation *tree;
  guint n = 0;

  g_return_val_if_fail (way < diagnoses->n_ways, NULL);
  score = &diagnoses->ways[way];
  the_case = lf_explain_case (self, product, -1);
  items = g_new (guint, score->way->n_items + 1);
  for (guint i = 0; i < score->way->n_items; i++)
    {
      int item = lf_score_model_find_item (self->model, score->way->items[i]);

      if (item >= 0)
        items[n++] = (guint) item;
    }
  tree = lf_explanation_new (score->way->title);
  tree->value = mean_text (score->mean);
  if (score->mean.known)
    tree->formula = lf_explain_mean_formula (self, the_case, items, n);
  lf_explain_because (tree, _("The mean of the answers that point to it; the "
                              "way with the highest mean is recommended, and "
                              "mixing is normal."));
  lf_explain_sources (self, tree, score->way->sources,
                      score->way->n_sources);
  for (guint i = 0; i < n; i++)
    lf_explanation_add (tree, lf_explain_item (self, product, -1, items[i]));
  return tree;
}

/* The question that asks how much of a resource is needed. */
static int
need_for (LfResults    *self,
          const LfItem *met)
{
  guint n;
  const guint *items = lf_score_model_list_items (self->model, "res-need",
                                                  &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (lf_score_model_get_item (self->model, items[i])->pair,
                   met->id) == 0)
      return (int) items[i];
  return -1;
}

/**
 * lf_results_explain_gap:
 * @self: results
 * @product: index of a product
 * @gap: index of a gap in resources
 *
 * Returns: (transfer full): what is needed less what is met
 */
LfExplanation *
lf_results_explain_gap (LfResults *self,
                        guint      product,
                        guint      gap)
{
  const LfDiagnoses *diagnoses = lf_results_get_diagnoses (self, product);
  const LfItemFigure *figure;
  const LfCase *the_case;
  LfExplanation *tree;
  LfReading met;
  int item, need;

  g_return_val_if_fail (gap < diagnoses->n_gaps, NULL);
  figure = &diagnoses->gaps[gap];
  the_case = lf_explain_case (self, product, -1);
  item = lf_score_model_find_item (self->model, figure->item->id);
  need = need_for (self, figure->item);
  met = lf_case_get (self->model, the_case, figure->item->id);
  tree = lf_explain_figure (figure->item->label, figure->value,
                            "%.4g − %.4g", figure->value + met.value,
                            met.value);
  lf_explain_because (tree, _("What this step needs less what is met; below "
                              "zero there is more than it needs."));
  if (need >= 0)
    lf_explanation_add (tree, lf_explain_item (self, product, -1,
                                               (guint) need));
  if (item >= 0)
    lf_explanation_add (tree, lf_explain_item (self, product, -1,
                                               (guint) item));
  return tree;
}

/* A candidate's mean and the answers about it. */
static LfExplanation *
explain_candidate (LfResults              *self,
                   guint                   product,
                   const LfCandidateScore *candidate,
                   const char             *list)
{
  LfAnswers *answers =
    lf_results_read_candidate (self, self->states[product].id,
                               candidate->id);
  LfExplanation *tree = lf_explanation_new (candidate->name);
  guint n, counted = 0;
  const guint *items = lf_score_model_list_items (self->model, list, &n);
  g_autofree guint *used = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      if (lf_score_model_get_item (self->model, items[i])->gate == NULL)
        used[counted++] = items[i];
      lf_explanation_add (tree, lf_explain_about (self, product,
                                                  candidate->id,
                                                  answers->the_case,
                                                  items[i]));
    }
  tree->value = mean_text (candidate->score);
  if (candidate->score.known)
    tree->formula = lf_explain_mean_formula (self, answers->the_case, used,
                                             counted);
  lf_answers_free (answers);
  return tree;
}

/**
 * lf_results_explain_resource:
 * @self: results
 * @product: index of a product
 * @resource: index of a resource
 *
 * Returns: (transfer full): what VRIO says of it: the first question that
 *   fails decides (Barney 1991 in Song 2025, §2.1.3)
 */
LfExplanation *
lf_results_explain_resource (LfResults *self,
                             guint      product,
                             guint      resource)
{
  const LfDiagnoses *diagnoses = lf_results_get_diagnoses (self, product);
  const LfCandidateScore *score;
  LfExplanation *tree;
  g_autofree char *rule = NULL;

  g_return_val_if_fail (resource < diagnoses->n_resources, NULL);
  score = &diagnoses->resources[resource];
  tree = explain_candidate (self, product, score, "vrio");
  if (score->label != NULL)
    {
      /* Translators: %s is such as “temporary advantage”. */
      g_autofree char *text = g_strdup_printf (_("What it is worth: %s."),
                                               score->label->text);

      lf_explain_because (tree, text);
      lf_explain_sources (self, tree, score->label->sources,
                          score->label->n_sources);
    }
  rule = g_strdup_printf (_("The first question rated below %.2f, in the "
                            "order value, rarity, inimitability and "
                            "organization, decides."),
                          lf_score_model_get_parameter (self->model,
                                                        "vrio-present"));
  lf_explain_because (tree, rule);
  return tree;
}

/**
 * lf_results_explain_partner:
 * @self: results
 * @product: index of a product
 * @partner: index of a candidate
 *
 * Returns: (transfer full): its score on the scorecard, its place, and the
 *   gate
 */
LfExplanation *
lf_results_explain_partner (LfResults *self,
                            guint      product,
                            guint      partner)
{
  const LfDiagnoses *diagnoses = lf_results_get_diagnoses (self, product);
  const LfMarketRank *rank;
  LfExplanation *tree;
  g_autofree char *known = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (partner < diagnoses->n_partners, NULL);
  rank = &diagnoses->partner_ranks[partner];
  tree = explain_candidate (self, product, &diagnoses->partners[partner],
                            "ps");
  switch (rank->status)
    {
    case LF_MARKET_RANKED:
      text = g_strdup_printf (_("Place %u of %u."), rank->rank,
                              diagnoses->partner_ranking.n_ranked);
      break;
    case LF_MARKET_SCREENED_OUT:
      text = g_strdup_printf (_("Not recommended: %s"),
                              rank->screens[0].sentence);
      break;
    case LF_MARKET_NOT_ENOUGH_KNOWN:
    default:
      known = lf_number_percent (rank->coverage, 0);
      /* Translators: %s is a percentage. */
      text = g_strdup_printf (_("Not enough known to rank: %s rated."),
                              known);
    }
  lf_explain_because (tree, text);
  return tree;
}

/**
 * lf_results_explain_comparison:
 * @self: results
 * @product: index of a product
 * @one: index of a market
 * @other: index of another market
 * @item: a question
 *
 * Returns: (transfer full) (nullable): its rating in both markets; %NULL for
 *   an item that the content does not have
 */
LfExplanation *
lf_results_explain_comparison (LfResults    *self,
                               guint         product,
                               guint         one,
                               guint         other,
                               const LfItem *item)
{
  const guint markets[] = { one, other };
  LfReading readings[2];
  LfExplanation *tree;
  int index;

  lf_results_prepare (self);
  g_return_val_if_fail (product < self->n_products, NULL);
  g_return_val_if_fail (one < self->n_markets && other < self->n_markets,
                        NULL);
  index = lf_score_model_find_item (self->model, item->id);
  if (index < 0)
    return NULL;
  for (guint m = 0; m < 2; m++)
    readings[m] = lf_explain_case (self, product, (int) markets[m])
                    ->readings[index];
  if (readings[0].known && readings[1].known)
    tree = lf_explain_figure (item->question,
                              fabs (readings[0].value - readings[1].value),
                              "|%.4g − %.4g|", readings[0].value,
                              readings[1].value);
  else
    tree = lf_explanation_new (item->question);
  lf_explain_because (tree, _("Ratings less than one step apart are the "
                              "same (judgement)."));
  for (guint m = 0; m < 2; m++)
    {
      LfExplanation *child = lf_explain_item (self, product,
                                              (int) markets[m],
                                              (guint) index);

      g_free (child->label);
      child->label = g_strdup (lf_market_get_name (self->markets[markets[m]]));
      lf_explanation_add (tree, child);
    }
  return tree;
}

/**
 * lf_results_explain_resources:
 * @self: results
 * @product: index of a product
 *
 * Returns: (transfer full): gaps, worth and ways of mobilizing, together
 */
LfExplanation *
lf_results_explain_resources (LfResults *self,
                              guint      product)
{
  const LfDiagnoses *diagnoses = lf_results_get_diagnoses (self, product);
  LfExplanation *tree = lf_explanation_new (_("Resources"));

  lf_explain_because (tree, diagnoses->resources_sentence);
  lf_explain_because (tree, diagnoses->resources_remarks);
  for (guint i = 0; i < diagnoses->n_gaps; i++)
    lf_explanation_add (tree, lf_results_explain_gap (self, product, i));
  for (guint i = 0; i < diagnoses->n_resources; i++)
    lf_explanation_add (tree, lf_results_explain_resource (self, product, i));
  for (guint i = 0; i < diagnoses->n_ways; i++)
    lf_explanation_add (tree, lf_results_explain_way (self, product, i));
  return tree;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Explains the market ranking: scores and weights. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/lf-number.h"
#include "models/results/lf-results-explain-private.h"

static LfExplanation *
explain_contribution (LfResults               *self,
                      guint                    product,
                      guint                    market,
                      const LfCriterionResult *criterion,
                      const LfContribution    *c)
{
  LfExplanation *child = lf_explain_figure (criterion->name, c->contribution,
                                            "%.4f × %.2f", c->weight,
                                            c->value);
  int index = criterion->item != NULL
    ? lf_score_model_find_item (self->model, criterion->id) : -1;
  g_autofree char *because = NULL;

  g_free (child->value);
  child->value = g_strdup_printf ("%.4f", c->contribution);
  child->item = g_strdup (criterion->id);
  because = criterion->maximise
    ? g_strdup_printf (_("A performance of %.4g is worth %.2f of 1."),
                       c->performance, c->value)
    : g_strdup_printf (_("A performance of %.4g, where less is better, is "
                         "worth %.2f of 1."), c->performance, c->value);
  lf_explain_because (child, because);
  if (index >= 0)
    lf_explanation_add (child, lf_explain_item (self, product, (int) market,
                                                (guint) index));
  return child;
}

/* By contribution, the largest first; of equal ones the tree's order. */
static guint *
order_contributions (const LfRankingResult *ranking,
                     const LfMarketRank    *rank)
{
  guint *order = g_new0 (guint, ranking->n_criteria + 1);

  for (guint k = 0; k < ranking->n_criteria; k++)
    {
      guint place = k;

      while (place > 0 && rank->contributions[k].contribution >
               rank->contributions[order[place - 1]].contribution)
        {
          order[place] = order[place - 1];
          place--;
        }
      order[place] = k;
    }
  return order;
}

static void
explain_status (LfExplanation         *tree,
                const LfRankingResult *ranking,
                const LfMarketRank    *rank)
{
  g_autofree char *known = lf_number_percent (rank->coverage, 0);
  /* Translators: %s is a percentage. */
  g_autofree char *coverage = g_strdup_printf (
    _("%s of the weight rests on answers; what is missing leaves the sum, and "
      "its group divides its share over the rest."), known);

  lf_explain_because (tree, coverage);
  if (rank->status == LF_MARKET_NOT_ENOUGH_KNOWN)
    lf_explain_because (tree, _("That is not enough for a rank."));
  for (guint s = 0; s < rank->n_screens; s++)
    lf_explain_because (tree, rank->screens[s].sentence);
  if (strcmp (ranking->method, "saw") != 0)
    {
      /* Translators: %s is a method such as topsis */
      g_autofree char *method = g_strdup_printf (
        _("The ranking uses the method “%s”; the parts are those of the "
          "additive model."), ranking->method);

      lf_explain_because (tree, method);
    }
}

/**
 * lf_results_explain_score:
 * @self: results
 * @product: index of a product
 * @market: index of a market
 *
 * Returns: (transfer full): the market's score, part by part
 */
LfExplanation *
lf_results_explain_score (LfResults *self,
                          guint      product,
                          guint      market)
{
  const LfMarketResult *result = lf_results_get_market (self, product,
                                                        market);
  const LfRankingResult *ranking;
  LfExplanation *tree;
  g_autofree char *label = NULL;
  g_autofree guint *order = NULL;

  g_return_val_if_fail (result != NULL, NULL);
  ranking = &self->products[product].ranking;
  /* Translators: %s is a market */
  label = g_strdup_printf (_("Score of %s"), result->name);
  tree = lf_explanation_new (label);
  tree->value = result->rank.known
    ? g_strdup_printf ("%.3f", result->rank.score)
    : g_strdup (_("not rated"));
  tree->formula = g_strdup (_("the sum of weight × value"));
  explain_status (tree, ranking, &result->rank);
  order = order_contributions (ranking, &result->rank);
  for (guint i = 0; i < ranking->n_criteria; i++)
    {
      guint k = order[i];
      const LfContribution *c = &result->rank.contributions[k];

      if (c->known && c->weight > 0)
        lf_explanation_add (tree, explain_contribution (
          self, product, market, &ranking->criteria[k], c));
    }
  return tree;
}

static const LfLink *
find_link (LfResults    *self,
           const char   *push,
           const char   *pull)
{
  const LfLink *const *links;
  guint n;

  links = lf_catalogue_links (self->catalogue, &n);
  for (guint i = 0; i < n; i++)
    if (strcmp (links[i]->push, push) == 0 &&
        strcmp (links[i]->pull, pull) == 0)
      return links[i];
  return NULL;
}

static void
explain_derivation (LfResults               *self,
                    guint                    product,
                    const LfCriterionResult *criterion,
                    LfExplanation           *tree)
{
  int push = lf_score_model_find_item (self->model, criterion->cause->id);
  const LfLink *link = find_link (self, criterion->cause->id, criterion->id);
  LfReading reading =
    self->states[product].firm->the_case->readings[push];
  g_autofree char *because = NULL;

  if (link == NULL)
    return;
  /* Translators: %1$s is a pull factor, %2$s the push factor it relieves */
  because = g_strdup_printf (
    _("“%s” relieves “%s” (strength %.0f of 3, push %.2f of 4): its base "
      "weight counts × (1 + %.0f · %.2f ÷ 12)."),
    criterion->name, criterion->cause->label, link->strength, reading.value,
    link->strength, reading.value);
  lf_explain_because (tree, because);
  lf_explain_sources (self, tree, link->sources, link->n_sources);
  lf_explanation_add (tree, lf_explain_item (self, product, -1,
                                             (guint) push));
}

/**
 * lf_results_explain_weight:
 * @self: results
 * @product: index of a product
 * @criterion: id of a criterion
 *
 * Returns: (transfer full) (nullable): its weight; %NULL for an unknown
 *   criterion
 */
LfExplanation *
lf_results_explain_weight (LfResults  *self,
                           guint       product,
                           const char *criterion)
{
  const LfRankingResult *ranking;

  lf_results_prepare (self);
  g_return_val_if_fail (product < self->n_products, NULL);
  ranking = &self->products[product].ranking;
  for (guint k = 0; k < ranking->n_criteria; k++)
    {
      const LfCriterionResult *c = &ranking->criteria[k];
      LfExplanation *tree;
      g_autofree char *weights = NULL;
      g_autofree char *base = NULL;
      g_autofree char *derived = NULL;

      if (strcmp (c->id, criterion) != 0)
        continue;
      tree = lf_explanation_new (c->name);
      tree->value = lf_number_percent (c->weight, 1);
      tree->item = g_strdup (c->id);
      base = lf_number_percent (c->base, 1);
      derived = lf_number_percent (c->derived, 1);
      /* Translators: two percentages. */
      weights = g_strdup_printf (
        _("Inside its group its base weight is %1$s and its derived weight "
          "%2$s."), base, derived);
      lf_explain_because (tree, weights);
      if (c->cause != NULL)
        explain_derivation (self, product, c, tree);
      return tree;
    }
  return NULL;
}

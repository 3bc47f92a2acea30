/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/results/lf-ranking-trial.h"

#include <string.h>

#include "models/assessment/lf-edits-weights.h"
#include "models/results/lf-results-private.h"
#include "models/results/lf-robustness-private.h"
#include "models/scoring/lf-ranking.h"
#include "models/scoring/lf-weights.h"

struct _LfRankingTrial
{
  LfResults          *results;
  guint               product;
  LfRankingInput      input;      /* with criteria of its own */
  LfCriterionResult  *criteria;
  double             *base;       /* the weights in force */
  double             *weights;    /* the weights tried */

  LfArena            *arena;      /* of what follows */
  LfMarketRank       *ranks;
  LfRankingResult     ranking;
  LfMethodComparison *comparison;
  LfRobustness       *exact;
  LfMarketMethods    *methods;
};

static void
forget (LfRankingTrial *self)
{
  g_clear_pointer (&self->exact, lf_robustness_free);
  g_clear_pointer (&self->arena, lf_arena_free);
  self->comparison = NULL;
  self->ranks = NULL;
}

/**
 * lf_ranking_trial_new:
 * @results: results
 * @product: index of a product
 *
 * Returns: (transfer full): a trial that begins with the weights in force
 */
LfRankingTrial *
lf_ranking_trial_new (LfResults *results,
                      guint      product)
{
  const LfProductResult *numbers = lf_results_get_product (results, product);
  LfRankingTrial *self;
  guint n;

  g_return_val_if_fail (numbers != NULL, NULL);

  self = g_new0 (LfRankingTrial, 1);
  self->results = lf_results_ref (results);
  self->product = product;
  self->input = results->states[product].ranking;
  n = self->input.n_criteria;
  self->criteria = g_memdup2 (self->input.criteria,
                              n * sizeof *self->criteria);
  self->input.criteria = self->criteria;
  self->weights = g_new0 (double, n + 1);
  self->base = g_new0 (double, n + 1);
  for (guint k = 0; k < n; k++)
    self->base[k] = self->weights[k] = self->criteria[k].weight;
  return self;
}

/**
 * lf_ranking_trial_free:
 * @self: (transfer full) (nullable): a trial
 */
void
lf_ranking_trial_free (LfRankingTrial *self)
{
  if (self == NULL)
    return;
  forget (self);
  g_clear_pointer (&self->methods, lf_market_methods_free);
  g_free (self->criteria);
  g_free (self->weights);
  g_free (self->base);
  lf_results_unref (self->results);
  g_free (self);
}

/**
 * lf_ranking_trial_is_of:
 * @self: a trial
 * @results: (nullable): results
 * @product: index of a product in @results
 *
 * Indices of markets and criteria mean the same only in the results that the
 * trial is of; other results may be of fewer.
 *
 * Returns: whether @self tries weights of these results and this product
 */
gboolean
lf_ranking_trial_is_of (const LfRankingTrial *self,
                        LfResults            *results,
                        guint                 product)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->results == results && self->product == product;
}

/**
 * lf_ranking_trial_set_weights:
 * @self: a trial
 * @weights: (array): a weight for each criterion of the ranking, 0 or more,
 *   that sum to 1
 *
 * Tries other weights.
 */
void
lf_ranking_trial_set_weights (LfRankingTrial *self,
                              const double   *weights)
{
  for (guint k = 0; k < self->input.n_criteria; k++)
    self->weights[k] = self->criteria[k].weight = weights[k];
  forget (self);
}

/**
 * lf_ranking_trial_move:
 * @self: a trial
 * @criterion: index of a criterion
 * @weight: its weight, 0 to 1
 *
 * Tries the weights in force with one of them moved; the others keep their
 * proportions.
 */
void
lf_ranking_trial_move (LfRankingTrial *self,
                       guint           criterion,
                       double          weight)
{
  g_autofree double *moved = g_new (double, self->input.n_criteria + 1);

  g_return_if_fail (criterion < self->input.n_criteria);

  lf_weights_move (self->base, self->input.n_criteria, criterion, weight,
                   moved);
  lf_ranking_trial_set_weights (self, moved);
}

static double
share_of (const LfRankingTrial *self,
          const double         *weights,
          LfCriterionGroup      group)
{
  double share = 0;

  for (guint k = 0; k < self->input.n_criteria; k++)
    if (self->criteria[k].group == group)
      share += weights[k];
  return share;
}

/**
 * lf_ranking_trial_move_group:
 * @self: a trial
 * @group: a group that has criteria
 * @share: how much it counts, 0 to 1
 *
 * Tries the weights in force with the share of one group moved; the other
 * groups keep their proportions, and the criteria theirs inside each.
 */
void
lf_ranking_trial_move_group (LfRankingTrial   *self,
                             LfCriterionGroup  group,
                             double            share)
{
  double before[LF_N_CRITERION_GROUPS], after[LF_N_CRITERION_GROUPS];
  guint place[LF_N_CRITERION_GROUPS] = { 0 };
  g_autofree double *moved = g_new (double, self->input.n_criteria + 1);
  guint first, n = 0;

  g_return_if_fail (group < LF_N_CRITERION_GROUPS);

  for (guint g = 0; g < LF_N_CRITERION_GROUPS; g++)
    if (lf_results_group_range (self->criteria, self->input.n_criteria, g,
                                &first) > 0)
      {
        place[g] = n;
        before[n++] = share_of (self, self->base, g);
      }
  g_return_if_fail (n > 0);
  lf_weights_move (before, n, place[group], share, after);
  for (guint k = 0; k < self->input.n_criteria; k++)
    {
      guint g = place[self->criteria[k].group];

      moved[k] = after[g] * (before[g] > 0 ? self->base[k] / before[g]
                                           : self->criteria[k].base);
    }
  lf_ranking_trial_set_weights (self, moved);
}

/**
 * lf_ranking_trial_get_share:
 * @self: a trial
 * @group: a group of criteria
 *
 * Returns: how much the group counts under the weights tried, 0 to 1
 */
double
lf_ranking_trial_get_share (const LfRankingTrial *self,
                            LfCriterionGroup      group)
{
  return share_of (self, self->weights, group);
}

/**
 * lf_ranking_trial_take:
 * @self: a trial
 * @base: what stands before
 * @name: the name of what was moved, for the label
 * @error: return location
 *
 * Returns: (transfer full): the edit that puts the weights tried in force,
 *   or %NULL with @error set
 */
LfEdit *
lf_ranking_trial_take (LfRankingTrial  *self,
                       LfSnapshot      *base,
                       const char      *name,
                       GError         **error)
{
  guint n = self->input.n_criteria;
  const char *groups[LF_N_CRITERION_GROUPS];
  const char *settings[LF_N_CRITERION_GROUPS];
  g_autofree const char **ids = g_new0 (const char *, n + 1);
  g_autofree guint *group_of = g_new0 (guint, n + 1);

  for (guint g = 0; g < LF_N_CRITERION_GROUPS; g++)
    {
      groups[g] = lf_criterion_group_id (g);
      settings[g] = lf_results_share_setting (g);
    }
  for (guint k = 0; k < n; k++)
    {
      ids[k] = self->criteria[k].id;
      group_of[k] = self->criteria[k].group;
    }
  return lf_edit_new_move_weight (base, self->results->scenario, name, groups,
                                  settings, LF_N_CRITERION_GROUPS, ids,
                                  group_of, self->weights, n, error);
}

/**
 * lf_ranking_trial_get_weights:
 * @self: a trial
 *
 * Returns: (transfer none) (array): the weights tried
 */
const double *
lf_ranking_trial_get_weights (const LfRankingTrial *self)
{
  return self->weights;
}

static void
judge (LfRankingTrial *self)
{
  if (self->ranks != NULL)
    return;
  self->arena = lf_arena_new ();
  self->ranks = lf_arena_new_array (self->arena, LfMarketRank,
                                    self->input.n_markets);
  self->ranking = (LfRankingResult) {
    .criteria = self->criteria, .n_criteria = self->input.n_criteria,
  };
  lf_market_ranking_judge (&self->input, self->arena, self->ranks,
                           &self->ranking);
}

/**
 * lf_ranking_trial_get_ranking:
 * @self: a trial
 *
 * Returns: (transfer none): the ranking; valid until other weights are
 *   tried
 */
const LfRankingResult *
lf_ranking_trial_get_ranking (LfRankingTrial *self)
{
  judge (self);
  return &self->ranking;
}

/**
 * lf_ranking_trial_get_ranks:
 * @self: a trial
 *
 * Returns: (transfer none) (array): the place of each market of the
 *   product; valid until other weights are tried
 */
const LfMarketRank *
lf_ranking_trial_get_ranks (LfRankingTrial *self)
{
  judge (self);
  return self->ranks;
}

/**
 * lf_ranking_trial_get_methods:
 * @self: a trial
 *
 * Returns: (transfer none): the ranked markets by all five methods; valid
 *   until other weights are tried
 */
const LfMethodComparison *
lf_ranking_trial_get_methods (LfRankingTrial *self)
{
  judge (self);
  if (self->comparison == NULL)
    {
      const guint *markets = self->ranking.order;
      guint n = self->ranking.n_ranked;
      g_autofree guint *sorted = g_new (guint, self->input.n_markets + 1);

      lf_market_methods_list_ranked (&self->input, self->ranks, sorted);
      if (self->methods == NULL ||
          !lf_market_methods_fits (self->methods, &self->input, sorted, n))
        {
          g_clear_pointer (&self->methods, lf_market_methods_free);
          self->methods = lf_market_methods_new (&self->input, sorted, n);
        }
      self->comparison = lf_arena_new_array (self->arena, LfMethodComparison,
                                             1);
      lf_market_methods_compare (self->methods, &self->input, self->ranks,
                                 self->arena, self->comparison);
      self->comparison->order = markets;
    }
  return self->comparison;
}

/**
 * lf_ranking_trial_get_exact:
 * @self: a trial
 *
 * Returns: (transfer none) (nullable): stability intervals, tornado and
 *   break-even, without what takes draws; %NULL where there is no market or
 *   no weight; valid until other weights are tried
 */
const LfRobustness *
lf_ranking_trial_get_exact (LfRankingTrial *self)
{
  judge (self);
  if (self->exact == NULL)
    self->exact = lf_robustness_find_exact (self->results, self->product,
                                            &self->input, self->ranks,
                                            &self->ranking);
  return self->exact;
}

/**
 * lf_ranking_trial_get_leader:
 * @self: a trial
 *
 * Returns: index of the market that comes first, or −1
 */
int
lf_ranking_trial_get_leader (LfRankingTrial *self)
{
  judge (self);
  return self->ranking.n_ranked > 0 ? (int) self->ranking.order[0] : -1;
}

/**
 * lf_ranking_trial_agreement:
 * @self: a trial
 * @known: (out): whether two markets or more are ranked by both
 *
 * Returns: Kendall’s τ-b between the ranking tried and the one in force
 */
double
lf_ranking_trial_agreement (LfRankingTrial *self,
                            gboolean       *known)
{
  const LfProductResult *product =
    lf_results_get_product (self->results, self->product);
  g_autofree guint *now = g_new (guint, self->input.n_markets + 1);
  g_autofree guint *then = g_new (guint, self->input.n_markets + 1);
  guint n = 0;

  judge (self);
  for (guint m = 0; m < self->input.n_markets; m++)
    if (self->ranks[m].rank > 0 && product->markets[m].rank.rank > 0)
      {
        now[n] = self->ranks[m].rank;
        then[n++] = product->markets[m].rank.rank;
      }
  *known = n > 1;
  return n > 1 ? lf_ranking_kendall_tau (now, then, n) : 0.0;
}

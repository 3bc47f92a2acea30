/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/results/lf-weight-study.h"

#include <math.h>
#include <string.h>

#include "models/assessment/lf-settings.h"
#include "models/results/lf-ranking-trial.h"
#include "models/results/lf-results-private.h"

/* The groups that have criteria. */
static void
open_top (LfWeightStudy        *self,
          const LfRankingInput *input)
{
  double sum = 0;

  self->ids = lf_arena_new_array (self->arena, const char *,
                                  LF_N_CRITERION_GROUPS);
  self->names = lf_arena_new_array (self->arena, const char *,
                                    LF_N_CRITERION_GROUPS);
  self->settings = lf_arena_new_array (self->arena, const char *,
                                       LF_N_CRITERION_GROUPS);
  self->weights = lf_arena_new_array (self->arena, double,
                                      LF_N_CRITERION_GROUPS);
  self->group = "";
  self->share = 1;
  self->method = LF_N_ELICITATIONS;
  for (guint g = 0; g < LF_N_CRITERION_GROUPS; g++)
    {
      guint first;
      guint n = lf_results_group_range (input->criteria, input->n_criteria, g,
                                        &first);

      if (n == 0)
        continue;
      self->ids[self->n] = lf_criterion_group_id (g);
      self->names[self->n] = lf_criterion_group_name (g);
      self->settings[self->n] = lf_results_share_setting (g);
      for (guint k = first; k < first + n; k++)
        self->weights[self->n] += input->criteria[k].weight;
      sum += self->weights[self->n++];
    }
  for (guint g = 0; g < self->n && sum > 0; g++)
    self->weights[g] /= sum;
}

static void
open_group (LfWeightStudy        *self,
            LfResults            *results,
            const LfRankingInput *input)
{
  guint first;

  self->n = lf_results_group_range (input->criteria, input->n_criteria,
                                    (LfCriterionGroup) self->level, &first);
  self->group = lf_criterion_group_id ((LfCriterionGroup) self->level);
  self->ids = lf_arena_new_array (self->arena, const char *, self->n);
  self->names = lf_arena_new_array (self->arena, const char *, self->n);
  self->weights = lf_arena_new_array (self->arena, double, self->n);
  self->method = LF_ELICITATION_BASE;
  lf_elicitation_from_id (results->group_weights[self->level],
                          &self->method);
  for (guint k = 0; k < self->n; k++)
    {
      self->ids[k] = input->criteria[first + k].id;
      self->names[k] = input->criteria[first + k].name;
      self->weights[k] = input->criteria[first + k].weight;
      self->share += self->weights[k];
    }
}

/* A group of no weight has weights inside it all the same. */
static void
weigh_inside (LfWeightStudy *self)
{
  const LfWeightTrial *trial = &self->trials[self->method];

  for (guint k = 0; k < self->n; k++)
    if (self->share > 0)
      self->weights[k] /= self->share;
    else if (trial->known)
      self->weights[k] = trial->weights[k];
}

/* Data and push say nothing about groups; their usual shares are the base
 * weights. */
static void
try_top (LfWeightStudy *self)
{
  g_autofree double *usual = g_new0 (double, self->n + 1);

  for (guint g = 0; g < self->n; g++)
    {
      const LfSetting *setting = lf_setting_find (self->settings[g]);

      usual[g] = setting->fallback;
    }
  self->answers->base = usual;
  for (guint way = 0; way < LF_N_ELICITATIONS; way++)
    lf_elicitation_solve (way, self->answers, self->arena,
                          &self->trials[way]);
  self->answers->base = NULL;
}

/* The weights of the whole tree with a trial's at this level. */
static void
spread (const LfWeightStudy  *self,
        const LfRankingInput *input,
        const double         *level,
        double               *weights)
{
  guint first;

  for (guint k = 0; k < input->n_criteria; k++)
    weights[k] = input->criteria[k].weight;
  if (self->level >= 0)
    {
      lf_results_group_range (input->criteria, input->n_criteria,
                              (LfCriterionGroup) self->level, &first);
      for (guint k = 0; k < self->n; k++)
        weights[first + k] = self->share * level[k];
      return;
    }
  for (guint g = 0; g < self->n; g++)
    for (guint k = 0; k < input->n_criteria; k++)
      {
        const LfCriterionResult *c = &input->criteria[k];

        if (strcmp (lf_criterion_group_id (c->group), self->ids[g]) == 0)
          weights[k] = level[g] * (self->weights[g] > 0
                                     ? c->weight / self->weights[g]
                                     : c->base);
      }
}

/* How far the first of a ranking is ahead of the next, where the order in
 * force is kept. */
static void
find_lead (const LfProductResult *numbers,
           const LfMarketRank    *ranks,
           LfWeightOutcome       *out)
{
  const LfRankingResult *ranking = &numbers->ranking;
  guint first, next;

  out->lead_known = ranking->n_ranked > 1 && out->moved == 0;
  if (!out->lead_known)
    return;
  first = ranking->order[0];
  next = ranking->order[1];
  /* By some methods less is better. */
  out->lead = fabs (ranks[first].score - ranks[next].score);
  out->lead_now = fabs (numbers->markets[first].rank.score -
                        numbers->markets[next].rank.score);
}

static void
find_outcomes (LfWeightStudy        *self,
               LfResults            *results,
               guint                 product,
               const LfRankingInput *input)
{
  const LfProductResult *numbers = lf_results_get_product (results, product);
  g_autoptr (LfRankingTrial) trial = lf_ranking_trial_new (results, product);
  g_autofree double *weights = g_new0 (double, input->n_criteria + 1);

  for (guint way = 0; way < LF_N_ELICITATIONS; way++)
    {
      LfWeightOutcome *out = &self->outcomes[way];
      const LfMarketRank *ranks;
      int leader;

      if (!self->trials[way].known || input->n_markets == 0)
        continue;
      spread (self, input, self->trials[way].weights, weights);
      lf_ranking_trial_set_weights (trial, weights);
      leader = lf_ranking_trial_get_leader (trial);
      out->leader = leader >= 0 ? numbers->markets[leader].name : NULL;
      out->tau = lf_ranking_trial_agreement (trial, &out->tau_known);
      ranks = lf_ranking_trial_get_ranks (trial);
      for (guint m = 0; m < numbers->n_markets; m++)
        out->moved += ranks[m].rank != numbers->markets[m].rank.rank;
      find_lead (numbers, ranks, out);
    }
}

/**
 * lf_weight_study_new:
 * @results: results
 * @product: index of a product
 * @level: a group of criteria, or %LF_WEIGHT_LEVEL_TOP
 *
 * Works out what every way to weights makes of the answers that the
 * document holds, and what each would do to the ranking.
 *
 * Returns: (transfer full): one level by every way; its @n is 0 for a group
 *   without criteria
 */
LfWeightStudy *
lf_weight_study_new (LfResults *results,
                     guint      product,
                     int        level)
{
  LfWeightStudy *self;
  const LfRankingInput *input;

  g_return_val_if_fail (level < (int) LF_N_CRITERION_GROUPS, NULL);
  g_return_val_if_fail (product < lf_results_get_n_products (results), NULL);

  self = g_new0 (LfWeightStudy, 1);
  self->level = level;
  self->arena = lf_arena_new ();
  input = &results->states[product].ranking;
  if (level < 0)
    open_top (self, input);
  else
    open_group (self, results, input);
  if (self->n == 0)
    return self;
  self->answers = lf_results_read_weight_answers (
    results, self->group, (const char *const *) self->ids,
    (const char *const *) self->names, self->n);
  if (level < 0)
    try_top (self);
  else
    {
      lf_results_try_group (results, input, (LfCriterionGroup) level,
                            self->arena, self->trials, LF_N_ELICITATIONS);
      weigh_inside (self);
    }
  find_outcomes (self, results, product, input);
  return self;
}

/**
 * lf_weight_study_free:
 * @self: (transfer full) (nullable): a study
 */
void
lf_weight_study_free (LfWeightStudy *self)
{
  if (self == NULL)
    return;
  lf_weight_answers_free (self->answers);
  lf_arena_free (self->arena);
  g_free (self);
}

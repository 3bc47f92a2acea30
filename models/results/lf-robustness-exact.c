/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How firm a ranking is, as far as it can be told without draws. */

#include "config.h"

#include "models/results/lf-robustness-private.h"
#include "models/scoring/lf-break-even.h"
#include "models/scoring/lf-ranking.h"
#include "models/scoring/lf-stability.h"

/**
 * lf_robust_work_cell:
 * @work: work that has begun
 * @i: index into the markets of its result
 * @j: index into the criteria of its result
 *
 * Returns: (transfer none): what is known there
 */
const LfPerformance *
lf_robust_work_cell (const LfRobustWork *work,
                     guint               i,
                     guint               j)
{
  return &work->input->performances[
    (gsize) work->out->markets[i] * work->input->n_criteria +
    work->out->criteria[j]];
}

/**
 * lf_robust_work_criterion:
 * @work: work that has begun
 * @j: index into the criteria of its result
 *
 * Returns: (transfer none): the criterion
 */
const LfCriterionResult *
lf_robust_work_criterion (const LfRobustWork *work,
                          guint               j)
{
  return &work->input->criteria[work->out->criteria[j]];
}

/* Best first by the additive model, which is the one that is tested,
 * whatever the method in force. */
static int
compare_additive (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const LfMarketRank *ranks = data;
  guint one = *(const guint *) a, other = *(const guint *) b;

  if (!lf_ranking_equal (ranks[one].additive, ranks[other].additive))
    return ranks[one].additive > ranks[other].additive ? -1 : 1;
  return one < other ? -1 : one > other;
}

/* Ranked markets first, then those of which too little is known: they may
 * still turn out to lead. */
static void
take_in (LfRobustWork *work)
{
  const LfRankingResult *ranking = work->ranking;
  LfRobustness *out = work->out;

  out->markets = g_new0 (guint, ranking->n_markets + 1);
  for (guint i = 0; i < ranking->n_markets; i++)
    if (work->ranks[ranking->order[i]].status != LF_MARKET_SCREENED_OUT)
      out->markets[out->n_markets++] = ranking->order[i];
  g_qsort_with_data (out->markets, (int) ranking->n_ranked, sizeof (guint),
                     compare_additive, (gpointer) work->ranks);
  out->criteria = g_new0 (guint, ranking->n_criteria + 1);
  for (guint k = 0; k < ranking->n_criteria; k++)
    if (work->input->criteria[k].weight > 0)
      out->criteria[out->n_criteria++] = k;
  work->weights = g_new0 (double, out->n_criteria + 1);
  for (guint j = 0; j < out->n_criteria; j++)
    work->weights[j] = lf_robust_work_criterion (work, j)->weight;
}

/* The weighted mean value of what is known of a market in a group. */
static gboolean
group_mean (const LfRobustWork *work,
            guint             i,
            int               group,
            double           *mean)
{
  double sum = 0, weight = 0;

  for (guint j = 0; j < work->out->n_criteria; j++)
    {
      const LfCriterionResult *criterion = lf_robust_work_criterion (work, j);
      const LfReading *cell = &lf_robust_work_cell (work, i, j)->reading;

      if ((group >= 0 && (int) criterion->group != group) || !cell->known ||
          cell->excluded)
        continue;
      sum += criterion->weight * lf_value_function_apply (
        &work->input->functions[work->out->criteria[j]], cell->value);
      weight += criterion->weight;
    }
  *mean = weight > 0 ? sum / weight : 0.5;
  return weight > 0;
}

/* What is missing stands at the mean of what is known of its group: so the
 * plain sum equals the score, whose weights divide over what is known. */
static void
fill_values (LfRobustWork *work)
{
  LfRobustness *out = work->out;

  work->values = g_new0 (double, (gsize) out->n_markets * out->n_criteria +
                                 1);
  for (guint i = 0; i < out->n_markets; i++)
    for (guint j = 0; j < out->n_criteria; j++)
      {
        const LfReading *cell = &lf_robust_work_cell (work, i, j)->reading;
        double *value = &work->values[(gsize) i * out->n_criteria + j];

        if (cell->known && !cell->excluded)
          *value = lf_value_function_apply (
            &work->input->functions[out->criteria[j]], cell->value);
        else if (!group_mean (work, i, (int) lf_robust_work_criterion (work, j)->group,
                              value))
          group_mean (work, i, -1, value);
      }
}

/**
 * lf_robust_figure:
 * @work: work that has begun
 * @i: index into the markets of its result
 * @j: index into the criteria of its result
 *
 * Returns: the figure there; where it is missing or does not apply, one that
 *   is worth what stands in for it
 */
double
lf_robust_figure (const LfRobustWork *work,
                  guint               i,
                  guint               j)
{
  const LfReading *cell = &lf_robust_work_cell (work, i, j)->reading;

  return cell->known && !cell->excluded
    ? cell->value
    : lf_value_function_find (
        &work->input->functions[work->out->criteria[j]],
        work->values[(gsize) i * work->out->n_criteria + j],
        lf_robust_work_criterion (work, j)->low);
}

static LfAdditive
additive_of (const LfRobustWork *work)
{
  return (LfAdditive) {
    work->out->n_markets, work->out->n_criteria, work->values, work->weights,
  };
}

static void
find_intervals (LfRobustWork *work)
{
  LfRobustness *out = work->out;
  LfAdditive model = additive_of (work);
  g_autofree LfInterval *of_first = g_new0 (LfInterval, out->n_criteria + 1);
  g_autofree LfInterval *of_ranking = g_new0 (LfInterval,
                                              out->n_criteria + 1);

  if (work->ranking->n_ranked < 2)
    return;
  /* Only ranked markets can change places; they come first. */
  model.n = work->ranking->n_ranked;
  lf_stability_find (&model, 0, of_first, of_ranking);
  out->weights = g_new0 (LfWeightStability, out->n_criteria + 1);
  for (guint j = 0; j < out->n_criteria; j++)
    out->weights[out->n_weights++] = (LfWeightStability) {
      out->criteria[j], work->weights[j], of_first[j], of_ranking[j],
    };
}

/* How far a weight may plausibly be off: half of itself, either way. */
#define WEIGHT_DOUBT 0.5

static void
find_tornado (LfRobustWork *work)
{
  LfRobustness *out = work->out;
  LfAdditive model = additive_of (work);
  g_autofree LfInterval *ends = NULL;

  if (work->ranking->n_ranked < 2)
    return;
  model.n = work->ranking->n_ranked;
  ends = g_new0 (LfInterval, out->n_criteria);
  for (guint j = 0; j < out->n_criteria; j++)
    ends[j] = (LfInterval) {
      work->weights[j] * (1 - WEIGHT_DOUBT),
      MIN (work->weights[j] * (1 + WEIGHT_DOUBT), 1.0),
    };
  out->lead = work->ranks[out->markets[0]].additive -
              work->ranks[out->markets[1]].additive;
  out->tornado = g_new0 (LfTornadoBar, out->n_criteria);
  lf_tornado_of_weights (&model, 0, ends, out->tornado);
}

static void
find_turns (LfRobustWork *work)
{
  LfRobustness *out = work->out;
  LfAdditive model = additive_of (work);
  g_autofree LfInterval *ends = NULL;
  g_autoptr (GArray) changes = NULL;

  if (work->ranking->n_ranked < 2)
    return;
  ends = g_new0 (LfInterval, (gsize) out->n_markets * out->n_criteria);
  for (gsize k = 0; k < (gsize) out->n_markets * out->n_criteria; k++)
    ends[k] = (LfInterval) { MIN (work->values[k], 0.0),
                             MAX (work->values[k], 1.0) };
  changes = lf_break_even (&model, 0, 1, ends, &out->turn_distance);
  out->can_turn = changes != NULL;
  if (changes == NULL)
    {
      out->turn_distance = 0;
      return;
    }
  out->turns = g_new0 (LfTurn, changes->len + 1);
  for (guint c = 0; c < changes->len; c++)
    {
      const LfBreakEvenStep *change = &g_array_index (changes, LfBreakEvenStep, c);
      guint criterion = out->criteria[change->criterion];
      double from = lf_robust_figure (work, change->alternative,
                                      change->criterion);

      out->turns[out->n_turns++] = (LfTurn) {
        out->markets[change->alternative],
        criterion,
        from,
        lf_value_function_find (&work->input->functions[criterion],
                                change->to, from),
      };
    }
}


/**
 * lf_robust_work_begin:
 * @work: results, input, ranks, ranking and an empty result
 *
 * Takes in markets and criteria.
 *
 * Returns: whether there is anything to work with
 */
gboolean
lf_robust_work_begin (LfRobustWork *work)
{
  take_in (work);
  if (work->out->n_markets == 0 || work->out->n_criteria == 0)
    return FALSE;
  fill_values (work);
  return TRUE;
}

/**
 * lf_robust_work_end:
 * @work: work
 *
 * Frees what the steps shared; the result stays.
 */
void
lf_robust_work_end (LfRobustWork *work)
{
  g_clear_pointer (&work->values, g_free);
  g_clear_pointer (&work->weights, g_free);
}

/**
 * lf_robust_find_exact:
 * @work: work that has begun
 *
 * Finds what needs no draws: stability intervals, tornado, break-even.
 */
void
lf_robust_find_exact (LfRobustWork *work)
{
  find_intervals (work);
  find_tornado (work);
  find_turns (work);
}

/**
 * lf_robustness_find_exact:
 * @results: results
 * @product: index of a product
 * @input: the figures and the weights to test
 * @ranks: the markets’ places by them
 * @ranking: the ranking by them
 *
 * Returns: (transfer full) (nullable): what can be told without draws;
 *   %NULL where there is no market or no weight
 */
LfRobustness *
lf_robustness_find_exact (LfResults             *results,
                          guint                  product,
                          const LfRankingInput  *input,
                          const LfMarketRank    *ranks,
                          const LfRankingResult *ranking)
{
  g_autoptr (LfRobustness) out = g_new0 (LfRobustness, 1);
  LfRobustWork work = {
    .results = results, .product = product,
    .state = &results->states[product], .input = input, .ranks = ranks,
    .ranking = ranking, .out = out,
  };
  gboolean any = lf_robust_work_begin (&work);

  if (any)
    lf_robust_find_exact (&work);
  lf_robust_work_end (&work);
  return any ? g_steal_pointer (&out) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How firm a product's market ranking is: the ranking's own data handed to
 * the engine of models/scoring. */

#include "config.h"

#include "models/results/lf-robustness.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/lf-error.h"
#include "models/results/lf-results-private.h"
#include "models/scoring/lf-ask-next.h"
#include "models/scoring/lf-break-even.h"
#include "models/scoring/lf-stability.h"

/* What the steps hand on to each other. */
typedef struct
{
  LfResults            *results;
  const LfProductState *state;
  const LfRankingInput *input;
  const LfProductResult *product;
  LfRobustness         *out;
  double               *values;    /* n × m, 0–1, stand-ins included */
  double               *weights;   /* m, summing to 1 */
} Work;

/**
 * lf_robustness_options_init:
 * @options: (out caller-allocates): the usual options
 * @results: results
 *
 * What the document says about draws, seed and spread.
 */
void
lf_robustness_options_init (LfSmaaOptions *options,
                            LfResults     *results)
{
  double spread = lf_snapshot_get_number (results->snapshot, "spread",
                                          results->scenario);

  lf_smaa_options_init (options);
  options->draws = (guint64) lf_snapshot_get_number (
    results->snapshot, "draws", results->scenario);
  options->seed = results->seed;
  if (spread > 0)
    {
      options->weights = LF_SMAA_WEIGHTS_DIRICHLET;
      options->concentration = spread;
    }
}

/**
 * lf_robustness_free:
 * @self: (transfer full) (nullable): a robustness
 */
void
lf_robustness_free (LfRobustness *self)
{
  if (self == NULL)
    return;
  g_free (self->markets);
  g_free (self->criteria);
  g_clear_pointer (&self->smaa, lf_smaa_result_free);
  g_free (self->weights);
  g_free (self->tornado);
  g_free (self->ask_ranking);
  g_free (self->ask_modes);
  g_free (self->turns);
  g_free (self);
}

static const LfReading *
cell_of (const Work *work,
         guint       i,
         guint       j)
{
  return &work->input->performances[
    (gsize) work->out->markets[i] * work->input->n_criteria +
    work->out->criteria[j]];
}

static const LfCriterionResult *
criterion_of (const Work *work,
              guint       j)
{
  return &work->input->criteria[work->out->criteria[j]];
}

/* Ranked markets first, in rank order, then those of which too little is
 * known: they may still turn out to lead. */
static void
take_in (Work *work)
{
  const LfRankingResult *ranking = &work->product->ranking;
  LfRobustness *out = work->out;

  out->markets = g_new0 (guint, ranking->n_markets + 1);
  for (guint i = 0; i < ranking->n_markets; i++)
    if (work->product->markets[ranking->order[i]].rank.status !=
          LF_MARKET_SCREENED_OUT)
      out->markets[out->n_markets++] = ranking->order[i];
  out->criteria = g_new0 (guint, ranking->n_criteria + 1);
  for (guint k = 0; k < ranking->n_criteria; k++)
    if (ranking->criteria[k].weight > 0)
      out->criteria[out->n_criteria++] = k;
  work->weights = g_new0 (double, out->n_criteria + 1);
  for (guint j = 0; j < out->n_criteria; j++)
    work->weights[j] = criterion_of (work, j)->weight;
}

/* The weighted mean value of what is known of a market in a group. */
static gboolean
group_mean (const Work       *work,
            guint             i,
            int               group,
            double           *mean)
{
  double sum = 0, weight = 0;

  for (guint j = 0; j < work->out->n_criteria; j++)
    {
      const LfCriterionResult *criterion = criterion_of (work, j);
      const LfReading *cell = cell_of (work, i, j);

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
fill_values (Work *work)
{
  LfRobustness *out = work->out;

  work->values = g_new0 (double, (gsize) out->n_markets * out->n_criteria +
                                 1);
  for (guint i = 0; i < out->n_markets; i++)
    for (guint j = 0; j < out->n_criteria; j++)
      {
        const LfReading *cell = cell_of (work, i, j);
        double *value = &work->values[(gsize) i * out->n_criteria + j];

        if (cell->known && !cell->excluded)
          *value = lf_value_function_apply (
            &work->input->functions[out->criteria[j]], cell->value);
        else if (!group_mean (work, i, (int) criterion_of (work, j)->group,
                              value))
          group_mean (work, i, -1, value);
      }
}

static double
performance_worth (const LfCriterionResult *criterion,
                   double                   value)
{
  double part = criterion->maximise ? value : 1.0 - value;

  return criterion->low + part * (criterion->high - criterion->low);
}

static double
half_width_of (const Work *work,
               guint       i,
               guint       j)
{
  const LfCriterionResult *criterion = criterion_of (work, j);
  const LfAnswers *answers =
    work->state->markets[work->out->markets[i]];
  int index = lf_score_model_find_item (work->results->model,
                                        criterion->id);

  return index >= 0 ? answers->half_widths[index] : 0.0;
}

/* An indicator is as uncertain as its record says. */
static gboolean
indicator_cell (const Work      *work,
                guint            i,
                guint            j,
                LfUncertainCell *cell)
{
  LfResults *self = work->results;
  LfRecord *record = lf_snapshot_get_indicator_value (
    self->snapshot, criterion_of (work, j)->id,
    lf_record_get_id (self->markets[work->out->markets[i]]),
    self->scenario);

  if (record == NULL)
    return FALSE;
  if (lf_record_has (record, "low") && lf_record_has (record, "high"))
    {
      cell->kind = LF_CELL_UNIFORM;
      cell->a = lf_record_get_number (record, "low", 0);
      cell->b = lf_record_get_number (record, "high", 0);
      return TRUE;
    }
  cell->kind = LF_CELL_NORMAL;
  cell->a = lf_record_get_number (record, "value", 0);
  cell->b = lf_record_get_number (record, "sd", 0);
  return cell->b > 0;
}

static gboolean
uncertain_cell (const Work      *work,
                guint            i,
                guint            j,
                gboolean         missing_only,
                LfUncertainCell *cell)
{
  const LfReading *reading = cell_of (work, i, j);

  *cell = (LfUncertainCell) { i, j, LF_CELL_MISSING, 0, 0 };
  if (reading->excluded)
    return FALSE;
  if (!reading->known)
    return TRUE;
  if (missing_only)
    return FALSE;
  if (criterion_of (work, j)->item == NULL)
    return indicator_cell (work, i, j, cell);
  cell->kind = LF_CELL_TRIANGULAR;
  cell->a = reading->value;
  cell->b = half_width_of (work, i, j);
  return TRUE;
}

static LfDecisionTable *
build_table (const Work *work,
             gboolean    missing_only)
{
  LfRobustness *out = work->out;
  LfDecisionTable *table = lf_decision_table_new (out->n_markets,
                                                  out->n_criteria);

  for (guint j = 0; j < out->n_criteria; j++)
    {
      const LfCriterionResult *criterion = criterion_of (work, j);

      table->criteria[j].name = g_strdup (criterion->id);
      table->criteria[j].direction = criterion->maximise
        ? LF_DIRECTION_MAX : LF_DIRECTION_MIN;
      table->criteria[j].weight = criterion->weight;
      if (criterion->low < criterion->high)
        {
          table->criteria[j].low = criterion->low;
          table->criteria[j].high = criterion->high;
        }
      table->criteria[j].value = g_memdup2 (
        &work->input->functions[out->criteria[j]], sizeof (LfValueFunction));
    }
  for (guint i = 0; i < out->n_markets; i++)
    {
      table->alternatives[i] =
        g_strdup (work->input->names[out->markets[i]]);
      for (guint j = 0; j < out->n_criteria; j++)
        {
          gsize at = (gsize) i * out->n_criteria + j;
          const LfReading *cell = cell_of (work, i, j);
          LfUncertainCell uncertain;

          table->values[at] = cell->known && !cell->excluded
            ? cell->value
            : performance_worth (criterion_of (work, j), work->values[at]);
          if (uncertain_cell (work, i, j, missing_only, &uncertain))
            g_array_append_val (table->uncertain, uncertain);
        }
    }
  return table;
}

static LfAdditive
additive_of (const Work *work)
{
  return (LfAdditive) {
    work->out->n_markets, work->out->n_criteria, work->values, work->weights,
  };
}

static void
find_intervals (Work *work)
{
  LfRobustness *out = work->out;
  LfAdditive model = additive_of (work);
  g_autofree LfInterval *of_first = g_new0 (LfInterval, out->n_criteria + 1);
  g_autofree LfInterval *of_ranking = g_new0 (LfInterval,
                                              out->n_criteria + 1);

  if (work->product->ranking.n_ranked < 2)
    return;
  /* Only ranked markets can change places; they come first. */
  model.n = work->product->ranking.n_ranked;
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
find_tornado (Work *work)
{
  LfRobustness *out = work->out;
  LfAdditive model = additive_of (work);
  g_autofree LfInterval *ends = NULL;

  if (work->product->ranking.n_ranked < 2)
    return;
  model.n = work->product->ranking.n_ranked;
  ends = g_new0 (LfInterval, out->n_criteria);
  for (guint j = 0; j < out->n_criteria; j++)
    ends[j] = (LfInterval) {
      work->weights[j] * (1 - WEIGHT_DOUBT),
      MIN (work->weights[j] * (1 + WEIGHT_DOUBT), 1.0),
    };
  out->tornado = g_new0 (LfTornadoBar, out->n_criteria);
  lf_tornado_of_weights (&model, 0, ends, out->tornado);
}

static gboolean
find_questions (Work    *work,
                GError **error)
{
  LfRobustness *out = work->out;
  g_autoptr (LfDecisionTable) table = build_table (work, TRUE);
  g_autoptr (GArray) found = lf_ask_next_find (table, NULL, error);

  if (found == NULL)
    return FALSE;
  out->ask_ranking = g_new0 (LfAskRanking, found->len + 1);
  for (guint q = 0; q < found->len; q++)
    {
      const LfAskNext *ask = &g_array_index (found, LfAskNext, q);
      const LfUncertainCell *cell =
        &g_array_index (table->uncertain, LfUncertainCell, ask->cell);

      out->ask_ranking[out->n_ask_ranking++] = (LfAskRanking) {
        out->markets[cell->alternative], out->criteria[cell->criterion],
        ask->chance,
      };
    }
  return TRUE;
}

static void
find_turns (Work *work)
{
  LfRobustness *out = work->out;
  LfAdditive model = additive_of (work);
  g_autofree LfInterval *ends = NULL;
  g_autoptr (GArray) changes = NULL;

  if (work->product->ranking.n_ranked < 2)
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
      const LfCriterionResult *criterion =
        criterion_of (work, change->criterion);

      out->turns[out->n_turns++] = (LfTurn) {
        out->markets[change->alternative],
        out->criteria[change->criterion],
        performance_worth (criterion, change->from),
        performance_worth (criterion, change->to),
      };
    }
}

/* One market's modes while a question is put. */
typedef struct
{
  const LfResults *results;
  LfCase          *trial;
  double          *factors;
  double          *inputs;
  LfModeScore     *scores;
} Trial;

static guint
lead_of (const Trial *trial)
{
  const LfResults *self = trial->results;

  lf_mode_model_score (self->modes, trial->trial,
                       lf_oli_model_outcome (self->oli, trial->trial),
                       trial->factors, trial->inputs, trial->scores);
  return lf_mode_model_find_lead (self->modes, trial->scores);
}

static guint
lead_with (guint    question,
           double   answer,
           gpointer data)
{
  Trial *trial = data;
  LfReading before = trial->trial->readings[question];
  guint lead;

  trial->trial->readings[question] = LF_READING (answer);
  lead = lead_of (trial);
  trial->trial->readings[question] = before;
  return lead;
}

static int
compare_modes (gconstpointer a,
               gconstpointer b)
{
  const LfAskMode *one = a, *two = b;

  if (one->chance != two->chance)
    return one->chance > two->chance ? -1 : 1;
  if (one->market != two->market)
    return one->market < two->market ? -1 : 1;
  return strcmp (one->item->id, two->item->id);
}

/* Which unanswered question may change a market's lead mode: every half
 * step of the scale is as likely as the others. */
static void
ask_market (Work   *work,
            guint   market,
            GArray *found)
{
  static const double answers[] = { 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4 };
  LfResults *self = work->results;
  const LfCase *the_case = work->state->markets[market]->the_case;
  guint n_items = lf_score_model_get_n_items (self->model);
  guint n_modes = lf_mode_model_get_n_modes (self->modes);
  g_autofree gboolean *uses = g_new0 (gboolean, n_items);
  g_autoptr (LfCase) copy = lf_case_copy (self->model, the_case);
  g_autofree double *factors = g_new0 (double, n_modes + 1);
  g_autofree double *inputs =
    g_new0 (double, lf_mode_model_get_n_inputs (self->modes) + 1);
  g_autofree LfModeScore *scores = g_new0 (LfModeScore, n_modes + 1);
  Trial trial = { self, copy, factors, inputs, scores };
  guint lead;

  if (n_modes == 0)
    return;
  lf_oli_model_collect_items (self->oli, uses);
  lf_mode_model_collect_items (self->modes, uses);
  lf_mode_model_factor_parts (self->modes, copy->readings, factors);
  lead = lead_of (&trial);
  for (guint i = 0; i < n_items; i++)
    {
      LfAskMode ask = { market, lf_score_model_get_item (self->model, i), 0 };

      if (!uses[i] || ask.item->kind != LF_ITEM_RATING ||
          copy->readings[i].known || copy->readings[i].excluded)
        continue;
      ask.chance = lf_ask_next_chance (i, answers, G_N_ELEMENTS (answers),
                                       lead, lead_with, &trial);
      g_array_append_val (found, ask);
    }
}

static void
find_mode_questions (Work *work)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (LfAskMode));

  for (guint m = 0; m < work->results->n_markets; m++)
    ask_market (work, m, found);
  g_array_sort (found, compare_modes);
  work->out->n_ask_modes = found->len;
  work->out->ask_modes =
    (LfAskMode *) g_array_free (g_steal_pointer (&found), FALSE);
}

static gboolean
run (Work                *work,
     const LfSmaaOptions *options,
     GError             **error)
{
  LfRobustness *out = work->out;
  g_autoptr (LfDecisionTable) table = NULL;

  take_in (work);
  if (out->n_markets == 0 || out->n_criteria == 0)
    {
      g_set_error_literal (error, LF_ERROR, LF_ERROR_INVALID,
                           _("there is no market to rank"));
      return FALSE;
    }
  fill_values (work);
  table = build_table (work, FALSE);
  out->smaa = lf_smaa_run (table, options, error);
  if (out->smaa == NULL || !find_questions (work, error))
    return FALSE;
  find_intervals (work);
  find_tornado (work);
  find_turns (work);
  find_mode_questions (work);
  return TRUE;
}

/**
 * lf_robustness_run:
 * @results: results
 * @product: index of a product
 * @options: draws, seed, weights, threads, how to cancel; see
 *   lf_robustness_options_init()
 * @error: return location
 *
 * How firm the ranking is over weights and uncertain or unknown answers
 * (SMAA-2, Lahdelma & Salminen 2001), over which range of each weight it
 * holds, what to ask next, and how little would turn it. Blocks; to be
 * called from a worker where a person waits.
 *
 * Returns: (transfer full): the robustness, or %NULL with @error set
 */
LfRobustness *
lf_robustness_run (LfResults           *results,
                   guint                product,
                   const LfSmaaOptions *options,
                   GError             **error)
{
  g_autoptr (LfRobustness) out = g_new0 (LfRobustness, 1);
  Work work = { .results = results, .out = out };
  gboolean done;

  work.product = lf_results_get_product (results, product);
  g_return_val_if_fail (work.product != NULL, NULL);
  work.state = &results->states[product];
  work.input = &work.state->ranking;
  done = run (&work, options, error);
  g_free (work.values);
  g_free (work.weights);
  return done ? g_steal_pointer (&out) : NULL;
}

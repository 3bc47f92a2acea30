/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How firm a product's market ranking is: the ranking's own data handed to
 * the engine of models/scoring. */

#include "config.h"

#include "models/results/lf-robustness.h"

#include <glib/gi18n.h>

#include "models/lf-error.h"
#include "models/results/lf-robustness-private.h"
#include "models/scoring/lf-ask-next.h"
#include "models/scoring/lf-ranking.h"

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
  g_free (self->figures);
  g_free (self->ask_ranking);
  g_free (self->ask_modes);
  g_free (self->turns);
  g_free (self->basis);
  g_free (self->doubt);
  g_free (self->verdict);
  g_free (self);
}

static gboolean
uncertain_cell (const LfRobustWork *work,
                guint            i,
                guint            j,
                gboolean         missing_only,
                LfUncertainCell *cell)
{
  const LfPerformance *shown = lf_robust_work_cell (work, i, j);

  *cell = (LfUncertainCell) { i, j, LF_CELL_MISSING, 0, 0 };
  if (shown->reading.excluded)
    return FALSE;
  if (!shown->reading.known)
    return TRUE;
  if (missing_only || shown->doubt == LF_CELL_MISSING)
    return FALSE;
  *cell = (LfUncertainCell) { i, j, shown->doubt, shown->a, shown->b };
  return TRUE;
}

static LfDecisionTable *
build_table (const LfRobustWork *work,
             gboolean    missing_only)
{
  LfRobustness *out = work->out;
  g_autofree double *weights = g_new (double, out->n_criteria + 1);
  g_autofree guint *order = g_new (guint, out->n_criteria + 1);
  g_autofree guint *ranks = g_new (guint, out->n_criteria + 1);
  LfDecisionTable *table = lf_decision_table_new (out->n_markets,
                                                  out->n_criteria);

  for (guint j = 0; j < out->n_criteria; j++)
    {
      const LfCriterionResult *criterion = lf_robust_work_criterion (work, j);

      table->criteria[j].name = g_strdup (criterion->id);
      table->criteria[j].direction = criterion->maximise
        ? LF_DIRECTION_MAX : LF_DIRECTION_MIN;
      table->criteria[j].weight = weights[j] = criterion->weight;
      if (criterion->low < criterion->high)
        {
          table->criteria[j].low = criterion->low;
          table->criteria[j].high = criterion->high;
        }
      table->criteria[j].value = g_memdup2 (
        &work->input->functions[out->criteria[j]], sizeof (LfValueFunction));
    }
  lf_ranking_competition (weights, out->n_criteria, LF_RANKING_HIGH_FIRST,
                          order, ranks);
  for (guint j = 0; j < out->n_criteria; j++)
    table->criteria[j].order = ranks[j];
  for (guint i = 0; i < out->n_markets; i++)
    {
      table->alternatives[i] =
        g_strdup (work->input->names[out->markets[i]]);
      for (guint j = 0; j < out->n_criteria; j++)
        {
          gsize at = (gsize) i * out->n_criteria + j;
          LfUncertainCell uncertain;

          table->values[at] = lf_robust_figure (work, i, j);
          if (uncertain_cell (work, i, j, missing_only, &uncertain))
            g_array_append_val (table->uncertain, uncertain);
        }
    }
  return table;
}

/* Between which figures the leader may plausibly stand on a criterion. */
static LfInterval
plausible_figures (const LfRobustWork *work,
                   guint               j)
{
  const LfCriterionResult *criterion = lf_robust_work_criterion (work, j);
  LfUncertainCell cell;

  if (!uncertain_cell (work, 0, j, FALSE, &cell))
    {
      double figure = lf_robust_figure (work, 0, j);

      return (LfInterval) { figure, figure };
    }
  switch (cell.kind)
    {
    case LF_CELL_UNIFORM:
      return (LfInterval) { cell.a, cell.b };
    case LF_CELL_NORMAL:
      return (LfInterval) { MAX (cell.a - 2 * cell.b, -G_MAXDOUBLE),
                            MIN (cell.a + 2 * cell.b, G_MAXDOUBLE) };
    case LF_CELL_TRIANGULAR:
      return (LfInterval) { MAX (cell.a - cell.b, criterion->low),
                            MIN (cell.a + cell.b, criterion->high) };
    case LF_CELL_MISSING:
    default:
      return (LfInterval) { criterion->low, criterion->high };
    }
}

/* What each figure of the leader does to its lead between its plausible
 * ends. Those of a weight are found without draws. */
static void
find_figures (LfRobustWork *work)
{
  LfRobustness *out = work->out;
  LfAdditive model = {
    work->ranking->n_ranked, out->n_criteria, work->values, work->weights,
  };
  g_autofree LfInterval *figures = NULL;
  g_autofree LfInterval *ends = NULL;

  if (out->n_weights == 0)
    return;
  figures = g_new (LfInterval, out->n_criteria);
  ends = g_new (LfInterval, out->n_criteria);
  for (guint j = 0; j < out->n_criteria; j++)
    {
      const LfValueFunction *f = &work->input->functions[out->criteria[j]];

      figures[j] = plausible_figures (work, j);
      ends[j] = (LfInterval) {
        lf_value_function_apply (f, figures[j].low),
        lf_value_function_apply (f, figures[j].high),
      };
    }
  out->figures = g_new (LfTornadoBar, out->n_criteria);
  lf_tornado_of_values (&model, 0, 0, ends, out->figures);
  for (guint j = 0; j < out->n_criteria; j++)
    {
      LfTornadoBar *bar = &out->figures[j];

      bar->low = figures[bar->criterion].low;
      bar->high = figures[bar->criterion].high;
    }
}

static gboolean
find_questions (LfRobustWork *work,
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

static gboolean
run (LfRobustWork        *work,
     const LfSmaaOptions *options,
     GError             **error)
{
  LfRobustness *out = work->out;
  g_autoptr (LfDecisionTable) table = NULL;

  if (!lf_robust_work_begin (work))
    {
      g_set_error_literal (error, LF_ERROR, LF_ERROR_INVALID,
                           out->n_markets == 0
                             ? _("there is no market to rank")
                             : _("no criterion has a weight, so that there "
                                 "is nothing to rank markets by"));
      return FALSE;
    }
  table = build_table (work, FALSE);
  out->smaa = lf_smaa_run (table, options, error);
  if (out->smaa == NULL || !find_questions (work, error))
    return FALSE;
  lf_robust_find_exact (work);
  find_figures (work);
  lf_robust_find_mode_questions (work);
  lf_robust_find_dissents (work);
  lf_robust_say (work);
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
  LfRobustWork work = { .results = results, .product = product, .out = out };
  const LfProductResult *numbers = lf_results_get_product (results, product);
  g_autofree LfMarketRank *ranks = NULL;
  gboolean done;

  g_return_val_if_fail (numbers != NULL, NULL);

  ranks = g_new0 (LfMarketRank, numbers->n_markets + 1);
  for (guint m = 0; m < numbers->n_markets; m++)
    ranks[m] = numbers->markets[m].rank;
  work.state = &results->states[product];
  work.input = &work.state->ranking;
  work.ranks = ranks;
  work.ranking = &numbers->ranking;
  done = run (&work, options, error);
  lf_robust_work_end (&work);
  return done ? g_steal_pointer (&out) : NULL;
}

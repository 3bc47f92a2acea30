/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-smaa.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-processor.h"
#include "models/scoring/lf-smaa-count.h"

/*
 * Stochastic multicriteria acceptability analysis, SMAA-2 (Lahdelma &
 * Salminen 2001, Operations Research 49:444–454), by simulation as in
 * Tervonen & Lahdelma 2007, European Journal of Operational Research
 * 178:500–513.
 *
 * The draws are dealt out to a fixed number of lanes, each with a stream of
 * random numbers of its own; threads take one lane after the other. What
 * is counted is whole numbers, which add up to the same in any order; what is
 * summed in fractions is kept for each lane and added up in the lanes'
 * order. So the digits do not depend on the number of threads.
 */
#define BLOCK LF_SMAA_BLOCK
#define N_LANES 64u

/* One thread draws from a stream at a time, and its neighbour from the next. */
typedef struct
{
  _Alignas (LF_PROCESSOR_APART) LfRandom random;
} Stream;

typedef struct
{
  const LfSmaaModel *model;
  const LfSmaaOptions *options;
  Stream streams[N_LANES];
  double *first_weights;  /* lanes × n × m: Σ of weights when first */
  double *certain_scores; /* n × n: by i's central weights, without cells */
  LfSmaaResult *result;
  gboolean second_pass;
  int processor; /* where the caller's thread started the pass */
  gint next_lane;
  gint lanes_done;
} Run;

typedef struct
{
  Run *run;
  guint number; /* the caller's thread is 0 */
  LfSmaaTally tally;
  LfSmaaBlock *block;
} Worker;

/**
 * lf_smaa_weights_to_name:
 * @self: how weights are drawn
 *
 * Returns: (transfer none): its name in what the command line writes
 */
const char *
lf_smaa_weights_to_name (LfSmaaWeights self)
{
  switch (self)
    {
    case LF_SMAA_WEIGHTS_ORDINAL:
      return "ordinal";
    case LF_SMAA_WEIGHTS_DIRICHLET:
      return "dirichlet";
    case LF_SMAA_WEIGHTS_FIXED:
      return "fixed";
    case LF_SMAA_WEIGHTS_UNIFORM:
    default:
      return "uniform";
    }
}

/**
 * lf_smaa_options_init:
 * @self: (out caller-allocates): options
 *
 * Sets the defaults: uniform weights, 100,000 draws, seed 1, one thread for
 * each processor.
 */
void
lf_smaa_options_init (LfSmaaOptions *self)
{
  *self = (LfSmaaOptions) {
    .weights = LF_SMAA_WEIGHTS_UNIFORM,
    .concentration = 1,
    .draws = 100000,
    .seed = 1,
  };
}

/**
 * lf_smaa_result_free:
 * @self: (transfer full) (nullable): a result
 */
void
lf_smaa_result_free (LfSmaaResult *self)
{
  if (self == NULL)
    return;
  g_free (self->acceptability);
  g_free (self->pairwise);
  g_free (self->ever_first);
  g_free (self->central_weights);
  g_free (self->confidence);
  g_free (self);
}

static void
count_block (Worker   *worker,
             LfRandom *random,
             double   *first_weights,
             guint     n_draws)
{
  const LfSmaaModel *model = worker->run->model;

  lf_smaa_draw_weights (model, random, worker->block);
  lf_smaa_draw_cells (model, random, worker->block);
  lf_smaa_score (model, worker->block);
  lf_smaa_tally_add_block (&worker->tally, worker->block, model->m, n_draws,
                           first_weights);
}

/* How often alternative i is first with its central weights. What is certain
 * of the scores was added up before. */
static void
count_confidence (Worker *worker,
                  gsize   i,
                  guint   n_draws)
{
  const LfSmaaModel *model = worker->run->model;
  LfSmaaBlock *block = worker->block;
  const double *weights = worker->run->result->central_weights +
                          i * model->m;
  const double *certain = worker->run->certain_scores + i * model->n;

  for (gsize k = 0; k < model->n; k++)
    for (guint d = 0; d < BLOCK; d++)
      block->scores[k * BLOCK + d] = certain[k];
  for (guint j = 0; j < model->m && model->n_cells > 0; j++)
    for (guint d = 0; d < BLOCK; d++)
      block->weights[(gsize) j * BLOCK + d] = weights[j];
  lf_smaa_add_cells (model, block);
  lf_smaa_tally_add_firsts (&worker->tally, block, i, n_draws);
}

static void
run_lane (Worker *worker,
          guint   lane)
{
  Run *run = worker->run;
  const LfSmaaModel *model = run->model;
  guint64 draws = run->options->draws / N_LANES +
                  (lane < run->options->draws % N_LANES);
  double *first_weights = run->first_weights +
                          (gsize) lane * model->n * model->m;
  LfRandom *random = &run->streams[lane].random;

  for (; draws > 0; draws -= MIN (draws, BLOCK))
    {
      guint n_draws = (guint) MIN (draws, BLOCK);

      if (g_cancellable_is_cancelled (run->options->cancellable))
        return;
      if (!run->second_pass)
        {
          count_block (worker, random, first_weights, n_draws);
          continue;
        }
      lf_smaa_draw_cells (model, random, worker->block);
      for (gsize i = 0; i < model->n; i++)
        if (run->result->ever_first[i])
          count_confidence (worker, i, n_draws);
    }
}

static void
report_progress (Run *run)
{
  gint done = g_atomic_int_add (&run->lanes_done, 1) + 1;
  gint passes = run->model->n_cells > 0 ? 2 : 1;

  if (run->options->progress != NULL)
    g_atomic_int_set (run->options->progress,
                      done * 1000 / ((gint) N_LANES * passes));
}

static gpointer
work (gpointer data)
{
  Worker *worker = data;
  guint lane;

  lf_processor_step_from (worker->run->processor, worker->number);
  while ((lane = (guint) g_atomic_int_add (&worker->run->next_lane, 1)) <
         N_LANES)
    {
      run_lane (worker, lane);
      report_progress (worker->run);
    }
  return NULL;
}

static void
worker_init (Worker *self,
             Run    *run,
             guint   number)
{
  self->run = run;
  self->number = number;
  self->block = lf_smaa_block_new (run->model);
  lf_smaa_tally_init (&self->tally, run->model->n);
}

static void
worker_clear (Worker *self)
{
  lf_smaa_tally_clear (&self->tally);
  lf_smaa_block_free (self->block);
}

/* The caller's thread works too. */
static void
run_pass (Run    *run,
          Worker *workers,
          guint   n_workers)
{
  g_autofree GThread **threads = g_new0 (GThread *, n_workers);

  run->processor = lf_processor_get_current ();
  run->next_lane = 0;
  for (guint k = 1; k < n_workers; k++)
    {
      threads[k] = g_thread_new ("smaa", work, &workers[k]);
      /* It waits behind its maker for the same processor: let it pass, so
       * that it steps away at once. */
      g_thread_yield ();
    }
  work (&workers[0]);
  for (guint k = 1; k < n_workers; k++)
    g_thread_join (threads[k]);
}

/* Each vector of weights sums to 1, so the sum of all that made i first is
 * how often it was. */
static void
gather_central_weights (Run   *run,
                        gsize  i)
{
  gsize n = run->result->n;
  gsize m = run->result->m;
  double *central = run->result->central_weights + i * m;
  double firsts = 0;

  for (gsize j = 0; j < m; j++)
    {
      for (guint lane = 0; lane < N_LANES; lane++)
        central[j] += run->first_weights[(lane * n + i) * m + j];
      firsts += central[j];
    }
  run->result->ever_first[i] = firsts > 0;
  for (gsize j = 0; j < m && firsts > 0; j++)
    central[j] /= firsts;
}

static void
gather_first_pass (Run    *run,
                   Worker *workers,
                   guint   n_workers)
{
  LfSmaaResult *result = run->result;
  gsize n = result->n;
  double draws = (double) result->draws;

  for (gsize k = 0; k < n * n; k++)
    {
      guint64 ranks = 0;

      for (guint w = 0; w < n_workers; w++)
        ranks += workers[w].tally.ranks[k];
      result->acceptability[k] = (double) ranks / LF_SMAA_PARTS / draws;
    }
  for (gsize i = 0; i < n; i++)
    for (gsize j = 0; j < n; j++)
      {
        gint64 ahead = 0;

        for (guint w = 0; w < n_workers; w++)
          ahead += (gint64) workers[w].tally.wins[i * n + j] -
                   (gint64) workers[w].tally.wins[j * n + i];
        result->pairwise[i * n + j] = 0.5 + 0.5 * (double) ahead / draws;
      }
  for (gsize i = 0; i < n; i++)
    gather_central_weights (run, i);
}

static void
gather_second_pass (Run    *run,
                    Worker *workers,
                    guint   n_workers)
{
  LfSmaaResult *result = run->result;
  double draws = run->model->n_cells > 0 ? (double) result->draws : 1;

  for (gsize i = 0; i < result->n; i++)
    {
      guint64 firsts = 0;

      for (guint w = 0; w < n_workers; w++)
        firsts += workers[w].tally.firsts[i];
      result->confidence[i] = (double) firsts / LF_SMAA_PARTS / draws;
    }
}

/* Σ w·v of what is certain, by each alternative's central weights. */
static void
score_certain (Run *run)
{
  const LfSmaaModel *model = run->model;

  for (gsize i = 0; i < model->n; i++)
    {
      LfAdditive additive = {
        .n = model->n,
        .m = model->m,
        .values = model->values,
        .weights = run->result->central_weights + i * model->m,
      };

      lf_additive_scores (&additive, run->certain_scores + i * model->n);
    }
}

static LfSmaaResult *
result_new (const LfSmaaModel *model,
            guint64            draws)
{
  LfSmaaResult *self = g_new0 (LfSmaaResult, 1);
  gsize n = model->n;

  self->n = model->n;
  self->m = model->m;
  self->draws = draws;
  self->acceptability = g_new0 (double, n * n);
  self->pairwise = g_new0 (double, n * n);
  self->ever_first = g_new0 (gboolean, n);
  self->central_weights = g_new0 (double, n * model->m);
  self->confidence = g_new0 (double, n);
  return self;
}

/* Zeros whose pages are there before the threads start: two threads of one
 * process that ask for pages while they work keep each other waiting. */
static double *
make_room (gsize n)
{
  double *room = g_new (double, n);

  for (gsize k = 0; k < n; k++)
    room[k] = 0;
  return room;
}

static void
init_streams (Run *run)
{
  LfRandom random;

  lf_random_init (&random, run->options->seed);
  for (guint lane = 0; lane < N_LANES; lane++)
    {
      run->streams[lane].random = random;
      lf_random_jump (&random);
    }
}

static void
simulate (Run   *run,
          guint  n_workers)
{
  g_autofree Worker *workers = g_new0 (Worker, n_workers);

  for (guint k = 0; k < n_workers; k++)
    worker_init (&workers[k], run, k);
  run_pass (run, workers, n_workers);
  gather_first_pass (run, workers, n_workers);

  score_certain (run);
  run->second_pass = TRUE;
  if (run->model->n_cells > 0)
    run_pass (run, workers, n_workers);
  else
    for (gsize i = 0; i < run->model->n; i++)
      if (run->result->ever_first[i])
        count_confidence (&workers[0], i, 1);
  gather_second_pass (run, workers, n_workers);
  for (guint k = 0; k < n_workers; k++)
    worker_clear (&workers[k]);
}

static gboolean
check_options (const LfDecisionTable  *table,
               const LfSmaaOptions    *options,
               GError                **error)
{
  if (options->draws < 1)
    {
      lf_error_set_at (error, LF_ERROR_INVALID, NULL, 0,
                       _("at least one draw is needed"));
      return FALSE;
    }
  if (options->weights == LF_SMAA_WEIGHTS_DIRICHLET &&
      !(options->concentration > 0 && isfinite (options->concentration)))
    {
      lf_error_set_at (error, LF_ERROR_INVALID, NULL, 0,
                       _("the concentration around the weights must be a "
                         "positive number"));
      return FALSE;
    }
  if (table->n_alternatives > LF_SMAA_MAX_ALTERNATIVES)
    {
      lf_error_set_at (error, LF_ERROR_LIMIT, table->file, 0,
                       _("at most %u alternatives can be simulated"),
                       LF_SMAA_MAX_ALTERNATIVES);
      return FALSE;
    }
  return TRUE;
}

/**
 * lf_smaa_run:
 * @table: a table; every criterion needs a scale or values
 * @options: what to draw
 * @error: return location
 *
 * Draws weights and uncertain cells, scores the alternatives by the additive
 * model each time, and counts. Value functions are the criteria's own, or
 * straight lines from the worse to the better end of the scale.
 *
 * Blocks until it is done; call it from a worker thread where a person
 * waits.
 *
 * Returns: (transfer full): the indices, or %NULL with @error set; with
 *   %G_IO_ERROR_CANCELLED after cancellation
 */
LfSmaaResult *
lf_smaa_run (const LfDecisionTable  *table,
             const LfSmaaOptions    *options,
             GError                **error)
{
  g_autoptr (LfSmaaModel) model = NULL;
  g_autoptr (LfSmaaResult) result = NULL;
  g_autofree double *first_weights = NULL;
  g_autofree double *certain_scores = NULL;
  Run run = { .options = options };
  guint n_workers;

  if (!check_options (table, options, error))
    return NULL;
  model = lf_smaa_model_new (table, options, error);
  if (model == NULL)
    return NULL;

  result = result_new (model, options->draws);
  first_weights = make_room ((gsize) N_LANES * model->n * model->m);
  certain_scores = g_new0 (double, (gsize) model->n * model->n);
  run.model = model;
  run.result = result;
  run.first_weights = first_weights;
  run.certain_scores = certain_scores;
  init_streams (&run);
  n_workers = options->n_threads > 0 ? options->n_threads
                                     : g_get_num_processors ();
  simulate (&run, (guint) MIN (MIN (n_workers, N_LANES), options->draws));
  if (g_cancellable_set_error_if_cancelled (options->cancellable, error))
    return NULL;
  return g_steal_pointer (&result);
}

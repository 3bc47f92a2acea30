/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-smaa.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "models/scoring/lf-smaa-draw.h"

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

/* A rank is counted in parts, so that up to 16 alternatives can share their
 * ranks without a remainder. */
#define PARTS 720720u

/* What one thread counts. */
typedef struct
{
  guint64 *ranks; /* n × n, in parts */
  guint64 *wins;  /* n × n: how often i is above j */
  guint64 *firsts; /* n: how often first with the central weights, in parts */
} Tally;

typedef struct
{
  const LfSmaaModel *model;
  const LfSmaaOptions *options;
  LfRandom streams[N_LANES];
  double *first_weights;  /* lanes × n × m: Σ of weights when first */
  double *certain_scores; /* n × n: by i's central weights, without cells */
  LfSmaaResult *result;
  gboolean second_pass;
  gint next_lane;
  gint lanes_done;
} Run;

typedef struct
{
  Run *run;
  Tally tally;
  LfSmaaBlock *block;
  gint64 *above; /* n × block: how many alternatives are above */
} Worker;

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

typedef double Doubles __attribute__ ((vector_size (16)));
typedef gint64 Ints __attribute__ ((vector_size (16)));

static inline Doubles
load_doubles (const double *from)
{
  Doubles pair;

  memcpy (&pair, from, sizeof pair);
  return pair;
}

static inline Ints
load_ints (const gint64 *from)
{
  Ints pair;

  memcpy (&pair, from, sizeof pair);
  return pair;
}

/* Compares two alternatives in a whole block of draws. A comparison that
 * holds is −1. */
static void
compare_pair (const double *a,
              const double *b,
              gint64       *above_a,
              gint64       *above_b,
              guint64      *wins_a,
              guint64      *wins_b)
{
  Ints sum_a = { 0 };
  Ints sum_b = { 0 };

  for (guint d = 0; d < BLOCK; d += 2)
    {
      Doubles x = load_doubles (a + d);
      Doubles y = load_doubles (b + d);
      Ints a_first = x > y;
      Ints b_first = y > x;
      Ints of_a = load_ints (above_a + d) - b_first;
      Ints of_b = load_ints (above_b + d) - a_first;

      memcpy (above_a + d, &of_a, sizeof of_a);
      memcpy (above_b + d, &of_b, sizeof of_b);
      sum_a -= a_first;
      sum_b -= b_first;
    }
  *wins_a += (guint64) (sum_a[0] + sum_a[1]);
  *wins_b += (guint64) (sum_b[0] + sum_b[1]);
}

static void
compare_all (Worker *worker)
{
  const LfSmaaModel *model = worker->run->model;
  const double *scores = worker->block->scores;
  gint64 *above = worker->above;
  gsize n = model->n;

  memset (above, 0, n * BLOCK * sizeof *above);
  for (gsize i = 0; i < n; i++)
    for (gsize j = i + 1; j < n; j++)
      compare_pair (scores + i * BLOCK, scores + j * BLOCK,
                    above + i * BLOCK, above + j * BLOCK,
                    &worker->tally.wins[i * n + j],
                    &worker->tally.wins[j * n + i]);
}

static void
add_first (Worker *worker,
           double *first_weights,
           gsize   i,
           guint   d,
           double  share)
{
  guint m = worker->run->model->m;
  const double *weights = worker->block->weights + d;

  for (guint j = 0; j < m; j++)
    first_weights[i * m + j] += share * weights[(gsize) j * BLOCK];
}

/* Alternatives that tie share their ranks: each gets an equal part of each.
 * Parts that cannot be equal go round in turn, so that rows and columns add
 * up. */
static void
count_tied_draw (Worker *worker,
                 double *first_weights,
                 guint   d)
{
  gsize n = worker->run->model->n;
  const double *scores = worker->block->scores + d;

  for (gsize i = 0; i < n; i++)
    {
      gsize above = (gsize) worker->above[i * BLOCK + d];
      guint tied = 0;
      guint place = 0;

      for (gsize k = 0; k < n; k++)
        if (scores[k * BLOCK] == scores[i * BLOCK])
          {
            place += k < i;
            tied++;
          }
      for (guint r = 0; r < tied; r++)
        worker->tally.ranks[i * n + above + r] +=
          PARTS / tied + ((place + r) % tied < PARTS % tied);
      if (above == 0)
        add_first (worker, first_weights, i, d, 1.0 / tied);
    }
}

static void
count_draws (Worker *worker,
             double *first_weights,
             guint   n_draws)
{
  gsize n = worker->run->model->n;
  gint64 no_ties = (gint64) (n * (n - 1) / 2);

  for (guint d = 0; d < n_draws; d++)
    {
      const gint64 *above = worker->above + d;
      gint64 sum = 0;

      for (gsize i = 0; i < n; i++)
        sum += above[i * BLOCK];
      if (sum != no_ties)
        {
          count_tied_draw (worker, first_weights, d);
          continue;
        }
      for (gsize i = 0; i < n; i++)
        {
          worker->tally.ranks[i * n + (gsize) above[i * BLOCK]] += PARTS;
          if (above[i * BLOCK] == 0)
            add_first (worker, first_weights, i, d, 1);
        }
    }
}

/* Draws beyond the last are made all alike, so that nobody wins them. */
static void
blank_rest (Worker *worker,
            guint   n_draws)
{
  for (gsize i = 0; i < worker->run->model->n; i++)
    for (guint d = n_draws; d < BLOCK; d++)
      worker->block->scores[i * BLOCK + d] = 0;
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
  if (n_draws < BLOCK)
    blank_rest (worker, n_draws);
  compare_all (worker);
  count_draws (worker, first_weights, n_draws);
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
  for (guint d = 0; d < n_draws; d++)
    {
      const double *scores = block->scores + d;
      guint above = 0;
      guint tied = 0;

      for (gsize k = 0; k < model->n && above == 0; k++)
        {
          above += scores[k * BLOCK] > scores[i * BLOCK];
          tied += scores[k * BLOCK] == scores[i * BLOCK];
        }
      if (above == 0)
        worker->tally.firsts[i] += PARTS / tied;
    }
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

  for (; draws > 0; draws -= MIN (draws, BLOCK))
    {
      guint n_draws = (guint) MIN (draws, BLOCK);

      if (g_cancellable_is_cancelled (run->options->cancellable))
        return;
      if (!run->second_pass)
        {
          count_block (worker, &run->streams[lane], first_weights, n_draws);
          continue;
        }
      lf_smaa_draw_cells (model, &run->streams[lane], worker->block);
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
             Run    *run)
{
  gsize n = run->model->n;

  self->run = run;
  self->tally.ranks = g_new0 (guint64, n * n);
  self->tally.wins = g_new0 (guint64, n * n);
  self->tally.firsts = g_new0 (guint64, n);
  self->block = lf_smaa_block_new (run->model);
  self->above = g_new0 (gint64, n * BLOCK);
}

static void
worker_clear (Worker *self)
{
  g_free (self->tally.ranks);
  g_free (self->tally.wins);
  g_free (self->tally.firsts);
  lf_smaa_block_free (self->block);
  g_free (self->above);
}

/* The caller's thread works too. */
static void
run_pass (Run    *run,
          Worker *workers,
          guint   n_workers)
{
  g_autofree GThread **threads = g_new0 (GThread *, n_workers);

  run->next_lane = 0;
  for (guint k = 1; k < n_workers; k++)
    threads[k] = g_thread_new ("smaa", work, &workers[k]);
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
      result->acceptability[k] = (double) ranks / PARTS / draws;
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
      result->confidence[i] = (double) firsts / PARTS / draws;
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

static void
init_streams (Run *run)
{
  LfRandom random;

  lf_random_init (&random, run->options->seed);
  for (guint lane = 0; lane < N_LANES; lane++)
    {
      run->streams[lane] = random;
      lf_random_jump (&random);
    }
}

static void
simulate (Run   *run,
          guint  n_workers)
{
  g_autofree Worker *workers = g_new0 (Worker, n_workers);

  for (guint k = 0; k < n_workers; k++)
    worker_init (&workers[k], run);
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
  first_weights = g_new0 (double, (gsize) N_LANES * model->n * model->m);
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

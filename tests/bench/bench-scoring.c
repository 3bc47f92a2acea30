/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "models/lf-random.h"
#include "models/scoring/lf-ask-next.h"
#include "models/scoring/lf-break-even.h"
#include "models/scoring/lf-mcda-warnings.h"
#include "models/scoring/lf-mcda.h"
#include "models/scoring/lf-ranking.h"
#include "models/scoring/lf-stability.h"
#include "models/scoring/lf-tornado.h"
#include "models/scoring/lf-weights.h"

/*
 * Speed of the scoring engine inside one process. Prints one line for each
 * measurement, “NAME MEDIAN P99” in microseconds of processor time (so that
 * what else runs on the machine does not count), for bench.py to read.
 */

typedef void (*Step) (gpointer data);

/* What a computation must not be optimised away for. */
static volatile double sink;

static int
compare_times (const void *a,
               const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double
now (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return (double) t.tv_sec * 1e6 + (double) t.tv_nsec / 1e3;
}

static void
measure (const char *name,
         guint       repeats,
         Step        step,
         gpointer    data)
{
  g_autofree double *times = g_new (double, repeats);

  step (data);
  for (guint k = 0; k < repeats; k++)
    {
      double start = now ();

      step (data);
      times[k] = now () - start;
    }
  qsort (times, repeats, sizeof *times, compare_times);
  printf ("%s %.3f %.3f\n", name, times[repeats / 2],
          times[repeats - 1 - repeats / 100]);
  fflush (stdout);
}

static LfDecisionTable *
make_table (guint n,
            guint m)
{
  LfDecisionTable *table = lf_decision_table_new (n, m);
  LfRandom random;

  lf_random_init (&random, 1);
  for (guint j = 0; j < m; j++)
    {
      table->criteria[j].name = g_strdup_printf ("c%u", j);
      table->criteria[j].low = 0;
      table->criteria[j].high = 4;
      table->criteria[j].direction = j % 3 == 0 ? LF_DIRECTION_MIN
                                                : LF_DIRECTION_MAX;
      table->criteria[j].preference.kind = LF_PREFERENCE_LINEAR;
      table->criteria[j].preference.q = 0.25;
      table->criteria[j].preference.p = 2;
    }
  for (gsize k = 0; k < (gsize) n * m; k++)
    table->values[k] = lf_random_uniform (&random, 0.1, 4);
  return table;
}

/* One pass over the memory of a table: every number is read and added up,
 * eight sums side by side so that not the additions are waited for. */
static void
pass (gpointer data)
{
  const LfDecisionTable *table = data;
  gsize size = (gsize) table->n_alternatives * table->n_criteria;
  double sums[8] = { 0 };

  for (gsize k = 0; k + 8 <= size; k += 8)
    for (guint l = 0; l < 8; l++)
      sums[l] += table->values[k + l];
  sink = sums[0] + sums[1] + sums[2] + sums[3] + sums[4] + sums[5] +
         sums[6] + sums[7];
}

/* The same as a copy of the memory. */
static double *copy_target;

static void
copy (gpointer data)
{
  const LfDecisionTable *table = data;

  memcpy (copy_target, table->values,
          (gsize) table->n_alternatives * table->n_criteria *
            sizeof (double));
  sink = copy_target[17];
}

/* From the table to distances, closeness and ranks. */
static LfMcdaResult *topsis_result;

static void
topsis (gpointer data)
{
  LfMcdaOptions options;
  g_autoptr (LfMcda) mcda = NULL;

  lf_mcda_options_init (&options, LF_METHOD_TOPSIS);
  mcda = lf_mcda_new (data, &options, NULL);
  if (topsis_result == NULL)
    topsis_result = lf_mcda_result_new (mcda);
  if (!lf_mcda_solve (mcda, NULL, topsis_result, NULL))
    abort ();
  sink = topsis_result->score[0];
}

/* A page of results: five methods ready for other weights. */
typedef struct
{
  LfDecisionTable *table;
  LfMcda *mcda[LF_N_METHODS];
  LfMcdaResult *results[LF_N_METHODS];
  double *values;
  double *base;
  double *weights;
  double *contributions;
  LfInterval *ends;
  LfInterval *first;
  LfInterval *all;
  LfTornadoBar *bars;
  guint moves;
} Page;

static void
prepare_methods (gpointer data)
{
  Page *page = data;

  for (guint k = 0; k < LF_N_METHODS; k++)
    {
      LfMcdaOptions options;

      lf_mcda_options_init (&options, k);
      if (k == LF_METHOD_SAW)
        options.normalisation = LF_NORMALISATION_FIXED;
      g_clear_pointer (&page->mcda[k], lf_mcda_free);
      g_clear_pointer (&page->results[k], lf_mcda_result_free);
      page->mcda[k] = lf_mcda_new (page->table, &options, NULL);
      page->results[k] = lf_mcda_result_new (page->mcda[k]);
    }
}

/* A slider goes a step further: everything that depends on the weights. */
static void
move_slider (gpointer data)
{
  Page *page = data;
  guint n = page->table->n_alternatives;
  guint m = page->table->n_criteria;
  LfAdditive model = { n, m, page->values, page->weights };
  const LfMcdaResult *first = page->results[LF_METHOD_SAW];
  double distance;

  page->moves++;
  lf_weights_move (page->base, m, page->moves % m,
                   (page->moves % 97) / 97.0, page->weights);
  for (guint k = 0; k < LF_N_METHODS; k++)
    if (!lf_mcda_solve (page->mcda[k], page->weights, page->results[k],
                        NULL))
      abort ();
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < m; j++)
      page->contributions[i * m + j] = page->weights[j] *
                                       page->values[i * m + j];
  for (guint a = 0; a < LF_N_METHODS; a++)
    for (guint b = a + 1; b < LF_N_METHODS; b++)
      sink = lf_ranking_kendall_tau (page->results[a]->rank,
                                     page->results[b]->rank, n);
  lf_stability_find (&model, first->order[0], page->first, page->all);
  lf_tornado_of_weights (&model, first->order[0], page->ends, page->bars);
  g_array_unref (lf_break_even (&model, first->order[0], first->order[1],
                                NULL, &distance));
}

static void
warn (gpointer data)
{
  Page *page = data;

  g_array_unref (lf_mcda_warnings_find (page->table, NULL, TRUE));
}

/* Every tenth cell unknown. */
static void
ask_next (gpointer data)
{
  Page *page = data;

  g_array_unref (lf_ask_next_find (page->table, NULL, NULL));
}

static void
page_init (Page  *page,
           guint  n,
           guint  m)
{
  *page = (Page) { .table = make_table (n, m) };
  page->values = g_new (double, n * m);
  page->base = g_new (double, m);
  page->weights = g_new (double, m);
  page->contributions = g_new (double, n * m);
  page->ends = g_new (LfInterval, m);
  page->first = g_new (LfInterval, m);
  page->all = g_new (LfInterval, m);
  page->bars = g_new (LfTornadoBar, m);
  if (!lf_decision_table_get_values (page->table, page->values, NULL))
    abort ();
  lf_decision_table_get_weights (page->table, page->base);
  for (guint j = 0; j < m; j++)
    page->ends[j] = (LfInterval) { 0.5 * page->base[j], 2 * page->base[j] };
}

static void
page_clear (Page *page)
{
  for (guint k = 0; k < LF_N_METHODS; k++)
    {
      lf_mcda_free (page->mcda[k]);
      lf_mcda_result_free (page->results[k]);
    }
  lf_decision_table_free (page->table);
  g_free (page->values);
  g_free (page->base);
  g_free (page->weights);
  g_free (page->contributions);
  g_free (page->ends);
  g_free (page->first);
  g_free (page->all);
  g_free (page->bars);
}

static void
measure_page (guint n,
              guint m)
{
  Page page;
  char name[64];

  page_init (&page, n, m);
  g_snprintf (name, sizeof name, "prepare-%ux%u", n, m);
  measure (name, 50, prepare_methods, &page);
  g_snprintf (name, sizeof name, "slider-%ux%u", n, m);
  measure (name, 1000, move_slider, &page);
  g_snprintf (name, sizeof name, "warnings-%ux%u", n, m);
  measure (name, 50, warn, &page);
  for (guint k = 0; k < n * m; k += 10)
    {
      LfUncertainCell cell = { k / m, k % m, LF_CELL_MISSING, 0, 0 };

      g_array_append_val (page.table->uncertain, cell);
    }
  g_snprintf (name, sizeof name, "ask-%ux%u", n, m);
  measure (name, 20, ask_next, &page);
  page_clear (&page);
}

int
main (void)
{
  LfDecisionTable *large = make_table (10000, 50);

  copy_target = g_new (double, 500000);
  measure ("pass-10000x50", 201, pass, large);
  measure ("copy-10000x50", 201, copy, large);
  measure ("topsis-10000x50", 201, topsis, large);
  g_free (copy_target);
  lf_mcda_result_free (topsis_result);
  lf_decision_table_free (large);
  measure_page (50, 60);
  measure_page (250, 100);
  return 0;
}

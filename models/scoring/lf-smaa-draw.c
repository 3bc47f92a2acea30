/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-smaa-draw.h"

#include <float.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "models/lf-math.h"
#include "models/lf-processor.h"

#define BLOCK LF_SMAA_BLOCK

/* Frees a model and what it holds; %NULL is nothing to free. */
void
lf_smaa_model_free (LfSmaaModel *self)
{
  if (self == NULL)
    return;
  g_free (self->values);
  g_free (self->fixed);
  g_free (self->shapes);
  g_free (self->by_order);
  g_free (self->order);
  g_free (self->cells);
  g_free (self->functions);
  g_free (self->scales);
  g_free (self);
}

static int
compare_orders (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const guint *order = data;
  guint i = *(const guint *) a;
  guint j = *(const guint *) b;

  if (order[i] != order[j])
    return order[i] < order[j] ? -1 : 1;
  return i < j ? -1 : i > j;
}

static void
read_weights (LfSmaaModel           *self,
              const LfDecisionTable *table,
              double                 concentration)
{
  for (guint j = 0; j < self->m; j++)
    {
      self->fixed[j] = table->criteria[j].weight;
      self->shapes[j] = concentration * table->criteria[j].weight;
      self->order[j] = table->criteria[j].order;
      if (self->order[j] > 0)
        self->by_order[self->n_ordered++] = j;
    }
  g_qsort_with_data (self->by_order, (int) self->n_ordered,
                     sizeof *self->by_order, compare_orders, self->order);
}

static gboolean
check_cell (const LfDecisionTable  *table,
            const LfUncertainCell  *cell,
            GError                **error)
{
  if (cell->kind == LF_CELL_MISSING ||
      (isfinite (cell->a) && isfinite (cell->b) &&
       (cell->kind == LF_CELL_UNIFORM ? cell->a <= cell->b : cell->b >= 0)))
    return TRUE;
  lf_decision_table_set_error (table, cell->alternative, cell->criterion,
                               error, LF_ERROR_INVALID,
                               _("the cell has no valid distribution"));
  return FALSE;
}

/* The part of the table that is certain keeps its values, the rest is 0 and
 * added draw by draw. */
static gboolean
read_cells (LfSmaaModel            *self,
            const LfDecisionTable  *table,
            GError                **error)
{
  for (guint j = 0; j < self->m; j++)
    if (!lf_decision_table_get_value_function (table, j, &self->functions[j],
                                               error) ||
        !lf_decision_table_get_scale (table, j, &self->scales[j].low,
                                      &self->scales[j].high, error))
      return FALSE;
  if (!lf_decision_table_get_values (table, self->values, error))
    return FALSE;
  for (guint u = 0; u < self->n_cells; u++)
    {
      const LfUncertainCell *cell = &self->cells[u];

      if (!check_cell (table, cell, error))
        return FALSE;
      self->values[(gsize) cell->alternative * self->m + cell->criterion] = 0;
    }
  return TRUE;
}

/* Takes out of a table and the options what does not change from draw to
 * draw. The caller owns it; %NULL with @error set where weights or cells do
 * not allow of drawing. */
LfSmaaModel *
lf_smaa_model_new (const LfDecisionTable  *table,
                   const LfSmaaOptions    *options,
                   GError                **error)
{
  g_autoptr (LfSmaaModel) self = g_new0 (LfSmaaModel, 1);

  self->n = table->n_alternatives;
  self->m = table->n_criteria;
  self->mode = options->weights;
  self->values = g_new0 (double, (gsize) self->n * self->m);
  self->fixed = g_new0 (double, self->m);
  self->shapes = g_new0 (double, self->m);
  self->by_order = g_new0 (guint, self->m);
  self->order = g_new0 (guint, self->m);
  self->functions = g_new0 (LfValueFunction, self->m);
  self->scales = g_new0 (LfInterval, self->m);
  self->n_cells = table->uncertain->len;
  self->cells = g_memdup2 (table->uncertain->data,
                           self->n_cells * sizeof (LfUncertainCell));
  read_weights (self, table, options->concentration);
  if (!read_cells (self, table, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Room for one block of draws of a model, for one thread; the caller owns
 * it. */
LfSmaaBlock *
lf_smaa_block_new (const LfSmaaModel *model)
{
  LfSmaaBlock *self = g_new0 (LfSmaaBlock, 1);

  self->weights = g_new0 (double, (gsize) model->m * BLOCK);
  self->cells = g_new0 (double, (gsize) MAX (model->n_cells, 1) * BLOCK);
  self->scores = g_new0 (double, (gsize) model->n * BLOCK);
  self->draw = g_new0 (double, model->m);
  return self;
}

/* Frees a block; %NULL is nothing to free. */
void
lf_smaa_block_free (LfSmaaBlock *self)
{
  if (self == NULL)
    return;
  g_free (self->weights);
  g_free (self->cells);
  g_free (self->scores);
  g_free (self->draw);
  g_free (self);
}

/* As lf_random_simplex(), for a whole block. */
LF_PROCESSOR_LOOPS static void
draw_simplex (const LfSmaaModel *model,
              LfRandom          *random,
              LfSmaaBlock       *block)
{
  double sums[BLOCK] = { 0 };
  gsize size = (gsize) model->m * BLOCK;

  for (gsize k = 0; k < size; k++)
    block->weights[k] = 1 - lf_random_double (random);
  lf_math_log_array (block->weights, size);
  for (guint j = 0; j < model->m; j++)
    for (guint d = 0; d < BLOCK; d++)
      sums[d] += block->weights[j * BLOCK + d];
  for (guint j = 0; j < model->m; j++)
    for (guint d = 0; d < BLOCK; d++)
      block->weights[j * BLOCK + d] = sums[d] < 0
                                        ? block->weights[j * BLOCK + d] /
                                          sums[d]
                                        : 1.0 / model->m;
}

static int
compare_descending (gconstpointer a,
                    gconstpointer b,
                    gpointer      data)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x > y ? -1 : x < y;
}

/* Points of the simplex that do not obey the order are not thrown away: as
 * all permutations of a point are equally likely, its coordinates are dealt
 * out in the order asked for, at random where none is. */
static void
apply_order (const LfSmaaModel *model,
             LfRandom          *random,
             LfSmaaBlock       *block)
{
  double *draw = block->draw;
  guint n = model->n_ordered;

  for (guint d = 0; d < BLOCK; d++)
    {
      for (guint k = 0; k < n; k++)
        draw[k] = block->weights[model->by_order[k] * BLOCK + d];
      g_qsort_with_data (draw, (int) n, sizeof *draw, compare_descending,
                         NULL);
      for (guint first = 0; first < n;)
        {
          guint end = first + 1;

          while (end < n && model->order[model->by_order[end]] ==
                              model->order[model->by_order[first]])
            end++;
          for (guint k = end - 1; k > first; k--)
            {
              guint other = first + (guint) lf_random_int (random,
                                                           k - first + 1);
              double swap = draw[k];

              draw[k] = draw[other];
              draw[other] = swap;
            }
          first = end;
        }
      for (guint k = 0; k < n; k++)
        block->weights[model->by_order[k] * BLOCK + d] = draw[k];
    }
}

/* Draws the weights of a whole block: uniform on the simplex or on its part
 * in the given order, Dirichlet, or fixed, as the model says. */
void
lf_smaa_draw_weights (const LfSmaaModel *model,
                      LfRandom          *random,
                      LfSmaaBlock       *block)
{
  switch (model->mode)
    {
    case LF_SMAA_WEIGHTS_DIRICHLET:
      for (guint d = 0; d < BLOCK; d++)
        {
          lf_random_dirichlet (random, model->shapes, block->draw, model->m);
          for (guint j = 0; j < model->m; j++)
            block->weights[j * BLOCK + d] = block->draw[j];
        }
      break;
    case LF_SMAA_WEIGHTS_FIXED:
      for (guint j = 0; j < model->m; j++)
        for (guint d = 0; d < BLOCK; d++)
          block->weights[j * BLOCK + d] = model->fixed[j];
      break;
    case LF_SMAA_WEIGHTS_ORDINAL:
      draw_simplex (model, random, block);
      apply_order (model, random, block);
      break;
    case LF_SMAA_WEIGHTS_UNIFORM:
    default:
      draw_simplex (model, random, block);
      break;
    }
}

static double
draw_cell (const LfSmaaModel     *model,
           const LfUncertainCell *cell,
           LfRandom              *random)
{
  const LfInterval *scale = &model->scales[cell->criterion];
  double x;

  switch (cell->kind)
    {
    case LF_CELL_UNIFORM:
      return lf_random_uniform (random, cell->a, cell->b);
    case LF_CELL_NORMAL:
      x = cell->a + cell->b * lf_random_normal (random);
      return CLAMP (x, -DBL_MAX, DBL_MAX);
    case LF_CELL_TRIANGULAR:
      return lf_random_triangular (random, cell->a, cell->b, scale->low,
                                   scale->high);
    case LF_CELL_MISSING:
    default:
      return lf_random_uniform (random, scale->low, scale->high);
    }
}

/* Draws the uncertain cells of a whole block and takes them to values from 0
 * to 1. */
void
lf_smaa_draw_cells (const LfSmaaModel *model,
                    LfRandom          *random,
                    LfSmaaBlock       *block)
{
  for (guint u = 0; u < model->n_cells; u++)
    {
      const LfUncertainCell *cell = &model->cells[u];
      const LfValueFunction *f = &model->functions[cell->criterion];

      for (guint d = 0; d < BLOCK; d++)
        block->cells[(gsize) u * BLOCK + d] =
          lf_value_function_apply (f, draw_cell (model, cell, random));
    }
}

/* sum += factor · numbers, for a block of draws. */
static void
add_product (double *restrict       sum,
             const double *restrict numbers,
             double                 factor)
{
  for (guint d = 0; d < BLOCK; d++)
    sum[d] += factor * numbers[d];
}

/* Adds w·v of the uncertain cells, in their order, to the scores. */
void
lf_smaa_add_cells (const LfSmaaModel *model,
                   LfSmaaBlock       *block)
{
  for (guint u = 0; u < model->n_cells; u++)
    {
      const LfUncertainCell *cell = &model->cells[u];
      const double *w = block->weights + (gsize) cell->criterion * BLOCK;
      const double *v = block->cells + (gsize) u * BLOCK;
      double *s = block->scores + (gsize) cell->alternative * BLOCK;

      for (guint d = 0; d < BLOCK; d++)
        s[d] += w[d] * v[d];
    }
}

/* Σ w·v over the criteria in their order, then over the uncertain cells. */
LF_PROCESSOR_LOOPS void
lf_smaa_score (const LfSmaaModel *model,
               LfSmaaBlock       *block)
{
  memset (block->scores, 0, (gsize) model->n * BLOCK * sizeof (double));
  for (guint i = 0; i < model->n; i++)
    for (guint j = 0; j < model->m; j++)
      add_product (block->scores + (gsize) i * BLOCK,
                   block->weights + (gsize) j * BLOCK,
                   model->values[(gsize) i * model->m + j]);
  lf_smaa_add_cells (model, block);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/lf-math.h"
#include "models/scoring/lf-mcda-private.h"
#include "models/scoring/lf-ranking.h"

/*
 * PROMETHEE II (Brans & Vincke 1985, Management Science 31:647–656). The
 * preference of a over b is Σ w·P(d), and a flow is its mean over the other
 * alternatives. The weights stand outside that mean, so the flows of each
 * single criterion are prepared once.
 */

/* The preference for a difference @d > 0. */
static inline double
preference (const LfPreference *f,
            double              d)
{
  double t;

  switch (f->kind)
    {
    case LF_PREFERENCE_U_SHAPE:
      return d > f->q ? 1 : 0;
    case LF_PREFERENCE_V_SHAPE:
      return d < f->p ? d / f->p : 1;
    case LF_PREFERENCE_LEVEL:
      return d > f->p ? 1 : d > f->q ? 0.5 : 0;
    case LF_PREFERENCE_LINEAR:
      return d > f->p ? 1 : d > f->q ? (d - f->q) / (f->p - f->q) : 0;
    case LF_PREFERENCE_GAUSSIAN:
      t = d / f->s;
      return 1 - lf_math_exp (-0.5 * t * t);
    case LF_PREFERENCE_USUAL:
    default:
      return 1;
    }
}

static gboolean
check_thresholds (const LfMcda  *self,
                  guint          j,
                  GError       **error)
{
  const LfCriterion *c = &self->table->criteria[j];
  const LfPreference *f = &c->preference;
  const char *problem = NULL;

  switch (f->kind)
    {
    case LF_PREFERENCE_V_SHAPE:
      if (!(f->p > 0))
        problem = _("the preference function “v-shape” of “%s” needs a "
                    "threshold p above 0");
      break;
    case LF_PREFERENCE_LEVEL:
    case LF_PREFERENCE_LINEAR:
      if (!(f->p > 0 && f->p >= f->q))
        problem = _("the preference function of “%s” needs a threshold p "
                    "above 0 and not below q");
      break;
    case LF_PREFERENCE_GAUSSIAN:
      if (!(f->s > 0))
        problem = _("the preference function “gaussian” of “%s” needs an s "
                    "above 0");
      break;
    case LF_PREFERENCE_U_SHAPE:
    case LF_PREFERENCE_USUAL:
    default:
      break;
    }
  if (problem != NULL)
    lf_decision_table_set_column_error (self->table, j,
                                        self->table->preference_line, error,
                                        LF_ERROR_INVALID, problem,
                                        c->name != NULL ? c->name : "");
  return problem == NULL;
}

/* One criterion’s alternatives from worst to best, those with the same value
 * together. */
typedef struct
{
  double *given;   /* by alternative, more is better */
  guint *order;
  guint n_values;
  double *values;  /* each once */
  guint *start;    /* where in the order each value begins, and the end */
  double *plus;    /* of each value */
  double *minus;
  double *whole;   /* to how many it is the first to be wholly preferred */
} Column;

static Column *
column_new (guint n)
{
  Column *column = g_new (Column, 1);

  column->given = g_new (double, n + 1);
  column->order = g_new (guint, n + 1);
  column->values = g_new (double, n + 1);
  column->start = g_new (guint, n + 1);
  column->plus = g_new (double, n + 1);
  column->minus = g_new (double, n + 1);
  column->whole = g_new (double, n + 1);
  return column;
}

static void
column_free (Column *column)
{
  g_free (column->given);
  g_free (column->order);
  g_free (column->values);
  g_free (column->start);
  g_free (column->plus);
  g_free (column->minus);
  g_free (column->whole);
  g_free (column);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Column, column_free)

static void
column_fill (Column       *column,
             const LfMcda *self,
             guint         j)
{
  double sign =
    self->table->criteria[j].direction == LF_DIRECTION_MIN ? -1 : 1;
  guint k = 0;

  for (guint i = 0; i < self->n; i++)
    column->given[i] = sign * self->table->values[(gsize) i * self->m + j];
  lf_ranking_order (column->given, self->n, LF_RANKING_LOW_FIRST,
                    column->order);
  for (guint i = 0; i < self->n; i++)
    {
      double value = column->given[column->order[i]];

      if (k > 0 && value == column->values[k - 1])
        continue;
      column->start[k] = i;
      column->values[k++] = value;
    }
  column->start[k] = self->n;
  column->n_values = k;
}

static guint
count_of (const Column *column,
          guint         k)
{
  return column->start[k + 1] - column->start[k];
}

/* A preference only grows with the difference: once it is whole, it is so for
 * all that are better still, and they need no more than to be counted. */
static void
column_compare (Column             *column,
                const LfPreference *f)
{
  guint n = column->n_values;
  double whole = 0;

  for (guint k = 0; k < n; k++)
    column->plus[k] = column->minus[k] = column->whole[k] = 0;
  for (guint worse = 0; worse < n; worse++)
    {
      double sum = 0;
      guint better;

      for (better = worse + 1; better < n; better++)
        {
          double p = preference (f, column->values[better] -
                                    column->values[worse]);

          if (p >= 1)
            break;
          column->plus[better] += p * count_of (column, worse);
          sum += p * count_of (column, better);
        }
      column->minus[worse] = sum + (column->start[n] - column->start[better]);
      if (better < n)
        column->whole[better] += count_of (column, worse);
    }
  for (guint k = 0; k < n; k++)
    {
      whole += column->whole[k];
      column->plus[k] += whole;
    }
}

static gboolean
prepare (LfMcda  *self,
         GError **error)
{
  g_autoptr (Column) column = column_new (self->n);
  double others = self->n > 1 ? self->n - 1 : 1;

  for (guint j = 0; j < self->m; j++)
    if (!check_thresholds (self, j, error))
      return FALSE;
  self->matrix = lf_mcda_new_matrix (self);
  self->second = lf_mcda_new_matrix (self);
  for (guint j = 0; j < self->m; j++)
    {
      column_fill (column, self, j);
      column_compare (column, &self->table->criteria[j].preference);
      for (guint k = 0; k < column->n_values; k++)
        for (guint i = column->start[k]; i < column->start[k + 1]; i++)
          {
            gsize at = (gsize) column->order[i] * self->m + j;

            self->matrix[at] = column->plus[k] / others;
            self->second[at] = column->minus[k] / others;
          }
    }
  return TRUE;
}

static void
solve (const LfMcda *self,
       const double *weights,
       LfMcdaResult *result)
{
  for (guint i = 0; i < self->n; i++)
    {
      const double *plus = self->matrix + (gsize) i * self->m;
      const double *minus = self->second + (gsize) i * self->m;

      result->phi_plus[i] = 0;
      result->phi_minus[i] = 0;
      for (guint j = 0; j < self->m; j++)
        {
          result->phi_plus[i] += weights[j] * plus[j];
          result->phi_minus[i] += weights[j] * minus[j];
        }
      result->score[i] = result->phi_plus[i] - result->phi_minus[i];
    }
}

const LfMethodClass lf_promethee_class = {
  .name = "promethee2",
  .normalisation = LF_NORMALISATION_NONE,
  .prepare = prepare,
  .solve = solve,
};

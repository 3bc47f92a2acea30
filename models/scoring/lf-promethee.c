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

/* Room for one column, from the worst value to the best. */
typedef struct
{
  guint *order;
  double *values;
  double *plus;
  double *minus;
} Column;

/* One criterion's flows. In ascending order only the later of a pair can be
 * preferred. */
static void
add_flows (LfMcda *self,
           guint   j,
           Column *column)
{
  const LfCriterion *c = &self->table->criteria[j];
  const double *values = self->table->values + j;
  double sign = c->direction == LF_DIRECTION_MIN ? -1 : 1;
  double others = self->n > 1 ? self->n - 1 : 1;

  for (guint i = 0; i < self->n; i++)
    column->minus[i] = sign * values[(gsize) i * self->m];
  lf_ranking_order (column->minus, self->n, LF_RANKING_LOW_FIRST,
                    column->order);
  for (guint i = 0; i < self->n; i++)
    column->values[i] = column->minus[column->order[i]];
  for (guint i = 0; i < self->n; i++)
    column->plus[i] = column->minus[i] = 0;

  for (guint worse = 0; worse < self->n; worse++)
    {
      double from = column->values[worse];
      double sum = 0;

      for (guint better = worse + 1; better < self->n; better++)
        {
          double d = column->values[better] - from;
          double p = d > 0 ? preference (&c->preference, d) : 0;

          column->plus[better] += p;
          sum += p;
        }
      column->minus[worse] = sum;
    }
  for (guint i = 0; i < self->n; i++)
    {
      gsize k = (gsize) column->order[i] * self->m + j;

      self->matrix[k] = column->plus[i] / others;
      self->second[k] = column->minus[i] / others;
    }
}

static gboolean
prepare (LfMcda  *self,
         GError **error)
{
  g_autofree guint *order = g_new (guint, self->n);
  g_autofree double *room = g_new (double, 3 * (gsize) self->n);
  Column column = { order, room, room + self->n, room + 2 * (gsize) self->n };

  for (guint j = 0; j < self->m; j++)
    if (!check_thresholds (self, j, error))
      return FALSE;
  self->matrix = lf_mcda_new_matrix (self);
  self->second = lf_mcda_new_matrix (self);
  for (guint j = 0; j < self->m; j++)
    add_flows (self, j, &column);
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

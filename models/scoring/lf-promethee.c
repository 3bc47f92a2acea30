/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/lf-math.h"
#include "models/scoring/lf-mcda-private.h"

/*
 * PROMETHEE II (Brans & Vincke 1985, Management Science 31:647–656). The
 * preference of a over b is Σ w·P(d), and a flow is its mean over the other
 * alternatives. The weights stand outside that mean, so the flows of each
 * single criterion are prepared once.
 */

/* The preference for a difference @d > 0. */
static double
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
    lf_error_set_at (error, LF_ERROR_INVALID, self->table->file, 0, problem,
                     c->name != NULL ? c->name : "");
  return problem == NULL;
}

/* One criterion's flows. Of a pair only one can be preferred. */
static void
add_flows (LfMcda *self,
           guint   j)
{
  const LfCriterion *c = &self->table->criteria[j];
  const double *values = self->table->values;
  double sign = c->direction == LF_DIRECTION_MIN ? -1 : 1;
  double others = self->n > 1 ? self->n - 1 : 1;

  for (guint a = 0; a < self->n; a++)
    for (guint b = a + 1; b < self->n; b++)
      {
        gsize i = (gsize) a * self->m + j;
        gsize k = (gsize) b * self->m + j;
        double d = sign * (values[i] - values[k]);
        double p;

        if (d > 0)
          {
            p = preference (&c->preference, d);
            self->matrix[i] += p;
            self->second[k] += p;
          }
        else if (d < 0)
          {
            p = preference (&c->preference, -d);
            self->matrix[k] += p;
            self->second[i] += p;
          }
      }
  for (guint a = 0; a < self->n; a++)
    {
      self->matrix[(gsize) a * self->m + j] /= others;
      self->second[(gsize) a * self->m + j] /= others;
    }
}

static gboolean
prepare (LfMcda  *self,
         GError **error)
{
  gsize size = (gsize) self->n * self->m;

  for (guint j = 0; j < self->m; j++)
    if (!check_thresholds (self, j, error))
      return FALSE;
  self->matrix = g_new0 (double, size);
  self->second = g_new0 (double, size);
  for (guint j = 0; j < self->m; j++)
    add_flows (self, j);
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

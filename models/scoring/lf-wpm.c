/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <float.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-math.h"
#include "models/scoring/lf-mcda-private.h"

/* ln r, so that the product of powers becomes a weighted sum. Where r is
 * too small for a double its logarithm is taken from the quotient's parts. */
static gboolean
prepare (LfMcda  *self,
         GError **error)
{
  const LfDecisionTable *table = self->table;

  for (guint i = 0; i < self->n; i++)
    for (guint j = 0; j < self->m; j++)
      if (!(table->values[(gsize) i * self->m + j] > 0))
        {
          lf_decision_table_set_error (table, i, j, error, LF_ERROR_NUMERIC,
                                       _("the weighted product needs "
                                         "positive numbers, and here "
                                         "stands %g"),
                                       table->values[(gsize) i * self->m + j]);
          return FALSE;
        }
  if (!lf_mcda_normalise (self, error))
    return FALSE;

  for (guint j = 0; j < self->m; j++)
    {
      gboolean is_min = table->criteria[j].direction == LF_DIRECTION_MIN;
      double best = 0; /* ln of the greatest r, and what it came from */
      double from = 1;

      for (guint i = 0; i < self->n; i++)
        if (self->matrix[(gsize) i * self->m + j] > best)
          {
            best = self->matrix[(gsize) i * self->m + j];
            from = table->values[(gsize) i * self->m + j];
          }
      for (guint i = 0; i < self->n; i++)
        {
          gsize k = (gsize) i * self->m + j;
          double x = table->values[k];

          if (self->matrix[k] >= DBL_MIN)
            self->matrix[k] = lf_math_log (self->matrix[k]);
          else
            self->matrix[k] = lf_math_log (best) +
                              (is_min ? lf_math_log (from) - lf_math_log (x)
                                      : lf_math_log (x) - lf_math_log (from));
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
      const double *row = self->matrix + (gsize) i * self->m;
      double sum = 0;

      for (guint j = 0; j < self->m; j++)
        sum += weights[j] * row[j];
      result->score[i] = lf_math_exp (sum);
    }
}

const LfMethodClass lf_wpm_class = {
  .name = "wpm",
  .normalisations = 1u << LF_NORMALISATION_MAX | 1u << LF_NORMALISATION_SUM,
  .normalisation = LF_NORMALISATION_MAX,
  .prepare = prepare,
  .solve = solve,
};

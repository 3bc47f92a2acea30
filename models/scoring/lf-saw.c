/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-mcda-private.h"

/* Σ w·r, over the criteria in their order. */
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
      result->score[i] = sum;
    }
}

const LfMethodClass lf_saw_class = {
  .name = "saw",
  .normalisations = (1u << LF_N_NORMALISATIONS) - 1,
  .normalisation = LF_NORMALISATION_MINMAX,
  .prepare = lf_mcda_normalise,
  .solve = solve,
};

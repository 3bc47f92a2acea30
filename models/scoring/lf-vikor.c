/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "models/lf-math.h"
#include "models/scoring/lf-mcda-private.h"
#include "models/scoring/lf-ranking.h"

/*
 * VIKOR (Opricovic & Tzeng 2004, European Journal of Operational Research
 * 156:445–455, section 2). The matrix holds the regrets
 * (f* − f) / (f* − f⁻): 0 for the best of a column, 1 for the worst, 0 for
 * all in a constant one.
 */

static gboolean
prepare (LfMcda  *self,
         GError **error)
{
  const double *values = self->table->values;

  self->matrix = lf_mcda_new_matrix (self);
  for (guint j = 0; j < self->m; j++)
    {
      gboolean is_min = self->table->criteria[j].direction ==
                        LF_DIRECTION_MIN;
      double least = INFINITY;
      double greatest = -INFINITY;
      double best;
      double worst;

      for (guint i = 0; i < self->n; i++)
        {
          least = MIN (least, values[(gsize) i * self->m + j]);
          greatest = MAX (greatest, values[(gsize) i * self->m + j]);
        }
      best = is_min ? least : greatest;
      worst = is_min ? greatest : least;
      for (guint i = 0; i < self->n; i++)
        {
          gsize k = (gsize) i * self->m + j;

          self->matrix[k] = best == worst
                              ? 0
                              : lf_math_share (values[k], best, worst);
        }
    }
  return TRUE;
}

static void
find_ends (const double *values,
           guint         n,
           double       *least,
           double       *greatest)
{
  *least = *greatest = values[0];
  for (guint i = 1; i < n; i++)
    {
      *least = MIN (*least, values[i]);
      *greatest = MAX (*greatest, values[i]);
    }
}

/* (x − least) / (greatest − least); 0 where the two are equal. */
static double
share (double x,
       double least,
       double greatest)
{
  return lf_ranking_equal (least, greatest)
           ? 0
           : (x - least) / (greatest - least);
}

static void
solve (const LfMcda *self,
       const double *weights,
       LfMcdaResult *result)
{
  double v = self->options.v;
  double least_s;
  double greatest_s;
  double least_r;
  double greatest_r;

  for (guint i = 0; i < self->n; i++)
    {
      const double *row = self->matrix + (gsize) i * self->m;

      result->s[i] = 0;
      result->r[i] = 0;
      for (guint j = 0; j < self->m; j++)
        {
          double regret = weights[j] * row[j];

          result->s[i] += regret;
          result->r[i] = MAX (result->r[i], regret);
        }
    }
  find_ends (result->s, self->n, &least_s, &greatest_s);
  find_ends (result->r, self->n, &least_r, &greatest_r);
  for (guint i = 0; i < self->n; i++)
    result->score[i] = v * share (result->s[i], least_s, greatest_s) +
                       (1 - v) * share (result->r[i], least_r, greatest_r);
}

/* The compromise set: the first alone if its advantage is acceptable (C1)
 * and it is first by S or by R as well (C2); with the second, or all that
 * tie for it, if only C2 fails; with all that are closer to it than
 * 1 / (J − 1) if C1 fails. */
static void
finish (const LfMcda *self,
        LfMcdaResult *result)
{
  guint n = self->n;
  guint first = result->order[0];
  double least_s;
  double least_r;
  double unused;
  double advantage = n > 1 ? 1.0 / (n - 1) : 0;

  find_ends (result->s, n, &least_s, &unused);
  find_ends (result->r, n, &least_r, &unused);
  result->c1 = TRUE;
  result->c2 = FALSE;
  for (guint k = 0; k < n; k++)
    {
      guint i = result->order[k];
      double gap = result->score[i] - result->score[first];
      gboolean close = k > 0 && gap < advantage &&
                       !lf_ranking_equal (gap, advantage);

      result->compromise[i] = k == 0 || close;
      if (close)
        result->c1 = FALSE;
      /* Alternatives that tie with the first stand for it. */
      if (result->rank[i] == 1 &&
          (lf_ranking_equal (result->s[i], least_s) ||
           lf_ranking_equal (result->r[i], least_r)))
        result->c2 = TRUE;
    }
  for (guint k = 1; k < n && result->c1 && !result->c2; k++)
    if (result->rank[result->order[k]] == result->rank[result->order[1]])
      result->compromise[result->order[k]] = TRUE;
}

const LfMethodClass lf_vikor_class = {
  .name = "vikor",
  .normalisation = LF_NORMALISATION_NONE,
  .low_first = TRUE,
  .prepare = prepare,
  .solve = solve,
  .finish = finish,
};

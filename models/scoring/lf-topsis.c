/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "models/scoring/lf-mcda-private.h"

/*
 * TOPSIS (Hwang & Yoon 1981, section 3.5). With vector normalisation the
 * weighted value is v = w·x / ‖x‖: the norm goes into the criterion's
 * factor, and the table's own numbers are read, not a copy.
 *
 * Large tables are bound by memory, so both passes go row by row, four
 * columns at a time. Four partial sums instead of one, always in the same
 * order, are no re-association: they are the definition.
 */
#define LANES 4

typedef double Pair __attribute__ ((vector_size (2 * sizeof (double))));

static inline Pair
load (const double *from)
{
  Pair pair;

  memcpy (&pair, from, sizeof pair);
  return pair;
}

/* Adds the squares of (x − end) · factor of two columns. */
static inline Pair
add_squares (Pair          sum,
             Pair          x,
             const double *end,
             Pair          factor)
{
  Pair d = (x - load (end)) * factor;

  return sum + d * d;
}

/* The least, the greatest and the sum of squares of each column. */
static void
measure (const double *values,
         guint         n,
         guint         m,
         double       *least,
         double       *greatest,
         double       *squares)
{
  for (guint j = 0; j < m; j++)
    {
      least[j] = greatest[j] = values[j];
      squares[j] = 0;
    }
  for (guint i = 0; i < n; i++)
    {
      const double *row = values + (gsize) i * m;

      for (guint j = 0; j < m; j++)
        {
          least[j] = row[j] < least[j] ? row[j] : least[j];
          greatest[j] = row[j] > greatest[j] ? row[j] : greatest[j];
          squares[j] += row[j] * row[j];
        }
    }
}

/* x / ‖x‖ as a copy: for columns whose squares overflow or vanish. */
static void
copy_normalised (LfMcda *self)
{
  self->matrix = lf_mcda_new_matrix (self);
  for (guint j = 0; j < self->m; j++)
    {
      double scale;
      double norm = lf_normalise_column_norm (self->table, j, &scale);

      for (guint i = 0; i < self->n; i++)
        {
          gsize k = (gsize) i * self->m + j;

          self->matrix[k] = norm > 0 ? self->table->values[k] / scale / norm
                                     : 0;
        }
    }
}

static void
swap_costs (LfMcda *self)
{
  for (guint j = 0; j < self->m; j++)
    if (self->table->criteria[j].direction == LF_DIRECTION_MIN)
      {
        double least = self->anti[j];

        self->anti[j] = self->ideal[j];
        self->ideal[j] = least;
      }
}

static gboolean
prepare (LfMcda  *self,
         GError **error)
{
  gboolean vector = self->options.normalisation == LF_NORMALISATION_VECTOR;
  gboolean plain = TRUE;

  self->ideal = g_new (double, self->m);
  self->anti = g_new (double, self->m);
  self->factor = g_new (double, self->m);
  if (vector)
    measure (self->table->values, self->n, self->m, self->anti, self->ideal,
             self->factor);
  else if (!lf_mcda_normalise (self, error))
    return FALSE;

  for (guint j = 0; vector && j < self->m; j++)
    plain &= isfinite (self->factor[j]) && self->factor[j] > 1e-200;
  if (!vector || !plain)
    {
      if (vector)
        copy_normalised (self);
      measure (self->matrix, self->n, self->m, self->anti, self->ideal,
               self->factor);
    }
  for (guint j = 0; j < self->m; j++)
    self->factor[j] = vector && plain ? 1 / sqrt (self->factor[j]) : 1;
  if (vector)
    swap_costs (self);
  return TRUE;
}

static void
solve (const LfMcda *self,
       const double *weights,
       LfMcdaResult *result)
{
  const double *values = self->matrix != NULL ? self->matrix
                                              : self->table->values;
  double *factor = result->scratch;
  guint whole = self->m - self->m % LANES;

  for (guint j = 0; j < self->m; j++)
    factor[j] = weights[j] * self->factor[j];

  for (guint i = 0; i < self->n; i++)
    {
      const double *row = values + (gsize) i * self->m;
      Pair plus[2] = { { 0 } };
      Pair minus[2] = { { 0 } };
      double d_plus;
      double d_minus;

      for (guint j = 0; j < whole; j += LANES)
        for (guint k = 0; k < 2; k++)
          {
            guint at = j + 2 * k;
            Pair x = load (row + at);
            Pair f = load (factor + at);

            plus[k] = add_squares (plus[k], x, self->ideal + at, f);
            minus[k] = add_squares (minus[k], x, self->anti + at, f);
          }
      plus[0] += plus[1];
      minus[0] += minus[1];
      d_plus = plus[0][0] + plus[0][1];
      d_minus = minus[0][0] + minus[0][1];
      for (guint j = whole; j < self->m; j++)
        {
          double to_ideal = (row[j] - self->ideal[j]) * factor[j];
          double to_anti = (row[j] - self->anti[j]) * factor[j];

          d_plus += to_ideal * to_ideal;
          d_minus += to_anti * to_anti;
        }
      d_plus = sqrt (d_plus);
      d_minus = sqrt (d_minus);
      result->d_plus[i] = d_plus;
      result->d_minus[i] = d_minus;
      /* Where nothing tells the alternatives apart, each is the ideal. */
      result->score[i] = d_plus + d_minus > 0 ? d_minus / (d_plus + d_minus)
                                              : 1;
    }
}

const LfMethodClass lf_topsis_class = {
  .name = "topsis",
  .normalisations = 1u << LF_NORMALISATION_MINMAX |
                    1u << LF_NORMALISATION_FIXED |
                    1u << LF_NORMALISATION_MAX | 1u << LF_NORMALISATION_SUM |
                    1u << LF_NORMALISATION_VECTOR,
  .normalisation = LF_NORMALISATION_VECTOR,
  .prepare = prepare,
  .solve = solve,
};

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "models/scoring/lf-mcda-private.h"

/*
 * TOPSIS (Hwang & Yoon 1981, section 3.5). With vector normalisation the
 * weighted value is v = w·x / ‖x‖: weight and norm make the criterion's
 * factor, and the table's own numbers are read, not a copy.
 *
 * Large tables should cost little more than reading them, so both passes go
 * through rows, several rows and columns at once. Partial sums, always the
 * same ones and added in the same order, are no re-association: they are the
 * definition.
 */
typedef double Pair __attribute__ ((vector_size (16), aligned (8),
                                    may_alias));
typedef double Quad __attribute__ ((vector_size (32), aligned (8),
                                    may_alias));

#define LANES 4u

/* The lesser and the greater of two numbers, of which SSE2 has no vector in
 * C itself. */
#ifdef __SSE2__
#define PAIR_MIN(a, b) ((Pair) _mm_min_pd ((__m128d) (a), (__m128d) (b)))
#define PAIR_MAX(a, b) ((Pair) _mm_max_pd ((__m128d) (a), (__m128d) (b)))
#else
#define PAIR_MIN(a, b) \
  ((Pair) { MIN ((a)[0], (b)[0]), MIN ((a)[1], (b)[1]) })
#define PAIR_MAX(a, b) \
  ((Pair) { MAX ((a)[0], (b)[0]), MAX ((a)[1], (b)[1]) })
#endif

/* Four rows, two columns. */
static inline void
measure_pair (const double *row,
              gsize         m,
              double       *least,
              double       *greatest,
              double       *squares)
{
  Pair a = *(const Pair *) row;
  Pair b = *(const Pair *) (row + m);
  Pair c = *(const Pair *) (row + 2 * m);
  Pair d = *(const Pair *) (row + 3 * m);
  Pair low_ab = PAIR_MIN (a, b);
  Pair low_cd = PAIR_MIN (c, d);
  Pair high_ab = PAIR_MAX (a, b);
  Pair high_cd = PAIR_MAX (c, d);
  Pair low = PAIR_MIN (low_ab, low_cd);
  Pair high = PAIR_MAX (high_ab, high_cd);

  *(Pair *) least = PAIR_MIN (low, *(Pair *) least);
  *(Pair *) greatest = PAIR_MAX (high, *(Pair *) greatest);
  *(Pair *) squares += (a * a + b * b) + (c * c + d * d);
}

static inline void
measure_number (double  x,
                double *least,
                double *greatest,
                double *squares)
{
  *least = x < *least ? x : *least;
  *greatest = x > *greatest ? x : *greatest;
  *squares += x * x;
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
  guint i = 0;

  for (guint j = 0; j < m; j++)
    {
      least[j] = greatest[j] = values[j];
      squares[j] = 0;
    }
  for (; i + 4 <= n; i += 4)
    {
      const double *row = values + (gsize) i * m;
      guint j = 0;

      for (; j + 2 <= m; j += 2)
        measure_pair (row + j, m, least + j, greatest + j, squares + j);
      for (; j < m; j++)
        for (gsize k = 0; k < 4; k++)
          measure_number (row[k * m + j], &least[j], &greatest[j],
                          &squares[j]);
    }
  for (; i < n; i++)
    for (guint j = 0; j < m; j++)
      measure_number (values[(gsize) i * m + j], &least[j], &greatest[j],
                      &squares[j]);
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

/* One pass over the weighted values v = f·x. */
typedef struct
{
  const double *values;
  guint n;
  guint m;
  const double *factor; /* f */
  const double *ideal;  /* f·x of the ideal */
  const double *anti;   /* f·x of the anti-ideal */
  double *d_plus;
  double *d_minus;
} Pass;

/* The squared distances of one row. */
static inline __attribute__ ((always_inline)) void
add_row (const Pass *pass,
         guint       i)
{
  const double *row = pass->values + (gsize) i * pass->m;
  guint whole = pass->m - pass->m % LANES;
  Quad plus = { 0 };
  Quad minus = { 0 };
  double d_plus;
  double d_minus;

  for (guint j = 0; j < whole; j += LANES)
    {
      Quad v = *(const Quad *) (row + j) * *(const Quad *) (pass->factor + j);
      Quad to_ideal = v - *(const Quad *) (pass->ideal + j);
      Quad to_anti = v - *(const Quad *) (pass->anti + j);

      plus += to_ideal * to_ideal;
      minus += to_anti * to_anti;
    }
  d_plus = (plus[0] + plus[1]) + (plus[2] + plus[3]);
  d_minus = (minus[0] + minus[1]) + (minus[2] + minus[3]);
  for (guint j = whole; j < pass->m; j++)
    {
      double v = row[j] * pass->factor[j];

      d_plus += (v - pass->ideal[j]) * (v - pass->ideal[j]);
      d_minus += (v - pass->anti[j]) * (v - pass->anti[j]);
    }
  pass->d_plus[i] = sqrt (d_plus);
  pass->d_minus[i] = sqrt (d_minus);
}

static inline __attribute__ ((always_inline)) void
add_rows (const Pass *pass)
{
  for (guint i = 0; i < pass->n; i++)
    add_row (pass, i);
}

static void
run_pass (const Pass *pass)
{
  add_rows (pass);
}

/* The same operations on the same four lanes, so the same digits, with half
 * the instructions. */
#if defined (__x86_64__) && defined (__GNUC__)
__attribute__ ((target ("avx2"))) static void
run_pass_avx2 (const Pass *pass)
{
  add_rows (pass);
}
#endif

static void
solve (const LfMcda *self,
       const double *weights,
       LfMcdaResult *result)
{
  double *factor = result->scratch;
  double *ideal = factor + self->m;
  double *anti = ideal + self->m;
  Pass pass = {
    .values = self->matrix != NULL ? self->matrix : self->table->values,
    .n = self->n,
    .m = self->m,
    .factor = factor,
    .ideal = ideal,
    .anti = anti,
    .d_plus = result->d_plus,
    .d_minus = result->d_minus,
  };

  for (guint j = 0; j < self->m; j++)
    {
      factor[j] = weights[j] * self->factor[j];
      ideal[j] = self->ideal[j] * factor[j];
      anti[j] = self->anti[j] * factor[j];
    }
#if defined (__x86_64__) && defined (__GNUC__)
  if (__builtin_cpu_supports ("avx2"))
    run_pass_avx2 (&pass);
  else
    run_pass (&pass);
#else
  run_pass (&pass);
#endif

  /* Where nothing tells the alternatives apart, each is the ideal. */
  for (guint i = 0; i < self->n; i++)
    {
      double sum = result->d_plus[i] + result->d_minus[i];

      result->score[i] = sum > 0 ? result->d_minus[i] / sum : 1;
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

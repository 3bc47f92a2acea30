/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-ahp.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "models/lf-math.h"

#define MAX_ITERATIONS 100000
/* Stricter than the 1e-12 that is asked for: what is left after the last
 * step is larger than the step. */
#define TOLERANCE 1e-14
#define CONSISTENT 1e-9

/* The scale of Saaty 1980 ends at 9; rounded judgements may lie beyond, as
 * the reciprocal of 0.11 does. */
#define MAX_SCALE 9.0
#define ROUNDED_SCALE (1 / 0.1095)

static const struct
{
  const char *name;
  guint n;
  double ri[20];
} tables[] = {
  { "saaty-1980", 15,
    { 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56,
      1.57, 1.59 } },
  { "saaty-2005", 15,
    { 0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56,
      1.58, 1.59 } },
  { "donegan-dodd", 20,
    { 0, 0, 0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055,
      1.4213, 1.4497, 1.4643, 1.4822, 1.4969, 1.5078, 1.5153, 1.5262, 1.5313,
      1.5371 } },
  { "alonso-lamata", 15,
    { 0, 0, 0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854,
      1.5141, 1.5365, 1.5551, 1.5713, 1.5838 } },
};

G_STATIC_ASSERT (G_N_ELEMENTS (tables) == LF_N_RANDOM_INDICES);

/**
 * lf_random_index_to_name:
 * @self: a table of random indices
 *
 * Returns: (transfer none): its name in files and on the command line
 */
const char *
lf_random_index_to_name (LfRandomIndex self)
{
  g_return_val_if_fail ((guint) self < LF_N_RANDOM_INDICES, "");
  return tables[self].name;
}

/**
 * lf_random_index_from_name:
 * @name: a name
 * @self: (out): the table of that name
 *
 * Returns: whether there is one
 */
gboolean
lf_random_index_from_name (const char    *name,
                           LfRandomIndex *self)
{
  for (guint k = 0; k < LF_N_RANDOM_INDICES; k++)
    if (strcmp (name, tables[k].name) == 0)
      {
        *self = (LfRandomIndex) k;
        return TRUE;
      }
  return FALSE;
}

/**
 * lf_random_index_get:
 * @self: a table of random indices
 * @n: number of criteria, at least 1
 * @ri: (out): the random index
 *
 * Returns: whether the table goes as far as @n
 */
gboolean
lf_random_index_get (LfRandomIndex  self,
                     guint          n,
                     double        *ri)
{
  g_return_val_if_fail ((guint) self < LF_N_RANDOM_INDICES, FALSE);

  if (n < 1 || n > tables[self].n)
    return FALSE;
  *ri = tables[self].ri[n - 1];
  return TRUE;
}

/**
 * lf_ahp_result_free:
 * @self: (transfer full) (nullable): a result
 */
void
lf_ahp_result_free (LfAhpResult *self)
{
  if (self == NULL)
    return;
  g_free (self->weights);
  g_free (self);
}

/* Follows judgements from the first criterion to all others. The weights
 * that they give along the way are a good start: they are the solution of a
 * consistent matrix. Returns the first criterion that cannot be reached, or
 * n. */
static guint
follow_judgements (const double *a,
                   guint         n,
                   double       *weights)
{
  g_autofree guint *queue = g_new (guint, n);
  g_autofree gboolean *reached = g_new0 (gboolean, n);
  guint tail = 1;
  double sum = 0;

  queue[0] = 0;
  reached[0] = TRUE;
  weights[0] = 1;
  for (guint head = 0; head < tail; head++)
    {
      guint i = queue[head];

      for (guint j = 0; j < n; j++)
        if (!reached[j] && a[(gsize) i * n + j] > 0)
          {
            reached[j] = TRUE;
            weights[j] = CLAMP (weights[i] * a[(gsize) j * n + i], 1e-100,
                                1e100);
            queue[tail++] = j;
          }
    }
  for (guint i = 0; i < n; i++)
    if (!reached[i])
      return i;
  for (guint i = 0; i < n; i++)
    sum += weights[i];
  for (guint i = 0; i < n; i++)
    weights[i] /= sum;
  return n;
}

/* y = Bw of Harker 1987 (Mathematical Modelling 9:353–360): a missing
 * judgement is 0, and each adds 1 to the diagonal of its row. */
static void
multiply (const double *a,
          guint         n,
          const double *w,
          double       *y)
{
  for (guint i = 0; i < n; i++)
    {
      const double *row = a + (gsize) i * n;
      double sum = 0;
      guint missing = 0;

      for (guint j = 0; j < n; j++)
        {
          sum += row[j] * w[j];
          missing += !(row[j] > 0);
        }
      y[i] = sum + missing * w[i];
    }
}

static gboolean
find_eigenvector (const double *a,
                  guint         n,
                  double       *w)
{
  g_autofree double *y = g_new (double, n);

  for (guint step = 0; step < MAX_ITERATIONS; step++)
    {
      double sum = 0;
      double change = 0;

      multiply (a, n, w, y);
      for (guint i = 0; i < n; i++)
        sum += y[i];
      for (guint i = 0; i < n; i++)
        {
          y[i] /= sum;
          change = MAX (change, fabs (y[i] - w[i]) / y[i]);
          w[i] = y[i];
        }
      if (change <= TOLERANCE)
        return TRUE;
    }
  return FALSE;
}

/* Solves Lx = b in place for a symmetric positive definite L by Cholesky's
 * method. */
static void
solve_cholesky (double *l,
                guint   n,
                double *b)
{
  for (guint j = 0; j < n; j++)
    for (guint i = j; i < n; i++)
      {
        double sum = l[(gsize) i * n + j];

        for (guint k = 0; k < j; k++)
          sum -= l[(gsize) i * n + k] * l[(gsize) j * n + k];
        l[(gsize) i * n + j] = i == j ? sqrt (sum)
                                      : sum / l[(gsize) j * n + j];
      }
  for (guint i = 0; i < n; i++)
    {
      for (guint k = 0; k < i; k++)
        b[i] -= l[(gsize) i * n + k] * b[k];
      b[i] /= l[(gsize) i * n + i];
    }
  for (guint i = n; i-- > 0;)
    {
      for (guint k = i + 1; k < n; k++)
        b[i] -= l[(gsize) k * n + i] * b[k];
      b[i] /= l[(gsize) i * n + i];
    }
}

/* Logarithmic least squares: rows' geometric means where the matrix is
 * complete, else the solution of the graph Laplacian's equations with the
 * first logarithm set to 0 (Bozóki, Fülöp & Rónyai 2010, Mathematical and
 * Computer Modelling 52:318–333, section 4). */
static void
find_geometric_means (const double *a,
                      guint         n,
                      guint         n_missing,
                      double       *w)
{
  g_autofree double *logs = g_new0 (double, n);
  double top = -INFINITY;
  double sum = 0;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      if (a[(gsize) i * n + j] > 0)
        logs[i] += n_missing == 0
                     ? lf_math_log (a[(gsize) i * n + j]) / n
                     : 0.5 * (lf_math_log (a[(gsize) i * n + j]) -
                              lf_math_log (a[(gsize) j * n + i]));
  if (n_missing > 0 && n > 1)
    {
      gsize m = n - 1;
      g_autofree double *laplacian = g_new0 (double, m * m);

      for (gsize i = 0; i < m; i++)
        for (gsize j = 0; j < n; j++)
          if (i + 1 != j && a[(i + 1) * n + j] > 0)
            {
              laplacian[i * m + i] += 1;
              if (j > 0)
                laplacian[i * m + j - 1] = -1;
            }
      solve_cholesky (laplacian, (guint) m, logs + 1);
      logs[0] = 0;
    }
  for (guint i = 0; i < n; i++)
    top = MAX (top, logs[i]);
  for (guint i = 0; i < n; i++)
    {
      w[i] = lf_math_exp (logs[i] - top);
      sum += w[i];
    }
  for (guint i = 0; i < n; i++)
    w[i] /= sum;
}

static gboolean
find_weights (const double      *a,
              guint              n,
              guint              n_missing,
              LfPrioritisation   prioritisation,
              double            *w)
{
  if (prioritisation == LF_PRIORITISATION_EIGENVECTOR)
    return find_eigenvector (a, n, w);
  find_geometric_means (a, n, n_missing, w);
  return TRUE;
}

static double
get_lambda_max (const double *a,
                guint         n,
                const double *w)
{
  g_autofree double *y = g_new (double, n);
  double sum = 0;

  multiply (a, n, w, y);
  for (guint i = 0; i < n; i++)
    sum += y[i] / w[i];
  return sum / n;
}

/* The judgement furthest from the ratio of its weights (Saaty 1980, section
 * 3.7), and what it would have to be to agree with all the others: the
 * ratio without it, as Harker 1987 completes a matrix. */
static void
find_worst (const LfPairwise   *pairwise,
            const LfAhpOptions *options,
            LfAhpResult        *result)
{
  guint n = pairwise->n;
  g_autofree double *a = g_memdup2 (pairwise->judgements,
                                    (gsize) n * n * sizeof (double));
  g_autofree double *w = g_new (double, n);
  double worst = CONSISTENT;
  guint i;
  guint j;

  for (i = 0; i < n; i++)
    for (j = i + 1; j < n; j++)
      if (a[(gsize) i * n + j] > 0)
        {
          double deviation = fabs (lf_math_log (a[(gsize) i * n + j] *
                                                result->weights[j] /
                                                result->weights[i]));

          if (deviation > worst + CONSISTENT)
            {
              worst = deviation;
              result->has_worst = TRUE;
              result->worst_row = i;
              result->worst_column = j;
            }
        }
  if (!result->has_worst)
    return;

  i = result->worst_row;
  j = result->worst_column;
  result->worst_is = a[(gsize) i * n + j];
  result->worst_suggested = result->weights[i] / result->weights[j];
  a[(gsize) i * n + j] = 0;
  a[(gsize) j * n + i] = 0;
  if (follow_judgements (a, n, w) == n &&
      find_weights (a, n, result->n_missing + 1, options->prioritisation, w))
    result->worst_suggested = w[i] / w[j];
}

/* What to call a criterion: its number where it has no name. */
static char *
dup_name (const LfPairwise *pairwise,
          guint             criterion)
{
  const char *name = pairwise->names[criterion];

  return name != NULL ? g_strdup (name)
                      : g_strdup_printf ("%u", criterion + 1);
}

/**
 * lf_ahp_solve:
 * @pairwise: a matrix of judgements
 * @options: how to solve it
 * @error: return location
 *
 * Derives priorities from pairwise judgements and measures how well these
 * agree. The eigenvector is found by power iteration until no weight changes
 * by more than 1e-14 of itself; missing judgements by Harker's method. The
 * consistency ratio of an incomplete matrix refers to the random index of
 * complete ones and so is on the mild side.
 *
 * Returns: (transfer full): the priorities, or %NULL with @error set where
 *   no chain of judgements connects two criteria, or none is found
 */
LfAhpResult *
lf_ahp_solve (const LfPairwise    *pairwise,
              const LfAhpOptions  *options,
              GError             **error)
{
  g_autoptr (LfAhpResult) result = g_new0 (LfAhpResult, 1);
  guint n = pairwise->n;
  const double *a = pairwise->judgements;
  guint apart;

  result->n = n;
  result->weights = g_new0 (double, n);
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      result->n_missing += !(a[(gsize) i * n + j] > 0);

  apart = follow_judgements (a, n, result->weights);
  if (apart < n)
    {
      g_autofree char *first = dup_name (pairwise, 0);
      g_autofree char *other = dup_name (pairwise, apart);

      lf_error_set_at (error, LF_ERROR_INVALID, pairwise->file,
                       pairwise->lines != NULL ? pairwise->lines[apart] : 0,
                       /* Translators: two criteria. */
                       _("Too few pairs are judged: nothing connects “%1$s” "
                         "with “%2$s” yet."),
                       first, other);
      return NULL;
    }
  if (!find_weights (a, n, result->n_missing, options->prioritisation,
                     result->weights))
    {
      lf_error_set_at (error, LF_ERROR_NUMERIC, pairwise->file,
                       pairwise->lines != NULL ? pairwise->lines[0] : 0,
                       _("no priorities were found in %d steps; more "
                         "judgements are needed"), MAX_ITERATIONS);
      return NULL;
    }

  result->lambda_max = get_lambda_max (a, n, result->weights);
  if (fabs (result->lambda_max - n) <= 1e-12 * n)
    result->lambda_max = n;
  result->ci = n > 1 ? (result->lambda_max - n) / (n - 1) : 0;
  result->has_cr = lf_random_index_get (options->random_index, n,
                                        &result->ri);
  result->cr = result->has_cr && result->ri > 0 ? result->ci / result->ri : 0;
  find_worst (pairwise, options, result);
  return g_steal_pointer (&result);
}

static char *
contradiction_to_text (const LfAhpResult *self,
                       const LfPairwise  *pairwise)
{
  g_autofree char *row = dup_name (pairwise, self->worst_row);
  g_autofree char *column = dup_name (pairwise, self->worst_column);

  return g_strdup_printf (
    /* Translators: two numbers, two names and two numbers. */
    _("The judgements contradict one another: the consistency ratio is %.2f, "
      "above %.2f (Saaty 1980). To mend it, look first at “%s” against "
      "“%s”: it is %.3g, and the other judgements imply %.3g."),
    self->cr, LF_CONSISTENT_RATIO, row, column, self->worst_is,
    self->worst_suggested);
}

/* The strongest judgement, if Saaty's scale does not go so far. */
static char *
find_beyond_scale (const LfPairwise *pairwise)
{
  guint n = pairwise->n;
  double most = ROUNDED_SCALE;
  gsize strongest = 0;
  g_autofree char *row = NULL;
  g_autofree char *column = NULL;

  for (gsize k = 0; k < (gsize) n * n; k++)
    if (pairwise->judgements[k] > most)
      {
        most = pairwise->judgements[k];
        strongest = k;
      }
  if (most <= ROUNDED_SCALE)
    return NULL;
  row = dup_name (pairwise, (guint) (strongest / n));
  column = dup_name (pairwise, (guint) (strongest % n));
  return g_strdup_printf (
    /* Translators: two names and two numbers. */
    _("“%s” against “%s” is %.4g, and Saaty’s scale ends at %g: it was "
      "taken as it stands."),
    row, column, most, MAX_SCALE);
}

/**
 * lf_ahp_result_dup_warnings:
 * @self: priorities
 * @pairwise: the judgements that they were derived from
 *
 * Says what makes the priorities less trustworthy than they seem: a
 * consistency ratio above 0.10, with the judgement to look at first, and
 * judgements beyond the scale of 1/9 to 9.
 *
 * Returns: (transfer full) (element-type utf8): sentences for a person,
 *   maybe none
 */
GPtrArray *
lf_ahp_result_dup_warnings (const LfAhpResult *self,
                            const LfPairwise  *pairwise)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func (g_free);
  char *beyond = find_beyond_scale (pairwise);

  if (self->has_cr && self->cr > LF_CONSISTENT_RATIO && self->has_worst)
    g_ptr_array_add (warnings, contradiction_to_text (self, pairwise));
  if (beyond != NULL)
    g_ptr_array_add (warnings, beyond);
  return warnings;
}

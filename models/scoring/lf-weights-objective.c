/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-weights.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-math.h"
#include "models/scoring/lf-statistics.h"

static gboolean
check (const LfDecisionTable  *table,
       GError                **error)
{
  if (!lf_decision_table_is_certain (table, error))
    return FALSE;
  if (table->n_alternatives < 2)
    {
      lf_error_set_at (error, LF_ERROR_NUMERIC, table->file,
                       table->lines != NULL ? table->lines[0] : 0,
                       _("weights from data need two alternatives or more"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
finish (const LfDecisionTable  *table,
        double                 *weights,
        GError                **error)
{
  double sum = 0;

  for (guint j = 0; j < table->n_criteria; j++)
    sum += weights[j];
  if (!(sum > 0))
    {
      lf_error_set_at (error, LF_ERROR_NUMERIC, table->file,
                       table->header_line,
                       _("no criterion tells the alternatives apart, so "
                         "that none can be given a weight"));
      return FALSE;
    }
  for (guint j = 0; j < table->n_criteria; j++)
    weights[j] /= sum;
  return TRUE;
}

/* 1 − e, e being the column's entropy as a share of the greatest possible;
 * a constant column has exactly none. */
static gboolean
get_divergence (const LfDecisionTable  *table,
                guint                   j,
                double                 *divergence,
                GError                **error)
{
  guint n = table->n_alternatives;
  double least = INFINITY;
  double greatest = 0;
  double sum = 0;
  double entropy = 0;

  for (guint i = 0; i < n; i++)
    {
      double x = table->values[(gsize) i * table->n_criteria + j];

      if (x < 0)
        {
          lf_decision_table_set_error (table, i, j, error, LF_ERROR_NUMERIC,
                                       _("entropy needs numbers of 0 or "
                                         "more, and here stands %g"), x);
          return FALSE;
        }
      least = MIN (least, x);
      greatest = MAX (greatest, x);
    }
  *divergence = 0;
  if (least == greatest)
    return TRUE;

  /* Shares of the greatest, so that huge numbers have a sum. */
  for (guint i = 0; i < n; i++)
    sum += table->values[(gsize) i * table->n_criteria + j] / greatest;
  for (guint i = 0; i < n; i++)
    {
      double p = table->values[(gsize) i * table->n_criteria + j] /
                 greatest / sum;

      entropy -= p > 0 ? p * lf_math_log (p) : 0;
    }
  *divergence = MAX (0, 1 - entropy / lf_math_log (n));
  return TRUE;
}

/**
 * lf_weights_by_entropy:
 * @table: a table without uncertain cells or negative numbers; directions
 *   do not matter
 * @weights: (out caller-allocates): n_criteria weights that sum to 1
 * @error: return location
 *
 * Gives more weight to criteria on which the alternatives differ more: 1 − e
 * divided by the sum of these, with p = x / Σx and
 * e = −Σ p·ln p / ln n (Shannon's entropy; Hwang & Yoon 1981, section
 * 3.1.3).
 *
 * Returns: whether there are such weights; %FALSE with @error set otherwise
 */
gboolean
lf_weights_by_entropy (const LfDecisionTable  *table,
                       double                 *weights,
                       GError                **error)
{
  if (!check (table, error))
    return FALSE;
  for (guint j = 0; j < table->n_criteria; j++)
    if (!get_divergence (table, j, &weights[j], error))
      return FALSE;
  return finish (table, weights, error);
}

/* The standard deviation of a column's min–max normalised values, up to the
 * factor that all columns share. */
static double
get_contrast (const LfDecisionTable *table,
              guint                  j)
{
  guint n = table->n_alternatives;
  const double *in = table->values + j;
  gsize stride = table->n_criteria;
  double least = INFINITY;
  double greatest = -INFINITY;
  double mean = 0;
  double squares = 0;

  for (guint i = 0; i < n; i++)
    {
      least = MIN (least, in[i * stride]);
      greatest = MAX (greatest, in[i * stride]);
    }
  if (least == greatest)
    return 0;
  for (guint i = 0; i < n; i++)
    mean += lf_math_share (in[i * stride], least, greatest) / n;
  for (guint i = 0; i < n; i++)
    {
      double d = lf_math_share (in[i * stride], least, greatest) - mean;

      squares += d * d;
    }
  return sqrt (squares / n);
}

/**
 * lf_weights_by_critic:
 * @table: a table without uncertain cells
 * @weights: (out caller-allocates): n_criteria weights that sum to 1
 * @error: return location
 *
 * Gives more weight to criteria that vary and that say something else than
 * the others: contrast × conflict, σⱼ·Σₖ (1 − rⱼₖ), on min–max normalised
 * columns (Diakoulaki, Mavrotas & Papayannakis 1995, Computers & Operations
 * Research 22:763–770). A constant column has neither and takes no part.
 * Where all conflict is nil (one criterion, or copies of one) the contrast
 * alone counts.
 *
 * Returns: whether there are such weights; %FALSE with @error set otherwise
 */
gboolean
lf_weights_by_critic (const LfDecisionTable  *table,
                      double                 *weights,
                      GError                **error)
{
  guint n = table->n_alternatives;
  guint m = table->n_criteria;
  g_autofree double *columns = NULL;
  g_autofree gboolean *varies = NULL;
  double conflicts = 0;

  if (!check (table, error))
    return FALSE;

  columns = g_new (double, (gsize) n * m);
  varies = g_new (gboolean, m);
  for (guint j = 0; j < m; j++)
    {
      weights[j] = 0;
      varies[j] = lf_statistics_standardise (table->values + j, n, m,
                                             columns + (gsize) j * n);
    }
  for (guint j = 0; j < m; j++)
    for (guint k = j + 1; k < m; k++)
      {
        double r = lf_statistics_dot (columns + (gsize) j * n,
                                      columns + (gsize) k * n, n);

        if (!varies[j] || !varies[k])
          continue;
        if (table->criteria[j].direction != table->criteria[k].direction)
          r = -r;
        r = r > 1 - 1e-12 ? 1 : r;
        weights[j] += 1 - r;
        weights[k] += 1 - r;
        conflicts += 1 - r;
      }
  for (guint j = 0; j < m; j++)
    weights[j] = get_contrast (table, j) * (conflicts > 0 ? weights[j] : 1);
  return finish (table, weights, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-normalise.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "models/lf-math.h"

/* One column of a table, n numbers with a stride. */
typedef struct
{
  const LfDecisionTable *table;
  guint criterion;
  guint n;
  gsize stride;
  const double *in;
  double *out;
  gboolean is_min;
  double low;  /* least of the column */
  double high; /* greatest of the column */
  GError **error;
} Column;

static const char *const names[] = {
  "minmax", "fixed", "max", "sum", "vector", "none",
};

G_STATIC_ASSERT (G_N_ELEMENTS (names) == LF_N_NORMALISATIONS);

/**
 * lf_normalisation_to_name:
 * @self: a normalisation
 *
 * Returns: (transfer none): its name in files and on the command line
 */
const char *
lf_normalisation_to_name (LfNormalisation self)
{
  g_return_val_if_fail ((guint) self < LF_N_NORMALISATIONS, "");
  return names[self];
}

/**
 * lf_normalisation_from_name:
 * @name: a name
 * @self: (out): the normalisation of that name
 *
 * Returns: whether there is one
 */
gboolean
lf_normalisation_from_name (const char      *name,
                            LfNormalisation *self)
{
  for (guint k = 0; k < LF_N_NORMALISATIONS; k++)
    if (strcmp (name, names[k]) == 0)
      {
        *self = (LfNormalisation) k;
        return TRUE;
      }
  return FALSE;
}

static double
cell (const Column *c,
      guint         i)
{
  return c->in[i * c->stride];
}

static void
set (const Column *c,
     guint         i,
     double        value)
{
  c->out[i * c->stride] = value;
}

static gboolean
normalise_between (const Column *c,
                   double        low,
                   double        high)
{
  for (guint i = 0; i < c->n; i++)
    {
      if (low == high)
        set (c, i, 1);
      else if (c->is_min)
        set (c, i, lf_math_share (cell (c, i), high, low));
      else
        set (c, i, lf_math_share (cell (c, i), low, high));
    }
  return TRUE;
}

static gboolean
normalise_fixed (const Column *c)
{
  const LfCriterion *criterion = &c->table->criteria[c->criterion];

  if (isnan (criterion->low) || isnan (criterion->high))
    {
      lf_decision_table_set_column_error (
        c->table, c->criterion, 0, c->error, LF_ERROR_INVALID,
        _("“%s” has no fixed scale: the normalisation “fixed” needs its low "
          "and its high"),
        criterion->name);
      return FALSE;
    }
  if (!(criterion->low < criterion->high))
    {
      lf_decision_table_set_column_error (
        c->table, c->criterion, 0, c->error, LF_ERROR_INVALID,
        _("the low end of the scale of “%s” must lie below its high end"),
        criterion->name);
      return FALSE;
    }
  return normalise_between (c, criterion->low, criterion->high);
}

/* Whether every cell may be divided by: needed where less is better. */
static gboolean
check_positive (const Column *c,
                const char   *normalisation)
{
  for (guint i = 0; i < c->n; i++)
    if (!(cell (c, i) > 0))
      {
        lf_decision_table_set_error (c->table, i, c->criterion, c->error,
                                     LF_ERROR_NUMERIC,
                                     _("the normalisation “%s” needs "
                                       "positive numbers where less is "
                                       "better, and here stands %g"),
                                     normalisation, cell (c, i));
        return FALSE;
      }
  return TRUE;
}

static gboolean
normalise_max (const Column *c)
{
  if (c->is_min)
    {
      if (!check_positive (c, "max"))
        return FALSE;
      for (guint i = 0; i < c->n; i++)
        set (c, i, c->low / cell (c, i));
      return TRUE;
    }
  if (!(c->high > 0))
    {
      lf_decision_table_set_column_error (
        c->table, c->criterion, 0, c->error, LF_ERROR_NUMERIC,
        _("the normalisation “max” needs a positive number in “%s”, and its "
          "greatest is %g"),
        c->table->criteria[c->criterion].name, c->high);
      return FALSE;
    }
  for (guint i = 0; i < c->n; i++)
    set (c, i, cell (c, i) / c->high);
  return TRUE;
}

/* x / Σx for the numbers in c->out; Σ of huge numbers taken in parts. */
static gboolean
divide_by_sum (const Column *c,
               double        greatest)
{
  double sum = 0;

  for (guint i = 0; i < c->n; i++)
    sum += c->out[i * c->stride];
  if (!isfinite (sum))
    {
      sum = 0;
      for (guint i = 0; i < c->n; i++)
        {
          set (c, i, c->out[i * c->stride] / greatest);
          sum += c->out[i * c->stride];
        }
    }
  if (!(sum > 0))
    {
      lf_decision_table_set_column_error (
        c->table, c->criterion, 0, c->error, LF_ERROR_NUMERIC,
        _("the normalisation “sum” needs numbers with a positive sum in "
          "“%s”, and theirs is %g"),
        c->table->criteria[c->criterion].name, sum);
      return FALSE;
    }
  for (guint i = 0; i < c->n; i++)
    set (c, i, c->out[i * c->stride] / sum);
  return TRUE;
}

static gboolean
normalise_sum (const Column *c)
{
  if (!c->is_min)
    {
      for (guint i = 0; i < c->n; i++)
        set (c, i, cell (c, i));
      return divide_by_sum (c, MAX (fabs (c->low), fabs (c->high)));
    }
  if (!check_positive (c, "sum"))
    return FALSE;
  /* 1/x of the least of doubles overflows; least/x has the same shares. */
  for (guint i = 0; i < c->n; i++)
    set (c, i, isfinite (1 / c->low) ? 1 / cell (c, i)
                                     : c->low / cell (c, i));
  return divide_by_sum (c, 1 / c->low);
}

/**
 * lf_normalise_column_norm:
 * @table: a table
 * @criterion: a column
 * @scale: (out): a power of two
 *
 * Computes the Euclidean norm of a column. @scale is 1 unless the squares
 * would overflow or vanish; then it is about the greatest number.
 *
 * Returns: the norm of the column divided by @scale; 0 for a column of zeros
 */
double
lf_normalise_column_norm (const LfDecisionTable *table,
                          guint                  criterion,
                          double                *scale)
{
  const double *in = table->values + criterion;
  gsize stride = table->n_criteria;
  double greatest = 0;
  double sum = 0;

  *scale = 1;
  for (guint i = 0; i < table->n_alternatives; i++)
    sum += in[i * stride] * in[i * stride];
  if (isfinite (sum) && sum > 1e-200)
    return sqrt (sum);

  for (guint i = 0; i < table->n_alternatives; i++)
    greatest = MAX (greatest, fabs (in[i * stride]));
  if (greatest == 0)
    return 0;
  *scale = ldexp (1, ilogb (greatest));
  sum = 0;
  for (guint i = 0; i < table->n_alternatives; i++)
    sum += (in[i * stride] / *scale) * (in[i * stride] / *scale);
  return sqrt (sum);
}

static gboolean
normalise_vector (const Column *c)
{
  double scale;
  double norm = lf_normalise_column_norm (c->table, c->criterion, &scale);

  for (guint i = 0; i < c->n; i++)
    {
      double x = norm > 0 ? cell (c, i) / scale / norm : 0;

      set (c, i, c->is_min ? 1 - x : x);
    }
  return TRUE;
}

static gboolean
normalise_none (const Column *c)
{
  for (guint i = 0; i < c->n; i++)
    set (c, i, c->is_min ? -cell (c, i) : cell (c, i));
  return TRUE;
}

static gboolean
normalise_column (const Column    *c,
                  LfNormalisation  normalisation)
{
  switch (normalisation)
    {
    case LF_NORMALISATION_MINMAX:
      return normalise_between (c, c->low, c->high);
    case LF_NORMALISATION_FIXED:
      return normalise_fixed (c);
    case LF_NORMALISATION_MAX:
      return normalise_max (c);
    case LF_NORMALISATION_SUM:
      return normalise_sum (c);
    case LF_NORMALISATION_VECTOR:
      return normalise_vector (c);
    case LF_NORMALISATION_NONE:
      return normalise_none (c);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * lf_normalise:
 * @table: a table without uncertain cells
 * @normalisation: how
 * @out: (out caller-allocates): n_alternatives × n_criteria numbers, row by
 *   row, of which more is better
 * @error: return location
 *
 * Makes the columns of a table comparable.
 *
 * Returns: whether every number could be normalised; %FALSE with @error set
 *   to the first cell or column that could not
 */
gboolean
lf_normalise (const LfDecisionTable  *table,
              LfNormalisation         normalisation,
              double                 *out,
              GError                **error)
{
  for (guint j = 0; j < table->n_criteria; j++)
    {
      Column c = {
        .table = table,
        .criterion = j,
        .n = table->n_alternatives,
        .stride = table->n_criteria,
        .in = table->values + j,
        .out = out + j,
        .is_min = table->criteria[j].direction == LF_DIRECTION_MIN,
        .low = INFINITY,
        .high = -INFINITY,
        .error = error,
      };

      for (guint i = 0; i < c.n; i++)
        {
          c.low = MIN (c.low, cell (&c, i));
          c.high = MAX (c.high, cell (&c, i));
        }
      if (!normalise_column (&c, normalisation))
        return FALSE;
    }
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-weights.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const char *const names[] = {
  "equal", "roc", "rank-sum", "reciprocal",
};

G_STATIC_ASSERT (G_N_ELEMENTS (names) == LF_N_WEIGHTS_RULES);

/**
 * lf_weights_rule_to_name:
 * @self: a rule
 *
 * Returns: (transfer none): its name in files and on the command line
 */
const char *
lf_weights_rule_to_name (LfWeightsRule self)
{
  g_return_val_if_fail ((guint) self < LF_N_WEIGHTS_RULES, "");
  return names[self];
}

/**
 * lf_weights_rule_from_name:
 * @name: a name
 * @self: (out): the rule of that name
 *
 * Returns: whether there is one
 */
gboolean
lf_weights_rule_from_name (const char    *name,
                           LfWeightsRule *self)
{
  for (guint k = 0; k < LF_N_WEIGHTS_RULES; k++)
    if (strcmp (name, names[k]) == 0)
      {
        *self = (LfWeightsRule) k;
        return TRUE;
      }
  return FALSE;
}

/**
 * lf_weights_by_rank:
 * @rule: a rule
 * @n: number of criteria, at least 1
 * @weights: (out caller-allocates) (array length=n): weights that sum to 1,
 *   the most important criterion's first
 *
 * Computes the weights of criteria from their order of importance.
 */
void
lf_weights_by_rank (LfWeightsRule  rule,
                    guint          n,
                    double        *weights)
{
  double sum = 0;

  /* From the least important on: small terms are added first. */
  for (guint k = n; k >= 1; k--)
    {
      switch (rule)
        {
        case LF_WEIGHTS_ROC:
          sum += 1.0 / k;
          weights[k - 1] = sum / n;
          break;
        case LF_WEIGHTS_RANK_SUM:
          weights[k - 1] = 2.0 * (n + 1 - k) / ((double) n * (n + 1.0));
          break;
        case LF_WEIGHTS_RECIPROCAL:
          weights[k - 1] = 1.0 / k;
          sum += weights[k - 1];
          break;
        case LF_WEIGHTS_EQUAL:
        default:
          weights[k - 1] = 1.0 / n;
          break;
        }
    }
  for (guint k = 0; rule == LF_WEIGHTS_RECIPROCAL && k < n; k++)
    weights[k] /= sum;
}

/**
 * lf_weights_by_order:
 * @rule: a rule
 * @order: (array length=n): each criterion's rank of importance, from 1 the
 *   most important; equal ranks for criteria of equal importance
 * @n: number of criteria, at least 1
 * @weights: (out caller-allocates) (array length=n): weights that sum to 1,
 *   in the criteria's order
 * @error: return location
 *
 * Computes the weights of criteria from their ranks. Criteria of equal rank
 * share the mean of their places' weights.
 *
 * Returns: whether every rank is at least 1; %FALSE with @error set
 *   otherwise
 */
gboolean
lf_weights_by_order (LfWeightsRule   rule,
                     const guint    *order,
                     guint           n,
                     double         *weights,
                     GError        **error)
{
  g_autofree double *by_rank = g_new (double, n);

  for (guint j = 0; j < n; j++)
    if (order[j] < 1)
      {
        lf_error_set_at (error, LF_ERROR_INVALID, NULL, 0,
                         _("criterion %u has no rank of importance; a "
                           "whole number from 1 was expected"), j + 1);
        return FALSE;
      }
  lf_weights_by_rank (rule, n, by_rank);
  for (guint j = 0; j < n; j++)
    {
      guint before = 0;
      guint same = 0;
      double sum = 0;

      for (guint k = 0; k < n; k++)
        {
          before += order[k] < order[j];
          same += order[k] == order[j];
        }
      for (guint k = before; k < before + same; k++)
        sum += by_rank[k];
      weights[j] = sum / same;
    }
  return TRUE;
}

/**
 * lf_weights_normalise:
 * @points: (array length=n): points given to the criteria, ≥ 0
 * @n: how many
 * @weights: (out caller-allocates) (array length=n): weights that sum to 1;
 *   may be @points
 * @error: return location
 *
 * Divides points by their sum.
 *
 * Returns: whether there is a sum to divide by; %FALSE with @error set where
 *   a number is negative or not finite, or all are 0
 */
gboolean
lf_weights_normalise (const double  *points,
                      guint          n,
                      double        *weights,
                      GError       **error)
{
  double greatest = 0;
  double sum = 0;

  for (guint j = 0; j < n; j++)
    {
      if (!(points[j] >= 0) || !isfinite (points[j]))
        {
          lf_error_set_at (error, LF_ERROR_INVALID, NULL, 0,
                           _("the weight of criterion %u is %g; a number of "
                             "0 or more was expected"), j + 1, points[j]);
          return FALSE;
        }
      greatest = MAX (greatest, points[j]);
      sum += points[j];
    }
  if (!(sum > 0))
    {
      lf_error_set_at (error, LF_ERROR_NUMERIC, NULL, 0,
                       _("the weights sum to 0; at least one must be "
                         "positive"));
      return FALSE;
    }
  if (!isfinite (sum))
    {
      sum = 0;
      for (guint j = 0; j < n; j++)
        {
          weights[j] = points[j] / greatest;
          sum += weights[j];
        }
      points = weights;
    }
  for (guint j = 0; j < n; j++)
    weights[j] = points[j] / sum;
  return TRUE;
}

/**
 * lf_weights_by_swing:
 * @swings: (array length=n): what the step from the worst to the best end
 *   of each criterion's scale is worth, 0 to 100, the greatest being 100
 * @n: how many
 * @weights: (out caller-allocates) (array length=n): weights that sum to 1
 * @error: return location
 *
 * Swing weighting (von Winterfeldt & Edwards 1986, “Decision Analysis and
 * Behavioral Research”, section 8.3): the weights are the swings divided by
 * their sum.
 *
 * Returns: whether the swings make weights; %FALSE with @error set where one
 *   lies outside 0–100 or none is 100
 */
gboolean
lf_weights_by_swing (const double  *swings,
                     guint          n,
                     double        *weights,
                     GError       **error)
{
  double greatest = 0;

  for (guint j = 0; j < n; j++)
    {
      if (!(swings[j] >= 0 && swings[j] <= 100))
        {
          lf_error_set_at (error, LF_ERROR_INVALID, NULL, 0,
                           _("the swing of criterion %u is %g; a number "
                             "from 0 to 100 was expected"), j + 1, swings[j]);
          return FALSE;
        }
      greatest = MAX (greatest, swings[j]);
    }
  if (greatest != 100)
    {
      lf_error_set_at (error, LF_ERROR_INVALID, NULL, 0,
                       _("the most important swing must be given 100 points, "
                         "and it has %g"), greatest);
      return FALSE;
    }
  return lf_weights_normalise (swings, n, weights, error);
}

/**
 * lf_weights_move:
 * @weights: (array length=n): weights that sum to 1
 * @n: how many
 * @moved: the criterion whose weight changes
 * @weight: its new weight, 0 to 1
 * @out: (out caller-allocates) (array length=n): the new weights; may be
 *   @weights
 *
 * Changes one weight; the others keep their proportions, or share what is
 * left equally where all of them are 0.
 */
void
lf_weights_move (const double *weights,
                 guint         n,
                 guint         moved,
                 double        weight,
                 double       *out)
{
  double others = 0;

  weight = CLAMP (weight, 0, 1);
  if (n == 1)
    {
      out[0] = 1;
      return;
    }
  for (guint j = 0; j < n; j++)
    others += j == moved ? 0 : weights[j];
  for (guint j = 0; j < n; j++)
    if (j != moved)
      out[j] = others > 0 ? weights[j] / others * (1 - weight)
                          : (1 - weight) / (n - 1);
  out[moved] = weight;
}

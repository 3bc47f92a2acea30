/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-sensitivity.h"

#include <math.h>

#include "models/trees/lf-tree-flips.h"

/* The value at @x, or NaN. */
static double
value_at (LfTreeProbe *probe,
          double       x)
{
  return lf_tree_probe_set (probe, &x) ? lf_tree_probe_get_value (probe)
                                       : NAN;
}

/**
 * lf_tree_swing_new:
 * @eval: a rolled-back tree
 * @variable: index of a variable
 *
 * One-way sensitivity: moves one variable through its range, the others as
 * they stand, and takes the best strategy anew everywhere.
 *
 * Returns: (transfer full) (nullable): what it does; %NULL when the tree
 *   has no value or the variable no range
 */
LfTreeSwing *
lf_tree_swing_new (const LfTreeEval *eval,
                   guint             variable)
{
  g_autoptr (LfTreeProbe) probe = NULL;
  g_autoptr (GArray) flips = NULL;
  LfTreeSwing *self;
  double base;
  double low;
  double high;

  if (!lf_tree_eval_get_value (eval, &base) ||
      !lf_tree_eval_get_range (eval, variable, &low, &high))
    return NULL;

  probe = lf_tree_probe_new (eval, &variable, 1);
  self = g_new0 (LfTreeSwing, 1);
  self->variable = variable;
  self->low = low;
  self->high = high;
  self->value_low = value_at (probe, low);
  self->value_high = value_at (probe, high);
  self->swing = fmax (base, fmax (self->value_low, self->value_high)) -
                fmin (base, fmin (self->value_low, self->value_high));
  flips = lf_tree_find_flips (eval, probe, low, high, &self->has_gaps);
  self->n_flips = flips->len;
  self->flips = (double *) (void *) g_array_free (g_steal_pointer (&flips),
                                                  FALSE);
  return self;
}

/**
 * lf_tree_swing_free:
 * @self: (transfer full) (nullable): a one-way sensitivity
 */
void
lf_tree_swing_free (LfTreeSwing *self)
{
  if (self == NULL)
    return;
  g_free (self->flips);
  g_free (self);
}

/**
 * lf_tree_list_swings:
 * @eval: a rolled-back tree
 *
 * Returns: (transfer full) (element-type LfTreeSwing): one-way sensitivity
 *   for every variable with a range, in the order of the variables
 */
GPtrArray *
lf_tree_list_swings (const LfTreeEval *eval)
{
  GPtrArray *swings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_tree_swing_free);
  guint n = lf_tree_get_n_variables (lf_tree_eval_get_tree (eval));

  for (guint i = 0; i < n; i++)
    {
      LfTreeSwing *swing = lf_tree_swing_new (eval, i);

      if (swing != NULL)
        g_ptr_array_add (swings, swing);
    }
  return swings;
}

static int
compare_swings (gconstpointer a,
                gconstpointer b)
{
  const LfTreeSwing *left = *(LfTreeSwing *const *) a;
  const LfTreeSwing *right = *(LfTreeSwing *const *) b;

  if (left->swing != right->swing)
    return left->swing > right->swing ? -1 : 1;
  return (left->variable > right->variable) -
         (left->variable < right->variable);
}

/**
 * lf_tree_sort_swings:
 * @swings: (element-type LfTreeSwing): a list
 *
 * Puts the largest swing first, as a tornado shows them.
 */
void
lf_tree_sort_swings (GPtrArray *swings)
{
  g_ptr_array_sort (swings, compare_swings);
}

/* What the edges of the first decision are worth. */
static void
take_options (const LfTreeState *state,
              double            *option,
              guint              n_options)
{
  const LfTreeNet *net = state->net;
  guint first = net->first_edge[net->root];

  for (guint i = 0; i < n_options; i++)
    option[i] = lf_tree_state_get_option (state, first + i);
}

/**
 * lf_tree_curve_new:
 * @eval: a rolled-back tree
 * @variable: index of a variable
 * @n: number of points, at least 2
 *
 * Returns: (transfer full) (nullable): the curve for a one-way sensitivity
 *   chart; %NULL when the tree has no value or the variable no range
 */
LfTreeCurve *
lf_tree_curve_new (const LfTreeEval *eval,
                   guint             variable,
                   guint             n)
{
  g_autoptr (LfTreeProbe) probe = NULL;
  const LfTreeNet *net = eval->net;
  LfTreeCurve *self;
  double value;
  double low;
  double high;

  g_return_val_if_fail (n >= 2, NULL);

  if (!lf_tree_eval_get_value (eval, &value) ||
      !lf_tree_eval_get_range (eval, variable, &low, &high))
    return NULL;

  probe = lf_tree_probe_new (eval, &variable, 1);
  self = g_new0 (LfTreeCurve, 1);
  self->n = n;
  self->x = g_new (double, n);
  self->value = g_new (double, n);
  if (net->kind[net->root] == LF_NET_DECISION)
    self->n_options = net->first_edge[net->root + 1] -
                      net->first_edge[net->root];
  self->option = g_new0 (double, (gsize) n * self->n_options + 1);
  for (guint i = 0; i < n; i++)
    {
      self->x[i] = i + 1 < n ? low + (high - low) * i / (n - 1) : high;
      self->value[i] = value_at (probe, self->x[i]);
      take_options (lf_tree_probe_get_state (probe),
                    self->option + (gsize) i * self->n_options,
                    self->n_options);
    }
  return self;
}

/**
 * lf_tree_curve_free:
 * @self: (transfer full) (nullable): a curve
 */
void
lf_tree_curve_free (LfTreeCurve *self)
{
  if (self == NULL)
    return;
  g_free (self->x);
  g_free (self->value);
  g_free (self->option);
  g_free (self);
}

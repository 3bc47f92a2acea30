/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-eval-private.h"

#include <math.h>

#include "models/lf-error.h"

static double
count_paths (const LfTreeNet *net)
{
  g_autofree double *paths = g_new (double, net->n_nodes + 1);

  for (guint k = 0; k < net->n_nodes; k++)
    {
      paths[k] = net->first_edge[k] == net->first_edge[k + 1] ? 1 : 0;
      for (guint e = net->first_edge[k]; e < net->first_edge[k + 1]; e++)
        paths[k] += paths[net->edge_child[e]];
      paths[k] = MIN (paths[k], G_MAXDOUBLE);
    }
  return paths[net->root];
}

/* What the best strategy brings on average: the value itself, unless
 * chance nodes were folded to certainty equivalents. */
static double
expect (const LfTreeState *state)
{
  const LfTreeNet *net = state->net;
  g_autofree double *mean = NULL;

  if (isinf (state->tolerance))
    return state->value[net->root];
  mean = g_new0 (double, net->n_nodes + 1);
  for (guint k = 0; k < net->n_nodes; k++)
    {
      if (net->kind[k] == LF_NET_TERMINAL)
        mean[k] = state->value[k];
      for (guint e = net->first_edge[k]; e < net->first_edge[k + 1]; e++)
        {
          double through = state->weight[e] + mean[net->edge_child[e]];

          if (net->kind[k] == LF_NET_CHANCE)
            mean[k] += state->p[e] * through;
          else if (state->best[k] == e)
            mean[k] = through;
        }
    }
  return isnan (state->value[net->root]) ? NAN : mean[net->root];
}

static void
evaluate_ranges (LfTreeEval *self)
{
  const LfTreeNet *net = self->net;

  self->low = g_new (double, net->n_variables + 1);
  self->high = g_new (double, net->n_variables + 1);
  for (guint i = 0; i < net->n_variables; i++)
    {
      self->low[i] = NAN;
      self->high[i] = NAN;
      if (self->state == NULL)
        continue;
      self->low[i] = lf_tree_state_term (self->state, &net->low[i],
                                         LF_TREE_NONE, i, LF_TREE_FIELD_LOW,
                                         self->issues);
      self->high[i] = lf_tree_state_term (self->state, &net->high[i],
                                          LF_TREE_NONE, i,
                                          LF_TREE_FIELD_HIGH, self->issues);
    }
}

/**
 * lf_tree_evaluate:
 * @tree: a tree; kept
 *
 * Rolls @tree back. Whatever is wrong in it is listed as an issue; the
 * nodes that do not depend on it have their values all the same.
 *
 * Returns: (transfer full): the result
 */
LfTreeEval *
lf_tree_evaluate (LfTree *tree)
{
  LfTreeEval *self = g_new0 (LfTreeEval, 1);

  self->ref_count = 1;
  self->tree = lf_tree_ref (tree);
  self->issues = lf_tree_issues_new ();
  self->net = lf_tree_net_new (tree, self->issues);
  self->results = g_new0 (LfTreeNodeResult, lf_tree_get_n_nodes (tree) + 1);
  self->choices = g_array_new (FALSE, FALSE, sizeof (LfTreeChoice));
  self->runs = g_ptr_array_new_with_free_func (g_free);
  self->expected = NAN;
  if (self->net->root != LF_NET_NONE)
    {
      self->state = lf_tree_state_new (self->net);
      lf_tree_state_evaluate (self->state, self->issues);
      lf_tree_state_roll_back (self->state);
      self->n_paths = count_paths (self->net);
      self->expected = expect (self->state);
      lf_tree_eval_fill_results (self);
      lf_tree_list_choices (self->state, self->choices, self->runs);
    }
  evaluate_ranges (self);
  lf_tree_check (self, self->issues);
  return self;
}

/**
 * lf_tree_eval_ref:
 * @self: a rolled-back tree
 *
 * Returns: (transfer full): @self
 */
LfTreeEval *
lf_tree_eval_ref (LfTreeEval *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

/**
 * lf_tree_eval_unref:
 * @self: (transfer full) (nullable): a rolled-back tree
 */
void
lf_tree_eval_unref (LfTreeEval *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->ref_count))
    return;
  lf_tree_state_free (self->state);
  lf_tree_net_free (self->net);
  lf_tree_issues_free (self->issues);
  g_array_unref (self->choices);
  g_ptr_array_unref (self->runs);
  g_free (self->results);
  g_free (self->low);
  g_free (self->high);
  lf_tree_unref (self->tree);
  g_free (self);
}

/**
 * lf_tree_eval_get_tree:
 * @self: a rolled-back tree
 *
 * Returns: (transfer none): the tree
 */
LfTree *
lf_tree_eval_get_tree (const LfTreeEval *self)
{
  return self->tree;
}

/**
 * lf_tree_eval_get_issues:
 * @self: a rolled-back tree
 *
 * Returns: (transfer none): what is wrong or doubtful
 */
const LfTreeIssues *
lf_tree_eval_get_issues (const LfTreeEval *self)
{
  return self->issues;
}

static gboolean
give (double  number,
      double *value)
{
  if (!isfinite (number))
    return FALSE;
  *value = number;
  return TRUE;
}

/**
 * lf_tree_eval_get_value:
 * @self: a rolled-back tree
 * @value: (out): what the tree is worth when the best strategy is followed:
 *   the expected value, or with a risk tolerance the certainty equivalent
 *
 * Returns: whether the tree has a value
 */
gboolean
lf_tree_eval_get_value (const LfTreeEval *self,
                        double           *value)
{
  return self->state != NULL &&
         give (self->state->value[self->net->root], value);
}

/**
 * lf_tree_eval_get_expected_value:
 * @self: a rolled-back tree
 * @value: (out): the expected value of the best strategy
 *
 * Differs from lf_tree_eval_get_value() only under a risk tolerance.
 *
 * Returns: whether the tree has a value
 */
gboolean
lf_tree_eval_get_expected_value (const LfTreeEval *self,
                                 double           *value)
{
  return give (self->expected, value);
}

/**
 * lf_tree_eval_get_rate:
 * @self: a rolled-back tree
 *
 * Returns: the discount rate, 0 for none
 */
double
lf_tree_eval_get_rate (const LfTreeEval *self)
{
  return self->state != NULL ? self->state->rate : 0;
}

/**
 * lf_tree_eval_get_risk_tolerance:
 * @self: a rolled-back tree
 *
 * Returns: the risk tolerance, infinite for none
 */
double
lf_tree_eval_get_risk_tolerance (const LfTreeEval *self)
{
  return self->state != NULL ? fabs (self->state->tolerance) : INFINITY;
}

/**
 * lf_tree_eval_get_n_paths:
 * @self: a rolled-back tree
 *
 * Returns: the number of paths from the root to an end, references followed
 */
double
lf_tree_eval_get_n_paths (const LfTreeEval *self)
{
  return self->n_paths;
}

/**
 * lf_tree_eval_get_node:
 * @self: a rolled-back tree
 * @node: index of a node
 *
 * Returns: (transfer none): what it comes to. A node that is used in
 *   several places is shown as it is at its own place; its @reach is the
 *   sum of all places.
 */
const LfTreeNodeResult *
lf_tree_eval_get_node (const LfTreeEval *self,
                       guint             node)
{
  g_return_val_if_fail (node < lf_tree_get_n_nodes (self->tree), NULL);

  return &self->results[node];
}

/**
 * lf_tree_eval_get_year:
 * @self: a rolled-back tree
 * @node: index of a node
 * @year: (out): the date of its edge, in years from now
 *
 * Returns: whether its edge has a date of its own that counts
 */
gboolean
lf_tree_eval_get_year (const LfTreeEval *self,
                       guint             node,
                       double           *year)
{
  g_return_val_if_fail (node < self->net->n_sources, FALSE);

  return self->state != NULL && lf_tree_net_has_rate (self->net) &&
         *lf_tree_get_node (self->tree, node)->year != '\0' &&
         give (lf_tree_state_term (self->state, &self->net->year[node], node,
                                   LF_TREE_NONE, LF_TREE_FIELD_YEAR, NULL),
               year);
}

/**
 * lf_tree_eval_get_variable:
 * @self: a rolled-back tree
 * @index: index of a variable
 * @value: (out): its value
 *
 * Returns: whether it has one
 */
gboolean
lf_tree_eval_get_variable (const LfTreeEval *self,
                           guint             index,
                           double           *value)
{
  g_return_val_if_fail (index < self->net->n_variables, FALSE);

  return self->state != NULL && give (self->state->variable[index], value);
}

/**
 * lf_tree_eval_get_range:
 * @self: a rolled-back tree
 * @index: index of a variable
 * @low: (out): the low end of its range
 * @high: (out): the high end, greater than @low
 *
 * Returns: whether it has a range
 */
gboolean
lf_tree_eval_get_range (const LfTreeEval *self,
                        guint             index,
                        double           *low,
                        double           *high)
{
  g_return_val_if_fail (index < self->net->n_variables, FALSE);

  return self->low[index] < self->high[index] &&
         give (self->low[index], low) && give (self->high[index], high);
}

/**
 * lf_tree_eval_get_n_choices:
 * @self: a rolled-back tree
 *
 * Returns: how many choices the best strategy lists
 */
guint
lf_tree_eval_get_n_choices (const LfTreeEval *self)
{
  return self->choices->len;
}

/**
 * lf_tree_eval_get_choice:
 * @self: a rolled-back tree
 * @index: less than lf_tree_eval_get_n_choices()
 *
 * The best strategy, decision by decision in preorder: those that it can
 * come to, by every way there is. Behind a tie all the tied edges are
 * followed. The list ends after 10,000 choices.
 *
 * Returns: (transfer none): a choice
 */
const LfTreeChoice *
lf_tree_eval_get_choice (const LfTreeEval *self,
                         guint             index)
{
  g_return_val_if_fail (index < self->choices->len, NULL);

  return &g_array_index (self->choices, LfTreeChoice, index);
}

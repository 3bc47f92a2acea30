/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-net.h"

static LfTreeTerm *
new_terms (guint n)
{
  return g_new0 (LfTreeTerm, n + 1);
}

/**
 * lf_tree_net_new:
 * @tree: a tree; kept
 * @issues: where to say what is wrong
 *
 * Makes @tree ready for computing.
 *
 * Returns: (transfer full): the net; its root is %LF_NET_NONE when there is
 *   nothing to compute
 */
LfTreeNet *
lf_tree_net_new (LfTree       *tree,
                 LfTreeIssues *issues)
{
  LfTreeNet *self = g_new0 (LfTreeNet, 1);

  self->tree = lf_tree_ref (tree);
  self->n_sources = lf_tree_get_n_nodes (tree);
  self->n_variables = lf_tree_get_n_variables (tree);
  self->payoff = new_terms (self->n_sources);
  self->probability = new_terms (self->n_sources);
  self->value = new_terms (self->n_sources);
  self->year = new_terms (self->n_sources);
  self->p_kind = g_new0 (guint8, self->n_sources + 1);
  self->variable = new_terms (self->n_variables);
  self->low = new_terms (self->n_variables);
  self->high = new_terms (self->n_variables);
  self->order = g_new0 (guint, self->n_variables + 1);

  lf_tree_net_parse (self, issues);
  lf_tree_net_unfold (self, issues);
  return self;
}

static void
free_terms (LfTreeTerm *terms,
            guint       n)
{
  for (guint i = 0; i < n; i++)
    lf_formula_free (terms[i].formula);
  g_free (terms);
}

/**
 * lf_tree_net_free:
 * @self: (transfer full) (nullable): a net
 */
void
lf_tree_net_free (LfTreeNet *self)
{
  if (self == NULL)
    return;
  free_terms (self->payoff, self->n_sources);
  free_terms (self->probability, self->n_sources);
  free_terms (self->value, self->n_sources);
  free_terms (self->year, self->n_sources);
  free_terms (self->variable, self->n_variables);
  free_terms (self->low, self->n_variables);
  free_terms (self->high, self->n_variables);
  lf_formula_free (self->rate.formula);
  lf_formula_free (self->tolerance.formula);
  g_free (self->p_kind);
  g_free (self->order);
  g_free (self->kind);
  g_free (self->source);
  g_free (self->context);
  g_free (self->first_edge);
  g_free (self->edge_child);
  g_free (self->edge_source);
  g_free (self->edge_context);
  g_free (self->edge_parent);
  g_free (self->first_up);
  g_free (self->up);
  g_free (self->natural);
  lf_tree_unref (self->tree);
  g_free (self);
}

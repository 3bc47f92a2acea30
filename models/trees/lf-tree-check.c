/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-eval-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "models/lf-error.h"

/* Rates above this are those that investors use to cover the risk of
 * failure as well (Villiger & Nielsen 2011, Discount Rates in Drug
 * Development: 19.5 % late to 40 % early stage), no cost of capital. */
#define RATE_WITH_ATTRITION 0.20

static void
warn_at (LfTreeIssues *issues,
         guint         node,
         guint         variable,
         LfTreeField   field,
         const char   *message)
{
  lf_tree_issues_add (issues, FALSE, LF_ERROR_INVALID, node, variable, field,
                      "%s", message);
}

/* A node without value whose children all have one: a sum too large for a
 * number. */
static void
check_overflow (const LfTreeEval *self,
                LfTreeIssues     *issues)
{
  const LfTreeNet *net = self->net;
  const LfTreeState *state = self->state;

  for (guint k = 0; k < net->n_nodes; k++)
    {
      gboolean sound = net->kind[k] != LF_NET_BROKEN && isnan (state->value[k]);

      if (net->kind[k] == LF_NET_TERMINAL)
        sound = sound && isfinite (state->end[net->source[k]]);
      for (guint e = net->first_edge[k]; sound && e < net->first_edge[k + 1];
           e++)
        sound = isfinite (state->value[net->edge_child[e]]) &&
                isfinite (state->weight[e]) && isfinite (state->p[e]);
      if (sound && !isnan (state->tolerance) && !isnan (state->rate))
        lf_tree_issues_add (issues, TRUE, LF_ERROR_NUMERIC, net->source[k],
                            LF_TREE_NONE, LF_TREE_FIELD_NONE, "%s",
                            _("the values are too large to be added up"));
    }
}

static gboolean
has_chance (const LfTree *tree)
{
  for (guint i = 0; i < lf_tree_get_n_nodes (tree); i++)
    if (lf_tree_get_node (tree, i)->kind == LF_TREE_CHANCE)
      return TRUE;
  return FALSE;
}

/* The risk of failure belongs in the probabilities or in the rate, never
 * in both (the difference between rNPV and NPV; Stewart, Allison & Johnson
 * 2001, Nature Biotechnology 19:813). */
static void
check_attrition (const LfTreeEval *self,
                 LfTreeIssues     *issues)
{
  double rate = self->state->rate;

  if (rate > RATE_WITH_ATTRITION && has_chance (self->tree))
    lf_tree_issues_add (issues, FALSE, LF_ERROR_INVALID, LF_TREE_NONE,
                        LF_TREE_NONE, LF_TREE_FIELD_RATE,
                        _("a rate of %.3g %% usually contains the risk of "
                          "failure, which this tree has in its "
                          "probabilities already; it should stand in one of "
                          "them only"), rate * 100);
}

static void
check_dates (const LfTreeEval *self,
             LfTreeIssues     *issues)
{
  const LfTreeNet *net = self->net;
  gboolean dated = lf_tree_net_has_rate (net);

  for (guint e = 0; e < net->n_edges; e++)
    {
      guint source = net->edge_source[e];
      guint before = net->context[net->edge_parent[e]];

      if (*lf_tree_get_node (self->tree, source)->year == '\0')
        continue;
      if (!dated)
        {
          warn_at (issues, source, LF_TREE_NONE, LF_TREE_FIELD_YEAR,
                   _("the date has no effect, because the tree has no "
                     "discount rate"));
          return;
        }
      if (before != LF_NET_NONE && self->state->rate > 0 &&
          self->state->factor[source] > self->state->factor[before])
        warn_at (issues, source, LF_TREE_NONE, LF_TREE_FIELD_YEAR,
                 _("the date lies before that of the edge before it"));
    }
}

/* The last list of children decides: names are compared in it alone. */
static void
check_names (const LfTreeEval *self,
             LfTreeIssues     *issues)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lf_tree_get_n_nodes (self->tree); i++)
    {
      const LfTreeNode *node = lf_tree_get_node (self->tree, i);

      if (node->n_children < 2)
        continue;
      g_hash_table_remove_all (seen);
      for (guint c = 0; c < node->n_children; c++)
        {
          guint child = lf_tree_get_child (self->tree, i, c);
          const char *edge = lf_tree_get_node (self->tree, child)->edge;

          if (*edge != '\0' && !g_hash_table_add (seen, (gpointer) edge))
            warn_at (issues, child, LF_TREE_NONE, LF_TREE_FIELD_NONE,
                     _("another branch of the same node has this name"));
        }
    }
}

static void
mark_used (const LfTreeTerm *term,
           guint8           *used)
{
  if (term->formula == NULL)
    return;
  for (guint i = 0; i < lf_formula_get_n_names (term->formula); i++)
    used[lf_formula_get_slot (term->formula, i)] = TRUE;
}

static void
find_used (const LfTreeNet *net,
           guint8          *used)
{
  mark_used (&net->rate, used);
  mark_used (&net->tolerance, used);
  for (guint i = 0; i < net->n_sources; i++)
    {
      mark_used (&net->payoff[i], used);
      mark_used (&net->probability[i], used);
      mark_used (&net->value[i], used);
      mark_used (&net->year[i], used);
    }
  for (guint i = 0; i < net->n_variables; i++)
    mark_used (&net->variable[i], used);
}

static void
check_variables (const LfTreeEval *self,
                 LfTreeIssues     *issues)
{
  const LfTreeNet *net = self->net;
  g_autofree guint8 *used = g_new0 (guint8, net->n_variables + 1);

  find_used (net, used);
  for (guint i = 0; i < net->n_variables; i++)
    {
      double value = self->state->variable[i];

      if (!used[i])
        warn_at (issues, LF_TREE_NONE, i, LF_TREE_FIELD_NONE,
                 _("no formula uses it"));
      if (isnan (self->low[i]) != isnan (self->high[i]))
        warn_at (issues, LF_TREE_NONE, i,
                 isnan (self->low[i]) ? LF_TREE_FIELD_LOW
                                      : LF_TREE_FIELD_HIGH,
                 _("a range needs both ends"));
      if (self->low[i] > self->high[i])
        warn_at (issues, LF_TREE_NONE, i, LF_TREE_FIELD_LOW,
                 _("the low end lies above the high end"));
      else if (value < self->low[i] || value > self->high[i])
        warn_at (issues, LF_TREE_NONE, i, LF_TREE_FIELD_VALUE,
                 _("the value lies outside its range"));
    }
}

/**
 * lf_tree_check:
 * @self: a rolled-back tree
 * @issues: where to add what is found
 *
 * Looks for what parsing and evaluating do not notice.
 */
void
lf_tree_check (const LfTreeEval *self,
               LfTreeIssues     *issues)
{
  if (self->state == NULL)
    return;
  check_overflow (self, issues);
  check_attrition (self, issues);
  check_dates (self, issues);
  check_names (self, issues);
  check_variables (self, issues);
}

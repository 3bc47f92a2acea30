/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-probe.h"

#include <math.h>

struct _LfTreeProbe
{
  const LfTreeEval *eval;
  LfTreeState      *state;
  guint            *variables;
  guint             n_variables;
  guint8           *affected;   /* by variable */
  gboolean          everything; /* the rate or a date depends on them */
  GArray           *payoffs;    /* sources whose payoff has to be redone */
  GArray           *ends;       /* likewise their end's payoff */
  GArray           *chances;    /* chance sources with other probabilities */
  GArray           *edges;      /* edges to be redone */
  LfTreeCone       *cone;
};

/* Which variables change with the probed ones: those that use them, in the
 * order in which they are worked out. */
static void
find_affected (LfTreeProbe *self)
{
  const LfTreeNet *net = self->eval->net;

  self->affected = g_new0 (guint8, net->n_variables + 1);
  for (guint i = 0; i < self->n_variables; i++)
    self->affected[self->variables[i]] = TRUE;
  for (guint i = 0; i < net->n_variables; i++)
    {
      guint index = net->order[i];

      if (lf_tree_term_uses (&net->variable[index], self->affected))
        self->affected[index] = TRUE;
    }
}

static gboolean
chance_uses (const LfTreeProbe *self,
             guint              source)
{
  const LfTreeNet *net = self->eval->net;
  const LfTreeNode *node = lf_tree_get_node (net->tree, source);

  for (guint c = 0; c < node->n_children; c++)
    {
      guint child = lf_tree_get_child (net->tree, source, c);

      if (net->p_kind[child] == LF_NET_P_TERM &&
          lf_tree_term_uses (&net->probability[child], self->affected))
        return TRUE;
    }
  return FALSE;
}

/* Lists the sources that depend on the probed variables; @changed gets
 * those whose edge changes. */
static void
find_sources (LfTreeProbe *self,
              guint8      *changed)
{
  const LfTreeNet *net = self->eval->net;

  for (guint i = 0; i < net->n_sources; i++)
    {
      if (lf_tree_term_uses (&net->payoff[i], self->affected))
        {
          changed[i] = TRUE;
          g_array_append_val (self->payoffs, i);
        }
      if (lf_tree_term_uses (&net->value[i], self->affected))
        g_array_append_val (self->ends, i);
      if (lf_tree_term_uses (&net->year[i], self->affected))
        self->everything = TRUE;
      if (lf_tree_get_node (net->tree, i)->kind != LF_TREE_CHANCE ||
          !chance_uses (self, i))
        continue;
      g_array_append_val (self->chances, i);
      for (guint c = 0; c < lf_tree_get_node (net->tree, i)->n_children; c++)
        changed[lf_tree_get_child (net->tree, i, c)] = TRUE;
    }
  if (lf_tree_term_uses (&net->rate, self->affected) ||
      lf_tree_term_uses (&net->tolerance, self->affected))
    self->everything = TRUE;
}

static void
find_edges (LfTreeProbe  *self,
            const guint8 *changed)
{
  const LfTreeNet *net = self->eval->net;
  g_autofree guint8 *ends = g_new0 (guint8, net->n_sources + 1);
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->ends->len; i++)
    ends[g_array_index (self->ends, guint, i)] = TRUE;
  for (guint e = 0; e < net->n_edges; e++)
    if (changed[net->edge_source[e]])
      {
        g_array_append_val (self->edges, e);
        g_array_append_val (nodes, net->edge_parent[e]);
      }
  for (guint k = 0; k < net->n_nodes; k++)
    if (ends[net->source[k]])
      g_array_append_val (nodes, k);
  self->cone = lf_tree_cone_new (net, (guint *) (void *) nodes->data,
                                 nodes->len);
}

static GArray *
new_list (void)
{
  return g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * lf_tree_probe_new:
 * @eval: a tree with a value; it must outlive the probe
 * @variables: (array length=n_variables): indices of the variables to set
 * @n_variables: how many
 *
 * Returns: (transfer full): a probe, at the values of @eval
 */
LfTreeProbe *
lf_tree_probe_new (const LfTreeEval *eval,
                   const guint      *variables,
                   guint             n_variables)
{
  LfTreeProbe *self = g_new0 (LfTreeProbe, 1);
  g_autofree guint8 *changed = g_new0 (guint8, eval->net->n_sources + 1);

  self->eval = eval;
  self->state = lf_tree_state_copy (eval->state);
  self->variables = g_memdup2 (variables, n_variables * sizeof (guint));
  self->n_variables = n_variables;
  self->payoffs = new_list ();
  self->ends = new_list ();
  self->chances = new_list ();
  self->edges = new_list ();
  find_affected (self);
  find_sources (self, changed);
  find_edges (self, changed);
  return self;
}

/**
 * lf_tree_probe_free:
 * @self: (transfer full) (nullable): a probe
 */
void
lf_tree_probe_free (LfTreeProbe *self)
{
  if (self == NULL)
    return;
  lf_tree_state_free (self->state);
  lf_tree_cone_free (self->cone);
  g_array_unref (self->payoffs);
  g_array_unref (self->ends);
  g_array_unref (self->chances);
  g_array_unref (self->edges);
  g_free (self->affected);
  g_free (self->variables);
  g_free (self);
}

static void
set_variables (LfTreeProbe  *self,
               const double *values)
{
  const LfTreeNet *net = self->eval->net;
  g_autofree guint8 *fixed = g_new0 (guint8, net->n_variables + 1);

  for (guint i = 0; i < self->n_variables; i++)
    {
      fixed[self->variables[i]] = TRUE;
      self->state->variable[self->variables[i]] = values[i];
    }
  for (guint i = 0; i < net->n_variables; i++)
    {
      guint index = net->order[i];

      if (self->affected[index] && !fixed[index])
        self->state->variable[index] =
          lf_tree_state_term (self->state, &net->variable[index],
                              LF_TREE_NONE, index, LF_TREE_FIELD_VALUE, NULL);
    }
}

/**
 * lf_tree_probe_set:
 * @self: a probe
 * @values: (array): values of its variables
 *
 * Sets the variables and rolls back what depends on them.
 *
 * Returns: whether the tree has a value there
 */
gboolean
lf_tree_probe_set (LfTreeProbe  *self,
                   const double *values)
{
  const LfTreeNet *net = self->eval->net;
  LfTreeState *state = self->state;

  set_variables (self, values);
  if (self->everything)
    {
      lf_tree_state_evaluate_settings (state, NULL);
      lf_tree_state_evaluate_sources (state, NULL);
      lf_tree_state_roll_back (state);
      return isfinite (lf_tree_probe_get_value (self));
    }
  for (guint i = 0; i < self->payoffs->len; i++)
    {
      guint source = g_array_index (self->payoffs, guint, i);

      state->payoff[source] =
        lf_tree_state_term (state, &net->payoff[source], source,
                            LF_TREE_NONE, LF_TREE_FIELD_PAYOFF, NULL);
    }
  for (guint i = 0; i < self->ends->len; i++)
    {
      guint source = g_array_index (self->ends, guint, i);

      state->end[source] =
        lf_tree_state_term (state, &net->value[source], source,
                            LF_TREE_NONE, LF_TREE_FIELD_VALUE, NULL);
    }
  for (guint i = 0; i < self->chances->len; i++)
    lf_tree_state_set_chance (state, g_array_index (self->chances, guint, i),
                              NULL);
  for (guint i = 0; i < self->edges->len; i++)
    lf_tree_state_set_edge (state, g_array_index (self->edges, guint, i));
  lf_tree_cone_roll_back (self->cone, state);
  return isfinite (lf_tree_probe_get_value (self));
}

/**
 * lf_tree_probe_get_state:
 * @self: a probe
 *
 * Returns: (transfer none): the tree's numbers at the values last set
 */
const LfTreeState *
lf_tree_probe_get_state (const LfTreeProbe *self)
{
  return self->state;
}

/**
 * lf_tree_probe_get_value:
 * @self: a probe
 *
 * Returns: the tree's value at the values last set, or NaN
 */
double
lf_tree_probe_get_value (const LfTreeProbe *self)
{
  return self->state->value[self->eval->net->root];
}

/**
 * lf_tree_probe_get_cost:
 * @self: a probe
 *
 * Returns: about how many nodes and formulas it takes to set it
 */
guint
lf_tree_probe_get_cost (const LfTreeProbe *self)
{
  if (self->everything)
    return self->eval->net->n_nodes + self->eval->net->n_sources;
  return 1 + self->cone->n_nodes + self->edges->len + self->payoffs->len +
         self->ends->len + self->chances->len;
}

/**
 * lf_tree_plan_new:
 * @state: a state with a value
 *
 * Returns: (transfer full): its optimal strategies, to be freed with
 *   g_free()
 */
LfTreePlan *
lf_tree_plan_new (const LfTreeState *state)
{
  const LfTreeNet *net = state->net;
  LfTreePlan *plan = g_new0 (LfTreePlan, net->n_edges + 1);

  for (guint k = 0; k < net->n_nodes; k++)
    if (net->kind[k] == LF_NET_DECISION)
      for (guint e = net->first_edge[k]; e < net->first_edge[k + 1]; e++)
        plan[e] = lf_tree_state_is_optimal (state, e);
  return plan;
}

/* The first edge that is in both plans at a decision. */
static guint
find_common (const LfTreeNet  *net,
             const LfTreePlan *a,
             const LfTreePlan *b,
             guint             node)
{
  for (guint e = net->first_edge[node]; e < net->first_edge[node + 1]; e++)
    if (a[e] && b[e])
      return e;
  return LF_NET_NONE;
}

static guint
find_any (const LfTreeNet  *net,
          const LfTreePlan *plan,
          guint             node)
{
  for (guint e = net->first_edge[node]; e < net->first_edge[node + 1]; e++)
    if (plan[e])
      return e;
  return LF_NET_NONE;
}

/**
 * lf_tree_plan_agrees:
 * @net: a net
 * @a: the strategies of one state
 * @b: those of another
 * @edge_a: (out): where they part, what @a does
 * @edge_b: (out): and what @b does
 *
 * Compares what is done at the decisions that one comes to when following
 * both.
 *
 * Returns: whether one strategy is optimal in both states
 */
gboolean
lf_tree_plan_agrees (const LfTreeNet  *net,
                     const LfTreePlan *a,
                     const LfTreePlan *b,
                     guint            *edge_a,
                     guint            *edge_b)
{
  g_autofree guint8 *reached = g_new0 (guint8, net->n_nodes + 1);

  reached[net->root] = TRUE;
  for (guint k = net->n_nodes; k > 0; k--)
    {
      guint node = k - 1;
      guint common;

      if (!reached[node])
        continue;
      if (net->kind[node] != LF_NET_DECISION)
        {
          for (guint e = net->first_edge[node]; e < net->first_edge[k]; e++)
            reached[net->edge_child[e]] = TRUE;
          continue;
        }
      common = find_common (net, a, b, node);
      if (common != LF_NET_NONE)
        {
          reached[net->edge_child[common]] = TRUE;
          continue;
        }
      *edge_a = find_any (net, a, node);
      *edge_b = find_any (net, b, node);
      return FALSE;
    }
  return TRUE;
}

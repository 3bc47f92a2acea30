/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-eval-private.h"

#include <math.h>

/* What keeps the list of choices of a huge tree short. */
#define MAX_CHOICES 10000
#define MAX_STEPS 1000000

/* Chance of passing each edge under the best strategy, and whether a best
 * strategy can pass it at all. From the root down: parents have the higher
 * numbers. */
static void
flow (const LfTreeState *state,
      double            *edge_flow,
      guint8            *edge_followed)
{
  const LfTreeNet *net = state->net;
  g_autofree double *reach = g_new0 (double, net->n_nodes + 1);
  g_autofree guint8 *followed = g_new0 (guint8, net->n_nodes + 1);

  reach[net->root] = 1;
  followed[net->root] = TRUE;
  for (guint k = net->n_nodes; k > 0; k--)
    for (guint e = net->first_edge[k - 1]; e < net->first_edge[k]; e++)
      {
        guint child = net->edge_child[e];
        gboolean choice = net->kind[k - 1] == LF_NET_DECISION;

        if (choice)
          edge_flow[e] = state->best[k - 1] == e ? reach[k - 1] : 0;
        else
          edge_flow[e] = isnan (state->p[e]) ? 0
                                             : reach[k - 1] * state->p[e];
        edge_followed[e] = followed[k - 1] &&
                           (!choice || lf_tree_state_is_optimal (state, e));
        reach[child] += edge_flow[e];
        followed[child] |= edge_followed[e];
      }
}

/* Adds up by source what flows through its edge, in every place. */
static void
fill_reach (LfTreeEval *self)
{
  const LfTreeNet *net = self->net;
  g_autofree double *edge_flow = g_new0 (double, net->n_edges + 1);
  g_autofree guint8 *edge_followed = g_new0 (guint8, net->n_edges + 1);

  flow (self->state, edge_flow, edge_followed);
  self->results[0].reach = 1;
  self->results[0].is_followed = TRUE;
  for (guint e = 0; e < net->n_edges; e++)
    {
      guint target = net->source[net->edge_child[e]];
      LfTreeNodeResult *result = &self->results[net->edge_source[e]];

      result->reach += edge_flow[e];
      result->is_followed |= edge_followed[e];
      if (target == net->edge_source[e])
        continue;
      /* A reference: its target is come to as well. */
      self->results[target].reach += edge_flow[e];
      self->results[target].is_followed |= edge_followed[e];
    }
}

static void
fill_edge (LfTreeEval       *self,
           const LfTreeNode *node,
           guint             index)
{
  const LfTreeNet *net = self->net;
  guint above = net->natural[node->parent];
  guint edge = net->first_edge[above] + node->position;
  LfTreeNodeResult *result = &self->results[index];

  result->payoff = self->state->weight[edge];
  result->probability = self->state->p[edge];
  if (net->kind[above] != LF_NET_DECISION)
    return;
  result->is_optimal = lf_tree_state_is_optimal (self->state, edge);
  for (guint e = net->first_edge[above]; e < net->first_edge[above + 1]; e++)
    if (e != edge && result->is_optimal &&
        lf_tree_state_is_optimal (self->state, e))
      {
        result->is_tied = TRUE;
        break;
      }
}

/**
 * lf_tree_eval_fill_results:
 * @self: a result whose state is rolled back
 *
 * Fills the table of what the nodes come to.
 */
void
lf_tree_eval_fill_results (LfTreeEval *self)
{
  const LfTreeNet *net = self->net;

  for (guint i = 0; i < net->n_sources; i++)
    {
      const LfTreeNode *node = lf_tree_get_node (self->tree, i);
      LfTreeNodeResult *result = &self->results[i];
      double before = 0;

      result->is_optimal = TRUE;
      result->probability = 1;
      if (net->natural[i] == LF_NET_NONE)
        {
          result->probability = NAN;
          continue;
        }
      if (node->parent != LF_TREE_NONE)
        {
          const LfTreeNodeResult *above = &self->results[node->parent];

          fill_edge (self, node, i);
          before = above->cumulated - above->value + result->payoff;
        }
      result->value = self->state->value[net->natural[i]];
      result->has_value = isfinite (result->value) && isfinite (before);
      /* Without a value, the sum of the path is still handed on. */
      if (!result->has_value)
        result->value = 0;
      result->cumulated = before + result->value;
    }
  fill_reach (self);
}

typedef struct
{
  const LfTreeState *state;
  guint8            *decides;   /* by node: a decision lies behind it */
  GArray            *stack;     /* of Visit */
  GArray            *path;      /* of sources, one for each but the first */
  GArray            *choices;
  GPtrArray         *runs;
  guint              n_steps;
} Walk;

typedef struct
{
  guint node;
  guint next;                   /* edge */
} Visit;

static gboolean
is_followed (const LfTreeState *state,
             guint              edge)
{
  const LfTreeNet *net = state->net;

  return net->kind[net->edge_parent[edge]] != LF_NET_DECISION ||
         lf_tree_state_is_optimal (state, edge);
}

/* Only what leads to a decision needs to be walked, so that every step
 * leads to a choice. */
static guint8 *
find_decisions (const LfTreeState *state)
{
  const LfTreeNet *net = state->net;
  guint8 *decides = g_new0 (guint8, net->n_nodes + 1);

  for (guint k = 0; k < net->n_nodes; k++)
    {
      decides[k] = net->kind[k] == LF_NET_DECISION;
      for (guint e = net->first_edge[k]; e < net->first_edge[k + 1]; e++)
        decides[k] |= decides[net->edge_child[e]];
    }
  return decides;
}

static const guint *
keep_run (Walk        *self,
          const guint *values,
          guint        n)
{
  guint *run = g_memdup2 (values, n * sizeof (guint));

  g_ptr_array_add (self->runs, run);
  self->n_steps += n;
  return run;
}

static void
add_choice (Walk  *self,
            guint  node)
{
  const LfTreeNet *net = self->state->net;
  g_autoptr (GArray) choose = g_array_new (FALSE, FALSE, sizeof (guint));
  LfTreeChoice choice = { net->source[node], self->path->len, NULL, 0, NULL };

  for (guint e = net->first_edge[node]; e < net->first_edge[node + 1]; e++)
    if (lf_tree_state_is_optimal (self->state, e))
      g_array_append_val (choose, net->edge_source[e]);
  choice.n_choose = choose->len;
  choice.choose = keep_run (self, (guint *) (void *) choose->data,
                            choose->len);
  choice.path = keep_run (self, (guint *) (void *) self->path->data,
                          self->path->len);
  g_array_append_val (self->choices, choice);
}

static void
visit (Walk  *self,
       guint  node)
{
  const LfTreeNet *net = self->state->net;
  Visit visit = { node, net->first_edge[node] };

  if (net->kind[node] == LF_NET_DECISION &&
      self->state->best[node] != LF_NET_NONE)
    add_choice (self, node);
  g_array_append_val (self->stack, visit);
}

static void
walk (Walk *self)
{
  const LfTreeNet *net = self->state->net;

  visit (self, net->root);
  while (self->stack->len > 0 && self->choices->len < MAX_CHOICES &&
         self->n_steps < MAX_STEPS)
    {
      Visit *top = &g_array_index (self->stack, Visit, self->stack->len - 1);
      guint edge = top->next;

      if (edge == net->first_edge[top->node + 1])
        {
          g_array_set_size (self->stack, self->stack->len - 1);
          if (self->path->len > 0)
            g_array_set_size (self->path, self->path->len - 1);
          continue;
        }
      top->next++;
      if (!is_followed (self->state, edge) ||
          !self->decides[net->edge_child[edge]])
        continue;
      g_array_append_val (self->path, net->edge_source[edge]);
      visit (self, net->edge_child[edge]);
    }
}

/**
 * lf_tree_list_choices:
 * @state: a state that is rolled back
 * @choices: where to add the choices, of #LfTreeChoice
 * @runs: where to keep the arrays that they point to; frees its elements
 *
 * Lists what the best strategy does, in preorder.
 */
void
lf_tree_list_choices (const LfTreeState *state,
                      GArray            *choices,
                      GPtrArray         *runs)
{
  Walk self = { .state = state, .choices = choices, .runs = runs };

  if (!isfinite (state->value[state->net->root]))
    return;
  self.decides = find_decisions (state);
  self.stack = g_array_new (FALSE, FALSE, sizeof (Visit));
  self.path = g_array_new (FALSE, FALSE, sizeof (guint));
  walk (&self);
  g_array_unref (self.stack);
  g_array_unref (self.path);
  g_free (self.decides);
}

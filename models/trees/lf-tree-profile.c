/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-profile.h"

#include <math.h>
#include <string.h>

#include "models/lf-random.h"
#include "models/trees/lf-tree-eval-private.h"

/* Which edge a strategy takes: the best, but at the root maybe another. */
typedef struct
{
  const LfTreeState *state;
  guint              forced;    /* edge, or LF_NET_NONE */
} Strategy;

static gboolean
takes (const Strategy *self,
       guint           node,
       guint           edge)
{
  const LfTreeNet *net = self->state->net;

  if (net->kind[node] != LF_NET_DECISION)
    return self->state->p[edge] > 0;
  if (node == net->root && self->forced != LF_NET_NONE)
    return edge == self->forced;
  return edge == self->state->best[node];
}

static double
count_paths (const Strategy *self)
{
  const LfTreeNet *net = self->state->net;
  g_autofree double *paths = g_new (double, net->n_nodes + 1);

  for (guint k = 0; k < net->n_nodes; k++)
    {
      paths[k] = net->kind[k] == LF_NET_TERMINAL ? 1 : 0;
      for (guint e = net->first_edge[k]; e < net->first_edge[k + 1]; e++)
        if (takes (self, k, e))
          paths[k] += paths[net->edge_child[e]];
    }
  return paths[net->root];
}

typedef struct
{
  guint  node;
  guint  next;                  /* edge */
  double sum;                   /* of the path so far */
  double p;
} Visit;

static void
add_outcome (GArray *outcomes,
             double  value,
             double  probability)
{
  LfTreeOutcome outcome = { value, probability };

  g_array_append_val (outcomes, outcome);
}

/* Follows every path, with a stack of its own. */
static void
enumerate (const Strategy *self,
           GArray         *outcomes)
{
  const LfTreeNet *net = self->state->net;
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Visit));
  Visit first = { net->root, net->first_edge[net->root], 0, 1 };

  g_array_append_val (stack, first);
  while (stack->len > 0)
    {
      Visit *top = &g_array_index (stack, Visit, stack->len - 1);
      guint edge = top->next++;
      Visit next;

      if (net->kind[top->node] == LF_NET_TERMINAL)
        add_outcome (outcomes, top->sum + self->state->value[top->node],
                     top->p);
      if (edge >= net->first_edge[top->node + 1])
        {
          g_array_set_size (stack, stack->len - 1);
          continue;
        }
      if (!takes (self, top->node, edge))
        continue;
      next.node = net->edge_child[edge];
      next.next = net->first_edge[next.node];
      next.sum = top->sum + self->state->weight[edge];
      next.p = net->kind[top->node] == LF_NET_CHANCE
               ? top->p * self->state->p[edge] : top->p;
      g_array_append_val (stack, next);
    }
}

/* The edge that a draw takes at a node. */
static guint
draw_edge (const Strategy *self,
           guint           node,
           LfRandom       *random)
{
  const LfTreeNet *net = self->state->net;
  gboolean chance = net->kind[node] == LF_NET_CHANCE;
  double u = chance ? lf_random_double (random) : 0;
  guint last = LF_NET_NONE;

  for (guint e = net->first_edge[node]; e < net->first_edge[node + 1]; e++)
    {
      if (!takes (self, node, e))
        continue;
      last = e;
      if (!chance || u < self->state->p[e])
        return e;
      u -= self->state->p[e];
    }
  return last;
}

static void
simulate (const Strategy *self,
          guint64         seed,
          GArray         *outcomes)
{
  const LfTreeNet *net = self->state->net;
  LfRandom random;

  lf_random_init (&random, seed);
  for (guint i = 0; i < LF_TREE_PROFILE_DRAWS; i++)
    {
      guint node = net->root;
      double sum = 0;

      while (net->kind[node] != LF_NET_TERMINAL)
        {
          guint edge = draw_edge (self, node, &random);

          sum += self->state->weight[edge];
          node = net->edge_child[edge];
        }
      add_outcome (outcomes, sum + self->state->value[node],
                   1.0 / LF_TREE_PROFILE_DRAWS);
    }
}

static int
compare_outcomes (gconstpointer a,
                  gconstpointer b)
{
  double left = ((const LfTreeOutcome *) a)->value;
  double right = ((const LfTreeOutcome *) b)->value;

  return (left > right) - (left < right);
}

/* Sorts, and makes one outcome of those that differ by rounding only. */
static void
merge (GArray *outcomes)
{
  LfTreeOutcome *list = (LfTreeOutcome *) (void *) outcomes->data;
  guint n = 0;

  g_array_sort (outcomes, compare_outcomes);
  for (guint i = 0; i < outcomes->len; i++)
    {
      if (n > 0 && lf_tree_values_tie (list[n - 1].value, list[i].value))
        list[n - 1].probability += list[i].probability;
      else
        list[n++] = list[i];
    }
  g_array_set_size (outcomes, n);
}

static void
summarise (LfTreeProfile *self)
{
  double total = 0;
  double variance = 0;

  for (guint i = 0; i < self->n_outcomes; i++)
    total += self->outcomes[i].probability;
  for (guint i = 0; i < self->n_outcomes; i++)
    {
      self->outcomes[i].probability /= total;
      self->mean += self->outcomes[i].probability * self->outcomes[i].value;
    }
  for (guint i = 0; i < self->n_outcomes; i++)
    {
      double d = self->outcomes[i].value - self->mean;

      variance += self->outcomes[i].probability * d * d;
    }
  self->deviation = sqrt (variance);
}

static guint
find_first (const LfTreeNet *net,
            guint            first)
{
  if (first == LF_TREE_NONE || net->kind[net->root] != LF_NET_DECISION)
    return LF_NET_NONE;
  for (guint e = net->first_edge[net->root];
       e < net->first_edge[net->root + 1]; e++)
    if (net->edge_source[e] == first)
      return e;
  return LF_NET_NONE;
}

/**
 * lf_tree_profile_new:
 * @eval: a rolled-back tree
 * @first: the node that an edge of the root leads to, to take that edge
 *   whether or not it is the best; %LF_TREE_NONE to take the best
 * @seed: for a simulation
 *
 * Works out the distribution of end values under the best strategy (of
 * equals the first), or under the best that begins with @first. Exactly for
 * up to %LF_TREE_EXACT_PATHS paths; beyond, %LF_TREE_PROFILE_DRAWS paths are
 * drawn, the same for the same seed.
 *
 * Returns: (transfer full) (nullable): the profile; %NULL when the tree has
 *   no value
 */
LfTreeProfile *
lf_tree_profile_new (const LfTreeEval *eval,
                     guint             first,
                     guint64           seed)
{
  g_autoptr (GArray) outcomes = NULL;
  Strategy strategy = { eval->state, LF_NET_NONE };
  LfTreeProfile *self;
  double value;

  if (!lf_tree_eval_get_value (eval, &value))
    return NULL;
  strategy.forced = find_first (eval->net, first);
  outcomes = g_array_new (FALSE, FALSE, sizeof (LfTreeOutcome));
  self = g_new0 (LfTreeProfile, 1);
  self->is_exact = count_paths (&strategy) <= LF_TREE_EXACT_PATHS;
  if (self->is_exact)
    {
      enumerate (&strategy, outcomes);
    }
  else
    {
      simulate (&strategy, seed, outcomes);
      self->n_draws = LF_TREE_PROFILE_DRAWS;
    }
  merge (outcomes);
  self->n_outcomes = outcomes->len;
  self->outcomes = (LfTreeOutcome *) (void *)
    g_array_free (g_steal_pointer (&outcomes), FALSE);
  summarise (self);
  return self;
}

/**
 * lf_tree_profile_free:
 * @self: (transfer full) (nullable): a profile
 */
void
lf_tree_profile_free (LfTreeProfile *self)
{
  if (self == NULL)
    return;
  g_free (self->outcomes);
  g_free (self);
}

/**
 * lf_tree_profile_get_below:
 * @self: a profile
 * @value: a value
 *
 * Returns: the chance of less than @value; with 0, the chance of a loss
 */
double
lf_tree_profile_get_below (const LfTreeProfile *self,
                           double               value)
{
  double sum = 0;

  for (guint i = 0; i < self->n_outcomes && self->outcomes[i].value < value;
       i++)
    if (!lf_tree_values_tie (self->outcomes[i].value, value))
      sum += self->outcomes[i].probability;
  return MIN (sum, 1);
}

/**
 * lf_tree_profile_get_quantile:
 * @self: a profile
 * @share: from 0 to 1
 *
 * Returns: the least value that is not exceeded with a chance of at least
 *   @share
 */
double
lf_tree_profile_get_quantile (const LfTreeProfile *self,
                              double               share)
{
  double sum = 0;

  for (guint i = 0; i + 1 < self->n_outcomes; i++)
    {
      sum += self->outcomes[i].probability;
      if (sum >= share - 1e-12)
        return self->outcomes[i].value;
    }
  return self->outcomes[self->n_outcomes - 1].value;
}

/**
 * lf_tree_profile_get_risk:
 * @self: a profile
 * @objective: whether values are gains or costs
 * @level: confidence, such as 0.95
 *
 * The value at risk (Jorion 2006, Value at Risk, ch. 5, as an absolute
 * loss): with the chance @level the result is not worse. For gains that is
 * minus the quantile 1 − @level; for costs the quantile @level.
 *
 * Returns: the loss, or cost, that is exceeded with a chance of at most
 *   1 − @level; a negative loss is a gain
 */
double
lf_tree_profile_get_risk (const LfTreeProfile *self,
                          LfTreeObjective      objective,
                          double               level)
{
  return objective == LF_TREE_MINIMISE
         ? lf_tree_profile_get_quantile (self, level)
         : -lf_tree_profile_get_quantile (self, 1 - level);
}

/**
 * lf_tree_profile_dominates:
 * @self: a profile
 * @other: another
 * @objective: whether values are gains or costs
 *
 * First-order stochastic dominance (Hadar & Russell 1969, American Economic
 * Review 59:25): whatever one's attitude to risk, @self is better.
 *
 * Returns: whether @self is never less likely than @other to reach a value,
 *   and for some value more likely
 */
gboolean
lf_tree_profile_dominates (const LfTreeProfile *self,
                           const LfTreeProfile *other,
                           LfTreeObjective      objective)
{
  const LfTreeProfile *high = objective == LF_TREE_MINIMISE ? other : self;
  const LfTreeProfile *low = objective == LF_TREE_MINIMISE ? self : other;
  double high_sum = 0;
  double low_sum = 0;
  gboolean strict = FALSE;
  guint i = 0;

  for (guint j = 0; j < low->n_outcomes; j++)
    {
      double value = low->outcomes[j].value;

      /* Just below the value, the higher one must not have more. */
      for (; i < high->n_outcomes && high->outcomes[i].value < value &&
             !lf_tree_values_tie (high->outcomes[i].value, value); i++)
        {
          high_sum += high->outcomes[i].probability;
          if (high_sum > low_sum + 1e-12)
            return FALSE;
        }
      low_sum += low->outcomes[j].probability;
      for (; i < high->n_outcomes &&
             lf_tree_values_tie (high->outcomes[i].value, value); i++)
        high_sum += high->outcomes[i].probability;
      if (high_sum > low_sum + 1e-12)
        return FALSE;
      strict |= low_sum > high_sum + 1e-12;
    }
  return strict;
}

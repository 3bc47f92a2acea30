/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-state.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/lf-error.h"
#include "models/trees/lf-certainty.h"

/* How far probabilities may miss 1. */
#define SUM_TOLERANCE 1e-9

/* Dates from here on are taken for calendar years. */
#define CALENDAR_YEAR 1900

static double *
new_numbers (guint n)
{
  return g_new0 (double, n + 1);
}

/**
 * lf_tree_state_new:
 * @net: a net with something to compute; it must outlive the state
 *
 * Returns: (transfer full): a state with nothing worked out yet
 */
LfTreeState *
lf_tree_state_new (const LfTreeNet *net)
{
  LfTreeState *self = g_new0 (LfTreeState, 1);

  self->net = net;
  self->variable = new_numbers (net->n_variables);
  self->payoff = new_numbers (net->n_sources);
  self->probability = new_numbers (net->n_sources);
  self->end = new_numbers (net->n_sources);
  self->factor = new_numbers (net->n_sources);
  self->weight = new_numbers (net->n_edges);
  self->p = new_numbers (net->n_edges);
  self->value = new_numbers (net->n_nodes);
  self->best = g_new0 (guint, net->n_nodes + 1);
  self->scratch = new_numbers (2 * net->max_degree);
  return self;
}

#define COPY(member, n) \
  memcpy (copy->member, self->member, (n) * sizeof *self->member)

/**
 * lf_tree_state_copy:
 * @self: a state
 *
 * Returns: (transfer full): another one with the same numbers
 */
LfTreeState *
lf_tree_state_copy (const LfTreeState *self)
{
  const LfTreeNet *net = self->net;
  LfTreeState *copy = lf_tree_state_new (net);

  copy->rate = self->rate;
  copy->tolerance = self->tolerance;
  COPY (variable, net->n_variables);
  COPY (payoff, net->n_sources);
  COPY (probability, net->n_sources);
  COPY (end, net->n_sources);
  COPY (factor, net->n_sources);
  COPY (weight, net->n_edges);
  COPY (p, net->n_edges);
  COPY (value, net->n_nodes);
  COPY (best, net->n_nodes);
  return copy;
}

/**
 * lf_tree_state_free:
 * @self: (transfer full) (nullable): a state
 */
void
lf_tree_state_free (LfTreeState *self)
{
  if (self == NULL)
    return;
  g_free (self->variable);
  g_free (self->payoff);
  g_free (self->probability);
  g_free (self->end);
  g_free (self->factor);
  g_free (self->weight);
  g_free (self->p);
  g_free (self->value);
  g_free (self->best);
  g_free (self->scratch);
  g_free (self);
}

/**
 * lf_tree_state_term:
 * @self: a state whose variables have values
 * @term: a parsed text
 * @node: where it stands, for issues
 * @variable: likewise
 * @field: likewise
 * @issues: (nullable): where to say why there is no value
 *
 * Returns: what @term comes to, or NaN
 */
double
lf_tree_state_term (const LfTreeState *self,
                    const LfTreeTerm  *term,
                    guint              node,
                    guint              variable,
                    LfTreeField        field,
                    LfTreeIssues      *issues)
{
  g_autoptr (GError) error = NULL;
  double result;

  if (term->formula == NULL)
    return term->constant;
  if (lf_formula_eval (term->formula, self->variable, &result, &error))
    return result;
  if (issues != NULL)
    lf_tree_issues_add (issues, TRUE, error->code, node, variable, field,
                        "%s", error->message);
  return NAN;
}

static void
evaluate_variables (LfTreeState  *self,
                    LfTreeIssues *issues)
{
  const LfTreeNet *net = self->net;

  for (guint i = 0; i < net->n_variables; i++)
    {
      guint index = net->order[i];

      self->variable[index] =
        lf_tree_state_term (self, &net->variable[index], LF_TREE_NONE, index,
                            LF_TREE_FIELD_VALUE, issues);
    }
}

/**
 * lf_tree_state_evaluate_settings:
 * @self: a state whose variables have values
 * @issues: (nullable): where to say what is wrong
 *
 * Works out the rate and the risk tolerance.
 */
void
lf_tree_state_evaluate_settings (LfTreeState  *self,
                                 LfTreeIssues *issues)
{
  const LfTreeNet *net = self->net;
  const LfTreeInfo *info = lf_tree_get_info (net->tree);

  self->rate = lf_tree_state_term (self, &net->rate, LF_TREE_NONE,
                                   LF_TREE_NONE, LF_TREE_FIELD_RATE, issues);
  self->tolerance =
    lf_tree_state_term (self, &net->tolerance, LF_TREE_NONE, LF_TREE_NONE,
                        LF_TREE_FIELD_RISK_TOLERANCE, issues);
  if (self->rate <= -1)
    {
      self->rate = NAN;
      if (issues != NULL)
        lf_tree_issues_add (issues, TRUE, LF_ERROR_INVALID, LF_TREE_NONE,
                            LF_TREE_NONE, LF_TREE_FIELD_RATE, "%s",
                            _("the rate must be more than −100 %"));
    }
  if (self->tolerance <= 0)
    {
      self->tolerance = NAN;
      if (issues != NULL)
        lf_tree_issues_add (issues, TRUE, LF_ERROR_INVALID, LF_TREE_NONE,
                            LF_TREE_NONE, LF_TREE_FIELD_RISK_TOLERANCE, "%s",
                            _("the risk tolerance must be more than 0; "
                              "leave it empty for the expected value"));
    }
  if (info->objective == LF_TREE_MINIMISE)
    self->tolerance = -self->tolerance;
}

/* Works out the discount factor 1 / (1 + rate)^year of a date. */
static void
set_factor (LfTreeState  *self,
            guint         source,
            LfTreeIssues *issues)
{
  double year = lf_tree_state_term (self, &self->net->year[source], source,
                                    LF_TREE_NONE, LF_TREE_FIELD_YEAR,
                                    issues);

  if (year < 0 && issues != NULL)
    lf_tree_issues_add (issues, TRUE, LF_ERROR_INVALID, source, LF_TREE_NONE,
                        LF_TREE_FIELD_YEAR, "%s",
                        _("years are counted from now and cannot be "
                          "negative"));
  if (year >= CALENDAR_YEAR && issues != NULL)
    lf_tree_issues_add (issues, FALSE, LF_ERROR_INVALID, source,
                        LF_TREE_NONE, LF_TREE_FIELD_YEAR,
                        _("%g looks like a calendar year; years are counted "
                          "from now"), year);
  self->factor[source] = year < 0
                         ? NAN
                         : lf_formula_power (1 + self->rate, -year);
}

/* Evaluates the probabilities of a chance node's branches; the sum of
 * those that are not the rest, or NaN. @rest gets the branch that is. */
static double
sum_probabilities (LfTreeState      *self,
                   const LfTreeNode *node,
                   guint             source,
                   guint            *rest,
                   LfTreeIssues     *issues)
{
  const LfTreeNet *net = self->net;
  double sum = 0;

  *rest = LF_NET_NONE;
  for (guint c = 0; c < node->n_children; c++)
    {
      guint child = lf_tree_get_child (net->tree, source, c);
      double p = NAN;

      if (net->p_kind[child] == LF_NET_P_REST && *rest == LF_NET_NONE)
        {
          *rest = child;
          continue;
        }
      if (net->p_kind[child] == LF_NET_P_REST && issues != NULL)
        lf_tree_issues_add (issues, TRUE, LF_ERROR_INVALID, child,
                            LF_TREE_NONE, LF_TREE_FIELD_PROBABILITY, "%s",
                            _("only one branch can take the rest (#)"));
      if (net->p_kind[child] == LF_NET_P_TERM)
        p = lf_tree_state_term (self, &net->probability[child], child,
                                LF_TREE_NONE, LF_TREE_FIELD_PROBABILITY,
                                issues);
      if ((p < 0 || p > 1 + SUM_TOLERANCE) && issues != NULL)
        lf_tree_issues_add (issues, TRUE, LF_ERROR_INVALID, child,
                            LF_TREE_NONE, LF_TREE_FIELD_PROBABILITY,
                            _("%.10g is not between 0 and 1"), p);
      self->probability[child] = p;
      sum += p < 0 || p > 1 + SUM_TOLERANCE ? NAN : p;
    }
  return sum;
}

/**
 * lf_tree_state_set_chance:
 * @self: a state whose variables have values
 * @source: a chance node
 * @issues: (nullable): where to say what is wrong
 *
 * Works out the probabilities of the branches of a chance node. Where they
 * do not sum to 1 within 1e-9, none has a value.
 */
void
lf_tree_state_set_chance (LfTreeState  *self,
                          guint         source,
                          LfTreeIssues *issues)
{
  const LfTree *tree = self->net->tree;
  const LfTreeNode *node = lf_tree_get_node (tree, source);
  guint rest;
  double sum = sum_probabilities (self, node, source, &rest, issues);
  gboolean good = rest != LF_NET_NONE ? sum <= 1 + SUM_TOLERANCE
                                      : fabs (sum - 1) <= SUM_TOLERANCE;

  if (good && rest != LF_NET_NONE)
    self->probability[rest] = MAX (0, 1 - sum);
  if (good)
    return;
  if (issues != NULL && isfinite (sum))
    lf_tree_issues_add (issues, TRUE, LF_ERROR_INVALID, source, LF_TREE_NONE,
                        LF_TREE_FIELD_PROBABILITY,
                        rest != LF_NET_NONE
                        ? _("the probabilities sum to %.10g and leave no "
                            "rest")
                        : _("the probabilities sum to %.10g, not to 1"),
                        sum);
  for (guint c = 0; c < node->n_children; c++)
    self->probability[lf_tree_get_child (tree, source, c)] = NAN;
}

static double
factor_of (const LfTreeState *self,
           guint              context)
{
  return context == LF_NET_NONE ? 1 : self->factor[context];
}

/**
 * lf_tree_state_set_edge:
 * @self: a state whose sources are worked out
 * @edge: an edge
 *
 * Works out the discounted payoff and the probability of an edge.
 */
void
lf_tree_state_set_edge (LfTreeState *self,
                        guint        edge)
{
  const LfTreeNet *net = self->net;
  guint source = net->edge_source[edge];

  self->weight[edge] = self->payoff[source] *
                       factor_of (self, net->edge_context[edge]);
  self->p[edge] = self->probability[source];
}

/**
 * lf_tree_state_evaluate_sources:
 * @self: a state whose variables and settings have values
 * @issues: (nullable): where to say what is wrong
 *
 * Works out what the texts of all nodes and edges come to.
 */
void
lf_tree_state_evaluate_sources (LfTreeState  *self,
                                LfTreeIssues *issues)
{
  const LfTreeNet *net = self->net;
  gboolean dated = lf_tree_net_has_rate (net);

  for (guint i = 0; i < net->n_sources; i++)
    {
      const LfTreeNode *node = lf_tree_get_node (net->tree, i);

      if (net->p_kind[i] == LF_NET_P_NONE)
        self->probability[i] = 1;
      if (node->kind == LF_TREE_CHANCE)
        lf_tree_state_set_chance (self, i, issues);
      self->payoff[i] = lf_tree_state_term (self, &net->payoff[i], i,
                                            LF_TREE_NONE,
                                            LF_TREE_FIELD_PAYOFF, issues);
      self->end[i] = lf_tree_state_term (self, &net->value[i], i,
                                         LF_TREE_NONE, LF_TREE_FIELD_VALUE,
                                         issues);
      if (dated && *node->year != '\0')
        set_factor (self, i, issues);
    }
  for (guint e = 0; e < net->n_edges; e++)
    lf_tree_state_set_edge (self, e);
}

/**
 * lf_tree_state_evaluate:
 * @self: a state
 * @issues: (nullable): where to say what is wrong
 *
 * Works out what all texts of the tree come to.
 */
void
lf_tree_state_evaluate (LfTreeState  *self,
                        LfTreeIssues *issues)
{
  evaluate_variables (self, issues);
  lf_tree_state_evaluate_settings (self, issues);
  lf_tree_state_evaluate_sources (self, issues);
}

/**
 * lf_tree_state_get_option:
 * @self: a state that is rolled back
 * @edge: an edge
 *
 * Returns: what taking @edge is worth: its payoff and what follows
 */
double
lf_tree_state_get_option (const LfTreeState *self,
                          guint              edge)
{
  return self->weight[edge] + self->value[self->net->edge_child[edge]];
}

/**
 * lf_tree_state_better_by:
 * @self: a state
 * @a: a value
 * @b: another
 *
 * Returns: by how much @a is better than @b, given the objective
 */
double
lf_tree_state_better_by (const LfTreeState *self,
                         double             a,
                         double             b)
{
  return lf_tree_get_info (self->net->tree)->objective == LF_TREE_MINIMISE
         ? b - a
         : a - b;
}

/**
 * lf_tree_state_is_optimal:
 * @self: a state that is rolled back
 * @edge: an edge below a decision
 *
 * Returns: whether @edge is the best, or as good as the best
 */
gboolean
lf_tree_state_is_optimal (const LfTreeState *self,
                          guint              edge)
{
  double value = self->value[self->net->edge_parent[edge]];

  return isfinite (value) &&
         lf_tree_values_tie (lf_tree_state_get_option (self, edge), value);
}

static void
update_decision (LfTreeState *self,
                 guint        node,
                 gboolean     minimise)
{
  const LfTreeNet *net = self->net;
  guint first = net->first_edge[node];
  guint end = net->first_edge[node + 1];
  double best = minimise ? INFINITY : -INFINITY;

  self->best[node] = LF_NET_NONE;
  for (guint e = first; e < end; e++)
    {
      double option = lf_tree_state_get_option (self, e);

      if (!isfinite (option))
        {
          self->value[node] = NAN;
          return;
        }
      best = minimise ? MIN (best, option) : MAX (best, option);
    }
  self->value[node] = best;
  for (guint e = first; e < end; e++)
    if (lf_tree_values_tie (lf_tree_state_get_option (self, e), best))
      {
        self->best[node] = e;
        return;
      }
}

static void
update_chance (LfTreeState *self,
               guint        node)
{
  const LfTreeNet *net = self->net;
  guint first = net->first_edge[node];
  guint degree = net->first_edge[node + 1] - first;
  double sum = 0;

  if (!isinf (self->tolerance))
    {
      for (guint i = 0; i < degree; i++)
        self->scratch[i] = lf_tree_state_get_option (self, first + i);
      sum = isnan (self->tolerance)
            ? NAN
            : lf_certainty_equivalent (self->scratch, self->p + first,
                                       degree, self->tolerance);
    }
  else
    {
      for (guint e = first; e < first + degree; e++)
        sum += self->p[e] * lf_tree_state_get_option (self, e);
    }
  self->value[node] = isfinite (sum) ? sum : NAN;
}

static void
update (LfTreeState *self,
        guint        node,
        gboolean     minimise)
{
  const LfTreeNet *net = self->net;
  double end;

  self->best[node] = LF_NET_NONE;
  switch ((LfNetKind) net->kind[node])
    {
    case LF_NET_DECISION:
      update_decision (self, node, minimise);
      break;
    case LF_NET_CHANCE:
      update_chance (self, node);
      break;
    case LF_NET_TERMINAL:
      end = self->end[net->source[node]] *
            factor_of (self, net->context[node]);
      self->value[node] = isfinite (end) ? end : NAN;
      break;
    case LF_NET_BROKEN:
    default:
      self->value[node] = NAN;
      break;
    }
}

/**
 * lf_tree_state_update_node:
 * @self: a state whose children of @node are rolled back
 * @node: a node
 *
 * Rolls back one node.
 */
void
lf_tree_state_update_node (LfTreeState *self,
                           guint        node)
{
  update (self, node, lf_tree_get_info (self->net->tree)->objective ==
                      LF_TREE_MINIMISE);
}

/**
 * lf_tree_state_roll_back:
 * @self: a state whose edges are worked out
 *
 * Averages out and folds back (Raiffa 1968, Decision Analysis, ch. 2), from
 * the ends to the root, without recursion. With a risk tolerance, chance
 * nodes take their certainty equivalent instead of the average: under
 * constant absolute risk aversion what has been gained before makes no
 * difference (the delta property), so that this gives the same strategy as
 * expected utility of whole paths.
 */
void
lf_tree_state_roll_back (LfTreeState *self)
{
  gboolean minimise = lf_tree_get_info (self->net->tree)->objective ==
                      LF_TREE_MINIMISE;

  for (guint node = 0; node < self->net->n_nodes; node++)
    update (self, node, minimise);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-events-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "models/lf-error.h"
#include "models/lf-random.h"
#include "models/trees/lf-certainty.h"

/* How many nodes may be rolled back to work out the total exactly, and how
 * many joint outcomes may be listed. */
#define MAX_WORK 1e7
#define MAX_JOINT 1e6
#define MIN_DRAWS 1000
#define MAX_DRAWS 100000

/* Probabilities of one event may differ by so much. */
#define SAME_P 1e-9

struct _LfTreeEvents
{
  LfTreeEval *eval;
  GPtrArray  *groups;
  double      total;
  gboolean    is_exact;
};

static LfTreeGroup *
get_group (const LfTreeEvents *self,
           guint               index)
{
  return g_ptr_array_index (self->groups, index);
}

static double
root_value (const LfTreeState *state)
{
  return state->value[state->net->root];
}

/* By how much foreknowledge with these results is better than none. */
static double
gain (const LfTreeEval *eval,
      const double     *values,
      const double     *probabilities,
      guint             n)
{
  double informed = lf_certainty_equivalent (values, probabilities, n,
                                             eval->state->tolerance);
  double base = root_value (eval->state);

  if (lf_tree_values_tie (informed, base))
    return 0;
  return MAX (0, lf_tree_state_better_by (eval->state, informed, base));
}

static gboolean
same_probabilities (const LfTreeGroup *self,
                    const LfTreeState *state)
{
  const LfTreeNet *net = state->net;
  guint slot = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      guint node = g_array_index (self->nodes, guint, i);

      for (guint e = net->first_edge[node]; e < net->first_edge[node + 1]; e++)
        if (fabs (state->p[e] -
                  self->event.probabilities[g_array_index (self->slots, guint,
                                                           slot++)]) > SAME_P)
          return FALSE;
    }
  return TRUE;
}

/* Whether one of the event's nodes lies behind another of them. */
static gboolean
occurs_twice (const LfTreeGroup *self,
              const LfTreeNet   *net)
{
  g_autoptr (GHashTable) own = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) before = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->nodes->len; i++)
    g_hash_table_add (own, GUINT_TO_POINTER (g_array_index (self->nodes,
                                                            guint, i)));
  for (guint i = 0; i < self->cone->n_nodes; i++)
    {
      guint node = self->cone->nodes[i];
      gboolean is_own = g_hash_table_contains (own, GUINT_TO_POINTER (node));

      if (is_own && g_hash_table_contains (before, GUINT_TO_POINTER (node)))
        return TRUE;
      for (guint u = net->first_up[node]; u < net->first_up[node + 1]; u++)
        g_hash_table_add (before,
                          GUINT_TO_POINTER (net->edge_parent[net->up[u]]));
    }
  return FALSE;
}

static gboolean
decides (const LfTreeGroup *self,
         const LfTreeNet   *net)
{
  for (guint i = 0; i < self->cone->n_nodes; i++)
    if (net->kind[self->cone->nodes[i]] == LF_NET_DECISION)
      return TRUE;
  return FALSE;
}

/* Why an event cannot be known beforehand, or NULL. */
static char *
find_reason (const LfTreeGroup *self,
             const LfTreeEval  *eval)
{
  if (!self->same_outcomes)
    return g_strdup (_("Its outcomes differ between branches, so it is not "
                       "one event."));
  if (!same_probabilities (self, eval->state))
    return g_strdup (_("Its probabilities differ between branches: they "
                       "depend on what was decided or learnt before, so it "
                       "cannot be known on its own."));
  if (occurs_twice (self, eval->net))
    return g_strdup (_("It occurs more than once on one path; give the "
                       "occasions different names if they are different "
                       "events."));
  return NULL;
}

/* Expected value of perfect information (Raiffa & Schlaifer 1961, Applied
 * Statistical Decision Theory, section 4.5): each outcome made certain in
 * turn, the tree rolled back, the results averaged, less the value without
 * the information. Under constant absolute risk aversion the difference of
 * certainty equivalents is the most that one would pay (Howard 1967, IEEE
 * Transactions on Systems Science and Cybernetics 3:54). */
static void
value_event (LfTreeGroup      *self,
             const LfTreeEval *eval,
             LfTreeState      *state)
{
  guint n = self->event.n_outcomes;
  g_autofree double *values = g_new0 (double, n + 1);

  self->event.why_not = find_reason (self, eval);
  if (self->event.why_not != NULL)
    return;
  self->event.has_value = TRUE;
  if (!decides (self, eval->net))
    {
      self->event.why_zero = g_strdup (_("No decision comes before it."));
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      lf_tree_group_fix (self, state, i);
      lf_tree_cone_roll_back (self->cone, state);
      values[i] = root_value (state);
    }
  lf_tree_group_set (self, state, self->event.probabilities);
  lf_tree_cone_roll_back (self->cone, state);
  self->event.value = gain (eval, values, self->event.probabilities, n);
  if (self->event.value == 0)
    self->event.why_zero = g_strdup (_("Whatever the outcome, the same "
                                       "strategy is the best."));
}

/* The events that count for the total: known beforehand, and before them a
 * decision that could use it. */
static GPtrArray *
list_relevant (const LfTreeEvents *self)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < self->groups->len; i++)
    {
      LfTreeGroup *group = get_group (self, i);

      if (group->event.has_value && group->event.n_outcomes > 1 &&
          decides (group, self->eval->net))
        g_ptr_array_add (list, group);
    }
  return list;
}

static LfTreeCone *
join_cones (const LfTreeEvents *self,
            GPtrArray          *groups)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < groups->len; i++)
    {
      LfTreeGroup *group = g_ptr_array_index (groups, i);

      g_array_append_vals (nodes, group->nodes->data, group->nodes->len);
    }
  return lf_tree_cone_new (self->eval->net, (guint *) (void *) nodes->data,
                           nodes->len);
}

/* Goes through all joint outcomes like the wheels of a counter. */
static void
enumerate_total (LfTreeEvents     *self,
                 GPtrArray        *groups,
                 const LfTreeCone *cone,
                 guint             joint)
{
  g_autoptr (LfTreeState) state = lf_tree_state_copy (self->eval->state);
  g_autofree guint *wheel = g_new0 (guint, groups->len);
  g_autofree double *values = g_new (double, joint);
  g_autofree double *probabilities = g_new (double, joint);

  for (guint i = 0; i < groups->len; i++)
    lf_tree_group_fix (g_ptr_array_index (groups, i), state, 0);
  for (guint j = 0; j < joint; j++)
    {
      probabilities[j] = 1;
      for (guint i = 0; i < groups->len; i++)
        {
          LfTreeGroup *group = g_ptr_array_index (groups, i);

          probabilities[j] *= group->event.probabilities[wheel[i]];
        }
      lf_tree_cone_roll_back (cone, state);
      values[j] = root_value (state);
      for (guint i = 0; i < groups->len; i++)
        {
          LfTreeGroup *group = g_ptr_array_index (groups, i);

          wheel[i] = (wheel[i] + 1) % group->event.n_outcomes;
          lf_tree_group_fix (group, state, wheel[i]);
          if (wheel[i] > 0)
            break;
        }
    }
  self->total = gain (self->eval, values, probabilities, joint);
  self->is_exact = TRUE;
}

static guint
draw_outcome (const LfTreeGroup *group,
              LfRandom          *random)
{
  double u = lf_random_double (random);
  guint last = 0;

  for (guint i = 0; i < group->event.n_outcomes; i++)
    {
      if (group->event.probabilities[i] <= 0)
        continue;
      last = i;
      if (u < group->event.probabilities[i])
        break;
      u -= group->event.probabilities[i];
    }
  return last;
}

static void
simulate_total (LfTreeEvents     *self,
                GPtrArray        *groups,
                const LfTreeCone *cone,
                guint64           seed)
{
  g_autoptr (LfTreeState) state = lf_tree_state_copy (self->eval->state);
  guint n = (guint) CLAMP (MAX_WORK / cone->n_nodes, MIN_DRAWS, MAX_DRAWS);
  g_autofree double *values = g_new (double, n);
  g_autofree double *probabilities = g_new (double, n);
  LfRandom random;

  lf_random_init (&random, seed);
  for (guint j = 0; j < n; j++)
    {
      for (guint i = 0; i < groups->len; i++)
        {
          LfTreeGroup *group = g_ptr_array_index (groups, i);

          lf_tree_group_fix (group, state, draw_outcome (group, &random));
        }
      lf_tree_cone_roll_back (cone, state);
      values[j] = root_value (state);
      probabilities[j] = 1.0 / n;
    }
  self->total = gain (self->eval, values, probabilities, n);
  self->is_exact = FALSE;
}

static void
value_total (LfTreeEvents *self,
             guint64       seed)
{
  g_autoptr (GPtrArray) groups = list_relevant (self);
  g_autoptr (LfTreeCone) cone = join_cones (self, groups);
  double joint = 1;

  self->is_exact = TRUE;
  if (groups->len == 0)
    return;
  for (guint i = 0; i < groups->len; i++)
    {
      LfTreeGroup *group = g_ptr_array_index (groups, i);

      joint *= group->event.n_outcomes;
    }
  if (joint <= MAX_JOINT && joint * cone->n_nodes <= MAX_WORK)
    enumerate_total (self, groups, cone, (guint) joint);
  else
    simulate_total (self, groups, cone, seed);
}

/**
 * lf_tree_events_new:
 * @eval: a rolled-back tree; kept
 * @seed: for a total that has to be simulated
 *
 * Finds the events of a tree and values perfect information about each,
 * and about all that can be known before the first decision. The total is
 * exact unless there are too many joint outcomes.
 *
 * Returns: (transfer full): the events; none when the tree has no value
 */
LfTreeEvents *
lf_tree_events_new (LfTreeEval *eval,
                    guint64     seed)
{
  LfTreeEvents *self = g_new0 (LfTreeEvents, 1);
  g_autoptr (LfTreeState) state = NULL;
  double value;

  self->eval = lf_tree_eval_ref (eval);
  self->is_exact = TRUE;
  if (!lf_tree_eval_get_value (eval, &value))
    {
      self->groups = g_ptr_array_new ();
      return self;
    }
  self->groups = lf_tree_find_groups (eval);
  state = lf_tree_state_copy (eval->state);
  for (guint i = 0; i < self->groups->len; i++)
    {
      LfTreeGroup *group = get_group (self, i);

      group->cone = lf_tree_cone_new (eval->net,
                                      (guint *) (void *) group->nodes->data,
                                      group->nodes->len);
      value_event (group, eval, state);
    }
  value_total (self, seed);
  return self;
}

/**
 * lf_tree_events_free:
 * @self: (transfer full) (nullable): the events of a tree
 */
void
lf_tree_events_free (LfTreeEvents *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->groups);
  lf_tree_eval_unref (self->eval);
  g_free (self);
}

/**
 * lf_tree_events_get_n:
 * @self: the events of a tree
 *
 * Returns: how many there are
 */
guint
lf_tree_events_get_n (const LfTreeEvents *self)
{
  return self->groups->len;
}

/**
 * lf_tree_events_get:
 * @self: the events of a tree
 * @index: less than lf_tree_events_get_n()
 *
 * Returns: (transfer none): an event, in the order of their first nodes
 */
const LfTreeEvent *
lf_tree_events_get (const LfTreeEvents *self,
                    guint               index)
{
  g_return_val_if_fail (index < self->groups->len, NULL);

  return &get_group (self, index)->event;
}

/**
 * lf_tree_events_find:
 * @self: the events of a tree
 * @name: a name
 *
 * Returns: the index of the first event so called, or %LF_TREE_NONE
 */
guint
lf_tree_events_find (const LfTreeEvents *self,
                     const char         *name)
{
  for (guint i = 0; i < self->groups->len; i++)
    if (g_strcmp0 (get_group (self, i)->event.name, name) == 0)
      return i;
  return LF_TREE_NONE;
}

/**
 * lf_tree_events_get_total:
 * @self: the events of a tree
 * @is_exact: (out) (optional): whether it was worked out exactly, not
 *   simulated
 *
 * Returns: the gain of knowing, before the first decision, every event that
 *   can be known
 */
double
lf_tree_events_get_total (const LfTreeEvents *self,
                          gboolean           *is_exact)
{
  if (is_exact != NULL)
    *is_exact = self->is_exact;
  return self->total;
}

/* The value of the tree when an outcome has the chance @p and the others
 * keep their proportions. */
static double
value_given (const LfTreeGroup *group,
             LfTreeState       *state,
             guint              outcome,
             double             p)
{
  const LfTreeEvent *event = &group->event;
  double prior = event->probabilities[outcome];
  g_autofree double *posterior = g_new (double, event->n_outcomes);

  for (guint i = 0; i < event->n_outcomes; i++)
    posterior[i] = i == outcome
                   ? p
                   : prior < 1
                     ? event->probabilities[i] / (1 - prior) * (1 - p)
                     : 0;
  lf_tree_group_set (group, state, posterior);
  lf_tree_cone_roll_back (group->cone, state);
  return root_value (state);
}

static gboolean
check_test (const LfTreeEvent  *event,
            guint               outcome,
            double              sensitivity,
            double              specificity,
            GError            **error)
{
  if (!event->has_value)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_NUMERIC,
                   _("a test of “%s” has no value: %s"), event->name,
                   event->why_not);
      return FALSE;
    }
  if (!(sensitivity >= 0 && sensitivity <= 1) ||
      !(specificity >= 0 && specificity <= 1))
    {
      g_set_error_literal (error, LF_ERROR, LF_ERROR_INVALID,
                           _("sensitivity and specificity must lie between "
                             "0 and 1"));
      return FALSE;
    }
  if (outcome >= event->n_outcomes)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_NOT_FOUND,
                   _("“%s” has no such outcome"), event->name);
      return FALSE;
    }
  return TRUE;
}

/**
 * lf_tree_events_test:
 * @self: the events of a tree
 * @index: which event the test is about
 * @outcome: which outcome it looks for
 * @sensitivity: chance that it says yes when the outcome will come
 * @specificity: chance that it says no when it will not
 * @test: (out): what the test tells and is worth
 * @error: return location
 *
 * Expected value of sample information (Raiffa & Schlaifer 1961, section
 * 4.5; Clemen & Reilly 2014, Making Hard Decisions, ch. 12): Bayes' rule
 * gives the probabilities after a yes and after a no; the tree is rolled
 * back with either, before the first decision.
 *
 * Returns: whether it has a value; if not, @error is set to
 *   %LF_ERROR_NUMERIC, %LF_ERROR_INVALID or %LF_ERROR_NOT_FOUND
 */
gboolean
lf_tree_events_test (const LfTreeEvents  *self,
                     guint                index,
                     guint                outcome,
                     double               sensitivity,
                     double               specificity,
                     LfTreeTest          *test,
                     GError             **error)
{
  LfTreeGroup *group;
  g_autoptr (LfTreeState) state = NULL;
  double prior;
  double values[2];
  double probabilities[2];

  g_return_val_if_fail (index < self->groups->len, FALSE);

  group = get_group (self, index);
  if (!check_test (&group->event, outcome, sensitivity, specificity, error))
    return FALSE;

  state = lf_tree_state_copy (self->eval->state);
  prior = group->event.probabilities[outcome];
  test->p_positive = prior * sensitivity + (1 - prior) * (1 - specificity);
  test->if_positive = test->p_positive > 0
                      ? prior * sensitivity / test->p_positive : NAN;
  test->if_negative = test->p_positive < 1
                      ? prior * (1 - sensitivity) / (1 - test->p_positive)
                      : NAN;
  test->value_positive = value_given (group, state, outcome,
                                      isnan (test->if_positive)
                                      ? prior : test->if_positive);
  test->value_negative = value_given (group, state, outcome,
                                      isnan (test->if_negative)
                                      ? prior : test->if_negative);
  values[0] = test->value_positive;
  values[1] = test->value_negative;
  probabilities[0] = test->p_positive;
  probabilities[1] = 1 - test->p_positive;
  test->value = gain (self->eval, values, probabilities, 2);
  return TRUE;
}

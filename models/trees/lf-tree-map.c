/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-sensitivity.h"

#include <math.h>
#include <stdlib.h>

#include "models/trees/lf-tree-probe.h"

/* Beyond these many strategies a map tells nothing; what follows is put to
 * the last. */
#define MAX_STRATEGIES 64

/* The strategy of a point that has several. */
#define WAITING (LF_TREE_NONE - 1)

typedef struct
{
  LfTreeMap  *map;
  const LfTreeNet *net;
  GPtrArray  *plans;            /* of LfTreePlan, by strategy */
  GPtrArray  *choices;          /* of GArray */
} Builder;

/* Which of the known strategies is optimal in a state; a new one when none
 * is. */
static guint
find_strategy (Builder           *self,
               const LfTreeState *state)
{
  g_autofree LfTreePlan *plan = lf_tree_plan_new (state);
  GArray *choices;
  guint edge_a;
  guint edge_b;

  for (guint i = 0; i < self->plans->len; i++)
    if (lf_tree_plan_agrees (self->net, g_ptr_array_index (self->plans, i),
                             plan, &edge_a, &edge_b))
      return i;
  if (self->plans->len == MAX_STRATEGIES)
    return MAX_STRATEGIES - 1;
  choices = g_array_new (FALSE, FALSE, sizeof (LfTreeChoice));
  lf_tree_list_choices (state, choices, self->map->runs);
  g_ptr_array_add (self->choices, choices);
  g_ptr_array_add (self->plans, g_steal_pointer (&plan));
  return self->plans->len - 1;
}

/* Whether a decision that the best strategy comes to has several best
 * edges. */
static gboolean
is_tied (const LfTreeState *state)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE,
                                            sizeof (LfTreeChoice));
  g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func (g_free);

  lf_tree_list_choices (state, choices, runs);
  for (guint i = 0; i < choices->len; i++)
    if (g_array_index (choices, LfTreeChoice, i).n_choose > 1)
      return TRUE;
  return FALSE;
}

/* Points where strategies are equally good lie on the borders, and agree with
 * either side: they wait until all others are named, and join one of them. */
static void
fill (Builder     *self,
      LfTreeProbe *probe,
      gboolean     ties)
{
  LfTreeMap *map = self->map;

  for (guint j = 0; j < map->n_y; j++)
    for (guint i = 0; i < map->n_x; i++)
      {
        double values[2] = { map->x[i], map->y[j] };
        gsize cell = (gsize) j * map->n_x + i;
        const LfTreeState *state;

        if (ties && map->strategy[cell] != WAITING)
          continue;
        map->strategy[cell] = LF_TREE_NONE;
        map->value[cell] = NAN;
        if (!lf_tree_probe_set (probe, values))
          continue;
        state = lf_tree_probe_get_state (probe);
        map->value[cell] = lf_tree_probe_get_value (probe);
        map->strategy[cell] = !ties && is_tied (state)
                              ? WAITING : find_strategy (self, state);
      }
}

/* A strategy and how many points it is the best at. */
typedef struct
{
  guint strategy;
  guint area;
} Area;

static int
compare_areas (gconstpointer a,
               gconstpointer b)
{
  const Area *left = a;
  const Area *right = b;

  if (left->area != right->area)
    return left->area > right->area ? -1 : 1;
  return (left->strategy > right->strategy) -
         (left->strategy < right->strategy);
}

/* Puts the strategy that is the best over most of the map first. */
static void
sort_strategies (LfTreeMap *map,
                 GPtrArray *choices)
{
  guint n = choices->len;
  gsize n_cells = (gsize) map->n_x * map->n_y;
  g_autofree Area *areas = g_new0 (Area, n + 1);
  g_autofree guint *place = g_new (guint, n + 1);

  for (guint s = 0; s < n; s++)
    areas[s].strategy = s;
  for (gsize i = 0; i < n_cells; i++)
    if (map->strategy[i] != LF_TREE_NONE)
      areas[map->strategy[i]].area++;
  qsort (areas, n, sizeof *areas, compare_areas);
  map->choices = g_new0 (GArray *, n + 1);
  map->share = g_new0 (double, n + 1);
  for (guint s = 0; s < n; s++)
    {
      place[areas[s].strategy] = s;
      map->choices[s] = g_ptr_array_index (choices, areas[s].strategy);
      map->share[s] = (double) areas[s].area / n_cells;
    }
  for (gsize i = 0; i < n_cells; i++)
    if (map->strategy[i] != LF_TREE_NONE)
      map->strategy[i] = place[map->strategy[i]];
  map->n_strategies = n;
}

static double *
divide (double low,
        double high,
        guint  n)
{
  double *points = g_new (double, n);

  for (guint i = 0; i < n; i++)
    points[i] = i + 1 < n ? low + (high - low) * i / (n - 1) : high;
  return points;
}

/**
 * lf_tree_map_new:
 * @eval: a rolled-back tree
 * @variable_x: index of a variable
 * @variable_y: index of another
 * @n_x: number of columns, at least 2
 * @n_y: number of rows, at least 2
 *
 * Two-way sensitivity: over the ranges of two variables, which strategy is
 * the best (Clemen & Reilly 2014, Making Hard Decisions, ch. 5).
 *
 * Returns: (transfer full) (nullable): the map; %NULL when the tree has no
 *   value or one of the variables no range
 */
LfTreeMap *
lf_tree_map_new (const LfTreeEval *eval,
                 guint             variable_x,
                 guint             variable_y,
                 guint             n_x,
                 guint             n_y)
{
  guint variables[2] = { variable_x, variable_y };
  g_autoptr (LfTreeProbe) probe = NULL;
  Builder builder;
  LfTreeMap *self;
  double value;
  double low[2];
  double high[2];

  g_return_val_if_fail (n_x >= 2 && n_y >= 2, NULL);
  g_return_val_if_fail (variable_x != variable_y, NULL);

  if (!lf_tree_eval_get_value (eval, &value) ||
      !lf_tree_eval_get_range (eval, variable_x, &low[0], &high[0]) ||
      !lf_tree_eval_get_range (eval, variable_y, &low[1], &high[1]))
    return NULL;

  probe = lf_tree_probe_new (eval, variables, 2);
  self = g_new0 (LfTreeMap, 1);
  self->variable_x = variable_x;
  self->variable_y = variable_y;
  self->n_x = n_x;
  self->n_y = n_y;
  self->x = divide (low[0], high[0], n_x);
  self->y = divide (low[1], high[1], n_y);
  self->value = g_new (double, (gsize) n_x * n_y);
  self->strategy = g_new (guint, (gsize) n_x * n_y);
  self->runs = g_ptr_array_new_with_free_func (g_free);
  builder.map = self;
  builder.net = eval->net;
  builder.plans = g_ptr_array_new_with_free_func (g_free);
  builder.choices = g_ptr_array_new ();
  fill (&builder, probe, FALSE);
  fill (&builder, probe, TRUE);
  sort_strategies (self, builder.choices);
  g_ptr_array_unref (builder.choices);
  g_ptr_array_unref (builder.plans);
  return self;
}

/**
 * lf_tree_map_free:
 * @self: (transfer full) (nullable): a strategy map
 */
void
lf_tree_map_free (LfTreeMap *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_strategies; i++)
    g_array_unref (self->choices[i]);
  g_free (self->choices);
  g_free (self->share);
  g_ptr_array_unref (self->runs);
  g_free (self->x);
  g_free (self->y);
  g_free (self->value);
  g_free (self->strategy);
  g_free (self);
}

/**
 * lf_tree_map_get_n_choices:
 * @self: a strategy map
 * @strategy: one of its strategies
 *
 * Returns: how many choices the strategy lists
 */
guint
lf_tree_map_get_n_choices (const LfTreeMap *self,
                           guint            strategy)
{
  g_return_val_if_fail (strategy < self->n_strategies, 0);

  return self->choices[strategy]->len;
}

/**
 * lf_tree_map_get_choice:
 * @self: a strategy map
 * @strategy: one of its strategies
 * @index: less than lf_tree_map_get_n_choices()
 *
 * Returns: (transfer none): what the strategy does at a decision
 */
const LfTreeChoice *
lf_tree_map_get_choice (const LfTreeMap *self,
                        guint            strategy,
                        guint            index)
{
  g_return_val_if_fail (index < lf_tree_map_get_n_choices (self, strategy),
                        NULL);

  return &g_array_index (self->choices[strategy], LfTreeChoice, index);
}

/* The swing to look at first: one that changes the strategy before one that
 * does not, and then the larger one. */
static gboolean
is_worth_more (const LfTreeSwing *a,
               const LfTreeSwing *b)
{
  if ((a->n_flips > 0) != (b->n_flips > 0))
    return a->n_flips > 0;
  return a->swing > b->swing;
}

/**
 * lf_tree_map_choose:
 * @swings: (element-type LfTreeSwing): lf_tree_list_swings()
 * @variable_x: (out): a variable
 * @variable_y: (out): another
 *
 * Chooses the two variables whose map says most: those that change the
 * strategy by themselves, and of these the ones with the largest swing.
 *
 * Returns: whether there are two variables with a range
 */
gboolean
lf_tree_map_choose (GPtrArray *swings,
                    guint     *variable_x,
                    guint     *variable_y)
{
  const LfTreeSwing *best[2] = { NULL, NULL };

  for (guint i = 0; i < swings->len; i++)
    {
      const LfTreeSwing *swing = g_ptr_array_index (swings, i);

      if (best[0] == NULL || is_worth_more (swing, best[0]))
        {
          best[1] = best[0];
          best[0] = swing;
        }
      else if (best[1] == NULL || is_worth_more (swing, best[1]))
        best[1] = swing;
    }
  if (best[1] == NULL)
    return FALSE;
  *variable_x = best[0]->variable;
  *variable_y = best[1]->variable;
  return TRUE;
}

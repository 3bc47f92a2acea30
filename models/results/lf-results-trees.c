/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The decision trees of a document: rolled back, and analysed when that is
 * asked for. */

#include "config.h"

#include <string.h>

#include "models/results/lf-results-private.h"
#include "models/trees/lf-tree-document.h"

typedef struct
{
  LfTreeResult   result;
  LfTreeAnalysis analysis;
  gint           analysed;
} State;

static void
state_free (State *self)
{
  g_clear_pointer (&self->analysis.events, lf_tree_events_free);
  g_clear_pointer (&self->analysis.swings, g_ptr_array_unref);
  g_clear_pointer (&self->analysis.profile, lf_tree_profile_free);
  g_clear_pointer (&self->analysis.map, lf_tree_map_free);
  g_clear_pointer (&self->result.eval, lf_tree_eval_unref);
  g_free (self->result.problem);
  g_free (self);
}

/**
 * lf_results_init_trees:
 * @self: results in the making
 */
void
lf_results_init_trees (LfResults *self)
{
  g_mutex_init (&self->trees_lock);
  g_mutex_init (&self->analysis_lock);
}

/**
 * lf_results_clear_trees:
 * @self: results that go
 */
void
lf_results_clear_trees (LfResults *self)
{
  g_clear_pointer (&self->trees, g_ptr_array_unref);
  g_mutex_clear (&self->trees_lock);
  g_mutex_clear (&self->analysis_lock);
}

static State *
state_new (LfResults *self,
           LfRecord  *record)
{
  State *state = g_new0 (State, 1);
  g_autoptr (LfTree) tree = NULL;
  g_autoptr (GError) error = NULL;

  state->result.id = lf_record_get_id (record);
  state->result.name = lf_record_get_text (record, "name");
  tree = lf_tree_new_from_snapshot (self->snapshot, state->result.id, &error);
  if (tree != NULL)
    state->result.eval = lf_tree_evaluate (tree);
  else
    state->result.problem = g_strdup (error->message);
  return state;
}

static State *
get_state (LfResults *self,
           guint      tree)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->trees_lock);
  GPtrArray *records = lf_snapshot_list (self->snapshot, LF_RECORD_TREE);

  if (self->trees == NULL)
    {
      self->trees =
        g_ptr_array_new_with_free_func ((GDestroyNotify) state_free);
      for (guint i = 0; i < records->len; i++)
        g_ptr_array_add (self->trees, state_new (self, records->pdata[i]));
    }
  return tree < self->trees->len ? self->trees->pdata[tree] : NULL;
}

/**
 * lf_results_get_n_trees:
 * @self: results
 *
 * Returns: how many decision trees the document has
 */
guint
lf_results_get_n_trees (LfResults *self)
{
  return lf_snapshot_list (self->snapshot, LF_RECORD_TREE)->len;
}

/**
 * lf_results_get_tree:
 * @self: results
 * @tree: index of a decision tree
 *
 * Returns: (transfer none): the tree, rolled back
 */
const LfTreeResult *
lf_results_get_tree (LfResults *self,
                     guint      tree)
{
  State *state = get_state (self, tree);

  g_return_val_if_fail (state != NULL, NULL);
  return &state->result;
}

/**
 * lf_results_find_tree:
 * @self: results
 * @id: a tree's id
 *
 * Returns: its index, or −1
 */
int
lf_results_find_tree (LfResults  *self,
                      const char *id)
{
  GPtrArray *records = lf_snapshot_list (self->snapshot, LF_RECORD_TREE);

  for (guint i = 0; i < records->len; i++)
    if (strcmp (lf_record_get_id (records->pdata[i]), id) == 0)
      return (int) i;
  return -1;
}

/* One of the variables that the tree's record wants a map of; one that is
 * gone or has lost its range is none. */
static guint
find_map_variable (LfResults  *self,
                   State      *state,
                   const char *field)
{
  LfRecord *record = lf_snapshot_get (self->snapshot, LF_RECORD_TREE,
                                      LF_KEY (state->result.id));
  guint variable =
    lf_tree_find_variable (lf_tree_eval_get_tree (state->result.eval),
                           lf_record_get_text (record, field));
  double low;
  double high;

  return variable != LF_TREE_NONE &&
         lf_tree_eval_get_range (state->result.eval, variable, &low, &high)
         ? variable : LF_TREE_NONE;
}

static gboolean
find_map (LfResults *self,
          State     *state,
          guint     *variable_x,
          guint     *variable_y)
{
  if (state->result.eval == NULL)
    return FALSE;
  *variable_x = find_map_variable (self, state, "map-x");
  *variable_y = find_map_variable (self, state, "map-y");
  return *variable_x != LF_TREE_NONE && *variable_y != LF_TREE_NONE &&
         *variable_x != *variable_y;
}

/**
 * lf_results_get_tree_map:
 * @self: results
 * @tree: index of a decision tree
 * @variable_x: (out): the variable to the right
 * @variable_y: (out): the variable upwards
 *
 * Returns: whether the document wants a map of strategies of the tree in its
 *   report, over which two variables
 */
gboolean
lf_results_get_tree_map (LfResults *self,
                         guint      tree,
                         guint     *variable_x,
                         guint     *variable_y)
{
  State *state = get_state (self, tree);

  g_return_val_if_fail (state != NULL, FALSE);
  return find_map (self, state, variable_x, variable_y);
}

static void
analyse (LfResults *self,
         State     *state)
{
  LfTreeAnalysis *analysis = &state->analysis;
  guint x;
  guint y;

  analysis->events = lf_tree_events_new (state->result.eval, self->seed);
  analysis->swings = lf_tree_list_swings (state->result.eval);
  lf_tree_sort_swings (analysis->swings);
  analysis->profile = lf_tree_profile_new (state->result.eval, LF_TREE_NONE,
                                           self->seed);
  if (find_map (self, state, &x, &y))
    analysis->map = lf_tree_map_new (state->result.eval, x, y,
                                     LF_TREE_MAP_POINTS, LF_TREE_MAP_POINTS);
  g_atomic_int_set (&state->analysed, TRUE);
}

/**
 * lf_results_analyse_tree:
 * @self: results
 * @tree: index of a decision tree
 *
 * Works out the value of information, the sensitivities, the risk profile
 * and the map of strategies, if one is wanted. This takes a while for large
 * trees: better in a worker.
 *
 * Returns: (transfer none) (nullable): what it says; %NULL where the tree
 *   has no value
 */
const LfTreeAnalysis *
lf_results_analyse_tree (LfResults *self,
                         guint      tree)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->analysis_lock);
  State *state = get_state (self, tree);
  double value;

  g_return_val_if_fail (state != NULL, NULL);
  if (state->result.eval == NULL ||
      !lf_tree_eval_get_value (state->result.eval, &value))
    return NULL;
  if (!g_atomic_int_get (&state->analysed))
    analyse (self, state);
  return &state->analysis;
}

/**
 * lf_results_peek_tree_analysis:
 * @self: results
 * @tree: index of a decision tree
 *
 * Returns: (transfer none) (nullable): the analysis, if it was worked out
 *   already
 */
const LfTreeAnalysis *
lf_results_peek_tree_analysis (LfResults *self,
                               guint      tree)
{
  State *state = get_state (self, tree);

  g_return_val_if_fail (state != NULL, NULL);
  return g_atomic_int_get (&state->analysed) ? &state->analysis : NULL;
}

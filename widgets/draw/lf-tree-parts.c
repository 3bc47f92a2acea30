/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tree for the pages of a report: as much of it as can be read in the room
 * there is, and what is folded away there, branch by branch, in parts of its
 * own. */

#include "config.h"

#include "widgets/draw/lf-tree-charts.h"

/* The least share of its natural size at which a tree on a page can be read:
 * its smallest text is 7 points then. */
#define LEAST_ZOOM 0.82

/* How deep one is drawn at most where all of it cannot be. */
#define DEEPEST 12

/* Folded branches are tried one by one; a large tree has too many. */
#define MOST_TRIED 60

typedef struct
{
  const LfTreeEval *eval;
  const LfTheme    *theme;
  LfSize            room;
  GPtrArray        *charts;
  GQueue            waiting;    /* roots of parts to come, by index */
} Parts;

static const LfTree *
get_tree (const Parts *self)
{
  return lf_tree_eval_get_tree (self->eval);
}

/* Draws a branch; NULL where it cannot be read in the room. */
static LfChart *
draw_readable (const Parts *self,
               guint        root,
               GHashTable  *folded)
{
  LfTreeChartOptions options = { .root = root, .bare = root > 0,
                                 .folded = folded };
  g_autoptr (LfChart) chart = lf_tree_chart_new (self->eval, &options, NULL);
  LfSize size;

  lf_chart_measure (chart, self->theme, 0, NULL, &size);
  if (self->room.width < LEAST_ZOOM * size.width ||
      self->room.height < LEAST_ZOOM * size.height)
    return NULL;
  return g_steal_pointer (&chart);
}

/* Folds what follows the branches that are not taken, and all that follows
 * at a depth below the root of the part. */
static void
fold (const Parts *self,
      guint        root,
      guint        depth,
      GHashTable  *folded)
{
  const LfTree *tree = get_tree (self);
  guint top = lf_tree_get_node (tree, root)->depth;

  for (guint i = root + 1; i < lf_tree_get_subtree_end (tree, root); i++)
    {
      const LfTreeNode *node = lf_tree_get_node (tree, i);

      if (node->n_children > 0 &&
          (node->depth >= top + depth ||
           !lf_tree_eval_get_node (self->eval, i)->is_followed))
        g_hash_table_add (folded, (gpointer) node->id);
    }
}

/* Whether it is drawn, none of those before it being folded. */
static gboolean
is_drawn (const Parts *self,
          guint        root,
          guint        index,
          GHashTable  *folded)
{
  const LfTree *tree = get_tree (self);

  for (guint i = lf_tree_get_node (tree, index)->parent; i != root;
       i = lf_tree_get_node (tree, i)->parent)
    if (g_hash_table_contains (folded, lf_tree_get_node (tree, i)->id))
      return FALSE;
  return TRUE;
}

/* Unfolds again what there is room for. */
static LfChart *
unfold (const Parts *self,
        guint        root,
        LfChart     *chart,
        GHashTable  *folded)
{
  const LfTree *tree = get_tree (self);
  guint tried = 0;

  for (guint i = root + 1; i < lf_tree_get_subtree_end (tree, root) &&
       tried < MOST_TRIED; i++)
    {
      const LfTreeNode *node = lf_tree_get_node (tree, i);
      LfChart *larger;

      if (!g_hash_table_contains (folded, node->id) ||
          !is_drawn (self, root, i, folded))
        continue;
      tried++;
      g_hash_table_remove (folded, node->id);
      larger = draw_readable (self, root, folded);
      if (larger == NULL)
        {
          g_hash_table_add (folded, (gpointer) node->id);
          continue;
        }
      lf_chart_unref (chart);
      chart = larger;
    }
  return chart;
}

/* A branch, and the folded ones in it to be drawn later. One that cannot be
 * read however much of it is folded, because it fans out too widely, is drawn
 * with what follows it folded. */
static void
add_part (Parts *self,
          guint  root)
{
  const LfTree *tree = get_tree (self);
  g_autoptr (GHashTable) folded = g_hash_table_new (g_str_hash, g_str_equal);
  LfChart *chart = draw_readable (self, root, folded);

  for (guint depth = DEEPEST; chart == NULL && depth > 0; depth--)
    {
      fold (self, root, depth, folded);
      chart = draw_readable (self, root, folded);
    }
  if (chart == NULL)
    {
      LfTreeChartOptions options = { .root = root, .bare = root > 0,
                                 .folded = folded };

      chart = lf_tree_chart_new (self->eval, &options, NULL);
    }
  else if (g_hash_table_size (folded) > 0)
    chart = unfold (self, root, chart, folded);
  g_ptr_array_add (self->charts, chart);
  for (guint i = root + 1; i < lf_tree_get_subtree_end (tree, root); i++)
    if (g_hash_table_contains (folded, lf_tree_get_node (tree, i)->id) &&
        is_drawn (self, root, i, folded))
      g_queue_push_tail (&self->waiting, GUINT_TO_POINTER (i));
}

/**
 * lf_tree_chart_parts:
 * @eval: a rolled-back tree
 * @theme: the looks
 * @room: what a page has for a drawing
 * @most: the most parts, at least 1
 *
 * Draws a tree for pages, no text smaller than can be read: all of it; or the
 * best strategy and as much else as there is room for, and then, one by one,
 * the branches that are folded away there, up to @most drawings.
 *
 * Returns: (transfer full) (element-type LfChart): the drawings, the whole
 *   tree first
 */
GPtrArray *
lf_tree_chart_parts (const LfTreeEval *eval,
                     const LfTheme    *theme,
                     const LfSize     *room,
                     guint             most)
{
  Parts parts = {
    .eval = eval, .theme = theme, .room = *room,
    .charts = g_ptr_array_new_with_free_func ((GDestroyNotify)
                                              lf_chart_unref),
    .waiting = G_QUEUE_INIT,
  };

  add_part (&parts, 0);
  while (parts.charts->len < most && !g_queue_is_empty (&parts.waiting))
    add_part (&parts, GPOINTER_TO_UINT (g_queue_pop_head (&parts.waiting)));
  g_queue_clear (&parts.waiting);
  return parts.charts;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-tree-layout.h"

#include <string.h>

/*
 * The algorithm places subtrees from the leaves up and slides each under
 * its left siblings until their contours no longer meet. Threads join the
 * contours of subtrees of different depths, so that each part of a contour
 * is walked once; moves of whole subtrees, and the room that they leave
 * between the siblings in between, are put down as numbers and added up in
 * one last pass.
 *
 * Along its own axis ("level") a node's place is known beforehand; across
 * it ("breadth") it is worked out here. The tree grows to the right, so
 * level is x and breadth is y.
 */

#define NONE G_MAXUINT

typedef struct
{
  guint  first;                 /* children, consecutive in the list */
  guint  n_children;
  double level;                 /* where it begins along the axis */
  double end;                   /* where it ends */
  double breadth;               /* its size across, with the gap */
  double place;                 /* across, relative to its parent's */
  double mod;                   /* move of the whole subtree */
  double shift;                 /* room to be shared among siblings */
  double change;
  guint  first_thread;          /* next on the contours, below a leaf */
  guint  last_thread;
  guint  first_extreme;         /* the deepest node on either contour */
  guint  last_extreme;
  double first_sum;             /* moves from here to those nodes */
  double last_sum;
} Node;

/* A sibling that is seen from below down to a level, and those before it. */
typedef struct
{
  double end;
  guint  child;
} Lowest;

typedef struct
{
  Node   *nodes;
  guint  *children;
  guint   n;
  Lowest *lowest;               /* a stack */
  guint   n_lowest;
} Layout;

static guint
child_at (const Layout *self,
          guint         node,
          guint         position)
{
  return self->children[self->nodes[node].first + position];
}

static guint
last_child (const Layout *self,
            guint         node)
{
  return child_at (self, node, self->nodes[node].n_children - 1);
}

/* The next node on the contour of first, or of last, children. */
static guint
next_first (const Layout *self,
            guint         node)
{
  return self->nodes[node].n_children > 0 ? child_at (self, node, 0)
                                          : self->nodes[node].first_thread;
}

static guint
next_last (const Layout *self,
           guint         node)
{
  return self->nodes[node].n_children > 0 ? last_child (self, node)
                                          : self->nodes[node].last_thread;
}

static void
link_children (Layout      *self,
               const guint *parents)
{
  guint sum = 0;

  for (guint i = 1; i < self->n; i++)
    self->nodes[parents[i]].n_children++;
  for (guint i = 0; i < self->n; i++)
    {
      self->nodes[i].first = sum;
      sum += self->nodes[i].n_children;
      self->nodes[i].n_children = 0;
    }
  for (guint i = 1; i < self->n; i++)
    {
      Node *parent = &self->nodes[parents[i]];

      self->children[parent->first + parent->n_children++] = i;
    }
}

/* Where every node begins along the axis; returns how far the tree goes. */
static double
place_levels (Layout                    *self,
              const guint               *parents,
              const LfSize              *sizes,
              const LfTreeLayoutOptions *options)
{
  g_autofree guint *depth = g_new0 (guint, self->n);
  g_autofree double *column = g_new0 (double, self->n + 1);
  double far = 0;

  for (guint i = 1; i < self->n; i++)
    depth[i] = depth[parents[i]] + 1;
  if (options->aligned)
    {
      for (guint i = 0; i < self->n; i++)
        column[depth[i] + 1] = MAX (column[depth[i] + 1],
                                    sizes[i].width + options->level_gap);
      for (guint d = 0; d < self->n; d++)
        column[d + 1] += column[d];
    }
  for (guint i = 0; i < self->n; i++)
    {
      Node *node = &self->nodes[i];

      if (options->aligned)
        {
          node->level = column[depth[i]];
          node->end = column[depth[i] + 1];
        }
      else
        {
          node->level = i > 0 ? self->nodes[parents[i]].end : 0;
          node->end = node->level + sizes[i].width + options->level_gap;
        }
      node->breadth = sizes[i].height + options->sibling_gap;
      far = MAX (far, node->level + sizes[i].width);
    }
  return far;
}

static void
set_extremes (Layout *self,
              guint   index)
{
  Node *node = &self->nodes[index];
  const Node *first;
  const Node *last;

  node->first_extreme = index;
  node->last_extreme = index;
  node->first_sum = 0;
  node->last_sum = 0;
  if (node->n_children == 0)
    return;
  first = &self->nodes[child_at (self, index, 0)];
  last = &self->nodes[last_child (self, index)];
  node->first_extreme = first->first_extreme;
  node->first_sum = first->first_sum;
  node->last_extreme = last->last_extreme;
  node->last_sum = last->last_sum;
}

/* Moves a child's subtree, and notes the room to be shared among the
 * siblings between it and the one that it met. */
static void
move_subtree (Layout *self,
              guint   parent,
              guint   position,
              guint   met,
              double  distance)
{
  Node *child = &self->nodes[child_at (self, parent, position)];

  child->mod += distance;
  child->first_sum += distance;
  child->last_sum += distance;
  if (met + 1 < position)
    {
      double share = distance / (position - met);

      self->nodes[child_at (self, parent, met + 1)].shift += share;
      child->shift -= share;
      child->change -= distance - share;
    }
}

/* The contour of the siblings so far ends above that of the new child:
 * goes on there. */
static void
thread_first (Layout *self,
              guint   parent,
              guint   position,
              guint   next,
              double  sum)
{
  Node *first = &self->nodes[child_at (self, parent, 0)];
  Node *child = &self->nodes[child_at (self, parent, position)];
  Node *extreme = &self->nodes[first->first_extreme];
  double difference = sum - self->nodes[next].mod - first->first_sum;

  extreme->first_thread = next;
  extreme->mod += difference;
  extreme->place -= difference;
  first->first_extreme = child->first_extreme;
  first->first_sum = child->first_sum;
}

/* And the other way round. */
static void
thread_last (Layout *self,
             guint   parent,
             guint   position,
             guint   next,
             double  sum)
{
  Node *before = &self->nodes[child_at (self, parent, position - 1)];
  Node *child = &self->nodes[child_at (self, parent, position)];
  Node *extreme = &self->nodes[child->last_extreme];
  double difference = sum - self->nodes[next].mod - child->last_sum;

  extreme->last_thread = next;
  extreme->mod += difference;
  extreme->place -= difference;
  child->last_extreme = before->last_extreme;
  child->last_sum = before->last_sum;
}

/* Slides the child at @position below those before it. */
static void
separate (Layout *self,
          guint   parent,
          guint   position)
{
  guint above = child_at (self, parent, position - 1);
  guint below = child_at (self, parent, position);
  double above_sum = self->nodes[above].mod;
  double below_sum = self->nodes[below].mod;
  guint lowest = self->n_lowest - 1;

  while (above != NONE && below != NONE)
    {
      const Node *a = &self->nodes[above];
      const Node *b = &self->nodes[below];
      double distance;
      double a_end = a->end;
      double b_end = b->end;

      if (a_end > self->lowest[lowest].end && lowest > 0)
        lowest--;
      distance = above_sum + a->place + a->breadth - below_sum - b->place;
      if (distance > 0)
        {
          below_sum += distance;
          move_subtree (self, parent, position, self->lowest[lowest].child,
                        distance);
        }
      if (a_end <= b_end)
        {
          above = next_last (self, above);
          if (above != NONE)
            above_sum += self->nodes[above].mod;
        }
      if (a_end >= b_end)
        {
          below = next_first (self, below);
          if (below != NONE)
            below_sum += self->nodes[below].mod;
        }
    }
  if (above == NONE && below != NONE)
    thread_first (self, parent, position, below, below_sum);
  else if (above != NONE)
    thread_last (self, parent, position, above, above_sum);
}

static void
push_lowest (Layout *self,
             double  end,
             guint   child)
{
  while (self->n_lowest > 0 &&
         end >= self->lowest[self->n_lowest - 1].end)
    self->n_lowest--;
  self->lowest[self->n_lowest++] = (Lowest) { end, child };
}

/* Puts the children of a node together and the node beside their middle. */
static void
place_children (Layout *self,
                guint   index)
{
  Node *node = &self->nodes[index];
  const Node *first;
  const Node *last;

  if (node->n_children > 0)
    {
      guint child = child_at (self, index, 0);

      self->n_lowest = 0;
      push_lowest (self,
                   self->nodes[self->nodes[child].first_extreme].end, 0);
      for (guint c = 1; c < node->n_children; c++)
        {
          double end;

          child = child_at (self, index, c);
          end = self->nodes[self->nodes[child].last_extreme].end;
          separate (self, index, c);
          push_lowest (self, end, c);
        }
      first = &self->nodes[child_at (self, index, 0)];
      last = &self->nodes[last_child (self, index)];
      node->place = (first->place + first->mod + last->place + last->mod +
                     last->breadth - node->breadth) / 2;
    }
  set_extremes (self, index);
}

/* Adds the moves up from the root; returns how far the tree goes across. */
static double
place_nodes (Layout       *self,
             const guint  *parents,
             const LfSize *sizes,
             LfRect       *boxes)
{
  g_autofree double *sum = g_new0 (double, self->n);
  double low = G_MAXDOUBLE;
  double high = -G_MAXDOUBLE;

  for (guint i = 0; i < self->n; i++)
    {
      Node *node = &self->nodes[i];
      double shift = 0;
      double total = 0;

      sum[i] = node->mod + (i > 0 ? sum[parents[i]] : 0);
      boxes[i] = (LfRect) { node->level, node->place + sum[i],
                            sizes[i].width, sizes[i].height };
      low = MIN (low, boxes[i].y);
      high = MAX (high, boxes[i].y + boxes[i].height);
      for (guint c = 0; c < node->n_children; c++)
        {
          Node *child = &self->nodes[child_at (self, i, c)];

          shift += child->shift;
          total += shift + child->change;
          child->mod += total;
        }
    }
  for (guint i = 0; i < self->n; i++)
    boxes[i].y -= low;
  return high - low;
}

/**
 * lf_tree_layout:
 * @parents: (array length=n): by node, its parent, which comes before it;
 *   %LF_TREE_LAYOUT_ROOT for the first node, the root. Children are placed
 *   in their order.
 * @sizes: (array length=n): by node, how much room it takes: along the tree
 *   (width) and across it (height)
 * @n: how many nodes, at least 1
 * @options: gaps and direction
 * @boxes: (out) (array length=n): by node, where it lies
 *
 * Places the nodes of a tree that grows sideways: no two overlap, children
 * keep their order, a parent stands beside the middle of its children, and
 * subtrees lie as close as their contours let them. In time linear in @n,
 * without recursion (van der Ploeg 2014, "Drawing non-layered tidy trees in
 * linear time", Software: Practice and Experience 44:1467, after Reingold &
 * Tilford 1981 and Buchheim, Jünger & Leipert 2002).
 *
 * Returns: the size of the whole, whose corner is the origin
 */
LfSize
lf_tree_layout (const guint               *parents,
                const LfSize              *sizes,
                guint                      n,
                const LfTreeLayoutOptions *options,
                LfRect                    *boxes)
{
  g_autofree Node *nodes = NULL;
  g_autofree guint *children = NULL;
  g_autofree Lowest *lowest = NULL;
  Layout layout;
  LfSize size;

  g_return_val_if_fail (n > 0, ((LfSize) { 0, 0 }));

  nodes = g_new0 (Node, n);
  children = g_new (guint, n);
  lowest = g_new (Lowest, n + 1);
  layout = (Layout) { nodes, children, n, lowest, 0 };
  for (guint i = 0; i < n; i++)
    {
      nodes[i].first_thread = NONE;
      nodes[i].last_thread = NONE;
    }
  link_children (&layout, parents);
  size.width = place_levels (&layout, parents, sizes, options);
  for (guint i = n; i > 0; i--)
    place_children (&layout, i - 1);
  size.height = place_nodes (&layout, parents, sizes, boxes);
  if (options->rtl)
    for (guint i = 0; i < n; i++)
      boxes[i].x = size.width - boxes[i].x - boxes[i].width;
  return size;
}

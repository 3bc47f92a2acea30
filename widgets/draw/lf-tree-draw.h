/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/trees/lf-tree.h"
#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfTreeDrawNode:
 * @parent: index of the node before it, smaller than its own;
 *   %LF_TREE_NONE for the first, the root
 * @kind: what is drawn: triangle, circle, square; for a reference, a circle
 *   with a dashed outline
 * @name: (nullable): the node's name; of a reference, what it stands for
 * @edge: (nullable): the name of the edge that leads to it
 * @probability: of that edge, 0…1; missing when it has none
 * @payoff: of that edge; 0 is not written
 * @year: of that edge; missing when it has none
 * @value: what the node is worth; missing when it has no value
 * @reach: the chance of coming here; missing not to write it
 * @is_followed: a best strategy comes here: bold
 * @is_rejected: its edge is not a best choice: struck
 * @n_hidden: how many nodes behind it are folded away
 * @issue: (nullable): what is wrong at the node, a sentence
 *
 * A node with the edge that leads to it.
 */
typedef struct
{
  guint       parent;
  LfTreeKind  kind;
  const char *name;
  const char *edge;
  double      probability;
  double      payoff;
  double      year;
  double      value;
  double      reach;
  gboolean    is_followed;
  gboolean    is_rejected;
  guint       n_hidden;
  const char *issue;
} LfTreeDrawNode;

/**
 * LfTreeDraw:
 * @n_nodes: how many nodes
 * @nodes: (array length=n_nodes): in preorder
 * @unit: (nullable): of payoffs and values
 * @aligned: whether nodes of one depth stand below one another; otherwise
 *   the tree is as compact as it can be
 * @decimals: digits after the decimal mark in payoffs and values
 * @footnote: (nullable): a sentence under the tree
 *
 * A decision tree: squares, circles and triangles, from left to right, the
 * best strategy bold, rejected branches struck. All memory is the caller's.
 */
typedef struct
{
  guint                 n_nodes;
  const LfTreeDrawNode *nodes;
  const char           *unit;
  gboolean              aligned;
  int                   decimals;
  const char           *footnote;
} LfTreeDraw;

/**
 * LfTreePart:
 * @LF_TREE_PART_NONE: nothing in particular
 * @LF_TREE_PART_SYMBOL: the square, circle or triangle
 * @LF_TREE_PART_EDGE: the name of the edge
 * @LF_TREE_PART_DETAIL: its probability, payoff and date
 * @LF_TREE_PART_NAME: the name of the node
 * @LF_TREE_PART_VALUE: its value
 *
 * What of a node lies at a place.
 */
typedef enum
{
  LF_TREE_PART_NONE,
  LF_TREE_PART_SYMBOL,
  LF_TREE_PART_EDGE,
  LF_TREE_PART_DETAIL,
  LF_TREE_PART_NAME,
  LF_TREE_PART_VALUE,
} LfTreePart;

LfChart   *lf_tree_draw_chart    (const LfTreeDraw *tree)
                                  G_GNUC_WARN_UNUSED_RESULT;
const LfTreeDraw *
           lf_tree_draw_get_data (const LfChart    *chart);
char      *lf_tree_draw_label    (const LfChart    *chart,
                                  guint             node)
                                  G_GNUC_WARN_UNUSED_RESULT;
int        lf_tree_draw_pick     (LfChart          *chart,
                                  const LfTheme    *theme,
                                  double            x,
                                  double            y,
                                  LfTreePart       *part);
LfRect     lf_tree_draw_get_part (LfChart          *chart,
                                  const LfTheme    *theme,
                                  guint             node,
                                  LfTreePart        part);

G_END_DECLS

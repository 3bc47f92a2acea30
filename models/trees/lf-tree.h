/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LF_TREE_NONE:
 *
 * No node: the parent of the root, the target of what is no reference.
 */
#define LF_TREE_NONE G_MAXUINT

/**
 * LF_TREE_MAX_NODES:
 *
 * The most nodes that a tree may have.
 */
#define LF_TREE_MAX_NODES 1000000

/**
 * LF_TREE_REST:
 *
 * The probability that stands for "what the other branches leave".
 */
#define LF_TREE_REST "#"

/**
 * LfTreeKind:
 * @LF_TREE_TERMINAL: an end, drawn as a triangle
 * @LF_TREE_CHANCE: an event whose outcome is not ours to choose; a circle
 * @LF_TREE_DECISION: a choice; a square
 * @LF_TREE_REFERENCE: stands for another node with all that follows it
 */
typedef enum
{
  LF_TREE_TERMINAL,
  LF_TREE_CHANCE,
  LF_TREE_DECISION,
  LF_TREE_REFERENCE,
} LfTreeKind;

/**
 * LfTreeObjective:
 * @LF_TREE_MAXIMISE: values are gains: the highest is the best
 * @LF_TREE_MINIMISE: values are costs: the lowest is the best
 */
typedef enum
{
  LF_TREE_MAXIMISE,
  LF_TREE_MINIMISE,
} LfTreeObjective;

/**
 * LfTreeInfo:
 * @name: what the tree is called
 * @objective: what the decision maker wants
 * @rate: discount rate a year, a formula; empty: no discounting
 * @risk_tolerance: the R of u(x) = 1 − exp (−x/R), a formula in the unit of
 *   the payoffs; empty: expected value
 * @unit: of the payoffs ("million USD")
 * @template_id: the template that the tree began as, or empty
 * @note: free text
 *
 * What belongs to a tree as a whole. Texts may be %NULL when given to a
 * builder and never are in a tree.
 */
typedef struct
{
  const char     *name;
  LfTreeObjective objective;
  const char     *rate;
  const char     *risk_tolerance;
  const char     *unit;
  const char     *template_id;
  const char     *note;
} LfTreeInfo;

/**
 * LfTreeVariable:
 * @name: as formulas write it (lf_formula_is_name())
 * @value: a formula, mostly a number
 * @low: the low end of its range, a formula; empty: no range
 * @high: the high end
 * @unit: "%", "million USD", "years"…
 * @source: where the number comes from; empty: an assumption
 * @note: what it means
 * @own: the user has set it
 * @order: place among the variables
 *
 * A named number that formulas use.
 */
typedef struct
{
  const char *name;
  const char *value;
  const char *low;
  const char *high;
  const char *unit;
  const char *source;
  const char *note;
  gboolean    own;
  int         order;
} LfTreeVariable;

/**
 * LfTreeNode:
 * @id: unique in the tree and never reused
 * @parent_id: the parent's id; empty for the root
 * @order: place among its siblings; equal ones in the order of adding
 * @kind: what it is
 * @name: of the node ("Phase II")
 * @event: for chance nodes: nodes of one event share this; empty: nodes of
 *   the same name and the same outcomes are one event
 * @value: payoff of a terminal node, a formula
 * @same_as: for references: the id of the node that it stands for
 * @edge: name of the edge that leads here ("go on")
 * @probability: of that edge below a chance node: a formula, or
 *   %LF_TREE_REST
 * @payoff: gained (or, for costs, spent) when the edge is passed, a formula
 * @year: when, in years from now, a formula; empty: as the edge before
 * @market: the market that it is about, or empty
 * @mode: the entry mode that it is about, or empty
 * @note: free text
 * @source: where its numbers come from
 * @parent: index of the parent, or %LF_TREE_NONE
 * @target: index of the node that a reference stands for
 * @first_child: where its children begin in the tree's list of children
 * @n_children: how many there are
 * @position: its place among its siblings, from 0
 * @depth: number of edges from the root
 *
 * A node, with the edge that leads to it. The members from @parent on are
 * worked out by the tree and ignored by a builder.
 */
typedef struct
{
  const char *id;
  const char *parent_id;
  int         order;
  LfTreeKind  kind;
  const char *name;
  const char *event;
  const char *value;
  const char *same_as;
  const char *edge;
  const char *probability;
  const char *payoff;
  const char *year;
  const char *market;
  const char *mode;
  const char *note;
  const char *source;

  guint       parent;
  guint       target;
  guint       first_child;
  guint       n_children;
  guint       position;
  guint       depth;
} LfTreeNode;

/**
 * LfTree:
 *
 * A decision tree as people entered it: texts, nothing computed. Immutable
 * and atomically reference-counted. Its nodes stand in preorder: the root
 * is node 0, and every subtree is a run of indices.
 *
 * A tree is loaded whatever its formulas and probabilities are like;
 * lf_tree_evaluate() says what is wrong in it.
 */
typedef struct _LfTree LfTree;

/**
 * LfTreeBuilder:
 *
 * Collects nodes and variables, in any order, and makes a tree of them.
 */
typedef struct _LfTreeBuilder LfTreeBuilder;

LfTreeBuilder        *lf_tree_builder_new          (void)
                                                    G_GNUC_WARN_UNUSED_RESULT;
LfTreeBuilder        *lf_tree_builder_new_from     (const LfTree         *tree)
                                                    G_GNUC_WARN_UNUSED_RESULT;
void                  lf_tree_builder_free         (LfTreeBuilder        *self);
void                  lf_tree_builder_set_info     (LfTreeBuilder        *self,
                                                    const LfTreeInfo     *info);
void                  lf_tree_builder_add_variable (LfTreeBuilder        *self,
                                                    const LfTreeVariable *variable);
void                  lf_tree_builder_add_node     (LfTreeBuilder        *self,
                                                    const LfTreeNode     *node);
LfTree               *lf_tree_builder_end          (LfTreeBuilder        *self,
                                                    GError              **error)
                                                    G_GNUC_WARN_UNUSED_RESULT;

LfTree               *lf_tree_ref                  (LfTree               *self);
void                  lf_tree_unref                (LfTree               *self);

const LfTreeInfo     *lf_tree_get_info             (const LfTree         *self);
guint                 lf_tree_get_n_variables      (const LfTree         *self);
const LfTreeVariable *lf_tree_get_variable         (const LfTree         *self,
                                                    guint                 index);
guint                 lf_tree_find_variable        (const LfTree         *self,
                                                    const char           *name);
guint                 lf_tree_get_n_nodes          (const LfTree         *self);
const LfTreeNode     *lf_tree_get_node             (const LfTree         *self,
                                                    guint                 index);
guint                 lf_tree_find_node            (const LfTree         *self,
                                                    const char           *id);
guint                 lf_tree_get_child            (const LfTree         *self,
                                                    guint                 index,
                                                    guint                 position);
guint                 lf_tree_get_subtree_end      (const LfTree         *self,
                                                    guint                 index);
char                 *lf_tree_dup_path             (const LfTree         *self,
                                                    guint                 index)
                                                    G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTree, lf_tree_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTreeBuilder, lf_tree_builder_free)

G_END_DECLS

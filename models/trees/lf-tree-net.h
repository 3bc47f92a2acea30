/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * A tree made ready for computing: formulas parsed, references followed.
 * For the files of this folder only.
 */

#include "models/trees/lf-formula-private.h"
#include "models/trees/lf-tree-issue.h"

G_BEGIN_DECLS

/* The most nodes and edges that references may unfold to. */
#define LF_NET_MAX_NODES 2000000
#define LF_NET_MAX_EDGES 4000000

/* What no node, edge or date is. */
#define LF_NET_NONE G_MAXUINT

/* A text of the tree, parsed: a number, or a formula. */
typedef struct
{
  double     constant;          /* NaN: no value; 0 when empty */
  LfFormula *formula;           /* NULL: a constant */
} LfTreeTerm;

typedef enum
{
  LF_NET_TERMINAL = LF_TREE_TERMINAL,
  LF_NET_CHANCE   = LF_TREE_CHANCE,
  LF_NET_DECISION = LF_TREE_DECISION,
  LF_NET_BROKEN,                /* has no value */
} LfNetKind;

typedef enum
{
  LF_NET_P_NONE,                /* no chance node before it */
  LF_NET_P_TERM,
  LF_NET_P_REST,
  LF_NET_P_BROKEN,
} LfNetProbability;

/*
 * LfTreeNet:
 *
 * Two levels. A *source* is a node of the tree, by its index, and stands
 * for the edge into it as well. A *node* of the net is a source at which one
 * can arrive; a subtree that is used in several places is one run of nodes
 * as long as it means the same there, that is, as long as its dates count
 * from the same edge. So the net is an acyclic graph, no larger than what
 * has to be computed. Nodes are numbered children first: the root is the
 * last.
 *
 * The *context* of a node or edge is the source whose year holds there, or
 * LF_NET_NONE before the first date.
 */
typedef struct
{
  LfTree     *tree;
  guint       n_sources;
  LfTreeTerm *payoff;
  LfTreeTerm *probability;
  LfTreeTerm *value;
  LfTreeTerm *year;
  guint8     *p_kind;           /* LfNetProbability */

  LfTreeTerm  rate;
  LfTreeTerm  tolerance;
  guint       n_variables;
  LfTreeTerm *variable;
  LfTreeTerm *low;
  LfTreeTerm *high;
  guint      *order;            /* variables, each after those it uses */

  guint       root;             /* LF_NET_NONE: nothing to compute */
  guint       n_nodes;
  guint8     *kind;             /* LfNetKind */
  guint      *source;
  guint      *context;
  guint      *first_edge;       /* n_nodes + 1 */
  guint       n_edges;
  guint      *edge_child;
  guint      *edge_source;
  guint      *edge_context;
  guint      *edge_parent;
  guint      *first_up;         /* n_nodes + 1 */
  guint      *up;               /* edges that lead to a node */
  guint      *natural;          /* source → its node, or LF_NET_NONE */
  guint       max_degree;
} LfTreeNet;

LfTreeNet *lf_tree_net_new      (LfTree           *tree,
                                 LfTreeIssues     *issues);
void       lf_tree_net_free     (LfTreeNet        *self);

gboolean   lf_tree_net_unfold   (LfTreeNet        *self,
                                 LfTreeIssues     *issues);
void       lf_tree_net_parse    (LfTreeNet        *self,
                                 LfTreeIssues     *issues);
gboolean   lf_tree_term_uses    (const LfTreeTerm *self,
                                 const guint8     *variables);

static inline gboolean
lf_tree_net_has_rate (const LfTreeNet *self)
{
  return self->rate.formula != NULL || self->rate.constant != 0;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTreeNet, lf_tree_net_free)

G_END_DECLS

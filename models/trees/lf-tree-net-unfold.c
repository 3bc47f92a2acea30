/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-net.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/lf-error.h"

/* A source being unfolded: the edge that led to it, the date that holds
 * there, and which of its children comes next. */
typedef struct
{
  guint source;
  guint edge_source;
  guint context;
  guint next;
} Frame;

/* An edge whose child has its node already. */
typedef struct
{
  guint child;
  guint source;
  guint context;
} Pending;

/* What a reference leads to, together with the date that holds there. */
typedef struct
{
  guint source;
  guint context;
} Meaning;

#define OPEN (LF_NET_NONE - 1)

typedef struct
{
  LfTreeNet    *net;
  LfTreeIssues *issues;
  gboolean      dated;
  guint        *target;         /* source → the source to unfold */
  guint8       *is_target;      /* sources that references lead to */
  GHashTable   *known;          /* Meaning → node, or OPEN */
  GArray       *stack;          /* of Frame */
  GArray       *pending;        /* of Pending */
  GArray       *kind;
  GArray       *source;
  GArray       *context;
  GArray       *first_edge;
  GArray       *edges;          /* of Pending */
} Unfold;

static guint
hash_meaning (gconstpointer key)
{
  const Meaning *meaning = key;

  return meaning->source * 2654435761u ^ meaning->context;
}

static gboolean
equal_meaning (gconstpointer a,
               gconstpointer b)
{
  return memcmp (a, b, sizeof (Meaning)) == 0;
}

static void
complain (Unfold     *self,
          guint       source,
          const char *message)
{
  lf_tree_issues_add (self->issues, TRUE, LF_ERROR_INVALID, source,
                      LF_TREE_NONE, LF_TREE_FIELD_NONE, "%s", message);
}

/* Follows references to references; LF_NET_NONE when they lead nowhere. */
static guint
resolve (const LfTree *tree,
         guint         source)
{
  for (guint steps = 0; steps <= lf_tree_get_n_nodes (tree); steps++)
    {
      const LfTreeNode *node = lf_tree_get_node (tree, source);

      if (node->kind != LF_TREE_REFERENCE)
        return source;
      source = node->target;
    }
  return LF_NET_NONE;
}

static void
find_targets (Unfold *self)
{
  for (guint i = 0; i < self->net->n_sources; i++)
    {
      self->target[i] = i;
      if (lf_tree_get_node (self->net->tree, i)->kind != LF_TREE_REFERENCE)
        continue;
      self->target[i] = resolve (self->net->tree, i);
      if (self->target[i] == LF_NET_NONE)
        complain (self, i,
                  _("the node stands for itself, by way of others"));
      else
        self->is_target[self->target[i]] = TRUE;
    }
}

static void
remember (Unfold *self,
          guint   source,
          guint   context,
          guint   node)
{
  Meaning meaning = { source, context };

  if (self->is_target[source])
    g_hash_table_insert (self->known, g_memdup2 (&meaning, sizeof meaning),
                         GUINT_TO_POINTER (node + 1));
}

static guint
recall (Unfold *self,
        guint   source,
        guint   context)
{
  Meaning meaning = { source, context };

  if (!self->is_target[source])
    return LF_NET_NONE;
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->known, &meaning)) - 1;
}

/* Adds a node whose children are the last @degree pending edges. */
static guint
emit (Unfold    *self,
      LfNetKind  kind,
      guint      source,
      guint      context,
      guint      degree)
{
  guint8 small = (guint8) kind;
  guint begin = self->pending->len - degree;

  g_array_append_val (self->kind, small);
  g_array_append_val (self->source, source);
  g_array_append_val (self->context, context);
  if (degree > 0)
    g_array_append_vals (self->edges,
                         &g_array_index (self->pending, Pending, begin),
                         degree);
  g_array_append_val (self->first_edge, self->edges->len);
  g_array_set_size (self->pending, begin);
  self->net->max_degree = MAX (self->net->max_degree, degree);
  return self->kind->len - 1;
}

/* Which node a source makes; says what is wrong with its shape. */
static LfNetKind
kind_of (Unfold           *self,
         guint             source,
         const LfTreeNode *node)
{
  if (node->kind == LF_TREE_TERMINAL && node->n_children > 0)
    complain (self, source, _("an end cannot have branches"));
  else if (node->kind == LF_TREE_DECISION && node->n_children == 0)
    complain (self, source, _("a decision needs at least one branch"));
  else if (node->kind == LF_TREE_CHANCE && node->n_children == 0)
    complain (self, source, _("a chance node needs at least one branch"));
  else
    return (LfNetKind) node->kind;
  return LF_NET_BROKEN;
}

static void
close_frame (Unfold *self)
{
  Frame frame = g_array_index (self->stack, Frame, self->stack->len - 1);
  const LfTreeNode *node = lf_tree_get_node (self->net->tree, frame.source);
  guint degree = node->kind == LF_TREE_TERMINAL ? 0 : node->n_children;
  Pending edge = { 0, frame.edge_source, frame.context };

  edge.child = emit (self, kind_of (self, frame.source, node), frame.source,
                     frame.context, degree);
  remember (self, frame.source, frame.context, edge.child);
  g_array_set_size (self->stack, self->stack->len - 1);
  g_array_append_val (self->pending, edge);
}

static void
open_frame (Unfold *self,
            guint   edge_source,
            guint   context)
{
  guint target = self->target[edge_source];
  Frame frame = { target, edge_source, context, 0 };
  Pending edge = { LF_NET_NONE, edge_source, context };

  if (target != LF_NET_NONE)
    {
      edge.child = recall (self, target, context);
      if (edge.child == LF_NET_NONE)
        {
          remember (self, target, context, OPEN);
          g_array_append_val (self->stack, frame);
          return;
        }
      if (edge.child == OPEN)
        complain (self, edge_source,
                  _("the node stands for one that it belongs to itself"));
    }
  if (edge.child >= OPEN)
    edge.child = emit (self, LF_NET_BROKEN, edge_source, context, 0);
  g_array_append_val (self->pending, edge);
}

static gboolean
step (Unfold *self)
{
  Frame *frame = &g_array_index (self->stack, Frame, self->stack->len - 1);
  const LfTreeNode *node = lf_tree_get_node (self->net->tree, frame->source);
  guint child;

  if (node->kind == LF_TREE_TERMINAL || frame->next == node->n_children)
    {
      close_frame (self);
    }
  else
    {
      guint context = frame->context;

      child = lf_tree_get_child (self->net->tree, frame->source,
                                 frame->next++);
      if (self->dated &&
          *lf_tree_get_node (self->net->tree, child)->year != '\0')
        context = child;
      open_frame (self, child, context);
    }
  return self->kind->len <= LF_NET_MAX_NODES &&
         self->edges->len <= LF_NET_MAX_EDGES;
}

#define STEAL(array, type) \
  ((type *) (void *) g_array_free (g_steal_pointer (&(array)), FALSE))

static void
take_nodes (Unfold *self)
{
  LfTreeNet *net = self->net;

  net->n_nodes = self->kind->len;
  net->n_edges = self->edges->len;
  net->root = net->n_nodes - 1;
  net->edge_child = g_new (guint, net->n_edges + 1);
  net->edge_source = g_new (guint, net->n_edges + 1);
  net->edge_context = g_new (guint, net->n_edges + 1);
  net->edge_parent = g_new (guint, net->n_edges + 1);
  for (guint e = 0; e < net->n_edges; e++)
    {
      const Pending *edge = &g_array_index (self->edges, Pending, e);

      net->edge_child[e] = edge->child;
      net->edge_source[e] = edge->source;
      net->edge_context[e] = edge->context;
    }
  net->kind = STEAL (self->kind, guint8);
  net->source = STEAL (self->source, guint);
  net->context = STEAL (self->context, guint);
  net->first_edge = STEAL (self->first_edge, guint);
}

/* For every node, the edges that lead to it. */
static void
link_up (LfTreeNet *net)
{
  g_autofree guint *next = NULL;

  net->first_up = g_new0 (guint, net->n_nodes + 1);
  net->up = g_new (guint, net->n_edges + 1);
  for (guint k = 0; k < net->n_nodes; k++)
    for (guint e = net->first_edge[k]; e < net->first_edge[k + 1]; e++)
      net->edge_parent[e] = k;
  for (guint e = 0; e < net->n_edges; e++)
    net->first_up[net->edge_child[e] + 1]++;
  for (guint k = 0; k < net->n_nodes; k++)
    net->first_up[k + 1] += net->first_up[k];
  next = g_memdup2 (net->first_up, (net->n_nodes + 1) * sizeof (guint));
  for (guint e = 0; e < net->n_edges; e++)
    net->up[next[net->edge_child[e]]++] = e;
}

/* For every source, the node at which one arrives by its own edge. */
static void
find_natural (LfTreeNet *net)
{
  net->natural = g_new (guint, net->n_sources + 1);
  net->natural[0] = net->root;
  for (guint i = 1; i < net->n_sources; i++)
    {
      const LfTreeNode *node = lf_tree_get_node (net->tree, i);
      const LfTreeNode *parent = lf_tree_get_node (net->tree, node->parent);
      guint above = net->natural[node->parent];

      net->natural[i] = LF_NET_NONE;
      if (above == LF_NET_NONE || net->source[above] != node->parent ||
          parent->kind == LF_TREE_TERMINAL ||
          parent->kind == LF_TREE_REFERENCE)
        continue;
      net->natural[i] =
        net->edge_child[net->first_edge[above] + node->position];
    }
}

static void
check_references (Unfold *self)
{
  for (guint i = 0; i < self->net->n_sources; i++)
    {
      const LfTreeNode *node = lf_tree_get_node (self->net->tree, i);

      if (node->kind == LF_TREE_REFERENCE && node->n_children > 0)
        complain (self, i,
                  _("a node that stands for another cannot have branches of "
                    "its own"));
    }
}

static void
unfold_all (Unfold *self)
{
  guint zero = 0;

  g_array_append_val (self->first_edge, zero);
  find_targets (self);
  check_references (self);
  open_frame (self, 0, LF_NET_NONE);
  while (self->stack->len > 0)
    if (!step (self))
      {
        lf_tree_issues_add (self->issues, TRUE, LF_ERROR_LIMIT, LF_TREE_NONE,
                            LF_TREE_NONE, LF_TREE_FIELD_NONE,
                            _("with all its references followed, the tree "
                              "has more than %d nodes"), LF_NET_MAX_NODES);
        return;
      }
  take_nodes (self);
  link_up (self->net);
  find_natural (self->net);
}

/**
 * lf_tree_net_unfold:
 * @self: a net whose texts are parsed
 * @issues: where to say what is wrong
 *
 * Follows the references and numbers the nodes of the net, children first,
 * with a stack of its own: no tree is too deep.
 *
 * Returns: whether there is something to compute
 */
gboolean
lf_tree_net_unfold (LfTreeNet    *self,
                    LfTreeIssues *issues)
{
  Unfold unfold = {
    .net = self,
    .issues = issues,
    .dated = lf_tree_net_has_rate (self),
    .target = g_new (guint, self->n_sources + 1),
    .is_target = g_new0 (guint8, self->n_sources + 1),
    .known = g_hash_table_new_full (hash_meaning, equal_meaning, g_free,
                                    NULL),
    .stack = g_array_new (FALSE, FALSE, sizeof (Frame)),
    .pending = g_array_new (FALSE, FALSE, sizeof (Pending)),
    .kind = g_array_new (FALSE, FALSE, sizeof (guint8)),
    .source = g_array_new (FALSE, FALSE, sizeof (guint)),
    .context = g_array_new (FALSE, FALSE, sizeof (guint)),
    .first_edge = g_array_new (FALSE, FALSE, sizeof (guint)),
    .edges = g_array_new (FALSE, FALSE, sizeof (Pending)),
  };

  self->root = LF_NET_NONE;
  if (self->n_sources > 0)
    unfold_all (&unfold);

  g_clear_pointer (&unfold.kind, g_array_unref);
  g_clear_pointer (&unfold.source, g_array_unref);
  g_clear_pointer (&unfold.context, g_array_unref);
  g_clear_pointer (&unfold.first_edge, g_array_unref);
  g_array_unref (unfold.edges);
  g_array_unref (unfold.stack);
  g_array_unref (unfold.pending);
  g_hash_table_unref (unfold.known);
  g_free (unfold.target);
  g_free (unfold.is_target);
  return self->root != LF_NET_NONE;
}

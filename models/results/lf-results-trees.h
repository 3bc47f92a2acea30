/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a document's decision trees say; see lf-results.h. */

#pragma once

#include "models/results/lf-results.h"
#include "models/trees/lf-tree-events.h"
#include "models/trees/lf-tree-profile.h"
#include "models/trees/lf-tree-sensitivity.h"

G_BEGIN_DECLS

/**
 * LfTreeResult:
 * @id: the tree's id
 * @name: its name
 * @eval: (nullable): the tree rolled back; %NULL where its nodes are no tree
 * @problem: (nullable): why not
 */
typedef struct
{
  const char *id;
  const char *name;
  LfTreeEval *eval;
  char       *problem;
} LfTreeResult;

/**
 * LfTreeAnalysis:
 * @events: the events and what it is worth to know them
 * @swings: (element-type LfTreeSwing): the variables with a range, the one
 *   that matters most first
 * @profile: the distribution of the best strategy
 * @map: (nullable): the best strategies over the two variables that the
 *   document wants a map of in its report; %NULL: of none
 *
 * What else a tree with a value says.
 */
typedef struct
{
  LfTreeEvents  *events;
  GPtrArray     *swings;
  LfTreeProfile *profile;
  LfTreeMap     *map;
} LfTreeAnalysis;

guint        lf_results_get_n_trees    (LfResults            *self);
const LfTreeResult *
             lf_results_get_tree       (LfResults            *self,
                                        guint                 tree);
gboolean     lf_results_get_tree_map   (LfResults            *self,
                                        guint                 tree,
                                        guint                *variable_x,
                                        guint                *variable_y);
int          lf_results_find_tree      (LfResults            *self,
                                        const char           *id);
const LfTreeAnalysis *
             lf_results_analyse_tree   (LfResults            *self,
                                        guint                 tree);
const LfTreeAnalysis *
             lf_results_peek_tree_analysis
                                       (LfResults            *self,
                                        guint                 tree);
const LfMarketResult *
             lf_results_get_tree_market (LfResults           *self,
                                        guint                 product,
                                        guint                 tree);
char        *lf_results_say_tree       (LfResults            *self,
                                        guint                 product,
                                        guint                 tree) G_GNUC_WARN_UNUSED_RESULT;
LfTree      *lf_results_propose_tree   (LfResults            *self,
                                        guint                 product,
                                        GError              **error)
                                        G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_tree_node
                                       (LfResults            *self,
                                        guint                 tree,
                                        guint                 node)
                                        G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

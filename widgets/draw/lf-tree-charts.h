/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/trees/lf-tree-eval.h"
#include "models/trees/lf-tree-sensitivity.h"
#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * SECTION: the charts of a decision tree.
 *
 * From a rolled-back tree to a chart in one place, so that the page, the
 * report and the command line show the same picture.
 */

/**
 * LfTreeChartOptions:
 * @cumulated: values with what the path has brought, as many textbooks
 *   print them; otherwise as they stand
 * @reach: also write the chance of coming to each end
 * @aligned: nodes of one depth below one another
 * @bare: without the note below, which then stands elsewhere:
 *   lf_tree_chart_note()
 * @root: index of the node that is drawn with all that follows it; 0 is
 *   the whole tree
 * @folded: (nullable) (element-type utf8): ids of the nodes whose subtrees
 *   are folded away
 *
 * How to draw a tree. All zero is the compact tree as it stands.
 */
typedef struct
{
  gboolean    cumulated;
  gboolean    reach;
  gboolean    aligned;
  gboolean    bare;
  guint       root;
  GHashTable *folded;
} LfTreeChartOptions;

LfChart *lf_tree_chart_new      (const LfTreeEval         *eval,
                                 const LfTreeChartOptions *options,
                                 GArray                  **nodes)
                                 G_GNUC_WARN_UNUSED_RESULT;
char    *lf_tree_chart_note     (const LfTreeEval         *eval,
                                 const LfTreeChartOptions *options)
                                 G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
         lf_tree_chart_parts    (const LfTreeEval         *eval,
                                 const LfTheme            *theme,
                                 const LfSize             *room,
                                 guint                     most)
                                 G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_tree_chart_tornado  (const LfTreeEval         *eval,
                                 GPtrArray                *swings)
                                 G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_tree_chart_map      (const LfTreeEval         *eval,
                                 const LfTreeMap          *map)
                                 G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_tree_chart_profile  (const LfTreeEval         *eval,
                                 guint64                   seed)
                                 G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

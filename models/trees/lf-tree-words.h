/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a rolled-back tree says, in sentences for a person: the page, the
 * report and the drawing's notes say it alike. */

#pragma once

#include "models/trees/lf-tree-events.h"
#include "models/trees/lf-tree-profile.h"
#include "models/trees/lf-tree-sensitivity.h"

G_BEGIN_DECLS

int   lf_tree_say_decimals (const LfTreeEval    *eval);
char *lf_tree_say_number   (double               value,
                            int                  decimals)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_tree_say_money    (const LfTreeEval    *eval,
                            double               value)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_tree_say_node     (const LfTree        *tree,
                            guint                node)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_tree_say_nodes    (const LfTree        *tree,
                            const guint         *nodes,
                            guint                n,
                            const char          *between,
                            gboolean             quoted)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_tree_say_value    (const LfTreeEval    *eval)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_tree_say_caution  (const LfTreeEval    *eval)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_tree_say_choice   (const LfTreeEval    *eval,
                            const LfTreeChoice  *choice)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_tree_say_event    (const LfTreeEval    *eval,
                            const LfTreeEvent   *event)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_tree_say_total    (const LfTreeEval    *eval,
                            const LfTreeEvents  *events)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_tree_say_swing    (const LfTreeEval    *eval,
                            const LfTreeSwing   *swing)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_tree_say_variable (const LfTreeVariable *variable)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_tree_say_strategy (const LfTreeEval    *eval,
                            const LfTreeMap     *map,
                            guint                strategy)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_tree_say_map      (const LfTreeEval    *eval,
                            const LfTreeMap     *map)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_tree_say_risk     (const LfTreeEval    *eval,
                            const LfTreeProfile *profile)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_tree_say_test     (const LfTreeEval    *eval,
                            const LfTreeEvent   *event,
                            guint                outcome,
                            const LfTreeTest    *test)
                            G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

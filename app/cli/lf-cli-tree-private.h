/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the command `tree` prints. */

#include "models/trees/lf-tree-events.h"
#include "models/trees/lf-tree-profile.h"
#include "models/trees/lf-tree-sensitivity.h"

G_BEGIN_DECLS

/*
 * LfCliTreeTest:
 * @event: which event a test is about, or LF_TREE_NONE for no test
 * @outcome: which outcome it looks for
 * @sensitivity: how often it finds it
 * @specificity: how often it finds that it is not
 * @result: what it is worth
 */
typedef struct
{
  guint      event;
  guint      outcome;
  double     sensitivity;
  double     specificity;
  LfTreeTest result;
} LfCliTreeTest;

/*
 * LfCliTreeReport:
 *
 * All that the command has worked out.
 */
typedef struct
{
  LfTreeEval    *eval;
  LfTreeEvents  *events;
  LfTreeProfile *profile;
  GPtrArray     *swings;        /* of LfTreeSwing, by variable */
  LfTreeMap     *map;           /* NULL unless asked for */
  LfCliTreeTest  test;
  guint64        seed;
} LfCliTreeReport;

void  lf_cli_tree_print_json (const LfCliTreeReport *report);
void  lf_cli_tree_print_text (const LfCliTreeReport *report);
char *lf_cli_tree_dup_edge   (const LfTree          *tree,
                              guint                  node)
                              G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* For the files of this folder only. */

#include "models/trees/lf-tree-eval.h"
#include "models/trees/lf-tree-state.h"

G_BEGIN_DECLS

struct _LfTreeEval
{
  gint              ref_count;
  LfTree           *tree;
  LfTreeIssues     *issues;
  LfTreeNet        *net;
  LfTreeState      *state;      /* NULL: nothing to compute */
  LfTreeNodeResult *results;    /* by source */
  double           *low;        /* by variable; NaN: none */
  double           *high;
  double            expected;   /* NaN: none */
  double            n_paths;
  GArray           *choices;    /* of LfTreeChoice */
  GPtrArray        *runs;       /* the arrays that choices point to */
};

void lf_tree_eval_fill_results (LfTreeEval        *self);
void lf_tree_list_choices      (const LfTreeState *state,
                                GArray            *choices,
                                GPtrArray         *runs);
void lf_tree_check             (const LfTreeEval  *self,
                                LfTreeIssues      *issues);

G_END_DECLS

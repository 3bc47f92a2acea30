/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-random.h"
#include "models/trees/lf-tree-eval.h"

G_BEGIN_DECLS

/* Trees for tests, written as plain JSON with ' for ". */
LfTree     *tree_parse         (const char       *text);
LfTreeEval *tree_evaluate      (const char       *text);
double      tree_value         (const char       *text);
char       *tree_strategy      (const LfTreeEval *eval);
LfTree     *tree_random        (LfRandom         *random,
                                guint             n_decisions);

/* A branch that ends there. */
#define END "'node': {'type': 'terminal'}"

#define assert_near(a, b, eps) \
  G_STMT_START { \
    double near_a = (a), near_b = (b); \
    if (!(ABS (near_a - near_b) <= (eps))) \
      g_error ("%s:%d: %.17g is not %.17g", __FILE__, __LINE__, near_a, \
               near_b); \
  } G_STMT_END

G_END_DECLS

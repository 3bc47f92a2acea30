/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files about the OLI rule share, and what repeated draws use. */

#pragma once

#include "models/modes/lf-oli.h"

G_BEGIN_DECLS

/* A rule set that asks more tests than this is tried rule by rule. */
#define LF_OLI_MAX_TESTS 6

struct _LfOliModel
{
  const LfScoreModel *model;
  const LfRuleSet    *set;                     /* in force */
  LfTestModel        *tests[LF_OLI_MAX_TESTS]; /* that the set asks */
  guint               n_tests;
  gboolean            tabulated;  /* the tests and choices alone decide */
  LfTestModel        *shown[LF_N_OLI_TESTS];   /* O, I, L as people see them */
};

/**
 * LfOliTable:
 * @model: the rules
 * @rules: the rule that fires, or %NULL, by the bits of the tests passed
 */
typedef struct
{
  const LfOliModel *model;
  const LfRule     *rules[1u << LF_OLI_MAX_TESTS];
} LfOliTable;

gboolean    lf_oli_list_tests    (LfCatalogue         *catalogue,
                                  const LfRuleSet     *set,
                                  GPtrArray           *tests);
void        lf_oli_try           (const LfFigures     *figures,
                                  const LfRuleSet     *set,
                                  const LfTest *const *tests,
                                  guint                n,
                                  const LfRule       **rules);
gboolean    lf_oli_test_is_open  (const LfTestFigure *figure);
LfOliOpen   lf_oli_find_open     (const LfScoreModel *model,
                                  const LfRuleSet    *set,
                                  const LfCase       *the_case);
void        lf_oli_table_init    (LfOliTable       *table,
                                  const LfOliModel *self,
                                  const LfCase     *the_case);
const LfRule *
            lf_oli_table_decide  (const LfOliTable *table,
                                  const LfCase     *the_case);
const char *lf_oli_table_outcome (const LfOliTable *table,
                                  const LfCase     *the_case);

G_END_DECLS

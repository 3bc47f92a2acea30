/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/modes/lf-oli.h"

#include <math.h>
#include <string.h>

#include "models/modes/lf-oli-private.h"

/* Which rule sets a setting means: `default` is `oli-rule-default`. */
#define RULE_SET_PREFIX "oli-rule-"

static const char *const test_ids[LF_N_OLI_TESTS] = {
  "oli-test-o", "oli-test-i", "oli-test-l",
};

/**
 * lf_oli_list_tests:
 * @catalogue: the content
 * @set: a rule set
 * @tests: (inout) (element-type LfTest): what the rules ask is added
 *
 * Lists the tests that the rules ask, in their order, each once.
 *
 * Returns: whether tests and choices alone decide; a rule may ask for a
 *   rating itself
 */
gboolean
lf_oli_list_tests (LfCatalogue     *catalogue,
                   const LfRuleSet *set,
                   GPtrArray       *tests)
{
  gboolean alone = TRUE;

  for (guint r = 0; r < set->n_rules; r++)
    for (guint c = 0; c < set->rules[r].n_conditions; c++)
      {
        const LfCondition *condition = &set->rules[r].conditions[c];
        const LfTest *test = lf_catalogue_test (catalogue, condition->what);

        if (test == NULL)
          alone &= condition->op == LF_OP_IS || condition->op == LF_OP_IS_NOT;
        else if (!g_ptr_array_find (tests, test, NULL))
          g_ptr_array_add (tests, (gpointer) test);
      }
  return alone;
}

/**
 * lf_oli_try:
 * @figures: what the rules ask, but for the tests
 * @set: a rule set
 * @tests: (array length=n): tests
 * @n: how many
 * @rules: (out caller-allocates) (array): 2ⁿ rules
 *
 * Finds which rule fires for every way in which the tests may turn out: the
 * bits of the index are the tests passed.
 */
void
lf_oli_try (const LfFigures     *figures,
            const LfRuleSet     *set,
            const LfTest *const *tests,
            guint                n,
            const LfRule       **rules)
{
  g_autofree LfForced *forced = g_new (LfForced, n + 1);
  LfFigures trial = *figures;

  trial.forced = forced;
  trial.n_forced = n;
  for (guint bits = 0; bits < 1u << n; bits++)
    {
      for (guint t = 0; t < n; t++)
        forced[t] = (LfForced) { tests[t], (bits >> t) & 1 };
      rules[bits] = lf_figures_decide (&trial, set);
    }
}

/* Which tests the rules ask, so that their outcomes alone decide. */
static void
collect_tests (LfOliModel *self)
{
  LfCatalogue *catalogue = lf_score_model_get_catalogue (self->model);
  g_autoptr (GPtrArray) tests = g_ptr_array_new ();

  self->tabulated = lf_oli_list_tests (catalogue, self->set, tests) &&
                    tests->len <= LF_OLI_MAX_TESTS;
  self->n_tests = MIN (tests->len, LF_OLI_MAX_TESTS);
  for (guint t = 0; t < self->n_tests; t++)
    self->tests[t] = lf_test_model_new (self->model, tests->pdata[t]);
}

static const LfRuleSet *
find_set (const LfScoreModel *model,
          const char         *name)
{
  LfCatalogue *catalogue = lf_score_model_get_catalogue (model);
  g_autofree char *id = g_strconcat (RULE_SET_PREFIX, name, NULL);
  const LfRuleSet *set = lf_catalogue_rule_set (catalogue, id);

  return set != NULL ? set : lf_rule_set_of_kind (model, "oli");
}

/**
 * lf_oli_model_new:
 * @model: a prepared model, which must outlive this one
 * @rule_set: which set is in force: `default`, `a`, `b`…
 *
 * Returns: (transfer full): the rules, ready to be tried
 */
LfOliModel *
lf_oli_model_new (const LfScoreModel *model,
                  const char         *rule_set)
{
  LfOliModel *self = g_new0 (LfOliModel, 1);
  LfCatalogue *catalogue = lf_score_model_get_catalogue (model);

  self->model = model;
  self->set = find_set (model, rule_set);
  collect_tests (self);
  for (guint t = 0; t < LF_N_OLI_TESTS; t++)
    self->shown[t] =
      lf_test_model_new (model, lf_catalogue_test (catalogue, test_ids[t]));
  return self;
}

/**
 * lf_oli_model_free:
 * @self: (transfer full) (nullable): a model
 */
void
lf_oli_model_free (LfOliModel *self)
{
  if (self == NULL)
    return;
  for (guint t = 0; t < self->n_tests; t++)
    lf_test_model_free (self->tests[t]);
  for (guint t = 0; t < LF_N_OLI_TESTS; t++)
    lf_test_model_free (self->shown[t]);
  g_free (self);
}

static void
mark_test (const LfTestModel *test,
           gboolean          *uses)
{
  for (guint i = 0; i < test->n_items; i++)
    uses[test->items[i]] = TRUE;
  if (test->gate >= 0)
    uses[test->gate] = TRUE;
}

/**
 * lf_oli_model_collect_items:
 * @self: a model
 * @uses: (inout) (array): per item of the model, set where a rating of it
 *   can decide the rule set in force
 */
void
lf_oli_model_collect_items (const LfOliModel *self,
                            gboolean         *uses)
{
  for (guint t = 0; t < self->n_tests; t++)
    mark_test (self->tests[t], uses);
  for (guint r = 0; r < self->set->n_rules; r++)
    for (guint c = 0; c < self->set->rules[r].n_conditions; c++)
      {
        int item = lf_score_model_find_item (
          self->model, self->set->rules[r].conditions[c].what);

        if (item >= 0 &&
            lf_score_model_get_item (self->model, (guint) item)->kind ==
              LF_ITEM_RATING)
          uses[item] = TRUE;
      }
}

static const char *
outcome_of (const LfRule *rule)
{
  return rule != NULL ? rule->outcome : "silent";
}

static const LfRule *
decide (const LfOliModel *self,
        const LfCase     *the_case)
{
  LfFigures figures = { .model = self->model, .the_case = the_case };

  return lf_figures_decide (&figures, self->set);
}

/**
 * lf_oli_model_outcome:
 * @self: a model
 * @the_case: the answers
 *
 * Returns: what follows from the rule set in force: `equity`, `export`,
 *   `contractual`, `none`, or `silent` where no rule fires
 */
const char *
lf_oli_model_outcome (const LfOliModel *self,
                      const LfCase     *the_case)
{
  return outcome_of (decide (self, the_case));
}

/**
 * lf_oli_table_init:
 * @table: (out caller-allocates): the table
 * @self: a model
 * @the_case: the answers; only its choices and factors count
 *
 * Works out what follows from every combination of test outcomes, so that
 * many draws of the ratings need not try the rules again.
 */
void
lf_oli_table_init (LfOliTable       *table,
                   const LfOliModel *self,
                   const LfCase     *the_case)
{
  LfFigures figures = { .model = self->model, .the_case = the_case };
  const LfTest *tests[LF_OLI_MAX_TESTS];

  table->model = self;
  if (!self->tabulated)
    return;
  for (guint t = 0; t < self->n_tests; t++)
    tests[t] = self->tests[t]->test;
  lf_oli_try (&figures, self->set, tests, self->n_tests, table->rules);
}

/**
 * lf_oli_table_decide:
 * @table: a table
 * @the_case: the answers, of which ratings alone differ from those that the
 *   table was made for
 *
 * Returns: (nullable): the first rule of the set in force that holds
 */
const LfRule *
lf_oli_table_decide (const LfOliTable *table,
                     const LfCase     *the_case)
{
  const LfOliModel *self = table->model;
  guint bits = 0;

  if (!self->tabulated)
    return decide (self, the_case);
  for (guint t = 0; t < self->n_tests; t++)
    if (lf_test_model_evaluate (self->tests[t], the_case->readings).passed)
      bits |= 1u << t;
  return table->rules[bits];
}

/**
 * lf_oli_table_outcome:
 * @table: a table
 * @the_case: the answers, as for lf_oli_table_decide()
 *
 * Returns: as lf_oli_model_outcome()
 */
const char *
lf_oli_table_outcome (const LfOliTable *table,
                      const LfCase     *the_case)
{
  return outcome_of (lf_oli_table_decide (table, the_case));
}

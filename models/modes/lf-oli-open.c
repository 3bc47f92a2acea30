/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a rule set cannot go on: the first question that nobody answered
 * and whose answer decides which rule fires. */

#include "config.h"

#include "models/modes/lf-oli-private.h"

/* A question of the content has no more answers than this. */
#define MAX_OPTIONS 8

typedef struct
{
  const LfScoreModel *model;
  const LfRuleSet    *set;
  const LfCase       *the_case;
  const LfTest       *tests[LF_OLI_MAX_TESTS]; /* unanswered */
  guint               n_tests;
  const LfItem       *choice;                  /* unanswered, or NULL */
  guint               choice_index;
  guint               n_options;
  const LfRule       *rules[MAX_OPTIONS << LF_OLI_MAX_TESTS];
} Search;

static void
add_test (Search       *search,
          const LfTest *test)
{
  g_autoptr (LfTestModel) model = NULL;
  LfTestFigure figure;

  for (guint t = 0; t < search->n_tests; t++)
    if (search->tests[t] == test)
      return;
  if (search->n_tests == LF_OLI_MAX_TESTS)
    return;
  model = lf_test_model_new (search->model, test);
  figure = lf_test_model_evaluate (model, search->the_case->readings);
  if (lf_oli_test_is_open (&figure))
    search->tests[search->n_tests++] = test;
}

static void
add_choice (Search     *search,
            const char *what)
{
  int index = lf_score_model_find_item (search->model, what);
  const char *const *chosen;

  if (index < 0 || search->choice != NULL ||
      lf_score_model_is_off (search->model, (guint) index))
    return;
  chosen = search->the_case->choices[index];
  if (chosen != NULL && chosen[0] != NULL)
    return;
  search->choice = lf_score_model_get_item (search->model, (guint) index);
  search->choice_index = (guint) index;
}

static void
collect (Search *search)
{
  LfCatalogue *catalogue = lf_score_model_get_catalogue (search->model);

  for (guint r = 0; r < search->set->n_rules; r++)
    for (guint c = 0; c < search->set->rules[r].n_conditions; c++)
      {
        const LfCondition *condition = &search->set->rules[r].conditions[c];
        const LfTest *test = lf_catalogue_test (catalogue, condition->what);

        if (test != NULL)
          add_test (search, test);
        else if (condition->op == LF_OP_IS || condition->op == LF_OP_IS_NOT)
          add_choice (search, condition->what);
      }
}

/* Which rule fires for every way in which the open questions may be
 * answered: the bits of the tests under each option of the choice. */
static void
try_answers (Search *search)
{
  g_autoptr (LfCase) trial = lf_case_copy (search->model, search->the_case);
  LfForced forced[LF_OLI_MAX_TESTS];
  LfFigures figures = {
    .model = search->model, .the_case = trial, .forced = forced,
    .n_forced = search->n_tests,
  };

  search->n_options = search->choice != NULL
    ? CLAMP (search->choice->n_choices, 1, MAX_OPTIONS) : 1;
  for (guint o = 0; o < search->n_options; o++)
    {
      const char *option[] = { NULL, NULL };

      if (search->choice != NULL && search->choice->n_choices > 0)
        {
          option[0] = search->choice->choices[o].id;
          trial->choices[search->choice_index] = option;
        }
      for (guint bits = 0; bits < 1u << search->n_tests; bits++)
        {
          for (guint t = 0; t < search->n_tests; t++)
            forced[t] = (LfForced) { search->tests[t], (bits >> t) & 1 };
          search->rules[o << search->n_tests | bits] =
            lf_figures_decide (&figures, search->set);
        }
    }
  if (search->choice != NULL)
    trial->choices[search->choice_index] =
      search->the_case->choices[search->choice_index];
}

static gboolean
test_decides (const Search *search,
              guint         test)
{
  for (guint i = 0; i < search->n_options << search->n_tests; i++)
    if (search->rules[i] != search->rules[i ^ 1u << test])
      return TRUE;
  return FALSE;
}

static gboolean
choice_decides (const Search *search)
{
  guint n = 1u << search->n_tests;

  for (guint i = n; i < search->n_options * n; i++)
    if (search->rules[i] != search->rules[i % n])
      return TRUE;
  return FALSE;
}

static gboolean
same_outcome (const Search *search)
{
  const LfRule *first = search->rules[0];

  for (guint i = 1; i < search->n_options << search->n_tests; i++)
    if (g_strcmp0 (first != NULL ? first->outcome : NULL,
                   search->rules[i] != NULL ? search->rules[i]->outcome
                                            : NULL) != 0)
      return FALSE;
  return TRUE;
}

/**
 * lf_oli_test_is_open:
 * @figure: a test on a case
 *
 * Returns: whether nobody has answered it: something could be rated, nothing
 *   is, and no closed gate settles it all the same
 */
gboolean
lf_oli_test_is_open (const LfTestFigure *figure)
{
  return !figure->known && figure->n_items > 0 && !figure->gate_closed;
}

/**
 * lf_oli_find_open:
 * @model: the model
 * @set: a rule set of the kind `oli`
 * @the_case: the answers
 *
 * The content's stand-ins let the scores go on where an answer is missing; a
 * verdict for a person stops at the first question that decides and that
 * nobody answered.
 *
 * Returns: that question; empty where the answers given decide
 */
LfOliOpen
lf_oli_find_open (const LfScoreModel *model,
                  const LfRuleSet    *set,
                  const LfCase       *the_case)
{
  Search search = { .model = model, .set = set, .the_case = the_case };
  LfOliOpen open = { 0 };

  collect (&search);
  if (search.n_tests == 0 && search.choice == NULL)
    return open;
  try_answers (&search);
  for (guint t = 0; t < search.n_tests && !open.is_open; t++)
    if (test_decides (&search, t))
      open = (LfOliOpen) { .is_open = TRUE, .test = search.tests[t] };
  if (!open.is_open && search.choice != NULL && choice_decides (&search))
    open = (LfOliOpen) { .is_open = TRUE, .choice = search.choice };
  open.settled = open.is_open && same_outcome (&search);
  return open;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a rule set cannot go on: the first question that nobody answered
 * and whose answer decides which rule fires. */

#include "config.h"

#include "models/modes/lf-oli-private.h"

/* So many ways to answer all the open questions at once are tried; a
 * question that would make more waits until others are answered. */
#define MAX_TRIED (1u << 16)

/* A choice that nobody has made. Its option is the digit of the index into
 * the rules, above the bits of the tests, that @stride stands for. */
typedef struct
{
  const LfItem *item;
  guint         index;
  guint         stride;
} OpenChoice;

typedef struct
{
  const LfScoreModel *model;
  const LfRuleSet    *set;
  const LfCase       *the_case;
  GPtrArray          *tests;    /* unanswered */
  GArray             *choices;  /* of OpenChoice */
  guint               n_options; /* of all choices together */
  const LfRule      **rules;    /* options × 2 to the power of the tests */
} Search;

static guint
n_tried (const Search *search)
{
  return search->n_options << search->tests->len;
}

static gboolean
is_open (const Search *search,
         const LfTest *test)
{
  g_autoptr (LfTestModel) model = lf_test_model_new (search->model, test);
  LfTestFigure figure = lf_test_model_evaluate (model,
                                                search->the_case->readings);

  return lf_oli_test_is_open (&figure);
}

static void
add_choice (Search     *search,
            const char *what)
{
  int index = lf_score_model_find_item (search->model, what);
  OpenChoice choice = { .index = (guint) index, .stride = search->n_options };
  const char *const *chosen;

  if (index < 0 || lf_score_model_is_off (search->model, (guint) index))
    return;
  chosen = search->the_case->choices[index];
  choice.item = lf_score_model_get_item (search->model, (guint) index);
  if ((chosen != NULL && chosen[0] != NULL) || choice.item->n_choices < 1 ||
      n_tried (search) > MAX_TRIED / choice.item->n_choices)
    return;
  for (guint c = 0; c < search->choices->len; c++)
    if (g_array_index (search->choices, OpenChoice, c).index == choice.index)
      return;
  g_array_append_val (search->choices, choice);
  search->n_options *= choice.item->n_choices;
}

static void
collect (Search *search)
{
  g_autoptr (GPtrArray) asked = g_ptr_array_new ();

  lf_oli_list_tests (lf_score_model_get_catalogue (search->model),
                     search->set, asked);
  for (guint t = 0; t < asked->len; t++)
    if (is_open (search, asked->pdata[t]) &&
        n_tried (search) <= MAX_TRIED / 2)
      g_ptr_array_add (search->tests, asked->pdata[t]);
  for (guint r = 0; r < search->set->n_rules; r++)
    for (guint c = 0; c < search->set->rules[r].n_conditions; c++)
      {
        const LfCondition *condition = &search->set->rules[r].conditions[c];

        if (condition->op == LF_OP_IS || condition->op == LF_OP_IS_NOT)
          add_choice (search, condition->what);
      }
}

/* Which rule fires for every way in which the open questions may be
 * answered. */
static void
try_answers (Search *search)
{
  g_autoptr (LfCase) trial = lf_case_copy (search->model, search->the_case);
  LfFigures figures = { .model = search->model, .the_case = trial };
  g_autofree const char **options = g_new0 (const char *,
                                            2 * search->choices->len + 1);

  search->rules = g_new (const LfRule *, n_tried (search));
  for (guint o = 0; o < search->n_options; o++)
    {
      for (guint c = 0; c < search->choices->len; c++)
        {
          const OpenChoice *choice = &g_array_index (search->choices,
                                                     OpenChoice, c);

          options[2 * c] = choice->item->choices[
            o / choice->stride % choice->item->n_choices].id;
          trial->choices[choice->index] = options + 2 * c;
        }
      lf_oli_try (&figures, search->set,
                  (const LfTest *const *) search->tests->pdata,
                  search->tests->len,
                  search->rules + (o << search->tests->len));
    }
  for (guint c = 0; c < search->choices->len; c++)
    {
      guint index = g_array_index (search->choices, OpenChoice, c).index;

      trial->choices[index] = search->the_case->choices[index];
    }
}

static gboolean
test_decides (const Search *search,
              guint         test)
{
  for (guint i = 0; i < n_tried (search); i++)
    if (search->rules[i] != search->rules[i ^ 1u << test])
      return TRUE;
  return FALSE;
}

/* Does any option of it make another rule fire than its first one? */
static gboolean
choice_decides (const Search     *search,
                const OpenChoice *choice)
{
  guint step = choice->stride << search->tests->len;

  for (guint i = 0; i < n_tried (search); i++)
    if (search->rules[i] !=
        search->rules[i - i / step % choice->item->n_choices * step])
      return TRUE;
  return FALSE;
}

static gboolean
same_outcome (const Search *search)
{
  const LfRule *first = search->rules[0];

  for (guint i = 1; i < n_tried (search); i++)
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
  g_autoptr (GPtrArray) tests = g_ptr_array_new ();
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE,
                                            sizeof (OpenChoice));
  Search search = {
    .model = model, .set = set, .the_case = the_case, .tests = tests,
    .choices = choices, .n_options = 1,
  };
  LfOliOpen open = { 0 };

  collect (&search);
  if (tests->len == 0 && choices->len == 0)
    return open;
  try_answers (&search);
  for (guint t = 0; t < tests->len && !open.is_open; t++)
    if (test_decides (&search, t))
      open = (LfOliOpen) { .is_open = TRUE, .test = tests->pdata[t] };
  for (guint c = 0; c < choices->len && !open.is_open; c++)
    if (choice_decides (&search, &g_array_index (choices, OpenChoice, c)))
      open = (LfOliOpen) {
        .is_open = TRUE,
        .choice = g_array_index (choices, OpenChoice, c).item,
      };
  open.settled = open.is_open && same_outcome (&search);
  g_free (search.rules);
  return open;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-ask-next.h"

#include <math.h>

#include "models/lf-random.h"
#include "models/scoring/lf-additive.h"
#include "models/scoring/lf-ranking.h"

/* An additive model of which one row is known better. */
typedef struct
{
  const LfUncertainCell *cells;
  const LfValueFunction *functions;
  const double *weights;
  const double *values;
  const double *scores;
  guint m;
  guint first;
  guint second; /* the best but the first */
} Question;

/* The quantile of the standard normal distribution, by halving. */
static double
normal_quantile (double p)
{
  double low = -40;
  double high = 40;

  for (guint step = 0; step < 60; step++)
    {
      double middle = 0.5 * (low + high);

      if (0.5 * erfc (-middle * M_SQRT1_2) < p)
        low = middle;
      else
        high = middle;
    }
  return 0.5 * (low + high);
}

/**
 * lf_ask_next_answers:
 * @cell: an uncertain cell
 * @low: the lower end of its criterion's scale
 * @high: the upper end
 * @answers: (out caller-allocates) (array length=n_answers): numbers on that
 *   scale, ascending
 * @n_answers: how many, at least 1
 *
 * Computes equally likely answers: the distribution's quantiles at
 * (k + ½) / n.
 */
void
lf_ask_next_answers (const LfUncertainCell *cell,
                     double                 low,
                     double                 high,
                     double                *answers,
                     guint                  n_answers)
{
  for (guint k = 0; k < n_answers; k++)
    {
      double p = (k + 0.5) / n_answers;

      switch (cell->kind)
        {
        case LF_CELL_UNIFORM:
          answers[k] = cell->a * (1 - p) + cell->b * p;
          break;
        case LF_CELL_NORMAL:
          answers[k] = cell->a + cell->b * normal_quantile (p);
          break;
        case LF_CELL_TRIANGULAR:
          answers[k] = lf_random_triangular_at (p, cell->a, cell->b, low,
                                                high);
          break;
        case LF_CELL_MISSING:
        default:
          answers[k] = low * (1 - p) + high * p;
          break;
        }
    }
}

/**
 * lf_ask_next_chance:
 * @question: the caller's number of the question
 * @answers: (array length=n_answers): equally likely answers
 * @n_answers: how many, at least 1
 * @first: who is first as long as nobody knows
 * @find_first: (scope call): says who is first once the answer is known
 * @user_data: passed to @find_first
 *
 * Computes the chance that a question changes who is first, for any model:
 * the share of answers that make another alternative first.
 *
 * Returns: the chance, 0 to 1
 */
double
lf_ask_next_chance (guint         question,
                    const double *answers,
                    guint         n_answers,
                    guint         first,
                    LfAskFirst    find_first,
                    gpointer      user_data)
{
  guint changes = 0;

  for (guint k = 0; k < n_answers; k++)
    changes += find_first (question, answers[k], user_data) != first;
  return (double) changes / n_answers;
}

/* Only the cell's own alternative changes its score, so only the first and
 * the best of the others matter. */
static guint
find_first (guint    question,
            double   answer,
            gpointer user_data)
{
  const Question *q = user_data;
  const LfUncertainCell *cell = &q->cells[question];
  double was = q->values[(gsize) cell->alternative * q->m + cell->criterion];
  double now = lf_value_function_apply (
    &q->functions[cell->criterion], answer);
  double score = q->scores[cell->alternative] +
                 q->weights[cell->criterion] * (now - was);
  guint rival = cell->alternative == q->first ? q->second : q->first;
  double other = q->scores[rival];

  if (lf_ranking_equal (score, other))
    return q->first;
  return score > other ? cell->alternative : rival;
}

static int
compare_chances (gconstpointer a,
                 gconstpointer b)
{
  const LfAskNext *x = a;
  const LfAskNext *y = b;

  if (x->chance != y->chance)
    return x->chance > y->chance ? -1 : 1;
  return x->cell < y->cell ? -1 : x->cell > y->cell;
}

/**
 * lf_ask_next_find:
 * @table: a table; the value of an uncertain cell is what it counts as
 *   while nobody knows better
 * @weights: (array) (nullable): the criteria's weights; %NULL for the
 *   table's own
 * @error: return location
 *
 * Finds which question is worth the most: for each uncertain cell, by the
 * additive model, the chance that knowing it changes who is first while all
 * else stays as it is. This is the value of information in its plainest
 * form: an answer that cannot change the choice is worth nothing (Howard
 * 1966, IEEE Transactions on Systems Science and Cybernetics 2:22–26).
 *
 * Returns: (transfer full) (element-type LfAskNext): all uncertain cells,
 *   the greatest chance first; %NULL with @error set where a scale is not
 *   known
 */
GArray *
lf_ask_next_find (const LfDecisionTable  *table,
                  const double           *weights,
                  GError                **error)
{
  guint n = table->n_alternatives;
  guint m = table->n_criteria;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (LfAskNext));
  g_autofree double *answers = g_new (double, LF_ASK_NEXT_ANSWERS);
  g_autofree double *values = g_new (double, (gsize) n * m);
  g_autofree double *scores = g_new (double, n);
  g_autofree double *own = g_new (double, m);
  g_autofree guint *order = g_new (guint, n);
  g_autofree LfValueFunction *functions = g_new (LfValueFunction, m);
  g_autofree LfInterval *scales = g_new (LfInterval, m);
  LfAdditive model = { n, m, values, weights != NULL ? weights : own };
  Question q = {
    .cells = (const LfUncertainCell *) table->uncertain->data,
    .functions = functions,
    .weights = model.weights,
    .values = values,
    .scores = scores,
    .m = m,
  };

  lf_decision_table_get_weights (table, own);
  for (guint j = 0; j < m; j++)
    if (!lf_decision_table_get_value_function (table, j, &functions[j],
                                               error) ||
        !lf_decision_table_get_scale (table, j, &scales[j].low,
                                      &scales[j].high, error))
      return NULL;
  if (!lf_decision_table_get_values (table, values, error))
    return NULL;
  lf_additive_scores (&model, scores);
  lf_ranking_order (scores, n, LF_RANKING_HIGH_FIRST, order);
  q.first = order[0];
  q.second = order[MIN (1, n - 1)];

  for (guint u = 0; u < table->uncertain->len; u++)
    {
      const LfInterval *scale = &scales[q.cells[u].criterion];
      LfAskNext ask = { u, 0 };

      lf_ask_next_answers (&q.cells[u], scale->low, scale->high, answers,
                           LF_ASK_NEXT_ANSWERS);
      if (n > 1)
        ask.chance = lf_ask_next_chance (u, answers, LF_ASK_NEXT_ANSWERS,
                                         q.first, find_first, &q);
      g_array_append_val (found, ask);
    }
  g_array_sort (found, compare_chances);
  return g_steal_pointer (&found);
}

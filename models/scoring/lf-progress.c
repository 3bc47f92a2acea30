/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-progress.h"

#include <string.h>

#include "models/assessment/lf-walk.h"

/* How far the questions are answered. A person who said "don't know" or
 * "not applicable" has answered: this is about the work left to do, not
 * about how much is known (which is coverage). */

/* The fields of the decision that the first step asks for. */
static const char *const decision_fields[] = {
  "firm", "home", "question", "decide-by", "owner", NULL
};

typedef struct
{
  guint answered;
  guint asked;
} Count;

static gboolean
is_answered_for (LfSnapshot *snapshot,
                 const char *item,
                 const char *product,
                 const char *subject)
{
  LfRatingKey key = { .item = item, .product = product, .subject = subject };

  return lf_snapshot_is_answered (snapshot, &key);
}

/* Answered for all products together, or for each of them. */
static gboolean
is_answered (LfSnapshot *snapshot,
             const char *item,
             const char *subject)
{
  GPtrArray *products = lf_snapshot_list (snapshot, LF_RECORD_PRODUCT);

  if (is_answered_for (snapshot, item, NULL, subject))
    return TRUE;
  for (guint i = 0; i < products->len; i++)
    if (!is_answered_for (snapshot, item,
                          lf_record_get_id (products->pdata[i]), subject))
      return FALSE;
  return products->len > 0;
}

/* An open question is answered once anybody said something. */
static gboolean
is_said (LfSnapshot *snapshot,
         const char *question)
{
  GPtrArray *answers = lf_snapshot_list (snapshot, LF_RECORD_ANSWER);

  for (guint i = 0; i < answers->len; i++)
    if (strcmp (lf_record_get_part (answers->pdata[i], "question"),
                question) == 0)
      return TRUE;
  return FALSE;
}

static void
count_list (Count        *count,
            LfSnapshot   *snapshot,
            const LfList *list,
            const char   *market)
{
  for (guint i = 0; i < list->n_items; i++)
    {
      const LfItem *item = list->items[i];

      if (item->kind == LF_ITEM_TEXT && market == NULL &&
          list->framework->step == LF_STEP_INTERVIEWS)
        {
          count->asked++;
          count->answered += is_said (snapshot, item->id);
        }
      if (item->kind == LF_ITEM_TEXT ||
          (item->scope == LF_SCOPE_MARKET) != (market != NULL) ||
          item->scope == LF_SCOPE_CANDIDATE)
        continue;
      count->asked++;
      count->answered += is_answered (snapshot, item->id, market);
    }
}

static void
count_list_everywhere (Count        *count,
                       LfSnapshot   *snapshot,
                       const LfList *list)
{
  GPtrArray *markets = lf_snapshot_list (snapshot, LF_RECORD_MARKET);

  count_list (count, snapshot, list, NULL);
  for (guint i = 0; i < markets->len; i++)
    count_list (count, snapshot, list,
                lf_record_get_id (markets->pdata[i]));
}

/* A practice that is rated as a whole asks no more. */
static gboolean
is_whole (LfCatalogue  *catalogue,
          LfSnapshot   *snapshot,
          const LfList *list)
{
  const LfPractice *practice = lf_catalogue_practice (catalogue, list->id);

  return practice != NULL && practice->whole != NULL &&
         is_answered (snapshot, practice->whole->id, NULL);
}

static void
count_step (Count       *count,
            LfCatalogue *catalogue,
            LfSnapshot  *snapshot,
            LfStep       step)
{
  guint n;
  const LfFramework *const *frameworks = lf_catalogue_frameworks (catalogue,
                                                                  &n);

  if (step == LF_STEP_DECISION)
    for (const char *const *name = decision_fields; *name != NULL; name++)
      {
        const char *text = lf_snapshot_get_field (snapshot, *name);

        count->asked++;
        count->answered += text != NULL && *text != '\0';
      }
  for (guint i = 0; i < n; i++)
    {
      const LfFramework *framework = frameworks[i];

      if (framework->step != step || !lf_walk_has (snapshot, framework))
        continue;
      for (guint j = 0; j < framework->n_lists; j++)
        {
          Count one = { 0, 0 };

          count_list_everywhere (&one, snapshot, framework->lists[j]);
          if (is_whole (catalogue, snapshot, framework->lists[j]))
            one.answered = one.asked;
          count->asked += one.asked;
          count->answered += one.answered;
        }
    }
}

static double
fraction (Count count)
{
  return count.asked > 0 ? (double) count.answered / count.asked : -1;
}

/**
 * lf_progress_of_list:
 * @catalogue: the content
 * @snapshot: what is answered
 * @list: a list
 * @market: (nullable): a market's id; %NULL for what is asked of the firm
 *
 * Returns: the share of the list's questions that are answered, 0–1;
 *   negative where there are none
 */
double
lf_progress_of_list (LfCatalogue  *catalogue,
                     LfSnapshot   *snapshot,
                     const LfList *list,
                     const char   *market)
{
  Count count = { 0, 0 };

  g_return_val_if_fail (LF_IS_CATALOGUE (catalogue), -1);
  g_return_val_if_fail (snapshot != NULL, -1);
  g_return_val_if_fail (list != NULL, -1);

  count_list (&count, snapshot, list, market);
  if (market == NULL && is_whole (catalogue, snapshot, list))
    count.answered = count.asked;
  return fraction (count);
}

/**
 * lf_progress_of_step:
 * @catalogue: the content
 * @snapshot: what is answered
 * @step: a step of the walk
 *
 * Returns: the share of the step's questions that are answered, over all
 *   markets, 0–1; negative where the step asks nothing
 */
double
lf_progress_of_step (LfCatalogue *catalogue,
                     LfSnapshot  *snapshot,
                     LfStep       step)
{
  Count count = { 0, 0 };

  g_return_val_if_fail (LF_IS_CATALOGUE (catalogue), -1);
  g_return_val_if_fail (snapshot != NULL, -1);

  count_step (&count, catalogue, snapshot, step);
  return fraction (count);
}

/**
 * lf_progress_of_all:
 * @catalogue: the content
 * @snapshot: what is answered
 *
 * Returns: the share of all questions of the walk that are answered, 0–1
 */
double
lf_progress_of_all (LfCatalogue *catalogue,
                    LfSnapshot  *snapshot)
{
  Count count = { 0, 0 };

  g_return_val_if_fail (LF_IS_CATALOGUE (catalogue), -1);
  g_return_val_if_fail (snapshot != NULL, -1);

  for (int step = 0; step < LF_N_STEPS; step++)
    count_step (&count, catalogue, snapshot, (LfStep) step);
  return fraction (count);
}

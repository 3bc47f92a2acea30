/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Candidates for a partnership on the scorecard (Song 2025, §4.2.2.D), and
 * the firm's resources on the VRIO questions (Barney 1991 in Song 2025,
 * §2.1.3). */

#include "config.h"

#include "models/scoring/lf-candidates.h"

static gboolean
blocks (const LfScoreModel *model,
        const LfItem       *item,
        LfReading           reading)
{
  return item->gate != NULL && reading.known && !reading.excluded &&
         reading.value < lf_score_model_get_parameter (model, item->gate);
}

/* The first question that fails decides, so a question not answered leaves
 * everything after it open. */
static const LfRule *
first_failure (const LfScoreModel *model,
               const LfCase       *the_case)
{
  LfFigures figures = { .model = model, .the_case = the_case };
  const LfRuleSet *set = lf_rule_set_of_kind (model, "vrio");

  for (guint r = 0; set != NULL && r < set->n_rules; r++)
    {
      const LfRule *rule = &set->rules[r];

      for (guint c = 0; c < rule->n_conditions; c++)
        if (!lf_figures_get (&figures, rule->conditions[c].what).known)
          return NULL;
      if (lf_figures_holds (&figures, rule))
        return rule;
    }
  return NULL;
}

/**
 * lf_candidate_judge:
 * @model: the model
 * @the_case: the answers about this candidate
 * @list: the list of its questions: `ps` or `vrio`
 * @result: (inout): its score, gate and label are set
 *
 * A weighted mean; an item with a gate does not count in it, but blocks the
 * recommendation where it is rated under its limit (judgement).
 */
void
lf_candidate_judge (const LfScoreModel *model,
                    const LfCase       *the_case,
                    const char         *list,
                    LfCandidateScore   *result)
{
  guint n, counted = 0;
  const guint *items = lf_score_model_list_items (model, list, &n);
  g_autofree LfReading *readings = g_new0 (LfReading, n + 1);
  g_autofree double *weights = g_new0 (double, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const LfItem *item = lf_score_model_get_item (model, items[i]);
      LfReading reading = the_case->readings[items[i]];

      if (blocks (model, item, reading))
        result->gate = item;
      if (item->gate != NULL)
        continue;
      readings[counted] = reading;
      weights[counted++] = lf_score_model_get_weight (model, items[i]);
    }
  result->score = lf_mean_of (readings, weights, counted);
  if (g_str_equal (list, "vrio"))
    result->label = first_failure (model, the_case);
}

/**
 * lf_candidates_rank:
 * @candidates: (array length=n): candidates with their scores
 * @n: how many
 *
 * Gives places, equal scores the same one; a blocked candidate has none.
 */
void
lf_candidates_rank (LfCandidateScore *candidates,
                    guint             n)
{
  for (guint i = 0; i < n; i++)
    {
      LfCandidateScore *own = &candidates[i];

      own->rank = own->score.known && own->gate == NULL ? 1 : 0;
      for (guint k = 0; own->rank > 0 && k < n; k++)
        own->rank += candidates[k].score.known &&
                     candidates[k].gate == NULL &&
                     candidates[k].score.mean > own->score.mean;
    }
}

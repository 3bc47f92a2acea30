/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the document to what formulas read. */

#include "config.h"

#include <string.h>

#include "models/results/lf-results-private.h"

/* How widely a rating is drawn, by the rater's confidence; none given
 * counts as medium. */
static double
half_width (LfConfidence confidence)
{
  switch (confidence)
    {
    case LF_CONFIDENCE_LOW:
      return 1.5;
    case LF_CONFIDENCE_HIGH:
      return 0.25;
    case LF_CONFIDENCE_MEDIUM:
    case LF_CONFIDENCE_NONE:
    default:
      return 0.75;
    }
}

/**
 * lf_results_build_model:
 * @self: results
 *
 * The document's own changes to the checklist are in the content already
 * (lf_snapshot_build_catalogue()); its parameters and modes come here.
 *
 * Returns: (transfer full): the content as this document uses it
 */
LfScoreModel *
lf_results_build_model (LfResults *self)
{
  LfScoreModel *model = lf_score_model_new (self->catalogue);
  GPtrArray *records;

  records = lf_snapshot_list (self->snapshot, LF_RECORD_PARAMETER);
  for (guint i = 0; i < records->len; i++)
    lf_score_model_set_parameter (
      model, lf_record_get_id (records->pdata[i]),
      lf_record_get_number (records->pdata[i], "value", 0.0));
  records = lf_snapshot_list (self->snapshot, LF_RECORD_MODE);
  for (guint i = 0; i < records->len; i++)
    if (lf_record_get_yes (records->pdata[i], "off"))
      lf_score_model_set_mode_off (model,
                                   lf_record_get_id (records->pdata[i]));
  lf_score_model_prepare (model);
  return model;
}

/**
 * lf_results_get_number:
 * @self: results with a model
 * @setting: a setting of the document
 * @parameter: the parameter of the content that says the same
 *
 * Returns: the setting where somebody set it, else the parameter
 */
double
lf_results_get_number (LfResults  *self,
                       const char *setting,
                       const char *parameter)
{
  gboolean own =
    lf_snapshot_get (self->snapshot, LF_RECORD_SETTING,
                     LF_KEY (setting, "")) != NULL ||
    (*self->scenario != '\0' &&
     lf_snapshot_get (self->snapshot, LF_RECORD_SETTING,
                      LF_KEY (setting, self->scenario)) != NULL);

  return own ? lf_snapshot_get_number (self->snapshot, setting,
                                       self->scenario)
             : lf_score_model_get_parameter (self->model, parameter);
}

/**
 * lf_results_read_priorities:
 * @self: results with a model
 *
 * Reads what the manager weighs.
 */
void
lf_results_read_priorities (LfResults *self)
{
  static const char *const settings[LF_N_ATTRIBUTES] = {
    [LF_ATTRIBUTE_CONTROL] = "priority-control",
    [LF_ATTRIBUTE_COMMITMENT] = "priority-commitment",
    [LF_ATTRIBUTE_RISK] = "priority-risk",
    [LF_ATTRIBUTE_SPEED] = "priority-speed",
    [LF_ATTRIBUTE_LEARNING] = "priority-learning",
    [LF_ATTRIBUTE_FLEXIBILITY] = "priority-flexibility",
    [LF_ATTRIBUTE_LEAKAGE] = "priority-knowledge",
    [LF_ATTRIBUTE_RETURN] = "priority-return",
  };

  self->priorities = (LfPriorities) { 0 };
  for (guint a = 0; a < LF_N_ATTRIBUTES; a++)
    {
      double weight = lf_snapshot_get_number (self->snapshot, settings[a],
                                              self->scenario);

      self->priorities.weights[a] = weight;
      self->priorities.set |= weight > 0;
    }
  self->priorities.share = lf_results_get_number (self, "priorities-share",
                                                  "mode-weight-priorities");
}

static void
read_answer (LfAnswers      *answers,
             LfSnapshot     *snapshot,
             const LfRatingKey *key,
             const LfItem   *item,
             guint           index)
{
  LfReading *reading = &answers->the_case->readings[index];
  LfAnswer answer;

  answers->half_widths[index] = half_width (LF_CONFIDENCE_NONE);
  lf_snapshot_get_answer (snapshot, key, &answer);
  if (answer.state == LF_RATING_NOT_APPLICABLE)
    *reading = LF_READING_EXCLUDED;
  if (answer.state != LF_RATING_RATED)
    return;
  answers->half_widths[index] = half_width (answer.confidence);
  if (item->kind == LF_ITEM_CHOICE)
    {
      char **choices = lf_snapshot_dup_choices (snapshot, key);

      g_ptr_array_add (answers->choices, choices);
      if (choices[0] != NULL)
        {
          answers->the_case->choices[index] =
            (const char *const *) choices;
          *reading = LF_READING (1);
        }
    }
  else if (answer.kind == LF_ANSWER_YES_NO)
    *reading = LF_READING (answer.yes ? 1.0 : 0.0);
  else if (answer.kind == LF_ANSWER_SCALE)
    *reading = LF_READING (answer.value);
}

static LfAnswers *
read_all (LfResults  *self,
          const char *product,
          const char *subject,
          gboolean    candidate)
{
  LfAnswers *answers = g_new0 (LfAnswers, 1);
  guint n = lf_score_model_get_n_items (self->model);

  answers->the_case = lf_case_new (self->model);
  answers->half_widths = g_new0 (double, n);
  answers->choices =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < n; i++)
    {
      const LfItem *item = lf_score_model_get_item (self->model, i);
      LfRatingKey key = {
        .item = item->id, .product = product, .subject = subject,
        .scenario = self->scenario,
      };

      if ((item->scope == LF_SCOPE_CANDIDATE) == candidate &&
          item->kind != LF_ITEM_TEXT)
        read_answer (answers, self->snapshot, &key, item, i);
    }
  return answers;
}

/**
 * lf_results_read_answers:
 * @self: results with a model
 * @product: a product's id, or ""
 * @market: a market's id, or "" for what is asked at home
 *
 * Returns: (transfer full): the answers, each the most special that there
 *   is, in the overlaid view of the scenario
 */
LfAnswers *
lf_results_read_answers (LfResults  *self,
                         const char *product,
                         const char *market)
{
  return read_all (self, product, market, FALSE);
}

/**
 * lf_results_read_candidate:
 * @self: results with a model
 * @product: a product's id, or ""
 * @candidate: a candidate's id
 *
 * Returns: (transfer full): the answers about a candidate
 */
LfAnswers *
lf_results_read_candidate (LfResults  *self,
                           const char *product,
                           const char *candidate)
{
  return read_all (self, product, candidate, TRUE);
}

/**
 * lf_answers_free:
 * @self: (transfer full) (nullable): answers
 */
void
lf_answers_free (LfAnswers *self)
{
  if (self == NULL)
    return;
  lf_case_free (self->the_case);
  g_free (self->half_widths);
  g_ptr_array_unref (self->choices);
  g_free (self);
}

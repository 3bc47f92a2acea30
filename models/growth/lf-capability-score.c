/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dynamic capabilities for growth after entry (Yang & Stoian 2024, §4.1 to
 * §4.4): from codes to capabilities, functions and dimensions. */

#include "config.h"

#include "models/growth/lf-capability-score.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * lf_function_name:
 * @function: a function
 *
 * Returns: its name
 */
const char *
lf_function_name (LfCapabilityFunction function)
{
  switch (function)
    {
    case LF_FUNCTION_SENSING:
      return C_("dynamic capability", "sensing");
    case LF_FUNCTION_SEIZING:
      return C_("dynamic capability", "seizing");
    case LF_FUNCTION_RECONFIGURING:
    default:
      return C_("dynamic capability", "reconfiguring");
    }
}

static LfCapabilityScore
judge_capability (const LfScoreModel *model,
                  const LfCase       *the_case,
                  const LfCapability *capability)
{
  double present = lf_score_model_get_parameter (model, "cap-present");
  LfCapabilityScore score = { .capability = capability };

  score.mean = lf_case_list_mean (model, the_case, capability->list->id);
  if (score.mean.known)
    score.gap = MAX (0.0, present - score.mean.mean);
  return score;
}

/* The mean of the capabilities, or the best one where they can replace each
 * other: platforms and piggyback on state firms (§4.1). */
static void
judge_function (LfDimensionScore    *score,
                LfCapabilityFunction function)
{
  LfFunctionScore *out = &score->functions[function];
  double sum = 0, best = 0;
  guint n = 0;

  for (guint c = 0; c < score->n_capabilities; c++)
    {
      const LfCapabilityScore *capability = &score->capabilities[c];

      if (capability->capability->function != function ||
          !capability->mean.known)
        continue;
      sum += capability->mean.mean;
      best = n == 0 ? capability->mean.mean
                    : MAX (best, capability->mean.mean);
      n++;
    }
  out->known = n > 0;
  out->substitutes = score->dimension->substitutes[function];
  if (n > 0)
    out->score = out->substitutes ? best : sum / n;
}

/* How much of a function is rated. */
static LfMean
coverage_of (const LfDimensionScore *score,
             LfCapabilityFunction    function)
{
  LfMean *means = g_newa0 (LfMean, score->n_capabilities + 1);
  guint n = 0;

  for (guint c = 0; c < score->n_capabilities; c++)
    if (score->capabilities[c].capability->function == function)
      means[n++] = score->capabilities[c].mean;
  return lf_mean_of_means (means, n);
}

static void
judge_dimension (const LfScoreModel *model,
                 const LfCase       *the_case,
                 LfArena            *arena,
                 LfDimensionScore   *score)
{
  guint n;
  const LfCapability *const *all =
    lf_catalogue_capabilities (lf_score_model_get_catalogue (model), &n);
  LfCapabilityScore *mine = lf_arena_new_array (arena, LfCapabilityScore, n);
  LfMean functions[LF_N_FUNCTIONS] = { 0 };

  score->capabilities = mine;
  for (guint i = 0; i < n; i++)
    if (strcmp (all[i]->dimension, score->dimension->id) == 0)
      mine[score->n_capabilities++] = judge_capability (model, the_case,
                                                        all[i]);
  score->weakest = -1;
  for (guint f = 0; f < LF_N_FUNCTIONS; f++)
    {
      const LfFunctionScore *function = &score->functions[f];

      judge_function (score, (LfCapabilityFunction) f);
      functions[f] = coverage_of (score, (LfCapabilityFunction) f);
      functions[f].known = function->known;
      functions[f].mean = function->score;
      if (function->known &&
          (score->weakest < 0 ||
           function->score < score->functions[score->weakest].score))
        score->weakest = (int) f;
    }
  score->score = lf_mean_of_means (functions, LF_N_FUNCTIONS);
}

/**
 * lf_capabilities_judge:
 * @model: the model
 * @the_case: the answers
 * @arena: owns what is returned
 * @n_dimensions: (out): how many
 *
 * The capabilities behind each dimension of growth: code → capability
 * (mean) → function (mean, or the best where they replace each other) →
 * dimension (mean of the functions). That a dimension is only as strong as
 * its weakest function is judgement.
 *
 * Returns: (array length=n_dimensions): the scores
 */
const LfDimensionScore *
lf_capabilities_judge (const LfScoreModel *model,
                       const LfCase       *the_case,
                       LfArena            *arena,
                       guint              *n_dimensions)
{
  const LfDimension *const *dimensions =
    lf_catalogue_dimensions (lf_score_model_get_catalogue (model),
                             n_dimensions);
  LfDimensionScore *scores = lf_arena_new_array (arena, LfDimensionScore,
                                                 *n_dimensions);

  for (guint d = 0; d < *n_dimensions; d++)
    {
      scores[d].dimension = dimensions[d];
      judge_dimension (model, the_case, arena, &scores[d]);
    }
  return scores;
}

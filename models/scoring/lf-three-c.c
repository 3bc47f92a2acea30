/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-three-c.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/**
 * lf_pillar_id:
 * @pillar: one of the three Cs
 *
 * Returns: its id in machine-readable output
 */
const char *
lf_pillar_id (LfPillar pillar)
{
  static const char *const ids[LF_N_PILLARS] = {
    "compliance", "collaboration", "capital",
  };

  g_return_val_if_fail (pillar < LF_N_PILLARS, NULL);
  return ids[pillar];
}

/**
 * lf_pillar_name:
 * @pillar: one of the three Cs
 *
 * Returns: its name, translated
 */
const char *
lf_pillar_name (LfPillar pillar)
{
  switch (pillar)
    {
    case LF_PILLAR_COMPLIANCE:
      return C_("pillar", "Compliance");
    case LF_PILLAR_COLLABORATION:
      return C_("pillar", "Collaboration");
    case LF_PILLAR_CAPITAL:
      return C_("pillar", "Capital");
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What to do next: the content's action for the band that the score lies
 * in; above the last band there is only the yearly review. */
static const char *
next_action (const LfPractice *practice,
             LfMean            mean)
{
  if (!mean.known)
    return NULL;
  for (guint i = 0; i < practice->n_actions; i++)
    if (mean.mean <= practice->actions[i].max_score)
      return practice->actions[i].text;
  return _("Keep the level; review it yearly.");
}

static void
judge_practice (const LfScoreModel *model,
                const LfCase       *the_case,
                const LfPractice   *practice,
                LfPracticeResult   *result)
{
  LfMean items = lf_case_list_mean (model, the_case, practice->list->id);
  LfReading whole = practice->whole != NULL
    ? lf_case_get (model, the_case, practice->whole->id)
    : LF_READING_EXCLUDED;

  result->practice = practice;
  result->mean = items;
  result->importance = practice->list->weight;
  if (items.known)
    return;
  if (whole.known || whole.excluded)
    {
      result->mean = lf_mean_of (&whole, NULL, 1);
      result->whole = TRUE;
    }
}

static void
judge_pillar (LfThreeCResult  *result,
              LfPillar         pillar,
              const LfRuleSet *words,
              const LfScoreModel *model)
{
  g_autofree LfMean *means = g_new (LfMean, result->n_practices);
  LfPillarResult *out = &result->pillars[pillar];
  guint n = 0;

  for (guint i = 0; i < result->n_practices; i++)
    if (result->practices[i].pillar == pillar)
      means[n++] = result->practices[i].mean;
  out->pillar = pillar;
  out->mean = lf_mean_of_means (means, n);
  if (out->mean.known && words != NULL)
    out->word = lf_figures_word (model, words, out->mean.mean);
}

/* The weight of a practice among those of its pillar. */
static void
normalise_importance (LfPracticeResult *practices,
                      guint             n)
{
  double sum[LF_N_PILLARS] = { 0 };

  for (guint i = 0; i < n; i++)
    sum[practices[i].pillar] += practices[i].importance;
  for (guint i = 0; i < n; i++)
    if (sum[practices[i].pillar] > 0)
      practices[i].importance /= sum[practices[i].pillar];
}

static void
find_warnings (const LfScoreModel *model,
               LfArena            *arena,
               LfThreeCResult     *result)
{
  const char **warnings = lf_arena_new_array (arena, const char *, 3);
  const LfMean *compliance = &result->pillars[LF_PILLAR_COMPLIANCE].mean;
  guint n = 0;

  result->warnings = warnings;
  result->weakest = -1;
  for (int p = 0; p < (int) LF_N_PILLARS; p++)
    if (result->pillars[p].mean.known &&
        (result->weakest < 0 || result->pillars[p].mean.mean <
           result->pillars[result->weakest].mean.mean))
      result->weakest = p;
  if (compliance->known && compliance->mean <
        lf_score_model_get_parameter (model, "c3-lawful"))
    warnings[n++] = lf_arena_printf (arena,
      _("Do not file, do not launch yet: Compliance stands at %.2f."),
      compliance->mean);
  if (result->weakest >= 0 && result->pillars[result->weakest].mean.mean <
        lf_score_model_get_parameter (model, "c3-headline"))
    /* Translators: %s is Compliance, Collaboration or Capital */
    warnings[n++] = lf_arena_printf (arena,
      _("%s is the weakest of the three Cs with %.2f: it holds the others "
        "back."),
      lf_pillar_name ((LfPillar) result->weakest),
      result->pillars[result->weakest].mean.mean);
}

/**
 * lf_three_c_judge:
 * @model: the model
 * @the_case: the firm's answers
 * @grouping: where the practices stand
 * @arena: owns what @result points to
 * @result: (out caller-allocates): practices, pillars, warnings
 *
 * The 3C toolkit of Song 2025 §5.2: a practice is the mean of its items (or
 * rated as a whole where none is), a pillar the mean of its practices, the
 * whole the mean of the three. The bands and warnings are judgement.
 */
void
lf_three_c_judge (const LfScoreModel *model,
                  const LfCase       *the_case,
                  LfGrouping          grouping,
                  LfArena            *arena,
                  LfThreeCResult     *result)
{
  LfCatalogue *catalogue = lf_score_model_get_catalogue (model);
  const LfRuleSet *words = lf_rule_set_of_kind (model, "maturity");
  const LfPractice *const *practices;
  LfPracticeResult *out;
  LfMean pillars[LF_N_PILLARS];

  *result = (LfThreeCResult) { 0 };
  practices = lf_catalogue_practices (catalogue, &result->n_practices);
  out = lf_arena_new_array (arena, LfPracticeResult, result->n_practices);
  result->practices = out;
  for (guint i = 0; i < result->n_practices; i++)
    {
      judge_practice (model, the_case, practices[i], &out[i]);
      out[i].pillar = grouping == LF_GROUPING_PRINTED
        ? practices[i]->pillar_printed : practices[i]->pillar;
      out[i].action = next_action (practices[i], out[i].mean);
      if (out[i].mean.known && words != NULL)
        out[i].word = lf_figures_word (model, words, out[i].mean.mean);
    }
  normalise_importance (out, result->n_practices);
  for (guint p = 0; p < LF_N_PILLARS; p++)
    {
      judge_pillar (result, (LfPillar) p, words, model);
      pillars[p] = result->pillars[p].mean;
    }
  result->overall = lf_mean_of_means (pillars, LF_N_PILLARS);
  find_warnings (model, arena, result);
}

/**
 * lf_three_c_needs:
 * @three_c: where the firm stands
 * @mode: an entry mode
 * @needs: (out caller-allocates): what the mode needs of each C
 *
 * The gap is need − mean, floored at 0. The needs are judgement on Song
 * 2025 §2.2.1, §5.1.2 and §5.2. A pillar that is not rated has no gap yet.
 */
void
lf_three_c_needs (const LfThreeCResult *three_c,
                  const LfMode         *mode,
                  LfPillarNeed          needs[LF_N_PILLARS])
{
  for (guint p = 0; p < LF_N_PILLARS; p++)
    {
      LfMean mean = three_c->pillars[p].mean;

      needs[p] = (LfPillarNeed) { (LfPillar) p, mode->needs[p], mean, 0.0 };
      if (mean.known)
        needs[p].gap = MAX (mode->needs[p] - mean.mean, 0.0);
    }
}

static int
compare_actions (const void *a,
                 const void *b)
{
  const LfNextAction *one = a, *two = b;

  if (one->priority != two->priority)
    return one->priority > two->priority ? -1 : 1;
  return one->practice < two->practice ? -1 : 1;
}

/**
 * lf_three_c_actions:
 * @three_c: where the firm stands
 * @mode: (nullable): an entry mode; without one every rated practice that
 *   is below 4 counts its distance to 4
 * @arena: owns the result
 * @n_actions: (out): how many
 *
 * What to do next: one action for every rated practice that lies under the
 * level that the mode needs of its pillar, ordered by gap × importance.
 *
 * Returns: (array length=n_actions): the actions, most pressing first
 */
const LfNextAction *
lf_three_c_actions (const LfThreeCResult *three_c,
                    const LfMode         *mode,
                    LfArena              *arena,
                    guint                *n_actions)
{
  LfNextAction *actions = lf_arena_new_array (arena, LfNextAction,
                                              three_c->n_practices);
  guint n = 0;

  for (guint i = 0; i < three_c->n_practices; i++)
    {
      const LfPracticeResult *practice = &three_c->practices[i];
      double need = mode != NULL ? mode->needs[practice->pillar] : 4.0;
      double gap = need - practice->mean.mean;

      if (!practice->mean.known || gap <= 0)
        continue;
      actions[n++] = (LfNextAction) {
        .practice = i, .gap = gap, .importance = practice->importance,
        .priority = gap * practice->importance, .text = practice->action,
      };
    }
  qsort (actions, n, sizeof *actions, compare_actions);
  *n_actions = n;
  return actions;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/modes/lf-hurdles.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define ID_PREFIX "hur-"

static guint
measure (const LfScoreModel *model,
         const LfCase       *the_case,
         LfHurdleResult     *result)
{
  const LfList *const *lists;
  guint n, found = 0, known = 0;

  lists = lf_catalogue_lists (lf_score_model_get_catalogue (model), &n);
  for (guint i = 0; i < n && found < LF_N_HURDLES; i++)
    {
      LfHurdleMean *hurdle = &result->hurdles[found];

      if (g_strcmp0 (lists[i]->group, "hurdle") != 0)
        continue;
      hurdle->list = lists[i];
      hurdle->id = g_str_has_prefix (lists[i]->id, ID_PREFIX)
        ? lists[i]->id + strlen (ID_PREFIX) : lists[i]->id;
      hurdle->mean = lf_case_list_mean (model, the_case, lists[i]->id);
      known += hurdle->mean.known;
      found++;
    }
  result->n_hurdles = found;
  return known;
}

/* The verdict rests on the lowest hurdle: on its distance to the bound
 * that calls for a partner by itself, or to the one that is clear. */
static void
find_deciding (const LfScoreModel *model,
               LfHurdleResult     *result)
{
  double low = lf_score_model_get_parameter (model, "hur-low");
  double high = lf_score_model_get_parameter (model, "hur-high");
  double lowest = G_MAXDOUBLE;

  result->deciding = -1;
  for (guint h = 0; h < result->n_hurdles; h++)
    if (result->hurdles[h].mean.known &&
        result->hurdles[h].mean.mean < lowest)
      {
        lowest = result->hurdles[h].mean.mean;
        result->deciding = (int) h;
      }
  if (result->deciding >= 0)
    result->distance = fabs (lowest - (lowest < low ? low : high));
}

/* What the verdict rests on. */
static const char *
verdict_reason (const LfScoreModel   *model,
                const LfHurdleResult *result,
                LfArena              *arena)
{
  double high = lf_score_model_get_parameter (model, "hur-high");
  const LfHurdleMean *lowest;

  if (result->rule == NULL || result->deciding < 0)
    return NULL;
  lowest = &result->hurdles[result->deciding];
  if (strcmp (result->verdict, "solo") == 0)
    /* Translators: %1$s is a hurdle */
    return lf_arena_printf (arena,
      _("All four hurdles are cleared; the lowest is “%s” with %.2f."),
      lowest->list->label, lowest->mean.mean);
  if (lowest->mean.mean >= high)
    return lf_arena_strdup (arena,
      _("All four hurdles are cleared, but the money is not there."));
  /* Translators: %1$s is a hurdle, %2$.2f where it stands */
  return lf_arena_printf (arena,
    _("The hardest hurdle, “%s”, stands at %.2f and is cleared at %.2f."),
    lowest->list->label, lowest->mean.mean, high);
}

static const char *
verdict_sentence (const LfHurdleResult *result,
                  LfArena              *arena)
{
  if (result->rule == NULL)
    return lf_arena_strdup (arena,
      _("Too few hurdles are rated for a verdict on going alone."));
  if (result->reason == NULL)
    /* Translators: %s is a verdict on going alone: end the sentence as your
     * language does */
    return lf_arena_printf (arena, _("%s."), result->rule->text);
  /* Translators: a verdict on going alone, and what it rests on, a whole
   * sentence */
  return lf_arena_printf (arena, _("%s. %s"), result->rule->text,
                          result->reason);
}

/**
 * lf_hurdles_judge:
 * @model: the model
 * @the_case: the answers
 * @arena: owns what @result points to
 * @result: (out caller-allocates): the four hurdles and the verdict
 *
 * The four commercialization hurdles (Ethan G. 2025, Part 3) turned into a
 * verdict by the content's rules; the thresholds are judgement. A hurdle
 * without a rating counts neither as failed nor as cleared: where it could
 * turn the verdict, there is none.
 */
void
lf_hurdles_judge (const LfScoreModel *model,
                  const LfCase       *the_case,
                  LfArena            *arena,
                  LfHurdleResult     *result)
{
  LfFigures figures = { .model = model, .the_case = the_case };
  const LfRuleSet *set = lf_rule_set_of_kind (model, "hurdle");
  guint known;

  *result = (LfHurdleResult) { 0 };
  known = measure (model, the_case, result);
  if (set != NULL)
    result->rule = lf_figures_decide (&figures, set);
  /* Only a partner can be called for while a hurdle is not rated. */
  if (result->rule != NULL && known < result->n_hurdles &&
      strcmp (result->rule->outcome, "partner") != 0)
    result->rule = NULL;
  result->verdict = result->rule != NULL ? result->rule->outcome : NULL;
  find_deciding (model, result);
  result->reason = verdict_reason (model, result, arena);
  result->sentence = verdict_sentence (result, arena);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why the firm goes abroad: the three orientations of Song 2025, Table 3-1
 * and §4.1.1, and whether they fit the rest. */

#include "config.h"

#include "models/scoring/lf-motives.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * lf_list_scores:
 * @model: the model
 * @the_case: the answers
 * @group: which lists, such as `motive`
 * @arena: owns what is returned
 * @scores: (out) (array): the means of the lists of that group
 *
 * Returns: how many
 */
guint
lf_list_scores (const LfScoreModel  *model,
                const LfCase        *the_case,
                const char          *group,
                LfArena             *arena,
                const LfListScore  **scores)
{
  guint n, found = 0;
  const LfList *const *lists =
    lf_catalogue_lists (lf_score_model_get_catalogue (model), &n);
  LfListScore *out = lf_arena_new_array (arena, LfListScore, n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (lists[i]->group, group) == 0)
      {
        out[found].list = lists[i];
        out[found++].mean = lf_case_list_mean (model, the_case,
                                               lists[i]->id);
      }
  *scores = out;
  return found;
}

/**
 * lf_two_highest:
 * @scores: (array length=n): scores
 * @n: how many
 * @first: (out): index of the highest known mean, or −1; of equal ones the
 *   first
 * @second: (out): index of the next, or −1
 */
void
lf_two_highest (const LfListScore *scores,
                guint              n,
                int               *first,
                int               *second)
{
  *first = *second = -1;
  for (guint i = 0; i < n; i++)
    {
      if (!scores[i].mean.known)
        continue;
      if (*first < 0 || scores[i].mean.mean > scores[*first].mean.mean)
        {
          *second = *first;
          *first = (int) i;
        }
      else if (*second < 0 ||
               scores[i].mean.mean > scores[*second].mean.mean)
        *second = (int) i;
    }
}

static const char *
motive_sentence (const LfMotiveResult *result,
                 LfArena              *arena)
{
  const LfListScore *first, *second;

  if (result->dominant < 0)
    return lf_arena_strdup (arena, _("No motive is rated yet."));
  first = &result->groups[result->dominant];
  if (!result->mixed)
    /* Translators: %1$s is a group of motives. */
    return lf_arena_printf (arena, _("The dominant motive is “%1$s” with "
                                     "%2$.2f."),
                            first->list->title, first->mean.mean);
  second = &result->groups[result->second];
  /* Translators: %1$s and %3$s are groups of motives. */
  return lf_arena_printf (arena, _("The motives are mixed: “%1$s” with %2$.2f "
                                   "and “%3$s” with %4$.2f."),
                          first->list->title, first->mean.mean,
                          second->list->title, second->mean.mean);
}

/**
 * lf_motives_judge:
 * @model: the model
 * @the_case: the answers
 * @arena: owns what @result points to
 * @result: (out caller-allocates): the motives
 *
 * The dominant motive is the group with the highest mean; a lead under the
 * content's limit is mixed (judgement).
 */
void
lf_motives_judge (const LfScoreModel *model,
                  const LfCase       *the_case,
                  LfArena            *arena,
                  LfMotiveResult     *result)
{
  double lead = lf_score_model_get_parameter (model, "motive-mixed");

  *result = (LfMotiveResult) { 0 };
  result->n_groups = lf_list_scores (model, the_case, "motive", arena,
                                     &result->groups);
  lf_two_highest (result->groups, result->n_groups, &result->dominant,
                  &result->second);
  result->mixed = result->second >= 0 &&
    result->groups[result->dominant].mean.mean -
    result->groups[result->second].mean.mean < lead;
  result->sentence = motive_sentence (result, arena);
}

/**
 * lf_motives_check:
 * @model: the model
 * @the_case: the answers in one market
 * @motives: the motives
 * @commitment: (nullable): the commitment of the lead mode there, 0–4
 * @arena: owns what is returned
 * @n_warnings: (out): how many
 *
 * Whether the dominant motive fits the market and its lead mode, by the
 * content's rules (judgement).
 *
 * Returns: (array length=n_warnings): the rules that warn
 */
const LfRule *const *
lf_motives_check (const LfScoreModel   *model,
                  const LfCase         *the_case,
                  const LfMotiveResult *motives,
                  const double         *commitment,
                  LfArena              *arena,
                  guint                *n_warnings)
{
  const LfRuleSet *set = lf_rule_set_of_kind (model, "motive-check");
  LfFigures figures = {
    .model = model, .the_case = the_case,
    .dominant_motive = motives->dominant >= 0
      ? motives->groups[motives->dominant].list->id : NULL,
    .lead_commitment = commitment != NULL ? LF_READING (*commitment)
                                          : LF_READING_MISSING,
  };
  const LfRule **warnings;

  *n_warnings = 0;
  if (set == NULL)
    return NULL;
  warnings = lf_arena_new_array (arena, const LfRule *, set->n_rules);
  for (guint r = 0; r < set->n_rules; r++)
    if (lf_figures_holds (&figures, &set->rules[r]))
      warnings[(*n_warnings)++] = &set->rules[r];
  return warnings;
}

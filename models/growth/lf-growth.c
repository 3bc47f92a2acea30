/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Growth after entry (decision-model section 10; Yang & Stoian 2024). */

#include "config.h"

#include "models/growth/lf-growth.h"

#include <glib/gi18n.h>
#include <string.h>

/* Measures ------------------------------------------------------------- */

static const char *
technology (const LfScoreModel *model,
            const LfCase       *the_case)
{
  int item = lf_score_model_find_item (model, "bg-technology");
  const char *const *chosen = item >= 0 ? the_case->choices[item] : NULL;

  return chosen != NULL ? chosen[0] : NULL;
}

static void
set_measure (LfGrowthResult *result,
             LfMeasure       measure,
             double          value,
             const char     *peers)
{
  LfMeasureResult *out = &result->measures[measure];

  out->known = TRUE;
  out->value = value;
  out->all = lf_born_globals_place (measure, NULL, value);
  if (peers != NULL)
    out->peers = lf_born_globals_place (measure, peers, value);
}

static void
measure (const LfScoreModel  *model,
         const LfCase        *the_case,
         const LfGrowthInput *input,
         LfGrowthResult      *result)
{
  const char *peers = technology (model, the_case);

  result->count = lf_growth_count (lf_score_model_get_catalogue (model),
                                   input->entries, input->n_entries,
                                   input->home, input->study_year,
                                   input->coding);
  if (result->count.spread_known)
    set_measure (result, LF_MEASURE_SPREAD, result->count.spread, peers);
  if (result->count.n_countries > result->count.n_unplaced)
    set_measure (result, LF_MEASURE_DIVERSIFICATION,
                 result->count.n_regions, peers);
  if (input->sales_known && input->sales > 0 &&
      input->abroad <= input->sales)
    set_measure (result, LF_MEASURE_INTENSITY,
                 100 * input->abroad / input->sales, peers);
}

/* Born global ------------------------------------------------------------ */

static void
set_test (const LfScoreModel  *model,
          LfGrowthResult      *result,
          LfBornGlobalTestKind kind,
          const char          *id,
          const char          *parameter,
          gboolean             known,
          double               value)
{
  const LfParameter *content =
    lf_catalogue_parameter (lf_score_model_get_catalogue (model), parameter);
  double limit = lf_score_model_get_parameter (model, parameter);

  result->tests[kind] = (LfBornGlobalTest) {
    .id = id, .label = content != NULL ? content->label : id, .known = known,
    .value = known ? value : 0, .limit = limit,
    .passed = known && (kind == LF_BORN_EARLY ? value <= limit
                                              : value >= limit),
  };
}

/* Criteria of §3.3 (Knight 1996; Gerschewski et al. 2018). */
static void
test_born_global (const LfScoreModel  *model,
                  const LfGrowthInput *input,
                  LfGrowthResult      *result)
{
  const LfGrowthCount *count = &result->count;
  const LfMeasureResult *intensity = &result->measures[LF_MEASURE_INTENSITY];
  gboolean all_known = TRUE, failed = FALSE;

  /* In the year of foundation the firm is in its first year. */
  set_test (model, result, LF_BORN_EARLY, "bg-crit-early", "bg-years",
            input->founded > 0 && count->first_year >= input->founded,
            count->first_year - input->founded + 1);
  set_test (model, result, LF_BORN_INTENSITY, "bg-crit-intensity",
            "bg-intensity", intensity->known, intensity->value);
  set_test (model, result, LF_BORN_CONTINENTS, "bg-crit-continents",
            "bg-continents", count->n_continents > 0, count->n_continents);
  set_test (model, result, LF_BORN_EXPERIENCE, "bg-crit-experience",
            "bg-experience", count->spread_known, count->years_abroad);
  for (guint t = 0; t < LF_BORN_EXPERIENCE; t++)
    {
      all_known &= result->tests[t].known;
      failed |= result->tests[t].known && !result->tests[t].passed;
    }
  result->born_global_known = all_known || failed;
  result->born_global = all_known && !failed;
}

/* What comes first ------------------------------------------------------- */

static void
find_priority (const LfScoreModel *model,
               const LfCase       *the_case,
               LfGrowthResult     *result)
{
  LfFigures figures = { .model = model, .the_case = the_case };
  const LfRuleSet *set = lf_rule_set_of_kind (model, "growth-group");

  result->priority = -1;
  result->group = set != NULL ? lf_figures_decide (&figures, set) : NULL;
  for (guint d = 0; result->group != NULL && d < result->n_dimensions; d++)
    if (strcmp (result->dimensions[d].dimension->group,
                result->group->outcome) == 0)
      result->priority = (int) d;
}

/* Sentences -------------------------------------------------------------- */

static const char *
entries_sentence (const LfGrowthResult *result,
                  LfArena              *arena)
{
  const LfMeasureResult *spread = &result->measures[LF_MEASURE_SPREAD];
  const LfMeasureResult *width =
    &result->measures[LF_MEASURE_DIVERSIFICATION];

  if (!result->has_entries)
    return lf_arena_strdup (arena, _("No entry abroad is listed yet."));
  if (!spread->known || !width->known)
    return lf_arena_strdup (arena,
      _("The entries need a year and a country before growth can be "
        "measured."));
  return lf_arena_printf (arena,
    _("%u countries in %d years make %.1f a year, over %u regions: faster "
      "than %u and wider than %u of the 33 published born globals."),
    result->count.n_countries, result->count.years_abroad, spread->value,
    result->count.n_regions, spread->all.below, width->all.below);
}

/* The weakest function of the dimension that comes first, or of the first
 * dimension that has one. */
static const char *
advice_sentence (const LfGrowthResult *result,
                 LfArena              *arena)
{
  const LfDimensionScore *dimension =
    result->priority >= 0 ? &result->dimensions[result->priority] : NULL;
  const LfCapabilityScore *worst = NULL;

  if (dimension == NULL)
    return result->has_ratings
      ? lf_arena_strdup (arena, _("Say what the firm offers and who buys it "
                                  "to see which growth comes first."))
      : NULL;
  if (dimension->weakest < 0)
    return lf_arena_printf (arena,
      /* Translators: %s is a dimension of growth. */
      _("“%s” comes first for this type of firm; its capabilities are not "
        "rated yet."), dimension->dimension->title);
  for (guint c = 0; c < dimension->n_capabilities; c++)
    {
      const LfCapabilityScore *score = &dimension->capabilities[c];

      if (score->mean.known &&
          (int) score->capability->function == dimension->weakest &&
          (worst == NULL || score->mean.mean < worst->mean.mean))
        worst = score;
    }
  return lf_arena_printf (arena,
    /* Translators: %1$s is a dimension of growth, %2$s one of sensing,
     * seizing and reconfiguring, %4$s a capability. */
    _("“%1$s” comes first for this type of firm. It is only as strong as its "
      "weakest function, %2$s with %3$.2f: begin with “%4$s”."),
    dimension->dimension->title,
    lf_function_name ((LfCapabilityFunction) dimension->weakest),
    dimension->functions[dimension->weakest].score,
    worst->capability->title);
}

static const char *const *
find_warnings (const LfGrowthInput  *input,
               const LfGrowthResult *result,
               LfArena              *arena)
{
  const char **warnings = lf_arena_new_array (arena, const char *, 4);
  guint n = 0;

  if (input->sales_known && input->abroad > input->sales)
    warnings[n++] = lf_arena_printf (arena,
      _("In %d more was sold abroad than in total; the sales intensity is "
        "left out."), input->sales_year);
  if (result->count.n_unplaced > 0)
    warnings[n++] = lf_arena_printf (arena,
      g_dngettext (GETTEXT_PACKAGE,
                   "%u market has no country and counts in no region.",
                   "%u markets have no country and count in no region.",
                   result->count.n_unplaced), result->count.n_unplaced);
  if (result->measures[LF_MEASURE_SPREAD].known)
    warnings[n++] = lf_arena_strdup (arena,
      _("The speed of spread favours young firms; compare it only with firms "
        "that are abroad about as long."));
  warnings[n] = NULL;
  return warnings;
}

/**
 * lf_growth_judge:
 * @model: the model
 * @the_case: the firm's answers
 * @input: its entries and sales
 * @arena: owns what @result points to
 * @result: (out caller-allocates): growth after entry
 *
 * Speed of spread, diversification and sales intensity, the born-global
 * test, which growth comes first for the firm's type, and the capabilities
 * that it needs (Yang & Stoian 2024, §3.3, §3.4, §4).
 */
void
lf_growth_judge (const LfScoreModel  *model,
                 const LfCase        *the_case,
                 const LfGrowthInput *input,
                 LfArena             *arena,
                 LfGrowthResult      *result)
{
  *result = (LfGrowthResult) { .has_entries = input->n_entries > 0,
                               .study_year = input->study_year };
  measure (model, the_case, input, result);
  test_born_global (model, input, result);
  result->dimensions = lf_capabilities_judge (model, the_case, arena,
                                              &result->n_dimensions);
  for (guint d = 0; d < result->n_dimensions; d++)
    result->has_ratings |= result->dimensions[d].weakest >= 0;
  find_priority (model, the_case, result);
  result->sentence = entries_sentence (result, arena);
  result->advice = advice_sentence (result, arena);
  result->warnings = find_warnings (input, result, arena);
}

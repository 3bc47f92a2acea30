/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The criteria of the market ranking, their weights and value functions,
 * from the content and the document. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/results/lf-results-private.h"
#include "models/scoring/lf-weights.h"

#define MAX_WARNINGS 4

/* The criteria while they are collected. */
typedef struct
{
  LfResults         *self;
  LfProductState    *state;
  LfCriterionResult *criteria;
  LfValueFunction   *functions;
  LfScreenLimit     *limits;
  int               *items;       /* model index, or −1 for an indicator */
  guint              n;
} Build;

static guint
count_indicators (LfResults *self)
{
  return lf_snapshot_list (self->snapshot, LF_RECORD_INDICATOR)->len;
}

static void
add_items (Build            *build,
           LfCriterionGroup  group)
{
  const LfScoreModel *model = build->self->model;
  guint n;
  const guint *items =
    lf_score_model_list_items (model, lf_criterion_group_list (group), &n);

  for (guint i = 0; i < n; i++)
    {
      const LfItem *item = lf_score_model_get_item (model, items[i]);

      if (item->kind != LF_ITEM_RATING)
        continue;
      build->items[build->n] = (int) items[i];
      build->criteria[build->n++] = (LfCriterionResult) {
        .id = item->id, .name = item->label, .item = item, .group = group,
        .maximise = item->polarity == LF_POLARITY_PLUS,
        .base = lf_score_model_get_weight (model, items[i]),
        .low = 0, .high = LF_SCALE_MAX,
      };
    }
}

static LfReading
indicator_value (LfResults  *self,
                 const char *indicator,
                 guint       market)
{
  LfRecord *record = lf_snapshot_get_indicator_value (
    self->snapshot, indicator, lf_record_get_id (self->markets[market]),
    self->scenario);

  if (record == NULL)
    return LF_READING_MISSING;
  if (lf_record_has (record, "value"))
    return LF_READING (lf_record_get_number (record, "value", 0));
  if (lf_record_has (record, "low") && lf_record_has (record, "high"))
    return LF_READING ((lf_record_get_number (record, "low", 0) +
                        lf_record_get_number (record, "high", 0)) / 2);
  return LF_READING_MISSING;
}

static void
add_indicators (Build *build)
{
  LfResults *self = build->self;
  GPtrArray *records = lf_snapshot_list (self->snapshot,
                                         LF_RECORD_INDICATOR);

  for (guint i = 0; i < records->len; i++)
    {
      const LfRecord *record = records->pdata[i];
      LfCriterionResult *out = &build->criteria[build->n];
      gboolean any = FALSE;

      *out = (LfCriterionResult) {
        .id = lf_record_get_id (record),
        .name = lf_record_get_text (record, "name"),
        .group = LF_GROUP_INDICATORS,
        .maximise = strcmp (lf_record_get_text (record, "direction"),
                            "min") != 0,
        .base = 1, .unit = lf_record_get_text (record, "unit"),
      };
      for (guint m = 0; m < self->n_markets; m++)
        {
          LfReading value = indicator_value (self, out->id, m);

          if (!value.known)
            continue;
          out->low = any ? MIN (out->low, value.value) : value.value;
          out->high = any ? MAX (out->high, value.value) : value.value;
          any = TRUE;
        }
      build->items[build->n++] = -1;
    }
}

/* Piecewise points are drawn by the user; otherwise a line or a curve
 * between the worse and the better reference point. */
static void
set_value_function (Build *build,
                    guint  k)
{
  LfCriterionResult *criterion = &build->criteria[k];
  LfValueFunction *function = &build->functions[k];
  LfRecord *record = lf_snapshot_get (build->self->snapshot,
                                      LF_RECORD_VALUE_FUNCTION,
                                      LF_KEY (criterion->id));
  const char *shape = "linear";
  g_autoptr (GVariant) points = NULL;

  if (record != NULL)
    {
      shape = lf_record_get_text (record, "shape");
      criterion->low = lf_record_get_number (record, "low", criterion->low);
      criterion->high = lf_record_get_number (record, "high",
                                              criterion->high);
      points = g_variant_lookup_value (lf_record_get_value (record),
                                       "points", G_VARIANT_TYPE ("a(dd)"));
    }
  lf_value_function_init_linear (
    function, criterion->maximise ? criterion->low : criterion->high,
    criterion->maximise ? criterion->high : criterion->low);
  if (strcmp (shape, "exponential") == 0)
    {
      function->kind = LF_VALUE_EXPONENTIAL;
      function->curvature = lf_record_get_number (record, "curvature", 0);
    }
  else if (strcmp (shape, "piecewise") == 0 && points != NULL)
    {
      function->kind = LF_VALUE_PIECEWISE;
      function->n_points = (guint) MIN (g_variant_n_children (points),
                                        LF_VALUE_MAX_POINTS);
      for (guint p = 0; p < function->n_points; p++)
        g_variant_get_child (points, p, "(dd)", &function->x[p],
                             &function->value[p]);
    }
  /* A curve that the engine would refuse is worth no more than a line. */
  if (!lf_value_function_check (function, NULL))
    lf_value_function_init_linear (
      function, criterion->maximise ? criterion->low : criterion->high,
      criterion->maximise ? criterion->high : criterion->low);
}

static void
set_limit (Build *build,
           guint  k)
{
  LfRecord *record = lf_snapshot_get (build->self->snapshot,
                                      LF_RECORD_THRESHOLD,
                                      LF_KEY (build->criteria[k].id));
  LfScreenLimit *limit = &build->limits[k];

  if (record == NULL)
    return;
  if (lf_record_has (record, "at-least"))
    limit->at_least = LF_READING (lf_record_get_number (record, "at-least",
                                                        0));
  if (lf_record_has (record, "at-most"))
    limit->at_most = LF_READING (lf_record_get_number (record, "at-most",
                                                       0));
}

/* The derived weights of the pull factors: a pull that relieves a strong
 * push counts for more. */
static void
derive_pull_weights (Build *build)
{
  LfResults *self = build->self;
  const LfCase *the_case = build->state->firm->the_case;
  const LfLink *const *links;
  guint n_links, n_push, n_pull = 0, used = 0;
  const guint *push_items = lf_score_model_list_items (self->model, "push",
                                                       &n_push);
  g_autofree LfPushPullLink *out = NULL;
  g_autofree LfReading *push = g_new0 (LfReading, n_push);
  g_autofree double *base = g_new0 (double, build->n);
  g_autofree double *weights = g_new0 (double, build->n);
  g_autofree int *cause = g_new0 (int, build->n);

  links = lf_catalogue_links (self->catalogue, &n_links);
  out = g_new0 (LfPushPullLink, n_links);
  while (n_pull < build->n && build->criteria[n_pull].group == LF_GROUP_PULL)
    n_pull++;
  for (guint i = 0; i < n_push; i++)
    push[i] = the_case->readings[push_items[i]];
  for (guint l = 0; l < n_links; l++)
    {
      int from = lf_score_model_find_item (self->model, links[l]->push);
      int to = lf_score_model_find_item (self->model, links[l]->pull);

      for (guint i = 0; i < n_push; i++)
        for (guint k = 0; k < n_pull; k++)
          if ((int) push_items[i] == from && build->items[k] == to)
            out[used++] = (LfPushPullLink) { i, k, links[l]->strength };
    }
  for (guint k = 0; k < n_pull; k++)
    base[k] = build->criteria[k].base;
  lf_derived_weights (out, used, push, n_push, base, weights, cause, n_pull);
  for (guint k = 0; k < n_pull; k++)
    {
      build->criteria[k].derived = weights[k];
      if (cause[k] >= 0)
        build->criteria[k].cause =
          lf_score_model_get_item (self->model, push_items[cause[k]]);
    }
}

static gboolean
group_range (const Build      *build,
             LfCriterionGroup  group,
             guint            *first,
             guint            *n)
{
  *first = *n = 0;
  for (guint k = 0; k < build->n; k++)
    if (build->criteria[k].group == group && (*n)++ == 0)
      *first = k;
  return *n > 0;
}

static void
normalise_base (Build            *build,
                LfCriterionGroup  group)
{
  guint first, n;
  double sum = 0;

  if (!group_range (build, group, &first, &n))
    return;
  for (guint k = first; k < first + n; k++)
    sum += build->criteria[k].base;
  for (guint k = first; k < first + n; k++)
    {
      if (sum > 0)
        build->criteria[k].base /= sum;
      if (group != LF_GROUP_PULL)
        build->criteria[k].derived = build->criteria[k].base;
    }
}

/* The weights that an elicitation left in the document; a group that it
 * did not touch keeps its base weights. */
static gboolean
stored_weights (const Build *build,
                guint        first,
                guint        n,
                double      *weights)
{
  gboolean any = FALSE;
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      LfRecord *record = lf_snapshot_get (
        build->self->snapshot, LF_RECORD_WEIGHT,
        LF_KEY (build->criteria[first + i].id));

      weights[i] = record != NULL
        ? lf_record_get_number (record, "value", 0.0) : 0.0;
      any |= record != NULL;
      sum += weights[i];
    }
  for (guint i = 0; i < n && sum > 0; i++)
    weights[i] /= sum;
  return any && sum > 0;
}

static void
weigh_group (Build            *build,
             LfCriterionGroup  group,
             double            share)
{
  const char *method = build->self->weights;
  g_autofree double *weights = NULL;
  guint first, n;

  if (!group_range (build, group, &first, &n))
    return;
  weights = g_new0 (double, n);
  if (strcmp (method, "equal") == 0)
    lf_weights_by_rank (LF_WEIGHTS_EQUAL, n, weights);
  else if (strcmp (method, "derived") == 0)
    for (guint i = 0; i < n; i++)
      weights[i] = build->criteria[first + i].derived;
  else if (strcmp (method, "base") == 0 ||
           !stored_weights (build, first, n, weights))
    for (guint i = 0; i < n; i++)
      weights[i] = build->criteria[first + i].base;
  for (guint i = 0; i < n; i++)
    build->criteria[first + i].weight = share * weights[i];
}

static void
weigh (Build *build)
{
  static const char *const settings[LF_N_CRITERION_GROUPS] = {
    "group-pull", "group-barriers", "group-distance", "group-indicators",
  };
  double shares[LF_N_CRITERION_GROUPS], sum = 0;
  guint first, n;

  for (guint g = 0; g < LF_N_CRITERION_GROUPS; g++)
    {
      shares[g] = group_range (build, g, &first, &n)
        ? lf_snapshot_get_number (build->self->snapshot, settings[g],
                                  build->self->scenario) : 0.0;
      sum += shares[g];
      normalise_base (build, g);
    }
  for (guint g = 0; g < LF_N_CRITERION_GROUPS; g++)
    weigh_group (build, g, sum > 0 ? shares[g] / sum : 0.0);
}

static double
weight_of (const Build *build,
           const char  *criterion)
{
  for (guint k = 0; k < build->n; k++)
    if (strcmp (build->criteria[k].id, criterion) == 0)
      return build->criteria[k].weight;
  return 0.0;
}

static const char *const *
find_warnings (const Build *build)
{
  LfArena *arena = build->self->arena;
  const char **warnings = lf_arena_new_array (arena, const char *,
                                              MAX_WARNINGS + 1);
  guint n = 0;

  if (weight_of (build, "bar-cultural-distance") > 0 &&
      weight_of (build, "dist-cultural") > 0)
    warnings[n++] = lf_arena_strdup (arena,
      _("Cultural distance counts twice: as a barrier and as a distance. "
        "Give one of them no weight."));
  return warnings;
}

static const LfReading *
read_performances (const Build *build)
{
  LfResults *self = build->self;
  LfReading *out = lf_arena_new_array (self->arena, LfReading,
                                       (gsize) self->n_markets * build->n);

  for (guint m = 0; m < self->n_markets; m++)
    for (guint k = 0; k < build->n; k++)
      out[m * build->n + k] = build->items[k] >= 0
        ? build->state->markets[m]->the_case->readings[build->items[k]]
        : indicator_value (self, build->criteria[k].id, m);
  return out;
}

static void
set_options (LfResults     *self,
             LfMcdaOptions *options)
{
  LfMethod method = LF_METHOD_SAW;
  LfNormalisation normalisation;

  lf_method_from_name (self->method, &method);
  lf_mcda_options_init (options, method);
  if (lf_normalisation_from_name (self->normalisation, &normalisation) &&
      lf_method_normalises (method, normalisation))
    options->normalisation = normalisation;
  options->v = lf_snapshot_get_number (self->snapshot, "vikor-v",
                                       self->scenario);
}

static void
build_input (Build          *build,
             LfRankingInput *input)
{
  LfResults *self = build->self;
  const char **names = lf_arena_new_array (self->arena, const char *,
                                           self->n_markets);

  for (guint m = 0; m < self->n_markets; m++)
    names[m] = lf_record_get_text (self->markets[m], "name");
  *input = (LfRankingInput) {
    .criteria = build->criteria, .functions = build->functions,
    .limits = build->limits, .n_criteria = build->n, .names = names,
    .performances = read_performances (build), .n_markets = self->n_markets,
    .min_coverage = lf_results_get_number (self, "min-coverage",
                                           "rank-coverage"),
  };
  set_options (self, &input->options);
}

/**
 * lf_results_judge_ranking:
 * @self: results
 * @product: index of a product
 * @markets: (inout) (array): the markets' results, whose ranks are filled
 *   in
 * @result: (out caller-allocates): the ranking
 *
 * Ranks the markets for one product.
 */
void
lf_results_judge_ranking (LfResults       *self,
                          guint            product,
                          LfMarketResult  *markets,
                          LfRankingResult *result)
{
  guint max = lf_score_model_get_n_items (self->model) +
              count_indicators (self);
  g_autofree int *items = g_new (int, max);
  Build build = {
    .self = self, .state = &self->states[product], .items = items,
    .criteria = lf_arena_new_array (self->arena, LfCriterionResult, max),
  };
  LfMarketRank *ranks = lf_arena_new_array (self->arena, LfMarketRank,
                                            self->n_markets);

  add_items (&build, LF_GROUP_PULL);
  add_items (&build, LF_GROUP_BARRIERS);
  add_items (&build, LF_GROUP_DISTANCE);
  add_indicators (&build);
  build.functions = lf_arena_new_array (self->arena, LfValueFunction,
                                        build.n);
  build.limits = lf_arena_new_array (self->arena, LfScreenLimit, build.n);
  for (guint k = 0; k < build.n; k++)
    {
      set_value_function (&build, k);
      set_limit (&build, k);
    }
  derive_pull_weights (&build);
  weigh (&build);
  build_input (&build, &build.state->ranking);
  *result = (LfRankingResult) {
    .criteria = build.criteria, .n_criteria = build.n,
    .warnings = find_warnings (&build),
  };
  lf_market_ranking_judge (&build.state->ranking, self->arena, ranks,
                           result);
  for (guint m = 0; m < self->n_markets; m++)
    markets[m].rank = ranks[m];
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The criteria of the market ranking, their weights and value functions,
 * from the content and the document. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-market.h"
#include "models/lf-math.h"
#include "models/results/lf-results-private.h"
#include "models/scoring/lf-market-methods.h"
#include "models/scoring/lf-mcda-warnings.h"

/* As many pairs of near copies, constant criteria and open scales as are
 * named; the others are counted. */
#define N_NAMED 1

/* The criteria while they are collected. */
typedef struct
{
  LfResults         *self;
  LfProductState    *state;
  LfCriterionResult *criteria;
  LfValueFunction   *functions;
  LfScreenLimit     *limits;
  LfPerformance     *performances;
  int               *items;       /* model index, or −1 for an indicator */
  GPtrArray         *refused;     /* what could not be used, in sentences */
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

      *out = (LfCriterionResult) {
        .id = lf_record_get_id (record),
        .name = lf_record_get_text (record, "name"),
        .group = LF_GROUP_INDICATORS,
        .maximise = strcmp (lf_record_get_text (record, "direction"),
                            "min") != 0,
        .base = 1, .unit = lf_record_get_text (record, "unit"),
      };
      build->items[build->n++] = -1;
    }
}

static LfPerformance
read_rating (const Build *build,
             guint        market,
             int          item)
{
  const LfAnswers *answers = build->state->markets[market];

  return (LfPerformance) {
    .reading = answers->the_case->readings[item],
    .doubt = LF_CELL_TRIANGULAR,
    .a = answers->the_case->readings[item].value,
    .b = answers->half_widths[item],
  };
}

/* An interval alone counts by its middle. */
static LfPerformance
read_indicator (const Build *build,
                guint        market,
                const char  *indicator)
{
  LfResults *self = build->self;
  LfRecord *record = lf_snapshot_get_indicator_value (
    self->snapshot, indicator, lf_record_get_id (self->markets[market]),
    self->scenario);
  LfPerformance out = { .reading = LF_READING_MISSING };

  if (record == NULL)
    return out;
  if (lf_record_has (record, "low") && lf_record_has (record, "high"))
    {
      out.doubt = LF_CELL_UNIFORM;
      out.a = lf_record_get_number (record, "low", 0);
      out.b = lf_record_get_number (record, "high", 0);
      out.is_middle = !lf_record_has (record, "value");
      out.reading = LF_READING (lf_math_between (out.a, out.b, 0.5));
    }
  if (lf_record_has (record, "value"))
    out.reading = LF_READING (lf_record_get_number (record, "value", 0));
  if (out.doubt != LF_CELL_UNIFORM && out.reading.known &&
      lf_record_get_number (record, "sd", 0) > 0)
    {
      out.doubt = LF_CELL_NORMAL;
      out.a = out.reading.value;
      out.b = lf_record_get_number (record, "sd", 0);
    }
  return out;
}

static void
read_performances (Build *build)
{
  LfResults *self = build->self;

  build->performances = lf_arena_new_array (
    self->arena, LfPerformance, (gsize) self->n_markets * build->n);
  for (guint m = 0; m < self->n_markets; m++)
    for (guint k = 0; k < build->n; k++)
      build->performances[(gsize) m * build->n + k] = build->items[k] >= 0
        ? read_rating (build, m, build->items[k])
        : read_indicator (build, m, build->criteria[k].id);
}

/* The scale of an indicator reaches from the least to the greatest figure,
 * and over intervals from end to end: draws go as far. */
static void
set_scale (Build *build,
           guint  k)
{
  LfCriterionResult *criterion = &build->criteria[k];
  gboolean any = FALSE;

  for (guint m = 0; m < build->self->n_markets; m++)
    {
      const LfPerformance *cell =
        &build->performances[(gsize) m * build->n + k];
      gboolean spread = cell->doubt == LF_CELL_UNIFORM;
      double value = cell->reading.value;
      double low = spread ? MIN (value, cell->a) : value;
      double high = spread ? MAX (value, cell->b) : value;

      if (!cell->reading.known)
        continue;
      criterion->low = any ? MIN (criterion->low, low) : low;
      criterion->high = any ? MAX (criterion->high, high) : high;
      any = TRUE;
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
  g_autoptr (GError) error = NULL;

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
  if (lf_value_function_check (function, &error))
    return;
  lf_value_function_init_linear (
    function, criterion->maximise ? criterion->low : criterion->high,
    criterion->maximise ? criterion->high : criterion->low);
  /* Translators: a criterion, and what is wrong with its value function. */
  g_ptr_array_add (build->refused, g_strdup_printf (
    _("“%s” is valued by a straight line, because its value function cannot "
      "be used: %s"), criterion->name, error->message));
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

static double
weight_of (const Build *build,
           const char  *criterion)
{
  for (guint k = 0; k < build->n; k++)
    if (strcmp (build->criteria[k].id, criterion) == 0)
      return build->criteria[k].weight;
  return 0.0;
}

static void
warn_of_double_counting (const Build *build,
                         GPtrArray   *warnings)
{
  if (weight_of (build, "bar-cultural-distance") > 0 &&
      weight_of (build, "dist-cultural") > 0)
    g_ptr_array_add (warnings, g_strdup (
      _("Cultural distance counts twice: as a barrier and as a distance. "
        "Give one of them no weight.")));
}

/* An indicator without ends of its own is measured by the markets that
 * happen to be looked at. */
static gboolean
has_open_scale (const Build             *build,
                const LfCriterionResult *c)
{
  LfRecord *record;

  if (c->item != NULL || !(c->weight > 0))
    return FALSE;
  record = lf_snapshot_get (build->self->snapshot, LF_RECORD_VALUE_FUNCTION,
                            LF_KEY (c->id));
  return record == NULL ||
         !((lf_record_has (record, "low") && lf_record_has (record, "high")) ||
           lf_record_has (record, "points"));
}

static void
warn_of_open_scales (const Build *build,
                     GPtrArray   *warnings)
{
  guint n = 0;

  for (guint k = 0; k < build->n; k++)
    {
      const LfCriterionResult *c = &build->criteria[k];

      if (has_open_scale (build, c) && n++ < N_NAMED)
        /* Translators: %s is an indicator. */
        g_ptr_array_add (warnings, g_strdup_printf (
          _("The scale of “%s” goes from the least to the greatest figure of "
            "these markets: adding a market may reverse the others. Give it "
            "ends of its own."), c->name));
    }
  if (n <= N_NAMED)
    return;
  n -= N_NAMED;
  g_ptr_array_add (warnings, g_strdup_printf (
    /* Translators: the scale of one indicator was named before. */
    g_dngettext (GETTEXT_PACKAGE,
                 "The scale of %u other indicator does so, too.",
                 "The scales of %u other indicators do so, too.", n), n));
}

static gboolean
has_missing (const LfDecisionTable *table)
{
  for (guint u = 0; u < table->uncertain->len; u++)
    if (g_array_index (table->uncertain, LfUncertainCell, u).kind ==
        LF_CELL_MISSING)
      return TRUE;
  return FALSE;
}

static void
warn_of_data (const Build          *build,
              const LfRankingInput *input,
              const LfMarketRank   *ranks,
              GPtrArray            *warnings,
              GPtrArray            *remarks)
{
  g_autofree guint *ranked = g_new (guint, input->n_markets + 1);
  g_autoptr (LfDecisionTable) table = NULL;
  g_autoptr (GArray) found = NULL;
  guint n = lf_market_methods_list_ranked (input, ranks, ranked);
  guint column = 0;

  if (n < 2)
    return;
  table = lf_market_ranking_table (input, ranked, n);
  if (has_missing (table))
    g_ptr_array_add (warnings, g_strdup (
      _("Every method but the additive model takes a missing figure as the "
        "middle of its scale.")));
  for (guint k = 0; k < input->n_criteria; k++)
    if (input->criteria[k].weight > 0)
      {
        g_free (table->criteria[column].name);
        table->criteria[column++].name = g_strdup (input->criteria[k].name);
      }
  found = lf_mcda_warnings_find (table, &input->options, TRUE);
  lf_mcda_warnings_say (table, found, N_NAMED, warnings);
  lf_mcda_warnings_remark (table, found, N_NAMED, remarks);
}

static const char *const *
keep_texts (LfResults *self,
            GPtrArray *texts)
{
  const char **out = lf_arena_new_array (self->arena, const char *,
                                         texts->len + 1);

  for (guint t = 0; t < texts->len; t++)
    out[t] = lf_arena_strdup (self->arena, texts->pdata[t]);
  return out;
}

static void
find_warnings (const Build          *build,
               const LfRankingInput *input,
               const LfMarketRank   *ranks,
               LfRankingResult      *result)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);

  for (guint k = 0; k < build->refused->len; k++)
    g_ptr_array_add (warnings, g_strdup (build->refused->pdata[k]));
  warn_of_double_counting (build, warnings);
  warn_of_open_scales (build, warnings);
  warn_of_data (build, input, ranks, warnings, remarks);
  result->warnings = keep_texts (build->self, warnings);
  result->remarks = keep_texts (build->self, remarks);
}

static void
set_options (LfResults     *self,
             LfMcdaOptions *options)
{
  LfMethod method = LF_METHOD_SAW;
  LfNormalisation normalisation;

  lf_method_from_name (self->method, &method);
  lf_mcda_options_init (options, method);
  if (lf_normalisation_from_name (self->normalisation, &normalisation))
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
    names[m] = lf_market_get_name (self->markets[m]);
  *input = (LfRankingInput) {
    .criteria = build->criteria, .functions = build->functions,
    .n_criteria = build->n, .names = names,
    .performances = build->performances, .n_markets = self->n_markets,
    .min_coverage = lf_results_get_number (self, "min-coverage",
                                           "rank-coverage"),
  };
  lf_market_ranking_screen (input, build->limits, self->arena);
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
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func (g_free);
  const char *ways[LF_N_CRITERION_GROUPS];
  Build build = {
    .self = self, .state = &self->states[product], .items = items,
    .refused = refused,
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
  read_performances (&build);
  for (guint k = 0; k < build.n; k++)
    {
      if (build.items[k] < 0)
        set_scale (&build, k);
      set_value_function (&build, k);
      set_limit (&build, k);
    }
  derive_pull_weights (&build);
  build_input (&build, &build.state->ranking);
  lf_results_weigh (self, &build.state->ranking, build.criteria, ways,
                    refused);
  build.state->ranking.weights_method =
    lf_results_name_weights (self, build.criteria, build.n, ways);
  *result = (LfRankingResult) {
    .criteria = build.criteria, .n_criteria = build.n,
  };
  lf_market_ranking_judge (&build.state->ranking, self->arena, ranks,
                           result);
  find_warnings (&build, &build.state->ranking, ranks, result);
  for (guint m = 0; m < self->n_markets; m++)
    markets[m].rank = ranks[m];
}

/**
 * lf_results_get_value_function:
 * @self: results
 * @product: index of a product
 * @criterion: index of a criterion of its ranking
 * @function: (out caller-allocates): what its figures are worth
 */
void
lf_results_get_value_function (LfResults       *self,
                               guint            product,
                               guint            criterion,
                               LfValueFunction *function)
{
  lf_results_prepare (self);
  g_return_if_fail (product < self->n_products);
  g_return_if_fail (criterion < self->states[product].ranking.n_criteria);

  *function = self->states[product].ranking.functions[criterion];
}

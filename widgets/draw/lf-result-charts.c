/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-result-charts-private.h"

#include <glib/gi18n-lib.h>

#include "widgets/draw/lf-bars.h"
#include "widgets/draw/lf-market-matrix.h"
#include "widgets/draw/lf-oli-tree.h"
#include "widgets/draw/lf-radar.h"
#include "widgets/draw/lf-ranking-chart.h"
#include "widgets/draw/lf-robustness-charts.h"

/* More shapes than this hide one another. */
#define RADAR_MARKETS 4

typedef LfChart *(*MakeChart) (LfResults             *results,
                               const LfProductResult *product,
                               const LfMarketResult  *market);

typedef struct
{
  LfResultChartKind kind;
  MakeChart make;
} Kind;

static double
value_or_missing (LfMean mean)
{
  return mean.known ? mean.mean : LF_MISSING;
}

/* ── The firm's push ─────────────────────────────────────────────────── */

static LfChart *
make_push (LfResults             *results,
           const LfProductResult *product,
           const LfMarketResult  *market)
{
  static const char *const lists[] = { "push", "push-brakes" };
  LfCatalogue *catalogue = lf_results_get_catalogue (results);
  LfSnapshot *snapshot = lf_results_get_snapshot (results);
  g_autoptr (GArray) bars = g_array_new (FALSE, TRUE, sizeof (LfBar));
  LfBars chart = { .maximum = 4, .decimals = 1,
                   .empty = _("No push factor has been rated yet.") };

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      const LfList *list = lf_catalogue_list (catalogue, lists[l]);
      gboolean first = TRUE;

      for (guint i = 0; list != NULL && i < list->n_items; i++)
        {
          const LfItem *item = list->items[i];
          const LfRatingKey key = { item->id, product->id,
                                    market != NULL ? market->id : NULL, NULL,
                                    lf_results_get_scenario (results) };
          LfAnswer answer;
          LfBar bar = { .label = item->label, .detail = item->question,
                        .reference = LF_MISSING, .series = l };

          if (!lf_snapshot_get_answer (snapshot, &key, &answer) ||
              answer.state != LF_RATING_RATED)
            continue;
          bar.value = answer.value;
          bar.heading = first ? list->title : NULL;
          first = FALSE;
          g_array_append_val (bars, bar);
        }
    }
  chart.n_bars = bars->len;
  chart.bars = (const LfBar *) bars->data;
  return lf_bars_chart (&chart);
}

/* ── Radar of the OLI dimensions ─────────────────────────────────────── */

static void
fill_dimensions (const LfDimensionMean *means,
                 guint                  n_means,
                 const char *const     *ids,
                 guint                  n_ids,
                 double                *values)
{
  for (guint i = 0; i < n_ids; i++)
    {
      const LfDimensionMean *mean = lf_results_find_mean (means, n_means,
                                                          ids[i]);

      values[i] = mean != NULL ? value_or_missing (mean->mean) : LF_MISSING;
    }
}

static LfChart *
make_radar (LfResults             *results,
            const LfProductResult *product,
            const LfMarketResult  *market)
{
  static const char *const ids[] = { "oli-o", "oli-lm", "oli-ls", "oli-i",
                                     "oli-n" };
  LfCatalogue *catalogue = lf_results_get_catalogue (results);
  const char *axes[G_N_ELEMENTS (ids)];
  const char *details[G_N_ELEMENTS (ids)];
  double values[RADAR_MARKETS][G_N_ELEMENTS (ids)];
  LfRadarSeries series[RADAR_MARKETS];
  LfRadar radar = { .n_axes = G_N_ELEMENTS (ids), .axes = axes,
                    .details = details, .series = series, .maximum = 4,
                    .decimals = 2 };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const LfList *list = lf_catalogue_list (catalogue, ids[i]);

      axes[i] = list != NULL ? list->label : ids[i];
      details[i] = list != NULL ? list->intro : NULL;
    }
  for (guint m = 0; m < product->n_markets && radar.n_series < RADAR_MARKETS;
       m++)
    {
      const LfMarketResult *shown =
        &product->markets[product->ranking.order[m]];

      if (market != NULL && shown != market)
        continue;
      fill_dimensions (shown->means, shown->n_means, ids, G_N_ELEMENTS (ids),
                       values[radar.n_series]);
      series[radar.n_series].label = shown->name;
      series[radar.n_series].values = values[radar.n_series];
      radar.n_series++;
    }
  if (radar.n_series == 0)
    {
      fill_dimensions (product->means, product->n_means, ids,
                       G_N_ELEMENTS (ids), values[0]);
      series[0].label = C_("chart series", "The firm");
      series[0].values = values[0];
      radar.n_series = 1;
    }
  return lf_radar_chart (&radar);
}

/* ── Radar of the 3C practices against what the lead mode needs ──────── */

static LfChart *
make_three_c (LfResults             *results,
              const LfProductResult *product,
              const LfMarketResult  *market)
{
  const LfThreeCResult *three_c = &product->three_c[LF_GROUPING_RECOMMENDED];
  const LfModeResult *lead = NULL;
  g_autofree const char **axes = g_new0 (const char *, LF_RADAR_MAX_AXES);
  g_autofree const char **details = g_new0 (const char *, LF_RADAR_MAX_AXES);
  g_autofree double *values = g_new0 (double, LF_RADAR_MAX_AXES);
  g_autofree double *required = g_new0 (double, LF_RADAR_MAX_AXES);
  g_autofree char *label = NULL;
  LfRadarSeries series = { C_("chart series", "The firm"), values };
  LfRadar radar = { .axes = axes, .details = details, .n_series = 1,
                    .series = &series, .maximum = 4, .decimals = 2 };

  if (market == NULL && product->n_markets > 0)
    market = &product->markets[product->ranking.order[0]];
  if (market != NULL)
    lead = lf_modes_result_lead (&market->modes);
  for (guint pillar = 0; pillar < LF_N_PILLARS; pillar++)
    for (guint p = 0; p < three_c->n_practices; p++)
      {
        const LfPracticeResult *practice = &three_c->practices[p];
        guint axis = radar.n_axes;

        if (practice->pillar != pillar || axis >= LF_RADAR_MAX_AXES)
          continue;
        axes[axis] = practice->practice->label;
        details[axis] = practice->practice->title;
        values[axis] = value_or_missing (practice->mean);
        required[axis] = lead != NULL ? lead->needs[pillar].need : LF_MISSING;
        radar.n_axes++;
      }
  if (lead != NULL)
    {
      radar.required = required;
      /* Translators: a level on a chart; %s is an entry mode. */
      label = g_strdup_printf (_("needed for %s"), lead->mode->name);
      radar.required_label = label;
    }
  return lf_radar_chart (&radar);
}

/* ── The OLI rule tree ───────────────────────────────────────────────── */

static LfOliTest
oli_test (const LfOliTestResult *result)
{
  LfOliTest test = { .value = result->known ? result->value : LF_MISSING,
                     .threshold = result->threshold,
                     .open = result->open,
                     .present = result->passed,
                     .borderline = result->borderline,
                     .detail = result->sentence };

  if (result->gate_closed)
    test.remark = _("stopped by the gate");
  else if (!result->sufficient && !result->open)
    test.remark = _("insufficient evidence");
  return test;
}

static int
oli_outcome (const char *rule)
{
  static const char *const rules[LF_N_OLI_OUTCOMES] = {
    [LF_OLI_OLI] = "rule-oli",
    [LF_OLI_OI] = "rule-oi",
    [LF_OLI_OLS] = "rule-ols",
    [LF_OLI_O_KNOWLEDGE] = "rule-o-knowledge",
    [LF_OLI_O_GOODS] = "rule-o-goods",
    [LF_OLI_NO_O] = "rule-no-o",
  };

  for (int i = 0; i < LF_N_OLI_OUTCOMES; i++)
    if (g_str_equal (rules[i], rule))
      return i;
  return -1;
}

static LfChart *
make_oli (LfResults             *results,
          const LfProductResult *product,
          const LfMarketResult  *market)
{
  const LfOliResult *oli = &market->oli;
  LfOliTree tree = { .o = oli_test (&oli->tests[LF_OLI_O]),
                     .i = oli_test (&oli->tests[LF_OLI_I]),
                     .ls = oli_test (&oli->tests[LF_OLI_L]),
                     .asset_open = market->modes.asset_kind == NULL,
                     .knowledge = g_strcmp0 (market->modes.asset_kind,
                                             "knowledge") == 0,
                     .alternative = -1 };

  if (oli->n_alternatives > 0)
    {
      tree.alternative = oli_outcome (oli->alternatives[0].rule->id);
      tree.alternative_note = oli->alternatives[0].sentence;
    }
  return lf_oli_tree_chart (&tree);
}

/* ── What makes up each market's score ───────────────────────────────── */

static LfChart *
make_ranking (LfResults             *results,
              const LfProductResult *product,
              const LfMarketResult  *market)
{
  g_autofree LfMarketRank *ranks = g_new0 (LfMarketRank,
                                           product->n_markets + 1);

  for (guint m = 0; m < product->n_markets; m++)
    ranks[m] = product->markets[m].rank;
  return lf_ranking_chart_new (product, &product->ranking, ranks);
}

/* ── Pull against barriers ───────────────────────────────────────────── */

static double
parameter (LfResults  *results,
           const char *id,
           double      fallback)
{
  const LfParameter *found =
    lf_catalogue_parameter (lf_results_get_catalogue (results), id);

  return lf_snapshot_get_parameter (lf_results_get_snapshot (results), id,
                                    found != NULL ? found->value : fallback);
}

static const char *
quadrant_text (LfResults  *results,
               const char *id)
{
  const LfRule *rule = lf_catalogue_rule (lf_results_get_catalogue (results),
                                          id);

  return rule != NULL ? rule->text : NULL;
}

static LfChart *
make_matrix (LfResults             *results,
             const LfProductResult *product,
             const LfMarketResult  *market)
{
  g_autofree LfMatrixMarket *markets = g_new0 (LfMatrixMarket,
                                               product->n_markets + 1);
  LfMarketMatrix chart = {
    .n_markets = product->n_markets,
    .markets = markets,
    .pull_split = parameter (results, "mkt-pull", 2.5),
    .barrier_split = parameter (results, "mkt-bar", 2.0),
    .go = quadrant_text (results, "mkt-go"),
    .partner = quadrant_text (results, "mkt-partner"),
    .test = quadrant_text (results, "mkt-test"),
    .wait = quadrant_text (results, "mkt-wait"),
  };

  for (guint m = 0; m < product->n_markets; m++)
    {
      const LfMarketResult *shown =
        &product->markets[product->ranking.order[m]];

      markets[m].label = shown->name;
      markets[m].pull = value_or_missing (shown->pull);
      markets[m].barriers = value_or_missing (shown->barriers);
      if (shown->n_vetoes > 0)
        markets[m].detail = shown->vetoes[0]->question;
    }
  return lf_market_matrix_chart (&chart);
}

/* ── How firm the ranking is ─────────────────────────────────────────── */

typedef LfChart *(*MakeRobustness) (LfResults          *results,
                                    guint               product,
                                    const LfRobustness *robustness);

static LfChart *
make_robustness (LfResults             *results,
                 const LfProductResult *product,
                 MakeRobustness         make)
{
  int index = lf_results_find_product (results, product->id);
  g_autoptr (LfRobustness) robustness = NULL;
  LfSmaaOptions options;

  lf_robustness_options_init (&options, results);
  robustness = lf_robustness_run (results, (guint) MAX (index, 0), &options,
                                  NULL);
  return robustness != NULL ? make (results, (guint) MAX (index, 0), robustness)
                            : NULL;
}

static LfChart *
make_ranks (LfResults             *results,
            const LfProductResult *product,
            const LfMarketResult  *market)
{
  return make_robustness (results, product, lf_robustness_ranks_chart);
}

static LfChart *
make_weights (LfResults             *results,
              const LfProductResult *product,
              const LfMarketResult  *market)
{
  return make_robustness (results, product, lf_robustness_weights_chart);
}

static LfChart *
make_tornado (LfResults             *results,
              const LfProductResult *product,
              const LfMarketResult  *market)
{
  return make_robustness (results, product, lf_robustness_tornado_chart);
}

static const Kind kinds[] = {
  { { "ranking", N_("What makes up each market’s score"), FALSE },
    make_ranking },
  { { "oli", N_("The OLI rule tree of one market, the path taken lit"), TRUE },
    make_oli },
  { { "matrix", N_("Pull of each market against its barriers"), FALSE },
    make_matrix },
  { { "pull", N_("What pulls the firm into each market, one over the other"),
      FALSE }, lf_result_chart_pull },
  { { "modes", N_("Totals of all entry modes in all markets"), FALSE },
    lf_result_chart_modes },
  { { "path", N_("The staged plan for one market"), TRUE },
    lf_result_chart_path },
  { { "ranks", N_("How often each market takes each rank"), FALSE },
    make_ranks },
  { { "weights", N_("How far each weight may move before another leads"),
      FALSE }, make_weights },
  { { "tornado", N_("What each weight does to the leader’s lead"), FALSE },
    make_tornado },
  { { "radar", N_("OLI dimensions, one line for each market"), FALSE },
    make_radar },
  { { "push", N_("What pushes the firm out of its home market"), FALSE },
    make_push },
  { { "three-c", N_("3C practices against the level that is needed"), FALSE },
    make_three_c },
  { { "growth", N_("The firm among 33 published born globals"), FALSE },
    lf_result_chart_growth },
  { { "motives", N_("Why the firm goes abroad"), FALSE },
    lf_result_chart_motives },
  { { "resources", N_("How far the needs for resources are met"), FALSE },
    lf_result_chart_resources },
  { { "mobilization", N_("Ways of mobilizing resources"), FALSE },
    lf_result_chart_mobilization },
  { { "partners", N_("What makes up each candidate’s score"), FALSE },
    lf_result_chart_partners },
  { { "drivers", N_("Drivers and strategies of the markets"), FALSE },
    lf_result_chart_drivers },
  { { "paths", N_("Which path abroad the firm is on"), FALSE },
    lf_result_chart_paths },
  { { "capabilities", N_("Capabilities for growth after entry"), FALSE },
    lf_result_chart_capabilities },
};

/**
 * lf_result_chart_kinds:
 * @n_kinds: (out): how many there are
 *
 * Returns: (array length=n_kinds) (transfer none): the kinds, one after the
 *   other
 */
const LfResultChartKind *
lf_result_chart_kinds (guint *n_kinds)
{
  static LfResultChartKind public_kinds[G_N_ELEMENTS (kinds)];
  static gsize once;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        public_kinds[i] = kinds[i].kind;
      g_once_init_leave (&once, 1);
    }
  *n_kinds = G_N_ELEMENTS (kinds);
  return public_kinds;
}

/**
 * lf_result_chart_find:
 * @id: a kind's id
 *
 * Returns: (transfer none) (nullable): the kind
 */
const LfResultChartKind *
lf_result_chart_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind.id, id))
      return &kinds[i].kind;
  return NULL;
}

/**
 * lf_result_chart_new:
 * @results: the numbers
 * @product: a product's index
 * @kind: a kind's id
 * @market: (nullable): a market's id, for charts of one market
 *
 * Returns: (transfer full) (nullable): the chart, or %NULL where the kind or
 *   the market does not exist, or there is nothing to draw
 */
LfChart *
lf_result_chart_new (LfResults  *results,
                     guint       product,
                     const char *kind,
                     const char *market)
{
  const LfProductResult *numbers = lf_results_get_product (results, product);
  const LfMarketResult *shown = NULL;

  if (market != NULL)
    {
      int index = lf_results_find_market (results, market);

      if (index < 0)
        return NULL;
      shown = lf_results_get_market (results, product, (guint) index);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind.id, kind))
      {
        /* A chart of one market shows the leading one unless told. */
        if (kinds[i].kind.needs_market && shown == NULL)
          {
            if (numbers->n_markets == 0)
              return NULL;
            shown = &numbers->markets[numbers->ranking.order[0]];
          }
        return kinds[i].make (results, numbers, shown);
      }
  return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The diagnoses drawn: motives, resources, ways of mobilizing them, paths,
 * capabilities, partners, and the drivers of several markets. */

#include "config.h"

#include "widgets/draw/lf-result-charts-private.h"

#include <glib/gi18n-lib.h>

#include "widgets/draw/lf-bars.h"
#include "widgets/draw/lf-dot-plot.h"
#include "widgets/draw/lf-radar.h"
#include "widgets/draw/lf-ranking-bars.h"

#define SCALE_MAX 4.0

/* More marks and lines than these cannot be told apart; rated_chart() has
 * room for the larger number. */
#define DRIVER_MARKETS 4
#define PULL_MARKETS 8

static guint
product_index (LfResults             *results,
               const LfProductResult *product)
{
  int index = lf_results_find_product (results, product->id);

  return index > 0 ? (guint) index : 0;
}

static const LfDiagnoses *
diagnoses_of (LfResults             *results,
              const LfProductResult *product)
{
  return lf_results_get_diagnoses (results, product_index (results, product));
}

static double
limit_of (LfResults  *results,
          const char *id)
{
  const LfParameter *parameter =
    lf_catalogue_parameter (lf_results_get_catalogue (results), id);

  return parameter != NULL
    ? lf_snapshot_get_parameter (lf_results_get_snapshot (results), id,
                                 parameter->value)
    : LF_MISSING;
}

static void
add_bar (GArray     *bars,
         const char *heading,
         const char *label,
         const char *detail,
         double      value,
         double      reference,
         guint       series)
{
  LfBar bar = { .heading = heading, .label = label, .detail = detail,
                .value = value, .reference = reference, .series = series };

  g_array_append_val (bars, bar);
}

static LfChart *
bars_chart (GArray     *bars,
            const char *reference_label,
            const char *empty)
{
  const LfBars chart = {
    .n_bars = bars->len, .bars = (const LfBar *) bars->data,
    .maximum = SCALE_MAX, .decimals = 2, .reference_label = reference_label,
    .empty = empty,
  };

  return lf_bars_chart (&chart);
}

/**
 * lf_result_chart_motives:
 * @results: the numbers
 * @product: the product
 * @market: unused
 *
 * Returns: (transfer full): the groups of motives, the dominant one apart,
 *   and what the firm seeks
 */
LfChart *
lf_result_chart_motives (LfResults             *results,
                         const LfProductResult *product,
                         const LfMarketResult  *market)
{
  const LfMotiveResult *motives = &diagnoses_of (results, product)->motives;
  const LfList *seek = lf_catalogue_list (lf_results_get_catalogue (results),
                                          "seek");
  g_autoptr (GArray) bars = g_array_new (FALSE, TRUE, sizeof (LfBar));
  const char *heading = _("Orientations");

  for (guint g = 0; g < motives->n_groups; g++)
    if (motives->groups[g].mean.known)
      {
        add_bar (bars, heading, motives->groups[g].list->label, NULL,
                 motives->groups[g].mean.mean, LF_MISSING,
                 (int) g == motives->dominant ? 0 : 1);
        heading = NULL;
      }
  heading = seek != NULL ? seek->title : NULL;
  for (guint i = 0; seek != NULL && i < seek->n_items; i++)
    {
      const LfRatingKey key = { seek->items[i]->id, product->id, NULL, NULL,
                                lf_results_get_scenario (results) };
      LfAnswer answer;

      if (!lf_snapshot_get_answer (lf_results_get_snapshot (results), &key,
                                   &answer) ||
          answer.state != LF_RATING_RATED)
        continue;
      add_bar (bars, heading, seek->items[i]->label,
               seek->items[i]->question, answer.value, LF_MISSING, 2);
      heading = NULL;
    }
  return bars_chart (bars, NULL, _("No motive is rated yet."));
}

/**
 * lf_result_chart_resources:
 * @results: the numbers
 * @product: the product
 * @market: unused
 *
 * Returns: (transfer full): how far each need for a resource is met
 */
LfChart *
lf_result_chart_resources (LfResults             *results,
                           const LfProductResult *product,
                           const LfMarketResult  *market)
{
  const LfDiagnoses *diagnoses = diagnoses_of (results, product);
  g_autoptr (GArray) bars = g_array_new (FALSE, TRUE, sizeof (LfBar));

  for (guint i = 0; i < diagnoses->n_gaps; i++)
    {
      const LfItemFigure *gap = &diagnoses->gaps[i];
      const LfRatingKey key = { gap->item->id, product->id, NULL, NULL,
                                lf_results_get_scenario (results) };
      LfAnswer met = { 0 };

      lf_snapshot_get_answer (lf_results_get_snapshot (results), &key, &met);
      add_bar (bars, NULL, gap->item->label, gap->item->question, met.value,
               met.value + gap->value, gap->value > 0 ? 1 : 0);
    }
  return bars_chart (bars, C_("resources", "needed"),
                     _("No resource is rated both for what is needed and for "
                       "what is met."));
}

/**
 * lf_result_chart_mobilization:
 * @results: the numbers
 * @product: the product
 * @market: unused
 *
 * Returns: (transfer full): the ways of mobilizing resources
 */
LfChart *
lf_result_chart_mobilization (LfResults             *results,
                              const LfProductResult *product,
                              const LfMarketResult  *market)
{
  const LfDiagnoses *diagnoses = diagnoses_of (results, product);
  g_autoptr (GArray) bars = g_array_new (FALSE, TRUE, sizeof (LfBar));

  for (guint w = 0; w < diagnoses->n_ways; w++)
    if (diagnoses->ways[w].mean.known)
      add_bar (bars, NULL, diagnoses->ways[w].way->title,
               diagnoses->ways[w].way->brings, diagnoses->ways[w].mean.mean,
               LF_MISSING, (int) w == diagnoses->best_way ? 0 : 1);
  return bars_chart (bars, NULL,
                     _("No way of mobilizing resources is rated yet."));
}

static void
add_routes (GArray             *bars,
            const char         *heading,
            const LfRouteScore *routes,
            guint               n_routes,
            double              limit)
{
  for (guint i = 0; i < n_routes; i++)
    if (routes[i].mean.known)
      {
        add_bar (bars, heading, routes[i].path->name, routes[i].path->idea,
                 routes[i].mean.mean, limit, routes[i].present ? 0 : 1);
        heading = NULL;
      }
}

/**
 * lf_result_chart_paths:
 * @results: the numbers
 * @product: the product
 * @market: unused
 *
 * Returns: (transfer full): paths and mechanisms, and the level from which
 *   one counts
 */
LfChart *
lf_result_chart_paths (LfResults             *results,
                       const LfProductResult *product,
                       const LfMarketResult  *market)
{
  const LfRouteResult *route = &diagnoses_of (results, product)->route;
  double limit = limit_of (results, "path-present");
  g_autoptr (GArray) bars = g_array_new (FALSE, TRUE, sizeof (LfBar));

  add_routes (bars, _("Paths"), route->paths, route->n_paths, limit);
  add_routes (bars, _("Mechanisms"), route->mechanisms, route->n_mechanisms,
              limit);
  return bars_chart (bars, C_("paths", "counts from here"),
                     _("No path is rated yet."));
}

/**
 * lf_result_chart_capabilities:
 * @results: the numbers
 * @product: unused
 * @market: unused
 *
 * Returns: (transfer full): capabilities by dimension of growth, those of
 *   the weakest function apart
 */
LfChart *
lf_result_chart_capabilities (LfResults             *results,
                              const LfProductResult *product,
                              const LfMarketResult  *market)
{
  const LfGrowthResult *growth = lf_results_get_growth (results);
  double limit = limit_of (results, "cap-present");
  g_autoptr (GArray) bars = g_array_new (FALSE, TRUE, sizeof (LfBar));

  for (guint d = 0; d < growth->n_dimensions; d++)
    {
      const LfDimensionScore *dimension = &growth->dimensions[d];
      const char *heading = dimension->dimension->title;

      for (guint c = 0; c < dimension->n_capabilities; c++)
        {
          const LfCapabilityScore *score = &dimension->capabilities[c];

          if (!score->mean.known)
            continue;
          add_bar (bars, heading, score->capability->label,
                   lf_function_name (score->capability->function),
                   score->mean.mean, limit,
                   (int) score->capability->function == dimension->weakest
                     ? 1 : 0);
          heading = NULL;
        }
    }
  return bars_chart (bars, C_("capabilities", "present from here"),
                     _("No capability is rated yet."));
}

/**
 * lf_result_chart_partners:
 * @results: the numbers
 * @product: the product
 * @market: unused
 *
 * Returns: (transfer full) (nullable): the candidates by score, each made of
 *   what the items of the scorecard add; %NULL without a candidate
 */
LfChart *
lf_result_chart_partners (LfResults             *results,
                          const LfProductResult *product,
                          const LfMarketResult  *market)
{
  const LfDiagnoses *diagnoses = diagnoses_of (results, product);
  const LfRankingResult *ranking = &diagnoses->partner_ranking;
  guint n = diagnoses->n_partners, m = ranking->n_criteria;
  g_autofree LfRankingRow *rows = g_new0 (LfRankingRow, n + 1);
  g_autofree double *parts = g_new0 (double, (gsize) n * m + 1);
  g_autofree const char **names = g_new0 (const char *, m + 1);
  const LfRankingBars chart = {
    .n_parts = m, .parts = names, .n_rows = n, .rows = rows,
    .maximum = SCALE_MAX, .decimals = 2,
  };

  if (n == 0)
    return NULL;
  for (guint k = 0; k < m; k++)
    names[k] = ranking->criteria[k].name;
  for (guint i = 0; i < n; i++)
    {
      guint index = ranking->order[i];
      const LfMarketRank *rank = &diagnoses->partner_ranks[index];

      for (guint k = 0; k < m; k++)
        parts[(gsize) i * m + k] =
          SCALE_MAX * rank->contributions[k].contribution;
      rows[i] = (LfRankingRow) {
        .label = diagnoses->partners[index].name,
        .parts = &parts[(gsize) i * m],
        .total = diagnoses->partners[index].score.known
          ? diagnoses->partners[index].score.mean : LF_MISSING,
        .rank = rank->rank,
        .reason = rank->n_screens > 0 ? rank->screens[0].sentence
                  : rank->rank == 0 ? _("Not enough known to rank.") : NULL,
      };
    }
  return lf_ranking_bars_chart (&chart);
}

static gboolean
is_driver (const LfItem *item)
{
  return item->kind == LF_ITEM_RATING &&
         (g_strcmp0 (item->list->group, "driver") == 0 ||
          g_strcmp0 (item->list->group, "strategy") == 0);
}

static gboolean
is_pull (const LfItem *item)
{
  return item->kind == LF_ITEM_RATING &&
         g_strcmp0 (item->list->id, "pull") == 0;
}

/* The items that @is_shown takes and that are rated in one of the markets
 * shown. */
static guint
fill_items (LfResults                    *results,
            const LfProductResult        *product,
            const LfMarketResult        **markets,
            guint                         n_markets,
            gboolean                    (*is_shown) (const LfItem *item),
            const char                  **axes,
            const char                  **details,
            double                      (*values)[LF_RADAR_MAX_AXES])
{
  guint n_items, n = 0;
  const LfItem *const *items =
    lf_catalogue_items (lf_results_get_catalogue (results), &n_items);

  for (guint i = 0; i < n_items && n < LF_RADAR_MAX_AXES; i++)
    {
      gboolean any = FALSE;

      if (!is_shown (items[i]))
        continue;
      for (guint m = 0; m < n_markets; m++)
        {
          const LfRatingKey key = { items[i]->id, product->id,
                                    markets[m]->id, NULL,
                                    lf_results_get_scenario (results) };
          LfAnswer answer;
          gboolean rated =
            lf_snapshot_get_answer (lf_results_get_snapshot (results), &key,
                                    &answer) &&
            answer.state == LF_RATING_RATED;

          values[m][n] = rated ? answer.value : LF_MISSING;
          any = any || rated;
        }
      if (!any)
        continue;
      axes[n] = items[i]->label;
      details[n++] = items[i]->question;
    }
  return n;
}

/* The first @most markets of the ranking; where @always is not among them, it
 * takes the place of the last. */
static guint
first_markets (const LfProductResult  *product,
               const LfMarketResult   *always,
               guint                   most,
               const LfMarketResult  **markets)
{
  guint n = MIN (product->n_markets, most);
  gboolean found = always == NULL;

  for (guint i = 0; i < n; i++)
    {
      markets[i] = &product->markets[product->ranking.order[i]];
      found = found || markets[i] == always;
    }
  if (!found && n > 0)
    markets[n - 1] = always;
  return n;
}

/* Which of many markets are shown.
 *
 * Returns: (transfer full) (nullable): a sentence; NULL where all are */
static char *
say_shown (const LfProductResult *product,
           const LfMarketResult  *last,
           guint                  n)
{
  guint all = product->n_markets;

  if (n == 0 || n == all)
    return NULL;
  if (last == &product->markets[product->ranking.order[n - 1]])
    return g_strdup_printf (
      /* Translators: how many markets are shown, and how many there are. */
      g_dngettext (GETTEXT_PACKAGE,
                   "The first %1$u of %2$u market in the ranking is shown.",
                   "The first %1$u of %2$u markets in the ranking are shown.",
                   all), n, all);
  return g_strdup_printf (
    /* Translators: how many markets are shown, how many there are, and one
     * that is shown although it is not among the first. */
    g_dngettext (GETTEXT_PACKAGE,
                 "The first %1$u of %2$u market in the ranking and %3$s are "
                 "shown.",
                 "The first %1$u of %2$u markets in the ranking and %3$s are "
                 "shown.", all), n - 1, all, last->name);
}

/* What @is_shown takes of up to @most markets, those of first_markets(). */
static LfChart *
rated_chart (LfResults              *results,
             const LfProductResult  *product,
             const LfMarketResult   *market,
             guint                   most,
             gboolean              (*is_shown) (const LfItem *item),
             LfChart              *(*make) (const LfRadar *radar))
{
  const LfMarketResult *markets[PULL_MARKETS];
  const char *axes[LF_RADAR_MAX_AXES];
  const char *details[LF_RADAR_MAX_AXES];
  double values[PULL_MARKETS][LF_RADAR_MAX_AXES];
  LfRadarSeries series[PULL_MARKETS];
  g_autofree char *note = NULL;
  LfRadar radar = {
    .axes = axes, .details = details, .series = series,
    .maximum = SCALE_MAX, .decimals = 1,
  };

  radar.n_series = first_markets (product, market, most, markets);
  radar.n_axes = fill_items (results, product, markets, radar.n_series,
                             is_shown, axes, details, values);
  if (radar.n_axes == 0)
    return NULL;
  for (guint m = 0; m < radar.n_series; m++)
    series[m] = (LfRadarSeries) { markets[m]->name, values[m] };
  note = say_shown (product, markets[radar.n_series - 1], radar.n_series);
  radar.note = note;
  return make (&radar);
}

/**
 * lf_result_chart_drivers:
 * @results: the numbers
 * @product: the product
 * @market: (nullable): the market that is looked at
 *
 * Returns: (transfer full) (nullable): the drivers and strategies of the
 *   first four markets of the ranking, @market always among them, one mark
 *   for each; %NULL where none is rated
 */
LfChart *
lf_result_chart_drivers (LfResults             *results,
                         const LfProductResult *product,
                         const LfMarketResult  *market)
{
  return rated_chart (results, product, market, DRIVER_MARKETS, is_driver,
                      lf_dot_plot_chart);
}

/**
 * lf_result_chart_pull:
 * @results: the numbers
 * @product: the product
 * @market: (nullable): the market that is looked at
 *
 * Returns: (transfer full) (nullable): what pulls the firm into each of the
 *   first eight markets of the ranking, @market always among them, one line
 *   over the other; %NULL where none is rated
 */
LfChart *
lf_result_chart_pull (LfResults             *results,
                      const LfProductResult *product,
                      const LfMarketResult  *market)
{
  return rated_chart (results, product, market, PULL_MARKETS, is_pull,
                      lf_radar_chart);
}

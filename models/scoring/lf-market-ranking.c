/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-market-ranking-input.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/lf-math.h"
#include "models/lf-number.h"
#include "models/scoring/lf-market-methods.h"
#include "models/scoring/lf-ranking.h"

/* Coverage is a ratio of sums of weights: this close to the limit is on it. */
#define EPSILON 1e-9

/* Deviations smaller than this are neither strengths nor weaknesses. */
#define NEGLIGIBLE 1e-9

/**
 * lf_criterion_group_id:
 * @group: a group of criteria
 *
 * Returns: its id in the document's settings and in machine-readable output
 */
const char *
lf_criterion_group_id (LfCriterionGroup group)
{
  static const char *const ids[LF_N_CRITERION_GROUPS] = {
    "pull", "barriers", "distance", "indicators",
  };

  g_return_val_if_fail (group < LF_N_CRITERION_GROUPS, NULL);
  return ids[group];
}

/**
 * lf_criterion_group_list:
 * @group: a group of criteria
 *
 * Returns: (nullable): id of the list of the content that it stands for;
 *   %NULL for indicators, which are the document's own
 */
const char *
lf_criterion_group_list (LfCriterionGroup group)
{
  static const char *const ids[LF_N_CRITERION_GROUPS] = {
    "pull", "bar", "dist", NULL,
  };

  g_return_val_if_fail (group < LF_N_CRITERION_GROUPS, NULL);
  return ids[group];
}

/**
 * lf_criterion_group_name:
 * @group: a group of criteria
 *
 * Returns: its name for a person
 */
const char *
lf_criterion_group_name (LfCriterionGroup group)
{
  static const char *const names[LF_N_CRITERION_GROUPS] = {
    NC_("criteria", "Pull"), NC_("criteria", "Barriers"),
    NC_("criteria", "Distance"), NC_("criteria", "Indicators"),
  };

  g_return_val_if_fail (group < LF_N_CRITERION_GROUPS, NULL);
  return g_dpgettext2 (NULL, "criteria", names[group]);
}

static const LfPerformance *
row_of (const LfRankingInput *input,
        guint                 market)
{
  return &input->performances[(gsize) market * input->n_criteria];
}

static gboolean
is_known (const LfReading *reading)
{
  return reading->known && !reading->excluded;
}

/* What each criterion weighs in this market: its group keeps its share of
 * the whole and divides it over what is known; a group of which nothing is
 * known leaves its share to the others. */
static void
effective_weights (const LfRankingInput *input,
                   const LfPerformance  *row,
                   double               *weights)
{
  double group[LF_N_CRITERION_GROUPS] = { 0 };
  double known[LF_N_CRITERION_GROUPS] = { 0 };
  double total = 0;

  for (guint k = 0; k < input->n_criteria; k++)
    {
      group[input->criteria[k].group] += input->criteria[k].weight;
      if (is_known (&row[k].reading))
        known[input->criteria[k].group] += input->criteria[k].weight;
    }
  for (guint g = 0; g < LF_N_CRITERION_GROUPS; g++)
    if (known[g] > 0)
      total += group[g];
  for (guint k = 0; k < input->n_criteria; k++)
    {
      guint g = input->criteria[k].group;

      weights[k] = 0;
      if (is_known (&row[k].reading) && known[g] > 0)
        weights[k] = group[g] / total * input->criteria[k].weight / known[g];
    }
}

/* What a figure may be worth: where it was given as an interval, anything
 * from end to end. */
static void
value_range (const LfValueFunction *function,
             const LfPerformance   *cell,
             double                *low,
             double                *high)
{
  double value = lf_value_function_apply (function, cell->reading.value);

  *low = *high = value;
  if (cell->doubt != LF_CELL_UNIFORM)
    return;
  lf_value_function_range (function, cell->a, cell->b, low, high);
  *low = MIN (*low, value);
  *high = MAX (*high, value);
}

/* How much is known, and between which ends the score lies whatever the
 * rest turns out to be. */
static void
set_coverage (const LfRankingInput *input,
              const LfPerformance  *row,
              LfMarketRank         *rank)
{
  double known = 0, applicable = 0, least = 0, most = 0;

  for (guint k = 0; k < input->n_criteria; k++)
    {
      double weight = input->criteria[k].weight;
      double low, high;

      if (row[k].reading.excluded)
        continue;
      applicable += weight;
      if (!row[k].reading.known)
        continue;
      known += weight;
      value_range (&input->functions[k], &row[k], &low, &high);
      least += weight * low;
      most += weight * high;
    }
  if (!(applicable > 0))
    return;
  rank->coverage = known / applicable;
  rank->low = least / applicable;
  rank->high = (most + (applicable - known)) / applicable;
}

static void
add_contributions (const LfRankingInput *input,
                   guint                 market,
                   LfArena              *arena,
                   LfMarketRank         *rank)
{
  const LfPerformance *row = row_of (input, market);
  LfContribution *out = lf_arena_new_array (arena, LfContribution,
                                            input->n_criteria);
  g_autofree double *weights = g_new0 (double, input->n_criteria);

  effective_weights (input, row, weights);
  for (guint k = 0; k < input->n_criteria; k++)
    {
      if (!is_known (&row[k].reading))
        continue;
      out[k].known = TRUE;
      out[k].performance = row[k].reading.value;
      out[k].value = lf_value_function_apply (&input->functions[k],
                                              row[k].reading.value);
      out[k].weight = weights[k];
      out[k].contribution = weights[k] * out[k].value;
      rank->additive += out[k].contribution;
      rank->known |= weights[k] > 0;
    }
  rank->contributions = out;
  rank->score = rank->additive;
  set_coverage (input, row, rank);
}

/* The mean value of the markets on a criterion; of a market that is alone,
 * the middle of the scale. Where one alone of several is known, there is
 * nothing to compare it with. */
static gboolean
mean_value (const LfMarketRank *ranks,
            guint               n_markets,
            guint               criterion,
            double             *mean)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < n_markets; i++)
    if (ranks[i].contributions[criterion].known)
      {
        sum += ranks[i].contributions[criterion].value;
        n++;
      }
  *mean = n > 1 ? sum / n : 0.5;
  return n > 1 || n_markets == 1;
}

static void
insert_extreme (const LfContribution *contributions,
                guint                 criterion,
                double                sign,
                guint                 extremes[3],
                guint                *n_extremes)
{
  double deviation = sign * contributions[criterion].deviation;
  guint place = *n_extremes;

  if (deviation <= NEGLIGIBLE)
    return;
  while (place > 0 &&
         deviation > sign * contributions[extremes[place - 1]].deviation)
    place--;
  if (place >= 3)
    return;
  if (*n_extremes < 3)
    (*n_extremes)++;
  for (guint i = *n_extremes - 1; i > place; i--)
    extremes[i] = extremes[i - 1];
  extremes[place] = criterion;
}

static void
find_extremes (const LfRankingInput *input,
               LfMarketRank         *ranks)
{
  for (guint k = 0; k < input->n_criteria; k++)
    {
      double mean;

      if (!mean_value (ranks, input->n_markets, k, &mean))
        continue;
      for (guint i = 0; i < input->n_markets; i++)
        {
          LfContribution *c = (LfContribution *) &ranks[i].contributions[k];

          if (!c->known)
            continue;
          c->deviation = c->weight * (c->value - mean);
        }
    }
  for (guint i = 0; i < input->n_markets; i++)
    for (guint k = 0; k < input->n_criteria; k++)
      {
        insert_extreme (ranks[i].contributions, k, 1.0,
                        ranks[i].strengths, &ranks[i].n_strengths);
        insert_extreme (ranks[i].contributions, k, -1.0,
                        ranks[i].weaknesses, &ranks[i].n_weaknesses);
      }
}

/* A figure as people wrote it down; that of a rating is bare. */
static char *
say_figure (const LfCriterionResult *criterion,
            double                   value)
{
  return lf_number_with_unit (lf_number_short (value), criterion->unit);
}

static const char *
say_screen (const LfRankingInput *input,
            LfArena              *arena,
            guint                 market,
            const LfScreen       *screen)
{
  const LfCriterionResult *criterion = &input->criteria[screen->criterion];
  const LfPerformance *cell = &row_of (input, market)[screen->criterion];
  g_autofree char *stands = say_figure (criterion, screen->performance);
  g_autofree char *limit = say_figure (criterion, screen->limit);
  g_autofree char *low = NULL, *high = NULL;

  if (!cell->is_middle)
    return screen->at_least
      /* Translators: a criterion, and two figures with their units. */
      ? lf_arena_printf (arena, _("“%1$s” stands at %2$s, under the threshold "
                                  "of %3$s."), criterion->name, stands, limit)
      /* Translators: a criterion, and two figures with their units. */
      : lf_arena_printf (arena, _("“%1$s” stands at %2$s, over the threshold "
                                  "of %3$s."), criterion->name, stands, limit);
  low = say_figure (criterion, cell->a);
  high = say_figure (criterion, cell->b);
  return screen->at_least
    /* Translators: a criterion, and four figures with their units: the ends
     * of an interval, its middle and the limit. */
    ? lf_arena_printf (arena, _("“%1$s” lies between %2$s and %3$s; the "
                                "middle, %4$s, is under the threshold of "
                                "%5$s."),
                       criterion->name, low, high, stands, limit)
    /* Translators: a criterion, and four figures with their units: the ends
     * of an interval, its middle and the limit. */
    : lf_arena_printf (arena, _("“%1$s” lies between %2$s and %3$s; the "
                                "middle, %4$s, is over the threshold of "
                                "%5$s."),
                       criterion->name, low, high, stands, limit);
}

static void
add_screen (const LfRankingInput *input,
            LfArena              *arena,
            GArray               *screens,
            guint                 market,
            guint                 criterion,
            double                limit,
            gboolean              at_least)
{
  LfScreen screen = {
    .criterion = criterion, .limit = limit, .at_least = at_least,
    .performance = row_of (input, market)[criterion].reading.value,
  };

  screen.sentence = say_screen (input, arena, market, &screen);
  g_array_append_val (screens, screen);
}

static LfMarketScreens
screen_market (const LfRankingInput *input,
               guint                 market,
               const LfScreenLimit  *limits,
               LfArena              *arena)
{
  const LfPerformance *row = row_of (input, market);
  g_autoptr (GArray) screens = g_array_new (FALSE, TRUE, sizeof (LfScreen));

  for (guint k = 0; k < input->n_criteria; k++)
    {
      const LfReading *shown = &row[k].reading;
      const LfScreenLimit *limit = &limits[k];

      if (!is_known (shown))
        continue;
      if (limit->at_least.known && shown->value < limit->at_least.value)
        add_screen (input, arena, screens, market, k, limit->at_least.value,
                    TRUE);
      if (limit->at_most.known && shown->value > limit->at_most.value)
        add_screen (input, arena, screens, market, k, limit->at_most.value,
                    FALSE);
    }
  return (LfMarketScreens) {
    lf_arena_copy (arena, screens->data, screens->len, sizeof (LfScreen)),
    screens->len,
  };
}

/**
 * lf_market_ranking_screen:
 * @input: (inout): what a ranking is made of; its screens are filled in
 * @limits: (array): the thresholds of each criterion
 * @arena: owns the screens
 *
 * Screens the markets: once for all judgements, since no weight and no
 * method has a say in it.
 */
void
lf_market_ranking_screen (LfRankingInput      *input,
                          const LfScreenLimit *limits,
                          LfArena             *arena)
{
  LfMarketScreens *out = lf_arena_new_array (arena, LfMarketScreens,
                                             input->n_markets);

  for (guint i = 0; i < input->n_markets; i++)
    out[i] = screen_market (input, i, limits, arena);
  input->screens = out;
}

static void
set_status (const LfRankingInput *input,
            LfMarketRank         *rank)
{
  if (!rank->known || rank->coverage < input->min_coverage - EPSILON)
    rank->status = LF_MARKET_NOT_ENOUGH_KNOWN;
  else if (rank->n_screens > 0)
    rank->status = LF_MARKET_SCREENED_OUT;
  else
    rank->status = LF_MARKET_RANKED;
}

/* Where all markets show the same figure there is no scale: one is laid so
 * that all stand at its better end, as in any constant column. */
static void
set_scale (LfCriterion             *column,
           const LfCriterionResult *criterion)
{
  gboolean constant = !(criterion->low < criterion->high);

  column->low = criterion->low - (constant && criterion->maximise);
  column->high = criterion->high + (constant && !criterion->maximise);
}

static void
fill_cell (LfDecisionTable     *table,
           guint                market,
           guint                column,
           const LfPerformance *cell)
{
  const LfCriterion *criterion = &table->criteria[column];
  LfUncertainCell uncertain = { market, column, LF_CELL_MISSING, 0, 0 };

  table->values[market * table->n_criteria + column] =
    lf_reading_or (cell->reading, lf_math_between (criterion->low,
                                                   criterion->high, 0.5));
  if (cell->reading.known &&
      (cell->doubt == LF_CELL_UNIFORM || cell->doubt == LF_CELL_NORMAL))
    uncertain = (LfUncertainCell) { market, column, cell->doubt, cell->a,
                                    cell->b };
  else if (cell->reading.known)
    return;
  g_array_append_val (table->uncertain, uncertain);
}

/**
 * lf_market_ranking_table:
 * @input: what a ranking is made of
 * @markets: (array length=n_markets): indices of the markets to take
 * @n_markets: how many
 *
 * The ranking as a decision table for the other methods: criteria without
 * weight are left out, and a missing cell is marked as such, standing at
 * the middle of its scale. So is an indicator's figure that is spread; a
 * rating is what it says.
 *
 * Returns: (transfer full): the table
 */
LfDecisionTable *
lf_market_ranking_table (const LfRankingInput *input,
                         const guint          *markets,
                         guint                 n_markets)
{
  LfDecisionTable *table;
  g_autofree guint *columns = g_new (guint, input->n_criteria);
  guint m = 0, c = 0;

  for (guint k = 0; k < input->n_criteria; k++)
    m += input->criteria[k].weight > 0;
  table = lf_decision_table_new (n_markets, m);
  for (guint i = 0; i < n_markets; i++)
    table->alternatives[i] = g_strdup (input->names[markets[i]]);
  for (guint k = 0; k < input->n_criteria; k++)
    {
      const LfCriterionResult *criterion = &input->criteria[k];

      if (!(criterion->weight > 0))
        continue;
      columns[c] = k;
      table->criteria[c].name = g_strdup (criterion->id);
      table->criteria[c].direction = criterion->maximise
        ? LF_DIRECTION_MAX : LF_DIRECTION_MIN;
      table->criteria[c].weight = criterion->weight;
      set_scale (&table->criteria[c], criterion);
      table->criteria[c].value = g_memdup2 (&input->functions[k],
                                            sizeof (LfValueFunction));
      c++;
    }
  for (guint i = 0; i < n_markets; i++)
    for (c = 0; c < m; c++)
      fill_cell (table, i, c, &row_of (input, markets[i])[columns[c]]);
  return table;
}

static gboolean
is_additive (const LfRankingInput *input)
{
  return input->options.method == LF_METHOD_SAW &&
         input->options.normalisation == LF_NORMALISATION_FIXED;
}

/* Every method but the additive model works on the whole table, missing
 * cells at the middle of their scale. */
static gboolean
score_by_method (const LfRankingInput *input,
                 const guint          *ranked,
                 guint                 n_ranked,
                 double               *scores,
                 LfRankingResult      *result,
                 GError              **error)
{
  g_autoptr (LfMarketMethods) methods =
    lf_market_methods_new (input, ranked, n_ranked);

  if (!lf_market_methods_score (methods, input, input->options.method, scores,
                                error))
    return FALSE;
  result->method = lf_method_to_name (input->options.method);
  result->normalisation = lf_market_methods_scale (methods,
                                                   input->options.method);
  return TRUE;
}

static void
rank_markets (const LfRankingInput *input,
              LfArena              *arena,
              LfMarketRank         *ranks,
              guint                *order,
              LfRankingResult      *result)
{
  g_autofree guint *ranked = g_new (guint, input->n_markets + 1);
  g_autofree double *scores = g_new0 (double, input->n_markets + 1);
  g_autofree guint *by_score = g_new (guint, input->n_markets + 1);
  g_autofree guint *places = g_new (guint, input->n_markets + 1);
  LfRankingSense sense = LF_RANKING_HIGH_FIRST;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  for (guint i = 0; i < input->n_markets; i++)
    if (ranks[i].status == LF_MARKET_RANKED)
      {
        scores[n] = ranks[i].score;
        ranked[n++] = i;
      }
  if (n > 0 && !is_additive (input) &&
      score_by_method (input, ranked, n, scores, result, &error) &&
      input->options.method == LF_METHOD_VIKOR)
    sense = LF_RANKING_LOW_FIRST;
  if (error != NULL)
    /* Translators: %1$s is a method such as TOPSIS, %2$s what was wrong */
    result->note = lf_arena_printf (arena,
      _("The method “%s” gives no ranking here: %s. The additive model is "
        "shown."), lf_method_title (input->options.method), error->message);
  lf_ranking_competition (scores, n, sense, by_score, places);
  for (guint i = 0; i < n; i++)
    {
      LfMarketRank *rank = &ranks[ranked[i]];

      rank->rank = places[i];
      rank->score = scores[i];
    }
  for (guint i = 0; i < n; i++)
    order[i] = ranked[by_score[i]];
  result->n_ranked = n;
}

static void
append_status (const LfMarketRank *ranks,
               guint               n_markets,
               LfMarketStatus      status,
               guint              *order,
               guint              *n_order)
{
  for (guint i = 0; i < n_markets; i++)
    if (ranks[i].status == status)
      order[(*n_order)++] = i;
}

/**
 * lf_market_ranking_judge:
 * @input: what the ranking is made of
 * @arena: owns what the results point to
 * @ranks: (out caller-allocates) (array): one per market
 * @result: (inout): @criteria, @n_criteria, @warnings are the caller's;
 *   the rest is filled in
 *
 * The additive value model: the score is Σ weight × value over what is
 * known of the market, the weights renormalised inside their group, so
 * that nothing missing counts as zero and the groups keep their shares. A
 * market of which too little is known has no rank; one under a screening
 * threshold stands below the line, with the reason.
 */
void
lf_market_ranking_judge (const LfRankingInput *input,
                         LfArena              *arena,
                         LfMarketRank         *ranks,
                         LfRankingResult      *result)
{
  guint *order = lf_arena_new_array (arena, guint, input->n_markets);
  guint n_order;

  memset (ranks, 0, input->n_markets * sizeof *ranks);
  for (guint i = 0; i < input->n_markets; i++)
    {
      add_contributions (input, i, arena, &ranks[i]);
      if (input->screens != NULL)
        {
          ranks[i].screens = input->screens[i].screens;
          ranks[i].n_screens = input->screens[i].n_screens;
        }
      set_status (input, &ranks[i]);
    }
  find_extremes (input, ranks);
  result->method = lf_method_to_name (LF_METHOD_SAW);
  result->normalisation =
    lf_normalisation_to_name (LF_NORMALISATION_FIXED);
  rank_markets (input, arena, ranks, order, result);
  n_order = result->n_ranked;
  append_status (ranks, input->n_markets, LF_MARKET_SCREENED_OUT, order,
                 &n_order);
  append_status (ranks, input->n_markets, LF_MARKET_NOT_ENOUGH_KNOWN, order,
                 &n_order);
  result->order = order;
  result->n_markets = input->n_markets;
  lf_market_ranking_say (input, ranks, result, arena);
}

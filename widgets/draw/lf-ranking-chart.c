/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A market ranking as bars, its criteria summed into as many parts as a
 * person can tell apart. */

#include "config.h"

#include "widgets/draw/lf-ranking-chart.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-heat-map.h"
#include "widgets/draw/lf-ranking-bars.h"

#define MAX_PARTS 8

/* Which part each criterion goes to. */
typedef struct
{
  const LfRankingResult *ranking;
  guint                 *part;      /* by criterion */
  guint                  n_parts;
  const char            *names[MAX_PARTS];
  gboolean               single;    /* each criterion is a part */
  gboolean               merged[LF_N_CRITERION_GROUPS];
  GPtrArray             *memory;
} Parts;

static gboolean
counts (const Parts *parts,
        guint        criterion)
{
  return parts->ranking->criteria[criterion].weight > 0;
}

static const char *
theme_of (const Parts *parts,
          guint        criterion)
{
  const LfCriterionResult *c = &parts->ranking->criteria[criterion];

  if (parts->single)
    return c->id;
  if (parts->merged[c->group] || c->item == NULL || c->item->theme == NULL)
    return "";
  return c->item->theme;
}

static gboolean
same_part (const Parts *parts,
           guint        one,
           guint        other)
{
  return parts->ranking->criteria[one].group ==
           parts->ranking->criteria[other].group &&
         strcmp (theme_of (parts, one), theme_of (parts, other)) == 0;
}

/* The first criterion of the part that a criterion goes to. */
static guint
first_of_part (const Parts *parts,
               guint        criterion)
{
  guint k = 0;

  while (!counts (parts, k) || !same_part (parts, k, criterion))
    k++;
  return k;
}

static guint
count_parts (const Parts *parts,
             int          group)
{
  guint n = 0;

  for (guint k = 0; k < parts->ranking->n_criteria; k++)
    n += counts (parts, k) && first_of_part (parts, k) == k &&
         (group < 0 || (int) parts->ranking->criteria[k].group == group);
  return n;
}

/* With too many themes the groups that have most become one part each. */
static void
merge_groups (Parts *parts)
{
  while (count_parts (parts, -1) > MAX_PARTS)
    {
      guint most = 0;

      for (guint g = 1; g < LF_N_CRITERION_GROUPS; g++)
        if (count_parts (parts, (int) g) > count_parts (parts, (int) most))
          most = g;
      parts->merged[most] = TRUE;
    }
}

static const char *
name_part (Parts *parts,
           guint  criterion)
{
  const LfCriterionResult *c = &parts->ranking->criteria[criterion];
  const char *theme = theme_of (parts, criterion);
  char *name;

  if (parts->single)
    return c->name;
  if (*theme == '\0')
    return count_parts (parts, (int) c->group) == 1
      ? lf_criterion_group_name (c->group)
      : C_("chart series", "Others");
  if (c->maximise)
    return theme;
  /* Translators: what adds to a market’s score where barriers are low; %s
   * is a kind of barrier. */
  name = g_strdup_printf (C_("chart series", "Few barriers: %s"), theme);
  g_ptr_array_add (parts->memory, name);
  return name;
}

static void
part_criteria (Parts *parts)
{
  guint n = 0;

  for (guint k = 0; k < parts->ranking->n_criteria; k++)
    n += counts (parts, k);
  parts->single = n <= MAX_PARTS;
  if (!parts->single)
    merge_groups (parts);
  for (guint k = 0; k < parts->ranking->n_criteria; k++)
    {
      guint first;

      if (!counts (parts, k))
        continue;
      first = first_of_part (parts, k);
      if (first == k)
        {
          parts->names[parts->n_parts] = name_part (parts, k);
          parts->part[k] = parts->n_parts++;
        }
      else
        parts->part[k] = parts->part[first];
    }
}

static double *
sum_parts (const Parts        *parts,
           const LfMarketRank *rank)
{
  double *sums = g_new0 (double, parts->n_parts + 1);

  for (guint k = 0; k < parts->ranking->n_criteria; k++)
    if (counts (parts, k) && rank->contributions[k].known)
      sums[parts->part[k]] += rank->contributions[k].contribution;
  return sums;
}

static const char *
why_unranked (const LfMarketRank *rank)
{
  switch (rank->status)
    {
    case LF_MARKET_SCREENED_OUT:
      return rank->n_screens > 0 ? rank->screens[0].sentence
                                 : _("screened out");
    case LF_MARKET_NOT_ENOUGH_KNOWN:
      return _("not enough known");
    case LF_MARKET_RANKED:
    default:
      return NULL;
    }
}

/**
 * lf_ranking_chart_new:
 * @product: the markets’ names
 * @ranking: the ranking, by the weights in force or by others
 * @ranks: (array): the place of each market of @product
 *
 * Criteria are summed by theme into eight parts at most. The additive
 * model’s scores are made of parts; those of other methods are not, and
 * stand as plain bars.
 *
 * Returns: (transfer full): what makes up each market’s score
 */
LfChart *
lf_ranking_chart_new (const LfProductResult *product,
                      const LfRankingResult *ranking,
                      const LfMarketRank    *ranks)
{
  g_autoptr (GPtrArray) memory = g_ptr_array_new_with_free_func (g_free);
  g_autofree guint *part = g_new0 (guint, ranking->n_criteria + 1);
  g_autofree LfRankingRow *rows = g_new0 (LfRankingRow,
                                          ranking->n_markets + 1);
  Parts parts = { .ranking = ranking, .part = part, .memory = memory };
  gboolean additive = strcmp (ranking->method, "saw") == 0 &&
                      g_strcmp0 (ranking->normalisation, "fixed") == 0;
  LfRankingBars chart = { .parts = parts.names, .rows = rows,
                          .maximum = additive ? 1 : 0, .decimals = 3 };

  part_criteria (&parts);
  chart.n_parts = additive ? parts.n_parts : 0;
  for (guint m = 0; m < ranking->n_markets; m++)
    {
      const LfMarketRank *rank = &ranks[ranking->order[m]];
      double *sums = sum_parts (&parts, rank);
      g_autofree char *known = lf_number_percent (rank->coverage, 0);
      /* Translators: how much of a market’s criteria is known, in
       * percent. */
      char *note = g_strdup_printf (_("%s known"), known);

      g_ptr_array_add (memory, sums);
      g_ptr_array_add (memory, note);
      rows[m].label = product->markets[ranking->order[m]].name;
      rows[m].parts = sums;
      rows[m].total = rank->known ? rank->score : LF_MISSING;
      rows[m].rank = rank->rank;
      rows[m].note = note;
      rows[m].reason = why_unranked (rank);
    }
  chart.n_rows = ranking->n_markets;
  return lf_ranking_bars_chart (&chart);
}

/**
 * lf_methods_chart_new:
 * @product: the markets’ names
 * @methods: the comparison
 * @most: how many markets to show at most, best first
 *
 * Returns: (transfer full): the rank of each market by each method
 */
LfChart *
lf_methods_chart_new (const LfProductResult    *product,
                      const LfMethodComparison *methods,
                      guint                     most)
{
  guint n = MIN (methods->n_markets, most);
  g_autofree const char **rows = g_new0 (const char *, n + 1);
  const char *columns[LF_N_METHODS];
  g_autofree LfHeatCell *cells = g_new0 (LfHeatCell, n * LF_N_METHODS + 1);
  LfHeatMap map = {
    .n_rows = n, .rows = rows, .n_columns = LF_N_METHODS, .columns = columns,
    .cells = cells, .minimum = 1, .maximum = MAX (methods->n_markets, 2),
    .ranks = TRUE,
    /* Translators: what a frame around a number means. */
    .marked_label = C_("chart", "comes first"),
  };

  for (guint k = 0; k < LF_N_METHODS; k++)
    columns[k] = lf_method_title (k);
  for (guint i = 0; i < n; i++)
    {
      guint at = 0;

      while (methods->markets[at] != methods->order[i])
        at++;
      rows[i] = product->markets[methods->order[i]].name;
      for (guint k = 0; k < LF_N_METHODS; k++)
        {
          const LfMethodRanking *method = &methods->methods[k];
          LfHeatCell *cell = &cells[i * LF_N_METHODS + k];

          cell->value = method->known ? method->ranks[at] : LF_MISSING;
          cell->marked = method->known && method->ranks[at] == 1;
          cell->detail = method->note;
        }
    }
  return lf_heat_map_chart (&map);
}

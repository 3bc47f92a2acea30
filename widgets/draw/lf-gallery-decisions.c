/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "widgets/draw/lf-gallery-private.h"
#include "widgets/draw/lf-heat-map.h"
#include "widgets/draw/lf-rank-acceptability.h"
#include "widgets/draw/lf-risk-profile.h"
#include "widgets/draw/lf-stage-road.h"
#include "widgets/draw/lf-strategy-map.h"
#include "widgets/draw/lf-tornado.h"
#include "widgets/draw/lf-tree-draw.h"
#include "widgets/draw/lf-weight-stability.h"

static const char *const modes[] = {
  "Licence out", "Co-development", "Research alliance", "Distributor",
  "Direct export", "Platform shop", "Franchise", "Contract maker",
  "Minority stake", "Joint venture", "Own sales organisation",
  "Acquisition", "Own plant",
};

/* Markets × modes. */
LfChart *
lf_gallery_heat_map (const LfGallerySpec *spec)
{
  guint n = spec->n * spec->m;
  LfHeatCell *cells = lf_arena_new_array (spec->arena, LfHeatCell, n);
  const char **columns = lf_arena_new_array (spec->arena, const char *,
                                             spec->m);

  for (guint i = 0; i < n; i++)
    cells[i] = (LfHeatCell) {
      .value = lf_gallery_value (spec, 0.0, 4.0),
      .gated = i % 7 == 3,
      .marked = spec->m > 0 && i % spec->m == (i / spec->m * 3) % spec->m,
      .detail = i % 7 == 3 ? "Opens when the regulator accepts the data."
                           : NULL,
    };
  for (guint c = 0; c < spec->m; c++)
    columns[c] = spec->wild ? lf_gallery_factor (spec, c)
                            : modes[c % G_N_ELEMENTS (modes)];
  return lf_heat_map_chart (&(LfHeatMap) {
    .n_rows = spec->n,
    .rows = lf_gallery_markets (spec, spec->n),
    .n_columns = spec->m,
    .columns = columns,
    .cells = cells,
    .maximum = 4.0,
    .decimals = 1,
  });
}

/* What each input does to the lead. */
LfChart *
lf_gallery_tornado (const LfGallerySpec *spec)
{
  double base = spec->wild ? -120000.0 : 0.07;
  double size = spec->wild ? 900000.0 : 0.2;
  LfTornadoRow *rows = lf_arena_new_array (spec->arena, LfTornadoRow,
                                           spec->n);

  for (guint i = 0; i < spec->n; i++)
    {
      double reach = size * (1.0 + spec->n - i) / (1.0 + spec->n);

      rows[i] = (LfTornadoRow) {
        .label = lf_gallery_factor (spec, i),
        .low = base - reach * g_rand_double_range (spec->rand, -0.2, 1.0),
        .high = base + reach * g_rand_double_range (spec->rand, 0.0, 1.0),
        .low_label = spec->wild ? "1,250,000 USD a year" : "10 %",
        .high_label = spec->wild ? "2.5" : "40 %",
        .flips = i % 4 == 1,
      };
    }
  return lf_tornado_chart (&(LfTornado) {
    .n_rows = spec->n,
    .rows = rows,
    .base = base,
    .result_label = "Lead of Germany over Japan",
    .decimals = spec->wild ? 0 : 2,
  });
}

/* Shares of ranks: each row sums to one. */
LfChart *
lf_gallery_ranks (const LfGallerySpec *spec)
{
  double *shares = lf_arena_new_array (spec->arena, double,
                                       spec->n * spec->n);

  for (guint i = 0; i < spec->n; i++)
    {
      double sum = 0.0;

      for (guint k = 0; k < spec->n; k++)
        {
          double distance = (double) k - i;

          shares[i * spec->n + k] = exp (-distance * distance / 2.0) *
                                    g_rand_double (spec->rand);
          sum += shares[i * spec->n + k];
        }
      for (guint k = 0; k < spec->n; k++)
        shares[i * spec->n + k] /= sum;
    }
  return lf_rank_acceptability_chart (&(LfRankAcceptability) {
    .n_alternatives = spec->n,
    .alternatives = lf_gallery_markets (spec, spec->n),
    .n_ranks = spec->n,
    .shares = shares,
    .draws = 10000,
  });
}

/* How far weights may move. */
LfChart *
lf_gallery_stability (const LfGallerySpec *spec)
{
  LfWeightStrip *strips = lf_arena_new_array (spec->arena, LfWeightStrip,
                                              spec->n);

  for (guint i = 0; i < spec->n; i++)
    {
      double weight = lf_gallery_value (spec, 0.05, 0.5);
      double low = weight * g_rand_double (spec->rand);
      double high = weight + (1.0 - weight) * g_rand_double (spec->rand);

      strips[i] = (LfWeightStrip) {
        .label = lf_gallery_factor (spec, i),
        .weight = weight,
        .low = i % 3 == 0 ? 0.0 : low,
        .high = i % 4 == 0 ? 1.0 : high,
        .all_low = (low + weight) / 2.0,
        .all_high = (high + weight) / 2.0,
        .rival_low = i % 3 == 0 ? NULL : lf_gallery_market (spec, i + 1),
        .rival_high = i % 4 == 0 ? NULL : lf_gallery_market (spec, i + 2),
      };
    }
  return lf_weight_stability_chart (&(LfWeightStrips) {
    .n_strips = spec->n, .strips = strips, .leader = "Germany" });
}

/* Results of strategies with their chances. */
LfChart *
lf_gallery_risk (const LfGallerySpec *spec)
{
  LfRiskStrategy *strategies = lf_arena_new_array (spec->arena,
                                                   LfRiskStrategy, spec->m);

  for (guint s = 0; s < spec->m; s++)
    {
      double *values = lf_arena_new_array (spec->arena, double, spec->n);
      double *chances = lf_arena_new_array (spec->arena, double, spec->n);
      double at = -40.0 * (s + 1.0);

      for (guint i = 0; i < spec->n; i++)
        {
          at += (s + 1.0) * 120.0 / spec->n *
                g_rand_double_range (spec->rand, 0.1, 2.0);
          values[i] = at;
          chances[i] = g_rand_double_range (spec->rand, 0.05, 1.0);
        }
      strategies[s] = (LfRiskStrategy) {
        .label = spec->wild ? lf_gallery_factor (spec, s)
                            : modes[(s * 3) % G_N_ELEMENTS (modes)],
        .n_values = spec->n,
        .values = values,
        .probabilities = chances,
      };
    }
  return lf_risk_profile_chart (&(LfRiskProfile) {
    .n_strategies = spec->m,
    .strategies = strategies,
    .value_label = "Net present value, million USD",
    .decimals = 1,
  });
}

/* Which strategy is best where two variables move. */
LfChart *
lf_gallery_map (const LfGallerySpec *spec)
{
  guint n = spec->n * spec->n;
  double *at = lf_arena_new_array (spec->arena, double, spec->n);
  double *values = lf_arena_new_array (spec->arena, double, n);
  guint *best = lf_arena_new_array (spec->arena, guint, n);
  const char **labels = lf_arena_new_array (spec->arena, const char *,
                                            spec->m);

  for (guint i = 0; i < spec->n; i++)
    at[i] = (spec->wild ? 12345.0 : 0.1) * i;
  for (guint i = 0; i < n; i++)
    {
      double x = i % spec->n;
      double y = i / spec->n;

      best[i] = (guint) (sqrt (x * x / 3 + y * y) * spec->m / spec->n /
                         1.16);
      best[i] = MIN (best[i], spec->m - 1);
      if (spec->wild && i % 97 == 50)
        best[i] = LF_STRATEGY_MAP_NONE;
      values[i] = 100.0 - x + y;
    }
  for (guint s = 0; s < spec->m; s++)
    labels[s] = spec->wild ? lf_gallery_factor (spec, s)
                           : modes[(s * 3) % G_N_ELEMENTS (modes)];
  return lf_strategy_map_chart (&(LfStrategyMap) {
    .n_x = spec->n, .n_y = spec->n, .x = at, .y = at, .strategy = best,
    .value = values, .n_strategies = spec->m, .labels = labels,
    .x_label = "Royalty (share of sales)", .y_label = "Chance of approval",
    .x_now = at[spec->n / 2], .y_now = at[spec->n / 3], .decimals = 1,
    .unit = "million USD", .summary = "The best strategy depends on both." });
}

/* A staged plan. */
LfChart *
lf_gallery_road (const LfGallerySpec *spec)
{
  LfRoadStage *stages = lf_arena_new_array (spec->arena, LfRoadStage, spec->n);

  for (guint i = 0; i < spec->n; i++)
    stages[i] = (LfRoadStage) {
      .title = spec->wild ? lf_gallery_factor (spec, i)
                          : modes[(i * 4) % G_N_ELEMENTS (modes)],
      .duration = i > 0 ? "6 to 12 months" : NULL,
      .text = i == 0 ? "Best feasible mode today." : NULL,
      .gate = i > 0 ? "Compliance at 2.5 or more" : NULL,
      .evidence = i > 0 ? "An inspection passed without major findings"
                        : NULL,
    };
  return lf_stage_road_chart (&(LfStageRoad) {
    .n_stages = spec->n, .stages = stages, .current = spec->m });
}

/* A node of a tree that hangs on a random one before it. */
static LfTreeDrawNode
gallery_node (const LfGallerySpec  *spec,
              const LfTreeDrawNode *nodes,
              guint                 i)
{
  guint parent = i > 0 ? (guint) g_rand_int_range (spec->rand,
                                                   MAX ((int) i - 4, 0),
                                                   (int) i) : 0;
  gboolean chance = i > 0 && parent % 2 == 1;

  /* In preorder: what hangs on an earlier node comes after its subtree. */
  while (i > 0 && parent != i - 1 && parent > nodes[i - 1].parent)
    parent = nodes[parent].parent;
  return (LfTreeDrawNode) {
    .parent = parent,
    .kind = i % 2 == 0 ? LF_TREE_DECISION : LF_TREE_CHANCE,
    .name = i % 3 == 0 ? lf_gallery_market (spec, i) : NULL,
    .edge = lf_gallery_factor (spec, i),
    .probability = chance ? g_rand_int_range (spec->rand, 0, 1001) / 1000.0
                          : LF_MISSING,
    .payoff = i % 4 == 0 ? 0 : lf_gallery_value (spec, -900.0, 900.0),
    .year = i % 5 == 3 ? i / 4.0 : LF_MISSING,
    .value = lf_gallery_value (spec, -2000.0, 2000.0),
    .reach = LF_MISSING,
    .is_followed = i == 0 || (nodes[parent].is_followed && i % 3 != 1),
    .is_rejected = i > 0 && !chance && i % 3 == 1,
    .issue = spec->wild && i % 11 == 7 ? "The probabilities sum to 0.97."
                                       : NULL,
  };
}

/* A decision tree. */
LfChart *
lf_gallery_tree (const LfGallerySpec *spec)
{
  LfTreeDrawNode *nodes = lf_arena_new_array (spec->arena, LfTreeDrawNode,
                                              spec->n);
  g_autofree gboolean *inner = g_new0 (gboolean, spec->n + 1);

  for (guint i = 0; i < spec->n; i++)
    {
      nodes[i] = gallery_node (spec, nodes, i);
      if (i > 0)
        inner[nodes[i].parent] = TRUE;
    }
  for (guint i = 0; i < spec->n; i++)
    if (!inner[i])
      {
        nodes[i].kind = i % 7 == 2 ? LF_TREE_REFERENCE : LF_TREE_TERMINAL;
        nodes[i].reach = i % 2 == 0 ? 0.125 : LF_MISSING;
        nodes[i].n_hidden = i % 9 == 4 ? 12 : 0;
      }
  return lf_tree_draw_chart (&(LfTreeDraw) {
    .n_nodes = spec->n,
    .nodes = nodes,
    .unit = "million USD",
    .aligned = spec->m > 0,
    .decimals = 1,
    .footnote = "Payoffs and values in million USD.",
  });
}

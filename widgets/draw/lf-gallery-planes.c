/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-gallery-private.h"
#include "widgets/draw/lf-growth-scatter.h"
#include "widgets/draw/lf-market-matrix.h"
#include "widgets/draw/lf-push-pull-balance.h"

/* Markets by pull and barriers. */
LfChart *
lf_gallery_matrix (const LfGallerySpec *spec)
{
  LfMatrixMarket *markets = lf_arena_new_array (spec->arena, LfMatrixMarket,
                                                spec->n);

  for (guint i = 0; i < spec->n; i++)
    markets[i] = (LfMatrixMarket) {
      .label = lf_gallery_market (spec, i),
      .pull = lf_gallery_value (spec, 0.5, 4.0),
      .barriers = lf_gallery_value (spec, 0.0, 3.5),
      .detail = i % 5 == 2 ? "Possible veto: product fit." : NULL,
    };
  return lf_market_matrix_chart (&(LfMarketMatrix) {
    .n_markets = spec->n,
    .markets = markets,
    .pull_split = 2.5,
    .barrier_split = 2.0,
    .go = "Enter",
    .partner = "Enter with a partner",
    .test = "Test with little commitment",
    .wait = "Postpone",
  });
}

/* The own firm among others. */
LfChart *
lf_gallery_growth (const LfGallerySpec *spec)
{
  static const char *const groups[] = {
    "Low technology", "High technology", "Knowledge-intensive services",
  };
  LfGrowthFirm *firms = lf_arena_new_array (spec->arena, LfGrowthFirm,
                                            spec->n);

  for (guint i = 0; i < spec->n; i++)
    firms[i] = (LfGrowthFirm) {
      .label = lf_arena_printf (spec->arena, "BG %u", i + 1),
      .x = lf_gallery_value (spec, 0.3, 4.0),
      .y = lf_gallery_value (spec, 20.0, 100.0),
      .group = i % 3,
    };
  return lf_growth_scatter_chart (&(LfGrowthScatter) {
    .n_firms = spec->n,
    .firms = firms,
    .n_groups = spec->m,
    .groups = groups,
    .own_label = "Helix Bio",
    .own_x = 1.2,
    .own_y = spec->wild ? 450.0 : 45.0,
    .x_title = "Spread, markets a year",
    .y_title = "Sales intensity, %",
    .decimals = 1,
  });
}

/* Push, pull and barriers. */
LfChart *
lf_gallery_balance (const LfGallerySpec *spec)
{
  LfBalanceMarket *markets = lf_arena_new_array (spec->arena,
                                                 LfBalanceMarket, spec->n);

  for (guint i = 0; i < spec->n; i++)
    markets[i] = (LfBalanceMarket) {
      .label = lf_gallery_market (spec, i),
      .pull = lf_gallery_value (spec, 0.0, 4.0),
      .barriers = lf_gallery_value (spec, 0.0, 4.0),
    };
  return lf_push_pull_balance_chart (&(LfPushPullBalance) {
    .push = lf_gallery_value (spec, 0.0, 4.0),
    .n_markets = spec->n,
    .markets = markets,
  });
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks stand where the numbers say, to the pixel. */

#include "config.h"

#include <math.h>

#include "lf-draw-test.h"
#include "widgets/draw/lf-bars.h"
#include "widgets/draw/lf-heat-map.h"
#include "widgets/draw/lf-market-matrix.h"
#include "widgets/draw/lf-push-pull-balance.h"
#include "widgets/draw/lf-rank-acceptability.h"
#include "widgets/draw/lf-ranking-bars.h"
#include "widgets/draw/lf-risk-profile.h"
#include "widgets/draw/lf-tornado.h"
#include "widgets/draw/lf-value-plot.h"
#include "widgets/draw/lf-weight-stability.h"

/* Bars start at zero, and their ink ends where the value says. */
static void
test_bars (void)
{
  const LfBar bars[] = {
    { .label = "half", .value = 2.0, .reference = LF_MISSING },
    { .label = "full", .value = 4.0, .reference = LF_MISSING },
    { .label = "none", .value = 0.0, .reference = LF_MISSING },
    { .label = "unknown", .value = LF_MISSING, .reference = LF_MISSING },
  };
  g_autoptr (LfDrawing) d = lf_drawing_new (
      lf_bars_chart (&(LfBars) { .n_bars = 4, .bars = bars, .maximum = 4.0,
                                 .decimals = 1 }),
      LF_PALETTE_LIGHT, -1, -1);
  LfRect half = lf_drawing_mark (d, 0), full = lf_drawing_mark (d, 1);
  double y = half.y + half.height / 2.0;
  LfRgba inside = lf_drawing_pixel (d, half.x + half.width - 3.0, y);
  LfRgba outside = lf_drawing_pixel (d, half.x + half.width + 3.0, y);

  lf_assert_near (half.width * 2.0, full.width, 1e-6);
  lf_assert_near (half.x, full.x, 1e-6);
  g_assert_true (lf_rgba_near (&inside, &d->theme.series[0].fill));
  g_assert_true (lf_rgba_near (&outside, &d->theme.background));
  g_assert_true (lf_drawing_has_text (d, "not known", NULL));
  g_assert_cmpstr (lf_chart_mark_label (d->chart, 3), ==,
                   "unknown: not known");
}

/* Negative bars go the other way from the same zero. */
static void
test_bars_below_zero (void)
{
  const LfBar bars[] = {
    { .label = "gain", .value = 3.0, .reference = LF_MISSING },
    { .label = "loss", .value = -1.5, .reference = LF_MISSING },
  };
  g_autoptr (LfDrawing) d = lf_drawing_new (
      lf_bars_chart (&(LfBars) { .n_bars = 2, .bars = bars, .decimals = 1 }),
      LF_PALETTE_LIGHT, -1, -1);
  LfRect gain = lf_drawing_mark (d, 0), loss = lf_drawing_mark (d, 1);

  lf_assert_near (loss.x + loss.width, gain.x, 1e-6);
  lf_assert_near (loss.width * 2.0, gain.width, 1e-6);
}

/* Parts lie end to end from zero in proportion; the total stands behind. */
static void
test_ranking (void)
{
  static const char *const parts[] = { "Reimbursement", "Growth" };
  const double first[] = { 0.4, 0.2 }, second[] = { 0.2, 0.3 };
  const LfRankingRow rows[] = {
    { .label = "Germany", .parts = first, .total = 0.6, .rank = 1 },
    { .label = "Japan", .parts = second, .total = 0.5, .rank = 2 },
    { .label = "Brazil", .total = LF_MISSING, .reason = "not enough known" },
  };
  g_autoptr (LfDrawing) d = lf_drawing_new (
      lf_ranking_bars_chart (&(LfRankingBars) { .n_parts = 2, .parts = parts,
                                                .n_rows = 3, .rows = rows,
                                                .decimals = 2 }),
      LF_PALETTE_LIGHT, -1, -1);
  LfRect g0 = lf_drawing_mark (d, 0), g1 = lf_drawing_mark (d, 1);
  LfRect j0 = lf_drawing_mark (d, 3), j1 = lf_drawing_mark (d, 4);
  LfRect total;
  g_autofree char *sentence = lf_chart_describe (d->chart);

  lf_assert_near (g0.x + g0.width, g1.x, 1e-6);
  lf_assert_near (g0.width, 2.0 * g1.width, 1e-6);
  lf_assert_near (j0.x, g0.x, 1e-6);
  lf_assert_near (j0.width, g1.width, 1e-6);
  lf_assert_near (j1.width, 1.5 * j0.width, 1e-6);
  g_assert_true (lf_drawing_has_text (d, "0.60", &total));
  g_assert_cmpfloat (total.x, >, g1.x + g1.width);
  g_assert_true (lf_drawing_has_text (d, "not enough known", NULL));
  g_assert_true (lf_drawing_has_text (d, "1.", NULL));
  g_assert_cmpstr (lf_chart_mark_label (d->chart, 0), ==,
                   "Germany, Reimbursement: 0.40 of 0.60");
  g_assert_cmpstr (sentence, ==,
                   "Germany leads Japan by 0.10; the lead is mostly "
                   "Reimbursement. 1 is not ranked.");
}

/* With more parts than styles the light ones are summed, and nothing is
 * lost. */
static void
test_ranking_folds (void)
{
  static const char *const parts[] = { "a", "b", "c", "d", "e", "f",
                                       "g", "h", "i", "j" };
  const double values[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };
  const LfRankingRow row = { .label = "One", .parts = values, .total = 55.0,
                             .rank = 1 };
  g_autoptr (LfDrawing) d = lf_drawing_new (
      lf_ranking_bars_chart (&(LfRankingBars) { .n_parts = 10, .parts = parts,
                                                .n_rows = 1, .rows = &row }),
      LF_PALETTE_LIGHT, -1, -1);
  LfRect others = lf_drawing_mark (d, 7), ten = lf_drawing_mark (d, 6);
  g_autoptr (LfChartTable) table = lf_chart_to_table (d->chart);

  g_assert_cmpstr (lf_chart_mark_label (d->chart, 7), ==,
                   "One, 3 others: 6 of 55");
  lf_assert_near (others.width / 6.0, ten.width / 10.0, 1e-6);
  g_assert_cmpuint (lf_chart_table_n_columns (table), ==, 3 + 10 + 1);
}

/* What sets the first ahead is named by its own name, though it be one of
 * the summed parts (h, which tells less than a to g). */
static void
test_ranking_words (void)
{
  static const char *const parts[] = { "a", "b", "c", "d", "e",
                                       "f", "g", "h", "i", "j" };
  const double first[] = { 10, 10, 10, 10, 10, 10, 10, 9, 2, 2 };
  const double second[] = { 10, 10, 10, 10, 10, 10, 10, 1, 2, 2 };
  const double third[] = { 0, 0, 0, 0, 0, 0, 0, 2, 2, 2 };
  LfRankingRow rows[] = {
    { .label = "One", .parts = first, .total = 83.0, .rank = 1 },
    { .label = "Two", .parts = second, .total = 75.0, .rank = 2 },
    { .label = "Three", .parts = third, .total = 6.0, .rank = 3 },
  };
  LfRankingBars bars = { .n_parts = 10, .parts = parts, .n_rows = 3,
                         .rows = rows };
  double low[G_N_ELEMENTS (parts)];

  for (int round = 0; round < 3; round++)
    {
      static const char *const sentences[] = {
        "One leads Two by 8; the lead is mostly h.",
        "One leads Two by 20; the largest part of the lead is h.",
        "One and Two share the first place.",
      };
      g_autoptr (LfChart) chart = NULL;
      g_autofree char *sentence = NULL;

      for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
        low[p] = p < 2 ? second[p] - 6.0 : second[p];
      if (round == 1)
        {
          rows[1].parts = low;
          rows[1].total = 63.0;
        }
      if (round == 2)
        rows[1].rank = 1;
      chart = lf_ranking_bars_chart (&bars);
      sentence = lf_chart_describe (chart);
      g_assert_cmpstr (sentence, ==, sentences[round]);
      g_assert_cmpstr (lf_chart_mark_label (chart, 7), ==,
                       "One, 3 others: 13 of 83");
    }
}

/* A cell's colour is its value's; a gated one has none. */
static void
test_heat_map (void)
{
  static const char *const rows[] = { "Germany", "Japan" };
  static const char *const columns[] = { "Licence", "Export", "Venture" };
  const LfHeatCell cells[] = {
    { .value = 0 }, { .value = 1 }, { .value = 4, .marked = TRUE },
    { .value = 3, .gated = TRUE }, { .value = 2 }, { .value = LF_MISSING },
  };
  g_autoptr (LfDrawing) d = lf_drawing_new (
      lf_heat_map_chart (&(LfHeatMap) { .n_rows = 2, .rows = rows,
                                        .n_columns = 3, .columns = columns,
                                        .cells = cells, .maximum = 4.0 }),
      LF_PALETTE_LIGHT, -1, -1);

  for (guint i = 0; i < 6; i++)
    {
      LfRect box = lf_drawing_mark (d, i);
      LfRgba pixel = lf_drawing_pixel (d, box.x + 5.0, box.y + 5.0);
      LfRgba expected = lf_theme_sequential (&d->theme, cells[i].value / 4.0);
      LfRect above = lf_drawing_mark (d, i % 3);

      lf_assert_near (box.x, above.x, 1e-6);
      if (!cells[i].gated && isfinite (cells[i].value))
        g_assert_true (lf_rgba_near (&pixel, &expected));
      else if (!isfinite (cells[i].value))
        g_assert_true (lf_rgba_near (&pixel, &d->theme.background));
    }
  g_assert_cmpstr (lf_chart_mark_label (d->chart, 3), ==,
                   "Japan, Licence: 3 of 4\nClosed by a gate");
}

/* The best of ranks is the strongest in colour, as in a chart of how often
 * each rank is taken; the legend has whole ranks alone. */
static void
test_heat_map_of_ranks (void)
{
  static const char *const rows[] = { "Germany", "Japan", "Brazil", "Peru" };
  static const char *const columns[] = { "TOPSIS" };
  const LfHeatCell cells[] = {
    { .value = 1, .marked = TRUE }, { .value = 2 }, { .value = 3 },
    { .value = 4 },
  };

  for (guint palette = LF_PALETTE_LIGHT; palette <= LF_PALETTE_DARK; palette++)
    {
      g_autoptr (LfDrawing) d = lf_drawing_new (
          lf_heat_map_chart (&(LfHeatMap) {
              .n_rows = 4, .rows = rows, .n_columns = 1, .columns = columns,
              .cells = cells, .minimum = 1, .maximum = 4, .ranks = TRUE }),
          palette, -1, -1);
      g_autofree char *sentence = lf_chart_describe (d->chart);

      for (guint i = 0; i < 4; i++)
        {
          LfRect box = lf_drawing_mark (d, i);
          LfRgba pixel = lf_drawing_pixel (d, box.x + 5.0, box.y + 5.0);
          LfRgba expected = lf_theme_sequential (&d->theme, 1 - i / 3.0);

          g_assert_true (lf_rgba_near (&pixel, &expected));
        }
      g_assert_cmpstr (sentence, ==,
                       "Best is Germany, TOPSIS, with rank 1.");
    }
}

/* Points lie in proportion, in the right quarter. */
static void
test_market_matrix (void)
{
  const LfMatrixMarket markets[] = {
    { .label = "corner", .pull = 0, .barriers = 0 },
    { .label = "top", .pull = 4, .barriers = 4 },
    { .label = "quarter", .pull = 3, .barriers = 1 },
    { .label = "unknown", .pull = LF_MISSING, .barriers = 1 },
  };
  g_autoptr (LfDrawing) d = lf_drawing_new (
      lf_market_matrix_chart (&(LfMarketMatrix) {
          .n_markets = 4, .markets = markets, .pull_split = 2.5,
          .barrier_split = 2.0, .go = "Enter", .wait = "Postpone" }),
      LF_PALETTE_LIGHT, -1, -1);
  LfPoint corner = lf_drawing_centre (d, 0), top = lf_drawing_centre (d, 1);
  LfPoint quarter = lf_drawing_centre (d, 2);
  g_autofree char *sentence = lf_chart_describe (d->chart);

  g_assert_cmpuint (lf_chart_mark_count (d->chart), ==, 3);
  lf_assert_near (quarter.x, corner.x + 0.75 * (top.x - corner.x), 1e-6);
  lf_assert_near (quarter.y, corner.y + 0.25 * (top.y - corner.y), 1e-6);
  g_assert_cmpfloat (top.y, <, corner.y);
  g_assert_true (lf_drawing_has_text (d, "quarter", NULL));
  g_assert_cmpstr (sentence, ==,
                   "High pull and low barriers: quarter. High pull but high "
                   "barriers: top. Low pull and low barriers: corner.");
}

/* Bars reach from the base to both results, the widest on top. */
static void
test_tornado (void)
{
  const LfTornadoRow rows[] = {
    { .label = "narrow", .low = 9, .high = 12, .low_label = "1",
      .high_label = "2" },
    { .label = "broken", .low = NAN, .high = 12 },
    { .label = "wide", .low = 4, .high = 14, .flips = TRUE },
  };
  g_autoptr (LfDrawing) d = lf_drawing_new (
      lf_tornado_chart (&(LfTornado) { .n_rows = 3, .rows = rows,
                                       .base = 10.0, .decimals = 0 }),
      LF_PALETTE_LIGHT, -1, -1);
  LfRect wide = lf_drawing_mark (d, 0), narrow = lf_drawing_mark (d, 1);
  double unit = wide.width / 10.0;
  g_autofree char *sentence = lf_chart_describe (d->chart);

  g_assert_cmpuint (lf_chart_mark_count (d->chart), ==, 2);
  g_assert_true (g_str_has_prefix (lf_chart_mark_label (d->chart, 0),
                                   "wide"));
  lf_assert_near (narrow.width, 3.0 * unit, 1e-6);
  lf_assert_near (narrow.x, wide.x + 5.0 * unit, 1e-6);
  g_assert_cmpfloat (wide.y, <, narrow.y);
  g_assert_cmpstr (lf_chart_mark_label (d->chart, 1), ==,
                   "narrow: 9 at 1, 12 at 2");
  g_assert_cmpstr (sentence, ==,
                   "wide moves the result most, from 4 to 14. 1 input changes "
                   "the choice.");
}

/* Where the choice changes at 0, that is in sight if it is near: then the
 * same bars are narrower. */
static void
test_tornado_zero (void)
{
  const LfTornadoRow rows[] = { { .label = "w", .low = 4, .high = 10 } };
  LfTornado tornado = { .n_rows = 1, .rows = rows, .base = 8.0,
                        .low_legend = "Half", .high_legend = "More" };
  double widths[2];

  for (guint k = 0; k < 2; k++)
    {
      g_autoptr (LfDrawing) d = NULL;

      tornado.about_zero = k == 1;
      d = lf_drawing_new (lf_tornado_chart (&tornado), LF_PALETTE_LIGHT, 600,
                          -1);
      widths[k] = lf_drawing_mark (d, 0).width;
      g_assert_true (lf_drawing_has_text (d, "Half", NULL));
      g_assert_true (lf_drawing_has_text (d, "More", NULL));
      g_assert_cmpint (lf_drawing_has_text (d, "0", NULL), ==, k);
    }
  lf_assert_near (widths[1] / widths[0], 0.6, 1e-6);
}

/* Shares of ranks fill the row in proportion. */
static void
test_ranks (void)
{
  static const char *const names[] = { "Germany", "Japan" };
  const double shares[] = { 0.75, 0.25, 0.25, 0.75 };
  g_autoptr (LfDrawing) d = lf_drawing_new (
      lf_rank_acceptability_chart (&(LfRankAcceptability) {
          .n_alternatives = 2, .alternatives = names, .n_ranks = 2,
          .shares = shares, .draws = 10000 }),
      LF_PALETTE_LIGHT, -1, -1);
  LfRect first = lf_drawing_mark (d, 0), second = lf_drawing_mark (d, 1);
  g_autofree char *sentence = lf_chart_describe (d->chart);

  lf_assert_near (first.width, 3.0 * second.width, 1e-6);
  lf_assert_near (first.x + first.width, second.x, 1e-6);
  g_assert_cmpstr (lf_chart_mark_label (d->chart, 0), ==,
                   "Germany takes rank 1 in 75.0\u00a0% of the draws");
  g_assert_true (g_str_has_prefix (sentence, "Germany comes first in 75.0\u00a0% "
                                             "of the draws"));
}

/* Of many ranks the later ones stand together. */
static void
test_rank_groups (void)
{
  static const char *const names[] = { "Germany" };
  static const guint last[] = { 1, 3, 40 };
  const double shares[] = { 0.5, 0.25, 0.25 };
  g_autoptr (LfDrawing) d = lf_drawing_new (
      lf_rank_acceptability_chart (&(LfRankAcceptability) {
          .n_alternatives = 1, .alternatives = names, .n_ranks = 3,
          .last_ranks = last, .shares = shares }),
      LF_PALETTE_LIGHT, -1, -1);
  g_autoptr (LfChartTable) table = lf_chart_to_table (d->chart);

  g_assert_cmpstr (lf_chart_mark_label (d->chart, 0), ==,
                   "Germany takes rank 1 in 50.0\u00a0% of the draws");
  g_assert_cmpstr (lf_chart_mark_label (d->chart, 2), ==,
                   "Germany takes a rank from 4 to 40 in 25.0\u00a0% of the "
                   "draws");
  g_assert_cmpuint (lf_chart_table_n_columns (table), ==, 4);
  g_assert_cmpstr (lf_chart_table_get_title (table, 2), ==, "Ranks 2–3");
}

static void
test_stability (void)
{
  const LfWeightStrip strips[] = {
    { .label = "Price", .weight = 0.3, .low = 0.1, .high = 1.0,
      .all_low = 0.2, .all_high = 0.4, .rival_low = "Japan" },
    { .label = "Growth", .weight = 0.2, .low = 0.0, .high = 0.25,
      .all_low = LF_MISSING, .all_high = LF_MISSING, .rival_high = "Japan" },
  };
  g_autoptr (LfDrawing) d = lf_drawing_new (
      lf_weight_stability_chart (&(LfWeightStrips) {
          .n_strips = 2, .strips = strips, .leader = "Germany" }),
      LF_PALETTE_LIGHT, -1, -1);
  LfRect price = lf_drawing_mark (d, 0);
  double y = price.y + 2.5;
  LfRgba outside = lf_drawing_pixel (d, price.x + 0.05 * price.width, y);
  LfRgba inside = lf_drawing_pixel (d, price.x + 0.85 * price.width, y);
  g_autofree char *sentence = lf_chart_describe (d->chart);

  g_assert_true (lf_rgba_near (&outside, &d->theme.soft));
  g_assert_true (lf_rgba_near (&inside, &d->theme.accent_soft));
  g_assert_cmpstr (sentence, ==,
                   "The first rank depends most on the weight of Growth: it "
                   "changes after 5.0 percentage points.");
  g_assert_cmpstr (lf_chart_mark_label (d->chart, 1), ==,
                   "Growth: weight 20.0\u00a0%\n"
                   "The first rank holds from 0.0\u00a0% to 25.0\u00a0%\n"
                   "Japan leads over 25.0\u00a0%");
}

/* The axis ends above the greatest limit, whatever weights without one there
 * are, and limits are written with the digits that tell them from the weight. */
static void
test_small_weights (void)
{
  const LfWeightStrip strips[] = {
    { .label = "Price", .weight = 0.0121, .low = 0.0, .high = 0.0124,
      .all_low = 0.0, .all_high = 0.0124 },
    { .label = "Growth", .weight = 0.02, .low = 0.0, .high = 0.065,
      .all_low = 0.0, .all_high = 1.0 },
    { .label = "Trust", .weight = 0.02, .low = 0.0, .high = 1.0,
      .all_low = LF_MISSING, .all_high = LF_MISSING },
  };
  g_autoptr (LfDrawing) d = lf_drawing_new (
      lf_weight_stability_chart (&(LfWeightStrips) { .n_strips = 3,
                                                     .strips = strips }),
      LF_PALETTE_LIGHT, -1, -1);

  for (guint i = 0; i < 3; i++)
    {
      LfRect strip = lf_drawing_mark (d, i);
      double top = 0.08;
      LfRgba under, over;

      under = lf_drawing_pixel (d, strip.x + 0.9 * MIN (strips[i].high, top) /
                                     top * strip.width, strip.y + 2.5);
      over = lf_drawing_pixel (d, strip.x + 0.99 * strip.width,
                               strip.y + 2.5);
      g_assert_true (lf_rgba_near (&under, &d->theme.accent_soft));
      g_assert_true (lf_rgba_near (&over, i < 2 ? &d->theme.soft
                                                : &d->theme.accent_soft));
    }
  g_assert_cmpstr (lf_chart_mark_label (d->chart, 0), ==,
                   "Price: weight 1.21\u00a0%\n"
                   "The first rank holds from 0.00\u00a0% to 1.24\u00a0%\n"
                   "The whole ranking holds from 0.00\u00a0% to "
                   "1.24\u00a0%");
}

/* An interval lies along the line from end to end, and an end that does not
 * move has nothing to take hold of. */
static void
test_value_interval (void)
{
  static const char *const names[] = { "Germany", "Japan" };
  const double figures[] = { 12.5, 80 };
  const double lows[] = { 5, LF_MISSING }, highs[] = { 20, LF_MISSING };
  LfValuePlot plot = {
    .function = { .kind = LF_VALUE_LINEAR, .worst = 0, .best = 80 },
    .high = 80, .n_markets = 2, .names = names, .figures = figures,
    .lows = lows, .highs = highs,
  };
  g_autoptr (LfDrawing) d = lf_drawing_new (lf_value_plot_chart (&plot),
                                            LF_PALETTE_LIGHT, -1, -1);
  LfPoint middle = lf_drawing_centre (d, 0), best = lf_drawing_centre (d, 1);
  LfRgba on = lf_theme_series (&d->theme, 1)->line;
  double across = (best.x - middle.x) / 67.5;
  double up = (best.y - middle.y) / 67.5;

  g_assert_cmpuint (lf_chart_mark_count (d->chart), ==, 2);
  g_assert_cmpstr (lf_chart_mark_label (d->chart, 0), ==,
                   "Germany: 5.00 to 20.00, 12.50 is worth 0.16");
  for (int away = -7; away <= 9; away++)
    {
      LfRgba pixel = lf_drawing_pixel (d, middle.x + away * across,
                                       middle.y + away * up);

      if (ABS (away) > 4)
        g_assert_true (lf_rgba_near (&pixel, &on) == (away <= 7));
    }
}

/* Steps rise to one; equal results merge; loss and mean come out. */
static void
test_risk_profile (void)
{
  const double values[] = { -10, -10, 0, 30 };
  const double chances[] = { 0.1, 0.2, 0.3, 0.4 };
  const LfRiskStrategy strategy = { "Go alone", 4, values, chances };
  g_autoptr (LfDrawing) d = lf_drawing_new (
      lf_risk_profile_chart (&(LfRiskProfile) { .n_strategies = 1,
                                                .strategies = &strategy,
                                                .decimals = 1 }),
      LF_PALETTE_LIGHT, -1, -1);
  LfPoint loss = lf_drawing_centre (d, 0), zero = lf_drawing_centre (d, 1);
  LfPoint gain = lf_drawing_centre (d, 2);
  g_autofree char *sentence = lf_chart_describe (d->chart);

  g_assert_cmpuint (lf_chart_mark_count (d->chart), ==, 3);
  lf_assert_near (gain.x - zero.x, 3.0 * (zero.x - loss.x), 1e-6);
  lf_assert_near ((loss.y - gain.y) / (zero.y - gain.y), 0.7 / 0.4, 1e-6);
  g_assert_cmpstr (lf_chart_mark_label (d->chart, 1), ==,
                   "Go alone: a chance of 60.0\u00a0% of 0.0 or less");
  g_assert_cmpstr (sentence, ==,
                   "Go alone is worth 9.0 on average, with a chance of loss "
                   "of 30.0\u00a0%.");
}

/* A long profile is thinned without losing its shape. */
static void
test_risk_profile_thins (void)
{
  enum { N = 100000 };
  g_autofree double *values = g_new (double, N);
  g_autofree double *chances = g_new (double, N);
  LfRiskStrategy strategy = { "Uniform", N, values, chances };
  g_autoptr (LfChart) chart = NULL;
  g_autoptr (LfChartTable) table = NULL;
  g_autofree char *sentence = NULL;
  guint rows;

  for (guint i = 0; i < N; i++)
    {
      values[i] = i;
      chances[i] = 1.0 / N;
    }
  chart = lf_risk_profile_chart (&(LfRiskProfile) {
      .n_strategies = 1, .strategies = &strategy, .decimals = 1 });
  table = lf_chart_to_table (chart);
  rows = lf_chart_table_n_rows (table);
  g_assert_cmpuint (rows, >, 200);
  g_assert_cmpuint (rows, <, 260);
  for (guint r = 0; r < rows; r++)
    {
      double value = g_ascii_strtod (lf_chart_table_get_cell (table, r, 1),
                                     NULL);
      double chance = g_ascii_strtod (lf_chart_table_get_cell (table, r, 2),
                                      NULL);

      lf_assert_near (chance / 100.0, (value + 1.0) / N, 0.0011);
    }
  sentence = lf_chart_describe (chart);
  g_assert_true (g_str_has_prefix (sentence, "Uniform is worth 49999.5"));
}

/* Pull to the right, barriers to the left of the same middle. */
static void
test_balance (void)
{
  const LfBalanceMarket markets[] = {
    { .label = "Germany", .pull = 3.0, .barriers = 1.5 },
    { .label = "Brazil", .pull = 2.0, .barriers = LF_MISSING },
  };
  g_autoptr (LfDrawing) d = lf_drawing_new (
      lf_push_pull_balance_chart (&(LfPushPullBalance) {
          .push = 1.5, .n_markets = 2, .markets = markets }),
      LF_PALETTE_LIGHT, -1, -1);
  LfRect push = lf_drawing_mark (d, 0), barriers = lf_drawing_mark (d, 1);
  LfRect pull = lf_drawing_mark (d, 2);

  lf_assert_near (barriers.x + barriers.width, pull.x, 1e-6);
  lf_assert_near (pull.width, 2.0 * barriers.width, 1e-6);
  lf_assert_near (push.width, barriers.width, 1e-6);
  g_assert_true (lf_drawing_has_text (d, "+1.50", NULL));
  g_assert_cmpint (lf_drawing_find (d, "Brazil, barriers: not known"), >, 0);
}

/* Mirrored, the drawing is the same from the other side. */
static void
test_mirrored (void)
{
  const LfBar bar = { .label = "half", .value = 2.0,
                      .reference = LF_MISSING };
  g_autoptr (LfChart) chart = lf_bars_chart (&(LfBars) {
      .n_bars = 1, .bars = &bar, .maximum = 4.0 });
  LfRect area = { 10.0, 20.0, 400.0, 40.0 };
  LfTheme theme;
  LfRect plain, mirrored;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  plain = lf_chart_mark_rect (chart, &area, &theme, 0);
  theme.rtl = TRUE;
  mirrored = lf_chart_mark_rect (chart, &area, &theme, 0);
  lf_assert_near (plain.x - 10.0, 410.0 - mirrored.x - mirrored.width, 0.5);
  lf_assert_near (plain.width, mirrored.width, 0.5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/geometry/bars", test_bars);
  g_test_add_func ("/draw/geometry/bars-below-zero", test_bars_below_zero);
  g_test_add_func ("/draw/geometry/ranking", test_ranking);
  g_test_add_func ("/draw/geometry/ranking-folds", test_ranking_folds);
  g_test_add_func ("/draw/geometry/ranking-words", test_ranking_words);
  g_test_add_func ("/draw/geometry/heat-map", test_heat_map);
  g_test_add_func ("/draw/geometry/heat-map-of-ranks", test_heat_map_of_ranks);
  g_test_add_func ("/draw/geometry/market-matrix", test_market_matrix);
  g_test_add_func ("/draw/geometry/tornado", test_tornado);
  g_test_add_func ("/draw/geometry/ranks", test_ranks);
  g_test_add_func ("/draw/geometry/rank-groups", test_rank_groups);
  g_test_add_func ("/draw/geometry/stability", test_stability);
  g_test_add_func ("/draw/geometry/value-interval", test_value_interval);
  g_test_add_func ("/draw/geometry/stability-of-small-weights", test_small_weights);
  g_test_add_func ("/draw/geometry/tornado-zero", test_tornado_zero);
  g_test_add_func ("/draw/geometry/risk-profile", test_risk_profile);
  g_test_add_func ("/draw/geometry/risk-profile-thins",
                   test_risk_profile_thins);
  g_test_add_func ("/draw/geometry/balance", test_balance);
  g_test_add_func ("/draw/geometry/mirrored", test_mirrored);
  return g_test_run ();
}

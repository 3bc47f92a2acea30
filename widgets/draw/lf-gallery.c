/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-gallery.h"

#include <math.h>

#include "widgets/draw/lf-gallery-private.h"

/* The names below are data that show what charts do with names; like the
 * names in a document they are not translated. */
static const char *const markets[] = {
  "Germany", "Japan", "United States", "Brazil", "Singapore", "France",
  "United Arab Emirates", "South Korea", "Mexico", "Switzerland", "India",
  "Southeast Asia", "Canada", "Saudi Arabia", "Poland", "Australia",
  "United Kingdom", "Indonesia", "Turkey", "Italy", "Vietnam", "Spain",
  "South Africa", "Netherlands", "Thailand", "Chile", "Malaysia", "Egypt",
  "Sweden", "Kazakhstan", "New Zealand", "Nigeria", "Israel",
};

static const char *const factors[] = {
  "Size and price", "Openness", "Growth of demand", "Reimbursement",
  "Regulatory signal", "Talent and research", "Protection of know-how",
  "Incentives", "Cultural distance", "Competition", "Need of presence",
  "Infrastructure", "Language", "Trade barriers", "Political risk",
  "Payment habits", "Partner supply", "Capital market", "Data rules",
  "Local standards", "Logistics", "Currency risk", "Brand standing",
  "Speed of approval",
};

static const char *const wild_names[] = {
  "United Kingdom of Great Britain and Northern Ireland",
  "知识产权保护与执法力度",
  "Защита интеллектуальной собственности и правоприменение",
  "حماية الملكية الفكرية وإنفاذ القانون",
  "Donaudampfschifffahrtsgesellschaftskapitän",
  "L",
  "How ready are buyers, doctors or payers to try something new or foreign?",
  "東南アジア諸国連合加盟国の医療保険制度",
  "שיתוף פעולה",
  "A & B < C “D”",
};

typedef struct
{
  const char   *kind;
  LfGalleryMake make;
  struct
  {
    guint n;
    guint m;
  } sizes[LF_N_GALLERY_SIZES];
} Kind;

static const Kind kinds[] = {
  { "radar", lf_gallery_radar, { { 3, 1 }, { 8, 3 }, { 24, 8 } } },
  { "radar-bars", lf_gallery_radar, { { 1, 1 }, { 2, 3 }, { 2, 8 } } },
  { "dot-plot", lf_gallery_dot_plot, { { 1, 1 }, { 8, 3 }, { 24, 8 } } },
  { "bars", lf_gallery_bars, { { 1, 0 }, { 8, 0 }, { 24, 1 } } },
  { "ranking", lf_gallery_ranking, { { 2, 3 }, { 6, 6 }, { 30, 18 } } },
  { "rule-tree", lf_gallery_rule_tree, { { 1, 0 }, { 2, 1 }, { 3, 1 } } },
  { "heat-map", lf_gallery_heat_map, { { 1, 2 }, { 5, 6 }, { 20, 13 } } },
  { "market-matrix", lf_gallery_matrix, { { 1, 0 }, { 6, 0 }, { 33, 0 } } },
  { "tornado", lf_gallery_tornado, { { 1, 0 }, { 8, 0 }, { 24, 0 } } },
  { "ranks", lf_gallery_ranks, { { 2, 0 }, { 5, 0 }, { 20, 0 } } },
  { "stability", lf_gallery_stability, { { 1, 0 }, { 8, 0 }, { 24, 0 } } },
  { "risk-profile", lf_gallery_risk, { { 2, 1 }, { 6, 3 }, { 900, 8 } } },
  { "strategy-map", lf_gallery_map, { { 2, 1 }, { 11, 3 }, { 41, 8 } } },
  { "growth", lf_gallery_growth, { { 1, 0 }, { 33, 3 }, { 33, 3 } } },
  { "balance", lf_gallery_balance, { { 1, 0 }, { 5, 0 }, { 24, 0 } } },
  { "stage-road", lf_gallery_road, { { 1, 0 }, { 3, 0 }, { 8, 2 } } },
  { "tree", lf_gallery_tree, { { 1, 0 }, { 16, 1 }, { 160, 0 } } },
};

/* A name from a list, or now and then a wild one. */
static const char *
pick_name (const LfGallerySpec *spec,
           const char *const   *names,
           guint                n_names,
           guint                index)
{
  if (spec->wild &&
      (index % 3 == 1 || g_rand_int_range (spec->rand, 0, 3) == 0))
    return wild_names[g_rand_int_range (spec->rand, 0,
                                        G_N_ELEMENTS (wild_names))];
  return names[index % n_names];
}

/* A market's name. */
const char *
lf_gallery_market (const LfGallerySpec *spec,
                   guint                index)
{
  return pick_name (spec, markets, G_N_ELEMENTS (markets), index);
}

/* A factor's name. */
const char *
lf_gallery_factor (const LfGallerySpec *spec,
                   guint                index)
{
  return pick_name (spec, factors, G_N_ELEMENTS (factors), index);
}

/* A value in halves of a tenth of the range, sometimes missing. */
double
lf_gallery_value (const LfGallerySpec *spec,
                  double               low,
                  double               high)
{
  double t = g_rand_int_range (spec->rand, 0, 41) / 40.0;

  if (spec->wild && g_rand_int_range (spec->rand, 0, 9) == 0)
    return LF_MISSING;
  return low + t * (high - low);
}

/* Several values. */
double *
lf_gallery_values (const LfGallerySpec *spec,
                   guint                n,
                   double               low,
                   double               high)
{
  double *values = lf_arena_alloc (spec->arena, n, sizeof *values);

  for (guint i = 0; i < n; i++)
    values[i] = lf_gallery_value (spec, low, high);
  return values;
}

/* Several factors' names. */
const char **
lf_gallery_factors (const LfGallerySpec *spec,
                    guint                n)
{
  const char **names = lf_arena_alloc (spec->arena, n, sizeof *names);

  for (guint i = 0; i < n; i++)
    names[i] = lf_gallery_factor (spec, i);
  return names;
}

/* Several markets' names. */
const char **
lf_gallery_markets (const LfGallerySpec *spec,
                    guint                n)
{
  const char **names = lf_arena_alloc (spec->arena, n, sizeof *names);

  for (guint i = 0; i < n; i++)
    names[i] = lf_gallery_market (spec, i);
  return names;
}

/**
 * lf_gallery_n_kinds:
 *
 * Returns: how many kinds of charts the gallery shows
 */
guint
lf_gallery_n_kinds (void)
{
  return G_N_ELEMENTS (kinds);
}

/**
 * lf_gallery_kind:
 * @kind: a kind's number, from 0
 *
 * Returns: (transfer none): its name, such as `radar`
 */
const char *
lf_gallery_kind (guint kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);
  return kinds[kind].kind;
}

/**
 * lf_gallery_size_name:
 * @size: how much data
 *
 * Returns: (transfer none): its name, such as `typical`
 */
const char *
lf_gallery_size_name (LfGallerySize size)
{
  static const char *const names[] = { "small", "typical", "extreme" };

  g_return_val_if_fail ((guint) size < LF_N_GALLERY_SIZES, NULL);
  return names[size];
}

static LfChart *
make_chart (guint    kind,
            guint32  seed,
            guint    n,
            guint    m,
            gboolean wild)
{
  g_autoptr (LfArena) arena = lf_arena_new ();
  GRand *rand = g_rand_new_with_seed (seed);
  LfChart *chart = kinds[kind].make (&(LfGallerySpec) {
    .rand = rand, .n = n, .m = m, .wild = wild, .arena = arena });

  g_rand_free (rand);
  return chart;
}

/**
 * lf_gallery_chart:
 * @kind: a kind's number, from 0
 * @size: how much data
 *
 * Returns: (transfer full): the gallery's chart, always the same
 */
LfChart *
lf_gallery_chart (guint         kind,
                  LfGallerySize size)
{
  return lf_gallery_chart_again (kind, size, 0);
}

/**
 * lf_gallery_chart_again:
 * @kind: a kind's number, from 0
 * @size: how much data
 * @change: any number; 0 for the values of lf_gallery_chart()
 *
 * Returns: (transfer full): as much data with other values, the same for the
 *   same @change
 */
LfChart *
lf_gallery_chart_again (guint         kind,
                        LfGallerySize size,
                        guint32       change)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);
  g_return_val_if_fail ((guint) size < LF_N_GALLERY_SIZES, NULL);

  return make_chart (kind, 7 + (guint) size + 101 * change,
                     kinds[kind].sizes[size].n, kinds[kind].sizes[size].m,
                     size == LF_GALLERY_EXTREME);
}

/**
 * lf_gallery_random:
 * @kind: a kind's number, from 0
 * @seed: any number
 *
 * Returns: (transfer full): a chart with random data of a random size, from
 *   nothing to the extreme; the same for the same @seed
 */
LfChart *
lf_gallery_random (guint   kind,
                   guint32 seed)
{
  GRand *rand = g_rand_new_with_seed (seed);
  guint most_n = kinds[kind].sizes[LF_GALLERY_EXTREME].n;
  guint most_m = kinds[kind].sizes[LF_GALLERY_EXTREME].m;
  guint n = (guint) g_rand_int_range (rand, 0, (gint32) most_n + 1);
  guint m = (guint) g_rand_int_range (rand, 0, (gint32) most_m + 1);
  gboolean wild = g_rand_boolean (rand);
  LfChart *chart;

  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);
  chart = make_chart (kind, g_rand_int (rand), n, m, wild);
  g_rand_free (rand);
  return chart;
}

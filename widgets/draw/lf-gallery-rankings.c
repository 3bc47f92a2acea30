/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "widgets/draw/lf-gallery-private.h"
#include "widgets/draw/lf-oli-tree.h"
#include "widgets/draw/lf-ranking-bars.h"

/* Sorts rows as a ranking has them: best first, those without a rank
 * last; then numbers them. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const LfRankingRow *l = a;
  const LfRankingRow *r = b;

  if ((l->rank == 0) != (r->rank == 0))
    return l->rank == 0 ? 1 : -1;
  return l->total < r->total ? 1 : l->total > r->total ? -1 : 0;
}

static LfRankingRow
make_row (const LfGallerySpec *spec,
          guint                index)
{
  double *parts = lf_gallery_values (spec, spec->m, 0.02, 0.2);
  LfRankingRow row = {
    .label = lf_gallery_market (spec, index),
    .parts = parts,
    .rank = 1,
    .note = spec->wild && index % 3 == 0 ? "82 % known" : NULL,
  };

  for (guint p = 0; p < spec->m; p++)
    row.total += isfinite (parts[p]) ? parts[p] : 0.0;
  if (spec->m == 0)
    row.total = g_rand_double (spec->rand) * (spec->wild ? 2.0 : 1.0) -
                (spec->wild ? 1.0 : 0.0);
  if (spec->n > 4 && index % 5 == 4)
    {
      row.rank = 0;
      row.total = LF_MISSING;
      row.reason = "Screened out: political risk 3.5 is over the limit of "
                   "3.0, and less than half of the questions are answered.";
    }
  return row;
}

/* Markets in rank order. */
LfChart *
lf_gallery_ranking (const LfGallerySpec *spec)
{
  LfRankingRow *rows = lf_arena_alloc (spec->arena, spec->n + 1,
                                       sizeof *rows);

  for (guint r = 0; r < spec->n; r++)
    rows[r] = make_row (spec, r);
  if (spec->n > 0)
    qsort (rows, spec->n, sizeof *rows, compare_rows);
  for (guint r = 0; r < spec->n; r++)
    if (rows[r].rank > 0)
      rows[r].rank = r + 1;
  return lf_ranking_bars_chart (&(LfRankingBars) {
    .n_parts = spec->m,
    .parts = lf_gallery_factors (spec, spec->m),
    .n_rows = spec->n,
    .rows = rows,
    .decimals = 2,
  });
}

/* The OLI rule with some answers; @n chooses which. */
LfChart *
lf_gallery_rule_tree (const LfGallerySpec *spec)
{
  double o = lf_gallery_value (spec, 2.0, 4.0);
  double i = lf_gallery_value (spec, 1.0, 4.0);
  double ls = lf_gallery_value (spec, 0.0, 4.0);
  gboolean close = fabs (i - 2.25) <= 0.25;

  return lf_oli_tree_chart (&(LfOliTree) {
    .o = { o, 2.5, o >= 2.5, o < 3.0, NULL, "Rests on patents." },
    .i = { i, 2.25, i >= 2.25 && spec->n != 3, close,
           spec->n == 3 ? "but no capacity to own" : NULL, NULL },
    .ls = { ls, 2.5, ls >= 2.5, FALSE,
            spec->wild ? "insufficient evidence" : NULL, NULL },
    .knowledge = spec->n != 2,
    .outcomes = { [LF_OLI_OLS] = spec->wild
                      ? lf_gallery_factor (spec, 1)
                      : NULL },
    .alternative = spec->m > 0 ? LF_OLI_OLS : -1,
    .alternative_note = "Would change to this if I falls below 2.25.",
  });
}

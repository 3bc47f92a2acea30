/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-break-even.h"

#include <math.h>

typedef struct
{
  const LfAdditive *model;
  guint first;
  guint second;
} Search;

/* A step from the first down or the second up is worth its criterion's
 * weight, so the heaviest criteria come first. */
static int
compare_weights (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const double *weights = data;
  guint i = *(const guint *) a;
  guint j = *(const guint *) b;

  if (weights[i] != weights[j])
    return weights[i] > weights[j] ? -1 : 1;
  return i < j ? -1 : 1;
}

/* Moves one value as far towards its end as the gap asks for. Returns what
 * is left of the gap. */
static double
move (const Search *search,
      guint         alternative,
      guint         criterion,
      double        end,
      double        gap,
      GArray       *changes)
{
  const LfAdditive *model = search->model;
  double weight = model->weights[criterion];
  double from = model->values[(gsize) alternative * model->m + criterion];
  double room = alternative == search->first ? from - end : end - from;
  double step = MIN (room, gap / weight);
  LfBreakEvenStep change = { alternative, criterion, from, from };

  if (!(step > 0))
    return gap;
  change.to = alternative == search->first ? from - step : from + step;
  g_array_append_val (changes, change);
  return step < room ? 0 : MAX (0, gap - step * weight);
}

/**
 * lf_break_even:
 * @self: an additive model
 * @first: an alternative
 * @second: one with a score that is not higher
 * @ends: (nullable): m intervals that values may not leave; %NULL for 0 to 1
 * @distance: (out): the sum of all changes, as absolute values
 *
 * Finds the smallest change of the two alternatives' values, in the L1
 * sense, that brings them level; the least more and the second is ahead. As
 * each step on a criterion closes the gap by its weight, the steps on the
 * heaviest criteria are the cheapest (a fractional knapsack; Dantzig 1957,
 * Operations Research 5:266–288).
 *
 * Returns: (transfer full) (nullable) (element-type LfBreakEvenStep): the changes,
 *   the heaviest criterion's first, none where they are level already; %NULL
 *   where no change within the ends is enough
 */
GArray *
lf_break_even (const LfAdditive *self,
               guint             first,
               guint             second,
               const LfInterval *ends,
               double           *distance)
{
  Search search = { self, first, second };
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (LfBreakEvenStep));
  g_autofree guint *order = g_new (guint, self->m);
  double gap = 0;

  g_return_val_if_fail (first != second, NULL);

  for (guint j = 0; j < self->m; j++)
    {
      order[j] = j;
      gap += self->weights[j] *
             (self->values[(gsize) first * self->m + j] -
              self->values[(gsize) second * self->m + j]);
    }
  g_qsort_with_data (order, (int) self->m, sizeof *order, compare_weights,
                     (gpointer) self->weights);

  *distance = 0;
  gap = MAX (gap, 0);
  for (guint k = 0; k < self->m && gap > 0; k++)
    {
      guint j = order[k];

      if (!(self->weights[j] > 0))
        break;
      gap = move (&search, first, j, ends != NULL ? ends[j].low : 0, gap,
                  changes);
      if (gap > 0)
        gap = move (&search, second, j, ends != NULL ? ends[j].high : 1, gap,
                    changes);
    }
  /* What rounding leaves of the last step is no gap. */
  if (gap > 1e-12)
    return NULL;
  for (guint k = 0; k < changes->len; k++)
    {
      const LfBreakEvenStep *change = &g_array_index (changes, LfBreakEvenStep, k);

      *distance += fabs (change->to - change->from);
    }
  return g_steal_pointer (&changes);
}

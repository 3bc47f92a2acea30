/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-stack.h"

/**
 * lf_stack_spread:
 * @starts: (array length=n) (inout): where each interval would best start,
 *   in the order in which they must stand; then where it does
 * @lengths: (array length=n): how long each is
 * @n: how many
 * @low: where the first may start at the earliest
 * @high: where the last must end at the latest
 * @gap: between neighbours
 *
 * Moves intervals apart so that none overlaps another and the sum of the
 * squared moves is least: with the lengths before each taken off, the
 * starts need only be non-decreasing, which is isotonic regression, solved
 * by pooling adjacent violators (Ayer et al. 1955, Annals of Mathematical
 * Statistics 26).
 *
 * Returns: whether there was room; @starts is left alone when not
 */
gboolean
lf_stack_spread (double       *starts,
                 const double *lengths,
                 guint         n,
                 double        low,
                 double        high,
                 double        gap)
{
  g_autofree double *level = g_new (double, n + 1);
  g_autofree guint *size = g_new (guint, n + 1);
  double before = 0.0;
  double room;
  guint pools = 0;

  for (guint i = 0; i < n; i++)
    before += lengths[i] + (i > 0 ? gap : 0.0);
  room = high - low - before;
  if (room < 0.0)
    return n == 0;

  before = 0.0;
  for (guint i = 0; i < n; i++)
    {
      level[pools] = starts[i] - before;
      size[pools++] = 1;
      before += lengths[i] + gap;
      while (pools > 1 && level[pools - 2] > level[pools - 1])
        {
          guint joined = size[pools - 2] + size[pools - 1];

          level[pools - 2] = (level[pools - 2] * size[pools - 2] +
                              level[pools - 1] * size[pools - 1]) / joined;
          size[pools - 2] = joined;
          pools--;
        }
    }

  before = 0.0;
  for (guint p = 0, i = 0; p < pools; p++)
    for (guint k = 0; k < size[p]; k++, i++)
      {
        starts[i] = CLAMP (level[p], low, low + room) + before;
        before += lengths[i] + gap;
      }
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-ranking.h"

#include <math.h>

typedef struct
{
  const double *scores;
  double sign;
} Sorting;

/**
 * lf_ranking_equal:
 * @a: a score
 * @b: another
 *
 * Returns: whether the two are equal within %LF_RANKING_TOLERANCE
 */
gboolean
lf_ranking_equal (double a,
                  double b)
{
  double larger = MAX (fabs (a), fabs (b));

  return a == b ||
         fabs (a - b) <= LF_RANKING_TOLERANCE * MAX (larger, 1);
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  const Sorting *sorting = data;
  guint i = *(const guint *) a;
  guint j = *(const guint *) b;
  double x = sorting->sign * sorting->scores[i];
  double y = sorting->sign * sorting->scores[j];

  if (x != y)
    return x < y ? -1 : 1;
  return i < j ? -1 : i > j;
}

/**
 * lf_ranking_order:
 * @scores: (array length=n): finite scores
 * @n: how many
 * @sense: which end comes first
 * @order: (out caller-allocates) (array length=n): the indices, best first;
 *   the lower index first where scores are the same
 *
 * Sorts alternatives by score.
 */
void
lf_ranking_order (const double   *scores,
                  guint           n,
                  LfRankingSense  sense,
                  guint          *order)
{
  Sorting sorting = { scores, sense == LF_RANKING_HIGH_FIRST ? -1 : 1 };

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n, sizeof *order, compare, &sorting);
}

/**
 * lf_ranking_competition:
 * @scores: (array length=n): finite scores
 * @n: how many
 * @sense: which end comes first
 * @order: (out caller-allocates) (array length=n): as of lf_ranking_order()
 * @ranks: (out caller-allocates) (array length=n): ranks from 1
 *
 * Ranks alternatives by “standard competition”: 1, 2, 2, 4. Alternatives
 * share a rank when their scores equal that of the first of them, within
 * the tolerance.
 */
void
lf_ranking_competition (const double   *scores,
                        guint           n,
                        LfRankingSense  sense,
                        guint          *order,
                        guint          *ranks)
{
  guint head = 0;

  lf_ranking_order (scores, n, sense, order);
  for (guint k = 0; k < n; k++)
    {
      if (!lf_ranking_equal (scores[order[k]], scores[order[head]]))
        head = k;
      ranks[order[k]] = head + 1;
    }
}

/**
 * lf_ranking_middle:
 * @scores: (array length=n): finite scores
 * @n: how many
 * @sense: which end comes first
 * @ranks: (out caller-allocates) (array length=n): ranks from 1
 *
 * Ranks alternatives so that those with equal scores share the mean of
 * their places: 1, 2.5, 2.5, 4.
 */
void
lf_ranking_middle (const double   *scores,
                   guint           n,
                   LfRankingSense  sense,
                   double         *ranks)
{
  g_autofree guint *order = g_new (guint, MAX (n, 1));
  guint head = 0;

  lf_ranking_order (scores, n, sense, order);
  for (guint k = 1; k <= n; k++)
    {
      if (k < n && lf_ranking_equal (scores[order[k]], scores[order[head]]))
        continue;
      for (guint l = head; l < k; l++)
        ranks[order[l]] = 0.5 * (head + 1 + k);
      head = k;
    }
}

/**
 * lf_ranking_kendall_tau:
 * @a: (array length=n): ranks by one method
 * @b: (array length=n): ranks of the same alternatives by another
 * @n: how many
 *
 * Kendall's rank correlation with ties, τ_b (Kendall 1945, “The treatment
 * of ties in ranking problems”, Biometrika 33:239–251): pairs in the same
 * order less pairs in opposite order, divided by √((N − tied in a) · (N −
 * tied in b)) with N = n (n − 1) / 2.
 *
 * Returns: 1 for the same ranking to −1 for the reverse one. Where a method
 *   ties all alternatives the quotient has no value: 1 if both do, else 0.
 */
double
lf_ranking_kendall_tau (const guint *a,
                        const guint *b,
                        guint        n)
{
  gint64 agreement = 0;
  gint64 in_a = 0;
  gint64 in_b = 0;

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        int x = (a[i] > a[j]) - (a[i] < a[j]);
        int y = (b[i] > b[j]) - (b[i] < b[j]);

        agreement += x * y;
        in_a += x != 0;
        in_b += y != 0;
      }
  if (in_a == 0 && in_b == 0)
    return 1;
  if (in_a == 0 || in_b == 0)
    return 0;
  return (double) agreement / sqrt ((double) in_a * (double) in_b);
}

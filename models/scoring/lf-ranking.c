/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-ranking.h"

#include <math.h>

typedef struct
{
  const double *scores;
  double sign;
} Sorting;

static inline gboolean
nearly_equal (double a,
              double b)
{
  double larger = MAX (fabs (a), fabs (b));

  return a == b ||
         fabs (a - b) <= LF_RANKING_TOLERANCE * MAX (larger, 1);
}

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
  return nearly_equal (a, b);
}

static inline int
compare_scores (const Sorting *sorting,
                guint          i,
                guint          j)
{
  double x = sorting->sign * sorting->scores[i];
  double y = sorting->sign * sorting->scores[j];

  if (x != y)
    return x < y ? -1 : 1;
  return i < j ? -1 : i > j;
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      sorting)
{
  return compare_scores (sorting, *(const guint *) a, *(const guint *) b);
}

/* From here on it pays to deal scores out to buckets before they are
 * compared. */
#define MANY 500u
#define FEW 16u

static void
sort_range (Sorting *sorting,
            guint   *order,
            guint    n)
{
  if (n > FEW)
    {
      g_qsort_with_data (order, (int) n, sizeof *order, compare, sorting);
      return;
    }
  for (guint k = 1; k < n; k++)
    {
      guint index = order[k];
      guint at = k;

      while (at > 0 && compare_scores (sorting, order[at - 1], index) > 0)
        {
          order[at] = order[at - 1];
          at--;
        }
      order[at] = index;
    }
}

static inline guint
get_bucket (const Sorting *sorting,
            guint          i,
            guint          n_buckets,
            double         least,
            double         scale)
{
  guint bucket = (guint) ((sorting->sign * sorting->scores[i] - least) *
                          scale);

  return bucket < n_buckets ? bucket : n_buckets - 1;
}

/* Deals scores out to buckets, evenly over their range, and sorts each
 * bucket: linear where scores are spread, never worse than sorting all at
 * once. */
static void
order_many (Sorting *sorting,
            guint    n,
            guint   *order)
{
  guint n_buckets = 2 * n;
  g_autofree guint *starts = g_new0 (guint, (gsize) n_buckets + 1);
  double least = INFINITY;
  double greatest = -INFINITY;
  double scale;
  guint begin = 0;

  for (guint i = 0; i < n; i++)
    {
      double x = sorting->sign * sorting->scores[i];

      least = x < least ? x : least;
      greatest = x > greatest ? x : greatest;
    }
  scale = (n_buckets - 1) / (greatest - least);
  if (!isfinite (scale) || !(scale > 0))
    {
      for (guint i = 0; i < n; i++)
        order[i] = i;
      sort_range (sorting, order, n);
      return;
    }

  for (guint i = 0; i < n; i++)
    starts[get_bucket (sorting, i, n_buckets, least, scale) + 1]++;
  for (guint k = 0; k < n_buckets; k++)
    starts[k + 1] += starts[k];
  for (guint i = 0; i < n; i++)
    order[starts[get_bucket (sorting, i, n_buckets, least, scale)]++] = i;

  /* Each start has moved to its bucket's end. */
  for (guint k = 0; k < n_buckets; k++)
    {
      if (starts[k] - begin > 1)
        sort_range (sorting, order + begin, starts[k] - begin);
      begin = starts[k];
    }
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

  if (n >= MANY)
    {
      order_many (&sorting, n, order);
      return;
    }
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
  double first;

  lf_ranking_order (scores, n, sense, order);
  first = n > 0 ? scores[order[0]] : 0;
  for (guint k = 0; k < n; k++)
    {
      double score = scores[order[k]];

      if (!nearly_equal (score, first))
        {
          head = k;
          first = score;
        }
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
 * lf_ranking_compare:
 * @a: (array length=n): ranks by one method
 * @b: (array length=n): ranks of the same alternatives by another
 * @n: how many
 * @pairs: (out caller-allocates): how far they agree
 *
 * Counts the pairs that two rankings put in the same order, and those they
 * put in opposite orders, and makes Kendall's rank correlation with ties of
 * them, τ_b (Kendall 1945, “The treatment of ties in ranking problems”,
 * Biometrika 33:239–251): the first less the second, divided by √((N − tied
 * in a) · (N − tied in b)) with N = n (n − 1) / 2. It is 1 for the same
 * ranking to −1 for the reverse one. Where a method ties all alternatives the
 * quotient has no value: 1 if both do, else 0.
 */
void
lf_ranking_compare (const guint    *a,
                    const guint    *b,
                    guint           n,
                    LfRankingPairs *pairs)
{
  guint64 alike = 0;
  guint64 opposed = 0;
  guint64 in_a = 0;
  guint64 in_b = 0;

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        int x = (a[i] > a[j]) - (a[i] < a[j]);
        int y = (b[i] > b[j]) - (b[i] < b[j]);

        alike += x * y > 0;
        opposed += x * y < 0;
        in_a += x != 0;
        in_b += y != 0;
      }
  pairs->n = n > 1 ? (guint64) n * (n - 1) / 2 : 0;
  pairs->alike = alike;
  pairs->opposed = opposed;
  if (in_a == 0 || in_b == 0)
    pairs->tau = in_a == in_b;
  else
    pairs->tau = ((double) alike - (double) opposed) /
                 sqrt ((double) in_a * (double) in_b);
}

/**
 * lf_ranking_kendall_tau:
 * @a: (array length=n): ranks by one method
 * @b: (array length=n): ranks of the same alternatives by another
 * @n: how many
 *
 * Returns: Kendall's τ-b of the two, see lf_ranking_compare()
 */
double
lf_ranking_kendall_tau (const guint *a,
                        const guint *b,
                        guint        n)
{
  LfRankingPairs pairs;

  lf_ranking_compare (a, b, n, &pairs);
  return pairs.tau;
}

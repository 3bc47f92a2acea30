/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-flips.h"

#include <math.h>
#include <string.h>

/* How finely a range is sampled, and how much work that may be. */
#define MIN_CELLS 16
#define MAX_CELLS 128
#define MAX_WORK 2e7
#define MAX_GAPS 4000000

/* More flips than anyone would read. */
#define MAX_FLIPS 64

/* Samples lie at no round number, where people put thresholds: there two
 * strategies would tie and neither side be told. */
#define JITTER 0.3819660112501051

/* Flips nearer to one another than this share of the range are one. */
#define RESOLUTION 1e-9

/* A threshold with up to so many digits is one that people have put there;
 * a longer one is told to the last bit. */
#define MAX_DIGITS 9

/* What is optimal at a value of the variable. */
typedef struct
{
  double      x;
  LfTreePlan *plan;             /* NULL: the tree has no value there */
  double     *gap;              /* by edge, by how much it is not best */
} Sample;

typedef struct
{
  const LfTreeNet *net;
  LfTreeProbe     *probe;
  double           low;
  double           high;
  gboolean         gaps;        /* keep the gaps of samples */
  GPtrArray       *samples;
  GArray          *flips;
} Search;

static void
sample_free (gpointer data)
{
  Sample *self = data;

  g_free (self->plan);
  g_free (self->gap);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sample, sample_free)

static double *
measure_gaps (const LfTreeState *state)
{
  const LfTreeNet *net = state->net;
  double *gap = g_new0 (double, net->n_edges + 1);

  for (guint e = 0; e < net->n_edges; e++)
    {
      guint node = net->edge_parent[e];

      if (net->kind[node] == LF_NET_DECISION)
        gap[e] = lf_tree_state_better_by (state, state->value[node],
                                          lf_tree_state_get_option (state, e));
    }
  return gap;
}

static Sample *
sample_new (Search *self,
            double  x)
{
  Sample *sample = g_new0 (Sample, 1);
  const LfTreeState *state = lf_tree_probe_get_state (self->probe);

  sample->x = x;
  if (!lf_tree_probe_set (self->probe, &x))
    return sample;
  sample->plan = lf_tree_plan_new (state);
  if (self->gaps)
    sample->gap = measure_gaps (state);
  return sample;
}

static gboolean
agree (const Search *self,
       const Sample *a,
       const Sample *b)
{
  guint edge_a;
  guint edge_b;

  return a->plan == NULL || b->plan == NULL ||
         lf_tree_plan_agrees (self->net, a->plan, b->plan, &edge_a, &edge_b);
}

/* By how much one edge of a decision is better than another at @x; NaN
 * where the tree has no value. */
static double
margin (Search *self,
        double  x,
        guint   edge_a,
        guint   edge_b)
{
  const LfTreeState *state = lf_tree_probe_get_state (self->probe);

  if (!lf_tree_probe_set (self->probe, &x))
    return NAN;
  return lf_tree_state_better_by (state,
                                  lf_tree_state_get_option (state, edge_a),
                                  lf_tree_state_get_option (state, edge_b));
}

/* A root of the margin is only known up to rounding: a short number that is
 * as good is taken instead. */
static double
tidy (Search *self,
      double  x,
      guint   edge_a,
      guint   edge_b)
{
  const LfTreeState *state = lf_tree_probe_get_state (self->probe);

  for (int digits = 1; digits <= MAX_DIGITS; digits++)
    {
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];
      char format[8];
      double rounded;

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, sizeof buffer, format, x);
      rounded = g_ascii_strtod (buffer, NULL);
      if (rounded <= self->low || rounded >= self->high ||
          fabs (rounded - x) > RESOLUTION * (self->high - self->low) ||
          isnan (margin (self, rounded, edge_a, edge_b)))
        continue;
      if (lf_tree_values_tie (lf_tree_state_get_option (state, edge_a),
                              lf_tree_state_get_option (state, edge_b)))
        return rounded;
    }
  return x;
}

/* Where the margin between two edges changes its sign, by bisection to the
 * last bit; NaN when the tree has no value on the way. */
static double
find_root (Search *self,
           double  a,
           double  b,
           guint   edge_a,
           guint   edge_b)
{
  while (TRUE)
    {
      double middle = a + (b - a) / 2;
      double sign;

      if (middle <= a || middle >= b)
        return tidy (self, b, edge_a, edge_b);
      sign = margin (self, middle, edge_a, edge_b);
      if (isnan (sign))
        return NAN;
      if (sign > 0)
        a = middle;
      else
        b = middle;
    }
}

/* Records the flips between two samples: where the strategies of either
 * part, and whatever else differs to the left and to the right of it. */
static void
search_cell (Search       *self,
             const Sample *a,
             const Sample *b)
{
  double step = RESOLUTION * (self->high - self->low);
  g_autoptr (Sample) left = NULL;
  g_autoptr (Sample) right = NULL;
  guint edge_a;
  guint edge_b;
  double root;

  if (self->flips->len >= MAX_FLIPS ||
      lf_tree_plan_agrees (self->net, a->plan, b->plan, &edge_a, &edge_b))
    return;
  root = find_root (self, a->x, b->x, edge_a, edge_b);
  if (isnan (root))
    return;
  if (root - step <= a->x || root + step >= b->x)
    {
      g_array_append_val (self->flips, root);
      return;
    }
  left = sample_new (self, root - step);
  right = sample_new (self, root + step);
  if (!agree (self, a, left))
    search_cell (self, a, left);
  if (!agree (self, left, right))
    g_array_append_val (self->flips, root);
  if (!agree (self, right, b))
    search_cell (self, right, b);
}

/* By how much the best of the other edges is better than one, negative
 * where it is the best itself. */
static double
gap_at (Search *self,
        double  x,
        guint   edge)
{
  const LfTreeNet *net = self->net;
  const LfTreeState *state = lf_tree_probe_get_state (self->probe);
  guint node = net->edge_parent[edge];
  double gap = -INFINITY;

  if (!lf_tree_probe_set (self->probe, &x))
    return INFINITY;
  for (guint e = net->first_edge[node]; e < net->first_edge[node + 1]; e++)
    if (e != edge)
      gap = fmax (gap, lf_tree_state_better_by (
                         state, lf_tree_state_get_option (state, e),
                         lf_tree_state_get_option (state, edge)));
  return gap;
}

/* The lowest point of a gap between @a and @b, by golden sections. */
static double
find_lowest (Search *self,
             double  a,
             double  b,
             guint   edge)
{
  double x1 = a + JITTER * (b - a);
  double x2 = b - JITTER * (b - a);
  double f1 = gap_at (self, x1, edge);
  double f2 = gap_at (self, x2, edge);

  for (guint i = 0; i < 40; i++)
    if (f1 <= f2)
      {
        b = x2;
        x2 = x1;
        f2 = f1;
        x1 = a + JITTER * (b - a);
        f1 = gap_at (self, x1, edge);
      }
    else
      {
        a = x1;
        x1 = x2;
        f1 = f2;
        x2 = b - JITTER * (b - a);
        f2 = gap_at (self, x2, edge);
      }
  return f1 <= f2 ? x1 : x2;
}

/* Whether a parabola through three points comes near 0 or below. */
static gboolean
dips (const Sample *a,
      const Sample *b,
      const Sample *c,
      guint         edge)
{
  double slope_1;
  double slope_2;
  double curve;
  double slope;

  if (b->gap[edge] <= 0 || b->gap[edge] >= a->gap[edge] ||
      b->gap[edge] >= c->gap[edge])
    return FALSE;
  slope_1 = (b->gap[edge] - a->gap[edge]) / (b->x - a->x);
  slope_2 = (c->gap[edge] - b->gap[edge]) / (c->x - b->x);
  curve = (slope_2 - slope_1) / (c->x - a->x);
  slope = slope_1 + curve * (b->x - a->x);
  return b->gap[edge] - slope * slope / (4 * curve) < b->gap[edge] / 2;
}

/* Two flips between neighbouring samples leave both alike: where another
 * strategy comes close in between, looks closer. */
static void
search_dips (Search *self)
{
  guint n = self->samples->len;

  for (guint i = 1; i + 1 < n; i++)
    {
      const Sample *a = g_ptr_array_index (self->samples, i - 1);
      const Sample *b = g_ptr_array_index (self->samples, i);
      const Sample *c = g_ptr_array_index (self->samples, i + 1);

      if (a->plan == NULL || b->plan == NULL || c->plan == NULL)
        continue;
      for (guint e = 0; e < self->net->n_edges; e++)
        {
          g_autoptr (Sample) low = NULL;

          if (!dips (a, b, c, e))
            continue;
          low = sample_new (self, find_lowest (self, a->x, c->x, e));
          if (!agree (self, b, low))
            {
              g_ptr_array_add (self->samples, g_steal_pointer (&low));
              break;
            }
        }
    }
}

static int
compare_samples (gconstpointer a,
                 gconstpointer b)
{
  double left = (*(Sample *const *) a)->x;
  double right = (*(Sample *const *) b)->x;

  return (left > right) - (left < right);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

static void
take_samples (Search *self)
{
  guint cost = lf_tree_probe_get_cost (self->probe);
  guint cells = (guint) CLAMP (MAX_WORK / 10 / cost, MIN_CELLS, MAX_CELLS);

  self->gaps = (guint64) self->net->n_edges * cells <= MAX_GAPS;
  g_ptr_array_add (self->samples, sample_new (self, self->low));
  for (guint i = 0; i < cells; i++)
    g_ptr_array_add (self->samples,
                     sample_new (self, self->low +
                                       (self->high - self->low) *
                                       (i + JITTER) / cells));
  g_ptr_array_add (self->samples, sample_new (self, self->high));
  if (self->gaps)
    {
      search_dips (self);
      g_ptr_array_sort (self->samples, compare_samples);
    }
}

/* One flip may have been found from two sides. */
static void
drop_doubles (Search *self)
{
  double *list = (double *) (void *) self->flips->data;
  guint n = 0;

  g_array_sort (self->flips, compare_numbers);
  for (guint i = 0; i < self->flips->len; i++)
    if (n == 0 ||
        list[i] - list[n - 1] > 2 * RESOLUTION * (self->high - self->low))
      list[n++] = list[i];
  g_array_set_size (self->flips, n);
}

/**
 * lf_tree_find_flips:
 * @eval: a tree with a value
 * @probe: a probe of one variable
 * @low: low end of its range
 * @high: high end
 * @has_gaps: (out): whether the tree has no value somewhere inside
 *
 * Finds where the best strategy changes while the variable moves through
 * its range: the range is sampled, every change between neighbours traced
 * to the point where the two alternatives are worth the same, to the last
 * bit, and pairs of changes between neighbours looked for where another
 * alternative comes close.
 *
 * Returns: (transfer full) (element-type double): the points inside the
 *   range, ascending
 */
GArray *
lf_tree_find_flips (const LfTreeEval *eval,
                    LfTreeProbe      *probe,
                    double            low,
                    double            high,
                    gboolean         *has_gaps)
{
  Search self = {
    .net = eval->net,
    .probe = probe,
    .low = low,
    .high = high,
    .samples = g_ptr_array_new_with_free_func (sample_free),
    .flips = g_array_new (FALSE, FALSE, sizeof (double)),
  };

  take_samples (&self);
  *has_gaps = FALSE;
  for (guint i = 0; i < self.samples->len; i++)
    {
      const Sample *b = g_ptr_array_index (self.samples, i);
      const Sample *a = i > 0 ? g_ptr_array_index (self.samples, i - 1) : b;

      *has_gaps |= b->plan == NULL;
      if (i > 0 && a->plan != NULL && b->plan != NULL)
        search_cell (&self, a, b);
    }
  drop_doubles (&self);
  g_ptr_array_unref (self.samples);
  return self.flips;
}

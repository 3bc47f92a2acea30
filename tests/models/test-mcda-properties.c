/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for whole methods, whatever the numbers: each property for every
 * variant that has it, and where one has it not, why. */

#include "config.h"

#include <math.h>

#include "lf-test-table.h"
#include "models/scoring/lf-ranking.h"

#define N 7
#define M 5
#define LOW 0.0
#define HIGH 200.0

/* A method with all that can be chosen of it. */
typedef struct
{
  LfMcdaOptions options;
  LfPreferenceKind preference;
} Variant;

typedef void (*Check) (const Variant *variant,
                       LfRandom      *random);

/* What is checked, how often, and with which random numbers. */
typedef struct
{
  const char *path;
  Check check;
  guint rounds;
  guint64 seed;
} Property;

static const double majorities[] = { 0, 0.5, 1 };

/* Checks a property of every variant, many times. */
static void
test_property (gconstpointer data)
{
  const Property *property = data;
  LfRandom random;

  lf_random_init (&random, property->seed);
  for (guint round = 0; round < property->rounds; round++)
    for (guint k = 0; k < LF_N_METHODS; k++)
      {
        Variant v = { { k, LF_NORMALISATION_NONE, 0.5 },
                      LF_PREFERENCE_USUAL };

        for (guint l = 0; l < LF_N_NORMALISATIONS; l++)
          if (lf_method_normalises (k, l))
            {
              v.options.normalisation = l;
              property->check (&v, &random);
            }
        for (guint l = 0; k == LF_METHOD_PROMETHEE2 &&
                          l <= LF_PREFERENCE_GAUSSIAN; l++)
          {
            v.preference = l;
            property->check (&v, &random);
          }
        for (guint l = 0; k == LF_METHOD_VIKOR &&
                          l < G_N_ELEMENTS (majorities); l++)
          {
            v.options.v = majorities[l];
            property->check (&v, &random);
          }
      }
}

/* Positive figures on scales of their own, with thresholds that some
 * differences lie below, some between and some above. */
static LfDecisionTable *
draw_table (const Variant *variant,
            LfRandom      *random)
{
  LfDecisionTable *table = lf_test_table_random (random, N, M);

  for (guint j = 0; j < M; j++)
    {
      LfCriterion *c = &table->criteria[j];

      c->low = LOW;
      c->high = HIGH;
      c->preference.kind = variant->preference;
      c->preference.q = lf_random_uniform (random, 5, 20);
      c->preference.p = c->preference.q + lf_random_uniform (random, 5, 40);
      c->preference.s = lf_random_uniform (random, 5, 40);
    }
  return table;
}

static void
assert_same_ranks (const LfMcdaResult *a,
                   const LfMcdaResult *b)
{
  for (guint i = 0; i < a->n; i++)
    g_assert_cmpuint (a->rank[i], ==, b->rank[i]);
}

/* Σ w·x of plain numbers knows no units. */
static gboolean
has_units (const Variant *variant)
{
  return variant->options.method != LF_METHOD_SAW ||
         variant->options.normalisation != LF_NORMALISATION_NONE;
}

/* Ratios change with the zero of a scale, differences do not. */
static gboolean
looks_at_differences (const Variant *variant)
{
  if (variant->options.method == LF_METHOD_PROMETHEE2 ||
      variant->options.method == LF_METHOD_VIKOR)
    return TRUE;
  return variant->options.normalisation == LF_NORMALISATION_MINMAX ||
         variant->options.normalisation == LF_NORMALISATION_FIXED ||
         variant->options.normalisation == LF_NORMALISATION_NONE;
}

static void
change_units (LfDecisionTable *table,
              guint            j,
              double           factor,
              double           zero)
{
  LfCriterion *c = &table->criteria[j];

  for (guint i = 0; i < N; i++)
    table->values[i * M + j] = table->values[i * M + j] * factor + zero;
  c->low = c->low * factor + zero;
  c->high = c->high * factor + zero;
  c->preference.q *= factor;
  c->preference.p *= factor;
  c->preference.s *= factor;
}

/* In other units, a·x, every score is the same. Where numbers stand as they
 * are, all criteria must have the same unit: then all scores have it. */
static void
check_scale (const Variant *variant,
             LfRandom      *random)
{
  g_autoptr (LfDecisionTable) table = draw_table (variant, random);
  g_autoptr (LfDecisionTable) scaled = lf_test_table_copy (table, M);
  g_autoptr (LfMcdaResult) a = NULL;
  g_autoptr (LfMcdaResult) b = NULL;
  double factor = lf_random_uniform (random, 0.001, 1000);
  double unit = has_units (variant) ? 1 : factor;

  for (guint j = 0; j < M; j++)
    {
      change_units (scaled, j, factor, 0);
      if (has_units (variant))
        factor = lf_random_uniform (random, 0.001, 1000);
    }
  a = lf_test_solve_with (table, &variant->options);
  b = lf_test_solve_with (scaled, &variant->options);
  assert_same_ranks (a, b);
  for (guint i = 0; i < N; i++)
    g_assert_cmpfloat_with_epsilon (a->score[i] * unit, b->score[i],
                                    1e-10 * MAX (unit, 1) * 100);
}

/* With another zero as well, a·x + b, where differences count. The
 * normalisations max, sum and vector, and with them the weighted product,
 * divide by numbers and need a true zero. */
static void
check_zero (const Variant *variant,
            LfRandom      *random)
{
  g_autoptr (LfDecisionTable) table = NULL;
  g_autoptr (LfDecisionTable) moved = NULL;
  g_autoptr (LfMcdaResult) a = NULL;
  g_autoptr (LfMcdaResult) b = NULL;

  if (!looks_at_differences (variant))
    return;
  table = draw_table (variant, random);
  moved = lf_test_table_copy (table, M);
  for (guint j = 0; j < M; j++)
    change_units (moved, j,
                  has_units (variant) ? lf_random_uniform (random, 0.01, 100)
                                      : 3,
                  lf_random_uniform (random, -1000, 1000));
  a = lf_test_solve_with (table, &variant->options);
  b = lf_test_solve_with (moved, &variant->options);
  assert_same_ranks (a, b);
  if (has_units (variant))
    lf_test_assert_near (b->score, a->score, N, 1e-8);
}

/* Who is nowhere better and somewhere worse never stands above. */
static guint n_below;

static void
check_dominance (const Variant *variant,
                 LfRandom      *random)
{
  g_autoptr (LfDecisionTable) table = draw_table (variant, random);
  g_autoptr (LfMcdaResult) result = NULL;

  for (guint j = 0; j < M; j++)
    {
      double loss = lf_random_int (random, 3) == 0
                      ? 0
                      : lf_random_uniform (random, 0, 1);

      table->values[(N - 1) * M + j] =
        table->criteria[j].direction == LF_DIRECTION_MAX
          ? table->values[j] - loss
          : table->values[j] + loss;
    }
  result = lf_test_solve_with (table, &variant->options);
  g_assert_cmpuint (result->rank[0], <=, result->rank[N - 1]);
  n_below += result->rank[0] < result->rank[N - 1];
}

static void
test_dominance (void)
{
  static const Property property = { NULL, check_dominance, 60, 73 };

  test_property (&property);
  g_assert_cmpuint (n_below, >, 500);
}

/* A criterion on which all are alike takes its weight from the others and
 * changes no ranking, nor what does not depend on how much weight is left:
 * closeness and Q. Flows shrink with the weight. */
static void
check_constant (const Variant *variant,
                LfRandom      *random)
{
  const double left = 0.7;
  g_autoptr (LfDecisionTable) table = draw_table (variant, random);
  g_autoptr (LfDecisionTable) more = lf_test_table_copy (table, M + 1);
  g_autoptr (LfMcdaResult) a = NULL;
  g_autoptr (LfMcdaResult) b = NULL;

  for (guint j = 0; j < M; j++)
    more->criteria[j].weight *= left;
  more->criteria[M] = (LfCriterion) {
    .name = g_steal_pointer (&more->criteria[M].name),
    .direction = lf_random_int (random, 2) == 0 ? LF_DIRECTION_MAX
                                                : LF_DIRECTION_MIN,
    .weight = 1 - left, .low = LOW, .high = HIGH,
    .preference = table->criteria[0].preference,
  };
  for (guint i = 0; i < N; i++)
    more->values[i * (M + 1) + M] = 42;
  a = lf_test_solve_with (table, &variant->options);
  b = lf_test_solve_with (more, &variant->options);
  assert_same_ranks (a, b);
  for (guint i = 0; i < N; i++)
    switch (variant->options.method)
      {
      case LF_METHOD_TOPSIS:
      case LF_METHOD_VIKOR:
        g_assert_cmpfloat_with_epsilon (b->score[i], a->score[i], 1e-12);
        break;
      case LF_METHOD_PROMETHEE2:
        g_assert_cmpfloat_with_epsilon (b->score[i], left * a->score[i],
                                        1e-12);
        break;
      case LF_METHOD_WPM:
        g_assert_cmpfloat_with_epsilon (b->score[i] / b->score[0],
                                        pow (a->score[i] / a->score[0],
                                             left), 1e-12);
        break;
      case LF_METHOD_SAW:
      default:
        g_assert_cmpfloat_with_epsilon (
          b->score[i] - b->score[0],
          left * (a->score[i] - a->score[0]), 1e-10);
        break;
      }
}

/* Nor does a criterion without weight, whatever stands there. */
static void
check_no_weight (const Variant *variant,
                 LfRandom      *random)
{
  g_autoptr (LfDecisionTable) table = draw_table (variant, random);
  g_autoptr (LfDecisionTable) more = lf_test_table_copy (table, M + 1);
  g_autoptr (LfMcdaResult) a = NULL;
  g_autoptr (LfMcdaResult) b = NULL;

  more->criteria[M].low = LOW;
  more->criteria[M].high = HIGH;
  more->criteria[M].preference = table->criteria[0].preference;
  for (guint i = 0; i < N; i++)
    more->values[i * (M + 1) + M] = lf_random_uniform (random, 1, 100);
  a = lf_test_solve_with (table, &variant->options);
  b = lf_test_solve_with (more, &variant->options);
  lf_test_assert_near (b->score, a->score, N, 1e-12 * HIGH);
  assert_same_ranks (a, b);
}

/* Rows and columns in another order, and a twin: the same scores, and the
 * twins share a rank. */
static void
check_order (const Variant *variant,
             LfRandom      *random)
{
  g_autoptr (LfDecisionTable) table = draw_table (variant, random);
  g_autoptr (LfDecisionTable) turned = lf_test_table_copy (table, M);
  g_autoptr (LfMcdaResult) a = NULL;
  g_autoptr (LfMcdaResult) b = NULL;

  for (guint j = 0; j < M; j++)
    {
      LfCriterion *c = &turned->criteria[j];
      char *name = c->name;

      table->values[(N - 1) * M + j] = table->values[j];
      *c = table->criteria[M - 1 - j];
      c->name = name;
    }
  for (guint i = 0; i < N; i++)
    for (guint j = 0; j < M; j++)
      turned->values[i * M + j] = table->values[(N - 1 - i) * M + M - 1 - j];
  a = lf_test_solve_with (table, &variant->options);
  b = lf_test_solve_with (turned, &variant->options);
  for (guint i = 0; i < N; i++)
    {
      g_assert_cmpfloat_with_epsilon (a->score[i], b->score[N - 1 - i],
                                      1e-12 * HIGH);
      g_assert_cmpuint (a->rank[i], ==, b->rank[N - 1 - i]);
    }
  g_assert_cmpuint (a->rank[0], ==, a->rank[N - 1]);
}

/* Less is better of x where more is better of −x, where the sign of a number
 * does not matter; and the scores lie where they must. */
static void
check_mirror (const Variant *variant,
              LfRandom      *random)
{
  g_autoptr (LfDecisionTable) table = draw_table (variant, random);
  g_autoptr (LfDecisionTable) turned = lf_test_table_copy (table, M);
  g_autoptr (LfMcdaResult) a = lf_test_solve_with (table, &variant->options);
  g_autoptr (LfMcdaResult) b = NULL;
  double sum = 0;

  for (guint i = 0; i < N; i++)
    {
      double least = variant->options.method == LF_METHOD_PROMETHEE2 ? -1 : 0;

      sum += a->score[i];
      if (has_units (variant))
        g_assert_true (a->score[i] >= least && a->score[i] <= 1 + 1e-12);
    }
  if (variant->options.method == LF_METHOD_PROMETHEE2)
    g_assert_cmpfloat_with_epsilon (sum, 0, 1e-13);
  if (!looks_at_differences (variant))
    return;
  for (guint j = 0; j < M; j++)
    {
      LfCriterion *c = &turned->criteria[j];
      double low = c->low;

      c->direction = c->direction == LF_DIRECTION_MAX ? LF_DIRECTION_MIN
                                                      : LF_DIRECTION_MAX;
      c->low = -c->high;
      c->high = -low;
      for (guint i = 0; i < N; i++)
        turned->values[i * M + j] = -turned->values[i * M + j];
    }
  b = lf_test_solve_with (turned, &variant->options);
  lf_test_assert_near (b->score, a->score, N, 1e-12 * HIGH);
  assert_same_ranks (a, b);
}

/* The preference functions as Brans & Vincke 1985 define them. */
static double
preference_by_the_book (const LfPreference *f,
                        double              d)
{
  if (d <= 0)
    return 0;
  switch (f->kind)
    {
    case LF_PREFERENCE_U_SHAPE:
      return d <= f->q ? 0 : 1;
    case LF_PREFERENCE_V_SHAPE:
      return MIN (d / f->p, 1);
    case LF_PREFERENCE_LEVEL:
      return d <= f->q ? 0 : d <= f->p ? 0.5 : 1;
    case LF_PREFERENCE_LINEAR:
      return CLAMP ((d - f->q) / (f->p - f->q), 0, 1);
    case LF_PREFERENCE_GAUSSIAN:
      return 1 - exp (-d * d / (2 * f->s * f->s));
    case LF_PREFERENCE_USUAL:
    default:
      return 1;
    }
}

/* How much a is preferred to b. */
static double
preferred (const LfDecisionTable *table,
           guint                  a,
           guint                  b)
{
  double sum = 0;

  for (guint j = 0; j < M; j++)
    {
      const LfCriterion *c = &table->criteria[j];
      double d = table->values[a * M + j] - table->values[b * M + j];

      if (c->direction == LF_DIRECTION_MIN)
        d = -d;
      sum += c->weight * preference_by_the_book (&c->preference, d);
    }
  return sum;
}

/* Flows are means over all pairs, however many share a value. */
static void
check_flows (const Variant *variant,
             LfRandom      *random)
{
  g_autoptr (LfDecisionTable) table = draw_table (variant, random);
  g_autoptr (LfMcdaResult) result = NULL;

  if (variant->options.method != LF_METHOD_PROMETHEE2)
    return;
  for (guint k = 0; k < N * M; k++)
    if (lf_random_uniform (random, 0, 1) < 0.7)
      table->values[k] = round (table->values[k] / 10) * 10;
  result = lf_test_solve_with (table, &variant->options);
  for (guint a = 0; a < N; a++)
    {
      double plus = 0;
      double minus = 0;

      for (guint b = 0; b < N; b++)
        {
          plus += b == a ? 0 : preferred (table, a, b);
          minus += b == a ? 0 : preferred (table, b, a);
        }
      g_assert_cmpfloat_with_epsilon (result->phi_plus[a], plus / (N - 1),
                                      1e-13);
      g_assert_cmpfloat_with_epsilon (result->phi_minus[a], minus / (N - 1),
                                      1e-13);
    }
}

/* Weights in any unit: 1, 2, 3 or 10, 20, 30. */
static void
test_weights (void)
{
  static const char *const texts[] = {
    ",X,Y,Z\nweight,1,2,5\nA,3,4,2\nB,1,6,3\nC,2,2,9\n",
    ",X,Y,Z\nweight,10,20,50\nA,3,4,2\nB,1,6,3\nC,2,2,9\n",
    ",X,Y,Z\nweight,1e-300,2e-300,5e-300\nA,3,4,2\nB,1,6,3\nC,2,2,9\n",
    ",X,Y,Z\nweight,3e307,6e307,15e307\nA,3,4,2\nB,1,6,3\nC,2,2,9\n",
  };

  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    {
      g_autoptr (LfDecisionTable) table = lf_test_table_parse (texts[t]);
      g_autoptr (LfDecisionTable) first = lf_test_table_parse (texts[0]);
      double sum = 0;

      for (guint j = 0; j < 3; j++)
        sum += table->criteria[j].weight;
      g_assert_cmpfloat_with_epsilon (sum, 1, 1e-15);
      for (guint k = 0; k < LF_N_METHODS; k++)
        {
          g_autoptr (LfMcdaResult) a = lf_test_solve (first, k);
          g_autoptr (LfMcdaResult) b = lf_test_solve (table, k);

          lf_test_assert_near (b->score, a->score, 3, 1e-14);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  static const Property properties[] = {
    { "/mcda-properties/scale", check_scale, 30, 71 },
    { "/mcda-properties/zero", check_zero, 30, 72 },
    { "/mcda-properties/constant", check_constant, 30, 74 },
    { "/mcda-properties/no-weight", check_no_weight, 20, 75 },
    { "/mcda-properties/order", check_order, 20, 76 },
    { "/mcda-properties/mirror", check_mirror, 20, 77 },
    { "/mcda-properties/flows", check_flows, 50, 78 },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint k = 0; k < G_N_ELEMENTS (properties); k++)
    g_test_add_data_func (properties[k].path, &properties[k], test_property);
  g_test_add_func ("/mcda-properties/dominance", test_dominance);
  g_test_add_func ("/mcda-properties/weights", test_weights);
  return g_test_run ();
}

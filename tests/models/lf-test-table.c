/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lf-test-table.h"

#include <math.h>
#include <string.h>

/* Decision tables for tests: from a text, at random, as a copy. */

LfDecisionTable *
lf_test_table_parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  LfDecisionTable *table = lf_decision_table_parse ("t.csv", text,
                                                    strlen (text), &error);

  g_assert_no_error (error);
  g_assert_nonnull (table);
  return table;
}

/* Positive values, random directions, weights drawn from the simplex. */
LfDecisionTable *
lf_test_table_random (LfRandom *random,
                      guint     n_alternatives,
                      guint     n_criteria)
{
  LfDecisionTable *table = lf_decision_table_new (n_alternatives, n_criteria);
  g_autofree double *weights = g_new (double, n_criteria);

  lf_random_simplex (random, weights, n_criteria);
  for (guint j = 0; j < n_criteria; j++)
    {
      table->criteria[j].name = g_strdup_printf ("c%u", j);
      table->criteria[j].weight = weights[j];
      table->criteria[j].direction = lf_random_int (random, 2) == 0
                                       ? LF_DIRECTION_MAX
                                       : LF_DIRECTION_MIN;
    }
  for (guint i = 0; i < n_alternatives; i++)
    {
      table->alternatives[i] = g_strdup_printf ("a%u", i);
      for (guint j = 0; j < n_criteria; j++)
        table->values[i * n_criteria + j] =
          lf_random_uniform (random, 1, 100);
    }
  return table;
}

/* A copy with more criteria, which hold zeros and have no weight. */
LfDecisionTable *
lf_test_table_copy (const LfDecisionTable *table,
                    guint                  n_criteria)
{
  LfDecisionTable *copy = lf_decision_table_new (table->n_alternatives,
                                                 n_criteria);

  for (guint j = 0; j < n_criteria; j++)
    if (j < table->n_criteria)
      {
        copy->criteria[j] = table->criteria[j];
        copy->criteria[j].name = g_strdup (table->criteria[j].name);
        g_assert_null (table->criteria[j].value);
      }
    else
      {
        copy->criteria[j].name = g_strdup_printf ("c%u", j);
        copy->criteria[j].weight = 0;
      }
  for (guint i = 0; i < table->n_alternatives; i++)
    {
      copy->alternatives[i] = g_strdup (table->alternatives[i]);
      for (guint j = 0; j < table->n_criteria; j++)
        copy->values[i * n_criteria + j] =
          table->values[i * table->n_criteria + j];
    }
  return copy;
}

LfMcdaResult *
lf_test_solve_with (const LfDecisionTable *table,
                    const LfMcdaOptions   *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfMcda) mcda = lf_mcda_new (table, options, &error);
  LfMcdaResult *result;

  g_assert_no_error (error);
  result = lf_mcda_result_new (mcda);
  g_assert_true (lf_mcda_solve (mcda, NULL, result, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < table->n_alternatives; i++)
    g_assert_true (isfinite (result->score[i]));
  return result;
}

LfMcdaResult *
lf_test_solve (const LfDecisionTable *table,
               LfMethod               method)
{
  LfMcdaOptions options;

  lf_mcda_options_init (&options, method);
  return lf_test_solve_with (table, &options);
}

void
lf_test_assert_near (const double *actual,
                     const double *expected,
                     guint         n,
                     double        tolerance)
{
  for (guint i = 0; i < n; i++)
    if (!(fabs (actual[i] - expected[i]) <= tolerance))
      g_error ("number %u is %.17g, expected %.17g within %g", i, actual[i],
               expected[i], tolerance);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "lf-test-table.h"
#include "models/scoring/lf-mcda-warnings.h"

static void
test_whole (void)
{
  g_autoptr (LfDecisionTable) t = lf_test_table_parse (
    "\xef\xbb\xbf" "name, Cost ,\"Quality, all\",Speed,,\r\n"
    "order,2,,1,\r\n"
    "direction,MIN,,max\r\n"
    "low,0,,\r\n"
    "weight, 1 ,2,1,,\r\n"
    ",,,\r\n"
    "high,10,,\r\n"
    "Alpha,120,3,4\r\n"
    "weight,9,2..4,\r\n"
    "Beta,-1.5e2,-3..-.5,1~.25\r\n");
  const LfUncertainCell *u;

  g_assert_cmpuint (t->n_criteria, ==, 3);
  g_assert_cmpuint (t->n_alternatives, ==, 3);
  g_assert_cmpstr (t->criteria[0].name, ==, "Cost");
  g_assert_cmpstr (t->criteria[1].name, ==, "Quality, all");
  g_assert_cmpint (t->criteria[0].direction, ==, LF_DIRECTION_MIN);
  g_assert_cmpint (t->criteria[1].direction, ==, LF_DIRECTION_MAX);
  g_assert_cmpfloat (t->criteria[0].weight, ==, 0.25);
  g_assert_cmpfloat (t->criteria[1].weight, ==, 0.5);
  g_assert_cmpfloat (t->criteria[0].low, ==, 0);
  g_assert_cmpfloat (t->criteria[0].high, ==, 10);
  g_assert_true (isnan (t->criteria[1].low));
  g_assert_cmpuint (t->criteria[0].order, ==, 2);
  g_assert_cmpuint (t->criteria[1].order, ==, 0);
  g_assert_cmpuint (t->criteria[2].order, ==, 1);
  g_assert_cmpstr (t->alternatives[1], ==, "weight");
  g_assert_cmpfloat (t->values[0], ==, 120);
  g_assert_cmpfloat (t->values[3], ==, 9);
  g_assert_cmpfloat (t->values[6], ==, -150);
  g_assert_cmpint (t->lines[2], ==, 10);

  g_assert_cmpuint (t->uncertain->len, ==, 4);
  u = &g_array_index (t->uncertain, LfUncertainCell, 0);
  g_assert_cmpint (u[0].kind, ==, LF_CELL_UNIFORM);
  g_assert_cmpfloat (u[0].a, ==, 2);
  g_assert_cmpfloat (u[0].b, ==, 4);
  g_assert_cmpint (u[1].kind, ==, LF_CELL_MISSING);
  g_assert_cmpuint (u[1].alternative, ==, 1);
  g_assert_cmpuint (u[1].criterion, ==, 2);
  g_assert_cmpfloat (u[2].a, ==, -3);
  g_assert_cmpfloat (u[2].b, ==, -0.5);
  g_assert_cmpint (u[3].kind, ==, LF_CELL_NORMAL);
  g_assert_cmpfloat (u[3].a, ==, 1);
  g_assert_cmpfloat (u[3].b, ==, 0.25);
}

/* What spreadsheets write where the comma is the decimal sign. */
static void
test_semicolons (void)
{
  g_autoptr (LfDecisionTable) t = lf_test_table_parse (
    ";A;\"B; b\"\r\nweight;0,5;1,5\r\n\"X, x\";1.5;2\r\n"
    "Y;-2,5;1,25..3\r\nZ;1,5~0,5;1e3\r\n");
  g_autoptr (GArray) cells = g_array_ref (t->uncertain);
  const LfUncertainCell *u = &g_array_index (cells, LfUncertainCell, 0);

  g_assert_cmpuint (t->n_criteria, ==, 2);
  g_assert_cmpstr (t->criteria[1].name, ==, "B; b");
  g_assert_cmpstr (t->alternatives[0], ==, "X, x");
  g_assert_cmpfloat (t->criteria[1].weight, ==, 0.75);
  g_assert_cmpfloat (t->values[0], ==, 1.5);
  g_assert_cmpfloat (t->values[2], ==, -2.5);
  g_assert_cmpuint (cells->len, ==, 2);
  g_assert_cmpfloat (u[0].a, ==, 1.25);
  g_assert_cmpfloat (u[0].b, ==, 3);
  g_assert_cmpfloat (u[1].a, ==, 1.5);
  g_assert_cmpfloat (u[1].b, ==, 0.5);
}

/* A comma is a decimal one only where it can be nothing else. */
static void
test_commas (void)
{
  static const char *const wrong[] = {
    ";A\nX;1,234.5\n", ";A\nX;1,234,567\n", ";A\nX;1.234,5\n",
    ";A\nX;,\n", ",A\nX,\"2,5\"\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (lf_decision_table_parse ("t.csv", wrong[i],
                                              strlen (wrong[i]), &error));
      g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, "t.csv:2: "));
    }
}

/* The ends of intervals count, the middle of Gaussians does, what is
 * missing does not. */
static void
test_scale (void)
{
  g_autoptr (LfDecisionTable) t = lf_test_table_parse (
    ",A,B,C\ndirection,max,min,max\nlow,,,0\n"
    "X,3,5..9,\nY,1..2,7,4\nZ,8~3,,2\n");
  g_autoptr (GError) error = NULL;
  double values[9];
  double low;
  double high;

  g_assert_true (lf_decision_table_get_scale (t, 0, &low, &high, &error));
  g_assert_cmpfloat (low, ==, 1);
  g_assert_cmpfloat (high, ==, 8);
  g_assert_true (lf_decision_table_get_scale (t, 1, &low, &high, &error));
  g_assert_cmpfloat (low, ==, 5);
  g_assert_cmpfloat (high, ==, 9);
  g_assert_true (lf_decision_table_get_scale (t, 2, &low, &high, &error));
  g_assert_cmpfloat (low, ==, 0);
  g_assert_cmpfloat (high, ==, 4);

  g_assert_true (lf_decision_table_fill_missing (t, &error));
  g_assert_cmpfloat (t->values[2], ==, 2);
  g_assert_cmpfloat (t->values[7], ==, 7);
  g_assert_true (lf_decision_table_get_values (t, values, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (values[0], ==, 2.0 / 7);
  g_assert_cmpfloat (values[4], ==, 0.5);
  g_assert_cmpfloat (values[5], ==, 1);
}

static void
test_no_scale (void)
{
  g_autoptr (LfDecisionTable) unknown = lf_test_table_parse (",A\nX,\nY,\n");
  g_autoptr (LfDecisionTable) crossed = lf_test_table_parse (
    ",A\nlow,5\nX,1\nY,2\n");
  g_autoptr (GError) error = NULL;
  double low;
  double high;

  g_assert_false (lf_decision_table_get_scale (unknown, 0, &low, &high,
                                               &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "t.csv:1: column 2: "));
  g_clear_error (&error);
  g_assert_false (lf_decision_table_get_scale (crossed, 0, &low, &high,
                                               &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "t.csv:1: column 2: "));
}

static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    const char *start;
  } cases[] = {
    { "", "t.csv:1: " },
    { "name\n", "t.csv:1: " },
    { ",A\n", "t.csv:1: " },
    { ",A\nweight,1\n", "t.csv:2: " },
    { ",A,,B\nX,1,2,3\n", "t.csv:1: column 3: " },
    { ",A\nX,1,2\n", "t.csv:2: column 3: " },
    { ",A\n,1\n", "t.csv:2: column 1: " },
    { ",A\nX,abc\n", "t.csv:2: column 2: “abc”" },
    { ",A\nX,\"1,5\"\n", "t.csv:2: column 2: " },
    { ",A\nX,nan\n", "t.csv:2: column 2: " },
    { ",A\nX,1e999\n", "t.csv:2: column 2: " },
    { ",A\nX,0x10\n", "t.csv:2: column 2: " },
    { ",A\nX,3..1\n", "t.csv:2: column 2: " },
    { ",A\nX,1..\n", "t.csv:2: column 2: " },
    { ",A\nX,1~-1\n", "t.csv:2: column 2: " },
    { ",A\nX,1~\n", "t.csv:2: column 2: " },
    { ",A,B\nweight,1,-1\nX,1,2\n", "t.csv:2: column 3: " },
    { ",A,B\nweight,1,\nX,1,2\n", "t.csv:2: column 3: " },
    { ",A,B\nweight,1,x\nX,1,2\n", "t.csv:2: column 3: " },
    { ",A,B\nweight,0,0\nX,1,2\n", "t.csv:2: " },
    { ",A\nweight,1\nweight,1\nX,1\n", "t.csv:3: column 1: " },
    { ",A\ndirection,up\nX,1\n", "t.csv:2: column 2: “up”" },
    { ",A\nlow,5\nhigh,5\nX,1\n", "t.csv:3: column 2: " },
    { ",A\npreference,odd\nX,1\n", "t.csv:2: column 2: " },
    { ",A\nq,-1\nX,1\n", "t.csv:2: column 2: " },
    { ",A\norder,0\nX,1\n", "t.csv:2: column 2: " },
    { ",A\norder,1.5\nX,1\n", "t.csv:2: column 2: " },
    { ",A\nX,\"1\n", "t.csv:2: " },
    { ",A,B, A\nX,1,2,3\n", "t.csv:1: column 4: a second criterion “A”; "
                             "column 2 " },
    { ",A\nX,1\n\nY,2\n X,1\n", "t.csv:5: column 1: a second alternative "
                                 "“X”; line 2 " },
    { ",A\nweights,1\nX,1\n", "t.csv:2: column 1: “weights” is no" },
    { ",A\nlow,0\nWeight,1\nX,1\n", "t.csv:3: column 1: “Weight” is no" },
    { ",A\nDirections,max\nX,1\n", "t.csv:2: column 1: " },
  };

  for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LfDecisionTable) t = lf_decision_table_parse (
        "t.csv", cases[k].text, strlen (cases[k].text), &error);

      g_assert_null (t);
      g_assert_nonnull (error);
      if (!g_str_has_prefix (error->message, cases[k].start))
        g_error ("case %u: “%s” does not begin with “%s”", k,
                 error->message, cases[k].start);
    }
}

/* A header of many names and many short rows ask for more memory than
 * there is; they get an error. */
static void
test_limit (void)
{
  g_autoptr (GString) text = g_string_new ("");
  g_autoptr (GError) error = NULL;
  g_autoptr (LfDecisionTable) t = NULL;

  for (guint k = 0; k < 5000; k++)
    g_string_append (text, ",A");
  for (guint k = 0; k < 5000; k++)
    g_string_append (text, "\nX");
  t = lf_decision_table_parse ("t.csv", text->str, text->len, &error);
  g_assert_null (t);
  g_assert_error (error, LF_ERROR, LF_ERROR_LIMIT);
}

static void
test_warnings (void)
{
  g_autoptr (LfDecisionTable) t = lf_test_table_parse (
    ",A,B,C,D\ndirection,max,min,max,max\n"
    "X,1,-1,7,1\nY,2,-2,7,0\nZ,3,-3.1,7,1\nW,4,-4,7,0\n");
  LfMcdaOptions options;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) fixed = NULL;
  const LfMcdaWarning *w;

  lf_mcda_options_init (&options, LF_METHOD_SAW);
  found = lf_mcda_warnings_find (t, &options, TRUE);
  g_assert_cmpuint (found->len, ==, 3);
  w = &g_array_index (found, LfMcdaWarning, 0);
  g_assert_cmpint (w[0].kind, ==, LF_MCDA_WARNING_SET_DEPENDENT);
  g_assert_cmpint (w[1].kind, ==, LF_MCDA_WARNING_CONSTANT);
  g_assert_cmpuint (w[1].criterion, ==, 2);
  g_assert_cmpint (w[2].kind, ==, LF_MCDA_WARNING_NEAR_COPIES);
  g_assert_cmpuint (w[2].criterion, ==, 0);
  g_assert_cmpuint (w[2].other, ==, 1);
  g_assert_cmpfloat (w[2].correlation, >, 0.99);
  for (guint k = 0; k < found->len; k++)
    {
      g_autofree char *text = lf_mcda_warning_to_text (&w[k], t);

      g_assert_true (g_utf8_validate (text, -1, NULL));
    }

  options.normalisation = LF_NORMALISATION_FIXED;
  fixed = lf_mcda_warnings_find (t, &options, TRUE);
  g_assert_cmpuint (fixed->len, ==, 2);
}

/* Any name is an alternative’s below the first one; but who wrote a row of
 * weights there is told that it is ranked. Markets of an assessment, which
 * stand on no line, are called what they like. */
static void
test_misplaced (void)
{
  g_autoptr (LfDecisionTable) t = lf_test_table_parse (
    ",A\nP,1\nweight,2\nWeighty,3\n");
  g_autoptr (GArray) found = lf_mcda_warnings_find (t, NULL, TRUE);
  g_autoptr (GArray) none = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpuint (t->n_alternatives, ==, 3);
  g_assert_cmpuint (found->len, ==, 1);
  text = lf_mcda_warning_to_text (&g_array_index (found, LfMcdaWarning, 0),
                                  t);
  g_assert_nonnull (strstr (text, ": “P” (line 2), “weight” (line 3). "));

  g_clear_pointer (&t->lines, g_free);
  none = lf_mcda_warnings_find (t, NULL, TRUE);
  g_assert_cmpuint (none->len, ==, 0);
}

/* What has no weight counts neither once nor twice, and of what nobody knows
 * nobody can say that all are alike. */
static void
test_no_warnings (void)
{
  g_autoptr (LfDecisionTable) t = lf_test_table_parse (
    ",A,B,C,D\nlow,,,,0\nhigh,,,,4\nweight,1,0,0,1\n"
    "X,1,1,7,\nY,2,2,7,\nZ,3,3.1,7,\nW,4,4,7,\n");
  g_autoptr (GArray) found = NULL;

  g_assert_true (lf_decision_table_fill_missing (t, NULL));
  found = lf_mcda_warnings_find (t, NULL, TRUE);
  g_assert_cmpuint (found->len, ==, 0);
}

/* Where the table's weights are not used, they excuse nothing. */
static void
test_unweighted (void)
{
  g_autoptr (LfDecisionTable) t = lf_test_table_parse (
    ",A,B,C\nweight,1,0,0\nX,1,1,7\nY,2,2,7\nZ,3,3.1,7\nW,4,4,7\n");
  g_autoptr (GArray) found = lf_mcda_warnings_find (t, NULL, FALSE);
  const LfMcdaWarning *w = (gpointer) found->data;

  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpint (w[0].kind, ==, LF_MCDA_WARNING_CONSTANT);
  g_assert_cmpint (w[1].kind, ==, LF_MCDA_WARNING_NEAR_COPIES);
}

/* Figures with the same middle are not alike, nor do their middles say that
 * two criteria are near copies. */
static void
test_spread (void)
{
  g_autoptr (LfDecisionTable) t = lf_test_table_parse (
    ",A,B,C\nlow,0,0,0\nhigh,4,4,4\n"
    "W,1..3,1,0.5..1.5\nX,2,2,2\nY,0..4,3,3\nZ,2~1,4,4\n");
  g_autoptr (GArray) found = lf_mcda_warnings_find (t, NULL, TRUE);

  g_assert_cmpuint (t->uncertain->len, ==, 4);
  g_assert_cmpuint (found->len, ==, 0);
}

/* Two criteria are near copies by what is certain of both, where that is half
 * of the alternatives at least. */
static void
test_copies_in_doubt (void)
{
  static const char *const most[] = {
    "V,5,1..9", "V,5~0.1,5", "V,5,", "V,5..5,5\nU,6,0..9\nT,0..9,6",
  };

  for (guint k = 0; k < G_N_ELEMENTS (most); k++)
    {
      g_autofree char *text = g_strconcat (
        ",A,B\nlow,0,0\nhigh,9,9\nW,1,1\nX,2,2\nY,3,3\nZ,8,8\n", most[k],
        "\n", NULL);
      g_autofree char *more = g_strconcat (
        text, "A,1..2,1\nB,2..3,1\nC,1,0..9\nD,0..9,0..9\nE,1,0..9\n",
        NULL);
      g_autoptr (LfDecisionTable) t = lf_test_table_parse (text);
      g_autoptr (LfDecisionTable) vague = lf_test_table_parse (more);
      g_autoptr (GArray) found = NULL;
      g_autoptr (GArray) none = NULL;
      const LfMcdaWarning *w;

      g_assert_true (lf_decision_table_fill_missing (t, NULL));
      g_assert_true (lf_decision_table_fill_missing (vague, NULL));
      found = lf_mcda_warnings_find (t, NULL, TRUE);
      none = lf_mcda_warnings_find (vague, NULL, TRUE);
      g_assert_cmpuint (found->len, ==, 1);
      w = &g_array_index (found, LfMcdaWarning, 0);
      g_assert_cmpint (w->kind, ==, LF_MCDA_WARNING_NEAR_COPIES);
      g_assert_cmpfloat_with_epsilon (w->correlation, 1, 1e-12);
      g_assert_cmpuint (none->len, ==, 0);
    }
}

/* Many criteria over few alternatives make pairs that look like near copies:
 * that is told apart from what warns, and is not said where the alternatives
 * are enough. */
static void
test_chance_copies (void)
{
  LfRandom random;

  lf_random_init (&random, 7);
  for (guint n = 4; n <= 12; n += 8)
    {
      g_autoptr (LfDecisionTable) t = lf_test_table_random (&random, n, 32);
      g_autoptr (GArray) found = NULL;
      g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < n; i++)
        t->values[i * 32 + 1] = t->values[i * 32];
      t->criteria[1].direction = t->criteria[0].direction;
      found = lf_mcda_warnings_find (t, NULL, FALSE);
      lf_mcda_warnings_say (t, found, 1, said);
      lf_mcda_warnings_remark (t, found, 1, remarks);
      if (n == 4)
        {
          g_assert_cmpuint (said->len, ==, 0);
          g_assert_cmpuint (found->len, >, 1);
          g_assert_cmpuint (remarks->len, ==, 2);
          g_assert_nonnull (strstr (remarks->pdata[0],
                                    "which may be chance: there are only 4 "
                                    "alternatives."));
        }
      else
        {
          g_assert_cmpuint (found->len, ==, 1);
          g_assert_cmpuint (said->len, ==, 1);
          g_assert_nonnull (strstr (said->pdata[0], "they count twice"));
          g_assert_cmpuint (remarks->len, ==, 0);
        }
    }
}

/* Of what is known only in part nobody can say that all are alike. */
static void
test_known_alike (void)
{
  g_autoptr (LfDecisionTable) t = lf_test_table_parse (
    ",A,B,C\nlow,0,0,0\nhigh,4,4,4\nX,2,1,2\nY,2,2,2\nZ,,3,2\n");
  g_autoptr (GArray) found = NULL;
  g_autofree char *part = NULL;
  g_autofree char *whole = NULL;

  g_assert_true (lf_decision_table_fill_missing (t, NULL));
  found = lf_mcda_warnings_find (t, NULL, TRUE);
  g_assert_cmpuint (found->len, ==, 2);
  part = lf_mcda_warning_to_text (&g_array_index (found, LfMcdaWarning, 0), t);
  whole = lf_mcda_warning_to_text (&g_array_index (found, LfMcdaWarning, 1),
                                   t);
  g_assert_true (g_str_has_prefix (part, "All that is known is alike on "
                                         "“A”:"));
  g_assert_true (g_str_has_prefix (whole, "All alternatives are alike on "
                                          "“C”:"));
}

/* Whoever is warned that another alternative may reverse a ranking can see
 * it happen; whoever is not never does. */
static void
test_reversal (void)
{
  static const struct
  {
    LfMethod method;
    LfNormalisation normalisation;
    gboolean warned;
    LfMcdaWarningKind kind;
  } variants[] = {
    { LF_METHOD_SAW, LF_NORMALISATION_MINMAX, TRUE,
      LF_MCDA_WARNING_SET_DEPENDENT },
    { LF_METHOD_SAW, LF_NORMALISATION_MAX, TRUE,
      LF_MCDA_WARNING_SET_DEPENDENT },
    { LF_METHOD_SAW, LF_NORMALISATION_SUM, TRUE,
      LF_MCDA_WARNING_SET_DEPENDENT },
    { LF_METHOD_SAW, LF_NORMALISATION_VECTOR, TRUE,
      LF_MCDA_WARNING_SET_DEPENDENT },
    { LF_METHOD_SAW, LF_NORMALISATION_FIXED, FALSE, 0 },
    { LF_METHOD_SAW, LF_NORMALISATION_NONE, FALSE, 0 },
    { LF_METHOD_WPM, LF_NORMALISATION_MAX, FALSE, 0 },
    { LF_METHOD_WPM, LF_NORMALISATION_SUM, FALSE, 0 },
    { LF_METHOD_TOPSIS, LF_NORMALISATION_VECTOR, TRUE,
      LF_MCDA_WARNING_SET_DEPENDENT_METHOD },
    { LF_METHOD_TOPSIS, LF_NORMALISATION_FIXED, TRUE,
      LF_MCDA_WARNING_SET_DEPENDENT_METHOD },
    { LF_METHOD_PROMETHEE2, LF_NORMALISATION_NONE, TRUE,
      LF_MCDA_WARNING_SET_DEPENDENT_METHOD },
    { LF_METHOD_VIKOR, LF_NORMALISATION_NONE, TRUE,
      LF_MCDA_WARNING_SET_DEPENDENT_METHOD },
  };
  LfRandom random;

  lf_random_init (&random, 61);
  for (guint k = 0; k < G_N_ELEMENTS (variants); k++)
    {
      LfMcdaOptions options = { variants[k].method,
                                variants[k].normalisation, 0.5 };
      guint reversed = 0;

      for (guint round = 0; round < 400; round++)
        {
          g_autoptr (LfDecisionTable) all = lf_test_table_random (&random, 5,
                                                                  3);
          g_autoptr (LfDecisionTable) less = lf_decision_table_new (4, 3);
          g_autoptr (GArray) found = NULL;
          g_autoptr (LfMcdaResult) a = NULL;
          g_autoptr (LfMcdaResult) b = NULL;

          for (guint j = 0; j < 3; j++)
            {
              all->criteria[j].low = 0;
              all->criteria[j].high = 200;
              less->criteria[j] = all->criteria[j];
              less->criteria[j].name = NULL;
            }
          memcpy (less->values, all->values, 12 * sizeof (double));
          a = lf_test_solve_with (all, &options);
          b = lf_test_solve_with (less, &options);
          for (guint i = 0; i < 4; i++)
            for (guint l = 0; l < 4; l++)
              reversed += a->rank[i] < a->rank[l] && b->rank[i] > b->rank[l];
          found = lf_mcda_warnings_find (all, &options, TRUE);
          g_assert_cmpuint (found->len, >=, variants[k].warned);
          if (variants[k].warned)
            g_assert_cmpint (g_array_index (found, LfMcdaWarning, 0).kind, ==,
                             variants[k].kind);
          else
            g_assert_true (found->len == 0 ||
                           g_array_index (found, LfMcdaWarning, 0).kind ==
                             LF_MCDA_WARNING_NEAR_COPIES);
        }
      g_assert_true ((reversed > 0) == variants[k].warned);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decision-table/whole", test_whole);
  g_test_add_func ("/decision-table/semicolons", test_semicolons);
  g_test_add_func ("/decision-table/commas", test_commas);
  g_test_add_func ("/decision-table/scale", test_scale);
  g_test_add_func ("/decision-table/no-scale", test_no_scale);
  g_test_add_func ("/decision-table/errors", test_errors);
  g_test_add_func ("/decision-table/limit", test_limit);
  g_test_add_func ("/decision-table/misplaced", test_misplaced);
  g_test_add_func ("/decision-table/warnings", test_warnings);
  g_test_add_func ("/decision-table/no-warnings", test_no_warnings);
  g_test_add_func ("/decision-table/unweighted", test_unweighted);
  g_test_add_func ("/decision-table/spread", test_spread);
  g_test_add_func ("/decision-table/copies-in-doubt", test_copies_in_doubt);
  g_test_add_func ("/decision-table/chance-copies", test_chance_copies);
  g_test_add_func ("/decision-table/known-alike", test_known_alike);
  g_test_add_func ("/decision-table/reversal", test_reversal);
  return g_test_run ();
}

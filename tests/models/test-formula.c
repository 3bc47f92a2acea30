/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "models/lf-error.h"
#include "models/lf-random.h"
#include "models/trees/lf-formula.h"

static const char *const names[] = { "x", "y", "p_zulassung", "доля" };
static const double values[] = { 3, -2, 0.25, NAN };

static LfFormula *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  LfFormula *formula = lf_formula_parse (text, &error);

  if (formula == NULL)
    g_error ("“%s”: %s", text, error->message);
  for (guint i = 0; i < lf_formula_get_n_names (formula); i++)
    for (guint j = 0; j < G_N_ELEMENTS (names); j++)
      if (g_str_equal (lf_formula_get_name (formula, i), names[j]))
        lf_formula_bind (formula, i, j);
  return formula;
}

static void
test_values (void)
{
  static const struct {
    const char *text;
    double      value;
  } cases[] = {
    { "1", 1 },
    { " .5e1 ", 5 },
    { "1+2*3", 7 },
    { "(1+2)*3", 9 },
    { "7-2-1", 4 },
    { "8/4/2", 1 },
    { "8 ÷ 4 × 3 − 1", 5 },
    { "2 · 3", 6 },
    { "2^3^2", 512 },
    { "-2^2", -4 },
    { "2^-1", 0.5 },
    { "--3", 3 },
    { "-+-−3", -3 },
    { "50%", 0.5 },
    { "(20 + 30)% * 4", 2 },
    { "1/3", 1.0 / 3 },
    { "x*x - y", 11 },
    { "4 * p_zulassung", 1 },
    { "min(3; 1, 2)", 1 },
    { "max (x, y, 1)", 3 },
    { "min(x)", 3 },
    { "if(x > y, 10, 1/0)", 10 },
    { "if(x < y, доля, 20)", 20 },
    { "if (x = 3, if (y ≠ -2, 1, 2), 3)", 2 },
    { "(x ≥ 3) + (x<=2) + (x <> y) + (x == y) + (x != 3)", 2 },
    { "npv(10%, 110)", 100 },
    { "npv(0, 1, 2, 3)", 6 },
    { "max(if(1,2,3), if(0,9,5))", 5 },
    { "2*x^2", 18 },
    { "(-8)^3", -512 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LfFormula) formula = parse (cases[i].text);
      g_autoptr (GError) error = NULL;
      double result = NAN;

      g_assert_true (lf_formula_eval (formula, values, &result, &error));
      g_assert_no_error (error);
      if (fabs (result - cases[i].value) > 1e-12)
        g_error ("“%s” gave %.17g, not %.17g", cases[i].text, result,
                 cases[i].value);
    }
}

/* Brealey and Myers, Principles of Corporate Finance: an office block that
 * pays 800,000 in a year at 7 % is worth 747,664. */
static void
test_npv (void)
{
  g_autoptr (LfFormula) formula = parse ("npv(7%, 800000)");
  g_autoptr (LfFormula) series = parse ("npv(0.08, 100, 200, 300)");
  double result;

  g_assert_true (lf_formula_eval (formula, values, &result, NULL));
  g_assert_cmpfloat_with_epsilon (result, 747664, 0.5);
  g_assert_true (lf_formula_eval (series, values, &result, NULL));
  g_assert_cmpfloat_with_epsilon (result,
                                  100 / 1.08 + 200 / pow (1.08, 2) +
                                  300 / pow (1.08, 3), 1e-9);
}

static void
test_syntax_errors (void)
{
  static const struct {
    const char *text;
    int         code;
    const char *message;
  } cases[] = {
    { "", LF_ERROR_SYNTAX, "character 1: the formula ends where a number or "
      "a name was expected" },
    { "2 * (3 +", LF_ERROR_SYNTAX, "character 9: the formula ends where" },
    { "2 × × 3", LF_ERROR_SYNTAX, "character 5: found “×” where a number" },
    { "2 x", LF_ERROR_SYNTAX, "character 3: found “x” where an operator" },
    { "(1", LF_ERROR_SYNTAX, "character 3: the formula ends where a closing "
      "parenthesis was expected" },
    { "1)", LF_ERROR_SYNTAX, "character 2: found “)” where an operator or "
      "the end was expected" },
    { "0,5", LF_ERROR_SYNTAX, "character 2: a comma stands only between" },
    { "sin(1)", LF_ERROR_SYNTAX, "character 1: there is no function “sin”" },
    { "1 + $", LF_ERROR_SYNTAX, "character 5: found “$”" },
    { "доля + €", LF_ERROR_SYNTAX, "character 8: found “€”" },
    { "if(1,2)", LF_ERROR_SYNTAX, "character 7: found “)” where a comma" },
    { "npv(1)", LF_ERROR_SYNTAX, "character 6: found “)” where a comma" },
    { "min()", LF_ERROR_SYNTAX, "character 5: found “)” where a number" },
    { "1 < 2 < 3", LF_ERROR_SYNTAX, "character 7: found “<”" },
    { "0x10", LF_ERROR_SYNTAX, "character 2: found “x10”" },
    { "1..2", LF_ERROR_SYNTAX, "character 3: found “.2” where an operator" },
    { "1e999", LF_ERROR_NUMERIC, "character 1: the number is too large" },
    { "\xff", LF_ERROR_SYNTAX, "the formula is not valid UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LfFormula) formula = lf_formula_parse (cases[i].text,
                                                        &error);

      g_assert_null (formula);
      g_assert_error (error, LF_ERROR, cases[i].code);
      if (!g_str_has_prefix (error->message, cases[i].message))
        g_error ("“%s”: “%s”", cases[i].text, error->message);
    }
}

static void
test_numeric_errors (void)
{
  static const struct {
    const char *text;
    int         code;
    const char *message;
  } cases[] = {
    { "1 / (x - 3)", LF_ERROR_NUMERIC, "character 3: division by zero" },
    { "0^-1", LF_ERROR_NUMERIC, "character 2: division by zero" },
    { "(-8)^(1/3)", LF_ERROR_NUMERIC, "character 5: a negative number" },
    { "10^200*10^200", LF_ERROR_NUMERIC, "character 7: the result is too" },
    { "npv(-1, 5)", LF_ERROR_NUMERIC, "character 1: the rate of npv is "
      "−100 % or less" },
    { "2 * доля", LF_ERROR_NUMERIC, "character 5: the variable “доля”" },
    { "2 * z", LF_ERROR_NOT_FOUND, "character 5: there is no variable “z”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LfFormula) formula = parse (cases[i].text);
      g_autoptr (GError) error = NULL;
      double result;

      g_assert_false (lf_formula_eval (formula, values, &result, &error));
      g_assert_error (error, LF_ERROR, cases[i].code);
      if (!g_str_has_prefix (error->message, cases[i].message))
        g_error ("“%s”: “%s”", cases[i].text, error->message);
    }
}

static char *
repeat (const char *begin,
        const char *piece,
        guint       count,
        const char *end)
{
  GString *text = g_string_new (begin);

  for (guint i = 0; i < count; i++)
    g_string_append (text, piece);
  g_string_append (text, end);
  return g_string_free (text, FALSE);
}

static void
test_limits (void)
{
  g_autofree char *deep = repeat ("", "(", 2000, "1");
  g_autofree char *powers = repeat ("", "1^", 2000, "1");
  g_autofree char *calls = repeat ("", "min(1,", 500, "1");
  g_autofree char *signs = repeat ("", "-", 4000, "1");
  g_autofree char *wide = repeat ("max(1", ",1", 300, ")");
  g_autofree char *shallow = repeat ("", "(", 60, "1");
  g_autofree char *ok = repeat (shallow, ")", 60, "");
  g_autofree char *huge = repeat ("1", "+1", 3000, "");
  const char *refused[] = { deep, powers, calls, wide, huge };
  g_autoptr (LfFormula) many = parse (signs);
  g_autoptr (LfFormula) nested = parse (ok);
  double result;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (lf_formula_parse (refused[i], &error));
      g_assert_error (error, LF_ERROR, LF_ERROR_LIMIT);
    }
  g_assert_true (lf_formula_eval (many, values, &result, NULL));
  g_assert_cmpfloat (result, ==, 1);
  g_assert_true (lf_formula_eval (nested, values, &result, NULL));
  g_assert_cmpfloat (result, ==, 1);
}

static void
test_names (void)
{
  g_autoptr (LfFormula) formula = parse ("b * a + b - min(c, a)");
  g_autofree char *renamed =
    lf_formula_replace_name ("a×aa + min(a,1) − a_2/a ", "a", "доля");
  g_autofree char *broken = lf_formula_replace_name ("(a + $", "a", "b");

  g_assert_cmpuint (lf_formula_get_n_names (formula), ==, 3);
  g_assert_cmpstr (lf_formula_get_name (formula, 0), ==, "b");
  g_assert_cmpstr (lf_formula_get_name (formula, 1), ==, "a");
  g_assert_cmpstr (lf_formula_get_name (formula, 2), ==, "c");
  g_assert_cmpuint (lf_formula_get_slot (formula, 2), ==,
                    LF_FORMULA_UNBOUND);
  g_assert_cmpstr (renamed, ==, "доля×aa + min(доля,1) − a_2/доля ");
  g_assert_cmpstr (broken, ==, "(b + $");

  g_assert_true (lf_formula_is_name ("peak_sales2"));
  g_assert_true (lf_formula_is_name ("доля"));
  g_assert_false (lf_formula_is_name ("2nd"));
  g_assert_false (lf_formula_is_name ("a b"));
  g_assert_false (lf_formula_is_name ("npv"));
  g_assert_false (lf_formula_is_name (""));
  g_assert_false (lf_formula_is_name (NULL));
}

/* Whatever the text, the parser ends and gives a formula or an error, and
 * a formula that it gives evaluates to a finite number or an error. */
static void
test_hostile (void)
{
  static const char *const pieces[] = {
    "1", "x", "y", "(", ")", "+", "-", "*", "/", "^", "%", ",", "if(",
    "min(", "npv(", "<", "=", "−", "1e308", "0", ".", "$", " ", "≤",
  };
  LfRandom random;
  guint parsed = 0;

  lf_random_init (&random, 7);
  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (LfFormula) formula = NULL;
      guint length = 1 + round % 12;
      double result;

      for (guint i = 0; i < length; i++)
        g_string_append (text, pieces[(guint) (lf_random_double (&random) *
                                               G_N_ELEMENTS (pieces))]);
      formula = lf_formula_parse (text->str, &error);
      g_assert_true ((formula == NULL) == (error != NULL));
      if (formula == NULL)
        continue;
      parsed++;
      for (guint i = 0; i < lf_formula_get_n_names (formula); i++)
        lf_formula_bind (formula, i, i);
      if (lf_formula_eval (formula, values, &result, &error))
        g_assert_true (isfinite (result));
      else
        g_assert_nonnull (error);
    }
  g_assert_cmpuint (parsed, >, 500);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formula/values", test_values);
  g_test_add_func ("/formula/npv", test_npv);
  g_test_add_func ("/formula/syntax-errors", test_syntax_errors);
  g_test_add_func ("/formula/numeric-errors", test_numeric_errors);
  g_test_add_func ("/formula/limits", test_limits);
  g_test_add_func ("/formula/names", test_names);
  g_test_add_func ("/formula/hostile", test_hostile);
  return g_test_run ();
}

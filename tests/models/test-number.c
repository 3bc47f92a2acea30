/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers as people read them, and shares that sum to what they should. */

#include "config.h"

#include <float.h>
#include <math.h>

#include "models/lf-number.h"
#include "models/lf-random.h"

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_text (void)
{
  assert_text (lf_number_text (-0.333, 2), "\u22120.33");
  assert_text (lf_number_text (-0.001, 2), "0.00");
  assert_text (lf_number_text (NAN, 2), "–");
  assert_text (lf_number_signed (0.5, 1), "+0.5");
  assert_text (lf_number_percent (0.632, 1), "63.2\u00a0%");
  assert_text (lf_number_percent (INFINITY, 1), "–");
  assert_text (lf_number_short (0), "0");
  assert_text (lf_number_short (8), "8");
  assert_text (lf_number_short (-2.5), "\u22122.5");
  assert_text (lf_number_short (5.0 / 12.0), "0.4167");
  assert_text (lf_number_short (12345.6), "12346");
  assert_text (lf_number_short (1e-9), "0.000000001");
  assert_text (lf_number_short (INFINITY), "–");
  assert_text (lf_number_count (7), "7");
  assert_text (lf_number_count (10000), "10\u202f000");
  assert_text (lf_number_count (1234567), "1\u202f234\u202f567");
}

/* The digits of a number, as trying gives them. */
static void
assert_digits (double value)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char expected[LF_NUMBER_BUFFER];
  char buffer[LF_NUMBER_BUFFER];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (expected, sizeof expected, formats[i], value);
      if (g_ascii_strtod (expected, NULL) == value)
        break;
    }
  g_assert_cmpstr (lf_number_format (value, buffer), ==, expected);
}

static void
test_digits (void)
{
  static const double some[] = {
    1, -1, 0.1, 1.0 / 3, 2.0 / 3, 5e-324, DBL_MAX, 1e22, 1e23, 123456.789,
    0.1 + 0.2, 99999999999999.98, 999999999999999.9, 2.5e-5, 0.3 - 0.1,
    9007199254740993,
  };
  char buffer[LF_NUMBER_BUFFER];

  for (guint i = 0; i < G_N_ELEMENTS (some); i++)
    assert_digits (some[i]);
  g_assert_cmpstr (lf_number_format (-0.0, buffer), ==, "0");
  g_assert_cmpstr (lf_number_format (0.1 + 0.2, buffer), ==,
                   "0.30000000000000004");
}

static void
test_digits_at_powers (void)
{
  for (int k = -8; k < 20; k++)
    {
      double power = pow (10, k);

      assert_digits (power);
      assert_digits (nextafter (power, 0));
      assert_digits (nextafter (power, INFINITY));
    }
  for (int k = -70; k < 70; k++)
    {
      double power = ldexp (1, k);

      assert_digits (power);
      assert_digits (nextafter (power, 0));
      assert_digits (nextafter (power, INFINITY));
    }
}

/* Counts out of many, and any numbers whatever. */
static void
test_digits_at_random (void)
{
  LfRandom random;

  lf_random_init (&random, 7);
  for (guint i = 0; i < 20000; i++)
    {
      double number = lf_random_double (&random);

      assert_digits ((double) lf_random_int (&random, 100000) / 100000);
      assert_digits (number - 0.5);
      assert_digits (number * pow (10, (double) lf_random_int (&random, 23)
                                         - 6));
      assert_digits (floor (number * 1e6) / 64);
    }
}

/* How one share of several is printed. */
static char *
share_text (const double *shares,
            guint         n,
            guint         index)
{
  guint decimals = lf_number_share_decimals (shares, n);
  g_autofree double *percent = g_new (double, n);

  lf_number_round_shares (shares, n, decimals, percent);
  return lf_number_percent (percent[index] / 100, (int) decimals);
}

/* 16 equal shares are 6.25 %, and three a third each, one of them 33.4 %. */
static void
test_equal_shares (void)
{
  double shares[16];

  for (guint n = 1; n <= G_N_ELEMENTS (shares); n++)
    {
      for (guint k = 0; k < n; k++)
        shares[k] = 1.0 / n;
      if (n == 3)
        {
          assert_text (share_text (shares, n, 0), "33.4\u00a0%");
          assert_text (share_text (shares, n, 1), "33.3\u00a0%");
        }
      if (n == 4)
        assert_text (share_text (shares, n, 3), "25.0\u00a0%");
    }
  assert_text (share_text (shares, 16, 0), "6.25\u00a0%");
  assert_text (share_text (shares, 16, 15), "6.25\u00a0%");
}

/* Whatever the shares: what is printed sums to 100, and none is off by a
 * unit of its last digit. */
static void
test_shares_sum (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint round = 0; round < 500; round++)
    {
      double shares[60], percent[60], sum = 0, printed = 0;
      guint n = (guint) g_rand_int_range (rand, 1, 60), decimals;
      double unit;

      for (guint k = 0; k < n; k++)
        sum += shares[k] = g_rand_int_range (rand, 0, 5) *
                           g_rand_double (rand);
      if (!(sum > 0))
        continue;
      for (guint k = 0; k < n; k++)
        shares[k] /= sum;
      decimals = lf_number_share_decimals (shares, n);
      unit = pow (10, -(double) decimals);
      lf_number_round_shares (shares, n, decimals, percent);
      for (guint k = 0; k < n; k++)
        {
          printed += percent[k];
          g_assert_cmpfloat (fabs (percent[k] - 100 * shares[k]), <, unit);
          g_assert_true (shares[k] > 0 || percent[k] == 0);
        }
      g_assert_cmpfloat_with_epsilon (printed, 100, 1e-9);
    }
}

/* Shares of nothing stay what they are. */
static void
test_no_shares (void)
{
  const double none[] = { 0, 0, 0 }, half[] = { 0.25, 0.25 };
  double percent[3];

  lf_number_round_shares (none, 3, 1, percent);
  g_assert_cmpfloat (percent[0] + percent[1] + percent[2], ==, 0);
  lf_number_round_shares (half, 2, 1, percent);
  g_assert_cmpfloat (percent[0], ==, 25);
  lf_number_round_shares (none, 0, 1, percent);
}

static gboolean
typed (const char *text,
       char        mark,
       double      expected)
{
  double value = -1;
  gboolean taken = lf_number_parse_typed (text, mark, &value);

  g_assert_cmpfloat (value, ==, taken ? expected : -1);
  return taken;
}

/* A person's decimal comma is taken where the locale has one; what may part
 * thousands is not guessed at. */
static void
test_typed (void)
{
  char buffer[LF_NUMBER_BUFFER];
  double value;

  g_assert_true (typed ("80.5", '.', 80.5));
  g_assert_true (typed ("1.200", '.', 1.2));
  g_assert_false (typed ("80,5", '.', 0));
  g_assert_false (typed ("1,200", '.', 0));
  g_assert_true (typed (" 80,5 ", ',', 80.5));
  g_assert_true (typed ("-1,200", ',', -1.2));
  g_assert_true (typed ("80.5", ',', 80.5));
  g_assert_true (typed ("0.125", ',', 0.125));
  g_assert_true (typed ("1234.125", ',', 1234.125));
  g_assert_true (typed ("1200", ',', 1200));
  g_assert_false (typed ("1.200", ',', 0));
  g_assert_false (typed ("-999.123", ',', 0));
  g_assert_false (typed ("1.200,5", ',', 0));
  g_assert_false (typed ("1,2,3", ',', 0));
  g_assert_false (typed ("12,5 Mio", ',', 0));
  g_assert_false (typed (",", ',', 0));
  g_assert_false (typed ("", ',', 0));
  g_assert_cmpstr (lf_number_format_typed (80.5, ',', buffer), ==, "80,5");
  g_assert_cmpstr (lf_number_format_typed (80.5, '.', buffer), ==, "80.5");
  for (double x = 1e-9; x < 1e12; x *= 7.77)
    {
      g_assert_true (lf_number_parse_typed (
        lf_number_format_typed (-x, ',', buffer), ',', &value));
      g_assert_cmpfloat (value, ==, -x);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/text", test_text);
  g_test_add_func ("/number/typed", test_typed);
  g_test_add_func ("/number/digits", test_digits);
  g_test_add_func ("/number/digits-at-powers", test_digits_at_powers);
  g_test_add_func ("/number/digits-at-random", test_digits_at_random);
  g_test_add_func ("/number/equal-shares", test_equal_shares);
  g_test_add_func ("/number/shares-sum", test_shares_sum);
  g_test_add_func ("/number/no-shares", test_no_shares);
  return g_test_run ();
}

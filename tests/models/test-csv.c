/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "models/lf-csv.h"
#include "models/lf-number.h"

static LfCsv *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  LfCsv *csv = lf_csv_parse ("t.csv", text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_nonnull (csv);
  return csv;
}

static void
assert_error (const char *text,
              gsize       length,
              int         code,
              const char *start)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfCsv) csv = lf_csv_parse ("t.csv", text, length, &error);

  g_assert_null (csv);
  g_assert_error (error, LF_ERROR, code);
  if (!g_str_has_prefix (error->message, start))
    g_error ("“%s” does not begin with “%s”", error->message, start);
}

static void
test_plain (void)
{
  g_autoptr (LfCsv) csv = parse ("a,b,c\r\n1,,3\n\n\"x,\"\"y\"\"\nz\",2\rq");

  g_assert_cmpuint (lf_csv_get_n_rows (csv), ==, 4);
  g_assert_cmpuint (lf_csv_get_n_cells (csv, 0), ==, 3);
  g_assert_cmpstr (lf_csv_get (csv, 0, 2), ==, "c");
  g_assert_cmpstr (lf_csv_get (csv, 1, 1), ==, "");
  g_assert_cmpstr (lf_csv_get (csv, 1, 2), ==, "3");
  g_assert_cmpstr (lf_csv_get (csv, 1, 7), ==, "");
  g_assert_cmpuint (lf_csv_get_n_cells (csv, 2), ==, 2);
  g_assert_cmpstr (lf_csv_get (csv, 2, 0), ==, "x,\"y\"\nz");
  g_assert_cmpstr (lf_csv_get (csv, 3, 0), ==, "q");
  g_assert_cmpint (lf_csv_get_line (csv, 0), ==, 1);
  g_assert_cmpint (lf_csv_get_line (csv, 1), ==, 2);
  g_assert_cmpint (lf_csv_get_line (csv, 2), ==, 4);
  g_assert_cmpint (lf_csv_get_line (csv, 3), ==, 6);
}

static void
test_ends (void)
{
  g_autoptr (LfCsv) empty = parse ("");
  g_autoptr (LfCsv) blank = parse ("\xef\xbb\xbf\n\r\n\r");
  g_autoptr (LfCsv) bom = parse ("\xef\xbb\xbf" "é,\n");
  g_autoptr (LfCsv) quoted = parse ("\"\"\n");

  g_assert_cmpuint (lf_csv_get_n_rows (empty), ==, 0);
  g_assert_cmpuint (lf_csv_get_n_rows (blank), ==, 0);
  g_assert_cmpuint (lf_csv_get_n_rows (bom), ==, 1);
  g_assert_cmpuint (lf_csv_get_n_cells (bom, 0), ==, 2);
  g_assert_cmpstr (lf_csv_get (bom, 0, 0), ==, "é");
  g_assert_cmpuint (lf_csv_get_n_rows (quoted), ==, 1);
}

static void
test_used (void)
{
  g_autoptr (LfCsv) csv = parse (" a b ,\tc, \t,\n , ,\n,\"\n\",\n");
  g_autofree char *first = lf_csv_dup_stripped (csv, 0, 0);
  g_autofree char *beyond = lf_csv_dup_stripped (csv, 0, 9);

  g_assert_cmpstr (first, ==, "a b");
  g_assert_cmpstr (beyond, ==, "");
  g_assert_cmpuint (lf_csv_get_n_cells (csv, 0), ==, 4);
  g_assert_cmpuint (lf_csv_count_used (csv, 0), ==, 2);
  g_assert_cmpuint (lf_csv_count_used (csv, 1), ==, 0);
  g_assert_cmpuint (lf_csv_count_used (csv, 2), ==, 2);
}

#define BAD(text, start) \
  assert_error (text, sizeof (text) - 1, LF_ERROR_SYNTAX, start)

static void
test_errors (void)
{
  BAD ("a\nb,\"c\nd", "t.csv:2: ");
  BAD ("a\nb,\"", "t.csv:2: ");
  BAD ("a\nb,c\"d\"", "t.csv:2: ");
  BAD ("a\n\"b\nc\"d", "t.csv:3: ");
  BAD ("a\r\nb\xff", "t.csv:2: ");
  BAD ("a\rb\n\0c", "t.csv:3: ");
  BAD ("\xff\xfe" "a\0", "t.csv:1: ");
}

static void
test_limit (void)
{
  gsize length = 11000000;
  g_autofree char *text = g_malloc (length);

  memset (text, ',', length);
  assert_error (text, length, LF_ERROR_LIMIT, "t.csv:1: ");
}

static void
test_place (void)
{
  g_autoptr (LfCsv) csv = parse ("a,b\n\"c\nd\",e\nf,g\n");
  g_autoptr (GError) error = NULL;

  lf_csv_set_error (csv, 2, 1, &error, LF_ERROR_INVALID, "“%s” is odd",
                    lf_csv_get (csv, 2, 1));
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "t.csv:4: column 2: “g” is odd");
}

/* Text that is in no file has lines and columns all the same. */
static void
test_place_in_text (void)
{
  g_autoptr (LfCsv) csv = lf_csv_parse (NULL, "a\nb,c\n", 6, NULL);
  g_autoptr (LfCsv) bad = NULL;
  g_autoptr (GError) error = NULL;

  lf_csv_set_error (csv, 1, 1, &error, LF_ERROR_INVALID, "“c” is odd");
  g_assert_cmpstr (error->message, ==, "line 2: column 2: “c” is odd");
  g_clear_error (&error);
  bad = lf_csv_parse (NULL, "a\n\"b", 4, &error);
  g_assert_null (bad);
  g_assert_true (g_str_has_prefix (error->message, "line 2: "));
}

static void
assert_same (const LfCsv *a,
             const LfCsv *b)
{
  g_assert_cmpuint (lf_csv_get_n_rows (a), ==, lf_csv_get_n_rows (b));
  for (guint i = 0; i < lf_csv_get_n_rows (a); i++)
    {
      g_assert_cmpuint (lf_csv_get_n_cells (a, i), ==,
                        lf_csv_get_n_cells (b, i));
      for (guint j = 0; j < lf_csv_get_n_cells (a, i); j++)
        g_assert_cmpstr (lf_csv_get (a, i, j), ==, lf_csv_get (b, i, j));
    }
}

/* Whatever is written reads back as it was. */
static void
test_round_trip (void)
{
  static const char *const bits[] = {
    "", ",", "\"", "\n", "\r", "a", " ", "ß", "1.5", "\r\n",
  };

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) again = g_string_new (NULL);
      g_autoptr (LfCsv) first = NULL;
      g_autoptr (LfCsv) second = NULL;
      guint rows = (guint) g_test_rand_int_range (1, 5);

      for (guint i = 0; i < rows; i++)
        {
          g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);
          guint cells = (guint) g_test_rand_int_range (1, 5);

          for (guint j = 0; j < cells; j++)
            {
              gint32 k = g_test_rand_int_range (0, G_N_ELEMENTS (bits));
              gint32 l = g_test_rand_int_range (0, G_N_ELEMENTS (bits));

              g_ptr_array_add (row, g_strconcat (bits[k], bits[l], NULL));
            }
          lf_csv_append_row (text, (const char *const *) row->pdata, cells);
        }
      first = parse (text->str);
      g_assert_cmpuint (lf_csv_get_n_rows (first), ==, rows);
      for (guint i = 0; i < rows; i++)
        {
          g_autoptr (GPtrArray) row = g_ptr_array_new ();

          for (guint j = 0; j < lf_csv_get_n_cells (first, i); j++)
            g_ptr_array_add (row, (char *) lf_csv_get (first, i, j));
          lf_csv_append_row (again, (const char *const *) row->pdata,
                             row->len);
        }
      g_assert_cmpstr (text->str, ==, again->str);
      second = parse (again->str);
      assert_same (first, second);
    }
}

/* Any bytes at all: a table or an error, never a crash. */
static void
test_hostile (void)
{
  static const char alphabet[] = "a,\"\n\r\0\xc3\xa9;1";

  for (guint round = 0; round < 3000; round++)
    {
      gsize length = (gsize) g_test_rand_int_range (0, 40);
      g_autofree char *text = g_malloc (length + 1);
      g_autoptr (GError) error = NULL;
      g_autoptr (LfCsv) csv = NULL;

      for (gsize i = 0; i < length; i++)
        text[i] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
      csv = lf_csv_parse ("t.csv", text, length, &error);
      g_assert_true ((csv == NULL) == (error != NULL));
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    gboolean ok;
    double value;
  } cases[] = {
    { "1", TRUE, 1 },          { " -2.5e3 ", TRUE, -2500 },
    { "+.5", TRUE, 0.5 },      { "7.", TRUE, 7 },
    { "", FALSE, 0 },          { "  ", FALSE, 0 },
    { "inf", FALSE, 0 },       { "nan", FALSE, 0 },
    { "0x10", FALSE, 0 },      { "1,5", FALSE, 0 },
    { "1e999", FALSE, 0 },     { "1 2", FALSE, 0 },
    { "12a", FALSE, 0 },       { "-", FALSE, 0 },
    { "1e", FALSE, 0 },        { "1e-999", TRUE, 0 },
    { "1..2", FALSE, 0 },      { "--1", FALSE, 0 },
  };
  static const struct
  {
    double value;
    const char *text;
  } written[] = {
    { 0.1, "0.1" },        { 1.0 / 3, "0.3333333333333333" },
    { -0.0, "0" },         { 100, "100" },
    { 1e300, "1e+300" },   { 0.1 + 0.2, "0.30000000000000004" },
  };
  char buffer[LF_NUMBER_BUFFER];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value = 42;

      g_assert_true (lf_number_parse (cases[i].text, &value) == cases[i].ok);
      g_assert_cmpfloat (value, ==, cases[i].ok ? cases[i].value : 42);
    }
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    g_assert_cmpstr (lf_number_format (written[i].value, buffer), ==,
                     written[i].text);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/plain", test_plain);
  g_test_add_func ("/csv/ends", test_ends);
  g_test_add_func ("/csv/used", test_used);
  g_test_add_func ("/csv/errors", test_errors);
  g_test_add_func ("/csv/limit", test_limit);
  g_test_add_func ("/csv/place", test_place);
  g_test_add_func ("/csv/place-in-text", test_place_in_text);
  g_test_add_func ("/csv/round-trip", test_round_trip);
  g_test_add_func ("/csv/hostile", test_hostile);
  g_test_add_func ("/number/both-ways", test_numbers);
  return g_test_run ();
}

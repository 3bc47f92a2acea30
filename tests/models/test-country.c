/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "models/lf-country.h"

static void
test_list (void)
{
  gsize n = 0;
  const LfCountry *const *list = lf_country_list (&n);

  /* ISO 3166-1 has 249 entries; Kosovo comes on top. */
  g_assert_cmpuint (n, >=, 249);
  for (gsize i = 1; i < n; i++)
    g_assert_cmpint (g_utf8_collate (list[i - 1]->name, list[i]->name), <=, 0);
  for (gsize i = 0; i < n; i++)
    {
      g_assert_true (lf_country_find (list[i]->code) == list[i]);
      g_assert_true (g_utf8_validate (list[i]->name, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (list[i]->flag, -1), ==, 2);
    }
}

static void
test_names (void)
{
  const LfCountry *country = lf_country_find ("TW");

  g_assert_cmpstr (country->name, ==, "Taiwan");
  g_assert_cmpstr (lf_country_find ("BO")->name, ==, "Bolivia");
  g_assert_cmpstr (lf_country_find ("XK")->name, ==, "Kosovo");
  /* U+1F1E9 U+1F1EA */
  g_assert_cmpstr (lf_country_find ("DE")->flag, ==,
                   "\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa");
  g_assert_null (lf_country_find ("ZZ"));
  g_assert_null (lf_country_find (NULL));
}

static void
test_search (void)
{
  const LfCountry *cote = lf_country_find ("CI");

  g_assert_true (lf_country_matches (lf_country_find ("US"), "united st"));
  g_assert_true (lf_country_matches (lf_country_find ("US"), "usa"));
  g_assert_true (lf_country_matches (lf_country_find ("GB"), "uk"));
  g_assert_true (lf_country_matches (lf_country_find ("DE"), "DE"));
  g_assert_true (lf_country_matches (cote, "cote d"));
  g_assert_true (lf_country_matches (cote, ""));
  g_assert_false (lf_country_matches (lf_country_find ("FR"), "ance"));
  g_assert_true (lf_country_find_by_name ("germany") == lf_country_find ("DE"));
  g_assert_true (lf_country_find_by_name ("jpn") == lf_country_find ("JP"));
  g_assert_true (lf_country_find_by_name ("Russia") == lf_country_find ("RU"));
  g_assert_true (lf_country_find_by_name ("turkey") == lf_country_find ("TR"));
  g_assert_true (lf_country_find_by_name ("Great Britain") ==
                 lf_country_find ("GB"));
  g_assert_true (lf_country_find_by_name ("Korea") == lf_country_find ("KR"));
  /* The same name, its cedilla encoded in another way. */
  g_assert_true (lf_country_find_by_name ("Curac\xcc\xa7" "ao") ==
                 lf_country_find ("CW"));
  g_assert_null (lf_country_find_by_name ("Great"));
  g_assert_null (lf_country_find_by_name ("Germ"));
}

static void
test_other_language (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("LANGUAGE", "zh_CN", TRUE);
      setlocale (LC_ALL, "C.UTF-8");
      g_assert_cmpstr (lf_country_find ("DE")->name, ==, "德国");
      g_assert_cmpstr (lf_country_find ("DE")->english, ==, "Germany");
      g_assert_true (lf_country_matches (lf_country_find ("DE"), "国"));
      g_assert_true (lf_country_matches (lf_country_find ("DE"), "germ"));
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/country/list", test_list);
  g_test_add_func ("/country/names", test_names);
  g_test_add_func ("/country/search", test_search);
  g_test_add_func ("/country/other-language", test_other_language);
  return g_test_run ();
}

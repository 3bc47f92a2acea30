/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a table of ratings names countries and markets. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-problems.h"
#include "models/lf-country.h"
#include "ratings-fixture.h"

static void
add_part (LfAssessment *a,
          const char   *id,
          const char   *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit = NULL;
  LfEditBuilder *b = lf_edit_builder_new (lf_assessment_get_snapshot (a),
                                          "%s", "Add");

  lf_edit_builder_set (b, LF_RECORD_MARKET, LF_KEY (id), "name",
                       g_variant_new_string (name));
  lf_edit_builder_set (b, LF_RECORD_MARKET, LF_KEY (id), "code",
                       g_variant_new_string ("DE"));
  edit = lf_edit_builder_end (b, &error);
  g_assert_no_error (error);
  g_assert_true (lf_assessment_apply (a, edit, &error));
}

/* A country of which several parts are markets is none of them; the parts
 * are found by their own names and ids. */
static void
test_parts_of_a_country (void)
{
  static const char text[] = HEAD "\n"
    "Germany,pull-talent,4,,\n"
    "de,pull-talent,4,,\n"
    "BAVARIA,pull-talent,3,,\n"
    "saxony,pull-talent,2,,\n";
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (GError) error = NULL;

  add_part (a, "bavaria", "Bavaria");
  g_assert_cmpuint (csv_import (a, HEAD "\nDE,pull-capital,1,,\n",
                                LF_IMPORT_DEFAULT, &problems, &error), ==, 1);
  g_assert_cmpfloat (csv_rating (a, "pull-capital", "bavaria")->value, ==, 1);
  g_clear_pointer (&problems, g_ptr_array_unref);

  add_part (a, "saxony", "Saxony");
  g_assert_cmpuint (csv_import (a, text, LF_IMPORT_SKIP_BAD, &problems, &error),
                    ==, 2);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 2);
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *where = g_strdup_printf ("r.csv:%u:", i + 2);

      g_assert_true (g_str_has_prefix (problems->pdata[i], where));
      g_assert_nonnull (strstr (problems->pdata[i], "own id or name"));
    }
  g_assert_cmpfloat (csv_rating (a, "pull-talent", "bavaria")->value, ==, 3);
  g_assert_cmpfloat (csv_rating (a, "pull-talent", "saxony")->value, ==, 2);

  /* The whole country beside its parts is found by its name. */
  add_part (a, "all", "Germany");
  g_assert_cmpuint (csv_import (a, HEAD "\nGermany,pull-talent,1,,\n",
                                LF_IMPORT_DEFAULT, &later, &error), ==, 1);
  g_assert_cmpfloat (csv_rating (a, "pull-talent", "all")->value, ==, 1);
  g_assert_cmpfloat (csv_rating (a, "pull-talent", "bavaria")->value, ==, 3);
}

/* However its accents are encoded, a name is one market. */
static void
test_accents (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (csv_import (a, HEAD "\n"
                                "Bad\xc3\xa9nia,pull-talent,4,,\n"
                                "Bade\xcc\x81nia,pull-capital,3,,\n",
                                LF_IMPORT_DEFAULT, &problems, &error), ==, 2);
  g_assert_no_error (error);
  g_assert_cmpuint (csv_import (a, HEAD "\n"
                                "bade\xcc\x81nia,pull-market-share,2,,\n",
                                LF_IMPORT_DEFAULT, &again, &error), ==, 1);
  g_assert_no_error (error);
  g_assert_cmpuint (
    lf_snapshot_list (lf_assessment_get_snapshot (a), LF_RECORD_MARKET)->len,
    ==, 1);
}

/* A country is called in the user's language wherever it is named, whether
 * it stands in the file already or would be added. */
static void
test_names_of_countries (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (LfAssessment) a = lf_assessment_new ();
      g_autoptr (GPtrArray) problems = NULL;
      LfRatingChange *change;
      LfSnapshot *snapshot;

      g_setenv ("LANGUAGE", "zh_CN", TRUE);
      setlocale (LC_ALL, "C.UTF-8");
      add_part (a, "part", "Germany");
      change = csv_preview (a, HEAD "\npart,pull-talent,3,,\n");
      g_assert_cmpstr (change->where, ==, "德国");
      lf_rating_change_free (change);
      g_assert_cmpuint (csv_import (a, HEAD "\n德国,pull-talent,3,,\n",
                                    LF_IMPORT_DEFAULT, &problems, NULL), ==, 1);
      snapshot = lf_assessment_get_snapshot (a);
      g_assert_cmpuint (lf_snapshot_list (snapshot, LF_RECORD_MARKET)->len,
                        ==, 1);
      g_assert_cmpstr (lf_rating_get_subject_name (
                         snapshot,
                         lf_snapshot_list (snapshot,
                                           LF_RECORD_RATING)->pdata[0]),
                       ==, "德国");
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

/* A new country is kept under its English name, whatever the language it was
 * written in, and told in every language. */
static void
test_other_language (void)
{
  static const char *const names[] = { "Germany", "Japan", "France",
                                       "Russia" };
  static const char *const codes[] = { "DE", "JP", "FR", "RU" };
  g_autoptr (LfAssessment) a = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  a = lf_assessment_new ();
  g_assert_cmpuint (csv_import (a, HEAD "\nDE,pull-talent,3,,\n"
                                "日本,pull-talent,3,,\nFRA,pull-talent,3,,\n"
                                "Russia,pull-talent,3,,\n",
                                LF_IMPORT_DEFAULT, &problems, &error), ==, 4);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      LfRecord *market = lf_snapshot_get (lf_assessment_get_snapshot (a),
                                          LF_RECORD_MARKET,
                                          LF_KEY (codes[i]));

      g_assert_cmpstr (lf_record_get_text (market, "name"), ==, names[i]);
    }
  g_assert_cmpstr (lf_country_display_name ("DE", "Germany"), ==, "德国");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ratings-csv/parts-of-a-country",
                   test_parts_of_a_country);
  g_test_add_func ("/ratings-csv/accents", test_accents);
  g_test_add_func ("/ratings-csv/names-of-countries",
                   test_names_of_countries);
  g_test_add_func ("/ratings-csv/other-language", test_other_language);
  return g_test_run ();
}

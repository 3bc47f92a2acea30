/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-own-catalogue.h"
#include "models/lf-error.h"
#include "models/lf-tabs.h"
#include "ratings-fixture.h"

static void
test_import (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  const LfRating *r;
  LfRecord *market;
  guint n;

  n = csv_import (a, "\xef\xbb\xbf" HEAD ",source\r\n"
                  ",o-brand-reputation,1.5,low,\"Nobody knows us, yet\","
                  "S §5\r\n"
                  ",f-private,yes,,,\r\n"
                  ",asset-kind,knowledge,,,\r\n"
                  "US,pull-talent,4,HIGH,,\r\n"
                  "us,missing-functions,commercial;development,,,\r\n"
                  "Germany,pull-talent,unknown,,,\r\n"
                  "DE,pull-capital,n/a,,,\r\n"
                  "Southeast Asia,pull-talent,0,,,\r\n"
                  "southeast asia,pull-capital,0.5,,,\r\n",
                  LF_IMPORT_DEFAULT, &problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (n, ==, 9);
  g_assert_cmpuint (lf_snapshot_list (lf_assessment_get_snapshot (a),
                                      LF_RECORD_MARKET)->len, ==, 3);
  r = csv_rating (a, "o-brand-reputation", "");
  g_assert_cmpfloat (r->value, ==, 1.5);
  g_assert_cmpint (r->confidence, ==, LF_CONFIDENCE_LOW);
  g_assert_cmpstr (r->note, ==, "Nobody knows us, yet");
  g_assert_cmpstr (r->source, ==, "S §5");
  g_assert_true (csv_rating (a, "f-private", "")->yes);
  g_assert_true (lf_rating_has_choice (csv_rating (a, "asset-kind", ""),
                                       "knowledge"));
  g_assert_cmpint (csv_rating (a, "pull-talent", "US")->confidence, ==,
                   LF_CONFIDENCE_HIGH);
  g_assert_true (lf_rating_has_choice (csv_rating (a, "missing-functions",
                                                   "US"), "development"));
  g_assert_cmpint (csv_rating (a, "pull-talent", "DE")->state, ==,
                   LF_RATING_UNKNOWN);
  g_assert_cmpint (csv_rating (a, "pull-capital", "DE")->state, ==,
                   LF_RATING_NOT_APPLICABLE);
  g_assert_cmpfloat (csv_rating (a, "pull-capital", "southeast-asia")->value,
                     ==, 0.5);
  market = lf_snapshot_get (lf_assessment_get_snapshot (a), LF_RECORD_MARKET,
                            LF_KEY ("DE"));
  g_assert_cmpstr (lf_record_get_text (market, "code"), ==, "DE");
  g_assert_cmpstr (lf_record_get_text (market, "name"), ==, "Germany");

  /* One step for undo. */
  g_assert_cmpstr (lf_assessment_get_undo_label (a), ==, "Import ratings");
  g_assert_true (lf_assessment_undo (a));
  g_assert_false (lf_assessment_get_can_undo (a));
}

static void
test_wrong_rows (void)
{
  static const char text[] =
    HEAD "\n"
    ",o-brand-reputation,1,,\n"
    ",o-no-such-item,1,,\n"
    ",o-cost-position,5,,\n"
    ",o-cost-position,high,,\n"
    ",f-private,3,,\n"
    ",o-cost-position,yes,,\n"
    ",asset-kind,money,,\n"
    ",o-cost-position,1,certain,\n"
    ",o-cost-position,,,\n"
    ",,1,,\n"
    "XX,pull-talent,1,,\n"
    ",o-brand-reputation,2,,\n";
  static const char *const expected[] = {
    "r.csv:3: column 2: the catalogue has no item “o-no-such-item”",
    "r.csv:4: column 3: rating: “value” must be a number from 0 to 4 in half "
    "steps",
    "r.csv:5: column 3: “high” is no rating; expected: a number from 0 to 4 "
    "in half steps, “unknown”, “n/a”, “yes” or “no” for a factor, or options "
    "separated by “;”",
    "r.csv:6: column 3: the answer to “f-private” must be “yes” or “no”",
    "r.csv:7: column 3: the answer to “o-cost-position” must be a number "
    "from 0 to 4",
    "r.csv:8: column 3: “money” is no option of “asset-kind”; it has "
    "knowledge, goods, platform-service",
    "r.csv:9: column 4: the confidence must be low, medium or high, or empty",
    "r.csv:10: column 3: “” is no rating; expected: a number from 0 to 4 in "
    "half steps, “unknown”, “n/a”, “yes” or “no” for a factor, or options "
    "separated by “;”",
    "r.csv:11: column 2: the item is missing",
    "r.csv:13: column 2: line 2 rates the same already",
  };
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (csv_import (a, text, LF_IMPORT_DEFAULT, &problems, &error),
                    ==, 0);
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "r.csv: 10 rows are wrong; nothing was imported");
  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < problems->len; i++)
    g_assert_cmpstr (problems->pdata[i], ==, expected[i]);
  g_assert_cmpuint (lf_assessment_get_revision (a), ==, 0);

  g_clear_error (&error);
  g_assert_cmpuint (csv_import (a, text, LF_IMPORT_SKIP_BAD, &again, &error),
                    ==, 2);
  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, G_N_ELEMENTS (expected));
  g_assert_cmpfloat (csv_rating (a, "o-brand-reputation", "")->value, ==, 1);
  g_assert_cmpfloat (csv_rating (a, "pull-talent", "xx")->value, ==, 1);
}

static void
test_wrong_header (void)
{
  static const char *const texts[] = {
    "", "subject;item;rating;mood\n", "item,rating\n,x,1\n",
    HEAD ",mood\n", "subject,item,rating,item\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (LfAssessment) a = lf_assessment_new ();
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GError) error = NULL;

      csv_import (a, texts[i], LF_IMPORT_SKIP_BAD, &problems, &error);
      g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, "r.csv:1:"));
    }
}

static void
test_more_columns (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GError) error = NULL;
  LfSnapshot *s;
  const char *product;
  const char *ann;
  LfAnswer answer;

  csv_import (a, "participant,product,subject,item,rating,scenario\n"
              "Ann,PD-1,US,pull-talent,4,\n"
              "Bob,PD-1,US,pull-talent,2,\n"
              "Ann,PD-1,US,pull-talent,0,Accelerated\n", LF_IMPORT_DEFAULT,
              &problems, &error);
  g_assert_no_error (error);
  s = lf_assessment_get_snapshot (a);
  g_assert_cmpuint (lf_snapshot_list (s, LF_RECORD_PARTICIPANT)->len, ==, 2);
  g_assert_cmpuint (lf_snapshot_list (s, LF_RECORD_PRODUCT)->len, ==, 1);
  g_assert_cmpuint (lf_snapshot_list (s, LF_RECORD_SCENARIO)->len, ==, 1);
  product = lf_record_get_id (lf_snapshot_list (s, LF_RECORD_PRODUCT)
                              ->pdata[0]);
  ann = lf_record_get_id (lf_snapshot_list (s, LF_RECORD_PARTICIPANT)
                          ->pdata[0]);
  g_assert_true (lf_snapshot_get_answer (s, &(LfRatingKey) {
    "pull-talent", product, "US" }, &answer));
  g_assert_cmpfloat (answer.value, ==, 3);

  /* What has no column stays; what is named by its id is found. */
  {
    g_autofree char *text =
      g_strdup_printf ("subject,item,rating,participant,product,note\n"
                       "US,pull-talent,3,%s,%s,A note\n", ann, product);
    g_autoptr (GPtrArray) third = NULL;

    csv_import (a, text, LF_IMPORT_DEFAULT, &second, &error);
    g_assert_no_error (error);
    g_clear_pointer (&second, g_ptr_array_unref);
    csv_import (a, "subject,item,rating,participant,product\n"
                "United States,pull-talent,3.5,ann,pd-1\n", LF_IMPORT_DEFAULT,
                &second, &error);
    g_assert_no_error (error);
    s = lf_assessment_get_snapshot (a);
    g_assert_cmpstr (lf_snapshot_get_rating (s, &(LfRatingKey) {
      "pull-talent", product, "US", ann })->note, ==, "A note");
    g_assert_cmpfloat (lf_snapshot_get_rating (s, &(LfRatingKey) {
      "pull-talent", product, "US", ann })->value, ==, 3.5);
  }
}

/* Candidates are subjects of their own. */
static void
test_candidates (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  LfSnapshot *s;

  csv_import (a, HEAD "\nNovartis,ps-reputation,4,,\nAmgen,ps-reputation,3,,\n"
              "novartis,ps-commitment,2.5,,\n", LF_IMPORT_DEFAULT, &problems,
              &error);
  g_assert_no_error (error);
  s = lf_assessment_get_snapshot (a);
  g_assert_cmpuint (lf_snapshot_list (s, LF_RECORD_CANDIDATE)->len, ==, 2);
  g_assert_cmpuint (lf_snapshot_list (s, LF_RECORD_MARKET)->len, ==, 0);
}

/* Pasted from a spreadsheet. */
static void
test_paste (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  csv_import (a, "subject\titem\trating\tnote\r\n"
              "US\tpull-talent\t4\t\"two\nlines, one \"\"quote\"\"\"\r\n"
              "\to-brand-reputation\t2\tplain, with a comma", LF_IMPORT_DEFAULT,
              &problems, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (csv_rating (a, "pull-talent", "US")->note, ==,
                   "two\nlines, one \"quote\"");
  g_assert_cmpstr (csv_rating (a, "o-brand-reputation", "")->note, ==,
                   "plain, with a comma");
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The lines of a table in alphabetical order. */
static char *
sort_lines (const char *csv)
{
  g_auto (GStrv) lines = g_strsplit (csv, "\n", -1);

  qsort (lines, g_strv_length (lines), sizeof *lines, compare_lines);
  return g_strjoinv ("\n", lines);
}

/* What was exported comes back the same; the order of the rows hangs on ids
 * that are new each time. */
static void
test_round_trip (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (LfAssessment) b = lf_assessment_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *one_sorted = NULL;
  g_autofree char *two_sorted = NULL;

  csv_import (a, HEAD ",product,participant,scenario,source\n"
              ",f-private,no,high,\"a, \"\"b\"\"\nc\",,,,url\n"
              ",o-brand-reputation,unrated,,only a note,,,,\n"
              ",asset-kind,goods,,,,,,\n"
              "US,pull-talent,2.5,low,,PD-1,Ann,,\n"
              "US,pull-talent,3,low,,PD-1,Ann,Granted,\n"
              "US,pull-capital,unknown,,,,,,\n"
              "Novartis,ps-reputation,4,,,,,,\n", LF_IMPORT_DEFAULT, &problems,
              &error);
  g_assert_no_error (error);
  one = lf_ratings_export (lf_assessment_get_snapshot (a));
  csv_import (b, one, LF_IMPORT_DEFAULT, &again, &error);
  g_assert_no_error (error);
  two = lf_ratings_export (lf_assessment_get_snapshot (b));
  one_sorted = sort_lines (one);
  two_sorted = sort_lines (two);
  g_assert_cmpstr (one_sorted, ==, two_sorted);
  g_assert_true (g_str_has_prefix (one, HEAD ",product,participant,scenario,"
                                   "source\n"));
}

/* Out into a spreadsheet by the clipboard and back again, whatever stands in
 * a note. */
static void
test_tabs (void)
{
  const char *csv = "subject,item,rating,confidence,note\n"
                    ",o-cost-position,3,,\"a\tb \"\"c\"\"\nd\"\n"
                    "DE,pull-talent,n/a,low,plain\n";
  g_autofree char *tabs = lf_tabs_from_csv (csv);
  g_autofree char *again = lf_tabs_to_csv (tabs, strlen (tabs));

  g_assert_true (g_str_has_prefix (tabs, "subject\titem\trating\t"));
  g_assert_nonnull (strstr (tabs, "DE\tpull-talent\tn/a\tlow\tplain\n"));
  g_assert_cmpstr (again, ==, csv);
}

/* As spreadsheets write where the comma is the decimal sign: with a byte
 * order mark, semicolons between the fields, and CR LF. */
static void
test_semicolons (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) more = NULL;
  g_autoptr (GError) error = NULL;
  const char *text =
    "\xef\xbb\xbfsubject;item;rating;confidence;note\r\n"
    ";o-brand-reputation;2,5;low;\"Said \"\"no\"\"; then,\nyes\"\r\n"
    "Russia;missing-functions;\"commercial;development\";;\r\n"
    "RU;pull-talent;0,5;;\r\n";

  g_assert_cmpuint (csv_import (a, text, LF_IMPORT_DEFAULT, &problems, &error),
                    ==, 3);
  g_assert_no_error (error);
  g_assert_cmpfloat (csv_rating (a, "o-brand-reputation", "")->value, ==, 2.5);
  g_assert_cmpstr (csv_rating (a, "o-brand-reputation", "")->note, ==,
                   "Said \"no\"; then,\nyes");
  g_assert_cmpfloat (csv_rating (a, "pull-talent", "RU")->value, ==, 0.5);
  g_assert_true (lf_rating_has_choice (csv_rating (a, "missing-functions",
                                                   "RU"), "development"));
  g_assert_cmpuint (lf_snapshot_list (lf_assessment_get_snapshot (a),
                                      LF_RECORD_MARKET)->len, ==, 1);

  g_assert_cmpuint (csv_import (a, "subject;item;rating\n;o-cost-position;\"1\""
                                "2\n", LF_IMPORT_DEFAULT, &more, &error), ==, 0);
  g_assert_error (error, LF_ERROR, LF_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "r.csv:2: a semicolon or"));
}

/* No spreadsheet runs what stands in a note, and nothing is lost by that. */
static void
test_formulas (void)
{
  static const char *const notes[] = {
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "'=1", "''-", "'quoted'",
    "'", "plain", "\t=1",
  };
  static const char *const items[] = {
    "o-brand-reputation", "o-cost-position", "o-product-quality",
    "o-business-model", "o-talent-knowledge", "i-leakage-risk",
    "i-control-need", "i-asset-specificity", "n-partner-ties",
    "n-network-position",
  };
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (LfAssessment) b = lf_assessment_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *out = NULL;
  g_autofree char *again = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      LfRating r = LF_RATING_INIT;
      g_autoptr (LfEdit) edit = NULL;

      r.state = LF_RATING_RATED;
      r.kind = LF_ANSWER_SCALE;
      r.value = 1;
      r.note = notes[i];
      edit = lf_edit_new_rate (lf_assessment_get_snapshot (a), "?",
                               &(LfRatingKey) { items[i] }, &r, &error);
      g_assert_no_error (error);
      g_assert_true (lf_assessment_apply (a, edit, &error));
    }
  out = lf_ratings_export (lf_assessment_get_snapshot (a));
  for (const char *c = "=+-@"; *c != '\0'; c++)
    {
      const char bare[] = { ',', ',', *c, '\0' };
      const char in_quotes[] = { ',', '"', *c, '\0' };

      g_assert_null (strstr (out, bare));
      g_assert_null (strstr (out, in_quotes));
    }
  g_assert_cmpuint (csv_import (b, out, LF_IMPORT_DEFAULT, &problems, &error),
                    ==, G_N_ELEMENTS (notes));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    g_assert_cmpstr (csv_rating (b, items[i], "")->note, ==,
                     csv_rating (a, items[i], "")->note);
  again = lf_ratings_export (lf_assessment_get_snapshot (b));
  g_assert_cmpstr (again, ==, out);
}

/* What a group settled on is settled in the table as well, and stays so where
 * the table has no such column. */
static void
test_agreed (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) more = NULL;
  g_autoptr (GPtrArray) wrong = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *out = NULL;

  csv_import (a, "subject,item,rating,agreed\n,o-cost-position,3,yes\n"
              ",o-brand-reputation,2,\n", LF_IMPORT_DEFAULT, &problems, &error);
  g_assert_no_error (error);
  g_assert_true (csv_rating (a, "o-cost-position", "")->agreed);
  g_assert_false (csv_rating (a, "o-brand-reputation", "")->agreed);
  csv_import (a, "subject,item,rating\n,o-cost-position,2\n", LF_IMPORT_DEFAULT,
              &more, &error);
  g_assert_no_error (error);
  g_assert_true (csv_rating (a, "o-cost-position", "")->agreed);
  out = lf_ratings_export (lf_assessment_get_snapshot (a));
  g_assert_nonnull (strstr (out, "note,agreed\n"));
  g_assert_nonnull (strstr (out, ",o-cost-position,2,,,yes\n"));
  g_assert_cmpuint (csv_import (a, "subject,item,rating,agreed\n"
                                ",o-cost-position,2,maybe\n", LF_IMPORT_DEFAULT,
                                &wrong, &error), ==, 0);
  g_assert_cmpstr (wrong->pdata[0], ==, "r.csv:2: column 4: “agreed” must be "
                   "yes or no, or empty");
}

/* That only the agreement is new can be seen before it is imported. */
static void
test_preview_agreed (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (GPtrArray) problems = NULL;
  LfRatingChange *change;

  csv_import (a, "subject,item,rating\n,o-cost-position,2\n", LF_IMPORT_DEFAULT,
              &problems, NULL);
  change = csv_preview (a, "subject,item,rating,agreed\n"
                        ",o-cost-position,2,yes\n");
  g_assert_cmpstr (change->from, ==, "2");
  g_assert_cmpstr (change->to, ==, "2 (agreed)");
  lf_rating_change_free (change);
}

/* The checklist as this assessment changes it. */
static void
test_own_catalogue (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (LfCatalogue) base = csv_catalogue ();
  g_autoptr (LfCatalogue) own = NULL;
  g_autoptr (LfCatalogue) same = NULL;
  g_autoptr (LfEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  LfEditBuilder *b;
  GVariantDict dict;
  const LfItem *item;

  same = lf_snapshot_build_catalogue (lf_assessment_get_snapshot (a), base,
                                      NULL, &error);
  g_assert_no_error (error);
  g_assert_true (same == base);

  b = lf_edit_builder_new (lf_assessment_get_snapshot (a), "Edit checklist");
  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "added", "b", TRUE);
  g_variant_dict_insert (&dict, "list", "s", "oli-o");
  g_variant_dict_insert (&dict, "question", "s", "Is the blade ours & new?");
  g_variant_dict_insert (&dict, "anchor-4", "s", "Patented\neverywhere");
  g_variant_dict_insert (&dict, "weight", "d", 2.5);
  lf_edit_builder_put (b, LF_RECORD_ITEM, LF_KEY ("o-blade"),
                       g_variant_dict_end (&dict));
  lf_edit_builder_set (b, LF_RECORD_ITEM, LF_KEY ("o-cost-position"), "off",
                       g_variant_new_boolean (TRUE));
  lf_edit_builder_set (b, LF_RECORD_ITEM, LF_KEY ("o-product-quality"),
                       "question", g_variant_new_string ("Reworded?"));
  edit = lf_edit_builder_end (b, &error);
  g_assert_no_error (error);
  g_assert_true (lf_assessment_apply (a, edit, &error));
  own = lf_snapshot_build_catalogue (lf_assessment_get_snapshot (a), base,
                                     NULL, &error);
  g_assert_no_error (error);
  item = lf_catalogue_item (own, "o-blade");
  g_assert_nonnull (item);
  g_assert_cmpstr (item->question, ==, "Is the blade ours & new?");
  g_assert_cmpstr (item->anchors[4], ==, "Patented everywhere");
  g_assert_cmpfloat (item->weight, ==, 2.5);
  g_assert_true (lf_catalogue_item (own, "o-cost-position")->off);
  g_assert_cmpstr (lf_catalogue_item (own, "o-product-quality")->question,
                   ==, "Reworded?");
  g_assert_null (lf_catalogue_item (base, "o-blade"));
  g_assert_cmpstr (lf_catalogue_get_hash (own), !=,
                   lf_catalogue_get_hash (base));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ratings-csv/import", test_import);
  g_test_add_func ("/ratings-csv/wrong-rows", test_wrong_rows);
  g_test_add_func ("/ratings-csv/wrong-header", test_wrong_header);
  g_test_add_func ("/ratings-csv/more-columns", test_more_columns);
  g_test_add_func ("/ratings-csv/candidates", test_candidates);
  g_test_add_func ("/ratings-csv/paste", test_paste);
  g_test_add_func ("/ratings-csv/round-trip", test_round_trip);
  g_test_add_func ("/ratings-csv/tabs", test_tabs);
  g_test_add_func ("/ratings-csv/semicolons", test_semicolons);
  g_test_add_func ("/ratings-csv/formulas", test_formulas);
  g_test_add_func ("/ratings-csv/agreed", test_agreed);
  g_test_add_func ("/ratings-csv/preview-agreed", test_preview_agreed);
  g_test_add_func ("/ratings-csv/own-catalogue", test_own_catalogue);
  return g_test_run ();
}

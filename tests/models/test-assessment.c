/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "assessment-fixture.h"

#include "models/assessment/lf-edits.h"
#include "models/lf-error.h"

/* What is set and what is not, in whatever order it was given, also beside
 * what a newer version wrote. */
static void
test_record_fields (void)
{
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new_parsed (
    "{'source': <'Survey'>, '@future': <'kept'>, 'high': <4>, 'sd': <0.5>,"
    " 'note': <''>, 'low': <-1.5>, '<': <'<more/>'>}"));
  g_autoptr (GVariant) order = g_variant_ref_sink (g_variant_new_parsed (
    "{'low': <-1.5>, 'high': <4.0>, 'sd': <0.5>, 'source': <'Survey'>,"
    " '<': <'<more/>'>, '@future': <'kept'>}"));
  g_autoptr (GError) error = NULL;
  g_autoptr (LfRecord) record =
    lf_record_new (LF_RECORD_INDICATOR_VALUE, LF_KEY ("gdp", "US", ""),
                   value, &error);

  g_assert_no_error (error);
  g_assert_cmpvariant (lf_record_get_value (record), order);
  g_assert_false (lf_record_has (record, "value"));
  g_assert_cmpfloat (lf_record_get_number (record, "value", 7), ==, 7);
  g_assert_true (lf_record_has (record, "low"));
  g_assert_cmpfloat (lf_record_get_number (record, "low", 7), ==, -1.5);
  g_assert_cmpfloat (lf_record_get_number (record, "high", 7), ==, 4);
  g_assert_cmpfloat (lf_record_get_number (record, "sd", 7), ==, 0.5);
  g_assert_false (lf_record_has (record, "note"));
  g_assert_cmpstr (lf_record_get_text (record, "note"), ==, "");
  g_assert_cmpstr (lf_record_get_text (record, "source"), ==, "Survey");
  /* A number is no text. */
  g_assert_cmpstr (lf_record_get_text (record, "low"), ==, "");
  g_assert_cmpint (lf_record_get_integer (record, "low", 7), ==, 7);
}

/* What holds no fields is no record, and says so to whoever made it. */
static void
test_no_fields (void)
{
  g_autoptr (GError) error = NULL;
  LfRecord *record = lf_record_new (LF_RECORD_INDICATOR, LF_KEY ("gdp"),
                                    g_variant_new_string ("GDP"), &error);

  g_assert_null (record);
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
}

static void
test_fields (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit = NULL;

  g_assert_false (lf_assessment_is_modified (a));
  apply (a, lf_edit_new_set_field (lf_assessment_get_snapshot (a), "firm",
                                   "Helix Bio", &error));
  g_assert_cmpstr (lf_assessment_get_title (a), ==, "Helix Bio");
  g_assert_cmpstr (lf_assessment_get_undo_label (a), ==, "Change “Firm”");
  g_assert_true (lf_assessment_is_modified (a));
  edit = lf_edit_new_set_field (lf_assessment_get_snapshot (a), "decide-by",
                                "2025-02-30", &error);
  g_assert_null (edit);
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
  g_assert_true (lf_assessment_undo (a));
  g_assert_false (lf_assessment_is_modified (a));
  g_assert_cmpstr (lf_assessment_get_title (a), ==, "New assessment");
  g_assert_true (lf_assessment_redo (a));
  g_assert_cmpstr (lf_snapshot_get_field (lf_assessment_get_snapshot (a),
                                          "firm"), ==, "Helix Bio");
  g_assert_cmpstr (lf_snapshot_get_field (lf_assessment_get_snapshot (a),
                                          "industry"), ==, "");
}

static void
test_market_ids (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autofree char *us = add_market (a, "US", "United States");
  g_autofree char *again = add_market (a, "US", "United States, online");
  g_autofree char *sea = add_market (a, NULL, "Southeast Asia");
  g_autofree char *other = add_market (a, NULL, "東南アジア");
  GPtrArray *list = lf_snapshot_list (lf_assessment_get_snapshot (a),
                                      LF_RECORD_MARKET);
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit = NULL;

  g_assert_cmpstr (us, ==, "US");
  g_assert_cmpstr (again, ==, "US-2");
  g_assert_cmpstr (sea, ==, "southeast-asia");
  g_assert_true (lf_id_is_valid (other));
  g_assert_cmpuint (list->len, ==, 4);
  g_assert_cmpstr (lf_record_get_id (list->pdata[2]), ==, "southeast-asia");

  apply (a, lf_edit_new_move (lf_assessment_get_snapshot (a),
                              LF_RECORD_MARKET, LF_KEY (sea), 0, &error));
  list = lf_snapshot_list (lf_assessment_get_snapshot (a), LF_RECORD_MARKET);
  g_assert_cmpstr (lf_record_get_id (list->pdata[0]), ==, "southeast-asia");
  g_assert_cmpstr (lf_record_get_id (list->pdata[1]), ==, "US");

  edit = lf_edit_new_add_market (lf_assessment_get_snapshot (a), "usa",
                                 "United States", NULL, &error);
  g_assert_null (edit);
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
}

/* Product and market → market → product → firm. */
static void
test_lookup (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autofree char *us = add_market (a, "US", "United States");
  g_autofree char *product = NULL;
  const char *item = "i-capacity-to-own";

  apply (a, lf_edit_new_add_product (lf_assessment_get_snapshot (a), "PD-1",
                                     &product, NULL));
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item, product, us }), ==, -1);
  rate (a, (LfRatingKey) { item }, 1);
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item, product, us }), ==, 1);
  rate (a, (LfRatingKey) { item, product }, 2);
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item, product, us }), ==, 2);
  rate (a, (LfRatingKey) { item, NULL, us }, 3);
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item, product, us }), ==, 3);
  rate (a, (LfRatingKey) { item, product, us }, 3.5);
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item, product, us }), ==,
                     3.5);
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item, product }), ==, 2);
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item, NULL, us }), ==, 3);
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item }), ==, 1);
}

static void
test_scenarios (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autofree char *us = add_market (a, "US", "United States");
  g_autofree char *granted = NULL;
  g_autofree char *further = NULL;
  const char *item = "pull-approval-signal";
  LfRatingKey key = { item, NULL, us };
  LfRatingKey overlaid = key;
  guint n;
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit = NULL;
  LfEditBuilder *b;

  apply (a, lf_edit_new_add_scenario (lf_assessment_get_snapshot (a), NULL,
                                      "Approval granted", &granted, NULL));
  apply (a, lf_edit_new_add_scenario (lf_assessment_get_snapshot (a),
                                      granted, "and reimbursed", &further,
                                      NULL));
  rate (a, key, 2);
  rate (a, (LfRatingKey) { item }, 1);
  overlaid.scenario = further;
  g_assert_cmpfloat (answer (a, overlaid), ==, 2);

  /* An answer for the firm in a scenario does not hide the market's. */
  rate (a, (LfRatingKey) { item, NULL, NULL, NULL, granted }, 0);
  g_assert_cmpfloat (answer (a, overlaid), ==, 2);
  overlaid.scenario = granted;
  rate (a, overlaid, 4);
  g_assert_cmpfloat (answer (a, overlaid), ==, 4);
  g_assert_cmpfloat (answer (a, key), ==, 2);
  overlaid.scenario = further;
  g_assert_cmpfloat (answer (a, overlaid), ==, 4);

  /* Only what differs is stored. */
  n = lf_snapshot_list (lf_assessment_get_snapshot (a),
                        LF_RECORD_RATING)->len;
  rate (a, overlaid, 4);
  g_assert_cmpuint (lf_snapshot_list (lf_assessment_get_snapshot (a),
                                      LF_RECORD_RATING)->len, ==, n);
  overlaid.scenario = granted;
  rate (a, overlaid, 2);
  g_assert_cmpuint (lf_snapshot_list (lf_assessment_get_snapshot (a),
                                      LF_RECORD_RATING)->len, ==, n - 1);

  /* Taking an answer away in a scenario leaves the base alone; then the
   * firm's answer stands, in its scenario's version. */
  apply (a, lf_edit_new_rate (lf_assessment_get_snapshot (a), "?", &overlaid,
                              NULL, NULL));
  g_assert_cmpfloat (answer (a, overlaid), ==, 0);
  g_assert_cmpfloat (answer (a, key), ==, 2);

  b = lf_edit_builder_new (lf_assessment_get_snapshot (a), "Circle");
  lf_edit_builder_set (b, LF_RECORD_SCENARIO, LF_KEY (granted), "base",
                       g_variant_new_string (further));
  edit = lf_edit_builder_end (b, &error);
  g_assert_no_error (error);
  g_assert_false (lf_assessment_apply (a, edit, &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
}

static void
refuse (LfAssessment *a,
        LfRatingKey   key,
        LfRating      rating,
        int           code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit = NULL;

  edit = lf_edit_new_rate (lf_assessment_get_snapshot (a), "?", &key, &rating,
                           &error);
  if (edit != NULL)
    g_assert_false (lf_assessment_apply (a, edit, &error));
  g_assert_error (error, LF_ERROR, code);
}

static void
test_refusals (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  LfRating rating = LF_RATING_INIT;

  rating.state = LF_RATING_RATED;
  rating.kind = LF_ANSWER_SCALE;
  rating.value = 7;
  refuse (a, (LfRatingKey) { "x" }, rating, LF_ERROR_INVALID);
  rating.value = 1.25;
  refuse (a, (LfRatingKey) { "x" }, rating, LF_ERROR_INVALID);
  rating.value = -0.5;
  refuse (a, (LfRatingKey) { "x" }, rating, LF_ERROR_INVALID);
  rating.value = 1;
  refuse (a, (LfRatingKey) { "x", NULL, "XX" }, rating, LF_ERROR_NOT_FOUND);
  refuse (a, (LfRatingKey) { "two words" }, rating, LF_ERROR_INVALID);
  refuse (a, (LfRatingKey) { "x", "not-a-product" }, rating,
          LF_ERROR_NOT_FOUND);
  rating.note = "a bell: \a";
  refuse (a, (LfRatingKey) { "x" }, rating, LF_ERROR_INVALID);
  g_assert_cmpuint (lf_assessment_get_revision (a), ==, 0);
  g_assert_false (lf_assessment_get_can_undo (a));
}

/* What is pasted, and what is carried along, is brought into a form that
 * the file can hold. */
static void
test_forms (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit = NULL;
  LfEditBuilder *b;
  LfSnapshot *s;

  apply (a, lf_edit_new_set_note (lf_assessment_get_snapshot (a), "where",
                                  "one\r\ntwo\rthree", &error));
  b = lf_edit_builder_new (lf_assessment_get_snapshot (a), "Embed");
  lf_edit_builder_set (b, LF_RECORD_EMBEDDED, LF_KEY ("mine"), "xml",
                       g_variant_new_string ("<?xml version=\"1.0\"?>\n"
                                             "<!-- mine -->\n<catalogue "
                                             "version='1'><x></x>"
                                             "</catalogue>\n"));
  apply (a, lf_edit_builder_end (b, &error));
  s = lf_assessment_get_snapshot (a);
  g_assert_cmpstr (lf_record_get_text (lf_snapshot_get (s, LF_RECORD_NOTE,
                                                        LF_KEY ("where")),
                                       "text"), ==, "one\ntwo\nthree");
  g_assert_cmpstr (lf_record_get_text (lf_snapshot_get (s,
                                                        LF_RECORD_EMBEDDED,
                                                        LF_KEY ("mine")),
                                       "xml"), ==,
                   "<catalogue version=\"1\"><x/></catalogue>");
  b = lf_edit_builder_new (s, "Embed");
  lf_edit_builder_set (b, LF_RECORD_EMBEDDED, LF_KEY ("mine"), "xml",
                       g_variant_new_string ("<catalogue>"));
  edit = lf_edit_builder_end (b, &error);
  g_assert_null (edit);
  g_assert_error (error, LF_ERROR, LF_ERROR_SYNTAX);
}

static void
test_remove_market (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autofree char *us = add_market (a, "US", "United States");
  g_autofree char *de = add_market (a, "DE", "Germany");
  const char *action = "6ba7b810-9dad-41d1-80b4-00c04fd430c8";
  LfEditBuilder *b;
  LfSnapshot *s;
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit = NULL;

  rate (a, (LfRatingKey) { "pull-talent", NULL, us }, 4);
  rate (a, (LfRatingKey) { "pull-talent", NULL, de }, 3);
  b = lf_edit_builder_new (lf_assessment_get_snapshot (a), "Add action");
  lf_edit_builder_set (b, LF_RECORD_ACTION, LF_KEY (action), "text",
                       g_variant_new_string ("Hire"));
  lf_edit_builder_set (b, LF_RECORD_ACTION, LF_KEY (action), "market",
                       g_variant_new_string (us));
  apply (a, lf_edit_builder_end (b, NULL));

  /* Alone it cannot go. */
  b = lf_edit_builder_new (lf_assessment_get_snapshot (a), "Remove");
  lf_edit_builder_remove (b, LF_RECORD_MARKET, LF_KEY (us));
  edit = lf_edit_builder_end (b, NULL);
  g_assert_false (lf_assessment_apply (a, edit, &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);

  apply (a, lf_edit_new_remove (lf_assessment_get_snapshot (a),
                                LF_RECORD_MARKET, LF_KEY (us), NULL));
  g_assert_cmpstr (lf_assessment_get_undo_label (a), ==,
                   "Remove United States");
  s = lf_assessment_get_snapshot (a);
  g_assert_cmpuint (lf_snapshot_list (s, LF_RECORD_MARKET)->len, ==, 1);
  g_assert_cmpuint (lf_snapshot_list (s, LF_RECORD_RATING)->len, ==, 1);
  g_assert_cmpstr (lf_record_get_text (lf_snapshot_get (s, LF_RECORD_ACTION,
                                                        LF_KEY (action)),
                                       "market"), ==, "");
  g_assert_true (lf_assessment_undo (a));
  g_assert_cmpfloat (answer (a, (LfRatingKey) { "pull-talent", NULL, us }),
                     ==, 4);
  s = lf_assessment_get_snapshot (a);
  g_assert_cmpstr (lf_record_get_text (lf_snapshot_get (s, LF_RECORD_ACTION,
                                                        LF_KEY (action)),
                                       "market"), ==, "US");
}

/* A node goes with its whole subtree; what reuses it forgets it. */
static void
test_remove_subtree (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  const char *tree = "6ba7b810-9dad-41d1-80b4-00c04fd430c8";
  static const struct
  {
    const char *id;
    const char *parent;
  } nodes[] = {
    { "root", "" }, { "a", "root" }, { "b", "root" }, { "a1", "a" },
    { "a2", "a" }, { "a11", "a1" },
  };
  LfEditBuilder *b = lf_edit_builder_new (lf_assessment_get_snapshot (a),
                                          "Add tree");
  LfSnapshot *s;

  lf_edit_builder_set (b, LF_RECORD_TREE, LF_KEY (tree), "name",
                       g_variant_new_string ("Deal"));
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    {
      lf_edit_builder_set (b, LF_RECORD_TREE_NODE,
                           LF_KEY (tree, nodes[i].id), "parent",
                           g_variant_new_string (nodes[i].parent));
      lf_edit_builder_set (b, LF_RECORD_TREE_NODE,
                           LF_KEY (tree, nodes[i].id), "order",
                           g_variant_new_int32 ((int) i));
    }
  lf_edit_builder_set (b, LF_RECORD_TREE_NODE, LF_KEY (tree, "b"), "same-as",
                       g_variant_new_string ("a1"));
  apply (a, lf_edit_builder_end (b, NULL));
  apply (a, lf_edit_new_remove (lf_assessment_get_snapshot (a),
                                LF_RECORD_TREE_NODE, LF_KEY (tree, "a"),
                                NULL));
  s = lf_assessment_get_snapshot (a);
  g_assert_cmpuint (lf_snapshot_list (s, LF_RECORD_TREE_NODE)->len, ==, 2);
  g_assert_cmpstr (lf_record_get_text (lf_snapshot_get
                                       (s, LF_RECORD_TREE_NODE,
                                        LF_KEY (tree, "b")), "same-as"),
                   ==, "");
  g_assert_true (lf_assessment_undo (a));
  s = lf_assessment_get_snapshot (a);
  g_assert_cmpuint (lf_snapshot_list (s, LF_RECORD_TREE_NODE)->len, ==, 6);
}

/* A snapshot never changes, whatever happens to the assessment. */
static void
test_snapshot (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autofree char *us = add_market (a, "US", "United States");
  LfRatingKey key = { "pull-talent", NULL, us };
  g_autoptr (LfSnapshot) old = NULL;
  guint64 markets;

  rate (a, key, 1);
  old = lf_snapshot_ref (lf_assessment_get_snapshot (a));
  markets = lf_snapshot_get_stamp (old, LF_RECORD_MARKET);
  rate (a, key, 4);
  g_assert_cmpfloat (lf_snapshot_get_rating (old, &key)->value, ==, 1);
  g_assert_cmpfloat (answer (a, key), ==, 4);
  g_assert_true (old != lf_assessment_get_snapshot (a));
  g_assert_cmpuint (lf_snapshot_get_stamp (lf_assessment_get_snapshot (a),
                                           LF_RECORD_MARKET), ==, markets);
  g_assert_cmpuint (lf_snapshot_get_stamp (lf_assessment_get_snapshot (a),
                                           LF_RECORD_RATING), !=,
                    lf_snapshot_get_stamp (old, LF_RECORD_RATING));
}

static gpointer
read_for_a_while (gpointer data)
{
  LfSnapshot *snapshot = data;
  LfRatingKey key = { "pull-talent", NULL, "US" };
  double sum = 0;

  for (int i = 0; i < 20000; i++)
    {
      LfAnswer out;

      lf_snapshot_get_answer (snapshot, &key, &out);
      sum += out.value;
      sum += lf_snapshot_list (snapshot, LF_RECORD_MARKET)->len;
    }
  lf_snapshot_unref (snapshot);
  return sum == 20000.0 * 2 ? NULL : GINT_TO_POINTER (1);
}

static void
test_threads (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autofree char *us = add_market (a, "US", "United States");
  LfRatingKey key = { "pull-talent", NULL, us };
  GThread *threads[2];

  rate (a, key, 1);
  for (int i = 0; i < 2; i++)
    threads[i] = g_thread_new ("reader", read_for_a_while,
                               lf_snapshot_ref (lf_assessment_get_snapshot
                                                (a)));
  for (int i = 0; i < 500; i++)
    rate (a, key, i % 9 * 0.5);
  for (int i = 0; i < 2; i++)
    g_assert_null (g_thread_join (threads[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assessment/record-fields", test_record_fields);
  g_test_add_func ("/assessment/no-fields", test_no_fields);
  g_test_add_func ("/assessment/fields", test_fields);
  g_test_add_func ("/assessment/market-ids", test_market_ids);
  g_test_add_func ("/assessment/lookup", test_lookup);
  g_test_add_func ("/assessment/scenarios", test_scenarios);
  g_test_add_func ("/assessment/refusals", test_refusals);
  g_test_add_func ("/assessment/forms", test_forms);
  g_test_add_func ("/assessment/remove-market", test_remove_market);
  g_test_add_func ("/assessment/remove-subtree", test_remove_subtree);
  g_test_add_func ("/assessment/snapshot", test_snapshot);
  g_test_add_func ("/assessment/threads", test_threads);
  return g_test_run ();
}

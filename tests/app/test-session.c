/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One window's work without a window: several products, and content that
 * the assessment changes. */

#include "config.h"

#include <string.h>

#include "app/lf-paste.h"
#include "app/lf-session.h"
#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-sample.h"

static LfCatalogue *catalogue;

static LfSession *
session_of (const char *sample)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = lf_sample_load (lf_sample_find (sample), &error);
  g_autoptr (LfDocument) document =
    lf_document_new_from_bytes (bytes, sample, &error);

  g_assert_no_error (error);
  return lf_session_new (catalogue, document);
}

static void
run_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static char *
text_of (LfSession *session)
{
  g_autoptr (GBytes) xml =
    lf_assessment_to_xml (lf_session_get_snapshot (session));

  return g_strndup (g_bytes_get_data (xml, NULL), g_bytes_get_size (xml));
}

static const char *
lead_of (LfSession *session)
{
  return lf_session_get_market_result (session)->modes.modes[0].mode->id;
}

static const LfItem *
item (LfSession  *session,
      const char *id)
{
  return lf_catalogue_item (lf_session_get_catalogue (session), id);
}

static void
rate (LfSession  *session,
      const char *id,
      double      value)
{
  LfRating rating = LF_RATING_INIT;

  rating.state = LF_RATING_RATED;
  rating.kind = LF_ANSWER_SCALE;
  rating.value = value;
  lf_session_rate (session, item (session, id), NULL, &rating);
}

static double
value_of (LfSession  *session,
          const char *id)
{
  LfRatingKey key = lf_session_get_key (session, item (session, id), NULL);

  return lf_snapshot_find_rating (lf_session_get_snapshot (session), &key,
                                  NULL)->value;
}

static const char *
product_id (LfSession *session,
            guint      index)
{
  return lf_record_get_id (lf_snapshot_list (lf_session_get_snapshot (session),
                                             LF_RECORD_PRODUCT)
                             ->pdata[index]);
}

/* The chosen product is the one that results are shown of, and that answers
 * are for where products may differ; elsewhere they are for the firm. */
static void
test_products (void)
{
  g_autoptr (LfSession) session = session_of ("case-b");
  g_autofree char *second = g_strdup (product_id (session, 1));

  g_assert_cmpuint (lf_session_get_n_products (session), ==, 2);
  g_assert_null (lf_session_get_product_id (session));
  g_assert_cmpstr (lead_of (session), ==, "wos-sales");
  lf_session_set_product (session, second);
  g_assert_cmpuint (lf_session_get_product_index (session), ==, 1);
  g_assert_cmpstr (lead_of (session), ==, "rd-contract");

  g_assert_cmpfloat (value_of (session, "o-cost-position"), ==, 3);
  rate (session, "o-cost-position", 1);
  g_assert_cmpfloat (value_of (session, "o-cost-position"), ==, 1);
  rate (session, "push-low-margin", 2);
  lf_session_set_product (session, NULL);
  g_assert_cmpfloat (value_of (session, "o-cost-position"), ==, 3);
  g_assert_cmpfloat (value_of (session, "push-low-margin"), ==, 2);
}

/* Removing a product takes its ratings along, and undo brings all back. */
static void
test_remove_product (void)
{
  g_autoptr (LfSession) session = session_of ("case-b");
  g_autofree char *before = text_of (session);
  g_autofree char *second = g_strdup (product_id (session, 1));
  g_autofree char *without = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  lf_session_set_product (session, second);
  lf_session_apply (session,
                    lf_edit_new_remove (lf_session_get_snapshot (session),
                                        LF_RECORD_PRODUCT, LF_KEY (second),
                                        &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  without = text_of (session);
  g_assert_null (strstr (without, second));
  g_assert_null (lf_session_get_product_id (session));
  g_assert_cmpstr (lead_of (session), ==, "wos-sales");
  g_assert_true (lf_assessment_undo (lf_session_get_assessment (session)));
  after = text_of (session);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (lead_of (session), ==, "rd-contract");
}

/* What is rated for each product counts as answered. */
static void
test_progress (void)
{
  g_autoptr (LfSession) session = session_of ("case-b");
  g_autofree char *first = g_strdup (product_id (session, 0));
  g_autofree char *second = g_strdup (product_id (session, 1));
  double none = lf_session_get_progress (session, LF_STEP_ADVANTAGES);

  lf_session_set_product (session, first);
  rate (session, "o-absorptive-capacity", 2);
  g_assert_cmpfloat (lf_session_get_progress (session, LF_STEP_ADVANTAGES),
                     ==, none);
  lf_session_set_product (session, second);
  rate (session, "o-absorptive-capacity", 1);
  g_assert_cmpfloat (lf_session_get_progress (session, LF_STEP_ADVANTAGES),
                     >, none);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_item (LfSession  *session,
          const char *id,
          const char *field,
          GVariant   *value)
{
  g_autoptr (GError) error = NULL;
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_session_get_snapshot (session), "test");

  lf_edit_builder_set (builder, LF_RECORD_ITEM, LF_KEY (id), field, value);
  lf_session_apply (session, lf_edit_builder_end (builder, &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
}

/* An assessment that changes its checklist is asked from another content,
 * at once; undo brings the shipped one back. Ratings do not matter to it. */
static void
test_content (void)
{
  g_autoptr (LfSession) session = session_of ("case-b-us");
  g_autofree char *shipped =
    g_strdup (item (session, "o-cost-position")->question);
  guint n = 0;

  g_signal_connect_swapped (session, "catalogue-changed",
                            G_CALLBACK (count_cb), &n);
  rate (session, "o-cost-position", 1);
  run_idle ();
  g_assert_cmpuint (n, ==, 0);
  set_item (session, "o-cost-position", "question",
            g_variant_new_string ("Can you undercut them?"));
  set_item (session, "o-cost-position", "weight", g_variant_new_double (3));
  g_assert_cmpstr (item (session, "o-cost-position")->question, ==,
                   "Can you undercut them?");
  g_assert_cmpfloat (item (session, "o-cost-position")->weight, ==, 3);
  run_idle ();
  g_assert_cmpuint (n, ==, 1);
  lf_assessment_undo (lf_session_get_assessment (session));
  lf_assessment_undo (lf_session_get_assessment (session));
  run_idle ();
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (item (session, "o-cost-position")->question, ==, shipped);
}

static LfEdit *
paste (LfSession   *session,
       const char  *text,
       GError     **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) markets = g_ptr_array_new ();
  guint n;
  LfEdit *edit;

  g_ptr_array_add (items, (gpointer) item (session, "pull-talent"));
  g_ptr_array_add (items, (gpointer) item (session, "pull-capital"));
  g_ptr_array_add (markets, (gpointer) "RU");
  g_ptr_array_add (markets, (gpointer) "southeast-asia");
  edit = lf_paste_ratings (session, items, markets, text, &n, error);
  if (edit != NULL)
    g_assert_cmpuint (n, ==, 4);
  return edit;
}

/* Copied cells are one step; a wrong one is told by row and column, and
 * nothing is overwritten. */
static void
test_paste (void)
{
  static const struct { const char *text, *message; } wrong[] = {
    { "1\t2\n3\tfive\n", "Row 2, column 2: “five” is not a rating." },
    { "1\t2\t3\n", "Row 1, column 3 lies outside the table." },
    { "1\n2\n3\n", "Row 3, column 1 lies outside the table." },
    { "4.5\n", "Row 1, column 1: “4.5” is not a rating." },
  };
  g_autoptr (LfSession) session = session_of ("case-alibaba");
  g_autofree char *before = text_of (session);
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  LfRatingKey key;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) told = NULL;

      g_assert_null (paste (session, wrong[i].text, &told));
      g_assert_true (g_str_has_prefix (told->message, wrong[i].message));
    }
  between = text_of (session);
  g_assert_cmpstr (between, ==, before);
  lf_session_apply (session, paste (session, "1\t2,5\r\n?\tn/a\r\n", &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  key = lf_session_get_key (session, item (session, "pull-talent"),
                            "southeast-asia");
  g_assert_cmpfloat (lf_snapshot_find_rating
                       (lf_session_get_snapshot (session), &key, NULL)->value,
                     ==, 2.5);
  g_assert_true (lf_assessment_undo (lf_session_get_assessment (session)));
  after = text_of (session);
  g_assert_cmpstr (after, ==, before);
}

/* A pasted number keeps the evidence for the old one. */
static void
test_paste_evidence (void)
{
  g_autoptr (LfSession) session = session_of ("case-b-us");
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) markets = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  const LfRating *rating;
  LfRatingKey key = lf_session_get_key (session,
                                        item (session, "pull-talent"), "US");
  guint n;

  g_ptr_array_add (items, (gpointer) item (session, "pull-talent"));
  g_ptr_array_add (markets, (gpointer) "US");
  lf_session_apply (session,
                    lf_paste_ratings (session, items, markets, "1", &n,
                                      &error),
                    LF_APPLY_DEFAULT, &error);
  rating = lf_snapshot_find_rating (lf_session_get_snapshot (session), &key,
                                    NULL);
  g_assert_cmpfloat (rating->value, ==, 1);
  g_assert_nonnull (strstr (rating->source, "Song 2025"));
}

int
main (int    argc,
      char **argv)
{
  GError *error = NULL;

  g_test_init (&argc, &argv, NULL);
  catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/session/products", test_products);
  g_test_add_func ("/session/remove-product", test_remove_product);
  g_test_add_func ("/session/progress", test_progress);
  g_test_add_func ("/session/content", test_content);
  g_test_add_func ("/session/paste", test_paste);
  g_test_add_func ("/session/paste-evidence", test_paste_evidence);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-assessment.h"
#include "models/assessment/lf-edits.h"
#include "models/lf-error.h"
#include "random-edits.h"

static GBytes *
bytes_of (LfAssessment *assessment)
{
  return lf_assessment_to_xml (lf_assessment_get_snapshot (assessment));
}

static void
assert_same (GBytes *a,
             GBytes *b)
{
  if (!g_bytes_equal (a, b))
    g_assert_cmpstr (g_bytes_get_data (a, NULL), ==,
                     g_bytes_get_data (b, NULL));
}

static LfEdit *
set_firm (LfAssessment *a,
          const char   *name)
{
  return lf_edit_new_set_field (lf_assessment_get_snapshot (a), "firm", name,
                                NULL);
}

static void
apply (LfAssessment *a,
       LfEdit       *edit,
       LfApplyFlags  flags)
{
  g_autoptr (LfEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_true (lf_assessment_apply_full (a, edit, flags, &error));
  g_assert_no_error (error);
}

/* Random edits; undo all: the same bytes; redo all: the same bytes. */
static void
test_undo_all (void)
{
  for (guint32 seed = 1; seed <= 15; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (LfAssessment) a = lf_assessment_new ();
      g_autoptr (GPtrArray) states =
        g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
      guint n;

      g_ptr_array_add (states, bytes_of (a));
      for (n = 0; n < 60;)
        if (random_edits (a, rand, 1) == 1)
          {
            g_ptr_array_add (states, bytes_of (a));
            n++;
          }
      for (guint i = n; i-- > 0;)
        {
          g_autoptr (GBytes) now = NULL;

          g_assert_true (lf_assessment_undo (a));
          now = bytes_of (a);
          assert_same (now, states->pdata[i]);
        }
      g_assert_false (lf_assessment_undo (a));
      g_assert_false (lf_assessment_is_modified (a));
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (GBytes) now = NULL;

          g_assert_true (lf_assessment_redo (a));
          now = bytes_of (a);
          assert_same (now, states->pdata[i + 1]);
        }
      g_assert_false (lf_assessment_redo (a));
    }
}

/* What an edit says can be written down, read, and done elsewhere. */
static void
test_replay (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (LfAssessment) b = lf_assessment_new ();
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) two = NULL;

  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (LfEdit) edit = random_edit (a, rand);
      g_autoptr (LfEdit) copy = NULL;
      g_autoptr (GVariant) variant = NULL;
      g_autoptr (GError) error = NULL;

      if (edit == NULL || !lf_assessment_apply (a, edit, NULL))
        continue;
      variant = g_variant_ref_sink (lf_edit_to_variant (edit));
      copy = lf_edit_new_from_variant (variant, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (lf_edit_get_label (copy), ==,
                       lf_edit_get_label (edit));
      g_assert_true (lf_assessment_apply (b, copy, &error));
      g_assert_no_error (error);
    }
  one = bytes_of (a);
  two = bytes_of (b);
  assert_same (one, two);
}

static void
test_merge (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();

  apply (a, set_firm (a, "H"), LF_APPLY_DEFAULT);
  apply (a, set_firm (a, "He"), LF_APPLY_MERGE);
  apply (a, set_firm (a, "Helix"), LF_APPLY_MERGE);
  g_assert_true (lf_assessment_undo (a));
  g_assert_false (lf_assessment_get_can_undo (a));
  g_assert_true (lf_assessment_redo (a));
  g_assert_cmpstr (lf_assessment_get_title (a), ==, "Helix");

  /* Without being asked, nothing merges. */
  apply (a, set_firm (a, "Helix Bio"), LF_APPLY_DEFAULT);
  g_assert_true (lf_assessment_undo (a));
  g_assert_cmpstr (lf_assessment_get_title (a), ==, "Helix");

  /* Nor over a save, or into another field. */
  lf_assessment_mark_saved (a);
  apply (a, set_firm (a, "Helix B"), LF_APPLY_MERGE);
  g_assert_true (lf_assessment_is_modified (a));
  g_assert_true (lf_assessment_undo (a));
  g_assert_false (lf_assessment_is_modified (a));
  g_assert_cmpstr (lf_assessment_get_title (a), ==, "Helix");
  apply (a, lf_edit_new_set_field (lf_assessment_get_snapshot (a), "owner",
                                   "CEO", NULL), LF_APPLY_MERGE);
  apply (a, set_firm (a, "X"), LF_APPLY_MERGE);
  g_assert_true (lf_assessment_undo (a));
  g_assert_cmpstr (lf_snapshot_get_field (lf_assessment_get_snapshot (a),
                                          "owner"), ==, "CEO");

  /* A gesture that ends where it began is no step. */
  apply (a, set_firm (a, "Y"), LF_APPLY_DEFAULT);
  apply (a, set_firm (a, "Helix"), LF_APPLY_MERGE);
  g_assert_cmpstr (lf_assessment_get_undo_label (a), ==, "Change “Who decides”");
}

static void
test_saved_marker (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();

  apply (a, set_firm (a, "1"), LF_APPLY_DEFAULT);
  apply (a, set_firm (a, "2"), LF_APPLY_DEFAULT);
  lf_assessment_mark_saved (a);
  g_assert_true (lf_assessment_undo (a));
  g_assert_true (lf_assessment_is_modified (a));
  g_assert_true (lf_assessment_redo (a));
  g_assert_false (lf_assessment_is_modified (a));
  g_assert_true (lf_assessment_undo (a));
  /* The saved state is gone for good once something else is done. */
  apply (a, set_firm (a, "3"), LF_APPLY_DEFAULT);
  g_assert_true (lf_assessment_is_modified (a));
  g_assert_true (lf_assessment_undo (a));
  g_assert_true (lf_assessment_is_modified (a));
  g_assert_true (lf_assessment_undo (a));
  g_assert_true (lf_assessment_is_modified (a));
}

/* An edit made for another state is refused and changes nothing. */
static void
test_conflict (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (LfEdit) one = set_firm (a, "1");
  g_autoptr (LfEdit) two = set_firm (a, "2");
  g_autoptr (GError) error = NULL;

  g_assert_true (lf_assessment_apply (a, one, NULL));
  g_assert_false (lf_assessment_apply (a, two, &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_CONFLICT);
  g_assert_cmpstr (lf_assessment_get_title (a), ==, "1");
}

/* An edit is done wholly or not at all. */
static void
test_all_or_nothing (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  LfEditBuilder *b = lf_edit_builder_new (lf_assessment_get_snapshot (a),
                                          "Two");
  g_autoptr (LfEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = bytes_of (a);
  g_autoptr (GBytes) after = NULL;

  lf_edit_builder_set (b, LF_RECORD_FIELD, LF_KEY ("firm"), "value",
                       g_variant_new_string ("Helix"));
  lf_edit_builder_set (b, LF_RECORD_RATING, LF_KEY ("x", "", "US", "", ""),
                       "value", g_variant_new_double (3));
  edit = lf_edit_builder_end (b, NULL);
  g_assert_false (lf_assessment_apply (a, edit, &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_NOT_FOUND);
  after = bytes_of (a);
  assert_same (before, after);
}

typedef struct
{
  guint changed;
  guint notify;
  char *last;
} Count;

static void
changed_cb (LfAssessment *a,
            LfEdit       *edit,
            Count        *count)
{
  const LfChange *change = lf_edit_get_change (edit, 0);

  count->changed++;
  g_free (count->last);
  count->last = g_strdup (change->to == NULL ? NULL :
                          lf_record_get_text (change->to, "value"));
}

static void
notify_cb (LfAssessment *a,
           GParamSpec   *pspec,
           Count        *count)
{
  count->notify++;
}

static void
test_signals (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  Count count = { 0 };

  g_signal_connect (a, "changed", G_CALLBACK (changed_cb), &count);
  g_signal_connect (a, "notify", G_CALLBACK (notify_cb), &count);
  apply (a, set_firm (a, "Helix"), LF_APPLY_DEFAULT);
  g_assert_cmpuint (count.changed, ==, 1);
  g_assert_cmpstr (count.last, ==, "Helix");
  /* Title, modified, can-undo, undo-label. */
  g_assert_cmpuint (count.notify, ==, 4);
  apply (a, set_firm (a, "Helix"), LF_APPLY_DEFAULT);
  g_assert_cmpuint (count.changed, ==, 1);
  lf_assessment_undo (a);
  g_assert_cmpuint (count.changed, ==, 2);
  g_assert_null (count.last);
  /* Title, modified, can-undo, undo-label, can-redo, redo-label. */
  g_assert_cmpuint (count.notify, ==, 10);
  g_free (count.last);
}

/* Replacing, renaming and moving in one edit is one change a record. */
static void
test_builder (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  LfEditBuilder *b = lf_edit_builder_new (lf_assessment_get_snapshot (a),
                                          "%s", "Three");
  g_autoptr (LfEdit) edit = NULL;

  lf_edit_builder_set (b, LF_RECORD_FIELD, LF_KEY ("firm"), "value",
                       g_variant_new_string ("1"));
  lf_edit_builder_set (b, LF_RECORD_FIELD, LF_KEY ("firm"), "value",
                       g_variant_new_string ("2"));
  lf_edit_builder_set (b, LF_RECORD_FIELD, LF_KEY ("owner"), "value",
                       g_variant_new_string ("x"));
  lf_edit_builder_remove (b, LF_RECORD_FIELD, LF_KEY ("owner"));
  edit = lf_edit_builder_end (b, NULL);
  g_assert_cmpuint (lf_edit_get_n_changes (edit), ==, 1);
  g_assert_cmpstr (lf_edit_get_label (edit), ==, "Three");
  g_assert_true (lf_edit_touches (edit, LF_RECORD_FIELD));
  g_assert_false (lf_edit_touches (edit, LF_RECORD_RATING));
}

/* Every text that people may type in an undo label is shortened. */
static void
test_label (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  LfRating rating = { LF_RATING_UNKNOWN };
  g_autoptr (LfEdit) edit =
    lf_edit_new_rate (lf_assessment_get_snapshot (a),
                      "Are home margins too thin to pay for your development?",
                      &(LfRatingKey) { "push-low-margin" }, &rating, NULL);

  g_assert_cmpstr (lf_edit_get_label (edit), ==,
                   "Rate “Are home margins too thin to pay for yo…”");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit/undo-all", test_undo_all);
  g_test_add_func ("/edit/replay", test_replay);
  g_test_add_func ("/edit/merge", test_merge);
  g_test_add_func ("/edit/saved-marker", test_saved_marker);
  g_test_add_func ("/edit/conflict", test_conflict);
  g_test_add_func ("/edit/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/edit/signals", test_signals);
  g_test_add_func ("/edit/builder", test_builder);
  g_test_add_func ("/edit/label", test_label);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the firm has done abroad already: each entry in a row of its own, which
 * follows the document and keeps what is being typed. */

#include "config.h"

#include "lf-app-fixture.h"
#include "framework-fixture.h"

#include <adwaita.h>
#include <stdlib.h>
#include <string.h>

#include "app/pages/lf-commit.h"
#include "app/pages/lf-entry-list.h"
#include "app/pages/lf-entry-row.h"
#include "models/assessment/lf-edits.h"

/* An entry abroad shows what stands there, takes what is typed, and follows an
 * undo although the focus is in it. */
static void
test_entry (void)
{
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  GPtrArray *entries = lf_snapshot_list (lf_session_get_snapshot (session),
                                         LF_RECORD_ENTRY);
  g_autofree char *id = g_strdup (lf_record_get_id (entries->pdata[0]));
  GtkWidget *window = gtk_window_new ();
  GtkWidget *row = g_object_ref_sink (lf_entry_row_new (session, id));
  GtkSpinButton *year;
  const LfRecord *record;

  gtk_window_set_child (GTK_WINDOW (window), row);
  gtk_window_present (GTK_WINDOW (window));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  lf_app_fixture_idle ();
  g_assert_true (says (row, "Vietnam"));
  g_assert_true (says (row, "Indirect export"));
  year = GTK_SPIN_BUTTON (lf_app_fixture_find (row, GTK_TYPE_SPIN_BUTTON, 0));
  g_assert_cmpint (gtk_spin_button_get_value_as_int (year), ==, 2021);
  gtk_widget_grab_focus (GTK_WIDGET (year));
  gtk_spin_button_set_value (year, 2019);
  record = lf_snapshot_get (lf_session_get_snapshot (session),
                            LF_RECORD_ENTRY, LF_KEY (id));
  g_assert_cmpint (lf_record_get_integer (record, "year", 0), ==, 2019);
  g_assert_true (lf_assessment_undo (lf_document_get_assessment
                                       (lf_session_get_document (session))));
  lf_entry_row_refresh (LF_ENTRY_ROW (row));
  g_assert_cmpint (gtk_spin_button_get_value_as_int (year), ==, 2021);
  adw_combo_row_set_selected (
    ADW_COMBO_ROW (lf_app_fixture_find (row, ADW_TYPE_COMBO_ROW, 0)),
    0);
  record = lf_snapshot_get (lf_session_get_snapshot (session),
                            LF_RECORD_ENTRY, LF_KEY (id));
  g_assert_false (lf_record_has (record, "mode"));
  lf_entry_row_refresh (LF_ENTRY_ROW (row));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "");
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (row);
  g_object_unref (session);
}

static const LfRecord *
entry_of (LfSession  *session,
          const char *id)
{
  return lf_snapshot_get (lf_session_get_snapshot (session), LF_RECORD_ENTRY,
                          LF_KEY (id));
}

/* Leaves an entry with a text in it. */
static void
type (GtkWidget  *entry,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  lf_commit_now (entry);
}

/* What is no year is marked and stays out of the document; what is one goes
 * in. */
static void
test_entry_typing (void)
{
  static const char *const wrong[] = { "abc", "1850", "2024.5" };
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  GPtrArray *entries = lf_snapshot_list (lf_session_get_snapshot (session),
                                         LF_RECORD_ENTRY);
  g_autofree char *id = g_strdup (lf_record_get_id (entries->pdata[0]));
  GtkWidget *row = g_object_ref_sink (lf_entry_row_new (session, id));
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  GtkWidget *sales, *left;

  find_all (row, ADW_TYPE_ENTRY_ROW, fields);
  g_assert_cmpuint (fields->len, ==, 3);
  sales = fields->pdata[0];
  left = fields->pdata[1];
  g_assert_false (lf_record_has (entry_of (session, id), "left"));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      type (left, wrong[i]);
      g_assert_true (gtk_widget_has_css_class (left, "error"));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (left)), ==,
                       wrong[i]);
      g_assert_false (lf_record_has (entry_of (session, id), "left"));
    }
  type (left, "2024");
  g_assert_false (gtk_widget_has_css_class (left, "error"));
  g_assert_cmpint (lf_record_get_integer (entry_of (session, id), "left", 0),
                   ==, 2024);
  type (sales, "abc");
  g_assert_true (gtk_widget_has_css_class (sales, "error"));
  type (sales, "1850");
  g_assert_false (gtk_widget_has_css_class (sales, "error"));
  g_assert_cmpfloat (lf_record_get_number (entry_of (session, id), "sales", 0),
                     ==, 1850);
  g_object_unref (row);
  g_object_unref (session);
}

/* A country has its name in the language of the person. */
static void
test_entry_language (void)
{
  LfSession *session;
  GPtrArray *entries;
  GtkWidget *row;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  session = lf_app_fixture_session ("demo-four-markets");
  entries = lf_snapshot_list (lf_session_get_snapshot (session),
                              LF_RECORD_ENTRY);
  row = lf_entry_row_new (session, lf_record_get_id (entries->pdata[0]));
  g_object_ref_sink (row);
  g_assert_nonnull (strstr (adw_preferences_row_get_title
                              (ADW_PREFERENCES_ROW (row)), "越南"));
  g_object_unref (row);
  g_object_unref (session);
}

static void
move_entry (LfSession  *session,
            const char *id,
            int         place)
{
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_session_get_snapshot (session), "move");
  g_autoptr (GError) error = NULL;
  LfEdit *edit;

  lf_edit_builder_move (builder, LF_RECORD_ENTRY, LF_KEY (id), place);
  edit = lf_edit_builder_end (builder, &error);
  g_assert_no_error (error);
  apply (session, edit);
}

static void
change_entry (LfSession  *session,
              const char *id,
              gboolean    comes)
{
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_session_get_snapshot (session), "entry");
  g_autoptr (GError) error = NULL;
  LfEdit *edit;

  if (comes)
    {
      GVariantDict value;

      g_variant_dict_init (&value, NULL);
      g_variant_dict_insert (&value, "place", "s", "Peru");
      g_variant_dict_insert (&value, "code", "s", "PE");
      g_variant_dict_insert (&value, "year", "i", 2020);
      lf_edit_builder_add (builder, LF_RECORD_ENTRY, LF_KEY (id),
                           g_variant_dict_end (&value));
      lf_edit_builder_move (builder, LF_RECORD_ENTRY, LF_KEY (id), 0);
    }
  else
    {
      lf_edit_builder_remove (builder, LF_RECORD_ENTRY, LF_KEY (id));
    }
  edit = lf_edit_builder_end (builder, &error);
  g_assert_no_error (error);
  apply (session, edit);
}

/* Shows the list, and asserts that it has the rows of the document in order. */
static GPtrArray *
refresh_list (GtkWidget *list,
              LfSession *session)
{
  GPtrArray *rows = g_ptr_array_new ();
  GPtrArray *entries = lf_snapshot_list (lf_session_get_snapshot (session),
                                         LF_RECORD_ENTRY);

  lf_entry_list_refresh (LF_ENTRY_LIST (list));
  find_all (list, LF_TYPE_ENTRY_ROW, rows);
  g_assert_cmpuint (rows->len, ==, entries->len);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (lf_entry_row_get_id (rows->pdata[i]), ==,
                     lf_record_get_id (entries->pdata[i]));
  return rows;
}

/* When an entry comes or goes, the rows of the others stay as they are; the
 * focus goes from one that was removed to the next, and from the last to the
 * button that adds one. */
static void
test_entry_list (void)
{
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = lf_entry_list_new (session);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) after = NULL;
  GtkWidget *focus;
  guint n;

  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  rows = refresh_list (list, session);
  n = rows->len;
  g_assert_cmpuint (n, >, 1);
  adw_expander_row_set_expanded (rows->pdata[1], TRUE);

  /* One comes before all others. */
  change_entry (session, "00000000-0000-4000-8000-000000000000", TRUE);
  after = refresh_list (list, session);
  g_assert_cmpuint (after->len, ==, n + 1);
  for (guint i = 0; i < n; i++)
    g_assert_true (after->pdata[i + 1] == rows->pdata[i]);
  g_assert_true (adw_expander_row_get_expanded (rows->pdata[1]));

  /* The places can change. */
  for (guint i = 0; i < 2; i++)
    {
      move_entry (session, lf_entry_row_get_id (after->pdata[0]),
                  i == 0 ? 2 : -1);
      g_clear_pointer (&after, g_ptr_array_unref);
      after = refresh_list (list, session);
    }

  /* All go, the first one first. */
  for (guint left = n + 1; left > 0; left--)
    {
      g_autofree char *id = g_strdup (lf_entry_row_get_id (after->pdata[0]));
      GtkWidget *next = left > 1 ? after->pdata[1] : NULL;

      if (left == n + 1)
        gtk_widget_child_focus (after->pdata[0], GTK_DIR_TAB_FORWARD);
      change_entry (session, id, FALSE);
      g_clear_pointer (&after, g_ptr_array_unref);
      after = refresh_list (list, session);
      focus = gtk_root_get_focus (GTK_ROOT (window));
      g_assert_nonnull (focus);
      if (next != NULL)
        g_assert_true (focus == next ||
                       gtk_widget_is_ancestor (focus, next));
      else
        g_assert_nonnull (gtk_widget_get_ancestor (focus,
                                                   GTK_TYPE_MENU_BUTTON));
    }
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (session);
}

int
main (int    argc,
      char **argv)
{
  if (lf_app_fixture_init (&argc, &argv) == NULL)
    return EXIT_SUCCESS;

  g_test_add_func ("/frameworks/entry", test_entry);
  g_test_add_func ("/frameworks/entry-typing", test_entry_typing);
  g_test_add_func ("/frameworks/entry-language", test_entry_language);
  g_test_add_func ("/frameworks/entry-list", test_entry_list);
  return lf_app_fixture_run ();
}

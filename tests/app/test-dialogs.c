/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialogs and rows that change what an assessment asks and holds, as
 * widgets: each does it by edits, and nothing before it is asked to. */

#include "config.h"

#include "lf-app-fixture.h"

#include <adwaita.h>
#include <stdlib.h>
#include <string.h>

#include "app/dialogs/lf-catalogue-list.h"
#include "app/dialogs/lf-checklist-dialog.h"
#include "app/dialogs/lf-item-editor.h"
#include "app/dialogs/lf-item-list.h"
#include "app/dialogs/lf-ratings-dialog.h"
#include "app/lf-product-picker.h"
#include "app/pages/lf-product-list.h"
#include "app/pages/lf-three-c-gate.h"
#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-edits.h"

static char *
text_of (LfSession *session)
{
  g_autoptr (GBytes) xml =
    lf_assessment_to_xml (lf_session_get_snapshot (session));

  return g_strndup (g_bytes_get_data (xml, NULL), g_bytes_get_size (xml));
}

static GtkWidget *
window_with (GtkWidget *child)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  lf_app_fixture_idle ();
  return window;
}

static void
close_window (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  lf_app_fixture_idle ();
}

/* The first thing below @root of a type, with a text where one is given. */
static GtkWidget *
find (GtkWidget  *root,
      GType       type,
      const char *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (g_type_is_a (G_OBJECT_TYPE (child), type) &&
          (text == NULL || (GTK_IS_LABEL (child) &&
                            strcmp (gtk_label_get_text (GTK_LABEL (child)),
                                    text) == 0) ||
           (ADW_IS_PREFERENCES_ROW (child) &&
            strcmp (adw_preferences_row_get_title
                      (ADW_PREFERENCES_ROW (child)), text) == 0)))
        return child;
      found = find (child, type, text);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_icon (GtkWidget  *root,
           const char *icon)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (root)), icon) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_icon (child, icon);
  return found;
}

/* The example catalogue comes in by the list, and its questions stand in
 * the list of questions. */
static void
test_catalogues (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session ("case-b-us");
  GtkWidget *list = lf_catalogue_list_new (session);
  GtkWidget *items = lf_item_list_new (session);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window;
  g_autofree char *path =
    g_build_filename (g_getenv ("LANDFALL_SOURCE"), "resources", "examples",
                      "wind-turbine.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), items);
  window = window_with (box);
  g_assert_null (find (list, ADW_TYPE_ACTION_ROW, "wind-turbine"));
  lf_catalogue_list_import (LF_CATALOGUE_LIST (list), file);
  lf_app_fixture_idle ();
  lf_catalogue_list_refresh (LF_CATALOGUE_LIST (list));
  g_assert_nonnull (find (list, ADW_TYPE_ACTION_ROW, "wind-turbine"));
  g_assert_nonnull (lf_catalogue_item (lf_session_get_catalogue (session),
                                       "wind-resource"));
  lf_item_list_show_list (LF_ITEM_LIST (items), "wind-site");
  g_assert_nonnull (find (items, ADW_TYPE_EXPANDER_ROW,
                          "Can blades reach the site by sea and road?"));
  g_assert_true (lf_assessment_undo (lf_session_get_assessment (session)));
  lf_app_fixture_idle ();
  lf_catalogue_list_refresh (LF_CATALOGUE_LIST (list));
  g_assert_null (find (list, ADW_TYPE_ACTION_ROW, "wind-turbine"));
  close_window (window);
}

/* Answers to questions that went with their catalogue are named, with the
 * market and the answer. */
static void
test_orphans (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session ("case-b-us");
  GtkWidget *list = lf_catalogue_list_new (session);
  GtkWidget *window = window_with (list);
  g_autofree char *path =
    g_build_filename (g_getenv ("LANDFALL_SOURCE"), "resources", "examples",
                      "wind-turbine.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  LfRating rating = { LF_RATING_RATED, LF_ANSWER_SCALE, 4 };
  const char *row = "wind-grid, United States: 4";

  lf_catalogue_list_import (LF_CATALOGUE_LIST (list), file);
  lf_session_rate (session,
                   lf_catalogue_item (lf_session_get_catalogue (session),
                                      "wind-grid"), "US", &rating);
  lf_app_fixture_idle ();
  lf_catalogue_list_refresh (LF_CATALOGUE_LIST (list));
  g_assert_null (find (list, ADW_TYPE_ACTION_ROW, row));
  g_signal_emit_by_name (find_icon (list, "user-trash-symbolic"), "clicked");
  lf_app_fixture_idle ();
  lf_catalogue_list_refresh (LF_CATALOGUE_LIST (list));
  g_assert_nonnull (find (list, ADW_TYPE_ACTION_ROW, row));
  close_window (window);
}

/* A question is added by writing it, switched off by its switch; undo in
 * the dialog takes both back. */
static void
test_checklist (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session ("case-b-us");
  g_autofree char *before = text_of (session);
  g_autofree char *after = NULL;
  GtkWidget *dialog = lf_checklist_dialog_new (session);
  GtkWidget *items, *add, *row;

  gtk_window_present (GTK_WINDOW (dialog));
  lf_app_fixture_idle ();
  items = find (dialog, LF_TYPE_ITEM_LIST, NULL);
  lf_item_list_show_list (LF_ITEM_LIST (items), "oli-o");
  add = find (items, ADW_TYPE_ENTRY_ROW, "Add a question");
  gtk_editable_set_text (GTK_EDITABLE (add), "Is it windy?");
  g_signal_emit_by_name (add, "apply");
  lf_app_fixture_idle ();
  row = find (items, ADW_TYPE_EXPANDER_ROW, "Is it windy?");
  g_assert_nonnull (row);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (add)), ==, "");
  gtk_switch_set_active (GTK_SWITCH (find (row, GTK_TYPE_SWITCH, NULL)),
                         FALSE);
  lf_app_fixture_idle ();
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "switched off");
  gtk_widget_activate_action (dialog, "checklist.undo", NULL);
  gtk_widget_activate_action (dialog, "checklist.undo", NULL);
  lf_app_fixture_idle ();
  g_assert_null (find (items, ADW_TYPE_EXPANDER_ROW, "Is it windy?"));
  after = text_of (session);
  g_assert_cmpstr (after, ==, before);
  close_window (dialog);
}

/* A second click on the button that removes a question may come before the
 * row has gone. */
static void
test_remove_twice (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session ("case-b-us");
  g_autofree char *before = text_of (session);
  g_autofree char *after = NULL;
  GtkWidget *items = lf_item_list_new (session);
  GtkWidget *window = window_with (items);
  g_autoptr (GtkWidget) row = NULL;
  GtkWidget *add, *remove;

  lf_item_list_show_list (LF_ITEM_LIST (items), "oli-o");
  add = find (items, ADW_TYPE_ENTRY_ROW, "Add a question");
  gtk_editable_set_text (GTK_EDITABLE (add), "Is it windy?");
  g_signal_emit_by_name (add, "apply");
  row = g_object_ref (find (items, ADW_TYPE_EXPANDER_ROW, "Is it windy?"));
  remove = gtk_widget_get_ancestor (find (row, GTK_TYPE_LABEL,
                                          "Remove Question"),
                                    GTK_TYPE_BUTTON);
  g_signal_emit_by_name (remove, "clicked");
  g_signal_emit_by_name (remove, "clicked");
  lf_item_list_refresh (LF_ITEM_LIST (items));
  g_assert_null (find (items, ADW_TYPE_EXPANDER_ROW, "Is it windy?"));
  after = text_of (session);
  g_assert_cmpstr (after, ==, before);
  close_window (window);
}

/* What is being typed outlives a refresh, and counts once it is left; what
 * nobody touches follows the assessment. */
static void
test_typing (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session ("case-b-us");
  GtkWidget *items = lf_item_list_new (session);
  GtkWidget *window = window_with (items);
  GtkWidget *editor, *row, *label;
  const LfItem *item;

  lf_item_list_show_list (LF_ITEM_LIST (items), "oli-o");
  editor = find (items, LF_TYPE_ITEM_EDITOR, NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (editor), TRUE);
  lf_app_fixture_idle ();
  row = find (editor, ADW_TYPE_ENTRY_ROW, "Question");
  label = find (editor, ADW_TYPE_ENTRY_ROW,
                "Short name for charts, up to 28 characters");
  g_assert_true (gtk_widget_grab_focus (row));
  gtk_editable_set_text (GTK_EDITABLE (row), "Is it calm?");
  lf_item_list_refresh (LF_ITEM_LIST (items));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==,
                   "Is it calm?");
  g_assert_true (gtk_widget_grab_focus (label));
  item = lf_catalogue_item (lf_session_get_catalogue (session),
                            lf_item_editor_get_id (LF_ITEM_EDITOR (editor)));
  g_assert_cmpstr (item->question, ==, "Is it calm?");
  g_assert_true (lf_assessment_undo (lf_session_get_assessment (session)));
  lf_item_list_refresh (LF_ITEM_LIST (items));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), !=,
                   "Is it calm?");
  close_window (window);
}

/* A table is looked at first; only Import changes anything. */
static void
test_ratings (void)
{
  static const char table[] = "subject\titem\trating\n"
                              "US\tpull-talent\t2\n"
                              "\to-none\t3\n"
                              "DE\tpull-talent\tn/a\n";
  g_autoptr (LfSession) session = lf_app_fixture_session ("case-b-us");
  g_autofree char *before = text_of (session);
  g_autofree char *shown = NULL;
  g_autofree char *after = NULL;
  GtkWidget *dialog = lf_ratings_dialog_new (session);
  GtkWidget *take;

  g_assert_true (lf_ratings_dialog_is_table (table));
  g_assert_false (lf_ratings_dialog_is_table ("3\t4\n2\t1\n"));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  lf_ratings_dialog_read (LF_RATINGS_DIALOG (dialog), "clipboard", table,
                          strlen (table));
  lf_app_fixture_idle ();
  g_assert_nonnull (find (dialog, GTK_TYPE_LABEL, "4 → 2"));
  g_assert_nonnull (find (dialog, ADW_TYPE_ACTION_ROW,
                          "clipboard:3: column 2: the catalogue has no item "
                          "“o-none”"));
  shown = text_of (session);
  g_assert_cmpstr (shown, ==, before);
  take = gtk_widget_get_ancestor (find (dialog, GTK_TYPE_LABEL,
                                        "Import the Right Rows"),
                                  GTK_TYPE_BUTTON);
  g_signal_emit_by_name (take, "clicked");
  lf_app_fixture_idle ();
  g_assert_null (dialog);
  after = text_of (session);
  g_assert_nonnull (strstr (after, "Germany"));
  g_assert_true (lf_assessment_undo (lf_session_get_assessment (session)));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* A table that cannot be taken can be tried again, and says why each time:
 * here the market has gone since it was read. */
static void
test_ratings_fail (void)
{
  static const char table[] = "subject\titem\trating\n"
                              "US\tpull-talent\t2\n";
  g_autoptr (LfSession) session = lf_app_fixture_session ("case-b-us");
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog = lf_ratings_dialog_new (session);
  GtkWidget *take;
  guint failed = 0;

  gtk_window_present (GTK_WINDOW (dialog));
  lf_ratings_dialog_read (LF_RATINGS_DIALOG (dialog), "clipboard", table,
                          strlen (table));
  take = gtk_widget_get_ancestor (find (dialog, GTK_TYPE_LABEL, "Import"),
                                  GTK_TYPE_BUTTON);
  lf_session_apply (session,
                    lf_edit_new_remove (lf_session_get_snapshot (session),
                                        LF_RECORD_MARKET, LF_KEY ("US"),
                                        &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  g_signal_connect_swapped (session, "failed", G_CALLBACK (count_cb),
                            &failed);
  g_signal_emit_by_name (take, "clicked");
  g_signal_emit_by_name (take, "clicked");
  g_assert_cmpuint (failed, ==, 2);
  close_window (dialog);
}

/* The gate of the 3C toolkit is off, and is a choice of the assessment. */
static void
test_gate (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session ("case-d-us");
  GtkWidget *gate = lf_three_c_gate_new (session);
  GtkWidget *window = window_with (gate);
  GtkSwitch *on = GTK_SWITCH (find (gate, GTK_TYPE_SWITCH, NULL));
  const LfMarketResult *market = lf_session_get_market_result (session);

  g_assert_false (gtk_switch_get_active (on));
  g_assert_true (lf_results_find_mode (&market->modes,
                                       "rd-contract")->feasible);
  gtk_switch_set_active (on, TRUE);
  market = lf_session_get_market_result (session);
  g_assert_false (lf_results_find_mode (&market->modes,
                                        "rd-contract")->feasible);
  g_assert_true (lf_assessment_undo (lf_session_get_assessment (session)));
  lf_three_c_gate_refresh (LF_THREE_C_GATE (gate));
  g_assert_false (gtk_switch_get_active (on));
  close_window (window);
}

static const char *
picked (GtkWidget *picker)
{
  GtkDropDown *dropdown =
    GTK_DROP_DOWN (find (picker, GTK_TYPE_DROP_DOWN, NULL));

  return gtk_string_object_get_string (gtk_drop_down_get_selected_item
                                         (dropdown));
}

/* Above questions all products may be meant; results are those of one. */
static void
test_picker (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session ("case-b");
  g_autoptr (LfSession) single = lf_app_fixture_session ("case-b-us");
  GtkWidget *picker = g_object_ref_sink (lf_product_picker_new (session,
                                                                TRUE));
  GtkWidget *none = g_object_ref_sink (lf_product_picker_new (single, TRUE));

  g_assert_false (gtk_widget_get_visible (none));
  g_assert_true (gtk_widget_get_visible (picker));
  g_assert_cmpstr (picked (picker), ==, "All Products");
  lf_product_picker_set_for_answers (LF_PRODUCT_PICKER (picker), FALSE);
  g_assert_cmpstr (picked (picker), ==, "BTK inhibitor");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (picker, GTK_TYPE_DROP_DOWN,
                                                   NULL)), 1);
  g_assert_cmpuint (lf_session_get_product_index (session), ==, 1);
  lf_product_picker_set_for_answers (LF_PRODUCT_PICKER (picker), TRUE);
  g_assert_cmpstr (picked (picker), ==, "PD-1 antibody");
  g_object_unref (picker);
  g_object_unref (none);
}

/* One product is a line; several are lines with a way to remove them, and
 * undo brings back what was removed. */
static void
test_products (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session ("case-b");
  g_autofree char *before = text_of (session);
  g_autofree char *after = NULL;
  GtkWidget *list = g_object_new (LF_TYPE_PRODUCT_LIST, NULL);
  GtkWidget *window;
  GtkWidget *row;

  lf_product_list_set_session (LF_PRODUCT_LIST (list), session);
  window = window_with (list);
  row = find (list, ADW_TYPE_ENTRY_ROW, "Product 2");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==,
                   "PD-1 antibody");
  g_signal_emit_by_name (find_icon (row, "user-trash-symbolic"), "clicked");
  g_assert_cmpuint (lf_session_get_n_products (session), ==, 1);
  g_assert_nonnull (find (list, ADW_TYPE_ENTRY_ROW,
                          "Product or service to take abroad"));
  g_assert_true (lf_assessment_undo (lf_session_get_assessment (session)));
  lf_product_list_refresh (LF_PRODUCT_LIST (list));
  g_assert_nonnull (find (list, ADW_TYPE_ENTRY_ROW, "Product 2"));
  after = text_of (session);
  g_assert_cmpstr (after, ==, before);
  close_window (window);
}

/* A name that is being typed outlives a refresh, and counts before another
 * product is added, though its line is not left. */
static void
test_product_name (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session ("case-b");
  GtkWidget *list = g_object_new (LF_TYPE_PRODUCT_LIST, NULL);
  GtkWidget *window;
  GtkWidget *row;

  lf_product_list_set_session (LF_PRODUCT_LIST (list), session);
  window = window_with (list);
  row = find (list, ADW_TYPE_ENTRY_ROW, "Product 2");
  g_assert_true (gtk_widget_grab_focus (row));
  gtk_editable_set_text (GTK_EDITABLE (row), "PD-L1 antibody");
  lf_product_list_refresh (LF_PRODUCT_LIST (list));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==,
                   "PD-L1 antibody");
  g_signal_emit_by_name (gtk_widget_get_ancestor (find (list, GTK_TYPE_LABEL,
                                                        "Add Product"),
                                                  GTK_TYPE_BUTTON),
                         "clicked");
  g_assert_cmpuint (lf_session_get_n_products (session), ==, 3);
  row = find (list, ADW_TYPE_ENTRY_ROW, "Product 2");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==,
                   "PD-L1 antibody");
  close_window (window);
}

int
main (int    argc,
      char **argv)
{
  if (lf_app_fixture_init (&argc, &argv) == NULL)
    return EXIT_SUCCESS;
  g_test_add_func ("/dialogs/catalogues", test_catalogues);
  g_test_add_func ("/dialogs/checklist", test_checklist);
  g_test_add_func ("/dialogs/remove-twice", test_remove_twice);
  g_test_add_func ("/dialogs/typing", test_typing);
  g_test_add_func ("/dialogs/orphans", test_orphans);
  g_test_add_func ("/dialogs/ratings", test_ratings);
  g_test_add_func ("/dialogs/ratings-fail", test_ratings_fail);
  g_test_add_func ("/dialogs/gate", test_gate);
  g_test_add_func ("/dialogs/picker", test_picker);
  g_test_add_func ("/dialogs/products", test_products);
  g_test_add_func ("/dialogs/product-name", test_product_name);
  return lf_app_fixture_run ();
}

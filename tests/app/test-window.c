/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window and the files: what is told of a file that cannot be opened, what
 * undo takes back, and names of markets. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/dialogs/lf-market-dialog.h"
#include "app/dialogs/lf-ratings-dialog.h"
#include "app/lf-application.h"
#include "app/lf-help-window.h"
#include "app/lf-open.h"
#include "app/lf-paste.h"
#include "app/lf-window.h"
#include "app/lf-work.h"
#include "app/pages/lf-field-row.h"
#include "app/pages/lf-page.h"
#include "models/assessment/lf-edits.h"
#include "widgets/lf-country-chooser.h"
#include "widgets/lf-question-card.h"

static LfApplication *application;

static void
run_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWindow *
nth_window (GType type,
            guint nth)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && nth-- == 0)
        return window;
    }
  return NULL;
}

static GtkWindow *
find_window (GType type)
{
  return nth_window (type, 0);
}

static guint
count_windows (GType type)
{
  guint n = 0;

  while (nth_window (type, n) != NULL)
    n++;
  return n;
}

static void
close_all (void)
{
  GtkWindow *window;

  while ((window = find_window (GTK_TYPE_WINDOW)) != NULL)
    gtk_window_destroy (window);
  run_idle ();
  lf_work_wait ();
}

/* The first widget of a type with a property below another. */
static GtkWidget *
find (GtkWidget  *below,
      GType       type,
      const char *property,
      const char *text)
{
  if (g_type_is_a (G_OBJECT_TYPE (below), type))
    {
      g_autofree char *own = NULL;

      g_object_get (below, property, &own, NULL);
      if (own != NULL && strstr (own, text) != NULL)
        return below;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, property, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
open_text (const char *name,
           const char *text,
           gssize      length)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), name,
                                            NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_runtime_dir (), 0700);
  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  lf_open_file (application, file);
  run_idle ();
  g_unlink (path);
}

/* The focus is on “Close”, and one step away on the detail. */
static void
assert_reachable (GtkWindow *dialog,
                  GtkWidget *detail)
{
  GtkWidget *close = gtk_window_get_focus (dialog);

  g_assert_true (GTK_IS_BUTTON (close));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (close)), ==, "_Close");
  g_assert_true (gtk_label_get_selectable (GTK_LABEL (detail)));
  gtk_widget_child_focus (GTK_WIDGET (dialog), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (dialog) == detail);
}

/* A file that cannot be opened leaves no window behind, and is told of in
 * words for a manager over the window that was there, the technical side in
 * small print. */
static void
test_broken_file (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    const char *plain;
    const char *technical;
  } cases[] = {
    { "empty.landfall", "", "“empty.landfall” is damaged or is no assessment",
      "the file is empty" },
    { "cut.landfall", "<?xml version=\"1.0\"?>\n<assessment version=\"1.0\">\n"
      "<firm na", "from line 3 on", "not well-formed XML" },
    { "root.landfall", "<html/>\n", "Line 1 of “root.landfall” is not what",
      "“assessment” was expected" },
  };

  lf_open_new (lf_application_get_free_window (application));
  run_idle ();
  g_assert_cmpuint (count_windows (LF_TYPE_WINDOW), ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWindow *dialog;
      GtkWidget *detail;

      open_text (cases[i].name, cases[i].text, -1);
      g_assert_cmpuint (count_windows (LF_TYPE_WINDOW), ==, 1);
      dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);
      g_assert_nonnull (dialog);
      g_assert_nonnull (strstr (adw_message_dialog_get_body
                                  (ADW_MESSAGE_DIALOG (dialog)),
                                cases[i].plain));
      g_assert_null (strstr (adw_message_dialog_get_body
                               (ADW_MESSAGE_DIALOG (dialog)), "XML"));
      detail = find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "label",
                     cases[i].technical);
      g_assert_nonnull (detail);
      assert_reachable (dialog, detail);
      gtk_window_destroy (dialog);
      run_idle ();
    }
  close_all ();
}

/* With no window yet there is one to start from. */
static void
test_broken_file_first (void)
{
  open_text ("first.landfall", "<html/>", -1);
  g_assert_cmpuint (count_windows (LF_TYPE_WINDOW), ==, 1);
  g_assert_null (lf_window_get_session (LF_WINDOW (find_window
                                                     (LF_TYPE_WINDOW))));
  close_all ();
}

/* What undo and redo have changed may stand on a page that is not seen. */
static void
assert_told (LfWindow   *window,
             const char *done,
             const char *label)
{
  g_autofree char *text = g_strconcat (done, label, NULL);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_assert_nonnull (label);
  g_assert_nonnull (find (GTK_WIDGET (window), GTK_TYPE_LABEL, "label",
                          escaped));
}

/* Undo takes what is just being written as the last thing that was done. */
static void
test_undo_commits (void)
{
  LfWindow *window = lf_application_get_free_window (application);
  g_autoptr (GError) error = NULL;
  LfSession *session;
  GtkWidget *row;

  lf_open_new (window);
  run_idle ();
  session = lf_window_get_session (window);
  lf_session_apply (session,
                    lf_edit_new_set_field (lf_session_get_snapshot (session),
                                           "firm", "Helix", &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  run_idle ();
  row = find (GTK_WIDGET (window), LF_TYPE_FIELD_ROW, "field", "question");
  g_assert_nonnull (row);
  /* A page that is half made is not seen. */
  while (gtk_widget_get_opacity (gtk_widget_get_ancestor (row, LF_TYPE_PAGE))
         < 1)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_grab_focus (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "Go east");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  run_idle ();
  g_assert_cmpstr (lf_snapshot_get_field (lf_session_get_snapshot (session),
                                          "firm"), ==, "Helix");
  g_assert_cmpstr (lf_snapshot_get_field (lf_session_get_snapshot (session),
                                          "question"), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
  assert_told (window, "Undone: ", lf_assessment_get_redo_label (
                 lf_session_get_assessment (session)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  run_idle ();
  assert_told (window, "Redone: ", lf_assessment_get_undo_label (
                 lf_session_get_assessment (session)));
  g_assert_cmpstr (lf_snapshot_get_field (lf_session_get_snapshot (session),
                                          "question"), ==, "Go east");
  close_all ();
}

/* A key that the input method leaves goes on to a widget that looks at keys
 * after all below it. */
static gboolean
press (GtkWidget *widget,
       guint      key)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (widget);
  gboolean done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (all) && !done; i++)
    {
      g_autoptr (GtkEventController) controller =
        g_list_model_get_item (all, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) ==
            GTK_PHASE_BUBBLE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &done);
    }
  run_idle ();
  return done;
}

/* Down goes from the words to the first question that has them, Enter from
 * there to the question itself, wherever it stands in the walk. */
static void
test_search (void)
{
  LfWindow *window = lf_application_get_free_window (application);
  GtkWidget *entry, *row, *card;
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  lf_open_new (window);
  gtk_window_present (GTK_WINDOW (window));
  run_idle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.find", NULL);
  run_idle ();
  entry = find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY,
                "placeholder-text", "Find a question");
  g_assert_nonnull (entry);
  /* Nothing is found yet, and nothing is left behind. */
  g_assert_false (press (entry, GDK_KEY_Down));
  g_assert_true (gtk_widget_is_ancestor (
    gtk_window_get_focus (GTK_WINDOW (window)), entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "home margins");
  g_assert_true (press (entry, GDK_KEY_Down));
  row = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (GTK_IS_LIST_BOX_ROW (row));
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==,
                   0);
  g_assert_nonnull (find (row, GTK_TYPE_LABEL, "label", "Why Go · "));
  /* Up from there goes back to the words. */
  g_signal_emit_by_name (gtk_widget_get_parent (row), "move-cursor",
                         GTK_MOVEMENT_DISPLAY_LINES, -1, FALSE, FALSE);
  g_assert_true (gtk_widget_is_ancestor (
    gtk_window_get_focus (GTK_WINDOW (window)), entry));
  g_assert_true (press (entry, GDK_KEY_Down));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == row);
  gtk_widget_activate (row);
  do
    {
      run_idle ();
      row = gtk_window_get_focus (GTK_WINDOW (window));
      card = row != NULL
        ? gtk_widget_get_ancestor (row, LF_TYPE_QUESTION_CARD) : NULL;
    }
  while (card == NULL && g_get_monotonic_time () < end);
  g_assert_nonnull (card);
  g_assert_cmpstr (
    lf_question_card_get_item (LF_QUESTION_CARD (card))->id, ==,
    "push-low-margin");
  g_assert_false (gtk_widget_get_mapped (entry));
  close_all ();
}

/* Who leaves the search goes on where the keys were. */
static void
test_search_left (void)
{
  LfWindow *window = lf_application_get_free_window (application);
  GtkWidget *row, *entry, *before;

  lf_open_new (window);
  gtk_window_present (GTK_WINDOW (window));
  run_idle ();
  row = find (GTK_WIDGET (window), LF_TYPE_FIELD_ROW, "field", "question");
  while (gtk_widget_get_opacity (gtk_widget_get_ancestor (row, LF_TYPE_PAGE))
         < 1)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_grab_focus (row);
  before = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (before);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.find", NULL);
  run_idle ();
  entry = find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY,
                "placeholder-text", "Find a question");
  g_assert_true (gtk_widget_is_ancestor (
    gtk_window_get_focus (GTK_WINDOW (window)), entry));
  g_signal_emit_by_name (entry, "stop-search");
  run_idle ();
  g_assert_false (gtk_widget_get_mapped (entry));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == before);
  close_all ();
}

static void
chosen_cb (LfCountryChooser *chooser,
           const char       *code,
           const char       *name,
           char            **chosen)
{
  g_free (*chosen);
  *chosen = g_strdup (code);
}

/* Down goes to the next country of those that have the words, which Enter
 * takes; where none has them, that is said. */
static void
test_country (void)
{
  GtkWidget *chooser = g_object_ref_sink (lf_country_chooser_new (FALSE));
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *chosen = NULL;
  GtkWidget *entry, *none;

  g_signal_connect (chooser, "chosen", G_CALLBACK (chosen_cb), &chosen);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), chooser);
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  run_idle ();
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  run_idle ();
  entry = find (chooser, GTK_TYPE_SEARCH_ENTRY, "placeholder-text",
                "Country name or code");
  none = find (chooser, GTK_TYPE_LABEL, "label", "No country has this name.");
  g_assert_nonnull (none);
  gtk_editable_set_text (GTK_EDITABLE (entry), "austr");
  g_assert_true (press (entry, GDK_KEY_Down));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (chosen, ==, "AT");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  run_idle ();
  gtk_editable_set_text (GTK_EDITABLE (entry), "austr");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (chosen, ==, "AU");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  run_idle ();
  g_assert_false (gtk_widget_get_child_visible (none));
  gtk_editable_set_text (GTK_EDITABLE (entry), "foods");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (gtk_widget_get_child_visible (none));
  g_assert_cmpstr (chosen, ==, "AU");
  gtk_window_destroy (GTK_WINDOW (window));
  run_idle ();
  g_object_unref (chooser);
}

/* No sign of how the texts are written is left in them. */
static void
check_labels (GtkWidget *widget,
              guint     *n)
{
  if (GTK_IS_LABEL (widget))
    {
      const char *text = gtk_label_get_text (GTK_LABEL (widget));

      g_assert_cmpstr (text, !=, "");
      if (!gtk_widget_has_css_class (widget, "monospace"))
        {
          g_assert_null (strpbrk (text, "`\n"));
          g_assert_null (strstr (text, "**"));
          g_assert_null (strchr ("#|-", *text));
        }
      ++*n;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_labels (child, n);
}

/* The help has every text, and sets it. */
static void
test_help (void)
{
  g_auto (GStrv) files = g_resources_enumerate_children (
    "/org/landfall/Landfall/help", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GtkWindow *window = lf_help_window_new ();
  GtkWidget *choice = find (GTK_WIDGET (window), GTK_TYPE_DROP_DOWN, "css-name",
                            "dropdown");

  g_assert_nonnull (choice);
  g_assert_cmpuint (g_list_model_get_n_items (
                      gtk_drop_down_get_model (GTK_DROP_DOWN (choice))),
                    ==, g_strv_length (files));
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *topic = g_strndup (files[i], strlen (files[i]) - 3);
      GtkWidget *page = g_object_ref_sink (lf_help_page_new (topic));
      guint n = 0;

      check_labels (page, &n);
      g_assert_cmpuint (n, >, 10);
      g_object_unref (page);
      gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), i);
    }
  gtk_window_destroy (window);
}

static void
named_cb (LfMarketDialog *dialog,
          const char     *code,
          const char     *name,
          char          **named)
{
  *named = g_strdup_printf ("%s/%s", code, name);
}

/* A country that is a market already may come in again under a name of its
 * own, and only so. */
static void
test_same_market (void)
{
  LfWindow *window = lf_application_get_free_window (application);
  g_autoptr (GError) error = NULL;
  g_autofree char *named = NULL;
  LfSession *session;
  GtkWidget *dialog, *entry, *taken;
  AdwMessageDialog *message;

  lf_open_new (window);
  session = lf_window_get_session (window);
  lf_session_apply (session,
                    lf_edit_new_add_market (lf_session_get_snapshot (session),
                                            "DE", "Germany", NULL, &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  dialog = lf_market_dialog_new (GTK_WINDOW (window), session, "DE",
                                 "Germany");
  message = ADW_MESSAGE_DIALOG (dialog);
  g_signal_connect (dialog, "named", G_CALLBACK (named_cb), &named);
  entry = find (dialog, GTK_TYPE_ENTRY, "text", "Germany");
  g_assert_nonnull (entry);
  g_assert_false (adw_message_dialog_get_response_enabled (message, "add"));
  gtk_editable_set_text (GTK_EDITABLE (entry), " germany ");
  g_assert_false (adw_message_dialog_get_response_enabled (message, "add"));
  taken = find (dialog, GTK_TYPE_LABEL, "label", "“Germany”");
  g_assert_nonnull (taken);
  g_assert_true (gtk_widget_get_visible (taken));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Bavaria");
  g_assert_true (adw_message_dialog_get_response_enabled (message, "add"));
  g_assert_false (gtk_widget_get_visible (taken));
  gtk_editable_set_text (GTK_EDITABLE (entry), " ");
  g_assert_false (adw_message_dialog_get_response_enabled (message, "add"));
  g_assert_false (gtk_widget_get_visible (taken));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Bavaria");
  adw_message_dialog_response (message, "add");
  g_assert_cmpstr (named, ==, "DE/Bavaria");
  close_all ();
}

/* Cells that are pasted are shown before they change anything. */
static void
test_paste_preview (void)
{
  LfWindow *window = lf_application_get_free_window (application);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) markets = g_ptr_array_new ();
  LfRatingKey key = { .subject = "DE" };
  LfSession *session;
  const LfList *pull;
  GtkWidget *dialog, *take;
  LfEdit *edit;
  guint n;

  lf_open_new (window);
  session = lf_window_get_session (window);
  pull = lf_catalogue_list (lf_session_get_catalogue (session), "pull");
  lf_session_apply (session,
                    lf_edit_new_add_market (lf_session_get_snapshot (session),
                                            "DE", "Germany", NULL, &error),
                    LF_APPLY_DEFAULT, &error);
  g_ptr_array_add (items, (gpointer) pull->items[0]);
  g_ptr_array_add (items, (gpointer) pull->items[1]);
  g_ptr_array_add (markets, (gpointer) "DE");
  edit = lf_paste_ratings (session, items, markets, "3\n1.5\n", &n, &error);
  g_assert_no_error (error);
  dialog = lf_ratings_dialog_present_edit (GTK_WINDOW (window), session, edit);
  run_idle ();
  key.item = pull->items[1]->id;
  g_assert_null (lf_snapshot_find_rating (lf_session_get_snapshot (session),
                                          &key, NULL));
  g_assert_nonnull (find (dialog, ADW_TYPE_ACTION_ROW, "subtitle",
                          "Germany"));
  take = find (dialog, GTK_TYPE_BUTTON, "label", "Paste");
  g_assert_nonnull (take);
  g_signal_emit_by_name (take, "clicked");
  run_idle ();
  g_assert_cmpfloat (lf_snapshot_find_rating
                       (lf_session_get_snapshot (session), &key,
                        NULL)->value, ==, 1.5);
  close_all ();
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return EXIT_SUCCESS;
    }
  application = lf_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE |
                             G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/window/broken-file", test_broken_file);
  g_test_add_func ("/window/broken-file-first", test_broken_file_first);
  g_test_add_func ("/window/undo-commits", test_undo_commits);
  g_test_add_func ("/window/search", test_search);
  g_test_add_func ("/window/search-left", test_search_left);
  g_test_add_func ("/window/country", test_country);
  g_test_add_func ("/window/help", test_help);
  g_test_add_func ("/window/same-market", test_same_market);
  g_test_add_func ("/window/paste-preview", test_paste_preview);
  result = g_test_run ();
  lf_work_wait ();
  g_object_unref (application);
  return result;
}

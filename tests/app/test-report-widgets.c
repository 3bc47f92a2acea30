/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands beside the report's pages: sections that are switched and
 * moved, the logo, the statements, the print dialog's tab. Every change is
 * one step for undo, and lies in the document. */

#include "config.h"

#include "lf-app-fixture.h"

#include <adwaita.h>
#include <cairo.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/lf-session.h"
#include "app/lf-work.h"
#include "app/pages/lf-cover-list.h"
#include "app/pages/lf-logo-row.h"
#include "app/pages/lf-section-list.h"
#include "app/pages/lf-statement-list.h"
#include "app/print/lf-print-tab.h"
#include "app/print/lf-report-source.h"
#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-edit-builder.h"
#include "models/assessment/lf-edits.h"
#include "models/report/lf-report-build.h"
#include "widgets/lf-report-preview.h"
#include "widgets/lf-style.h"

static LfCatalogue *catalogue;

static LfSnapshot *
snapshot_of (LfSession *session)
{
  return lf_session_get_snapshot (session);
}

static gboolean
undo (LfSession *session)
{
  return lf_assessment_undo (lf_session_get_assessment (session));
}

/* The first descendant that is @type and, where @text is given, is labelled
 * or titled by it. */
static GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *text)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    {
      const char *own = NULL;

      if (ADW_IS_PREFERENCES_ROW (widget))
        own = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
      else if (GTK_IS_CHECK_BUTTON (widget))
        own = gtk_check_button_get_label (GTK_CHECK_BUTTON (widget));
      else
        own = lf_style_get_tooltip (widget);
      if (text == NULL || g_strcmp0 (own, text) == 0)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Presses a key that the widget itself listens to. */
static void
press (GtkWidget  *widget,
       guint       keyval)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller =
        g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint s = 0; s < g_list_model_get_n_items (G_LIST_MODEL (controller));
           s++)
        {
          g_autoptr (GtkShortcut) shortcut =
            g_list_model_get_item (G_LIST_MODEL (controller), s);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) ==
                keyval)
            {
              gtk_shortcut_action_activate (
                gtk_shortcut_get_action (shortcut), 0, widget,
                gtk_shortcut_get_arguments (shortcut));
              return;
            }
        }
    }
  g_error ("the key is not listened to");
}

static const char *
section_at (LfSession *session,
            guint      place)
{
  g_autoptr (GPtrArray) order = lf_report_section_order (snapshot_of (session));

  return ((const LfReportSection *) g_ptr_array_index (order, place))->id;
}

/* What stands at the side comes in the frames after the page is seen; a change
 * that is made meanwhile is in it. */
static void
test_sections_come (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session (NULL);
  GtkWidget *list = g_object_ref_sink (g_object_new (LF_TYPE_SECTION_LIST,
                                                     NULL));
  guint n;
  const LfReportSection *sections = lf_report_sections (&n);
  LfEditBuilder *builder;
  g_autoptr (GError) error = NULL;
  GtkWidget *row;

  lf_section_list_set_session (LF_SECTION_LIST (list), session);
  lf_section_list_refresh (LF_SECTION_LIST (list));
  g_assert_null (find (list, ADW_TYPE_ACTION_ROW, "Sources"));
  builder = lf_edit_builder_new (snapshot_of (session), "Off");
  lf_edit_builder_set (builder, LF_RECORD_SECTION, LF_KEY ("sources"), "off",
                       g_variant_new_boolean (TRUE));
  lf_session_apply (session, lf_edit_builder_end (builder, &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  lf_section_list_refresh (LF_SECTION_LIST (list));
  lf_app_fixture_wait (find (list, ADW_TYPE_ACTION_ROW,
                             sections[n - 1].title) != NULL);
  row = find (list, ADW_TYPE_ACTION_ROW, "Sources");
  g_assert_false (gtk_switch_get_active (
    GTK_SWITCH (find (row, GTK_TYPE_SWITCH, NULL))));
  g_object_unref (list);
}

static void
test_sections (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session (NULL);
  LfSectionList *list = g_object_ref_sink (g_object_new (LF_TYPE_SECTION_LIST,
                                                         NULL));
  guint n;
  const LfReportSection *sections = lf_report_sections (&n);
  GtkWidget *row;

  lf_section_list_set_session (list, session);
  lf_section_list_refresh (list);
  lf_app_fixture_wait (find (GTK_WIDGET (list), ADW_TYPE_ACTION_ROW,
                             sections[n - 1].title) != NULL);

  /* A switch */
  row = find (GTK_WIDGET (list), ADW_TYPE_ACTION_ROW, "Sources");
  g_assert_nonnull (row);
  gtk_switch_set_active (GTK_SWITCH (find (row, GTK_TYPE_SWITCH, NULL)),
                         FALSE);
  g_assert_false (lf_report_section_is_on (snapshot_of (session), "sources"));
  g_assert_cmpstr (
    lf_assessment_get_undo_label (lf_session_get_assessment (session)), ==,
    "Leave out the section “Sources”");
  g_assert_true (undo (session));
  g_assert_true (lf_report_section_is_on (snapshot_of (session), "sources"));
  lf_section_list_refresh (list);
  g_assert_true (gtk_switch_get_active (
    GTK_SWITCH (find (row, GTK_TYPE_SWITCH, NULL))));

  g_assert_true (gtk_widget_get_sensitive (find (row, GTK_TYPE_SWITCH,
                                                 NULL)));

  /* One that would print nothing says why. */
  {
    GtkWidget *empty = find (GTK_WIDGET (list), ADW_TYPE_ACTION_ROW,
                             "Deal tree");

    g_assert_false (gtk_widget_get_sensitive (find (empty, GTK_TYPE_SWITCH,
                                                    NULL)));
    g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (empty)), ==,
                     "There is no tree under Deal Tree.");
  }

  /* Alt with an arrow key, down and up again: then nothing is written */
  g_assert_cmpstr (section_at (session, 0), ==, "summary");
  press (find (GTK_WIDGET (list), ADW_TYPE_ACTION_ROW, "Summary"),
         GDK_KEY_Down);
  g_assert_cmpstr (section_at (session, 1), ==, "summary");
  press (find (GTK_WIDGET (list), ADW_TYPE_ACTION_ROW, "Summary"),
         GDK_KEY_Up);
  g_assert_cmpstr (section_at (session, 0), ==, "summary");
  g_assert_cmpuint (
    lf_snapshot_list (snapshot_of (session), LF_RECORD_SECTION)->len, ==, 0);
  /* The first cannot go up. */
  press (find (GTK_WIDGET (list), ADW_TYPE_ACTION_ROW, "Summary"),
         GDK_KEY_Up);
  g_assert_cmpstr (section_at (session, 0), ==, "summary");
  /* One step for each move */
  g_assert_true (undo (session));
  g_assert_cmpstr (section_at (session, 1), ==, "summary");
  g_assert_true (undo (session));
  g_assert_cmpstr (section_at (session, 0), ==, "summary");
  g_assert_false (undo (session));
  g_object_unref (list);
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
picture (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         40, 20);
  GByteArray *bytes = g_byte_array_new ();

  cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static void
refuse (LfLogoRow  *row,
        const char *data,
        gsize       length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;

  g_assert_false (lf_logo_row_take (row, bytes, &error));
  g_assert_nonnull (error);
}

/* A picture is hostile until it has been read, stays in the file, and goes
 * by undo. */
static void
test_logo (void)
{
  static const char entity[] =
    "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a SYSTEM "
    "\"file:///etc/passwd\">]><html>&a;</html>";
  static const char svg[] =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"/>";
  g_autoptr (LfSession) session = lf_app_fixture_session (NULL);
  LfLogoRow *row = g_object_ref_sink (g_object_new (LF_TYPE_LOGO_ROW, NULL));
  g_autoptr (GBytes) png = picture ();
  g_autoptr (GBytes) drawing = g_bytes_new_static (svg, strlen (svg));
  g_autoptr (GBytes) xml = NULL;
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (LfAssessment) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *large = g_malloc0 (5 * 1024 * 1024);
  /* A PNG that says it is two billion pixels wide */
  static const char bomb[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x7f\xff\xff\xff"
                             "\x7f\xff\xff\xff\x08\x06\0\0\0";

  lf_logo_row_set_session (row, session);
  lf_logo_row_refresh (row);
  refuse (row, "", 0);
  refuse (row, "GIF89a", 6);
  refuse (row, entity, strlen (entity));
  refuse (row, bomb, sizeof (bomb) - 1);
  refuse (row, large, 5 * 1024 * 1024);
  g_assert_null (lf_report_logo (snapshot_of (session)));

  g_assert_true (lf_logo_row_take (row, drawing, &error));
  g_assert_no_error (error);
  g_assert_true (lf_logo_row_take (row, png, &error));
  g_assert_no_error (error);
  lf_logo_row_refresh (row);
  xml = lf_assessment_to_xml (snapshot_of (session));
  again = lf_assessment_new_from_xml (xml, "logo", &error);
  g_assert_no_error (error);
  kept = lf_report_logo (lf_assessment_get_snapshot (again));
  g_assert_true (g_bytes_equal (kept, png));

  g_assert_true (undo (session));
  g_clear_pointer (&kept, g_bytes_unref);
  kept = lf_report_logo (snapshot_of (session));
  g_assert_true (g_bytes_equal (kept, drawing));
  g_object_unref (row);
}

static void
test_statements (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session (NULL);
  LfStatementList *list =
    g_object_ref_sink (g_object_new (LF_TYPE_STATEMENT_LIST, NULL));
  GPtrArray *statements;
  GtkWidget *row;

  lf_statement_list_set_session (list, session);
  lf_statement_list_refresh (list);
  g_signal_emit_by_name (find (GTK_WIDGET (list), GTK_TYPE_BUTTON,
                               "Add a Statement"), "clicked");
  lf_statement_list_refresh (list);
  row = find (GTK_WIDGET (list), ADW_TYPE_ENTRY_ROW, "Statement");
  gtk_editable_set_text (GTK_EDITABLE (row), "Too early, if you ask me");
  g_signal_emit_by_name (row, "entry-activated");
  lf_statement_list_refresh (list);
  /* The field is still the one that was changed: the focus stays in it. */
  g_assert_true (find (GTK_WIDGET (list), ADW_TYPE_ENTRY_ROW, "Statement") ==
                 row);
  g_assert_nonnull (find (GTK_WIDGET (list), ADW_TYPE_EXPANDER_ROW,
                          "Too early, if you ask me"));
  row = find (GTK_WIDGET (list), ADW_TYPE_COMBO_ROW, "Kind");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  lf_statement_list_refresh (list);
  /* No day: the edit is refused, and what was written stays to be mended. */
  row = find (GTK_WIDGET (list), ADW_TYPE_ENTRY_ROW,
              "Look again by (year-month-day)");
  gtk_editable_set_text (GTK_EDITABLE (row), "soon");
  g_signal_emit_by_name (row, "entry-activated");
  lf_statement_list_refresh (list);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "soon");
  g_assert_true (gtk_widget_has_css_class (row, "error"));

  statements = lf_snapshot_list (snapshot_of (session), LF_RECORD_STATEMENT);
  g_assert_cmpuint (statements->len, ==, 1);
  g_assert_cmpstr (lf_record_get_text (g_ptr_array_index (statements, 0),
                                       "text"), ==, "Too early, if you ask me");
  g_assert_cmpstr (lf_record_get_text (g_ptr_array_index (statements, 0),
                                       "kind"), ==, "dissent");
  g_assert_cmpstr (lf_record_get_text (g_ptr_array_index (statements, 0),
                                       "due"), ==, "");
  g_object_unref (list);
}

/* Statements stand in the order of their ids, so the text, a hexadecimal
 * digit, begins its own. */
static void
add_statement (LfSession  *session,
               const char *text)
{
  LfEditBuilder *builder = lf_edit_builder_new (snapshot_of (session), "Add");
  g_autofree char *id =
    g_strconcat (text, "0000000-0000-4000-8000-000000000000", NULL);
  g_autoptr (GError) error = NULL;

  lf_edit_builder_set (builder, LF_RECORD_STATEMENT, LF_KEY (id), "text",
                       g_variant_new_string (text));
  lf_session_apply (session, lf_edit_builder_end (builder, &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
}

/* Also one that is made while the others are on their way. */
static void
test_statements_come (void)
{
  static const char *const texts[] = { "a", "b", "c", "d", "e" };
  g_autoptr (LfSession) session = lf_app_fixture_session (NULL);
  GtkWidget *list = g_object_ref_sink (g_object_new (LF_TYPE_STATEMENT_LIST,
                                                     NULL));
  GtkWidget *first = NULL;

  for (guint i = 0; i < 4; i++)
    add_statement (session, texts[i]);
  lf_statement_list_set_session (LF_STATEMENT_LIST (list), session);
  lf_statement_list_refresh (LF_STATEMENT_LIST (list));
  while ((first = find (list, ADW_TYPE_EXPANDER_ROW, "a")) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (find (list, ADW_TYPE_EXPANDER_ROW, "d"));
  add_statement (session, texts[4]);
  lf_statement_list_refresh (LF_STATEMENT_LIST (list));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_nonnull (find (list, ADW_TYPE_EXPANDER_ROW, texts[i]));
  g_assert_true (find (list, ADW_TYPE_EXPANDER_ROW, "a") == first);
  g_object_unref (list);
}

static void
name_owner (LfSession   *session,
            LfCoverList *list,
            const char  *owner)
{
  g_autoptr (GError) error = NULL;

  lf_session_apply (session,
                    lf_edit_new_set_field (snapshot_of (session), "owner",
                                           owner, &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  lf_cover_list_refresh (list);
}

/* The lines of the cover, which come in the frames after too. */
static void
test_cover (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session (NULL);
  LfCoverList *list = g_object_ref_sink (g_object_new (LF_TYPE_COVER_LIST,
                                                       NULL));
  GtkWidget *row;

  lf_cover_list_set_session (list, session);
  lf_cover_list_refresh (list);
  g_assert_null (find (GTK_WIDGET (list), ADW_TYPE_ENTRY_ROW, "Owner"));
  name_owner (session, list, "Ada");
  lf_app_fixture_wait (find (GTK_WIDGET (list), LF_TYPE_LOGO_ROW, NULL) !=
                       NULL);
  row = find (GTK_WIDGET (list), ADW_TYPE_ENTRY_ROW, "Owner");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Ada");
  name_owner (session, list, "Grace");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Grace");
  gtk_editable_set_text (GTK_EDITABLE (row), "Edith");
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_cmpstr (lf_snapshot_get_field (snapshot_of (session), "owner"), ==,
                   "Edith");
  g_object_unref (list);
}

static void
pages_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      pages)
{
  g_autoptr (GError) error = NULL;

  *(LfReportPages **) pages = lf_report_source_pages_finish (result, &error);
  g_assert_no_error (error);
}

static LfReportPages *
set_pages (LfSession    *session,
           LfReportKind  kind)
{
  LfReportOrder order;
  LfReportPages *pages = NULL;

  lf_report_source_order (session, &order);
  order.kind = kind;
  lf_report_source_pages_async (session, &order, NULL, pages_cb, &pages);
  lf_work_wait ();
  lf_app_fixture_wait (pages != NULL);
  return pages;
}

/* The sheets come a few at a time, also over others, and then the place in
 * them is kept; where there are fewer, none is left over. */
static void
test_preview (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session ("case-b-us");
  g_autoptr (LfReportPages) pages = set_pages (session, LF_REPORT_WHOLE);
  g_autoptr (LfReportPages) again = set_pages (session, LF_REPORT_WHOLE);
  g_autoptr (LfReportPages) card = set_pages (session, LF_REPORT_CARD);
  guint n = lf_report_pages_count (pages);
  LfReportPreview *preview = LF_REPORT_PREVIEW (lf_report_preview_new ());
  GtkWidget *window = adw_window_new ();
  GtkWidget *list = find (GTK_WIDGET (preview), GTK_TYPE_LIST_VIEW, NULL);
  GListModel *sheets =
    G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  GtkAdjustment *along =
    gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  double place;

  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (preview));
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 400);
  gtk_window_present (GTK_WINDOW (window));
  lf_report_preview_set_pages (preview, pages);
  g_assert_cmpuint (g_list_model_get_n_items (sheets), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (sheets), <, n);
  lf_app_fixture_wait (g_list_model_get_n_items (sheets) == n);
  lf_app_fixture_wait (gtk_adjustment_get_upper (along) > n * 400);
  gtk_adjustment_set_value (along, gtk_adjustment_get_upper (along) / 2);
  lf_app_fixture_frame (window);
  place = gtk_adjustment_get_value (along);
  g_assert_cmpfloat (place, >, 400);

  lf_report_preview_set_pages (preview, again);
  for (guint i = 0; i < n; i++)
    lf_app_fixture_frame (window);
  g_assert_cmpuint (g_list_model_get_n_items (sheets), ==, n);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (along), place, 1);

  lf_report_preview_set_pages (preview, card);
  g_assert_cmpuint (g_list_model_get_n_items (sheets), ==,
                    lf_report_pages_count (card));
  gtk_window_destroy (GTK_WINDOW (window));
  lf_app_fixture_idle ();
}

/* What is chosen in the print dialog counts when it is applied, as one
 * step. */
static void
test_print_tab (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session (NULL);
  GtkWidget *tab = g_object_ref_sink (lf_print_tab_new (session,
                                                        LF_REPORT_WHOLE));
  g_autoptr (GError) error = NULL;

  g_assert_true (lf_print_tab_apply (LF_PRINT_TAB (tab), &error));
  g_assert_false (undo (session));
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (find (tab, GTK_TYPE_CHECK_BUTTON, "Sources")), FALSE);
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (find (tab, GTK_TYPE_CHECK_BUTTON, "Sign-off")), FALSE);
  g_assert_true (lf_report_section_is_on (snapshot_of (session), "sources"));
  g_assert_true (lf_print_tab_apply (LF_PRINT_TAB (tab), &error));
  g_assert_no_error (error);
  g_assert_false (lf_report_section_is_on (snapshot_of (session), "sources"));
  g_assert_false (lf_report_section_is_on (snapshot_of (session), "sign-off"));
  g_assert_true (undo (session));
  g_assert_true (lf_report_section_is_on (snapshot_of (session), "sources"));
  g_assert_true (lf_report_section_is_on (snapshot_of (session), "sign-off"));

  gtk_drop_down_set_selected (
    GTK_DROP_DOWN (find (tab, GTK_TYPE_DROP_DOWN, NULL)), LF_REPORT_CARD);
  g_assert_cmpint (lf_print_tab_get_kind (LF_PRINT_TAB (tab)), ==,
                   LF_REPORT_CARD);
  g_object_unref (tab);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      saved)
{
  g_autoptr (GError) error = NULL;

  *(gboolean *) saved = lf_report_source_save_finish (result, &error);
  g_assert_no_error (error);
}

typedef struct
{
  LfSession *session;
  GFile     *file;
  gboolean   saved;
} Saving;

static void
activate_cb (GApplication *application,
             Saving       *saving)
{
  LfReportOrder order;

  lf_report_source_order (saving->session, &order);
  lf_report_source_save_async (saving->session, &order, saving->file, NULL,
                               saved_cb, &saving->saved);
}

/* A program without a window does not end before the file is written, and
 * whoever asked for it is told. */
static void
test_save_to_the_end (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session (NULL);
  g_autoptr (GApplication) application =
    g_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("landfall-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Saving saving = { session, file, FALSE };

  g_assert_no_error (error);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb),
                    &saving);
  g_application_run (application, 0, NULL);
  lf_work_wait ();
  g_assert_true (saving.saved);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_remove (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  catalogue = lf_app_fixture_init (&argc, &argv);
  if (catalogue == NULL)
    return EXIT_SUCCESS;

  g_test_add_func ("/report-widgets/sections-come", test_sections_come);
  g_test_add_func ("/report-widgets/sections", test_sections);
  g_test_add_func ("/report-widgets/logo", test_logo);
  g_test_add_func ("/report-widgets/statements", test_statements);
  g_test_add_func ("/report-widgets/statements-come", test_statements_come);
  g_test_add_func ("/report-widgets/cover", test_cover);
  g_test_add_func ("/report-widgets/preview", test_preview);
  g_test_add_func ("/report-widgets/print-tab", test_print_tab);
  g_test_add_func ("/report-widgets/save-to-the-end", test_save_to_the_end);
  return lf_app_fixture_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every page and widget can be made, shown, refreshed and let go: their
 * templates are well-formed, their classes known, and nothing holds on to
 * them. */

#include "config.h"

#include "lf-app-fixture.h"

#include <adwaita.h>
#include <stdlib.h>

#include "app/lf-application.h"
#include "app/lf-rating-sheet.h"
#include "app/lf-search-popover.h"
#include "app/lf-session.h"
#include "app/lf-steps.h"
#include "app/lf-window.h"
#include "app/lf-work.h"
#include "app/pages/lf-page.h"
#include "app/pages/lf-start-page.h"
#include "models/assessment/lf-edits.h"
#include "widgets/lf-answer-details.h"
#include "widgets/lf-chunks.h"
#include "widgets/lf-country-chooser.h"
#include "widgets/lf-day-chooser.h"
#include "widgets/lf-progress-ring.h"
#include "widgets/lf-question-card.h"
#include "widgets/lf-rating-table.h"

static LfCatalogue *catalogue;

/* Shows @child in a window for a moment, then lets go of both. */
static void
show_and_let_go (GtkWidget *child)
{
  GtkWidget *window = adw_window_new ();

  g_object_ref_sink (child);
  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_set_default_size (GTK_WINDOW (window), 640, 480);
  gtk_window_present (GTK_WINDOW (window));
  lf_app_fixture_idle ();
  if (LF_IS_PAGE (child))
    lf_page_focus_first (LF_PAGE (child));
  lf_app_fixture_idle ();
  gtk_window_destroy (GTK_WINDOW (window));
  lf_app_fixture_idle ();
  g_assert_finalize_object (child);
}

static void
test_pages (gconstpointer data)
{
  LfSession *session = lf_app_fixture_session (data);
  guint n;
  const LfStepPage *steps = lf_steps_list (&n);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *page = g_object_new (steps[i].get_type (), "session",
                                      session, NULL);

      lf_page_set_active (LF_PAGE (page), TRUE);
      show_and_let_go (page);
    }
  lf_app_fixture_idle ();
  g_assert_finalize_object (session);
}

static guint
count_widgets (GtkWidget *root)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);
  return n;
}

static void
take_turn (guint    index,
           gpointer taken)
{
  *(gboolean *) taken = TRUE;
}

/* How many turns without a new widget are the end of a page's lists. */
#define STILL_TURNS 10

/* Waits for the lists of a page that are made in later frames, by taking turns
 * with what makes them. */
static void
wait_for_lists (GtkWidget *page)
{
  guint before = 0;

  lf_work_wait ();
  for (guint still = 0; still < STILL_TURNS; still++)
    {
      LfChunks turn = { 0 };
      gboolean taken = FALSE;
      guint n;

      lf_chunks_start_later (&turn, 1, 1, take_turn, &taken);
      lf_app_fixture_wait (taken);
      n = count_widgets (page);
      if (n != before)
        still = 0;
      before = n;
    }
}

/* What a window of 640 pixels leaves a page beside its frame. */
#define PAGE_WIDTH 620

/* With text of twice the size each page still fits the smallest window. */
static void
test_pages_fit (void)
{
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  GtkSettings *settings = gtk_settings_get_default ();
  guint n, too_wide = 0;
  const LfStepPage *steps = lf_steps_list (&n);
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *window = adw_window_new ();
      GtkWidget *page = g_object_new (steps[i].get_type (), "session",
                                      session, NULL);
      int least;

      adw_window_set_content (ADW_WINDOW (window), page);
      gtk_window_set_default_size (GTK_WINDOW (window), 640, 480);
      lf_page_set_active (LF_PAGE (page), TRUE);
      gtk_window_present (GTK_WINDOW (window));
      lf_app_fixture_wait (lf_session_prepare (session));
      lf_app_fixture_wait (gtk_widget_get_opacity (page) == 1);
      wait_for_lists (page);
      gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL,
                          NULL, NULL);
      if (least > PAGE_WIDTH)
        g_test_message ("%s needs %d pixels", steps[i].id, least);
      too_wide += least > PAGE_WIDTH;
      gtk_window_destroy (GTK_WINDOW (window));
      lf_app_fixture_idle ();
    }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  g_object_unref (session);
  g_assert_cmpuint (too_wide, ==, 0);
}

/* A page follows the session: edits while it is seen, and while it is not. */
static void
test_pages_follow (void)
{
  LfSession *session = lf_app_fixture_session (NULL);
  g_autoptr (GError) error = NULL;
  guint n;
  const LfStepPage *steps = lf_steps_list (&n);
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *page = g_object_new (steps[i].get_type (), "session",
                                      session, NULL);

      g_ptr_array_add (pages, g_object_ref_sink (page));
      lf_page_set_active (LF_PAGE (page), TRUE);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = NULL;

      lf_session_apply (session,
                        lf_edit_new_add_market
                          (lf_session_get_snapshot (session),
                           i == 0 ? "DE" : NULL, i == 0 ? "Germany" : "Asia",
                           &id, &error),
                        LF_APPLY_DEFAULT, &error);
      g_assert_no_error (error);
      lf_app_fixture_idle ();
    }
  lf_assessment_undo (lf_session_get_assessment (session));
  lf_assessment_undo (lf_session_get_assessment (session));
  lf_app_fixture_idle ();
  for (guint i = 0; i < pages->len; i++)
    g_assert_finalize_object (pages->pdata[i]);
  lf_app_fixture_idle ();
  g_assert_finalize_object (session);
}

static void
add_markets (LfSession *session,
             guint      n)
{
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_session_get_snapshot (session), "Many");
  g_autoptr (GError) error = NULL;

  for (guint m = 0; m < n; m++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", m);

      lf_edit_builder_set (builder, LF_RECORD_MARKET, LF_KEY (id), "name",
                           g_variant_new_string (id));
    }
  lf_session_apply (session, lf_edit_builder_end (builder, &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
}

/* Whether all of the cell that has the focus is beside the heads of rows. */
static gboolean
sees_cell (LfRatingSheet *sheet)
{
  GtkWidget *table = GTK_WIDGET (lf_rating_sheet_get_table (sheet));
  GtkWidget *cell = gtk_widget_get_focus_child (table);
  graphene_rect_t at;

  return cell != NULL && gtk_widget_compute_bounds (cell, table, &at) &&
         at.size.width > 0 && at.origin.x > 0 &&
         at.origin.x + at.size.width <= gtk_widget_get_width (table);
}

/* A page that is made while a window is seen opens in parts: it is not seen
 * before the last one, and has the first place, or the question that is looked
 * for, in the end; a change and a person who goes elsewhere meanwhile
 * count. */
static void
test_open_in_parts (void)
{
  static const LfStep steps[] = { LF_STEP_ADVANTAGES, LF_STEP_WHERE,
                                  LF_STEP_HOW };
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *elsewhere = gtk_button_new_with_label ("Elsewhere");
  const LfItem *item = lf_catalogue_list (catalogue, "pull")->items[1];

  gtk_box_append (GTK_BOX (box), elsewhere);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < 2 * G_N_ELEMENTS (steps); i++)
    {
      LfStep step = steps[i / 2];
      gboolean leaves = i % 2 == 1;
      LfSession *session = lf_app_fixture_session ("demo-four-markets");
      LfPage *page = g_object_new (lf_steps_find (step)->get_type (),
                                   "session", session, NULL);
      GtkWidget *widget = GTK_WIDGET (page);

      gtk_widget_set_vexpand (widget, TRUE);
      gtk_box_append (GTK_BOX (box), widget);
      lf_page_set_active (page, TRUE);
      if (step == LF_STEP_WHERE)
        g_assert_false (lf_page_reveal (page, item->id, "m4"));
      else
        lf_page_focus_first (page);
      g_assert_cmpfloat (gtk_widget_get_opacity (widget), ==, 0);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == widget);
      while (!gtk_widget_get_visible (adw_bin_get_child (ADW_BIN (page))))
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpfloat (gtk_widget_get_opacity (widget), ==, 0);
      add_markets (session, 5);
      if (leaves)
        gtk_widget_grab_focus (elsewhere);
      lf_app_fixture_wait (gtk_widget_get_opacity (widget) == 1);
      g_assert_true (gtk_widget_get_focus_child (widget) != NULL ||
                     leaves);
      g_assert_true (gtk_widget_has_focus (elsewhere) == leaves);
      if (step == LF_STEP_WHERE && !leaves)
        g_assert_cmpstr (lf_rating_sheet_get_subject (LF_RATING_SHEET (
                           lf_app_fixture_find (widget, LF_TYPE_RATING_SHEET,
                                                0))), ==, "m4");
      gtk_widget_grab_focus (elsewhere);
      gtk_box_remove (GTK_BOX (box), widget);
      lf_work_wait ();
      lf_app_fixture_idle ();
      g_assert_finalize_object (session);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The results of many markets come from a thread. A question that is looked
 * for meanwhile has the focus when they are there, unless the person has gone
 * elsewhere, and so has the first one. */
static void
test_reveal_while_working (void)
{
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *elsewhere = gtk_button_new_with_label ("Elsewhere");
  const LfItem *item = lf_catalogue_list (catalogue, "pull")->items[1];
  LfRatingSheet *sheet;
  LfPage *page;

  add_markets (session, 60);
  page = g_object_new (lf_steps_find (LF_STEP_WHERE)->get_type (), "session",
                       session, NULL);
  gtk_widget_set_vexpand (GTK_WIDGET (page), TRUE);
  gtk_box_append (GTK_BOX (box), elsewhere);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (page));
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_present (GTK_WINDOW (window));
  sheet = LF_RATING_SHEET (lf_app_fixture_find (GTK_WIDGET (page),
                                                LF_TYPE_RATING_SHEET, 0));

  lf_page_set_active (page, TRUE);
  lf_page_focus_first (page);
  lf_app_fixture_wait (lf_rating_sheet_get_item (sheet) != NULL);
  g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (sheet)));

  add_markets (session, 61);
  gtk_widget_grab_focus (elsewhere);
  g_assert_false (lf_page_reveal (page, item->id, "m60"));
  lf_app_fixture_wait (lf_rating_sheet_get_item (sheet) == item);
  g_assert_cmpstr (lf_rating_sheet_get_subject (sheet), ==, "m60");
  lf_app_fixture_wait (sees_cell (sheet));

  add_markets (session, 62);
  g_assert_false (lf_page_reveal (page, item->id, "m61"));
  gtk_widget_grab_focus (elsewhere);
  lf_app_fixture_wait (lf_results_is_ready (lf_session_get_results (session)));
  lf_work_wait ();
  lf_app_fixture_idle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == elsewhere);
  lf_page_set_active (page, FALSE);
  gtk_window_destroy (GTK_WINDOW (window));
  lf_app_fixture_idle ();
  g_object_unref (session);
}

static void
test_cards (void)
{
  guint n;
  const LfItem *const *items = lf_catalogue_items (catalogue, &n);

  g_assert_cmpuint (n, >, 100);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *card = lf_question_card_new (items[i], "Somebody 2025");

      g_object_ref_sink (card);
      lf_question_card_set_rating (LF_QUESTION_CARD (card),
                                   &(LfRating) {
                                     .state = LF_RATING_UNKNOWN,
                                     .note = "a note" });
      g_assert_true (lf_question_card_is_answered (LF_QUESTION_CARD (card)));
      g_assert_finalize_object (card);
    }
}

static void
test_widgets (void)
{
  show_and_let_go (lf_answer_details_new ());
  show_and_let_go (lf_progress_ring_new ());
  show_and_let_go (lf_rating_table_new ());
  show_and_let_go (g_object_new (LF_TYPE_START_PAGE, NULL));
}

/* Opens the calendar anew, and says which day it shows. */
static char *
open_calendar (GtkWidget   *button,
               GtkCalendar *calendar)
{
  g_autoptr (GDateTime) day = NULL;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  lf_app_fixture_idle ();
  day = gtk_calendar_get_date (calendar);
  return g_date_time_format (day, "%Y-%m-%d");
}

static void
chosen_cb (GtkWidget   *chooser,
           const char  *day,
           char       **chosen)
{
  g_free (*chosen);
  *chosen = g_strdup (day);
}

/* The calendar opens at the day that stands there, or today; looking through
 * the months changes nothing; today can be taken as it is. */
static void
test_day_chooser (void)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *entry = adw_entry_row_new ();
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *chooser = lf_day_chooser_new ();
  GtkCalendar *calendar = GTK_CALENDAR (
    lf_app_fixture_find (chooser, GTK_TYPE_CALENDAR, 0));
  GtkWidget *take =
    gtk_widget_get_next_sibling (GTK_WIDGET (calendar));
  g_autoptr (GDateTime) other = g_date_time_new_local (2031, 3, 9, 0, 0, 0);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *chosen = NULL;
  g_autofree char *shown = NULL;

  lf_day_chooser_set_editable (LF_DAY_CHOOSER (chooser), GTK_EDITABLE (entry));
  g_signal_connect (chooser, "chosen", G_CALLBACK (chosen_cb), &chosen);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), chooser);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (entry), button);
  adw_window_set_content (ADW_WINDOW (window), entry);
  gtk_window_present (GTK_WINDOW (window));
  lf_app_fixture_idle ();

  shown = open_calendar (button, calendar);
  g_assert_cmpstr (shown, ==, today);
  g_signal_emit_by_name (take, "clicked");
  g_assert_cmpstr (chosen, ==, today);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, today);
  lf_app_fixture_idle ();

  g_clear_pointer (&chosen, g_free);
  g_clear_pointer (&shown, g_free);
  gtk_editable_set_text (GTK_EDITABLE (entry), "2030-01-31");
  shown = open_calendar (button, calendar);
  g_assert_cmpstr (shown, ==, "2030-01-31");
  gtk_calendar_select_day (calendar, other);
  g_assert_null (chosen);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==,
                   "2030-01-31");
  g_signal_emit_by_name (take, "clicked");
  g_assert_cmpstr (chosen, ==, "2031-03-09");
  /* The display may still tell of the pointer in the popover: that is heard
   * out while its surface is there. */
  while (gtk_widget_get_mapped (chooser))
    g_main_context_iteration (NULL, TRUE);
  gdk_display_sync (gtk_widget_get_display (window));
  lf_app_fixture_idle ();
  gtk_window_destroy (GTK_WINDOW (window));
  lf_app_fixture_idle ();
}

int
main (int    argc,
      char **argv)
{
  catalogue = lf_app_fixture_init (&argc, &argv);
  if (catalogue == NULL)
    return EXIT_SUCCESS;

  g_test_add_data_func ("/templates/pages/empty", NULL, test_pages);
  g_test_add_data_func ("/templates/pages/one-market", "case-b-us",
                        test_pages);
  g_test_add_data_func ("/templates/pages/two-markets", "case-alibaba",
                        test_pages);
  g_test_add_func ("/templates/pages-fit", test_pages_fit);
  g_test_add_func ("/templates/pages/follow", test_pages_follow);
  g_test_add_func ("/templates/pages/open-in-parts", test_open_in_parts);
  g_test_add_func ("/templates/pages/reveal-while-working",
                   test_reveal_while_working);
  g_test_add_func ("/templates/cards", test_cards);
  g_test_add_func ("/templates/widgets", test_widgets);
  g_test_add_func ("/templates/day-chooser", test_day_chooser);
  return lf_app_fixture_run ();
}

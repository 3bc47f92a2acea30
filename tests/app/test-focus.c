/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the keys go on when a page of the walk is shown again. */

#include "config.h"

#include "lf-app-fixture.h"

#include <adwaita.h>
#include <stdlib.h>
#include <string.h>

#include "app/lf-rating-sheet.h"
#include "app/lf-walk-view.h"
#include "models/assessment/lf-edits.h"
#include "widgets/lf-question-card.h"
#include "widgets/lf-rating-table.h"

typedef struct
{
  LfSession *session;
  GtkWidget *window;
  LfWalkView *walk;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->session = lf_app_fixture_session ("demo-four-markets");
  f->window = adw_window_new ();
  f->walk = g_object_new (LF_TYPE_WALK_VIEW, NULL);
  adw_window_set_content (ADW_WINDOW (f->window), GTK_WIDGET (f->walk));
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1024, 680);
  lf_walk_view_set_session (f->walk, f->session);
  gtk_window_present (GTK_WINDOW (f->window));
  lf_app_fixture_wait (gtk_widget_get_width (GTK_WIDGET (f->walk)) > 0);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  lf_app_fixture_idle ();
  g_object_unref (f->session);
}

static GtkWidget *
focus_of (Fixture *f)
{
  return gtk_window_get_focus (GTK_WINDOW (f->window));
}

static gboolean
is_on_page (Fixture *f)
{
  GtkWidget *page = GTK_WIDGET (lf_walk_view_get_page (f->walk));

  return focus_of (f) != NULL && gtk_widget_is_ancestor (focus_of (f), page);
}

/* What has just been made is laid out. */
static void
run_frames (Fixture *f)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (f->window);
  gint64 last = gdk_frame_clock_get_frame_counter (clock) + 2;

  while (gdk_frame_clock_get_frame_counter (clock) < last)
    {
      gtk_widget_queue_draw (f->window);
      lf_app_fixture_idle ();
    }
}

static void
go (Fixture    *f,
    const char *id)
{
  guint n;
  const LfStepPage *steps = lf_steps_list (&n);

  for (guint i = 0; i < n; i++)
    if (strcmp (steps[i].id, id) == 0)
      lf_walk_view_go (f->walk, &steps[i]);
  lf_app_fixture_wait (lf_session_prepare (f->session));
  /* A page that is half made is not seen. */
  lf_app_fixture_wait (gtk_widget_get_opacity (GTK_WIDGET (
                         lf_walk_view_get_page (f->walk))) == 1);
  run_frames (f);
}

/* Whatever page is left for another one has the focus where it was. */
static void
test_again (Fixture      *f,
            gconstpointer data)
{
  static const char *const ids[] = {
    "decision", "why", "where", "weights", "ranking", "how", "report",
  };
  GtkWidget *left[G_N_ELEMENTS (ids)];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      GtkWidget *first;

      go (f, ids[i]);
      g_assert_true (is_on_page (f));
      first = focus_of (f);
      /* A chart is left behind its last mark. */
      for (guint n = 0; n < 100 && focus_of (f) == first; n++)
        gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD);
      g_assert_true (is_on_page (f));
      left[i] = focus_of (f);
      g_assert_true (left[i] != first);
      /* The sidebar and the foot have the focus when they are used. */
      lf_walk_view_focus_next (f->walk);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      go (f, ids[i]);
      g_assert_true (focus_of (f) == left[i]);
      lf_walk_view_toggle_steps (f->walk);
      lf_walk_view_toggle_steps (f->walk);
    }
}

/* A page that is shown for the first time begins where its work does, also
 * where the focus comes from another page. */
static void
test_first (Fixture      *f,
            gconstpointer data)
{
  GtkWidget *first;

  go (f, "decision");
  g_assert_true (is_on_page (f));
  go (f, "weights");
  g_assert_true (ADW_IS_COMBO_ROW (focus_of (f)));
  first = focus_of (f);
  gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD);
  go (f, "why");
  g_assert_nonnull (gtk_widget_get_ancestor (focus_of (f),
                                             LF_TYPE_QUESTION_CARD));
  go (f, "weights");
  g_assert_true (ADW_IS_COMBO_ROW (focus_of (f)) && focus_of (f) != first);
}

/* Where the place is gone, the page begins anew. */
static void
test_gone (Fixture      *f,
           gconstpointer data)
{
  GtkWidget *first;

  go (f, "weights");
  first = focus_of (f);
  gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (is_on_page (f) && focus_of (f) != first);
  gtk_widget_set_sensitive (focus_of (f), FALSE);
  go (f, "why");
  go (f, "weights");
  g_assert_true (focus_of (f) == first);
}

/* The steps have the focus. */
static void
focus_steps (Fixture *f)
{
  lf_walk_view_toggle_steps (f->walk);
  lf_walk_view_toggle_steps (f->walk);
  g_assert_false (is_on_page (f));
}

/* A person does something on the page, and goes on to another place there. */
static void
work (Fixture *f)
{
  GtkWidget *page = GTK_WIDGET (lf_walk_view_get_page (f->walk));
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (page);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (all, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "pressed", 1, 1.0, 1.0);
    }
  for (guint n = 0; n < 6; n++)
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* The arrow keys walk over the steps and leave the focus there; who then works
 * on the page comes back to that, not to where the page was left before. */
static void
test_sidebar (Fixture      *f,
              gconstpointer data)
{
  GtkListBox *steps;
  GtkListBoxRow *why;
  GtkWidget *before, *now;

  go (f, "why");
  before = focus_of (f);
  focus_steps (f);
  steps = GTK_LIST_BOX (gtk_widget_get_ancestor (focus_of (f),
                                                 GTK_TYPE_LIST_BOX));
  why = gtk_list_box_get_selected_row (steps);
  go (f, "weights");
  focus_steps (f);
  gtk_list_box_select_row (steps, why);
  run_frames (f);
  work (f);
  now = focus_of (f);
  g_assert_true (is_on_page (f) && now != before);
  focus_steps (f);
  go (f, "why");
  g_assert_true (focus_of (f) == now);
}

static void
add_markets (Fixture *f,
             guint    n)
{
  for (guint m = 0; m < n; m++)
    {
      g_autofree char *id = NULL;
      g_autofree char *name = g_strdup_printf ("Market %u", m);
      g_autoptr (GError) error = NULL;
      LfEdit *edit =
        lf_edit_new_add_market (lf_session_get_snapshot (f->session), NULL,
                                name, &id, &error);

      g_assert_no_error (error);
      lf_session_apply (f->session, edit, LF_APPLY_DEFAULT, &error);
      g_assert_no_error (error);
    }
}

/* Of many markets cells go from one to another when the table is scrolled,
 * but not the one that has been left. */
static void
test_market (Fixture      *f,
             gconstpointer data)
{
  GtkWidget *page, *table, *sheet;
  GtkAdjustment *across;
  g_autofree char *market = NULL;

  add_markets (f, 36);
  go (f, "where");
  page = GTK_WIDGET (lf_walk_view_get_page (f->walk));
  table = lf_app_fixture_find (page, LF_TYPE_RATING_TABLE, 0);
  sheet = lf_app_fixture_find (page, LF_TYPE_RATING_SHEET, 0);
  g_assert_true (lf_rating_table_focus_cell (LF_RATING_TABLE (table), NULL,
                                             NULL));
  run_frames (f);
  market = g_strdup (lf_rating_sheet_get_subject (LF_RATING_SHEET (sheet)));
  focus_steps (f);
  across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (table));
  for (guint i = 1; i <= 20; i++)
    {
      gtk_adjustment_set_value (across,
                                gtk_adjustment_get_upper (across) * i / 20);
      run_frames (f);
    }
  go (f, "why");
  go (f, "where");
  g_assert_true (is_on_page (f));
  g_assert_cmpstr (lf_rating_sheet_get_subject (LF_RATING_SHEET (sheet)), ==,
                   market);
}

int
main (int    argc,
      char **argv)
{
  if (lf_app_fixture_init (&argc, &argv) == NULL)
    return EXIT_SUCCESS;
  g_test_add ("/focus/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/focus/first", Fixture, NULL, set_up, test_first, tear_down);
  g_test_add ("/focus/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/focus/sidebar", Fixture, NULL, set_up, test_sidebar,
              tear_down);
  g_test_add ("/focus/market", Fixture, NULL, set_up, test_market, tear_down);
  return lf_app_fixture_run ();
}

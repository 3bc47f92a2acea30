/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the keys go on when a page of the walk is shown again. */

#include "config.h"

#include "lf-app-fixture.h"

#include <adwaita.h>
#include <stdlib.h>
#include <string.h>

#include "app/lf-walk-view.h"
#include "widgets/lf-question-card.h"

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

int
main (int    argc,
      char **argv)
{
  if (lf_app_fixture_init (&argc, &argv) == NULL)
    return EXIT_SUCCESS;
  g_test_add ("/focus/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/focus/first", Fixture, NULL, set_up, test_first, tear_down);
  g_test_add ("/focus/gone", Fixture, NULL, set_up, test_gone, tear_down);
  return lf_app_fixture_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The panel that sets the participants' rankings side by side. */

#include "config.h"

#include "lf-app-fixture.h"

#include <adwaita.h>
#include <stdlib.h>
#include <string.h>

#include "app/pages/lf-group-panel.h"

static GtkWidget *
show (LfSession *session,
      GtkWidget **window)
{
  GtkWidget *panel = lf_group_panel_new ();

  lf_group_panel_set_session (LF_GROUP_PANEL (panel), session);
  *window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (*window), panel);
  gtk_window_set_default_size (GTK_WINDOW (*window), 700, 900);
  gtk_window_present (GTK_WINDOW (*window));
  lf_app_fixture_wait (lf_session_prepare (session));
  lf_group_panel_refresh (LF_GROUP_PANEL (panel));
  return panel;
}

/* The first label below that is seen and has @text. */
static GtkWidget *
label_with (GtkWidget  *root,
            const char *text)
{
  GtkWidget *label;

  for (guint n = 0;
       (label = lf_app_fixture_find (root, GTK_TYPE_LABEL, n)) != NULL; n++)
    if (gtk_widget_is_visible (label) &&
        strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return label;
  return NULL;
}

/* Words for a decision come first, the statistic after them; each voice, each
 * market with what all make of it, and the questions in dispute follow. */
static void
test_words (void)
{
  static const char *const lines[] = {
    "The 4 participants order the markets more alike than chance would",
    "3 of 4 put Germany first",
    "Without Lee Ji-woo, Japan would come first. That does not contradict",
    "Kendall’s W = 0.93, from 0, no order in common, to 1",
    "Japan 0.67, Germany 0.65, United States 0.61, Brazil 0.49",
    "Without this voice Japan would come first.",
    "Mean place 1.25, Borda count 11 of 12; preferred to each other market by "
      "a majority",
    "Mean place 4.00, Borda count 0 of 12",
    "Where opinions differ (1 polarised question)",
    "Polarised: mean 1.9",
  };
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  GtkWidget *window;
  GtkWidget *panel = show (session, &window);

  g_assert_nonnull (label_with (panel, "Working it out…"));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    lf_app_fixture_wait (label_with (panel, lines[i]) != NULL);
  g_assert_null (label_with (panel, "Working it out…"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (session);
}

static const char *
aggregate_of (LfSession *session)
{
  return lf_snapshot_get_text (lf_session_get_snapshot (session), "aggregate",
                               NULL);
}

/* How the group answers is an edit, which undo takes back. */
static void
test_aggregate (void)
{
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  GtkWidget *window;
  GtkWidget *panel = show (session, &window);
  AdwComboRow *row;

  lf_app_fixture_wait (label_with (panel, "Kendall’s W") != NULL);
  row = ADW_COMBO_ROW (lf_app_fixture_find (panel, ADW_TYPE_COMBO_ROW, 0));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  adw_combo_row_set_selected (row, 1);
  g_assert_cmpstr (aggregate_of (session), ==, "median");
  lf_assessment_undo (lf_session_get_assessment (session));
  g_assert_cmpstr (aggregate_of (session), ==, "mean");
  lf_app_fixture_wait (lf_session_prepare (session));
  lf_group_panel_refresh (LF_GROUP_PANEL (panel));
  lf_app_fixture_wait (adw_combo_row_get_selected (row) == 0);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (session);
}

/* Where nobody rates under a name of their own the panel says what it is
 * for and leads to where people come in, and nothing else. */
static void
test_nobody (void)
{
  LfSession *session = lf_app_fixture_session ("case-b-us");
  GtkWidget *window;
  GtkWidget *panel = show (session, &window);
  GtkWidget *way = lf_app_fixture_find (panel, GTK_TYPE_BUTTON, 0);

  g_assert_false (gtk_widget_get_visible (way));
  lf_app_fixture_wait (label_with (panel, "With two participants or more") !=
                       NULL);
  g_assert_nonnull (label_with (panel, "a column “participant”"));
  g_assert_true (gtk_widget_get_visible (way));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (way)), ==,
                   "win.ratings");
  g_assert_null (label_with (panel, "Kendall"));
  g_assert_null (label_with (panel, "All together"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (session);
}

int
main (int    argc,
      char **argv)
{
  if (lf_app_fixture_init (&argc, &argv) == NULL)
    return EXIT_SUCCESS;
  g_test_add_func ("/group-panel/words", test_words);
  g_test_add_func ("/group-panel/aggregate", test_aggregate);
  g_test_add_func ("/group-panel/nobody", test_nobody);
  return lf_app_fixture_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The criterion editor: figures and points typed there count when they are
 * left, and what is refused stays, marked. */

#include "config.h"

#include "lf-app-fixture.h"
#include "page-fixture.h"

#include <adwaita.h>
#include <stdlib.h>
#include <string.h>

#include "app/dialogs/lf-criterion-editor.h"
#include "app/pages/lf-commit.h"
#include "app/pages/lf-ranking-page.h"
#include "models/assessment/lf-edits-weights.h"
#include "models/assessment/lf-edits.h"
#include "widgets/lf-chart-view.h"
#include "widgets/lf-value-curve.h"

/* A point that is dragged is a point of the value function. */
static void
test_value_points (Fixture      *f,
                   gconstpointer type)
{
  const LfValuePoint points[] = { { 0, 0 }, { 2, 0.5 }, { 4, 1 } };
  GtkWidget *editor;
  LfValueFunction function;
  g_autoptr (GError) error = NULL;

  lf_session_apply (f->session,
                    lf_edit_new_shape_value (
                      lf_session_get_snapshot (f->session),
                      "pull-market-share", "Share", points, 3, &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  editor = lf_criterion_editor_new (f->session, "pull-market-share");
  gtk_window_present (GTK_WINDOW (editor));
  lf_app_fixture_idle ();
  g_signal_emit_by_name (get (editor, LF_TYPE_VALUE_CURVE, 0), "moved", 1,
                         1.5, 0.8, FALSE);
  lf_app_fixture_idle ();
  lf_results_get_value_function (lf_session_get_results (f->session), 0, 0,
                                 &function);
  g_assert_cmpint (function.kind, ==, LF_VALUE_PIECEWISE);
  g_assert_cmpfloat (function.x[1], ==, 1.5);
  g_assert_cmpfloat (function.value[1], ==, 0.8);
  gtk_window_destroy (GTK_WINDOW (editor));
  lf_app_fixture_idle ();
}

static void
press (GtkWidget       *view,
       guint            key,
       GdkModifierType  held)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (view);
  gboolean done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (all) && !done; i++)
    {
      g_autoptr (GtkEventController) controller =
        g_list_model_get_item (all, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) ==
            GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, held, &done);
    }
  g_assert_true (done);
  lf_app_fixture_idle ();
}

static void
assert_point (Fixture *f,
              guint    point,
              double   x,
              double   value)
{
  LfValueFunction function;

  lf_results_get_value_function (lf_session_get_results (f->session), 0, 0,
                                 &function);
  g_assert_cmpfloat_with_epsilon (function.x[point], x, 1e-9);
  g_assert_cmpfloat_with_epsilon (function.value[point], value, 1e-9);
}

/* Tab leads to a point and the arrow keys move it. The keys of a point are
 * one move, which undo takes back at once; a point stays between its
 * neighbours. */
static void
test_value_keys (Fixture      *f,
                 gconstpointer type)
{
  const LfValuePoint points[] = { { 0, 0 }, { 2, 0.5 }, { 4, 1 } };
  LfAssessment *assessment = lf_session_get_assessment (f->session);
  g_autoptr (GError) error = NULL;
  GtkWidget *editor, *view;

  lf_session_apply (f->session,
                    lf_edit_new_shape_value (
                      lf_session_get_snapshot (f->session),
                      "pull-market-share", "Share", points, 3, &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  editor = lf_criterion_editor_new (f->session, "pull-market-share");
  gtk_window_present (GTK_WINDOW (editor));
  view = get (get (editor, LF_TYPE_VALUE_CURVE, 0), LF_TYPE_CHART_VIEW, 0);
  lf_app_fixture_wait (gtk_widget_get_width (view) > 0);
  gtk_widget_grab_focus (view);
  while (lf_value_plot_of_mark (lf_chart_view_get_chart (LF_CHART_VIEW (view)),
                                lf_chart_view_get_mark (LF_CHART_VIEW (view)))
         != 1)
    g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  press (view, GDK_KEY_Up, 0);
  assert_point (f, 1, 2, 0.55);
  press (view, GDK_KEY_Right, 0);
  press (view, GDK_KEY_Right, GDK_SHIFT_MASK);
  press (view, GDK_KEY_Down, GDK_SHIFT_MASK);
  assert_point (f, 1, 2.11, 0.54);
  lf_assessment_undo (assessment);
  lf_app_fixture_idle ();
  assert_point (f, 1, 2, 0.5);
  lf_assessment_redo (assessment);
  lf_app_fixture_idle ();
  assert_point (f, 1, 2.11, 0.54);
  /* The move was over; another one begins, and ends at the neighbour. */
  for (guint i = 0; i < 30; i++)
    press (view, GDK_KEY_Right, 0);
  assert_point (f, 1, 3.96, 0.54);
  lf_assessment_undo (assessment);
  lf_app_fixture_idle ();
  assert_point (f, 1, 2.11, 0.54);
  /* The next point keeps its own moves apart. */
  press (view, GDK_KEY_Left, 0);
  gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
  press (view, GDK_KEY_Down, 0);
  assert_point (f, 2, 4, 0.95);
  lf_assessment_undo (assessment);
  lf_app_fixture_idle ();
  assert_point (f, 2, 4, 1);
  assert_point (f, 1, 2, 0.54);
  gtk_window_destroy (GTK_WINDOW (editor));
  lf_app_fixture_idle ();
}

static LfRecord *
figure_of (Fixture    *f,
           const char *indicator,
           const char *scenario)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (f->session);
  GPtrArray *markets = lf_snapshot_list (snapshot, LF_RECORD_MARKET);

  return lf_snapshot_get (snapshot, LF_RECORD_INDICATOR_VALUE,
                          LF_KEY (indicator,
                                  lf_record_get_id (markets->pdata[0]),
                                  scenario));
}

/* The criterion editor of a new indicator, and the row of the first
 * market’s figure. */
static GtkWidget *
open_indicator (Fixture     *f,
                char       **id,
                GtkWidget  **row)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *editor;

  lf_session_apply (f->session,
                    lf_edit_new_add_indicator
                      (lf_session_get_snapshot (f->session), "Patients", id,
                       &error), LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  editor = lf_criterion_editor_new (f->session, *id);
  gtk_window_present (GTK_WINDOW (editor));
  lf_app_fixture_idle ();
  *row = get (editor, ADW_TYPE_ENTRY_ROW, 2);
  return editor;
}

/* A figure counts when its row is left or the window is closed; one that
 * cannot be read stays, marked, until it is mended. */
static void
test_figures (Fixture      *f,
              gconstpointer type)
{
  g_autofree char *id = NULL;
  GtkWidget *row;
  GtkWidget *editor = open_indicator (f, &id, &row);
  g_autoptr (GError) error = NULL;

  g_assert_true (gtk_widget_grab_focus (row));
  gtk_editable_set_text (GTK_EDITABLE (row), "many");
  g_assert_true (gtk_widget_grab_focus (get (editor, ADW_TYPE_ENTRY_ROW,
                                             0)));
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_null (figure_of (f, id, ""));
  lf_session_apply (f->session,
                    lf_edit_new_set_field
                      (lf_session_get_snapshot (f->session), "title",
                       "Another", &error), LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  lf_app_fixture_idle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "many");
  g_assert_true (gtk_widget_grab_focus (row));
  gtk_editable_set_text (GTK_EDITABLE (row), " 5 .. 20");
  g_assert_true (gtk_widget_grab_focus (get (editor, ADW_TYPE_ENTRY_ROW,
                                             0)));
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpfloat (lf_record_get_number (figure_of (f, id, ""), "high", 0),
                     ==, 20);
  lf_app_fixture_idle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "5..20");
  g_assert_true (gtk_widget_grab_focus (row));
  gtk_editable_set_text (GTK_EDITABLE (row), "12");
  gtk_window_close (GTK_WINDOW (editor));
  g_assert_cmpfloat (lf_record_get_number (figure_of (f, id, ""), "value",
                                           0), ==, 12);
  lf_app_fixture_idle ();
}

/* The window of a type that is open, if any. */
static GtkWidget *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;
  return NULL;
}

/* What cannot be read is told of in a sentence, and is not lost when the
 * window is closed without a question. */
static void
test_refused_figure (Fixture      *f,
                     gconstpointer type)
{
  g_autofree char *id = NULL;
  GtkWidget *row;
  GtkWidget *editor = open_indicator (f, &id, &row);
  GtkWidget *note = gtk_widget_get_next_sibling (row);
  GtkWidget *asks;

  g_assert_false (gtk_widget_get_visible (note));
  g_assert_true (gtk_widget_grab_focus (row));
  gtk_editable_set_text (GTK_EDITABLE (row), "12,5 Mio");
  gtk_window_close (GTK_WINDOW (editor));
  lf_app_fixture_idle ();
  g_assert_true (gtk_widget_get_visible (note));
  asks = find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (asks);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (asks), "cancel");
  gtk_window_destroy (GTK_WINDOW (asks));
  lf_app_fixture_idle ();
  g_assert_true (find_window (LF_TYPE_CRITERION_EDITOR) == editor);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==,
                   "12,5 Mio");
  g_assert_true (gtk_widget_is_ancestor (
    gtk_window_get_focus (GTK_WINDOW (editor)), row));
  gtk_editable_set_text (GTK_EDITABLE (row), "12.5");
  g_assert_true (gtk_widget_grab_focus (get (editor, ADW_TYPE_ENTRY_ROW,
                                             0)));
  g_assert_false (gtk_widget_get_visible (note));
  g_assert_true (gtk_widget_grab_focus (row));
  gtk_editable_set_text (GTK_EDITABLE (row), "dear");
  gtk_window_close (GTK_WINDOW (editor));
  lf_app_fixture_idle ();
  asks = find_window (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (asks), "discard");
  gtk_window_destroy (GTK_WINDOW (asks));
  lf_app_fixture_idle ();
  g_assert_null (find_window (LF_TYPE_CRITERION_EDITOR));
  g_assert_cmpfloat (lf_record_get_number (figure_of (f, id, ""), "value",
                                           0), ==, 12.5);
}

static gboolean
has_toast (GtkWidget *root)
{
  gboolean found = strcmp (G_OBJECT_TYPE_NAME (root), "AdwToastWidget") == 0;

  for (GtkWidget *c = gtk_widget_get_first_child (root); c != NULL && !found;
       c = gtk_widget_get_next_sibling (c))
    found = has_toast (c);
  return found;
}

static GtkWidget *
last_button (GtkWidget *root)
{
  GtkWidget *last = GTK_IS_BUTTON (root) ? root : NULL;

  for (GtkWidget *c = gtk_widget_get_first_child (root); c != NULL;
       c = gtk_widget_get_next_sibling (c))
    {
      GtkWidget *found = last_button (c);

      if (found != NULL)
        last = found;
    }
  return last;
}

static guint
n_indicators (Fixture *f)
{
  return lf_snapshot_list (lf_session_get_snapshot (f->session),
                           LF_RECORD_INDICATOR)->len;
}

/* What is typed first names the indicator: a space in it presses nothing. To
 * remove the indicator is the last thing of all, and can be undone. */
static void
test_first_key (Fixture      *f,
                gconstpointer type)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  g_autoptr (GtkWidget) page = g_object_ref (f->page);
  GtkWidget *name, *editor;
  guint before = n_indicators (f);
  int from, to;

  adw_window_set_content (ADW_WINDOW (f->window), overlay);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  lf_app_fixture_idle ();
  g_signal_emit_by_name (gtk_widget_get_template_child (
                           page, LF_TYPE_RANKING_PAGE, "add_indicator"),
                         "clicked");
  editor = find_window (LF_TYPE_CRITERION_EDITOR);
  name = get (editor, ADW_TYPE_ENTRY_ROW, 0);
  g_assert_true (gtk_widget_is_ancestor (
    gtk_window_get_focus (GTK_WINDOW (editor)), name));
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (name),
                                                    &from, &to));
  g_assert_cmpint (from, ==, 0);
  g_assert_cmpint (to, ==, strlen (gtk_editable_get_text
                                     (GTK_EDITABLE (name))));
  g_assert_cmpuint (n_indicators (f), ==, before + 1);
  g_signal_emit_by_name (last_button (get (editor, ADW_TYPE_PREFERENCES_PAGE,
                                           0)), "clicked");
  lf_app_fixture_idle ();
  g_assert_null (find_window (LF_TYPE_CRITERION_EDITOR));
  g_assert_cmpuint (n_indicators (f), ==, before);
  g_assert_true (has_toast (overlay));
}

/* A name that the document does not take stays too, marked. */
static void
test_refused_name (Fixture      *f,
                   gconstpointer type)
{
  g_autofree char *id = NULL;
  GtkWidget *row;
  GtkWidget *editor = open_indicator (f, &id, &row);
  GtkWidget *name = get (editor, ADW_TYPE_ENTRY_ROW, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (gtk_widget_grab_focus (name));
  gtk_editable_set_text (GTK_EDITABLE (name), "no \001 text");
  g_assert_true (gtk_widget_grab_focus (row));
  g_assert_true (gtk_widget_has_css_class (name, "error"));
  lf_session_apply (f->session,
                    lf_edit_new_set_field
                      (lf_session_get_snapshot (f->session), "title",
                       "Another", &error), LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  lf_app_fixture_idle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==,
                   "no \001 text");
  g_assert_true (gtk_widget_grab_focus (name));
  gtk_editable_set_text (GTK_EDITABLE (name), "Doctors");
  g_assert_true (gtk_widget_grab_focus (row));
  g_assert_false (gtk_widget_has_css_class (name, "error"));
  gtk_window_destroy (GTK_WINDOW (editor));
  lf_app_fixture_idle ();
}

/* In a scenario a figure is that scenario’s. */
static void
test_scenario_figure (Fixture      *f,
                      gconstpointer type)
{
  g_autofree char *scenario = NULL;
  g_autofree char *id = NULL;
  GtkWidget *row, *editor;
  g_autoptr (GError) error = NULL;

  lf_session_apply (f->session,
                    lf_edit_new_add_scenario
                      (lf_session_get_snapshot (f->session), "", "Boom",
                       &scenario, &error), LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  lf_session_set_scenario (f->session, scenario);
  editor = open_indicator (f, &id, &row);
  g_assert_true (gtk_widget_grab_focus (row));
  gtk_editable_set_text (GTK_EDITABLE (row), "7");
  gtk_window_close (GTK_WINDOW (editor));
  g_assert_null (figure_of (f, id, ""));
  g_assert_cmpfloat (lf_record_get_number (figure_of (f, id, scenario),
                                           "value", 0), ==, 7);
  lf_app_fixture_idle ();
}

/* To pass through a spin button changes nothing, even where it shows fewer
 * digits than there are; what is refused does not stay. */
static void
test_rounding (Fixture      *f,
               gconstpointer type)
{
  const LfValuePoint points[] = { { 0, 0 }, { 2, 0.3333 }, { 4, 1 } };
  GtkWidget *editor, *x, *value;
  LfValueFunction function;
  g_autoptr (GError) error = NULL;

  lf_session_apply (f->session,
                    lf_edit_new_shape_value (
                      lf_session_get_snapshot (f->session),
                      "pull-market-share", "Share", points, 3, &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  editor = lf_criterion_editor_new (f->session, "pull-market-share");
  gtk_window_present (GTK_WINDOW (editor));
  lf_app_fixture_idle ();
  /* Before them stand the two ends, the bend and the first point. */
  x = get (editor, GTK_TYPE_SPIN_BUTTON, 5);
  value = get (editor, GTK_TYPE_SPIN_BUTTON, 6);
  g_assert_cmpfloat_with_epsilon (
    gtk_spin_button_get_value (GTK_SPIN_BUTTON (value)), 0.3333, 1e-9);
  gtk_spin_button_update (GTK_SPIN_BUTTON (value));
  lf_results_get_value_function (lf_session_get_results (f->session), 0, 0,
                                 &function);
  g_assert_cmpfloat (function.value[1], ==, 0.3333);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (x), 9);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (x)), ==, 2);
  gtk_window_destroy (GTK_WINDOW (editor));
  lf_app_fixture_idle ();
}

/* Neither does a number that is so large that its last digits shown are no
 * round number in binary. */
static void
test_large_number (void)
{
  GtkWidget *spin =
    g_object_ref_sink (gtk_spin_button_new_with_range (0, 1e13, 1));

  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), 2);
  for (double stored = 1234.56789; stored < 1e12; stored *= 3.000001)
    {
      double shown;

      gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), stored);
      gtk_spin_button_update (GTK_SPIN_BUTTON (spin));
      shown = gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin));
      g_assert_cmpfloat (shown, !=, stored);
      g_assert_cmpfloat (lf_commit_number (GTK_SPIN_BUTTON (spin), stored),
                         ==, stored);
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), shown + 1);
      g_assert_cmpfloat (lf_commit_number (GTK_SPIN_BUTTON (spin), stored),
                         ==, shown + 1);
    }
  g_object_unref (spin);
}

int
main (int    argc,
      char **argv)
{
  if (lf_app_fixture_init (&argc, &argv) == NULL)
    return EXIT_SUCCESS;
  page_add ("/ranking/figures", lf_ranking_page_get_type, test_figures);
  page_add ("/ranking/first-key", lf_ranking_page_get_type, test_first_key);
  page_add ("/ranking/refused-figure", lf_ranking_page_get_type,
            test_refused_figure);
  page_add ("/ranking/refused-name", lf_ranking_page_get_type,
            test_refused_name);
  page_add ("/ranking/scenario-figure", lf_ranking_page_get_type,
            test_scenario_figure);
  page_add ("/ranking/rounding", lf_ranking_page_get_type, test_rounding);
  g_test_add_func ("/weights/large-number", test_large_number);
  page_add ("/ranking/value-points", lf_ranking_page_get_type,
            test_value_points);
  page_add ("/ranking/value-keys", lf_ranking_page_get_type,
            test_value_keys);
  return lf_app_fixture_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How and 3C in the window: the heat map's cells answer to click and key,
 * weights and gates are edits, a completed action proposes and does not
 * rate, scenarios switch all pages. */

#include "config.h"

#include "lf-app-fixture.h"

#include <adwaita.h>
#include <stdlib.h>
#include <string.h>

#include "app/lf-scenario-window.h"
#include "app/pages/lf-action-row.h"
#include "app/pages/lf-gate-figures.h"
#include "app/pages/lf-how-page.h"
#include "app/pages/lf-mode-map.h"
#include "app/pages/lf-mode-settings.h"
#include "models/assessment/lf-edits-scenarios.h"
#include "models/assessment/lf-edits.h"
#include "widgets/lf-chart-view.h"
#include "widgets/lf-two-up.h"

static LfCatalogue *catalogue;

static gpointer
nth_below (GtkWidget *root,
           GType      type,
           guint      n)
{
  GtkWidget *found = lf_app_fixture_find (root, type, n);

  g_assert_nonnull (found);
  return found;
}

static GtkWidget *
show (GtkWidget *child)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 700);
  gtk_window_present (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  return window;
}

static gboolean
says (GtkWidget  *root,
      const char *text)
{
  for (guint n = 0;; n++)
    {
      GtkWidget *label = lf_app_fixture_find (root, GTK_TYPE_LABEL, n);

      if (label == NULL)
        return FALSE;
      if (strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
        return TRUE;
    }
}

/* A cell's activation looks at its market and tells about its mode, with
 * the sources of its reasons; every cell has a mark of its own. */
static void
test_map (void)
{
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  GtkWidget *map = lf_mode_map_new (session);
  GtkWidget *window = show (map);
  const LfProductResult *product = lf_session_get_product (session);
  LfChartView *view;
  guint n_modes;

  lf_catalogue_modes (catalogue, &n_modes);
  lf_mode_map_refresh (LF_MODE_MAP (map), NULL);
  view = nth_below (map, LF_TYPE_CHART_VIEW, 0);
  g_assert_cmpuint (lf_chart_mark_count (lf_chart_view_get_chart (view)), ==,
                    n_modes * product->n_markets);
  /* The fourth row, licence-out, in the market ranked second. */
  g_signal_emit_by_name (view, "mark-activated",
                         (int) (3 * product->n_markets + 1));
  lf_mode_map_refresh (LF_MODE_MAP (map), NULL);
  g_assert_cmpstr (lf_session_get_market (session), ==,
                   product->markets[product->ranking.order[1]].id);
  g_assert_true (says (map, "Licence-out in "));
  g_assert_true (says (map, "[Song 2025"));
  /* Its funds are given, and those of the first row are not. */
  g_assert_true (says (map, "The nearest gate is open"));
  g_signal_emit_by_name (view, "mark-activated", 1);
  lf_mode_map_refresh (LF_MODE_MAP (map), NULL);
  g_assert_true (says (map, "No gate is on"));
  /* The eleventh, an own sales organisation, must have an advantage. */
  g_signal_emit_by_name (view, "mark-activated",
                         (int) (10 * product->n_markets));
  lf_mode_map_refresh (LF_MODE_MAP (map), NULL);
  g_assert_true (says (map, "The nearest gate is open"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (session);
}

/* Without a market the page says what is missing and leads there; with one it
 * gives its advice. */
static void
test_empty (void)
{
  LfSession *session = lf_app_fixture_session (NULL);
  GtkWidget *page = g_object_new (LF_TYPE_HOW_PAGE, "session", session, NULL);
  GtkWidget *window = show (page);
  GtkWidget *status, *button;
  GtkStack *stack;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) target = NULL;

  lf_page_set_active (LF_PAGE (page), TRUE);
  /* A page that is half made is not seen. */
  lf_app_fixture_wait (gtk_widget_get_opacity (page) == 1);
  lf_app_fixture_idle ();
  status = nth_below (page, ADW_TYPE_STATUS_PAGE, 0);
  stack = GTK_STACK (gtk_widget_get_ancestor (status, GTK_TYPE_STACK));
  g_assert_true (gtk_stack_get_visible_child (stack) == status);
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (status)), ==,
                   "No Market Yet");
  button = nth_below (status, GTK_TYPE_BUTTON, 0);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)),
                   ==, "win.go-step");
  target = g_variant_ref_sink (g_variant_new_int32 (LF_STEP_WHERE));
  g_assert_true (g_variant_equal (
    gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), target));
  lf_session_apply (session,
                    lf_edit_new_add_market (lf_session_get_snapshot (session),
                                            "DE", "Germany", NULL, &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  lf_app_fixture_wait (gtk_stack_get_visible_child (stack) != status);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "advice");
  gtk_window_destroy (GTK_WINDOW (window));
  lf_app_fixture_idle ();
  g_object_unref (session);
}

static GtkSpinButton *
spin_named (GtkWidget  *root,
            const char *title)
{
  for (guint n = 0;; n++)
    {
      AdwPreferencesRow *row = nth_below (root, ADW_TYPE_ACTION_ROW, n);

      if (strcmp (adw_preferences_row_get_title (row), title) == 0)
        return nth_below (GTK_WIDGET (row), GTK_TYPE_SPIN_BUTTON, 0);
    }
}

/* A weight and a priority are edits: in the file, undone by undo, and the
 * totals follow. */
static void
test_settings (void)
{
  LfSession *session = lf_app_fixture_session ("case-b-us");
  GtkWidget *settings = lf_mode_settings_new (session);
  GtkWidget *window = show (settings);
  LfSnapshot *snapshot;

  lf_mode_settings_refresh (LF_MODE_SETTINGS (settings));
  gtk_spin_button_set_value (spin_named (settings, "OLI Rule"), 0.5);
  snapshot = lf_session_get_snapshot (session);
  g_assert_cmpfloat (lf_snapshot_get_parameter (snapshot, "mode-weight-oli",
                                                0.1), ==, 0.5);
  g_assert_cmpfloat_with_epsilon (
    lf_session_get_market_result (session)->modes.weights[LF_PART_OLI],
    0.5 / 1.4, 1e-9);
  gtk_spin_button_set_value (spin_named (settings, "Low Commitment"), 50);
  g_assert_true (lf_session_get_market_result (session)
                   ->modes.modes[0].has_priorities);
  lf_assessment_undo (lf_session_get_assessment (session));
  lf_assessment_undo (lf_session_get_assessment (session));
  g_assert_cmpfloat (
    lf_session_get_market_result (session)->modes.weights[LF_PART_OLI], ==,
    0.1);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (session);
}

static AdwEntryRow *
limit_of (GtkWidget *gates)
{
  for (guint n = 0;; n++)
    {
      AdwPreferencesRow *row = nth_below (gates, ADW_TYPE_ENTRY_ROW, n);

      if (strstr (adw_preferences_row_get_title (row), "share") != NULL)
        return ADW_ENTRY_ROW (row);
    }
}

/* The host's limit, typed, closes what needs more, with what would open it;
 * text that is no number is not taken. */
static void
test_gate (void)
{
  LfSession *session = lf_app_fixture_session ("case-b-us");
  GtkWidget *gates = lf_gate_figures_new (session);
  GtkWidget *window = show (gates);
  AdwEntryRow *limit = limit_of (gates);
  const LfModeResult *mode;

  lf_gate_figures_refresh (LF_GATE_FIGURES (gates));
  gtk_editable_set_text (GTK_EDITABLE (limit), "half");
  g_signal_emit_by_name (limit, "entry-activated");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (limit), "error"));
  gtk_editable_set_text (GTK_EDITABLE (limit), "1,5");
  g_signal_emit_by_name (limit, "entry-activated");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (limit), "error"));
  /* All the digits that were typed stand there again. */
  gtk_editable_set_text (GTK_EDITABLE (limit), "33.33333333333333");
  g_signal_emit_by_name (limit, "entry-activated");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (limit), "error"));
  lf_gate_figures_refresh (LF_GATE_FIGURES (gates));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (limit)), ==,
                   "33.33333333333333");
  gtk_editable_set_text (GTK_EDITABLE (limit), "49");
  g_signal_emit_by_name (limit, "entry-activated");
  mode = lf_results_find_mode (&lf_session_get_market_result (session)->modes,
                               "wos-sales");
  g_assert_false (mode->feasible);
  g_assert_nonnull (strstr (mode->gates[LF_GATE_EQUITY].sentence,
                            "would open it"));
  gtk_editable_set_text (GTK_EDITABLE (limit), "");
  g_signal_emit_by_name (limit, "entry-activated");
  mode = lf_results_find_mode (&lf_session_get_market_result (session)->modes,
                               "wos-sales");
  g_assert_true (mode->feasible);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (session);
}

static LfRecord *
limit_in (LfSession  *session,
          const char *market)
{
  return lf_snapshot_get_gate (lf_session_get_snapshot (session),
                               "foreign-equity-limit", market, "", "");
}

/* A limit is that of the market for which it was shown or typed, whichever
 * is looked at when its row is left; what is refused stays, marked. */
static void
test_gate_of_market (void)
{
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  GtkWidget *gates = lf_gate_figures_new (session);
  GtkWidget *window = show (gates);
  AdwEntryRow *limit = limit_of (gates);
  const LfProductResult *product = lf_session_get_product (session);
  g_autofree char *a = g_strdup (product->markets[0].id);
  g_autofree char *b = g_strdup (product->markets[1].id);

  lf_session_set_market (session, a);
  lf_gate_figures_refresh (LF_GATE_FIGURES (gates));
  gtk_editable_set_text (GTK_EDITABLE (limit), "49");
  g_signal_emit_by_name (limit, "entry-activated");
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (limit)));
  lf_session_set_market (session, b);
  lf_gate_figures_refresh (LF_GATE_FIGURES (gates));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (limit)), ==, "");
  g_signal_emit_by_name (limit, "entry-activated");
  g_assert_null (limit_in (session, b));
  gtk_editable_set_text (GTK_EDITABLE (limit), "25");
  lf_session_set_market (session, a);
  lf_gate_figures_refresh (LF_GATE_FIGURES (gates));
  g_assert_cmpfloat (lf_record_get_number (limit_in (session, a), "value", 0),
                     ==, 49);
  g_assert_cmpfloat (lf_record_get_number (limit_in (session, b), "value", 0),
                     ==, 25);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (limit)), ==, "49");

  gtk_editable_set_text (GTK_EDITABLE (limit), "half");
  g_signal_emit_by_name (limit, "entry-activated");
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  lf_gate_figures_refresh (LF_GATE_FIGURES (gates));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (limit)), ==, "half");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (limit), "error"));
  lf_session_set_market (session, b);
  lf_gate_figures_refresh (LF_GATE_FIGURES (gates));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (limit)), ==, "25");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (limit), "error"));
  gtk_window_destroy (GTK_WINDOW (window));
  lf_app_fixture_idle ();
  g_object_unref (session);
}

static void
completed_cb (GtkWidget   *row,
              const char  *practice,
              char       **got)
{
  g_free (*got);
  *got = g_strdup (practice);
}

/* An action that is done proposes to rate its practice again; the rating
 * stays what it is. */
static void
test_action (void)
{
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  LfSnapshot *snapshot = lf_session_get_snapshot (session);
  GPtrArray *actions = lf_snapshot_list (snapshot, LF_RECORD_ACTION);
  g_autofree char *id = g_strdup (lf_record_get_id (actions->pdata[0]));
  GtkWidget *row = lf_action_row_new (session, id);
  GtkWidget *window = show (row);
  g_autofree char *got = NULL;
  guint64 ratings = lf_snapshot_get_stamp (snapshot, LF_RECORD_RATING);

  g_signal_connect (row, "completed", G_CALLBACK (completed_cb), &got);
  adw_combo_row_set_selected (nth_below (row, ADW_TYPE_COMBO_ROW, 0), 2);
  snapshot = lf_session_get_snapshot (session);
  g_assert_cmpstr (lf_record_get_text (
    lf_snapshot_get (snapshot, LF_RECORD_ACTION, LF_KEY (id)), "status"), ==,
    "done");
  g_assert_cmpstr (got, ==, "c3-policy-understanding");
  g_assert_cmpuint (lf_snapshot_get_stamp (snapshot, LF_RECORD_RATING), ==,
                    ratings);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (session);
}

/* A rating in the scenario that is looked at leaves the assessment alone,
 * and the comparison names it. */
static void
test_scenario (void)
{
  LfSession *session = lf_app_fixture_session ("case-b-us");
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  const LfItem *item = lf_catalogue_item (catalogue, "i-capacity-to-own");
  const LfRating rating = { .state = LF_RATING_RATED,
                            .kind = LF_ANSWER_SCALE, .value = 0 };
  double before = lf_session_get_market_result (session)
                    ->modes.modes[0].total;
  GtkWidget *window;

  g_assert_true (lf_session_apply (session,
                                   lf_edit_new_duplicate_scenario
                                     (lf_session_get_snapshot (session), NULL,
                                      "Funding fails", &id, &error),
                                   LF_APPLY_DEFAULT, &error));
  lf_session_set_scenario (session, id);
  lf_session_rate (session, item, NULL, &rating);
  g_assert_cmpfloat (lf_session_get_market_result (session)
                       ->modes.modes[0].total, !=, before);
  window = lf_scenario_window_new (session);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (says (window, "Funding fails"));
  g_assert_true (says (window, item->label));
  gtk_window_destroy (GTK_WINDOW (window));
  lf_session_set_scenario (session, "");
  g_assert_cmpfloat (lf_session_get_market_result (session)
                       ->modes.modes[0].total, ==, before);
  g_object_unref (session);
}

int
main (int    argc,
      char **argv)
{
  catalogue = lf_app_fixture_init (&argc, &argv);
  if (catalogue == NULL)
    return EXIT_SUCCESS;

  g_test_add_func ("/how/map", test_map);
  g_test_add_func ("/how/empty", test_empty);
  g_test_add_func ("/how/settings", test_settings);
  g_test_add_func ("/how/gate", test_gate);
  g_test_add_func ("/how/gate-of-market", test_gate_of_market);
  g_test_add_func ("/three-c/completed-action", test_action);
  g_test_add_func ("/scenarios/session", test_scenario);
  return lf_app_fixture_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page Weights, in a window: an answer typed is in the document, weights
 * tried change nothing until they are taken. */

#include "config.h"

#include "lf-app-fixture.h"
#include "page-fixture.h"

#include <adwaita.h>
#include <stdlib.h>

#include "app/pages/lf-weight-order.h"
#include "app/pages/lf-weight-pairs.h"
#include "app/pages/lf-weight-points.h"
#include "app/pages/lf-weights-page.h"
#include "models/assessment/lf-edits-weights.h"
#include "models/scoring/lf-elicitation.h"
#include "widgets/lf-chart-view.h"

static void
choose_way (Fixture       *f,
            LfElicitation  way)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (get (f->page,
                                                  ADW_TYPE_COMBO_ROW, 1)),
                              way);
  lf_app_fixture_idle ();
}

static guint
n_answers (Fixture *f)
{
  return lf_snapshot_list (lf_session_get_snapshot (f->session),
                           LF_RECORD_WEIGHT_ANSWER)->len;
}

/* Points typed on the page are raw answers in the document; they count once
 * they are taken, and undo takes them back. */
static void
test_points (Fixture      *f,
             gconstpointer type)
{
  GtkWidget *points, *spin, *take;
  LfAssessment *assessment = lf_session_get_assessment (f->session);

  choose_way (f, LF_ELICITATION_DIRECT);
  points = get (f->page, LF_TYPE_WEIGHT_POINTS, 0);
  spin = get (points, GTK_TYPE_SPIN_BUTTON, 0);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 40);
  lf_app_fixture_idle ();
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 45);
  lf_app_fixture_idle ();
  g_assert_cmpuint (n_answers (f), ==, 1);
  g_assert_cmpstr (adw_action_row_get_subtitle
                     (ADW_ACTION_ROW (get (points, ADW_TYPE_ACTION_ROW, 1))),
                   ==, "No answer yet");
  g_assert_cmpstr (way_in_force (f), ==, "derived");
  /* The same row is still there, with what was typed. */
  g_assert_true (get (points, GTK_TYPE_SPIN_BUTTON, 0) == spin);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==,
                     45);
  for (guint n = 0;; n++)
    {
      take = get (f->page, GTK_TYPE_BUTTON, n);
      if (gtk_widget_has_css_class (take, "suggested-action"))
        break;
    }
  g_signal_emit_by_name (take, "clicked");
  lf_app_fixture_idle ();
  g_assert_cmpstr (way_in_force (f), ==, "mixed");
  g_assert_cmpfloat (lf_session_get_product (f->session)
                       ->ranking.criteria[0].weight, ==, 0.6);
  lf_assessment_undo (assessment);
  lf_app_fixture_idle ();
  g_assert_cmpstr (way_in_force (f), ==, "derived");
  /* Both turns of the same button were one step. */
  lf_assessment_undo (assessment);
  lf_app_fixture_idle ();
  g_assert_cmpuint (n_answers (f), ==, 0);
}

/* Every way can be looked at for every level. */
static void
test_ways (Fixture      *f,
           gconstpointer type)
{
  AdwComboRow *level = ADW_COMBO_ROW (get (f->page, ADW_TYPE_COMBO_ROW, 0));

  for (guint l = 0; l < 5; l++)
    {
      adw_combo_row_set_selected (level, l);
      for (guint way = 0; way < LF_N_ELICITATIONS; way++)
        choose_way (f, way);
    }
  g_assert_cmpuint (n_answers (f), ==, 0);
}

/* Whether the page has got as far as the table of all ways, which comes last. */
static gboolean
is_filled (GtkWidget *page)
{
  GtkWidget *table = lf_app_fixture_find (page, LF_TYPE_CHART_VIEW, 1);

  return table != NULL &&
         lf_chart_view_get_chart (LF_CHART_VIEW (table)) != NULL;
}

/* The groups have no one way in force; they may be chosen before the page has
 * worked out the level that it begins with. */
static void
test_chosen_at_once (Fixture      *f,
                     gconstpointer type)
{
  GtkWidget *page = g_object_new (lf_weights_page_get_type (), "session",
                                  f->session, NULL);
  AdwComboRow *level;

  adw_window_set_content (ADW_WINDOW (f->window), page);
  lf_page_set_active (LF_PAGE (page), TRUE);
  level = ADW_COMBO_ROW (get (page, ADW_TYPE_COMBO_ROW, 0));
  adw_combo_row_set_selected (level, 0);
  lf_app_fixture_wait (gtk_widget_get_opacity (page) == 1);
  lf_app_fixture_wait (is_filled (page));
  g_assert_cmpuint (adw_combo_row_get_selected (level), ==, 0);
  g_assert_cmpuint (
    adw_combo_row_get_selected (ADW_COMBO_ROW (get (page, ADW_TYPE_COMBO_ROW,
                                                    1))),
    <, LF_N_ELICITATIONS);
}

/* A judgement chosen is in the document, and only its own. */
static void
test_pairs (Fixture      *f,
            gconstpointer type)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (get (f->page,
                                                  ADW_TYPE_COMBO_ROW, 0)),
                              0);
  choose_way (f, LF_ELICITATION_PAIRWISE);
  /* The third combo row is the first pair; choice 7 is “first, 3 times”. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (get (f->page,
                                                  ADW_TYPE_COMBO_ROW, 2)),
                              7);
  lf_app_fixture_idle ();
  g_assert_cmpuint (n_answers (f), ==, 1);
  g_assert_cmpfloat (
    lf_record_get_number (lf_snapshot_get (
                            lf_session_get_snapshot (f->session),
                            LF_RECORD_WEIGHT_ANSWER,
                            LF_KEY ("pairwise", "", "pull", "barriers", "")),
                          "value", 0), ==, 3);
}

static guint
n_pairs (GtkWidget *pairs)
{
  guint n = 0;

  while (lf_app_fixture_find (pairs, ADW_TYPE_COMBO_ROW, n) != NULL)
    n++;
  return n;
}

/* A judgement that brings a pair leaves the rows before it and the focus in
 * them where they are. */
static void
test_pair_comes (Fixture      *f,
                 gconstpointer type)
{
  const LfRankingResult *ranking =
    &lf_session_get_product (f->session)->ranking;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GtkWidget *pairs, *focus;

  for (guint k = 0; k < ranking->n_criteria; k++)
    if (ranking->criteria[k].group == LF_GROUP_PULL)
      g_ptr_array_add (ids, (gpointer) ranking->criteria[k].id);
  adw_combo_row_set_selected (ADW_COMBO_ROW (get (f->page,
                                                  ADW_TYPE_COMBO_ROW, 0)),
                              1 + LF_GROUP_PULL);
  choose_way (f, LF_ELICITATION_PAIRWISE);
  pairs = get (f->page, LF_TYPE_WEIGHT_PAIRS, 0);
  /* Of so many criteria each is compared with the next alone. */
  lf_app_fixture_wait (n_pairs (pairs) == ids->len - 1);
  focus = get (pairs, ADW_TYPE_COMBO_ROW, 0);
  lf_app_fixture_wait (gtk_widget_get_mapped (focus));
  gtk_widget_grab_focus (focus);
  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  lf_session_apply (f->session,
                    lf_edit_new_answer_weight (
                      lf_session_get_snapshot (f->session), "", "pairwise",
                      "pull", ids->pdata[ids->len - 3],
                      ids->pdata[ids->len - 1], "Last", 3, &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  lf_app_fixture_wait (n_pairs (pairs) == ids->len);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == focus);
  g_assert_true (gtk_widget_get_mapped (focus));
}

/* Points that came with digits behind the mark show them, and more digits than
 * are shown stay as they are. */
static void
test_exact_points (Fixture      *f,
                   gconstpointer type)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (f->session);
  g_autoptr (GError) error = NULL;
  GtkSpinButton *spin;
  const char *id =
    lf_session_get_product (f->session)->ranking.criteria[0].id;

  choose_way (f, LF_ELICITATION_DIRECT);
  lf_session_apply (f->session,
                    lf_edit_new_answer_weight (snapshot, "", "direct", "pull",
                                               id, "", "Share", 33.333,
                                               &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  lf_app_fixture_idle ();
  spin = GTK_SPIN_BUTTON (get (get (f->page, LF_TYPE_WEIGHT_POINTS, 0),
                               GTK_TYPE_SPIN_BUTTON, 0));
  g_assert_cmpfloat (gtk_spin_button_get_value (spin), ==, 33.333);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (spin)), ==, "33.3");
  gtk_spin_button_update (spin);
  g_assert_cmpfloat (
    lf_record_get_number (lf_snapshot_get (
                            lf_session_get_snapshot (f->session),
                            LF_RECORD_WEIGHT_ANSWER,
                            LF_KEY ("direct", "pull", id, "", "")), "value", 0),
    ==, 33.333);
}

/* Presses Alt and Down on the row that has the focus. */
static void
press_alt_down (Fixture *f)
{
  GtkWidget *row = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (row);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GListModel) keys = g_list_model_get_item (all, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (keys))
        continue;
      for (guint s = 0; s < g_list_model_get_n_items (keys); s++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (keys, s);
          g_autofree char *trigger = gtk_shortcut_trigger_to_string
            (gtk_shortcut_get_trigger (shortcut));

          if (g_strcmp0 (trigger, "<Alt>Down") != 0)
            continue;
          g_assert_true (gtk_shortcut_action_activate
                           (gtk_shortcut_get_action (shortcut), 0, row,
                            gtk_shortcut_get_arguments (shortcut)));
          return;
        }
    }
  g_assert_not_reached ();
}

static const char *
title_at (GtkListBox *list,
          int         place)
{
  return adw_preferences_row_get_title (
    ADW_PREFERENCES_ROW (gtk_list_box_get_row_at_index (list, place)));
}

/* Who presses twice before the results have come moves one criterion by two
 * places, and sees it. */
static void
test_order (Fixture      *f,
            gconstpointer type)
{
  GtkWidget *order;
  GtkListBox *list;
  g_autofree char *first = NULL;

  choose_way (f, LF_ELICITATION_ROC);
  order = get (f->page, LF_TYPE_WEIGHT_ORDER, 0);
  list = GTK_LIST_BOX (gtk_widget_get_ancestor
                         (get (order, ADW_TYPE_ACTION_ROW, 0),
                          GTK_TYPE_LIST_BOX));
  lf_app_fixture_wait (gtk_list_box_get_row_at_index (list, 2) != NULL);
  first = g_strdup (title_at (list, 0));
  gtk_widget_grab_focus (
    GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
  press_alt_down (f);
  press_alt_down (f);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpstr (title_at (list, 2), ==, first);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) ==
                     GTK_WIDGET (gtk_list_box_get_row_at_index (list, 2)));
      let_pass (200);
    }
}

int
main (int    argc,
      char **argv)
{
  if (lf_app_fixture_init (&argc, &argv) == NULL)
    return EXIT_SUCCESS;
  page_add ("/weights/points", lf_weights_page_get_type, test_points);
  page_add ("/weights/exact-points", lf_weights_page_get_type,
            test_exact_points);
  page_add ("/weights/ways", lf_weights_page_get_type, test_ways);
  page_add ("/weights/chosen-at-once", lf_weights_page_get_type,
            test_chosen_at_once);
  page_add ("/weights/order", lf_weights_page_get_type, test_order);
  page_add ("/weights/pairs", lf_weights_page_get_type, test_pairs);
  page_add ("/weights/pair-comes", lf_weights_page_get_type, test_pair_comes);
  return lf_app_fixture_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page Weights, in a window: an answer typed is in the document, weights
 * tried change nothing until they are taken. */

#include "config.h"

#include "lf-app-fixture.h"
#include "page-fixture.h"

#include <adwaita.h>
#include <stdlib.h>

#include "app/pages/lf-weight-points.h"
#include "app/pages/lf-weights-page.h"
#include "models/assessment/lf-edits-weights.h"
#include "models/scoring/lf-elicitation.h"

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
  let_pass (100);
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

/* Points that came with more digits than are shown stay as they are. */
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
                                               id, "", "Share", 33.3,
                                               &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  lf_app_fixture_idle ();
  spin = GTK_SPIN_BUTTON (get (get (f->page, LF_TYPE_WEIGHT_POINTS, 0),
                               GTK_TYPE_SPIN_BUTTON, 0));
  g_assert_cmpfloat (gtk_spin_button_get_value (spin), ==, 33.3);
  gtk_spin_button_update (spin);
  g_assert_cmpfloat (
    lf_record_get_number (lf_snapshot_get (
                            lf_session_get_snapshot (f->session),
                            LF_RECORD_WEIGHT_ANSWER,
                            LF_KEY ("direct", "pull", id, "", "")), "value", 0),
    ==, 33.3);
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
  page_add ("/weights/pairs", lf_weights_page_get_type, test_pairs);
  return lf_app_fixture_run ();
}

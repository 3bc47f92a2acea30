/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page Market Ranking, in a window: a slider shows at once and is one step
 * for undo, and what is worked out beside the window comes when it is there. */

#include "config.h"

#include "lf-app-fixture.h"
#include "page-fixture.h"

#include <adwaita.h>
#include <stdlib.h>
#include <string.h>

#include "app/lf-work.h"
#include "app/pages/lf-ranking-page.h"
#include "app/pages/lf-ranking-panels.h"
#include "app/pages/lf-rivals-panel.h"
#include "app/pages/lf-weight-sliders.h"
#include "models/assessment/lf-edits-weights.h"
#include "models/assessment/lf-edits.h"
#include "widgets/lf-chart-view.h"

/* While a slider moves nothing is written; once it rests the weights are
 * there, in one step. */
static void
test_slider (Fixture      *f,
             gconstpointer type)
{
  GtkWidget *sliders = get (f->page, LF_TYPE_WEIGHT_SLIDERS, 0);
  GtkRange *share = GTK_RANGE (get (sliders, GTK_TYPE_SCALE, 0));

  gtk_range_set_value (share, 70);
  gtk_range_set_value (share, 80);
  g_assert_cmpstr (way_in_force (f), ==, "derived");
  lf_app_fixture_wait (strcmp (way_in_force (f), "direct") == 0);
  g_assert_cmpfloat_with_epsilon (
    lf_snapshot_get_number (lf_session_get_snapshot (f->session),
                            "group-pull", ""), 0.8, 1e-9);
  lf_assessment_undo (lf_session_get_assessment (f->session));
  lf_app_fixture_idle ();
  g_assert_cmpstr (way_in_force (f), ==, "derived");
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (share), 60, 1e-6);
}

/* The criteria of a group that is unfolded take the height that their sliders
 * need. */
static void
test_unfolded (Fixture      *f,
               gconstpointer type)
{
  GtkWidget *sliders = get (f->page, LF_TYPE_WEIGHT_SLIDERS, 0);
  GtkWidget *expander = get (sliders, GTK_TYPE_EXPANDER, 2);
  GtkWidget *last;
  graphene_rect_t bounds;

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  last = gtk_widget_get_last_child (
    gtk_expander_get_child (GTK_EXPANDER (expander)));
  g_assert_nonnull (last);
  lf_app_fixture_wait (gtk_widget_get_height (last) > 0);
  g_assert_true (gtk_widget_compute_bounds (last, expander, &bounds));
  g_assert_cmpfloat_with_epsilon (
    gtk_widget_get_height (expander),
    bounds.origin.y + bounds.size.height, 24);
}

static char *
market_ids (GtkWidget *list)
{
  GString *ids = g_string_new (NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list),
                                                        i)) != NULL; i++)
    g_string_append_printf (ids, "%s ", (const char *)
                            g_object_get_data (G_OBJECT (row), "market"));
  return g_string_free (ids, FALSE);
}

/* The list of markets in the order of their rank. */
static GtkWidget *
find_markets (GtkWidget *page)
{
  for (guint nth = 0; ; nth++)
    {
      GtkWidget *list = get (page, GTK_TYPE_LIST_BOX, nth);
      GtkListBoxRow *row =
        gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);

      if (row != NULL && g_object_get_data (G_OBJECT (row), "market") != NULL)
        return list;
    }
}

/* Between an edit and the refresh, and while the page is not seen, what it
 * has worked out is of markets that may no longer be there: a slider that
 * moves, another panel and an answer that arrives leave it as it is. */
static void
test_older_results (Fixture      *f,
                    gconstpointer type)
{
  GtkWidget *list = find_markets (f->page);
  GtkWidget *sliders = get (f->page, LF_TYPE_WEIGHT_SLIDERS, 0);
  g_autofree char *before = market_ids (list);
  g_autofree char *after = NULL;

  lf_page_set_active (LF_PAGE (f->page), FALSE);
  for (guint i = 0; i < 3; i++)
    {
      LfSnapshot *snapshot = lf_session_get_snapshot (f->session);
      GPtrArray *markets = lf_snapshot_list (snapshot, LF_RECORD_MARKET);
      g_autoptr (GError) error = NULL;

      lf_session_apply (f->session,
                        lf_edit_new_remove (snapshot, LF_RECORD_MARKET,
                                            LF_KEY (lf_record_get_id
                                                      (markets->pdata[0])),
                                            &error),
                        LF_APPLY_DEFAULT, &error);
      g_assert_no_error (error);
    }
  g_signal_emit_by_name (sliders, "moved", 0, -1, 0.5);
  g_signal_emit_by_name (get (f->page, LF_TYPE_RANKING_PANELS, 0),
                         "page-changed");
  after = market_ids (list);
  g_assert_cmpstr (after, ==, before);
  let_pass (1500);
  g_clear_pointer (&after, g_free);
  after = market_ids (list);
  g_assert_cmpstr (after, ==, before);
  lf_page_set_active (LF_PAGE (f->page), TRUE);
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
}

/* A slider that was just moved counts before the page is left or the
 * assessment is saved, once. */
static void
test_slider_commit (Fixture      *f,
                    gconstpointer type)
{
  GtkWidget *sliders = get (f->page, LF_TYPE_WEIGHT_SLIDERS, 0);
  GtkRange *share = GTK_RANGE (get (sliders, GTK_TYPE_SCALE, 0));

  lf_page_commit (LF_PAGE (f->page));
  g_assert_cmpstr (way_in_force (f), ==, "derived");
  gtk_range_set_value (share, 80);
  lf_page_commit (LF_PAGE (f->page));
  g_assert_cmpfloat_with_epsilon (
    lf_snapshot_get_number (lf_session_get_snapshot (f->session),
                            "group-pull", ""), 0.8, 1e-9);
  lf_assessment_undo (lf_session_get_assessment (f->session));
  g_assert_cmpstr (way_in_force (f), ==, "derived");
  let_pass (700);
  g_assert_cmpstr (way_in_force (f), ==, "derived");
  gtk_range_set_value (share, 70);
  lf_page_set_active (LF_PAGE (f->page), FALSE);
  g_assert_cmpfloat_with_epsilon (
    lf_snapshot_get_number (lf_session_get_snapshot (f->session),
                            "group-pull", ""), 0.7, 1e-9);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Adds markets while the page is not seen. */
static void
add_markets (Fixture *f,
             guint    n)
{
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_session_get_snapshot (f->session), "many");
  guint told = 0;
  g_autoptr (GError) error = NULL;

  for (guint m = 0; m < n; m++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", m);

      lf_edit_builder_set (builder, LF_RECORD_MARKET, LF_KEY (id), "name",
                           g_variant_new_string (id));
    }
  lf_page_set_active (LF_PAGE (f->page), FALSE);
  g_signal_connect_swapped (f->session, "results-changed",
                            G_CALLBACK (count_cb), &told);
  lf_session_apply (f->session, lf_edit_builder_end (builder, &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  lf_app_fixture_wait (told > 0);
  g_assert_cmpuint (told, ==, 1);
  g_assert_true (lf_results_is_ready (lf_session_get_results (f->session)));
  g_signal_handlers_disconnect_by_data (f->session, &told);
}

/* With many markets the results are worked out in a thread, and told of
 * when they are there. */
static void
test_many_markets (Fixture      *f,
                   gconstpointer type)
{
  add_markets (f, 80);
  lf_page_set_active (LF_PAGE (f->page), TRUE);
  lf_app_fixture_idle ();
}

/* A market that is looked at is in the list wherever it stands, and “Show
 * More Markets” takes the keys to the first market that it brings. */
static void
test_more_markets (Fixture      *f,
                   gconstpointer type)
{
  const guint last = 4 + 120 - 1;
  const LfRankingResult *ranking;
  GtkListBox *list;
  GtkWidget *more, *row;

  add_markets (f, 120);
  lf_page_set_active (LF_PAGE (f->page), TRUE);
  list = GTK_LIST_BOX (get (f->page, GTK_TYPE_LIST_BOX, 0));
  lf_app_fixture_wait (gtk_list_box_get_row_at_index (list, 39) != NULL);
  more = gtk_widget_get_next_sibling (GTK_WIDGET (list));
  g_assert_true (GTK_IS_BUTTON (more));
  g_assert_null (gtk_list_box_get_row_at_index (list, 40));

  gtk_widget_grab_focus (more);
  g_signal_emit_by_name (more, "clicked");
  lf_app_fixture_wait (gtk_window_get_focus (GTK_WINDOW (f->window)) != more);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 40));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == row);
  g_assert_null (gtk_list_box_get_row_at_index (list, 80));

  ranking = &lf_session_get_product (f->session)->ranking;
  g_assert_cmpuint (ranking->n_markets, ==, last + 1);
  lf_session_set_market (f->session,
                         lf_session_get_product (f->session)
                           ->markets[ranking->order[last]].id);
  lf_app_fixture_wait (
    gtk_list_box_get_row_at_index (list, (int) last) != NULL);
  g_assert_true (gtk_list_box_get_selected_row (list) ==
                 gtk_list_box_get_row_at_index (list, (int) last));
  g_assert_nonnull (gtk_list_box_get_selected_row (list));
  g_assert_false (gtk_widget_get_visible (more));
}

static GtkWidget *
show_rivals (Fixture *f)
{
  GtkWidget *panels = get (f->page, LF_TYPE_RANKING_PANELS, 0);
  GtkWidget *rivals = NULL;

  for (guint i = 0; rivals == NULL; i++)
    {
      GtkWidget *tab = get (panels, GTK_TYPE_TOGGLE_BUTTON, i);

      if (strcmp (gtk_button_get_label (GTK_BUTTON (tab)), "Rivals") == 0)
        rivals = tab;
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (rivals), TRUE);
  return get (panels, LF_TYPE_RIVALS_PANEL, 0);
}

/* Which markets could lead, and what would have to matter for that. */
static void
test_rivals (Fixture      *f,
             gconstpointer type)
{
  GtkWidget *rivals = show_rivals (f);

  /* The sample has four markets. */
  lf_app_fixture_wait (gtk_list_box_get_row_at_index (
                         GTK_LIST_BOX (get (rivals, GTK_TYPE_LIST_BOX, 0)), 3)
                       != NULL);
  g_assert_nonnull (lf_chart_view_get_chart
                      (LF_CHART_VIEW (get (rivals, LF_TYPE_CHART_VIEW, 0))));
}

/* What is asked for is there when the page is seen again, also where the
 * page was left before the first part of it had come, and another product
 * was looked at meanwhile. */
static void
test_left_while_working (Fixture      *f,
                         gconstpointer type)
{
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *rivals;

  add_markets (f, 30);
  lf_session_apply (f->session,
                    lf_edit_new_add_product
                      (lf_session_get_snapshot (f->session), "Here", &here,
                       &error), LF_APPLY_DEFAULT, &error);
  lf_session_apply (f->session,
                    lf_edit_new_add_product
                      (lf_session_get_snapshot (f->session), "There", &there,
                       &error), LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  lf_session_set_product (f->session, here);
  lf_session_get_product (f->session);
  lf_app_fixture_idle ();
  rivals = show_rivals (f);
  lf_page_set_active (LF_PAGE (f->page), TRUE);
  lf_page_set_active (LF_PAGE (f->page), FALSE);
  lf_session_set_product (f->session, there);
  lf_work_wait ();
  lf_session_set_product (f->session, here);
  lf_page_set_active (LF_PAGE (f->page), TRUE);
  lf_app_fixture_wait (
    lf_chart_view_get_chart
      (LF_CHART_VIEW (get (rivals, LF_TYPE_CHART_VIEW, 0))) != NULL);
}

/* The page opens at its top, wherever it was left. */
static void
test_opens_at_the_top (Fixture      *f,
                       gconstpointer type)
{
  GtkWidget *scroll = get (f->page, GTK_TYPE_SCROLLED_WINDOW, 0);
  GtkAdjustment *along =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroll));

  gtk_window_set_default_size (GTK_WINDOW (f->window), 1024, 300);
  lf_app_fixture_wait (gtk_adjustment_get_upper (along) -
                       gtk_adjustment_get_page_size (along) > 200);
  gtk_adjustment_set_value (along, 200);
  g_assert_cmpfloat (gtk_adjustment_get_value (along), ==, 200);
  lf_page_focus_first (LF_PAGE (f->page));
  lf_app_fixture_wait (gtk_adjustment_get_value (along) == 0);
  gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (LF_IS_CHART_VIEW (gtk_window_get_focus
                                     (GTK_WINDOW (f->window))));
}

static double
pull_share (Fixture    *f,
            const char *scenario)
{
  return lf_snapshot_get_number (lf_session_get_snapshot (f->session),
                                 "group-pull", scenario);
}

/* A slider that is moved on while the results of its last move are worked
 * out goes on from there. */
static void
test_slider_while_working (Fixture      *f,
                           gconstpointer type)
{
  GtkRange *share;

  add_markets (f, 60);
  lf_page_set_active (LF_PAGE (f->page), TRUE);
  share = GTK_RANGE (get (get (f->page, LF_TYPE_WEIGHT_SLIDERS, 0),
                          GTK_TYPE_SCALE, 0));
  gtk_range_set_value (share, 80);
  lf_page_commit (LF_PAGE (f->page));
  g_assert_cmpfloat_with_epsilon (pull_share (f, ""), 0.8, 1e-9);
  gtk_range_set_value (share, 70);
  lf_app_fixture_wait (pull_share (f, "") < 0.75);
  g_assert_cmpfloat_with_epsilon (pull_share (f, ""), 0.7, 1e-9);
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (share), 70, 1e-6);

  /* It does not have to wait when the page is left. */
  gtk_range_set_value (share, 40);
  lf_page_set_active (LF_PAGE (f->page), FALSE);
  g_assert_cmpfloat_with_epsilon (pull_share (f, ""), 0.4, 1e-9);
}

/* A slider that is moved before the page has caught up with a criterion that
 * is new goes back to the weights of the document: what it moves has become
 * another. */
static void
test_slider_new_criterion (Fixture      *f,
                           gconstpointer type)
{
  GtkWidget *sliders = get (f->page, LF_TYPE_WEIGHT_SLIDERS, 0);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  const LfRankingResult *ranking;
  GtkWidget *share;
  double pull = 0;
  guint told = 0;

  add_markets (f, 30);
  lf_page_set_active (LF_PAGE (f->page), TRUE);
  g_signal_connect_swapped (f->session, "results-changed",
                            G_CALLBACK (count_cb), &told);
  lf_session_apply (f->session,
                    lf_edit_new_add_indicator
                      (lf_session_get_snapshot (f->session), "New", &id,
                       &error), LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  /* The page has heard of it, and has asked for what follows. */
  while (told == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (f->session, &told);
  /* As an event does, so that it outlasts its own move. */
  share = g_object_ref (get (sliders, GTK_TYPE_SCALE, 0));
  gtk_range_set_value (GTK_RANGE (share), 90);
  g_object_unref (share);
  lf_page_commit (LF_PAGE (f->page));
  lf_app_fixture_idle ();

  ranking = &lf_session_get_product (f->session)->ranking;
  for (guint k = 0; k < ranking->n_criteria; k++)
    if (ranking->criteria[k].group == LF_GROUP_PULL)
      pull += ranking->criteria[k].weight;
  share = get (sliders, GTK_TYPE_SCALE, 0);
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (GTK_RANGE (share)),
                                  pull * 100, 0.1);
  g_assert_cmpstr (way_in_force (f), ==, "derived");
}

/* A slider that was just moved counts where it was moved, not in the
 * scenario that is looked at next. */
static void
test_slider_scenario (Fixture      *f,
                      gconstpointer type)
{
  GtkRange *share =
    GTK_RANGE (get (get (f->page, LF_TYPE_WEIGHT_SLIDERS, 0),
                    GTK_TYPE_SCALE, 0));
  LfAssessment *assessment = lf_session_get_assessment (f->session);
  g_autofree char *scenario = NULL;
  g_autoptr (GError) error = NULL;

  lf_session_apply (f->session,
                    lf_edit_new_add_scenario
                      (lf_session_get_snapshot (f->session), "", "Boom",
                       &scenario, &error), LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  lf_app_fixture_idle ();
  gtk_range_set_value (share, 80);
  lf_session_set_scenario (f->session, scenario);
  g_assert_cmpfloat_with_epsilon (pull_share (f, ""), 0.8, 1e-9);
  g_assert_null (lf_snapshot_get (lf_session_get_snapshot (f->session),
                                  LF_RECORD_SETTING,
                                  LF_KEY ("group-pull", scenario)));
  lf_assessment_undo (assessment);
  lf_session_set_scenario (f->session, "");
  g_assert_cmpstr (way_in_force (f), ==, "derived");
  /* Where the scenario goes by itself, the move goes with it. */
  lf_session_set_scenario (f->session, scenario);
  lf_app_fixture_idle ();
  gtk_range_set_value (share, 80);
  lf_assessment_undo (assessment);
  lf_app_fixture_idle ();
  lf_page_commit (LF_PAGE (f->page));
  g_assert_cmpstr (way_in_force (f), ==, "derived");
  g_assert_false (lf_assessment_get_can_undo (assessment));
}

int
main (int    argc,
      char **argv)
{
  if (lf_app_fixture_init (&argc, &argv) == NULL)
    return EXIT_SUCCESS;
  page_add ("/ranking/slider", lf_ranking_page_get_type, test_slider);
  page_add ("/ranking/unfolded", lf_ranking_page_get_type, test_unfolded);
  page_add ("/ranking/slider-commit", lf_ranking_page_get_type,
            test_slider_commit);
  page_add ("/ranking/slider-while-working", lf_ranking_page_get_type,
            test_slider_while_working);
  page_add ("/ranking/slider-new-criterion", lf_ranking_page_get_type,
            test_slider_new_criterion);
  page_add ("/ranking/slider-scenario", lf_ranking_page_get_type,
            test_slider_scenario);
  page_add ("/ranking/older-results", lf_ranking_page_get_type,
            test_older_results);
  page_add ("/ranking/many-markets", lf_ranking_page_get_type,
            test_many_markets);
  page_add ("/ranking/more-markets", lf_ranking_page_get_type,
            test_more_markets);
  page_add ("/ranking/rivals", lf_ranking_page_get_type, test_rivals);
  page_add ("/ranking/left-while-working", lf_ranking_page_get_type,
            test_left_while_working);
  page_add ("/ranking/opens-at-the-top", lf_ranking_page_get_type,
            test_opens_at_the_top);
  return lf_app_fixture_run ();
}

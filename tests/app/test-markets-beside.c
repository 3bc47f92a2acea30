/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Markets beside each other, on the pages of markets and of drivers. */

#include "config.h"

#include "lf-app-fixture.h"
#include "framework-fixture.h"

#include <stdlib.h>

#include "app/lf-market-comparison.h"
#include "models/assessment/lf-edits.h"
#include "models/lf-country.h"
#include "widgets/draw/lf-radar.h"
#include "widgets/lf-chart-pane.h"
#include "widgets/lf-chart-view.h"

static LfCatalogue *catalogue;

/* How many answers to what pulls into markets the document holds. */
static guint
n_pulls (LfSession *session)
{
  const LfList *pull = lf_catalogue_list (catalogue, "pull");
  GPtrArray *markets = lf_snapshot_list (lf_session_get_snapshot (session),
                                         LF_RECORD_MARKET);
  guint n = 0;

  for (guint i = 0; i < pull->n_items; i++)
    for (guint m = 0; m < markets->len; m++)
      {
        const LfRatingKey key = { pull->items[i]->id, NULL,
                                  lf_record_get_id (markets->pdata[m]) };
        LfAnswer answer;

        n += lf_snapshot_get_answer (lf_session_get_snapshot (session), &key,
                                     &answer) &&
             answer.state == LF_RATING_RATED;
      }
  return n;
}

/* Beside the table of markets stands where they lie between pull and barriers,
 * and what pulls into each. */
static void
test_where_charts (void)
{
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  LfPage *page = show_page (session, LF_STEP_WHERE);
  g_autoptr (GPtrArray) views = g_ptr_array_new ();
  LfChart *chart;

  find_all (GTK_WIDGET (page), LF_TYPE_CHART_VIEW, views);
  g_assert_cmpuint (views->len, ==, 2);
  chart = lf_chart_view_get_chart (views->pdata[0]);
  g_assert_nonnull (chart);
  g_assert_cmpuint (lf_chart_mark_count (chart), ==, 4);
  chart = lf_chart_view_get_chart (views->pdata[1]);
  g_assert_nonnull (chart);
  g_assert_cmpuint (n_pulls (session), >, 0);
  g_assert_cmpuint (lf_chart_mark_count (chart), ==, n_pulls (session));
  g_assert_true (says (GTK_WIDGET (page), "Pull against barriers"));
  g_assert_true (says (GTK_WIDGET (page), "What pulls, market by market"));
  g_assert_false (says (GTK_WIDGET (page), "markets in the ranking"));
  let_go (page, session);
}

/* Adds six markets to the four, and rates the first item of a list in
 * each. */
static void
add_rated_markets (LfSession  *session,
                   const char *list)
{
  static const char *const more[] = { "DE", "FR", "IT", "ES", "NL", "PL" };
  const LfItem *asked = lf_catalogue_list (catalogue, list)->items[0];

  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      g_autofree char *id = NULL;
      g_autoptr (GError) error = NULL;

      apply (session,
             lf_edit_new_add_market (lf_session_get_snapshot (session),
                                     more[i],
                                     lf_country_find (more[i])->english, &id,
                                     &error));
      g_assert_no_error (error);
      lf_session_rate (session, asked, id, &(LfRating) {
        .state = LF_RATING_RATED, .kind = LF_ANSWER_SCALE, .value = 2 });
    }
}

/* Looks at the market that comes last in the ranking. */
static const char *
look_at_last (LfSession *session)
{
  const LfProductResult *product = lf_session_get_product (session);
  const LfMarketResult *last =
    &product->markets[product->ranking.order[product->n_markets - 1]];

  lf_session_set_market (session, last->id);
  return last->name;
}

/* Of more markets than can be told apart the first of the ranking are shown,
 * and the one that is looked at, and the page says so. */
static void
test_where_many (void)
{
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  LfPage *page;
  const LfRadar *radar;
  g_autoptr (GPtrArray) views = g_ptr_array_new ();

  add_rated_markets (session, "pull");
  page = show_page (session, LF_STEP_WHERE);
  lf_app_fixture_wait (says (GTK_WIDGET (page), "The first 8 of 10 markets in "
                             "the ranking are shown."));
  look_at_last (session);
  lf_app_fixture_wait (says (GTK_WIDGET (page), "The first 7 of 10 markets in "
                             "the ranking and "));
  find_all (GTK_WIDGET (page), LF_TYPE_CHART_VIEW, views);
  radar =
    lf_radar_chart_get_data (lf_chart_view_get_chart (views->pdata[1]));
  g_assert_cmpuint (radar->n_series, ==, 8);
  g_assert_cmpstr (radar->series[0].label, ==,
                   lf_session_get_product (session)->markets
                     [lf_session_get_product (session)->ranking.order[0]]
                     .name);
  g_assert_cmpstr (radar->series[7].label, ==,
                   lf_session_get_market_result (session)->name);
  let_go (page, session);
}

/* So it is on the page of drivers, where the chart may be folded away. */
static void
test_drivers_many (void)
{
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  LfPage *page;
  g_autoptr (GPtrArray) panes = g_ptr_array_new ();
  g_autofree char *text = NULL;

  add_rated_markets (session, "drv-host");
  page = show_page (session, LF_STEP_DRIVERS);
  find_all (GTK_WIDGET (page), LF_TYPE_CHART_PANE, panes);
  g_assert_cmpuint (panes->len, ==, 1);
  lf_app_fixture_wait (says (panes->pdata[0], "The first 4 of 10 markets in "
                             "the ranking are shown."));
  text = g_strdup_printf ("The first 3 of 10 markets in the ranking and %s "
                          "are shown.", look_at_last (session));
  lf_app_fixture_wait (says (panes->pdata[0], text));
  let_go (page, session);
}

/* Russia and Southeast Asia: the same firm, another way in. */
static void
test_side_by_side (void)
{
  LfSession *session = lf_app_fixture_session ("case-alibaba");
  LfPage *page = show_page (session, LF_STEP_DRIVERS);

  g_assert_true (says (GTK_WIDGET (page), "between Russia and Southeast"));
  g_assert_true (says (GTK_WIDGET (page), "Leading mode of entry"));
  g_assert_true (says (GTK_WIDGET (page), "differs"));
  g_assert_true (says (GTK_WIDGET (page), "same"));
  let_go (page, session);
}

/* The two that were chosen stay chosen when a market comes or goes. */
static void
test_chosen_markets (void)
{
  LfSession *session = lf_app_fixture_session ("case-alibaba");
  GtkWidget *comparison = lf_market_comparison_new (session);
  GtkDropDown *one, *other;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  g_object_ref_sink (comparison);
  lf_market_comparison_refresh (LF_MARKET_COMPARISON (comparison));
  one = GTK_DROP_DOWN (lf_app_fixture_find (comparison, GTK_TYPE_DROP_DOWN, 0));
  other = GTK_DROP_DOWN (
    lf_app_fixture_find (gtk_widget_get_next_sibling (GTK_WIDGET (one)),
                         GTK_TYPE_DROP_DOWN, 0));
  gtk_drop_down_set_selected (one, 1);
  gtk_drop_down_set_selected (other, 0);
  apply (session,
         lf_edit_new_add_market (lf_session_get_snapshot (session), "DE",
                                 "Germany", &id, &error));
  g_assert_no_error (error);
  lf_market_comparison_refresh (LF_MARKET_COMPARISON (comparison));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (one)),
                    ==, 3);
  g_assert_cmpuint (gtk_drop_down_get_selected (one), ==, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (other), ==, 0);

  /* One that has gone makes room for another, not for the same twice. */
  apply (session,
         lf_edit_new_remove (lf_session_get_snapshot (session),
                             LF_RECORD_MARKET,
                             LF_KEY (lf_session_get_product (session)
                                       ->markets[0].id), &error));
  g_assert_no_error (error);
  lf_market_comparison_refresh (LF_MARKET_COMPARISON (comparison));
  g_assert_cmpuint (gtk_drop_down_get_selected (one), ==, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (other), ==, 1);
  g_assert_finalize_object (comparison);
  g_object_unref (session);
}

int
main (int    argc,
      char **argv)
{
  catalogue = lf_app_fixture_init (&argc, &argv);
  if (catalogue == NULL)
    return EXIT_SUCCESS;

  g_test_add_func ("/frameworks/side-by-side", test_side_by_side);
  g_test_add_func ("/frameworks/chosen-markets", test_chosen_markets);
  g_test_add_func ("/frameworks/where-charts", test_where_charts);
  g_test_add_func ("/frameworks/where-many", test_where_many);
  g_test_add_func ("/frameworks/drivers-many", test_drivers_many);
  return lf_app_fixture_run ();
}

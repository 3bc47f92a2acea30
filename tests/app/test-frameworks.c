/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps that a framework switches on and off, and the pages of resources,
 * drivers, partners and interviews. */

#include "config.h"

#include "lf-app-fixture.h"

#include <adwaita.h>
#include <stdlib.h>
#include <string.h>

#include "app/lf-candidate-sheet.h"
#include "app/lf-interview-card.h"
#include "app/lf-market-comparison.h"
#include "app/lf-said-about.h"
#include "app/lf-steps.h"
#include "app/pages/lf-commit.h"
#include "app/pages/lf-entry-list.h"
#include "app/pages/lf-entry-row.h"
#include "app/pages/lf-page.h"
#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-interview.h"
#include "models/assessment/lf-walk.h"
#include "models/lf-country.h"
#include "widgets/draw/lf-radar.h"
#include "widgets/lf-chart-pane.h"
#include "widgets/lf-chart-view.h"

static LfCatalogue *catalogue;

static void
apply (LfSession *session,
       LfEdit    *edit)
{
  g_autoptr (GError) error = NULL;

  lf_session_apply (session, edit, LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  lf_app_fixture_idle ();
}

static void
switch_framework (LfSession  *session,
                  const char *framework,
                  gboolean    on)
{
  g_autoptr (GError) error = NULL;

  apply (session, lf_edit_new_set_step (lf_session_get_snapshot (session),
                                        framework, framework, on, &error));
  g_assert_no_error (error);
}

static void
use_preset (LfSession  *session,
            const char *preset)
{
  g_autoptr (GError) error = NULL;

  apply (session, lf_walk_edit_preset (lf_session_get_snapshot (session),
                                       catalogue, preset, &error));
  g_assert_no_error (error);
}

/* Until a frame has given everything its place: what stands beside a page is
 * not in sight before. */
static void
run_frame (GtkWidget *widget)
{
  lf_app_fixture_idle ();
  gtk_test_widget_wait_for_draw (widget);
  lf_app_fixture_idle ();
}

/* Shows a page in a window with room beside it. */
static LfPage *
show_page (LfSession *session,
           LfStep     step)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = g_object_new (lf_steps_find (step)->get_type (),
                                  "session", session, NULL);

  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 700);
  gtk_window_present (GTK_WINDOW (window));
  lf_page_set_active (LF_PAGE (page), TRUE);
  run_frame (page);
  return LF_PAGE (page);
}

/* Nothing holds on to page or session once what works in a thread is done. */
static void
let_go (LfPage    *page,
        LfSession *session)
{
  gpointer left = session;

  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));
  g_object_add_weak_pointer (G_OBJECT (session), &left);
  g_object_unref (session);
  while (left != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Whether a visible label below a widget has a text in it. */
static gboolean
says (GtkWidget  *below,
      const char *text)
{
  if (!gtk_widget_get_visible (below) ||
      !gtk_widget_get_child_visible (below))
    return FALSE;
  if (GTK_IS_LABEL (below) &&
      strstr (gtk_label_get_text (GTK_LABEL (below)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static guint
n_steps (LfSession *session)
{
  g_autoptr (GPtrArray) walk =
    lf_steps_walk (catalogue, lf_session_get_snapshot (session));

  return walk->len;
}

/* Every step in the walk with the whole assessment, fewer in a new one, and
 * the fewest in a quick look. */
static void
test_presets (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session (NULL);
  guint all, usual;

  lf_steps_list (&all);
  usual = n_steps (session);
  g_assert_cmpuint (usual, <, all);
  use_preset (session, "full-assessment");
  g_assert_cmpuint (n_steps (session), ==, all);
  use_preset (session, "quick-look");
  g_assert_cmpuint (n_steps (session), <, usual);
}

/* Pages ask what is switched on, at once, and no longer what is switched
 * off: one framework of a page of questions, and the table of markets. */
static void
test_follow (gconstpointer data)
{
  static const struct
  {
    LfStep      step;
    const char *framework;
    const char *item;
    const char *subject;
  } cases[] = {
    { LF_STEP_WHY, "motives", "mot-mkt-share", NULL },
    { LF_STEP_HOW, "solo-or-partner", "hur-infra-team", "US" },
    { LF_STEP_WHERE, "markets", "pull-market-share", "US" },
    { LF_STEP_RESOURCES, "mobilization", "mobq-autonomy", NULL },
    { LF_STEP_GROWTH, "paths", "pq-spr-bold", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LfSession *session = lf_app_fixture_session ("case-b-us");
      LfPage *page = show_page (session, cases[i].step);

      for (guint on = 0; on < 3; on++)
        {
          switch_framework (session, cases[i].framework, on % 2 == 0);
          g_assert_cmpint (lf_page_reveal (page, cases[i].item,
                                           cases[i].subject), ==,
                           on % 2 == 0);
          lf_app_fixture_idle ();
        }
      let_go (page, session);
    }
}

/* Name, rate, rank: the empty page asks for a name, the leader stands in the
 * sentence at the foot, and a candidate under the gate is told of. */
static void
test_partners (void)
{
  LfSession *session = lf_app_fixture_session (NULL);
  LfPage *page;
  g_autoptr (GError) error = NULL;
  const LfList *card = lf_catalogue_list (catalogue, "ps");
  g_autofree char *ids[2] = { NULL };

  switch_framework (session, "partners", TRUE);
  page = show_page (session, LF_STEP_PARTNERS);
  g_assert_true (says (GTK_WIDGET (page), "Who Could Be a Partner?"));
  for (guint c = 0; c < 2; c++)
    {
      apply (session, lf_edit_new_add_candidate (
        lf_session_get_snapshot (session), "partner",
        c == 0 ? "Good House" : "Vague House", &ids[c], &error));
      for (guint i = 0; i < card->n_items; i++)
        lf_session_rate (session, card->items[i], ids[c], &(LfRating) {
          .state = LF_RATING_RATED, .kind = LF_ANSWER_SCALE,
          .value = card->items[i]->gate != NULL && c == 1 ? 1 : 3 });
    }
  run_frame (GTK_WIDGET (page));
  g_assert_false (says (GTK_WIDGET (page), "Who Could Be a Partner?"));
  g_assert_true (says (GTK_WIDGET (page), "Good House scores 3.00 of 4"));
  g_assert_true (says (GTK_WIDGET (page), "Vague House is not recommended"));
  g_assert_true (says (GTK_WIDGET (page), "3.00, blocked"));
  g_assert_true (lf_page_reveal (page, "ps-reputation", ids[1]));
  g_free (g_steal_pointer (&ids[0]));
  g_free (g_steal_pointer (&ids[1]));
  let_go (page, session);
}

/* What the best resources are worth, the widest gap, and the way that the
 * answers point to. */
static void
test_resources (void)
{
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  LfPage *page = show_page (session, LF_STEP_RESOURCES);

  g_assert_true (says (GTK_WIDGET (page), "The widest gap in resources"));
  g_assert_true (says (GTK_WIDGET (page), "The answers point to"));
  g_assert_true (lf_page_reveal (page, "vrio-value", NULL));
  run_frame (GTK_WIDGET (page));
  g_assert_true (says (GTK_WIDGET (page), "unused advantage"));
  g_assert_true (lf_page_reveal (page, "res-funding", NULL));
  let_go (page, session);
}

/* All widgets of a type below another. */
static void
find_all (GtkWidget *below,
          GType      type,
          GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (below), type))
    g_ptr_array_add (found, below);
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_all (child, type, found);
}

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

/* An entry abroad shows what stands there, takes what is typed, and follows an
 * undo although the focus is in it. */
static void
test_entry (void)
{
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  GPtrArray *entries = lf_snapshot_list (lf_session_get_snapshot (session),
                                         LF_RECORD_ENTRY);
  g_autofree char *id = g_strdup (lf_record_get_id (entries->pdata[0]));
  GtkWidget *window = gtk_window_new ();
  GtkWidget *row = g_object_ref_sink (lf_entry_row_new (session, id));
  GtkSpinButton *year;
  const LfRecord *record;

  gtk_window_set_child (GTK_WINDOW (window), row);
  gtk_window_present (GTK_WINDOW (window));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  lf_app_fixture_idle ();
  g_assert_true (says (row, "Vietnam"));
  g_assert_true (says (row, "Indirect export"));
  year = GTK_SPIN_BUTTON (lf_app_fixture_find (row, GTK_TYPE_SPIN_BUTTON, 0));
  g_assert_cmpint (gtk_spin_button_get_value_as_int (year), ==, 2021);
  gtk_widget_grab_focus (GTK_WIDGET (year));
  gtk_spin_button_set_value (year, 2019);
  record = lf_snapshot_get (lf_session_get_snapshot (session),
                            LF_RECORD_ENTRY, LF_KEY (id));
  g_assert_cmpint (lf_record_get_integer (record, "year", 0), ==, 2019);
  g_assert_true (lf_assessment_undo (lf_document_get_assessment
                                       (lf_session_get_document (session))));
  lf_entry_row_refresh (LF_ENTRY_ROW (row));
  g_assert_cmpint (gtk_spin_button_get_value_as_int (year), ==, 2021);
  adw_combo_row_set_selected (
    ADW_COMBO_ROW (lf_app_fixture_find (row, ADW_TYPE_COMBO_ROW, 0)),
    0);
  record = lf_snapshot_get (lf_session_get_snapshot (session),
                            LF_RECORD_ENTRY, LF_KEY (id));
  g_assert_false (lf_record_has (record, "mode"));
  lf_entry_row_refresh (LF_ENTRY_ROW (row));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "");
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (row);
  g_object_unref (session);
}

static const LfRecord *
entry_of (LfSession  *session,
          const char *id)
{
  return lf_snapshot_get (lf_session_get_snapshot (session), LF_RECORD_ENTRY,
                          LF_KEY (id));
}

/* Leaves an entry with a text in it. */
static void
type (GtkWidget  *entry,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  lf_commit_now (entry);
}

/* What is no year is marked and stays out of the document; what is one goes
 * in. */
static void
test_entry_typing (void)
{
  static const char *const wrong[] = { "abc", "1850", "2024.5" };
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  GPtrArray *entries = lf_snapshot_list (lf_session_get_snapshot (session),
                                         LF_RECORD_ENTRY);
  g_autofree char *id = g_strdup (lf_record_get_id (entries->pdata[0]));
  GtkWidget *row = g_object_ref_sink (lf_entry_row_new (session, id));
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  GtkWidget *sales, *left;

  find_all (row, ADW_TYPE_ENTRY_ROW, fields);
  g_assert_cmpuint (fields->len, ==, 3);
  sales = fields->pdata[0];
  left = fields->pdata[1];
  g_assert_false (lf_record_has (entry_of (session, id), "left"));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      type (left, wrong[i]);
      g_assert_true (gtk_widget_has_css_class (left, "error"));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (left)), ==,
                       wrong[i]);
      g_assert_false (lf_record_has (entry_of (session, id), "left"));
    }
  type (left, "2024");
  g_assert_false (gtk_widget_has_css_class (left, "error"));
  g_assert_cmpint (lf_record_get_integer (entry_of (session, id), "left", 0),
                   ==, 2024);
  type (sales, "abc");
  g_assert_true (gtk_widget_has_css_class (sales, "error"));
  type (sales, "1850");
  g_assert_false (gtk_widget_has_css_class (sales, "error"));
  g_assert_cmpfloat (lf_record_get_number (entry_of (session, id), "sales", 0),
                     ==, 1850);
  g_object_unref (row);
  g_object_unref (session);
}

/* A country has its name in the language of the person. */
static void
test_entry_language (void)
{
  LfSession *session;
  GPtrArray *entries;
  GtkWidget *row;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  session = lf_app_fixture_session ("demo-four-markets");
  entries = lf_snapshot_list (lf_session_get_snapshot (session),
                              LF_RECORD_ENTRY);
  row = lf_entry_row_new (session, lf_record_get_id (entries->pdata[0]));
  g_object_ref_sink (row);
  g_assert_nonnull (strstr (adw_preferences_row_get_title
                              (ADW_PREFERENCES_ROW (row)), "越南"));
  g_object_unref (row);
  g_object_unref (session);
}

static void
move_entry (LfSession  *session,
            const char *id,
            int         place)
{
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_session_get_snapshot (session), "move");
  g_autoptr (GError) error = NULL;
  LfEdit *edit;

  lf_edit_builder_move (builder, LF_RECORD_ENTRY, LF_KEY (id), place);
  edit = lf_edit_builder_end (builder, &error);
  g_assert_no_error (error);
  apply (session, edit);
}

static void
change_entry (LfSession  *session,
              const char *id,
              gboolean    comes)
{
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_session_get_snapshot (session), "entry");
  g_autoptr (GError) error = NULL;
  LfEdit *edit;

  if (comes)
    {
      GVariantDict value;

      g_variant_dict_init (&value, NULL);
      g_variant_dict_insert (&value, "place", "s", "Peru");
      g_variant_dict_insert (&value, "code", "s", "PE");
      g_variant_dict_insert (&value, "year", "i", 2020);
      lf_edit_builder_add (builder, LF_RECORD_ENTRY, LF_KEY (id),
                           g_variant_dict_end (&value));
      lf_edit_builder_move (builder, LF_RECORD_ENTRY, LF_KEY (id), 0);
    }
  else
    {
      lf_edit_builder_remove (builder, LF_RECORD_ENTRY, LF_KEY (id));
    }
  edit = lf_edit_builder_end (builder, &error);
  g_assert_no_error (error);
  apply (session, edit);
}

/* Shows the list, and asserts that it has the rows of the document in order. */
static GPtrArray *
refresh_list (GtkWidget *list,
              LfSession *session)
{
  GPtrArray *rows = g_ptr_array_new ();
  GPtrArray *entries = lf_snapshot_list (lf_session_get_snapshot (session),
                                         LF_RECORD_ENTRY);

  lf_entry_list_refresh (LF_ENTRY_LIST (list));
  find_all (list, LF_TYPE_ENTRY_ROW, rows);
  g_assert_cmpuint (rows->len, ==, entries->len);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (lf_entry_row_get_id (rows->pdata[i]), ==,
                     lf_record_get_id (entries->pdata[i]));
  return rows;
}

/* When an entry comes or goes, the rows of the others stay as they are; the
 * focus goes from one that was removed to the next, and from the last to the
 * button that adds one. */
static void
test_entry_list (void)
{
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = lf_entry_list_new (session);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) after = NULL;
  GtkWidget *focus;
  guint n;

  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  rows = refresh_list (list, session);
  n = rows->len;
  g_assert_cmpuint (n, >, 1);
  adw_expander_row_set_expanded (rows->pdata[1], TRUE);

  /* One comes before all others. */
  change_entry (session, "00000000-0000-4000-8000-000000000000", TRUE);
  after = refresh_list (list, session);
  g_assert_cmpuint (after->len, ==, n + 1);
  for (guint i = 0; i < n; i++)
    g_assert_true (after->pdata[i + 1] == rows->pdata[i]);
  g_assert_true (adw_expander_row_get_expanded (rows->pdata[1]));

  /* The places can change. */
  for (guint i = 0; i < 2; i++)
    {
      move_entry (session, lf_entry_row_get_id (after->pdata[0]),
                  i == 0 ? 2 : -1);
      g_clear_pointer (&after, g_ptr_array_unref);
      after = refresh_list (list, session);
    }

  /* All go, the first one first. */
  for (guint left = n + 1; left > 0; left--)
    {
      g_autofree char *id = g_strdup (lf_entry_row_get_id (after->pdata[0]));
      GtkWidget *next = left > 1 ? after->pdata[1] : NULL;

      if (left == n + 1)
        gtk_widget_child_focus (after->pdata[0], GTK_DIR_TAB_FORWARD);
      change_entry (session, id, FALSE);
      g_clear_pointer (&after, g_ptr_array_unref);
      after = refresh_list (list, session);
      focus = gtk_root_get_focus (GTK_ROOT (window));
      g_assert_nonnull (focus);
      if (next != NULL)
        g_assert_true (focus == next ||
                       gtk_widget_is_ancestor (focus, next));
      else
        g_assert_nonnull (gtk_widget_get_ancestor (focus,
                                                   GTK_TYPE_MENU_BUTTON));
    }
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (session);
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

static void
name_participant (LfSession  *session,
                  const char *id,
                  const char *name)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (session);
  LfEditBuilder *builder = lf_edit_builder_new (snapshot, "name");
  g_autoptr (GError) error = NULL;
  LfEdit *edit;

  if (lf_snapshot_get (snapshot, LF_RECORD_PARTICIPANT, LF_KEY (id)) == NULL)
    {
      GVariantDict value;

      g_variant_dict_init (&value, NULL);
      g_variant_dict_insert (&value, "name", "s", name);
      lf_edit_builder_add (builder, LF_RECORD_PARTICIPANT, LF_KEY (id),
                           g_variant_dict_end (&value));
    }
  else
    lf_edit_builder_set (builder, LF_RECORD_PARTICIPANT, LF_KEY (id), "name",
                         g_variant_new_string (name));
  edit = lf_edit_builder_end (builder, &error);
  g_assert_no_error (error);
  apply (session, edit);
}

/* Who answers stays chosen when somebody comes, and has the name that they
 * have now. */
static void
test_chosen_participant (void)
{
  LfSession *session = lf_app_fixture_session (NULL);
  LfPage *page;
  GtkDropDown *who;
  GtkStringObject *chosen;
  g_autofree char *one = g_uuid_string_random ();
  g_autofree char *other = g_uuid_string_random ();

  switch_framework (session, "interview", TRUE);
  name_participant (session, one, "Ana");
  page = show_page (session, LF_STEP_INTERVIEWS);
  who = GTK_DROP_DOWN (lf_app_fixture_find (GTK_WIDGET (page),
                                            GTK_TYPE_DROP_DOWN, 0));
  gtk_drop_down_set_selected (who, 1);
  name_participant (session, other, "Bo");
  name_participant (session, one, "Anna");
  chosen = gtk_drop_down_get_selected_item (who);
  g_assert_cmpstr (gtk_string_object_get_string (chosen), ==, "Anna");
  let_go (page, session);
}

/* Words go into the document when the field is left, and stand where the
 * question they help with is rated. */
static void
test_interview (void)
{
  LfSession *session = lf_app_fixture_session (NULL);
  LfPage *page;
  GtkWidget *card, *text, *said;
  const LfItem *asked = lf_catalogue_item (catalogue, "iv-q6");
  g_autoptr (GArray) answers = NULL;

  switch_framework (session, "interview", TRUE);
  page = show_page (session, LF_STEP_INTERVIEWS);
  g_assert_true (lf_page_reveal (page, asked->id, NULL));
  lf_app_fixture_idle ();
  card = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (page)));
  card = gtk_widget_get_ancestor (card, LF_TYPE_INTERVIEW_CARD);
  g_assert_true (lf_interview_card_get_question (LF_INTERVIEW_CARD (card)) ==
                 asked);
  text = lf_app_fixture_find (card, GTK_TYPE_TEXT_VIEW, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)),
                            "Prices fall.", -1);
  lf_interview_card_set_participant (LF_INTERVIEW_CARD (card), "nobody");
  lf_app_fixture_idle ();
  answers = lf_interview_answers (catalogue,
                                  lf_session_get_snapshot (session), asked);
  g_assert_cmpuint (answers->len, ==, 1);

  said = lf_said_about_new (session,
                            lf_catalogue_item (catalogue, "push-low-margin"));
  g_object_ref_sink (said);
  g_assert_true (gtk_widget_get_visible (said));
  g_assert_finalize_object (said);
  said =
    lf_said_about_new (session,
                       lf_catalogue_item (catalogue, "o-brand-reputation"));
  g_object_ref_sink (said);
  g_assert_false (gtk_widget_get_visible (said));
  g_assert_finalize_object (said);
  let_go (page, session);
}

/* Every page with everything switched on, in every sample. */
static void
test_whole (gconstpointer data)
{
  guint n;
  const LfStepPage *steps = lf_steps_list (&n);

  for (guint i = 0; i < n; i++)
    {
      LfSession *session = lf_app_fixture_session (data);
      LfPage *page;

      use_preset (session, "full-assessment");
      page = show_page (session, steps[i].step);
      lf_page_focus_first (page);
      lf_app_fixture_idle ();
      let_go (page, session);
    }
}

int
main (int    argc,
      char **argv)
{
  catalogue = lf_app_fixture_init (&argc, &argv);
  if (catalogue == NULL)
    return EXIT_SUCCESS;

  g_test_add_func ("/frameworks/presets", test_presets);
  g_test_add_data_func ("/frameworks/follow", NULL, test_follow);
  g_test_add_func ("/frameworks/partners", test_partners);
  g_test_add_func ("/frameworks/resources", test_resources);
  g_test_add_func ("/frameworks/side-by-side", test_side_by_side);
  g_test_add_func ("/frameworks/chosen-markets", test_chosen_markets);
  g_test_add_func ("/frameworks/chosen-participant",
                   test_chosen_participant);
  g_test_add_func ("/frameworks/where-charts", test_where_charts);
  g_test_add_func ("/frameworks/where-many", test_where_many);
  g_test_add_func ("/frameworks/drivers-many", test_drivers_many);
  g_test_add_func ("/frameworks/entry", test_entry);
  g_test_add_func ("/frameworks/entry-typing", test_entry_typing);
  g_test_add_func ("/frameworks/entry-language", test_entry_language);
  g_test_add_func ("/frameworks/entry-list", test_entry_list);
  g_test_add_func ("/frameworks/interview", test_interview);
  g_test_add_data_func ("/frameworks/whole/empty", NULL, test_whole);
  g_test_add_data_func ("/frameworks/whole/demo", "demo-four-markets",
                        test_whole);
  return lf_app_fixture_run ();
}

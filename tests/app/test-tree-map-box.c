/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map over two variables: the pair is chosen in the lists and changes
 * places, goes into the report and out of it again, and what cannot be done
 * leaves the box as it was. */

#include "config.h"

#include "lf-app-fixture.h"

#include <adwaita.h>
#include <stdlib.h>

#include "app/pages/lf-tree-map-box.h"
#include "models/results/lf-results-trees.h"
#include "models/trees/lf-tree-document.h"

static LfCatalogue *catalogue;

typedef struct
{
  LfSession *session;
  GtkWidget *window;
  GtkWidget *box;
  GtkWidget *lists[2];
  GtkWidget *in_report;
} Fixture;

static void
collect (GtkWidget *widget,
         Fixture   *f)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_DROP_DOWN (child))
        f->lists[f->lists[0] != NULL ? 1 : 0] = child;
      else if (GTK_IS_CHECK_BUTTON (child))
        f->in_report = child;
      else
        collect (child, f);
    }
}

static void
refresh (Fixture *f)
{
  lf_tree_map_box_show (LF_TREE_MAP_BOX (f->box), f->session,
                        lf_session_get_results (f->session), 0);
  lf_app_fixture_idle ();
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->session = lf_app_fixture_session ("demo-four-markets");
  f->box = lf_tree_map_box_new ();
  f->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (f->window), f->box);
  g_assert_nonnull (
    lf_results_analyse_tree (lf_session_get_results (f->session), 0));
  refresh (f);
  collect (f->box, f);
  g_assert_nonnull (f->lists[1]);
  g_assert_nonnull (f->in_report);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  lf_app_fixture_idle ();
  g_assert_finalize_object (f->session);
}

static guint
chosen (Fixture *f,
        guint    list)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (f->lists[list]));
}

static void
choose (Fixture *f,
        guint    list,
        guint    place)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (f->lists[list]), place);
}

static void
click (Fixture  *f,
       gboolean  active)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (f->in_report), active);
}

static gboolean
is_checked (Fixture *f)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (f->in_report));
}

/* Whether the report has the map of what the lists say. */
static gboolean
is_in_report (Fixture *f)
{
  guint x;
  guint y;
  LfResults *results = lf_session_get_results (f->session);
  const LfTree *tree =
    lf_tree_eval_get_tree (lf_results_get_tree (results, 0)->eval);
  const guint pair[] = { chosen (f, 0), chosen (f, 1) };
  guint shown[] = { LF_TREE_NONE, LF_TREE_NONE };

  if (!lf_results_get_tree_map (results, 0, &x, &y))
    return FALSE;
  for (guint i = 0, place = 0; i < lf_tree_get_n_variables (tree); i++)
    {
      double low;
      double high;

      if (!lf_tree_eval_get_range (lf_results_get_tree (results, 0)->eval, i,
                                   &low, &high))
        continue;
      for (guint list = 0; list < 2; list++)
        if (place == pair[list])
          shown[list] = i;
      place++;
    }
  g_assert_cmpuint (x, ==, shown[0]);
  g_assert_cmpuint (y, ==, shown[1]);
  return TRUE;
}

static void
test_pair (Fixture       *f,
           gconstpointer  data)
{
  guint across = chosen (f, 0);
  guint upwards = chosen (f, 1);

  g_assert_cmpuint (across, !=, upwards);
  choose (f, 0, upwards);
  g_assert_cmpuint (chosen (f, 0), ==, upwards);
  g_assert_cmpuint (chosen (f, 1), ==, across);
  g_assert_false (is_in_report (f));

  click (f, TRUE);
  g_assert_true (is_in_report (f));
  choose (f, 1, upwards);
  g_assert_true (is_in_report (f));
  refresh (f);
  g_assert_cmpuint (chosen (f, 0), ==, across);
  g_assert_true (is_checked (f));
  for (guint i = 0; i < 2; i++)
    g_assert_true (
      lf_assessment_undo (lf_session_get_assessment (f->session)));
  refresh (f);
  g_assert_false (is_checked (f));
  g_assert_false (is_in_report (f));
  g_assert_false (
    lf_assessment_get_can_undo (lf_session_get_assessment (f->session)));
}

static void
count_cb (LfSession  *session,
          const char *message,
          guint      *n)
{
  ++*n;
}

/* Of a tree that has just gone. */
static void
test_failed (Fixture       *f,
             gconstpointer  data)
{
  guint n = 0;
  guint across = chosen (f, 0);
  guint upwards = chosen (f, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_strdup (
    lf_results_get_tree (lf_session_get_results (f->session), 0)->id);

  g_signal_connect (f->session, "failed", G_CALLBACK (count_cb), &n);
  lf_session_apply (f->session,
                    lf_edit_new_remove_tree
                      (lf_session_get_snapshot (f->session), id, &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  click (f, TRUE);
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (is_checked (f));

  g_assert_true (
    lf_assessment_undo (lf_session_get_assessment (f->session)));
  click (f, TRUE);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (is_in_report (f));
  lf_session_apply (f->session,
                    lf_edit_new_remove_tree
                      (lf_session_get_snapshot (f->session), id, &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  choose (f, 0, upwards);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (chosen (f, 0), ==, across);
  g_assert_cmpuint (chosen (f, 1), ==, upwards);
  g_assert_true (is_checked (f));
}

int
main (int    argc,
      char **argv)
{
  catalogue = lf_app_fixture_init (&argc, &argv);
  if (catalogue == NULL)
    return EXIT_SUCCESS;

  g_test_add ("/tree-map-box/pair", Fixture, NULL, set_up, test_pair,
              tear_down);
  g_test_add ("/tree-map-box/failed", Fixture, NULL, set_up, test_failed,
              tear_down);
  return lf_app_fixture_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tree-fixture.h"

#include "lf-app-fixture.h"

#include <adwaita.h>

#include "app/lf-work.h"
#include "app/pages/lf-page.h"
#include "app/pages/lf-tree-page.h"
#include "models/results/lf-results-trees.h"

/* Until what is worked out beside the window is shown. */
void
finish_work (void)
{
  lf_work_wait ();
  lf_app_fixture_idle ();
}

void
set_up (Fixture       *f,
        gconstpointer  sample)
{
  f->session = lf_app_fixture_session (sample);
  f->page = g_object_new (LF_TYPE_TREE_PAGE, "session", f->session, NULL);
  f->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (f->window), f->page);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 824, 580);
  lf_page_set_active (LF_PAGE (f->page), TRUE);
  gtk_window_present (GTK_WINDOW (f->window));
  /* A page that is half made is not seen. */
  lf_app_fixture_wait (gtk_widget_get_opacity (f->page) == 1);
  /* It tells of its first node two frames later at most. */
  for (guint i = 0; i < 4; i++)
    {
      g_usleep (20 * 1000);
      lf_app_fixture_idle ();
    }
}

void
tear_down (Fixture       *f,
           gconstpointer  sample)
{
  g_object_ref (f->page);
  gtk_window_destroy (GTK_WINDOW (f->window));
  lf_app_fixture_idle ();
  g_assert_finalize_object (f->page);
  g_assert_finalize_object (f->session);
}

/* The first widget of a type, or one that is called so. */
GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *title)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (title == NULL ||
       g_strcmp0 (title, adw_preferences_row_get_title
                           (ADW_PREFERENCES_ROW (widget))) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type, title);
  return found;
}

LfTreeCanvas *
canvas_of (Fixture *f)
{
  return LF_TREE_CANVAS (find (f->page, LF_TYPE_TREE_CANVAS, NULL));
}

void
act (Fixture    *f,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (f->page, action, NULL));
  lf_app_fixture_idle ();
}

LfTree *
get_tree (Fixture *f)
{
  return lf_tree_eval_get_tree
           (lf_results_get_tree (lf_session_get_results (f->session),
                                 0)->eval);
}

const char *
tree_id (Fixture *f)
{
  return lf_results_get_tree (lf_session_get_results (f->session), 0)->id;
}

void
apply (Fixture *f,
       LfEdit  *edit,
       GError **error)
{
  lf_session_apply (f->session, edit, LF_APPLY_DEFAULT, error);
  g_assert_no_error (*error);
  lf_app_fixture_idle ();
}

GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) &&
      GTK_IS_BUTTON (gtk_widget_get_parent (widget)) &&
      g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), label) == 0)
    return gtk_widget_get_parent (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

void
press (Fixture    *f,
       const char *label)
{
  GtkWidget *toggle = find_button (f->page, label);

  g_assert_nonnull (toggle);
  g_signal_emit_by_name (toggle, "clicked");
  lf_app_fixture_idle ();
}

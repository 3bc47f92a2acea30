/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "framework-fixture.h"

#include "lf-app-fixture.h"

#include <adwaita.h>
#include <string.h>

#include "models/assessment/lf-edits.h"

void
apply (LfSession *session,
       LfEdit    *edit)
{
  g_autoptr (GError) error = NULL;

  lf_session_apply (session, edit, LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  lf_app_fixture_idle ();
}

void
switch_framework (LfSession  *session,
                  const char *framework,
                  gboolean    on)
{
  g_autoptr (GError) error = NULL;

  apply (session, lf_edit_new_set_step (lf_session_get_snapshot (session),
                                        framework, framework, on, &error));
  g_assert_no_error (error);
}

/* Until a frame has given everything its place: what stands beside a page is
 * not in sight before. */
void
run_frame (GtkWidget *widget)
{
  lf_app_fixture_idle ();
  gtk_test_widget_wait_for_draw (widget);
  lf_app_fixture_idle ();
}

/* Shows a page in a window with room beside it. */
LfPage *
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
  /* A page that is half made is not seen. */
  lf_app_fixture_wait (gtk_widget_get_opacity (page) == 1);
  run_frame (page);
  return LF_PAGE (page);
}

/* Nothing holds on to page or session once what works in a thread is done. */
void
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
gboolean
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

/* All widgets of a type below another. */
void
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

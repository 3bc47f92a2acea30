/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page-fixture.h"

#include "lf-app-fixture.h"

#include <adwaita.h>

#include "app/pages/lf-page.h"

void
set_up (Fixture      *f,
        gconstpointer type)
{
  f->session = lf_app_fixture_session ("demo-four-markets");
  f->window = adw_window_new ();
  f->page = g_object_new (((GType (*) (void)) type) (), "session",
                          f->session, NULL);
  adw_window_set_content (ADW_WINDOW (f->window), f->page);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1024, 680);
  lf_page_set_active (LF_PAGE (f->page), TRUE);
  gtk_window_present (GTK_WINDOW (f->window));
  lf_app_fixture_wait (gtk_widget_get_width (f->page) > 0);
  /* A page that is half made is not seen. */
  lf_app_fixture_wait (gtk_widget_get_opacity (f->page) == 1);
}

void
tear_down (Fixture      *f,
           gconstpointer type)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  lf_app_fixture_idle ();
  g_object_unref (f->session);
}

/* For what must not come with time: there is no state to wait for. */
void
let_pass (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    {
      lf_app_fixture_idle ();
      g_usleep (1000);
    }
}

/* The @nth widget of a type, in the order of the tree; mapped ones only. */
static GtkWidget *
find (GtkWidget *root,
      GType      type,
      guint     *nth)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*nth)-- == 0)
    return root;
  for (GtkWidget *c = gtk_widget_get_first_child (root); c != NULL;
       c = gtk_widget_get_next_sibling (c))
    {
      GtkWidget *found = gtk_widget_get_child_visible (c) ?
        find (c, type, nth) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
get (GtkWidget *root,
     GType      type,
     guint      nth)
{
  GtkWidget *found = find (root, type, &nth);

  g_assert_nonnull (found);
  return found;
}

const char *
way_in_force (Fixture *f)
{
  return lf_session_get_product (f->session)->ranking.weights_method;
}

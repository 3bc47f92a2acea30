/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lf-app-fixture.h"

#include <adwaita.h>

#include "app/lf-work.h"
#include "models/assessment/lf-sample.h"
#include "widgets/lf-widgets.h"

static LfCatalogue *catalogue;

/* Initializes GLib's tests, the toolkit and the catalogue.
 *
 * Returns: (transfer none): the catalogue, until lf_app_fixture_run() ends;
 *   NULL where there is no display: the tests are then skipped */
LfCatalogue *
lf_app_fixture_init (int    *argc,
                     char ***argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return NULL;
    }
  adw_init ();
  lf_widgets_init ();
  catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  return catalogue;
}

/* Runs the tests, and ends when no thread works for them any more.
 *
 * Returns: the test program's exit status */
int
lf_app_fixture_run (void)
{
  int result = g_test_run ();

  lf_work_wait ();
  g_clear_object (&catalogue);
  return result;
}

/* Does all that waits to be done now. */
void
lf_app_fixture_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Waits until the frame is drawn that gives everything its place. */
void
lf_app_fixture_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gint64 before = gdk_frame_clock_get_frame_counter (clock);

  gtk_widget_queue_draw (window);
  lf_app_fixture_wait (gdk_frame_clock_get_frame_counter (clock) > before);
}

/* Opens a copy of a sample, or an empty assessment where @sample is NULL.
 *
 * Returns: (transfer full): its session */
LfSession *
lf_app_fixture_session (const char *sample)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfDocument) document = NULL;

  if (sample == NULL)
    document = lf_document_new ();
  else
    {
      g_autoptr (GBytes) bytes = lf_sample_load (lf_sample_find (sample),
                                                 &error);

      g_assert_no_error (error);
      document = lf_document_new_from_bytes (bytes, sample, &error);
      g_assert_no_error (error);
    }
  return lf_session_new (catalogue, document);
}

static GtkWidget *
find (GtkWidget *root,
      GType      type,
      guint     *left)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (*left)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, left);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The @nth widget of a type at or below @root, from 0, in the order of the
 * tree.
 *
 * Returns: (nullable): the widget */
GtkWidget *
lf_app_fixture_find (GtkWidget *root,
                     GType      type,
                     guint      nth)
{
  return find (root, type, &nth);
}

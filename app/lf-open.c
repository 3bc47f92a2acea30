/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-open.h"

#include <glib/gi18n.h>

static void
begin (LfWindow     *window,
       LfAssessment *assessment)
{
  LfApplication *application =
    LF_APPLICATION (gtk_window_get_application (GTK_WINDOW (window)));
  g_autoptr (LfSession) session = NULL;
  g_autoptr (GError) error = NULL;
  LfCatalogue *catalogue = lf_application_get_catalogue (application, &error);

  if (catalogue == NULL)
    {
      lf_window_alert (window, _("The Checklists Cannot Be Read"),
                       error->message);
      return;
    }
  session = lf_session_new (catalogue, assessment);
  lf_window_set_session (window, session);
}

/**
 * lf_open_new:
 * @window: a window that shows the start screen
 *
 * Begins an empty assessment.
 */
void
lf_open_new (LfWindow *window)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();

  gtk_window_present (GTK_WINDOW (window));
  begin (window, assessment);
}

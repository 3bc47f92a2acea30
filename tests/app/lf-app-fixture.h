/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/lf-session.h"
#include "models/catalogue/lf-catalogue.h"

/* What the tests of pages and dialogs share: the toolkit, the catalogue and
 * sessions on a sample, all in the test's own process. */

LfCatalogue *lf_app_fixture_init    (int    *argc,
                                     char ***argv);
int          lf_app_fixture_run     (void);
void         lf_app_fixture_idle    (void);
void         lf_app_fixture_frame   (GtkWidget *window);
LfSession   *lf_app_fixture_session (const char *sample);
GtkWidget   *lf_app_fixture_find    (GtkWidget  *root,
                                     GType       type,
                                     guint       nth);

/* Works until @condition holds, which it has to within a minute: some machines
 * are slow, and sanitizers make them slower. */
#define lf_app_fixture_wait(condition) \
  G_STMT_START { \
    gint64 lf_end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC; \
    while (!(condition) && g_get_monotonic_time () < lf_end) \
      { \
        lf_app_fixture_idle (); \
        g_usleep (1000); \
      } \
    g_assert_true (condition); \
  } G_STMT_END

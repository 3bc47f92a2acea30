/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-application.h"
#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_WINDOW (lf_window_get_type ())
G_DECLARE_FINAL_TYPE (LfWindow, lf_window, LF, WINDOW, AdwApplicationWindow)

LfWindow  *lf_window_new         (LfApplication *application);

LfSession *lf_window_get_session (LfWindow      *self);
void       lf_window_set_session (LfWindow      *self,
                                  LfSession     *session);
void       lf_window_go          (LfWindow      *self,
                                  LfStep         step);
void       lf_window_commit_text (LfWindow      *self);
void       lf_window_toast       (LfWindow      *self,
                                  const char    *title);
void       lf_window_alert       (LfWindow      *self,
                                  const char    *heading,
                                  const char    *body);
void       lf_window_alert_detail (LfWindow     *self,
                                  const char    *heading,
                                  const char    *body,
                                  const char    *detail);

G_END_DECLS

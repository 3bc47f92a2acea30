/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_SAID_ABOUT (lf_said_about_get_type ())
G_DECLARE_FINAL_TYPE (LfSaidAbout, lf_said_about, LF, SAID_ABOUT, AdwBin)

GtkWidget *lf_said_about_new     (LfSession    *session,
                                  const LfItem *item);
void       lf_said_about_refresh (LfSaidAbout  *self);

G_END_DECLS

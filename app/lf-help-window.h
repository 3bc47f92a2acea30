/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *lf_help_page_new   (const char *topic);
GtkWindow *lf_help_window_new (void);

G_END_DECLS

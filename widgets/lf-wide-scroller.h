/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *lf_wide_scroller_new (GtkWidget *child);

G_END_DECLS

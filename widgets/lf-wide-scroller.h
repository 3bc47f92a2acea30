/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LF_TYPE_WIDE_SCROLLER (lf_wide_scroller_get_type ())
G_DECLARE_FINAL_TYPE (LfWideScroller, lf_wide_scroller, LF, WIDE_SCROLLER,
                      GtkWidget)

GtkWidget *lf_wide_scroller_new (GtkWidget *child);

G_END_DECLS

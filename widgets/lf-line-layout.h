/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LF_TYPE_LINE_LAYOUT (lf_line_layout_get_type ())
G_DECLARE_FINAL_TYPE (LfLineLayout, lf_line_layout, LF, LINE_LAYOUT,
                      GtkLayoutManager)

void lf_line_layout_use       (GtkBox    *box);
void lf_line_layout_use_below (GtkWidget *widget);

G_END_DECLS

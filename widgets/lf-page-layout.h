/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LF_TYPE_PAGE_LAYOUT (lf_page_layout_get_type ())
G_DECLARE_FINAL_TYPE (LfPageLayout, lf_page_layout, LF, PAGE_LAYOUT,
                      GtkLayoutManager)

void lf_page_layout_use (GtkStack *stack);

G_END_DECLS

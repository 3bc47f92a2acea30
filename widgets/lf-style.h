/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     lf_style_get_color    (GtkWidget  *widget,
                                GdkRGBA    *color);
gboolean lf_style_lookup_color (GtkWidget  *widget,
                                const char *name,
                                GdkRGBA    *color);
double   lf_style_text_scale   (GtkWidget  *widget);
gboolean lf_style_can_show     (GtkWidget  *widget,
                                const char *text);
void     lf_style_set_tooltip  (GtkWidget  *widget,
                                const char *text);
const char *lf_style_get_tooltip
                               (GtkWidget  *widget);
void     lf_style_dispose_children
                               (GtkWidget  *widget,
                                GType       type);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "widgets/draw/lf-draw.h"

G_BEGIN_DECLS

GtkWidget *lf_chart_bubble_new      (void);
void       lf_chart_bubble_set_text (GtkWidget    *bubble,
                                     const char   *text);
void       lf_chart_bubble_allocate (GtkWidget    *bubble,
                                     const LfRect *mark,
                                     int           width,
                                     int           height);

G_END_DECLS

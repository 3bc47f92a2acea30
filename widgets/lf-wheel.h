/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void       lf_wheel_leave_to_page   (GtkWidget *widget);
GtkWidget *lf_wheel_spin_button_new (double     low,
                                     double     high,
                                     double     step);

G_END_DECLS

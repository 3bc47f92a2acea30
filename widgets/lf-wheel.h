/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void       lf_wheel_leave_to_page   (GtkWidget    *widget);
GtkWidget *lf_wheel_spin_button_new (double        low,
                                     double        high,
                                     double        step);
void       lf_wheel_add_to_row      (AdwActionRow *row,
                                     GtkWidget    *control);

G_END_DECLS

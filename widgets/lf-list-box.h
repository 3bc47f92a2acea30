/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lf_list_box_cut (GtkListBox *list,
                      guint       n);

G_END_DECLS

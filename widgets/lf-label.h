/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *lf_label_new       (const char *text,
                               const char *css_class);
void       lf_label_set       (GtkWidget  *label,
                               const char *text);
GtkWidget *lf_button_new_with_mnemonic
                              (const char *text);
void       lf_box_clear       (GtkBox     *box);

G_END_DECLS

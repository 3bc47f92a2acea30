/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *lf_text_row_new       (const char *title,
                                  const char *subtitle);
void       lf_text_row_set       (GtkWidget  *row,
                                  const char *title,
                                  const char *subtitle);
void       lf_text_row_add_ends  (GtkWidget  *row,
                                  GtkWidget  *prefix,
                                  GtkWidget  *suffix);
GtkWidget *lf_text_row_add_aside (GtkWidget  *row,
                                  const char *text,
                                  const char *css_class);

G_END_DECLS

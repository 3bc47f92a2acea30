/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LF_TYPE_TWO_UP (lf_two_up_get_type ())
G_DECLARE_FINAL_TYPE (LfTwoUp, lf_two_up, LF, TWO_UP, GtkWidget)

GtkWidget *lf_two_up_new        (GtkWidget *first,
                                 GtkWidget *second,
                                 double     share);
gboolean   lf_two_up_is_stacked (LfTwoUp   *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LF_TYPE_ASIDE_BOX (lf_aside_box_get_type ())
G_DECLARE_FINAL_TYPE (LfAsideBox, lf_aside_box, LF, ASIDE_BOX, GtkWidget)

GtkWidget *lf_aside_box_new       (void);

void       lf_aside_box_set_main  (LfAsideBox *self,
                                   GtkWidget  *child);
void       lf_aside_box_set_aside (LfAsideBox *self,
                                   GtkWidget  *child);
void       lf_aside_box_set_foot  (LfAsideBox *self,
                                   GtkWidget  *child);
gboolean   lf_aside_box_get_wide  (LfAsideBox *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LF_TYPE_FLOW (lf_flow_get_type ())
G_DECLARE_FINAL_TYPE (LfFlow, lf_flow, LF, FLOW, GtkWidget)

GtkWidget *lf_flow_new    (int        spacing);
void       lf_flow_append (LfFlow    *self,
                           GtkWidget *child);
void       lf_flow_clear  (LfFlow    *self);

G_END_DECLS

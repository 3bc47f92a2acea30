/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LF_TYPE_PROGRESS_RING (lf_progress_ring_get_type ())
G_DECLARE_FINAL_TYPE (LfProgressRing, lf_progress_ring, LF, PROGRESS_RING,
                      GtkWidget)

GtkWidget *lf_progress_ring_new          (void);

double     lf_progress_ring_get_fraction (LfProgressRing *self);
void       lf_progress_ring_set_fraction (LfProgressRing *self,
                                          double          fraction);

G_END_DECLS

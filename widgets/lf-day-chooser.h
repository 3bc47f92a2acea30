/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LF_TYPE_DAY_CHOOSER (lf_day_chooser_get_type ())
G_DECLARE_FINAL_TYPE (LfDayChooser, lf_day_chooser, LF, DAY_CHOOSER,
                      GtkPopover)

GtkWidget *lf_day_chooser_new          (void);

void       lf_day_chooser_set_editable (LfDayChooser *self,
                                        GtkEditable  *editable);

G_END_DECLS

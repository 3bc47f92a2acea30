/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LF_TYPE_MINI_BARS (lf_mini_bars_get_type ())
G_DECLARE_FINAL_TYPE (LfMiniBars, lf_mini_bars, LF, MINI_BARS, GtkWidget)

GtkWidget *lf_mini_bars_new        (void);

void       lf_mini_bars_set_values (LfMiniBars        *self,
                                    const char *const *labels,
                                    const double      *values,
                                    guint              n,
                                    double             maximum);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/lf-steps.h"

G_BEGIN_DECLS

#define LF_TYPE_STEP_ROW (lf_step_row_get_type ())
G_DECLARE_FINAL_TYPE (LfStepRow, lf_step_row, LF, STEP_ROW, GtkListBoxRow)

GtkWidget        *lf_step_row_new          (const LfStepPage *page);

const LfStepPage *lf_step_row_get_page     (LfStepRow        *self);
void              lf_step_row_set_progress (LfStepRow        *self,
                                            double            fraction);

G_END_DECLS

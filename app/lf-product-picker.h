/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_PRODUCT_PICKER (lf_product_picker_get_type ())
G_DECLARE_FINAL_TYPE (LfProductPicker, lf_product_picker, LF, PRODUCT_PICKER,
                      AdwBin)

GtkWidget *lf_product_picker_new     (LfSession       *session,
                                      gboolean         for_answers);
void       lf_product_picker_set_for_answers
                                     (LfProductPicker *self,
                                      gboolean         for_answers);
void       lf_product_picker_refresh (LfProductPicker *self);

G_END_DECLS

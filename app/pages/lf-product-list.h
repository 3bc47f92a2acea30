/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_PRODUCT_LIST (lf_product_list_get_type ())
G_DECLARE_FINAL_TYPE (LfProductList, lf_product_list, LF, PRODUCT_LIST,
                      AdwBin)

void lf_product_list_set_session (LfProductList *self,
                                  LfSession     *session);
void lf_product_list_refresh     (LfProductList *self);

G_END_DECLS

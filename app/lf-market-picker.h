/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_MARKET_PICKER (lf_market_picker_get_type ())
G_DECLARE_FINAL_TYPE (LfMarketPicker, lf_market_picker, LF, MARKET_PICKER,
                      AdwBin)

GtkWidget *lf_market_picker_new     (LfSession      *session);

void       lf_market_picker_refresh (LfMarketPicker *self);

G_END_DECLS

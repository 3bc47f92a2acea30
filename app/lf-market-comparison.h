/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_MARKET_COMPARISON (lf_market_comparison_get_type ())
G_DECLARE_FINAL_TYPE (LfMarketComparison, lf_market_comparison, LF,
                      MARKET_COMPARISON, AdwBin)

GtkWidget *lf_market_comparison_new     (LfSession          *session);
void       lf_market_comparison_refresh (LfMarketComparison *self);

G_END_DECLS

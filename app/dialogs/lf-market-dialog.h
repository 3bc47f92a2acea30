/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_MARKET_DIALOG (lf_market_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LfMarketDialog, lf_market_dialog, LF, MARKET_DIALOG,
                      AdwMessageDialog)

GtkWidget *lf_market_dialog_new (GtkWindow  *parent,
                                 LfSession  *session,
                                 const char *code,
                                 const char *name);

G_END_DECLS

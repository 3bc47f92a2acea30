/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"
#include "models/results/lf-ranking-trial.h"

G_BEGIN_DECLS

/**
 * LfMarketList:
 *
 * The markets by rank, best first: at first as many as people compare, and a
 * button for more. The one that is looked at is selected, and another that is
 * selected is looked at. The list stands in a #GtkScrolledWindow. Signals:
 *
 * - `more`: a person wants to see more markets; a handler shows the trial
 *   anew
 */
#define LF_TYPE_MARKET_LIST (lf_market_list_get_type ())
G_DECLARE_FINAL_TYPE (LfMarketList, lf_market_list, LF, MARKET_LIST, AdwBin)

GtkWidget *lf_market_list_new         (void);
void       lf_market_list_set_session (LfMarketList   *self,
                                       LfSession      *session);
guint      lf_market_list_show        (LfMarketList   *self,
                                       LfRankingTrial *trial,
                                       gboolean        trying);
void       lf_market_list_forget      (LfMarketList   *self);

G_END_DECLS

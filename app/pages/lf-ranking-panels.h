/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"
#include "models/results/lf-ranking-trial.h"

G_BEGIN_DECLS

#define LF_TYPE_RANKING_PANELS (lf_ranking_panels_get_type ())
G_DECLARE_FINAL_TYPE (LfRankingPanels, lf_ranking_panels, LF, RANKING_PANELS,
                      AdwBin)

GtkWidget *lf_ranking_panels_new             (void);
void       lf_ranking_panels_set_session     (LfRankingPanels    *self,
                                              LfSession          *session);
void       lf_ranking_panels_work_out        (LfRankingPanels    *self,
                                              LfRankingTrial     *trial);
void       lf_ranking_panels_show_trial      (LfRankingPanels    *self,
                                              LfRankingTrial     *trial);
void       lf_ranking_panels_show_results    (LfRankingPanels    *self);
void       lf_ranking_panels_show_robustness (LfRankingPanels    *self,
                                              const LfRobustness *robustness);

G_END_DECLS

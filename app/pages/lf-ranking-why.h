/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_RANKING_WHY (lf_ranking_why_get_type ())
G_DECLARE_FINAL_TYPE (LfRankingWhy, lf_ranking_why, LF, RANKING_WHY, AdwBin)

GtkWidget *lf_ranking_why_new         (void);
void       lf_ranking_why_set_session (LfRankingWhy *self,
                                       LfSession    *session);
void       lf_ranking_why_refresh     (LfRankingWhy *self);
char      *lf_ranking_why_dup_title   (LfSession    *session)
                                       G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-page.h"

G_BEGIN_DECLS

#define LF_TYPE_RANKING_PAGE (lf_ranking_page_get_type ())
G_DECLARE_FINAL_TYPE (LfRankingPage, lf_ranking_page, LF, RANKING_PAGE, LfPage)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-question-page.h"

G_BEGIN_DECLS

#define LF_TYPE_GROWTH_PAGE (lf_growth_page_get_type ())
G_DECLARE_FINAL_TYPE (LfGrowthPage, lf_growth_page, LF, GROWTH_PAGE,
                      LfQuestionPage)

G_END_DECLS

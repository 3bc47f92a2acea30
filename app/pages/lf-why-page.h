/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-question-page.h"

G_BEGIN_DECLS

#define LF_TYPE_WHY_PAGE (lf_why_page_get_type ())
G_DECLARE_FINAL_TYPE (LfWhyPage, lf_why_page, LF, WHY_PAGE, LfQuestionPage)

G_END_DECLS

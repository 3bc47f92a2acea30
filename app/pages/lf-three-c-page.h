/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-question-page.h"

G_BEGIN_DECLS

#define LF_TYPE_THREE_C_PAGE (lf_three_c_page_get_type ())
G_DECLARE_FINAL_TYPE (LfThreeCPage, lf_three_c_page, LF, THREE_C_PAGE,
                      LfQuestionPage)

G_END_DECLS

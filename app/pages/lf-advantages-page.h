/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-question-page.h"

G_BEGIN_DECLS

#define LF_TYPE_ADVANTAGES_PAGE (lf_advantages_page_get_type ())
G_DECLARE_FINAL_TYPE (LfAdvantagesPage, lf_advantages_page, LF, ADVANTAGES_PAGE, LfQuestionPage)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-question-page.h"

G_BEGIN_DECLS

#define LF_TYPE_HOW_PAGE (lf_how_page_get_type ())
G_DECLARE_FINAL_TYPE (LfHowPage, lf_how_page, LF, HOW_PAGE, LfQuestionPage)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-question-page.h"

G_BEGIN_DECLS

#define LF_TYPE_DRIVERS_PAGE (lf_drivers_page_get_type ())
G_DECLARE_FINAL_TYPE (LfDriversPage, lf_drivers_page, LF, DRIVERS_PAGE, LfQuestionPage)

G_END_DECLS

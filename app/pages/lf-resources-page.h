/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-question-page.h"

G_BEGIN_DECLS

#define LF_TYPE_RESOURCES_PAGE (lf_resources_page_get_type ())
G_DECLARE_FINAL_TYPE (LfResourcesPage, lf_resources_page, LF, RESOURCES_PAGE, LfQuestionPage)

G_END_DECLS

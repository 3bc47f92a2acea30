/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-page.h"

G_BEGIN_DECLS

#define LF_TYPE_INTERVIEWS_PAGE (lf_interviews_page_get_type ())
G_DECLARE_FINAL_TYPE (LfInterviewsPage, lf_interviews_page, LF, INTERVIEWS_PAGE, LfPage)

G_END_DECLS

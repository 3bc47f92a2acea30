/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-page.h"

G_BEGIN_DECLS

#define LF_TYPE_REPORT_PAGE (lf_report_page_get_type ())
G_DECLARE_FINAL_TYPE (LfReportPage, lf_report_page, LF, REPORT_PAGE, LfPage)

G_END_DECLS

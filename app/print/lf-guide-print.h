/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-page.h"
#include "models/report/lf-report-build.h"

G_BEGIN_DECLS

void lf_guide_print (LfPage       *page,
                     LfReportKind  kind);
void lf_guide_save  (LfPage       *page,
                     LfReportKind  kind);

G_END_DECLS

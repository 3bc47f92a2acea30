/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-page.h"
#include "models/report/lf-report-build.h"

G_BEGIN_DECLS

void lf_print_run (LfPage       *page,
                   LfReportKind  kind,
                   const char   *title);

G_END_DECLS

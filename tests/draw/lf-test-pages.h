/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-report-pages.h"

G_BEGIN_DECLS

/* What every set report must hold to, and how to read it back. */

void  lf_test_pages_inside (LfReportPages *pages);
void  lf_test_pages_apart  (LfReportPages *pages);
char *lf_test_pages_text   (LfReportPages *pages) G_GNUC_WARN_UNUSED_RESULT;
guint lf_test_count        (const char    *haystack,
                            const char    *needle);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "widgets/draw/lf-report-pages.h"

G_BEGIN_DECLS

/**
 * LfReportPreview:
 *
 * A report's pages one under the other, as they will print. Only the pages
 * in sight are drawn.
 */
#define LF_TYPE_REPORT_PREVIEW (lf_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (LfReportPreview, lf_report_preview, LF, REPORT_PREVIEW,
                      AdwBin)

GtkWidget *lf_report_preview_new       (void);
void       lf_report_preview_set_pages (LfReportPreview *self,
                                        LfReportPages   *pages);
void       lf_report_preview_set_busy  (LfReportPreview *self,
                                        gboolean         busy);

G_END_DECLS

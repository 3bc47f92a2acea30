/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "widgets/draw/lf-report-pages.h"

G_BEGIN_DECLS

/**
 * LfReportSheet:
 *
 * One page of a report on screen: white whatever the window's colours, as
 * wide as it is given and as high as the paper's proportions want.
 *
 * # CSS nodes
 *
 * `reportsheet.card`
 */
#define LF_TYPE_REPORT_SHEET (lf_report_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LfReportSheet, lf_report_sheet, LF, REPORT_SHEET,
                      GtkWidget)

GtkWidget *lf_report_sheet_new      (void);
void       lf_report_sheet_set_page (LfReportSheet *self,
                                     LfReportPages *pages,
                                     guint          page);

G_END_DECLS

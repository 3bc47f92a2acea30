/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-report-flow.h"

G_BEGIN_DECLS

/**
 * LfPageSetup:
 * @width: paper width, in points
 * @height: paper height, in points
 * @top: margin, in points; the running head stands in it
 * @bottom: margin, in points; the foot stands in it
 * @start: margin on the side where lines start, in points
 * @end: margin on the other side, in points
 */
typedef struct
{
  double width;
  double height;
  double top;
  double bottom;
  double start;
  double end;
} LfPageSetup;

/**
 * LfPageBox:
 * @area: where it stands on the page, in points
 * @text: (nullable): what it says; %NULL for a drawing
 *
 * One piece of text, or one drawing, as it was set.
 */
typedef struct
{
  LfRect area;
  char  *text;
} LfPageBox;

/**
 * LfReportPages:
 *
 * A report cut into pages. The print dialog, the preview in the window, PDF
 * files and the tests all draw the same pages with the same function.
 * Reference-counted; to be used from one thread at a time.
 */
typedef struct _LfReportPages LfReportPages;

void           lf_page_setup_init       (LfPageSetup           *setup,
                                         const char            *paper);

LfReportPages *lf_report_pages_new      (LfReport              *report,
                                         const LfPageSetup     *setup,
                                         const LfFigurePainter *painter);
LfReportPages *lf_report_pages_ref      (LfReportPages         *self);
void           lf_report_pages_unref    (LfReportPages         *self);

guint          lf_report_pages_count    (const LfReportPages   *self);
const LfPageSetup *lf_report_pages_setup (const LfReportPages  *self);
const LfReport *lf_report_pages_report  (const LfReportPages   *self);
guint          lf_report_pages_find     (const LfReportPages   *self,
                                         const char            *id);
void           lf_report_pages_draw     (LfReportPages         *self,
                                         guint                  page,
                                         cairo_t               *cr);
GPtrArray     *lf_report_pages_boxes    (LfReportPages         *self,
                                         guint                  page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfReportPages, lf_report_pages_unref)

G_END_DECLS

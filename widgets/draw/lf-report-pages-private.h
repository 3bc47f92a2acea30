/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What cutting into pages and drawing them share. */

#pragma once

#include "widgets/draw/lf-report-pages.h"

G_BEGIN_DECLS

/* Space between a page's text and its footnotes, the rule included. */
#define LF_NOTES_GAP 10.0

/**
 * LfPlaced:
 * @unit: what stands there
 * @y: its top edge, from the top of the paper
 * @head: the table's head stands above this row
 */
typedef struct
{
  const LfUnit *unit;
  double y;
  gboolean head;
} LfPlaced;

/**
 * LfPage:
 * @placed: (element-type LfPlaced): what stands on it, in reading order
 * @notes: (element-type guint): numbers of its footnotes, in their order
 * @notes_height: height of the footnotes with the gap above them
 */
typedef struct
{
  GArray *placed;
  GArray *notes;
  double notes_height;
} LfPage;

struct _LfReportPages
{
  LfReport *report;
  LfPageSetup setup;
  LfFigurePainter painter;
  LfType *type;
  LfReportFlow *flow;
  GPtrArray *pages;
  GHashTable *anchors; /* id → page + 1 */
};

double lf_report_pages_text_width  (const LfReportPages *self);
double lf_report_pages_text_height (const LfReportPages *self);
double lf_report_pages_text_x      (const LfReportPages *self);
double lf_report_notes_each   (const LfReportPages *self,
                               const GArray        *numbers,
                               LfTypeCellFunc       func,
                               gpointer             user_data);
double lf_report_notes_height (const LfReportPages *self,
                               const GArray        *numbers);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"
#include "widgets/draw/lf-report-pages.h"

G_BEGIN_DECLS

/**
 * LF_TREE_SHEETS_OVERLAP:
 *
 * How much of a drawing stands on two neighbouring sheets, in points: half
 * an inch to glue.
 */
#define LF_TREE_SHEETS_OVERLAP 36.0

/**
 * LfTreeSheets:
 *
 * A tree cut into sheets of paper, or brought on one.
 */
typedef struct _LfTreeSheets LfTreeSheets;

LfTreeSheets *lf_tree_sheets_new      (LfChart            *chart,
                                       const LfTheme      *theme,
                                       const LfPageSetup  *setup,
                                       gboolean            one,
                                       const char         *title)
                                       G_GNUC_WARN_UNUSED_RESULT;
void          lf_tree_sheets_free     (LfTreeSheets       *self);
guint         lf_tree_sheets_count    (const LfTreeSheets *self);
double        lf_tree_sheets_get_zoom (const LfTreeSheets *self);
LfRect        lf_tree_sheets_get_part (const LfTreeSheets *self,
                                       guint               sheet);
void          lf_tree_sheets_draw     (LfTreeSheets       *self,
                                       guint               sheet,
                                       cairo_t            *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTreeSheets, lf_tree_sheets_free)

G_END_DECLS

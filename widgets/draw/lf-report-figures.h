/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/results/lf-results.h"
#include "widgets/draw/lf-report-pages.h"
#include "widgets/draw/lf-theme.h"

G_BEGIN_DECLS

/**
 * LfReportFigures:
 *
 * Draws the figures that a report names, from the results that it was made
 * from. Always in print colours, whatever the screen shows.
 */
typedef struct _LfReportFigures LfReportFigures;

LfReportFigures *lf_report_figures_new     (LfResults             *results,
                                            const LfReport        *report);
void             lf_report_figures_free    (LfReportFigures       *self);
LfFigurePainter  lf_report_figures_painter (LfReportFigures       *self);
GBytes          *lf_report_figures_svg     (const LfBlock         *figure,
                                            gpointer               self)
                                            G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfReportFigures, lf_report_figures_free)

G_END_DECLS

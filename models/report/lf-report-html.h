/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/report/lf-report.h"

G_BEGIN_DECLS

/**
 * LfFigureSvg:
 * @figure: a block of kind %LF_BLOCK_FIGURE
 * @user_data: what was given
 *
 * Returns: (transfer full) (nullable): the drawing as an SVG document, or
 *   %NULL when there is nothing to draw
 */
typedef GBytes *(*LfFigureSvg) (const LfBlock *figure,
                                gpointer       user_data);

GBytes *lf_report_to_html (const LfReport *report,
                           LfFigureSvg     figure,
                           gpointer        user_data)
                           G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

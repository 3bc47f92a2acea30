/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-scene.h"

G_BEGIN_DECLS

/**
 * LfRowsLabels:
 * @width: of the column of names, the gap behind it included
 * @style: how names are set
 * @bar: the height of what stands in a row beside the name, in em; the
 *   chart's to set
 * @gap: the height between that and the next row's, in em; the chart's to
 *   set
 *
 * The column of names at the side of a chart made of rows, and with it the
 * rows.
 */
typedef struct
{
  double      width;
  LfTextStyle style;
  double      bar;
  double      gap;
} LfRowsLabels;

LfRowsLabels lf_rows_labels        (const LfTheme      *theme,
                                    const char *const  *labels,
                                    guint               n_labels,
                                    double              total,
                                    double              share,
                                    int                 lines);
double       lf_rows_label_height  (const LfTheme      *theme,
                                    const LfRowsLabels *labels,
                                    const char         *label);
double       lf_rows_row_height    (const LfTheme      *theme,
                                    const LfRowsLabels *labels,
                                    const char         *label);
double       lf_rows_height        (const LfTheme      *theme,
                                    const LfRowsLabels *labels,
                                    const char *const  *names,
                                    guint               n_names);
void         lf_rows_build_label   (LfScene            *scene,
                                    const LfRowsLabels *labels,
                                    const char         *label,
                                    double              middle);
double       lf_rows_widest_number (const LfTheme      *theme,
                                    const LfTextStyle  *style,
                                    const double       *values,
                                    guint               n_values,
                                    int                 decimals);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-scene.h"

G_BEGIN_DECLS

/**
 * LfLegendItem:
 * @label: what it is called
 * @paint: what it looks like: a line's stroke, or an area's fill
 * @line: whether a line, not an area
 * @upright: whether the line stands upright, as a tick across a bar does
 * @marked: whether @marker stands on the line
 * @marker: which marker
 *
 * One entry of a legend.
 */
typedef struct
{
  const char *label;
  LfPaint     paint;
  gboolean    line;
  gboolean    upright;
  gboolean    marked;
  LfMarker    marker;
} LfLegendItem;

LfLegendItem lf_legend_series_line (const LfTheme      *theme,
                                    guint               series,
                                    const char         *label);
LfLegendItem lf_legend_series_fill (const LfTheme      *theme,
                                    guint               series,
                                    const char         *label);
double       lf_legend_height      (const LfTheme      *theme,
                                    const LfLegendItem *items,
                                    guint               n_items,
                                    double              width);
void         lf_legend_build       (LfScene            *scene,
                                    const LfLegendItem *items,
                                    guint               n_items,
                                    double              x,
                                    double              y,
                                    double              width,
                                    double              align);

G_END_DECLS

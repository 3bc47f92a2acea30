/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfSurfaceFormat:
 * @LF_SURFACE_SVG: scalable vector graphics
 * @LF_SURFACE_PDF: one page, vector
 * @LF_SURFACE_PNG: pixels
 *
 * What a drawing can be written as.
 */
typedef enum
{
  LF_SURFACE_SVG,
  LF_SURFACE_PDF,
  LF_SURFACE_PNG,
} LfSurfaceFormat;

/**
 * LfSurfaceOptions:
 * @format: what to write
 * @width: of the drawing, in drawing units (points in PDF, logical pixels
 *   in SVG), 1…16384
 * @height: of the drawing, likewise
 * @scale: pixels per drawing unit in PNG; 0 means 1
 * @background: (nullable): painted first; %NULL for transparent
 * @title: (nullable): the document's title (PDF, SVG)
 * @description: (nullable): the description for people who do not see it
 *   (SVG), and the subject in PDF
 *
 * How to write a drawing. Nothing in the output depends on the clock.
 */
typedef struct
{
  LfSurfaceFormat format;
  double          width;
  double          height;
  double          scale;
  const LfRgba   *background;
  const char     *title;
  const char     *description;
} LfSurfaceOptions;

/**
 * LfDrawFunc:
 * @cr: a context whose origin is the drawing's upper left corner
 * @data: the caller's
 *
 * Draws something.
 */
typedef void (*LfDrawFunc) (cairo_t *cr,
                            gpointer data);

gboolean  lf_surface_format_from_path (const char              *path,
                                       LfSurfaceFormat         *format,
                                       GError                 **error);
GBytes   *lf_surface_render           (const LfSurfaceOptions  *options,
                                       LfDrawFunc               draw,
                                       gpointer                 data,
                                       GError                 **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
gboolean  lf_surface_save             (const LfSurfaceOptions  *options,
                                       LfDrawFunc               draw,
                                       gpointer                 data,
                                       const char              *path,
                                       GError                 **error);
GBytes   *lf_chart_render             (LfChart                 *chart,
                                       const LfTheme           *theme,
                                       const LfSurfaceOptions  *options,
                                       GError                 **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
gboolean  lf_chart_save               (LfChart                 *chart,
                                       const LfTheme           *theme,
                                       const LfSurfaceOptions  *options,
                                       const char              *path,
                                       GError                 **error);

G_END_DECLS

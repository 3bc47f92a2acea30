/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfGallerySize:
 * @LF_GALLERY_SMALL: the least that still is a chart
 * @LF_GALLERY_TYPICAL: what a manager's assessment gives
 * @LF_GALLERY_EXTREME: as many marks as the chart takes, long names in
 *   several scripts, missing and equal values
 *
 * How much data a chart of the gallery has.
 */
typedef enum
{
  LF_GALLERY_SMALL,
  LF_GALLERY_TYPICAL,
  LF_GALLERY_EXTREME,
} LfGallerySize;

#define LF_N_GALLERY_SIZES (LF_GALLERY_EXTREME + 1)

guint       lf_gallery_n_kinds     (void);
const char *lf_gallery_kind        (guint          kind);
const char *lf_gallery_size_name   (LfGallerySize  size);
LfChart    *lf_gallery_chart       (guint          kind,
                                    LfGallerySize  size)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfChart    *lf_gallery_chart_again (guint          kind,
                                    LfGallerySize  size,
                                    guint32        change)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfChart    *lf_gallery_random      (guint          kind,
                                    guint32        seed)
                                    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

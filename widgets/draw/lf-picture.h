/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "widgets/draw/lf-draw.h"

G_BEGIN_DECLS

gboolean lf_picture_is_png (GBytes       *bytes);
gboolean lf_picture_check  (GBytes       *bytes,
                            GError      **error);
void     lf_picture_draw   (GBytes       *bytes,
                            cairo_t      *cr,
                            const LfRect *area,
                            gboolean      at_end);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *lf_svg_finish (const GByteArray *svg,
                       const char       *title,
                       const char       *description)
                       G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

void lf_glyph_mend (PangoLayout *layout);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-rating.h"

G_BEGIN_DECLS

gboolean lf_paste_parse_rating (const char  *text,
                                LfRating    *rating);

G_END_DECLS

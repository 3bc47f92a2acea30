/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-snapshot.h"

G_BEGIN_DECLS

gboolean    lf_names_are_same   (const char     *a,
                                 const char     *b);
const char *lf_market_get_name  (const LfRecord *record);
LfRecord   *lf_market_find_same (LfSnapshot     *snapshot,
                                 const char     *code,
                                 const char     *name);

G_END_DECLS

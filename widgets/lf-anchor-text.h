/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/catalogue/lf-content.h"

G_BEGIN_DECLS

char *lf_anchor_text     (const LfItem *item,
                          double        value) G_GNUC_WARN_UNUSED_RESULT;
char *lf_anchor_overview (const LfItem *item) G_GNUC_WARN_UNUSED_RESULT;
char *lf_value_text      (double        value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

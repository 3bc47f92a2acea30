/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-edit.h"

G_BEGIN_DECLS

LfEdit *lf_edit_new (const char *label,
                     GArray     *changes,
                     gboolean    is_private) G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_concat (LfEdit  *first,
                        LfEdit  *second) G_GNUC_WARN_UNUSED_RESULT;
GArray *lf_changes_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

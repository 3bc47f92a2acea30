/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits of scenarios: overlays in which some answers differ. Every function
 * returns (transfer full) an edit to be applied, or NULL with the error
 * set. */

#pragma once

#include "models/assessment/lf-edit-builder.h"

G_BEGIN_DECLS

LfEdit *lf_edit_new_duplicate_scenario (LfSnapshot  *base,
                                        const char  *scenario,
                                        const char  *name,
                                        char       **id,
                                        GError     **error)
                                        G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_remove_scenario    (LfSnapshot  *base,
                                        const char  *scenario,
                                        GError     **error)
                                        G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *
        lf_scenario_list_own           (LfSnapshot  *snapshot,
                                        const char  *scenario)
                                        G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-json.h"
#include "models/scoring/lf-decision-table.h"

G_BEGIN_DECLS

/* What the commands that read a decision table have in common. */

LfDecisionTable *lf_cli_read_decision_table (const char            *path,
                                             GError               **error)
                                             G_GNUC_WARN_UNUSED_RESULT;
void             lf_cli_json_criteria       (LfJson                *builder,
                                             const LfDecisionTable *table,
                                             gboolean               scales);
void             lf_cli_print_criteria      (const LfDecisionTable *table,
                                             gboolean               weights,
                                             gboolean               scales);
void             lf_cli_json_warnings       (LfJson                *builder,
                                             const LfDecisionTable *table,
                                             GArray                *warnings);
void             lf_cli_print_warnings      (const LfDecisionTable *table,
                                             GArray                *warnings);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "app/cli/lf-cli-table.h"
#include "models/lf-json.h"

G_BEGIN_DECLS

/*
 * What commands print: JSON for programs, see lf-json.h; tables for people
 * are in lf-cli-table.h.
 */

void  lf_cli_json_rank  (LfJson       *json,
                         guint         rank);
void  lf_cli_json_print (const LfJson *json);

G_END_DECLS

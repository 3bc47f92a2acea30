/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/cli/lf-cli.h"

G_BEGIN_DECLS

LfCliExit lf_cli_draw_chart  (int    argc,
                              char **argv);
LfCliExit lf_cli_draw_report (int    argc,
                              char **argv);

G_END_DECLS

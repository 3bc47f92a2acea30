/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/cli/lf-cli.h"

G_BEGIN_DECLS

LfCliExit lf_cli_compare (int    argc,
                          char **argv);

G_END_DECLS

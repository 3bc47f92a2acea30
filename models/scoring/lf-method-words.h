/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-market-methods.h"

G_BEGIN_DECLS

char *lf_method_comparison_say (const LfMethodComparison *methods)
                                G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

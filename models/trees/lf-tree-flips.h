/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* For the files of this folder only. */

#include "models/trees/lf-tree-probe.h"

G_BEGIN_DECLS

GArray *lf_tree_find_flips (const LfTreeEval *eval,
                            LfTreeProbe      *probe,
                            double            low,
                            double            high,
                            gboolean         *has_gaps);

G_END_DECLS

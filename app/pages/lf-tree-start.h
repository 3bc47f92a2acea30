/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_TREE_START (lf_tree_start_get_type ())
G_DECLARE_FINAL_TYPE (LfTreeStart, lf_tree_start, LF, TREE_START, AdwBin)

void lf_tree_start_refresh (LfTreeStart *self,
                            LfSession   *session);

G_END_DECLS

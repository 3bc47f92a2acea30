/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_TREE_INSPECTOR (lf_tree_inspector_get_type ())
G_DECLARE_FINAL_TYPE (LfTreeInspector, lf_tree_inspector, LF, TREE_INSPECTOR,
                      AdwBin)

void lf_tree_inspector_show (LfTreeInspector *self,
                             LfSession       *session,
                             guint            tree,
                             guint            node);

G_END_DECLS

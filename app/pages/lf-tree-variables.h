/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_TREE_VARIABLES (lf_tree_variables_get_type ())
G_DECLARE_FINAL_TYPE (LfTreeVariables, lf_tree_variables, LF, TREE_VARIABLES,
                      AdwBin)

void lf_tree_variables_show (LfTreeVariables *self,
                             LfSession       *session,
                             guint            tree);

G_END_DECLS

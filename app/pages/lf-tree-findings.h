/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_TREE_FINDINGS (lf_tree_findings_get_type ())
G_DECLARE_FINAL_TYPE (LfTreeFindings, lf_tree_findings, LF, TREE_FINDINGS,
                      AdwBin)

void lf_tree_findings_show (LfTreeFindings *self,
                            LfSession      *session,
                            guint           tree);

G_END_DECLS

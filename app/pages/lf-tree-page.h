/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-page.h"

G_BEGIN_DECLS

#define LF_TYPE_TREE_PAGE (lf_tree_page_get_type ())
G_DECLARE_FINAL_TYPE (LfTreePage, lf_tree_page, LF, TREE_PAGE, LfPage)

G_END_DECLS

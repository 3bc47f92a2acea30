/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-page.h"

G_BEGIN_DECLS

/**
 * LF_TYPE_TREE_PAGE:
 *
 * The type of #LfTreePage, the page *Deal Tree*: the tree on a canvas, an
 * inspector for the node that is looked at, and a drawer with the variables or
 * the results. Where there is no tree yet it offers ways to begin one.
 */
#define LF_TYPE_TREE_PAGE (lf_tree_page_get_type ())
G_DECLARE_FINAL_TYPE (LfTreePage, lf_tree_page, LF, TREE_PAGE, LfPage)

G_END_DECLS

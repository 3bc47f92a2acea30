/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-draw.h"

G_BEGIN_DECLS

/**
 * LF_TREE_LAYOUT_ROOT:
 *
 * The parent of the root.
 */
#define LF_TREE_LAYOUT_ROOT G_MAXUINT

/**
 * LfTreeLayoutOptions:
 * @level_gap: room between a node and its children, ≥ 0
 * @sibling_gap: room between one node and the next, ≥ 0
 * @aligned: whether nodes of the same depth begin at the same place;
 *   otherwise each begins where its parent ends
 * @rtl: grow from right to left
 */
typedef struct
{
  double   level_gap;
  double   sibling_gap;
  gboolean aligned;
  gboolean rtl;
} LfTreeLayoutOptions;

LfSize lf_tree_layout (const guint               *parents,
                       const LfSize              *sizes,
                       guint                      n,
                       const LfTreeLayoutOptions *options,
                       LfRect                    *boxes);

G_END_DECLS

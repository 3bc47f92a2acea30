/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Where the parts of a drawn tree lie; shared by what draws and what
 * picks. */

#include "widgets/draw/lf-tree-draw.h"

G_BEGIN_DECLS

/*
 * LfTreeDrawData:
 * @draw: the plain struct, copied
 * @detail: by node, what stands under its edge
 * @value: by node, what stands under its name
 */
typedef struct
{
  LfTreeDraw   draw;
  const char **detail;
  const char **value;
} LfTreeDrawData;

/*
 * LfTreePlace:
 * @box: all of the node and its edge
 * @elbow: where the slanted part of its edge ends
 * @line: the height of the straight part
 * @symbol: the square, circle or triangle
 * @edge: the name of its edge
 * @detail: what stands under it
 * @name: its own name
 * @value: its value
 * @issue: what is wrong at it
 */
typedef struct
{
  LfRect box;
  double elbow;
  double line;
  LfRect symbol;
  LfRect edge;
  LfRect detail;
  LfRect name;
  LfRect value;
  LfRect issue;
} LfTreePlace;

/*
 * LfTreePicture:
 * @size: of the whole, footnote included
 * @tree: of the tree alone
 * @n_places: how many nodes
 * @places: by node, left to right
 */
typedef struct
{
  LfSize       size;
  LfSize       tree;
  guint        n_places;
  LfTreePlace *places;
} LfTreePicture;

LfTreePicture *lf_tree_picture_new         (const LfTreeDrawData *data,
                                            const LfTheme        *theme);
void           lf_tree_picture_free        (LfTreePicture        *self);
LfTextStyle    lf_tree_picture_edge_style  (const LfTheme        *theme,
                                            gboolean              bold);
LfTextStyle    lf_tree_picture_plain_style (const LfTheme        *theme,
                                            gboolean              bold);
LfTextStyle    lf_tree_picture_issue_style (const LfTheme        *theme);
void           lf_tree_picture_mirror      (LfTreePicture        *self);
int            lf_tree_picture_pick        (const LfTreePicture  *self,
                                            double                x,
                                            double                y,
                                            LfTreePart           *part);
LfRect         lf_tree_picture_get_part    (const LfTreePicture  *self,
                                            guint                 node,
                                            LfTreePart            part);

LfTreePicture *lf_tree_draw_lay_out        (LfChart              *chart,
                                            const LfTheme        *theme)
                                            G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTreePicture, lf_tree_picture_free)

G_END_DECLS

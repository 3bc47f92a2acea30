/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decision trees in assessments, and the edits that people make to them. */

#pragma once

#include "models/assessment/lf-edit-builder.h"
#include "models/trees/lf-tree.h"

G_BEGIN_DECLS

LfTree *lf_tree_new_from_snapshot     (LfSnapshot    *snapshot,
                                       const char    *tree,
                                       GError       **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
char   *lf_tree_find_in_snapshot      (LfSnapshot    *snapshot,
                                       const char    *wanted,
                                       GError       **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
void    lf_tree_put                   (LfEditBuilder *builder,
                                       const char    *id,
                                       const LfTree  *tree);

LfEdit *lf_edit_new_add_tree          (LfSnapshot    *base,
                                       const LfTree  *tree,
                                       char         **id,
                                       GError       **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_add_tree_node     (LfSnapshot    *base,
                                       const char    *tree,
                                       const char    *parent,
                                       int            place,
                                       LfTreeKind     kind,
                                       char         **id,
                                       GError       **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_refer_tree_node   (LfSnapshot    *base,
                                       const char    *tree,
                                       const char    *target,
                                       const char    *parent,
                                       int            place,
                                       char         **id,
                                       GError       **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_set_tree_node_kind
                                      (LfSnapshot    *base,
                                       const char    *tree,
                                       const char    *node,
                                       LfTreeKind     kind,
                                       GError       **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_set_tree_node     (LfSnapshot    *base,
                                       const char    *tree,
                                       const char    *node,
                                       const char    *field,
                                       const char    *text,
                                       GError       **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_remove_tree_node  (LfSnapshot    *base,
                                       const char    *tree,
                                       const char    *node,
                                       GError       **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_move_tree_node    (LfSnapshot    *base,
                                       const char    *tree,
                                       const char    *node,
                                       const char    *parent,
                                       int            place,
                                       GError       **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_paste_tree_nodes  (LfSnapshot    *base,
                                       const char    *tree,
                                       const LfTree  *from,
                                       guint          node,
                                       const char    *parent,
                                       int            place,
                                       char         **id,
                                       GError       **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_set_tree_variable (LfSnapshot    *base,
                                       const char    *tree,
                                       const char    *name,
                                       const char    *field,
                                       const char    *text,
                                       GError       **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_rename_tree_variable
                                      (LfSnapshot    *base,
                                       const char    *tree,
                                       const char    *from,
                                       const char    *to,
                                       GError       **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_remove_tree_variable
                                      (LfSnapshot    *base,
                                       const char    *tree,
                                       const char    *name,
                                       GError       **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_set_tree          (LfSnapshot    *base,
                                       const char    *tree,
                                       const char    *field,
                                       const char    *text,
                                       GError       **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_set_tree_map      (LfSnapshot    *base,
                                       const char    *tree,
                                       const char    *variable_x,
                                       const char    *variable_y,
                                       GError       **error)
                                       G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_remove_tree       (LfSnapshot    *base,
                                       const char    *tree,
                                       GError       **error)
                                       G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/trees/lf-tree.h"

G_BEGIN_DECLS

/**
 * LfTreeRecord:
 * @key: the variable's name or the node's id
 * @value: (nullable): a dictionary `a{sv}` of its fields
 *
 * A variable or node as an assessment stores it. Fields that are absent
 * are empty; fields that a tree does not know are left alone.
 */
typedef struct
{
  const char *key;
  GVariant   *value;
} LfTreeRecord;

LfTree   *lf_tree_new_from_records   (GVariant             *info,
                                      const LfTreeRecord   *variables,
                                      guint                 n_variables,
                                      const LfTreeRecord   *nodes,
                                      guint                 n_nodes,
                                      GError              **error)
                                      G_GNUC_WARN_UNUSED_RESULT;

GVariant *lf_tree_info_to_record     (const LfTreeInfo     *info)
                                      G_GNUC_WARN_UNUSED_RESULT;
GVariant *lf_tree_variable_to_record (const LfTreeVariable *variable)
                                      G_GNUC_WARN_UNUSED_RESULT;
GVariant *lf_tree_node_to_record     (const LfTreeNode     *node)
                                      G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

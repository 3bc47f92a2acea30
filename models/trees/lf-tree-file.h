/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/trees/lf-tree-issue.h"
#include "models/trees/lf-tree.h"

G_BEGIN_DECLS

/**
 * LF_TREE_FILE_MAX_DEPTH:
 *
 * The most edges from the root to a node of a tree in a JSON file.
 */
#define LF_TREE_FILE_MAX_DEPTH 1000

/**
 * LfTreeFormat:
 * @LF_TREE_FORMAT_PLAIN: plain JSON, the program's own
 * @LF_TREE_FORMAT_SILVER: a diagram of SilverDecisions
 */
typedef enum
{
  LF_TREE_FORMAT_PLAIN,
  LF_TREE_FORMAT_SILVER,
} LfTreeFormat;

/**
 * LfTreeFile:
 * @format: what the file turned out to be
 * @tree: the tree in it
 * @n_lines: number of nodes
 * @lines: (array length=n_lines): by node, the line in the file
 * @notes: (element-type utf8): what could not be carried over, or was left
 *   out of account; each a sentence
 *
 * A tree read from a file.
 */
typedef struct
{
  LfTreeFormat  format;
  LfTree       *tree;
  guint         n_lines;
  int          *lines;
  GPtrArray    *notes;
} LfTreeFile;

gboolean    lf_tree_file_sniff         (GBytes             *bytes);
LfTreeFile *lf_tree_file_read          (const char         *name,
                                        GBytes             *bytes,
                                        const char         *id,
                                        GError            **error)
                                        G_GNUC_WARN_UNUSED_RESULT;
void        lf_tree_file_free          (LfTreeFile         *self);
void        lf_tree_file_set_error     (const LfTreeFile   *self,
                                        const char         *name,
                                        const LfTreeIssues *issues,
                                        GError            **error);

char       *lf_tree_to_json            (const LfTree       *tree,
                                        GError            **error)
                                        G_GNUC_WARN_UNUSED_RESULT;
char       *lf_tree_to_silver          (LfTree             *tree,
                                        GPtrArray          *notes,
                                        GError            **error)
                                        G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTreeFile, lf_tree_file_free)

G_END_DECLS

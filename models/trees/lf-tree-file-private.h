/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the readers of tree files share. For this folder only. */

#include <json-glib/json-glib.h>

#include "models/trees/lf-tree-file.h"

G_BEGIN_DECLS

/*
 * LfTreeReader:
 * @name: of the file, for messages
 * @line_of: JsonObject → the line that it begins on
 * @builder: takes the nodes
 * @lines: by node in preorder, the line
 * @notes: what could not be carried over
 * @path: names of the edges from the root to where the reader is
 * @error: the first error
 */
typedef struct
{
  const char    *name;
  GHashTable    *line_of;
  LfTreeBuilder *builder;
  GArray        *lines;
  GPtrArray     *notes;
  GPtrArray     *path;
  GError       **error;
} LfTreeReader;

gboolean lf_tree_reader_fail   (LfTreeReader *self,
                                JsonObject   *where,
                                const char   *format,
                                ...) G_GNUC_PRINTF (3, 4);
void     lf_tree_reader_note   (LfTreeReader *self,
                                const char   *format,
                                ...) G_GNUC_PRINTF (2, 3);
gboolean lf_tree_reader_text   (LfTreeReader *self,
                                JsonObject   *object,
                                const char   *member,
                                char        **text);
void     lf_tree_reader_add    (LfTreeReader *self,
                                JsonObject   *where,
                                LfTreeNode   *node);

gboolean lf_tree_read_plain    (LfTreeReader *self,
                                JsonObject   *root);
gboolean lf_tree_is_silver     (JsonObject   *root);
gboolean lf_tree_read_silver   (LfTreeReader *self,
                                JsonObject   *root,
                                const char   *id);

G_END_DECLS

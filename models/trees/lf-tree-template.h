/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "models/trees/lf-tree.h"

G_BEGIN_DECLS

/**
 * LfTreeTemplate:
 * @id: its id
 * @title: what a person calls it, in the person's language
 * @summary: what it is about
 *
 * A tree that this program carries, to begin with.
 */
typedef struct
{
  char *id;
  char *title;
  char *summary;
} LfTreeTemplate;

GPtrArray *lf_tree_template_list (void) G_GNUC_WARN_UNUSED_RESULT;
LfTree    *lf_tree_template_load (const char  *id,
                                  GError     **error)
                                  G_GNUC_WARN_UNUSED_RESULT;
LfTree    *lf_tree_template_read (GBytes      *bytes,
                                  const char  *name,
                                  GError     **error)
                                  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

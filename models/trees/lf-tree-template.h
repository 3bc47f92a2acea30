/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "models/trees/lf-tree.h"

G_BEGIN_DECLS

/**
 * LfTreeTemplateChoice:
 * @label: what it stands for, in the person's language
 * @source: where it is from
 *
 * A published value of a template's variable, to choose among.
 */
typedef struct
{
  char *label;
  char *source;
} LfTreeTemplateChoice;

/**
 * LfTreeTemplate:
 * @id: its id
 * @title: what a person calls it, in the person's language
 * @summary: what it is about
 * @choices: (element-type LfTreeTemplateChoice): values among which a person
 *   is to choose before the tree begins; mostly none
 *
 * A tree that this program carries, to begin with.
 */
typedef struct
{
  char      *id;
  char      *title;
  char      *summary;
  GPtrArray *choices;
} LfTreeTemplate;

/**
 * LF_TREE_NO_CHOICE:
 *
 * The template's own value where there are choices.
 */
#define LF_TREE_NO_CHOICE G_MAXUINT

GPtrArray *lf_tree_template_list (void) G_GNUC_WARN_UNUSED_RESULT;
LfTree    *lf_tree_template_load (const char  *id,
                                  guint        choice,
                                  GError     **error)
                                  G_GNUC_WARN_UNUSED_RESULT;
LfTree    *lf_tree_template_read (GBytes      *bytes,
                                  const char  *name,
                                  guint        choice,
                                  GError     **error)
                                  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

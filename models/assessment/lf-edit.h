/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "models/assessment/lf-record.h"

G_BEGIN_DECLS

/**
 * LfChange:
 * @kind: the kind of record
 * @from: (nullable): what stood there, %NULL for nothing
 * @to: (nullable): what shall stand there, %NULL for nothing
 *
 * One record that comes, goes, or becomes another. At least one side is
 * there, and both have the same key.
 */
typedef struct
{
  LfRecordKind kind;
  LfRecord    *from;
  LfRecord    *to;
} LfChange;

/**
 * LfEdit:
 *
 * What a person did in one gesture: an ordered list of changes and a label
 * that a person understands. An immutable value, atomically
 * reference-counted. Undo, redo, the crash journal and the list of changes
 * are made of edits.
 */
typedef struct _LfEdit LfEdit;

#define LF_TYPE_EDIT (lf_edit_get_type ())

GType           lf_edit_get_type        (void);
LfEdit         *lf_edit_ref             (LfEdit         *self);
void            lf_edit_unref           (LfEdit         *self);
const char     *lf_edit_get_label       (LfEdit         *self);
guint           lf_edit_get_n_changes   (LfEdit         *self);
const LfChange *lf_edit_get_change      (LfEdit         *self,
                                         guint           index);
gboolean        lf_edit_touches         (LfEdit         *self,
                                         LfRecordKind    kind);
gboolean        lf_edit_is_private      (LfEdit         *self);
LfEdit         *lf_edit_invert          (LfEdit         *self)
                                         G_GNUC_WARN_UNUSED_RESULT;
LfEdit         *lf_edit_merge           (LfEdit         *first,
                                         LfEdit         *second)
                                         G_GNUC_WARN_UNUSED_RESULT;
GVariant       *lf_edit_to_variant      (LfEdit         *self);
LfEdit         *lf_edit_new_from_variant
                                        (GVariant       *variant,
                                         GError        **error)
                                         G_GNUC_WARN_UNUSED_RESULT;

const char     *lf_change_get_path      (const LfChange *change);
const char *const *
                lf_change_get_key       (const LfChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfEdit, lf_edit_unref)

G_END_DECLS

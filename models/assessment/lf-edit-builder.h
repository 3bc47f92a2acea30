/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-edit.h"
#include "models/assessment/lf-snapshot.h"

G_BEGIN_DECLS

/**
 * LfEditBuilder:
 *
 * Puts an edit together, change by change, on top of a snapshot. A record
 * that is changed twice is one change. The first error is kept and told by
 * lf_edit_builder_end(), so that the calls between need no checks.
 */
typedef struct _LfEditBuilder LfEditBuilder;

LfEditBuilder *lf_edit_builder_new         (LfSnapshot        *base,
                                            const char        *format,
                                            ...) G_GNUC_PRINTF (2, 3)
                                            G_GNUC_WARN_UNUSED_RESULT;
void           lf_edit_builder_free        (LfEditBuilder     *self);
LfSnapshot    *lf_edit_builder_get_base    (LfEditBuilder     *self);
void           lf_edit_builder_set_private (LfEditBuilder     *self);
LfRecord      *lf_edit_builder_peek        (LfEditBuilder     *self,
                                            LfRecordKind       kind,
                                            const char *const *key);
GPtrArray     *lf_edit_builder_list        (LfEditBuilder     *self,
                                            LfRecordKind       kind);
void           lf_edit_builder_put         (LfEditBuilder     *self,
                                            LfRecordKind       kind,
                                            const char *const *key,
                                            GVariant          *value);
void           lf_edit_builder_set         (LfEditBuilder     *self,
                                            LfRecordKind       kind,
                                            const char *const *key,
                                            const char        *field,
                                            GVariant          *value);
void           lf_edit_builder_remove      (LfEditBuilder     *self,
                                            LfRecordKind       kind,
                                            const char *const *key);
void           lf_edit_builder_remove_with_dependants
                                           (LfEditBuilder     *self,
                                            LfRecordKind       kind,
                                            const char *const *key);
void           lf_edit_builder_move        (LfEditBuilder     *self,
                                            LfRecordKind       kind,
                                            const char *const *key,
                                            int                place);
LfEdit        *lf_edit_builder_end         (LfEditBuilder     *self,
                                            GError           **error)
                                            G_GNUC_WARN_UNUSED_RESULT;

LfEdit        *lf_edit_new_difference      (LfSnapshot        *from,
                                            LfSnapshot        *to,
                                            const char        *label)
                                            G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfEditBuilder, lf_edit_builder_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-rating.h"
#include "models/assessment/lf-record-type.h"

G_BEGIN_DECLS

/**
 * LfRecord:
 *
 * One thing that an assessment holds: a kind, a key, and a value.
 * Immutable and atomically reference-counted.
 */
typedef struct _LfRecord LfRecord;

LfRecord          *lf_record_new             (LfRecordKind       kind,
                                              const char *const *key,
                                              GVariant          *value,
                                              GError           **error)
                                              G_GNUC_WARN_UNUSED_RESULT;
LfRecord          *lf_record_new_from_fields (const char *const *key,
                                              LfFieldValues     *fields,
                                              GError           **error)
                                              G_GNUC_WARN_UNUSED_RESULT;
LfRecord          *lf_record_ref             (LfRecord          *self);
void               lf_record_unref           (LfRecord          *self);

LfRecordKind       lf_record_get_kind    (const LfRecord    *self);
const char *const *lf_record_get_key     (const LfRecord    *self);
const char        *lf_record_get_part    (const LfRecord    *self,
                                          const char        *name);
const char        *lf_record_get_id      (const LfRecord    *self);
const char        *lf_record_get_path    (const LfRecord    *self);
GVariant          *lf_record_get_value   (const LfRecord    *self);

gboolean           lf_record_has         (const LfRecord    *self,
                                          const char        *field);
const char        *lf_record_get_text    (const LfRecord    *self,
                                          const char        *field);
double             lf_record_get_number  (const LfRecord    *self,
                                          const char        *field,
                                          double             fallback);
int                lf_record_get_integer (const LfRecord    *self,
                                          const char        *field,
                                          int                fallback);
gboolean           lf_record_get_yes     (const LfRecord    *self,
                                          const char        *field);
int                lf_record_get_order   (const LfRecord    *self);
const LfRating    *lf_record_get_rating  (const LfRecord    *self);

char              *lf_record_path_dup    (LfRecordKind       kind,
                                          const char *const *key);
gboolean           lf_record_equal       (const LfRecord    *a,
                                          const LfRecord    *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfRecord, lf_record_unref)

G_END_DECLS

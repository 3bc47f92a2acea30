/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-record.h"

G_BEGIN_DECLS

/**
 * LfRecordTable:
 *
 * All records of one kind. Shared between the assessment and its snapshots:
 * lf_record_table_set() copies a table that someone else holds too, so a table
 * that is shared never changes and may be read in any thread.
 */
typedef struct _LfRecordTable LfRecordTable;

/**
 * LfRecordTables:
 * @all: one table for each kind of record
 *
 * Everything that an assessment holds.
 */
typedef struct
{
  LfRecordTable *all[LF_N_RECORDS];
} LfRecordTables;

LfRecordTable   *lf_record_table_new         (LfRecordKind    kind)
                                 G_GNUC_WARN_UNUSED_RESULT;
LfRecordTable   *lf_record_table_ref         (LfRecordTable        *self);
void       lf_record_table_unref       (LfRecordTable        *self);
LfRecord  *lf_record_table_lookup      (LfRecordTable        *self,
                                 const char     *path);
LfRecordTable   *lf_record_table_set         (LfRecordTable        *self,
                                 const char     *path,
                                 LfRecord       *record)
                                 G_GNUC_WARN_UNUSED_RESULT;
guint      lf_record_table_get_size    (LfRecordTable        *self);
guint64    lf_record_table_get_stamp   (LfRecordTable        *self);
GPtrArray *lf_record_table_get_sorted  (LfRecordTable        *self);

void       lf_record_tables_init       (LfRecordTables       *self);
void       lf_record_tables_copy       (LfRecordTables       *self,
                                 const LfRecordTables *other);
void       lf_record_tables_clear      (LfRecordTables       *self);
LfRecord  *lf_record_tables_lookup     (const LfRecordTables *self,
                                 LfRecordKind    kind,
                                 const char     *path);
void       lf_record_tables_set        (LfRecordTables       *self,
                                 LfRecordKind    kind,
                                 const char     *path,
                                 LfRecord       *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfRecordTable, lf_record_table_unref)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LfRecordTables, lf_record_tables_clear)

G_END_DECLS

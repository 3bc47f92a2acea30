/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-record-table.h"
#include "models/lf-xml.h"

G_BEGIN_DECLS

/**
 * LfReader:
 * @name: what to call the file in messages
 * @newer: whether it comes from a newer version: what is unknown is kept
 * @tables: the records read so far
 * @lines: from records to the nodes where they stand
 * @n_records: how many records
 * @n_extras: how many things of a newer version
 * @order: the next place in each list
 *
 * An assessment's file while it is read.
 */
typedef struct
{
  const char    *name;
  gboolean       newer;
  LfRecordTables tables;
  GHashTable    *lines;
  guint          n_records;
  guint          n_extras;
  int            order[LF_N_RECORDS];
} LfReader;

char            *lf_reader_qualified_name (const xmlAttr       *attribute)
                                           G_GNUC_WARN_UNUSED_RESULT;
gboolean         lf_reader_is_white       (const char          *text);
gboolean         lf_reader_unknown        (LfReader            *self,
                                           const xmlNode       *node,
                                           const char          *where,
                                           const char          *what,
                                           GError             **error);
const LfKeyPart *lf_reader_find_part      (const LfRecordType  *type,
                                           const char          *name,
                                           gboolean             grouping,
                                           guint               *index);
gboolean         lf_reader_add            (LfReader            *self,
                                           LfRecord            *record,
                                           const xmlNode       *node,
                                           GError             **error);
gboolean         lf_reader_read_record    (LfReader            *self,
                                           const LfRecordType  *type,
                                           const char *const   *group,
                                           xmlNode             *node,
                                           GError             **error);

G_END_DECLS

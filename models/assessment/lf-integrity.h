/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-edit.h"
#include "models/assessment/lf-record-table.h"

G_BEGIN_DECLS

/**
 * LfReferrer:
 * @record: a record that names another
 * @depends: whether it has no meaning without the other
 */
typedef struct
{
  LfRecord *record;
  gboolean  depends;
} LfReferrer;

GArray  *lf_find_referrers      (const LfRecordTables *tables,
                                 GPtrArray            *targets)
                                 G_GNUC_WARN_UNUSED_RESULT;
gboolean lf_reference_is_broken (const LfRecordTables *tables,
                                 const LfRecord       *record,
                                 const LfFieldSpec    *field);
gboolean lf_check_references    (const LfRecordTables *tables,
                                 const LfRecord       *record,
                                 GError              **error);
gboolean lf_check_chains        (const LfRecordTables *tables,
                                 GPtrArray            *records,
                                 LfRecord            **culprit,
                                 GError              **error);
gboolean lf_check_edit          (const LfRecordTables *tables,
                                 LfEdit               *edit,
                                 GError              **error);

G_END_DECLS
